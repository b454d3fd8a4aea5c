//! What is exported can be restored as it was.

mod import_support;

use import_support::{fixture, import};
use proptest::prelude::*;
use zhiji::codec::csv_line::Cells;
use zhiji::codec::export::{
    Keys, RestoreError, csv_pieces, json_end, json_file, json_pieces, pieces_before_files, restore_csv, restore_json,
};
use zhiji::codec::import::{FormatChoice, MappingProblem, Reason, RowError};
use zhiji::codec::protocol::{Answer, Failure, Numbered, Request, read_restored, write_restored};
use zhiji::domain::command::Context;
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::kernel::change::{Block, Change};
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::Value;

fn json_of(dataset: &Dataset) -> Vec<u8> {
    json_pieces(dataset, None).flatten().collect()
}

fn from_json(file: &[u8]) -> Dataset {
    let restored = restore_json(file).unwrap_or_else(|error| panic!("{error}"));
    Dataset::default().apply(&restored.changes).expect("a batch that fits")
}

/// Every table as CSV, and all of them back, custom fields first as they explain the others.
fn through_csv(dataset: &Dataset) -> Dataset {
    let first = std::iter::once(Entity::CustomFields);
    let rest = Entity::all().filter(|entity| *entity != Entity::CustomFields);
    first.chain(rest).fold(Dataset::default(), |restored, entity| {
        let file: Vec<u8> = csv_pieces(dataset, entity, Cells::Lossless).flatten().collect();
        let text = String::from_utf8(file).expect("UTF-8");
        let change = restore_csv(&text, entity, &restored.schema(entity)).unwrap_or_else(|error| panic!("{error}"));
        restored.apply(change.as_slice()).expect("a batch that fits")
    })
}

fn with_record(dataset: &Dataset, entity: Entity, id: Id, values: &[(FieldKey, Value)]) -> Dataset {
    let block = Block::one(id, values).expect("a record");
    dataset.apply(&[Change::Insert { table: entity.table(), block }]).expect("fits")
}

/// Customers with tags and fields of the user's own, complaints, orders, and what files rarely hold.
fn workspace() -> Dataset {
    let mut all = Dataset::default();
    for name in ["contacts.csv", "cfpb_complaints.csv", "CDNOW_sample.txt"] {
        all = import(name, &fixture(&format!("import/{name}")), &all, |_| {}).0;
    }
    let odd: Vec<(FieldKey, Value)> = vec![
        (customer::NAME.into(), Value::text("=1+1\r\n\"quoted\", and 知己")),
        (customer::NOTES.into(), Value::Text("  spaces at both ends \n".into())),
        (customer::BIRTHDAY.into(), Value::Day(Day(-800_000))),
        (customer::FIRST_SEEN.into(), Value::Time(Timestamp(i64::MAX))),
        // Nobody has this id: another device may bring the record later.
        (customer::REFERRED_BY.into(), Value::Ref(Entity::Customers.table(), Id(77))),
        (FieldKey::from("from_the_future"), Value::Int(i64::MAX)),
        (FieldKey::from("price_from_the_future"), Value::Money(Money::new(-5, "JPY".parse().expect("a code")))),
        (FieldKey::from("friends_from_the_future"), Value::Refs(Entity::Customers.table(), vec![Id(77), Id(78)])),
    ];
    with_record(&all, Entity::Customers, Id(1 << 90), &odd)
}

#[test]
fn a_workspace_goes_through_json_unchanged() {
    let before = workspace();
    let file = json_of(&before);
    assert!(from_json(&file).tables().same_records(before.tables()));
    assert!(from_json(&json_of(&Dataset::default())).tables().same_records(Dataset::default().tables()));
    // The file is what its description says.
    let json: serde_json::Value = serde_json::from_slice(&file).expect("JSON");
    assert_eq!((json["format"].as_str(), json["version"].as_u64()), (Some("zhiji-workspace"), Some(1)));
    assert_eq!(json["tables"]["orders"][0]["amount"]["amount"], "29.33");
}

