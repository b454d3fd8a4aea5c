//! What a dossier says of a complaint: read from the records, put into the user's words, in the order of time.

use super::VERSION;
use super::line::{Fact, Head, Line, PageWords};
use crate::codec::export::to_json;
use crate::domain::complaints::{complaint, evidence, remedy, step};
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldSpec, Link};
use crate::kernel::time::Timestamp;

/// What of the more delicate things goes into a dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Include {
    /// How the customer can be reached; else the name only.
    pub contact: bool,
    /// What the team wrote for itself, and what remedies cost it.
    pub internal: bool,
}

/// Where a dossier comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// The id of the workspace.
    pub workspace: String,
    /// What it is called.
    pub workspace_name: String,
    /// The language of the words.
    pub lang: String,
    /// When the dossier is made.
    pub made_at: i64,
    /// Who makes it.
    pub made_by: String,
    /// The fingerprint of the key that will sign.
    pub key: String,
}

/// A word that no field of the registry brings along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Over what the complaint is.
    Complaint,
    /// Over due times and verdicts.
    Times,
    /// In place of an internal text.
    LeftOut,
}

/// Puts records into words.
pub trait Words {
    /// What stands around the lines.
    fn page(&self) -> PageWords;
    /// One more word.
    fn word(&self, word: Word) -> String;
    /// What one record of a type is called.
    fn one(&self, entity: Entity) -> String;
    /// What a field is called.
    fn field(&self, entity: Entity, spec: &FieldSpec) -> String;
    /// What a record has in a field.
    fn value(&self, entity: Entity, slot: Slot, spec: &FieldSpec) -> String;
    /// An instant on the clock of the team.
    fn instant(&self, at: Timestamp) -> String;
}

/// By when, since when, and whether in time: told at the end.
const TIMES: [&str; 8] = [
    complaint::RESPONSE_DUE_AT.key,
    complaint::FIRST_RESPONSE_AT.key,
    complaint::RESPONSE_HOURS.key,
    complaint::RESPONSE_LATE.key,
    complaint::RESOLUTION_DUE_AT.key,
    complaint::RESOLVED_AT.key,
    complaint::RESOLUTION_HOURS.key,
    complaint::RESOLUTION_LATE.key,
];

/// What head and line tell by themselves, or what says nothing to anybody outside.
const ELSEWHERE: [&str; 6] = [
    complaint::SUBJECT.key,
    complaint::NUMBER.key,
    complaint::OPENED_AT.key,
    complaint::DESCRIPTION.key,
    complaint::WATCHERS.key,
    complaint::WARN_AT.key,
];

/// Steps whose words the team writes for itself; those of merging and splitting may be about somebody else.
const INTERNAL: [&str; 6] = ["note", "escalated", "calmed", "merged", "taken_in", "split"];

/// How a customer can be reached.
const CONTACT: [&str; 7] = [
    customer::PHONE.key,
    customer::PHONE_OTHER.key,
    customer::EMAIL.key,
    customer::EMAIL_OTHER.key,
    customer::WECHAT.key,
    customer::CITY.key,
    customer::ADDRESS.key,
];

/// The lines about the complaint in `slot`, in order; not chained yet.
#[must_use]
pub fn gather(dataset: &Dataset, slot: Slot, include: Include, origin: &Origin, words: &dyn Words) -> Vec<Line> {
    let from = Gather { dataset, include, words };
    let mut told = from.steps(slot);
    told.extend(from.evidence(slot));
    told.extend(from.remedies(slot));
    // What has no time comes last; the sort keeps the order of what happened at once.
    told.sort_by_key(|(at, _)| at.map_or(i64::MAX, |at| at.0));
    let mut lines = vec![from.head(slot, origin), from.complaint(slot)];
    lines.extend(told.into_iter().map(|(_, line)| line));
    lines.extend(from.times(slot));
    lines
}

struct Gather<'a> {
    dataset: &'a Dataset,
    include: Include,
    words: &'a dyn Words,
}

type Timed = (Option<Timestamp>, Line);

