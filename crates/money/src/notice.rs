use kernel::Dong;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::signature;

/// Money that a bank says it received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankTransfer {
    /// The bank's own id of the transaction.
    pub bank_id: String,
    pub amount: Dong,
    /// The payer's words.
    pub description: String,
    /// The account that received it.
    pub account: String,
    /// As the bank writes it, for people.
    pub time: String,
}

/// Why a notice is not acted upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NoticeError {
    #[error("no JSON with data and signature")]
    Shape,
    #[error("the signature does not fit")]
    Signature,
    #[error("no id, or no amount above zero")]
    Transfer,
    #[error("not a success")]
    NoSuccess,
    #[error("another currency than VND")]
    Currency,
}

#[derive(Deserialize)]
struct Wire {
    #[serde(default)]
    code: String,
    #[serde(default)]
    success: Option<bool>,
    data: Map<String, Value>,
    signature: String,
}

/// Reads a notice as it came and believes it only when the signature fits.
pub(crate) fn read(body: &[u8], secret: &str) -> Result<BankTransfer, NoticeError> {
    let wire: Wire = serde_json::from_slice(body).map_err(|_| NoticeError::Shape)?;
    believe(&wire, secret)
}

/// The same for one of the notices that a bank answers when it is asked.
pub(crate) fn read_value(notice: Value, secret: &str) -> Result<BankTransfer, NoticeError> {
    let wire: Wire = serde_json::from_value(notice).map_err(|_| NoticeError::Shape)?;
    believe(&wire, secret)
}

fn believe(wire: &Wire, secret: &str) -> Result<BankTransfer, NoticeError> {
    if !signature::fits(secret, &signature::signed_text(&wire.data), &wire.signature) {
        return Err(NoticeError::Signature);
    }
    if wire.code != "00" || wire.success == Some(false) {
        return Err(NoticeError::NoSuccess);
    }
    let text = |name: &str| wire.data.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    if !matches!(text("currency").as_str(), "" | "VND") {
        return Err(NoticeError::Currency);
    }
    let amount = wire.data.get("amount").and_then(Value::as_i64).filter(|amount| *amount > 0);
    let bank_id = Some(text("reference")).filter(|id| !id.is_empty());
    let (Some(amount), Some(bank_id)) = (amount, bank_id) else {
        return Err(NoticeError::Transfer);
    };
    Ok(BankTransfer {
        bank_id: clean(&bank_id),
        amount: Dong(amount),
        description: clean(&text("description")),
        account: text("accountNumber"),
        time: clean(&text("transactionDateTime")),
    })
}

/// PostgreSQL keeps no NUL in a text.
fn clean(text: &str) -> String {
    text.replace('\0', "")
}
