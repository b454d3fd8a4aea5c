//! Each method against numbers from elsewhere.

use crate::records::{at, day, on, report, table, to, utc, yuan};
use crate::support::Said::{Code, Nothing, Pair, Score};
use crate::support::{Said, Survey, close};
use zhiji::analytics::export::label_key;
use zhiji::analytics::params::Params;
use zhiji::analytics::report::{Method, Shape};
use zhiji::analytics::retention::order_days::OrderDays;
use zhiji::analytics::statistics::comparison::{net_scores, two_shares, welch};
use zhiji::analytics::statistics::moments::Moments;
use zhiji::analytics::surveys::alpha::Alpha;
use zhiji::analytics::surveys::change::{changes, reason};
use zhiji::analytics::surveys::column::Column;
use zhiji::analytics::surveys::distribution::Distribution;
use zhiji::analytics::surveys::importance::{self, Cut};
use zhiji::analytics::surveys::kano::{self, Category};
use zhiji::analytics::surveys::loyalty::{Square, phi};
use zhiji::analytics::surveys::sample::Narrowed;
use zhiji::analytics::surveys::satisfaction_index::{self, Weights, index};
use zhiji::analytics::surveys::servqual::Servqual;
use zhiji::analytics::surveys::sheet::Sheet;
use zhiji::analytics::surveys::verbatims::{Sought, said, words};
use zhiji::domain::customers::customer;
use zhiji::domain::entity::Entity;
use zhiji::domain::orders::order;
use zhiji::domain::questionnaire::measure::KANO_CODES;
use zhiji::domain::surveys::{answer, invitation, response, survey, wave};
use zhiji::kernel::value::Value;

#[test]
fn servqual_is_perception_less_expectation_weighted_by_the_points_of_respondents() {
    let mut survey = Survey::asking(&[
        ("pair", "servqual", "tangibles", ""),
        ("pair", "servqual", "tangibles", ""),
        ("pair", "servqual", "empathy", ""),
        ("number", "servqual_weight", "tangibles", ""),
        ("number", "servqual_weight", "empathy", ""),
    ]);
    // Gaps of tangibles: -1, -0.5, 0, -1.5, 0.5; scipy.stats.t.interval(.95, 4, loc=-0.5, scale=scipy.stats.sem(g)).
    survey.answered(vec![], &[Pair(7.0, 6.0), Pair(7.0, 6.0), Pair(5.0, 6.0), Score(30.0), Score(70.0)]);
    survey.answered(vec![], &[Pair(6.0, 5.0), Pair(6.0, 6.0), Pair(6.0, 6.0), Score(50.0), Score(50.0)]);
    survey.answered(vec![], &[Pair(6.0, 6.0), Nothing, Nothing, Score(90.0), Score(20.0)]);
    survey.answered(vec![], &[Pair(7.0, 6.0), Pair(7.0, 5.0), Nothing, Score(100.0), Nothing]);
    survey.answered(vec![], &[Pair(5.0, 5.0), Pair(5.0, 6.0), Nothing, Nothing, Nothing]);
    survey.answered(vec![], &[Nothing, Nothing, Nothing, Nothing, Nothing]);
    let found = survey.all(Servqual::of);
    let gap = &found.gaps[0].means[2];
    close(gap.mean(), -0.5, 1e-12);
    let interval = gap.interval().unwrap();
    close(Some(interval.low), -1.481_621_580_738_778_5, 1e-9);
    close(Some(interval.high), 0.481_621_580_738_778_6, 1e-9);
    close(found.gaps[4].means[2].mean(), 0.5, 1e-12);
    assert_eq!((found.gaps[0].items, found.not_hundred, found.without), (2, 1, 1));
    // Points (30, 70), (50, 50), (100, 0): means 60 and 40; 90 + 20 does not count.
    let (weights, answered) = found.weights();
    assert!(answered);
    close(Some(weights[0]), 0.6, 1e-12);
    close(found.weighted(), 0.6 * -0.5 + 0.4 * 0.5, 1e-12);
    let facts = survey.records.facts("2024-12-31");
    let servqual = table(&facts, "servqual");
    assert_eq!(
        servqual.rows.iter().map(|row| label_key(&row.label)).collect::<Vec<_>>(),
        ["tangibles", "empathy", "all-dimensions"]
    );
    assert!(report(&facts, "servqual").notes.contains(&"weights-of-respondents"));
}

