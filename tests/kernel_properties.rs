//! Properties of tables under random batches of changes: they equal a plain map, can be undone, and never move a slot.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that finds no value where one must be has failed")]

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use zhiji::kernel::change::{Block, BlockBuilder, Change};
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::Id;
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::tables::Tables;
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::{TableId, Value};

/// Small chunks, so that batches cross their ends; all tables refer to each other and to themselves.
const ROWS_PER_CHUNK: [usize; 3] = [3, 4, 2];
/// How many ids there are in each table: few, so that records come, go and come back.
const IDS: u8 = 9;

/// The plain map that tables must equal: what each record holds, without what is empty.
type Model = BTreeMap<(TableId, Id), BTreeMap<&'static str, Value>>;

/// What a change is meant to do, before it is made to fit (or not) what is there.
#[derive(Clone, Debug)]
enum Wish {
    Insert(Vec<(Id, BTreeMap<&'static str, Value>)>),
    Update(Id, BTreeMap<&'static str, Value>),
    Remove(Vec<Id>),
}

fn id() -> impl Strategy<Value = Id> {
    // The order of ids is not the order in which records come.
    (0..IDS).prop_map(|number| Id(u128::from(number.reverse_bits()) << 80 | 7 << 76 | u128::from(number)))
}

fn table() -> impl Strategy<Value = TableId> {
    (0..3_u8).prop_map(TableId)
}

/// A value of the kind that the field `key` has, or an empty one in one of its forms.
fn value(key: &'static str) -> BoxedStrategy<Value> {
    let edge = || prop_oneof![Just(0_i64), Just(i64::MAX), Just(i64::MIN), Just(i64::MIN + 1), -9..9_i64];
    let filled = match key {
        "text" => "[a王 ]{0,3}".prop_map(|text| Value::Text(text.into())).boxed(),
        "choice" => prop_oneof!["vip", "gold", ""].prop_map(|code| Value::Choice(code.into())).boxed(),
        "int" => edge().prop_map(Value::Int).boxed(),
        "number" => {
            prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-0.0), -9.0..9.0].prop_map(Value::Number).boxed()
        }
        "money" => (edge(), prop_oneof![Just(Currency::CNY), Just(Currency::USD)])
            .prop_map(|(minor, currency)| Value::Money(Money::new(minor, currency)))
            .boxed(),
        "day" => prop_oneof![Just(i32::MIN), Just(i32::MAX), -9..9].prop_map(|day| Value::Day(Day(day))).boxed(),
        "time" => edge().prop_map(|time| Value::Time(Timestamp(time))).boxed(),
        "bool" => any::<bool>().prop_map(Value::Bool).boxed(),
        "one" => id().prop_map(|id| Value::Ref(TableId(1), id)).boxed(),
        "own" => id().prop_map(|id| Value::Ref(TableId(0), id)).boxed(),
        _ => vec(id(), 0..4).prop_map(|ids| Value::Refs(TableId(2), ids)).boxed(),
    };
    prop_oneof![4 => filled, 1 => Just(Value::Empty)].boxed()
}

fn values() -> impl Strategy<Value = BTreeMap<&'static str, Value>> {
    let keys = ["text", "choice", "int", "number", "money", "day", "time", "bool", "one", "own", "many"];
    vec((0..keys.len()).prop_flat_map(move |at| (Just(keys[at]), value(keys[at]))), 0..5)
        .prop_map(|pairs| pairs.into_iter().collect())
}

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        4 => vec((id(), values()), 0..7).prop_map(Wish::Insert),
        4 => (id(), values()).prop_map(|(id, values)| Wish::Update(id, values)),
        2 => vec(id(), 0..5).prop_map(Wish::Remove),
    ]
}

/// Batches of wishes; most are made to fit, the rest may name what is not there or is there already.
fn batches() -> impl Strategy<Value = Vec<(bool, Vec<(TableId, Wish)>)>> {
    vec((prop::bool::weighted(0.85), vec((table(), wish()), 0..6)), 1..8)
}

fn owned(values: &BTreeMap<&'static str, Value>) -> Vec<(FieldKey, Value)> {
    values.iter().map(|(key, value)| (FieldKey::fixed(key), value.clone())).collect()
}

