//! The goods of a booth as a sheet for another marketplace, in files of as many rows as it takes.
use booths::BoothRow;
use catalogue::published_after;
use documents::XlsxCell;
use kernel::{Error, Result};
use ui::{Req, Response};

use crate::item::{Item, Telling};
use crate::marketplaces::{Marketplaces, Sheet, SheetValue};
use crate::walk::telling;

/// `/desk/listings/sheets/{code}?booth=…&part=2`, for the seller of the booth.
pub(crate) async fn get(req: Req) -> Result<Response> {
    let mine = booths::booths_for(&mut req.reader().await?, &req.ctx, booths::Duty::View).await?;
    let asked = req.query.get("booth");
    let booth = mine.iter().find(|b| asked.is_none() || Some(b.slug.as_str()) == asked);
    let booth = booth.ok_or(Error::NotFound)?;
    let sheets = Marketplaces::shipped().sheets();
    let sheet = sheets.iter().find(|sheet| sheet.code == req.param("code")).ok_or(Error::NotFound)?;
    let part = req.query.get("part").and_then(|part| part.parse::<usize>().ok()).unwrap_or(1).max(1);
    let skipped = part.saturating_sub(1).saturating_mul(sheet.most);
    let items = items(&req, &telling(&req)?, booth, skipped, sheet.most).await?;
    let header: Vec<String> = sheet.columns.iter().map(|column| column.title.clone()).collect();
    let file =
        documents::xlsx(&header, items.iter().map(|item| row(sheet, item))).map_err(Error::internal)?;
    Ok(ui::xlsx(&format!("{}-{part}", sheet.code), file))
}

/// So many of the booth's items after the skipped ones, read page by page.
async fn items(
    req: &Req,
    telling: &Telling,
    booth: &BoothRow,
    mut skipped: usize,
    most: usize,
) -> Result<Vec<Item>> {
    let (mut items, mut after) = (Vec::new(), None);
    while items.len() < most {
        let page = published_after(&mut req.reader().await?, Some(booth.id), after).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.product.id);
        for item in page.iter().flat_map(|published| telling.items(published, booth)) {
            if skipped > 0 {
                skipped -= 1;
            } else if items.len() < most {
                items.push(item);
            }
        }
    }
    Ok(items)
}

fn row(sheet: &Sheet, item: &Item) -> Vec<XlsxCell> {
    sheet.columns.iter().map(|column| cell(column.value, item)).collect()
}

fn cell(value: SheetValue, item: &Item) -> XlsxCell {
    let maybe = |text: Option<&String>| text.map_or(XlsxCell::Empty, |text| words(text));
    match value {
        SheetValue::Name => words(&item.title),
        SheetValue::Description => words(&item.description),
        SheetValue::Category => words(&item.category),
        SheetValue::Brand => maybe(item.brand.as_ref()),
        SheetValue::Price => XlsxCell::Number(item.price.0),
        SheetValue::Stock => XlsxCell::Number(item.available),
        SheetValue::Sku => maybe(item.sku.as_ref()),
        SheetValue::Gtin => maybe(item.gtin.as_ref()),
        SheetValue::WeightGrams => item.weight.map_or(XlsxCell::Empty, XlsxCell::Number),
        SheetValue::WeightKilograms => item.weight.map_or(XlsxCell::Empty, |g| XlsxCell::Text(kilograms(g))),
        SheetValue::Variation => words(&item.variation),
        SheetValue::Group => maybe(item.group.as_ref()),
        SheetValue::Image => words(&item.image),
        SheetValue::Link => words(&item.link),
        SheetValue::Condition => words("new"),
    }
}

/// What a workbook can hold: no control characters, at most 32,767 characters.
fn words(text: &str) -> XlsxCell {
    let kept = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).take(32_767);
    match kept.collect::<String>() {
        empty if empty.is_empty() => XlsxCell::Empty,
        text => XlsxCell::Text(text),
    }
}

/// Grams as kilograms without rounding: 1250 is `1.25`.
fn kilograms(grams: i64) -> String {
    let text = format!("{}.{:03}", grams / 1000, grams % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grams_become_kilograms_exactly() {
        assert_eq!([500, 1250, 2000, 1].map(kilograms), ["0.5", "1.25", "2", "0.001"]);
    }

    #[test]
    fn no_cell_holds_what_a_workbook_cannot() {
        assert_eq!(words("Dừa\u{0}\u{b} sáp"), XlsxCell::Text("Dừa sáp".to_owned()));
        assert_eq!(words("\u{1}"), XlsxCell::Empty);
    }
}
