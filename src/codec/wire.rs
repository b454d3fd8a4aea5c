//! Reading and writing bytes: variable-length numbers, texts, and a reader that damaged bytes cannot bring down.

/// Bytes that are not what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// They end too early.
    #[error("the bytes end too early")]
    Truncated,
    /// A newer version of the program wrote them.
    #[error("written by a newer version (format {0})")]
    Newer(u8),
    /// They say something impossible.
    #[error("damaged bytes: {0}")]
    Damaged(&'static str),
}

/// Collects bytes.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Nothing written yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }

    /// One byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Bytes as they are; the reader must know how many.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// A number, seven bits a byte, low ones first.
    pub fn varint(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }

    /// A signed number: small ones of either sign are short.
    pub fn zigzag(&mut self, number: i64) {
        self.varint(zigzag(number));
    }

    /// A signed number of up to 128 bits.
    pub fn zigzag128(&mut self, number: i128) {
        let mut rest = ((number << 1) ^ (number >> 127)).cast_unsigned();
        while rest >= 0x80 {
            self.bytes.push(rest.to_le_bytes()[0] | 0x80);
            rest >>= 7;
        }
        self.bytes.push(rest.to_le_bytes()[0]);
    }

    /// A count or length.
    pub fn count(&mut self, count: usize) {
        self.varint(u64::try_from(count).unwrap_or(u64::MAX));
    }

    /// A text with its length.
    pub fn text(&mut self, text: &str) {
        self.count(text.len());
        self.raw(text.as_bytes());
    }
}

/// Maps signed numbers to unsigned ones so that small ones of either sign are small.
#[must_use]
pub const fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

/// The inverse of [`zigzag`].
#[must_use]
pub const fn unzigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
}

/// Reads what a [`Writer`] wrote, and refuses anything else.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads from the start of `bytes`.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// How many bytes are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    /// Nothing may be left.
    ///
    /// # Errors
    /// Something is.
    pub fn end(&self) -> Result<(), WireError> {
        if self.rest.is_empty() { Ok(()) } else { Err(WireError::Damaged("bytes after the end")) }
    }

    /// One byte.
    ///
    /// # Errors
    /// There is none.
    pub fn byte(&mut self) -> Result<u8, WireError> {
        let (first, rest) = self.rest.split_first().ok_or(WireError::Truncated)?;
        self.rest = rest;
        Ok(*first)
    }

    /// The next `count` bytes.
    ///
    /// # Errors
    /// There are fewer.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], WireError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(WireError::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    /// The next `N` bytes.
    ///
    /// # Errors
    /// There are fewer.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], WireError> {
        self.take(N)?.try_into().map_err(|_| WireError::Truncated)
    }

    /// The version byte that every format begins with.
    ///
    /// # Errors
    /// It is higher than `newest`, or zero.
    pub fn version(&mut self, newest: u8) -> Result<u8, WireError> {
        match self.byte()? {
            0 => Err(WireError::Damaged("no version")),
            version if version > newest => Err(WireError::Newer(version)),
            version => Ok(version),
        }
    }

    /// A number written by [`Writer::varint`].
    ///
    /// # Errors
    /// The bytes end, or it does not fit.
    pub fn varint(&mut self) -> Result<u64, WireError> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                break;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(WireError::Damaged("a number is too long"))
    }

    /// A number written by [`Writer::zigzag`].
    ///
    /// # Errors
    /// See [`Reader::varint`].
    pub fn zigzag(&mut self) -> Result<i64, WireError> {
        self.varint().map(unzigzag)
    }

    /// A number written by [`Writer::zigzag128`].
    ///
    /// # Errors
    /// See [`Reader::varint`].
    pub fn zigzag128(&mut self) -> Result<i128, WireError> {
        let mut number: u128 = 0;
        for shift in (0..128).step_by(7) {
            let byte = self.byte()?;
            let bits = u128::from(byte & 0x7f);
            if shift == 126 && bits > 3 {
                break;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok((number >> 1).cast_signed() ^ -((number & 1).cast_signed()));
            }
        }
        Err(WireError::Damaged("a number is too long"))
    }

    /// A count of things that take at least one byte each, so that no damaged count makes memory run out.
    ///
    /// # Errors
    /// There cannot be that many.
    pub fn count(&mut self) -> Result<usize, WireError> {
        self.count_of(1)
    }

    /// A count of things of which `per_byte` fit into one byte.
    ///
    /// # Errors
    /// There cannot be that many.
    pub fn count_of(&mut self, per_byte: usize) -> Result<usize, WireError> {
        let count = usize::try_from(self.varint()?).map_err(|_| WireError::Damaged("a count is too large"))?;
        if count.div_ceil(per_byte) > self.left() {
            return Err(WireError::Damaged("a count is too large"));
        }
        Ok(count)
    }

    /// A text with its length.
    ///
    /// # Errors
    /// It ends too early or is not UTF-8.
    pub fn text(&mut self) -> Result<&'a str, WireError> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| WireError::Damaged("a text is not UTF-8"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_and_texts_come_back(a: u64, b: i64, c: i128, text: String) {
            let mut out = Writer::new();
            out.varint(a);
            out.zigzag(b);
            out.zigzag128(c);
            out.text(&text);
            let bytes = out.finish();
            let mut input = Reader::new(&bytes);
            prop_assert_eq!((input.varint(), input.zigzag(), input.zigzag128()), (Ok(a), Ok(b), Ok(c)));
            prop_assert_eq!(input.text(), Ok(text.as_str()));
            prop_assert_eq!(input.end(), Ok(()));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let (mut a, mut b, mut c) = (Reader::new(&bytes), Reader::new(&bytes), Reader::new(&bytes));
            let _ = (a.varint(), b.zigzag128(), c.text());
        }
    }

    #[test]
    fn extremes_fit() {
        for number in [0, 1, -1, i64::MAX, i64::MIN] {
            assert_eq!(unzigzag(zigzag(number)), number);
        }
        let too_long = [0xff; 11];
        assert_eq!(Reader::new(&too_long).varint(), Err(WireError::Damaged("a number is too long")));
        assert_eq!(Reader::new(&[2]).version(1), Err(WireError::Newer(2)));
    }
}
