//! Moderation: what is looked at before a product, a question or an answer is shown, and what moderators decide.
//!
//! A rule that hits leaves a line `#rule what was found` in the reason of the state, told to the seller in their language
//! ([`tell_reason`]); a moderator's own words stand there as they are. What a moderator has let pass stays passed.
mod decide;
mod gate;
pub(crate) mod phrases;
pub(crate) mod report;
mod rules;
mod told;

use kernel::{Dong, Permission, Role};

pub use decide::{Decision, Letter, Verdict, decide, letter};
pub(crate) use decide::{from_own, send};
pub(crate) use gate::{added, changed, label_declared, lacks_label, look_again, sheet_changed, words_of};
pub use report::{NewReport, NewRequest, report_product, request_take_down};
pub(crate) use rules::rules;
pub use rules::{FilterRule, ReportReason};
pub use told::tell_reason;

use crate::restriction::{RestrictionRule, restricted};
use crate::{Categories, State, Words};

/// Deciding what is shown, each official within the own locality.
pub const MODERATE: Permission =
    Permission::new("catalogue.moderate", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);

/// What is known of a product beside its words when the rules are asked.
#[derive(Debug, Clone, Default)]
pub struct Beside<'a> {
    pub prices: Vec<Dong>,
    /// Fields that its label lacks, by their keys with spaces; `None`: it has no label.
    pub missing: Option<&'a str>,
    /// Number of the label's group of goods.
    pub goods_group: Option<i64>,
    /// It is shown already: a label that lacks something is asked for and takes nothing off the shelf.
    pub shown: bool,
    /// A declaration of the product was verified.
    pub declared: bool,
    /// Hits that a moderator let pass, one a line.
    pub passed: &'a str,
}

/// The state in which a product is shown or not, and why not: a line for each rule that hits.
pub fn first_state(words: &Words, beside: &Beside<'_>) -> (State, Option<String>) {
    let passed = |line: &String| beside.passed.lines().any(|known| known == line);
    let mut lines = hits(words, beside);
    lines.retain(|line| !passed(line));
    let forbidden = lines.iter().any(|line| line.starts_with("#forbidden"));
    let label = label_line(words, beside);
    let draft = label.is_some();
    lines.extend(label);
    let state = match (forbidden, draft, lines.is_empty()) {
        (true, ..) => State::Refused,
        (_, true, _) => State::Draft,
        (.., true) => State::Shown,
        (.., false) => State::Waiting,
    };
    (state, (!lines.is_empty()).then(|| lines.join("\n")))
}

/// Every rule that hits, whether somebody let it pass or not.
pub(crate) fn hits(words: &Words, beside: &Beside<'_>) -> Vec<String> {
    let texts = [&words.name, &words.description, &words.story];
    let texts = texts.into_iter().flat_map(|text| [Some(text.vi.as_str()), text.en.as_deref()]);
    let all = texts.flatten().chain(words.brand.as_deref()).collect::<Vec<_>>().join(" | ");
    let forbidden = restricted(words).into_iter().filter(|(r, _)| r.rule == RestrictionRule::Forbidden);
    let mut lines: Vec<String> = forbidden.map(|(r, word)| format!("#forbidden-{} {word}", r.key)).collect();
    let rules = rules().rule.iter().filter(|rule| !(rule.unless.is_some() && beside.declared));
    lines.extend(rules.filter_map(|rule| hit(rule, &all)));
    if beside.goods_group == Some(3)
        && !beside.declared
        && !lines.iter().any(|l| l.starts_with("#supplement"))
    {
        lines.push("#supplement ".to_owned());
    }
    lines.extend(price_line(&beside.prices));
    lines
}

fn hit(rule: &FilterRule, text: &str) -> Option<String> {
    let word = phrases::found(&rule.words, &[], text).map(str::to_owned);
    let found = word.or_else(|| rule.contact.then(|| phrases::contact(text)).flatten());
    found.map(|found| format!("#{} {found}", rule.key))
}

