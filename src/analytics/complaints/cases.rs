//! The complaints of the period, in the few numbers that the complaint figures need.

use crate::analytics::months::{Months, ends};
use crate::analytics::params::Params;
use crate::analytics::value::purchases::Home;
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::chunk::{Choices, Chunk};
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Field};
use crate::kernel::value::Kind;
use std::collections::HashMap;

/// One complaint. Instants are milliseconds since 1970; choices are places in the field's options.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Where it is.
    pub slot: Slot,
    /// Whose it is.
    pub customer: Slot,
    /// When it reached us.
    pub opened: i64,
    /// When a human first answered.
    pub answered: Option<i64>,
    /// How long the first answer took, in office hours.
    pub response_hours: Option<f64>,
    /// How long resolving it took, in office hours less the time that it waited for the customer.
    pub resolution_hours: Option<f64>,
    /// When it was resolved.
    pub resolved: Option<i64>,
    /// What the remedy cost, minor units of the workspace's currency.
    pub remedy: i64,
    /// The place of its month.
    pub month: Option<u16>,
    /// How bad it is; [`UNSTATED`] if nobody said.
    pub severity: u8,
    /// Where it comes from; [`UNSTATED`] if nobody said.
    pub cause: u8,
    /// How it reached us; [`UNSTATED`] if nobody said.
    pub channel: u8,
    /// Where it comes from in the team's own words; [`Slot::NONE`] if nobody said.
    pub detail: Slot,
    /// Whether it still waits for us.
    pub open: bool,
    /// Whether the customer, asked afterwards, was satisfied.
    pub satisfied: Option<bool>,
    /// Whether the first answer came too late, if it was held against a target.
    pub response_late: Option<bool>,
    /// Whether resolving took too long, if it was held against a target.
    pub resolution_late: Option<bool>,
}

/// The place of a choice that nobody made, or that this version does not know.
pub const UNSTATED: u8 = u8::MAX;

/// The complaints of the period.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    /// In table order.
    pub list: Vec<Case>,
    /// The months that have complaints, and those between them.
    pub months: Months,
    /// Complaints outside the period.
    pub outside: u64,
    /// Complaints of the period that go on in another one, and are counted there.
    pub merged: u64,
}

/// What a complaint that goes on in another one brings there.
struct Brought {
    from: Slot,
    into: Slot,
    remedy: i64,
}

impl Cases {
    /// Reads the complaints of `dataset`.
    #[must_use]
    pub fn of(dataset: &Dataset, params: &Params) -> Self {
        let table = dataset.table(Entity::Complaints);
        let instants = table.runs().flat_map(|(_, chunk)| {
            let opened = chunk.ints(complaint::OPENED_AT.key);
            chunk.live_rows().filter_map(move |row| opened.get(row))
        });
        let (first, last) = ends(instants);
        let months = Months::covering(params.day_of(first), params.day_of(last), params);
        let mut cases = Self { list: Vec::with_capacity(table.len()), months, outside: 0, merged: 0 };
        let mut brought = Vec::new();
        for (first, chunk) in table.runs() {
            cases.add_chunk(first, chunk, params, &mut brought);
        }
        cases.hand_over(&brought);
        cases
    }

    /// What the remedies of merged complaints cost is counted where these go on.
    fn hand_over(&mut self, brought: &[Brought]) {
        let next: HashMap<Slot, Slot> = brought.iter().map(|one| (one.from, one.into)).collect();
        for one in brought.iter().filter(|one| one.remedy != 0) {
            let mut at = one.into;
            // A chain longer than there are merged complaints would go in circles.
            for _ in 0..brought.len() {
                match next.get(&at) {
                    Some(further) => at = *further,
                    None => break,
                }
            }
            let place = self.list.binary_search_by_key(&at, |case| case.slot);
            if let Some(case) = place.ok().and_then(|place| self.list.get_mut(place)) {
                case.remedy += one.remedy;
            }
        }
    }