impl Gather<'_> {
    fn head(&self, slot: Slot, origin: &Origin) -> Line {
        let made = Timestamp(origin.made_at);
        let head = Head {
            dossier: VERSION,
            lang: origin.lang.clone(),
            workspace: origin.workspace.clone(),
            workspace_name: origin.workspace_name.clone(),
            complaint: self.id(Entity::Complaints, slot),
            number: self.dataset.get(Entity::Complaints, slot, complaint::NUMBER).unwrap_or("").to_owned(),
            count: 0,
            made_at: made.to_string(),
            made_when: self.words.instant(made),
            made_by: origin.made_by.clone(),
            key: origin.key.clone(),
            words: self.words.page(),
        };
        let title = self.dataset.title(Entity::Complaints, slot).to_owned();
        Line { kind: "head".to_owned(), title, head: Some(head), ..Line::default() }
    }

    fn complaint(&self, slot: Slot) -> Line {
        let entity = Entity::Complaints;
        let own = |key: &str| entity.fields().iter().all(|spec| spec.key.as_str() != key);
        let told = |key: &str| {
            !TIMES.contains(&key)
                && !ELSEWHERE.contains(&key)
                && self.may_tell(key, complaint::REMEDY_COST.key)
                && (self.include.internal || !own(key))
        };
        let mut facts = self.facts(entity, slot, told);
        if let Some(who) =
            self.dataset.get(entity, slot, complaint::CUSTOMER).flatten().filter(|_| self.include.contact)
        {
            facts.extend(self.facts(Entity::Customers, who, |key| CONTACT.contains(&key)));
        }
        let opened = self.dataset.get(entity, slot, complaint::OPENED_AT).flatten();
        Line {
            kind: "complaint".to_owned(),
            id: self.id(entity, slot),
            title: self.words.word(Word::Complaint),
            text: self.dataset.get(entity, slot, complaint::DESCRIPTION).unwrap_or("").to_owned(),
            facts,
            ..self.timed(opened)
        }
    }

    fn steps(&self, complaint: Slot) -> Vec<Timed> {
        let entity = Entity::ComplaintSteps;
        let step = |slot: Slot| {
            let at = self.dataset.get(entity, slot, step::AT).flatten();
            let code = self.dataset.get(entity, slot, step::KIND).unwrap_or("").to_owned();
            let notes = self.dataset.get(entity, slot, step::NOTES).unwrap_or("");
            let hidden = INTERNAL.contains(&code.as_str()) && !self.include.internal && !notes.is_empty();
            let text = if hidden { self.words.word(Word::LeftOut) } else { notes.to_owned() };
            let line = Line {
                kind: "step".to_owned(),
                id: self.id(entity, slot),
                title: self.shown(entity, slot, step::KIND.key),
                by: self.shown(entity, slot, step::MEMBER.key),
                text,
                facts: self.facts(entity, slot, |key| key == step::COST.key && self.include.internal),
                code,
                ..self.timed(at)
            };
            (at, line)
        };
        self.of(entity, step::COMPLAINT, complaint).into_iter().map(step).collect()
    }

    /// The files by their fingerprints: whoever has one can tell that it is the one that was added.
    fn evidence(&self, complaint: Slot) -> Vec<Timed> {
        let entity = Entity::Evidence;
        let told = [evidence::MEDIA_TYPE.key, evidence::SIZE.key, evidence::SHA256.key];
        let file = |slot: Slot| {
            let at = self.dataset.get(entity, slot, evidence::AT).flatten();
            let line = Line {
                kind: "evidence".to_owned(),
                id: self.id(entity, slot),
                title: self.words.one(entity),
                by: self.shown(entity, slot, evidence::MEMBER.key),
                text: self.dataset.title(entity, slot).to_owned(),
                facts: self.facts(entity, slot, |key| told.contains(&key)),
                ..self.timed(at)
            };
            (at, line)
        };
        self.of(entity, evidence::COMPLAINT, complaint).into_iter().map(file).collect()
    }

    fn remedies(&self, complaint: Slot) -> Vec<Timed> {
        let entity = Entity::Remedies;
        let remedy = |slot: Slot| {
            let at = self.dataset.get(entity, slot, remedy::AT).flatten();
            let told = |key: &str| {
                [remedy::STATUS.key, remedy::DECIDED_BY.key].contains(&key)
                    || key == remedy::COST.key && self.include.internal
            };
            let kind = self.shown(entity, slot, remedy::KIND.key);
            let line = Line {
                kind: "remedy".to_owned(),
                id: self.id(entity, slot),
                code: self.dataset.get(entity, slot, remedy::KIND).unwrap_or("").to_owned(),
                title: format!("{} · {kind}", self.words.one(entity)),
                by: self.shown(entity, slot, remedy::MEMBER.key),
                text: self.dataset.title(entity, slot).to_owned(),
                facts: self.facts(entity, slot, told),
                ..self.timed(at)
            };
            (at, line)
        };
        self.of(entity, remedy::COMPLAINT, complaint).into_iter().map(remedy).collect()
    }

    fn times(&self, slot: Slot) -> Option<Line> {
        let facts: Vec<Fact> =
            TIMES.iter().flat_map(|time| self.facts(Entity::Complaints, slot, |key| key == *time)).collect();
        let title = self.words.word(Word::Times);
        (!facts.is_empty()).then(|| Line { kind: "times".to_owned(), title, facts, ..Line::default() })
    }

    /// Costs are the team's own matter.
    fn may_tell(&self, key: &str, cost: &str) -> bool {
        self.include.internal || key != cost
    }

    fn of(&self, entity: Entity, field: Field<Link>, complaint: Slot) -> Vec<Slot> {
        let mut found = Vec::new();
        self.dataset.table(entity).scan(field, |slot, of| {
            if of == Some(complaint) {
                found.push(slot);
            }
        });
        found
    }

    fn timed(&self, at: Option<Timestamp>) -> Line {
        let told = |told: &dyn Fn(Timestamp) -> String| at.map(told).unwrap_or_default();
        Line { at: told(&|at| at.to_string()), when: told(&|at| self.words.instant(at)), ..Line::default() }
    }

    fn id(&self, entity: Entity, slot: Slot) -> String {
        self.dataset.table(entity).id_at(slot).map(|id| id.to_string()).unwrap_or_default()
    }

    fn shown(&self, entity: Entity, slot: Slot, key: &str) -> String {
        let spec = entity.fields().iter().find(|spec| spec.key.as_str() == key);
        spec.map(|spec| self.words.value(entity, slot, spec)).unwrap_or_default()
    }

    /// The filled fields that `wanted` names.
    fn facts(&self, entity: Entity, slot: Slot, wanted: impl Fn(&str) -> bool) -> Vec<Fact> {
        let schema = self.dataset.schema(entity);
        let fact = |spec: &FieldSpec| {
            let value = self.dataset.value(entity, slot, spec.key.as_str());
            (!value.is_empty()).then(|| Fact {
                field: format!("{}.{}", entity.key(), spec.key.as_str()),
                label: self.words.field(entity, spec),
                value: to_json(&value, Some(&spec.kind)),
                shown: self.words.value(entity, slot, spec),
            })
        };
        schema.fields.iter().filter(|spec| wanted(spec.key.as_str())).filter_map(fact).collect()
    }
}
