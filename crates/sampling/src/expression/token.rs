/// A word of a formula.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(f64),
    Text(String),
    Name(String),
    Sign(&'static str),
}

const SIGNS: [&str; 18] =
    ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "=", "+", "-", "*", "/", "(", ")", ",", "!", "&"];

/// Cuts a formula into words.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, length) = next(rest, first)?;
        found.push(token);
        rest = rest.get(length..).unwrap_or("").trim_start();
    }
    Ok(found)
}

fn next(rest: &str, first: char) -> Result<(Token, usize), String> {
    if matches!(first, '\'' | '"' | '`') {
        let inner = rest.get(1..).unwrap_or("");
        let end = inner.find(first).ok_or_else(|| format!("the quote {first} is not closed."))?;
        let text = inner.get(..end).unwrap_or("").to_owned();
        return Ok((if first == '`' { Token::Name(text) } else { Token::Text(text) }, end + 2));
    }
    if first.is_ascii_digit() {
        let length = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or("");
        return Ok((Token::Number(word.parse().map_err(|_| format!("“{word}” is not a number."))?), length));
    }
    if first.is_alphabetic() || first == '_' {
        let part = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
        let length = rest.find(|c: char| !part(c)).unwrap_or(rest.len());
        return Ok((Token::Name(rest.get(..length).unwrap_or("").to_owned()), length));
    }
    SIGNS.iter().find(|sign| rest.starts_with(**sign)).map(|sign| (Token::Sign(sign), sign.len())).ok_or_else(
        || format!("“{first}” has no meaning here; put names of columns with signs in them in `backquotes`."),
    )
}
