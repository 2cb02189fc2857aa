//! Patterns that mean the same to a browser (`RegExp` with the flag `u`) as to us.

/// The pattern as a browser takes it; none when it would match other texts there, or could keep a phone busy for ever.
pub(super) fn portable(pattern: &str) -> Option<String> {
    let mut reader = Reader { letters: pattern.chars().collect(), at: 0, written: String::new() };
    reader.alternatives(0)?;
    (reader.at == reader.letters.len()).then_some(reader.written)
}

const DEEPEST: usize = 50;
/// Letters of words as Unicode has them (UTS 18), which a browser's `\w` has not.
const WORD: &str = r"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d";

struct Reader {
    letters: Vec<char>,
    at: usize,
    written: String,
}

impl Reader {
    fn next(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.next() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// Whether what was read can be repeated without end.
    fn alternatives(&mut self, depth: usize) -> Option<bool> {
        let mut endless = false;
        while let Some(letter) = self.next().filter(|letter| *letter != ')') {
            if letter == '|' {
                self.at += 1;
                self.written.push('|');
            } else {
                endless |= self.repeated(depth)?;
            }
        }
        Some(endless)
    }

    /// One thing with what says how often.
    fn repeated(&mut self, depth: usize) -> Option<bool> {
        let inside = self.one(depth)?;
        let endless = match self.next() {
            Some(sign @ ('*' | '+' | '?')) => {
                self.at += 1;
                self.written.push(sign);
                sign != '?'
            }
            Some('{') => self.count()?,
            _ => return Some(inside),
        };
        // `(a+)+` takes a browser as long as the text has subsets.
        if endless && inside {
            return None;
        }
        if self.take('?') {
            self.written.push('?');
        }
        let more = matches!(self.next(), Some('*' | '+' | '?' | '{'));
        (!more).then_some(inside || endless)
    }

    /// `{2}`, `{2,}`, `{2,4}`.
    fn count(&mut self) -> Option<bool> {
        let rest = self.letters.get(self.at + 1..)?;
        let length = rest.iter().position(|letter| *letter == '}')?;
        let said: String = rest.iter().take(length).collect();
        let (least, most) =
            said.split_once(',').map_or((said.as_str(), None), |(least, most)| (least, Some(most)));
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if least.is_empty() || !digits(least) || !most.is_none_or(digits) {
            return None;
        }
        self.at += length + 2;
        self.written.extend(["{", &said, "}"]);
        Some(most == Some(""))
    }

    fn one(&mut self, depth: usize) -> Option<bool> {
        let letter = self.next()?;
        self.at += 1;
        match letter {
            '(' => return self.group(depth + 1),
            '[' => self.class()?,
            '\\' => self.escape(false)?,
            '.' => self.written.push_str(r"[^\n]"),
            '^' | '$' => self.written.push(letter),
            '*' | '+' | '?' | '{' | '}' | ']' => return None,
            '/' => self.written.push_str(r"\/"),
            other => self.written.push(other),
        }
        Some(false)
    }

    fn group(&mut self, depth: usize) -> Option<bool> {
        if depth > DEEPEST {
            return None;
        }
        self.written.push('(');
        if self.take('?') {
            let sign = self.next().filter(|sign| matches!(sign, ':' | '=' | '!'))?;
            self.at += 1;
            self.written.push('?');
            self.written.push(sign);
        }
        let endless = self.alternatives(depth)?;
        self.take(')').then_some(())?;
        self.written.push(')');
        Some(endless)
    }

    /// `[a-z0-9_]`, `[^,]`; not classes inside classes nor what is done with two of them.
    fn class(&mut self) -> Option<()> {
        self.written.push('[');
        if self.take('^') {
            self.written.push('^');
        }
        let start = self.at;
        loop {
            let letter = self.next()?;
            let doubled = self.letters.get(self.at + 1) == Some(&letter);
            self.at += 1;
            match letter {
                ']' if self.at > start + 1 => break,
                '[' | ']' => return None,
                '&' | '~' | '-' if doubled => return None,
                '\\' => self.escape(true)?,
                '-' if self.at == start + 1 || self.next() == Some(']') => self.written.push_str(r"\-"),
                other => self.written.push(other),
            }
        }
        self.written.push(']');
        Some(())
    }

    fn escape(&mut self, in_class: bool) -> Option<()> {
        let letter = self.next()?;
        self.at += 1;
        let class = |inside: &str, not: bool| {
            if in_class && not {
                None
            } else if in_class {
                Some(inside.to_owned())
            } else {
                Some(format!("[{}{inside}]", if not { "^" } else { "" }))
            }
        };
        let written = match letter {
            'd' => r"\p{Nd}".to_owned(),
            'D' => r"\P{Nd}".to_owned(),
            's' => r"\p{White_Space}".to_owned(),
            'S' => r"\P{White_Space}".to_owned(),
            'w' => class(WORD, false)?,
            'W' => class(WORD, true)?,
            'p' | 'P' => format!("\\{letter}{}", self.property()?),
            't' | 'n' | 'r' => format!("\\{letter}"),
            '-' if in_class => r"\-".to_owned(),
            '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '/' => {
                format!("\\{letter}")
            }
            // Signs that need no backslash, and may have none in a browser.
            other if other.is_ascii_punctuation() && !matches!(other, '<' | '>') => other.to_string(),
            _ => return None,
        };
        self.written.push_str(&written);
        Some(())
    }

    /// `{L}`, `{Lu}`: the general categories, which both name alike.
    fn property(&mut self) -> Option<String> {
        let rest = self.letters.get(self.at..)?;
        let length = rest.iter().position(|letter| *letter == '}')?;
        let said: String = rest.iter().take(length + 1).collect();
        let name = said.strip_prefix('{')?.strip_suffix('}')?;
        self.at += length + 1;
        let known =
            ["L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "N", "Nd", "P", "S", "Z", "Zs"].contains(&name);
        known.then_some(said)
    }
}

#[cfg(test)]
mod tests {
    use super::portable;

    #[test]
    fn what_means_the_same_is_written_for_a_browser() {
        for (pattern, written) in [
            ("[0-9]{10}(-?[0-9]{3})?", "[0-9]{10}(-?[0-9]{3})?"),
            (r"(https?://)?[^ /]+\.[^ ]+", r"(https?:\/\/)?[^ /]+\.[^ ]+"),
            (r"\d+\s\w", r"\p{Nd}+\p{White_Space}[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]"),
            ("(?=.*[0-9])[a-z0-9]+", r"(?=[^\n]*[0-9])[a-z0-9]+"),
            (r"\p{Lu}\-[a\-z_-]", r"\p{Lu}-[a\-z_\-]"),
            ("a{2,}?|b", "a{2,}?|b"),
        ] {
            assert_eq!(portable(pattern).as_deref(), Some(written), "{pattern}");
        }
    }

    #[test]
    fn what_does_not_is_ours() {
        for pattern in [
            "(?i)a",
            "(a+)+",
            "(?P<n>a)",
            r"\bword\b",
            "[a-z&&[^b]]",
            "[[:alpha:]]",
            r"\p{Greek}",
            "a++",
            "x{2",
            "(?<=a)b",
            r"\x41",
        ] {
            assert_eq!(portable(pattern), None, "{pattern}");
        }
    }
}
