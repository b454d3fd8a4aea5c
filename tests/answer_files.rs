//! Answers as CSV files: what goes out comes back the same, and what does not fit is said row by row.

#[path = "support/both_ways.rs"]
mod both_ways;

use serde_json::json;
use std::ops::ControlFlow;
use zhiji::codec::answer_files::{Content, Form, Meta, Part, Reason, RowError, Taking, Target, parts, pieces, suggest};
use zhiji::codec::csv_line::Cells;
use zhiji::codec::delimited::{Dialect, Reader, Separator};
use zhiji::domain::clocks::Zone;
use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::questionnaire::answers::{Answers, Misfit};
use zhiji::domain::questionnaire::{Questionnaire, Tongue};
use zhiji::domain::rules::Rule;
use zhiji::domain::surveys::publishing::digest_of;
use zhiji::domain::surveys::recording::Filled;
use zhiji::domain::surveys::survey;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::time::Timestamp;
use zhiji::kernel::value::Value;

const NOW: i64 = 1_790_000_000_000;

fn every_kind() -> Questionnaire {
    let both = |zh: &str, en: &str| json!({"zh": zh, "en": en});
    let scale = json!({"from": 1, "to": 7});
    let options =
        json!([{"code": "shop", "text": both("门店", "Shop")}, {"code": "web", "text": both("网上", "Online")}]);
    let document = json!({"format": "zhiji.questionnaire", "version": 1, "title": both("全部题型", "Every kind"), "pages": [{"questions": [
        {"key": "care", "text": both("关怀", "Care"), "kind": "pair", "scale": scale},
        {"key": "nps", "text": both("推荐", "Recommend"), "kind": "nps"},
        {"key": "csat", "text": both("满意", "Satisfied"), "kind": "csat"},
        {"key": "ces", "text": both("轻松", "Easy"), "kind": "ces"},
        {"key": "stars", "text": both("评分", "Stars"), "kind": "rating", "scale": scale},
        {"key": "where", "text": both("在哪里", "Where"), "kind": "choice", "options": options, "other": true},
        {"key": "uses", "text": both("用途", "Uses"), "kind": "choices", "options": options, "other": true},
        {"key": "order", "text": both("顺序", "Order"), "kind": "ranking", "options": options},
        {"key": "staff", "text": both("员工", "Staff"), "kind": "matrix", "rows": options, "scale": scale},
        {"key": "age", "text": both("年龄", "Age"), "kind": "number", "from": 0.0, "to": 120.0},
        {"key": "since", "text": both("从何时", "Since"), "kind": "date"},
        {"key": "words", "text": both("原话", "Words"), "kind": "text", "long": true},
        {"key": "agree", "text": both("同意", "Agree"), "kind": "consent"},
    ]}]});
    Questionnaire::read(&document.to_string()).unwrap()
}

struct Team {
    dataset: Dataset,
    context: Context,
}

impl Team {
    fn new() -> Self {
        let context = Context { now: Timestamp(NOW), actor: None, ids: IdSequence::new(NOW, 7) };
        Self { dataset: Dataset::default(), context }
    }

    fn run(&mut self, command: &Command) {
        both_ways::run(&mut self.dataset, &mut self.context, command).unwrap();
    }

    fn customer(&mut self, name: &str, phone: &str) -> Id {
        let id = self.context.ids.mint();
        let values: Values =
            vec![(customer::NAME.into(), Value::text(name)), (customer::PHONE.into(), Value::text(phone))];
        self.run(&Command::Create { entity: Entity::Customers, id, values });
        id
    }

    /// A published survey: its id, and that of its version.
    fn survey(&mut self, questionnaire: &Questionnaire) -> (Id, Id) {
        let (id, version) = (self.context.ids.mint(), self.context.ids.mint());
        let draft = questionnaire.write();
        let values = vec![(survey::NAME.into(), Value::text("Every kind"))];
        self.run(&Command::BeginSurvey { id, values, draft: draft.clone() });
        self.run(&Command::PublishSurvey { survey: id, version, draft: digest_of(&draft) });
        (id, version)
    }

