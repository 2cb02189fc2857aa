//! The stock of one variant: what is there, its batches, and what can be done with them.
use askama::Template;
use axum::http::StatusCode;
use kernel::{BoothId, Day, Id, Result, Value};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk;
use super::desk_stock::SOON;
use crate::store::stock::{MOVEMENTS, MovementRow};
use crate::{LotRow, PlaceRow, VariantId, VariantRow, store, variant};

/// Movements shown on the page; the ledger has all.
const RECENT: usize = 8;

/// A variant of the seller with everything the page shows.
pub(crate) struct Mine {
    pub(crate) booths: Vec<BoothId>,
    pub(crate) variant: VariantRow,
    pub(crate) lots: Vec<LotRow>,
    pub(crate) places: Vec<PlaceRow>,
}

#[derive(Template)]
#[template(path = "desk_stock_variant.html")]
struct VariantPage<'a> {
    t: &'a T,
    f: FormView<'a>,
    variant: &'a VariantRow,
    lots: &'a [LotRow],
    places: &'a [PlaceRow],
    movements: Vec<MovementRow>,
    /// The form that was sent with a mistake.
    act: &'a str,
    saved: bool,
    soon: Day,
}

impl VariantPage<'_> {
    fn name(&self) -> String {
        let (product, name) =
            (self.variant.product_name.show(self.t.locale), self.variant.name.show(self.t.locale));
        if name.is_empty() { product.to_owned() } else { format!("{product} – {name}") }
    }

    /// What lies in no batch.
    fn loose(&self) -> i64 {
        self.variant.on_hand - self.lots.iter().map(|lot| lot.on_hand).sum::<i64>()
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn is_soon(&self, day: &Day) -> bool {
        *day <= self.soon
    }

    fn place_options(&self, first: &str) -> Vec<(String, String)> {
        let places = self.places.iter().map(|place| (place.id.to_string(), place.name.clone()));
        std::iter::once((String::new(), self.t.get(first))).chain(places).collect()
    }

    fn lot_options(&self, first: &str) -> Vec<(String, String)> {
        let name = |lot: &LotRow| format!("{} · {} ({})", lot.place_name, self.lot_name(lot), lot.on_hand);
        let lots = self.lots.iter().map(|lot| (lot.id.to_string(), name(lot)));
        std::iter::once((String::new(), self.t.get(first))).chain(lots).collect()
    }

    fn lot_name(&self, lot: &LotRow) -> String {
        if lot.code.is_empty() { self.t.get("stock-no-code") } else { lot.code.clone() }
    }

    fn kinds(&self) -> Vec<(String, String)> {
        ["received", "returned"].map(|kind| (kind.to_owned(), self.t.choice("movement-", kind))).to_vec()
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mine = find(&req).await?;
    show(&req, &mine, &Form::default(), "", StatusCode::OK).await
}

/// The variant of the address, if it is the seller's.
pub(crate) async fn find(req: &Req) -> Result<Mine> {
    let id: VariantId = req.param("variant").parse().map_err(|_| kernel::Error::NotFound)?;
    let mut conn = req.reader().await?;
    let booths = desk::mine(req, &mut conn).await?;
    let variant = variant(&mut conn, id).await?;
    if !booths.contains(&variant.booth_id) {
        return Err(kernel::Error::NotFound);
    }
    let lots = conn.all(&store::stock::LOTS, (id,)).await?;
    let places = conn.all(&store::stock::PLACES, (variant.booth_id,)).await?;
    Ok(Mine { booths, variant, lots, places })
}

/// Back to the page after an act.
pub(crate) fn done(mine: &Mine) -> Result<Response> {
    see_other(&format!("/desk/stock/{}?saved=1", mine.variant.id))
}

pub(crate) async fn show(
    req: &Req,
    mine: &Mine,
    form: &Form,
    act: &str,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let request = db::PageRequest {
        scope: vec![Value::Uuid(mine.variant.booth_id.uuid())],
        filters: vec![("variant", Value::Uuid(mine.variant.id.uuid()))],
        limit: RECENT,
        ..db::PageRequest::default()
    };
    let movements = MOVEMENTS.page(&mut req.reader().await?, &request).await?.rows;
    let body = VariantPage {
        t: &t,
        f: FormView::new(form, req.t()),
        variant: &mine.variant,
        lots: &mine.lots,
        places: &mine.places,
        movements,
        act,
        saved: req.query.filled("saved").is_some(),
        soon: req.ctx.now().day().plus_days(SOON),
    };
    let title = body.name();
    Page::new(&title).desk().status(status).show(req, &body).await
}
