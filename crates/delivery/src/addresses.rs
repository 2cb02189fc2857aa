//! Addresses as carriers want them: names of today's commune and province.
use carriers::{Address, Party};
use kernel::Phone;
use places::Places;

use crate::store::sender::SenderRow;

/// The commune's full name (`Xã Cầu Kè`) and the province's (`Tỉnh Vĩnh Long`). Codes of carriers' own catalogues are not
/// known here, so the carrier finds both by name.
pub(crate) fn address(commune: &str, street: &str) -> Address {
    let places = Places::shared();
    let unit = places.commune(commune);
    let province = unit.and_then(|unit| places.province(&unit.province));
    Address {
        street: street.to_owned(),
        commune: unit.map(|unit| unit.full_name.clone()).unwrap_or_default(),
        province: province.map(|province| province.full_name.clone()).unwrap_or_default(),
        commune_code: None,
        province_code: None,
    }
}

/// The code of the province of a commune; empty when it is not known.
pub(crate) fn province_of(commune: &str) -> &'static str {
    Places::shared().commune(commune).map_or("", |unit| unit.province.as_str())
}

/// The booth, where carriers fetch; nothing when its number cannot be read.
pub(crate) fn sender(row: &SenderRow) -> Option<Party> {
    let phone = Phone::parse(&row.phone)?;
    Some(Party { name: row.name.clone(), phone, address: address(&row.commune, &row.street) })
}