fn write(record: &mut BTreeMap<&'static str, Value>, values: &BTreeMap<&'static str, Value>) {
    for (key, value) in values {
        if value.is_empty() {
            record.remove(key);
        } else {
            record.insert(key, value.clone());
        }
    }
}

/// Applies one wish to the map; `None` if it does not fit.
fn apply_to(model: &mut Model, table: TableId, wish: &Wish) -> Option<()> {
    match wish {
        Wish::Insert(rows) => {
            for (id, values) in rows {
                let mut record = BTreeMap::new();
                write(&mut record, values);
                if model.insert((table, *id), record).is_some() {
                    return None;
                }
            }
        }
        Wish::Update(id, values) => write(model.get_mut(&(table, *id))?, values),
        Wish::Remove(ids) => {
            let ids: BTreeSet<&Id> = ids.iter().collect();
            for id in ids {
                model.remove(&(table, *id))?;
            }
        }
    }
    Some(())
}

/// Takes out of a wish what does not fit the map.
fn fitted(model: &Model, table: TableId, wish: &Wish) -> Option<Wish> {
    let there = |id: &Id| model.contains_key(&(table, *id));
    match wish {
        Wish::Insert(rows) => {
            let rows: BTreeMap<_, _> = rows.iter().filter(|(id, _)| !there(id)).cloned().collect();
            Some(Wish::Insert(rows.into_iter().rev().collect()))
        }
        Wish::Update(id, _) => there(id).then(|| wish.clone()),
        Wish::Remove(ids) => Some(Wish::Remove(ids.iter().copied().filter(there).collect())),
    }
}

fn change(table: TableId, wish: &Wish) -> Change {
    match wish {
        Wish::Insert(rows) => {
            let mut block = BlockBuilder::default();
            for (id, values) in rows {
                block.push(*id, &owned(values)).expect("each key has one kind");
            }
            Change::Insert { table, block: block.finish() }
        }
        Wish::Update(id, values) => Change::Update { table, id: *id, values: owned(values) },
        Wish::Remove(ids) => Change::Remove { table, ids: ids.clone() },
    }
}

/// The batch that wishes make, and the map after it; `None` for the map if the batch does not fit.
fn batch(model: &Model, fit: bool, wishes: &[(TableId, Wish)]) -> (Vec<Change>, Option<Model>) {
    let mut after = Some(model.clone());
    let mut changes = Vec::new();
    for (table, wish) in wishes {
        let wish = match &after {
            Some(model) if fit => fitted(model, *table, wish),
            _ => Some(wish.clone()),
        };
        let Some(wish) = wish else { continue };
        after = after.and_then(|mut model| apply_to(&mut model, *table, &wish).map(|()| model));
        changes.push(change(*table, &wish));
    }
    (changes, after)
}

fn empty() -> Tables {
    Tables::new(&ROWS_PER_CHUNK)
}

/// Fails unless `tables` hold exactly what `model` says.
fn check_equal(tables: &Tables, model: &Model) {
    for table in tables.iter() {
        let records: Vec<Id> = model.keys().filter(|(of, _)| *of == table.id).map(|(_, id)| *id).collect();
        assert_eq!(table.len(), records.len());
        assert_eq!(table.slots().count(), records.len());
        for id in records {
            let slot = table.slot_of(id).expect("the record is there");
            let expected: Vec<_> = owned(&model[&(table.id, id)]);
            assert_eq!(tables.values(table.id, slot), expected, "{id} of {:?}", table.id);
        }
    }
}

/// Where each id is, dead or alive.
fn slots(tables: &Tables) -> BTreeMap<(TableId, Id), Slot> {
    let places = |table: TableId, count: usize| (0..count).map(move |at| (table, Slot::at(at)));
    tables
        .iter()
        .flat_map(|table| places(table.id, table.slot_count()))
        .map(|(table, slot)| ((table, tables.get(table).unwrap().id_at(slot).expect("a used slot has an id")), slot))
        .collect()
}

