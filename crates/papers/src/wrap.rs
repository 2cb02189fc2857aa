//! Lines: a text broken at spaces so that each line fits; a longer word is broken where it must.
use std::ops::Range;

use crate::face::{Shaped, settable, shape};
use crate::style::Type;

/// A text in lines of a width in points. A line that goes on ends with its space, which is not seen but copied.
pub(crate) fn wrap(text: &str, kind: Type, width: f32) -> Vec<Shaped> {
    let text = settable(text);
    let text = text.trim();
    let whole = shape(text, kind.weight, kind.tabular);
    if whole.width * kind.size <= width {
        return if text.is_empty() { Vec::new() } else { vec![whole] };
    }
    let rule = Rule::new(&whole);
    let line = |range: Range<usize>| {
        let own = text.get(range.clone()).unwrap_or_default();
        let goes_on = text.get(range.end..).is_some_and(|rest| rest.starts_with(' '));
        let mut shaped = shape(own, kind.weight, kind.tabular);
        if goes_on {
            let width = shaped.width;
            shaped = Shaped { width, ..shape(&format!("{own} "), kind.weight, kind.tabular) };
        }
        shaped
    };
    rule.ranges(text, width / kind.size).into_iter().map(line).collect()
}

/// How wide a text is on one line, in points.
pub(crate) fn natural(text: &str, kind: Type) -> f32 {
    shape(settable(text).trim(), kind.weight, kind.tabular).width * kind.size
}

/// The widest word, in points: what a column must have.
pub(crate) fn longest_word(text: &str, kind: Type) -> f32 {
    let words = text.split(' ').map(|word| natural(word, kind));
    words.fold(0.0, f32::max)
}

/// On one line, cut with an ellipsis where it does not fit.
pub(crate) fn one_line(text: &str, kind: Type, width: f32) -> Shaped {
    let whole = settable(text);
    let mut letters: Vec<char> = whole.chars().collect();
    let mut shaped = shape(&whole, kind.weight, kind.tabular);
    while shaped.width * kind.size > width && !letters.is_empty() {
        letters.pop();
        let short: String = letters.iter().collect();
        shaped = shape(&format!("{}…", short.trim_end()), kind.weight, kind.tabular);
    }
    shaped
}

/// Where each letter begins, in em from the left.
struct Rule(Vec<(usize, f32)>);

impl Rule {
    fn new(whole: &Shaped) -> Self {
        let mut x = 0.0;
        let mut places = Vec::with_capacity(whole.glyphs.len() + 1);
        for glyph in &whole.glyphs {
            places.push((glyph.text_range.start, x));
            x += glyph.x_advance;
        }
        places.push((whole.text.len(), x));
        Self(places)
    }

    fn at(&self, byte: usize) -> f32 {
        let found = self.0.partition_point(|(own, _)| *own < byte);
        self.0.get(found).or(self.0.last()).map_or(0.0, |(_, x)| *x)
    }

    /// The last place after `start` that still fits, and at least one letter.
    fn cut(&self, start: usize, most: usize, width: f32) -> usize {
        let from = self.at(start);
        let inside = self.0.iter().filter(|(byte, _)| *byte > start && *byte <= most);
        let fits = inside.clone().take_while(|(_, x)| x - from <= width).last();
        fits.or_else(|| inside.clone().next()).map_or(most, |(byte, _)| *byte)
    }

    fn ranges(&self, text: &str, width: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut end) = (0, 0);
        for word in words(text) {
            loop {
                if self.at(word.end) - self.at(start) <= width {
                    end = word.end;
                    break;
                }
                if end > start {
                    lines.push(start..end);
                    (start, end) = (word.start, word.start);
                } else {
                    let cut = self.cut(start, word.end, width);
                    lines.push(start..cut);
                    (start, end) = (cut, cut);
                    if cut >= word.end {
                        break;
                    }
                }
            }
        }
        if end > start {
            lines.push(start..end);
        }
        lines
    }
}

/// Words by their places; runs of spaces part them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (letter == ' ', start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..text.len()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::style::BODY;

    #[test]
    fn lines_fit_and_lose_no_letter() {
        let text = "Xếp hạng các địa phương theo mức phát triển thương mại điện tử, kèm độ chắc chắn của từng thứ hạng.";
        for width in [30.0, 60.0, 133.0, 250.0] {
            let lines = wrap(text, BODY, width);
            assert!(lines.iter().all(|line| line.width * BODY.size <= width + 0.01));
            let together: String = lines.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(together, text);
        }
        assert!(wrap("  ", BODY, 100.0).is_empty());
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        let lines = wrap("https://example.vn/mot-dia-chi-rat-dai nữa", BODY, 60.0);
        assert!(lines.len() > 3 && lines.iter().all(|line| line.width * BODY.size <= 60.01));
        assert_eq!(
            lines.iter().map(|line| line.text.as_str()).collect::<String>(),
            "https://example.vn/mot-dia-chi-rat-dai nữa"
        );
    }

    #[test]
    fn a_running_line_is_cut_with_an_ellipsis() {
        let short = one_line("Chỉ số thương mại điện tử của tỉnh", BODY, 80.0);
        assert!(short.text.ends_with('…') && short.width * BODY.size <= 80.0, "{}", short.text);
    }
}
