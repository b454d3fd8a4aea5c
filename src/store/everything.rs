//! The whole workspace as the lossless JSON of `codec::export`, piece by piece, with the files beside the records.

use super::error::StoreError;
use crate::codec::export::{About, Keys, backup_pieces, json_end, json_file, pieces_before_files};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::id::Id;

/// Gives the pieces to `take`; `read` reads a file. Tells how many files are missing or damaged, and so left out.
///
/// # Errors
/// Those of `take`, and what `failed` makes of a store that fails.
pub async fn everything<E>(
    dataset: &Dataset,
    (about, keys): (&About, &Keys),
    read: impl AsyncFn(Id) -> Result<Option<Vec<u8>>, StoreError>,
    failed: impl Fn(StoreError) -> E,
    mut take: impl AsyncFnMut(Vec<u8>) -> Result<(), E>,
) -> Result<u64, E> {
    let table = dataset.table(Entity::Evidence);
    if table.is_empty() {
        for piece in backup_pieces(dataset, Some(about), keys) {
            take(piece).await?;
        }
        return Ok(0);
    }
    for piece in pieces_before_files(dataset, Some(about), keys) {
        take(piece).await?;
    }
    let (mut written, mut left_out) = (0_u64, 0);
    for id in table.slots().filter_map(|slot| table.id_at(slot)) {
        match read(id).await {
            Ok(Some(bytes)) => {
                take(json_file(id, &bytes, written == 0)).await?;
                written += 1;
            }
            Ok(None) | Err(StoreError::Damaged(_)) => left_out += 1,
            // A store that fails just now says nothing about the file.
            Err(error) => return Err(failed(error)),
        }
    }
    take(json_end(written > 0)).await?;
    Ok(left_out)
}
