//! Bytes to text, piece by piece, for the encodings that need no tables. The others are the browser's to decode.

use super::encoding::Encoding;
use super::problem::FileProblem;

/// Decodes a file that comes in pieces; a character cut by a border is put together again.
#[derive(Debug)]
pub struct Decoder {
    encoding: Encoding,
    rest: Vec<u8>,
    offset: u64,
    at_start: bool,
}

impl Decoder {
    /// A decoder for `encoding`; `None` for those that the browser's `TextDecoder` has to decode.
    #[must_use]
    pub fn new(encoding: Encoding) -> Option<Self> {
        let mine = matches!(encoding, Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be);
        mine.then(|| Self { encoding, rest: Vec::new(), offset: 0, at_start: true })
    }

    /// Decodes the next piece and hands the text to `sink`; `last` says that nothing follows.
    ///
    /// # Errors
    /// [`FileProblem::Undecodable`] with the place of the first byte that is no character.
    pub fn push(&mut self, bytes: &[u8], last: bool, mut sink: impl FnMut(&str)) -> Result<(), FileProblem> {
        self.rest.extend_from_slice(bytes);
        let done = match self.encoding {
            Encoding::Utf8 => self.utf8(last, &mut sink)?,
            _ => self.utf16(last, &mut sink)?,
        };
        self.offset += u64::try_from(done).unwrap_or(0);
        self.rest.drain(..done);
        Ok(())
    }

    fn bad(&self, at: usize) -> FileProblem {
        let offset = self.offset + u64::try_from(at).unwrap_or(0);
        FileProblem::Undecodable { encoding: self.encoding, offset }
    }

    fn utf8(&mut self, last: bool, sink: &mut impl FnMut(&str)) -> Result<usize, FileProblem> {
        let good = match std::str::from_utf8(&self.rest) {
            Ok(text) => text,
            Err(error) if error.error_len().is_none() && !last => {
                let good = self.rest.get(..error.valid_up_to()).unwrap_or(&[]);
                std::str::from_utf8(good).unwrap_or("")
            }
            Err(error) => return Err(self.bad(error.valid_up_to())),
        };
        let done = good.len();
        let text = if self.at_start { good.strip_prefix('\u{feff}').unwrap_or(good) } else { good };
        self.at_start &= good.is_empty();
        sink(text);
        Ok(done)
    }

    fn utf16(&mut self, last: bool, sink: &mut impl FnMut(&str)) -> Result<usize, FileProblem> {
        let mut text = String::with_capacity(self.rest.len());
        let mut done = 0;
        let unit = |pair: &[u8]| match (pair, self.encoding) {
            ([a, b], Encoding::Utf16Le) => u16::from_le_bytes([*a, *b]),
            ([a, b], _) => u16::from_be_bytes([*a, *b]),
            _ => 0,
        };
        let units = self.rest.chunks_exact(2).map(unit);
        for decoded in char::decode_utf16(units) {
            match decoded {
                Ok(char) => {
                    done += 2 * char.len_utf16();
                    text.push(char);
                }
                // The first half of a pair at the very end waits for the next piece.
                Err(_) if !last && done + 3 >= self.rest.len() => break,
                Err(_) => return Err(self.bad(done)),
            }
        }
        if last && done < self.rest.len() {
            return Err(self.bad(done));
        }
        let shown = if self.at_start { text.strip_prefix('\u{feff}').unwrap_or(&text) } else { &text };
        sink(shown);
        self.at_start &= text.is_empty();
        Ok(done)
    }
}