    fn export(&self, survey: Id, form: Form, content: Content, cells: Cells) -> String {
        let slot = self.dataset.slot(Entity::Surveys, survey).unwrap();
        let head = |meta: Meta| format!("<{}>", meta.code());
        let words = ["Question", "Kind", "Answer"].map(str::to_owned);
        let bytes: Vec<u8> = pieces(&self.dataset, slot, (form, content, cells), &head, words).flatten().collect();
        String::from_utf8(bytes).unwrap()
    }

    fn taking((survey, version): (Id, Id), targets: Vec<Target>) -> Taking {
        let zone = Zone::fixed(480);
        let channel = "mail".to_owned();
        Taking { version, survey, targets, dates: Vec::new(), when: Timestamp(NOW), channel, zone }
    }

    /// Reads a file with a header whose columns are what they seem to be.
    fn import(&mut self, of: (Id, Id), questionnaire: &Questionnaire, file: &str) -> (Vec<Filled>, Vec<RowError>) {
        let targets = suggest(rows(file)[0].iter().map(String::as_str), questionnaire);
        let taking = Self::taking(of, targets);
        let mut taken = taking.rows(&self.dataset, questionnaire);
        let mut header = true;
        let ids = &mut self.context.ids;
        Reader::new(Dialect::of(Separator::Comma)).feed(file, true, |record| {
            if !std::mem::take(&mut header) {
                taken.push(ids.mint(), &record);
            }
            ControlFlow::Continue(())
        });
        taken.finish(&self.dataset, &self.context)
    }
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    Reader::new(Dialect::of(Separator::Comma)).feed(file, true, |record| {
        rows.push(record.cells().map(str::to_owned).collect());
        ControlFlow::Continue(())
    });
    rows
}

fn answers(questionnaire: &Questionnaire, json: &serde_json::Value) -> Answers {
    Answers::read(questionnaire.questions(), json.as_object().unwrap()).unwrap()
}

fn samples(questionnaire: &Questionnaire) -> Vec<Answers> {
    let all = json!({
        "care": {"a": 6, "b": 4}, "nps": 9, "csat": 4, "ces": 7, "stars": 3,
        "where": {"chosen": ["other"], "other": "at a \"fair\", outside"}, "uses": {"chosen": ["web", "other"], "other": "both; really"},
        "order": ["web", "shop"], "staff": {"shop": 5, "web": 2}, "age": 41.5, "since": "2024-02-29",
        "words": "=1+1\nsecond line, with a comma", "agree": true,
    });
    let some = json!({"nps": 0, "where": ["shop"], "staff": {"web": 7}, "agree": false, "words": "很好，谢谢"});
    let formula = json!({"words": "@SUM(A1)", "uses": ["shop", "web"]});
    [all, some, formula].iter().map(|one| answers(questionnaire, one)).collect()
}

/// Three answers to a survey of every kind, the first by a customer.
fn asked() -> (Team, (Id, Id), Questionnaire, Id) {
    let mut team = Team::new();
    let questionnaire = every_kind();
    let of = team.survey(&questionnaire);
    let customer = team.customer("李 Ming", "+86 138 0000 1111");
    let filled = samples(&questionnaire).into_iter().enumerate().map(|(at, answers)| Filled {
        id: team.context.ids.mint(),
        version: of.1,
        customer: (at == 0).then_some(customer),
        wave: None,
        invitation: None,
        answer_id: String::new(),
        channel: "phone".to_owned(),
        tongue: Some(Tongue::Zh),
        answered_at: Timestamp(NOW - 1_000 * i64::try_from(at).unwrap()),
        complaint: None,
        order: None,
        answers,
    });
    let filled = filled.collect();
    team.run(&Command::RecordResponses { filled });
    (team, of, questionnaire, customer)
}

