//! Writing questionnaires on the host: moving, copying and renaming, what two versions differ in, a questionnaire out of
//! older questions; and keeping, publishing, retiring, each with its way back.

#[path = "support/questionnaire.rs"]
mod any;
#[path = "support/both_ways.rs"]
mod both_ways;

use any::{answer, asked, at_least, choice, one_page, paged};
use proptest::prelude::*;
use std::collections::BTreeSet;
use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::questionnaire::condition::Is;
use zhiji::domain::questionnaire::differences::{Difference, Part, differences};
use zhiji::domain::questionnaire::editing::{Place, free_code};
use zhiji::domain::questionnaire::kinds::{KINDS, fresh};
use zhiji::domain::questionnaire::{Answers, Ask, Condition, Given, Question, Questionnaire, Scale, Unreadable, Words};
use zhiji::domain::rules::{Refusal, Rule};
use zhiji::domain::surveys::from_records::records;
use zhiji::domain::surveys::publishing::{digest_of, published, questions_by_key, written};
use zhiji::domain::surveys::recording::Filled;
use zhiji::domain::surveys::{answer as answer_record, question, response, survey, version};
use zhiji::kernel::change::Change;
use zhiji::kernel::column::Slot;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::time::Timestamp;
use zhiji::kernel::value::Value;

/// A team that writes one survey, with every batch applied and its inverse tried.
struct Desk {
    dataset: Dataset,
    context: Context,
    survey: Id,
}

impl Desk {
    fn new() -> Self {
        let now = Timestamp(1_790_000_000_000);
        let context = Context { now, actor: None, ids: IdSequence::new(now.0, 7) };
        let mut desk = Self { dataset: Dataset::default(), context, survey: Id::default() };
        desk.survey = desk.make(Entity::Surveys, vec![(survey::NAME.into(), Value::text("餐后一问"))]);
        desk
    }

    fn run(&mut self, command: Command) -> Result<Vec<Change>, Refusal> {
        both_ways::run(&mut self.dataset, &mut self.context, &command)
    }

    fn make(&mut self, entity: Entity, values: Values) -> Id {
        let id = self.context.ids.mint();
        self.run(Command::Create { entity, id, values }).expect("made");
        id
    }

    fn slot(&self) -> Slot {
        self.dataset.slot(Entity::Surveys, self.survey).expect("it is there")
    }

    fn draft(&self) -> &str {
        self.dataset.get(Entity::Surveys, self.slot(), survey::DRAFT).unwrap_or("")
    }

    fn save(&mut self, doc: &Questionnaire) -> Result<Vec<Change>, Refusal> {
        let was = digest_of(self.draft());
        self.run(Command::SaveDraft { survey: self.survey, was, draft: doc.write() })
    }

    fn publish(&mut self) -> Result<Id, Rule> {
        let version = self.context.ids.mint();
        let draft = digest_of(self.draft());
        let command = Command::PublishSurvey { survey: self.survey, version, draft };
        self.run(command).map(|_| version).map_err(|refusal| refusal.rule)
    }

    fn say(&mut self, doc: &Questionnaire) -> Id {
        self.save(doc).expect("kept");
        self.publish().expect("published")
    }

    /// The records of the questions: key, kind, whether it is retired.
    fn questions(&self) -> Vec<(String, String, bool)> {
        let table = self.dataset.table(Entity::Questions);
        let read = |slot| {
            let text = |field| table.get(slot, field).unwrap_or("").to_owned();
            let kind = table.get(slot, question::KIND).unwrap_or("").to_owned();
            (text(question::KEY), kind, table.get(slot, question::RETIRED).flatten() == Some(true))
        };
        table.slots().map(read).collect()
    }

    fn old_question(&mut self, zh: &str, en: &str, kind: &str, position: i64) -> Id {
        let mut values: Values = vec![
            (question::TEXT_ZH.into(), Value::text(zh)),
            (question::TEXT_EN.into(), Value::text(en)),
            (question::SURVEY.into(), Value::Ref(Entity::Surveys.table(), self.survey)),
            (question::KIND.into(), Value::choice(kind)),
            (question::POSITION.into(), Value::Int(position)),
        ];
        values.retain(|(_, value)| !value.is_empty());
        self.make(Entity::Questions, values)
    }
}

fn keys(doc: &Questionnaire) -> Vec<Vec<&str>> {
    doc.pages.iter().map(|page| page.questions.iter().map(|question| question.key.as_str()).collect()).collect()
}

fn three() -> Questionnaire {
    paged(vec![vec![asked("a", Ask::Nps), asked("b", Ask::Csat)], vec![asked("c", Ask::Ces)]])
}

