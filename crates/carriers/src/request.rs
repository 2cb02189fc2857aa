use std::fmt;

use form_urlencoded::Serializer;
use kernel::Instant;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::{Fault, Outcome, Secret};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

/// What is to be sent. `Debug` prints neither headers nor body: they hold tokens and addresses of people.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// Path and query, to be put behind [`crate::Adapter::base`].
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    /// JSON, or empty.
    pub body: Vec<u8>,
}

impl Request {
    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self { method: Method::Get, path: path.into(), headers: Vec::new(), body: Vec::new() }
    }

    pub(crate) fn post(path: impl Into<String>) -> Self {
        Self { method: Method::Post, ..Self::get(path) }
    }

    /// Posts JSON.
    pub(crate) fn json(path: impl Into<String>, body: &Value) -> Self {
        let body = body.to_string().into_bytes();
        Self { body, ..Self::post(path) }.header("Content-Type", "application/json")
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn secret(self, name: &'static str, value: &Secret) -> Self {
        self.header(name, value.reveal())
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.split('?').next().unwrap_or_default();
        write!(f, "Request({:?} {path}, {} bytes)", self.method, self.body.len())
    }
}

/// What came back. `Debug` prints no body: it may hold tokens and addresses.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status of HTTP.
    pub status: u16,
    pub body: Vec<u8>,
    /// When it came, by our clock.
    pub received: Instant,
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reply({}, {} bytes)", self.status, self.body.len())
    }
}

const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');

/// A code as one segment of a path; codes come from outside, and may not lead elsewhere.
///
/// # Errors
/// [`Fault::Missing`] on `code` when it is empty, [`Fault::NotKnown`] when it is only dots.
pub(crate) fn segment(code: &str) -> Outcome<String> {
    let code = present(code)?;
    if code.chars().all(|c| c == '.') {
        return Err(Fault::NotKnown { field: "code" }.into());
    }
    Ok(utf8_percent_encode(code, SEGMENT).to_string())
}

/// A code that says something.
///
/// # Errors
/// [`Fault::Missing`] on `code` when it is empty.
pub(crate) fn present(code: &str) -> Outcome<&str> {
    let code = code.trim();
    if code.is_empty() { Err(Fault::Missing { field: "code" }.into()) } else { Ok(code) }
}

/// A path with a query.
pub(crate) fn query(path: &str, pairs: &[(&str, &str)]) -> String {
    let pairs = Serializer::new(String::new()).extend_pairs(pairs).finish();
    format!("{path}?{pairs}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stays_one_segment() {
        assert_eq!(segment(" S1.A1-2_3 ").unwrap(), "S1.A1-2_3");
        assert_eq!(segment("../x?y#z").unwrap(), "..%2Fx%3Fy%23z");
        let refused = |fault: Fault| Err(fault.into());
        assert_eq!(["", " "].map(segment), [(); 2].map(|()| refused(Fault::Missing { field: "code" })));
        assert_eq!([".", ".."].map(segment), [(); 2].map(|()| refused(Fault::NotKnown { field: "code" })));
    }

    #[test]
    fn a_query_carries_vietnamese() {
        assert_eq!(
            query("/fee", &[("ward", "Cầu Kè"), ("weight", "500")]),
            "/fee?ward=C%E1%BA%A7u+K%C3%A8&weight=500"
        );
    }

    #[test]
    fn debug_prints_no_token_and_no_person() {
        let body = serde_json::json!({"name": "Thạch Thị Sô Phia"});
        let request = Request::json("/create?token=kín", &body).secret("Token", &Secret::new("kín"));
        assert_eq!(format!("{request:?}"), "Request(Post /create, 33 bytes)");
        let reply = Reply { status: 200, body: request.body, received: Instant(0) };
        assert_eq!(format!("{reply:?}"), "Reply(200, 33 bytes)");
    }
}