#[test]
fn records_keep_their_order_whatever_refers_to_what() {
    let now = Day(20_000);
    let mut context = Context { now: now.start(), actor: None, ids: IdSequence::new(now.start().0, 5) };
    let (demo, _) = zhiji::demo::build(zhiji::demo::SEED, now, &mut context).expect("the demo keeps its rules");
    let file = json_of(&demo);
    assert!(json_of(&from_json(&file)) == file, "written again, the file is the same to the byte");
}

#[test]
fn every_table_goes_through_csv_unchanged() {
    let before = workspace();
    assert!(through_csv(&before).tables().same_records(before.tables()));
}

#[test]
fn a_spreadsheet_gets_no_formulas() {
    let file: Vec<u8> = csv_pieces(&workspace(), Entity::Customers, Cells::SpreadsheetSafe).flatten().collect();
    let text = String::from_utf8(file).expect("UTF-8");
    assert!(text.starts_with('\u{feff}') && text.contains("\"'=1+1"));
}

#[test]
fn files_that_are_no_exports_are_refused_with_the_reason() {
    let whole = json_of(&workspace());
    let cut = &whole[..whole.len() / 2];
    assert!(matches!(restore_json(cut), Err(RestoreError::Damaged { line, .. }) if line > 1));
    for (text, want) in [
        ("", RestoreError::NotAWorkspace),
        ("[1, 2]", RestoreError::NotAWorkspace),
        ("{\"format\": \"other\"}", RestoreError::NotAWorkspace),
        ("{\"tables\": {}}", RestoreError::NotAWorkspace),
        ("{\"format\": \"zhiji-workspace\", \"version\": 9, \"tables\": {}}", RestoreError::Newer { found: 9 }),
        (
            "{\"format\": \"zhiji-workspace\", \"version\": 1, \"tables\": {\"ships\": []}}",
            RestoreError::UnknownTable("ships".into()),
        ),
        (
            "{\"format\": \"zhiji-workspace\", \"version\": 1, \"tables\": {\"tags\": [{\"id\": \"x\"}]}}",
            RestoreError::BadValue { table: "tags".into(), row: 1, field: "id".into() },
        ),
    ] {
        assert_eq!(restore_json(text.as_bytes()), Err(want), "{text}");
    }
    let tags = Dataset::default().schema(Entity::Tags);
    assert_eq!(restore_csv("name\nVIP\n", Entity::Tags, &tags), Err(RestoreError::NotAWorkspace));
    let bad = restore_csv("id,name\n00000000-0000-7000-8000-000000000001,VIP\nx,Y\n", Entity::Tags, &tags);
    assert_eq!(bad, Err(RestoreError::BadValue { table: "tags".into(), row: 3, field: "id".into() }));
}

#[test]
fn page_and_worker_understand_each_other() {
    let seen = import_support::inspect("contacts.csv", &fixture("import/contacts.csv")).expect("readable");
    let mapping = zhiji::codec::import::suggest(&seen, &Dataset::default(), "Anonymous");
    let plan = Request::Plan { format: seen.format, mapping, shape: seen.shape.clone(), workspace: "w".into() };
    for message in [Request::Demo, Request::Inspect { choice: FormatChoice::default() }, plan] {
        let asked = Numbered { number: 7, message };
        let json = serde_json::to_string(&asked).expect("JSON");
        assert!(serde_json::from_str::<Numbered<Request>>(&json).expect(&json) == asked, "{json}");
    }
    let error =
        RowError { line: 3, column: Some(1), value: "x".into(), reason: Reason::OutOfRange { min: 0, max: 10 } };
    let counts = zhiji::codec::import::Counts { related: vec![("customers".into(), 2)], ..Default::default() };
    for message in [
        Answer::Inspected { inspection: Box::new(seen) },
        Answer::Planned { counts, errors: vec![error], head: 9 },
        Answer::Failed { failure: Failure::Mapping { cause: MappingProblem::NothingMapped } },
        Answer::Failed { failure: zhiji::codec::delimited::FileProblem::HeaderOnly.into() },
    ] {
        let json = serde_json::to_string(&message).expect("JSON");
        assert_eq!(serde_json::from_str::<Answer>(&json).expect(&json), message);
    }
}

