use serde_json::json;

use super::notice::transaction;
use super::query::{self, believed};
use super::{PATH, VERSION, Vnpay, create};
use crate::fields::Fields;
use crate::{
    Call, GatewayError, Query, Refund, Refunded, Result, amount, ascii::ascii, charge::plain_id, mac, moment,
    signed,
};

/// The fields of an answer to `refund` that are signed, in their order [R lehuygiang28/vnpay].
pub(super) const SIGNED: [&str; 13] = [
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
];

/// Characters of `vnp_CreateBy` [M].
const LONGEST_NAME: usize = 245;

/// `refund`: 02 gives all back, 03 a part (fact sheet 1.2).
///
/// # Errors
/// [`GatewayError::Amount`], [`GatewayError::Field`].
pub(super) fn call(settings: &Vnpay, refund: &Refund) -> Result<Call> {
    refund.payable()?;
    let amount = amount::in_hundredths(refund.amount)?;
    let kind = if refund.is_full() { "02" } else { "03" };
    let reference = plain_id("reference", &refund.reference)?;
    let number = transaction_number(&refund.provider_transaction)?;
    let (created, now) = (moment::compact(refund.created_at), moment::compact(refund.now));
    let (by, info) = (ascii(&refund.by, LONGEST_NAME), create::info(&refund.reason)?);
    let text = signed::bars(&[
        plain_id("request_id", &refund.request_id)?,
        VERSION,
        "refund",
        &settings.merchant,
        kind,
        reference,
        &amount.to_string(),
        number,
        &created,
        &by,
        &now,
        &refund.our_ip,
        &info,
    ])?;
    let body = json!({
        "vnp_RequestId": refund.request_id,
        "vnp_Version": VERSION,
        "vnp_Command": "refund",
        "vnp_TmnCode": settings.merchant,
        "vnp_TransactionType": kind,
        "vnp_TxnRef": reference,
        "vnp_Amount": amount,
        "vnp_TransactionNo": number,
        "vnp_TransactionDate": created,
        "vnp_CreateBy": by,
        "vnp_CreateDate": now,
        "vnp_IpAddr": refund.our_ip,
        "vnp_OrderInfo": info,
        "vnp_SecureHash": mac::sign::<mac::Long>(&settings.secret, &text),
    });
    Ok(Call::post(PATH, &body))
}

/// The number of the payment, `0` when it is not known.
fn transaction_number(id: &str) -> Result<&str> {
    match id {
        "" => Ok("0"),
        id if id.bytes().all(|byte| byte.is_ascii_digit()) => Ok(id),
        _ => Err(GatewayError::Field("provider_transaction")),
    }
}

/// Reads the answer: 94 means that it is being done already, 99 that VNPAY does not know.
///
/// # Errors
/// Those of [`crate::Gateway::read_refund`].
pub(super) fn read(settings: &Vnpay, refund: &Refund, body: &[u8]) -> Result<Refunded> {
    let fields = Fields::of_json(body)?;
    match believed(settings, &fields, &SIGNED)? {
        "00" => accepted(refund, &fields),
        "94" | "99" => Ok(Refunded::Pending { provider_refund: String::new() }),
        code => Ok(Refunded::Refused { code: format!("api-{code}") }),
    }
}

fn accepted(refund: &Refund, fields: &Fields) -> Result<Refunded> {
    if fields.get("vnp_TxnRef") != refund.reference {
        return Err(GatewayError::Reference);
    }
    if amount::dong_of_hundredths(fields.get("vnp_Amount"))? != refund.amount {
        return Err(GatewayError::Amount);
    }
    Ok(decided(fields))
}

/// 00 is done and 09 refused; 05 (VNPAY works on it) and 06 (VNPAY has asked the bank) are on their way, and of all else
/// nobody knows (fact sheet 1.2).
fn decided(fields: &Fields) -> Refunded {
    let provider_refund =
        Some(transaction(fields)).filter(|number| *number != "0").unwrap_or_default().to_owned();
    match fields.get("vnp_TransactionStatus") {
        "00" => Refunded::Done { provider_refund },
        "09" => Refunded::Refused { code: "status-09".to_owned() },
        _ => Refunded::Pending { provider_refund },
    }
}

/// `querydr`, which tells of refunds too: `vnp_TransactionType` 02 and 03. `vnp_TransactionNo`, which is not signed, names
/// the refund where its number is known [R lehuygiang28/vnpay].
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn query(settings: &Vnpay, refund: &Refund) -> Result<Call> {
    let asked = Query {
        reference: refund.reference.clone(),
        request_id: refund.request_id.clone(),
        amount: refund.amount,
        created_at: refund.created_at,
        our_ip: refund.our_ip.clone(),
        now: refund.asked_at,
    };
    let mut body = query::body(settings, &asked)?;
    let number = transaction_number(&refund.provider_refund)?;
    if let (Some(fields), true) = (body.as_object_mut(), number != "0") {
        fields.insert("vnp_TransactionNo".to_owned(), number.into());
    }
    Ok(Call::post(PATH, &body))
}

/// Reads the answer. One that tells of the payment, or that may mean another refund, says nothing of this one.
///
/// # Errors
/// Those of [`crate::Gateway::read_refund_status`].
pub(super) fn read_status(settings: &Vnpay, refund: &Refund, body: &[u8]) -> Result<Refunded> {
    let fields = Fields::of_json(body)?;
    match believed(settings, &fields, &query::SIGNED)? {
        "00" => {}
        code => return Err(query::refused(code)),
    }
    if fields.get("vnp_TxnRef") != refund.reference {
        return Err(GatewayError::Reference);
    }
    let silent = || Refunded::Pending { provider_refund: refund.provider_refund.clone() };
    Ok(if means(refund, &fields) { decided(&fields) } else { silent() })
}

/// Whether an answer tells of this refund: by its number, else by kind and amount where no other has the same.
fn means(refund: &Refund, fields: &Fields) -> bool {
    let kind = if refund.is_full() { "02" } else { "03" };
    let same = fields.get("vnp_TransactionType") == kind
        && amount::dong_of_hundredths(fields.get("vnp_Amount")) == Ok(refund.amount);
    same && match refund.provider_refund.as_str() {
        "" | "0" => refund.alone,
        known => transaction(fields) == known,
    }
}
