use kernel::{Code, Ctx};

/// How a reference begins.
const PREFIX: &str = "CN";

/// Banks drop signs from the text of a transfer, so a code whose check character is one is thrown again.
pub(crate) fn new_reference(ctx: &Ctx) -> String {
    new_reference_of(PREFIX, ctx)
}

/// The same with another beginning of two letters.
pub(crate) fn new_reference_of(prefix: &str, ctx: &Ctx) -> String {
    let plain = |code: &Code| code.as_str().chars().all(|c| c.is_ascii_alphanumeric());
    let code = std::iter::repeat_with(|| ctx.new_code()).find(plain);
    format!("{prefix}{}", code.as_ref().map_or("", Code::as_str))
}

/// Every reference that a text may name: banks change case, add words, drop or add spaces and signs.
pub(crate) fn references(text: &str) -> Vec<String> {
    references_of(PREFIX, text)
}

/// The same with another beginning.
pub(crate) fn references_of(prefix: &str, text: &str) -> Vec<String> {
    let plain: String =
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let after = |at: usize| plain.get(at + prefix.len()..at + prefix.len() + 9);
    let codes = plain.match_indices(prefix).filter_map(|(at, _)| Code::parse(after(at)?).ok());
    codes.map(|code| format!("{prefix}{code}")).collect()
}

#[cfg(test)]
mod tests {
    use kernel::Instant;

    use super::*;

    fn ctx() -> Ctx {
        Ctx::system("test", Instant(1_790_000_000_000_000))
    }

    #[test]
    fn a_reference_is_found_in_what_banks_make_of_it() {
        for _ in 0..500 {
            let reference = new_reference(&ctx());
            assert!(reference.len() == 11 && reference.chars().all(|c| c.is_ascii_alphanumeric()));
            let (head, tail) = reference.split_at(5);
            for text in [
                reference.clone(),
                reference.to_lowercase(),
                format!("MBVCB.123456.CNTT {head} {tail} chuyen tien FT26327"),
                format!("QR-{head}-{tail}.CT tu 0123456789"),
            ] {
                assert!(references(&text).contains(&reference), "{text}");
            }
        }
    }

    #[test]
    fn other_texts_name_nothing() {
        for text in ["", "CN", "cong ty CN Tra Vinh", "CN00000000", "CN000000001", "ĐCNđường", "CNCNCNCNCNCN"]
        {
            assert_eq!(references(text), Vec::<String>::new(), "{text}");
        }
    }
}
