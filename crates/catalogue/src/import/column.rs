//! What the columns of sheets are, by their headings (`data/catalogue/import-columns.toml`).
use std::sync::OnceLock;

use documents::Row;
use kernel::{fold, fold_words};
use serde::Deserialize;

use super::{Mapping, SheetKind};
use crate::State;

const FILE: &str = include_str!("../../../../data/catalogue/import-columns.toml");
/// Rows above the table, with titles, that are looked through for the headings.
const TOP: usize = 30;

kernel::stored_enum! {
    /// What a column of a sheet of products may hold.
    pub(crate) enum Column {
        Sku = "sku",
        Parent = "parent",
        NameVi = "name-vi",
        NameEn = "name-en",
        DescriptionVi = "description-vi",
        DescriptionEn = "description-en",
        StoryVi = "story-vi",
        StoryEn = "story-en",
        Category = "category",
        Brand = "brand",
        VariantVi = "variant-vi",
        VariantEn = "variant-en",
        UnitVi = "unit-vi",
        UnitEn = "unit-en",
        Price = "price",
        Tiers = "tiers",
        Weight = "weight",
        Gtin = "gtin",
        Stock = "stock",
        State = "state",
        Image = "image",
    }
}

kernel::stored_enum! {
    /// What an order's state elsewhere means here.
    pub(crate) enum Outcome {
        Sold = "sold",
        /// Cancelled or sent back.
        Undone = "undone",
        /// Not certain yet.
        Open = "open",
    }
}

#[derive(Deserialize)]
struct File {
    column: Vec<Names>,
    sale: Vec<Names>,
    state: Vec<Said>,
    status: Vec<Said>,
    marketplace: Vec<Marketplace>,
}

#[derive(Deserialize)]
struct Names {
    key: String,
    /// Folded headings that mean it.
    headings: Vec<String>,
}

#[derive(Deserialize)]
struct Said {
    key: String,
    /// Folded words of a cell.
    words: Vec<String>,
}

/// Where else a booth sells.
#[derive(Deserialize)]
pub(crate) struct Marketplace {
    pub(crate) code: String,
    pub(crate) name: String,
}

fn file() -> Option<&'static File> {
    static DATA: OnceLock<Option<File>> = OnceLock::new();
    DATA.get_or_init(|| toml::from_str(FILE).ok()).as_ref()
}

fn names(kind: SheetKind) -> &'static [Names] {
    let of = |file: &'static File| match kind {
        SheetKind::Products => file.column.as_slice(),
        SheetKind::Sales => file.sale.as_slice(),
    };
    file().map_or(&[], of)
}

/// The keys of what columns may be, in the order of the data file.
pub(crate) fn columns(kind: SheetKind) -> impl Iterator<Item = &'static str> {
    names(kind).iter().map(|names| names.key.as_str())
}

pub(crate) fn marketplaces() -> &'static [Marketplace] {
    file().map_or(&[], |file| file.marketplace.as_slice())
}

/// The name of a marketplace; its code where it is not known.
pub(crate) fn marketplace_name(code: &str) -> &str {
    marketplaces().iter().find(|known| known.code == code).map_or(code, |known| known.name.as_str())
}

/// What a cell says of the state of a product; refusals and waiting are a moderator's word.
pub(super) fn state(cell: &str) -> Option<State> {
    let folded = fold(cell.trim());
    let said = file()?.state.iter().find(|said| said.key == folded || said.words.contains(&folded))?;
    State::from_key(&said.key)
}

/// What a cell says of an order elsewhere: the longest known words in it.
pub(super) fn outcome(cell: &str) -> Option<Outcome> {
    let folded = format!(" {} ", fold_words(cell).join(" "));
    let words =
        file()?.status.iter().flat_map(|said| said.words.iter().map(move |words| (words.len(), words, said)));
    let found = words.filter(|(_, words, _)| folded.contains(&format!(" {words} ")));
    found.max_by_key(|(long, ..)| *long).and_then(|(.., said)| Outcome::from_key(&said.key))
}

