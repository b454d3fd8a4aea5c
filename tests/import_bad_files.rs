//! Bad input: every file that cannot be imported, or not wholly, says why, and changes nothing by itself.

mod import_support;

use import_support::{import, inspect, inspect_as, plan};
use proptest::prelude::*;
use std::ops::ControlFlow;
use zhiji::codec::delimited::{Dialect, Encoding, FileKind, FileNote, FileProblem, Reader, Separator, detect};
use zhiji::codec::import::{FormatChoice, Guess, Inspector, Mapping, Plan, Reason, Target, problems, suggest};
use zhiji::codec::values::DateForm;
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;

fn problem(bytes: &[u8]) -> FileProblem {
    inspect("bad.csv", bytes).expect_err("a file that cannot be read")
}

fn not_text(kind: FileKind) -> FileProblem {
    FileProblem::NotText { kind }
}

/// Imports into an empty workspace with the suggested mapping.
fn run(name: &str, text: &str) -> (Dataset, Plan) {
    let (after, plan, _) = import(name, text.as_bytes(), &Dataset::default(), |_| {});
    (after, plan)
}

fn only_error(plan: &Plan) -> (u64, Option<usize>, &str, &Reason) {
    let [error] = plan.errors.as_slice() else { panic!("{:?}", plan.errors) };
    (error.line, error.column, error.value.as_str(), &error.reason)
}

fn names(dataset: &Dataset) -> Vec<String> {
    let table = dataset.table(Entity::Customers);
    table.slots().map(|slot| table.get(slot, customer::NAME).unwrap_or("").to_owned()).collect()
}

// --- the file as a whole ---

#[test]
fn empty_files_are_called_empty() {
    for bytes in [&b""[..], b"\n\n", b"  \r\n \t", b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xEF\xBB\xBF\r\n"] {
        assert_eq!(problem(bytes), FileProblem::Empty, "{bytes:?}");
    }
}

#[test]
fn files_that_are_no_text_are_called_what_they_are() {
    for (bytes, kind) in [
        (&b"%PDF-1.7\n%\xE2\xE3\xCF\xD3"[..], FileKind::Pdf),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", FileKind::Workbook),
        (b"PK\x03\x04\x14\0\x06\0notes.txt", FileKind::Archive),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", FileKind::OldWorkbook),
        (b"\x89PNG\r\n\x1A\n\0\0", FileKind::Picture),
        (b"  <!DOCTYPE html><html><table>", FileKind::WebPage),
        (b"SQLite format 3\0\x10\0", FileKind::Database),
        (b"a,b\n1,\0\x01\x02\xFF\xFE\n\0\0\0", FileKind::Other),
        (b"\x7FELF\x02\x01\x01\x03\x04\x05\x06\x0E\x0F\x10\x11", FileKind::Other),
    ] {
        assert_eq!(problem(bytes), not_text(kind), "{bytes:?}");
    }
}

#[test]
fn a_header_without_rows_is_said_to_be_one() {
    for text in ["name,email\n", "姓名,电话", "name,email\r\n\r\n\r\n"] {
        assert_eq!(problem(text.as_bytes()), FileProblem::HeaderOnly, "{text}");
    }
}

#[test]
fn ten_thousand_columns_are_too_many() {
    let row = vec!["x"; 10_000].join(",");
    let text = format!("{row}\n{row}\n");
    assert_eq!(problem(text.as_bytes()), FileProblem::TooManyColumns { found: 10_000, max: 2_000 });
    let row = vec!["7"; 2_000].join(",");
    assert_eq!(inspect("wide.csv", row.as_bytes()).expect("readable").columns.len(), 2_000);
}

#[test]
fn bytes_that_are_no_characters_are_found_with_their_place() {
    let mut bytes = b"name,city\n".repeat(10);
    bytes.extend_from_slice(b"J\xFCrgen,Ulm\n");
    let utf8 = FormatChoice { encoding: Some(Encoding::Utf8), ..FormatChoice::default() };
    let wrong = inspect_as("x.csv", &bytes, utf8).expect_err("not UTF-8");
    assert_eq!(wrong, FileProblem::Undecodable { encoding: Encoding::Utf8, offset: 101 });
    // By itself it is seen to be western.
    assert_eq!(inspect("x.csv", &bytes).expect("readable").format.encoding, Encoding::Windows1252);
}

// --- encodings, separators, header ---

