use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{GatewayError, Result, Secret, fields, mac, signed};

/// How every message of `PayOS` comes. Only `data` is signed.
#[derive(Deserialize)]
pub(super) struct Envelope {
    #[serde(default)]
    pub(super) code: String,
    #[serde(default)]
    pub(super) data: Option<Map<String, Value>>,
    #[serde(default)]
    signature: Option<String>,
}

impl Envelope {
    /// # Errors
    /// [`GatewayError::Malformed`].
    pub(super) fn read(message: &[u8]) -> Result<Self> {
        serde_json::from_slice(message)
            .map_err(|_| GatewayError::Malformed("no JSON with data and signature"))
    }

    /// The data, once its signature fits.
    ///
    /// # Errors
    /// [`GatewayError::Signature`].
    pub(super) fn believed(&self, key: &Secret) -> Result<&Map<String, Value>> {
        let data = self.data.as_ref().ok_or(GatewayError::Malformed("no data"))?;
        mac::verify::<mac::Short>(key, &text(data)?, self.signature.as_deref().unwrap_or_default())?;
        Ok(data)
    }
}

/// The text that is signed: in the order of the names; nothing for null and for the words `null` and `undefined`; a list
/// is JSON whose objects have their names in order, too.
///
/// # Errors
/// [`GatewayError::Malformed`] when a text holds what could be a further field.
pub(super) fn text(data: &Map<String, Value>) -> Result<String> {
    let texts: BTreeMap<&str, String> =
        data.iter().map(|(name, value)| (name.as_str(), plain(value))).collect();
    let lists = |name: &str| data.get(name).is_some_and(Value::is_array);
    // What stands in JSON cannot be taken for a field.
    signed::ampersands(
        texts.iter().filter(|(name, _)| !lists(name)).map(|(name, text)| (*name, text.as_str())),
    )?;
    Ok(signed::joined(texts.iter().map(|(name, text)| (*name, text.as_str()))))
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) if matches!(text.as_str(), "null" | "undefined") => String::new(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(ordered).collect();
            format!("[{}]", items.join(","))
        }
        other => fields::plain(other),
    }
}

fn ordered(item: &Value) -> String {
    match item {
        Value::Object(object) => {
            let object: BTreeMap<_, _> = object.iter().collect();
            serde_json::to_string(&object).unwrap_or_default()
        }
        other => other.to_string(),
    }
}
