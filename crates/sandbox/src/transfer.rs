use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::macros::{format_description, offset};

use crate::signature;

/// Money that came to an account of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The bank's own id.
    pub id: String,
    pub account: String,
    /// In đồng.
    pub amount: i64,
    pub content: String,
    /// `2026-11-24 09:00:00`, Vietnam time.
    pub time: String,
}

impl Transfer {
    /// What the market is told, signed.
    pub fn notice(&self, secret: &str) -> Value {
        let data = json!({
            "accountNumber": self.account,
            "amount": self.amount,
            "description": self.content,
            "reference": self.id,
            "transactionDateTime": self.time,
            "currency": "VND",
            "code": "00",
            "desc": "success",
            "counterAccountBankId": null,
            "counterAccountName": null,
            "counterAccountNumber": null,
        });
        let text = data.as_object().map(signature::text).unwrap_or_default();
        let signature = signature::sign(secret, &text);
        json!({"code": "00", "desc": "success", "success": true, "data": data, "signature": signature})
    }

    /// Whether the words name this reference, whatever the case and the signs between.
    pub fn names(&self, reference: &str) -> bool {
        let plain = |text: &str| -> String {
            text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
        };
        !reference.is_empty() && plain(&self.content).contains(&plain(reference))
    }
}

/// The time in Vietnam, as banks write it, and a number that grows with it.
#[expect(clippy::disallowed_methods, reason = "another process, with a clock of its own")]
pub(crate) fn now() -> (String, i64) {
    let now = time::OffsetDateTime::now_utc().to_offset(offset!(+7));
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    let number = i64::try_from(now.unix_timestamp_nanos() / 1000).unwrap_or_default();
    (now.format(format).unwrap_or_default(), number)
}
