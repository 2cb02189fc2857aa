use unicode_normalization::UnicodeNormalization;

/// What the characters U+00A0 to U+00FF stand for in text typed with a TCVN3 (`.VnTime`) font.
/// Source: TCVN 5712:1993 (VN1), as glibc's iconv has it.
const TCVN3: &str = "\u{a0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/// VNI for Windows writes a mark as a letter of its own behind the vowel. Source: the published keyboard and font
/// tables of VNI, from memory; the test holds words whose spelling is known.
const VNI_MARKS: &[(char, &str)] = &[
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// Letters that VNI writes whole.
const VNI_LETTERS: &[(char, &str)] = &[
    ('ñ', "đ"),
    ('ô', "ơ"),
    ('ö', "ư"),
    ('í', "í"),
    ('ì', "ì"),
    ('æ', "ỉ"),
    ('ó', "ĩ"),
    ('ò', "ị"),
    ('î', "ỵ"),
];

/// An encoding of before Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Legacy {
    Tcvn3,
    Vni,
}

impl Legacy {
    pub(crate) fn convert(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => tcvn3(text),
            Self::Vni => vni(text),
        }
    }
}

fn tcvn3(text: &str) -> String {
    let table: Vec<char> = TCVN3.chars().collect();
    let plain = |c: char| {
        let at = usize::try_from(u32::from(c)).ok()?.checked_sub(0xa0)?;
        table.get(at).copied()
    };
    text.chars().map(|c| plain(c).unwrap_or(c)).nfc().collect()
}

fn vni(text: &str) -> String {
    let mut out = String::new();
    let mut before: Option<char> = None;
    for c in text.chars() {
        let lower: char = c.to_lowercase().next().unwrap_or(c);
        let vowel = before.is_some_and(|b| {
            matches!(b.to_lowercase().next(), Some('a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö'))
        });
        let mark = VNI_MARKS.iter().find(|(vni, _)| *vni == lower).filter(|_| vowel);
        let letter = VNI_LETTERS.iter().find(|(vni, _)| *vni == lower);
        match (mark, letter) {
            (Some((_, marks)), _) => out.push_str(marks),
            (None, Some((_, letter))) if c.is_uppercase() => out.push_str(&letter.to_uppercase()),
            (None, Some((_, letter))) => out.push_str(letter),
            (None, None) => out.push(c),
        }
        before = Some(c);
    }
    out.nfc().collect()
}

/// Whether a character belongs to Vietnamese (or is no letter at all that tells an encoding).
fn is_ours(c: char) -> bool {
    c.is_ascii() || "–—‘’“”…•₫°№™\u{a0}\u{feff}".contains(c) || is_vietnamese(c)
}

/// Letters whose decomposition is an ASCII vowel or y with the marks of Vietnamese, and đ.
fn is_vietnamese(c: char) -> bool {
    if matches!(c, 'đ' | 'Đ') {
        return true;
    }
    let mut parts = c.to_string().nfd().collect::<Vec<_>>().into_iter();
    let base = parts.next().map(|b| b.to_ascii_lowercase());
    let marks: Vec<char> = parts.collect();
    let known = ['\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{306}', '\u{309}', '\u{31b}', '\u{323}'];
    let fits = |mark: &char| match (base, mark) {
        (Some('a'), '\u{302}' | '\u{306}') | (Some('e' | 'o'), '\u{302}') | (Some('o' | 'u'), '\u{31b}') => {
            true
        }
        (_, '\u{302}' | '\u{306}' | '\u{31b}') => false,
        (_, mark) => known.contains(mark),
    };
    matches!(base, Some('a' | 'e' | 'i' | 'o' | 'u' | 'y')) && marks.iter().all(fits)
}

/// How many characters no Vietnamese text has, capitals after small letters (`Hßa`, `NguyÔn`) and second tones in
/// one word: they betray text of another encoding.
fn strange(text: &str) -> usize {
    let tones =
        |word: &str| word.nfd().filter(|c| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(*c)).count();
    let words = text.split(|c: char| !c.is_alphabetic());
    let mut count: usize = words.map(|word| tones(word).saturating_sub(1)).sum();
    let mut before = ' ';
    for c in text.chars() {
        let capital = !c.is_ascii() && c.is_uppercase() && before.is_lowercase();
        count += usize::from(!is_ours(c) || capital);
        before = c;
    }
    count
}

/// The encoding that a text is in beyond doubt; `Err` when it is strange and neither fits.
pub(crate) fn detect(text: &str) -> Result<Option<Legacy>, ()> {
    let found = strange(text);
    let letters = text.chars().filter(|c| !c.is_ascii()).count();
    // A few foreign names or symbols are no sign of anything.
    if found * 20 <= letters || found < 3 {
        return Ok(None);
    }
    let left = |legacy: Legacy| strange(&legacy.convert(text));
    let (tcvn3, vni) = (left(Legacy::Tcvn3), left(Legacy::Vni));
    match (tcvn3 * 10 <= found, vni * 10 <= found) {
        (true, _) if tcvn3 <= vni => Ok(Some(Legacy::Tcvn3)),
        (_, true) => Ok(Some(Legacy::Vni)),
        (true, false) => Ok(Some(Legacy::Tcvn3)),
        (false, false) => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_text_is_told_and_converted() {
        let tcvn3 =
            "C«ng ty tr¸ch nhiÖm h÷u h¹n Dõa s¸p CÇu KÌ, TØnh Trµ Vinh, Phan ThÞ Ph\u{AD}îng, NguyÔn V¨n §øc";
        let vni = "Coâng ty traùch nhieäm höõu haïn Döøa saùp Caàu Keø, Tænh Traø Vinh, Phan Thò Phöôïng, Nguyeãn Vaên Ñöùc";
        let plain =
            "Công ty trách nhiệm hữu hạn Dừa sáp Cầu Kè, Tỉnh Trà Vinh, Phan Thị Phượng, Nguyễn Văn Đức";
        assert_eq!(detect(tcvn3), Ok(Some(Legacy::Tcvn3)));
        assert_eq!(Legacy::Tcvn3.convert(tcvn3), plain);
        assert_eq!(detect(vni), Ok(Some(Legacy::Vni)));
        assert_eq!(Legacy::Vni.convert(vni), plain);
        assert_eq!(detect(plain), Ok(None));
        assert_eq!(detect("Công ty Müller & Söhne, Điện Biên Phủ, Nguyễn Huệ, phường Bến Nghé"), Ok(None));
        assert_eq!(detect("äöß ÄÖÜ ñandú œuvre Ægir ßßß øøø"), Err(()));
    }
}
