use std::sync::LazyLock;

use csv::ReaderBuilder;

/// Codes of the former document of Viettel Post.
static VIETTEL_POST: LazyLock<Vec<(String, String)>> =
    LazyLock::new(|| read(include_str!("../../../data/carriers/viettel_post_reasons.csv")));

/// The words of Viettel Post's reason; nothing for its newer codes 20 to 47, whose words are not known.
pub(crate) fn viettel_post(code: &str) -> Option<&'static str> {
    VIETTEL_POST.iter().find(|(known, _)| known == code).map(|(_, label)| label.as_str())
}

fn read(file: &str) -> Vec<(String, String)> {
    let mut reader = ReaderBuilder::new().comment(Some(b'#')).from_reader(file.as_bytes());
    reader.deserialize().filter_map(Result::ok).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_have_words_as_far_as_they_are_known() {
        assert_eq!(VIETTEL_POST.len(), 17);
        assert_eq!(viettel_post("4"), Some("Khách từ chối nhận"));
        assert_eq!(viettel_post("17"), Some("Người gửi yêu cầu chuyển hoàn"));
        assert_eq!(viettel_post("20"), None);
    }
}