/// What a heading means: the same words, else the longest known heading that it holds.
fn meaning(kind: SheetKind, heading: &str) -> Option<&'static str> {
    let folded = fold_words(heading).join(" ");
    if folded.is_empty() || folded.chars().count() > 80 {
        return None;
    }
    let known = names(kind).iter().flat_map(|n| n.headings.iter().map(move |h| (n.key.as_str(), h.as_str())));
    let fits = known.filter(|(_, heading)| {
        folded == *heading || (heading.len() > 3 && format!(" {folded} ").contains(&format!(" {heading} ")))
    });
    fits.max_by_key(|(_, heading)| (folded == *heading, heading.len())).map(|(key, _)| key)
}

/// What each column is by its heading; each meaning once, the first column that has it.
pub(crate) fn guess(kind: SheetKind, headings: &[String]) -> Mapping {
    let mut taken: Vec<&str> = Vec::new();
    let mut once = |key: Option<&'static str>| {
        let key = key.filter(|key| !taken.contains(key)).unwrap_or_default();
        taken.push(key);
        key.to_owned()
    };
    headings.iter().map(|heading| once(meaning(kind, heading))).collect()
}

/// The row with the headings: of the first rows, the one with most known headings.
pub(crate) fn header_row(kind: SheetKind, rows: &[Row]) -> usize {
    let known = |row: &Row| guess(kind, &row.cells()).iter().filter(|key| !key.is_empty()).count();
    let best = rows.iter().take(TOP).enumerate().map(|(at, row)| (known(row), TOP - at, at)).max();
    best.map_or(0, |(_, _, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(kind: SheetKind, headings: &str) -> Vec<String> {
        guess(kind, &headings.split('|').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_file_and_the_columns_agree() {
        let file: File = toml::from_str(FILE).unwrap();
        assert!(file.column.iter().map(|names| names.key.as_str()).eq(Column::ALL.iter().map(|c| c.key())));
        assert!(file.state.iter().all(|said| State::from_key(&said.key).is_some()));
        assert!(file.status.iter().all(|said| Outcome::from_key(&said.key).is_some()));
        for headings in file.column.iter().chain(&file.sale).map(|names| &names.headings) {
            assert!(headings.iter().all(|heading| fold_words(heading).join(" ") == *heading), "{headings:?}");
        }
    }

    #[test]
    fn headings_of_real_sheets_are_understood() {
        let stock = "STT|Mã hàng (SKU)|Tên hàng hóa|ĐVT|Giá bán lẻ (VNĐ)|Tồn kho|Ảnh";
        assert_eq!(
            guessed(SheetKind::Products, stock),
            ["", "sku", "name-vi", "unit-vi", "price", "stock", "image"]
        );
        let orders = "Mã đơn hàng|Trạng Thái Đơn Hàng|Ngày đặt hàng|SKU phân loại hàng|Tên sản phẩm|Số lượng|\
            Tổng giá bán (sản phẩm)|Tổng giá trị đơn hàng (VND)";
        let wanted = ["order", "status", "day", "sku", "product", "quantity", "amount", "order-total"];
        assert_eq!(guessed(SheetKind::Sales, orders), wanted);
        let orders =
            "Order ID|Order Status|Seller SKU|Quantity|SKU Subtotal After Discount|Order Amount|Created Time";
        let wanted = ["order", "status", "sku", "quantity", "amount", "order-total", "day"];
        assert_eq!(guessed(SheetKind::Sales, orders), wanted);
    }

    #[test]
    fn states_of_orders_elsewhere() {
        for (cell, wanted) in [
            ("Hoàn thành", Some(Outcome::Sold)),
            ("Đã hủy", Some(Outcome::Undone)),
            ("Giao không thành công", Some(Outcome::Undone)),
            ("Chờ xác nhận", Some(Outcome::Open)),
            ("To ship", Some(Outcome::Sold)),
            ("Đã trả hàng/Hoàn tiền", Some(Outcome::Undone)),
            ("???", None),
        ] {
            assert_eq!(outcome(cell), wanted, "{cell}");
        }
        assert_eq!(
            (state("Đang bán"), state("hidden"), state("x")),
            (Some(State::Shown), Some(State::Hidden), None)
        );
    }
}
