//! Touches with customers: visits, calls, greetings, gifts, and what is still to be done.

use super::calendar::{Calendar, at, since_mid_autumn, since_spring_festival};
use super::chance::Chance;
use super::house::{FOUNDER, handler};
use super::interaction_words::{
    ACCOUNT, AFTER_COMPLAINT, AUTUMN_GIFT, CARE, DEMANDING, ENQUIRY, OPEN_WORK, SPRING_GIFT, Script, WIN_BACK,
};
use super::life::Life;
use super::people::{Customer, Margin, Sort, Tongue};
use super::row::Row;
use super::standing::Standing;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as touch;
use crate::kernel::id::Id;
use crate::kernel::time::{Day, Timestamp};

/// One touch with a customer.
#[derive(Clone, Debug)]
pub struct Touch {
    /// With whom, as an index into the cast.
    pub customer: usize,
    /// When.
    pub at: Timestamp,
    kind: &'static str,
    inbound: bool,
    phase: &'static str,
    mood: &'static str,
    minutes: i64,
    cost: i64,
    member: usize,
    script: Script,
    /// When the next step is due, if there is one.
    due: Option<Day>,
    done: bool,
}

impl Touch {
    /// Who of the team, as an index into it.
    #[must_use]
    pub fn member(&self) -> usize {
        self.member
    }
}

/// The touches with everyone, by time.
#[must_use]
pub fn touches(
    seed: u64,
    calendar: &Calendar,
    cast: &[Customer],
    lives: &[Life],
    standings: &[Standing],
) -> Vec<Touch> {
    let mut all = Vec::new();
    for (number, ((customer, life), standing)) in cast.iter().zip(lives).zip(standings).enumerate() {
        let chance = Chance::new(seed, "touches", number);
        let mut diary = Diary { chance, calendar, number, customer, standing, touches: Vec::new() };
        diary.account_talks(life);
        diary.care(life);
        diary.gifts(life);
        diary.after_complaints(life);
        diary.win_back();
        diary.enquiry();
        all.append(&mut diary.touches);
    }
    open_work(seed, calendar, cast, standings, &mut all);
    all.sort_by_key(|touch| (touch.at, touch.customer));
    all
}

/// The touches with one customer, in the making.
struct Diary<'a> {
    chance: Chance,
    calendar: &'a Calendar,
    number: usize,
    customer: &'a Customer,
    standing: &'a Standing,
    touches: Vec<Touch>,
}

