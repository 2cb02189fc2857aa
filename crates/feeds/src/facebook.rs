//! The catalogue for Meta (Facebook, Instagram) as CSV.
//! Columns as in <https://www.facebook.com/business/help/120325381656392>.
use kernel::{Error, Result};
use ui::{Req, Response};

use crate::answer;
use crate::item::{Item, Telling};
use crate::walk::{About, Format, feed};
use crate::xml::shorten;

/// Most characters of a title and a description there.
const TITLE: usize = 200;
const DESCRIPTION: usize = 9999;

const COLUMNS: [&str; 14] = [
    "id",
    "title",
    "description",
    "availability",
    "condition",
    "price",
    "link",
    "image_link",
    "brand",
    "gtin",
    "item_group_id",
    "size",
    "product_type",
    "shipping",
];

struct Facebook;

impl Format for Facebook {
    const KIND: &'static str = answer::CSV;

    fn head(_: &Telling, _: &About) -> Result<Vec<u8>> {
        rows(std::iter::once(COLUMNS.map(str::to_owned)))
    }

    /// Goods for adults are left out: Meta's commerce policy takes no alcohol or tobacco.
    fn items(items: &[Item]) -> Result<Vec<u8>> {
        rows(items.iter().filter(|item| !item.adults).map(row))
    }

    fn tail() -> &'static [u8] {
        b""
    }
}

/// For a program, so without the marks that `documents::csv` makes for Excel.
fn rows(rows: impl Iterator<Item = [String; 14]>) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.map(|cell| cell.replace('\0', ""))).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}

fn row(item: &Item) -> [String; 14] {
    let availability = if item.available > 0 { "in stock" } else { "out of stock" };
    // Meta takes no row without a brand or number; whose goods have none are told by the seller's name.
    let brand = match (&item.brand, &item.gtin) {
        (Some(brand), _) => brand.clone(),
        (None, Some(_)) => String::new(),
        (None, None) => shorten(&item.seller, 100),
    };
    let size = if item.group.is_some() { item.variation.clone() } else { String::new() };
    [
        item.id.clone(),
        shorten(&item.title, TITLE),
        shorten(&item.description, DESCRIPTION),
        availability.to_owned(),
        "new".to_owned(),
        Item::money(item.price),
        item.link.clone(),
        item.image.clone(),
        brand,
        item.gtin.clone().unwrap_or_default(),
        item.group.clone().unwrap_or_default(),
        size,
        item.category.clone(),
        format!("VN:::{}", Item::money(item.delivery)),
    ]
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    feed::<Facebook>(req).await
}
