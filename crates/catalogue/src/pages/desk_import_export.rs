//! A booth's products as a sheet that can be sent back, and an empty one to fill in.
use std::sync::Arc;

use axum::http::{HeaderValue, header};
use documents::{LongXlsx, XlsxCell};
use kernel::{BoothId, Error, Id, Locale, Result, Uuid};
use ui::{App, Body, Req, Response, T, see_other};

use super::desk_imports::booths;
use crate::import::{Column, guard};
use crate::store::import::{self as store, SheetRow};
use crate::{Categories, ProductId, State};

/// The columns of the sheet, in order.
const COLUMNS: [Column; 20] = [
    Column::Sku,
    Column::Parent,
    Column::NameVi,
    Column::NameEn,
    Column::Category,
    Column::Brand,
    Column::VariantVi,
    Column::VariantEn,
    Column::UnitVi,
    Column::UnitEn,
    Column::Price,
    Column::Tiers,
    Column::Stock,
    Column::State,
    Column::Weight,
    Column::Gtin,
    Column::DescriptionVi,
    Column::DescriptionEn,
    Column::StoryVi,
    Column::StoryEn,
];

fn headings(t: &T) -> Vec<String> {
    COLUMNS.iter().map(|column| t.choice("goods-column-", column.key())).collect()
}

/// How rows become cells.
#[derive(Clone)]
struct Writer {
    t: T,
    categories: Arc<Categories>,
}

impl Writer {
    fn of(req: &Req) -> Result<Self> {
        Ok(Self { t: req.t(), categories: req.app.part::<Categories>()? })
    }

    /// The name of a shelf; its code where the name says another one.
    fn category(&self, code: &str) -> String {
        let named =
            |name: &str| self.categories.0.iter().find(|category| category.name.show(self.t.locale) == name);
        let name = self.categories.get(code).map(|category| category.name.show(self.t.locale));
        let only = name.filter(|name| named(name).is_some_and(|found| found.code == code));
        only.unwrap_or(code).to_owned()
    }

    fn cells(&self, row: &SheetRow) -> Vec<String> {
        let [name, name_en, description, description_en, story, story_en, category, brand, _] = row.product();
        let [sku, variant, variant_en, unit, unit_en, price, tiers, weight, gtin, stock] = row.variant();
        let state = self.t.choice("product-state-", row.state.key());
        let slug = row.slug.clone();
        let cells = [
            sku,
            slug,
            name,
            name_en,
            self.category(&category),
            brand,
            variant,
            variant_en,
            unit,
            unit_en,
            price,
            tiers,
            stock,
            state,
            weight,
            gtin,
            description,
            description_en,
            story,
            story_en,
        ];
        cells.iter().map(|cell| guard(cell)).collect()
    }

    fn csv(&self, rows: &[SheetRow]) -> Result<Vec<u8>> {
        let cells: Vec<_> = rows.iter().map(|row| self.cells(row)).collect();
        // The mark at the beginning stands at the beginning of the file only.
        documents::csv(&cells).map(|text| text.get(3..).unwrap_or_default().to_vec()).map_err(Error::internal)
    }
}

pub(crate) async fn csv(req: Req) -> Result<Response> {
    let Some((booth, _)) = booths(&req, req.query.get("booth")).await? else { return see_other("/desk") };
    let writer = Writer::of(&req)?;
    let head = documents::csv(&[headings(&writer.t)]).map_err(Error::internal)?;
    let first = futures_util::stream::iter([Ok::<_, Error>(head)]);
    let pages =
        Pages { app: req.app.clone(), booth: booth.id, after: Some(ProductId::from_uuid(Uuid::nil())) };
    let rest = futures_util::stream::try_unfold((pages, writer), |(mut pages, writer)| async move {
        let Some(rows) = pages.next().await? else { return Ok(None) };
        let part = writer.csv(&rows)?;
        Ok(Some((part, (pages, writer))))
    });
    let body = Body::from_stream(futures_util::StreamExt::chain(first, rest));
    Ok(file(body, "products.csv", "text/csv; charset=utf-8"))
}

