//! Cells as departments write them.
use kernel::{Day, TaxCode, TaxCodeError, fold, fold_words};

use crate::facts::{Answer, LegalForm, Maker, SizeClass, Status};

/// A tax code as people and spreadsheets write it: a number that lost its leading zero gets it back.
pub(crate) fn tax_code(cell: &str) -> Result<TaxCode, &'static str> {
    let plain: String = cell.chars().filter(|c| !matches!(c, ' ' | '.' | '\'' | '\u{a0}')).collect();
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let padded = if matches!(digits, 9 | 11) && !plain.contains('-') { format!("0{plain}") } else { plain };
    TaxCode::parse(&padded).map_err(|error| match error {
        TaxCodeError::Length => "import-tax-code-length",
        TaxCodeError::Check => "import-tax-code-check",
    })
}

/// A text folded to words, to look for words in.
struct Words(String);

impl Words {
    fn of(text: &str) -> Self {
        Self(fold_words(text).join(" "))
    }

    /// Whether one of these words, or rows of words, stands in it.
    fn has(&self, words: &[&str]) -> bool {
        let edge = |at: Option<usize>| at.and_then(|at| self.0.as_bytes().get(at)).is_none_or(|b| *b == b' ');
        words.iter().any(|word| {
            let mut found = self.0.match_indices(word);
            found.any(|(at, _)| (at == 0 || edge(at.checked_sub(1))) && edge(Some(at + word.len())))
        })
    }
}

pub(super) fn legal_form(cell: &str) -> Option<LegalForm> {
    LegalForm::from_key(cell).or_else(|| form_of_name(cell))
}

/// The legal form that a name or a word of a list says.
pub(super) fn form_of_name(text: &str) -> Option<LegalForm> {
    let forms: [(&[&str], LegalForm); 9] = [
        (&["chi nhanh", "cn", "van phong dai dien"], LegalForm::Branch),
        (&["hop tac xa", "htx", "lien hiep htx"], LegalForm::Cooperative),
        (&["ho kinh doanh", "hkd", "ho ca the", "co so", "ho kd"], LegalForm::Household),
        (&["tnhh", "trach nhiem huu han"], LegalForm::LimitedLiability),
        (&["co phan", "cp", "ctcp"], LegalForm::JointStock),
        (&["hop danh"], LegalForm::Partnership),
        (&["tu nhan", "dntn"], LegalForm::Private),
        (&["don vi su nghiep", "su nghiep cong lap"], LegalForm::PublicUnit),
        (&["nong ho", "trang trai"], LegalForm::Farm),
    ];
    let text = Words::of(text);
    forms.into_iter().find(|(words, _)| text.has(words)).map(|(_, form)| form)
}

pub(super) fn size_class(cell: &str) -> Option<SizeClass> {
    let sizes: [(&[&str], SizeClass); 4] = [
        (&["sieu nho", "micro"], SizeClass::Micro),
        (&["nho", "small"], SizeClass::Small),
        (&["vua", "medium"], SizeClass::Medium),
        (&["lon", "large"], SizeClass::Large),
    ];
    let cell = Words::of(cell);
    let size = sizes.into_iter().find(|(words, _)| cell.has(words)).map(|(_, size)| size);
    size.or_else(|| cell.has(&["khong ro", "chua ro", "unknown"]).then_some(SizeClass::Unknown))
}

pub(super) fn status(cell: &str) -> Option<Status> {
    let states: [(&[&str], Status); 3] = [
        (&["tam ngung", "tam dung", "tam nghi", "suspended"], Status::Suspended),
        (
            &["giai the", "pha san", "dong cua", "ngung hoat dong", "cham dut", "ngung", "closed", "da nghi"],
            Status::Closed,
        ),
        (&["dang hoat dong", "hoat dong", "active", "nnt dang hoat dong"], Status::Active),
    ];
    let cell = Words::of(cell);
    states.into_iter().find(|(words, _)| cell.has(words)).map(|(_, state)| state)
}

