//! The responses that a figure is asked for: those of a sheet that pass a filter.

use super::answers::{Pairs, Tally};
use super::column::Column;
use super::sheet::{Asked, Part, Sheet};
use crate::analytics::report::Label;
use crate::domain::complaints::complaint;
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::orders::line;
use crate::kernel::column::Slot;
use crate::kernel::time::Day;
use std::collections::BTreeSet;

/// Which responses count; what is `None` or empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    /// From this day.
    pub from: Option<Day>,
    /// Up to and with this day.
    pub to: Option<Day>,
    /// In this wave.
    pub wave: Option<Slot>,
    /// To this version.
    pub version: Option<Slot>,
    /// Over this channel.
    pub channel: String,
    /// In this language.
    pub tongue: String,
    /// From customers of this membership level.
    pub tier: String,
    /// From customers of this segment.
    pub segment: String,
    /// About an order with this product in it, or a complaint about it.
    pub product: String,
}

/// Rows of a sheet, ascending.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// The rows that count.
    pub rows: &'a [u32],
    /// `t` of the satisfaction levels.
    pub tolerance: f64,
}

/// One survey of a sample.
#[derive(Clone, Copy, Debug)]
pub struct Slice<'a> {
    /// The survey.
    pub part: &'a Part,
    /// Its rows that count, as rows of the sheet.
    rows: &'a [u32],
}

impl Slice<'_> {
    /// The rows that count, as rows of the survey: the places in a question's columns.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = usize> + Clone {
        let first = self.part.rows.start;
        self.rows.iter().map(move |row| Slot(*row).index() - first)
    }

    /// How often what was expected and what was experienced, or scored, stand together in the answers to one question.
    #[must_use]
    pub fn together(&self, asked: &Asked) -> Vec<(f64, f64, u64)> {
        asked.expected.together(&asked.scores, self.lines())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// For each customer whether they pass; `None` where all do.
fn customers(dataset: &Dataset, narrowed: &Narrowed) -> Option<Vec<bool>> {
    if narrowed.tier.is_empty() && narrowed.segment.is_empty() {
        return None;
    }
    let mut passes = Vec::with_capacity(dataset.table(Entity::Customers).slot_count());
    for (_, chunk) in dataset.table(Entity::Customers).runs() {
        let (tier, segment) = (chunk.choices(customer::TIER.key), chunk.texts(customer::SEGMENT.key));
        passes.extend((0..chunk.rows()).map(|row| {
            (narrowed.tier.is_empty() || tier.get(row) == narrowed.tier)
                && (narrowed.segment.is_empty() || segment.get(row) == narrowed.segment)
        }));
    }
    Some(passes)
}

/// For each order and complaint whether it is about `product`.
fn about(dataset: &Dataset, product: &str) -> [Vec<bool>; 2] {
    let of = |entity| vec![false; dataset.table(entity).slot_count()];
    let (mut orders, mut complaints) = (of(Entity::Orders), of(Entity::Complaints));
    let lines = dataset.table(Entity::OrderLines);
    lines.scan(line::PRODUCT, |slot, name| {
        let order = || lines.get(slot, line::ORDER).flatten();
        if let Some(known) = (name == product).then(order).flatten().and_then(|order| orders.get_mut(order.index())) {
            *known = true;
        }
    });
    dataset.table(Entity::Complaints).scan(complaint::PRODUCT, |slot, name| {
        if let Some(known) = complaints.get_mut(slot.index()) {
            *known = name == product;
        }
    });
    [orders, complaints]
}

/// The products that the responses of `sheet` are about, each once, in the order of their names.
#[must_use]
pub fn products(sheet: &Sheet, dataset: &Dataset) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut asked = vec![false; dataset.table(Entity::Orders).slot_count()];
    for order in &sheet.orders {
        asked.get_mut(order.index()).into_iter().for_each(|asked| *asked = true);
    }
    let lines = dataset.table(Entity::OrderLines);
    lines.scan(line::ORDER, |slot, order| {
        let name =
            order.filter(|order| asked.get(order.index()) == Some(&true)).and_then(|_| lines.get(slot, line::PRODUCT));
        if let Some(name) = name.filter(|name| !found.contains(*name)) {
            found.insert(name.to_owned());
        }
    });
    for complaint in &sheet.complaints {
        let name = dataset.get(Entity::Complaints, *complaint, complaint::PRODUCT);
        found.extend(name.filter(|name| !name.is_empty()).map(str::to_owned));
    }
    found
}

