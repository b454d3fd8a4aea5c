//! The recovery key as people write it down: seven blocks of five signs, the last sign of each a check of the others.
//! Pure.
//!
//! Signs are the 32 of Crockford's base 32 (no I, L, O, U), so a block carries 20 bits and the key 140. The check is a
//! code over the field of 32 elements, with another weight for every place and another start for every block: it finds
//! any one wrong sign, any two that were swapped, and blocks that changed places.

/// How many blocks there are.
pub const BLOCKS: usize = 7;
/// Signs of a block without its check.
const SIGNS: usize = 4;
/// Signs of the key without checks.
pub const LENGTH: usize = BLOCKS * SIGNS;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The key: 28 values below 32.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey([u8; LENGTH]);

/// What is wrong with a key that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Typo {
    /// So many blocks are there, and [`BLOCKS`] are wanted.
    #[error("{0} blocks are complete")]
    Incomplete(usize),
    /// More than there should be.
    #[error("there are more signs than the key has")]
    TooLong,
    /// A sign that no key has.
    #[error("no key has the sign {0}")]
    Sign(char),
    /// This block (from 1) has a wrong sign.
    #[error("block {0} does not fit its check")]
    Block(usize),
}

impl std::fmt::Debug for RecoveryKey {
    /// Says nothing of the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

impl std::fmt::Display for RecoveryKey {
    /// `ABCDE-FGHJK-…`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, block) in self.0.chunks(SIGNS).enumerate() {
            let dash = if at == 0 { "" } else { "-" };
            let signs: String = block.iter().chain(&[check(at, block)]).map(|value| sign(*value)).collect();
            write!(f, "{dash}{signs}")?;
        }
        Ok(())
    }
}

impl RecoveryKey {
    /// A key of random bytes.
    #[must_use]
    pub fn of_random(bytes: [u8; LENGTH]) -> Self {
        Self(bytes.map(|byte| byte & 31))
    }

    /// The key that was typed, with any spaces and dashes, small or large, O for 0 and I or L for 1.
    ///
    /// # Errors
    /// See [`Typo`].
    pub fn parse(text: &str) -> Result<Self, Typo> {
        let mut values = Vec::with_capacity(BLOCKS * (SIGNS + 1));
        for sign in text.chars().filter(|sign| !sign.is_whitespace() && !"-–—_.".contains(*sign)) {
            values.push(value(sign).ok_or(Typo::Sign(sign))?);
        }
        let mut key = [0; LENGTH];
        let mut found = 0;
        for (at, block) in values.chunks_exact(SIGNS + 1).enumerate() {
            let Some((last, signs)) = block.split_last() else { continue };
            let place = key.chunks_mut(SIGNS).nth(at).ok_or(Typo::TooLong)?;
            if check(at, signs) != *last {
                return Err(Typo::Block(at + 1));
            }
            place.copy_from_slice(signs);
            found = at + 1;
        }
        match values.len().cmp(&(BLOCKS * (SIGNS + 1))) {
            std::cmp::Ordering::Less => Err(Typo::Incomplete(found)),
            std::cmp::Ordering::Equal => Ok(Self(key)),
            std::cmp::Ordering::Greater => Err(Typo::TooLong),
        }
    }

    /// The secret that it stands for.
    #[must_use]
    pub fn secret(&self) -> &[u8] {
        &self.0
    }
}

fn sign(value: u8) -> char {
    ALPHABET.get(usize::from(value)).map_or('?', |sign| char::from(*sign))
}

fn value(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|known| char::from(*known) == sign)?;
    u8::try_from(at).ok()
}

/// The check sign of the block at place `at`: what its start and its weighted signs add up to.
fn check(at: usize, signs: &[u8]) -> u8 {
    let start = u8::try_from(at + 1).unwrap_or(0);
    let mut weight = 1;
    signs.iter().fold(start, |sum, value| {
        weight = times(weight, 2);
        sum ^ times(*value, weight)
    })
}

/// The product in the field of 32 elements, x⁵ + x² + 1.
fn times(a: u8, b: u8) -> u8 {
    let mut product = 0;
    let mut shifted = a;
    for bit in 0..5 {
        if b >> bit & 1 == 1 {
            product ^= shifted;
        }
        shifted = if shifted & 16 == 0 { shifted << 1 } else { (shifted << 1 ^ 0b10_0101) & 31 };
    }
    product
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn some() -> RecoveryKey {
        let mut bytes = [0; LENGTH];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::try_from(at * 89 % 251).unwrap();
        }
        RecoveryKey::of_random(bytes)
    }

    #[test]
    fn what_is_printed_is_read_however_it_is_typed() {
        let key = some();
        let text = key.to_string();
        assert_eq!(text.len(), BLOCKS * 6 - 1, "{text}");
        assert_eq!(RecoveryKey::parse(&text), Ok(key.clone()));
        assert_eq!(RecoveryKey::parse(&text.to_lowercase().replace('-', "  ")), Ok(key.clone()));
        assert_eq!(RecoveryKey::parse(&text.replace('0', "o").replace('1', "l")), Ok(key));
    }

    #[test]
    fn one_wrong_sign_is_found_in_its_block() {
        let text = some().to_string();
        for (at, right) in text.char_indices().filter(|(_, sign)| *sign != '-') {
            for wrong in ALPHABET.iter().map(|sign| char::from(*sign)).filter(|sign| *sign != right) {
                let mut typed = text.clone();
                typed.replace_range(at..=at, &wrong.to_string());
                assert_eq!(RecoveryKey::parse(&typed), Err(Typo::Block(at / 6 + 1)), "{typed}");
            }
        }
    }

    #[test]
    fn swapped_signs_and_blocks_are_found() {
        let text = some().to_string();
        let signs: Vec<char> = text.chars().collect();
        for at in 0..signs.len() - 1 {
            let mut typed = signs.clone();
            typed.swap(at, at + 1);
            if typed[at] != '-' && typed[at + 1] != '-' && typed != signs {
                let typed: String = typed.into_iter().collect();
                assert_eq!(RecoveryKey::parse(&typed), Err(Typo::Block(at / 6 + 1)), "{typed}");
            }
        }
        let mut blocks: Vec<&str> = text.split('-').collect();
        blocks.swap(2, 5);
        assert_eq!(RecoveryKey::parse(&blocks.join("-")), Err(Typo::Block(3)));
    }

    #[test]
    fn what_is_no_key_is_told_apart() {
        let text = some().to_string();
        assert_eq!(RecoveryKey::parse(""), Err(Typo::Incomplete(0)));
        assert_eq!(RecoveryKey::parse(&text[..20]), Err(Typo::Incomplete(3)));
        assert_eq!(RecoveryKey::parse(&format!("{text}-00000")), Err(Typo::TooLong));
        assert_eq!(RecoveryKey::parse("ABC*"), Err(Typo::Sign('*')));
        assert_eq!(RecoveryKey::parse("王"), Err(Typo::Sign('王')));
    }

    #[test]
    fn it_says_nothing_of_itself_in_a_log() {
        assert_eq!(format!("{:?}", some()), "RecoveryKey(…)");
    }
}
