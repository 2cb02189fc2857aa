//! Goods come in, are counted, taken away, or carried to another place.
use axum::http::StatusCode;
use kernel::{Day, Error, Message, Result};
use ui::{Form, Req, Response};

use super::desk_form::MOST_STOCK;
use super::desk_variant::{Mine, done, find, show};
use crate::{Count, LotId, MovedIn, MovementKind, PlaceId, WriteOff, count, move_lot, receive, write_off};

/// After an act: back to the page, or the form again with what is wrong, the field of the use case under the name it
/// has on this page.
async fn answer(
    req: &Req,
    mine: &Mine,
    mut form: Form,
    act: &str,
    done_so: Option<Result<()>>,
    renamed: (&str, &str),
) -> Result<Response> {
    match done_so {
        Some(Ok(())) => return done(mine),
        Some(Err(error)) => form.absorb(under(error, renamed))?,
        None => {}
    }
    // Somebody else may have moved goods meanwhile: what is there now.
    show(req, &find(req).await?, &form, act, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn under(error: Error, (from, to): (&str, &str)) -> Error {
    let Error::Invalid(mut mistakes) = error else { return error };
    for mistake in &mut mistakes {
        if mistake.field == from {
            to.clone_into(&mut mistake.field);
        }
    }
    Error::Invalid(mistakes)
}

pub(crate) async fn receive_goods(req: Req) -> Result<Response> {
    let (mine, mut form) = (find(&req).await?, req.form());
    let new = MovedIn {
        variant: mine.variant.id,
        quantity: form.number("quantity", 1, MOST_STOCK),
        code: form.optional("lot_code", 40),
        expires_on: day(&mut form, "expires_on"),
        place: place(&mut form, &mine, "place"),
        kind: kind(&form),
        note: form.optional("note", 200),
    };
    let input = (mine.booths.clone(), new);
    let done_so = match form.finish() {
        Ok(()) => {
            Some(req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(receive(tx, ctx, input))).await)
        }
        Err(_) => None,
    };
    answer(&req, &mine, form, "receive", done_so, ("", "")).await
}

fn kind(form: &Form) -> MovementKind {
    if form.value("kind") == "returned" { MovementKind::Returned } else { MovementKind::Received }
}

fn day(form: &mut Form, name: &str) -> Option<Day> {
    let typed = form.optional(name, 10)?;
    let day = Day::parse(&typed);
    if day.is_none() {
        form.error(name, Message::new("stock-day-wrong"));
    }
    day
}

/// A place of the booth; the main one where none is chosen.
fn place(form: &mut Form, mine: &Mine, name: &str) -> Option<PlaceId> {
    form.values.filled(name)?;
    form.choice(name, |typed| mine.places.iter().map(|place| place.id).find(|id| id.to_string() == typed))
}

pub(crate) async fn count_goods(req: Req) -> Result<Response> {
    let (mine, mut form) = (find(&req).await?, req.form());
    let new = Count {
        variant: mine.variant.id,
        counted: form.number("counted", 0, MOST_STOCK),
        seen: form.value("seen").parse().unwrap_or(mine.variant.on_hand),
        note: form.optional("count_note", 200),
    };
    let input = (mine.booths.clone(), new);
    let done_so = match form.finish() {
        Ok(()) => {
            Some(req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(count(tx, ctx, input))).await)
        }
        Err(_) => None,
    };
    answer(&req, &mine, form, "count", done_so, ("", "")).await
}

pub(crate) async fn write_off_goods(req: Req) -> Result<Response> {
    let (mine, mut form) = (find(&req).await?, req.form());
    let lot = form.values.filled("lot").map(str::to_owned);
    let new = WriteOff {
        variant: mine.variant.id,
        quantity: form.number("scrapped", 1, MOST_STOCK),
        lot: lot.and_then(|_| chosen_lot(&mut form, &mine, "lot")),
        note: form.text("reason", 200),
    };
    let input = (mine.booths.clone(), new);
    let done_so = match form.finish() {
        Ok(()) => Some(
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(write_off(tx, ctx, input))).await,
        ),
        Err(_) => None,
    };
    answer(&req, &mine, form, "write-off", done_so, ("quantity", "scrapped")).await
}

fn chosen_lot(form: &mut Form, mine: &Mine, name: &str) -> Option<LotId> {
    form.choice(name, |typed| mine.lots.iter().map(|lot| lot.id).find(|id| id.to_string() == typed))
}

pub(crate) async fn move_goods(req: Req) -> Result<Response> {
    let (mine, mut form) = (find(&req).await?, req.form());
    let lot = chosen_lot(&mut form, &mine, "moved_lot");
    let lot = mine.lots.iter().find(|known| Some(known.id) == lot).cloned();
    let to = form.choice("to", |typed| mine.places.iter().map(|p| p.id).find(|id| id.to_string() == typed));
    let quantity = form.number("moved", 1, MOST_STOCK);
    if lot.as_ref().is_some_and(|lot| Some(lot.place_id) == to) {
        form.error("to", Message::new("stock-same-place"));
    }
    let done_so = match (form.finish(), lot, to) {
        (Ok(()), Some(lot), Some(to)) => {
            let input = (mine.booths.clone(), lot, to, quantity);
            Some(req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(move_lot(tx, ctx, input))).await)
        }
        _ => None,
    };
    answer(&req, &mine, form, "move", done_so, ("quantity", "moved")).await
}