/// The rows of `sheet` that pass.
#[must_use]
pub fn narrow(sheet: &Sheet, dataset: &Dataset, narrowed: &Narrowed) -> Vec<u32> {
    let (from, to) = (narrowed.from.map_or(i32::MIN, |day| day.0), narrowed.to.map_or(i32::MAX, |day| day.0));
    // One column after the other, and only those that narrow.
    let mut rows: Vec<u32> = (0..).zip(&sheet.days).map(|(row, _)| row).collect();
    if narrowed.from.is_some() || narrowed.to.is_some() {
        rows.retain(|row| sheet.days.get(Slot(*row).index()).is_some_and(|day| from <= *day && *day <= to));
    }
    for (wanted, column) in [(narrowed.wave, &sheet.waves), (narrowed.version, &sheet.versions)] {
        let Some(wanted) = wanted else { continue };
        rows.retain(|row| column.get(Slot(*row).index()) == Some(&wanted));
    }
    for (word, column) in [(&narrowed.channel, &sheet.channels), (&narrowed.tongue, &sheet.tongues)] {
        if word.is_empty() {
            continue;
        }
        // A word that nobody used passes nothing.
        let wanted = sheet.words.iter().position(|known| **known == **word).and_then(|at| u16::try_from(at).ok());
        rows.retain(|row| wanted.is_some() && column.get(Slot(*row).index()).copied() == wanted);
    }
    if let Some(passes) = customers(dataset, narrowed) {
        let customer = |row: &u32| sheet.customers.get(Slot(*row).index()).map(|slot| slot.index());
        rows.retain(|row| customer(row).and_then(|at| passes.get(at)) == Some(&true));
    }
    if !narrowed.product.is_empty() {
        let [orders, complaints] = about(dataset, &narrowed.product);
        let passes = |column: &[Slot], known: &[bool], row: u32| {
            column.get(Slot(row).index()).and_then(|slot| known.get(slot.index())) == Some(&true)
        };
        rows.retain(|row| passes(&sheet.orders, &orders, *row) || passes(&sheet.complaints, &complaints, *row));
    }
    rows
}

impl<'a> Sample<'a> {
    /// Survey by survey.
    pub fn slices(&self) -> impl Iterator<Item = Slice<'a>> {
        let rows = self.rows;
        self.sheet.parts.iter().map(move |part| {
            let at = |row: usize| rows.partition_point(|known| Slot(*known).index() < row);
            Slice { part, rows: rows.get(at(part.rows.start)..at(part.rows.end)).unwrap_or(&[]) }
        })
    }

    /// How many responses count.
    #[must_use]
    pub fn n(&self) -> u64 {
        crate::analytics::statistics::whole(self.rows.len())
    }

    /// The rows that count.
    pub fn lines(&self) -> impl Iterator<Item = usize> + Clone + 'a {
        self.rows.iter().map(|row| Slot(*row).index())
    }

    /// The headline scores.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally { responses: self.n(), ..Tally::default() };
        let [nps, csat, ces] = &self.sheet.headlines;
        let counts: [(&Column, &mut [u64]); 3] =
            [(nps, &mut tally.nps), (csat, &mut tally.csat), (ces, &mut tally.ces)];
        for (column, counts) in counts {
            for (step, count) in column.counts(self.lines()) {
                // Off the scale is not counted.
                let place =
                    (0_u32..).zip(counts.iter_mut()).find(|(place, _)| f64::from(*place).total_cmp(&step).is_eq());
                place.into_iter().for_each(|(_, of)| *of += count);
            }
        }
        let [a, b] = &self.sheet.pairs;
        tally.pairs = Pairs::of(a, b, self.lines(), self.tolerance);
        tally
    }

    /// The pairs of one question.
    #[must_use]
    pub fn pairs(&self, slice: &Slice<'_>, asked: &Asked) -> Pairs {
        Pairs::of(&asked.expected, &asked.scores, slice.lines(), self.tolerance)
    }
}

/// A question in the respondent's words.
#[must_use]
pub fn name_of(asked: &Asked) -> Label {
    let [zh, en] = asked.text.clone();
    let key = [&asked.key, &en, &zh].into_iter().find(|words| !words.is_empty()).cloned().unwrap_or_default();
    Label::InBoth(Box::new([key, zh, en]))
}
