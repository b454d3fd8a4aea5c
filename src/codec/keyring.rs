//! The ways into a workspace as they are stored: its key, wrapped once for each of them. Pure.

use serde::{Deserialize, Serialize};

/// The newest version of the list that this program reads, and the one that it writes.
const VERSION: u32 = 1;

/// What it costs to make a key of a passphrase with Argon2id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// How often all of it is worked through.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// What new passphrases cost: 64 MiB, three times.
    pub const USUAL: Self = Self { memory_kib: 64 << 10, passes: 3, lanes: 1 };
    /// Where 64 MiB cannot be had: half of it, twice as often.
    pub const LESS_MEMORY: Self = Self { memory_kib: 32 << 10, passes: 6, lanes: 1 };

    /// Whether stored values may be trusted: not so cheap that somebody may have made them so (less than the least that
    /// OWASP's cheat sheet on storing passwords names, 19 MiB twice), not so dear that the page would stand still.
    #[must_use]
    pub fn is_acceptable(self) -> bool {
        (19 << 10..=256 << 10).contains(&self.memory_kib)
            && (2..=32).contains(&self.passes)
            && (1..=4).contains(&self.lanes)
    }
}

/// How a key is made of a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// Random, so that the same passphrase makes another key elsewhere.
    pub salt: [u8; 16],
    /// The cost.
    pub cost: Cost,
}

/// One way in: the key of the workspace, wrapped with what that way gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Slot {
    /// With a key of this browser, which no script can read: whoever uses the browser's profile is in.
    Device {
        /// The wrapped key.
        wrapped: Vec<u8>,
    },
    /// With a key made of a passphrase.
    Passphrase {
        /// How.
        recipe: Recipe,
        /// The wrapped key.
        wrapped: Vec<u8>,
    },
    /// With the recovery key that was printed.
    Recovery {
        /// The wrapped key.
        wrapped: Vec<u8>,
    },
}

impl Slot {
    /// What the wrapped key is bound to: the kind of the way, and everything that decides how safe it is.
    #[must_use]
    pub fn context(&self) -> String {
        match self {
            Self::Device { .. } => "device".to_owned(),
            Self::Passphrase { recipe, .. } => recipe.context(),
            Self::Recovery { .. } => "recovery".to_owned(),
        }
    }
}

impl Recipe {
    /// See [`Slot::context`].
    #[must_use]
    pub fn context(&self) -> String {
        let Cost { memory_kib, passes, lanes } = self.cost;
        let salt = u128::from_be_bytes(self.salt);
        format!("passphrase/argon2id/{memory_kib}/{passes}/{lanes}/{salt:032x}")
    }
}

/// All ways into one workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyring {
    version: u32,
    /// Counts the keys that this workspace has had; the values are sealed with the last one.
    pub generation: u64,
    /// The ways.
    pub slots: Vec<Slot>,
}

/// Why a stored list cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// A newer version of the program wrote it.
    #[error("written by a newer version")]
    Newer,
    /// It is damaged.
    #[error("{0}")]
    Damaged(String),
    /// It asks for an Argon2id that is too cheap to be safe, or too dear to be meant.
    #[error("Argon2id with {} KiB and {} passes is refused", .0.memory_kib, .0.passes)]
    Cost(Cost),
}

impl Keyring {
    /// A list of `slots` for the key of this generation.
    #[must_use]
    pub fn new(generation: u64, slots: Vec<Slot>) -> Self {
        Self { version: VERSION, generation, slots }
    }

    /// As it is stored.
    ///
    /// # Errors
    /// Never for what this program makes; kept because serde says so.
    pub fn write(&self) -> Result<Vec<u8>, KeyringError> {
        serde_json::to_vec(self).map_err(|error| KeyringError::Damaged(error.to_string()))
    }

