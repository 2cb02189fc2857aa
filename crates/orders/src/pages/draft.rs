//! A draft order, for its buyer: what was agreed on, whom it is for, how it is paid.
use askama::Template;
use axum::http::StatusCode;
use booths::BoothRow;
use delivery::Method;
use kernel::{Dong, Error, Phone, Result};
use places::Places;
use ui::{Form, FormView, Mode, Page, Req, Response, T, see_other};

use super::checkout_form::recipient;
use super::{address_options, after, online};
use crate::draft::{DraftState, TakenDraft, take_draft};
use crate::order::Payment;
use crate::store::draft::{self as store, DraftItemRow, DraftRow};
use crate::{Buyer, Placed, store as orders};

#[derive(Template)]
#[template(path = "draft.html")]
struct DraftPage<'a> {
    t: T,
    f: FormView<'a>,
    draft: &'a DraftRow,
    booth: &'a BoothRow,
    items: &'a [DraftItemRow],
    provinces: Vec<(String, String)>,
    communes: Vec<(String, String)>,
    /// Delivery to the chosen province, once it is known.
    fee: Option<Dong>,
    online: bool,
}

impl DraftPage<'_> {
    fn total(&self) -> Option<Dong> {
        self.fee.map(|fee| self.draft.goods.plus(fee))
    }

    fn chosen(&self, method: &str) -> bool {
        let value = self.f.value("method");
        value == method || (value.is_empty() && method == "seller")
    }
}

#[derive(Template)]
#[template(path = "draft_over.html")]
struct Over<'a> {
    t: &'a T,
    booth: &'a BoothRow,
}

/// The draft with its booth and goods.
struct Found {
    draft: DraftRow,
    booth: BoothRow,
    items: Vec<DraftItemRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let found = find(&req).await?;
    if let Some(answer) = ended(&req, &found).await? {
        return Ok(answer);
    }
    let places = req.app.part::<Places>()?;
    let online = online(&req).await?;
    let DraftRow { name, phone, commune, address, note, .. } = found.draft.clone();
    let home = req.app.settings().province;
    let province = places.commune(&commune).map_or(home, |c| c.province.clone());
    let form = Form::prefilled([
        ("name", name),
        ("phone", Phone::show(&phone)),
        ("province", province),
        ("commune", commune),
        ("address", address),
        ("note", note.unwrap_or_default()),
        ("payment", if online { "vietqr" } else { "cod" }.to_owned()),
    ]);
    show(&req, &found, &form, (StatusCode::OK, online)).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let found = find(&req).await?;
    if let Some(answer) = ended(&req, &found).await? {
        return Ok(answer);
    }
    let mut form = req.form();
    let online = online(&req).await?;
    if form.values.filled("reload").is_some() {
        return show(&req, &found, &form, (StatusCode::OK, online)).await;
    }
    let taken = read(&req, &mut form, &found)?;
    if let (Some(taken), true) = (taken, form.finish().is_ok()) {
        match req.app.db.write(&req.ctx, taken, |tx, ctx, taken| Box::pin(take_draft(tx, ctx, taken))).await {
            Ok(placed) => return see_other(&after(&placed)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &found, &form, (StatusCode::UNPROCESSABLE_ENTITY, online)).await
}

fn read(req: &Req, form: &mut Form, found: &Found) -> Result<Option<TakenDraft>> {
    let (settings, places) = (req.app.settings(), req.app.part::<Places>()?);
    let pick_up = found.booth.pick_up;
    let method = form.choice("method", |key| {
        Method::from_key(key).filter(|method| match method {
            Method::Seller => true,
            Method::PickUp => pick_up,
            // What was agreed in a chat is sent as agreed.
            _ => false,
        })
    });
    let to = recipient(form, &places, method != Some(Method::PickUp));
    let payment = form.choice("payment", Payment::from_key);
    let rates = settlement::Rates::on(&req.app.rules, req.ctx.now().day())?;
    let taken = |((to, province), (payment, method))| TakenDraft {
        token: found.draft.token.clone(),
        buyer: Buyer { account: req.ctx.actor.account(), to, province },
        payment,
        method,
        mode: settings.mode,
        home: settings.province.clone(),
        rates: rates.clone(),
    };
    Ok(to.zip(payment.zip(method)).map(taken))
}

async fn find(req: &Req) -> Result<Found> {
    let mut conn = req.reader().await?;
    let draft = conn.one(&store::BY_TOKEN, (req.param("token").to_owned(),)).await?;
    let booth = booths::booth(&mut conn, draft.booth_id).await?;
    let items = conn.all(&store::ITEMS, (draft.id,)).await?;
    Ok(Found { draft, booth, items })
}

/// Where a draft that is no longer open leads: to its order, or to a page that says so.
async fn ended(req: &Req, found: &Found) -> Result<Option<Response>> {
    if let (DraftState::Taken, Some(checkout)) = (found.draft.state, found.draft.checkout_id) {
        let token = req.reader().await?.one(&orders::CHECKOUT, (checkout,)).await?.token;
        return see_other(&after(&Placed { token, pay: None })).map(Some);
    }
    if found.draft.state == DraftState::Open && found.draft.expires_at > req.ctx.now() {
        return Ok(None);
    }
    let t = req.t();
    let title = t.get("draft-over-title");
    let page = Page::new(&title).status(StatusCode::GONE);
    page.show(req, &Over { t: &t, booth: &found.booth }).await.map(Some)
}

async fn show(
    req: &Req,
    found: &Found,
    form: &Form,
    (status, online): (StatusCode, bool),
) -> Result<Response> {
    if req.app.settings().mode == Mode::Listing {
        return Err(Error::conflict("checkout-listing"));
    }
    let (t, places) = (req.t(), req.app.part::<Places>()?);
    let Found { draft, booth, items } = found;
    let province = form.value("province");
    let home = req.app.settings().province;
    let terms = (!province.is_empty()).then(|| booth.delivery_fee(&home, province, draft.goods));
    let (provinces, communes) = address_options(&places, province, &t);
    let title = t.with("booth", booth.name.show(t.locale)).get("draft-page-title");
    let body = DraftPage {
        fee: draft.fee.or(terms),
        f: FormView::new(form, req.t()),
        t: req.t(),
        draft,
        booth,
        items,
        provinces,
        communes,
        online,
    };
    Page::new(&title).status(status).show(req, &body).await
}
