//! A request to give goods back, as buyer and seller see it.
use askama::Template;
use db::Conn;
use kernel::Result;
use pictures::{Picture, PictureId, Sizes};
use ui::{Html, T};

use crate::store::returns::{self as store, ReturnItemRow, ReturnRow};

#[derive(Template)]
#[template(path = "return.html")]
struct Panel<'a> {
    t: &'a T,
    asked: &'a ReturnRow,
    items: Vec<ReturnItemRow>,
    photos: Vec<Picture>,
}

impl Panel<'_> {
    /// A photo, which says what it is about by its number.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn photo(&self, picture: &Picture, number: &usize) -> Html {
        pictures::image(picture, &self.t.with("number", *number).get("return-photo"), Sizes::Line)
    }
}

/// The request with its goods and photos.
pub(crate) async fn render(conn: &mut Conn, t: &T, asked: &ReturnRow) -> Result<Html> {
    let items = conn.all(&store::ITEMS, (asked.id,)).await?;
    let ids: Vec<PictureId> =
        conn.all(&store::PHOTOS, (asked.id,)).await?.into_iter().map(|(id,)| id).collect();
    let photos = if ids.is_empty() { Vec::new() } else { pictures::of(conn, &ids).await? };
    Html::render(&Panel { t, asked, items, photos })
}
