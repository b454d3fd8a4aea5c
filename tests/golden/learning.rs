//! Learning from complaints, against vectors worked out by hand and intervals of another implementation.

use crate::records::{Records, at, column, day, near, on, report, scalar, table, to, yuan};
use zhiji::analytics::complaints::silent::outreach;
use zhiji::analytics::export::label_key;
use zhiji::analytics::report::{Method, Shape};
use zhiji::analytics::statistics::interval::rate_ratio;
use zhiji::domain::complaints::{cause, complaint};
use zhiji::domain::customers::customer;
use zhiji::domain::entity::Entity;
use zhiji::domain::improvements::effect::{Effect, Span, Verdict, effect};
use zhiji::domain::improvements::improvement;
use zhiji::domain::interactions::fields as interaction;
use zhiji::domain::orders::order;
use zhiji::domain::surveys::response;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::Id;
use zhiji::kernel::value::Value;

/// statsmodels 0.15.0, `proportion_confint(x, x + y, alpha=0.05, method="beta")` (Clopper-Pearson), with each end p turned
/// into p/(1-p) · ey/ex. The last is the example of R's `poisson.test(c(11, 21), c(800, 3011))`: 0.858, 4.277.
#[test]
fn the_ratio_of_two_rates_has_the_exact_conditional_interval() {
    for ((x, ex), (y, ey), low, high) in [
        ((10, 1.0), (20, 1.0), 0.209_005_965, 1.119_183_044),
        ((3, 2.5), (17, 2.0), 0.026_506_849_25, 0.488_092_988_4),
        ((0, 1.0), (5, 1.0), 0.0, 1.091_279_105),
        ((120, 3.2), (180, 3.0), 0.491_897_015_8, 0.791_778_665_7),
        ((41, 10.0), (15, 17.5), 2.592_213_206, 9.303_195_982),
        ((11, 800.0), (21, 3011.0), 0.858_426_4, 4.277_265_9),
    ] {
        let found = rate_ratio((x, ex), (y, ey)).unwrap();
        assert!((found.low - low).abs() < 1e-7 && (found.high - high).abs() < 1e-6, "{x} {y}: {found:?}");
        assert_eq!(found.method, Method::Conditional);
    }
    let endless = rate_ratio((4, 1.0), (0, 1.0)).unwrap();
    near(Some(endless.low), 0.660_124_019_4, 1e-8);
    assert!(endless.high.is_infinite());
    assert_eq!(rate_ratio((0, 1.0), (0, 1.0)), None);
    assert_eq!(rate_ratio((3, 0.0), (2, 1.0)), None);
}

#[test]
fn better_is_said_exactly_where_the_interval_lies_below_one() {
    let span = |complaints, orders| Span { from: day("2024-01-01"), to: day("2024-02-09"), complaints, orders };
    for before in 0..30 {
        for after in 0..30 {
            for (without, with) in [(0, 0), (1000, 1000), (2000, 3000), (5000, 900)] {
                let effect = Effect { days: 40, before: span(before, without), after: span(after, with) };
                let (without, with) = effect.exposures();
                let below = rate_ratio((after, with), (before, without)).is_some_and(|ratio| ratio.high < 1.0);
                assert_eq!(effect.verdict() == Verdict::Better, below, "{before} {after} {without} {with}");
            }
        }
    }
    let early = Effect { days: 27, before: span(99, 0), after: span(0, 0) };
    assert_eq!(early.verdict(), Verdict::TooEarly { days: 27 });
}

fn person(records: &mut Records, name: &str, consent: Option<bool>) -> Id {
    let consent = consent.map_or(Value::Empty, Value::Bool);
    records
        .add(Entity::Customers, vec![(customer::NAME.into(), Value::text(name)), (customer::CONSENT.into(), consent)])
}

type Row = Vec<(FieldKey, Value)>;

fn complaint(records: &mut Records, who: Id, opened: &str, more: Row) -> Id {
    let mut row: Row = vec![
        (complaint::SUBJECT.into(), Value::text("late")),
        (complaint::CUSTOMER.into(), to(Entity::Customers, who)),
        (complaint::OPENED_AT.into(), at(opened)),
    ];
    row.extend(more);
    records.add(Entity::Complaints, row)
}

