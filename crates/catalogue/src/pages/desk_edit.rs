//! A product, for its seller: photos, words, variants, and whether it is shown.
use askama::Template;
use axum::http::StatusCode;
use kernel::{BoothId, Message, Result};
use ui::{Form, FormView, Html, Page, Params, Req, Response, T, see_other};

use super::desk_form::{self, VariantFields};
use super::{desk, desk_new, desk_photos};
use crate::edit_product::{Edit, VariantEdit, edit_product, field};
use crate::photos::{Photo, photos_of};
use crate::units::{Unit, units};
use crate::{
    Categories, ProductRow, State, VariantId, VariantRow, Words, my_product, store, tell_reason, variants_of,
};

/// Rows for new variants below those that are there, and most rows at all.
const EMPTY: usize = 2;
const MOST_ROWS: usize = 60;

/// A product of the seller with everything the form needs.
struct Mine {
    booths: Vec<BoothId>,
    product: ProductRow,
    variants: Vec<VariantRow>,
    version: i64,
}

#[derive(Template)]
#[template(path = "desk_edit.html")]
struct EditPage<'a> {
    t: T,
    f: FormView<'a>,
    product: &'a ProductRow,
    version: i64,
    rows: usize,
    photos: Html,
    variants: Vec<Html>,
    categories: Vec<(String, String)>,
    units: &'static [Unit],
    saved: &'a str,
    /// Why it is not shown.
    reasons: Vec<String>,
}

