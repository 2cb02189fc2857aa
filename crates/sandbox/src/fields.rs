//! What came in: forms, queries, JSON.
use std::collections::BTreeMap;
use std::fmt::Write;

use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use serde_json::Value;

/// Fields by name, as texts; null is empty.
pub(crate) type Fields = BTreeMap<String, String>;

/// Fields of JSON or a form, by its content type. `None` when it is neither, or a field comes twice.
pub(crate) fn read(headers: &HeaderMap, body: &str) -> Option<Fields> {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("application/x-www-form-urlencoded") { of_query(body) } else { of_json(body) }
}

pub(crate) fn of_json(body: &str) -> Option<Fields> {
    match serde_json::from_str(body) {
        Ok(Value::Object(object)) => {
            Some(object.into_iter().map(|(name, value)| (name, plain(&value))).collect())
        }
        _ => None,
    }
}

/// `None` when a field comes twice.
pub(crate) fn of_query(query: &str) -> Option<Fields> {
    let mut fields = Fields::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if fields.insert(decode(name)?, decode(value)?).is_some() {
            return None;
        }
    }
    Some(fields)
}

pub(crate) fn get<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}

/// A text as it is, null as nothing, all else as JSON.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// As a form: letters, digits and `*-._` stay, a space is `+`.
pub(crate) fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b' ' => out.push('+'),
            byte if byte.is_ascii_alphanumeric() || b"*-._".contains(&byte) => out.push(char::from(byte)),
            byte => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
        out
    })
}

/// `a=1&b=2` as a form.
pub(crate) fn encode_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let pairs = pairs.into_iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// An address with further fields behind it.
pub(crate) fn with_query(address: &str, query: &str) -> String {
    format!("{address}{}{query}", if address.contains('?') { '&' } else { '?' })
}

/// A text at a path such as `/order/id`; empty when it is missing.
pub(crate) fn text(value: &Value, path: &str) -> String {
    value.pointer(path).map(plain).unwrap_or_default().trim().to_owned()
}

/// A whole number at a path; numbers may be texts.
pub(crate) fn whole(value: &Value, path: &str) -> Option<i64> {
    text(value, path).parse().ok()
}

fn decode(text: &str) -> Option<String> {
    let (mut out, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'+' => out.push(b' '),
            b'%' => {
                let (digits, after) = rest.split_at_checked(2)?;
                out.extend(hex::decode(digits).ok()?);
                rest = after;
            }
            other => out.push(*other),
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_read_and_written() {
        let fields = of_query("a=C%E1%BA%A7u+K%C3%A8&b=&c").unwrap();
        assert_eq!([get(&fields, "a"), get(&fields, "b"), get(&fields, "d")], ["Cầu Kè", "", ""]);
        assert_eq!(encode_pairs([("a", "Cầu Kè"), ("b", "*-._~")]), "a=C%E1%BA%A7u+K%C3%A8&b=*-._%7E");
        for bad in ["a=1&a=2", "a=%", "a=%zz", "a=%ff"] {
            assert_eq!(of_query(bad), None, "{bad}");
        }
        assert_eq!(
            of_json(r#"{"a":null,"b":2}"#).map(|f| f.into_values().collect()),
            Some(vec![String::new(), "2".to_owned()])
        );
    }
}
