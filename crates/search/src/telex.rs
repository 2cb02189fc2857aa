//! Telex as it stands when no keyboard turned it into accents: `duwaf` for `dừa`, `dduwowngf` for `đường`.

/// The word that was meant, in NFD or with composed letters; `None` when it does not look like Telex.
pub(crate) fn decode(word: &str) -> Option<String> {
    if !word.is_ascii() || word.len() > 10 {
        return None;
    }
    let (letters, tone) = without_tone(word)?;
    let shaped = shape(&letters);
    if tone.is_none() && shaped == letters {
        return None;
    }
    Some(match tone {
        Some(mark) => with_tone(&shaped, mark),
        None => shaped,
    })
}

/// Takes out the letter of the tone, which stands after a vowel or at the end.
fn without_tone(word: &str) -> Option<(String, Option<char>)> {
    let vowel = word.find(is_vowel)?;
    let found = word.char_indices().rev().find(|(at, c)| *at > vowel && tone(*c).is_some());
    let Some((at, letter)) = found else { return Some((word.to_owned(), None)) };
    let rest: String = word.char_indices().filter(|(here, _)| *here != at).map(|(_, c)| c).collect();
    Some((rest, tone(letter)))
}

fn tone(letter: char) -> Option<char> {
    match letter {
        's' => Some('\u{301}'),
        'f' => Some('\u{300}'),
        'r' => Some('\u{309}'),
        'x' => Some('\u{303}'),
        'j' => Some('\u{323}'),
        _ => None,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// `aa ee oo dd aw ow uw` and `uow` as letters.
fn shape(letters: &str) -> String {
    let mut out = letters.to_owned();
    for (typed, meant) in [
        ("uwow", "ươ"),
        ("uow", "ươ"),
        ("aa", "â"),
        ("ee", "ê"),
        ("oo", "ô"),
        ("dd", "đ"),
        ("aw", "ă"),
        ("ow", "ơ"),
        ("uw", "ư"),
    ] {
        out = out.replace(typed, meant);
    }
    out
}

/// Which vowel bears the mark does not matter to the index, so the last one does.
fn with_tone(shaped: &str, mark: char) -> String {
    let vowel = |c: char| is_vowel(c) || "âêôăơư".contains(c);
    let at = shaped.char_indices().rev().find(|(_, c)| vowel(*c)).map(|(at, c)| at + c.len_utf8());
    let (start, end) = shaped.split_at(at.unwrap_or(shaped.len()));
    format!("{start}{mark}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syllable::Syllable;
    use crate::words::Words;

    #[test]
    fn decodes_what_was_meant() {
        let words = Words::known().unwrap();
        let exact = |word: &str| Syllable::new(word, words).exact;
        for (typed, meant) in [
            ("duwaf", "dừa"),
            ("sasp", "sáp"),
            ("dduwowngf", "đường"),
            ("nuwowcs", "nước"),
            ("kejo", "kẹo"),
            ("toom", "tôm"),
            ("gaoj", "gạo"),
            ("xuowngr", "xưởng"),
        ] {
            assert_eq!(exact(&decode(typed).unwrap()), exact(meant), "{typed}");
        }
        assert_eq!(decode("banh"), None);
        assert_eq!(decode("dừa"), None);
        assert_eq!(decode("xyz"), None);
    }
}
