use kernel::fold_words;

/// What a column of a sheet of turnover holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TurnoverColumn {
    TaxCode,
    Business,
    Platform,
    Period,
    Source,
    Channel,
    Amount,
    Orders,
    Reference,
}

/// Columns with the folded words of their headings; the first of each stands in the template, in Vietnamese.
const HEADINGS: [(TurnoverColumn, &str, &[&str]); 9] = [
    (TurnoverColumn::TaxCode, "Mã số thuế", &["ma so thue", "mst", "tax code"]),
    (TurnoverColumn::Business, "Mã trong sổ", &["ma trong so", "ma doanh nghiep", "register code"]),
    (TurnoverColumn::Platform, "Nền tảng ngoài", &["nen tang ngoai", "nen tang", "san", "platform"]),
    (TurnoverColumn::Period, "Kỳ", &["ky", "ky bao cao", "thang", "quy", "nam", "period"]),
    (TurnoverColumn::Source, "Nguồn", &["nguon", "source"]),
    (TurnoverColumn::Channel, "Kênh bán", &["kenh ban", "kenh", "channel"]),
    (
        TurnoverColumn::Amount,
        "Doanh số (đồng)",
        &["doanh so dong", "doanh so", "doanh thu", "amount", "turnover"],
    ),
    (TurnoverColumn::Orders, "Số đơn", &["so don", "so don hang", "orders"]),
    (TurnoverColumn::Reference, "Văn bản", &["van ban", "cong van", "ghi chu", "reference"]),
];

impl TurnoverColumn {
    fn of(heading: &str) -> Option<Self> {
        let folded = fold_words(heading).join(" ");
        HEADINGS.iter().find(|(_, _, words)| words.contains(&folded.as_str())).map(|(column, ..)| *column)
    }

    /// What each column is, by its heading.
    pub(crate) fn all_of(headings: &[String]) -> Vec<Option<Self>> {
        headings.iter().map(|heading| Self::of(heading)).collect()
    }

    /// The headings of the template; a seller's own needs no column that says whose.
    pub(crate) fn template(own: bool) -> Vec<String> {
        let whose = [Self::TaxCode, Self::Business, Self::Platform, Self::Source];
        let wanted = HEADINGS.iter().filter(|(column, ..)| !own || !whose.contains(column));
        wanted.map(|(_, heading, _)| (*heading).to_owned()).collect()
    }
}
