use crate::Secret;

/// How a request is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

/// A request to a gateway, to be sent as it is.
#[derive(Debug, Clone)]
pub struct Call {
    pub method: Method,
    /// Behind the address of the gateway, with its first slash.
    pub path: String,
    /// Beside `content-type: application/json`.
    pub headers: Vec<(&'static str, Secret)>,
    /// JSON; empty for a GET.
    pub body: String,
}

impl Call {
    pub(crate) fn post(path: &str, body: &serde_json::Value) -> Self {
        Self { method: Method::Post, path: path.to_owned(), headers: Vec::new(), body: body.to_string() }
    }
}

/// How a payment begins.
#[derive(Debug, Clone)]
pub enum Creation {
    /// Send the payer's browser there.
    Redirect(String),
    /// Send this, and read the answer.
    Call(Call),
}

/// Where the payer can pay now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Created {
    /// A page of the gateway.
    pub pay_url: String,
    /// A link that opens its app; empty where there is none.
    pub app_url: String,
    /// The text of a QR code; empty where there is none.
    pub qr: String,
}
