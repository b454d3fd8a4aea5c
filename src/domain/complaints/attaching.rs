//! Adding a file to a complaint: what may be added, and the record that tells of it.

use super::evidence;
use super::handling::record;
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule, check_value};
use crate::kernel::change::{Block, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey};
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::Value;

const EVIDENCE: Entity = Entity::Evidence;

/// The largest file that is taken, in bytes: a long voice message or a large photograph.
pub const MOST_BYTES: u32 = 10_000_000;

/// How large all files of a workspace may be together, in bytes: a browser has to hold several copies of them to open a
/// backup, and a backup that cannot be opened is none.
pub const MOST_BYTES_IN_ALL: u32 = 300_000_000;

/// What is taken: pictures, sound and PDF, which nothing is run in. Never SVG, HTML, archives or programs.
pub const TAKEN: &[&str] = &[
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "image/avif",
    "image/heif",
    "audio/mpeg",
    "audio/m4a",
    "audio/ogg",
    "audio/x-wav",
    "audio/x-flac",
    "audio/amr",
    "audio/aac",
    "application/pdf",
];

/// What a file holds, by its first bytes; its name says nothing. `None` if it is nothing that is taken.
#[must_use]
pub fn recognise(head: &[u8]) -> Option<&'static str> {
    let found = infer::get(head)?.mime_type();
    TAKEN.iter().find(|taken| **taken == found).copied()
}

/// A file as somebody adds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// To which complaint.
    pub complaint: Id,
    /// What the file is called.
    pub name: String,
    /// What it holds, one of [`TAKEN`].
    pub media_type: String,
    /// How large it is, in bytes.
    pub size: u64,
    /// The SHA-256 of what it holds, in hexadecimal digits.
    pub sha256: String,
}

/// Names are cut after so many characters; no file system takes longer ones.
const LONGEST_NAME: usize = 200;

fn refused<T>(field: Field<T>, rule: Rule) -> Refusal {
    Refusal { entity: EVIDENCE, field: Some(field.into()), rule }
}

/// Whether a file of this size is taken.
///
/// # Errors
/// It is empty or larger than [`MOST_BYTES`].
pub fn check_size(size: u64) -> Result<(), Refusal> {
    let rule = match size {
        0 => Rule::EmptyFile,
        size if size > u64::from(MOST_BYTES) => Rule::FileTooLarge { most: MOST_BYTES },
        _ => return Ok(()),
    };
    Err(refused(evidence::SIZE, rule))
}

/// What adding a file changes: its record, which is called `id` like the stored file, and a step of the complaint.
///
/// # Errors
/// The complaint is gone, the file is none that is taken, or there is no room for more.
pub fn attach(dataset: &Dataset, id: Id, file: &Attachment, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    if dataset.slot(Entity::Complaints, file.complaint).is_none() {
        return Err(Refusal { entity: Entity::Complaints, field: None, rule: Rule::Gone });
    }
    check_size(file.size)?;
    if !TAKEN.contains(&file.media_type.as_str()) {
        return Err(refused(evidence::MEDIA_TYPE, Rule::NotTaken));
    }
    let held: i64 = dataset.table(EVIDENCE).slots().filter_map(|slot| size_of(dataset, slot)).sum();
    if u64::try_from(held).unwrap_or(0).saturating_add(file.size) > u64::from(MOST_BYTES_IN_ALL) {
        return Err(refused(evidence::SIZE, Rule::EvidenceFull { most: MOST_BYTES_IN_ALL }));
    }
    let name = named(&file.name);
    let size = i64::try_from(file.size).unwrap_or(i64::MAX);
    let mut values: Values = vec![
        (evidence::NAME.into(), Value::text(&name)),
        (evidence::COMPLAINT.into(), Value::Ref(Entity::Complaints.table(), file.complaint)),
        (evidence::MEDIA_TYPE.into(), Value::text(&file.media_type)),
        (evidence::SIZE.into(), Value::Int(size)),
        (evidence::SHA256.into(), Value::text(&file.sha256)),
        (evidence::AT.into(), Value::Time(context.now)),
    ];
    values.extend(context.actor.map(|actor| (evidence::MEMBER.into(), Value::Ref(Entity::Members.table(), actor))));
    for (key, value) in &values {
        let spec = evidence::FIELDS.iter().find(|spec| spec.key == *key);
        spec.map_or(Ok(()), |spec| check_value(spec, value)).map_err(|rule| Refusal::of(EVIDENCE, key, rule))?;
    }
    let does_not_fit = |error| Refusal {
        entity: EVIDENCE,
        field: None::<FieldKey>,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    };
    let block = Block::one(id, &values).map_err(does_not_fit)?;
    let step = record(file.complaint, "evidence", &name, context.now, context)?;
    Ok(vec![Change::Insert { table: EVIDENCE.table(), block }, step])
}

fn size_of(dataset: &Dataset, slot: Slot) -> Option<i64> {
    dataset.get(EVIDENCE, slot, evidence::SIZE).flatten()
}

/// The name without a path and what no file system takes, and never empty.
fn named(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    let kept: String = last.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect();
    let kept = kept.trim();
    if kept.is_empty() { "—".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_what_they_hold() {
        let mp3 = [b"ID3\x03".as_slice(), &[0; 16]].concat();
        let cases: [(&[u8], Option<&str>); 10] = [
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some("image/jpeg")),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some("image/png")),
            (b"%PDF-1.7\n", Some("application/pdf")),
            (&mp3, Some("audio/mpeg")),
            (b"MZ\x90\0\x03\0\0\0", None),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\">", None),
            (b"<!doctype html><script>", None),
            (b"PK\x03\x04\x14\0", None),
            (b"#!/bin/sh\n", None),
            (b"", None),
        ];
        for (head, want) in cases {
            assert_eq!(recognise(head), want, "{}", head.escape_ascii());
        }
    }

    #[test]
    fn names_lose_their_paths() {
        assert_eq!(named("C:\\fakepath\\发票.pdf"), "发票.pdf");
        assert_eq!(named("../../etc/passwd"), "passwd");
        assert_eq!(named("a\nb.png"), "ab.png");
        assert_eq!(named("  /"), "—");
        assert!(named(&"长".repeat(300)).chars().count() == LONGEST_NAME);
    }

    #[test]
    fn sizes_have_ends() {
        assert_eq!(check_size(0).unwrap_err().rule, Rule::EmptyFile);
        assert_eq!(check_size(u64::from(MOST_BYTES)), Ok(()));
        assert_eq!(check_size(u64::from(MOST_BYTES) + 1).unwrap_err().rule, Rule::FileTooLarge { most: MOST_BYTES });
    }
}