pub(super) fn maker(cell: &str) -> Option<Maker> {
    let cell = Words::of(cell);
    let makes = cell.has(&["san xuat", "maker", "che bien", "nuoi", "trong"]);
    let sells = cell.has(&["mua ban", "reseller", "ban lai", "thuong mai", "phan phoi"]);
    match (makes, sells) {
        (true, true) => Some(Maker::Both),
        (true, false) => Some(Maker::Maker),
        (false, true) => Some(Maker::Reseller),
        (false, false) => cell
            .has(&["ca hai", "both"])
            .then_some(Maker::Both)
            .or_else(|| cell.has(&["khong ro", "unknown"]).then_some(Maker::Unknown)),
    }
}

/// Yes or no as people tick it; `None` when it is something else.
pub(super) fn answer(cell: &str) -> Option<Answer> {
    match fold(cell.trim()).as_str() {
        "co" | "x" | "yes" | "y" | "1" | "true" | "da co" | "v" | "✓" | "✔" | "roi" => Some(Answer::Yes),
        "khong" | "no" | "n" | "0" | "false" | "chua" | "chua co" | "khong co" | "-" => Some(Answer::No),
        "khong ro" | "unknown" | "?" => Some(Answer::Unknown),
        _ => None,
    }
}

pub(super) fn count(cell: &str) -> Option<i64> {
    let plain: String = cell.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
    plain.parse().ok().filter(|count| (0..=5_000_000).contains(count))
}

/// Digits of a VSIC code; letters of the section before it are dropped.
pub(super) fn vsic(cell: &str) -> Option<String> {
    let plain: String = cell.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let plain = plain.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let digits: String = plain.chars().take_while(char::is_ascii_digit).collect();
    let rest = plain.strip_prefix(digits.as_str())?;
    let ends = rest.is_empty() || rest.starts_with(['-', ':', '–', ',', ';']);
    ((2..=5).contains(&digits.len()) && ends).then_some(digits)
}

/// `15/06/2015`, `2015-06-15` or `2015`, as an ISO day or a year.
pub(super) fn founded(cell: &str, today: Day) -> Option<String> {
    if let Ok(year) = cell.parse::<i32>() {
        return (1800..=today.year()).contains(&year).then(|| year.to_string());
    }
    let day = Day::parse(cell).or_else(|| {
        let mut parts = cell.split(['/', '-', '.']).map(|part| part.trim().parse::<u32>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        Day::parse(&format!("{year:04}-{month:02}-{day:02}"))
    })?;
    (day <= today).then(|| day.iso())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        Day::parse("2026-11-25").unwrap()
    }

    #[test]
    fn cells_are_read_as_departments_write_them() {
        assert_eq!(tax_code("100109106").unwrap().as_str(), "0100109106");
        assert_eq!(tax_code("'0314409058 - 002").unwrap().as_str(), "0314409058-002");
        assert_eq!(tax_code("84195001234").unwrap().as_str(), "084195001234");
        assert_eq!(tax_code("0100109107"), Err("import-tax-code-check"));
        assert_eq!(tax_code("abc"), Err("import-tax-code-length"));
        assert_eq!(form_of_name("Công ty TNHH MTV Dừa"), Some(LegalForm::LimitedLiability));
        assert_eq!(form_of_name("HKD Nguyễn Văn A"), Some(LegalForm::Household));
        assert_eq!(legal_form("CTCP"), Some(LegalForm::JointStock));
        assert_eq!(size_class("DN siêu nhỏ"), Some(SizeClass::Micro));
        assert_eq!(status("Tạm ngừng KD"), Some(Status::Suspended));
        assert_eq!(maker("Sản xuất và mua bán"), Some(Maker::Both));
        assert_eq!(
            (answer("X"), answer("chưa"), answer("duasap.vn")),
            (Some(Answer::Yes), Some(Answer::No), None)
        );
        assert_eq!(vsic("G47.90"), Some("4790".to_owned()));
        assert_eq!(vsic("4790 - Dịch vụ"), Some("4790".to_owned()));
        assert_eq!(vsic("bán lẻ"), None);
        assert_eq!(founded("15/06/2015", today()), Some("2015-06-15".to_owned()));
        assert_eq!(founded("2015", today()), Some("2015".to_owned()));
        assert_eq!(founded("31/02/2015", today()), None);
        assert_eq!(count("1.250"), Some(1250));
    }
}