#[test]
fn what_goes_out_with_codes_comes_back_the_same() {
    let (mut team, of, questionnaire, customer) = asked();
    let file = team.export(of.0, Form::Wide, Content::Codes, Cells::Lossless);
    let fresh = team.survey(&questionnaire);
    let (ready, errors) = team.import(fresh, &questionnaire, &file);
    assert_eq!(errors, []);
    let read: Vec<Answers> = ready.iter().map(|one| one.answers.clone()).collect();
    assert_eq!(read, samples(&questionnaire));
    let about: Vec<_> =
        ready.iter().map(|one| (one.customer, one.channel.as_str(), one.tongue, one.answered_at)).collect();
    let at = |at: i64| Timestamp(NOW - 1_000 * at);
    let of_nobody = |place| (None, "phone", Some(Tongue::Zh), at(place));
    assert_eq!(about, [(Some(customer), "phone", Some(Tongue::Zh), at(0)), of_nobody(1), of_nobody(2)]);
    team.run(&Command::RecordResponses { filled: ready });
    // Out again: the same but for the ids and versions.
    let again = team.export(fresh.0, Form::Wide, Content::Codes, Cells::Lossless);
    let without_id = |file: &str| rows(file).into_iter().map(|row| row[1..].to_vec()).collect::<Vec<_>>();
    assert_eq!(without_id(&again), without_id(&file));
    // The same file counts once.
    let (ready, errors) = team.import(fresh, &questionnaire, &file);
    assert!(ready.is_empty());
    assert!(
        errors.iter().all(|error| matches!(&error.reason, Reason::Refused(why) if why.rule == Rule::AnsweredAlready))
    );
    // And what came out of a survey does not go into the same one.
    let (ready, errors) = team.import(of, &questionnaire, &file);
    assert_eq!((ready.len(), errors.len()), (0, 3));
}

#[test]
fn heads_are_keys_or_words() {
    let (team, of, questionnaire, _) = asked();
    let codes = rows(&team.export(of.0, Form::Wide, Content::Codes, Cells::Lossless));
    let want: Vec<String> = parts(&questionnaire).iter().map(Part::code).collect();
    assert_eq!(codes[0][Meta::ALL.len()..], want);
    for key in ["care.expectation", "care.experience", "where.other", "staff.shop"] {
        assert!(want.contains(&key.to_owned()), "{key}");
    }
    let labels = rows(&team.export(of.0, Form::Wide, Content::Labels(Tongue::En), Cells::Lossless));
    let want: Vec<String> = parts(&questionnaire).iter().map(|part| part.label.en.clone()).collect();
    assert_eq!(labels[0][Meta::ALL.len()..], want);
    let column = |name: &str| labels[0].iter().position(|head| head == name).unwrap();
    assert_eq!(labels[1][column("Order")], "Online; Shop");
    assert_eq!(labels[1][column("Where")], "other");
    assert_eq!(labels[1][column("Staff: Shop")], "5");
    assert_eq!(labels[0][0], "<response.id>");
}

#[test]
fn labels_come_back_too() {
    let (mut team, of, questionnaire, _) = asked();
    for tongue in Tongue::ALL {
        let file = team.export(of.0, Form::Wide, Content::Labels(tongue), Cells::Lossless);
        let fresh = team.survey(&questionnaire);
        let (ready, errors) = team.import(fresh, &questionnaire, &file);
        assert_eq!(errors, []);
        let read: Vec<Answers> = ready.into_iter().map(|one| one.answers).collect();
        assert_eq!(read, samples(&questionnaire), "{tongue:?}");
    }
}

#[test]
fn the_long_form_has_a_row_for_every_answer() {
    let (team, of, ..) = asked();
    let long = rows(&team.export(of.0, Form::Long, Content::Codes, Cells::Lossless));
    let answer = |key: &str| {
        let row = long.iter().find(|row| row[row.len() - 3] == key).unwrap();
        (row[row.len() - 2].as_str(), row[row.len() - 1].as_str())
    };
    assert_eq!(answer("care.expectation"), ("pair", "6"));
    assert_eq!(answer("nps"), ("nps", "9"));
    assert_eq!(answer("uses"), ("choices", "web; other"));
    assert_eq!(answer("uses.other"), ("choices", "both; really"));
    assert_eq!(answer("since"), ("date", "2024-02-29"));
    assert_eq!(long.len(), 1 + 17 + 5 + 2);
}