#[test]
fn a_step_leads_a_question_past_its_neighbour_and_over_the_edge_of_a_page() {
    let mut doc = three();
    let mut step = |key: &str, up: bool| {
        if let Some(place) = doc.step_from(key, up) {
            doc.move_to(key, place);
        }
        keys(&doc).concat().join("") + &format!("/{}", doc.pages[0].questions.len())
    };
    assert_eq!(step("a", true), "abc/2", "nothing is above the first");
    assert_eq!(step("a", false), "bac/2");
    assert_eq!(step("a", false), "bac/1", "over the edge");
    assert_eq!(step("a", false), "bca/1");
    assert_eq!(step("a", false), "bca/1", "nothing is below the last");
    assert_eq!(step("a", true), "bac/1");
    assert_eq!(step("a", true), "bac/2");
    assert_eq!(step("a", true), "abc/2");
    assert_eq!(step("nowhere", true), "abc/2");
}

proptest! {
    #[test]
    fn moving_keeps_every_question(doc in any::questionnaire(), page in 0..4_usize, at in 0..6_usize, which in 0..9_usize) {
        let mut doc = doc;
        doc.settle();
        let before: BTreeSet<String> = doc.questions().map(|question| question.key.clone()).collect();
        let count = doc.questions().count();
        prop_assert_eq!(before.len(), count, "settled keys are each there once");
        let chosen = doc.questions().nth(which).map(|question| question.key.clone());
        if let Some(key) = chosen {
            doc.move_to(&key, Place { page, at });
            let copy = doc.free_key(&BTreeSet::new());
            doc.duplicate(&key, &copy);
            prop_assert_eq!(doc.questions().count(), count + 1);
            doc.take_out(&copy);
        }
        let after: BTreeSet<String> = doc.questions().map(|question| question.key.clone()).collect();
        prop_assert_eq!(after, before);
    }

    #[test]
    fn nothing_differs_from_itself(doc in any::questionnaire()) {
        let mut doc = doc;
        doc.settle();
        prop_assert_eq!(differences(&doc, &doc), vec![]);
    }
}

#[test]
fn new_keys_and_codes_are_those_that_nothing_ever_had() {
    let mut doc = one_page(vec![asked("q1", Ask::Csat), asked("q3", Ask::Csat)]);
    assert_eq!(doc.free_key(&BTreeSet::new()), "q2");
    assert_eq!(doc.free_key(&BTreeSet::from(["q2".to_owned()])), "q4");
    assert_eq!(
        free_code(&any::options(2), &any::options(5)),
        "6",
        "a code that meant something once is not taken again"
    );
    assert_eq!(free_code(&[], &[]), "1");
    doc.pages[0].questions[1].key = "q1".to_owned();
    let mut twice = choice(3);
    twice.options_mut().expect("a choice")[2].code = "1".to_owned();
    doc.pages[0].questions[0].ask = twice;
    assert_eq!(doc.settle(), 2);
    assert_eq!(keys(&doc), [["q1", "q2"]]);
    assert_eq!(doc.settle(), 0);
}

#[test]
fn a_key_is_renamed_wherever_it_is_spoken_of() {
    let mut doc = three();
    doc.pages[1].show_if =
        Some(Condition::Any(vec![Condition::Not(Box::new(at_least("a", 3.0))), answer("b", Is::Skipped)]));
    doc.pages[1].questions[0].text = Words::new("为什么是｛a｝？", "Why {a}, {name}? {ab}");
    doc.rename("a", "score");
    assert_eq!(keys(&doc)[0], ["score", "b"]);
    let mut asked_about = Vec::new();
    doc.pages[1].show_if.as_ref().expect("kept").each(&mut |test| asked_about.push(test.question.clone()));
    assert_eq!(asked_about, ["score", "b"]);
    assert_eq!(doc.pages[1].questions[0].text, Words::new("为什么是{score}？", "Why {score}, {name}? {ab}"));
}

#[test]
fn pages_are_added_moved_and_joined() {
    let mut doc = three();
    doc.add_page(0);
    assert_eq!(keys(&doc), [vec!["a", "b"], vec![], vec!["c"]]);
    doc.move_page(2, true);
    assert_eq!(keys(&doc), [vec!["a", "b"], vec!["c"], vec![]]);
    doc.move_page(0, true);
    doc.move_page(2, false);
    doc.pages[1].show_if = Some(at_least("a", 9.0));
    doc.join_page(1);
    assert_eq!(keys(&doc), [vec!["a", "b", "c"], vec![]]);
    assert_eq!(doc.question("c").expect("kept").show_if, Some(at_least("a", 9.0)), "it is still shown when it was");
    doc.join_page(0);
    doc.join_page(7);
    assert_eq!(doc.pages.len(), 2);
}

