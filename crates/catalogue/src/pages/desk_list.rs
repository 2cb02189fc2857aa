//! The seller's products: found, and their prices, stock and states changed without opening each.
use axum::http::StatusCode;
use booths::BoothRow;
use kernel::{Dong, Id, Message, Result, Value};
use ui::{Cell, Choice, Column, Form, Html, ListPage, Req, Response, Section, T, list_page, see_other};

use super::desk::{booth_choice, chosen, mine, name_choice};
use super::desk_form::{HIGHEST_PRICE, MOST_STOCK};
use super::desk_list_page::{Shown, show};
use crate::quick_edit::{QuickChange, quick_edit, set_states};
use crate::store::mine::{MINE, MineRow};
use crate::{Categories, State, VariantId};

/// The columns of the file.
const COLUMNS: &[Column<MineRow>] = &[
    Column {
        label: "product-name",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.name.show(t.locale).to_owned(),
            to: format!("/desk/products/{}/edit", row.slug),
        },
    },
    Column {
        label: "product-state",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("product-state-", row.state.key())),
    },
    Column { label: "product-variants", numeric: true, cell: |row, _| Cell::Number(row.variants) },
    Column { label: "product-price", numeric: true, cell: |row, _| Cell::Money(row.price) },
    Column { label: "product-on-hand", numeric: true, cell: |row, _| Cell::Number(row.on_hand) },
    Column { label: "product-reserved", numeric: true, cell: |row, _| Cell::Number(row.reserved) },
    Column {
        label: "product-available",
        numeric: true,
        cell: |row, _| Cell::Number(row.on_hand - row.reserved),
    },
];

/// What the list can be narrowed by.
pub(crate) fn choices(mine: &[BoothRow], categories: &Categories, t: &T) -> Vec<Choice> {
    let shelves = categories.0.iter().map(|c| (c.code.clone(), c.name.show(t.locale).to_owned()));
    let states = State::ALL.iter().map(|s| (s.key().to_owned(), t.choice("product-state-", s.key())));
    let text = |typed: &str| Some(Value::Text(typed.to_owned()));
    let mut choices = vec![
        name_choice(),
        Choice {
            name: "state",
            label: "product-state",
            options: states.collect(),
            parse: |typed| State::from_key(typed).map(|state| Value::Text(state.key().to_owned())),
        },
        Choice { name: "category", label: "product-category", options: shelves.collect(), parse: text },
        Choice {
            name: "short",
            label: "product-available",
            options: vec![("5".to_owned(), t.get("product-short"))],
            parse: |typed| typed.parse().ok().map(Value::Int),
        },
    ];
    choices.extend(booth_choice(mine, t));
    choices
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let categories = req.app.part::<Categories>()?;
    let mut conn = req.reader().await?;
    let mine = booths::booths_for(&mut conn, &req.ctx, booths::Duty::View).await?;
    // No booth yet: the desk says what to do.
    let Some(booth) = chosen(&req, &mine) else { return see_other("/desk") };
    if req.query.filled("format").is_none() {
        drop(conn);
        return show(&req, &Shown { mine: &mine, booth, form: &Form::default(), status: StatusCode::OK })
            .await;
    }
    let t = req.t();
    let page = ListPage {
        title: t.get("desk-products"),
        section: Section::Desk,
        intro: Html::default(),
        list: &MINE,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: choices(&mine, &categories, &t),
        empty: String::new(),
        file: "products",
    };
    list_page(&req, &mut conn, page).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let done = match form.value("act") {
        "show" => states(&req, &mut form, State::Shown).await?,
        "hide" => states(&req, &mut form, State::Hidden).await?,
        _ => numbers(&req, &mut form).await?,
    };
    if let Some(changed) = done {
        return see_other(&format!("/desk/products{}", req.query.with("saved", Some(&changed.to_string()))));
    }
    let mine = booths::booths_for(&mut req.reader().await?, &req.ctx, booths::Duty::Products).await?;
    let Some(booth) = chosen(&req, &mine) else { return see_other("/desk") };
    show(&req, &Shown { mine: &mine, booth, form: &form, status: StatusCode::UNPROCESSABLE_ENTITY }).await
}

/// Shows or hides what is ticked; answers how many products changed, `None` after a mistake.
async fn states(req: &Req, form: &mut Form, wanted: State) -> Result<Option<usize>> {
    let ticked = form.values.0.iter().filter(|(name, _)| name == "chosen");
    let slugs: Vec<String> = ticked.map(|(_, slug)| slug.clone()).collect();
    if slugs.is_empty() {
        form.error("chosen", Message::new("products-none-ticked"));
        return Ok(None);
    }
    let input = (mine(req, &mut req.reader().await?).await?, slugs, wanted);
    let write = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(set_states(tx, ctx, input)));
    Ok(Some(write.await?))
}

/// Saves prices and stock; answers how many products changed, `None` after a mistake.
async fn numbers(req: &Req, form: &mut Form) -> Result<Option<usize>> {
    let wanted = read(form);
    if form.finish().is_err() {
        return Ok(None);
    }
    let input = (mine(req, &mut req.reader().await?).await?, wanted);
    let write = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(quick_edit(tx, ctx, input)));
    match write.await {
        Ok(changed) => Ok(Some(changed)),
        Err(error) => form.absorb(error).map(|()| None),
    }
}

/// The numbers that differ from those that stood in the form: `seen-{variant}` holds price and stock as they were.
fn read(form: &mut Form) -> Vec<QuickChange> {
    let seen: Vec<(VariantId, i64, i64)> =
        form.values.0.iter().filter_map(|(name, was)| seen(name, was)).collect();
    let mut changes = Vec::new();
    for (variant, price, stock) in seen {
        let new_price = form.number(&format!("price-{variant}"), 1000.min(price), HIGHEST_PRICE);
        let new_stock = form.number(&format!("on_hand-{variant}"), 0, MOST_STOCK);
        let change = QuickChange {
            variant,
            price: (new_price != price).then_some(Dong(new_price)),
            stock: (new_stock != stock).then_some((new_stock, stock)),
        };
        if change.price.is_some() || change.stock.is_some() {
            changes.push(change);
        }
    }
    changes
}

fn seen(name: &str, was: &str) -> Option<(VariantId, i64, i64)> {
    let variant = name.strip_prefix("seen-")?.parse().ok()?;
    let (price, stock) = was.split_once(':')?;
    Some((variant, price.parse().ok()?, stock.parse().ok()?))
}
