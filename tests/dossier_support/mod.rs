//! A desk with one complaint, and dossiers of it that a key of these tests signs.

use p256::ecdsa::signature::{Signer, Verifier};
use p256::ecdsa::{Signature, SigningKey as Private, VerifyingKey};
use zhiji::codec::dossier::{
    Chain, Finding, Include, Line, Origin, PageWords, Signed, Unreadable, Word, Words, examine, fingerprint_of, gather,
};
use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::complaints::attaching::Attachment;
use zhiji::domain::complaints::complaint;
use zhiji::domain::complaints::handling::Standing;
use zhiji::domain::complaints::remedying::Proposal;
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::decide::decide;
use zhiji::domain::entity::Entity;
use zhiji::domain::targets::policy;
use zhiji::domain::team::fields as member;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::FieldSpec;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::Timestamp;
use zhiji::kernel::value::Value;

const HOUR: i64 = 3_600_000;

/// One complaint of a customer, as far as it has come.
pub struct Case {
    pub dataset: Dataset,
    pub complaint: Id,
    context: Context,
}

impl Case {
    /// A complaint that was just taken down.
    pub fn new(subject: &str, told: &str) -> Self {
        let now = Timestamp(1_790_000_000_000);
        let mut ids = IdSequence::new(now.0, 7);
        let (customer, complaint, member) = (ids.mint(), ids.mint(), ids.mint());
        let context = Context { now, actor: None, ids };
        let mut case = Self { dataset: Dataset::default(), complaint, context };
        case.make(Entity::Members, member, vec![(member::NAME.into(), Value::text("陈静"))]);
        case.context.actor = Some(member);
        let hours = [
            (policy::FIRST_RESPONSE_HOURS.into(), Value::Number(4.0)),
            (policy::RESOLUTION_HOURS.into(), Value::Number(48.0)),
        ];
        let policy = case.context.ids.mint();
        case.make(
            Entity::Policies,
            policy,
            [(policy::NAME.into(), Value::text("All"))].into_iter().chain(hours).collect(),
        );
        let reached = [
            (customer::PHONE.into(), Value::text("+86 139 0000 1234")),
            (customer::EMAIL.into(), Value::text("wang@example.org")),
        ];
        case.make(
            Entity::Customers,
            customer,
            [(customer::NAME.into(), Value::text("王敏"))].into_iter().chain(reached).collect(),
        );
        let values = vec![
            (complaint::SUBJECT.into(), Value::text(subject)),
            (complaint::NUMBER.into(), Value::text("C-2026-0042")),
            (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
            (complaint::SEVERITY.into(), Value::choice("major")),
            (complaint::DESCRIPTION.into(), Value::text(told)),
            (complaint::OPENED_AT.into(), Value::Time(now)),
        ];
        case.make(Entity::Complaints, complaint, values);
        case
    }

    /// A complaint that has come all its way.
    pub fn whole() -> Self {
        let mut case = Self::new("汤是凉的 · cold soup", "It stood at the counter for half an hour.\n等了半个小时。");
        case.take("acknowledged", "");
        case.take("note", "She has been with us for ten years: be generous.");
        case.take("investigating", "问了后厨");
        let remedy = case.context.ids.mint();
        let cost = Some(Money::new(12_800, Currency::CNY));
        let proposal = Proposal { complaint: case.complaint, kind: "refund".into(), what: "全额退款".into(), cost };
        case.run(Command::ProposeRemedy { id: remedy, proposal });
        for (step, notes) in
            [("reply", "Dear Ms Wang,\nwe are sorry."), ("resolved", ""), ("confirmed", "好的，谢谢"), ("closed", "")]
        {
            case.take(step, notes);
        }
        case
    }

    /// Adds a file.
    pub fn attach(&mut self, name: &str, sha256: &str) {
        let id = self.context.ids.mint();
        let (name, media_type) = (name.to_owned(), "image/jpeg".to_owned());
        let file = Attachment { complaint: self.complaint, name, media_type, size: 4_711, sha256: sha256.to_owned() };
        self.run(Command::AttachEvidence { id, file });
    }

    fn run(&mut self, command: Command) {
        let changes = decide(&self.dataset, &command, &mut self.context).expect("allowed");
        self.dataset = self.dataset.apply(&changes).expect("it fits");
        self.context.now = Timestamp(self.context.now.0 + HOUR);
    }

    fn make(&mut self, entity: Entity, id: Id, values: Values) {
        let before = self.context.now;
        self.run(Command::Create { entity, id, values });
        self.context.now = before;
    }

    /// Takes a step of handling.
    pub fn take(&mut self, step: &str, notes: &str) {
        let from = Standing::of(&self.dataset, self.slot()).status;
        let (complaint, step, notes) = (self.complaint, step.to_owned(), notes.to_owned());
        self.run(Command::HandleComplaint { complaint, from, step, notes });
    }

    pub fn slot(&self) -> Slot {
        self.dataset.slot(Entity::Complaints, self.complaint).expect("it is there")
    }

    /// The lines of its dossier.
    pub fn lines(&self, include: Include, key: &Private) -> Vec<Line> {
        let origin = Origin {
            workspace: "0192f1c0-0000-7000-8000-000000000001".into(),
            workspace_name: "知味小馆".into(),
            lang: "en".into(),
            made_at: 1_795_000_000_000,
            made_by: "陈静".into(),
            key: fingerprint_of(&spki(key)),
        };
        gather(&self.dataset, self.slot(), include, &origin, &Plain(&self.dataset))
    }

    /// Its dossier, signed.
    pub fn dossier(&self, include: Include, key: &Private) -> String {
        signed_with(self.lines(include, key), key)
    }
}

/// A key that is the same in every run.
pub fn key(seed: u8) -> Private {
    Private::from_slice(&[seed; 32]).expect("a key")
}

/// A public key as WebCrypto tells it.
pub fn spki(key: &Private) -> Vec<u8> {
    const HEAD: [u8; 26] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
        0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
    ];
    [HEAD.as_slice(), key.verifying_key().to_encoded_point(false).as_bytes()].concat()
}