#[test]
fn servqual_without_points_weighs_what_was_asked_alike() {
    let mut survey = Survey::asking(&[("pair", "servqual", "reliability", ""), ("pair", "servqual", "assurance", "")]);
    survey.answered(vec![], &[Said::Pair(5.0, 4.0), Said::Pair(5.0, 5.0)]);
    let found = survey.all(Servqual::of);
    assert_eq!(found.weights(), ([0.0, 0.5, 0.0, 0.5, 0.0], false));
    close(found.weighted(), -0.5, 1e-12);
}

#[test]
fn the_index_gives_the_published_score() {
    // ACSI: means 7.988, 7.128, 7.316 with equal weights are 71.97; with the published weights another score.
    let means = [7.988, 7.128, 7.316];
    close(Some(index(&means, &[1.0 / 3.0; 3])), 71.97, 5e-3);
    close(
        Some(index(&means, &[0.3885, 0.3190, 0.2925])),
        100.0 * (0.3885 * 6.988 + 0.319 * 6.128 + 0.2925 * 6.316) / 9.0,
        1e-9,
    );
    let mut survey = Survey::asking(&[("rating", "satisfaction_index", "", ""); 3]);
    for [x, y, z] in [[10.0, 10.0, 10.0], [1.0, 1.0, 1.0], [7.0, 4.0, 7.0]] {
        survey.answered(vec![], &[Score(x), Score(y), Score(z)]);
    }
    survey.answered(vec![], &[Score(5.0), Nothing, Score(5.0)]);
    let found = survey.all(|sample| satisfaction_index::report(sample, &Weights::new()).0);
    let Shape::Scalar(scalar) = found.shape else { panic!("a number") };
    close(scalar.value, (100.0 + 0.0 + 500.0 / 9.0) / 3.0, 1e-9);
    close(scalar.parts[1].value, 5.0, 1e-9);
    assert_eq!((found.n, found.excluded[0].count), (3, 1));
    // The weights of Fornell's formula in any unit: 1 to 3 is .25 to .75, and an item without one does not count.
    let weights = Weights::from([("q1".to_owned(), 1.0), ("q2".to_owned(), 3.0)]);
    let mut items = Vec::new();
    let found = survey.all(|sample| {
        let (report, found) = satisfaction_index::report(sample, &weights);
        items = found;
        report
    });
    let Shape::Scalar(scalar) = found.shape else { panic!("a number") };
    close(scalar.value, (100.0 + 0.0 + (0.25 * 600.0 + 0.75 * 300.0) / 9.0) / 3.0, 1e-9);
    assert_eq!(items.iter().map(|item| item.weight).collect::<Vec<_>>(), [0.25, 0.75, 0.0]);
    // Whoever left out an item that weighs nothing counts; who left out one that does not is left out.
    assert_eq!((found.n, found.excluded[0].count, found.notes[0]), (3, 1, "given-weights"));
    survey.answered(vec![], &[Score(10.0), Score(10.0), Nothing]);
    let found = survey.all(|sample| satisfaction_index::report(sample, &weights).0);
    assert_eq!((found.n, found.excluded[0].count), (4, 1));
    // Weights of 0 are none.
    let none = Weights::from([("q1".to_owned(), 0.0)]);
    let found = survey.all(|sample| satisfaction_index::report(sample, &none).0);
    assert_eq!((found.n, found.notes[0]), (3, "equal-weights"));
}

