use futures_util::future::BoxFuture;
use kernel::Locale;
use outside::{Answer, HttpClient};
use serde_json::Value;

use crate::{BankTransfer, PaymentRow, notice, signature};

/// The bank or intermediary that collects.
pub trait PaymentGateway: Send + Sync {
    /// A page of the gateway where this payment can be made; `None` where the payer's own bank is the way.
    fn pay_url(&self, payment: &PaymentRow, qr: &str) -> Option<String>;

    /// Transfers that it received with this reference; none is an answer too.
    fn query<'a>(&'a self, reference: &'a str) -> BoxFuture<'a, Answer<Vec<BankTransfer>>>;
}

/// The stand-in bank of a demo, over the same protocol as a real one.
#[derive(Clone)]
pub struct SandboxBank {
    client: HttpClient,
    /// Its address without a slash at the end.
    address: String,
    secret: String,
    /// Our own address, for the way back.
    base_url: String,
    locale: Locale,
}

impl SandboxBank {
    /// `None` where the settings name no stand-in.
    pub(crate) fn of(settings: &ui::Settings, secret: &str, locale: Locale) -> kernel::Result<Option<Self>> {
        if settings.sandbox_bank.is_empty() {
            return Ok(None);
        }
        Ok(Some(Self {
            client: HttpClient::shared()?,
            address: settings.sandbox_bank.clone(),
            secret: secret.to_owned(),
            base_url: settings.base_url.clone(),
            locale,
        }))
    }

    fn read(&self, answer: Value) -> Answer<Vec<BankTransfer>> {
        let Value::Object(mut answer) = answer else {
            return Answer::Unknown("no object".to_owned());
        };
        let Some(Value::Array(notices)) = answer.remove("transfers") else {
            return Answer::Unknown("no transfers in the answer".to_owned());
        };
        let read = |notice| notice::read_value(notice, &self.secret);
        match notices.into_iter().map(read).collect::<Result<Vec<_>, _>>() {
            Ok(transfers) => Answer::Ok(transfers),
            Err(error) => Answer::Unknown(error.to_string()),
        }
    }
}

impl PaymentGateway for SandboxBank {
    fn pay_url(&self, payment: &PaymentRow, qr: &str) -> Option<String> {
        let back = format!("{}/pay/{}", self.base_url, payment.token);
        let query = [("qr", qr), ("lang", self.locale.code()), ("back", back.as_str())];
        Some(format!("{}/pay{}", self.address, ui::query_string(&query)))
    }

    fn query<'a>(&'a self, reference: &'a str) -> BoxFuture<'a, Answer<Vec<BankTransfer>>> {
        Box::pin(async move {
            let query = format!("reference={}", ui::percent_encode(reference));
            let signature = signature::sign(&self.secret, &query);
            let address = format!("{}/api/transfers?{query}", self.address);
            let answer = self.client.get_json(&address, &[("x-signature", &signature)]).await;
            answer.and_then(|answer| self.read(answer))
        })
    }
}