fn bought(records: &mut Records, who: Id, when: &str) {
    let row = vec![(order::CUSTOMER.into(), to(Entity::Customers, who)), (order::PLACED_ON.into(), on(when))];
    records.add(Entity::Orders, row);
}

fn answered(records: &mut Records, who: Option<Id>, when: &str, scores: Row) {
    let mut row: Row = vec![(response::ANSWERED_AT.into(), at(when))];
    row.extend(who.map(|who| (response::CUSTOMER.into(), to(Entity::Customers, who))));
    row.extend(scores);
    records.add(Entity::Responses, row);
}

/// The tree delivery > (late > rain), taste; complaints with costs, one of them merged twice over.
fn causes() -> (Records, Vec<Id>) {
    let mut records = Records::default();
    let who = person(&mut records, "a", None);
    let named = |records: &mut Records, name: &str, parent: Option<Id>| {
        let mut row: Row = vec![(cause::NAME.into(), Value::text(name)), (cause::TOP.into(), Value::choice("service"))];
        row.extend(parent.map(|parent| (cause::PARENT.into(), to(Entity::Causes, parent))));
        records.add(Entity::Causes, row)
    };
    let delivery = named(&mut records, "delivery", None);
    let late = named(&mut records, "late", Some(delivery));
    let rain = named(&mut records, "rain", Some(late));
    let taste = named(&mut records, "taste", None);
    let of = |top: &str, detail: Option<Id>, cost: &str, product: &str, channel: &str| -> Row {
        let mut row: Row = vec![
            (complaint::CAUSE.into(), Value::choice(top)),
            (complaint::REMEDY_COST.into(), yuan(cost)),
            (complaint::PRODUCT.into(), Value::text(product)),
            (complaint::CHANNEL.into(), Value::choice(channel)),
        ];
        row.extend(detail.map(|detail| (complaint::CAUSE_DETAIL.into(), to(Entity::Causes, detail))));
        row.retain(|(_, value)| !value.is_empty());
        row
    };
    let mut add = |when: &str, row: Row| complaint(&mut records, who, when, row);
    add("2024-01-05T00:00:00Z", of("service", Some(rain), "5", "soup", "phone"));
    add("2024-01-06T00:00:00Z", of("service", Some(delivery), "1", "soup", "phone"));
    add("2024-02-07T00:00:00Z", of("service", Some(late), "4", "tea", "web"));
    let kept = add("2024-02-08T00:00:00Z", of("product", Some(taste), "30", "soup", "web"));
    add("2024-02-09T00:00:00Z", of("", None, "0", "", ""));
    let into = |of: Id| (complaint::MERGED_INTO.into(), to(Entity::Complaints, of));
    let merged = add("2024-02-09T00:00:00Z", [of("service", Some(late), "7", "tea", "web"), vec![into(kept)]].concat());
    add("2024-02-10T00:00:00Z", [of("service", None, "3", "tea", "web"), vec![into(merged)]].concat());
    (records, vec![delivery, late, rain, taste])
}

#[test]
fn what_was_merged_is_counted_once_with_all_that_it_cost() {
    let (records, _) = causes();
    let facts = records.facts("2024-12-31");
    let by_count = table(&facts, "complaints-by-cause");
    assert_eq!(column(&by_count, "complaints"), [Some(3.0), Some(1.0), Some(1.0)]);
    let excluded = report(&facts, "complaints-by-cause").excluded;
    assert!(excluded.iter().any(|e| (e.reason, e.count) == ("complaints-merged", 2)), "{excluded:?}");
    // 30 of its own, 7 and 3 of the two that go on in it.
    let by_cost = table(&facts, "remedy-cost-by-cause");
    assert_eq!(by_cost.rows.iter().map(|row| label_key(&row.label)).collect::<Vec<_>>(), ["product", "service"]);
    assert_eq!(column(&by_cost, "remedy-cost"), [Some(4000.0), Some(1000.0)]);
    assert_eq!(column(&by_cost, "share-so-far"), [Some(0.8), Some(1.0)]);
    assert_eq!(column(&by_cost, "complaints"), [Some(1.0), Some(3.0)]);
    near(column(&by_cost, "cost-each")[1], 1000.0 / 3.0, 1e-9);
}

