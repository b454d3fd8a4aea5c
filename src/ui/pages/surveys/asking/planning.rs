//! A wave while it is being planned: what was typed so far, and what would come of it.

use crate::app::session::Session;
use crate::domain::command::Values;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::domain::surveys::audience::{Audience, Meant};
use crate::domain::surveys::drawing::{Draw, Plan, Stratum, strata};
use crate::domain::surveys::progress::waves_of;
use crate::domain::surveys::sampling::{Confidence, Needed, Wanted};
use crate::domain::surveys::wave;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldKey, FieldSpec};
use crate::kernel::id::Id;
use crate::kernel::money::Money;
use crate::kernel::value::Value;
use crate::platform::{clock, random};
use crate::ui::kit::watch::present;
use crate::ui::records::draft::Draft;
use crate::ui::records::label;
use crate::ui::records::list::ListState;
use leptos::prelude::*;

/// What holds until somebody says otherwise: people are not asked again within so many days.
const CONTACT_DAYS: &str = "90";

/// What is typed into the fields of a wave.
#[derive(Clone, Copy)]
pub struct Planning {
    pub open: RwSignal<bool>,
    pub busy: RwSignal<bool>,
    pub survey: Id,
    record: Slot,
    dataset: Signal<Dataset>,
    pub name: RwSignal<String>,
    pub channel: RwSignal<String>,
    list: StoredValue<ListState>,
    pub contact_days: RwSignal<String>,
    /// How people are drawn: `random`, `stratified`, `everyone`, `open`.
    pub how: RwSignal<String>,
    pub confidence: RwSignal<String>,
    /// In per cent.
    pub margin: RwSignal<String>,
    /// In per cent.
    pub rate: RwSignal<String>,
    /// How many to draw, where somebody wrote that; else what the formula says.
    pub size: RwSignal<Option<String>>,
    pub by: RwSignal<String>,
    pub seed: RwSignal<String>,
    pub cost: RwSignal<String>,
    pub from: RwSignal<String>,
    pub until: RwSignal<String>,
    /// What was refused: by which field, and why.
    pub refused: RwSignal<Option<(String, Rule)>>,
    /// Who can be asked.
    pub audience: Memo<Audience>,
    /// What the sample takes.
    pub needed: Memo<Option<Needed>>,
}

