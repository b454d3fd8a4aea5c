//! The customers of the demo: who they are, how often they come, and what makes them special.

use super::calendar::{Calendar, Crowd};
use super::chance::{Chance, whole};
use super::house::{BRANCHES, branch};
use super::names;
use super::stories::{BARGAIN_HUNTERS, HISTORY, OVER_SERVED};
use crate::kernel::time::Day;

/// How many organisations, partners and persons there are.
const ORGANISATIONS: usize = 150;
const PARTNERS: usize = 12;
const PERSONS: usize = 2_190;

/// The language in which a customer and the team talk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tongue {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Tongue {
    /// The text in this language.
    #[must_use]
    pub fn say<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

/// Whether a customer earns us anything.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Margin {
    /// Like most.
    Usual,
    /// Large, discounted, visited all the time: served at a loss.
    OverServed,
    /// Buys with coupons only and sends much back.
    BargainHunter,
}

/// What sort of customer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// A person.
    Person,
    /// An organisation that books catering and gifts.
    Organisation,
    /// A supplier or distributor.
    Partner,
}

/// One customer as the demo's world sees them; records are written from this.
#[derive(Clone, Debug)]
pub struct Customer {
    /// What sort.
    pub sort: Sort,
    /// The language of the relation.
    pub tongue: Tongue,
    /// Full name.
    pub name: String,
    /// The name in Latin letters, for addresses.
    pub latin: String,
    /// Gender code, empty for organisations.
    pub gender: &'static str,
    /// 0 older, 1 middle, 2 young.
    pub generation: usize,
    /// What they mostly come for.
    pub crowd: Crowd,
    /// The branch nearby.
    pub branch: usize,
    /// When we first met.
    pub first_seen: Day,
    /// Expected purchases a year; 0 for partners and people who have only asked so far.
    pub yearly: f64,
    /// Times the usual size of a purchase.
    pub size: f64,
    /// How easily pleased, on the scale of the surveys.
    pub pleased: f64,
    /// Whether we earn from them.
    pub margin: Margin,
    /// The customer who recommended us, as an index into the cast.
    pub referred_by: Option<usize>,
}

/// How often persons come in a year: a few come all the time, most a few times.
const PERSON_YEARLY: &[f64] = &[0.6, 0.8, 1.0, 1.3, 1.6, 2.1, 2.8, 3.9, 6.0, 10.5, 24.0];
/// How often organisations book.
const ORGANISATION_YEARLY: &[f64] = &[1.5, 3.0, 4.5, 7.0, 10.0, 17.0];
/// How large an organisation's orders are beside the usual.
const ORGANISATION_SIZE: &[f64] = &[0.5, 0.65, 0.8, 1.0, 1.4, 2.2];

/// Everyone, in the order in which we met them.
#[must_use]
pub fn cast(seed: u64, calendar: &Calendar) -> Vec<Customer> {
    let sorts = std::iter::repeat_n(Sort::Person, PERSONS)
        .chain(std::iter::repeat_n(Sort::Organisation, ORGANISATIONS))
        .chain(std::iter::repeat_n(Sort::Partner, PARTNERS));
    let mut cast: Vec<Customer> = sorts
        .enumerate()
        .map(|(number, sort)| {
            let mut chance = Chance::new(seed, "people", number);
            match sort {
                Sort::Person => person(&mut chance, calendar),
                Sort::Organisation => organisation(&mut chance, calendar, number - PERSONS),
                Sort::Partner => partner(&mut chance, calendar, number - PERSONS - ORGANISATIONS),
            }
        })
        .collect();
    cast.sort_by_key(|customer| customer.first_seen);
    recommend(seed, &mut cast);
    cast
}

/// The day of the first meeting: one in four is older than the records, the rest came over the three years.
fn first_seen(chance: &mut Chance, calendar: &Calendar) -> Day {
    let ago = if chance.yes(0.26) { chance.days(HISTORY, HISTORY + 500) } else { chance.days(1, HISTORY) };
    calendar.back(ago)
}

fn home(chance: &mut Chance) -> usize {
    let shares: Vec<(usize, u32)> = BRANCHES.iter().enumerate().map(|(at, branch)| (at, branch.share)).collect();
    chance.weighted(&shares)
}

/// Name and Latin form of a person.
pub fn person_name(chance: &mut Chance, tongue: Tongue, generation: usize, woman: bool) -> (String, String) {
    if tongue == Tongue::En {
        let first = chance.pick(if woman { names::ENGLISH_WOMEN } else { names::ENGLISH_MEN });
        let last = chance.pick(names::ENGLISH_LAST);
        return (format!("{first} {last}"), format!("{first}.{last}").to_lowercase());
    }
    let (surname, latin_surname) = chance.weighted(names::SURNAMES);
    let [women, men] = names::GIVEN.get(generation).copied().unwrap_or_default();
    let (given, latin_given) = chance.pick(if woman { women } else { men });
    (format!("{surname}{given}"), format!("{latin_given}.{latin_surname}"))
}

