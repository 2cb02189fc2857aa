//! A VietQR decoder of the stand-in's own: only what a bank needs to make a transfer.
use std::collections::BTreeMap;

/// Where a transfer goes, and with what words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub bin: String,
    pub account: String,
    /// In đồng; `None` leaves it to the payer.
    pub amount: Option<i64>,
    pub content: String,
}

/// The code cannot be paid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    #[error("the checksum does not fit")]
    Checksum,
    #[error("\"{0}\" is no row of tags")]
    Tags(String),
    #[error("there is no {0}")]
    Missing(&'static str),
    #[error("the amount is no whole number of đồng")]
    Amount,
}

/// Reads a code strictly.
///
/// # Errors
/// [`CodeError`] says what is wrong.
pub fn decode(code: &str) -> Result<Order, CodeError> {
    let (covered, sum) = code.split_at_checked(code.len().saturating_sub(4)).ok_or(CodeError::Checksum)?;
    let given = Some(sum).filter(|sum| sum.bytes().all(|b| b.is_ascii_hexdigit()));
    let given = given.and_then(|sum| u16::from_str_radix(sum, 16).ok()).ok_or(CodeError::Checksum)?;
    if !covered.ends_with("6304") || given != crc(covered.as_bytes()) {
        return Err(CodeError::Checksum);
    }
    let top = tags(code)?;
    if !code.starts_with("000201") || top.get("53") != Some(&"704") || top.get("58") != Some(&"VN") {
        return Err(CodeError::Missing("VietQR in đồng"));
    }
    let payee = tags(top.get("38").ok_or(CodeError::Missing("tag 38"))?)?;
    if payee.get("00") != Some(&"A000000727") {
        return Err(CodeError::Missing("NAPAS in tag 38"));
    }
    let to = tags(payee.get("01").ok_or(CodeError::Missing("tag 38.01"))?)?;
    let words = tags(top.get("62").copied().unwrap_or_default())?;
    let text = |tag: &str| words.get(tag).copied().unwrap_or_default();
    Ok(Order {
        bin: (*to.get("00").ok_or(CodeError::Missing("bank"))?).to_owned(),
        account: (*to.get("01").ok_or(CodeError::Missing("account"))?).to_owned(),
        amount: top
            .get("54")
            .map(|a| a.parse::<u32>().map(i64::from).map_err(|_| CodeError::Amount))
            .transpose()?,
        content: format!("{} {}", text("01"), text("08")).trim().to_owned(),
    })
}

fn tags(text: &str) -> Result<BTreeMap<&str, &str>, CodeError> {
    let bad = || CodeError::Tags(text.to_owned());
    let (mut found, mut rest) = (BTreeMap::new(), text);
    while let Some((head, body)) = rest.split_at_checked(4) {
        let (tag, length) = head.split_at_checked(2).ok_or_else(bad)?;
        let numbers = head.bytes().all(|b| b.is_ascii_digit());
        let (value, after) = body.split_at_checked(length.parse().map_err(|_| bad())?).ok_or_else(bad)?;
        if !numbers || found.insert(tag, value).is_some() {
            return Err(bad());
        }
        rest = after;
    }
    if rest.is_empty() { Ok(found) } else { Err(bad()) }
}

/// CRC-16 with polynomial 1021 from FFFF, by dividing bit by bit.
fn crc(bytes: &[u8]) -> u16 {
    let bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| (byte >> at) & 1 == 1));
    bits.fold(0xFFFF, |crc: u16, bit| if (crc >> 15 == 1) == bit { crc << 1 } else { (crc << 1) ^ 0x1021 })
}

/// Writes a code for a transfer to an account; the words are ASCII, at most 25 signs.
pub fn encode(bin: &str, account: &str, amount: i64, content: &str) -> String {
    let tag = |tag: &str, value: &str| format!("{tag}{:02}{value}", value.len());
    let to = tag("00", bin) + &tag("01", account);
    let payee = tag("00", "A000000727") + &tag("01", &to) + &tag("02", "QRIBFTTA");
    let words = if content.is_empty() { String::new() } else { tag("62", &tag("08", content)) };
    let head = tag("00", "01") + &tag("01", "12") + &tag("38", &payee) + &tag("53", "704");
    let covered = head + &tag("54", &amount.to_string()) + &tag("58", "VN") + &words + "6304";
    format!("{covered}{:04X}", crc(covered.as_bytes()))
}
