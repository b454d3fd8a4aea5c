//! What is stored can be read back, by this version and by later ones, and damaged bytes are refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot set up has failed")]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::path::PathBuf;
use zhiji::codec::columns::{read_block, read_chunk, read_column, write_block, write_chunk, write_column};
use zhiji::codec::history::{read_page, write_page};
use zhiji::codec::journal::{Entry, Stamp, read_entry, write_entry};
use zhiji::codec::keyring::{self, Cost, Keyring, Recipe};
use zhiji::codec::manifest::{ChunkNote, Manifest, TableNote, read_manifest, write_manifest};
use zhiji::codec::wire::{Reader, WireError, Writer};
use zhiji::kernel::change::{BlockBuilder, Change};
use zhiji::kernel::chunk::Chunk;
use zhiji::kernel::column::{Cell, Column, Slot, Unit};
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::Id;
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::{TableId, Value};

const TAGS: TableId = TableId(1);

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z ]{1,12}", "[知己满意度客户]{1,8}", any::<String>()]
}

fn int() -> impl Strategy<Value = i64> {
    // The one number that stands for "empty" cannot be stored as a number.
    prop_oneof![-9_i64..2000, 1_700_000_000_000_i64..1_700_000_100_000, (i64::MIN + 1)..i64::MAX]
}

fn number() -> impl Strategy<Value = f64> {
    let decimal = |(n, d): (i32, i32)| f64::from(n) / f64::from(d);
    let odd = select(vec![0.0, -0.0, f64::INFINITY, f64::MIN_POSITIVE, f64::MAX, 1e15, 0.1 + 0.2]);
    prop_oneof![(any::<i32>(), select(vec![1, 10, 100])).prop_map(decimal), odd, any::<f64>()]
        .prop_filter("NaN is how an empty number is stored", |number| !number.is_nan())
}

fn money() -> impl Strategy<Value = Money> {
    (int(), select(vec![Currency::CNY, Currency::USD, Currency::EUR])).prop_map(|(minor, c)| Money::new(minor, c))
}

/// Cells of one kind, with empty ones among them.
fn cells() -> impl Strategy<Value = Vec<Cell<'static>>> {
    fn some<T: std::fmt::Debug + Clone>(
        of: impl Strategy<Value = T> + 'static,
        cell: impl Fn(T) -> Cell<'static> + Clone + 'static,
    ) -> BoxedStrategy<Vec<Cell<'static>>> {
        let cell = of.prop_map(cell);
        prop_oneof![vec(cell.boxed(), 0..80), vec(Just(Cell::Empty), 0..80)].boxed()
    }
    fn leak(text: String) -> &'static str {
        Box::leak(text.into_boxed_str())
    }
    let slot = || (0_u32..70_000).prop_map(Slot);
    let kinds = prop_oneof![
        some(text(), |text| if text.is_empty() { Cell::Empty } else { Cell::Text(leak(text)) }),
        some(select(vec!["new", "done", "投诉", "x"]), Cell::Choice),
        some(int(), |n| Cell::Int(Unit::Whole, n)),
        some(any::<i32>(), |n| Cell::day(Day(n))),
        some(int(), |n| Cell::Int(Unit::Time, n)),
        some(number(), Cell::Number),
        some(money(), Cell::Money),
        some(any::<bool>(), Cell::Bool),
        some(slot(), |slot| Cell::Ref(TAGS, slot)),
        some(vec(slot(), 1..4), |slots| Cell::Refs(TAGS, slots.into())),
    ];
    (kinds, vec(any::<bool>(), 80), any::<bool>()).prop_map(|(mut cells, empty, holes)| {
        for (cell, _) in cells.iter_mut().zip(&empty).filter(|(_, empty)| holes && **empty) {
            *cell = Cell::Empty;
        }
        cells
    })
}

