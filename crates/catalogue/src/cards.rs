use askama::Template;
use kernel::Result;
use places::Places;
use ui::{Html, T};

use crate::ProductRow;

/// A grid of product cards, used by every page that shows products.
#[derive(Template)]
#[template(path = "cards.html")]
struct Cards<'a> {
    t: &'a T,
    products: Vec<(&'a ProductRow, String)>,
}

pub(crate) fn cards(t: &T, places: &Places, products: &[ProductRow]) -> Result<Html> {
    let with_place = |product| (product, place_of(places, product, t));
    Html::render(&Cards { t, products: products.iter().map(with_place).collect() })
}

/// Where a product comes from: its booth's commune, or what its source says.
pub(crate) fn place_of(places: &Places, product: &ProductRow, t: &T) -> String {
    match (&product.commune, &product.place) {
        (Some(commune), _) => places.short(commune, t.locale),
        (None, Some(place)) => place.clone(),
        (None, None) => String::new(),
    }
}
