use kernel::fold;

/// A letter or digit of a text: a capital without accents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) sign: char,
    /// Whether something else stands before it, or nothing at all.
    pub(super) begins: bool,
}

/// The letters and digits of a text.
pub(super) struct Letters(Vec<Letter>);

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let (mut letters, mut begins) = (Vec::new(), true);
        for c in fold(text).chars() {
            if c.is_ascii_alphanumeric() {
                letters.push(Letter { sign: c.to_ascii_uppercase(), begins });
            }
            begins = !c.is_ascii_alphanumeric();
        }
        Self(letters)
    }

    /// Each place of the prefix `CN`, and what stands behind it.
    pub(super) fn prefixes(&self) -> impl Iterator<Item = (usize, &[Letter], &[Letter])> {
        let places = 0..self.0.len();
        places.filter_map(move |at| {
            let (prefix, rest) = self.0.get(at..)?.split_at_checked(super::PREFIX.len())?;
            prefix.iter().map(|letter| letter.sign).eq(super::PREFIX.chars()).then_some((at, prefix, rest))
        })
    }
}

/// A sign as codes write it; `None` for one that no code has before its check character.
pub(super) fn code_sign(sign: char) -> Option<char> {
    match sign {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        'U' => None,
        other => Some(other),
    }
}
