//! A new product in one of the seller's booths: a photo, four words, and everything else folded away.
use askama::Template;
use axum::http::StatusCode;
use booths::BoothRow;
use db::Tx;
use kernel::{Ctx, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::desk_form::{self, VariantFields};
use super::desk_photos;
use crate::photos::{Photo, set_photos};
use crate::units::{Unit, units};
use crate::{Categories, Certificate, NewProduct, Offer, State, Words, add_product};

#[derive(Template)]
#[template(path = "desk_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    photos: Html,
    variant: Html,
    more: Html,
    open: bool,
    booths: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    units: &'static [Unit],
}

/// What the fold holds beside the variant: it stands open where something in it is wrong.
const FOLDED: [&str; 6] = ["name_en", "description_vi", "description_en", "story_vi", "story_en", "brand"];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mine = booths::booths_for(&mut req.reader().await?, &req.ctx, booths::Duty::Products).await?;
    if mine.is_empty() {
        return see_other("/desk"); // which says what to do
    }
    show(&req, &Form::default(), &mine, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mine = booths::booths_for(&mut req.reader().await?, &req.ctx, booths::Duty::Products).await?;
    let categories = req.app.part::<Categories>()?;
    let (mut form, pictures) = desk_photos::received(&req).await?;
    let photos = desk_photos::photos(&mut form, &pictures.unwrap_or_default());
    let new = read(&mut form, &mine, &categories);
    if let (Some(new), true) = (new, form.finish().is_ok()) {
        let saved = req.app.db.write(&req.ctx, (new, photos), |tx, ctx, input| Box::pin(add(tx, ctx, input)));
        match saved.await {
            Ok(slug) => return see_other(&format!("/desk/products/{slug}/edit?saved=1")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &mine, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn add(tx: &mut Tx, ctx: &Ctx, (new, photos): &(NewProduct, Vec<Photo>)) -> Result<String> {
    let (product, slug) = add_product(tx, ctx, new).await?;
    set_photos(tx, ctx, product, photos).await?;
    Ok(slug)
}

fn read(form: &mut Form, mine: &[BoothRow], categories: &Categories) -> Option<NewProduct> {
    let booth =
        form.choice("booth", |slug| mine.iter().find(|b| b.slug == slug && !b.listed_only).map(|b| b.id));
    let words = desk_form::words(form, &Words::default(), categories);
    let variant = desk_form::variant(form, 0, None);
    let draft = form.value("act") == "draft";
    Some(NewProduct {
        booth: booth?,
        slug: String::new(),
        words,
        adults: form.values.filled("adults").is_some(),
        offer: Offer::Sold(vec![variant]),
        certificate: Certificate::default(),
        state: if draft { State::Draft } else { State::Shown },
        state_reason: None,
    })
}

/// The shelves, for a choice.
pub(crate) fn shelves(categories: &Categories, t: &T) -> Vec<(String, String)> {
    let choose = (String::new(), t.get("form-choose"));
    let shelves = categories.0.iter().map(|c| (c.code.clone(), c.name.show(t.locale).to_owned()));
    std::iter::once(choose).chain(shelves).collect()
}

async fn show(req: &Req, form: &Form, mine: &[BoothRow], status: StatusCode) -> Result<Response> {
    let (t, f) = (req.t(), FormView::new(form, req.t()));
    let categories = req.app.part::<Categories>()?;
    let fields = VariantFields { f: &f, t: &t, row: 0, old: None, single: true };
    let sells = mine.iter().filter(|booth| !booth.listed_only);
    let body = New {
        photos: desk_photos::field(req, &f).await?,
        variant: fields.html()?,
        more: fields.more()?,
        open: fields.open() || FOLDED.iter().any(|name| form.has_error(name)),
        booths: sells.map(|b| (b.slug.clone(), b.name.show(t.locale).to_owned())).collect(),
        categories: shelves(&categories, &t),
        units: units(),
        f: FormView::new(form, req.t()),
        t: req.t(),
    };
    Page::new(&t.get("product-new")).desk().script("src/photo.js").status(status).show(req, &body).await
}
