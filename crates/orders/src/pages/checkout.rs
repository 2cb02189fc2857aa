//! One checkout for goods of several booths.
use askama::Template;
use axum::http::StatusCode;
use booths::BoothRow;
use kernel::{Dong, Error, Phone, Result};
use places::Places;
use ui::{Form, FormView, Mode, Page, Req, Response, T, see_other};

use super::cart::grouped;
use super::{address_options, after, cart_token, checkout_form, online};
use crate::{CartLine, cart_lines, place_checkout};

#[derive(Template)]
#[template(path = "checkout.html")]
struct CheckoutPage<'a> {
    t: T,
    f: FormView<'a>,
    provinces: Vec<(String, String)>,
    communes: Vec<(String, String)>,
    groups: Vec<Group<'a>>,
    goods: Dong,
    online: bool,
    demo: bool,
}

/// A booth's part of the checkout.
struct Group<'a> {
    booth: &'a BoothRow,
    lines: &'a [CartLine],
    field: String,
    /// Delivery to the chosen province, once it is known.
    fee: Option<Dong>,
}

impl CheckoutPage<'_> {
    /// Whether something in it is sold to adults only.
    fn adults(&self) -> bool {
        self.groups.iter().flat_map(|group| group.lines).any(|line| line.variant.adults)
    }
}

impl Group<'_> {
    fn chosen(&self, f: &FormView<'_>, method: &str) -> bool {
        let value = f.value(&self.field);
        value == method || (value.is_empty() && method == "seller")
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let Some((_, groups)) = cart(&req).await? else {
        return see_other("/cart");
    };
    let online = online(&req).await?;
    let form = Form::prefilled(known(&req, online).await?);
    show(&req, &form, &groups, (StatusCode::OK, online)).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let Some((token, groups)) = cart(&req).await? else {
        return repeated(&req).await;
    };
    let places = req.app.part::<Places>()?;
    let mut form = req.form();
    if form.values.filled("reload").is_some() {
        let online = online(&req).await?;
        return show(&req, &form, &groups, (StatusCode::OK, online)).await;
    }
    let wanted = checkout_form::read(&req, &mut form, &places, token, &groups);
    if let (Some(wanted), true) = (wanted, form.finish().is_ok()) {
        match req
            .app
            .db
            .write(&req.ctx, wanted, |tx, ctx, wanted| Box::pin(place_checkout(tx, ctx, wanted)))
            .await
        {
            Ok(done) => return see_other(&after(&done)),
            Err(error) => form.absorb(error)?,
        }
    }
    let online = online(&req).await?;
    show(&req, &form, &groups, (StatusCode::UNPROCESSABLE_ENTITY, online)).await
}

/// The form was sent again after its cart became an order: the same answer, from the kept one.
async fn repeated(req: &Req) -> Result<Response> {
    let (Some(cart), Some(key)) = (cart_token(req), req.form().values.filled("key").map(str::to_owned))
    else {
        return see_other("/cart");
    };
    let mut conn = req.reader().await?;
    match crate::place_checkout::placed_before(&mut conn, &cart, &key).await? {
        Some(placed) => see_other(&after(&placed)),
        None => see_other("/cart"),
    }
}

async fn cart(req: &Req) -> Result<Option<(String, Vec<(BoothRow, Vec<CartLine>)>)>> {
    let Some(token) = cart_token(req) else {
        return Ok(None);
    };
    let mut conn = req.reader().await?;
    let lines = cart_lines(&mut conn, &token).await?;
    if lines.is_empty() {
        return Ok(None);
    }
    Ok(Some((token, grouped(&mut conn, lines).await?)))
}

/// What is known before anything is typed.
async fn known(req: &Req, online: bool) -> Result<Vec<(&'static str, String)>> {
    let mut values = vec![
        ("province", req.app.settings().province),
        ("payment", if online { "vietqr" } else { "cod" }.to_owned()),
        ("key", req.ctx.new_token()),
    ];
    if let Some(account) = req.ctx.actor.account() {
        let (name, _, phone) = people::login_of(&mut req.reader().await?, account).await?;
        values.push(("name", name));
        values.push(("phone", phone.map(|phone| Phone::show(&phone)).unwrap_or_default()));
    }
    Ok(values)
}

async fn show(
    req: &Req,
    form: &Form,
    groups: &[(BoothRow, Vec<CartLine>)],
    (status, online): (StatusCode, bool),
) -> Result<Response> {
    if req.app.settings().mode == Mode::Listing {
        return Err(Error::conflict("checkout-listing"));
    }
    let places = req.app.part::<Places>()?;
    let t = req.t();
    let province = form.value("province").to_owned();
    let home = req.app.settings().province;
    let (provinces, communes) = address_options(&places, &province, &t);
    let body = CheckoutPage {
        provinces,
        communes,
        groups: groups.iter().map(|(booth, lines)| group(booth, lines, &home, &province)).collect(),
        goods: groups.iter().flat_map(|(_, lines)| lines).map(CartLine::sum).sum(),
        online,
        demo: req.app.settings().demo,
        f: FormView::new(form, req.t()),
        t: req.t(),
    };
    Page::new(&t.get("checkout-title")).status(status).show(req, &body).await
}

fn group<'a>(booth: &'a BoothRow, lines: &'a [CartLine], home: &str, province: &str) -> Group<'a> {
    let goods: Dong = lines.iter().map(CartLine::sum).sum();
    let fee = (!province.is_empty()).then(|| booth.delivery_fee(home, province, goods));
    Group { booth, lines, field: format!("delivery-{}", booth.slug), fee }
}
