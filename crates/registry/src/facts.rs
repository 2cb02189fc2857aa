use kernel::{Day, Error, FieldError, Message, Result, fold_words, sort_key};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Sectors;

kernel::stored_enum! {
    /// The legal form of a business (Enterprise Law 59/2020/QH14; households and co-operatives by their own laws).
    pub enum LegalForm {
        Unknown = "unknown",
        LimitedLiability = "limited-liability",
        JointStock = "joint-stock",
        Partnership = "partnership",
        Private = "private",
        Household = "household",
        Cooperative = "cooperative",
        PublicUnit = "public-unit",
        Branch = "branch",
        Farm = "farm",
    }
}

kernel::stored_enum! {
    /// Size class of an enterprise (Decree 80/2021/NĐ-CP article 5: micro, small, medium; beyond: large).
    pub enum SizeClass {
        Unknown = "unknown",
        Micro = "micro",
        Small = "small",
        Medium = "medium",
        Large = "large",
    }
}

kernel::stored_enum! {
    /// Whether a household makes what it sells: makers and resellers fall in different tax groups.
    pub enum Maker {
        Unknown = "unknown",
        Maker = "maker",
        Reseller = "reseller",
        Both = "both",
    }
}

kernel::stored_enum! {
    /// Whether a business works.
    pub enum Status {
        Active = "active",
        Suspended = "suspended",
        Closed = "closed",
        /// It was entered twice; the other entry goes on.
        Merged = "merged",
    }
}

kernel::stored_enum! {
    /// What is known of something a business may use.
    pub enum Answer {
        Unknown = "unknown",
        Yes = "yes",
        No = "no",
    }
}

/// What is true of a business at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub name: String,
    pub legal_form: LegalForm,
    pub size_class: SizeClass,
    /// Edition of the VSIC: 2018 or 2025. The same code may mean another activity in the other.
    pub vsic_version: i64,
    /// Two to five digits; empty when not known.
    pub vsic_code: String,
    /// Commune of today, by its code.
    pub commune: Option<String>,
    /// Commune until 30 June 2025, by its code of then.
    pub former_commune: Option<String>,
    pub maker: Maker,
    pub status: Status,
    pub site: Answer,
    pub mail: Answer,
    pub marketplace: Answer,
    pub app: Answer,
    pub social: Answer,
    /// Has a point-of-sale terminal.
    pub pos: Answer,
    /// Takes payment without cash.
    pub cashless: Answer,
    pub details: Details,
}

/// What is shown but not filtered by; personal where the business is a household.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    pub trade_name: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub representative: String,
    /// `2015-06-01`, or a year, as the source gives it.
    pub founded_on: String,
    pub staff: Option<i64>,
    pub note: String,
}