#[test]
fn own_words_stand_under_their_questions_until_somebody_rewrites_them() {
    let mut survey = Survey::asking(&[("text", "", "", ""), ("choice", "", "", "")]);
    for comment in ["cold soup", "name removed"] {
        let response = survey.answered(vec![(response::COMMENT.into(), Value::text(comment))], &[]);
        for (question, text) in survey.questions.clone().into_iter().zip(["cold soup", "at the fair"]) {
            let row = vec![
                (answer::RESPONSE.into(), to(Entity::Responses, response)),
                (answer::QUESTION.into(), to(Entity::Questions, question)),
                (answer::TEXT.into(), Value::text(text)),
            ];
            survey.records.add(Entity::Answers, row);
        }
    }
    let dataset = &survey.records.dataset;
    let sheet = Sheet::of(dataset, None, utc().zone);
    let [why, place] = survey.questions.as_slice() else { panic!("two questions") };
    let slot = |id| dataset.slot(Entity::Questions, id);
    assert_eq!(words(dataset, &sheet, 0), [(slot(*why), "cold soup"), (slot(*place), "at the fair")]);
    assert_eq!(words(dataset, &sheet, 1), [(None, "name removed"), (slot(*place), "at the fair")]);
    let found = |sought: Sought| said(dataset, &sheet, &[0, 1], &sought);
    assert_eq!(found(Sought::default()), [1, 0]);
    assert_eq!(found(Sought { words: "SOUP".to_owned(), ..Sought::default() }), [0]);
    assert_eq!(found(Sought { question: slot(*place), ..Sought::default() }), [1, 0]);
    assert_eq!(found(Sought { words: "soup".to_owned(), question: slot(*place), ..Sought::default() }), [0; 0]);
}

#[test]
fn a_survey_without_items_has_no_part_in_the_index() {
    let mut survey = Survey::asking(&[("rating", "satisfaction_index", "", "")]);
    survey.answered(vec![], &[Score(10.0)]);
    let other = survey.records.add(Entity::Surveys, vec![(survey::NAME.into(), Value::text("autumn"))]);
    for _ in 0..3 {
        let row = vec![
            (response::SURVEY.into(), to(Entity::Surveys, other)),
            (response::ANSWERED_AT.into(), at("2024-03-15T12:00:00Z")),
        ];
        survey.records.add(Entity::Responses, row);
    }
    let (found, items) = survey.all(|sample| satisfaction_index::report(sample, &Weights::new()));
    let Shape::Scalar(scalar) = found.shape else { panic!("a number") };
    assert_eq!((scalar.value, found.n, items.len()), (Some(100.0), 1, 1));
}

#[test]
fn kano_follows_the_published_table() {
    // METRICS: functional like: Q A A A O; must-be, neutral, live-with: R I I I M; dislike: R R R R Q.
    let rows = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"];
    for (functional, row) in rows.iter().enumerate() {
        for (dysfunctional, letter) in row.chars().enumerate() {
            let expected = match letter {
                'Q' => Category::Questionable,
                'A' => Category::Attractive,
                'O' => Category::OneDimensional,
                'M' => Category::MustBe,
                'R' => Category::Reverse,
                _ => Category::Indifferent,
            };
            assert_eq!(kano::category(functional, dysfunctional), Some(expected));
        }
    }
    assert_eq!(kano::category(5, 0), None);
}

#[test]
fn kano_weighs_features_and_says_ties_and_significance() {
    let mut survey =
        Survey::asking(&[("choice", "kano_functional", "wifi", ""), ("choice", "kano_dysfunctional", "wifi", "")]);
    let answers = [("like", "neutral", 45), ("like", "dislike", 30), ("neutral", "neutral", 25), ("like", "", 3)];
    for (with, without, count) in answers {
        for _ in 0..count {
            let without = if without.is_empty() { Said::Nothing } else { Said::Code(without) };
            survey.answered(vec![], &[Said::Code(with), without]);
        }
    }
    let (features, half) = survey.all(kano::features);
    let [wifi] = features.as_slice() else { panic!("one feature") };
    assert_eq!((wifi.n(), half, wifi.category(), wifi.is_tied()), (100, 3, Some(Category::Attractive), false));
    let (better, worse) = wifi.coefficients().unwrap();
    assert_eq!((better, worse), (0.75, -0.3));
    // n=100; A=45; B=30; z=(A-B)/sqrt((A+B)*(2*n-A-B)/(2*n)); 2*scipy.stats.norm.sf(z)
    close(wifi.p(), 0.028_459_736_916_310_565, 1e-9);
    assert!(wifi.is_clear());
    let tied = kano::Feature { name: wifi.name.clone(), counts: [4, 4, 1, 0, 0, 0] };
    assert_eq!((tied.category(), tied.is_tied(), tied.is_clear()), (Some(Category::MustBe), true, false));
    assert_eq!(KANO_CODES.len(), 5);
}

