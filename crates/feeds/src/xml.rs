//! Text in XML.

/// Text as it may stand in an element or attribute: markup escaped, and left out what XML 1.0 cannot hold (section 2.2).
pub(crate) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            other => out.push(other),
        }
    }
    out
}

/// Writes `<name>value</name>` on a line of its own.
pub(crate) fn tag(out: &mut String, name: &str, value: &str) {
    for piece in ["<", name, ">", &text(value), "</", name, ">\n"] {
        out.push_str(piece);
    }
}

/// Writes it where there is a value.
pub(crate) fn tag_if(out: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        tag(out, name, value);
    }
}

/// At most so many characters, cut at a space where one is near, without a trailing one.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let space = cut.rfind(char::is_whitespace).filter(|at| at * 2 > cut.len());
    space.and_then(|at| cut.get(..at)).unwrap_or(&cut).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_people_breaks_the_file() {
        assert_eq!(text("Dừa <&\"]]>'\u{0}\u{b}\u{ffff} sáp"), "Dừa &lt;&amp;&quot;]]&gt;&apos; sáp");
    }

    #[test]
    fn long_texts_end_at_a_word() {
        assert_eq!(shorten(" Dừa sáp Cầu Kè ", 10), "Dừa sáp");
        assert_eq!(shorten("Dừa sáp", 10), "Dừa sáp");
        assert_eq!(shorten("ưưưưưưưưưưưư", 4), "ưưưư");
    }
}
