use kernel::{Error, FieldError, Message};

/// Largest file, in bytes. Phones write 3 to 8 MB.
pub const LARGEST: usize = 12 * 1024 * 1024;
/// Most pixels, in millions. Good phones write 12, some 48.
pub(crate) const MEGAPIXELS: u64 = 50;
/// How many times longer than wide a photo may be, or wider than long: a panorama fits.
pub(crate) const LONGEST: u32 = 5;

/// Why a file is not taken. Each has a sentence that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Mistake {
    /// What an iPhone writes unless told otherwise; browsers do not show it.
    #[error("a HEIC photo")]
    Heic,
    #[error("none of the formats that are taken")]
    Kind,
    #[error("too many bytes")]
    Heavy,
    #[error("too many pixels")]
    Large,
    #[error("too long for its width")]
    Shape,
    /// Cut off, damaged, or made to break a decoder.
    #[error("cannot be read to its end")]
    Broken,
}

impl Mistake {
    pub(crate) fn message(self) -> Message {
        match self {
            Self::Heic => Message::new("pictures-heic"),
            Self::Kind => Message::new("pictures-kind"),
            Self::Heavy => Message::new("pictures-heavy").with("most", LARGEST / (1024 * 1024)),
            Self::Large => Message::new("pictures-large").with("most", MEGAPIXELS),
            Self::Shape => Message::new("pictures-shape").with("most", LONGEST),
            Self::Broken => Message::new("pictures-broken"),
        }
    }
}

impl From<Mistake> for Error {
    fn from(mistake: Mistake) -> Self {
        Self::Invalid(vec![FieldError { field: "photos".to_owned(), message: mistake.message() }])
    }
}
