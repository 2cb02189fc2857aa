//! A new product in one of the seller's booths.
use askama::Template;
use axum::http::StatusCode;
use booths::BoothRow;
use kernel::{Dong, Result, Text};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk_edit::{HIGHEST_PRICE, MOST_STOCK};
use crate::{Categories, Certificate, NewProduct, NewVariant, Offer, State, Words, add_product};

#[derive(Template)]
#[template(path = "desk_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    booths: Vec<(String, String)>,
    categories: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mine = booths::my_booths(&mut req.reader().await?, &req.ctx).await?;
    if mine.is_empty() {
        return see_other("/desk"); // which says what to do
    }
    show(&req, &Form::default(), &mine, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mine = booths::my_booths(&mut req.reader().await?, &req.ctx).await?;
    let categories = req.app.part::<Categories>()?;
    let mut form = req.form();
    let new = read(&mut form, &mine, &categories);
    if let (Some(new), true) = (new, form.finish().is_ok()) {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(add_product(tx, ctx, new))).await {
            Ok((_, slug)) => return see_other(&format!("/desk/products/{slug}/edit?saved=1")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &mine, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn read(form: &mut Form, mine: &[BoothRow], categories: &Categories) -> Option<NewProduct> {
    let booth =
        form.choice("booth", |slug| mine.iter().find(|b| b.slug == slug && !b.listed_only).map(|b| b.id));
    let category = form.choice("category", |code| categories.get(code).cloned());
    let name_en = form.optional("name_en", 200);
    let name = Text::new(&form.text("name_vi", 200), name_en.as_deref());
    let description_en = form.optional("description_en", 4000);
    let description = Text::new(&form.text("description_vi", 4000), description_en.as_deref());
    let unit = Text::new(&form.text("unit", 20), None);
    let price = Dong(form.number("price", 1000, HIGHEST_PRICE));
    let stock = form.number("on_hand", 0, MOST_STOCK);
    let category = category?;
    let words = Words { name, description, kind: category.kind, category: category.code, ..Words::default() };
    Some(NewProduct {
        booth: booth?,
        slug: String::new(),
        words,
        adults: false,
        offer: Offer::Sold(vec![NewVariant::only(price, unit, stock)]),
        certificate: Certificate::default(),
        state: State::Shown,
        state_reason: None,
    })
}

async fn show(req: &Req, form: &Form, mine: &[BoothRow], status: StatusCode) -> Result<Response> {
    let t = req.t();
    let categories = req.app.part::<Categories>()?;
    let choose = (String::new(), t.get("form-choose"));
    let shelves = categories.0.iter().map(|c| (c.code.clone(), c.name.show(t.locale).to_owned()));
    let body = New {
        f: FormView::new(form, req.t()),
        booths: mine.iter().map(|b| (b.slug.clone(), b.name.show(t.locale).to_owned())).collect(),
        categories: std::iter::once(choose).chain(shelves).collect(),
        t: req.t(),
    };
    Page::new(&t.get("product-new")).desk().status(status).show(req, &body).await
}
