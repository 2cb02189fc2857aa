use super::wrong::Wrong;

/// A piece of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    Number(f64),
    Text(String),
    /// A name, perhaps with a prefix: `province`, `jr:choice-name`.
    Name(String),
    /// `${name}`, or `${last-saved#name}`.
    Reference {
        name: String,
        last_saved: bool,
    },
    /// An operator or a bracket, also `and`, `or`, `div`, `mod` where they are operators.
    Sign(&'static str),
}

const SIGNS: [&str; 20] = [
    "!=", "<=", ">=", "..", "//", "::", "(", ")", "[", "]", ",", "/", ".", "@", "+", "-", "=", "<", ">", "|",
];

/// Cuts an expression into its pieces, each with the number of its first character from 1.
///
/// # Errors
/// A piece that no expression has, a text or reference without end.
pub(crate) fn tokens(source: &str) -> Result<Vec<(usize, Token)>, Wrong> {
    let mut reader = Reader { rest: source, at: 1, found: Vec::new() };
    while reader.step()? {}
    Ok(reader.found)
}

/// Signs of spreadsheets and of programs, and what they are in an expression.
const HABITS: [(&str, &str); 9] = [
    ("==", "="),
    ("<>", "!="),
    ("=<", "<="),
    ("=>", ">="),
    ("≤", "<="),
    ("≥", ">="),
    ("≠", "!="),
    ("&&", "and"),
    ("||", "or"),
];

struct Reader<'a> {
    rest: &'a str,
    at: usize,
    found: Vec<(usize, Token)>,
}

impl Reader<'_> {
    /// Reads one piece; false at the end.
    fn step(&mut self) -> Result<bool, Wrong> {
        let space = self.rest.len() - self.rest.trim_start().len();
        self.skip(space);
        let Some(first) = self.rest.chars().next() else {
            return Ok(false);
        };
        let second = self.rest.chars().nth(1);
        let (length, token) = match first {
            '\'' | '"' => self.text(first)?,
            '$' => self.reference()?,
            '0'..='9' => self.number(),
            '.' if second.is_some_and(|next| next.is_ascii_digit()) => self.number(),
            '*' => (1, Token::Sign(if self.after_operand() { "multiply" } else { "*" })),
            _ if starts_name(first) => self.name(),
            _ => self.sign()?,
        };
        self.found.push((self.at, token));
        self.skip(length);
        Ok(true)
    }

    fn skip(&mut self, bytes: usize) {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.at += taken.chars().count();
        self.rest = rest;
    }

    fn text(&self, quote: char) -> Result<(usize, Token), Wrong> {
        let inside = self.rest.get(1..).unwrap_or_default();
        let end = inside.find(quote).ok_or(Wrong::OpenText(self.at))?;
        Ok((end + 2, Token::Text(inside.get(..end).unwrap_or_default().to_owned())))
    }

    fn reference(&self) -> Result<(usize, Token), Wrong> {
        let inside = self.rest.strip_prefix("${").ok_or_else(|| Wrong::Written("$".to_owned(), "${…}"))?;
        let end = inside.find('}').ok_or(Wrong::OpenReference(self.at))?;
        let whole = inside.get(..end).unwrap_or_default();
        let (name, last_saved) =
            whole.strip_prefix("last-saved#").map_or((whole, false), |name| (name, true));
        if !is_name(name) {
            return Err(Wrong::ReferenceName(whole.to_owned()));
        }
        Ok((end + 3, Token::Reference { name: name.to_owned(), last_saved }))
    }

    fn number(&self) -> (usize, Token) {
        let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let whole = digits(self.rest);
        let fraction = self.rest.get(whole..).and_then(|rest| rest.strip_prefix('.')).map(digits);
        let end = whole + fraction.map_or(0, |length| length + 1);
        let text = self.rest.get(..end).unwrap_or_default();
        (end, Token::Number(text.parse().unwrap_or(f64::NAN)))
    }

    fn name(&self) -> (usize, Token) {
        let mut end = name_length(self.rest);
        let beyond = self.rest.get(end..).unwrap_or_default();
        // A prefix; two colons are an axis.
        if let Some(local) = beyond.strip_prefix(':')
            && local.chars().next().is_some_and(starts_name)
        {
            end += 1 + name_length(local);
        }
        let name = self.rest.get(..end).unwrap_or_default();
        let operator = ["and", "or", "div", "mod"].into_iter().find(|word| *word == name);
        match operator.filter(|_| self.after_operand()) {
            Some(word) => (end, Token::Sign(word)),
            None => (end, Token::Name(name.to_owned())),
        }
    }

    fn sign(&self) -> Result<(usize, Token), Wrong> {
        if let Some((habit, right)) = HABITS.iter().find(|(habit, _)| self.rest.starts_with(habit)) {
            return Err(Wrong::Written((*habit).to_owned(), right));
        }
        let sign = SIGNS.iter().find(|sign| self.rest.starts_with(**sign));
        let first = self.rest.chars().next().unwrap_or_default();
        sign.map(|sign| (sign.len(), Token::Sign(sign))).ok_or(Wrong::Piece(first, self.at))
    }

    /// Whether what was read last is a value, so that a name or star after it is an operator (`XPath` 1.0, 3.7).
    fn after_operand(&self) -> bool {
        match self.found.last() {
            None => false,
            Some((_, Token::Sign(sign))) => matches!(*sign, ")" | "]" | "." | ".." | "*"),
            Some(_) => true,
        }
    }
}

fn starts_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn continues_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{b7}' | '\u{300}'..='\u{36f}')
}

fn name_length(text: &str) -> usize {
    text.find(|c| !continues_name(c)).unwrap_or(text.len())
}

/// Whether a text may name a question: as an XML element, perhaps with one prefix.
pub(crate) fn is_name(text: &str) -> bool {
    let plain = |part: &str| part.chars().next().is_some_and(starts_name) && part.chars().all(continues_name);
    match text.split_once(':') {
        Some((prefix, local)) => plain(prefix) && plain(local),
        None => plain(text),
    }
}