    fn add_chunk(&mut self, first: usize, chunk: &Chunk, params: &Params, brought: &mut Vec<Brought>) {
        let (merged, detail) = (chunk.slots(complaint::MERGED_INTO.key), chunk.slots(complaint::CAUSE_DETAIL.key));
        let customer = chunk.slots(complaint::CUSTOMER.key);
        let opened = chunk.ints(complaint::OPENED_AT.key);
        let answered = chunk.ints(complaint::FIRST_RESPONSE_AT.key);
        let resolved = chunk.ints(complaint::RESOLVED_AT.key);
        let response_hours = chunk.numbers(complaint::RESPONSE_HOURS.key);
        let resolution_hours = chunk.numbers(complaint::RESOLUTION_HOURS.key);
        let remedy = Home::of(chunk.moneys(complaint::REMEDY_COST.key), params.settings.currency);
        let satisfied = chunk.bools(complaint::SATISFIED_AFTER.key);
        let response_late = chunk.bools(complaint::RESPONSE_LATE.key);
        let resolution_late = chunk.bools(complaint::RESOLUTION_LATE.key);
        let severity = Places::of(chunk, complaint::SEVERITY);
        let (cause, channel) = (Places::of(chunk, complaint::CAUSE), Places::of(chunk, complaint::CHANNEL));
        let status = chunk.choices(complaint::STATUS.key);
        let open: Vec<bool> =
            status.0.map_or_else(Vec::new, |coded| coded.values.iter().map(|code| complaint::is_open(code)).collect());
        for row in chunk.live_rows() {
            let instant = opened.get(row);
            let day = instant.map(|instant| params.day_of(instant)).filter(|day| params.covers(*day));
            let into = merged.get(row);
            let (Some(opened), Some(day)) = (instant, day) else {
                // What it cost counts where it goes on, which may lie in the period.
                brought.extend(into.map(|into| Brought {
                    from: Slot::at(first + row),
                    into,
                    remedy: remedy.at(row).unwrap_or(0),
                }));
                self.outside += 1;
                continue;
            };
            if let Some(into) = into {
                self.merged += 1;
                brought.push(Brought { from: Slot::at(first + row), into, remedy: remedy.at(row).unwrap_or(0) });
                continue;
            }
            let resolved = resolved.get(row);
            let waits = status.code(row).is_none_or(|code| open.get(usize::from(code)) == Some(&true));
            self.list.push(Case {
                slot: Slot::at(first + row),
                customer: customer.get(row).unwrap_or(Slot::NONE),
                opened,
                answered: answered.get(row),
                resolved,
                response_hours: response_hours.get(row),
                resolution_hours: resolution_hours.get(row),
                remedy: remedy.at(row).unwrap_or(0),
                month: self.months.place(day).and_then(|place| u16::try_from(place).ok()),
                severity: severity.at(row),
                cause: cause.at(row),
                channel: channel.at(row),
                detail: detail.get(row).unwrap_or(Slot::NONE),
                open: waits && resolved.is_none(),
                satisfied: satisfied.get(row),
                response_late: response_late.get(row),
                resolution_late: resolution_late.get(row),
            });
        }
    }
}

/// The codes of a choice field in their display order.
#[must_use]
pub fn options(field: Field<Choice>) -> Vec<&'static str> {
    let spec = complaint::FIELDS.iter().find(|spec| spec.key.as_str() == field.key);
    match spec.map(|spec| &spec.kind) {
        Some(Kind::Choice(crate::kernel::value::Options::Fixed(codes))) => codes.to_vec(),
        _ => Vec::new(),
    }
}

/// A choice column read as places in the field's options; each code of the chunk is looked up once.
struct Places<'a> {
    column: Choices<'a>,
    places: Vec<u8>,
}

impl<'a> Places<'a> {
    fn of(chunk: &'a Chunk, field: Field<Choice>) -> Self {
        let column = chunk.choices(field.key);
        let known = options(field);
        let place = |code: &str| known.iter().position(|option| *option == code).and_then(|at| u8::try_from(at).ok());
        let places = column
            .0
            .map_or_else(Vec::new, |coded| coded.values.iter().map(|code| place(code).unwrap_or(UNSTATED)).collect());
        Self { column, places }
    }

    fn at(&self, row: usize) -> u8 {
        self.column.code(row).and_then(|code| self.places.get(usize::from(code))).copied().unwrap_or(UNSTATED)
    }
}
