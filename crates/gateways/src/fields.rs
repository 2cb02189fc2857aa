use std::collections::BTreeMap;

use kernel::Dong;
use serde_json::Value;

use crate::{GatewayError, Result, amount};

/// The fields of a message, by name, as texts. Null is empty, an empty field is like a missing one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fields(BTreeMap<String, String>);

impl Fields {
    /// Of a JSON object; what is nested becomes JSON text.
    ///
    /// # Errors
    /// [`GatewayError::Malformed`] when it is none.
    pub(crate) fn of_json(body: &[u8]) -> Result<Self> {
        match serde_json::from_slice(body) {
            Ok(Value::Object(object)) => Ok(Self::of_object(object)),
            _ => Err(GatewayError::Malformed("no JSON object")),
        }
    }

    pub(crate) fn of_object(object: serde_json::Map<String, Value>) -> Self {
        Self(object.into_iter().map(|(name, value)| (name, plain(&value))).collect())
    }

    /// Of a query string without its `?`, or a form.
    ///
    /// # Errors
    /// [`GatewayError::Malformed`] when it is no UTF-8 or a field comes twice: two readers might take another one.
    pub(crate) fn of_query(query: &[u8]) -> Result<Self> {
        let query = std::str::from_utf8(query).map_err(|_| GatewayError::Malformed("no UTF-8"))?;
        let mut fields = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if fields.insert(name.into_owned(), value.into_owned()).is_some() {
                return Err(GatewayError::Malformed("a field comes twice"));
            }
        }
        Ok(Self(fields))
    }

    /// Empty when it is missing.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// # Errors
    /// [`GatewayError::Field`] when it is missing or empty.
    pub(crate) fn need(&self, name: &'static str) -> Result<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty()).ok_or(GatewayError::Field(name))
    }

    /// A whole number.
    ///
    /// # Errors
    /// [`GatewayError::Field`] when it is none.
    pub(crate) fn whole(&self, name: &'static str) -> Result<i64> {
        self.need(name)?.parse().map_err(|_| GatewayError::Field(name))
    }

    /// Đồng above zero.
    ///
    /// # Errors
    /// [`GatewayError::Amount`].
    pub(crate) fn dong(&self, name: &str) -> Result<Dong> {
        amount::dong(self.get(name))
    }

    /// In the order of their names.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// A value as text: null is nothing, a text is itself, all else is its JSON.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_become_texts() {
        let fields = Fields::of_json(br#"{"a": null, "b": "x", "c": 12, "d": true, "e": 1.0}"#).unwrap();
        let texts: Vec<_> = fields.iter().collect();
        assert_eq!(texts, [("a", ""), ("b", "x"), ("c", "12"), ("d", "true"), ("e", "1.0")]);
        assert_eq!((fields.whole("c"), fields.whole("e")), (Ok(12), Err(GatewayError::Field("e"))));
        assert_eq!(
            (fields.need("a"), fields.need("z")),
            (Err(GatewayError::Field("a")), Err(GatewayError::Field("z")))
        );
    }

    #[test]
    fn what_is_no_message_is_refused() {
        for body in ["", "[]", "1", "{", "null"] {
            assert_eq!(
                Fields::of_json(body.as_bytes()),
                Err(GatewayError::Malformed("no JSON object")),
                "{body}"
            );
        }
        assert_eq!(Fields::of_query(b"a=\xff"), Err(GatewayError::Malformed("no UTF-8")));
        assert_eq!(Fields::of_query(b"a=1&b=2&a=1"), Err(GatewayError::Malformed("a field comes twice")));
    }
}
