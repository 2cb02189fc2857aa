//! All SQL of the pictures.
use kernel::{AccountId, Instant};

use crate::{Picture, PictureId};

db::row! {
    /// A picture as its uploader is told of it.
    pub(crate) struct OwnRow {
        pub(crate) id: PictureId,
        pub(crate) width: i64,
        pub(crate) height: i64,
        pub(crate) added_at: Instant,
        pub(crate) uses: i64,
    }
}

type New = (PictureId, String, i64, i64, i64, Option<AccountId>, Instant, Instant);

db::sql! {
    INSERT: New => () =
        "INSERT INTO pictures_picture (id, hash, width, height, colour, added_by, added_at, idle_since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (hash) DO NOTHING";
    INSERT_FILE: (PictureId, i64, Vec<u8>) => () =
        "INSERT INTO pictures_file (picture_id, width, bytes) VALUES ($1, $2, $3)";
    /// A known photo came again: it waits anew.
    AGAIN: (Instant, String) => () = "UPDATE pictures_picture SET idle_since = $1 WHERE hash = $2";
    BY_HASH: (String,) => (PictureId,) = "SELECT id FROM pictures_picture WHERE hash = $1";
    /// How many photos of a person nothing uses.
    WAITING: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS waiting FROM pictures_picture WHERE added_by = $1 AND uses = 0";
    KEEP: (PictureId,) => () = "UPDATE pictures_picture SET uses = uses + 1 WHERE id = $1";
    RELEASE: (Instant, PictureId) => () =
        "UPDATE pictures_picture SET uses = uses - 1, idle_since = $1 WHERE id = $2 AND uses > 0";
    /// Files go with it. The count is asked again, because somebody may have kept it meanwhile.
    SWEEP: (Instant, i64) => () =
        "DELETE FROM pictures_picture WHERE uses = 0 AND id IN (
             SELECT id FROM pictures_picture WHERE uses = 0 AND idle_since < $1 ORDER BY idle_since LIMIT $2
         )";
    /// The smallest file that is wide enough, else the widest.
    FILE: (PictureId, PictureId, i64, PictureId) => (i64, Vec<u8>) =
        "SELECT width, bytes FROM pictures_file WHERE picture_id = $1 AND width = COALESCE(
             (SELECT MIN(width) FROM pictures_file WHERE picture_id = $2 AND width >= $3),
             (SELECT MAX(width) FROM pictures_file WHERE picture_id = $4)
         )";
    SOME: Eight => Picture =
        "SELECT id, width, height, colour FROM pictures_picture WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8)";
    OF_UPLOADER: (AccountId,) => OwnRow =
        "SELECT id, width, height, added_at, uses FROM pictures_picture WHERE added_by = $1 ORDER BY id";
    FORGET_UNUSED: (AccountId,) => () = "DELETE FROM pictures_picture WHERE added_by = $1 AND uses = 0";
    FORGET_UPLOADER: (AccountId,) => () =
        "UPDATE pictures_picture SET added_by = NULL WHERE added_by = $1";
}

/// Ids of one question; what is not needed is nil.
pub(crate) type Eight =
    (PictureId, PictureId, PictureId, PictureId, PictureId, PictureId, PictureId, PictureId);