fn price_line(prices: &[Dong]) -> Option<String> {
    let rule = &rules().price;
    let (least, most) = (prices.iter().min()?.0, prices.iter().max()?.0);
    let odd = if least < rule.least { least } else { most };
    let wrong = least < rule.least || most > rule.most || most / least.max(1) > rule.spread;
    wrong.then(|| format!("#price {}", Dong(odd)))
}

/// Packaged food is not shown before its label is complete.
fn label_line(words: &Words, beside: &Beside<'_>) -> Option<String> {
    let shelf = Categories::shipped().get(&words.category)?;
    if beside.shown || !shelf.packaged {
        return None;
    }
    match beside.missing {
        Some("") => None,
        Some(missing) => Some(format!("#label {missing}")),
        None => Some("#label".to_owned()),
    }
}

/// What rules find in a question, an answer or a review.
pub fn said_hits(text: &str) -> Vec<String> {
    rules().rule.iter().filter(|rule| rule.everywhere).filter_map(|rule| hit(rule, text)).collect()
}

#[cfg(test)]
mod tests {
    use kernel::Text;

    use super::*;

    fn words(name: &str, description: &str, category: &str) -> Words {
        let (name, description) = (Text::new(name, None), Text::new(description, None));
        Words { name, description, category: category.to_owned(), ..Words::default() }
    }

    fn state(words: &Words, beside: &Beside<'_>) -> (State, String) {
        let (state, reason) = first_state(words, beside);
        (state, reason.unwrap_or_default())
    }

    #[test]
    fn fresh_produce_needs_no_label_and_packaged_food_does() {
        let fresh = words("Bưởi Năm Roi", "Ngọt.", "fruit");
        assert_eq!(state(&fresh, &Beside::default()), (State::Shown, String::new()));
        let packed = words("Kẹo dừa", "Thơm.", "sweets");
        assert_eq!(state(&packed, &Beside::default()), (State::Draft, "#label".to_owned()));
        let half = Beside { missing: Some("quantity use"), ..Beside::default() };
        assert_eq!(state(&packed, &half), (State::Draft, "#label quantity use".to_owned()));
        let whole = Beside { missing: Some(""), ..Beside::default() };
        assert_eq!(state(&packed, &whole), (State::Shown, String::new()));
        let shown = Beside { shown: true, ..Beside::default() };
        assert_eq!(state(&packed, &shown), (State::Shown, String::new()));
    }

    #[test]
    fn words_wait_until_somebody_lets_them_pass() {
        let cure = words("Trà mãng cầu", "Giúp chữa khỏi mất ngủ.", "fruit");
        assert_eq!(state(&cure, &Beside::default()), (State::Waiting, "#medical chữa khỏi".to_owned()));
        let passed = Beside { passed: "#medical chữa khỏi", ..Beside::default() };
        assert_eq!(state(&cure, &passed), (State::Shown, String::new()));
        let supplement = words("Viên uống nghệ", "", "care");
        assert_eq!(state(&supplement, &Beside::default()).0, State::Waiting);
        let declared = Beside { declared: true, ..Beside::default() };
        assert_eq!(state(&supplement, &declared).0, State::Shown);
    }

    #[test]
    fn forbidden_goods_and_odd_prices_do_not_pass() {
        let tobacco = words("Thuốc lá điếu", "", "care");
        assert_eq!(
            state(&tobacco, &Beside::default()),
            (State::Refused, "#forbidden-tobacco thuốc lá".to_owned())
        );
        let cheap = Beside { prices: vec![Dong(1)], ..Beside::default() };
        let coconut = words("Dừa sáp", "", "fruit");
        assert_eq!(state(&coconut, &cheap).0, State::Waiting);
        let spread = Beside { prices: vec![Dong(1_000), Dong(900_000)], ..Beside::default() };
        assert_eq!(state(&coconut, &spread).0, State::Waiting);
        let usual = Beside { prices: vec![Dong(100_000)], ..Beside::default() };
        assert_eq!(state(&coconut, &usual).0, State::Shown);
    }

    #[test]
    fn numbers_stand_in_no_question() {
        assert_eq!(said_hits("Gọi 0912345678 giúp em"), ["#contact 0912345678"]);
        assert_eq!(said_hits("Trái này có chữa khỏi ho không?"), Vec::<String>::new());
    }
}
