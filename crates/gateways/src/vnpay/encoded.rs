use form_urlencoded::Serializer;

/// The text that is signed: all `vnp_` fields that are not empty, in the order of their names, encoded as a form (a
/// space is `+`), without the hash itself (fact sheet 1.2). That other fields do not count is [M].
pub(super) fn encoded<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let signed =
        |name: &str| name.starts_with("vnp_") && !matches!(name, "vnp_SecureHash" | "vnp_SecureHashType");
    let mut fields: Vec<_> =
        fields.into_iter().filter(|(name, value)| signed(name) && !value.is_empty()).collect();
    fields.sort_unstable();
    Serializer::new(String::new()).extend_pairs(fields).finish()
}
