use kernel::{Dong, Phone};

/// What one booth sends for one order. The sender pays the carrier; whatever the buyer still owes, the fee of sending
/// included, is in `cod`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The code of our order: the carrier makes no second parcel for the same.
    pub order: String,
    pub sender: Party,
    pub receiver: Party,
    /// In grams, wrapped.
    pub weight_g: u32,
    /// Wrapped.
    pub size: Size,
    /// Cash to collect; zero when all is paid.
    pub cod: Dong,
    /// What is declared to be in it, for compensation.
    pub value: Dong,
    pub items: Vec<Item>,
    /// The carrier's own code of its service, as a [`crate::Quote`] named it. GHN takes its service from the weight,
    /// GHTK goes by road when nothing is said; Viettel Post and Vietnam Post want one.
    pub service: Option<String>,
    pub opening: Opening,
    pub note: Option<String>,
}

/// Who sends or receives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub phone: Phone,
    pub address: Address,
}

/// An address of two levels, as since 1 July 2025.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// House and street, or hamlet.
    pub street: String,
    pub commune: String,
    pub province: String,
    /// The commune's code in the carrier's own catalogue, where it is known; it is not the national code.
    pub commune_code: Option<String>,
    /// The same of the province.
    pub province_code: Option<String>,
}

impl Address {
    /// All of it in one line.
    pub fn line(&self) -> String {
        format!("{}, {}, {}", self.street, self.commune, self.province)
    }
}

/// Length, width and height in whole centimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub length_cm: u32,
    pub width_cm: u32,
    pub height_cm: u32,
}

impl Size {
    pub(crate) fn longest(self) -> u32 {
        self.length_cm.max(self.width_cm).max(self.height_cm)
    }

    pub(crate) fn shortest(self) -> u32 {
        self.length_cm.min(self.width_cm).min(self.height_cm)
    }

    /// In cm³; cannot overflow.
    pub(crate) fn volume(self) -> u128 {
        u128::from(self.length_cm) * u128::from(self.width_cm) * u128::from(self.height_cm)
    }
}

/// One sort of goods in a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub name: String,
    /// The booth's own code.
    pub code: Option<String>,
    pub quantity: u32,
    /// Of one piece.
    pub price: Dong,
    /// Of one piece, in grams.
    pub weight_g: u32,
    /// Of one piece; GHN wants it of heavy goods.
    pub size: Option<Size>,
}

/// What the buyer may do before paying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Try the goods.
    Try,
    /// Look at them.
    Look,
    /// Neither.
    Closed,
}

impl Opening {
    /// In words, for carriers that have no field for it.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Try => "Cho thử hàng.",
            Self::Look => "Cho xem hàng, không cho thử.",
            Self::Closed => "Không cho xem hàng.",
        }
    }
}

impl Parcel {
    /// The note with what the buyer may do.
    pub(crate) fn whole_note(&self) -> String {
        let note = self.note.as_deref().unwrap_or_default();
        format!("{} {note}", self.opening.words()).trim().to_owned()
    }

    /// All goods in one line.
    pub(crate) fn content(&self) -> String {
        let items = self.items.iter().map(|item| format!("{} × {}", item.quantity, item.name));
        items.collect::<Vec<_>>().join(", ")
    }

    pub(crate) fn pieces(&self) -> u64 {
        self.items.iter().map(|item| u64::from(item.quantity)).sum()
    }
}

impl Party {
    /// `0912345678`: how carriers want numbers (from memory).
    pub(crate) fn domestic_phone(&self) -> String {
        let phone = self.phone.as_str();
        phone.strip_prefix("+84").map_or_else(|| phone.to_owned(), |rest| format!("0{rest}"))
    }
}
