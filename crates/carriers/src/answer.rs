use std::fmt;

use kernel::Dong;

/// What a carrier would take for a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The carrier's code of the service, for [`crate::Parcel::service`].
    pub service: String,
    /// The service for people, as the carrier names it.
    pub name: String,
    /// Everything together.
    pub fee: Dong,
    /// The receiver's address as the carrier understood it, where it says so: people look at it before creating.
    pub understood: Option<String>,
}

/// A parcel that the carrier knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// The carrier's code of the parcel.
    pub code: String,
    /// As told; nothing when it was not.
    pub fee: Option<Dong>,
    /// It was there before: the order had been sent already.
    pub existed: bool,
}

/// The label to print. `Debug` prints neither: pages are opened by a token, labels are full of people.
#[derive(Clone, PartialEq, Eq)]
pub enum Label {
    /// To be handed on by us: the carrier gives it only for our token.
    Pdf(Vec<u8>),
    /// The address of a page of the carrier that prints it, open for a short while.
    Page(String),
}

impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pdf(bytes) => write!(f, "Pdf({} bytes)", bytes.len()),
            Self::Page(_) => f.write_str("Page(…)"),
        }
    }
}