#[test]
fn a_question_of_another_kind_keeps_what_that_kind_has() {
    let mut from = any::with_other(3);
    from.options_mut().expect("a choice")[0].text = Words::new("好", "good");
    let into = from.turned_into("choices").expect("a kind");
    assert_eq!((into.options(), into.takes_other()), (from.options(), true));
    assert_eq!(into.turned_into("matrix").expect("a kind").options(), from.options());
    let rated = any::rating(Scale::of(0, 7));
    assert_eq!(rated.turned_into("pair").expect("a kind").scale(), Some(Scale::of(0, 7)));
    assert_eq!(Ask::Nps.turned_into("rating").expect("a kind").scale(), Some(Scale::of(1, 5)));
    assert_eq!(Ask::Nps.turned_into("mood"), None);
    for kind in KINDS {
        assert_eq!(fresh(kind, "q1").expect("a kind").ask.kind(), kind);
    }
}

#[test]
fn differences_are_told_question_by_question() {
    let old =
        paged(vec![vec![asked("a", Ask::Nps), asked("b", choice(2)), asked("c", Ask::Csat), asked("d", Ask::Ces)]]);
    let mut new = old.clone();
    new.title.en = "Another".to_owned();
    new.take_out("a");
    new.move_to("d", Place { page: 0, at: 0 });
    new.put_in(asked("e", Ask::Date), Some("b"));
    let b = new.question_mut("b").expect("kept");
    b.text.zh = "换了".to_owned();
    b.required = true;
    b.ask.options_mut().expect("a choice").pop();
    new.question_mut("c").expect("kept").show_if = Some(answer("b", Is::Answered));
    let name = |key: &str| key.to_owned();
    assert_eq!(
        differences(&old, &new),
        [
            Difference::Around(Part::Opening),
            Difference::Moved(name("d")),
            Difference::Changed(name("b"), vec![Part::Words, Part::Options, Part::Required]),
            Difference::Added(name("e")),
            Difference::Changed(name("c"), vec![Part::Logic]),
            Difference::Removed(name("a")),
        ]
    );
}

#[test]
fn a_draft_is_kept_as_it_was_read_only() {
    let mut desk = Desk::new();
    desk.save(&three()).expect("kept");
    assert_eq!(Questionnaire::read(written(&desk.dataset, desk.slot())).expect("read"), three());
    assert_eq!(desk.save(&three()).expect("the same again"), []);
    let late = Command::SaveDraft { survey: desk.survey, was: String::new(), draft: one_page(vec![]).write() };
    assert_eq!(desk.run(late).expect_err("somebody was faster").rule, Rule::DraftChanged);
    let was = digest_of(desk.draft());
    let none = Command::SaveDraft { survey: desk.survey, was, draft: "{}".to_owned() };
    assert!(matches!(desk.run(none).expect_err("none").rule, Rule::NoQuestionnaire(Unreadable::NotOne(_))));
    let gone = Command::SaveDraft { survey: Id::default(), was: String::new(), draft: three().write() };
    assert_eq!(desk.run(gone).expect_err("gone").rule, Rule::Gone);
    let by_hand = vec![(survey::DRAFT.into(), Value::text("x"))];
    let edit = Command::Edit { entity: Entity::Surveys, ids: vec![desk.survey], values: by_hand };
    assert!(desk.run(edit).is_err(), "a draft is written by its own command only");
}

