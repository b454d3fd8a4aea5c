//! From a published survey to figures' records and back to nothing: the link, the sealed answer, its token, and what is
//! refused on the way in.

#[path = "support/both_ways.rs"]
mod both_ways;

use serde_json::{Value as Json, json};
use zhiji::codec::asking::{Asking, Fragment, NotOurs, Ours, SealedAnswer, Taking, TeamKey, sealed, token};
use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::complaints::complaint;
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::interactions::fields as interaction;
use zhiji::domain::questionnaire::answers::Misfit;
use zhiji::domain::questionnaire::{Questionnaire, Tongue};
use zhiji::domain::rules::{Refusal, Rule};
use zhiji::domain::surveys::publishing::{digest_of, published};
use zhiji::domain::surveys::recording::{Filled, screen};
use zhiji::domain::surveys::{invitation, response, survey, wave};
use zhiji::kernel::change::Change;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::time::Timestamp;
use zhiji::kernel::value::Value;

const NOW: i64 = 1_790_000_000_000;
const DAY: i64 = 86_400_000;

/// A team that asks.
struct Team {
    dataset: Dataset,
    context: Context,
    key: TeamKey,
}

impl Team {
    fn new() -> Self {
        let context = Context { now: Timestamp(NOW), actor: None, ids: IdSequence::new(NOW, 7) };
        Self { dataset: Dataset::default(), context, key: TeamKey::make([5; 32]) }
    }

    fn run(&mut self, command: &Command) -> Result<Vec<Change>, Refusal> {
        both_ways::run(&mut self.dataset, &mut self.context, command)
    }

    fn make(&mut self, entity: Entity, values: Values) -> Id {
        let id = self.context.ids.mint();
        self.run(&Command::Create { entity, id, values }).expect("made");
        id
    }

    /// A survey that asks for a recommendation, why, and for agreement.
    fn publish(&mut self, name: &str) -> Id {
        let survey = self.make(Entity::Surveys, vec![(survey::NAME.into(), Value::text(name))]);
        let draft = json!({"format": "zhiji.questionnaire", "version": 1, "title": {"en": name}, "pages": [{"questions": [
            {"key": "nps", "text": {"en": "How likely?"}, "kind": "nps"},
            {"key": "why", "text": {"en": "Why?"}, "kind": "text",
             "show_if": {"answer": {"question": "nps", "is": "at_most", "value": 6.0}}},
        ]}]});
        let draft = Questionnaire::read(&draft.to_string()).expect("a questionnaire").write();
        self.run(&Command::SaveDraft { survey, was: String::new(), draft: draft.clone() }).expect("kept");
        let version = self.context.ids.mint();
        self.run(&Command::PublishSurvey { survey, version, draft: digest_of(&draft) }).expect("published");
        survey
    }

