//! Real files, imported as they are.

mod import_support;

use import_support::{fixture, ids, import, inspect};
use zhiji::codec::delimited::Separator;
use zhiji::codec::import::{Counts, Guess, Mapping, Reason, Target, suggest};
use zhiji::domain::command::{Command, Context};
use zhiji::domain::complaints::complaint;
use zhiji::domain::customers::{customer, tag};
use zhiji::domain::dataset::Dataset;
use zhiji::domain::decide::decide;
use zhiji::domain::entity::Entity;
use zhiji::domain::orders::order;
use zhiji::domain::service::product;
use zhiji::kernel::column::Slot;
use zhiji::kernel::time::Timestamp;

fn field(key: &str) -> Target {
    Target::Field { key: key.to_owned() }
}

fn related(field: &str, key: &str) -> Target {
    Target::Related { field: field.to_owned(), key: key.to_owned() }
}

fn target_of<'m>(mapping: &'m Mapping, seen: &zhiji::codec::import::Inspection, name: &str) -> &'m Target {
    let at = seen.columns.iter().position(|column| column.name == name).expect(name);
    &mapping.columns[at].target
}

#[test]
fn cdnow_comes_in_whole_and_only_once() {
    let bytes = fixture("cdnow/CDNOW_master.txt");
    let seen = inspect("CDNOW_master.txt", &bytes).expect("readable");
    assert_eq!(seen.format.dialect.separator, Separator::Spaces);
    assert!(seen.format.header);
    let names: Vec<&str> = seen.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["customer_id", "date", "number_of_cds", "dollar_value"]);
    let guesses: Vec<Guess> = seen.columns.iter().map(|column| column.guess).collect();
    assert_eq!(guesses, [Guess::Code, Guess::Day, Guess::Int, Guess::Number]);

    let empty = Dataset::default();
    let mapping = suggest(&seen, &empty, "Anonymous");
    let targets: Vec<&Target> = mapping.targets().collect();
    assert_eq!(mapping.entity, Entity::Orders);
    assert_eq!(
        targets,
        [&related("customer", "external_id"), &field("placed_on"), &field("quantity"), &field("amount")]
    );
    assert!(mapping.match_on.is_empty());

    let (after, plan, _) = import("CDNOW_master.txt", &bytes, &empty, |_| {});
    assert_eq!(plan.errors, []);
    assert_eq!(plan.counts.rows, 69_659);
    assert_eq!(plan.counts.created, 69_659);
    assert_eq!(plan.counts.related, [("customers".to_owned(), 23_570)]);
    assert_eq!(after.table(Entity::Customers).len(), 23_570);
    assert_eq!(after.table(Entity::Orders).len(), 69_659);
    let mut cents = 0;
    after.table(Entity::Orders).scan(order::AMOUNT, |_, amount| cents += amount.expect("an amount").minor);
    assert_eq!(cents, 250_031_563);

    let (again, second, _) = import("CDNOW_master.txt", &bytes, &after, |_| {});
    assert_eq!(second.changes, []);
    assert_eq!(second.counts, Counts { rows: 69_659, unchanged: 69_659, ..Counts::default() });
    assert!(again.tables().same_records(after.tables()));
}

#[test]
fn an_import_can_be_undone() {
    let bytes = fixture("import/contacts.csv");
    let empty = Dataset::default();
    let (after, plan, _) = import("contacts.csv", &bytes, &empty, |_| {});
    let undo = empty.inverse(&plan.changes).expect("an inverse");
    let before = after.apply(&undo).expect("undone");
    assert!(before.tables().same_records(empty.tables()));
}