#[test]
fn own_causes_hold_what_lies_below_them() {
    let (records, _) = causes();
    let facts = records.facts("2024-12-31");
    let own = table(&facts, "complaints-by-own-cause");
    assert_eq!(own.rows.iter().map(|row| label_key(&row.label)).collect::<Vec<_>>(), ["delivery", "taste", "unstated"]);
    assert_eq!(column(&own, "complaints"), [Some(3.0), Some(1.0), Some(1.0)]);
    for row in &own.rows {
        let found = row.drill.as_ref().unwrap().slots(&facts.dataset).len();
        assert_eq!(Some(found as f64), row.cells[0], "{:?}", row.label);
    }
    let cost = table(&facts, "remedy-cost-by-own-cause");
    assert_eq!(column(&cost, "remedy-cost"), [Some(4000.0), Some(1000.0)]);
}

#[test]
fn causes_stand_in_months_and_beside_products_and_channels() {
    let (records, _) = causes();
    let facts = records.facts("2024-12-31");
    let months = crate::records::series(&facts, "causes-by-month");
    let line = |key: &str| {
        let line = months.lines.iter().find(|line| label_key(&line.label) == key).unwrap();
        line.points.iter().map(|point| point.value.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!((line("service"), line("product"), line("unstated")), (vec![2.0, 1.0], vec![0.0, 1.0], vec![0.0, 1.0]));
    for (drill, expected) in months.drills.iter().zip([2, 3]) {
        assert_eq!(drill.slots(&facts.dataset).len(), expected);
    }
    for (key, rows, firsts) in [
        ("causes-by-product", vec!["soup", "unstated", "tea"], vec![[1.0, 2.0], [0.0, 0.0], [0.0, 1.0]]),
        ("causes-by-channel", vec!["phone", "web", "unstated"], vec![[0.0, 2.0], [1.0, 1.0], [0.0, 0.0]]),
    ] {
        let Shape::Matrix(matrix) = report(&facts, key).shape else { panic!("{key}") };
        assert_eq!(matrix.rows.iter().map(label_key).collect::<Vec<_>>(), rows, "{key}");
        let drill = matrix.drill.clone().unwrap();
        for (row, cells) in matrix.cells.iter().enumerate() {
            assert_eq!([cells[0].unwrap(), cells[1].unwrap()], firsts[row], "{key} {row}");
            assert_eq!(cells.iter().flatten().sum::<f64>(), matrix.row_n[row] as f64);
            for (column, cell) in cells.iter().enumerate() {
                let found = (drill.0)(row, column).slots(&facts.dataset).len();
                assert_eq!(Some(found as f64), *cell, "{key} {row} {column}");
            }
        }
    }
}

/// Eight customers, as the comments say; lost after 180 days, bought again within 90, fast up to 24 hours.
fn people() -> (Records, Vec<Id>) {
    let mut records = Records::default();
    let who: Vec<Id> =
        [("a", None), ("b", None), ("c", None), ("d", Some(false)), ("e", None), ("f", None), ("g", None), ("h", None)]
            .map(|(name, consent)| person(&mut records, name, consent))
            .to_vec();
    let r = &mut records;
    let nps = |score| vec![(response::NPS.into(), Value::Int(score))];
    let csat = |score| vec![(response::CSAT.into(), Value::Int(score))];
    let pair = |a: f64, b: f64| {
        vec![(response::EXPECTATION.into(), Value::Number(a)), (response::EXPERIENCE.into(), Value::Number(b))]
    };
    let after = |severity: &str, resolved: Option<&str>, satisfied: Option<bool>| -> Row {
        let mut row = vec![(complaint::SEVERITY.into(), Value::choice(severity))];
        row.extend(resolved.map(|resolved| (complaint::RESOLVED_AT.into(), at(resolved))));
        row.extend(satisfied.map(|yes| (complaint::SATISFIED_AFTER.into(), Value::Bool(yes))));
        row
    };
    // a: dissatisfied by NPS; minor, settled in 12 hours, satisfied, bought 20 days later: the whole way. Delighted.
    answered(r, Some(who[0]), "2024-01-01T00:00:00Z", nps(6));
    let told = complaint(r, who[0], "2024-01-02T00:00:00Z", after("minor", Some("2024-01-02T12:00:00Z"), Some(true)));
    bought(r, who[0], "2024-01-22");
    let about = vec![(response::COMPLAINT.into(), to(Entity::Complaints, told))];
    answered(r, Some(who[0]), "2024-01-10T00:00:00Z", [pair(8.0, 9.0), about].concat());
    // b: by CSAT; major, settled in 5 days, satisfied, bought after 100 days: stayed, but not again in time.
    answered(r, Some(who[1]), "2024-01-01T00:00:00Z", csat(2));
    complaint(r, who[1], "2024-01-05T00:00:00Z", after("major", Some("2024-01-10T00:00:00Z"), Some(true)));
    bought(r, who[1], "2024-04-19");
    // c: by c = 7/10; minor, settled fast, not satisfied, bought the next day: handled.
    answered(r, Some(who[2]), "2024-02-01T00:00:00Z", pair(10.0, 7.0));
    complaint(r, who[2], "2024-02-02T00:00:00Z", after("minor", Some("2024-02-02T01:00:00Z"), Some(false)));
    bought(r, who[2], "2024-02-03");
    // d, e, f: dissatisfied and silent. d does not want to be contacted, somebody called e since.
    answered(r, Some(who[3]), "2024-02-01T00:00:00Z", nps(0));
    answered(r, Some(who[4]), "2024-02-01T00:00:00Z", csat(1));
    answered(r, Some(who[5]), "2024-02-01T00:00:00Z", nps(3));
    answered(r, Some(who[5]), "2024-02-09T00:00:00Z", nps(4));
    let call: Row = vec![
        (interaction::SUMMARY.into(), Value::text("called")),
        (interaction::CUSTOMER.into(), to(Entity::Customers, who[4])),
        (interaction::AT.into(), at("2024-02-02T00:00:00Z")),
    ];
    r.add(Entity::Interactions, call);
    // g: never answered; two complaints, the later one major and open.
    complaint(r, who[6], "2024-03-01T00:00:00Z", after("minor", Some("2024-03-02T00:00:00Z"), Some(true)));
    complaint(r, who[6], "2024-03-05T00:00:00Z", after("major", None, None));
    // h: satisfied by every score; nobody knows whose another answer is.
    answered(r, Some(who[7]), "2024-02-01T00:00:00Z", [nps(7), csat(3), pair(10.0, 9.5)].concat());
    answered(r, None, "2024-02-01T00:00:00Z", nps(1));
    (records, who)
}

#[test]
fn the_dissatisfied_are_followed_to_their_next_purchase() {
    let (records, _) = people();
    let facts = records.facts("2024-12-31");
    let funnel = report(&facts, "outcome-funnel");
    let Shape::Flow(flow) = &funnel.shape else { panic!("not a flow") };
    let steps: Vec<f64> = flow.steps.iter().map(|step| step.value.unwrap()).collect();
    // a-f; a, b, c; a, b, c; a, b; a, b; a.
    assert_eq!(steps, [6.0, 3.0, 3.0, 2.0, 2.0, 1.0]);
    for (step, expected) in flow.steps.iter().zip(&steps) {
        assert_eq!(step.drill.as_ref().unwrap().slots(&facts.dataset).len() as f64, *expected);
    }
    assert!(funnel.excluded.iter().any(|e| (e.reason, e.count) == ("dissatisfied-without-customer", 1)));
    let silent = scalar(&facts, "silent");
    near(silent.value, 0.5, 1e-12);
    // Wilson of 3 of 6: scipy 1.17, binomtest(3, 6).proportion_ci(method="wilson").
    near(silent.interval.map(|i| i.low), 0.187_616_3, 1e-6);
    // Before the first purchase it is too early to say who bought again.
    let early = records.facts("2024-01-15");
    let Shape::Flow(flow) = report(&early, "outcome-funnel").shape else { panic!("not a flow") };
    let steps: Vec<f64> = flow.steps.iter().map(|step| step.value.unwrap()).collect();
    assert_eq!(steps, [2.0, 2.0, 2.0, 2.0, 0.0, 0.0]);
}

#[test]
fn outcomes_stand_by_severity_and_speed_beside_the_references() {
    let (records, _) = people();
    let facts = records.facts("2024-12-31");
    let groups = table(&facts, "outcomes-by-severity");
    let names: Vec<_> = groups.rows.iter().map(|row| label_key(&row.label)).collect();
    let expected = [
        "all-complaints",
        "settled-fast",
        "settled-slowly",
        "minor",
        "minor settled-fast",
        "major",
        "major settled-slowly",
    ];
    assert_eq!(names, expected);
    let all = [4.0, 2.0, 1.0, 2.0, 2.0, 2.0, 1.0];
    assert_eq!(column(&groups, "complained"), all.map(Some));
    // g's open complaint has no speed; handled: a, b, c of a, b, c, g.
    let at = |head: &str, row: usize| column(&groups, head)[row];
    near(at("handled", 0), 3.0 / 4.0, 1e-12);
    near(at("satisfied-again", 0), 2.0 / 3.0, 1e-12);
    near(at("stayed", 0), 1.0, 1e-12);
    near(at("came-back", 0), 2.0 / 3.0, 1e-12);
    near(at("came-back", 1), 1.0, 1e-12);
    near(at("came-back", 6), 0.0, 1e-12);
    assert_eq!(column(&groups, "by-severity-claimed")[3..], [Some(0.53), Some(0.53), Some(0.04), Some(0.04)]);
    assert_eq!(column(&groups, "by-speed-claimed")[4..], [Some(0.95), None, Some(0.52)]);
}

#[test]
fn whoever_refused_or_was_contacted_is_not_on_the_outreach_list() {
    let (records, _) = people();
    let facts = records.facts("2024-12-31");
    let found = outreach(facts.journeys(), &facts.dataset);
    let last = "2024-02-09T00:00:00Z".parse::<zhiji::kernel::time::Timestamp>().unwrap();
    assert_eq!(found.waiting, [(Slot(5), last.0)]);
    assert_eq!((found.refused, found.contacted), (1, 1));
}

#[test]
fn word_of_mouth_is_won_back_from_who_is_satisfied_again() {
    let (records, _) = people();
    let facts = records.facts("2024-12-31");
    // a-g were dissatisfied or complained; a (delighted) and b are satisfied again.
    let won = scalar(&facts, "word-of-mouth-won-back");
    near(won.value, 2.0 * 22.0, 1e-12);
    let parts: Vec<f64> = won.parts.iter().map(|part| part.value.unwrap()).collect();
    assert_eq!(parts[..3], [7.0 * 22.0, 5.0 * 22.0, 10.0 + 8.0]);
    near(Some(parts[3]), 2.0 / 7.0, 1e-12);
    assert!(report(&facts, "word-of-mouth-won-back").notes.contains(&"teaching-claim"));
}

#[test]
fn a_relation_is_repaired_by_an_answer_or_a_purchase_and_by_nothing_else() {
    let (mut records, who) = people();
    // h: resolved, not asked, never bought: nobody knows. d: said no and never bought.
    let resolved = |satisfied: Value| -> Row {
        vec![
            (complaint::RESOLVED_AT.into(), at("2024-05-02T00:00:00Z")),
            (complaint::SATISFIED_AFTER.into(), satisfied),
        ]
    };
    complaint(&mut records, who[7], "2024-05-01T00:00:00Z", resolved(Value::Empty));
    complaint(&mut records, who[3], "2024-05-01T00:00:00Z", resolved(Value::Bool(false)));
    // On the very day of the resolution is not afterwards.
    bought(&mut records, who[3], "2024-05-02");
    let facts = records.facts("2024-12-31");
    let repaired = scalar(&facts, "relation-repaired");
    let parts: Vec<f64> = repaired.parts.iter().map(|part| part.value.unwrap()).collect();
    // By answer a, b and g's first; by purchase c, who said no; refused d; unknown h; g's second is not resolved.
    assert_eq!(parts, [3.0, 1.0, 1.0, 1.0]);
    near(repaired.value, 4.0 / 6.0, 1e-12);
    assert_eq!(report(&facts, "relation-repaired").n, 6);
    for part in &repaired.parts {
        let found = part.drill.as_ref().unwrap().slots(&facts.dataset).len();
        assert_eq!(Some(found as f64), part.value, "{:?}", part.label);
    }
}

#[test]
fn an_improvement_is_measured_over_equal_spans_and_its_own_cause() {
    let (mut records, causes) = causes();
    let who = records.dataset.table(Entity::Customers).id_at(Slot(0)).unwrap();
    let late = |records: &mut Records, when: &str, cause: Id| {
        let row = vec![(complaint::CAUSE_DETAIL.into(), to(Entity::Causes, cause))];
        complaint(records, who, when, row);
    };
    // In place on 2024-06-01, looked at on 2024-07-11: 40 whole days, so from 2024-04-22 on; days are
    // those of UTC+8, which holds where no setting says otherwise.
    for when in ["2024-04-21T15:59:00Z", "2024-04-21T16:00:00Z", "2024-05-31T15:59:00Z"] {
        late(&mut records, when, causes[2]);
    }
    late(&mut records, "2024-05-31T16:00:00Z", causes[1]);
    late(&mut records, "2024-07-10T15:59:00Z", causes[0]);
    late(&mut records, "2024-07-10T16:00:00Z", causes[1]);
    late(&mut records, "2024-06-02T00:00:00Z", causes[3]);
    for when in ["2024-04-22", "2024-05-31", "2024-06-01", "2024-07-10", "2024-07-11"] {
        bought(&mut records, who, when);
    }
    let mut improvement = |cause: Id| {
        let row = vec![
            (improvement::WHAT.into(), Value::text("riders")),
            (improvement::CAUSE_DETAIL.into(), to(Entity::Causes, cause)),
            (improvement::IN_PLACE_ON.into(), on("2024-06-01")),
        ];
        let id = records.add(Entity::Improvements, row);
        records.dataset.slot(Entity::Improvements, id).unwrap()
    };
    let (wide, narrow) = (improvement(causes[0]), improvement(causes[1]));
    let of = |slot, today: &str| effect(&records.dataset, slot, day(today)).unwrap();
    let found = of(wide, "2024-07-11");
    assert_eq!((found.days, found.before.from, found.after.to), (40, day("2024-04-22"), day("2024-07-10")));
    assert_eq!((found.before.complaints, found.after.complaints), (2, 2));
    assert_eq!((found.before.orders, found.after.orders), (2, 2));
    // What lies below "late" is "rain"; "delivery" lies above it.
    let found = of(narrow, "2024-07-11");
    assert_eq!((found.before.complaints, found.after.complaints), (2, 1));
    assert_eq!(of(wide, "2024-06-01").days, 0);
    assert_eq!(of(wide, "2024-06-01").verdict(), Verdict::TooEarly { days: 0 });
    // No figures from before the first record, and none beyond a year.
    assert_eq!(of(wide, "2026-06-01").days, (day("2024-06-01").0 - day("2024-01-05").0));
}

/// The groups that ten thousand complaints make react at once: one pass over columns each.
#[test]
#[ignore = "for measuring, in release"]
fn ten_thousand_complaints_react_at_once() {
    use crate::bench_data::{AS_OF_DAY, S, dataset};
    let data = dataset(&S);
    let params =
        || zhiji::analytics::params::Params::new(zhiji::kernel::time::Day(AS_OF_DAY - 1), crate::records::utc());
    for key in [
        "complaints-by-cause",
        "remedy-cost-by-cause",
        "complaints-by-own-cause",
        "causes-by-month",
        "causes-by-product",
        "causes-by-channel",
        "outcome-funnel",
        "outcomes-by-severity",
        "relation-repaired",
    ] {
        let begun = std::time::Instant::now();
        let facts = zhiji::analytics::facts::Facts::new(data.clone(), params());
        let n = report(&facts, key).n;
        println!("{key}: {n}, {:?}", begun.elapsed());
    }
}