    /// A customer who is asked in a wave.
    fn invite(&mut self, survey: Id, name: &str) -> (Id, Id) {
        let customer = self.make(Entity::Customers, vec![(customer::NAME.into(), Value::text(name))]);
        let wave = vec![
            (wave::NAME.into(), Value::text("first")),
            (wave::SURVEY.into(), Value::Ref(Entity::Surveys.table(), survey)),
            (wave::CHANNEL.into(), Value::choice("online")),
        ];
        let wave = self.make(Entity::Waves, wave);
        let invitation = vec![
            (invitation::WAVE.into(), Value::Ref(Entity::Waves.table(), wave)),
            (invitation::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
        ];
        (self.make(Entity::Invitations, invitation), customer)
    }

    /// What a respondent gets.
    fn asking(&self, survey: Id) -> Asking {
        let slot = self.dataset.slot(Entity::Surveys, survey).expect("there");
        let (_, document) = published(&self.dataset, slot).expect("published");
        Asking { team: self.key.recipient().to_owned(), document: document.to_owned() }
    }

    fn take(&mut self, answer: SealedAnswer) -> Result<Ours, NotOurs> {
        let id = self.context.ids.mint();
        Taking::new(&self.dataset, &self.key, self.context.now).take(id, answer)
    }

    fn record(&mut self, filled: Vec<Filled>) -> Result<Vec<Change>, Refusal> {
        self.run(&Command::RecordResponses { filled })
    }
}

fn answer(asking: &Asking, id: &str, answers: &Json) -> SealedAnswer {
    SealedAnswer {
        id: id.to_owned(),
        survey: Questionnaire::digest(&asking.document),
        token: None,
        wave: None,
        language: Some(Tongue::En),
        channel: "online".to_owned(),
        started_at: NOW,
        answered_at: NOW + 60_000,
        answers: answers.as_object().expect("an object").clone(),
    }
}

#[test]
fn an_answer_comes_back_over_the_link_and_counts_once() {
    let mut team = Team::new();
    let survey = team.publish("Well?");
    let (invitation, customer) = team.invite(survey, "王敏");
    let sent = Fragment {
        token: Some(token::write(&team.key, invitation)),
        name: Some("王敏".to_owned()),
        ..Fragment::anonymous(team.asking(survey))
    };
    let got = Fragment::read(&format!("#{}", sent.write())).expect("a link");
    assert_eq!(got, sent);
    let filled_in =
        SealedAnswer { token: got.token.clone(), ..answer(&got.asking, "a1", &json!({"nps": 4, "why": "Slow."})) };
    let text = sealed::seal(&filled_in, &got.asking.team).expect("sealed");
    let opened = sealed::open_all(&text, team.key.identity()).expect("a key").remove(0).expect("opened");
    let ours = team.take(opened.clone()).expect("ours");
    assert!(!ours.clock_was_off);
    assert_eq!((ours.filled.customer, ours.filled.invitation), (Some(customer), Some(invitation)));
    team.record(vec![ours.filled]).expect("recorded");
    let responses = team.dataset.table(Entity::Responses);
    let slot = responses.slots().next().expect("a response");
    assert_eq!(responses.get(slot, response::NPS).flatten(), Some(4));
    assert_eq!(responses.get(slot, response::COMMENT), Some("Slow."));
    assert_eq!(team.dataset.table(Entity::Answers).len(), 2);

    // The same again, and another one on the same invitation.
    let again = team.take(opened.clone()).expect("ours").filled;
    let other = team.take(SealedAnswer { id: "a2".to_owned(), ..opened }).expect("ours").filled;
    let (ready, refused) = screen(&team.dataset, vec![again, other], &team.context);
    assert!(ready.is_empty());
    assert!(refused.iter().all(|(_, refusal)| refusal.rule == Rule::AnsweredAlready));
    assert_eq!(refused.len(), 2);
}

#[test]
fn only_tokens_of_the_team_and_of_the_survey_count() {
    let mut team = Team::new();
    let (survey, other) = (team.publish("One"), team.publish("Two"));
    let (invitation, _) = team.invite(other, "李雷");
    let asking = team.asking(survey);
    let with = |token: String| SealedAnswer { token: Some(token), ..answer(&asking, "a", &json!({"nps": 9})) };
    let theirs = token::write(&TeamKey::make([6; 32]), invitation);
    assert_eq!(team.take(with(theirs)), Err(NotOurs::BadToken));
    assert_eq!(team.take(with("nonsense".to_owned())), Err(NotOurs::BadToken));
    let to_other = token::write(&team.key, invitation);
    assert_eq!(team.take(with(to_other)), Err(NotOurs::OtherSurvey));
    let nobody = token::write(&team.key, Id(9));
    assert_eq!(team.take(with(nobody)), Err(NotOurs::NoInvitation));
    let unknown = SealedAnswer { survey: "00ff".to_owned(), ..answer(&asking, "a", &json!({"nps": 9})) };
    assert_eq!(team.take(unknown), Err(NotOurs::UnknownSurvey));
}

#[test]
fn what_does_not_fit_is_refused_and_what_was_hidden_does_not_count() {
    let mut team = Team::new();
    let survey = team.publish("Well?");
    let asking = team.asking(survey);
    let mut said = |answers: Json| team.take(answer(&asking, "a", &answers));
    let misfit = |question: &str, misfit| Err(NotOurs::Misfit { question: question.to_owned(), misfit });
    assert_eq!(said(json!({"nps": 11})), misfit("nps", Misfit::OffScale));
    assert_eq!(said(json!({"nps": "9"})), misfit("nps", Misfit::Form));
    assert_eq!(said(json!({"nps": 4, "why": "x".repeat(1 << 20)})), misfit("why", Misfit::TooLong));
    assert_eq!(said(json!({"other": 1})), misfit("other", Misfit::Form));
    let script = said(json!({"nps": 4, "why": "<script>alert(1)</script>"})).expect("words are words").filled;
    let hidden = said(json!({"nps": 9, "why": "not asked"})).expect("fits").filled;
    let empty = said(json!({})).expect("fits so far").filled;
    let hidden = Filled { answer_id: "b".to_owned(), ..hidden };
    let empty = Filled { answer_id: "c".to_owned(), ..empty };
    let (ready, refused) = screen(&team.dataset, vec![script, hidden, empty], &team.context);
    assert_eq!((ready.len(), refused.len()), (2, 1));
    assert_eq!(refused[0].1.rule, Rule::NothingAnswered);
    team.record(ready).expect("recorded");
    // The words that were not asked for are not kept.
    assert_eq!(team.dataset.table(Entity::Answers).len(), 3);
}

#[test]
fn an_answer_to_an_earlier_version_keeps_it() {
    let mut team = Team::new();
    let survey = team.publish("Well?");
    let before = team.asking(survey);
    let slot = team.dataset.slot(Entity::Surveys, survey).expect("there");
    let was = digest_of(team.dataset.get(Entity::Surveys, slot, survey::DRAFT).unwrap_or(""));
    let mut next = Questionnaire::read(&before.document).expect("readable");
    next.pages[0].questions.remove(1);
    let draft = next.write();
    team.run(&Command::SaveDraft { survey, was, draft: draft.clone() }).expect("kept");
    let version = team.context.ids.mint();
    team.run(&Command::PublishSurvey { survey, version, draft: digest_of(&draft) }).expect("published");
    let late = team.take(answer(&before, "a", &json!({"nps": 2, "why": "Cold."}))).expect("ours").filled;
    assert_ne!(late.version, version);
    team.record(vec![late]).expect("recorded");
    assert_eq!(team.dataset.table(Entity::Answers).len(), 2);
}

#[test]
fn a_clock_that_is_years_off_is_not_believed() {
    let mut team = Team::new();
    let survey = team.publish("Well?");
    let asking = team.asking(survey);
    for (answered_at, believed) in [
        (NOW + DAY / 2, true),
        (NOW - DAY / 2, true),
        (NOW + 3 * 365 * DAY, false),
        (0, false),
        (i64::MIN, false),
        (i64::MAX, false),
    ] {
        let one = SealedAnswer { answered_at, ..answer(&asking, "a", &json!({"nps": 9})) };
        let ours = team.take(one).expect("ours");
        assert_eq!(ours.clock_was_off, !believed, "{answered_at}");
        assert_eq!(ours.filled.answered_at.0, if believed { answered_at } else { NOW });
    }
}

/// An answer of an invited customer, as it is recorded.
fn said(team: &mut Team, survey: Id, name: &str, answers: &Json) -> Filled {
    let (invitation, _) = team.invite(survey, name);
    let token = Some(token::write(&team.key, invitation));
    let asking = team.asking(survey);
    team.take(SealedAnswer { token, ..answer(&asking, name, answers) }).expect("ours").filled
}

fn configure(team: &mut Team, key: &str, value: &str) {
    team.run(&Command::Configure { key: key.to_owned(), value: value.to_owned() }).expect("set");
}

fn count(team: &Team, entity: Entity) -> usize {
    team.dataset.table(entity).len()
}

#[test]
fn a_dissatisfied_answer_becomes_a_complaint_only_where_the_team_wishes_so() {
    let mut team = Team::new();
    let survey = team.publish("Well?");
    let quiet = said(&mut team, survey, "Ann", &json!({"nps": 2, "why": "Late."}));
    team.record(vec![quiet]).expect("recorded");
    assert_eq!((count(&team, Entity::Complaints), count(&team, Entity::Interactions)), (0, 0));

    configure(&mut team, "on_dissatisfied", "complaint");
    let wordless = said(&mut team, survey, "Bob", &json!({"nps": 2}));
    team.record(vec![wordless]).expect("recorded");
    assert_eq!(count(&team, Entity::Complaints), 0, "without words there is no rule");

    configure(&mut team, "on_dissatisfied_words", "Dissatisfied in a survey");
    let unhappy = said(&mut team, survey, "Cyd", &json!({"nps": 2, "why": "Cold."}));
    let content = said(&mut team, survey, "Dan", &json!({"nps": 9}));
    let asking = team.asking(survey);
    let nobody = team.take(answer(&asking, "nobody", &json!({"nps": 0}))).expect("ours").filled;
    team.record(vec![unhappy.clone(), content, nobody]).expect("recorded");
    let complaints = team.dataset.table(Entity::Complaints);
    let slot = complaints.slots().next().expect("one");
    assert_eq!(complaints.len(), 1);
    assert_eq!(complaints.get(slot, complaint::SUBJECT), Some("Dissatisfied in a survey"));
    assert_eq!(complaints.get(slot, complaint::DESCRIPTION), Some("Cold."));
    assert_eq!(complaints.get(slot, complaint::STATUS), Some("received"));

    // The complaint is open: what they say next does not make another.
    let again = Filled { id: team.context.ids.mint(), invitation: None, answer_id: "again".to_owned(), ..unhappy };
    team.record(vec![again]).expect("recorded");
    assert_eq!(count(&team, Entity::Complaints), 1);
}

#[test]
fn a_dissatisfied_answer_becomes_a_task_once_a_customer() {
    let mut team = Team::new();
    let survey = team.publish("Well?");
    configure(&mut team, "on_dissatisfied_words", "Call them");
    configure(&mut team, "on_dissatisfied", "task");
    let first = said(&mut team, survey, "Ann", &json!({"nps": 2}));
    let second = Filled { id: team.context.ids.mint(), invitation: None, answer_id: "2".to_owned(), ..first.clone() };
    team.record(vec![first, second]).expect("recorded");
    let tasks = team.dataset.table(Entity::Interactions);
    let slot = tasks.slots().next().expect("one");
    assert_eq!(tasks.len(), 1);
    assert_eq!(tasks.get(slot, interaction::NEXT_STEP), Some("Call them"));
    assert_eq!(tasks.get(slot, interaction::DONE).flatten(), None);
}
