//! A generated CRM: customers, orders, complaints and answers of a business over three years.
//!
//! A port of the seeded generator of the project's engine benchmark (sfc32 and exactly rounded arithmetic only), so
//! that an independent JavaScript implementation's answers over the very same records can be compared with ours.

use zhiji::domain::complaints::complaint;
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::orders::order;
use zhiji::domain::surveys::response;
use zhiji::kernel::change::{Block, Change};
use zhiji::kernel::column::{Coded, Column, NO_BOOL, NO_INT, Slot, Spans, Unit};
use zhiji::kernel::field::{Field, FieldKey};
use zhiji::kernel::id::Id;
use zhiji::kernel::money::Currency;

/// Numbers of customers, orders, complaints and responses.
pub struct Size(pub usize, pub usize, pub usize, pub usize);

pub const S: Size = Size(10_000, 50_000, 10_000, 30_000);
pub const M: Size = Size(100_000, 500_000, 100_000, 300_000);

const DAY: f64 = 86_400.0;
pub const AS_OF_DAY: i32 = 20_089;
const FIRST_DAY: f64 = 18_993.0;
pub const SEGMENTS: [&str; 6] = ["retail", "wholesale", "corporate", "education", "government", "online"];
pub const TIERS: [&str; 4] = ["vip", "gold", "silver", "basic"];
pub const SEVERITIES: [&str; 4] = ["minor", "moderate", "major", "critical"];
pub const CATEGORIES: [&str; 8] =
    ["quality", "delivery", "billing", "service", "returns", "website", "privacy", "other"];

struct Rng([u32; 4]);

impl Rng {
    fn new(seed: u32) -> Self {
        let mut rng = Self([0x9e37_79b9 ^ seed, 0x243f_6a88, 0xb7e1_5162, seed | 1]);
        for _ in 0..16 {
            rng.u32();
        }
        rng
    }

    fn u32(&mut self) -> u32 {
        let [a, b, c, d] = self.0;
        let t = a.wrapping_add(b).wrapping_add(d);
        self.0 = [b ^ b >> 9, c.wrapping_add(c << 3), c.rotate_left(21).wrapping_add(t), d.wrapping_add(1)];
        t
    }

    fn u(&mut self) -> f64 {
        (f64::from(self.u32()) + 1.0) / 4_294_967_297.0
    }

    fn int(&mut self, n: f64) -> f64 {
        (self.u() * n).floor()
    }

    fn pick(&mut self, n: usize) -> usize {
        self.int(n as f64) as usize
    }

    fn skip(&mut self, draws: usize) {
        for _ in 0..draws {
            self.u32();
        }
    }

    fn heavy(&mut self) -> f64 {
        let x = self.u();
        1.0 / (x * x.sqrt()).sqrt()
    }
}

/// JavaScript's `Math.round`.
fn round(x: f64) -> f64 {
    (x + 0.5).floor()
}

struct Cdf(Vec<f64>);

impl Cdf {
    fn new(weights: &[f64]) -> Self {
        let mut total = 0.0;
        Self(
            weights
                .iter()
                .map(|w| {
                    total += w;
                    total
                })
                .collect(),
        )
    }

    fn pick(&self, rng: &mut Rng) -> usize {
        let x = rng.u() * self.0[self.0.len() - 1];
        self.0.partition_point(|c| *c < x)
    }
}

struct Customers {
    cumulative: Vec<f64>,
    born: Vec<f64>,
    price: Vec<f64>,
    tier: Vec<usize>,
    segment: Vec<usize>,
}

fn customers(n: usize) -> Customers {
    let mut r = Rng::new(1);
    let (mut total, mut all) =
        (0.0, Customers { cumulative: vec![], born: vec![], price: vec![], tier: vec![], segment: vec![] });
    for _ in 0..n {
        r.skip(4);
        let weight = r.heavy().min(2000.0);
        total += weight;
        all.cumulative.push(total);
        all.price.push(r.heavy().min(60.0));
        if r.u() < 0.6 {
            r.skip(2);
            if r.u() < 0.6 {
                r.skip(1);
            }
            r.skip(2);
        } else {
            r.skip(3);
        }
        let company = r.u();
        r.skip(if company < 0.35 {
            0
        } else if company < 0.75 {
            4
        } else {
            2
        });
        r.u();
        r.skip(2);
        let z = weight * (0.6 + 0.8 * r.u());
        all.tier.push(if z > 9.0 {
            0
        } else if z > 4.0 {
            1
        } else if z > 2.0 {
            2
        } else {
            3
        });
        all.born.push(FIRST_DAY - 365.0 + (1430.0 * r.u()).floor());
        let tags = r.int(5.0) as usize;
        r.skip(tags);
        r.skip(1);
        all.segment.push(r.pick(6));
        r.skip(2);
    }
    all
}

