//! Random commands from a seed that is printed, for tests that compare a workspace with a model of it.

#![allow(dead_code, reason = "each test file uses a part of it")]

use zhiji::domain::command::{Command, Values};
use zhiji::domain::complaints::complaint;
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::orders::order;
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::Value;

/// A small generator (xorshift64*): the same seed gives the same commands.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.max(1))
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % limit.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap()]
    }

    fn small(&mut self, limit: u64) -> i64 {
        i64::try_from(self.below(limit)).unwrap()
    }

    /// Some record of a type, if there is one.
    pub fn any(&mut self, dataset: &Dataset, entity: Entity) -> Option<Id> {
        let table = dataset.table(entity);
        let nth = usize::try_from(self.below(table.len() as u64)).unwrap();
        table.slots().nth(nth).and_then(|slot| table.id_at(slot))
    }

    fn customer(&mut self) -> Values {
        let name = format!("{} {}", self.pick(&["Ann", "王小明", "Łukasz", "O'Hara", "=1+1"]), self.below(10_000));
        let mut values = vec![(customer::NAME.into(), Value::text(&name))];
        if self.below(2) == 0 {
            values.push((customer::TIER.into(), Value::choice(self.pick(&["vip", "gold", "silver", "basic"]))));
        }
        if self.below(3) == 0 {
            values.push((FieldKey::from(customer::CITY), Value::text(self.pick(&["上海", "Köln", "Lima"]))));
        }
        values
    }

    fn order(&mut self, customer: Id) -> Values {
        vec![
            (order::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
            (order::PLACED_ON.into(), Value::Day(Day(i32::try_from(self.below(20_000)).unwrap()))),
            (order::AMOUNT.into(), Value::Money(Money::new(self.small(100_000), Currency::CNY))),
        ]
    }

    fn complaint(&mut self, customer: Id) -> Values {
        vec![
            (complaint::SUBJECT.into(), Value::text("菜凉了")),
            (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
            (complaint::OPENED_AT.into(), Value::Time(Timestamp(1_700_000_000_000 + self.small(1 << 30)))),
        ]
    }

    /// Something that a user could do next. It may be refused, as a user's command may.
    pub fn command(&mut self, dataset: &Dataset, ids: &mut IdSequence) -> Command {
        let some = self.any(dataset, Entity::Customers);
        let create = |entity, id, values| Command::Create { entity, id, values };
        match (self.below(20), some) {
            (0..=4, _) | (_, None) => create(Entity::Customers, ids.mint(), self.customer()),
            (5..=8, Some(customer)) => create(Entity::Orders, ids.mint(), self.order(customer)),
            (9, Some(customer)) => create(Entity::Complaints, ids.mint(), self.complaint(customer)),
            (10, _) => {
                let rows = 1 + self.below(60);
                let rows = (0..rows).map(|_| (ids.mint(), self.customer())).collect();
                Command::CreateMany { entity: Entity::Customers, rows }
            }
            (11..=14, Some(customer)) => {
                Command::Edit { entity: Entity::Customers, ids: vec![customer], values: self.customer() }
            }
            (15..=16, Some(customer)) => {
                let (add, remove) = (self.pick(&["老客户", "wholesale", "late payer"]), self.pick(&["老客户", "x"]));
                Command::Tag { customers: vec![customer], add: vec![add.into()], remove: vec![remove.into()] }
            }
            (17, Some(_)) => match self.any(dataset, Entity::Orders) {
                Some(order) => Command::Remove { entity: Entity::Orders, ids: vec![order] },
                None => create(Entity::Customers, ids.mint(), self.customer()),
            },
            (18, Some(customer)) => Command::Remove { entity: Entity::Customers, ids: vec![customer] },
            (_, Some(_)) => {
                let name = self.pick(&["Shop A", "店铺乙", "Laden"]);
                Command::Configure { key: "team_name".into(), value: name.into() }
            }
        }
    }
}
