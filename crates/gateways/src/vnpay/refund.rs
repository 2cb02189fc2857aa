use serde_json::json;

use super::notice::transaction;
use super::query::believed;
use super::{PATH, VERSION, Vnpay, create};
use crate::fields::Fields;
use crate::{
    Call, GatewayError, Refund, Refunded, Result, amount, ascii::ascii, charge::plain_id, mac, moment, signed,
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
    let provider_refund = transaction(fields).to_owned();
    Ok(match fields.get("vnp_TransactionStatus") {
        "00" => Refunded::Done { provider_refund },
        "09" => Refunded::Refused { code: "status-09".to_owned() },
        _ => Refunded::Pending { provider_refund },
    })
}