    /// A stored list.
    ///
    /// # Errors
    /// See [`KeyringError`].
    pub fn read(bytes: &[u8]) -> Result<Self, KeyringError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let damaged = |error: serde_json::Error| KeyringError::Damaged(error.to_string());
        if serde_json::from_slice::<Versioned>(bytes).map_err(damaged)?.version > VERSION {
            return Err(KeyringError::Newer);
        }
        let ring: Self = serde_json::from_slice(bytes).map_err(damaged)?;
        match ring.recipe().map(|recipe| recipe.cost).filter(|cost| !cost.is_acceptable()) {
            Some(cost) => Err(KeyringError::Cost(cost)),
            None => Ok(ring),
        }
    }

    /// How the passphrase becomes a key; `None` if there is no passphrase.
    #[must_use]
    pub fn recipe(&self) -> Option<Recipe> {
        self.slots.iter().find_map(|slot| match slot {
            Slot::Passphrase { recipe, .. } => Some(*recipe),
            _ => None,
        })
    }

    /// Whether it opens without being asked for anything.
    #[must_use]
    pub fn has_device(&self) -> bool {
        self.slots.iter().any(|slot| matches!(slot, Slot::Device { .. }))
    }

    /// Puts `slot` in the place of the one of its kind.
    pub fn replace(&mut self, slot: Slot) {
        let kind = std::mem::discriminant(&slot);
        self.slots.retain(|other| std::mem::discriminant(other) != kind);
        self.slots.push(slot);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn ring(cost: Cost) -> Keyring {
        let passphrase = Slot::Passphrase { recipe: Recipe { salt: [7; 16], cost }, wrapped: vec![1, 2, 3] };
        Keyring::new(2, vec![passphrase, Slot::Recovery { wrapped: vec![4] }])
    }

    #[test]
    fn what_is_written_is_read() {
        let before = ring(Cost::USUAL);
        assert_eq!(Keyring::read(&before.write().unwrap()), Ok(before));
    }

    #[test]
    fn a_cheaper_derivation_than_is_safe_is_refused() {
        let cost = |memory_kib, passes| Cost { memory_kib, passes, lanes: 1 };
        for (cost, good) in [
            (Cost::USUAL, true),
            (Cost::LESS_MEMORY, true),
            (cost(19 << 10, 2), true),
            (cost((19 << 10) - 1, 2), false),
            (cost(64 << 10, 1), false),
            (cost(8, 1), false),
            (cost(256 << 10, 2), true),
            (cost((256 << 10) + 1, 2), false),
            (cost(64 << 10, 1000), false),
            (Cost { lanes: 0, ..Cost::USUAL }, false),
        ] {
            let read = Keyring::read(&ring(cost).write().unwrap());
            assert_eq!(read.is_ok(), good, "{cost:?}");
            assert!(good || read == Err(KeyringError::Cost(cost)));
        }
    }

    #[test]
    fn no_mutation_makes_it_panic_and_none_passes_for_the_same() {
        let before = ring(Cost::USUAL);
        let bytes = before.write().unwrap();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut other = bytes.clone();
                other[at] ^= 1 << bit;
                if let Ok(read) = Keyring::read(&other) {
                    assert_ne!(read, before, "byte {at}, bit {bit}");
                }
            }
            assert!(Keyring::read(&bytes[..at]).is_err());
        }
    }

    #[test]
    fn a_list_of_a_newer_version_says_so() {
        let text = String::from_utf8(ring(Cost::USUAL).write().unwrap()).unwrap();
        let newer = text.replace("\"version\":1", "\"version\":2").replace("recovery", "something_new");
        assert_eq!(Keyring::read(newer.as_bytes()), Err(KeyringError::Newer));
    }

    #[test]
    fn a_slot_takes_the_place_of_its_kind() {
        let mut ring = ring(Cost::USUAL);
        ring.replace(Slot::Recovery { wrapped: vec![9] });
        assert_eq!(ring.slots.len(), 2);
        assert!(ring.slots.contains(&Slot::Recovery { wrapped: vec![9] }));
        assert!(ring.recipe().is_some() && !ring.has_device());
    }
}
