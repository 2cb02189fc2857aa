//! Other marketplaces and networks, and the sheets they take: files that ship.
use std::sync::OnceLock;

use serde::Deserialize;
use url::Url;

const MARKETPLACES: &str = include_str!("../../../data/feeds/marketplaces.toml");
const SHEETS: &str = include_str!("../../../data/feeds/sheets.toml");

/// Where goods are sold or shown as well.
#[derive(Debug, Clone, Deserialize)]
pub struct Marketplace {
    pub code: String,
    pub name: String,
    /// Its listings count as sold on another marketplace; a network's do not.
    pub market: bool,
    hosts: Vec<String>,
}

/// A sheet that sellers upload elsewhere.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Sheet {
    pub(crate) code: String,
    pub(crate) name: String,
    /// Rows of one file at most.
    pub(crate) most: usize,
    pub(crate) columns: Vec<SheetColumn>,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct SheetColumn {
    pub(crate) title: String,
    pub(crate) value: SheetValue,
}

/// What a column of a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SheetValue {
    Name,
    Description,
    Category,
    Brand,
    Price,
    Stock,
    Sku,
    Gtin,
    WeightGrams,
    WeightKilograms,
    Variation,
    Group,
    Image,
    Link,
    Condition,
}

/// All of them, in the order of their files.
#[derive(Debug, Default)]
pub struct Marketplaces {
    all: Vec<Marketplace>,
    sheets: Vec<Sheet>,
}

#[derive(Deserialize)]
struct MarketplaceFile {
    marketplace: Vec<Marketplace>,
}

#[derive(Deserialize)]
struct SheetFile {
    sheet: Vec<Sheet>,
}

impl Marketplaces {
    /// Those that ship. A test reads the files, so that an unreadable one does not ship.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Marketplaces> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::load().unwrap_or_default())
    }

    fn load() -> Result<Self, toml::de::Error> {
        let all = toml::from_str::<MarketplaceFile>(MARKETPLACES)?.marketplace;
        Ok(Self { all, sheets: toml::from_str::<SheetFile>(SHEETS)?.sheet })
    }

    pub fn all(&self) -> &[Marketplace] {
        &self.all
    }

    pub(crate) fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Its name; the code itself when it is not known any more.
    pub fn name<'a>(&'a self, code: &'a str) -> &'a str {
        self.all.iter().find(|place| place.code == code).map_or(code, |place| &place.name)
    }

    /// Where an address leads: `https`, on a known host or below one.
    pub fn of_address(&self, address: &str) -> Option<&Marketplace> {
        let url = Url::parse(address).ok().filter(|url| url.scheme() == "https")?;
        let host = url.host_str()?.to_owned();
        let below = |known: &String| host == *known || host.ends_with(&format!(".{known}"));
        self.all.iter().find(|place| place.hosts.iter().any(below))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_that_ship_are_read() {
        let places = Marketplaces::load().unwrap();
        assert!(places.all.len() > 8);
        assert_eq!(
            places.sheets.iter().map(|sheet| sheet.code.as_str()).collect::<Vec<_>>(),
            ["shopee", "tiktok"]
        );
        for sheet in &places.sheets {
            assert_eq!(places.name(&sheet.code), sheet.name);
        }
    }

    #[test]
    fn an_address_says_where_it_leads() {
        let code = |address| Marketplaces::shipped().of_address(address).map(|place| place.code.as_str());
        assert_eq!(code("https://shopee.vn/product/1/2"), Some("shopee"));
        assert_eq!(code("https://shop.tiktok.com/view/product/1"), Some("tiktok"));
        for wrong in
            ["http://shopee.vn/x", "https://notshopee.vn/", "https://shopee.vn.example.com/", "shopee.vn", ""]
        {
            assert_eq!(code(wrong), None, "{wrong}");
        }
    }
}