impl Facts {
    /// A business of which only the name is known.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            legal_form: LegalForm::Unknown,
            size_class: SizeClass::Unknown,
            vsic_version: 2025,
            vsic_code: String::new(),
            commune: None,
            former_commune: None,
            maker: Maker::Unknown,
            status: Status::Active,
            site: Answer::Unknown,
            mail: Answer::Unknown,
            marketplace: Answer::Unknown,
            app: Answer::Unknown,
            social: Answer::Unknown,
            pos: Answer::Unknown,
            cashless: Answer::Unknown,
            details: Details::default(),
        }
    }

    /// Every field with its name, as stored; whether it is personal.
    pub(crate) fn fields(&self) -> Vec<(&'static str, String, bool)> {
        let Details { trade_name, address, phone, email, representative, founded_on, staff, note } =
            &self.details;
        let plain = |name, value: &str| (name, value.to_owned(), false);
        let personal = |name, value: &str| (name, value.to_owned(), true);
        let optional = |value: &Option<String>| value.clone().unwrap_or_default();
        vec![
            plain("name", &self.name),
            plain("legal_form", self.legal_form.key()),
            plain("size_class", self.size_class.key()),
            plain("vsic", &format!("{} {}", self.vsic_version, self.vsic_code)),
            plain("commune", &optional(&self.commune)),
            plain("former_commune", &optional(&self.former_commune)),
            plain("maker", self.maker.key()),
            plain("status", self.status.key()),
            plain("site", self.site.key()),
            plain("mail", self.mail.key()),
            plain("marketplace", self.marketplace.key()),
            plain("app", self.app.key()),
            plain("social", self.social.key()),
            plain("pos", self.pos.key()),
            plain("cashless", self.cashless.key()),
            plain("trade_name", trade_name),
            personal("address", address),
            personal("phone", phone),
            personal("email", email),
            personal("representative", representative),
            plain("founded_on", founded_on),
            plain("staff", &staff.map(|n| n.to_string()).unwrap_or_default()),
            personal("note", note),
        ]
    }

    /// What differs from `before`, for the audit trail.
    pub(crate) fn changes_from(&self, before: &Self) -> Vec<db::Change> {
        let old = before.fields();
        let pairs = old.into_iter().zip(self.fields());
        pairs
            .filter(|((_, before, _), (_, after, _))| before != after)
            .map(|((field, before, personal), (_, after, _))| db::Change { field, before, after, personal })
            .collect()
    }

    /// Which group of activities the business belongs to; empty for all others.
    pub(crate) fn sector(&self) -> &'static str {
        Sectors::shipped().of(self.vsic_version, &self.vsic_code)
    }

    pub(crate) fn sort_key(&self) -> Vec<u8> {
        sort_key(&self.name)
    }

    /// # Errors
    /// [`Error::Invalid`] names every field that cannot be.
    pub(crate) fn check(&self, today: Day) -> Result<()> {
        let mut errors = Vec::new();
        let mut wrong = |field: &str, key| {
            errors.push(FieldError { field: field.to_owned(), message: Message::new(key) });
        };
        if name_key(&self.name).is_empty() {
            wrong("name", "registry-name-empty");
        }
        let code = &self.vsic_code;
        let is_code = (2..=5).contains(&code.len()) && code.chars().all(|c| c.is_ascii_digit());
        if !code.is_empty() && !is_code {
            wrong("vsic_code", "registry-vsic-wrong");
        }
        if !matches!(self.vsic_version, 2018 | 2025) {
            wrong("vsic_version", "registry-vsic-version-wrong");
        }
        if self.details.staff.is_some_and(|staff| !(0..=5_000_000).contains(&staff)) {
            wrong("staff", "registry-staff-wrong");
        }
        let founded = &self.details.founded_on;
        if !founded.is_empty() && !is_past(founded, today) {
            wrong("founded_on", "registry-founded-wrong");
        }
        if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
    }
}

/// A day or a year that is not to come.
fn is_past(text: &str, today: Day) -> bool {
    match text.parse::<i32>() {
        Ok(year) => (1800..=today.year()).contains(&year),
        Err(_) => Day::parse(text).is_some_and(|day| day <= today),
    }
}

/// Words of a legal form that say nothing of who it is.
const FORM_WORDS: &[&str] = &[
    "cong", "ty", "cty", "tnhh", "trach", "nhiem", "huu", "han", "mtv", "mot", "thanh", "vien", "cp", "co",
    "phan", "dntn", "doanh", "nghiep", "tu", "nhan", "hkd", "ho", "kinh", "hop", "tac", "xa", "htx", "chi",
    "nhanh", "ltd", "jsc", "company", "limited",
];

/// The name without accents, signs and the words of its legal form: what two writings of one business share.
pub(crate) fn name_key(name: &str) -> String {
    let words = fold_words(name);
    let own: Vec<&str> = words.iter().map(String::as_str).filter(|w| !FORM_WORDS.contains(w)).collect();
    if own.is_empty() { words.join(" ") } else { own.join(" ") }
}

/// Hash of some text, in hexadecimal.
pub(crate) fn text_hash(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_writings_of_one_name_share_a_key() {
        assert_eq!(name_key("Công ty TNHH MTV Dừa Sáp Cầu Kè"), "dua sap cau ke");
        assert_eq!(name_key("CTY TNHH  dừa sáp – Cầu Kè"), "dua sap cau ke");
        assert_eq!(name_key("Hợp tác xã"), "hop tac xa");
        assert_eq!(name_key("!?"), "");
    }

    #[test]
    fn what_cannot_be_is_named() {
        let mut facts = Facts::named(" - ");
        facts.vsic_code = "4".to_owned();
        facts.details.founded_on = "2031".to_owned();
        facts.details.staff = Some(-1);
        let Err(Error::Invalid(errors)) = facts.check(Day::parse("2026-11-25").unwrap()) else { panic!() };
        let fields: Vec<_> = errors.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(fields, ["name", "vsic_code", "staff", "founded_on"]);
    }

    #[test]
    fn a_change_names_the_field_and_keeps_personal_values_apart() {
        let before = Facts::named("Dừa");
        let mut after = before.clone();
        after.size_class = SizeClass::Large;
        after.details.phone = "0912345678".to_owned();
        let changes = after.changes_from(&before);
        let seen: Vec<_> = changes.iter().map(|c| (c.field, c.after.as_str(), c.personal)).collect();
        assert_eq!(seen, [("size_class", "large", false), ("phone", "0912345678", true)]);
    }
}