fn column_of(cells: &[Cell<'static>], rows: usize) -> Option<Column> {
    let mut column = Column::for_cell(cells.iter().find(|cell| **cell != Cell::Empty)?, 0)?;
    for cell in cells.iter().take(rows) {
        assert!(column.push(cell), "{cell:?}");
    }
    column.grow(rows);
    Some(column)
}

/// Equal also where numbers are empty (NaN is not equal to itself).
fn assert_same(a: &Column, b: &Column) {
    assert_eq!((a.len(), a.points_to()), (b.len(), b.points_to()));
    for row in 0..a.len() {
        match (a.cell(row), b.cell(row)) {
            (Cell::Number(a), Cell::Number(b)) => assert_eq!(a.to_bits(), b.to_bits()),
            (a, b) => assert_eq!(a, b),
        }
    }
}

fn ids(rows: usize) -> impl Strategy<Value = Vec<Id>> {
    let run = (any::<u128>(), Just(rows)).prop_map(|(first, rows)| {
        (0..rows).map(|n| Id(first.wrapping_add(u128::try_from(n).expect("small")))).collect()
    });
    prop_oneof![run, vec(any::<u128>().prop_map(Id), rows)]
}

fn chunk() -> impl Strategy<Value = Chunk> {
    (0_usize..80, vec(cells(), 0..6)).prop_flat_map(|(rows, columns)| {
        (ids(rows), vec(prop_oneof![9 => Just(true), 1 => Just(false)], rows), Just(columns)).prop_map(
            move |(ids, live, columns)| {
                let columns = columns.iter().enumerate().filter_map(|(at, cells)| {
                    Some((FieldKey::from(format!("field_{at}").as_str()), column_of(cells, rows)?))
                });
                Chunk::from_parts(ids, live, columns.collect()).expect("lengths agree")
            },
        )
    })
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Empty),
        text().prop_map(|text| Value::Text(text.into())),
        "[a-z_]{1,9}".prop_map(|code| Value::Choice(code.into())),
        any::<i64>().prop_map(Value::Int),
        number().prop_map(Value::Number),
        money().prop_map(Value::Money),
        any::<i32>().prop_map(|day| Value::Day(Day(day))),
        any::<i64>().prop_map(|time| Value::Time(Timestamp(time))),
        any::<bool>().prop_map(Value::Bool),
        any::<u128>().prop_map(|id| Value::Ref(TAGS, Id(id))),
        vec(any::<u128>().prop_map(Id), 0..4).prop_map(|ids| Value::Refs(TAGS, ids)),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let key = select(vec!["name", "phone", "amount", "等级"]).prop_map(FieldKey::from);
    let table = any::<u8>().prop_map(TableId);
    let insert = (table.clone(), vec((any::<u128>(), vec(value(), 3)), 0..6)).prop_map(|(table, rows)| {
        let mut block = BlockBuilder::default();
        for (id, values) in rows {
            let named = values.into_iter().enumerate().map(|(at, value)| {
                // A column holds one kind, so the kind is part of the name.
                let kind = format!("{:?}", std::mem::discriminant(&value));
                (FieldKey::from(format!("{at} {kind}").as_str()), value)
            });
            let named: Vec<_> = named.filter(|(_, value)| *value != Value::Int(i64::MIN)).collect();
            let _ = block.push(Id(id), &named);
        }
        Change::Insert { table, block: block.finish() }
    });
    let update = (table.clone(), any::<u128>(), vec((key, value()), 0..5))
        .prop_map(|(table, id, values)| Change::Update { table, id: Id(id), values });
    let remove = (table, vec(any::<u128>().prop_map(Id), 0..9)).prop_map(|(table, ids)| Change::Remove { table, ids });
    prop_oneof![insert, update, remove]
}

fn entry() -> impl Strategy<Value = Entry> {
    let stamp = (any::<i64>(), any::<u32>(), any::<u128>()).prop_map(|(ms, counter, device)| Stamp {
        ms,
        counter,
        device: Id(device),
    });
    (any::<u64>(), stamp, any::<Option<u128>>(), "[a-z_]{0,12}", vec(change(), 0..6)).prop_map(
        |(sequence, stamp, actor, command, changes)| Entry {
            sequence,
            stamp,
            actor: actor.map(Id),
            command: command.into(),
            changes,
        },
    )
}