fn person(chance: &mut Chance, calendar: &Calendar) -> Customer {
    let tongue = if chance.yes(0.08) { Tongue::En } else { Tongue::Zh };
    let generation = chance.weighted(&[(0, 18), (1, 42), (2, 40)]);
    let woman = chance.yes(0.56);
    let (name, latin) = person_name(chance, tongue, generation, woman);
    let hunter = chance.below(1_000) < usize::try_from(BARGAIN_HUNTERS).unwrap_or(0);
    let only_asked = chance.yes(0.05);
    let crowd = chance.weighted(&[(Crowd::Diner, 72), (Crowd::Shopper, 28)]);
    let first_seen = first_seen(chance, calendar);
    // Those whom we know from before the records began are the ones who stayed.
    let stayed = if first_seen < calendar.start { 1.0 } else { 0.0 };
    let often = stayed + chance.curve(PERSON_YEARLY) * if crowd == Crowd::Shopper { 0.65 } else { 1.0 };
    Customer {
        sort: Sort::Person,
        tongue,
        name,
        latin,
        gender: if woman { "female" } else { "male" },
        generation,
        crowd,
        branch: home(chance),
        first_seen,
        yearly: match (only_asked, hunter) {
            (true, _) => 0.0,
            (_, true) => often + 4.0,
            _ => often,
        },
        size: (1.0 + 0.35 * chance.bell()).max(0.4),
        pleased: 0.45 * chance.bell(),
        margin: if hunter { Margin::BargainHunter } else { Margin::Usual },
        referred_by: None,
    }
}

/// The `number`th organisation. Names go round the lists, so that no two are the same.
fn organisation(chance: &mut Chance, calendar: &Calendar, number: usize) -> Customer {
    let at = home(chance);
    let (round, english) = (number / names::FIRM_WORDS.len(), names::ENGLISH_FIRMS.get(number / 13));
    let (tongue, (name, latin)) = match english.filter(|_| number % 13 == 5) {
        Some((name, latin)) => (Tongue::En, (format!("{name} ({})", branch(at).city.1), (*latin).to_owned())),
        None => {
            let (word, latin) = around(names::FIRM_WORDS, number);
            let (kind, latin_kind) = around(names::FIRM_KINDS, number + 5 * round);
            (Tongue::Zh, (format!("{}{word}{kind}", branch(at).city.0), format!("{latin}-{latin_kind}")))
        }
    };
    let over_served = chance.below(1_000) < usize::try_from(OVER_SERVED).unwrap_or(0);
    let (yearly, size) = (chance.curve(ORGANISATION_YEARLY), chance.curve(ORGANISATION_SIZE));
    Customer {
        sort: Sort::Organisation,
        tongue,
        name,
        latin,
        gender: "",
        generation: 1,
        crowd: Crowd::Caterer,
        branch: at,
        first_seen: first_seen(chance, calendar),
        yearly: if over_served { yearly.max(9.0) } else { yearly },
        size: if over_served { size.max(1.4) } else { size },
        pleased: 0.35 * chance.bell(),
        margin: if over_served { Margin::OverServed } else { Margin::Usual },
        referred_by: None,
    }
}

fn around<T: Copy + Default>(list: &[T], number: usize) -> T {
    list.get(number % list.len().max(1)).copied().unwrap_or_default()
}

fn partner(chance: &mut Chance, calendar: &Calendar, number: usize) -> Customer {
    let (name, latin, _) = names::PARTNERS.get(number).copied().unwrap_or_default();
    Customer {
        sort: Sort::Partner,
        tongue: Tongue::Zh,
        name: name.to_owned(),
        latin: latin.to_owned(),
        gender: "",
        generation: 1,
        crowd: Crowd::Caterer,
        branch: home(chance),
        first_seen: calendar.back(chance.days(400, HISTORY + 600)),
        yearly: 0.0,
        size: 1.0,
        pleased: 0.0,
        margin: Margin::Usual,
        referred_by: None,
    }
}

/// Who recommended whom: those who are easily pleased bring most friends.
fn recommend(seed: u64, cast: &mut [Customer]) {
    for index in 0..cast.len() {
        let mut chance = Chance::new(seed, "friends", index);
        let recommended = cast.get(index).is_some_and(|who| who.sort != Sort::Partner) && chance.yes(0.17);
        if !recommended {
            continue;
        }
        let candidates = [chance.below(index), chance.below(index), chance.below(index)];
        let warmth = |at: &usize| {
            let friend = cast.get(*at).filter(|friend| friend.sort == Sort::Person);
            friend.map_or(i64::MIN, |friend| whole(friend.pleased * 1_000.0))
        };
        let best = candidates.iter().copied().max_by_key(warmth).filter(|at| *at < index && warmth(at) > i64::MIN);
        if let Some(customer) = cast.get_mut(index) {
            customer.referred_by = best;
        }
    }
}
