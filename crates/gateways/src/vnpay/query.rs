use kernel::Dong;
use serde_json::{Value, json};

use super::notice::{is_code, of_status, transaction};
use super::{PATH, VERSION, Vnpay, create};
use crate::fields::Fields;
use crate::{
    Call, GatewayError, Notice, Outcome, Provider, Query, Result, amount, charge::plain_id, mac, moment,
    signed,
};

/// The fields of an answer to `querydr` that are signed, in their order (fact sheet 1.2).
pub(super) const SIGNED: [&str; 15] = [
    "vnp_ResponseId",
    "vnp_Command",
    "vnp_ResponseCode",
    "vnp_Message",
    "vnp_TmnCode",
    "vnp_TxnRef",
    "vnp_Amount",
    "vnp_BankCode",
    "vnp_PayDate",
    "vnp_TransactionNo",
    "vnp_TransactionType",
    "vnp_TransactionStatus",
    "vnp_OrderInfo",
    "vnp_PromotionCode",
    "vnp_PromotionAmount",
];

/// `querydr`.
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn call(settings: &Vnpay, query: &Query) -> Result<Call> {
    Ok(Call::post(PATH, &body(settings, query)?))
}

/// The question, signed.
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn body(settings: &Vnpay, query: &Query) -> Result<Value> {
    let reference = plain_id("reference", &query.reference)?;
    let (created, now) = (moment::compact(query.created_at), moment::compact(query.now));
    let info = create::info(&format!("Query {reference}"))?;
    let text = signed::bars(&[
        plain_id("request_id", &query.request_id)?,
        VERSION,
        "querydr",
        &settings.merchant,
        reference,
        &created,
        &now,
        &query.our_ip,
        &info,
    ])?;
    Ok(json!({
        "vnp_RequestId": query.request_id,
        "vnp_Version": VERSION,
        "vnp_Command": "querydr",
        "vnp_TmnCode": settings.merchant,
        "vnp_TxnRef": reference,
        "vnp_OrderInfo": info,
        "vnp_TransactionDate": created,
        "vnp_CreateDate": now,
        "vnp_IpAddr": query.our_ip,
        "vnp_SecureHash": mac::sign::<mac::Long>(&settings.secret, &text),
    }))
}

/// Reads the answer. One without a signature is only taken for what says nothing of money.
///
/// # Errors
/// Those of [`crate::Gateway::read_status`].
pub(super) fn read(settings: &Vnpay, query: &Query, body: &[u8]) -> Result<Vec<Notice>> {
    let fields = Fields::of_json(body)?;
    match believed(settings, &fields, &SIGNED)? {
        "00" => {}
        "91" => return Ok(Vec::new()),
        code => return Err(refused(code)),
    }
    if fields.get("vnp_TxnRef") != query.reference {
        return Err(GatewayError::Reference);
    }
    let outcome = outcome(&fields);
    let amount = amount_of(&fields, &outcome, query.amount)?;
    let at = moment::read(fields.get("vnp_PayDate")).unwrap_or(query.now);
    let ids = (query.reference.as_str(), transaction(&fields));
    Ok(vec![Notice::new(Provider::Vnpay, ids, amount, outcome, at)])
}

/// The code of an answer whose signature fits; a code of refusal may come without one.
///
/// # Errors
/// [`GatewayError::Signature`], [`GatewayError::Merchant`], [`GatewayError::Field`].
pub(super) fn believed<'a>(settings: &Vnpay, fields: &'a Fields, names: &[&str]) -> Result<&'a str> {
    let code = fields.need("vnp_ResponseCode")?;
    let signature = fields.get("vnp_SecureHash");
    if code == "00" || !signature.is_empty() {
        let values: Vec<_> = names.iter().map(|name| fields.get(name)).collect();
        mac::verify::<mac::Long>(&settings.secret, &signed::bars(&values)?, signature)?;
        if fields.get("vnp_TmnCode") != settings.merchant {
            return Err(GatewayError::Merchant);
        }
    }
    if is_code(code) { Ok(code) } else { Err(GatewayError::Field("vnp_ResponseCode")) }
}

/// A code of the interface itself.
pub(super) fn refused(code: &str) -> GatewayError {
    GatewayError::Refused { code: format!("api-{code}") }
}

/// Type 01 is a payment [M]; 02 and 03 are refunds, whose status says nothing of the payment.
fn outcome(fields: &Fields) -> Outcome {
    match fields.get("vnp_TransactionType") {
        "02" | "03" => Outcome::Pending,
        _ => of_status(fields.get("vnp_TransactionStatus")),
    }
}

/// What is paid must be said; what is not, was asked for.
fn amount_of(fields: &Fields, outcome: &Outcome, asked: Dong) -> Result<Dong> {
    match (amount::dong_of_hundredths(fields.get("vnp_Amount")), outcome) {
        (Err(error), Outcome::Paid) => Err(error),
        (said, _) => Ok(said.unwrap_or(asked)),
    }
}
