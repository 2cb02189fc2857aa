//! A carrier's statement as a spreadsheet: which column is what is read from its headings.
//!
//! The facts describe no carrier's statement, so nothing is taken for certain: columns are guessed, people look at what
//! was understood before it counts, and a file of which a line cannot be read is refused whole.
use documents::{Row, read_sheet};
use kernel::{Dong, Error, FieldError, Message, Result, fold};

/// Most lines of one statement; rows among which the headings are looked for.
const MOST: usize = 20_000;
const HEAD: usize = 20;

/// What a statement says of a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// As people count rows.
    pub line: i64,
    /// The carrier's code.
    pub parcel: String,
    pub cash: Dong,
    pub fee: Option<Dong>,
    /// What is handed over.
    pub paid: Option<Dong>,
    pub day: Option<String>,
}

/// Words of headings, folded; the first column that has one is taken.
const CODE: &[&str] = &[
    "ma van don",
    "van don",
    "ma buu gui",
    "so hieu buu gui",
    "order_code",
    "tracking",
    "ma kien",
    "parcel",
    "ma don",
];
const CASH: &[&str] = &["thu ho", "cod", "cash"];
const FEE: &[&str] = &["phi", "cuoc", "fee"];
const PAID: &[&str] = &["thuc nhan", "con lai", "phai tra", "thanh toan", "chuyen khoan", "paid", "net"];
const DAY: &[&str] = &["ngay", "date"];

#[derive(Debug, Clone, Copy)]
struct Columns {
    code: usize,
    cash: usize,
    fee: Option<usize>,
    paid: Option<usize>,
    day: Option<usize>,
}

impl Columns {
    fn of(cells: &[String]) -> Option<Self> {
        let folded: Vec<_> = cells.iter().map(|cell| fold(cell)).collect();
        let mut used = Vec::new();
        let mut find = |words: &[&str]| {
            let has = |word: &str| {
                folded.iter().enumerate().position(|(at, cell)| !used.contains(&at) && cell.contains(word))
            };
            let found = words.iter().find_map(|word| has(word));
            used.extend(found);
            found
        };
        // “Phí thu hộ” is a fee and “thực nhận COD” what is paid: those are looked for first.
        let code = find(CODE)?;
        let (paid, fee) = (find(PAID), find(FEE));
        Some(Self { code, cash: find(CASH)?, fee, paid, day: find(DAY) })
    }
}

/// Reads a statement.
///
/// # Errors
/// [`Error::Invalid`] on `file` says what cannot be read.
pub fn read_statement(bytes: &[u8]) -> Result<Vec<StatementLine>> {
    let sheet = read_sheet(bytes).map_err(|error| Error::field("file", error.key()))?;
    let rows: Vec<Vec<String>> = sheet.rows.iter().map(Row::cells).collect();
    let head = rows.iter().take(HEAD).enumerate().find_map(|(at, cells)| Some((at, Columns::of(cells)?)));
    let (head, columns) = head.ok_or_else(|| Error::field("file", "remittance-no-columns"))?;
    let below = rows.iter().enumerate().skip(head.saturating_add(1));
    let lines = below.filter_map(|(at, cells)| line(at, cells, &columns).transpose());
    let mut lines = lines.collect::<Result<Vec<_>>>()?;
    if lines.is_empty() || lines.len() > MOST {
        return Err(Error::field("file", "remittance-no-lines"));
    }
    lines.sort_by(|one, other| one.parcel.cmp(&other.parcel));
    match lines
        .windows(2)
        .find_map(|pair| pair.last().filter(|last| pair.first().is_some_and(|f| f.parcel == last.parcel)))
    {
        Some(twice) => Err(wrong(twice.line, "remittance-line-twice")),
        None => Ok(lines),
    }
}