#[test]
fn publishing_makes_a_version_and_the_records_of_its_questions() {
    let mut desk = Desk::new();
    assert_eq!(desk.publish(), Err(Rule::NothingNew));
    desk.save(&one_page(vec![asked("a", choice(1))])).expect("half-written is kept");
    assert_eq!(desk.publish(), Err(Rule::ToBeMended { count: 1 }));
    let doc = paged(vec![vec![asked("a", Ask::Nps), asked("m", any::matrix(2))], vec![asked("c", Ask::Ces)]]);
    let first = desk.say(&doc);
    let told = |key: &str, kind: &str, retired| (key.to_owned(), kind.to_owned(), retired);
    let (a, m, c) = (told("a", "nps", false), told("m", "matrix", false), told("c", "ces", false));
    assert_eq!(desk.questions(), [a.clone(), m, told("m.1", "rating", false), told("m.2", "rating", false), c]);
    assert_eq!(desk.publish(), Err(Rule::NothingNew), "it is what is asked already");
    let slot = desk.dataset.slot(Entity::SurveyVersions, first).expect("there");
    let text = desk.dataset.get(Entity::SurveyVersions, slot, version::DOCUMENT).expect("kept").to_owned();
    assert_eq!(
        (text.as_str(), desk.dataset.get(Entity::SurveyVersions, slot, version::DIGEST)),
        (doc.write().as_str(), Some(Questionnaire::digest(&text).as_str()))
    );
    assert_eq!(desk.dataset.get(Entity::Surveys, desk.slot(), survey::STATUS), Some("running"));

    // The next one: words changed, one gone, one new; the first stays what it was.
    let mut next = doc.clone();
    next.take_out("m");
    next.question_mut("a").expect("kept").text.en = "How likely?".to_owned();
    next.put_in(asked("d", Ask::Date), None);
    let second = desk.say(&next);
    let asked_now: Vec<_> =
        desk.questions().into_iter().filter(|(_, _, retired)| !retired).map(|(key, ..)| key).collect();
    assert_eq!(asked_now, ["a", "c", "d"]);
    assert_eq!(desk.dataset.get(Entity::SurveyVersions, slot, version::DOCUMENT), Some(text.as_str()));
    let at = published(&desk.dataset, desk.slot()).expect("published").0;
    assert_eq!(desk.dataset.table(Entity::SurveyVersions).id_at(at), Some(second));
    assert_eq!(desk.dataset.get(Entity::SurveyVersions, at, version::NUMBER).flatten(), Some(2));

    // Back to the first: what was retired is asked again, and nothing is there twice.
    desk.say(&doc);
    let retired: Vec<_> =
        desk.questions().into_iter().filter(|(_, _, retired)| *retired).map(|(key, ..)| key).collect();
    assert_eq!(retired, ["d"]);
    assert_eq!(desk.questions().len(), 6);
}

#[test]
fn a_published_version_is_changed_by_nobody() {
    let mut desk = Desk::new();
    let id = desk.say(&three());
    let entity = Entity::SurveyVersions;
    for field in [version::DOCUMENT, version::DIGEST] {
        let values = vec![(field.into(), Value::text("x"))];
        assert!(desk.run(Command::Edit { entity, ids: vec![id], values }).is_err(), "{}", field.key);
    }
    let values = vec![(version::NUMBER.into(), Value::Int(7))];
    assert!(desk.run(Command::Edit { entity, ids: vec![id], values }).is_err());
    let values = vec![(survey::VERSION.into(), Value::Empty)];
    assert!(desk.run(Command::Edit { entity: Entity::Surveys, ids: vec![desk.survey], values }).is_err());
}

#[test]
fn a_question_with_answers_never_becomes_one_of_another_kind() {
    let mut desk = Desk::new();
    desk.say(&three());
    let mut other = three();
    other.question_mut("b").expect("kept").ask = Ask::Nps;
    desk.save(&other).expect("a draft may be anything");
    assert_eq!(desk.publish(), Err(Rule::KindChanged("b".to_owned())));
    // Nor when it was retired meanwhile.
    let mut without = three();
    without.take_out("b");
    desk.say(&without);
    desk.save(&other).expect("kept");
    assert_eq!(desk.publish(), Err(Rule::KindChanged("b".to_owned())));
    other.rename("b", "b2");
    desk.say(&other);
}

#[test]
fn publishing_means_the_draft_that_was_read() {
    let mut desk = Desk::new();
    desk.save(&three()).expect("kept");
    let version = desk.context.ids.mint();
    let draft = digest_of(&one_page(vec![]).write());
    let command = Command::PublishSurvey { survey: desk.survey, version, draft };
    assert_eq!(desk.run(command).expect_err("another one").rule, Rule::DraftChanged);
}

#[test]
fn answers_keep_their_version_when_the_next_one_is_published() {
    let mut desk = Desk::new();
    let version = desk.say(&three());
    let mut answers = Answers::default();
    answers.set("a", Some(Given::Score(9.0)));
    answers.set("b", Some(Given::Score(4.0)));
    let now = desk.context.now;
    let fill = |desk: &mut Desk, version| {
        let id = desk.context.ids.mint();
        let filled = Filled {
            id,
            version,
            customer: None,
            wave: None,
            invitation: None,
            answer_id: String::new(),
            channel: "phone".to_owned(),
            tongue: None,
            answered_at: now,
            complaint: None,
            order: None,
            answers: answers.clone(),
        };
        desk.run(Command::RecordResponses { filled: vec![filled] }).map(|_| id)
    };
    let first = fill(&mut desk, version).expect("taken");
    let mut next = three();
    next.take_out("b");
    let later = desk.say(&next);
    let again = fill(&mut desk, version).expect("an answer to the older version still counts");
    assert!(matches!(fill(&mut desk, later).expect_err("it does not ask b").rule, Rule::Misfit { .. }));
    for id in [first, again] {
        let slot = desk.dataset.slot(Entity::Responses, id).expect("there");
        let of = desk.dataset.get(Entity::Responses, slot, response::VERSION).flatten();
        assert_eq!(of, desk.dataset.slot(Entity::SurveyVersions, version));
    }
    assert_eq!(desk.dataset.table(Entity::Answers).len(), 4);
}

