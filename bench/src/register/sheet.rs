//! A spreadsheet as a department keeps it: every business of Vĩnh Long, its 124 communes, no name twice.
use std::collections::HashSet;
use std::fmt::Write;

use super::names;
use crate::random::Random;

const COMMUNES: &str = include_str!("../../../data/places/communes.csv");
const PROVINCE: &str = "86";
const HEADINGS: [&str; 15] = [
    "STT",
    "Tên doanh nghiệp",
    "Mã số thuế",
    "Loại hình",
    "Địa chỉ",
    "Xã/Phường",
    "Điện thoại",
    "Email",
    "Người đại diện",
    "Ngày thành lập",
    "Mã ngành",
    "Số lao động",
    "Quy mô",
    "Tình trạng",
    "Website",
];
const SECTORS: [&str; 8] = ["4711", "4721", "5610", "5630", "1075", "4669", "4100", "1020"];

#[derive(Clone)]
pub(crate) struct Commune {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) full_name: String,
    pub(crate) lat: f64,
    pub(crate) lon: f64,
}

/// The communes of the province.
pub(crate) fn communes() -> Vec<Commune> {
    let commune = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [code, PROVINCE, name, full_name, _, _, lat, lon] = cells.as_slice() else { return None };
        let (lat, lon) = (lat.parse().ok()?, lon.trim().parse().ok()?);
        Some(Commune {
            code: (*code).to_owned(),
            name: (*name).to_owned(),
            full_name: (*full_name).to_owned(),
            lat,
            lon,
        })
    };
    COMMUNES.lines().filter_map(commune).collect()
}

/// The file, the same in each run. Of a hundred rows 60 have a tax code of ten digits, 15 one of twelve, 25 none; 30 say
/// their commune in the address only; one in 200 has a wrong check digit, one in 200 writes the name of the row before
/// otherwise and has no tax code.
pub(crate) fn csv(rows: usize) -> String {
    let mut maker =
        Maker { random: Random::new(11), communes: communes(), taken: HashSet::new(), number: 150_000_000 };
    let mut text = String::from("\u{feff}");
    line(&mut text, HEADINGS.map(str::to_owned).as_slice());
    let mut before = Vec::new();
    for at in 1..=rows {
        let row = if at % 200 == 100 { again(&before, at) } else { maker.row(at) };
        line(&mut text, &row);
        before = row;
    }
    text
}

fn line(text: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        let _ = if cell.contains([',', '"']) {
            write!(text, "{comma}\"{}\"", cell.replace('"', "\"\""))
        } else {
            write!(text, "{comma}{cell}")
        };
    }
    text.push_str("\r\n");
}

/// The row before as another list would write it.
fn again(before: &[String], at: usize) -> Vec<String> {
    let mut row = before.to_vec();
    for (column, cell) in row.iter_mut().enumerate() {
        match column {
            0 => *cell = at.to_string(),
            1 => *cell = cell.to_uppercase(),
            2 => cell.clear(),
            _ => {}
        }
    }
    row
}

struct Maker {
    random: Random,
    communes: Vec<Commune>,
    taken: HashSet<String>,
    /// The first nine digits of the last tax code.
    number: u32,
}

impl Maker {
    fn below(&mut self, limit: u64) -> u64 {
        self.random.next() % limit
    }

    fn row(&mut self, at: usize) -> Vec<String> {
        let commune = self.random.pick(&self.communes).cloned();
        let (place, full) = commune.map(|c| (c.name, c.full_name)).unwrap_or_default();
        let (form, mut name) = names::business(&mut self.random, &place);
        while !self.taken.insert(name.clone()) {
            name = names::longer(&mut self.random, &name);
        }
        let mut tax_code = self.tax_code(at);
        if at % 200 == 50 {
            let wrong = check_digit(self.number).map_or(0, |check| (check + 1) % 10);
            tax_code = format!("{}{wrong}", self.number);
        }
        let said = at % 10 < 7;
        let street = format!("Số {}, ấp {}", self.below(900) + 1, self.below(12) + 1);
        let address = if said { street } else { format!("{street}, {full}, tỉnh Vĩnh Long") };
        let staff = self.below(12) + 1;
        let has = |yes: bool, text: String| if yes { text } else { String::new() };
        vec![
            at.to_string(),
            name,
            tax_code,
            form.to_owned(),
            address,
            has(said, full),
            format!("09{:08}", self.below(100_000_000)),
            has(at.is_multiple_of(3), format!("lienhe{at}@example.vn")),
            names::person(&mut self.random),
            format!("{:02}/{:02}/{}", self.below(28) + 1, self.below(12) + 1, 2001 + self.below(25)),
            self.random.pick(&SECTORS).copied().unwrap_or_default().to_owned(),
            staff.to_string(),
            if staff > 10 { "Nhỏ" } else { "Siêu nhỏ" }.to_owned(),
            if at % 20 == 7 { "Tạm ngừng" } else { "Đang hoạt động" }.to_owned(),
            match at % 20 {
                0 => format!("https://co-so-{at}.example"),
                1..6 => "Không".to_owned(),
                _ => String::new(),
            },
        ]
    }

    fn tax_code(&mut self, at: usize) -> String {
        match (at / 10 + at) % 20 {
            0..12 => loop {
                self.number += 1;
                if let Some(check) = check_digit(self.number) {
                    return format!("{}{check}", self.number);
                }
            },
            12..15 => format!("086{:03}{at:06}", 160 + at % 40),
            _ => String::new(),
        }
    }
}

/// The tenth digit; some numbers have none.
fn check_digit(number: u32) -> Option<u32> {
    const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    let digits = number.to_string();
    let sum: u32 =
        digits.chars().filter_map(|c| c.to_digit(10)).zip(WEIGHTS).map(|(digit, w)| digit * w).sum();
    Some(10 - sum % 11).filter(|check| *check < 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::TaxCode;

    #[test]
    fn the_sheet_is_what_it_says() {
        assert_eq!(communes().len(), 124);
        let text = csv(2_000);
        let rows: Vec<&str> = text.lines().collect();
        assert_eq!(rows.len(), 2_001);
        assert_eq!(csv(2_000), text);
        let number =
            |good: bool| (150_000_001..150_001_000).filter(|n| check_digit(*n).is_some() == good).count();
        assert_eq!(number(true) + number(false), 999);
        for number in 150_000_001..150_001_000 {
            if let Some(check) = check_digit(number) {
                assert!(TaxCode::parse(&format!("{number}{check}")).is_ok(), "{number}");
            }
        }
    }
}
