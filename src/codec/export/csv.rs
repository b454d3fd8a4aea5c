//! One table as CSV: exact and restorable, or safe to be opened in a spreadsheet.

use super::ROWS_A_PIECE;
use super::restore::RestoreError;
use super::value::{from_text, kind_of, table_of, to_text, type_of};
use crate::codec::csv_line::{Cells, push_line};
use crate::codec::delimited::{Dialect, Reader, Separator};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::change::{BlockBuilder, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldKey, Schema};
use crate::kernel::value::{Kind, Value};
use std::ops::ControlFlow;

/// One field in the file.
struct Column {
    key: FieldKey,
    kind: Kind,
    /// What the file calls it: its key, with the type behind a colon if no field explains it.
    name: String,
}

impl Column {
    fn has_currency(&self) -> bool {
        self.kind == Kind::Money
    }

    fn has_title(&self) -> bool {
        matches!(self.kind, Kind::Ref(_) | Kind::Refs(_))
    }
}

/// The file, piece by piece. A file for spreadsheets begins with a mark that tells them that it is UTF-8.
pub fn csv_pieces(dataset: &Dataset, entity: Entity, form: Cells) -> impl Iterator<Item = Vec<u8>> + '_ {
    let columns = columns_of(dataset, entity);
    let mut head = String::new();
    if form == Cells::SpreadsheetSafe {
        head.push('\u{feff}');
    }
    let mut names: Vec<String> = vec!["id".to_owned()];
    for column in &columns {
        names.push(column.name.clone());
        if column.has_currency() {
            names.push(format!("{}.currency", column.key));
        }
        if column.has_title() {
            names.push(format!("{}.title", column.key));
        }
    }
    push_line(&mut head, names.iter().map(String::as_str), form);
    let slots: Vec<Slot> = dataset.table(entity).slots().collect();
    let rows = (0..slots.len().div_ceil(ROWS_A_PIECE)).map(move |piece| {
        let mut text = String::new();
        for slot in slots.iter().skip(piece * ROWS_A_PIECE).take(ROWS_A_PIECE) {
            let cells = cells_of(dataset, entity, &columns, *slot);
            push_line(&mut text, cells.iter().map(String::as_str), form);
        }
        text.into_bytes()
    });
    std::iter::once(head.into_bytes()).chain(rows)
}

/// The fields of the registry, then what records hold beside them.
fn columns_of(dataset: &Dataset, entity: Entity) -> Vec<Column> {
    let of_field = |field: crate::kernel::field::FieldSpec| Column {
        name: field.key.as_str().to_owned(),
        key: field.key,
        kind: field.kind,
    };
    let mut columns: Vec<Column> = dataset.schema(entity).fields.into_iter().map(of_field).collect();
    for (first, chunk) in dataset.table(entity).runs() {
        for (key, column) in chunk.columns() {
            if columns.iter().any(|known| known.key == *key) {
                continue;
            }
            let Some(row) = chunk.live_rows().find(|row| column.cell(*row) != crate::kernel::column::Cell::Empty)
            else {
                continue;
            };
            let value = dataset.value(entity, Slot::at(first + row), key.as_str());
            let table = table_of(&value).map(Entity::table);
            let Some(kind) = kind_of(type_of(&value), table) else { continue };
            let target = table_of(&value).map_or_else(String::new, |table| format!(":{}", table.key()));
            columns.push(Column { name: format!("{key}:{}{target}", type_of(&value)), key: key.clone(), kind });
        }
    }
    columns
}

fn cells_of(dataset: &Dataset, entity: Entity, columns: &[Column], slot: Slot) -> Vec<String> {
    let id = dataset.table(entity).id_at(slot).unwrap_or_default();
    let mut cells = vec![id.to_string()];
    for column in columns {
        let value = dataset.value(entity, slot, column.key.as_str());
        cells.push(to_text(&value));
        if column.has_currency() {
            cells.push(if let Value::Money(money) = &value { money.currency.to_string() } else { String::new() });
        }
        if column.has_title() {
            cells.push(titles_of(dataset, &value));
        }
    }
    cells
}