#[test]
fn importance_and_performance_fall_into_quarters() {
    let subjects = ["taste", "price", "music", "parking"];
    let asks: Vec<_> = subjects
        .iter()
        .flat_map(|subject| [("rating", "importance", *subject, ""), ("rating", "performance", *subject, "")])
        .collect();
    let mut survey = Survey::asking(&asks);
    survey.answered(vec![], &[5.0, 5.0, 5.0, 2.0, 1.0, 5.0, 2.0, 1.0].map(Score));
    survey.answered(vec![], &[5.0, 4.0, 4.0, 1.0, 2.0, 4.0, 1.0, 2.0].map(Score));
    let found = survey.all(importance::subjects);
    let (x, y) = importance::cuts(&found, Cut::Means).unwrap();
    close(Some(x), (5.0 + 4.5 + 1.5 + 1.5) / 4.0, 1e-12);
    close(Some(y), 3.0, 1e-12);
    let (x, y) = importance::cuts(&found, Cut::Medians).unwrap();
    close(Some(x), 3.0, 1e-12);
    close(Some(y), 3.0, 1e-12);
    let Shape::Table(table) = importance::report(&found, Cut::Means).shape else { panic!("a table") };
    let quarters: Vec<_> = table.rows.iter().map(|row| label_key(&row.label)).collect();
    assert_eq!(quarters, ["q2 keep-up", "q4 concentrate-here", "q6 possible-overkill", "q8 low-priority"]);
}

/// Ten respondents, four items.
const ITEMS: [[f64; 10]; 4] = [
    [4.0, 3.0, 5.0, 2.0, 4.0, 5.0, 1.0, 3.0, 4.0, 2.0],
    [5.0, 3.0, 5.0, 3.0, 4.0, 4.0, 2.0, 4.0, 3.0, 2.0],
    [3.0, 2.0, 4.0, 2.0, 4.0, 5.0, 1.0, 3.0, 4.0, 3.0],
    [4.0, 3.0, 5.0, 1.0, 3.0, 4.0, 2.0, 3.0, 5.0, 2.0],
];

#[test]
fn alpha_agrees_with_pingouin() {
    let columns: Vec<Column> = ITEMS.iter().map(|item| Column::from_iter(*item)).collect();
    let found = Alpha::of(&columns.iter().collect::<Vec<_>>(), 0..10);
    // pingouin.cronbach_alpha(data=df)
    close(found.raw, 0.918_032_786_885_245_8, 1e-12);
    // The same by scipy: 1 - (1 - alpha) * scipy.stats.f.ppf([.975, .025], 9, 27)
    let interval = found.interval.unwrap();
    close(Some(interval.low), 0.784_356_099_350_589_4, 1e-8);
    close(Some(interval.high), 0.977_132_569_569_831_5, 1e-8);
    assert_eq!(interval.method, Method::Feldt);
    // k*r/(1+(k-1)*r) with r the mean of df.corr() off its diagonal
    close(found.standardised, 0.917_235_613_638_172_5, 1e-12);
    // pingouin.cronbach_alpha(data=df.drop(columns=c))[0], df[c].corr(df.drop(columns=c).sum(axis=1))
    let expected = [
        (0.832_191_780_821_917_8, 0.974_576_857_436_495_4),
        (0.925_257_731_958_762_9, 0.715_103_442_904_134_1),
        (0.902_830_188_679_245_2, 0.784_242_203_933_393),
        (0.900_910_010_111_223_3, 0.794_317_533_346_555_6),
    ];
    for (item, (without, rest)) in found.items.iter().zip(expected) {
        close(item.without, without, 1e-12);
        close(item.with_rest, rest, 1e-12);
    }
}