fn manifest() -> impl Strategy<Value = Manifest> {
    let chunk = any::<(u32, u32, [u8; 16])>().prop_map(|(rows, live, tag)| ChunkNote { rows, live, tag });
    let table = ("[a-z]{1,9}", any::<u32>(), vec(chunk, 0..5)).prop_map(|(key, rows_per_chunk, chunks)| TableNote {
        key: key.into(),
        rows_per_chunk,
        chunks,
    });
    (any::<u64>(), vec(table, 0..5)).prop_map(|(folded, tables)| Manifest { folded, stamp: Stamp::default(), tables })
}

/// `bytes` after some bytes were changed, cut off or added.
fn damaged(mut bytes: Vec<u8>, hits: Vec<(Index, u8)>, cut: Option<Index>, more: Vec<u8>) -> Vec<u8> {
    for (at, byte) in hits {
        let at = at.index(bytes.len());
        bytes[at] = byte;
    }
    if let Some(cut) = cut {
        bytes.truncate(cut.index(bytes.len() + 1));
    }
    bytes.extend(more);
    bytes
}

fn damage() -> impl Strategy<Value = (Vec<(Index, u8)>, Option<Index>, Vec<u8>)> {
    (vec(any::<(Index, u8)>(), 0..4), any::<Option<Index>>(), vec(any::<u8>(), 0..3))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_column_of_any_values_comes_back(cells in cells()) {
        let Some(column) = column_of(&cells, cells.len()) else { return Ok(()) };
        let mut out = Writer::new();
        write_column(&mut out, &column);
        let bytes = out.finish();
        let mut input = Reader::new(&bytes);
        assert_same(&read_column(&mut input, column.len()).expect("own bytes"), &column);
        prop_assert_eq!(input.end(), Ok(()));
    }

    #[test]
    fn a_chunk_comes_back_with_columns_that_nobody_knows(chunk in chunk()) {
        let read = read_chunk(&write_chunk(&chunk)).expect("own bytes");
        prop_assert_eq!((read.ids(), read.live()), (chunk.ids(), chunk.live()));
        prop_assert!(read.columns().map(|(key, _)| key).eq(chunk.columns().map(|(key, _)| key)));
        read.columns().zip(chunk.columns()).for_each(|((_, a), (_, b))| assert_same(a, b));
    }

    #[test]
    fn an_entry_comes_back(entry in entry()) {
        let bytes = write_entry(&entry);
        let read = read_entry(&bytes).expect("own bytes");
        prop_assert_eq!(write_entry(&read), bytes);
        prop_assert_eq!(read.sequence, entry.sequence);
        prop_assert_eq!(read.changes.len(), entry.changes.len());
        // Debug text compares empty numbers as equal, which they are here.
        prop_assert_eq!(format!("{read:?}"), format!("{entry:?}"));
    }

    #[test]
    fn a_manifest_comes_back(manifest in manifest()) {
        prop_assert_eq!(read_manifest(&write_manifest(&manifest)), Ok(manifest));
    }

    #[test]
    fn a_damaged_chunk_is_refused_or_read_whole((chunk, (hits, cut, more)) in (chunk(), damage())) {
        if let Ok(read) = read_chunk(&damaged(write_chunk(&chunk), hits, cut, more)) {
            prop_assert_eq!(read.live().len(), read.rows());
            for (_, column) in read.columns() {
                prop_assert_eq!(column.len(), read.rows());
                (0..column.len()).for_each(|row| drop(column.cell(row)));
            }
        }
    }

    #[test]
    fn a_damaged_entry_is_refused_or_read_whole((entry, (hits, cut, more)) in (entry(), damage())) {
        let _ = read_entry(&damaged(write_entry(&entry), hits, cut, more));
    }

    #[test]
    fn a_damaged_manifest_is_refused_or_read_whole((manifest, (hits, cut, more)) in (manifest(), damage())) {
        let _ = read_manifest(&damaged(write_manifest(&manifest), hits, cut, more));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        let _ = (read_chunk(&bytes), read_entry(&bytes), read_manifest(&bytes), read_block(&mut Reader::new(&bytes)));
    }
}