impl Diary<'_> {
    /// Writes a touch down; gives it back for what is special about it. Nothing is written about days ahead.
    fn note(&mut self, day: Day, kinds: &[(&'static str, u32)], scripts: &[Script]) -> Option<&mut Touch> {
        let ago = self.calendar.ago(day);
        if ago < 1 || day < self.customer.first_seen {
            return None;
        }
        let script = self.chance.pick(scripts);
        let kind = self.chance.weighted(kinds);
        let follows = !script.next.0.is_empty();
        let due = follows.then(|| day.plus(self.chance.days(3, 14)));
        // What is long due was done; of the latest, most.
        let overdue = due.is_some_and(|due| due.0 < self.calendar.as_of.0);
        let done = overdue && (ago > 25 || self.chance.yes(0.9));
        let english = self.customer.tongue == Tongue::En;
        let key = self.standing.account == "key_account" && self.chance.yes(0.3);
        self.touches.push(Touch {
            customer: self.number,
            at: at(day, self.chance.between(12 * 60 + 30, 20 * 60)),
            kind,
            inbound: false,
            phase: "after",
            mood: self.chance.weighted(&[("satisfied", 45), ("neutral", 35), ("delighted", 12), ("dissatisfied", 8)]),
            minutes: match kind {
                "visit" => self.chance.between(30, 90),
                "call" | "shop" => self.chance.between(4, 20),
                _ => self.chance.between(1, 6),
            },
            cost: if kind == "visit" { self.chance.between(20, 60) * 100 } else { 0 },
            member: if key { FOUNDER } else { handler(self.customer.branch, ago, english) },
            script,
            due,
            done,
        });
        self.touches.last_mut()
    }

    /// The days on which to get in touch, every `least` to `most` days until the customer turned away.
    fn rhythm(&mut self, life: &Life, least: i32, most: i32) -> Vec<Day> {
        let until = life.lost.map_or(self.calendar.as_of, |(day, _)| day);
        let mut day = self.customer.first_seen.max(self.calendar.start).plus(self.chance.days(5, most));
        let mut days = Vec::new();
        while day < until {
            days.push(day);
            day = day.plus(self.chance.days(least, most));
        }
        days
    }

    fn account_talks(&mut self, life: &Life) {
        const KINDS: &[(&str, u32)] = &[("visit", 25), ("call", 30), ("wechat", 30), ("email", 15)];
        if self.customer.sort == Sort::Person {
            return;
        }
        let demanding = self.customer.margin == Margin::OverServed;
        let (least, most) = match self.standing.account {
            _ if demanding => (16, 34),
            "key_account" => (35, 70),
            _ => (90, 170),
        };
        for day in self.rhythm(life, least, most) {
            if demanding && self.chance.yes(0.7) {
                let extra = self.chance.between(150, 420) * 100;
                if let Some(touch) = self.note(day, &[("visit", 7), ("call", 3)], DEMANDING) {
                    touch.mood = "neutral";
                    touch.phase = "during";
                    touch.cost += extra;
                }
            } else {
                self.note(day, KINDS, ACCOUNT);
            }
        }
    }

    fn care(&mut self, life: &Life) {
        const KINDS: &[(&str, u32)] = &[("wechat", 45), ("call", 20), ("shop", 20), ("sms", 15)];
        let (least, most) = match (self.customer.sort, self.standing.tier) {
            (Sort::Person, "vip") => (60, 110),
            (Sort::Person, "gold") => (100, 190),
            (Sort::Person, "silver") => (220, 420),
            _ => return,
        };
        for day in self.rhythm(life, least, most) {
            let inbound = self.chance.yes(0.25);
            if let Some(touch) = self.note(day, KINDS, CARE) {
                touch.inbound = inbound;
            }
        }
    }

    fn gifts(&mut self, life: &Life) {
        if self.standing.account != "key_account" && self.standing.tier != "vip" {
            return;
        }
        let until = life.lost.map_or(self.calendar.as_of, |(day, _)| day);
        for day in (self.calendar.start.0..until.0).map(Day) {
            let gift = match (since_spring_festival(day), since_mid_autumn(day)) {
                (-10, _) => SPRING_GIFT,
                (_, -7) => AUTUMN_GIFT,
                _ => continue,
            };
            let cost = self.chance.between(80, 260) * 100;
            if let Some(touch) = self.note(day, &[("gift", 1)], &[gift]) {
                touch.mood = "delighted";
                touch.cost = cost;
            }
        }
    }

    fn after_complaints(&mut self, life: &Life) {
        for complaint in &life.complaints {
            let Some(resolved) = complaint.resolved().filter(|_| self.chance.yes(0.55)) else { continue };
            let day = resolved.day(480).plus(self.chance.days(7, 14));
            if let Some(touch) = self.note(day, &[("call", 7), ("wechat", 3)], AFTER_COMPLAINT) {
                touch.mood = match complaint.satisfied {
                    Some(true) => "satisfied",
                    Some(false) => "dissatisfied",
                    None => "neutral",
                };
            }
        }
    }

    fn win_back(&mut self) {
        let Some(last) = self.standing.last.filter(|_| ["lapsing", "lost"].contains(&self.standing.lifecycle)) else {
            return;
        };
        let likely = match self.standing.tier {
            "vip" | "gold" => 0.8,
            "silver" => 0.45,
            _ => 0.12,
        };
        if self.chance.yes(likely) {
            let day = last.plus(self.chance.days(75, 130));
            if let Some(touch) = self.note(day, &[("call", 6), ("wechat", 4)], WIN_BACK) {
                touch.mood = "neutral";
            }
        }
    }

    fn enquiry(&mut self) {
        if self.standing.lifecycle != "potential" {
            return;
        }
        let day = self.customer.first_seen.max(self.calendar.start).plus(self.chance.days(0, 2));
        if let Some(touch) = self.note(day, &[("call", 5), ("web", 3), ("wechat", 2)], ENQUIRY) {
            touch.inbound = true;
            touch.phase = "before";
            touch.mood = "neutral";
        }
    }
}

/// The work of these days: good customers with something promised, overdue, due today and soon.
fn open_work(seed: u64, calendar: &Calendar, cast: &[Customer], standings: &[Standing], all: &mut Vec<Touch>) {
    let dear = |at: &usize, business: bool| {
        let sort = if business { Sort::Organisation } else { Sort::Person };
        let known = cast.get(*at).is_some_and(|one| calendar.ago(one.first_seen) > 30 && one.sort == sort);
        known && standings.get(*at).is_some_and(|s| ["vip", "gold"].contains(&s.tier) && s.lifecycle != "lost")
    };
    let candidates = [false, true].map(|business| (0..cast.len()).filter(|at| dear(at, business)).collect::<Vec<_>>());
    for (number, (due, business, script)) in OPEN_WORK.iter().enumerate() {
        let mut chance = Chance::new(seed, "work", number);
        let [persons, organisations] = &candidates;
        let candidates = if *business { organisations } else { persons };
        // Spread over the list, so that nobody gets two.
        let step = (candidates.len() / OPEN_WORK.len()).max(1);
        let Some(customer) = candidates.get(number * step + chance.below(step)).copied() else { continue };
        let Some(one) = cast.get(customer) else { continue };
        let day = calendar.as_of.plus(due.min(&0) - chance.days(2, 6));
        all.push(Touch {
            customer,
            at: at(day, chance.between(10 * 60, 20 * 60)),
            kind: chance.weighted(&[("call", 4), ("wechat", 4), ("shop", 2)]),
            inbound: true,
            phase: if number % 3 == 0 { "before" } else { "after" },
            mood: if script.notes.1.contains("Disappointed") { "dissatisfied" } else { "neutral" },
            minutes: chance.between(3, 15),
            cost: 0,
            member: handler(one.branch, 0, one.tongue == Tongue::En),
            script: *script,
            due: Some(calendar.as_of.plus(*due)),
            done: false,
        });
    }
}

/// A touch as a record.
#[must_use]
pub fn touch_row(noted: &Touch, tongue: Tongue, customer: Option<Id>, member: Option<Id>) -> Row {
    let say = |(zh, en)| tongue.say(zh, en);
    Row::default()
        .text(touch::SUMMARY, say(noted.script.summary))
        .link(touch::CUSTOMER, Entity::Customers, customer)
        .time(touch::AT, noted.at)
        .choice(touch::KIND, noted.kind)
        .choice(touch::DIRECTION, if noted.inbound { "inbound" } else { "outbound" })
        .choice(touch::PHASE, noted.phase)
        .choice(touch::MOOD, noted.mood)
        .int(touch::MINUTES, noted.minutes)
        .fen(touch::COST, noted.cost)
        .link(touch::MEMBER, Entity::Members, member)
        .text(touch::NOTES, say(noted.script.notes))
        .text(touch::NEXT_STEP, say(noted.script.next))
        .day(touch::DUE_ON, noted.due)
        .flag(touch::DONE, noted.due.map(|_| noted.done))
}
