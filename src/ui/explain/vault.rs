//! Why somebody did not get in, or what is wrong with a recovery key.

use super::store;
use crate::app::errors::{DeriveError, Failure};
use crate::app::vault::{Typo, VaultError};
use crate::ui::text::{Arg, say, say_with};

/// Why something about the ways into a workspace was not done.
#[must_use]
pub fn vault(error: &VaultError) -> String {
    match error {
        VaultError::Wrong => say("vault-wrong"),
        VaultError::Store(error) => store(error),
        VaultError::Worker(Failure::Derive { cause }) => derive(*cause),
        VaultError::Worker(other) => say_with("vault-failed", &[("reason", Arg::from(other.to_string()))]),
    }
}

/// Why no key was made of a passphrase.
#[must_use]
pub fn derive(error: DeriveError) -> String {
    match error {
        DeriveError::Memory => say("vault-memory"),
        DeriveError::Cost => say("vault-cost"),
    }
}

/// What is wrong with a recovery key that was typed.
#[must_use]
pub fn typo(typo: Typo) -> String {
    match typo {
        Typo::Incomplete(blocks) => say_with("typo-incomplete", &[("blocks", Arg::from(blocks))]),
        Typo::TooLong => say("typo-too-long"),
        Typo::Sign(sign) => say_with("typo-sign", &[("sign", Arg::from(sign.to_string()))]),
        Typo::Block(block) => say_with("typo-block", &[("block", Arg::from(block))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::errors::StoreError;
    use crate::ui::text::{Lang, set_lang};

    #[test]
    fn every_way_not_to_get_in_has_a_sentence_in_both_languages() {
        let crashed = Failure::Crashed { reason: "out of memory".to_owned() };
        let errors = [
            VaultError::Wrong,
            VaultError::Store(StoreError::Rekeyed),
            VaultError::Worker(Failure::Derive { cause: DeriveError::Memory }),
            VaultError::Worker(Failure::Derive { cause: DeriveError::Cost }),
            VaultError::Worker(crashed),
        ];
        let typos = [Typo::Incomplete(3), Typo::TooLong, Typo::Sign('*'), Typo::Block(4)];
        for lang in Lang::ALL {
            set_lang(lang);
            let said = errors.iter().map(vault).chain(typos.map(typo));
            for text in said {
                let raw =
                    text.is_empty() || text.starts_with("vault-") || text.starts_with("typo-") || text.contains('{');
                assert!(!raw, "{} {text}", lang.tag());
            }
        }
    }
}