#[test]
fn a_count_that_the_bytes_cannot_hold_is_refused_before_memory_is_taken() {
    let mut out = Writer::new();
    out.byte(1);
    out.varint(u64::MAX);
    assert_eq!(read_chunk(&out.finish()), Err(WireError::Damaged("a count is too large")));
}

#[test]
fn stamps_never_go_back_even_where_the_clock_does() {
    let device = Id(7);
    let mut last = Stamp::default();
    for now in [100, 100, 50, 101, i64::MIN, 102, 102] {
        let next = last.next(now, device);
        assert!(next > last, "{next:?} after {last:?}");
        last = next;
    }
    assert_eq!(last, Stamp { ms: 102, counter: 1, device });
    let full = Stamp { ms: 5, counter: u32::MAX, device };
    assert_eq!(full.next(1, device), Stamp { ms: 6, counter: 0, device });
}

// --- formats of earlier versions ---

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// The bytes in the fixture. `ZHIJI_NEW_FIXTURES=1` writes those that are not there yet; no existing one is ever
/// overwritten, because they stand for what lies on users' disks.
fn stored(name: &str, now: &[u8]) -> Vec<u8> {
    let path = fixture(name);
    if !path.exists() && std::env::var_os("ZHIJI_NEW_FIXTURES").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, now).unwrap();
    }
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sample_values(n: u32) -> Vec<(FieldKey, Value)> {
    let tag = |n: u32| Id(1000 + u128::from(n % 3));
    let mut values = vec![
        (FieldKey::fixed("name"), Value::text(["Ann", "王小明", "O'Hara"][usize::try_from(n % 3).unwrap()])),
        (FieldKey::fixed("status"), Value::choice(["new", "done"][usize::try_from(n % 2).unwrap()])),
        (FieldKey::fixed("count"), Value::Int(i64::from(n) * 7 - 20)),
        (FieldKey::fixed("score"), Value::Number(f64::from(n) / 4.0)),
        (FieldKey::fixed("ratio"), Value::Number(1.0 / f64::from(n + 1))),
        (FieldKey::fixed("spent"), Value::Money(Money::new(i64::from(n) * 1999, Currency::CNY))),
        (FieldKey::fixed("born"), Value::Day(Day(-3000 + i32::try_from(n).unwrap()))),
        (FieldKey::fixed("seen"), Value::Time(Timestamp(1_700_000_000_000 + i64::from(n) * 86_400_123))),
        (FieldKey::fixed("vip"), Value::Bool(n.is_multiple_of(5))),
        (FieldKey::fixed("first_tag"), Value::Ref(TAGS, tag(n))),
        (FieldKey::fixed("tags"), Value::Refs(TAGS, vec![tag(n), tag(n + 1)])),
        (FieldKey::fixed("from_the_future"), Value::text("kept")),
    ];
    let holes = usize::try_from(n % 4).unwrap();
    values.rotate_left(holes);
    values.truncate(12 - holes);
    values
}

fn sample_changes() -> Vec<Change> {
    let mut block = BlockBuilder::default();
    for n in 0..20 {
        block.push(Id((1_700_000_000_000 << 80) + u128::from(n)), &sample_values(n)).unwrap();
    }
    vec![
        Change::Insert { table: TableId(2), block: block.finish() },
        Change::Update { table: TableId(2), id: Id(1_700_000_000_000 << 80), values: sample_values(2) },
        Change::Update { table: TableId(2), id: Id(77), values: vec![(FieldKey::fixed("name"), Value::Empty)] },
        Change::Remove { table: TAGS, ids: vec![Id(1001), Id(1002)] },
    ]
}

