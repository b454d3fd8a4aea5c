//! One line of a dossier: a JSON object in one fixed form, so that equal content has equal bytes.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// One line. What a machine needs and what people see stand beside each other, so that the file can be written once more
/// from its lines alone, whatever this program calls things by then.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its number; the head is 0.
    pub n: usize,
    /// The hash of the line before; empty in the head.
    pub prev: String,
    /// `head`, `complaint`, `step`, `remedy` or `times`.
    pub kind: String,
    /// What the file is, in the head only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Head>,
    /// The id of the record it tells of.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The code of what was done: `acknowledged`, `refund`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// When, in UTC.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
    /// What was done, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// When, on the clock of the team, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// Who did it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What was written down.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What else is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// One field of a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// The key of the field.
    pub field: String,
    /// What the field is called.
    pub label: String,
    /// Its value as in the lossless export.
    pub value: Json,
    /// Its value in words.
    pub shown: String,
}

/// What the file is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// The version of the format.
    pub dossier: u32,
    /// The language of what people see.
    pub lang: String,
    /// The id of the workspace.
    pub workspace: String,
    /// What the workspace is called.
    pub workspace_name: String,
    /// The id of the complaint.
    pub complaint: String,
    /// The number of the complaint's file.
    pub number: String,
    /// How many lines there are, this one included.
    pub count: usize,
    /// When the dossier was made, in UTC, by the clock of the device.
    pub made_at: String,
    /// The same in words.
    pub made_when: String,
    /// Who was at the keyboard, if they had said so.
    pub made_by: String,
    /// The fingerprint of the key that signs.
    pub key: String,
    /// What stands around the lines.
    pub words: PageWords,
}

/// What stands around the lines, in the language of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageWords {
    /// What such a file is called.
    pub dossier: String,
    /// Over the lines.
    pub steps: String,
    /// Before the workspace.
    pub workspace: String,
    /// Before the time of making.
    pub made: String,
    /// Before the fingerprint.
    pub fingerprint: String,
    /// Over what the file proves.
    pub proof: String,
    /// What it proves.
    pub proves: String,
    /// What it does not.
    pub proves_not: String,
    /// How to check it.
    pub check: String,
    /// Over the lines as they were signed.
    pub lines: String,
}

/// The line as it stands in the file, newline included.
///
/// Whatever could end the block that it stands in, or look like something else than it is, is escaped: markup, line
/// separators of other kinds, and what turns the direction of writing.
#[must_use]
pub fn write(line: &impl Serialize) -> String {
    // Structs of texts and numbers always have a JSON form.
    let plain = serde_json::to_string(line).unwrap_or_default();
    let mut text = String::with_capacity(plain.len() + 1);
    for letter in plain.chars() {
        if is_risky(letter) {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                // Writing to a text cannot fail.
                let _written = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(letter);
        }
    }
    text.push('\n');
    text
}

/// These stand in JSON only within texts, so that each may be escaped wherever it is.
fn is_risky(letter: char) -> bool {
    matches!(letter,
        '<' | '>' | '&' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

/// The SHA-256 of some bytes in lower-case hexadecimal, as `sha256sum` tells it.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a text cannot fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}
