use crate::fields::{Fields, get};
use crate::house::House;

/// Takes the fields of a call apart: its form, its merchant, its signature, in this order; else the result code.
/// `names` are those that are signed behind `accessKey`, in order.
pub(super) fn check(house: &House, fields: &Fields, names: &[&str]) -> Result<(), i64> {
    let may_be_empty = |name: &str| matches!(name, "extraData" | "description");
    if names.iter().any(|name| get(fields, name).is_empty() && !may_be_empty(name)) {
        return Err(20);
    }
    let key = get(fields, "accessKey");
    if get(fields, "partnerCode") != house.setting("merchant")
        || !(key.is_empty() || key == house.setting("key"))
    {
        return Err(13);
    }
    let pairs: Vec<_> = names.iter().map(|name| (*name, get(fields, name))).collect();
    if get(fields, "signature") == super::signed(house, &pairs) { Ok(()) } else { Err(13) }
}

/// Letters, digits, `-_.:`; at most 50 (from memory).
pub(super) fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
    !text.is_empty() && text.len() <= 50 && text.bytes().all(plain)
}
