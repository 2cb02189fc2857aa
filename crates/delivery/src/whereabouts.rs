//! Which of our communes or provinces a carrier means by the name of one of its houses.
use std::collections::BTreeSet;

use kernel::{Instant, Locale, fold_words};
use places::Places;

use crate::addresses::province_of;

/// Where a parcel was told to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// In the carrier's words.
    pub words: String,
    pub at: Instant,
    /// Code of the commune, else of the province; nothing where the words name none for certain.
    pub unit: Option<String>,
    /// The recipient's commune.
    pub to: String,
}

impl Whereabouts {
    /// `Phường Phú Nhuận, Thành phố Hồ Chí Minh`; empty where the unit is not known.
    pub fn place(&self, locale: Locale) -> String {
        let (places, unit) = (Places::shared(), self.unit.as_deref().unwrap_or_default());
        match (places.commune(unit), places.province(unit)) {
            (Some(_), _) => places.show(unit, locale),
            (None, Some(province)) if locale == Locale::En => province.full_name_en.clone(),
            (None, Some(province)) => province.full_name.clone(),
            (None, None) => String::new(),
        }
    }
}

/// The unit that the words name: the one commune of the province that they name, else the province. Where they name none,
/// the one commune of the whole country that is called so, if it lies in one of the provinces between which the parcel
/// goes (`from` and `to` are communes). A name alone, as many streets and communes have it, is no place.
pub(crate) fn unit_of(words: &str, from: &str, to: &str) -> Option<String> {
    let named = province_in(words);
    let read = Places::shared().read_address(words, named.as_deref());
    let counts = |province: &str| named.as_ref().is_none_or(|named| named == province);
    let communes: BTreeSet<_> =
        read.iter().map(|one| one.commune).filter(|one| counts(&one.province)).map(|one| &one.code).collect();
    let one = communes.first().filter(|_| communes.len() == 1).map(|code| (*code).clone());
    let on_the_way = |code: &String| [from, to].into_iter().any(|end| province_of(end) == province_of(code));
    one.filter(|code| named.is_some() || on_the_way(code)).or(named)
}

/// What carriers write short.
const SHORT: &[(&str, &str)] =
    &[("hn", "ha noi"), ("hcm", "ho chi minh"), ("tphcm", "ho chi minh"), ("hcmc", "ho chi minh")];

/// The province of today that is named last, by its name or that of one it was formed from.
fn province_in(text: &str) -> Option<String> {
    let words = fold_words(text);
    let full =
        |word: &String| SHORT.iter().find(|(short, _)| short == word).map(|(_, full)| (*full).to_owned());
    let words: Vec<_> = words.iter().map(|word| full(word).unwrap_or_else(|| word.clone())).collect();
    let written = format!(" {} ", text.to_lowercase());
    let text = format!(" {} ", words.join(" "));
    let places = Places::shared();
    let mut last: Option<(usize, String)> = None;
    for province in places.provinces() {
        let former = places.former_provinces_of(&province.code).map(|former| former.full_name.as_str());
        for name in former.chain([province.full_name.as_str()]) {
            if !bare(name).contains(' ') && !written.contains(&format!(" {}", accented(name))) {
                continue;
            }
            let end = text.rfind(&format!(" {} ", bare(name))).map(|at| at.saturating_add(bare(name).len()));
            if let Some(end) = end.filter(|end| last.as_ref().is_none_or(|(known, _)| end > known)) {
                last = Some((end, province.code.clone()));
            }
        }
    }
    last.map(|(_, code)| code)
}

/// `Tỉnh Trà Vinh` without its kind, folded.
fn bare(name: &str) -> String {
    let words = fold_words(name).join(" ");
    let kinds = ["tinh ", "thanh pho "];
    kinds.into_iter().find_map(|kind| words.strip_prefix(kind)).unwrap_or(&words).to_owned()
}

/// The last word as it is written: one word alone counts only with its accents, since `Nguyễn Huệ` is not in Huế.
fn accented(name: &str) -> String {
    name.rsplit(' ').next().unwrap_or(name).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Phường Hoàn Kiếm, Hà Nội, and xã Cầu Kè, Vĩnh Long.
    const FROM: &str = "00070";
    const TO: &str = "29308";

    fn shown(words: &str) -> String {
        let unit = unit_of(words, FROM, TO);
        Whereabouts { words: words.to_owned(), at: Instant(0), unit, to: TO.to_owned() }.place(Locale::Vi)
    }

    #[test]
    fn houses_of_carriers_are_found_by_commune_or_province() {
        for (words, province) in [
            ("Phú Nhuận - HỒ CHÍ MINH", "Hồ Chí Minh"),
            ("Kho trung chuyển - Vĩnh Long", "Vĩnh Long"),
            ("Kho Trà Vinh", "Vĩnh Long"),
            ("Hà Nội Mega Hub", "Hà Nội"),
            ("Kho HCM", "Hồ Chí Minh"),
            ("Kho TP Huế", "Huế"),
            // A ward of the city and of others: the province that stands beside it decides.
            ("Kho giao nhận Tân Bình - Hồ Chí Minh", "Hồ Chí Minh"),
            ("Bưu Cục 229 Quan Nhân-Q.Thanh Xuân-HN", "Hà Nội"),
        ] {
            assert!(shown(words).ends_with(province), "{words}: {}", shown(words));
        }
    }

    #[test]
    fn a_name_that_may_be_anywhere_is_no_place() {
        for words in ["", "Bưu cục số 5", "Kho tổng", "Bưu cục Nguyễn Huệ", "Bưu cục Tân An"]
        {
            assert_eq!(unit_of(words, FROM, TO), None, "{words}");
        }
    }
}
