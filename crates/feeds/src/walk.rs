//! Goes through all that is sold, five hundred products at a time, and writes a feed of it.
use std::collections::HashMap;
use std::sync::Arc;

use booths::BoothRow;
use bytes::Bytes;
use catalogue::{Categories, ProductId, Published, published_after, published_booth};
use db::Conn;
use futures_util::stream::try_unfold;
use kernel::{BoothId, Locale, Result};
use ui::{App, Req, Response};

use crate::answer;
use crate::item::{Item, Telling};
use crate::state::{known, state};

/// How a feed is written. A piece may be empty.
pub(crate) trait Format: Send + Sync + 'static {
    const KIND: &'static str;
    fn head(telling: &Telling, about: &About) -> Result<Vec<u8>>;
    fn items(items: &[Item]) -> Result<Vec<u8>>;
    fn tail() -> &'static [u8];
}

/// What a feed is of: the market or one booth, in words.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) link: String,
}

/// Where the walk stands.
enum At {
    Head,
    After(Option<ProductId>),
    End,
}

struct Walk {
    app: Arc<App>,
    telling: Telling,
    about: About,
    booth: Option<BoothId>,
    /// Booths that were met, for their terms of delivery.
    booths: HashMap<BoothId, BoothRow>,
    at: At,
}

/// The language that the address asks for (`?lang=en`), else Vietnamese: programs send no cookie.
pub(crate) fn telling(req: &Req) -> Result<Telling> {
    Ok(Telling {
        base_url: req.app.settings().base_url,
        locale: req.query.get("lang").and_then(Locale::from_code).unwrap_or(Locale::Vi),
        categories: req.app.part::<Categories>()?,
    })
}

/// The booth that the address names, if it names one.
pub(crate) async fn booth_of(req: &Req) -> Result<Option<BoothRow>> {
    let slug = req.param("slug");
    if slug.is_empty() {
        return Ok(None);
    }
    let mut conn = req.reader().await?;
    let id = published_booth(&mut conn, slug).await?;
    Ok(Some(booths::booth(&mut conn, id).await?))
}

/// Says what a feed is of.
pub(crate) fn about(req: &Req, telling: &Telling, booth: Option<&BoothRow>) -> About {
    let t = ui::T::new(req.app.i18n.clone(), telling.locale);
    let place = req.app.settings().area_name(telling.locale);
    match booth {
        Some(booth) => About {
            title: format!("{} – Chợ Nổi", booth.name.show(telling.locale)),
            description: booth.story.show(telling.locale).to_owned(),
            link: telling.booth(&booth.slug),
        },
        None => About {
            title: "Chợ Nổi".to_owned(),
            description: t.with("place", place).get("feeds-about"),
            link: telling.absolute("/"),
        },
    }
}

/// Answers with the feed of the market, or of the booth in the address.
pub(crate) async fn feed<F: Format>(req: Req) -> Result<Response> {
    let booth = booth_of(&req).await?;
    let state = state(&req.app).await?;
    if known(&req, &state) {
        return Ok(answer::unchanged(&state));
    }
    let telling = telling(&req)?;
    let about = about(&req, &telling, booth.as_ref());
    let walk = Walk {
        app: req.app.clone(),
        telling,
        about,
        booth: booth.map(|booth| booth.id),
        booths: HashMap::new(),
        at: At::Head,
    };
    let pieces = try_unfold(walk, step::<F>);
    Ok(answer::streamed(F::KIND, &state, pieces))
}

async fn step<F: Format>(mut walk: Walk) -> Result<Option<(Bytes, Walk)>> {
    loop {
        let (piece, at) = match walk.at {
            At::Head => (F::head(&walk.telling, &walk.about)?, At::After(None)),
            At::After(after) => walk.items::<F>(after).await?,
            At::End => return Ok(None),
        };
        walk.at = at;
        if !piece.is_empty() {
            return Ok(Some((Bytes::from(piece), walk)));
        }
    }
}

impl Walk {
    /// A connection is taken for a piece and given back: a slow reader holds none.
    async fn items<F: Format>(&mut self, after: Option<ProductId>) -> Result<(Vec<u8>, At)> {
        let mut conn = self.app.db.reader().await?;
        let page = published_after(&mut conn, self.booth, after).await?;
        let Some(last) = page.last().map(|published| published.product.id) else {
            return Ok((F::tail().to_vec(), At::End));
        };
        let mut items = Vec::with_capacity(page.len());
        for published in page.iter().filter(|published| published.product.sold) {
            items.extend(self.told(&mut conn, published).await?);
        }
        Ok((F::items(&items)?, At::After(Some(last))))
    }

    async fn told(&mut self, conn: &mut Conn, published: &Published) -> Result<Vec<Item>> {
        let id = published.product.booth_id;
        if let std::collections::hash_map::Entry::Vacant(place) = self.booths.entry(id) {
            place.insert(booths::booth(conn, id).await?);
        }
        let booth = self.booths.get(&id);
        Ok(booth.map(|booth| self.telling.items(published, booth)).unwrap_or_default())
    }
}
