//! A key out of a passphrase: Argon2id, version 1.3 (RFC 9106). Slow on purpose, so it runs in the worker. Pure.

use super::keyring::Recipe;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};

/// Why no key was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum DeriveError {
    /// There is not so much memory.
    #[error("there is not enough memory for Argon2id")]
    Memory,
    /// The recipe is none that may be followed.
    #[error("this cost is refused")]
    Cost,
}

/// The key of 32 bytes that `passphrase` makes.
///
/// # Errors
/// See [`DeriveError`].
pub fn derive(passphrase: &str, recipe: &Recipe) -> Result<[u8; 32], DeriveError> {
    if !recipe.cost.is_acceptable() {
        return Err(DeriveError::Cost);
    }
    let cost = recipe.cost;
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|_| DeriveError::Cost)?;
    let blocks = params.block_count();
    let mut memory: Vec<Block> = Vec::new();
    // A failing `vec!` would end the program.
    memory.try_reserve_exact(blocks).map_err(|_| DeriveError::Memory)?;
    memory.resize(blocks, Block::default());
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(passphrase.as_bytes(), &recipe.salt, &mut key, &mut memory)
        .map_err(|_| DeriveError::Cost)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::codec::keyring::Cost;

    fn recipe(salt: u8, memory_kib: u32, passes: u32) -> Recipe {
        Recipe { salt: [salt; 16], cost: Cost { memory_kib, passes, lanes: 1 } }
    }

    fn hex(key: [u8; 32]) -> String {
        let [high, low] = [0, 16].map(|at| u128::from_be_bytes(*key[at..].first_chunk().unwrap()));
        format!("{high:032x}{low:032x}")
    }

    // Worked out with argon2-cffi 25.1.0 (the reference implementation): hash_secret_raw(secret, b"\x07" * 16, time_cost,
    // memory_cost, 1, 32, Type.ID).
    #[test]
    fn it_is_the_argon2id_of_the_reference_implementation() {
        let key = derive("correct horse", &recipe(7, 19 << 10, 2)).unwrap();
        assert_eq!(hex(key), "7132e6a6028b7abb94eb36beb767146777cd7c75426211a827c8a7a5c50d7307");
        let key = derive("知己知彼", &recipe(7, 64 << 10, 3)).unwrap();
        assert_eq!(hex(key), "78dec7461bf8e27a8d8165ce373ff1654db26600d76efc6782efeb3e1b481e7b");
    }

    #[test]
    fn another_salt_passphrase_or_cost_makes_another_key() {
        let key = derive("a", &recipe(1, 19 << 10, 2)).unwrap();
        assert_ne!(key, derive("a", &recipe(2, 19 << 10, 2)).unwrap());
        assert_ne!(key, derive("b", &recipe(1, 19 << 10, 2)).unwrap());
        assert_ne!(key, derive("a", &recipe(1, 20 << 10, 2)).unwrap());
        assert_ne!(key, derive("a", &recipe(1, 19 << 10, 3)).unwrap());
    }

    #[test]
    fn a_cost_that_is_refused_makes_none() {
        assert_eq!(derive("a", &recipe(1, 8, 1)), Err(DeriveError::Cost));
        assert_eq!(derive("a", &recipe(1, 1 << 20, 3)), Err(DeriveError::Cost));
    }
}
