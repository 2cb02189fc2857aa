//! Answers that are files: photos, recordings and others. The answer is a file's name; the file goes a way of its own.
use kernel::Uuid;
use questionnaires::{Filling, Kind};

/// The name of a file that answers a question: 32 hexadecimal digits and an ending. Devices make names up, so that the
/// same file sent twice is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// A new name. Photos are kept as `WebP`; of other files the ending stays.
    pub fn new(id: Uuid, kind: &Kind, file: &str) -> Self {
        let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let ending = ending.filter(|ending| is_ending(ending)).unwrap_or_else(|| "bin".to_owned());
        let ending = if *kind == Kind::Image { PICTURE } else { &ending };
        Self(format!("{}.{ending}", id.simple()))
    }

    /// The name in an address; none where it is no name of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let (digits, ending) = text.split_once('.')?;
        let hex = digits.len() == 32 && digits.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'));
        (hex && is_ending(ending)).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is shown as a picture.
    pub fn is_picture(&self) -> bool {
        self.0.split_once('.').is_some_and(|(_, ending)| ending == PICTURE)
    }
}

const PICTURE: &str = "webp";

fn is_ending(text: &str) -> bool {
    (1..=8).contains(&text.len()) && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

/// Whether an answer of this kind is a file.
pub fn is_file(kind: &Kind) -> bool {
    matches!(kind, Kind::Image | Kind::Audio | Kind::Video | Kind::File)
}

/// What a browser offers to choose from.
pub fn accepts(kind: &Kind) -> &'static str {
    match kind {
        Kind::Image => "image/*",
        Kind::Audio => "audio/*",
        Kind::Video => "video/*",
        _ => "",
    }
}

/// The questions asked now that a file answers, with what they name: path and name.
pub fn files(filling: &Filling<'_>) -> Vec<(String, String)> {
    let views = filling.views().into_iter();
    let named = views.filter(|view| view.relevant && is_file(&view.node.kind) && !view.value.is_empty());
    named.map(|view| (view.path, view.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_and_read() {
        let id = Uuid::from_u128(0xab);
        assert_eq!(
            FileName::new(id, &Kind::Image, "IMG_1.JPG").as_str(),
            "000000000000000000000000000000ab.webp"
        );
        assert!(FileName::new(id, &Kind::File, "Sổ tay.PDF").as_str().ends_with("ab.pdf"));
        assert!(FileName::new(id, &Kind::Audio, "../../x.tệp").as_str().ends_with("ab.bin"));
        for wrong in [
            "",
            "x.webp",
            "000000000000000000000000000000ab",
            "000000000000000000000000000000AB.webp",
            "000000000000000000000000000000ab.we/p",
            "000000000000000000000000000000ab.",
            "../ab.webp",
        ] {
            assert_eq!(FileName::parse(wrong), None, "{wrong}");
        }
        let name = FileName::parse("000000000000000000000000000000ab.webp").unwrap();
        assert!(name.is_picture() && !FileName::new(id, &Kind::File, "a.pdf").is_picture());
    }
}
