//! Finding words of a list in what people write.
use kernel::{fold, words};

/// The first of `phrases` that stands in the text, word by word. Accents count; where somebody wrote without any, a phrase
/// of several words is found too. What stands within one of `except` does not count.
pub(crate) fn found<'a>(phrases: &'a [String], except: &[String], text: &str) -> Option<&'a str> {
    let mut all = words(text);
    for phrase in except {
        let phrase = words(phrase);
        while let Some(at) = place(&all, &phrase) {
            all.drain(at..at + phrase.len());
        }
    }
    phrases.iter().find(|phrase| place(&all, &words(phrase)).is_some()).map(String::as_str)
}

fn place(all: &[String], phrase: &[String]) -> Option<usize> {
    if phrase.is_empty() {
        return None;
    }
    let folded: Vec<String> = phrase.iter().map(|word| fold(word)).collect();
    let plain = |window: &[String]| window.iter().all(|word| word.is_ascii());
    all.windows(phrase.len())
        .position(|window| window == phrase || (phrase.len() > 1 && plain(window) && window == folded))
}

/// A telephone number, an address of the web or of mail.
pub(crate) fn contact(text: &str) -> Option<String> {
    const LINKS: [&str; 7] = ["http://", "https://", "www.", "zalo.me", "fb.com", "facebook.com", "t.me/"];
    let lower = text.to_lowercase();
    let link = LINKS.iter().find(|link| lower.contains(*link)).map(|link| (*link).to_owned());
    let mail = || lower.split_whitespace().find(|word| is_mail(word)).map(str::to_owned);
    link.or_else(mail).or_else(|| number(text))
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// Ten digits from 0 on, or eleven from 84 on, however they are set apart.
fn number(text: &str) -> Option<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | '.' | '-' | '(' | ')' | '+'));
    let digits = runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    digits.into_iter().find(|run| {
        (run.len() == 10 && run.starts_with('0') && !run.starts_with("00"))
            || (run.len() == 11 && run.starts_with("84"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_accents_or_without_any() {
        let list = ["chữa khỏi".to_owned(), "rượu".to_owned()];
        assert_eq!(found(&list, &[], "Uống là CHỮA KHỎI ngay"), Some("chữa khỏi"));
        assert_eq!(found(&list, &[], "uong la chua khoi"), Some("chữa khỏi"));
        assert_eq!(found(&list, &[], "bệnh chưa khỏi"), None);
        assert_eq!(found(&list, &["ly rượu".to_owned()], "Ly rượu pha lê"), None);
        assert_eq!(found(&list, &["ly rượu".to_owned()], "Rượu kèm ly rượu"), Some("rượu"));
    }

    #[test]
    fn numbers_and_links_are_found_and_prices_are_not() {
        assert_eq!(contact("gọi 0912.345.678 nhé").as_deref(), Some("0912345678"));
        assert_eq!(contact("+84 912 345 678").as_deref(), Some("84912345678"));
        assert_eq!(contact("xem www.example.vn").as_deref(), Some("www."));
        assert_eq!(contact("thư an@example.vn").as_deref(), Some("an@example.vn"));
        assert_eq!(contact("1.200.000 đồng, hộp 12 trái, mã 8934567890123"), None);
    }
}
