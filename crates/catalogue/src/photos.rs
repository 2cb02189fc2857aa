//! The photos of a product. The first is its cover, which the product's own row repeats.
use db::{Conn, Tx};
use kernel::{Ctx, Result, Text};
use pictures::{Picture, PictureId, Sizes};
use ui::Html;

pub use crate::store::picture::PhotoRow;
use crate::{ProductId, ProductRow, VariantRow, store};

/// A photo of a product, as its seller orders them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub picture: PictureId,
    /// What is seen; empty where the name says it.
    pub alt: Text,
}

impl Photo {
    /// Without words of its own.
    pub fn plain(picture: PictureId) -> Self {
        Self { picture, alt: Text::default() }
    }
}

/// The photos of a product, the cover first.
pub async fn photos_of(conn: &mut Conn, product: ProductId) -> Result<Vec<(Picture, Text)>> {
    let rows = conn.all(&store::picture::OF_PRODUCT, (product,)).await?;
    let ids: Vec<PictureId> = rows.iter().map(|row| row.picture_id).collect();
    let pictures = pictures::of(conn, &ids).await?;
    let with_alt = pictures.into_iter().filter_map(|picture| {
        let alt = rows.iter().find(|row| row.picture_id == picture.id)?.alt.clone();
        Some((picture, alt))
    });
    Ok(with_alt.collect())
}

/// Sets the photos of a product; pictures that are new are kept, those that are gone are let go.
///
/// # Errors
/// [`kernel::Error::NotFound`] for a picture that does not exist (any more).
pub async fn set_photos(tx: &mut Tx, ctx: &Ctx, product: ProductId, photos: &[Photo]) -> Result<()> {
    let before = tx.all(&store::picture::OF_PRODUCT, (product,)).await?;
    let mut ids: Vec<(PictureId, bool)> = before
        .iter()
        .filter(|old| photos.iter().all(|new| new.picture != old.picture_id))
        .map(|old| (old.picture_id, false))
        .chain(
            photos
                .iter()
                .filter(|new| before.iter().all(|old| old.picture_id != new.picture))
                .map(|new| (new.picture, true)),
        )
        .collect();
    ids.sort_unstable();
    for (id, kept) in ids {
        if kept { pictures::keep(tx, id).await? } else { pictures::release(tx, ctx, id).await? }
    }
    write(tx, product, photos).await
}

async fn write(tx: &mut Tx, product: ProductId, photos: &[Photo]) -> Result<()> {
    tx.run(&store::picture::CLEAR, (product,)).await?;
    for (photo, position) in photos.iter().zip(0..) {
        tx.run(&store::picture::INSERT, (product, photo.picture, position, photo.alt.clone())).await?;
    }
    let first: Vec<PictureId> = photos.iter().take(1).map(|photo| photo.picture).collect();
    let cover = pictures::of(tx, &first).await?.into_iter().next();
    let of = |get: fn(&Picture) -> i64| cover.as_ref().map(get);
    let row = (
        cover.as_ref().map(|cover| cover.id),
        of(|cover| cover.width),
        of(|cover| cover.height),
        of(|cover| cover.colour),
        product,
    );
    tx.run_one(&store::picture::SET_COVER, row).await
}

/// A cover from the columns that repeat it.
fn cover(id: Option<PictureId>, facts: [Option<i64>; 3]) -> Option<Picture> {
    let [width, height, colour] = facts;
    Some(Picture { id: id?, width: width?, height: height?, colour: colour? })
}

/// A photo, or the illustration of that kind while there is none. The heading beside it says what is seen.
pub(crate) fn shown(cover: Option<&Picture>, kind: &str, sizes: Sizes) -> Html {
    match cover {
        Some(cover) => pictures::image(cover, "", sizes),
        None => Html(format!(
            "<img src=\"/illustrations/{}.svg\" alt=\"\" width=\"400\" height=\"400\" loading=\"lazy\">",
            Html::text(kind)
        )),
    }
}

impl ProductRow {
    /// Its main photo; none while only an illustration shows it.
    pub fn cover(&self) -> Option<Picture> {
        cover(self.picture_id, [self.picture_width, self.picture_height, self.picture_colour])
    }

    /// What stands on its card.
    pub(crate) fn on_card(&self) -> Html {
        shown(self.cover().as_ref(), &self.kind, Sizes::Card)
    }
}

impl VariantRow {
    /// The main photo of its product.
    pub fn cover(&self) -> Option<Picture> {
        cover(self.picture_id, [self.picture_width, self.picture_height, self.picture_colour])
    }

    /// What stands in a line, 72 px wide: the photo, else the illustration.
    pub fn thumbnail(&self) -> Html {
        shown(self.cover().as_ref(), &self.kind, Sizes::Line)
    }
}