impl Customers {
    fn pick(&self, r: &mut Rng) -> usize {
        let x = r.u() * self.cumulative[self.cumulative.len() - 1];
        self.cumulative.partition_point(|c| *c < x).min(self.cumulative.len() - 1)
    }
}

fn ids(table: u128, n: usize) -> Vec<Id> {
    (0..n as u128).map(|i| Id(table << 100 | i)).collect()
}

fn ints(unit: Unit, values: Vec<i64>) -> Column {
    Column::Int { unit, values }
}

fn choice(names: &[&str], codes: Vec<usize>) -> Column {
    let codes = codes.into_iter().map(|code| code as u16).collect();
    Column::Choice(Coded { codes, values: names.iter().map(|name| Box::from(*name)).collect() })
}

fn texts(names: &[&str], codes: &[usize]) -> Column {
    let mut text = String::new();
    let ends = codes.iter().map(|code| {
        text.push_str(names[*code]);
        text.len() as u32
    });
    let spans = Spans { ends: ends.collect() };
    Column::Text { spans, text }
}

fn money(minor: Vec<i64>) -> Column {
    let currency = Coded { codes: vec![0; minor.len()], values: vec![Currency::CNY] };
    Column::Money { minor, currency }
}

fn insert(entity: Entity, rows: usize, columns: Vec<(FieldKey, Column)>, customers: &[Id]) -> Change {
    let links = columns.iter().map(|(_, c)| if c.points_to().is_some() { customers.to_vec() } else { vec![] });
    let links = links.collect();
    Change::Insert {
        table: entity.table(),
        block: Block { ids: ids(u128::from(entity.table().0) + 1, rows), columns, links },
    }
}

fn key<T>(field: Field<T>) -> FieldKey {
    FieldKey::from(field)
}

fn slots(customers: Vec<usize>) -> Column {
    Column::Ref { table: Entity::Customers.table(), slots: customers.into_iter().map(Slot::at).collect() }
}

/// The whole data set.
pub fn dataset(size: &Size) -> Dataset {
    let base = customers(size.0);
    let known = ids(u128::from(Entity::Customers.table().0) + 1, size.0);
    let names = vec!["x"; 1];
    let columns = vec![
        (key(customer::NAME), texts(&names, &vec![0; size.0])),
        (key(customer::TIER), choice(&TIERS, base.tier.clone())),
        (key(customer::SEGMENT), texts(&SEGMENTS, &base.segment)),
    ];
    let changes = [
        insert(Entity::Customers, size.0, columns, &[]),
        insert(Entity::Orders, size.1, orders(&base, size.1), &known),
        insert(Entity::Complaints, size.2, complaints(&base, size.2), &known),
        insert(Entity::Responses, size.3, responses(&base, size.3), &known),
    ];
    Dataset::default().apply(&changes).unwrap()
}

fn orders(base: &Customers, n: usize) -> Vec<(FieldKey, Column)> {
    let mut r = Rng::new(2);
    let mut keys = Vec::with_capacity(n);
    for i in 0..n {
        let c = base.pick(&mut r);
        let (start, u) = (base.born[c].max(FIRST_DAY), r.u());
        let day = start + ((f64::from(AS_OF_DAY) - start) * u * u.sqrt()).floor();
        keys.push((day as i64, i, c));
    }
    keys.sort_unstable();
    let states = Cdf::new(&[92.0, 3.0, 2.0, 3.0]);
    let (mut who, mut days, mut amounts, mut costs, mut status) = (vec![], vec![], vec![], vec![], vec![]);
    for (day, _, c) in keys {
        let amount = round(2500.0 * base.price[c] * r.heavy().min(3000.0)).min(50_000_000.0);
        let cost = if r.u() < 0.1 {
            (amount * (1.0 + 0.5 * r.u())).ceil() + 1.0
        } else {
            round(amount * (0.5 + 0.35 * r.u()))
        };
        who.push(c);
        days.push(day);
        amounts.push(amount as i64);
        costs.push(cost as i64);
        status.push(states.pick(&mut r));
    }
    vec![
        (key(order::CUSTOMER), slots(who)),
        (key(order::PLACED_ON), ints(Unit::Day, days)),
        (key(order::AMOUNT), money(amounts)),
        (key(order::COST), money(costs)),
        (key(order::STATUS), choice(&["completed", "ordered", "refunded", "cancelled"], status)),
    ]
}

