/// Crockford's base 32: no I, L, O, U, so that a code can be read over the telephone.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The five further check characters of Crockford's scheme (modulo 37).
const CHECK: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const LENGTH: usize = 8;

/// What people see instead of an id: eight characters of Crockford's base 32 and a check character,
/// e.g. `7K3M-Q9TA-4`. A single wrong or swapped character is noticed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(String);

/// The text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    #[error("a code has nine letters and digits")]
    Length,
    #[error("a code has no such character")]
    Character,
    #[error("the check character does not fit")]
    Check,
}

impl Code {
    /// A code from 40 random bits.
    pub fn from_bytes(bytes: [u8; 5]) -> Self {
        let number = bytes.iter().fold(0u64, |n, byte| (n << 8) | u64::from(*byte));
        let digits: String =
            (0..LENGTH).rev().map(|at| char::from(nth(ALPHABET, (number >> (5 * at)) & 31))).collect();
        Self(format!("{digits}{}", char::from(nth(CHECK, number % 37))))
    }

    /// Reads what a person typed: case, spaces and hyphens do not matter; O is 0, I and L are 1.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .enumerate()
            .map(|(at, c)| match c {
                'O' => '0',
                'I' | 'L' => '1',
                'U' if at < LENGTH => '?',
                other => other,
            })
            .collect();
        if plain.chars().count() != LENGTH + 1 {
            return Err(CodeError::Length);
        }
        let mut number = 0u64;
        for c in plain.chars().take(LENGTH) {
            let value = position(ALPHABET, c).ok_or(CodeError::Character)?;
            number = (number << 5) | value;
        }
        let check = plain.chars().last().and_then(|c| position(CHECK, c)).ok_or(CodeError::Character)?;
        if check == number % 37 { Ok(Self(plain)) } else { Err(CodeError::Check) }
    }

    /// The nine characters without hyphens, as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is made of letters and digits only.
    pub fn is_plain(&self) -> bool {
        self.0.chars().all(|c| c.is_ascii_alphanumeric())
    }

    /// A code read back from the database, where only checked codes were put.
    pub fn stored(text: String) -> Self {
        Self(text)
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn nth(table: &[u8], at: u64) -> u8 {
    usize::try_from(at).ok().and_then(|at| table.get(at).copied()).unwrap_or(b'0')
}

fn position(table: &[u8], c: char) -> Option<u64> {
    let byte = u8::try_from(c).ok()?;
    table.iter().position(|b| *b == byte).and_then(|at| u64::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_back_what_it_wrote(bytes in any::<[u8; 5]>()) {
            let code = Code::from_bytes(bytes);
            prop_assert_eq!(Code::parse(&code.to_string()).unwrap(), code.clone());
            prop_assert_eq!(Code::parse(&format!(" {} ", code.as_str().to_lowercase())), Ok(code));
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes in any::<[u8; 5]>(), at in 0usize..8, to in 0usize..32) {
            let code = Code::from_bytes(bytes);
            let mut wrong: Vec<u8> = code.as_str().bytes().collect();
            prop_assume!(wrong[at] != ALPHABET[to]);
            wrong[at] = ALPHABET[to];
            prop_assert_eq!(Code::parse(std::str::from_utf8(&wrong).unwrap()), Err(CodeError::Check));
        }
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(Code::parse("ABC"), Err(CodeError::Length));
        assert_eq!(Code::parse("ABCD?FGH1"), Err(CodeError::Character));
        assert_eq!(Code::parse("dừasápcầu"), Err(CodeError::Character));
    }
}