fn titles_of(dataset: &Dataset, value: &Value) -> String {
    let Some(entity) = table_of(value) else { return String::new() };
    let title = |id| dataset.slot(entity, id).map_or("", |slot| dataset.title(entity, slot));
    match value {
        Value::Ref(_, id) => title(*id).to_owned(),
        Value::Refs(_, ids) => ids.iter().map(|id| title(*id)).collect::<Vec<_>>().join("; "),
        _ => String::new(),
    }
}

/// The batch that adds the records of an exact CSV file; `schema` is that of the workspace (with the custom fields).
///
/// # Errors
/// [`RestoreError`], with the line of a value that cannot be read.
pub fn restore_csv(file: &str, entity: Entity, schema: &Schema) -> Result<Option<Change>, RestoreError> {
    let mut rows = BlockBuilder::default();
    let mut columns: Option<Vec<Option<Column>>> = None;
    let mut failed = None;
    let mut reader = Reader::new(Dialect::of(Separator::Comma));
    reader.feed(file.strip_prefix('\u{feff}').unwrap_or(file), true, |record| {
        let done = match &columns {
            None => match header(record.cells(), schema) {
                Ok(found) => {
                    columns = Some(found);
                    Ok(())
                }
                Err(error) => Err(error),
            },
            Some(columns) => {
                let wrong = |field: &str| {
                    let field = field.to_owned();
                    RestoreError::BadValue { table: entity.key().to_owned(), row: record.line, field }
                };
                take_row(&record, columns, &mut rows).map_err(|field| wrong(&field))
            }
        };
        match done {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    });
    match (failed, columns) {
        (Some(error), _) => Err(error),
        (None, None) => Err(RestoreError::NotAWorkspace),
        (None, Some(_)) if rows.is_empty() => Ok(None),
        (None, Some(_)) => Ok(Some(Change::Insert { table: entity.table(), block: rows.finish() })),
    }
}

/// What each column of the file is; `None` for those that only help or explain.
fn header<'a>(names: impl Iterator<Item = &'a str>, schema: &Schema) -> Result<Vec<Option<Column>>, RestoreError> {
    let mut columns = Vec::new();
    for (at, name) in names.enumerate() {
        if (at == 0) != (name == "id") {
            return Err(RestoreError::NotAWorkspace);
        }
        let typed = name.split_once(':').and_then(|(key, kind)| {
            let (kind, table) =
                kind.split_once(':').map_or((kind, None), |(kind, table)| (kind, Entity::by_key(table)));
            Some((FieldKey::from(key), kind_of(kind, table.map(Entity::table))?))
        });
        let known = schema.field(name).map(|field| (field.key.clone(), field.kind.clone()));
        let column = known.or(typed).map(|(key, kind)| Column { key, kind, name: name.to_owned() });
        let helps = name == "id" || matches!(name.rsplit_once('.'), Some((_, "currency" | "title")));
        if column.is_none() && !helps {
            return Err(RestoreError::BadValue { table: String::new(), row: 1, field: name.to_owned() });
        }
        columns.push(column);
    }
    Ok(columns)
}

/// Adds one record; otherwise the name of the field that is wrong.
fn take_row(
    record: &crate::codec::delimited::Record<'_>,
    columns: &[Option<Column>],
    rows: &mut BlockBuilder,
) -> Result<(), String> {
    if record.fault.is_some() || record.len() != columns.len() {
        return Err("id".to_owned());
    }
    let id = record.get(0).parse().map_err(|_| "id".to_owned())?;
    let mut values = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let Some(column) = column else { continue };
        let value = from_text(record.get(at), record.get(at + 1), &column.kind).ok_or_else(|| column.name.clone())?;
        values.push((column.key.clone(), value));
    }
    rows.push(id, &values).map_err(|error| error.key.as_str().to_owned())
}
