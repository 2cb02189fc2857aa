use std::fmt::Write;

use db::Conn;
use kernel::{Id, Result, Uuid};
use ui::Html;

use crate::{PictureId, shrink, store};

db::row! {
    /// A picture, for a page that shows it.
    pub struct Picture {
        pub id: PictureId,
        /// Of the largest file, in pixels.
        pub width: i64,
        pub height: i64,
        /// The mean colour: red × 65536 + green × 256 + blue.
        pub colour: i64,
    }
}

/// How large a picture stands on the page; tells the browser which file it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sizes {
    /// On a card of a list: `.media` in `.card-product`.
    Card,
    /// The main picture of a page: `.media-large`. Asked for at once.
    Large,
    /// 72 px, in lines and tables: `.media-small`, `.card-booth`.
    Line,
    /// As wide as the page: `.booth-banner`. Asked for at once.
    Wide,
}

impl Sizes {
    /// The layout of `frontend/src/market.css` in words of HTML.
    const fn hint(self) -> &'static str {
        match self {
            Self::Card => "(width >= 64rem) 16rem, (width >= 40rem) 33vw, 50vw",
            Self::Large => "(width >= 64rem) 36rem, 100vw",
            Self::Line => "4.5rem",
            Self::Wide => "(width >= 76rem) 76rem, 100vw",
        }
    }

    const fn is_first(self) -> bool {
        matches!(self, Self::Large | Self::Wide)
    }
}

impl Picture {
    /// The address of a file of about that width, in pixels.
    pub fn address(&self, width: u32) -> String {
        format!("/pictures/{}/{width}.webp", self.id)
    }

    fn widths(&self) -> Vec<u32> {
        shrink::widths(u32::try_from(self.width).unwrap_or(u32::MAX))
    }

    /// Which of the 27 colours of `frontend/src/picture.css` stands where the picture will be.
    fn ground(&self) -> i64 {
        let third = |channel: i64| (channel % 256).clamp(0, 255) * 3 / 256;
        third(self.colour / 65_536) * 9 + third(self.colour / 256) * 3 + third(self.colour)
    }
}

/// The picture as HTML, fetched when it comes near the screen (the main one of a page at once). `alt` says what is
/// seen; empty where a heading beside it says so already.
pub fn image(picture: &Picture, alt: &str, sizes: Sizes) -> Html {
    written(picture, alt, sizes, sizes.is_first())
}

/// The same, fetched at once: for the first cards of a list, which everybody sees.
pub fn image_at_once(picture: &Picture, alt: &str, sizes: Sizes) -> Html {
    written(picture, alt, sizes, true)
}

fn written(picture: &Picture, alt: &str, sizes: Sizes, at_once: bool) -> Html {
    let files = picture.widths().into_iter().fold(String::new(), |mut files, width| {
        let comma = if files.is_empty() { "" } else { ", " };
        let _ = write!(files, "{comma}{} {width}w", picture.address(width));
        files
    });
    Html(format!(
        "<img class=\"ground ground-{}\" src=\"{}\" srcset=\"{files}\" sizes=\"{}\" width=\"{}\" height=\"{}\" \
         alt=\"{}\" loading=\"{}\" decoding=\"async\">",
        picture.ground(),
        picture.address(320),
        sizes.hint(),
        picture.width,
        picture.height,
        Html::text(alt),
        if at_once { "eager" } else { "lazy" },
    ))
}

/// The pictures with these ids, in this order. Those that are gone are left out.
pub async fn of(conn: &mut Conn, ids: &[PictureId]) -> Result<Vec<Picture>> {
    let mut found = Vec::new();
    for some in ids.chunks(8) {
        let id = |at: usize| some.get(at).copied().unwrap_or(PictureId::from_uuid(Uuid::nil()));
        let eight = (id(0), id(1), id(2), id(3), id(4), id(5), id(6), id(7));
        found.extend(conn.all(&store::SOME, eight).await?);
    }
    let in_order = ids.iter().filter_map(|id| found.iter().find(|picture| picture.id == *id).cloned());
    Ok(in_order.collect())
}