fn times(r: &mut Rng, n: usize) -> Vec<f64> {
    let days = f64::from(AS_OF_DAY) - FIRST_DAY;
    let mut times: Vec<f64> = (0..n).map(|_| FIRST_DAY * DAY + (r.u() * days * DAY).floor()).collect();
    times.sort_unstable_by(f64::total_cmp);
    times
}

fn complaints(base: &Customers, n: usize) -> Vec<(FieldKey, Column)> {
    let mut r = Rng::new(3);
    let (severities, categories) =
        (Cdf::new(&[40.0, 35.0, 18.0, 7.0]), Cdf::new(&[25.0, 22.0, 12.0, 14.0, 10.0, 8.0, 3.0, 6.0]));
    let (mut who, mut opened, mut first, mut resolved) = (vec![], vec![], vec![], vec![]);
    let (mut severity, mut category, mut satisfied) = (vec![], vec![], vec![]);
    for t in times(&mut r, n) {
        let s = severities.pick(&mut r);
        who.push(base.pick(&mut r));
        let answered = t + 300.0 + (3600.0 * r.heavy() * (1.0 + r.u() * 2.0)).min(14.0 * DAY).floor();
        let ended = answered + (14_400.0 * (1.0 + s as f64) * r.heavy() * r.u()).min(60.0 * DAY).floor();
        let is_resolved = r.u() < 0.93 && ended < f64::from(AS_OF_DAY) * DAY;
        let asked = is_resolved && r.u() < 0.8;
        r.skip(1);
        category.push(categories.pick(&mut r));
        satisfied.push(if asked { u8::from(r.u() < 0.7 - 0.09 * s as f64) } else { NO_BOOL });
        opened.push(t as i64 * 1000);
        first.push(answered as i64 * 1000);
        resolved.push(if is_resolved { ended as i64 * 1000 } else { NO_INT });
        severity.push(s);
    }
    vec![
        (key(complaint::CUSTOMER), slots(who)),
        (key(complaint::OPENED_AT), ints(Unit::Time, opened)),
        (key(complaint::FIRST_RESPONSE_AT), ints(Unit::Time, first)),
        (key(complaint::RESOLVED_AT), ints(Unit::Time, resolved)),
        (key(complaint::SEVERITY), choice(&SEVERITIES, severity)),
        (key(complaint::CATEGORY), texts(&CATEGORIES, &category)),
        (key(complaint::SATISFIED_AFTER), Column::Bool(satisfied)),
    ]
}

fn responses(base: &Customers, n: usize) -> Vec<(FieldKey, Column)> {
    let mut r = Rng::new(4);
    let clamp = |x: f64, low: f64, high: f64| round(x).min(high).max(low);
    let (mut who, mut at, mut a, mut b, mut nps, mut ces) = (vec![], vec![], vec![], vec![], vec![], vec![]);
    for t in times(&mut r, n) {
        let root = r.u().sqrt();
        let expected = clamp(4.0 + 6.0 * root - r.u(), 1.0, 10.0);
        let shift = 4.0 * (r.u() - 0.45);
        let fall = if r.u() < 0.08 { -4.0 } else { 0.0 };
        let experienced = clamp(expected + shift + fall, 1.0, 10.0);
        nps.push(clamp(experienced * 0.9 + 3.0 * (r.u() - 0.4), 0.0, 10.0) as i64);
        ces.push(clamp(1.0 + experienced * 0.55 + 2.0 * (r.u() - 0.5), 1.0, 7.0) as i64);
        r.skip(1);
        who.push(base.pick(&mut r));
        r.skip(1);
        at.push(t as i64 * 1000);
        a.push(expected);
        b.push(experienced);
    }
    vec![
        (key(response::CUSTOMER), slots(who)),
        (key(response::ANSWERED_AT), ints(Unit::Time, at)),
        (key(response::EXPECTATION), Column::Number(a)),
        (key(response::EXPERIENCE), Column::Number(b)),
        (key(response::NPS), ints(Unit::Whole, nps)),
        (key(response::CES), ints(Unit::Whole, ces)),
    ]
}