#[test]
fn differences_agree_with_scipy_and_statsmodels() {
    // statsmodels: proportions_ztest([45, 60], [100, 110]); confint_proportions_2indep(60, 110, 45, 100, method='wald')
    let shares = two_shares((45, 100), (60, 110)).unwrap();
    close(Some(shares.p), 0.167_064_276_914_894_23, 1e-9);
    close(Some(shares.interval.low), -0.039_326_926_522_660_04, 1e-9);
    close(Some(shares.interval.high), 0.230_236_017_431_750_84, 1e-9);
    // scipy.stats.ttest_ind(b, a, equal_var=False), .confidence_interval()
    let before = Moments::of([7.0, 8.0, 6.0, 9.0, 7.0, 5.0, 8.0]);
    let after = Moments::of([8.0, 9.0, 9.0, 7.0, 10.0]);
    let means = welch(&before, &after).unwrap();
    close(Some(means.p), 0.071_763_774_208_628_94, 1e-8);
    close(Some(means.interval.low), -0.156_651_145_321_816_45, 1e-7);
    close(Some(means.interval.high), 3.070_936_859_607_529_3, 1e-7);
    // By the formula with numpy and scipy.stats.norm: 20/50/100 against 15/70/120 detractors/promoters/all.
    let scores = net_scores([20, 30, 50], [15, 35, 70]).unwrap();
    close(Some(scores.value), 15.833_333_333_333_337, 1e-9);
    close(Some(scores.p), 0.117_879_237_011_370_36, 1e-9);
    close(Some(scores.interval.low), -4.011_918_130_080_774, 1e-9);
    assert_eq!(two_shares((0, 0), (1, 2)), None);
    assert_eq!(welch(&Moments::of([1.0]), &after), None);
}

#[test]
fn a_better_ratio_is_split_into_doing_better_and_expecting_less() {
    let mut survey = Survey::asking(&[("pair", "", "", "service"), ("pair", "", "", "care")]);
    let pairs = [("2024-03-15T12:00:00Z", 8.0, 6.0), ("2024-04-15T12:00:00Z", 6.0, 6.0)];
    for (when, a, b) in pairs {
        for off in [0.0, 1.0] {
            let more = vec![
                (response::ANSWERED_AT.into(), at(when)),
                (response::EXPECTATION.into(), Value::Number(a + off)),
                (response::EXPERIENCE.into(), Value::Number(b + off)),
            ];
            survey.answered(more, &[Said::Pair(a + off, b + off), Said::Pair(8.0, 8.0)]);
        }
    }
    let until = Narrowed { to: Some(day("2024-03-31")), ..Narrowed::default() };
    let since = Narrowed { from: Some(day("2024-04-01")), ..Narrowed::default() };
    let (before, after) = (survey.over(&until, |sample| sample.tally()), survey.over(&since, |sample| sample.tally()));
    let reason = reason(&before.pairs.sums, &after.pairs.sums).unwrap();
    assert_eq!((reason.before, reason.after), ((8.5, 6.5), (6.5, 6.5)));
    close(Some(reason.by_experience), 0.0, 1e-12);
    close(Some(reason.by_expectation), 1.0 - 6.5 / 8.5, 1e-12);
    assert_eq!(changes(&before, &after).iter().map(|change| change.key).collect::<Vec<_>>(), ["satisfaction-ratio"]);
    let drivers = table(&survey.records.facts("2024-12-31"), "satisfaction-by-driver");
    assert_eq!(drivers.rows.iter().map(|row| label_key(&row.label)).collect::<Vec<_>>(), ["service", "care"]);
    close(drivers.rows[0].cells[6], 26.0 / 30.0, 1e-12);
    close(drivers.rows[1].cells[3], 1.0, 1e-12);
}