impl EditPage<'_> {
    fn open(&self) -> bool {
        ["name_en", "story_vi", "story_en", "brand"].iter().any(|name| self.f.form.has_error(name))
    }

    fn choices(&self) -> &'static [State] {
        self.product.state.choices()
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mine = find(&req).await?;
    let photos = photos_of(&mut req.reader().await?, mine.product.id).await?;
    let mut values = Vec::new();
    desk_form::fill_words(&mut values, &Words::of(&mine.product));
    for (row, old) in mine.variants.iter().enumerate() {
        desk_form::fill_variant(&mut values, row, old, &req.t());
    }
    if mine.product.adults {
        values.push(("adults".to_owned(), "1".to_owned()));
    }
    values.push(("state".to_owned(), mine.product.state.key().to_owned()));
    values.push(("rows".to_owned(), (mine.variants.len() + EMPTY).min(MOST_ROWS).to_string()));
    let mut form = Form::new(Params(values));
    desk_photos::fill_photos(&mut form, &photos);
    show(&req, &form, &mine, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mine = find(&req).await?;
    let (mut form, pictures) = desk_photos::received(&req).await?;
    if form.value("act") == "rows" {
        let rows = (rows(&form) + 3).min(MOST_ROWS).to_string();
        form.values.0.retain(|(name, _)| name != "rows");
        form.values.0.push(("rows".to_owned(), rows));
        return show(&req, &form, &mine, StatusCode::OK).await;
    }
    let photos = match pictures {
        Some(pictures) => desk_photos::photos(&mut form, &pictures),
        None => as_they_are(&req, &mine).await?,
    };
    let categories = req.app.part::<Categories>()?;
    let edit = read(&mut form, &mine, &categories, photos);
    if form.finish().is_ok() {
        let input = (mine.booths.clone(), mine.product.slug.clone(), edit);
        let write =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(edit_product(tx, ctx, input)));
        match write.await {
            Ok(()) => return see_other(&format!("/desk/products/{}/edit?saved=1", mine.product.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &find(&req).await?, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn as_they_are(req: &Req, mine: &Mine) -> Result<Vec<Photo>> {
    let photos = photos_of(&mut req.reader().await?, mine.product.id).await?;
    Ok(photos.into_iter().map(|(picture, alt)| Photo { picture: picture.id, alt }).collect())
}

/// How many rows of variants the form has.
fn rows(form: &Form) -> usize {
    form.value("rows").parse().unwrap_or(1).clamp(1, MOST_ROWS)
}

fn read(form: &mut Form, mine: &Mine, categories: &Categories, photos: Vec<Photo>) -> Edit {
    let words = desk_form::words(form, &Words::of(&mine.product), categories);
    let variants = if mine.product.sold { read_variants(form, mine) } else { Vec::new() };
    if mine.product.sold && !variants.is_empty() && variants.iter().all(|wanted| wanted.ends) {
        form.error("end", Message::new("variant-last"));
    }
    let version = form.value("version").parse().unwrap_or(mine.version);
    let state = form.values.filled("state").and_then(State::from_key).unwrap_or(mine.product.state);
    Edit { version, words, adults: form.values.filled("adults").is_some(), state, variants, photos }
}

fn read_variants(form: &mut Form, mine: &Mine) -> Vec<VariantEdit> {
    let mut found: Vec<(i64, VariantEdit)> = Vec::new();
    for row in 0..rows(form) {
        if !desk_form::is_blank(form, row) {
            let order = desk_form::number(form, &field("order", row), 1, 999).unwrap_or(999);
            found.push((order, read_variant(form, row, mine)));
        }
    }
    found.sort_by_key(|(order, wanted)| (*order, wanted.row));
    found.into_iter().map(|(_, wanted)| wanted).collect()
}

fn read_variant(form: &mut Form, row: usize, mine: &Mine) -> VariantEdit {
    let typed: Option<VariantId> = form.value(&field("variant", row)).parse().ok();
    // A form of one row without ids, as programs send it, means the one variant there is.
    let only = (typed.is_none() && mine.variants.len() == 1 && form.values.get("rows").is_none())
        .then(|| mine.variants.first().map(|old| old.id));
    let id = typed.or(only.flatten());
    let old = mine.variants.iter().find(|old| Some(old.id) == id);
    let seen = form.value(&field("was", row)).parse().ok();
    VariantEdit {
        row,
        id,
        new: desk_form::variant(form, row, old),
        seen: seen.unwrap_or_else(|| old.map_or(0, |old| old.on_hand)),
        low_at: desk_form::number(form, &field("low_at", row), 0, desk_form::MOST_STOCK),
        ends: form.values.filled(&field("end", row)).is_some(),
    }
}

/// The actor's booths and the product with its variants, if it is in one of them.
async fn find(req: &Req) -> Result<Mine> {
    let mut conn = req.reader().await?;
    let booths = desk::mine(req, &mut conn).await?;
    let product = my_product(&mut conn, &booths, req.param("slug")).await?;
    let variants = variants_of(&mut conn, product.id).await?;
    let (version,) = conn.one(&store::desk::VERSION, (product.id,)).await?;
    Ok(Mine { booths, product, variants, version })
}

async fn show(req: &Req, form: &Form, mine: &Mine, status: StatusCode) -> Result<Response> {
    let (t, form) = (req.t(), refreshed(form, mine));
    let f = FormView::new(&form, req.t());
    let rows = if mine.product.sold { rows(&form) } else { 0 };
    let mut variants = Vec::new();
    for row in 0..rows {
        let id: Option<VariantId> = form.value(&field("variant", row)).parse().ok();
        let old = mine.variants.iter().find(|old| Some(old.id) == id);
        variants.push(VariantFields { f: &f, t: &t, row, old, single: false }.html()?);
    }
    let body = EditPage {
        photos: desk_photos::field(req, &f).await?,
        product: &mine.product,
        version: mine.version,
        rows,
        variants,
        categories: desk_new::shelves(&*req.app.part::<Categories>()?, &t),
        units: units(),
        saved: req.query.get("saved").unwrap_or_default(),
        reasons: mine.product.state_reason.as_deref().map(|why| tell_reason(&t, why)).unwrap_or_default(),
        t: req.t(),
        f,
    };
    let page = Page::new(mine.product.name.show(t.locale)).desk().script("src/photo.js");
    page.status(status).show(req, &body).await
}

/// The form with what the seller must see anew: where goods moved meanwhile, how many there are now.
fn refreshed(form: &Form, mine: &Mine) -> Form {
    let mut form = form.clone();
    for row in 0..rows(&form) {
        let id: Option<VariantId> = form.value(&field("variant", row)).parse().ok();
        let Some(old) = mine.variants.iter().find(|old| Some(old.id) == id) else { continue };
        if form.has_error(&field("on_hand", row)) {
            let was = field("was", row);
            form.values.0.retain(|(name, _)| *name != was);
            form.values.0.push((was, old.on_hand.to_string()));
        }
    }
    form
}