/// Nothing for a row without a code: sums and signatures stand below statements.
fn line(at: usize, cells: &[String], columns: &Columns) -> Result<Option<StatementLine>> {
    let number = i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1);
    let cell = |at: usize| cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
    let parcel = cell(columns.code);
    if parcel.is_empty() || fold(parcel).starts_with("tong") {
        return Ok(None);
    }
    let money = |at: usize| match cell(at) {
        "" => Ok(None),
        typed => dong(typed).map(Some).ok_or_else(|| wrong(number, "remittance-line-wrong")),
    };
    let optional = |column: Option<usize>| column.map_or(Ok(None), money);
    let cash = money(columns.cash)?.unwrap_or(Dong::ZERO);
    if cash < Dong::ZERO {
        return Err(wrong(number, "remittance-line-wrong"));
    }
    Ok(Some(StatementLine {
        line: number,
        parcel: parcel.to_owned(),
        cash,
        // Some write what is taken off as a negative number.
        fee: optional(columns.fee)?.map(|fee| Dong(fee.0.saturating_abs())),
        paid: optional(columns.paid)?,
        day: columns.day.map(|at| cell(at).to_owned()).filter(|day| !day.is_empty()),
    }))
}

fn wrong(line: i64, key: &'static str) -> Error {
    Error::Invalid(vec![FieldError {
        field: "file".to_owned(),
        message: Message::new(key).with("line", line),
    }])
}

/// `250.000`, `250,000 đ`, `-33000`, `250000.00`; nothing when it is no whole amount.
fn dong(typed: &str) -> Option<Dong> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '₫' | 'đ' | 'Đ' | 'd' | 'V' | 'N' | 'D'))
        .collect();
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, plain.as_str()),
    };
    let whole =
        ["\u{2e}0", ".00", ",0", ",00"].iter().find_map(|end| digits.strip_suffix(end)).unwrap_or(digits);
    let mut groups = whole.split(['.', ',']);
    let first = groups.next()?;
    let rest: Vec<_> = groups.collect();
    let fits =
        rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    let number: String = std::iter::once(first).chain(rest).collect();
    if !fits || number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let amount: i64 = number.parse().ok()?;
    Some(Dong(if negative { -amount } else { amount }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_carriers_write_them() {
        let read = ["250.000", "250,000 đ", "250000", "250000.00", "1.250.000 VNĐ", "0", "-33,000"].map(dong);
        let expected = [250_000, 250_000, 250_000, 250_000, 1_250_000, 0, -33_000].map(|n| Some(Dong(n)));
        assert_eq!(read, expected);
        for none in ["", "x", "2.5", "25.00.0", "1e3", "99999999999999999999", "-", "2500.000"] {
            assert_eq!(dong(none), None, "{none}");
        }
    }

    #[test]
    fn columns_are_found_by_their_headings() {
        let file = "BẢNG ĐỐI SOÁT COD,,,,\n,,,,\nSTT,Mã vận đơn,Tiền thu hộ (COD),Phí vận chuyển,Thực nhận,Ngày giao\n\
            1,G1,250.000,\"33.000\",217.000,25/11/2026\n2,G2,0,20000,-20000,\nTổng cộng,,250.000,53.000,197.000,\n";
        let lines = read_statement(file.as_bytes()).unwrap();
        let line = |line, parcel: &str, cash, fee, paid, day: Option<&str>| StatementLine {
            line,
            parcel: parcel.to_owned(),
            cash: Dong(cash),
            fee: Some(Dong(fee)),
            paid: Some(Dong(paid)),
            day: day.map(str::to_owned),
        };
        let expected = [
            line(4, "G1", 250_000, 33_000, 217_000, Some("25/11/2026")),
            line(5, "G2", 0, 20_000, -20_000, None),
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_cannot_be_read_is_refused_whole() {
        let key = |file: &str| match read_statement(file.as_bytes()) {
            Err(Error::Invalid(mistakes)) => mistakes[0].message.key,
            other => panic!("{other:?}"),
        };
        assert_eq!(key("a,b\n1,2\n"), "remittance-no-columns");
        assert_eq!(key("order_code,cod\n,5\n"), "remittance-no-lines");
        assert_eq!(key("order_code,cod\nG1,2.5\n"), "remittance-line-wrong");
        assert_eq!(key("order_code,cod\nG1,-5\n"), "remittance-line-wrong");
        assert_eq!(key("order_code,cod\nG1,5\nG1,6\n"), "remittance-line-twice");
    }
}