#[test]
fn phi_agrees_with_chi_square() {
    // numpy: (30*60-20*15)/sqrt(50*75*45*80); tanh(atanh(phi) -+ norm.ppf(.975)/sqrt(122))
    let (value, interval) = phi([[30, 20], [15, 60]]).unwrap();
    close(Some(value), 0.408_248_290_463_863, 1e-12);
    close(interval.map(|i| i.low), 0.250_607_167_034_642_86, 1e-9);
    close(interval.map(|i| i.high), 0.544_798_411_239_727_7, 1e-9);
    assert_eq!(phi([[0, 0], [3, 4]]), None);
}

#[test]
fn the_square_takes_the_latest_answer_and_waits_until_it_can_judge() {
    let mut survey = Survey::asking(&[]);
    let mut who = Vec::new();
    for name in ["satisfied, stays", "satisfied, leaves", "dissatisfied, stays", "too early"] {
        who.push(survey.records.add(Entity::Customers, vec![(customer::NAME.into(), Value::text(name))]));
    }
    let mut said = |customer: Option<usize>, when: &str, a: f64, b: f64| {
        let mut more = vec![
            (response::ANSWERED_AT.into(), at(when)),
            (response::EXPECTATION.into(), Value::Number(a)),
            (response::EXPERIENCE.into(), Value::Number(b)),
        ];
        more.extend(customer.map(|at| (response::CUSTOMER.into(), to(Entity::Customers, who[at]))));
        survey.answered(more, &[]);
    };
    said(Some(0), "2024-01-10T12:00:00Z", 8.0, 4.0);
    said(Some(0), "2024-02-10T12:00:00Z", 8.0, 8.0);
    said(Some(1), "2024-02-10T12:00:00Z", 8.0, 9.0);
    said(Some(2), "2024-02-10T12:00:00Z", 8.0, 5.0);
    said(Some(3), "2024-12-10T12:00:00Z", 8.0, 5.0);
    said(None, "2024-02-10T12:00:00Z", 8.0, 8.0);
    for (customer, when) in [(0, "2024-03-01"), (1, "2024-01-01"), (1, "2024-08-01"), (2, "2024-04-01")] {
        let row = vec![
            (order::CUSTOMER.into(), to(Entity::Customers, who[customer])),
            (order::PLACED_ON.into(), on(when)),
            (order::AMOUNT.into(), yuan("10")),
        ];
        survey.records.add(Entity::Orders, row);
    }
    let params = Params::new(day("2024-12-31"), utc());
    let days = OrderDays::of(&survey.records.dataset, &params);
    let square = survey.all(|sample| Square::of(sample, &days, &params));
    assert_eq!(square.counts(), [[0, 1], [1, 1]]);
    assert_eq!((square.anonymous, square.too_early), (1, 1));
    let Shape::Matrix(matrix) = report(&survey.records.facts("2024-12-31"), "satisfaction-loyalty").shape else {
        panic!("a matrix")
    };
    assert_eq!(matrix.cells, [[Some(0.0), Some(1.0)], [Some(1.0), Some(1.0)]]);
}

