//! The demo's products as documents of the index.
use std::collections::HashMap;

use kernel::Uuid;
use search::Doc;
use serde::Deserialize;

use crate::failure::Result;

/// A product of the demo.
pub(crate) struct Product {
    pub(crate) slug: String,
    pub(crate) doc: Doc,
}

#[derive(Deserialize)]
struct Both {
    vi: String,
    en: Option<String>,
}

#[derive(Deserialize)]
struct Products {
    product: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    slug: String,
    booth: String,
    name: Both,
    description: Both,
    category: String,
    stars: Option<u64>,
    place: Option<String>,
    price: Option<i64>,
    stock: Option<i64>,
}

#[derive(Deserialize)]
struct Organisations {
    organisation: Vec<Organisation>,
}

#[derive(Deserialize)]
struct Organisation {
    name: Both,
    commune: Option<String>,
    booth: Booth,
}

#[derive(Deserialize)]
struct Booth {
    slug: String,
    name: Both,
}

#[derive(Deserialize)]
struct Categories {
    category: Vec<Category>,
}

#[derive(Deserialize)]
struct Category {
    code: String,
    name: Both,
}

pub(crate) fn products() -> Result<Vec<Product>> {
    let rows: Products = toml::from_str(include_str!("../../../data/demo/products.toml"))?;
    let organisations: Organisations = toml::from_str(include_str!("../../../data/demo/organisations.toml"))?;
    let categories: Categories = toml::from_str(include_str!("../../../data/catalogue/categories.toml"))?;
    let communes = communes()?;
    let booths: HashMap<&str, (usize, &Organisation)> = organisations
        .organisation
        .iter()
        .enumerate()
        .map(|(at, one)| (one.booth.slug.as_str(), (at, one)))
        .collect();
    let mut all = Vec::new();
    for (at, row) in rows.product.into_iter().enumerate() {
        let booth = booths.get(row.booth.as_str()).ok_or("a product's booth is missing")?;
        let category = categories.category.iter().find(|one| one.code == row.category);
        all.push(product(at, row, *booth, category, &communes));
    }
    Ok(all)
}

fn product(
    at: usize,
    row: Row,
    (number, owner): (usize, &Organisation),
    category: Option<&Category>,
    communes: &HashMap<String, String>,
) -> Product {
    let commune = owner.commune.clone().unwrap_or_default();
    let mut around = texts(&owner.booth.name);
    around.extend(category.iter().flat_map(|one| texts(&one.name)));
    around.extend(row.place.clone());
    around.extend(communes.get(&commune).cloned());
    around.extend(texts(&owner.name));
    let doc = Doc {
        id: id(at),
        names: texts(&row.name),
        around,
        description: texts(&row.description).join(" "),
        category: row.category,
        commune,
        booth: id(number),
        price: row.price.unwrap_or_default(),
        stars: row.stars.unwrap_or_default(),
        in_stock: row.stock.is_some_and(|stock| stock > 0),
        ..Doc::default()
    };
    Product { slug: row.slug, doc }
}

fn texts(both: &Both) -> Vec<String> {
    std::iter::once(both.vi.clone()).chain(both.en.clone()).collect()
}

pub(crate) fn id(number: usize) -> Uuid {
    Uuid::from_u128(u128::try_from(number).unwrap_or_default())
}

/// Code to name.
pub(crate) fn communes() -> Result<HashMap<String, String>> {
    let text = include_str!("../../../data/places/communes.csv");
    let lines = text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    let mut reader = csv::Reader::from_reader(lines.as_bytes());
    let mut all = HashMap::new();
    for row in reader.records() {
        let row = row?;
        if let (Some(code), Some(name)) = (row.get(0), row.get(2)) {
            all.insert(code.to_owned(), name.to_owned());
        }
    }
    Ok(all)
}
