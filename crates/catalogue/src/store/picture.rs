//! SQL of the photos of products.
use kernel::Text;
use pictures::PictureId;

use crate::ProductId;

db::row! {
    /// A photo of a product.
    pub struct PhotoRow {
        pub picture_id: PictureId,
        pub alt: Text,
    }
}

db::sql! {
    OF_PRODUCT: (ProductId,) => PhotoRow =
        "SELECT picture_id, alt FROM catalogue_picture WHERE product_id = $1 ORDER BY position, picture_id LIMIT 50";
    CLEAR: (ProductId,) => () = "DELETE FROM catalogue_picture WHERE product_id = $1";
    INSERT: (ProductId, PictureId, i64, Text) => () =
        "INSERT INTO catalogue_picture (product_id, picture_id, position, alt) VALUES ($1, $2, $3, $4)";
    SET_COVER: (Option<PictureId>, Option<i64>, Option<i64>, Option<i64>, ProductId) => () =
        "UPDATE catalogue_product SET picture_id = $1, picture_width = $2, picture_height = $3, picture_colour = $4
         WHERE id = $5";
    /// Products whose cover is not their first photo.
    WRONG_COVERS: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM catalogue_product p
         WHERE (p.picture_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM catalogue_picture c
                 WHERE c.product_id = p.id AND c.picture_id = p.picture_id AND c.position = 0))
             OR (p.picture_id IS NULL AND EXISTS (SELECT 1 FROM catalogue_picture c WHERE c.product_id = p.id))";
}