fn value() -> impl Strategy<Value = (FieldKey, Value)> {
    let currency =
        prop::sample::select(vec![Currency::CNY, "JPY".parse().expect("a code"), "KWD".parse().expect("a code")]);
    prop_oneof![
        "[ -~知\n\r\"]{1,12}".prop_map(|text| (FieldKey::from("x_text"), Value::Text(text.into()))),
        any::<i64>()
            .prop_filter("not empty", |n| *n != i64::MIN)
            .prop_map(|n| (FieldKey::from("x_int"), Value::Int(n))),
        any::<f64>()
            .prop_filter("a number", |n| !n.is_nan())
            .prop_map(|n| (FieldKey::from("x_number"), Value::Number(n))),
        (any::<i64>().prop_filter("not empty", |n| *n != i64::MIN), currency)
            .prop_map(|(minor, currency)| (FieldKey::from("x_money"), Value::Money(Money::new(minor, currency)))),
        any::<i32>().prop_map(|day| (FieldKey::from("x_day"), Value::Day(Day(day)))),
        any::<i64>()
            .prop_filter("not empty", |n| *n != i64::MIN)
            .prop_map(|at| (FieldKey::from("x_time"), Value::Time(Timestamp(at)))),
        any::<bool>().prop_map(|yes| (FieldKey::from("x_bool"), Value::Bool(yes))),
        any::<u128>().prop_map(|id| (FieldKey::from("x_ref"), Value::Ref(Entity::Members.table(), Id(id)))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_values_go_through_both_forms(values in prop::collection::vec(value(), 1..6)) {
        let mut one: Vec<(FieldKey, Value)> = Vec::new();
        for (key, value) in values {
            if one.iter().all(|(known, _)| *known != key) {
                one.push((key, value));
            }
        }
        let before = with_record(&Dataset::default(), Entity::Customers, Id(1 << 90), &one);
        prop_assert!(from_json(&json_of(&before)).tables().same_records(before.tables()), "{one:?}");
        prop_assert!(through_csv(&before).tables().same_records(before.tables()), "{one:?}");
    }

    #[test]
    fn no_bytes_bring_the_restoring_down(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _refused = restore_json(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        let _refused = restore_csv(&text, Entity::Tags, &Dataset::default().schema(Entity::Tags));
    }
}

#[test]
fn files_beside_the_records_come_back() {
    let dataset = workspace();
    let files: Vec<(Id, Vec<u8>)> = vec![(Id(5), (0..=255).collect()), (Id(6), Vec::new()), (Id(7), vec![0; 100_000])];
    let with = |files: &[(Id, Vec<u8>)]| {
        let pieces = files.iter().enumerate().map(|(at, (id, bytes))| json_file(*id, bytes, at == 0));
        let all =
            pieces_before_files(&dataset, None, &Keys::default()).chain(pieces).chain([json_end(!files.is_empty())]);
        all.flatten().collect::<Vec<u8>>()
    };
    let restored = restore_json(&with(&files)).expect("it is whole");
    assert_eq!(restored.files, files);
    assert!(Dataset::default().apply(&restored.changes).expect("fits").tables().same_records(dataset.tables()));
    assert_eq!(restore_json(&with(&[])).expect("it is whole").files, []);
    let contents = read_restored(&write_restored(&restored.changes, &restored.files));
    assert_eq!(contents, Ok((restored.changes, restored.files)));

    let version = |file: Vec<u8>| serde_json::from_slice::<serde_json::Value>(&file).expect("JSON")["version"].clone();
    assert_eq!(
        (version(json_of(&dataset)), version(with(&files))),
        (1.into(), 2.into()),
        "older programs read records"
    );
    let bad = r#"{"format": "zhiji-workspace", "version": 2, "tables": {}, "files": {"x": "AA=="}}"#;
    let want = RestoreError::BadValue { table: "files".into(), row: 1, field: "x".into() };
    assert_eq!(restore_json(bad.as_bytes()), Err(want));
}
