//! What the market takes: all rates that ever held, and a new one.
use askama::Template;
use axum::http::StatusCode;
use db::PageRequest;
use kernel::{Day, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::percent;
use crate::commission::{COMMISSIONS, booth_names};
use crate::{CommissionRow, NewCommission, RATES, Scope, add_commission};

#[derive(Template)]
#[template(path = "commission.html")]
struct Commission<'a> {
    t: T,
    f: FormView<'a>,
    rows: Vec<Line>,
    may: bool,
    scopes: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    /// VAT that comes on top, as percent.
    vat: String,
}

/// A rate in words.
struct Line {
    row: CommissionRow,
    rate: String,
    who: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let form = Form::prefilled([("from_day", req.ctx.now().day().iso())]);
    show(&req, &form, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    if let Some(new) = read(&mut form) {
        let done = req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(add_commission(tx, ctx, new)));
        match done.await {
            Ok(()) => return see_other("/office/commission"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The rate that a form describes. Percent with a comma or a point, at most two places.
fn read(form: &mut Form) -> Option<NewCommission> {
    let scope = form.choice("scope", Scope::from_key);
    let subject = match scope {
        Some(Scope::Category) => form.text("category", 40),
        Some(Scope::Booth) => form.text("booth", 80),
        Some(Scope::Market) | None => String::new(),
    };
    let typed = form.text("rate", 10);
    let rate = points(&typed);
    if rate.is_none() && !typed.is_empty() {
        form.error("rate", Message::new("commission-rate-wrong"));
    }
    let day = form.text("from_day", 10);
    let from_day = Day::parse(&day);
    if from_day.is_none() && !day.is_empty() {
        form.error("from_day", Message::new("commission-day-wrong"));
    }
    let reason = form.text("reason", 500);
    form.errors.is_empty().then_some(())?;
    Some(NewCommission { scope: scope?, subject, rate: rate?, from_day: from_day?, reason })
}

/// `2,5` is 250 basis points.
fn points(typed: &str) -> Option<i64> {
    let plain = typed.trim().trim_end_matches('%').trim().replace(',', ".");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || fraction.len() > 2 || !digits(whole) || !digits(fraction) {
        return None;
    }
    let points = format!("{whole}{fraction:0<2}").parse().ok()?;
    (0..=10_000).contains(&points).then_some(points)
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let request = PageRequest { limit: 200, ..PageRequest::default() };
    let rows = COMMISSIONS.page(&mut conn, &request).await?.rows;
    let booths = booth_names(&mut conn).await?;
    drop(conn);
    let line = |row: CommissionRow| {
        let who = match row.scope {
            Scope::Market => t.get("commission-scope-market"),
            Scope::Category => category_name(&t, &row.subject),
            Scope::Booth => booths
                .iter()
                .find(|(id, _)| id.to_string() == row.subject)
                .map_or_else(|| row.subject.clone(), |(_, slug)| slug.clone()),
        };
        Line { rate: percent(row.rate), who, row }
    };
    let vat = crate::Rates::on(&req.app.rules, req.ctx.now().day())?.on_commission;
    let body = Commission {
        f: FormView::new(form, req.t()),
        rows: rows.into_iter().map(line).collect(),
        may: req.ctx.authorize(&RATES).is_ok(),
        scopes: Scope::ALL
            .iter()
            .map(|s| (s.key().to_owned(), t.choice("commission-scope-", s.key())))
            .collect(),
        categories: categories(&t),
        vat: percent(vat.points),
        t: t.clone(),
    };
    Page::new(&t.get("office-commission")).status(status).office().show(req, &body).await
}

fn category_name(t: &T, code: &str) -> String {
    let found = catalogue::Categories::shipped().get(code);
    found.map_or_else(|| code.to_owned(), |category| category.name.show(t.locale).to_owned())
}

fn categories(t: &T) -> Vec<(String, String)> {
    let all = catalogue::Categories::shipped().0.iter();
    let none = (String::new(), t.get("commission-category-none"));
    std::iter::once(none).chain(all.map(|c| (c.code.clone(), c.name.show(t.locale).to_owned()))).collect()
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn percent_is_read_as_people_write_it() {
        let read = ["5", "2,5", "2.25 %", "0", "100"].map(points);
        assert_eq!(read, [Some(500), Some(250), Some(225), Some(0), Some(10_000)]);
        assert_eq!(["", "-1", "2,555", "101", "một", "1.0.0"].map(points), [None; 6]);
    }
}