pub(crate) async fn xlsx(req: Req) -> Result<Response> {
    let Some((booth, _)) = booths(&req, req.query.get("booth")).await? else { return see_other("/desk") };
    let writer = Writer::of(&req)?;
    let mut pages =
        Pages { app: req.app.clone(), booth: booth.id, after: Some(ProductId::from_uuid(Uuid::nil())) };
    let mut book = LongXlsx::begin(&headings(&writer.t)).map_err(Error::internal)?;
    while let Some(rows) = pages.next().await? {
        for row in &rows {
            let cells: Vec<_> = writer.cells(row).into_iter().zip(COLUMNS).map(typed).collect();
            book.push(&cells).map_err(Error::internal)?;
        }
    }
    let packed = tokio::task::spawn_blocking(move || book.finish()).await.map_err(Error::internal)?;
    Ok(ui::xlsx("products", packed.map_err(Error::internal)?))
}

/// Amounts and counts as numbers, all else as text, so that numbers of goods keep their zeros.
fn typed((text, column): (String, Column)) -> XlsxCell {
    let numeric = matches!(column, Column::Price | Column::Stock | Column::Weight);
    match text.parse() {
        Ok(number) if numeric => XlsxCell::Number(number),
        _ if text.is_empty() => XlsxCell::Empty,
        _ => XlsxCell::Text(text),
    }
}

/// A booth's sheet, page by page.
struct Pages {
    app: Arc<App>,
    booth: BoothId,
    /// `None` after the last page.
    after: Option<ProductId>,
}

impl Pages {
    async fn next(&mut self) -> Result<Option<Vec<SheetRow>>> {
        let Some(after) = self.after else { return Ok(None) };
        let page = store::page(&mut self.app.db.reader().await?, self.booth, after).await?;
        self.after = page.last;
        Ok(page.last.map(|_| page.rows))
    }
}

fn file(body: Body, name: &str, kind: &'static str) -> Response {
    let mut response = Response::new(body);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// Headings, two examples, and the shelves.
pub(crate) fn template(req: &Req) -> Result<Response> {
    let writer = Writer::of(req)?;
    let mut book = LongXlsx::begin(&headings(&writer.t)).map_err(Error::internal)?;
    for example in examples(&writer) {
        let cells: Vec<_> = example.into_iter().zip(COLUMNS).map(typed).collect();
        book.push(&cells).map_err(Error::internal)?;
    }
    let categories = writer.categories.0.iter().map(|category| {
        vec![category.name.vi.clone(), category.name.en.clone().unwrap_or_default(), category.code.clone()]
    });
    let (t, named) = (&writer.t, "goods-template-categories");
    book.sheet(
        &t.get(named),
        &[t.get("goods-column-category"), "English".to_owned(), "code".to_owned()],
        categories,
    )
    .map_err(Error::internal)?;
    Ok(ui::xlsx("mau-san-pham", book.finish().map_err(Error::internal)?))
}

/// One product in two sizes. A seller writes over them.
fn examples(writer: &Writer) -> Vec<Vec<String>> {
    let t = &writer.t;
    let english = |vi: &str, en: &str| if t.locale == Locale::En { en.to_owned() } else { vi.to_owned() };
    let row = |sku: &str, size: &str, size_en: &str, price: &str, tiers: &str, weight: &str| {
        let state = t.choice("product-state-", State::Draft.key());
        let cells = [
            sku,
            "",
            "Kẹo dừa lá dứa",
            "Pandan coconut candy",
            &writer.category("sweets"),
            "",
            size,
            size_en,
            "gói",
            "pack",
            price,
            tiers,
            "40",
            &state,
            weight,
            "",
            &english("Kẹo dẻo, thơm lá dứa.", "Soft, with pandan."),
            "",
            "",
            "",
        ];
        cells.map(str::to_owned).to_vec()
    };
    vec![
        row("KD-300", "300 g", "300 g", "45000", "10:40000; 50:36000", "320"),
        row("KD-500", "500 g", "500 g", "70000", "", "530"),
    ]
}