/// A number in a field, as people write it.
fn number(text: &str) -> Option<f64> {
    let plain = text.trim().trim_end_matches(['%', '％']).replace([',', '，', ' '], "");
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

impl Planning {
    /// The page's own.
    pub fn of_page(survey: Id, record: Slot) -> Self {
        let dataset = Session::here().dataset();
        let text = |text: &str| RwSignal::new(text.to_owned());
        let list = ListState::aside(Entity::Customers);
        let (channel, contact_days) = (text("online"), text(CONTACT_DAYS));
        let now = present();
        let audience = Memo::new(move |_| {
            let (query, channel) = (list.query.read(), channel.read());
            let contact_days = contact_days.read().trim().parse().unwrap_or(0);
            let filters = &query.filters;
            Audience::of(
                &dataset.read(),
                &Meant { survey: record, filters, channel: &channel, contact_days, now: now.get() },
            )
        });
        let (confidence, margin, rate) = (text("95"), text("5"), text("30"));
        let needed = Memo::new(move |_| {
            let share = |text: RwSignal<String>| number(&text.read()).map(|percent| percent / 100.0);
            let level = confidence.read();
            let confidence = Confidence::ALL.into_iter().find(|known| known.percent().to_string() == *level)?;
            let population = audience.with(|audience| audience.people.len());
            Wanted { confidence, margin: share(margin)?, share: 0.5, population, rate: share(rate)? }.needed()
        });
        Self {
            open: RwSignal::new(false),
            busy: RwSignal::new(false),
            survey,
            record,
            dataset,
            name: text(""),
            channel,
            list: StoredValue::new(list),
            contact_days,
            how: text("random"),
            confidence,
            margin,
            rate,
            size: RwSignal::new(None),
            by: text("tier"),
            seed: text(""),
            cost: text(""),
            from: text(""),
            until: text(""),
            refused: RwSignal::new(None),
            audience,
            needed,
        }
    }

    /// The conditions on customers.
    pub fn list(self) -> ListState {
        self.list.get_value()
    }

    /// Opens the form for a new wave, with what the last one of the survey was like.
    pub fn begin(self) {
        self.dataset.with_untracked(|dataset| {
            let waves = waves_of(dataset, self.record);
            let name = label::entity_one(Entity::Waves);
            self.name.set(format!("{name} {}", waves.len() + 1));
            let zone = Settings::of(dataset).zone;
            self.from.set(zone.day(clock::now()).to_string());
            let Some(last) = waves.first() else { return };
            if let Some(days) = dataset.get(Entity::Waves, *last, wave::CONTACT_DAYS).flatten() {
                self.contact_days.set(days.to_string());
            }
            if let Some(channel) = dataset.get(Entity::Waves, *last, wave::CHANNEL) {
                self.channel.set(channel.to_owned());
            }
            if let Some(cost) = dataset.get(Entity::Waves, *last, wave::COST).flatten() {
                self.cost.set(cost.decimal());
            }
        });
        self.until.set(String::new());
        self.size.set(None);
        self.refused.set(None);
        // Six digits are enough to tell draws apart, and can be read out.
        self.seed.set((random::bits() % 900_000 + 100_000).to_string());
        self.open.set(true);
    }

    /// Whether people are drawn, and how many of the audience; tracked. `None` where what is written is no number.
    pub fn count(self) -> Option<usize> {
        let there = self.audience.with(|audience| audience.people.len());
        match self.how.read().as_str() {
            "open" => Some(0),
            "everyone" => Some(there),
            _ => match &*self.size.read() {
                Some(text) => text.trim().parse().ok(),
                None => self.needed.read().map(|needed| needed.contacts),
            },
        }
    }

    /// The groups of a stratified draw; tracked.
    pub fn strata(self) -> Vec<Stratum> {
        let by = FieldKey::from(self.by.read().as_str());
        let dataset = self.dataset;
        let size = self.count().unwrap_or(0);
        self.audience.with(|audience| strata(&dataset.read(), &audience.people, &by, size))
    }

    /// What asking everybody once would cost; tracked.
    pub fn cost_of_all(self) -> Option<Money> {
        let currency = self.dataset.with(Settings::of).currency;
        let each = Money::from_decimal(self.cost.read().trim(), currency)?;
        let count = i64::try_from(self.count()?).ok()?;
        Some(Money { minor: each.minor.checked_mul(count)?, ..each })
    }

    /// What is wrong with the field `key`; tracked.
    pub fn error(self, key: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            let refused = self.refused.read();
            let (_, rule) = refused.as_ref().filter(|(field, _)| field == key)?;
            Some(crate::ui::explain::field_error(Entity::Waves, &FieldKey::from(key), rule))
        })
    }

    /// Shows at its field why the wave was not drawn; `false` if it is about none of them.
    pub fn mark(self, refusal: &Refusal) -> bool {
        let shown = [wave::NAME.key, wave::AUDIENCE.key, wave::COST.key, wave::STARTED_ON.key, wave::ENDS_ON.key];
        let field = refusal.field.as_ref().map(FieldKey::as_str).filter(|field| shown.contains(field));
        if let Some(field) = field {
            self.refused.set(Some((field.to_owned(), refusal.rule.clone())));
        }
        field.is_some()
    }

    fn fail(self, field: &'static str, rule: Rule) -> Option<Plan> {
        self.refused.set(Some((field.to_owned(), rule)));
        None
    }

    /// What is planned; `None`, with the error at its field, where something cannot be read.
    pub fn read(self) -> Option<Plan> {
        self.refused.set(None);
        let settings = self.dataset.with_untracked(Settings::of);
        let texts = [
            (wave::NAME.key, self.name),
            (wave::CHANNEL.key, self.channel),
            (wave::COST.key, self.cost),
            (wave::STARTED_ON.key, self.from),
            (wave::ENDS_ON.key, self.until),
            (wave::EXPECTED_RATE.key, self.rate),
        ];
        let mut values = Values::new();
        for (key, text) in texts {
            let spec = |spec: &&FieldSpec| spec.key.as_str() == key;
            let Some(spec) = wave::FIELDS.iter().find(spec) else { continue };
            let text = text.get_untracked().trim_end_matches(['%', '％']).to_owned();
            match (Draft { text, currency: settings.currency.to_string() }).value(spec, settings.zone) {
                Ok(Value::Empty) => {}
                Ok(value) => values.push((spec.key.clone(), value)),
                Err(rule) => return self.fail(key, rule),
            }
        }
        let size = untrack(|| self.count());
        let draw = match (self.how.get_untracked().as_str(), size) {
            ("open", _) => Draw::Open,
            ("everyone", _) => Draw::Everyone,
            (_, None) => return self.fail(wave::AUDIENCE.key, Rule::WrongKind),
            ("stratified", Some(size)) => Draw::Stratified { size, by: self.by.get_untracked().as_str().into() },
            (_, Some(size)) => Draw::Random { size },
        };
        let Ok(seed) = self.seed.get_untracked().trim().parse() else {
            return self.fail(wave::SEED.key, Rule::WrongKind);
        };
        let Ok(contact_days) = self.contact_days.get_untracked().trim().parse() else {
            return self.fail(wave::CONTACT_DAYS.key, Rule::WrongKind);
        };
        let filters = self.list().query.get_untracked().filters;
        Some(Plan { survey: self.survey, values, filters, contact_days, draw, seed })
    }
}
