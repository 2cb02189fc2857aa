//! Two faces of Be Vietnam Pro, and text shaped with them: ligatures of marks, kerning.
use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, Language, ShapePlan, UnicodeBuffer, script};
use unicode_normalization::UnicodeNormalization;

use crate::PaperError;

static PLAIN: &[u8] = include_bytes!("../../../data/fonts/be-vietnam-pro-400.ttf");
static STRONG: &[u8] = include_bytes!("../../../data/fonts/be-vietnam-pro-600.ttf");

/// Where `data/fonts/make.py` put digits of one width.
const TABULAR: u32 = 0xe030;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Plain,
    Strong,
}

/// A face ready to shape.
struct Shaper {
    face: Face<'static>,
    plan: ShapePlan,
}

static SHAPERS: LazyLock<Option<[Shaper; 2]>> =
    LazyLock::new(|| Some([Shaper::new(PLAIN)?, Shaper::new(STRONG)?]));

/// The fonts to put into one document.
pub(crate) struct Fonts {
    plain: Font,
    strong: Font,
}

impl Fonts {
    /// # Errors
    /// [`PaperError::Font`] when a file that ships is broken, which a test excludes.
    pub(crate) fn new() -> Result<Self, PaperError> {
        let font = |data: &'static [u8]| Font::new(data.into(), 0).ok_or(PaperError::Font);
        Ok(Self { plain: font(PLAIN)?, strong: font(STRONG)? })
    }

    pub(crate) fn of(&self, weight: Weight) -> Font {
        match weight {
            Weight::Plain => self.plain.clone(),
            Weight::Strong => self.strong.clone(),
        }
    }
}

/// Text with its glyphs; widths in em.
#[derive(Debug, Clone)]
pub(crate) struct Shaped {
    pub(crate) text: String,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    pub(crate) width: f32,
}

/// The text as it can be set: composed letters, no breaks and controls, nothing that the fonts lack.
pub(crate) fn settable(text: &str) -> String {
    let Some([shaper, _]) = SHAPERS.as_ref() else { return String::new() };
    let known = |letter: char| {
        let letter =
            if letter.is_control() || letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter };
        if shaper.face.glyph_index(letter).is_some() { letter } else { '□' }
    };
    text.nfc().filter(|letter| !matches!(letter, '\u{200b}' | '\u{ad}' | '\u{feff}')).map(known).collect()
}

/// Shapes a text that is [`settable`].
pub(crate) fn shape(text: &str, weight: Weight, tabular: bool) -> Shaped {
    let Some([plain, strong]) = SHAPERS.as_ref() else {
        return Shaped { text: text.to_owned(), glyphs: Vec::new(), width: 0.0 };
    };
    let shaper = if weight == Weight::Plain { plain } else { strong };
    let mut glyphs = shaper.glyphs(text);
    if tabular {
        for glyph in &mut glyphs {
            shaper.widen(text, glyph);
        }
    }
    let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
    Shaped { text: text.to_owned(), glyphs, width }
}

impl Shaper {
    fn new(data: &'static [u8]) -> Option<Self> {
        let face = Face::from_slice(data, 0)?;
        let language: Language = "vi".parse().ok()?;
        let plan = ShapePlan::new(&face, Direction::LeftToRight, Some(script::LATIN), Some(&language), &[]);
        Some(Self { face, plan })
    }

    /// A digit in the middle of a place as wide as all others, which the font itself knows: a gap would be copied as a space.
    fn widen(&self, text: &str, glyph: &mut KrillaGlyph) {
        let own = text.get(glyph.text_range.clone()).and_then(|own| own.parse::<char>().ok());
        let digit = own.and_then(|own| own.to_digit(10)).and_then(|digit| char::from_u32(TABULAR + digit));
        let Some(wide) = digit.and_then(|digit| self.face.glyph_index(digit)) else { return };
        let advance = self.face.glyph_hor_advance(wide).and_then(|units| i16::try_from(units).ok());
        glyph.glyph_id = GlyphId::new(u32::from(wide.0));
        glyph.x_advance = advance.map_or(0.0, f32::from) / 1000.0;
    }

    fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let shaped = rustybuzz::shape_with_plan(&self.face, &self.plan, buffer);
        let infos = shaped.glyph_infos();
        // The faces have 1000 units to an em, a few thousand at most for a glyph.
        let em = |units: i32| i16::try_from(units).map_or(0.0, f32::from) / 1000.0;
        let byte = |cluster: u32| usize::try_from(cluster).unwrap_or(usize::MAX);
        let glyph = |(at, (info, position)): (usize, (&rustybuzz::GlyphInfo, &rustybuzz::GlyphPosition))| {
            let later = infos.iter().skip(at + 1).map(|other| byte(other.cluster));
            let end = later.into_iter().find(|other| *other > byte(info.cluster)).unwrap_or(text.len());
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                em(position.x_advance),
                em(position.x_offset),
                em(position.y_offset),
                em(position.y_advance),
                byte(info.cluster)..end,
                None,
            )
        };
        infos.iter().zip(shaped.glyph_positions()).enumerate().map(glyph).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_has_a_glyph() {
        let vowels = "aăâeêioôơuưy";
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        let letters: String =
            vowels.chars().flat_map(|vowel| tones.map(|tone| format!("{vowel}{tone}"))).collect();
        let text = format!("{letters}đ {} Đ ₫ – — “ ” ‘ ’ … ± ≤ ≥ × → ✓ ▲ ▼ −", letters.to_uppercase());
        let set = settable(&text);
        assert!(!set.contains('□') && set.chars().count() == 12 * 6 * 2 + 38, "{set}");
        for weight in [Weight::Plain, Weight::Strong] {
            let shaped = shape(&set, weight, false);
            assert!(shaped.glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0));
        }
    }

    #[test]
    fn what_cannot_be_set_becomes_a_box() {
        assert_eq!(settable("Chợ\n🛶 ផ្សារ"), "Chợ □ □□□□□");
    }

    #[test]
    fn letters_are_kerned_and_digits_are_not() {
        let apart: f32 = ["V", "ế"].map(|text| shape(text, Weight::Plain, false).width).iter().sum();
        assert!(shape("Vế", Weight::Plain, false).width < apart);
        let widths = ["111,1", "888,8"].map(|text| shape(text, Weight::Plain, true).width);
        assert!((widths[0] - widths[1]).abs() < 0.001);
    }
}
