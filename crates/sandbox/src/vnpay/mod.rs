//! VNPAY 2.1.0, fact sheet 1.2: a page that a browser is sent to with signed fields, a notice and a way back with signed
//! fields, queries and refunds with signatures of their own. Amounts are hundredths of a đồng.
mod notice;
mod page;
mod query;
mod refund;
mod transaction;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::fields::{Fields, encode_pairs};
use crate::gateway::Gateway;
use crate::signature::sign_long;

pub(crate) use notice::{notice, way_back};

pub(crate) fn routes() -> Router<Arc<Gateway>> {
    Router::new()
        .route("/paymentv2/vpcpay.html", get(page::open))
        .route("/merchant_webapi/api/transaction", post(transaction::take))
}

/// The signed text: all fields that are not empty, without the signature, by name, as a form.
pub(crate) fn text(fields: &Fields) -> String {
    let signed = fields
        .iter()
        .filter(|(name, value)| name.starts_with("vnp_") && !value.is_empty() && !is_signature(name));
    encode_pairs(signed.map(|(name, value)| (name.as_str(), value.as_str())))
}

fn is_signature(name: &str) -> bool {
    matches!(name, "vnp_SecureHash" | "vnp_SecureHashType")
}

/// The signature of the values of some fields, joined by bars.
fn of_values(secret: &str, fields: &Fields, names: &[&str]) -> String {
    let values: Vec<_> = names.iter().map(|name| crate::fields::get(fields, name)).collect();
    sign_long(secret, &values.join("|"))
}