#[test]
fn response_rates_count_whom_the_question_reached() {
    let mut survey = Survey::asking(&[]);
    let row = vec![
        (wave::NAME.into(), Value::text("May")),
        (wave::SURVEY.into(), to(Entity::Surveys, survey.id)),
        (wave::CHANNEL.into(), Value::choice("phone")),
    ];
    let may = survey.records.add(Entity::Waves, row);
    let who = survey.records.add(Entity::Customers, vec![(customer::NAME.into(), Value::text("Lin"))]);
    for (state, count) in
        [("answered", 37), ("asked", 60), ("refused", 20), ("call_back", 3), ("unreachable", 5), ("drawn", 7)]
    {
        for _ in 0..count {
            let row = vec![
                (invitation::WAVE.into(), to(Entity::Waves, may)),
                (invitation::CUSTOMER.into(), to(Entity::Customers, who)),
                (invitation::STATE.into(), Value::choice(state)),
            ];
            survey.records.add(Entity::Invitations, row);
        }
    }
    let facts = survey.records.facts("2024-12-31");
    let rates = table(&facts, "response-rate-by-wave");
    assert_eq!(rates.rows.iter().map(|row| label_key(&row.label)).collect::<Vec<_>>(), ["phone", "phone May"]);
    // statsmodels: proportion_confint(37, 120, method='wilson')
    close(rates.rows[0].cells[2], 37.0 / 120.0, 1e-12);
    close(rates.rows[0].cells[3], 0.232_727_369_889_162_98, 1e-9);
    close(rates.rows[0].cells[4], 0.395_829_977_238_006_84, 1e-9);
    let excluded: Vec<_> =
        report(&facts, "response-rate-by-wave").excluded.iter().map(|e| (e.reason, e.count)).collect();
    assert_eq!(excluded, [("invitations-not-asked-yet", 7), ("invitations-that-reached-nobody", 5)]);
}

#[test]
fn answers_are_counted_by_step_and_by_option() {
    let mut survey = Survey::asking(&[("csat", "", "", ""), ("choices", "", "", ""), ("ranking", "", "", "")]);
    survey.answered(vec![], &[Score(5.0), Code("tea rice"), Code("b a")]);
    survey.answered(vec![], &[Score(3.0), Code("tea"), Code("b a")]);
    // An answer that only the response holds counts as well.
    survey.answered(vec![(response::CSAT.into(), Value::Int(5))], &[Nothing, Nothing, Code("a b")]);
    survey.all(|sample| {
        let slice = sample.slices().next().unwrap();
        let [csat, choices, ranking] = slice.part.questions.as_slice() else { panic!("three questions") };
        let steps = Distribution::of(sample, &slice, csat);
        assert_eq!((steps.n, steps.missing), (3, 0));
        assert_eq!(steps.steps.iter().map(|(_, count, _)| *count).collect::<Vec<_>>(), [0, 0, 1, 0, 2]);
        let chosen = Distribution::of(sample, &slice, choices);
        assert_eq!((chosen.n, chosen.missing), (2, 1));
        assert_eq!(chosen.chosen[0], ("tea".into(), 2, 1.0));
        let order = Distribution::of(sample, &slice, ranking).chosen;
        assert_eq!((&*order[0].0, order[0].2), ("b", 4.0 / 3.0));
    });
}

#[test]
fn a_sample_is_narrowed_by_everything_that_a_page_filters() {
    let mut survey = Survey::asking(&[]);
    let vip = survey.records.add(
        Entity::Customers,
        vec![
            (customer::NAME.into(), Value::text("Lin")),
            (customer::TIER.into(), Value::choice("vip")),
            (customer::SEGMENT.into(), Value::text("tea")),
        ],
    );
    let who = (response::CUSTOMER.into(), to(Entity::Customers, vip));
    survey.answered(vec![who, (response::CHANNEL.into(), Value::choice("phone"))], &[]);
    survey.answered(
        vec![
            (response::TONGUE.into(), Value::choice("zh")),
            (response::ANSWERED_AT.into(), at("2024-05-01T00:00:00Z")),
        ],
        &[],
    );
    let none = Narrowed::default;
    for (narrowed, count) in [
        (none(), 2),
        (Narrowed { tier: "vip".into(), ..none() }, 1),
        (Narrowed { segment: "tea".into(), ..none() }, 1),
        (Narrowed { segment: "rice".into(), ..none() }, 0),
        (Narrowed { channel: "phone".into(), ..none() }, 1),
        (Narrowed { channel: "mail".into(), ..none() }, 0),
        (Narrowed { tongue: "zh".into(), ..none() }, 1),
        (Narrowed { from: Some(day("2024-04-01")), ..none() }, 1),
        (Narrowed { to: Some(day("2024-03-15")), ..none() }, 1),
    ] {
        assert_eq!(survey.over(&narrowed, |sample| sample.n()), count, "{narrowed:?}");
    }
}
