//! Signatures and keys in the forms that other tools take: DER and PEM.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// The bytes of each of the two numbers of a signature.
const HALF: usize = 32;

/// A signature of WebCrypto, two numbers of 32 bytes, as DER.
#[must_use]
pub fn signature_to_der(raw: &[u8; 2 * HALF]) -> Vec<u8> {
    let (r, s) = raw.split_at(HALF);
    let body = [integer(r), integer(s)].concat();
    // At most 2 · 35 bytes, so that one byte tells the length.
    let mut der = vec![0x30, u8::try_from(body.len()).unwrap_or(u8::MAX)];
    der.extend(body);
    der
}

fn integer(number: &[u8]) -> Vec<u8> {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let digits = number.get(zeros..).filter(|digits| !digits.is_empty()).unwrap_or(&[0]);
    // A first bit would be read as a sign.
    let sign = digits.first().is_some_and(|first| *first >= 0x80);
    let length = u8::try_from(digits.len() + usize::from(sign)).unwrap_or(u8::MAX);
    let mut der = vec![0x02, length];
    der.extend(sign.then_some(0));
    der.extend(digits);
    der
}

/// The two numbers of a signature in DER; `None` for anything that [`signature_to_der`] would not write.
#[must_use]
pub fn signature_of_der(der: &[u8]) -> Option<[u8; 2 * HALF]> {
    let [0x30, _, body @ ..] = der else { return None };
    let (r, rest) = number(body)?;
    let (s, rest) = number(rest)?;
    let mut raw = [0; 2 * HALF];
    let (first, second) = raw.split_at_mut(HALF);
    first.copy_from_slice(&r);
    second.copy_from_slice(&s);
    (rest.is_empty() && signature_to_der(&raw) == der).then_some(raw)
}

fn number(der: &[u8]) -> Option<([u8; HALF], &[u8])> {
    let [0x02, length, rest @ ..] = der else { return None };
    let (digits, rest) = rest.split_at_checked(usize::from(*length))?;
    let digits = if let [0, digits @ ..] = digits { digits } else { digits };
    let mut number = [0; HALF];
    let from = HALF.checked_sub(digits.len())?;
    number.get_mut(from..)?.copy_from_slice(digits);
    Some((number, rest))
}

/// Bytes in base64.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// The bytes of a text in base64.
#[must_use]
pub fn of_base64(text: &str) -> Option<Vec<u8>> {
    BASE64_STANDARD.decode(text).ok()
}

pub const PEM_BEGIN: &str = "-----BEGIN PUBLIC KEY-----";
pub const PEM_END: &str = "-----END PUBLIC KEY-----";

/// A public key (SPKI) as PEM, newline included.
#[must_use]
pub fn pem(spki: &[u8]) -> String {
    let text = base64(spki);
    let mut pem = format!("{PEM_BEGIN}\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at_checked(64).unwrap_or((rest, ""));
        pem.push_str(line);
        pem.push('\n');
        rest = after;
    }
    pem.push_str(PEM_END);
    pem.push('\n');
    pem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_go_to_der_and_back_whatever_their_numbers_begin_with() {
        let firsts: [&[u8]; 6] = [&[1], &[0x7f], &[0x80], &[0xff], &[0, 1], &[0, 0, 0x80]];
        for r in firsts {
            for s in firsts {
                let mut raw = [0x42; 64];
                raw[..r.len()].copy_from_slice(r);
                raw[32..32 + s.len()].copy_from_slice(s);
                let der = signature_to_der(&raw);
                assert_eq!(usize::from(der[1]), der.len() - 2);
                assert_eq!(signature_of_der(&der), Some(raw), "{der:02x?}");
            }
        }
        let zero = [0; 64];
        assert_eq!(signature_to_der(&zero), [0x30, 6, 2, 1, 0, 2, 1, 0]);
        assert_eq!(signature_of_der(&signature_to_der(&zero)), Some(zero));
    }

    #[test]
    fn only_one_form_of_a_signature_is_taken() {
        let good = signature_to_der(&[0x42; 64]);
        for length in 0..good.len() {
            assert_eq!(signature_of_der(&good[..length]), None, "cut at {length}");
        }
        assert_eq!(signature_of_der(&[good.as_slice(), &[0]].concat()), None, "more behind it");
        // A zero before a number that needs none.
        let padded = [&[0x30, 0x45, 2, 33, 0], [0x42; 32].as_slice(), &[2, 32], &[0x42; 32]].concat();
        assert_eq!(signature_of_der(&padded), None);
    }

    #[test]
    fn keys_are_pem_in_lines_of_64() {
        assert_eq!(pem(&[0; 50]), format!("{PEM_BEGIN}\n{}\nAAA=\n{PEM_END}\n", "A".repeat(64)));
        assert_eq!(of_base64("AAA="), Some(vec![0, 0]));
        assert_eq!(of_base64("AAB="), None, "bits that nothing holds");
    }
}