#[test]
fn contacts_become_customers() {
    let bytes = fixture("import/contacts.csv");
    let empty = Dataset::default();
    let seen = inspect("contacts.csv", &bytes).expect("readable");
    let mapping = suggest(&seen, &empty, "Anonymous");
    assert_eq!(mapping.entity, Entity::Customers);
    for (name, want) in [
        ("id", field("external_id")),
        ("gender", field("gender")),
        ("title", field("job")),
        ("background", field("notes")),
        ("first_seen", field("first_seen")),
        ("last_seen", field("last_seen")),
        ("has_newsletter", field("consent")),
        ("tags", field("tags")),
        ("company_name", field("company")),
        ("company", Target::Ignore),
        ("nb_tasks", Target::Ignore),
        ("sales", related("owner", "name")),
        ("email_other", field("email")),
        ("phone_work", field("phone")),
        ("phone_home", field("phone")),
        ("phone_other", field("phone")),
    ] {
        assert_eq!(target_of(&mapping, &seen, name), &want, "{name}");
    }
    assert!(matches!(target_of(&mapping, &seen, "status"), Target::NewField { .. }));

    let (after, plan, _) = import("contacts.csv", &bytes, &empty, |_| {});
    assert_eq!(plan.errors, []);
    assert_eq!((plan.counts.rows, plan.counts.created), (500, 500));
    let table = after.table(Entity::Customers);
    let by_id = |id: &str| table.slots().find(|slot| table.get(*slot, customer::EXTERNAL_ID) == Some(id)).expect(id);
    let read = |slot: Slot, field| table.get(slot, field).expect("a record");
    let shelley = by_id("2");
    assert_eq!(read(shelley, customer::NAME), "Shelley Kerluke");
    assert_eq!(read(shelley, customer::EMAIL), "Shelley_Kerluke47@hotmail.com");
    assert_eq!(read(shelley, customer::COMPANY), "Gottlieb and Sons");
    let margaret = by_id("8");
    assert_eq!(read(margaret, customer::PHONE), "1-365-756-9410 x4781");
    assert_eq!(read(margaret, customer::PHONE_OTHER), "262.397.7937");
    let robin = by_id("1");
    assert_eq!(table.get(robin, customer::GENDER), Some("other"));
    assert_eq!(
        table.get(robin, customer::FIRST_SEEN).flatten().map(|at| at.to_string()).as_deref(),
        Some("2024-07-04T03:27:41.778Z")
    );
    let tags: Vec<&str> = table
        .get(robin, customer::TAGS)
        .expect("a record")
        .iter()
        .map(|slot| after.get(Entity::Tags, *slot, tag::NAME).expect("a tag"))
        .collect();
    assert_eq!(tags, ["football-fan", "musician"]);
    assert_eq!(after.value(Entity::Customers, robin, "x_status"), zhiji::kernel::value::Value::choice("cold"));

    let (_, second, _) = import("contacts.csv", &bytes, &after, |_| {});
    assert_eq!(second.changes, []);
    assert_eq!((second.counts.unchanged, second.counts.created), (500, 0));
}

#[test]
fn only_what_changed_is_updated() {
    let empty = Dataset::default();
    let (after, _, _) = import("contacts.csv", &fixture("import/contacts.csv"), &empty, |_| {});
    let text =
        String::from_utf8(fixture("import/contacts.csv")).expect("text").replace("Shelley_Kerluke47", "shelley.new");
    let (last, plan, _) = import("contacts.csv", text.as_bytes(), &after, |_| {});
    assert_eq!((plan.counts.updated, plan.counts.unchanged, plan.counts.created), (1, 499, 0));
    assert_eq!(plan.changes.len(), 1);
    assert_eq!(last.table(Entity::Customers).len(), 500);
}

#[test]
fn complaints_without_a_customer_get_one_that_the_user_names() {
    let bytes = fixture("import/cfpb_complaints.csv");
    let empty = Dataset::default();
    let seen = inspect("cfpb_complaints.csv", &bytes).expect("readable");
    let mapping = suggest(&seen, &empty, "Anonymous");
    assert_eq!(mapping.entity, Entity::Complaints);
    for (name, want) in [
        ("Date received", field("opened_at")),
        ("Product", field("product")),
        ("Issue", field("subject")),
        ("Sub-issue", field("category")),
        ("Consumer complaint narrative", field("description")),
        ("Submitted via", field("channel")),
        ("Company response to consumer", field("status")),
        ("Complaint ID", field("number")),
        ("Tags", Target::Ignore),
    ] {
        assert_eq!(target_of(&mapping, &seen, name), &want, "{name}");
    }
    assert_eq!(mapping.constants.len(), 1);
    assert_eq!(mapping.constants[0].target, related("customer", "name"));

    let (after, plan, _) = import("cfpb_complaints.csv", &bytes, &empty, |_| {});
    assert_eq!(plan.errors, []);
    assert_eq!(plan.counts.created, 5);
    assert_eq!(after.table(Entity::Customers).len(), 1);
    assert_eq!(after.table(Entity::ComplaintSteps).len(), 5);
    let table = after.table(Entity::Complaints);
    let states: Vec<&str> = table.slots().filter_map(|slot| table.get(slot, complaint::STATUS)).collect();
    assert_eq!(states, ["closed", "closed", "investigating", "closed", "closed"]);
    let first = table.slots().next().expect("a complaint");
    let said = table.get(first, complaint::DESCRIPTION).expect("a text");
    assert!(said.starts_with("transworld systems inc. is trying"), "{said}");

    let (_, second, _) = import("cfpb_complaints.csv", &bytes, &after, |_| {});
    assert_eq!((second.changes.len(), second.counts.unchanged), (0, 5));
}