fn check_slots_stay(before: &BTreeMap<(TableId, Id), Slot>, tables: &Tables) {
    let after = slots(tables);
    assert_eq!(after.len(), tables.iter().map(|table| table.slot_count()).sum::<usize>(), "an id has one slot");
    for (record, slot) in before {
        assert_eq!(after.get(record), Some(slot));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_of_changes_equals_a_plain_map(batches in batches()) {
        let (mut tables, mut model) = (empty(), Model::new());
        for (fit, wishes) in batches {
            let (changes, after) = batch(&model, fit, &wishes);
            let before = slots(&tables);
            match (tables.apply(&changes), after) {
                (Ok(next), Some(after)) => {
                    check_equal(&next, &after);
                    check_slots_stay(&before, &next);
                    (tables, model) = (next, after);
                }
                (Err(_), None) => {
                    check_equal(&tables, &model);
                    check_slots_stay(&before, &tables);
                    prop_assert_eq!(slots(&tables).len(), before.len());
                }
                (applied, after) => prop_assert!(false, "{:?} but the map says {}", applied.err(), after.is_some()),
            }
        }
    }

    #[test]
    fn what_is_undone_is_as_before_and_can_be_redone(batches in batches()) {
        let (mut tables, mut model) = (empty(), Model::new());
        for (_, wishes) in batches {
            let (changes, after) = batch(&model, true, &wishes);
            let next = tables.apply(&changes).expect("made to fit");
            let back = tables.inverse(&changes).expect("an inverse");
            let undone = next.apply(&back).expect("can be undone");
            check_equal(&undone, &model);
            prop_assert!(undone.same_records(&tables) && tables.same_records(&undone));
            check_slots_stay(&slots(&next), &undone);
            let again = next.inverse(&back).expect("an inverse of the inverse");
            let redone = undone.apply(&again).expect("can be redone");
            check_equal(&redone, &after.clone().expect("made to fit"));
            prop_assert!(redone.same_records(&next));
            (tables, model) = (next, after.expect("made to fit"));
        }
    }

    #[test]
    fn batches_can_be_undone_one_after_the_other_to_the_beginning(batches in batches()) {
        let (mut tables, mut model) = (empty(), Model::new());
        let mut undo = Vec::new();
        for (_, wishes) in batches {
            let (changes, after) = batch(&model, true, &wishes);
            undo.push((tables.inverse(&changes).expect("an inverse"), model));
            tables = tables.apply(&changes).expect("made to fit");
            model = after.expect("made to fit");
        }
        while let Some((back, model)) = undo.pop() {
            tables = tables.apply(&back).expect("can be undone");
            check_equal(&tables, &model);
        }
        prop_assert!(tables.same_records(&empty()));
    }

    #[test]
    fn blocks_of_all_records_make_the_same_tables(batches in batches()) {
        let (mut tables, mut model) = (empty(), Model::new());
        for (_, wishes) in batches {
            let (changes, after) = batch(&model, true, &wishes);
            (tables, model) = (tables.apply(&changes).expect("made to fit"), after.expect("made to fit"));
        }
        let copies: Vec<Change> = tables
            .iter()
            .map(|table| Change::Insert { table: table.id, block: tables.block(table.id, table.slots()).expect("one kind") })
            .collect();
        let copy = empty().apply(&copies).expect("fits empty tables");
        check_equal(&copy, &model);
        prop_assert!(copy.same_records(&tables) && tables.same_records(&copy));
        // Only what was touched is another chunk than before.
        let same = tables.apply(&[]).expect("nothing to do");
        prop_assert_eq!(same.changed_chunks(Some(&tables)), vec![]);
    }

    #[test]
    fn a_damaged_block_is_refused(rows in btree_map(id(), values(), 1..6), cut in 1..3_usize) {
        let rows: Vec<_> = rows.into_iter().collect();
        let Change::Insert { table, block } = change(TableId(0), &Wish::Insert(rows)) else {
            return Err(TestCaseError::fail("an insert makes an insert"));
        };
        let shorter = Block { ids: block.ids[cut.min(block.ids.len())..].to_vec(), ..block.clone() };
        let refused = empty().apply(&[Change::Insert { table, block: shorter }]).is_err();
        prop_assert_eq!(refused, !block.columns.is_empty());
        let unlinked = Block { links: Vec::new(), ..block.clone() };
        let refused = empty().apply(&[Change::Insert { table, block: unlinked }]).is_err();
        prop_assert_eq!(refused, !block.columns.is_empty());
        let nowhere = empty().apply(&[Change::Insert { table: TableId(3), block }]);
        prop_assert!(nowhere.is_err());
    }
}