/// An old answer to an old question.
fn old_answer(desk: &mut Desk, of: Id, values: Values) {
    let now = desk.context.now;
    let response = desk.make(
        Entity::Responses,
        vec![
            (response::SURVEY.into(), Value::Ref(Entity::Surveys.table(), desk.survey)),
            (response::ANSWERED_AT.into(), Value::Time(now)),
        ],
    );
    let mut values = values;
    values.push((answer_record::RESPONSE.into(), Value::Ref(Entity::Responses.table(), response)));
    values.push((answer_record::QUESTION.into(), Value::Ref(Entity::Questions.table(), of)));
    desk.make(Entity::Answers, values);
}

#[test]
fn a_questionnaire_is_written_from_older_questions_and_finds_them_again() {
    let mut desk = Desk::new();
    assert_eq!(desk.run(Command::DraftFromQuestions { survey: desk.survey }).expect_err("none").rule, Rule::NothingNew);
    let second = desk.old_question("做工", "Make", "rating", 2);
    desk.old_question("会推荐吗？", "Would you recommend us?", "nps", 1);
    let pair = desk.old_question("期望与体验", "Expected and experienced", "pair", 3);
    let chosen = desk.old_question("渠道", "Channel", "choice", 4);
    old_answer(&mut desk, second, vec![(answer_record::SCORE.into(), Value::Number(7.0))]);
    let both = vec![
        (answer_record::EXPECTATION.into(), Value::Number(8.0)),
        (answer_record::EXPERIENCE.into(), Value::Number(10.0)),
    ];
    old_answer(&mut desk, pair, both);
    old_answer(&mut desk, chosen, vec![(answer_record::CODES.into(), Value::text("web shop"))]);
    desk.run(Command::DraftFromQuestions { survey: desk.survey }).expect("written");
    let doc = Questionnaire::read(desk.draft()).expect("read");
    let asks: Vec<(&str, &Ask)> = doc.questions().map(|question| (question.key.as_str(), &question.ask)).collect();
    let scales = |at: usize| asks[at].1.scale().map(|scale| (scale.from, scale.to));
    assert_eq!(
        asks.iter().map(|(key, ask)| (*key, ask.kind())).collect::<Vec<_>>(),
        [("q1", "nps"), ("q2", "rating"), ("q3", "pair"), ("q4", "choice")]
    );
    assert_eq!((scales(1), scales(2)), (Some((1, 7)), Some((1, 10))), "the least usual scale that holds all answers");
    assert!(asks[3].1.offers("web") && asks[3].1.offers("shop"));
    assert_eq!(doc.title, Words::new("餐后一问", "餐后一问"));
    let again = desk.run(Command::DraftFromQuestions { survey: desk.survey });
    assert_eq!(again.expect_err("it is written already").rule, Rule::DraftChanged);

    let before = records(&desk.dataset, desk.slot());
    desk.publish().expect("published");
    assert_eq!(records(&desk.dataset, desk.slot()), before, "no question is there twice");
    let known = questions_by_key(&desk.dataset, desk.slot());
    assert_eq!(known.get("q2").copied(), desk.dataset.slot(Entity::Questions, second), "its answers stay with it");
}

#[test]
fn an_older_question_keeps_the_key_it_has() {
    let mut desk = Desk::new();
    let first = desk.old_question("", "Make", "rating", 1);
    let values = vec![(question::KEY.into(), Value::text("q2"))];
    desk.run(Command::Edit { entity: Entity::Questions, ids: vec![first], values }).expect("edited");
    desk.old_question("", "Words", "text", 2);
    desk.run(Command::DraftFromQuestions { survey: desk.survey }).expect("written");
    let doc = Questionnaire::read(desk.draft()).expect("read");
    assert_eq!(keys(&doc), [["q2", "q1"]]);
    assert_eq!(doc.title, Words::new("", "餐后一问"), "in the language that the questions speak");
    let first: &Question = doc.questions().next().expect("there");
    assert_eq!(first.text, Words::new("", "Make"));
}