/// The file of these lines.
pub fn signed_with(lines: Vec<Line>, key: &Private) -> String {
    let chain = Chain::new(lines);
    let signature: Signature = key.sign(chain.to_sign());
    let raw: [u8; 64] = signature.to_bytes().into();
    chain.file(&raw, &spki(key))
}

fn fits(signed: &Signed) -> bool {
    let point = signed.spki.get(26..).and_then(|point| VerifyingKey::from_sec1_bytes(point).ok());
    let signature = Signature::from_slice(&signed.signature);
    point.zip(signature.ok()).is_some_and(|(key, signature)| key.verify(&signed.message, &signature).is_ok())
}

/// What checking a file says.
pub fn check(file: &[u8]) -> Result<Finding, Unreadable> {
    let examined = examine(file)?;
    Ok(examined.judge(examined.signed().is_some_and(fits)))
}

/// Where the lines stand in a file, each without its newline.
pub fn lines_of(file: &str) -> Vec<std::ops::Range<usize>> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in file.split_inclusive('\n') {
        if line.starts_with("{\"n\":") {
            found.push(at..at + line.len() - 1);
        }
        at += line.len();
    }
    found
}

/// Words that say which key they stand for.
struct Plain<'a>(&'a Dataset);

impl Words for Plain<'_> {
    fn page(&self) -> PageWords {
        let word = |word: &str| word.to_owned();
        PageWords {
            dossier: word("Complaint dossier"),
            steps: word("What happened"),
            workspace: word("Workspace"),
            made: word("Made"),
            fingerprint: word("Fingerprint"),
            proof: word("What this proves"),
            proves: word("It is as it was made."),
            proves_not: word("Not that it is true."),
            check: word("Check it."),
            lines: word("For machines"),
        }
    }

    fn word(&self, word: Word) -> String {
        format!("{word:?}")
    }

    fn one(&self, entity: Entity) -> String {
        entity.key().to_owned()
    }

    fn field(&self, _entity: Entity, spec: &FieldSpec) -> String {
        spec.key.as_str().to_owned()
    }

    fn value(&self, entity: Entity, slot: Slot, spec: &FieldSpec) -> String {
        match self.0.value(entity, slot, spec.key.as_str()) {
            Value::Empty => String::new(),
            Value::Text(text) | Value::Choice(text) => text.to_string(),
            Value::Money(money) => money.decimal(),
            Value::Time(time) => time.to_string(),
            Value::Ref(table, id) => {
                let to = Entity::of(table).expect("a table");
                self.0.title(to, self.0.slot(to, id).expect("it is there")).to_owned()
            }
            other => format!("{other:?}"),
        }
    }

    fn instant(&self, at: Timestamp) -> String {
        at.to_string()
    }
}