#[test]
fn a_file_without_names_is_guessed_by_its_values_and_can_be_corrected() {
    let bytes = fixture("import/CDNOW_sample.txt");
    let seen = inspect("CDNOW_sample.txt", &bytes).expect("readable");
    assert!(!seen.format.header);
    let mapping = suggest(&seen, &Dataset::default(), "Anonymous");
    let targets: Vec<&Target> = mapping.targets().collect();
    assert_eq!(mapping.entity, Entity::Orders);
    assert_eq!(
        targets,
        [
            &related("customer", "external_id"),
            &Target::Ignore,
            &field("placed_on"),
            &field("quantity"),
            &field("amount")
        ]
    );
    // The user takes the second number for the customer's.
    let (after, plan, _) = import("CDNOW_sample.txt", &bytes, &Dataset::default(), |mapping| {
        mapping.columns.swap(0, 1);
    });
    assert_eq!((plan.counts.created, plan.counts.errors), (200, 0));
    let table = after.table(Entity::Customers);
    let first = table.slots().next().expect("a customer");
    assert_eq!(table.get(first, customer::EXTERNAL_ID), Some("0001"));

    // The correction is remembered for files of the same shape.
    let (_, second, _) = import("CDNOW_sample.txt", &bytes, &after, |_| {});
    assert_eq!((second.counts.unchanged, second.changes.len()), (200, 0));
}

/// A list of machines as a service company keeps it.
const MACHINES: &str = "序列号,设备名称,使用单位,安装日期,保修到期,保养周期,上次保养,备注\n\
    kx-100a,咖啡机 KX,桂花小馆,2024-03-31,2026-03-31,6,2025-08-31,靠窗那台\n\
    KX-100B,咖啡机 KX,桂花小馆,2024-03-31,2026-03-31,6,,\n\
    M7,磨豆机 M7,李伟,2025-01-10,,,,\n\
    M8,磨豆机 M7,李伟,2025-01-10,2024-01-10,,,\n\
    M9,磨豆机 M7,李伟,2025-01-10,,0,,\n";

#[test]
fn installed_products_come_by_serial_number_with_their_next_service() {
    let before = Dataset::default();
    let name = "设备台账.csv";
    let seen = inspect(name, MACHINES.as_bytes()).expect("readable");
    let mapping = suggest(&seen, &before, "Anonymous");
    assert_eq!(mapping.entity, Entity::InstalledProducts);
    let targets: Vec<&Target> = mapping.targets().collect();
    let machine = ["serial_number", "product"].map(field);
    let rest = ["bought_on", "warranty_until", "service_interval_months", "last_serviced_on", "notes"].map(field);
    let wanted: Vec<Target> = machine.into_iter().chain([related("customer", "name")]).chain(rest).collect();
    assert_eq!(targets, wanted.iter().collect::<Vec<_>>());
    assert_eq!(mapping.match_on, ["serial_number"]);

    let (_, plan, _) = import(name, MACHINES.as_bytes(), &before, |_| {});
    assert_eq!((plan.counts.created, plan.counts.related.clone()), (3, vec![("customers".to_owned(), 2)]));
    let wrong: Vec<(u64, &Reason)> = plan.errors.iter().map(|error| (error.line, &error.reason)).collect();
    let warranty = Reason::Before { field: "bought_on".to_owned() };
    assert_eq!(wrong, [(5, &warranty), (6, &Reason::OutOfRange { min: 1, max: 600 })]);

    // Decided as the page does it, products know when they are due.
    let mut context = Context { now: Timestamp(0), actor: None, ids: ids() };
    let changes = decide(&before, &Command::Import { changes: plan.changes }, &mut context).expect("allowed");
    let after = before.apply(&changes).expect("fits");
    let table = after.table(Entity::InstalledProducts);
    let due = |slot: Slot| table.get(slot, product::NEXT_SERVICE_ON).flatten().map(|day| day.to_string());
    let all: Vec<Option<String>> = table.slots().map(due).collect();
    assert_eq!(all, [Some("2026-02-28".to_owned()), Some("2024-09-30".to_owned()), None]);

    // Plates are written in either case: it is the same machine, spelled as in the file from then on.
    let again = MACHINES.replace("kx-100a", "KX-100A");
    let (_, second, _) = import(name, again.as_bytes(), &after, |_| {});
    assert_eq!((second.counts.created, second.counts.updated, second.counts.unchanged), (0, 1, 2));
}

#[test]
fn a_machine_without_a_name_is_called_by_its_number_and_bought_before_it_was_installed() {
    let file = "SN,客户,安装日期,购买日期\nZS-0001,李伟,2024-05-02,2024-04-30\n";
    let (after, plan, _) = import("设备.csv", file.as_bytes(), &Dataset::default(), |mapping| {
        assert_eq!(mapping.entity, Entity::InstalledProducts);
    });
    assert_eq!(plan.errors, []);
    let table = after.table(Entity::InstalledProducts);
    let slot = table.slots().next().expect("a product");
    assert_eq!(table.get(slot, product::PRODUCT), Some("ZS-0001"));
    assert_eq!(table.get(slot, product::BOUGHT_ON).flatten().map(|day| day.to_string()), Some("2024-04-30".to_owned()));
    assert_eq!(plan.counts.fields, 1, "the day of the installation is kept in a field of the user's own");
}
