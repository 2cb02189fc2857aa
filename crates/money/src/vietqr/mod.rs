//! VietQR, the QR code of NAPAS for bank transfers (`EMVCo` merchant-presented mode).
//!
//! Source: "Quy định về định dạng mã VietQR trong dịch vụ chuyển nhanh NAPAS247", version 1.0, September
//! 2021. A code is a row of tag, length and value; lengths count bytes; tag 63 is a checksum over
//! everything before it and its own tag and length. The sample 6.1.1 of that document is itself malformed
//! (it declares 12 for an account of 13 characters) and is refused here.
mod ascii;
mod check;
mod crc;
mod error;
mod fields;
mod read;
mod tlv;
mod write;

use std::str::FromStr;

pub use crc::checksum;
pub use error::VietQrError;
pub use fields::Field;

/// NAPAS's own identifier in tag 38.
pub const NAPAS: &str = "A000000727";

/// Whether a code may be paid once or often (tag 01).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Initiation {
    /// `11`: printed once, paid often.
    Static,
    /// `12`: for one payment.
    Dynamic,
}

impl Initiation {
    pub fn code(self) -> &'static str {
        match self {
            Self::Static => "11",
            Self::Dynamic => "12",
        }
    }
}

/// Where the money goes (tag 38.02).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// `QRIBFTTA`: to an account.
    Account,
    /// `QRIBFTTC`: to a card.
    Card,
}

impl Service {
    pub fn code(self) -> &'static str {
        match self {
            Self::Account => "QRIBFTTA",
            Self::Card => "QRIBFTTC",
        }
    }
}

/// Tag 62: what goes with the payment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Additional {
    pub bill: Option<String>,
    pub mobile: Option<String>,
    pub store: Option<String>,
    pub loyalty: Option<String>,
    pub reference: Option<String>,
    pub customer: Option<String>,
    pub terminal: Option<String>,
    pub purpose: Option<String>,
    /// Which of address, mobile and e-mail of the payer are asked for: letters A, M, E.
    pub ame: Option<String>,
    /// Tags that are not described here, kept as they are.
    pub other: Vec<(String, String)>,
}

/// Tag 64: the payee in another language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Language {
    pub language: Option<String>,
    pub name: Option<String>,
    pub city: Option<String>,
    /// Tags that are not described here, kept as they are.
    pub other: Vec<(String, String)>,
}

/// A VietQR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VietQr {
    pub initiation: Initiation,
    /// [`NAPAS`].
    pub guid: String,
    /// Six digits of the bank.
    pub bin: String,
    /// Number of the account or card, at most 19 letters and digits.
    pub account: String,
    pub service: Option<Service>,
    /// Category of the payee, four digits.
    pub mcc: Option<String>,
    /// `704` for đồng.
    pub currency: String,
    /// As written: digits, perhaps with a point.
    pub amount: Option<String>,
    /// Tags 55 to 57.
    pub tip: Option<String>,
    pub tip_amount: Option<String>,
    pub tip_percent: Option<String>,
    /// `VN`.
    pub country: String,
    pub name: Option<String>,
    pub city: Option<String>,
    pub postal: Option<String>,
    pub additional: Option<Additional>,
    pub language: Option<Language>,
    /// Tags that are not described here (other schemes, reserved ones), kept as they are.
    pub other: Vec<(String, String)>,
}

impl VietQr {
    /// A code for one transfer of whole đồng to an account, whose words are `purpose`.
    pub fn transfer(bin: &str, account: &str, amount: kernel::Dong, purpose: &str) -> Self {
        Self {
            initiation: Initiation::Dynamic,
            guid: NAPAS.to_owned(),
            bin: bin.to_owned(),
            account: account.to_owned(),
            service: Some(Service::Account),
            mcc: None,
            currency: "704".to_owned(),
            amount: Some(amount.0.to_string()),
            tip: None,
            tip_amount: None,
            tip_percent: None,
            country: "VN".to_owned(),
            name: None,
            city: None,
            postal: None,
            additional: Some(Additional { purpose: Some(purpose.to_owned()), ..Additional::default() }),
            language: None,
            other: Vec::new(),
        }
    }

    /// The code as text, tags in ascending order. Name, city and additional data are folded to ASCII.
    ///
    /// # Errors
    /// [`VietQrError`] when a value does not fit the format.
    pub fn encode(&self) -> Result<String, VietQrError> {
        write::encode(self)
    }

    /// Everything that the code says, in order, for people.
    pub fn fields(&self) -> Vec<Field> {
        fields::fields(self)
    }
}

impl FromStr for VietQr {
    type Err = VietQrError;

    fn from_str(text: &str) -> Result<Self, VietQrError> {
        read::decode(text)
    }
}
