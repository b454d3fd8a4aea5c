//! Each figure against vectors worked out by hand, and against published values.

use crate::records::{Records, at, column, near, on, report, scalar, series, table, to, yuan};
use zhiji::analytics::export::label_key;
use zhiji::analytics::params::Params;
use zhiji::analytics::report::{Method, Shape};
use zhiji::domain::complaints::{complaint, step};
use zhiji::domain::customers::customer;
use zhiji::domain::entity::Entity;
use zhiji::domain::interactions::fields as interaction;
use zhiji::domain::knowledge::{article, article_use};
use zhiji::domain::orders::order;
use zhiji::domain::surveys::{response, survey};
use zhiji::kernel::id::Id;
use zhiji::kernel::value::Value;

fn answer(records: &mut Records, when: &str, values: &[(&'static str, Value)]) {
    let mut row = vec![(response::ANSWERED_AT.into(), at(when))];
    row.extend(values.iter().map(|(key, value)| ((*key).into(), value.clone())));
    records.add(Entity::Responses, row);
}

fn named(records: &mut Records, name: &str) -> Id {
    records.add(Entity::Customers, vec![(customer::NAME.into(), Value::text(name))])
}

fn bought(records: &mut Records, who: Id, when: &str, amount: &str, cost: &str) {
    let row = vec![
        (order::CUSTOMER.into(), to(Entity::Customers, who)),
        (order::PLACED_ON.into(), on(when)),
        (order::AMOUNT.into(), yuan(amount)),
        (order::COST.into(), yuan(cost)),
    ];
    records.add(Entity::Orders, row);
}

const NOON: &str = "2024-03-15T12:00:00Z";

#[test]
fn nps_of_a_thousand_answers_has_the_published_interval() {
    let mut records = Records::default();
    let scores = [(10, 250), (8, 675), (3, 75)];
    let rows = scores.iter().flat_map(|(score, count)| {
        (0..*count).map(|_| vec![(response::ANSWERED_AT.into(), at(NOON)), (response::NPS.into(), Value::Int(*score))])
    });
    records.add_all(Entity::Responses, rows.collect());
    let facts = records.facts("2024-12-31");
    let nps = scalar(&facts, "nps");
    near(nps.value, 17.5, 1e-12);
    let interval = nps.interval.unwrap();
    near(Some(interval.high - 17.5), 3.36, 5e-3);
    assert_eq!(interval.method, Method::Multinomial);
    let months = series(&facts, "nps-by-month");
    near(months.lines[0].points[0].value, 17.5, 1e-12);
    assert_eq!(report(&facts, "nps").n, 1000);
}

#[test]
fn csat_has_wilsons_interval() {
    let mut records = Records::default();
    for score in [5, 5, 4, 4, 4, 5, 4, 5, 3, 1] {
        answer(&mut records, NOON, &[("csat", Value::Int(score))]);
    }
    answer(&mut records, NOON, &[("nps", Value::Int(9))]);
    answer(&mut records, "2025-01-02T00:00:00Z", &[("csat", Value::Int(1))]);
    let facts = records.facts("2024-12-31");
    let csat = scalar(&facts, "csat");
    near(csat.value, 0.8, 1e-12);
    near(csat.interval.map(|i| i.low), 0.490, 5e-4);
    near(csat.interval.map(|i| i.high), 0.943, 5e-4);
    let excluded = report(&facts, "csat").excluded;
    let found: Vec<_> = excluded.iter().map(|e| (e.reason, e.count)).collect();
    assert_eq!(found, [("responses-outside-period", 1), ("responses-without-score", 1)]);
}

#[test]
fn ces_is_a_mean_and_a_share() {
    let mut records = Records::default();
    for score in [3, 5, 6, 7, 4] {
        answer(&mut records, NOON, &[("ces", Value::Int(score))]);
    }
    let facts = records.facts("2024-12-31");
    let mean = scalar(&facts, "ces");
    near(mean.value, 5.0, 1e-12);
    near(mean.interval.map(|i| i.low), 3.036_757, 1e-6);
    near(scalar(&facts, "ces-easy").value, 0.6, 1e-12);
}

#[test]
fn satisfaction_is_experience_over_expectation() {
    let mut records = Records::default();
    let pairs = [(10.0, 9.5), (10.0, 9.4), (8.0, 9.0), (5.0, 5.0), (0.0, 4.0)];
    for (a, b) in pairs {
        answer(&mut records, NOON, &[("expectation", Value::Number(a)), ("experience", Value::Number(b))]);
    }
    answer(&mut records, NOON, &[("expectation", Value::Number(7.0))]);
    let facts = records.facts("2024-12-31");
    near(scalar(&facts, "satisfaction-ratio").value, (0.95 + 0.94 + 1.125 + 1.0) / 4.0, 1e-12);
    near(scalar(&facts, "satisfaction-ratio-of-means").value, 32.9 / 33.0, 1e-12);
    let levels = table(&facts, "satisfaction-levels");
    assert_eq!(column(&levels, "answers"), [Some(1.0), Some(2.0), Some(1.0)]);
    near(scalar(&facts, "word-of-mouth").value, 22.0 + 2.0 * 8.0 + 10.0, 1e-12);
    let excluded: Vec<_> = report(&facts, "satisfaction-ratio").excluded.iter().map(|e| (e.reason, e.count)).collect();
    assert_eq!(excluded, [("responses-with-half-a-pair", 1), ("expectation-zero", 1)]);
    assert!(report(&facts, "word-of-mouth").notes.contains(&"teaching-claim"));
}

#[test]
fn response_rate_counts_only_surveys_that_say_whom_they_asked() {
    let mut records = Records::default();
    let mut wave = |name, invited| {
        let invited = (survey::INVITED.into(), invited);
        records.add(Entity::Surveys, vec![(survey::NAME.into(), Value::text(name)), invited])
    };
    let (spring, walk_in) = (wave("spring", Value::Int(10)), wave("walk-in", Value::Empty));
    for of in [spring, spring, spring, walk_in] {
        answer(&mut records, NOON, &[("survey", to(Entity::Surveys, of))]);
    }
    let facts = records.facts("2024-12-31");
    near(scalar(&facts, "response-rate").value, 0.3, 1e-12);
    let by_survey = table(&facts, "response-rate-by-survey");
    assert_eq!(column(&by_survey, "answered"), [Some(3.0)]);
    assert_eq!(label_key(&by_survey.rows[0].label), "spring");
}

/// Five customers with profits 60, 30, 20, 0 and -10, revenue 100, 80, 40, 0 and 20 (yuan).
fn shop() -> Records {
    let mut records = Records::default();
    let ids: Vec<Id> = ["a", "b", "c", "d", "e"].iter().map(|name| named(&mut records, name)).collect();
    bought(&mut records, ids[0], "2024-01-10", "70", "10");
    bought(&mut records, ids[0], "2024-03-10", "30", "20");
    bought(&mut records, ids[1], "2024-01-20", "80", "50");
    bought(&mut records, ids[2], "2024-02-01", "40", "10");
    bought(&mut records, ids[3], "2024-02-02", "0", "0");
    bought(&mut records, ids[4], "2024-02-03", "20", "12");
    let touch = vec![
        (interaction::SUMMARY.into(), Value::text("a visit")),
        (interaction::CUSTOMER.into(), to(Entity::Customers, ids[4])),
        (interaction::AT.into(), at("2024-02-20T09:00:00Z")),
        (interaction::COST.into(), yuan("18")),
    ];
    records.add(Entity::Interactions, touch);
    let remedied = vec![
        (complaint::SUBJECT.into(), Value::text("late")),
        (complaint::CUSTOMER.into(), to(Entity::Customers, ids[0])),
        (complaint::OPENED_AT.into(), at("2024-02-20T09:00:00Z")),
        (complaint::REMEDY_COST.into(), yuan("10")),
    ];
    records.add(Entity::Complaints, remedied);
    let returned = vec![
        (order::CUSTOMER.into(), to(Entity::Customers, ids[2])),
        (order::PLACED_ON.into(), on("2024-02-05")),
        (order::AMOUNT.into(), yuan("0")),
        (order::RETURNED.into(), yuan("7.50")),
        (order::SERVICE_COST.into(), yuan("2.50")),
    ];
    records.add(Entity::Orders, returned);
    for (status, amount) in [("cancelled", "999"), ("refunded", "999"), ("enquiry", "999")] {
        let row = vec![
            (order::CUSTOMER.into(), to(Entity::Customers, ids[1])),
            (order::PLACED_ON.into(), on("2024-02-05")),
            (order::AMOUNT.into(), yuan(amount)),
            (order::STATUS.into(), Value::choice(status)),
        ];
        records.add(Entity::Orders, row);
    }
    records
}

#[test]
fn profit_takes_off_everything_that_a_customer_cost() {
    let facts = shop().facts("2024-12-31");
    let profit = scalar(&facts, "profit");
    near(profit.value, 10_000.0, 0.0);
    let parts: Vec<_> = profit.parts.iter().map(|part| (label_key(&part.label), part.value.unwrap())).collect();
    let expected = [
        ("revenue", 24_000.0),
        ("returns", -750.0),
        ("cost-of-goods", -10_200.0),
        ("cost-of-service", -250.0),
        ("cost-of-care", -2_800.0),
    ];
    assert_eq!(parts, expected.map(|(key, value)| (key.to_owned(), value)));
    let each = scalar(&facts, "profit-per-customer");
    near(each.value, 2_000.0, 0.0);
    near(each.parts[0].value, 2_000.0, 0.0);
    assert_eq!(report(&facts, "profit").excluded.first().map(|e| (e.reason, e.count)), Some(("orders-not-valid", 3)));
}

#[test]
fn the_whale_curve_peaks_at_the_gains_and_ends_at_one() {
    let facts = shop().facts("2024-12-31");
    near(scalar(&facts, "whale-peak").value, 110.0 / 100.0, 1e-12);
    let curve = series(&facts, "whale-curve");
    let values: Vec<f64> = curve.lines[0].points.iter().map(|point| point.value.unwrap()).collect();
    near(values.first().copied(), 0.0, 0.0);
    near(values.last().copied(), 1.0, 1e-12);
    near(values.iter().copied().reduce(f64::max), 1.1, 1e-12);
}

#[test]
fn a_total_that_is_not_positive_is_said_and_not_divided_by() {
    let mut records = Records::default();
    let id = named(&mut records, "a");
    bought(&mut records, id, "2024-01-10", "10", "20");
    let facts = records.facts("2024-12-31");
    let peak = scalar(&facts, "whale-peak");
    assert_eq!((peak.value, peak.undefined), (None, Some("total-not-positive")));
    assert!(series(&facts, "whale-curve").lines[0].points.iter().all(|point| point.value.is_none()));
    assert!(report(&facts, "whale-curve").notes.contains(&"total-not-positive"));
    assert_eq!(column(&table(&facts, "importance-tiers"), "profit-share"), [None, None, None]);
}

#[test]
fn tiers_are_cut_by_rank_and_stand_beside_the_reference() {
    let mut records = Records::default();
    for rank in 1..=100 {
        let id = named(&mut records, "someone");
        bought(&mut records, id, "2024-01-10", &rank.to_string(), "0");
    }
    let facts = records.facts("2024-12-31");
    let tiers = table(&facts, "importance-tiers");
    assert_eq!(column(&tiers, "customers"), [Some(5.0), Some(15.0), Some(80.0)]);
    // 96..100, 81..95 and 1..80 of 5,050.
    for (found, expected) in column(&tiers, "profit-share").into_iter().zip([490.0, 1320.0, 3240.0]) {
        near(found, expected / 5050.0, 1e-12);
    }
    assert_eq!(column(&tiers, "profit-share-claimed"), [Some(0.5), Some(0.3), Some(0.2)]);
    near(scalar(&facts, "gini").value, 99.0 / 300.0, 1e-12);
    // 55 customers hold 100+99+…+46 = 4,015 of 5,050 (79.5 %), 56 hold 80.4 %; 78 hold 95.0 % (4,797 of 4,797.5), 79 more.
    assert_eq!(column(&table(&facts, "abc"), "customers"), [Some(56.0), Some(23.0), Some(21.0)]);
}

#[test]
fn currencies_never_mix() {
    let mut records = shop();
    let id = named(&mut records, "abroad");
    let dollars = Value::Money(
        "12.00"
            .parse::<f64>()
            .map(|_| zhiji::kernel::money::Money::new(1200, zhiji::kernel::money::Currency::USD))
            .unwrap(),
    );
    let row = vec![
        (order::CUSTOMER.into(), to(Entity::Customers, id)),
        (order::PLACED_ON.into(), on("2024-02-05")),
        (order::AMOUNT.into(), dollars),
    ];
    records.add(Entity::Orders, row);
    let facts = records.facts("2024-12-31");
    near(scalar(&facts, "revenue").value, 24_000.0, 0.0);
    let excluded = report(&facts, "revenue").excluded;
    assert!(excluded.iter().any(|e| (e.reason, e.count) == ("orders-in-other-currency", 1)), "{excluded:?}");
    assert_eq!(report(&facts, "gini").n, 5);
    assert_eq!(report(&facts, "repeat-rate").n, 6);
}

#[test]
fn churn_counts_who_was_active_and_is_no_more() {
    let mut records = Records::default();
    // Active on 2024-01-01 with 180 days: bought from 2023-07-05 to 2023-12-31. Lost by 2024-12-31: nothing since 07-05.
    let history: [(&[&str], &str); 5] = [
        (&["2023-12-01", "2024-12-01"], "100"),
        (&["2023-12-01", "2024-02-01"], "300"),
        (&["2023-07-05"], "50"),
        (&["2023-07-04"], "999"),
        (&["2024-03-01"], "999"),
    ];
    for (days, amount) in history {
        let id = named(&mut records, "someone");
        for day in days {
            bought(&mut records, id, day, amount, "0");
        }
    }
    let facts = zhiji::analytics::facts::Facts::new(
        records.dataset.clone(),
        Params::new(crate::records::day("2024-12-31"), crate::records::utc())
            .between(Some(crate::records::day("2024-01-01")), None),
    );
    near(scalar(&facts, "churn").value, 2.0 / 3.0, 1e-12);
    near(scalar(&facts, "churn-revenue").value, 350.0 / 450.0, 1e-12);
    let months = series(&facts, "churn-by-month");
    let points = &months.lines[0].points;
    assert_eq!(points.len(), 12);
    let lost: Vec<u64> = points.iter().map(|p| (p.value.unwrap_or(0.0) * p.n as f64).round() as u64).collect();
    // 07-05 + 180 days is 01-01 (lost in January); 12-01 + 180 is 05-29 (May; the first customer comes back in
    // December); 02-01 + 180 is 07-30 (July); 03-01 + 180 is 08-28 (August).
    assert_eq!(lost, [1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0]);
    assert_eq!(points[0].n, 3);
}

#[test]
fn cohorts_follow_first_buyers() {
    let facts = shop().facts("2024-12-31");
    let Shape::Matrix(matrix) = report(&facts, "cohort-retention").shape else { panic!("not a matrix") };
    assert_eq!(matrix.row_n, [2, 3, 0]);
    assert_eq!(matrix.cells[0], [Some(1.0), Some(0.0), Some(0.5)]);
    assert_eq!(matrix.cells[1], [Some(1.0), Some(0.0), None]);
    near(scalar(&facts, "repeat-rate").value, 2.0 / 5.0, 1e-12);
}

#[test]
fn complaints_are_timed_counted_and_followed_up() {
    let mut records = Records::default();
    let id = named(&mut records, "a");
    bought(&mut records, id, "2024-02-10", "70", "10");
    let mut complain = |opened: &str, first: Value, resolved: Value, severity: &str, cause: &str, after: Value| {
        let row = vec![
            (complaint::SUBJECT.into(), Value::text("late")),
            (complaint::CUSTOMER.into(), to(Entity::Customers, id)),
            (complaint::OPENED_AT.into(), at(opened)),
            (complaint::FIRST_RESPONSE_AT.into(), first),
            (complaint::RESOLVED_AT.into(), resolved),
            (complaint::SEVERITY.into(), Value::choice(severity)),
            (complaint::CAUSE.into(), Value::choice(cause)),
            (complaint::SATISFIED_AFTER.into(), after),
        ];
        records.add(Entity::Complaints, row);
    };
    let yes = || Value::Bool(true);
    complain("2024-01-01T00:00:00Z", at("2024-01-01T02:00:00Z"), at("2024-01-02T00:00:00Z"), "minor", "product", yes());
    complain(
        "2024-01-05T00:00:00Z",
        at("2024-01-05T04:00:00Z"),
        at("2024-01-08T00:00:00Z"),
        "major",
        "product",
        Value::Bool(false),
    );
    complain(
        "2024-02-15T00:00:00Z",
        at("2024-02-15T10:00:00Z"),
        at("2024-02-16T00:00:00Z"),
        "minor",
        "service",
        Value::Empty,
    );
    complain("2024-03-01T00:00:00Z", Value::Empty, Value::Empty, "", "", Value::Empty);
    let facts = records.facts("2024-12-31");
    near(scalar(&facts, "first-response-median").value, 4.0, 1e-12);
    near(scalar(&facts, "first-response-p90").value, 8.8, 1e-9);
    near(scalar(&facts, "resolution-median").value, 24.0, 1e-12);
    near(scalar(&facts, "open-complaints").value, 1.0, 0.0);
    near(scalar(&facts, "recovery-satisfied").value, 0.5, 1e-12);
    // Two were resolved before the order of 2024-02-10, within 90 days.
    near(scalar(&facts, "recovery-bought-again").value, 2.0 / 3.0, 1e-12);
    near(scalar(&facts, "complaint-rate").value, 4000.0, 1e-9);
    let causes = table(&facts, "complaints-by-cause");
    let names: Vec<_> = causes.rows.iter().map(|row| label_key(&row.label)).collect();
    assert_eq!(names, ["product", "service", "unstated"]);
    assert_eq!(column(&causes, "share-so-far"), [Some(0.5), Some(0.75), Some(1.0)]);
    let Shape::Flow(flow) = report(&facts, "complaint-flow").shape else { panic!("not a flow") };
    let steps: Vec<_> = flow.steps.iter().map(|step| step.value.unwrap()).collect();
    assert_eq!(steps, [4.0, 3.0, 3.0, 2.0, 1.0]);
}

#[test]
fn what_took_too_long_or_came_back_is_a_share_of_what_could() {
    let mut records = Records::default();
    let id = named(&mut records, "a");
    let mut slots = Vec::new();
    // Late first answer, late resolution, resolved, times reopened.
    for (answer, resolution, resolved, reopened) in [
        (Some(true), Some(true), true, 2),
        (Some(false), Some(false), true, 0),
        (Some(false), Some(true), false, 1),
        (Some(false), None, false, 0),
        (None, None, true, 0),
    ] {
        let flag = |value: Option<bool>| value.map_or(Value::Empty, Value::Bool);
        let row = vec![
            (complaint::SUBJECT.into(), Value::text("late")),
            (complaint::CUSTOMER.into(), to(Entity::Customers, id)),
            (complaint::OPENED_AT.into(), at("2024-01-01T00:00:00Z")),
            (complaint::RESPONSE_LATE.into(), flag(answer)),
            (complaint::RESOLUTION_LATE.into(), flag(resolution)),
            (complaint::RESOLVED_AT.into(), if resolved { at("2024-01-02T00:00:00Z") } else { Value::Empty }),
        ];
        slots.push((records.add(Entity::Complaints, row), reopened));
    }
    for (complaint, times) in slots {
        for _ in 0..times {
            let row = vec![
                (step::COMPLAINT.into(), to(Entity::Complaints, complaint)),
                (step::AT.into(), at("2024-01-03T00:00:00Z")),
                (step::KIND.into(), Value::choice("reopened")),
            ];
            records.add(Entity::ComplaintSteps, row);
        }
    }
    let facts = records.facts("2024-12-31");
    near(scalar(&facts, "first-response-late").value, 1.0 / 4.0, 1e-12);
    near(scalar(&facts, "resolution-late").value, 2.0 / 3.0, 1e-12);
    // Four were resolved once; two of them came back, one of these twice.
    near(scalar(&facts, "reopened").value, 2.0 / 4.0, 1e-12);
    assert_eq!(report(&facts, "reopened").n, 4);
}

#[test]
fn nothing_gives_undefined_figures_and_never_zeros_of_shares() {
    let facts = Records::default().facts("2024-12-31");
    for metric in zhiji::analytics::registry::METRICS {
        if let Shape::Scalar(scalar) = metric.over(&facts).shape
            && metric.key != "open-complaints"
        {
            assert_eq!(scalar.value, None, "{}", metric.key);
            assert!(scalar.undefined.is_some(), "{}", metric.key);
        }
    }
}

#[test]
fn articles_that_helped_have_wilsons_interval() {
    let mut records = Records::default();
    let article = records.add(Entity::Articles, vec![(article::TITLE_ZH.into(), Value::text("发票"))]);
    let mut used = |helped: &str, count: usize, when: &str| {
        let row = vec![
            (article_use::ARTICLE.into(), to(Entity::Articles, article)),
            (article_use::AT.into(), at(when)),
            (article_use::HELPED.into(), Value::choice(helped)),
        ];
        records.add_all(Entity::ArticleUses, vec![row; count]);
    };
    used("yes", 81, NOON);
    used("no", 182, NOON);
    used("unknown", 5, NOON);
    used("yes", 3, "2025-01-01T12:00:00Z");
    let facts = records.facts("2024-12-31");
    let helped = scalar(&facts, "articles-helped");
    // Newcombe 1998, table I, method 3: 81 of 263.
    near(helped.value, 81.0 / 263.0, 1e-12);
    let interval = helped.interval.unwrap();
    near(Some(interval.low), 0.2553, 5e-5);
    near(Some(interval.high), 0.3662, 5e-5);
    assert_eq!(interval.method, Method::Wilson);
    let left_out = report(&facts, "articles-helped").excluded;
    let left_out: Vec<_> = left_out.iter().map(|left_out| (left_out.reason, left_out.count)).collect();
    assert_eq!(left_out, [("uses-outside-period", 3), ("uses-not-judged", 5)]);
}
