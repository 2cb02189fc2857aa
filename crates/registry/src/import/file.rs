//! The uploaded file, kept in pieces.
use bytes::Bytes;
use db::{Conn, Tx};
use kernel::Result;

use crate::ImportId;
use crate::store::import as store;

/// Bytes of a piece.
const PIECE: usize = 512 * 1024;

/// Keeps a file.
pub(super) async fn keep(tx: &mut Tx, id: ImportId, file: &Bytes) -> Result<()> {
    for (at, piece) in (0..).zip(file.chunks(PIECE)) {
        tx.run(&store::INSERT_PIECE, (id, at, piece.to_vec())).await?;
    }
    Ok(())
}

/// The file as it was uploaded; empty when it was forgotten.
pub(crate) async fn file(conn: &mut Conn, id: ImportId) -> Result<Vec<u8>> {
    let (size,) = conn.one(&store::SIZE, (id,)).await?;
    let mut file = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    for at in 0.. {
        let Some((piece,)) = conn.optional(&store::PIECE, (id, at)).await? else { break };
        file.extend_from_slice(&piece);
    }
    Ok(file)
}
