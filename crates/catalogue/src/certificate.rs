//! Papers of a product: OCOP stars, indications, marks, food safety. Its seller claims one, an official verifies it.
mod answer;
mod claim;
mod end;

use std::sync::LazyLock;

use kernel::{Day, Permission, Role, Text};
use serde::Deserialize;

pub use crate::store::certificate::CertificateRow;
pub use answer::{CertificateAnswer, answer_certificate};
pub(crate) use claim::published;
pub use claim::{NewCertificate, claim_certificate, withdraw_certificate};
pub use end::end_certificates;

const FILE: &str = include_str!("../../../data/catalogue/certificates.toml");

/// Days before its end on which the desk warns.
pub(crate) const WARN_DAYS: i64 = 60;

/// Verifying certificates, each official within the own locality.
pub const CERTIFICATES: Permission =
    Permission::new("catalogue.certificates", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);

kernel::stored_enum! {
    /// How far a certificate is.
    pub enum CertificateState {
        /// Its seller says so; nobody has seen it.
        Claimed = "claimed",
        Verified = "verified",
        Refused = "refused",
        /// It ran out, or its seller withdrew it.
        Ended = "ended",
    }
}

/// A kind of paper.
#[derive(Debug, Clone, Deserialize)]
pub struct CertificateKind {
    pub key: String,
    pub name: Text,
    /// How long it holds from the day of issue, where the paper says nothing else.
    pub years: Option<i32>,
    /// It makes a product one of the typical products of the province.
    #[serde(default)]
    pub typical: bool,
}

/// A group of OCOP products (Decision 148/QĐ-TTg, 2023).
#[derive(Debug, Clone, Deserialize)]
pub struct OcopGroup {
    pub code: String,
    pub name: Text,
    /// Read in the decision itself, not from one secondary source.
    pub sure: bool,
}

#[derive(Debug, Default, Deserialize)]
struct File {
    kind: Vec<CertificateKind>,
    ocop_group: Vec<OcopGroup>,
}

static SHIPPED: LazyLock<File> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());

/// The kinds that may be claimed.
pub fn certificate_kinds() -> &'static [CertificateKind] {
    &SHIPPED.kind
}

/// The groups of OCOP.
pub fn ocop_groups() -> &'static [OcopGroup] {
    &SHIPPED.ocop_group
}

pub(crate) const OCOP: &str = "ocop";

impl CertificateKind {
    pub fn of(key: &str) -> Option<&'static Self> {
        certificate_kinds().iter().find(|kind| kind.key == key)
    }

    /// The last day on which a paper of that day of issue holds; `None` where only the paper says.
    pub(crate) fn ends(&self, issued: Day) -> Option<Day> {
        let year = issued.year().saturating_add(self.years?);
        // 29 February has no anniversary in most years: the paper ends on the 28th.
        let last = issued.0.replace_year(year).or_else(|_| issued.plus_days(-1).0.replace_year(year));
        last.ok().map(|day| Day(day).plus_days(-1))
    }
}

impl CertificateRow {
    /// It is shown as such: an official verified it, and it has not run out.
    pub fn holds(&self, today: Day) -> bool {
        self.state == CertificateState::Verified && self.expires_on.is_none_or(|last| today <= last)
    }

    /// It waits or holds: its seller may take it back.
    pub fn is_open(&self) -> bool {
        matches!(self.state, CertificateState::Claimed | CertificateState::Verified)
    }

    /// It ends within the days of the warning.
    pub fn ends_soon(&self, today: Day) -> bool {
        self.holds(today) && self.expires_on.is_some_and(|last| last <= today.plus_days(WARN_DAYS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_parses_and_stars_hold_three_years() {
        assert_eq!((certificate_kinds().len(), ocop_groups().len()), (11, 23));
        let day = |text| Day::parse(text).unwrap();
        let ocop = CertificateKind::of(OCOP).unwrap();
        assert_eq!(ocop.ends(day("2024-03-15")), Some(day("2027-03-14")));
        assert_eq!(ocop.ends(day("2024-02-29")), Some(day("2027-02-27")));
        assert_eq!(CertificateKind::of("vietgap").unwrap().ends(day("2024-03-15")), None);
    }
}
