//! What can be wrong with a file, with the mapping of its columns, and with its rows.

use super::field_label;
use crate::app::errors::{Encoding, Failure, FileKind, FileNote, FileProblem, MappingProblem, Reason};
use crate::domain::entity::Entity;
use crate::domain::rules::MAX_TEXT;
use crate::kernel::field::Schema;
use crate::ui::text::{Arg, say, say_with};

/// The fields that an import is about: their record type, and its schema where the user's own fields matter.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    /// The record type.
    pub entity: Entity,
    /// Its fields as they stand.
    pub schema: Option<&'a Schema>,
}

impl Fields<'_> {
    fn label(self, key: &str) -> Arg {
        field_label(self.entity, &key.into(), self.schema).into()
    }
}

/// Why the worker could not do what it was asked.
#[must_use]
pub fn failure(fields: Fields<'_>, failure: &Failure) -> String {
    match failure {
        Failure::File { cause } => file_problem(cause),
        Failure::Mapping { cause } => mapping_problem(fields, cause),
        Failure::Store { reason } => say_with("import-failed-store", &[("reason", reason.clone().into())]),
        Failure::Unusable { reason } => say_with("import-failed-unusable", &[("reason", reason.clone().into())]),
        Failure::Derive { cause } => super::vault::derive(*cause),
        Failure::Backup { .. } => super::backup(failure),
        Failure::Cancelled => say("import-failed-cancelled"),
        Failure::Crashed { reason } => say_with("import-failed-crashed", &[("reason", reason.clone().into())]),
    }
}

/// Why a file cannot be read as records.
#[must_use]
pub fn file_problem(problem: &FileProblem) -> String {
    match problem {
        FileProblem::Empty => say("file-empty"),
        FileProblem::NotText { kind } => say(match kind {
            FileKind::Pdf => "file-is-pdf",
            FileKind::Workbook => "file-is-workbook",
            FileKind::OldWorkbook => "file-is-old-workbook",
            FileKind::Archive => "file-is-archive",
            FileKind::Picture => "file-is-picture",
            FileKind::WebPage => "file-is-web-page",
            FileKind::Database => "file-is-database",
            FileKind::Other => "file-is-not-text",
        }),
        FileProblem::Undecodable { encoding, offset } => {
            let encoding = encoding_name(*encoding);
            say_with("file-undecodable", &[("encoding", encoding.into()), ("offset", Arg::from(*offset))])
        }
        FileProblem::HeaderOnly => say("file-header-only"),
        FileProblem::TooManyColumns { found, max } => {
            say_with("file-too-many-columns", &[("found", Arg::from(*found)), ("max", Arg::from(*max))])
        }
        FileProblem::Unreadable { reason } => say_with("file-unreadable", &[("reason", reason.clone().into())]),
    }
}

/// What is worth knowing about a file that can be read all the same; `column` names a column by its place.
#[must_use]
pub fn file_note(note: &FileNote, column: impl Fn(usize) -> String) -> String {
    match note {
        FileNote::OneColumn => say("file-note-one-column"),
        FileNote::MixedLineEnds => say("file-note-mixed-line-ends"),
        FileNote::DuplicateHeader { name } => say_with("file-note-duplicate-header", &[("name", name.clone().into())]),
        FileNote::RaggedRows { count, first_line } => {
            say_with("file-note-ragged-rows", &[("count", Arg::from(*count)), ("line", Arg::from(*first_line))])
        }
        FileNote::UnclosedQuote { line } => say_with("file-note-unclosed-quote", &[("line", Arg::from(*line))]),
        FileNote::AmbiguousDates { column: place } => {
            say_with("file-note-ambiguous-dates", &[("column", column(*place).into())])
        }
    }
}

/// How an encoding is called.
#[must_use]
pub fn encoding_name(encoding: Encoding) -> String {
    say(match encoding {
        Encoding::Utf8 => "encoding-utf-8",
        Encoding::Utf16Le => "encoding-utf-16le",
        Encoding::Utf16Be => "encoding-utf-16be",
        Encoding::Gb18030 => "encoding-gb18030",
        Encoding::Windows1252 => "encoding-windows-1252",
    })
}

