use kernel::fold;
use unicode_normalization::UnicodeNormalization;

/// A word of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Without accents, lower case.
    pub(super) plain: String,
    /// With its accents, the tone mark at the end: `hoà` and `hòa` are the same word.
    pub(super) exact: String,
    /// Which piece between commas it stands in.
    pub(super) piece: usize,
}

/// What one written word stands for, by its folded form. Only such as cannot be a name.
const ABBREVIATIONS: &[(&str, &[&str])] = &[
    ("tp", &["thanh", "pho"]),
    ("tx", &["thi", "xa"]),
    ("tt", &["thi", "tran"]),
    ("p", &["phuong"]),
    ("q", &["quan"]),
    ("h", &["huyen"]),
    ("x", &["xa"]),
    ("f", &["phuong"]),
    ("t", &["tinh"]),
    ("tphcm", &["thanh", "pho", "ho", "chi", "minh"]),
    ("hcm", &["ho", "chi", "minh"]),
    ("hcmc", &["ho", "chi", "minh"]),
    ("hn", &["ha", "noi"]),
    ("brvt", &["ba", "ria", "vung", "tau"]),
];

/// Cuts a text into words; commas, semicolons and line ends part pieces.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    for (piece, part) in text.split([',', ';', '\n', '|']).enumerate() {
        for written in part.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).filter(|w| !w.is_empty()) {
            for word in apart(written) {
                push(&mut out, &word, piece);
            }
        }
    }
    out
}

/// Combining marks belong to their letter (text from a Mac is decomposed).
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// `P1` and `Q.10` are a kind and a number: the letter is parted from the digits.
fn apart(written: &str) -> Vec<String> {
    let digits = written.trim_start_matches(|c: char| !c.is_ascii_digit());
    let head = written.strip_suffix(digits).unwrap_or_default();
    let kind = matches!(fold(head).as_str(), "p" | "q" | "f" | "h" | "x" | "phuong" | "quan");
    if kind && !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()) {
        return vec![head.to_owned(), digits.to_owned()];
    }
    vec![written.to_owned()]
}

fn push(out: &mut Vec<Word>, written: &str, piece: usize) {
    let plain = fold(written);
    let number = plain.chars().all(|c| c.is_ascii_digit());
    if let Some((_, full)) = ABBREVIATIONS.iter().find(|(short, _)| *short == plain) {
        out.extend(full.iter().map(|w| Word { plain: (*w).to_owned(), exact: (*w).to_owned(), piece }));
    } else if number {
        let trimmed = plain.trim_start_matches('0');
        let plain = if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() };
        out.push(Word { exact: plain.clone(), plain, piece });
    } else {
        out.push(Word { exact: exact(written), plain, piece });
    }
}

/// Lower case, decomposed, the tone marks moved to the end of the word: where they stand (`hoà`, `hòa`) is a
/// matter of style.
pub(super) fn exact(word: &str) -> String {
    let (mut letters, mut tones) = (String::new(), String::new());
    for c in word.nfd().flat_map(char::to_lowercase) {
        let tone = matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        if tone { tones.push(c) } else { letters.push(c) }
    }
    letters + &tones
}
