//! Texts for people as they are shown: authors write Markdown and a few tags of HTML into them, as other programs take;
//! pages here show plain text.

/// Tags that are left out; those of [`BREAKS`] end a line.
const TAGS: [&str; 30] = [
    "a", "b", "big", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "i", "img", "li", "ol", "p", "small", "span", "strong", "sub", "sup", "tr", "u", "ul", "td",
];
const BREAKS: [&str; 12] = ["br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "hr"];
const ENTITIES: [(&str, &str); 6] =
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")];
/// What stands for a sign that is written with a backslash while the others go.
const KEPT: [(&str, char, &str); 3] =
    [("\\*", '\u{e000}', "*"), ("\\_", '\u{e001}', "_"), ("\\#", '\u{e002}', "#")];

/// Most bytes between a pair of marks.
const LONGEST: usize = 2_000;

/// A text without its markup; references `${name}` stay as they are.
pub(super) fn plain(source: &str) -> String {
    if !source.contains(['<', '&', '*', '_', '#', '[']) {
        return source.to_owned();
    }
    let mut text = KEPT.iter().fold(without_tags(source), |text, (written, kept, _)| {
        text.replace(written, kept.encode_utf8(&mut [0; 4]))
    });
    text = text.split('\n').map(without_heading).collect::<Vec<_>>().join("\n");
    text = links(&text);
    for mark in ["**", "__", "*", "_"] {
        text = without(&text, mark);
    }
    KEPT.iter().fold(text, |text, (_, kept, sign)| text.replace(*kept, sign))
}

fn without_tags(source: &str) -> String {
    let mut text = String::new();
    let mut rest = source;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let (shown, length) =
            tag(from).or_else(|| entity(from)).unwrap_or((from.get(..1).unwrap_or_default(), 1));
        text.push_str(shown);
        rest = from.get(length..).unwrap_or_default();
    }
    text.push_str(rest);
    if text.len() < source.len() { text.trim().to_owned() } else { text }
}

/// What a tag at the beginning is shown as, and its length.
fn tag(from: &str) -> Option<(&'static str, usize)> {
    let inside = from.strip_prefix('<')?;
    let end = inside.find('>')?;
    let inside = inside.get(..end)?;
    let written = inside.trim_end_matches('/').split_whitespace().next()?.to_lowercase();
    let name = written.trim_start_matches('/');
    let known = TAGS.contains(&name) && !inside.contains(['<', '\n']);
    let shown = match written.as_str() {
        "li" => "– ",
        other if BREAKS.contains(&other) => "\n",
        _ => "",
    };
    known.then_some((shown, end + 2))
}

fn entity(from: &str) -> Option<(&'static str, usize)> {
    let found = ENTITIES.iter().find(|(written, _)| from.starts_with(written));
    found.map(|(written, sign)| (*sign, written.len()))
}

/// `## Title` as `Title`.
fn without_heading(line: &str) -> &str {
    let title = line.trim_start_matches('#');
    let marks = line.len() - title.len();
    if (1..=6).contains(&marks) { title.strip_prefix(' ').map_or(line, str::trim_start) } else { line }
}

/// `[here](https://…)` as `here (https://…)`.
fn links(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, name, address, beyond)) = link(rest) {
        shown.push_str(before);
        shown.push_str(name);
        if name != address {
            shown.extend([" (", address, ")"]);
        }
        rest = beyond;
    }
    shown + rest
}

fn link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let middle = text.find("](")?;
    let (head, tail) = text.split_at(middle);
    let (before, name) = head.rsplit_once('[')?;
    let (address, beyond) = tail.strip_prefix("](")?.split_once(')')?;
    let right = !name.is_empty() && !address.is_empty() && !address.contains(char::is_whitespace);
    right.then_some((before, name, address, beyond))
}

/// The text without pairs of a mark that stand close around something: `*this*`, not `2 * 3 * 4` nor `a_b_c`.
fn without(text: &str, mark: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(open) = position(rest, mark, 0) {
        let (before, from) = rest.split_at(open);
        let inside = from.get(mark.len()..).unwrap_or_default();
        let starts = !before.ends_with(char::is_alphanumeric) || mark == "**";
        let close = if starts && inside.starts_with(|c: char| !c.is_whitespace()) {
            closing(inside, mark)
        } else {
            None
        };
        shown.push_str(before);
        if let Some(close) = close {
            shown.push_str(inside.get(..close).unwrap_or_default());
            rest = inside.get(close + mark.len()..).unwrap_or_default();
        } else {
            shown.push_str(mark);
            rest = inside;
        }
    }
    shown + rest
}

/// Where a pair ends: behind something that is no space, before no letter.
fn closing(inside: &str, mark: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = position(inside, mark, from).filter(|at| *at < LONGEST) {
        let (before, beyond) = (inside.get(..at)?, inside.get(at + mark.len()..)?);
        let ends = mark == "**" || !beyond.starts_with(char::is_alphanumeric);
        if at > 0 && !before.ends_with(char::is_whitespace) && ends && !before.contains('\n') {
            return Some(at);
        }
        from = at + mark.len();
    }
    None
}

/// The next place of a mark, not inside a reference.
fn position(text: &str, mark: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = text.get(at..)?;
        let found = rest.find(mark)?;
        match rest.find("${").filter(|reference| *reference < found) {
            Some(reference) => at += reference + rest.get(reference..)?.find('}')? + 1,
            None => return Some(at + found),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn markup_goes_and_words_stay() {
        for (source, shown) in [
            ("How old is **${full_name}**?", "How old is ${full_name}?"),
            ("*Chú ý*: _${a_b}_ và __đậm__", "Chú ý: ${a_b} và đậm"),
            ("# Phần 1\n## Hỏi\n#1 trong 5", "Phần 1\nHỏi\n#1 trong 5"),
            ("<span style=\"color:red\">Cảm ơn</span>, ${who}!", "Cảm ơn, ${who}!"),
            ("Một<br/>hai<BR>ba", "Một\nhai\nba"),
            ("<p>A</p><ul><li>x</li><li>y</li></ul>", "A\n– x\n– y"),
            ("5 < 6 & 7 > 2 &lt;b&gt; &amp;", "5 < 6 & 7 > 2 <b> &"),
            ("[trang này](https://x.vn/a_b) đi", "trang này (https://x.vn/a_b) đi"),
            ("Giá \\*chưa\\* thuế, 2 * 3 * 4, a_b_c, 5*", "Giá *chưa* thuế, 2 * 3 * 4, a_b_c, 5*"),
            ("**Đậm*", "*Đậm"),
            ("a < b và <c>", "a < b và <c>"),
            ("*", "*"),
            ("**", "**"),
            ("không có gì", "không có gì"),
        ] {
            assert_eq!(plain(source), shown, "{source}");
        }
    }

    /// Every order of four pieces that may meet: nothing stops, no reference is lost.
    #[test]
    fn references_stay_whatever_stands_around_them() {
        let pieces =
            ["*", "**", "_", "__", "<b>", "</p>", "${a_b*}", "[x](y_z)", "&lt;", " ", "đ", "\n# ", "\\*"];
        let mut count = 0;
        for number in 0..pieces.len().pow(4) {
            let digits = (0..4).map(|place| number / pieces.len().pow(place) % pieces.len());
            let source: String = digits.map(|digit| pieces[digit]).collect();
            let references = |text: &str| text.matches("${a_b*}").count();
            assert_eq!(references(&plain(&source)), references(&source), "{source}");
            count += 1;
        }
        assert_eq!(count, 28_561);
    }
}