/// Why a mapping cannot be carried out.
#[must_use]
pub fn mapping_problem(fields: Fields<'_>, problem: &MappingProblem) -> String {
    match problem {
        MappingProblem::NothingMapped => say("mapping-nothing"),
        MappingProblem::OtherColumns { mapped, found } => {
            say_with("mapping-other-columns", &[("mapped", Arg::from(*mapped)), ("found", Arg::from(*found))])
        }
        MappingProblem::RequiredNotMapped { field } => say_with("mapping-required", &[("field", fields.label(field))]),
        MappingProblem::UnknownField { field } => say_with("mapping-unknown-field", &[("field", field.clone().into())]),
        MappingProblem::Twice { field } => say_with("mapping-twice", &[("field", fields.label(field))]),
        MappingProblem::BadConstant { field, text } => {
            say_with("mapping-bad-constant", &[("field", fields.label(field)), ("value", text.clone().into())])
        }
        MappingProblem::BadKey { key } => say_with("mapping-bad-key", &[("key", key.clone().into())]),
        MappingProblem::MatchNotMapped { field } => say_with("mapping-match", &[("field", fields.label(field))]),
    }
}

/// Why a row is left out, in one sentence; the row's line, column and value stand beside it.
#[must_use]
pub fn row_reason(fields: Fields<'_>, reason: &Reason) -> String {
    let with_field = |id: &str, field: &str| say_with(id, &[("field", fields.label(field))]);
    match reason {
        Reason::Ragged { expected, found } => {
            let args = [("expected", Arg::from(*expected)), ("found", Arg::from(*found))];
            say_with("import-error-ragged", &args)
        }
        Reason::TooLong { max } => say(if *max >= MAX_TEXT { "rule-too-long" } else { "import-error-too-long" }),
        Reason::UnclosedQuote => say("import-error-unclosed-quote"),
        Reason::NotANumber => say("import-error-not-a-number"),
        Reason::NotWhole => say("import-error-not-whole"),
        Reason::TooFine { currency } => say_with("import-error-too-fine", &[("currency", currency.clone().into())]),
        Reason::TooLarge => say("import-error-too-large"),
        Reason::NotADate => say("import-error-not-a-date"),
        Reason::NoSuchDay => say("import-error-no-such-day"),
        Reason::NotYesNo => say("import-error-not-yes-no"),
        Reason::NotAnOption => say("import-error-not-an-option"),
        Reason::NotAnEmail => say("rule-not-an-email"),
        Reason::NotAWebAddress => say("rule-not-a-web-address"),
        Reason::Required { field } => with_field("import-error-required", field),
        Reason::Negative => say("rule-negative"),
        Reason::OutOfRange { min, max } => {
            say_with("import-error-out-of-range", &[("min", Arg::from(*min)), ("max", Arg::from(*max))])
        }
        Reason::Before { field } => with_field("rule-before", field),
        Reason::RefersToItself => say("import-error-refers-to-itself"),
        Reason::UnknownReference { field } => with_field("import-error-unknown-reference", field),
        Reason::Ambiguous { field } => with_field("import-error-ambiguous", field),
        Reason::Repeated { line } => say_with("import-error-repeated", &[("line", Arg::from(*line))]),
        Reason::Rule { text } => say_with("import-error-rule", &[("text", text.clone().into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::{Lang, set_lang};

    const ORDERS: Fields<'_> = Fields { entity: Entity::Orders, schema: None };

    fn field() -> String {
        "placed_on".to_owned()
    }

    fn reasons() -> Vec<Reason> {
        vec![
            Reason::Ragged { expected: 6, found: 5 },
            Reason::TooLong { max: MAX_TEXT },
            Reason::TooLong { max: 8 },
            Reason::UnclosedQuote,
            Reason::NotANumber,
            Reason::NotWhole,
            Reason::TooFine { currency: "JPY".to_owned() },
            Reason::TooLarge,
            Reason::NotADate,
            Reason::NoSuchDay,
            Reason::NotYesNo,
            Reason::NotAnOption,
            Reason::NotAnEmail,
            Reason::NotAWebAddress,
            Reason::Required { field: field() },
            Reason::Negative,
            Reason::OutOfRange { min: 0, max: 10 },
            Reason::Before { field: field() },
            Reason::RefersToItself,
            Reason::UnknownReference { field: field() },
            Reason::Ambiguous { field: field() },
            Reason::Repeated { line: 3 },
            Reason::Rule { text: "?".to_owned() },
        ]
    }

    fn failures() -> Vec<Failure> {
        let kinds = [
            FileKind::Pdf,
            FileKind::Workbook,
            FileKind::OldWorkbook,
            FileKind::Archive,
            FileKind::Picture,
            FileKind::WebPage,
            FileKind::Database,
            FileKind::Other,
        ];
        let files = [
            FileProblem::Empty,
            FileProblem::Undecodable { encoding: Encoding::Gb18030, offset: 9 },
            FileProblem::HeaderOnly,
            FileProblem::TooManyColumns { found: 10_000, max: 2_000 },
            FileProblem::Unreadable { reason: "locked".to_owned() },
        ];
        let mappings = [
            MappingProblem::NothingMapped,
            MappingProblem::OtherColumns { mapped: 3, found: 4 },
            MappingProblem::RequiredNotMapped { field: field() },
            MappingProblem::UnknownField { field: field() },
            MappingProblem::Twice { field: field() },
            MappingProblem::BadConstant { field: field(), text: "31/02".to_owned() },
            MappingProblem::BadKey { key: "name".to_owned() },
            MappingProblem::MatchNotMapped { field: field() },
        ];
        let not_text = kinds.into_iter().map(|kind| FileProblem::NotText { kind });
        let reason = "gone".to_owned();
        not_text
            .chain(files)
            .map(|cause| Failure::File { cause })
            .chain(mappings.into_iter().map(|cause| Failure::Mapping { cause }))
            .chain([Failure::Store { reason: reason.clone() }, Failure::Cancelled, Failure::Crashed { reason }])
            .collect()
    }

    fn notes() -> Vec<FileNote> {
        vec![
            FileNote::OneColumn,
            FileNote::MixedLineEnds,
            FileNote::DuplicateHeader { name: "Name".to_owned() },
            FileNote::RaggedRows { count: 2, first_line: 7 },
            FileNote::UnclosedQuote { line: 5 },
            FileNote::AmbiguousDates { column: 1 },
        ]
    }

    #[test]
    fn everything_about_a_file_has_a_sentence_in_both_languages() {
        for lang in Lang::ALL {
            set_lang(lang);
            let said = |text: String| {
                let key =
                    ["import-", "file-", "mapping-", "encoding-", "rule-"].iter().any(|key| text.starts_with(key));
                assert!(!text.is_empty() && !key && !text.contains('{'), "{} {text}", lang.tag());
            };
            reasons().iter().for_each(|reason| said(row_reason(ORDERS, reason)));
            failures().iter().for_each(|broken| said(failure(ORDERS, broken)));
            notes().iter().for_each(|note| said(file_note(note, |place| format!("C{place}"))));
            Encoding::ALL.iter().for_each(|encoding| said(encoding_name(*encoding)));
        }
    }

    #[test]
    fn fields_and_columns_go_by_their_labels() {
        set_lang(Lang::ZhCn);
        assert_eq!(row_reason(ORDERS, &Reason::Required { field: field() }), "“下单日期”为空，而每条记录都必须有。");
        assert_eq!(
            file_note(&FileNote::AmbiguousDates { column: 1 }, |_| "日期".to_owned()),
            "“日期”列的日期分不清是“日/月”还是“月/日”，请选择。"
        );
    }
}
