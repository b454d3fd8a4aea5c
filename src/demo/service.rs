//! The service desk: what customers have from the house that wants upkeep, and what they ask for.

use super::calendar::{Calendar, Crowd, at};
use super::chance::{Chance, whole};
use super::house::{Product, handler};
use super::people::{Sort, Tongue};
use super::row::Row;
use super::service_words::{DECLINED, ENQUIRIES, MAINTENANCE, REPAIRS, RETURNS, TRAININGS, WITHDRAWN, Wish};
use super::workspace::create_many;
use super::{World, Written};
use crate::domain::command::{Command, Values};
use crate::domain::entity::Entity;
use crate::domain::service::handling::Taking;
use crate::domain::service::ways::Way;
use crate::domain::service::{product, request, step};
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::time::{Day, Timestamp};

/// Goods that are looked after once they are sold: name, months of warranty, months between services, the letters of
/// their serial numbers.
const KEPT: [(&str, i32, i64, &str); 3] =
    [("紫砂壶", 12, 0, "ZS"), ("铸铁炒锅", 60, 12, "CG"), ("三德刀", 24, 12, "SD")];
/// What stands in the offices of the larger catering customers.
const BREWER: (&str, &str) = ("现泡茶水机", "Tea brewer");
/// Months between the services of a brewer.
const BREWER_INTERVAL: i32 = 6;
/// How many brewers there are.
const BREWERS: usize = 45;
/// How many days from the as-of day the brewers are to be serviced next, the first few as work for the Today page.
const NEXT: [i32; 15] = [-9, 0, 3, 11, 24, 38, 52, 66, 80, 94, 108, 122, 136, 150, 164];

/// What came in lately, and how many steps were taken with it: work for the boards.
const FRESH: [(&str, usize); 11] = [
    ("repair", 1),
    ("enquiry", 1),
    ("repair", 2),
    ("return", 1),
    ("enquiry", 1),
    ("repair", 1),
    ("training", 1),
    ("enquiry", 1),
    ("return", 1),
    ("repair", 2),
    ("enquiry", 1),
];

/// A product with what the requests about it need.
struct Kept {
    customer: usize,
    order: Option<usize>,
    name: String,
    /// As the customer calls it.
    spoken: String,
    serial: String,
    bought: Day,
    warranty: i32,
    interval: i64,
    /// The days on which it was serviced.
    serviced: Vec<Day>,
    /// Whether it is in use no more.
    retired: bool,
}

/// A request as it stands on the as-of day.
struct Asked {
    customer: usize,
    kind: &'static str,
    product: Option<usize>,
    order: Option<usize>,
    wish: Wish,
    name: String,
    opened: Timestamp,
    due: Option<Day>,
    cost: i64,
    steps: Vec<(&'static str, Timestamp)>,
}

/// Writes products and requests down, and leaves some work for today.
pub(super) fn write(world: &World, written: &Written, ids: &mut IdSequence, commands: &mut Vec<Command>) {
    let desk = Desk { world, written };
    let mut products = desk.goods();
    products.extend(desk.brewers());
    let rows: Vec<Row> = products.iter().map(|kept| desk.product_row(kept)).collect();
    let (product_ids, command) = create_many(Entity::InstalledProducts, rows, ids);
    commands.push(command);

    let mut asked = desk.requests(&products);
    asked.sort_by_key(|one| (one.opened, one.customer));
    let rows = (1..).zip(&asked).map(|(number, one)| desk.request_row(number, one, &product_ids));
    let (requests, command) = create_many(Entity::Requests, rows, ids);
    commands.push(command);
    let steps = asked.iter().zip(&requests).flat_map(|(one, id)| desk.step_rows(one, *id));
    commands.push(create_many(Entity::RequestSteps, steps, ids).1);
    desk.today(&products, &product_ids, ids, commands);
}

#[derive(Clone, Copy)]
struct Desk<'a> {
    world: &'a World,
    written: &'a Written,
}

