//! Reading answers whose numbers may be texts and whose texts may be numbers.
use kernel::Dong;
use serde_json::Value;

use crate::{Outcome, Refusal, Reply};

/// The JSON of an answer.
///
/// # Errors
/// [`Refusal::SignIn`] on 401 and 403; [`Refusal::Unclear`] on a fault of the other side and on what is no JSON,
/// [`Refusal::Rejected`] when that came with a status that says no.
pub(crate) fn answered(reply: &Reply) -> Outcome<Value> {
    let status = reply.status;
    match status {
        401 | 403 => return Err(Refusal::SignIn),
        200..=499 => {}
        _ => return Err(Refusal::Unclear { status }),
    }
    serde_json::from_slice(&reply.body).map_err(|_| unclear(reply))
}

/// An answer without what it should hold: with a status of 4xx nothing was done, else nobody knows.
pub(crate) fn unclear(reply: &Reply) -> Refusal {
    let status = reply.status;
    match status {
        400..=499 => Refusal::Rejected { code: status.to_string(), reason: String::new() },
        _ => Refusal::Unclear { status },
    }
}

/// A text or a number at a path such as `/data/order_code`; nothing when it is missing or empty.
pub(crate) fn text(value: &Value, path: &str) -> Option<String> {
    let text = match value.pointer(path)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// A whole number, also as `"30400"` or `30400.0`.
pub(crate) fn whole(value: &Value, path: &str) -> Option<i64> {
    let text = text(value, path)?;
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
    fraction.bytes().all(|digit| digit == b'0').then(|| whole.parse().ok()).flatten()
}

/// An amount that is not below zero.
pub(crate) fn dong(value: &Value, path: &str) -> Option<Dong> {
    whole(value, path).filter(|amount| *amount >= 0).map(Dong)
}

/// The rows at a path; one object alone is one row.
pub(crate) fn rows<'a>(value: &'a Value, path: &str) -> &'a [Value] {
    match value.pointer(path) {
        Some(Value::Array(rows)) => rows,
        Some(one @ Value::Object(_)) => std::slice::from_ref(one),
        _ => &[],
    }
}

/// What a carrier says against it.
pub(crate) fn rejected(code: Option<String>, reason: Option<String>) -> Refusal {
    Refusal::Rejected { code: code.unwrap_or_default(), reason: reason.unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use kernel::Instant;
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_and_texts_are_read_alike() {
        let value = json!({"a": 30400, "b": "30400", "c": 30400.0, "d": "30400.50", "e": " ", "f": null, "g": -5, "h": [1]});
        let read = |path| dong(&value, path);
        assert_eq!([read("/a"), read("/b"), read("/c")], [Some(Dong(30_400)); 3]);
        for none in ["/d", "/e", "/f", "/g", "/h", "/z"] {
            assert_eq!(read(none), None, "{none}");
        }
        assert_eq!(whole(&value, "/g"), Some(-5));
        assert_eq!(text(&value, "/a"), Some("30400".to_owned()));
        assert_eq!(text(&value, "/e"), None);
    }

    #[test]
    fn one_object_is_one_row() {
        let value = json!({"one": {"x": 1}, "two": [{"x": 1}, {"x": 2}], "none": "x"});
        assert_eq!(["/one", "/two", "/none", "/z"].map(|path| rows(&value, path).len()), [1, 2, 0, 0]);
    }

    #[test]
    fn only_an_answer_that_can_be_read_is_one() {
        let answer = |status, body: &str| {
            answered(&Reply { status, body: body.as_bytes().to_vec(), received: Instant(0) })
        };
        let rejected = Refusal::Rejected { code: "404".to_owned(), reason: String::new() };
        assert_eq!(answer(200, "{}"), Ok(json!({})));
        assert_eq!(answer(400, "{}"), Ok(json!({})));
        assert_eq!(answer(404, "<html>"), Err(rejected));
        assert_eq!(answer(200, "<html>"), Err(Refusal::Unclear { status: 200 }));
        assert_eq!([answer(401, "{}"), answer(403, "{}")], [Err(Refusal::SignIn), Err(Refusal::SignIn)]);
        assert_eq!(
            [500, 502, 0].map(|s| answer(s, "{}")),
            [500, 502, 0].map(|status| Err(Refusal::Unclear { status }))
        );
    }
}
