//! The words of headings, labels and sides (`data/headings.toml`).
use std::sync::OnceLock;

use kernel::fold_words;
use serde::Deserialize;

const FILE: &str = include_str!("../../data/headings.toml");
/// Longest heading, in characters; more is a text.
const LONGEST: usize = 80;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Column {
    Booked,
    Traded,
    Value,
    Amount,
    Debit,
    Credit,
    Side,
    Balance,
    Reference,
    Counterparty,
    CounterAccount,
    Currency,
    Text,
    /// Known, and of no use here.
    Other,
}

/// What a cell outside the table says of all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Fact {
    Account,
    Currency,
    Opening,
    Closing,
    Total,
    Other,
}

/// Where an amount goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Side {
    Credit,
    Debit,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    column: Vec<Names<Column>>,
    fact: Vec<Names<Fact>>,
    side: Vec<Names<Side>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Names<K> {
    key: K,
    /// Folded words that mean it.
    headings: Vec<String>,
}

fn file() -> Option<&'static File> {
    static DATA: OnceLock<Option<File>> = OnceLock::new();
    DATA.get_or_init(|| toml::from_str(FILE).ok()).as_ref()
}

/// What a heading means: the same words, else the longest known heading that it holds.
pub(super) fn column(heading: &str) -> Option<Column> {
    meaning(&file()?.column, heading)
}

/// What a label says.
pub(super) fn fact(label: &str) -> Option<Fact> {
    meaning(&file()?.fact, label)
}

/// What a cell of the column of sides says.
pub(super) fn side(cell: &str) -> Option<Side> {
    match cell.trim() {
        "+" => return Some(Side::Credit),
        "-" => return Some(Side::Debit),
        _ => {}
    }
    let folded = fold_words(cell).join(" ");
    let known = file()?.side.iter().find(|names| names.headings.contains(&folded))?;
    Some(known.key)
}

fn meaning<K: Copy>(names: &[Names<K>], heading: &str) -> Option<K> {
    let folded = fold_words(heading).join(" ");
    if folded.is_empty() || folded.chars().count() > LONGEST {
        return None;
    }
    let known = names.iter().flat_map(|names| names.headings.iter().map(move |words| (names.key, words)));
    let fits =
        known.filter(|(_, words)| folded == **words || (words.len() > 3 && holds(&folded, words.as_str())));
    fits.max_by_key(|(_, words)| (folded == **words, words.len())).map(|(key, _)| key)
}

/// Whether words stand whole in a folded text.
fn holds(folded: &str, words: &str) -> bool {
    let mut found = folded.match_indices(words);
    found.any(|(at, _)| {
        let (before, rest) = folded.split_at_checked(at).unwrap_or_default();
        let after = rest.strip_prefix(words).unwrap_or_default();
        matches!(before.chars().last(), None | Some(' ')) && matches!(after.chars().next(), None | Some(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_folded_and_says_each_thing_once() {
        let file: File = toml::from_str(FILE).unwrap();
        let columns = file.column.iter().flat_map(|names| &names.headings).collect::<Vec<_>>();
        let facts = file.fact.iter().flat_map(|names| &names.headings).collect::<Vec<_>>();
        let sides = file.side.iter().flat_map(|names| &names.headings).collect::<Vec<_>>();
        for headings in [columns, facts, sides] {
            for (at, heading) in headings.iter().enumerate() {
                assert_eq!(fold_words(heading).join(" "), **heading);
                assert!(!headings[..at].contains(heading), "{heading}");
            }
        }
    }

    #[test]
    fn headings_of_banks_are_understood() {
        use Column::{
            Amount, Balance, Booked, CounterAccount, Counterparty, Credit, Debit, Other, Reference, Text,
            Traded, Value,
        };
        for (heading, wanted) in [
            ("Ngày giao dịch", Some(Traded)),
            ("NGAY GIAO DICH / TRANSACTION DATE", Some(Traded)),
            ("Ngày hạch toán", Some(Booked)),
            ("Ngày hiệu lực/Value date", Some(Value)),
            ("Số tiền ghi nợ", Some(Debit)),
            ("Phát sinh có (VND)", Some(Credit)),
            ("Nợ", Some(Debit)),
            ("Có TKTT", Some(Credit)),
            ("Số tiền", Some(Amount)),
            ("Số dư", Some(Balance)),
            ("Số bút toán", Some(Reference)),
            ("Nội dung chi tiết / Transactions in detail", Some(Text)),
            ("Đối tác", Some(Counterparty)),
            ("NH Đối tác", Some(Other)),
            ("Tài khoản đối ứng", Some(CounterAccount)),
            ("STT", None),
            ("", None),
        ] {
            assert_eq!(column(heading), wanted, "{heading}");
        }
        assert_eq!(
            (side("Ghi có"), side("DR"), side("-"), side("?")),
            (Some(Side::Credit), Some(Side::Debit), Some(Side::Debit), None)
        );
        assert_eq!((fact("Số dư đầu kỳ:"), fact("Chủ tài khoản")), (Some(Fact::Opening), Some(Fact::Other)));
    }
}
