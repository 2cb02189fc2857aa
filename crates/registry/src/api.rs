//! The register for programs with a token: an office reads businesses, a seller reports its turnover.
use axum::http::StatusCode;
use db::PageRequest;
use kernel::{Code, Dong, Error, Message, Result, Value};
use serde::Deserialize;
use serde_json::json;
use ui::{Req, Response};

use crate::pages::{fixed, own};
use crate::store::business::BUSINESSES;
use crate::{BusinessRow, NewTurnover, Period, SalesChannel, TurnoverSource, report_turnover};

fn shown(row: &BusinessRow) -> serde_json::Value {
    json!({
        "code": row.code.as_str(), "tax_code": row.tax_code, "name": row.name, "legal_form": row.legal_form.key(),
        "size_class": row.size_class.key(), "vsic": {"version": row.vsic_version, "code": row.vsic_code},
        "commune": row.commune, "former_commune": row.former_commune, "status": row.status.key(),
        "maker": row.maker.key(), "site": row.site.key(), "mail": row.mail.key(),
        "marketplace": row.marketplace.key(), "app": row.app.key(), "cashless": row.cashless.key(),
        "from": row.from_day.iso(),
    })
}

/// A page of businesses of the own locality, as they were on a day (`on=2026-01-01`; today without it).
pub(crate) async fn businesses(req: Req) -> Result<Response> {
    let today = req.ctx.now().day();
    let on = match req.query.filled("on") {
        Some(text) => kernel::Day::parse(text)
            .ok_or_else(|| Error::BadRequest(Message::new("error-filter").with("value", text)))?,
        None => today,
    };
    let request = PageRequest {
        scope: vec![Value::Text(on.iso()), Value::Text(on.iso())],
        filters: fixed(&req.ctx.actor.locality()),
        after: req.query.filled("after").map(str::to_owned),
        limit: 200,
        ..PageRequest::default()
    };
    let page = BUSINESSES.page(&mut req.reader().await?, &request).await?;
    let items: Vec<_> = page.rows.iter().map(shown).collect();
    Ok(ui::json(StatusCode::OK, &json!({"on": on.iso(), "items": items, "next": page.next})))
}

/// `{"period": "2026-Q3", "channel": "site", "amount": 120000000, "orders": 40, "reference": "…"}`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Report {
    period: String,
    channel: String,
    /// In đồng.
    amount: i64,
    orders: Option<i64>,
    #[serde(default)]
    reference: String,
}

/// A seller reports the turnover of its own business.
pub(crate) async fn report(req: Req) -> Result<Response> {
    let bad = |key| Error::BadRequest(Message::new(key));
    let report: Report = serde_json::from_slice(&req.body).map_err(|_| bad("turnover-json"))?;
    let code: Code = own::mine(&req).await?.code;
    if report.amount < 0 || report.orders.is_some_and(|orders| orders < 0) {
        return Err(bad("turnover-json"));
    }
    let new = NewTurnover {
        business: Some(code.clone()),
        platform: String::new(),
        period: Period::parse(&report.period)
            .ok_or_else(|| Error::field("period", "turnover-period-wrong"))?,
        source: TurnoverSource::Reported,
        channel: SalesChannel::from_key(&report.channel)
            .ok_or_else(|| Error::field("channel", "error-choice"))?,
        amount: Dong(report.amount),
        orders: report.orders,
        reference: report.reference.chars().take(200).collect(),
    };
    let changed =
        req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(report_turnover(tx, ctx, new))).await?;
    Ok(ui::json(StatusCode::OK, &json!({"business": code.as_str(), "changed": changed})))
}