impl Desk<'_> {
    fn calendar(&self) -> &Calendar {
        &self.world.calendar
    }

    /// What was bought and is looked after: every pot, wok and knife of the orders, with its number.
    fn goods(self) -> Vec<Kept> {
        let mut kept = Vec::new();
        for (customer, life) in self.world.lives.iter().enumerate() {
            for (number, order) in life.orders.iter().enumerate().filter(|(_, order)| order.crowd == Crowd::Shopper) {
                let bought = order.lines.iter().filter(|_| order.status == "completed");
                for (line, (name, warranty, interval, letters)) in
                    bought.filter_map(|line| Some((line, *KEPT.iter().find(|(name, ..)| *name == line.product.zh)?)))
                {
                    let mut chance = Chance::new(self.world.seed, name, customer * 1_000 + number);
                    // Not everybody sends the warranty card in.
                    if !chance.yes(0.3) {
                        continue;
                    }
                    kept.push(Kept {
                        customer,
                        order: Some(number),
                        name: line.product.label(),
                        spoken: self.spoken(customer, line.product),
                        serial: format!("{letters}-{:05}", kept.len() + 1),
                        bought: order.day,
                        warranty,
                        // Few bring their wok and knife back every year.
                        interval: if chance.yes(0.12) { interval } else { 0 },
                        serviced: Vec::new(),
                        retired: chance.yes(0.03),
                    });
                }
            }
        }
        kept
    }

    /// Brewers in the offices of organisations that order often, serviced twice a year.
    fn brewers(self) -> Vec<Kept> {
        let as_of = self.calendar().as_of;
        let often = |(customer, life): &(usize, &super::Life)| {
            let sort = self.world.cast.get(*customer).map(|one| one.sort);
            sort == Some(Sort::Organisation) && life.orders.len() >= 4 && life.lost.is_none()
        };
        let lives = self.world.lives.iter().enumerate().filter(often).take(BREWERS);
        let brewer = |(place, (customer, life)): (usize, (usize, &super::Life))| {
            let next = NEXT.get(place % NEXT.len()).copied().unwrap_or(0);
            let bought = life.orders.get(1).map_or(as_of, |order| order.day);
            let mut chance = Chance::new(self.world.seed, "brewer", place);
            let mut serviced = Vec::new();
            let mut day = as_of.plus(next).plus_months(-BREWER_INTERVAL);
            while day > bought.plus_months(3) {
                serviced.push(day);
                // The one before was half a year earlier, give or take: some were late.
                let late = if chance.yes(0.25) { chance.days(4, 30) } else { chance.days(-6, 0) };
                day = day.plus(-late).plus_months(-BREWER_INTERVAL);
            }
            serviced.reverse();
            let zh = self.world.tongue(customer) == Tongue::Zh;
            Kept {
                customer,
                order: None,
                name: if zh { BREWER.0 } else { BREWER.1 }.to_owned(),
                spoken: if zh { BREWER.0 } else { BREWER.1 }.to_owned(),
                serial: format!("TB-{:05}", 2_001 + place),
                bought,
                warranty: 24,
                interval: BREWER_INTERVAL.into(),
                serviced,
                retired: false,
            }
        };
        lives.enumerate().map(brewer).collect()
    }

    fn product_row(self, kept: &Kept) -> Row {
        let order = kept.order.and_then(|order| self.written.order(kept.customer, order));
        Row::default()
            .text(product::PRODUCT, &kept.name)
            .text(product::SERIAL, &kept.serial)
            .link(product::CUSTOMER, Entity::Customers, self.written.customer(kept.customer))
            .link(product::ORDER, Entity::Orders, order)
            .day(product::BOUGHT_ON, kept.bought)
            .day(product::WARRANTY_UNTIL, kept.bought.plus_months(kept.warranty))
            .int(product::INTERVAL, Some(kept.interval).filter(|months| *months > 0))
            .day(product::LAST_SERVICED_ON, kept.serviced.last().copied())
            .flag(product::RETIRED, kept.retired.then_some(true))
    }

    /// A product as a customer calls it, in the language of the relation.
    fn spoken(self, customer: usize, product: Product) -> String {
        self.world.tongue(customer).say(product.zh, product.en).to_owned()
    }

    /// What came in on the last two days, with as many steps as there was time for.
    fn fresh(self, products: &[Kept]) -> Vec<Asked> {
        let as_of = self.calendar().as_of;
        let course = |(place, (kind, steps)): (usize, (&'static str, usize))| {
            let (at, kept) = products.iter().enumerate().filter(|(_, kept)| !kept.retired).nth(place * 7)?;
            let mut chance = Chance::new(self.world.seed, "fresh", place);
            let asked = self.ask(&mut chance, kind, kept.customer, as_of.plus(-2));
            let first = asked.opened;
            let way = Way::of(kind).states.iter().zip([0, 150, 900]).take(steps);
            let steps = way.map(|(step, minutes)| (*step, Timestamp(first.0 + minutes * 60_000))).collect();
            let of_product = (kind == "repair").then_some(at);
            Some(Asked { product: of_product, name: kept.spoken.clone(), steps, ..asked })
        };
        FRESH.into_iter().enumerate().filter_map(course).collect()
    }

    /// Every request of the three years.
    fn requests(self, products: &[Kept]) -> Vec<Asked> {
        let mut asked = Vec::new();
        for (place, kept) in products.iter().enumerate() {
            let mut due = kept.bought;
            for day in &kept.serviced {
                due = due.plus_months(BREWER_INTERVAL);
                asked.extend(self.maintenance(place, kept, *day, due));
                due = *day;
            }
            asked.extend(self.repair(place, kept));
            asked.extend(self.training(place, kept));
        }
        for (customer, life) in self.world.lives.iter().enumerate() {
            for (number, order) in life.orders.iter().enumerate() {
                let mut chance = Chance::new(self.world.seed, "asking", asked.len() + customer * 100 + number);
                if order.crowd == Crowd::Shopper && order.returned > 0 && chance.yes(0.4) {
                    let of =
                        Asked { order: Some(number), ..self.ask(&mut chance, "return", customer, order.day.plus(3)) };
                    asked.push(Asked { name: self.spoken(customer, order.product()), ..of });
                }
                if chance.yes(0.006) {
                    asked.push(self.ask(&mut chance, "enquiry", customer, order.day.plus(-2)));
                }
            }
        }
        asked.extend(self.fresh(products));
        let ahead = self.calendar().start.start();
        asked.retain(|one| one.opened > ahead && !one.steps.is_empty());
        asked
    }

    fn maintenance(self, place: usize, kept: &Kept, done: Day, due: Day) -> Option<Asked> {
        let mut chance = Chance::new(self.world.seed, "maintenance", place * 16 + usize::try_from(done.0 & 15).ok()?);
        let opened = at(done.plus(-chance.days(3, 9)), chance.between(540, 1_020));
        let met = at(done, chance.between(540, 1_020));
        let agreed = Timestamp(opened.0 + chance.between(30, 1_500) * 60_000);
        Some(Asked {
            product: Some(place),
            due: Some(due),
            name: kept.name.clone(),
            cost: chance.between(6, 16) * 1_000,
            steps: vec![("planned", opened), ("scheduled", agreed), ("done", met)],
            ..self.ask(&mut chance, "maintenance", kept.customer, opened.day(480))
        })
        .map(|one| Asked { opened, ..one })
    }

    fn repair(self, place: usize, kept: &Kept) -> Option<Asked> {
        let mut chance = Chance::new(self.world.seed, "repair", place);
        let lived = self.calendar().ago(kept.bought);
        if lived < 60 || !chance.yes(if kept.order.is_none() { 0.35 } else { 0.11 }) {
            return None;
        }
        let opened = kept.bought.plus(chance.days(30, lived - 1));
        let asked = self.ask(&mut chance, "repair", kept.customer, opened);
        Some(Asked {
            product: Some(place),
            order: kept.order,
            name: kept.spoken.clone(),
            cost: chance.between(0, 9) * 1_000,
            ..asked
        })
    }

    fn training(self, place: usize, kept: &Kept) -> Option<Asked> {
        let mut chance = Chance::new(self.world.seed, "training", place);
        let wanted = kept.order.is_none() && chance.yes(0.4);
        let asked = wanted.then(|| self.ask(&mut chance, "training", kept.customer, kept.bought.plus(20)))?;
        Some(Asked { product: Some(place), ..asked })
    }

    /// A request of `kind` that reached us on `day`, with the steps that lie before the as-of day.
    fn ask(self, chance: &mut Chance, kind: &'static str, customer: usize, day: Day) -> Asked {
        let last = self.calendar().as_of.plus(-1);
        let opened = at(if day > last { last } else { day }, chance.between(560, 1_200));
        let mut steps = vec![(Way::of(kind).first(), opened)];
        let mut now = opened;
        for (step, hours) in course(chance, kind) {
            now = Timestamp(now.0 + whole(hours * 60.0 * (0.5 + chance.unit())) * 60_000);
            steps.push((step, now));
        }
        let ahead = self.calendar().now();
        steps.retain(|(_, at)| *at < ahead);
        let wishes = match kind {
            "enquiry" => ENQUIRIES,
            "repair" => REPAIRS,
            "training" => TRAININGS,
            "return" => RETURNS,
            _ => &[MAINTENANCE],
        };
        let wish = chance.pick(wishes);
        Asked {
            customer,
            kind,
            product: None,
            order: None,
            wish,
            name: String::new(),
            opened,
            due: None,
            cost: 0,
            steps,
        }
    }

    fn request_row(self, number: usize, asked: &Asked, products: &[Id]) -> Row {
        let tongue = self.world.tongue(asked.customer);
        let say = |both: (&'static str, &'static str)| tongue.say(both.0, both.1).replace("{p}", &asked.name);
        let state = asked.steps.last().map_or("", |(step, _)| *step);
        let is_over = |step: &str| !request::is_open(step) && step != "withdrawn";
        let finished = asked.steps.iter().find(|(step, _)| is_over(step)).map(|(_, at)| *at);
        let mut chance = Chance::new(self.world.seed, "urgency", number);
        let order = asked.order.and_then(|order| self.written.order(asked.customer, order));
        let outcome = match state {
            "declined" => DECLINED,
            "withdrawn" => WITHDRAWN,
            _ => asked.wish.outcome,
        };
        let member = self.world.ground.members.get(self.member(asked)).copied();
        let met = asked.steps.iter().find(|(step, _)| ["done", "held"].contains(step)).map(|(_, at)| *at);
        Row::default()
            .text(request::SUBJECT, say(asked.wish.subject))
            .text(request::NUMBER, format!("S{number:04}"))
            .choice(request::KIND, asked.kind)
            .link(request::CUSTOMER, Entity::Customers, self.written.customer(asked.customer))
            .link(request::ORDER, Entity::Orders, order)
            .link(request::PRODUCT, Entity::InstalledProducts, asked.product.and_then(|at| products.get(at).copied()))
            .time(request::OPENED_AT, asked.opened)
            .choice(request::CHANNEL, chance.weighted(&[("wechat", 40), ("phone", 35), ("shop", 15), ("email", 10)]))
            .choice(request::PRIORITY, chance.weighted(&[("normal", 80), ("high", 12), ("low", 6), ("urgent", 2)]))
            .choice(request::STATE, state)
            .text(request::DESCRIPTION, say(asked.wish.told))
            .link(request::ASSIGNEE, Entity::Members, member)
            .day(request::DUE_ON, asked.due)
            .time(request::SCHEDULED_AT, met)
            .time(request::FINISHED_AT, finished)
            .text(request::OUTCOME, if finished.is_some() { say(outcome) } else { String::new() })
            .fen(request::COST, if finished.is_some() { asked.cost } else { 0 })
    }

    fn member(self, asked: &Asked) -> usize {
        let branch = self.world.cast.get(asked.customer).map_or(0, |one| one.branch);
        let ago = self.calendar().ago(asked.opened.day(480));
        handler(branch, ago, self.world.tongue(asked.customer) == Tongue::En)
    }

    fn step_rows(self, asked: &Asked, id: Id) -> Vec<Row> {
        let member = self.world.ground.members.get(self.member(asked)).copied();
        let row = |(place, (kind, at)): (usize, &(&'static str, Timestamp))| {
            Row::default().link(step::REQUEST, Entity::Requests, id).time(step::AT, *at).choice(step::KIND, kind).link(
                step::MEMBER,
                Entity::Members,
                member.filter(|_| place > 0),
            )
        };
        asked.steps.iter().enumerate().map(row).collect()
    }

    /// What is agreed on for today: a training and the maintenance of a brewer, planned as a member would.
    fn today(self, products: &[Kept], product_ids: &[Id], ids: &mut IdSequence, commands: &mut Vec<Command>) {
        let brewers = products.iter().enumerate().filter(|(_, kept)| kept.order.is_none());
        let planned = brewers.skip(4).step_by(3).zip([("maintenance", 10 * 60), ("training", 14 * 60 + 30)]);
        for ((place, kept), (kind, minute)) in planned {
            let tongue = self.world.tongue(kept.customer);
            let [class, ..] = TRAININGS else { continue };
            let wish = if kind == "training" { class } else { &MAINTENANCE };
            let customer = self.written.customer(kept.customer);
            let (Some(customer), Some(product)) = (customer, product_ids.get(place).copied()) else { continue };
            let values: Values = Row::default()
                .text(request::SUBJECT, tongue.say(wish.subject.0, wish.subject.1).replace("{p}", &kept.name))
                .choice(request::KIND, kind)
                .link(request::CUSTOMER, Entity::Customers, customer)
                .link(request::PRODUCT, Entity::InstalledProducts, product)
                .time(request::OPENED_AT, at(self.calendar().as_of.plus(-2), 11 * 60))
                .text(request::DESCRIPTION, tongue.say(wish.told.0, wish.told.1))
                .values();
            let request = ids.mint();
            commands.push(Command::Create { entity: Entity::Requests, id: request, values });
            let scheduled_at = Some(at(self.calendar().as_of, minute));
            let taking = Taking { step: "scheduled".to_owned(), scheduled_at, ..Taking::default() };
            let from = Way::of(kind).first().to_owned();
            commands.push(Command::HandleRequest { request, from, taking });
        }
    }
}

/// The steps of a request of `kind` after its first, each with its hours after the one before.
fn course(chance: &mut Chance, kind: &str) -> Vec<(&'static str, f64)> {
    if chance.yes(0.03) {
        return vec![("withdrawn", 20.0)];
    }
    let parts = chance.yes(0.4);
    match kind {
        "enquiry" => vec![("answered", 3.0), ("closed", 48.0)],
        "repair" if parts => {
            vec![
                ("diagnosed", 20.0),
                ("waiting_for_parts", 5.0),
                ("repaired", 130.0),
                ("returned", 26.0),
                ("closed", 72.0),
            ]
        }
        "repair" => vec![("diagnosed", 20.0), ("repaired", 30.0), ("returned", 26.0), ("closed", 72.0)],
        "return" if chance.yes(0.15) => vec![("declined", 16.0), ("closed", 72.0)],
        "return" => {
            let end = if parts { "exchanged" } else { "refunded" };
            vec![("approved", 8.0), ("goods_received", 70.0), (end, 20.0), ("closed", 72.0)]
        }
        "training" => vec![("scheduled", 24.0), ("held", 240.0), ("closed", 48.0)],
        _ => Vec::new(),
    }
}