#[test]
fn an_entry_of_version_1_opens() {
    let stamp = Stamp { ms: 1_700_000_000_000, counter: 3, device: Id(42) };
    let changes = sample_changes();
    let entry = Entry { sequence: 12, stamp, actor: Some(Id(5)), command: "import".into(), changes };
    assert_eq!(read_entry(&stored("entry.v1.bin", &write_entry(&entry))), Ok(entry));
}

#[test]
fn a_chunk_of_version_1_opens() {
    let Some(Change::Insert { block, .. }) = sample_changes().into_iter().next() else {
        panic!("an insert comes first")
    };
    let live = (0..20).map(|row| row % 6 != 1).collect();
    let chunk = Chunk::from_parts(block.ids, live, block.columns).unwrap();
    let read = read_chunk(&stored("chunk.v1.bin", &write_chunk(&chunk))).unwrap();
    assert_eq!((read.ids(), read.live()), (chunk.ids(), chunk.live()));
    assert_eq!(read.columns().count(), 12);
    read.columns().zip(chunk.columns()).for_each(|((_, a), (_, b))| assert_same(a, b));
}

#[test]
fn a_manifest_of_version_1_opens() {
    let stamp = Stamp { ms: 1_700_000_000_000, counter: 3, device: Id(42) };
    let chunks = vec![ChunkNote { rows: 512, live: 500, tag: [9; 16] }, ChunkNote { rows: 3, live: 3, tag: [7; 16] }];
    let tables = vec![TableNote { key: "customers".into(), rows_per_chunk: 512, chunks }];
    let manifest = Manifest { folded: 300, stamp, tables };
    assert_eq!(read_manifest(&stored("manifest.v1.bin", &write_manifest(&manifest))), Ok(manifest));
}

#[test]
fn the_ways_in_of_version_1_open() {
    let recipe = Recipe { salt: *b"0123456789abcdef", cost: Cost::USUAL };
    let passphrase = keyring::Slot::Passphrase { recipe, wrapped: vec![1, 2, 3] };
    let slots = vec![
        keyring::Slot::Device { wrapped: vec![4; 60] },
        passphrase,
        keyring::Slot::Recovery { wrapped: vec![255; 60] },
    ];
    let ring = Keyring::new(3, slots);
    assert_eq!(Keyring::read(&stored("keyring.v1.json", &ring.write().unwrap())), Ok(ring));
}

#[test]
fn a_page_of_history_of_version_1_opens() {
    let entry = stored("entry.v1.bin", &[]);
    let page = stored("history.v1.bin", &write_page(40, &[entry.clone(), entry.clone()]));
    assert_eq!(read_page(&page), Ok((40, vec![entry.as_slice(), entry.as_slice()])));
}

#[test]
fn what_a_newer_version_wrote_is_named_as_such() {
    for name in ["entry.v1.bin", "chunk.v1.bin", "manifest.v1.bin"] {
        let mut bytes = std::fs::read(fixture(name)).unwrap_or_default();
        bytes.splice(..1, [9]);
        let errors = [read_entry(&bytes).err(), read_chunk(&bytes).err(), read_manifest(&bytes).err()];
        assert_eq!(errors, [Some(WireError::Newer(9)); 3], "{name}");
    }
}

#[test]
fn a_block_of_new_records_takes_few_bytes() {
    let mut block = BlockBuilder::default();
    for n in 0..1000_u32 {
        let values = [
            (FieldKey::fixed("amount"), Value::Money(Money::new(i64::from(n % 97) * 100, Currency::CNY))),
            (FieldKey::fixed("placed_on"), Value::Day(Day(10_000 + i32::try_from(n / 10).unwrap()))),
        ];
        block.push(Id(u128::from(n)), &values).unwrap();
    }
    let mut out = Writer::new();
    write_block(&mut out, &block.finish());
    let size = out.finish().len();
    assert!(size < 3200, "{size} bytes for 1000 orders");
}
