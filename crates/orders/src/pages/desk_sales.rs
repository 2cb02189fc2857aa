//! What the seller's booth sold in a period.
use askama::Template;
use booths::BoothRow;
use db::Conn;
use documents::XlsxCell;
use kernel::{Day, Dong, Error, Message, Result};
use places::Places;
use ui::{Page, Req, Response, T};

use super::desk_booth;
use crate::sales::{Step, parts};
use crate::store::sales::{self as store, DaySum, ProductSum};

/// The longest period, in days.
const LONGEST: i64 = 3_660;

#[derive(Template)]
#[template(path = "desk_sales.html")]
struct Sales<'a> {
    t: &'a T,
    from: Day,
    to: Day,
    periods: Vec<(String, String, bool)>,
    step: Step,
    parts: &'a [DaySum],
    most: i64,
    orders: i64,
    goods: Dong,
    average: Dong,
    buyers: i64,
    products: &'a [ProductSum],
    tables: Vec<Split>,
}

/// One way to split the sum: title, and its rows with orders and amount.
struct Split {
    title: String,
    rows: Vec<(String, i64, Dong)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (from, to) = period(&req)?;
    let mut conn = req.reader().await?;
    let Some(booth) = desk_booth(&req, booths::Duty::View).await? else { return ui::see_other("/desk") };
    let args = (booth.id, from, to);
    let days = conn.all(&store::DAYS, args).await?;
    let products = conn.all(&store::PRODUCTS, args).await?;
    let t = req.t();
    let span = (to.0 - from.0).whole_days() + 1;
    let step = Step::for_days(span);
    let parts = parts(&days, (from, to), step);
    if let Some(format) = req.query.filled("format") {
        return file(&t, format, req.query.get("table"), &parts, &products);
    }
    let (orders, goods) = (days.iter().map(|d| d.orders).sum::<i64>(), days.iter().map(|d| d.goods).sum());
    let body = Sales {
        periods: periods(&req, (from, to), &t),
        most: parts.iter().map(|part| part.goods.0).max().unwrap_or(0).max(1),
        average: Dong(goods_per(goods, orders)),
        buyers: conn.one(&store::BUYERS, args).await?.0,
        tables: splits(&req, &mut conn, &booth, (from, to), &t).await?,
        parts: &parts,
        products: &products,
        t: &t,
        from,
        to,
        step,
        orders,
        goods,
    };
    drop(conn);
    Page::new(&t.get("desk-sales")).desk().script("src/chart.js").show(&req, &body).await
}

fn goods_per(goods: Dong, orders: i64) -> i64 {
    goods.0.checked_div(orders).unwrap_or(0)
}

/// The period in the address; the last thirty days without one.
fn period(req: &Req) -> Result<(Day, Day)> {
    let today = req.ctx.now().day();
    let day = |name: &str, default: Day| match req.query.filled(name) {
        None => Ok(default),
        Some(typed) => Day::parse(typed)
            .ok_or_else(|| Error::BadRequest(Message::new("error-filter").with("value", typed))),
    };
    let to = day("to", today)?;
    let from = day("from", to.plus_days(-29))?;
    if from > to || to > from.plus_days(LONGEST) {
        return Err(Error::BadRequest(Message::new("sales-period-wrong")));
    }
    Ok((from, to))
}

/// The periods one click away: address, label, whether it is this one.
fn periods(req: &Req, now: (Day, Day), t: &T) -> Vec<(String, String, bool)> {
    let today = req.ctx.now().day();
    let offered = [("sales-7", 7), ("sales-30", 30), ("sales-90", 90), ("sales-365", 365)];
    let link = |(key, days): (&str, i64)| {
        let from = today.plus_days(1 - days);
        let to = format!("/desk/sales?from={}&to={}", from.iso(), today.iso());
        (to, t.get(key), now == (from, today))
    };
    offered.into_iter().map(link).collect()
}

async fn splits(
    req: &Req,
    conn: &mut Conn,
    booth: &BoothRow,
    (from, to): (Day, Day),
    t: &T,
) -> Result<Vec<Split>> {
    let places = req.app.part::<Places>()?;
    let args = (booth.id, from, to);
    let origins = conn.all(&store::ORIGINS, args).await?;
    let payments = conn.all(&store::PAYMENTS, args).await?;
    let provinces = conn.all(&store::PROVINCES, args).await?;
    let name = |code: &str| places.province(code).map_or_else(|| code.to_owned(), |p| p.name.clone());
    Ok(vec![
        Split {
            title: t.get("order-origin"),
            rows: origins.into_iter().map(|(o, n, g)| (t.choice("order-origin-", o.key()), n, g)).collect(),
        },
        Split {
            title: t.get("order-payment"),
            rows: payments.into_iter().map(|(p, n, g)| (t.choice("order-payment-", p.key()), n, g)).collect(),
        },
        Split {
            title: t.get("sales-provinces"),
            rows: provinces.into_iter().map(|(code, n, g)| (name(&code), n, g)).collect(),
        },
    ])
}

/// The sales by time, or by product, as a spreadsheet.
fn file(
    t: &T,
    format: &str,
    table: Option<&str>,
    parts: &[DaySum],
    products: &[ProductSum],
) -> Result<Response> {
    let text = |text: &str| XlsxCell::Text(text.to_owned());
    let number = XlsxCell::Number;
    let (name, header, rows): (_, _, Vec<Vec<XlsxCell>>) = if table == Some("products") {
        let row = |p: &ProductSum| {
            let named =
                [text(p.name.show(t.locale)), text(p.variant.show(t.locale)), text(p.unit.show(t.locale))];
            named.into_iter().chain([number(p.pieces), number(p.goods.0)]).collect()
        };
        let header = ["product-name", "sales-variant", "product-unit", "sales-pieces", "order-goods"];
        ("sales-by-product", header.to_vec(), products.iter().map(row).collect())
    } else {
        let row = |d: &DaySum| vec![text(&d.day.iso()), number(d.orders), number(d.goods.0)];
        ("sales", vec!["sales-from-day", "customer-orders", "order-goods"], parts.iter().map(row).collect())
    };
    let header: Vec<String> = header.into_iter().map(|key| t.get(key)).collect();
    if format == "xlsx" {
        return Ok(ui::xlsx(name, documents::xlsx(&header, rows).map_err(Error::internal)?));
    }
    let lines = rows.into_iter().map(|row| row.into_iter().map(XlsxCell::plain).collect());
    let all: Vec<Vec<String>> = std::iter::once(header).chain(lines).collect();
    Ok(ui::csv(name, documents::csv(&all).map_err(Error::internal)?))
}
