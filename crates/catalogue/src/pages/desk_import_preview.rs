//! What a sheet's columns are taken for and which of its first rows could not be taken.
use kernel::Result;
use ui::{Req, T};

use super::desk_import::{ImportPage, TRIED, headings};
use crate::Categories;
use crate::import::{Mapping, Mistake, Reader, SaleReader, SheetKind};

/// Mistakes that are shown.
const SHOWN: usize = 8;

/// A column: its heading, examples, what it is taken for.
pub(super) struct MappedColumn {
    pub(super) name: String,
    pub(super) heading: String,
    pub(super) examples: String,
    pub(super) chosen: String,
}

/// What the first rows come to.
#[derive(Default)]
pub(super) struct Told {
    pub(super) tried: usize,
    pub(super) mistaken: usize,
    /// Row, and what is wrong with it.
    pub(super) mistakes: Vec<(usize, String)>,
    /// There is a column of pictures, which are not taken.
    pub(super) images: bool,
    /// A sheet that sets the stock.
    pub(super) stock: bool,
}

/// A mistake as `Column: sentence`.
pub(super) fn sentence(mistake: &Mistake, t: &T) -> String {
    let column = t.choice("goods-column-", &mistake.column);
    format!("{column}: {}", t.with("value", mistake.value.as_str()).get(&mistake.key))
}

pub(super) fn preview(
    req: &Req,
    body: &mut ImportPage<'_>,
    rows: &[Vec<String>],
    mut mapping: Mapping,
) -> Result<()> {
    let headings = headings(body.import, rows);
    mapping.resize(headings.len(), String::new());
    let first = usize::try_from(body.import.header_row).unwrap_or(0) + 1;
    let below = rows.get(first..).unwrap_or_default();
    for ((at, heading), chosen) in headings.iter().enumerate().zip(&mapping) {
        let cells = below.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty());
        let examples: Vec<String> = cells.take(3).map(|cell| cell.chars().take(40).collect()).collect();
        body.columns.push(MappedColumn {
            name: format!("column-{at}"),
            heading: heading.clone(),
            examples: examples.join(" · "),
            chosen: chosen.clone(),
        });
    }
    let has = |key: &str| mapping.iter().any(|column| column == key);
    (body.told.images, body.told.stock) =
        (has("image"), body.import.kind == SheetKind::Products && has("stock"));
    let categories = req.app.part::<Categories>()?;
    let read = reader(req, body.import.kind, &mapping, &categories);
    for (at, row) in below.iter().take(TRIED).enumerate() {
        body.told.tried += 1;
        let mistakes = read(row);
        body.told.mistaken += usize::from(!mistakes.is_empty());
        let room = SHOWN.saturating_sub(body.told.mistakes.len());
        let sentences = mistakes.iter().take(room).map(|mistake| (first + at + 1, sentence(mistake, body.t)));
        body.told.mistakes.extend(sentences.collect::<Vec<_>>());
    }
    Ok(())
}

/// Reads a row for its mistakes alone.
/// What is wrong with a row.
type RowReader<'a> = Box<dyn Fn(&[String]) -> Vec<Mistake> + 'a>;

fn reader<'a>(req: &Req, kind: SheetKind, mapping: &Mapping, categories: &'a Categories) -> RowReader<'a> {
    match kind {
        SheetKind::Products => {
            let reader = Reader::new(mapping, categories);
            Box::new(move |row| reader.read(row).map(|said| said.mistakes).unwrap_or_default())
        }
        SheetKind::Sales => {
            let reader = SaleReader::new(mapping, req.ctx.now().day());
            Box::new(move |row| reader.read(row, None).and_then(std::result::Result::err).unwrap_or_default())
        }
    }
}
