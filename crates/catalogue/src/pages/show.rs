use askama::Template;
use booths::BoothRow;
use kernel::{Id, Result, Text};
use pictures::{Picture, Sizes};
use places::Places;
use ui::{Html, Mode, Page, Req, Response, Slot, T};

use super::product_trust::{Trust, trust};
use crate::cards::{cards, place_of};
use crate::photos::photos_of;
use crate::store::product as store;
use crate::{Categories, ProductRow, VariantRow, product, variants_of};

#[derive(Template)]
#[template(path = "product.html")]
struct ProductPage<'a> {
    t: &'a T,
    product: &'a ProductRow,
    booth: &'a BoothRow,
    variants: &'a [VariantRow],
    photos: &'a [(Picture, Text)],
    place: String,
    category: String,
    ordering: bool,
    demo: bool,
    others: Html,
    panels: Vec<Html>,
    trust: Trust,
}

/// Five stars, some of them off.
#[derive(Template)]
#[template(path = "stars.html")]
struct Stars<'a> {
    t: &'a T,
    stars: i64,
}

impl Stars<'_> {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn off(&self, at: &i64) -> bool {
        *at > self.stars
    }
}

impl ProductPage<'_> {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn stars(&self, stars: &i64) -> Html {
        Html::render(&Stars { t: self.t, stars: *stars }).unwrap_or_default()
    }

    /// A photo of the gallery; the first says what is seen by the heading beside it, unless its seller wrote more.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn photo(&self, picture: &Picture, alt: &Text, first: &bool) -> Html {
        let (alt, name) = (alt.show(self.t.locale), self.product.name.show(self.t.locale));
        let alt = if alt.is_empty() { name } else { alt };
        if *first {
            pictures::image_at_once(picture, alt, Sizes::Large)
        } else {
            pictures::image(picture, alt, Sizes::Large)
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn small(&self, picture: &Picture) -> Html {
        pictures::image(picture, "", Sizes::Line)
    }

    /// The variant that is chosen when the page opens: the first that can be bought.
    fn first(&self) -> Option<&VariantRow> {
        self.variants.iter().find(|variant| variant.available() > 0).or(self.variants.first())
    }

    fn is_first(&self, variant: &VariantRow) -> bool {
        self.first().is_some_and(|first| first.id == variant.id)
    }

    /// The most that can be bought of one variant.
    fn most(&self) -> i64 {
        self.variants.iter().map(VariantRow::available).max().unwrap_or(0)
    }

    fn with_tiers(&self) -> Vec<&VariantRow> {
        self.variants.iter().filter(|variant| !variant.tiers.is_empty()).collect()
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (places, categories) = (req.app.part::<Places>()?, req.app.part::<Categories>()?);
    let mut conn = req.reader().await?;
    let product = product(&mut conn, req.param("slug")).await?;
    let variants = variants_of(&mut conn, product.id).await?;
    let photos = photos_of(&mut conn, product.id).await?;
    let booth = booths::booth(&mut conn, product.booth_id).await?;
    let mut others = conn.all(&store::OTHERS, (product.booth_id,)).await?;
    let trust = trust(&req, &mut conn, &product).await?;
    drop(conn);
    others.retain(|other| other.id != product.id);
    others.truncate(5);
    let t = req.t();
    let settings = req.app.settings();
    let body = ProductPage {
        t: &t,
        product: &product,
        booth: &booth,
        variants: &variants,
        photos: &photos,
        place: place_of(&places, &product, &t),
        category: categories
            .get(&product.category)
            .map(|c| c.name.show(t.locale).to_owned())
            .unwrap_or_default(),
        ordering: settings.mode != Mode::Listing,
        demo: settings.demo,
        others: cards(&t, &places, &others)?,
        panels: req.app.panels(Slot::Product, &req, product.id.uuid()).await?,
        trust,
    };
    let image = crate::image_of(&product);
    let page = Page::new(product.name.show(t.locale)).described(product.description.show(t.locale));
    page.shared(&image, "product").show(&req, &body).await
}
