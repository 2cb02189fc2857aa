use std::sync::OnceLock;

use documents::Row;
use kernel::fold_words;
use serde::Deserialize;

use super::Mapping;

const FILE: &str = include_str!("../../../../data/registry/columns.toml");
/// Rows above the table, with titles, that are looked through for the headings.
pub(crate) const TOP: usize = 30;

kernel::stored_enum! {
    /// What a column of a spreadsheet may hold.
    pub enum Column {
        TaxCode = "tax-code",
        Name = "name",
        TradeName = "trade-name",
        LegalForm = "legal-form",
        SizeClass = "size-class",
        Staff = "staff",
        Vsic = "vsic",
        Address = "address",
        Commune = "commune",
        District = "district",
        Province = "province",
        Phone = "phone",
        Email = "email",
        Representative = "representative",
        Founded = "founded",
        Status = "status",
        Maker = "maker",
        Website = "website",
        Mail = "mail",
        Marketplace = "marketplace",
        App = "app",
        Social = "social",
        Pos = "pos",
        Cashless = "cashless",
        Note = "note",
    }
}

#[derive(Deserialize)]
struct File {
    column: Vec<Names>,
}

#[derive(Deserialize)]
struct Names {
    key: String,
    /// Folded headings that mean it.
    headings: Vec<String>,
}

fn names() -> &'static [Names] {
    static NAMES: OnceLock<Vec<Names>> = OnceLock::new();
    NAMES.get_or_init(|| toml::from_str::<File>(FILE).map(|file| file.column).unwrap_or_default())
}

/// What a heading means: the same words, else the longest known heading that it holds.
fn meaning(heading: &str) -> Option<Column> {
    let folded = fold_words(heading).join(" ");
    if folded.is_empty() || folded.chars().count() > 80 {
        return None;
    }
    let known =
        names().iter().flat_map(|n| n.headings.iter().map(move |heading| (n.key.as_str(), heading.as_str())));
    let fits = known.filter(|(_, heading)| {
        folded == *heading || (heading.len() > 3 && format!(" {folded} ").contains(&format!(" {heading} ")))
    });
    let best = fits.max_by_key(|(_, heading)| (folded == *heading, heading.len()));
    best.and_then(|(key, _)| Column::from_key(key))
}

/// What each column is by its heading; each meaning once, the first column that has it.
pub(crate) fn guess(headings: &[String]) -> Mapping {
    let mut taken = Vec::new();
    let mut once = |column: Option<Column>| {
        let column = column.filter(|column| !taken.contains(column));
        taken.extend(column);
        column
    };
    headings.iter().map(|heading| once(meaning(heading))).collect()
}

/// The row with the headings: of the first rows, the one with most known headings.
pub(crate) fn header_row(rows: &[Row]) -> usize {
    let known = |row: &Row| guess(&row.cells()).iter().flatten().count();
    let best = rows.iter().take(TOP).enumerate().map(|(at, row)| (known(row), TOP - at, at)).max();
    best.map_or(0, |(_, _, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_real_lists_are_understood() {
        let file: File = toml::from_str(FILE).unwrap();
        assert!(file.column.iter().all(|names| Column::from_key(&names.key).is_some()));
        let text = "SỞ CÔNG THƯƠNG\nDANH SÁCH DOANH NGHIỆP NĂM 2026\n\n\
            STT|Tên doanh nghiệp|Mã số thuế (MST)|Địa chỉ trụ sở chính|Xã/Phường|Người đại diện pháp luật|\
            Điện thoại|Website|Ghi chú\n1|Công ty A|0100109106|Ấp 1|Xã Cầu Kè|Ông B|0912345678||\n";
        let rows = documents::read_sheet(text.as_bytes()).unwrap().rows;
        assert_eq!(header_row(&rows), 3);
        let found: Vec<_> = guess(&rows[3].cells()).into_iter().map(|c| c.map(Column::key)).collect();
        let wanted = [
            None,
            Some("name"),
            Some("tax-code"),
            Some("address"),
            Some("commune"),
            Some("representative"),
            Some("phone"),
            Some("website"),
            Some("note"),
        ];
        assert_eq!(found, wanted);
    }
}
