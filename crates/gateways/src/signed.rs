//! Texts that are signed as they are, without encoding: what stands in a field must not look like the next field.
//! A browser's return shows its payer a signature; were `orderInfo` ours to fill with `…&resultCode=0`, the same signed
//! text could be cut into other fields.
use crate::{GatewayError, Result};

/// `name=value` joined by `&`, of `MoMo` and `PayOS`.
///
/// # Errors
/// [`GatewayError::Malformed`] when a value holds what could be a further field.
pub(crate) fn ampersands<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<String> {
    let pairs: Vec<_> = pairs.into_iter().collect();
    if pairs.iter().any(|(_, value)| holds_field(value)) {
        return Err(GatewayError::Malformed("a field within a field"));
    }
    Ok(joined(pairs))
}

/// The same for what we send, where the gateway has every field apart in JSON.
pub(crate) fn joined<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let pairs = pairs.into_iter().map(|(name, value)| format!("{name}={value}"));
    pairs.collect::<Vec<_>>().join("&")
}

/// Words of people for such a text: without the signs that part fields.
pub(crate) fn harmless(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '&' | '=' | '|') || c.is_control() { ' ' } else { c }).collect()
}

fn holds_field(value: &str) -> bool {
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    value.split('&').skip(1).any(|rest| rest.split_once('=').is_some_and(|(name, _)| is_name(name)))
}

/// Values joined by `|`, of VNPAY and `ZaloPay`.
///
/// # Errors
/// [`GatewayError::Malformed`] when one holds a `|` itself.
pub(crate) fn bars<T: AsRef<str>>(values: &[T]) -> Result<String> {
    if values.iter().any(|value| value.as_ref().contains('|')) {
        return Err(GatewayError::Malformed("a bar within a field"));
    }
    Ok(values.iter().map(T::as_ref).collect::<Vec<_>>().join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_no_further_field() {
        assert_eq!(ampersands([("a", "1"), ("b", "")]), Ok("a=1&b=".to_owned()));
        assert_eq!(ampersands([("a", "Dừa & chuối = ngon")]), Ok("a=Dừa & chuối = ngon".to_owned()));
        for value in ["x&resultCode=0", "&a=", "x&y&z_1=2"] {
            assert_eq!(
                ampersands([("a", value)]),
                Err(GatewayError::Malformed("a field within a field")),
                "{value}"
            );
        }
        assert_eq!(bars(&["a", "", "b"]), Ok("a||b".to_owned()));
        assert_eq!(harmless("Dừa|chuối & x=1\n"), "Dừa chuối   x 1 ");
        assert_eq!(bars(&["a|b"]), Err(GatewayError::Malformed("a bar within a field")));
    }
}