#[test]
fn every_encoding_that_spreadsheets_write_is_found() {
    let text = "姓名,城市\n王伟,上海\n李娜,北京市朝阳区\n";
    let utf16 = |low_first: bool| -> Vec<u8> {
        std::iter::once(0xFEFF)
            .chain(text.encode_utf16())
            .flat_map(|unit| if low_first { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    };
    let marked = format!("\u{feff}{text}");
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (marked.into_bytes(), Encoding::Utf8),
        (utf16(true), Encoding::Utf16Le),
        (utf16(false), Encoding::Utf16Be),
        (encoding_rs::GB18030.encode(text).0.into_owned(), Encoding::Gb18030),
    ] {
        let (after, plan, seen) = import("名单.csv", &bytes, &Dataset::default(), |_| {});
        assert_eq!(seen.format.encoding, encoding);
        assert_eq!(seen.columns[0].name, "姓名", "{encoding:?}");
        assert_eq!(
            (names(&after), plan.counts.errors),
            (vec!["王伟".to_owned(), "李娜".to_owned()], 0),
            "{encoding:?}"
        );
    }
    let bare: Vec<u8> = "name,city\nAnn,Ulm\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(detect(&bare, true), Ok(Encoding::Utf16Le));
}

#[test]
fn separators_are_found_by_looking() {
    for (text, separator, columns) in [
        ("a,b,c\n1,2,3\n", Separator::Comma, 3),
        ("name;price\nTea;1,50\nRice;2,75\n", Separator::Semicolon, 2),
        ("name\tnote\nAnn\thello, world\nBob\tone, two\n", Separator::Tab, 2),
        ("id|name|city\n1|Ann|Ulm\n", Separator::Pipe, 3),
        (" id   day      value\n 1  19970101   2.50\n 22 19970102  12.50\n", Separator::Spaces, 3),
        ("\"a,b\";\"c\"\n\"d,e\";\"f\"\n", Separator::Semicolon, 2),
        ("name,said\nAnn,\"one\ntwo, three\"\nBob,four\n", Separator::Comma, 2),
    ] {
        let seen = inspect("x.csv", text.as_bytes()).expect(text);
        assert_eq!((seen.format.dialect.separator, seen.columns.len()), (separator, columns), "{text}");
    }
}

#[test]
fn one_column_is_read_and_noted() {
    let seen = inspect("x.csv", "name\nAnn Lee\nBob Ray\nCy Dunn\n".as_bytes()).expect("readable");
    assert_eq!((seen.columns.len(), seen.rows_seen), (1, 3));
    assert_eq!(seen.notes, [FileNote::OneColumn]);
}

#[test]
fn a_header_is_told_from_a_first_row() {
    for (text, header) in [
        ("name,born\nAnn,1990-01-02\n", true),
        ("Ann,1990-01-02\nBob,1991-03-04\n", false),
        ("姓名,电话\n王伟,13800138000\n", true),
        ("alpha,beta\nx,y\nz,w\n", true),
        ("x,y\nx,w\nz,y\n", false),
        ("2 6 1\n3 7 0\n", false),
        (",name\n1,Ann\n2,Bob\n", true),
    ] {
        assert_eq!(inspect("x.csv", text.as_bytes()).expect(text).format.header, header, "{text}");
    }
    let choice = FormatChoice { header: Some(false), ..FormatChoice::default() };
    let seen = inspect_as("x.csv", b"name,city\nAnn,Ulm\n", choice).expect("readable");
    assert_eq!((seen.rows_seen, seen.columns[0].name.as_str()), (2, ""));
}

#[test]
fn mixed_line_ends_and_equal_names_are_noted_and_do_no_harm() {
    let text = "name,city,city\r\nAnn,Ulm,1\nBob,Bonn,2\r\nCy,Köln,3\rDee,Jena,4\r\n";
    let seen = inspect("x.csv", text.as_bytes()).expect("readable");
    assert_eq!(seen.rows_seen, 4);
    assert_eq!(seen.notes, [FileNote::MixedLineEnds, FileNote::DuplicateHeader { name: "city".into() }]);
    let (after, plan) = run("customers.csv", text);
    assert_eq!((names(&after).len(), plan.counts.errors), (4, 0));
}

// --- rows ---

#[test]
fn ragged_rows_are_reported_with_their_line_and_not_shifted() {
    let text = "name,city,email\nAnn,\"Ulm\nDonau\",ann@x.de\nBob,Bonn\nCy,Köln,cy@x.de,extra\nDee,Jena,dee@x.de,,\n";
    let (after, plan) = run("customers.csv", text);
    assert_eq!(names(&after), ["Ann", "Dee"]);
    let errors: Vec<_> = plan.errors.iter().map(|error| (error.line, error.reason.clone())).collect();
    assert_eq!(errors, [(4, Reason::Ragged { expected: 3, found: 2 }), (5, Reason::Ragged { expected: 3, found: 4 })]);
    assert_eq!((plan.counts.rows, plan.counts.created, plan.counts.errors), (4, 2, 2));
}

#[test]
fn a_million_characters_are_kept_and_more_than_a_field_holds_is_an_error() {
    let text = format!("name,notes\nAnn,{}\nBob,short\n", "x".repeat(1_000_000));
    let (after, plan) = run("customers.csv", &text);
    assert_eq!((names(&after).len(), plan.counts.errors), (2, 0));
    for cell in ["x".repeat((1 << 20) + 1), format!("\"{}\"", "知".repeat(3 << 20))] {
        let (after, plan) = run("customers.csv", &format!("name,notes\nAnn,{cell}\nBob,short\n"));
        assert_eq!(names(&after), ["Bob"]);
        assert_eq!(only_error(&plan), (2, Some(1), "", &Reason::TooLong { max: 1 << 20 }));
    }
}

#[test]
fn a_quote_that_is_never_closed_is_found() {
    let (after, plan) = run("customers.csv", "name,city\nAnn,Ulm\nBob,\"Bonn\nCy,Köln\n");
    assert_eq!(names(&after), ["Ann"]);
    assert_eq!(only_error(&plan), (3, None, "", &Reason::UnclosedQuote));
}

#[test]
fn formulas_html_and_script_stay_text() {
    let cells = ["=HYPERLINK(\"http://x\")", "<script>alert(1)</script>", "<b>Ann</b>", "@SUM(A1)", "+1+1"];
    let rows = cells.map(|cell| format!("\"{}\",Ulm\n", cell.replace('"', "\"\""))).concat();
    let (after, plan) = run("customers.csv", &format!("name,city\n{rows}"));
    assert_eq!((names(&after), plan.counts.errors), (cells.map(str::to_owned).to_vec(), 0));
}

#[test]
fn values_that_do_not_fit_are_reported_with_column_and_reason() {
    let order = |row: &str| {
        let good = "A1,C1,2024-01-05,12.50,3,已完成\nA2,C2,2024-01-06,7,1,paid\nA3,C3,2024-02-06,9,1,cancelled\n";
        run("orders.csv", &format!("订单号,客户编号,下单日期,金额,数量,订单状态\n{good}{row}\n")).1
    };
    for (row, column, value, reason) in [
        ("A9,C1,2024-02-31,5,1,paid", 2, "2024-02-31", Reason::NoSuchDay),
        ("A9,C1,soon,5,1,paid", 2, "soon", Reason::NotADate),
        ("A9,C1,2024-01-05,-5,1,paid", 3, "-5.00", Reason::Negative),
        ("A9,C1,2024-01-05,five,1,paid", 3, "five", Reason::NotANumber),
        ("A9,C1,2024-01-05,0.001,1,paid", 3, "0.001", Reason::TooFine { currency: "CNY".into() }),
        ("A9,C1,2024-01-05,5,1.5,paid", 4, "1.5", Reason::NotWhole),
        ("A9,C1,2024-01-05,5,1,exploded", 5, "exploded", Reason::NotAnOption),
        ("A9,,2024-01-05,5,1,paid", 1, "", Reason::Required { field: "customer".into() }),
        ("A9,C1,,5,1,paid", 2, "", Reason::Required { field: "placed_on".into() }),
        ("A1,C1,2024-01-05,99,3,paid", 0, "A1", Reason::Repeated { line: 2 }),
    ] {
        let plan = order(row);
        assert_eq!(plan.counts.created, 3, "{row}");
        assert_eq!(only_error(&plan), (5, Some(column), value, &reason), "{row}");
    }
    assert_eq!(order("A1,C1,2024-01-05,12.50,3,已完成").counts.unchanged, 1);
}

#[test]
fn finer_amounts_are_rounded_and_counted() {
    let text = "order_id,customer_id,date,amount\nA1,C1,2024-01-05,957.5775\nA2,C1,2024-01-06,5\n";
    let (after, plan) = run("orders.csv", text);
    assert_eq!((plan.counts.created, plan.counts.rounded), (2, 1));
    let mut all = Vec::new();
    after
        .table(Entity::Orders)
        .scan(zhiji::domain::orders::order::AMOUNT, |_, amount| all.push(amount.map(|a| a.minor)));
    assert_eq!(all, [Some(95_758), Some(500)]);
}

#[test]
fn the_lines_of_an_invoice_are_not_taken_for_one_order() {
    let text = "InvoiceNo,CustomerID,InvoiceDate,Quantity,Amount\n536365,17850,12/1/2010 8:26,6,15.30\n536365,17850,12/1/2010 8:26,6,20.34\n536366,17850,12/1/2010 8:28,6,11.10\n536366,17850,12/1/2010 8:28,6,11.10\n536367,13047,12/13/2010 8:34,32,54.08\n";
    let (after, plan) = run("Online Retail.csv", text);
    assert_eq!((plan.counts.created, plan.counts.errors), (5, 0), "{:?}", plan.errors);
    let (_, second, _) = import("Online Retail.csv", text.as_bytes(), &after, |_| {});
    assert_eq!((second.counts.unchanged, second.changes.len()), (5, 0));
}

#[test]
fn scores_outside_their_scale_are_reported() {
    let text = "customer_id,nps,satisfaction,expectation,experience,submitted at\nC1,9,5,4,5,2024-01-05 10:00\nC2,11,5,4,5,2024-01-05 10:00\n";
    let (after, plan) = run("survey.csv", text);
    assert_eq!(after.table(Entity::Responses).len(), 1);
    assert_eq!(only_error(&plan), (3, Some(1), "11", &Reason::OutOfRange { min: 0, max: 10 }));
}

#[test]
fn a_row_with_an_error_makes_no_customer_either() {
    let (after, plan) = run("orders.csv", "order_id,customer_id,date,amount\nA1,C1,2024-01-05,5\nA2,C2,31/02/2024,5\n");
    assert_eq!((plan.counts.created, plan.counts.errors), (1, 1));
    assert_eq!(after.table(Entity::Customers).len(), 1);
}

// --- columns ---

#[test]
fn the_whole_column_decides_the_order_of_dates() {
    let guess = |dates: &[&str]| {
        let rows = dates.iter().map(|date| format!("x,{date}\n")).collect::<Vec<_>>().concat();
        let seen = inspect("x.csv", format!("name,born\n{rows}").as_bytes()).expect("readable");
        assert_eq!(seen.columns[1].guess, Guess::Day);
        (seen.columns[1].dates, seen.notes.contains(&FileNote::AmbiguousDates { column: 1 }))
    };
    assert_eq!(guess(&["05/01/2024", "31/01/2024"]), (DateForm::DayFirst, false));
    assert_eq!(guess(&["05/01/2024", "01/31/2024"]), (DateForm::MonthFirst, false));
    assert_eq!(guess(&["05/01/2024", "06/02/2024"]), (DateForm::DayFirst, true));
    assert_eq!(guess(&["5/1/2024", "6/2/2024"]), (DateForm::MonthFirst, true));
    assert_eq!(guess(&["2024/1/5", "2024年2月6日"]), (DateForm::YearFirst, false));
}

#[test]
fn an_unknown_column_becomes_a_field_of_its_own() {
    let text = "name,email,favourite dish,loyalty since,vegan\nAnn,a@x.de,Noodles,2020-01-05,yes\nBob,b@x.de,Rice,2021-02-06,no\n";
    let (after, plan) = run("customers.csv", text);
    assert_eq!((plan.counts.fields, plan.counts.errors), (3, 0));
    let schema = after.schema(Entity::Customers);
    for key in ["x_favourite_dish", "x_loyalty_since", "x_vegan"] {
        assert!(schema.field(key).is_some(), "{key}");
    }
    // The next file finds the field by its name.
    let seen = inspect("more.csv", "name,Favourite Dish\nCy,Soup\n".as_bytes()).expect("readable");
    let mapping = suggest(&seen, &after, "Anonymous");
    assert_eq!(mapping.columns[1].target, Target::Field { key: "x_favourite_dish".into() });
}

#[test]
fn customers_are_matched_by_number_then_address() {
    let (after, _) = run("customers.csv", "id,name,email,phone\n1,Ann,ann@x.de,13800138000\n2,Bob,bob@x.de,\n");
    // Another spelling of the address, a new phone; a new person who shares a phone; a known one with a new city.
    let text =
        "name,email,phone,city\nAnn,ANN@X.DE,,Ulm\nBobby,bob@x.de,010-65529988,\nCy,cy@x.de,+86 138 0013 8000,Jena\n";
    let (last, plan, _) = import("more customers.csv", text.as_bytes(), &after, |_| {});
    assert_eq!((plan.counts.updated, plan.counts.created, plan.counts.errors), (2, 1, 0));
    assert_eq!(names(&last), ["Ann", "Bobby", "Cy"]);
}

#[test]
fn equal_rows_without_a_key_are_counted() {
    let text = "customer_id,date,amount\nC1,2024-01-05,5\nC1,2024-01-05,5\nC1,2024-01-06,5\n";
    let (after, plan) = run("orders.csv", text);
    assert_eq!(plan.counts.created, 3);
    let more = format!("{text}C1,2024-01-05,5\n");
    let (_, second, _) = import("orders.csv", more.as_bytes(), &after, |_| {});
    assert_eq!((second.counts.unchanged, second.counts.created), (3, 1));
}

#[test]
fn unknown_references_are_made_only_where_the_user_says_so() {
    let text = "order_id,customer_id,date,amount\nA1,C1,2024-01-05,5\n";
    let (after, plan, _) = import("orders.csv", text.as_bytes(), &Dataset::default(), |mapping| {
        mapping.references.iter_mut().for_each(|rule| rule.create = false);
    });
    assert!(after.table(Entity::Customers).is_empty() && plan.changes.is_empty());
    assert_eq!(only_error(&plan), (2, Some(1), "C1", &Reason::UnknownReference { field: "customer".into() }));
}

#[test]
fn dollars_can_become_what_an_empty_workspace_counts_in() {
    let seen =
        inspect("orders.csv", b"order_id,customer_id,date,amount (USD)\nA1,C1,2024-01-05,5\n").expect("readable");
    let mapping = suggest(&seen, &Dataset::default(), "Anonymous");
    assert_eq!((mapping.currency.code(), mapping.adopt_currency), ("USD", true));
    let plan = plan(
        b"order_id,customer_id,date,amount (USD)\nA1,C1,2024-01-05,5\n",
        seen.format,
        &mapping,
        "",
        &Dataset::default(),
    );
    let after = Dataset::default().apply(&plan.changes).expect("fits");
    assert_eq!(zhiji::domain::workspace::settings::Settings::of(&after).currency.code(), "USD");
}

#[test]
fn a_mapping_without_what_is_required_says_so() {
    let seen = inspect("x.csv", b"order_id,customer_id,amount\nA1,C1,5\n").expect("readable");
    let empty = Dataset::default();
    let mapping = zhiji::codec::import::suggest_for(&seen, &empty, Entity::Orders, "Anonymous");
    let found = problems(&mapping, &empty);
    assert_eq!(found, [zhiji::codec::import::MappingProblem::RequiredNotMapped { field: "placed_on".into() }]);
    assert_eq!(Mapping::from_json(&mapping.to_json()), Some(mapping));
}

// --- properties ---

proptest! {
    #[test]
    fn cells_come_back_as_they_were_written(rows in prop::collection::vec(prop::collection::vec("[a-z,;\"\n\r 知'|\t]{0,8}", 3), 1..12), piece in 1_usize..9) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let text: String = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n").collect();
        let mut read: Vec<Vec<String>> = Vec::new();
        let mut lines = Vec::new();
        let mut reader = Reader::new(Dialect::of(Separator::Comma));
        let chars: Vec<char> = text.chars().collect();
        let count = chars.chunks(piece).count();
        for (at, piece) in chars.chunks(piece).enumerate() {
            let piece: String = piece.iter().collect();
            reader.feed(&piece, at + 1 == count, |record| {
                lines.push(record.line);
                read.push(record.cells().map(str::to_owned).collect());
                ControlFlow::Continue(())
            });
        }
        prop_assert_eq!(&read, &rows);
        prop_assert!(lines.is_sorted() && lines.first() == Some(&1));
    }

    #[test]
    fn no_bytes_bring_the_reading_down(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(seen) = inspect("any.csv", &bytes) {
            let empty = Dataset::default();
            let mapping = suggest(&seen, &empty, "Anonymous");
            if problems(&mapping, &empty).is_empty() {
                let plan = plan(&bytes, seen.format, &mapping, &seen.shape, &empty);
                prop_assert!(empty.apply(&plan.changes).is_ok());
            }
        }
    }

    #[test]
    fn no_text_brings_the_reading_down(text in "[0-9a-z,;\"\n\r/:年月日.+\\- ¥€%@|\t\u{0}-\u{ff}]{0,200}") {
        let mut inspector = Inspector::new(Encoding::Utf8, &FormatChoice::default(), &text, true);
        inspector.feed(&text, true);
        let _seen = inspector.finish("any.csv", 0, true);
    }
}