#[test]
fn what_a_spreadsheet_would_run_is_guarded() {
    let (team, of, ..) = asked();
    let safe = team.export(of.0, Form::Wide, Content::Codes, Cells::SpreadsheetSafe);
    assert!(safe.starts_with('\u{feff}') && safe.contains("\"'=1+1") && safe.contains("\"'@SUM(A1)\""), "{safe}");
    assert!(safe.lines().next().unwrap().ends_with("agree"));
    let plain = team.export(of.0, Form::Wide, Content::Codes, Cells::Lossless);
    assert!(plain.contains("\"=1+1") && plain.contains(",@SUM(A1),"));
}

#[test]
fn rows_that_do_not_fit_are_left_out_with_their_reason() {
    let (mut team, of, questionnaire, customer) = asked();
    team.customer("Twin", "1");
    team.customer("Twin", "2");
    let file = "date,phone,channel,language,nps,Where,care.expectation,care.experience,uses,since,agree,nonsense\r\n\
        2026-05-04 10:30,138-0000-1111,mail,zh,10,Shop,5,6,shop;web,2024-01-05,yes,x\r\n\
        2026-05-04,,,,11,,,,,,,\r\n\
        yesterday,,,,9,,,,,,,\r\n\
        ,Nobody Here,,,9,,,,,,,\r\n\
        ,Twin,,,9,,,,,,,\r\n\
        ,,pigeon,,9,,,,,,,\r\n\
        ,,,Latin,9,,,,,,,\r\n\
        ,,,,9,nowhere,,,,,,\r\n\
        ,,,,,,5,,,,,\r\n\
        ,,,,,,,,,31/02/2024,,\r\n\
        ,,,,,,,,,,perhaps,\r\n\
        ,,,,,,,,,,,only this\r\n\
        \r\n\
        ,,,,8,,,,,,,\r\n\
        ,,,,8,,,,,,,\r\n";
    let (ready, errors) = team.import(of, &questionnaire, file);
    let want: Vec<(u64, Option<usize>, &str)> = vec![
        (3, Some(4), "11"),
        (4, Some(0), "yesterday"),
        (5, Some(1), "Nobody Here"),
        (6, Some(1), "Twin"),
        (7, Some(2), "pigeon"),
        (8, Some(3), "Latin"),
        (9, Some(5), "nowhere"),
        (10, Some(6), "5"),
        (11, Some(9), "31/02/2024"),
        (12, Some(10), "perhaps"),
        (13, None, ""),
    ];
    let told: Vec<_> = errors.iter().map(|error| (error.line, error.column, error.value.as_str())).collect();
    assert_eq!(told, want);
    let reasons: Vec<&Reason> = errors.iter().map(|error| &error.reason).collect();
    assert_eq!(*reasons[0], Reason::Misfit(Misfit::OffScale));
    assert_eq!(*reasons[3], Reason::SeveralCustomers);
    assert_eq!(*reasons[6], Reason::Misfit(Misfit::NotAnOption));
    assert!(matches!(reasons[10], Reason::Refused(why) if why.rule == Rule::NothingAnswered));
    // Two that are alike are two people.
    assert_eq!(ready.len(), 3);
    assert_eq!(
        (ready[0].customer, ready[0].channel.as_str(), ready[1].channel.as_str()),
        (Some(customer), "mail", "mail")
    );
    // Half past ten in Shanghai.
    assert_eq!(ready[0].answered_at.to_string(), "2026-05-04T02:30:00.000Z");
    assert_eq!(ready[1].answered_at, Timestamp(NOW));
    team.run(&Command::RecordResponses { filled: ready });
    let (ready, errors) = team.import(of, &questionnaire, file);
    assert_eq!((ready.len(), errors.len()), (0, 14));
}

#[test]
fn each_thing_is_suggested_once() {
    let names = ["NPS", "nps", "推荐", "Submitted", "时间", "", "care.experience", "Care: expectation"];
    let questionnaire = every_kind();
    let place = |code: &str| Target::Part(parts(&questionnaire).iter().position(|part| part.code() == code).unwrap());
    let want = [
        place("nps"),
        Target::Ignore,
        Target::Ignore,
        Target::When,
        Target::Ignore,
        Target::Ignore,
        place("care.experience"),
        place("care.expectation"),
    ];
    assert_eq!(suggest(names.into_iter(), &questionnaire), want);
}
