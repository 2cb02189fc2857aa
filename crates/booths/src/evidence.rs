//! Which evidence opens a booth without an official: dated rules (`data/rules/selling.toml`), decided here without any
//! input or output.
use kernel::{Day, Rules};
use people::Method;

/// What the rules of a day ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    /// Lowest level of the electronic identity (`VNeID`) that counts; zero: none is asked for.
    pub level: i64,
    /// Whether papers (identity card, passport, licence) that an official saw count as well.
    pub papers: bool,
    /// Whether the person's own word counts.
    pub declared: bool,
}

impl Demand {
    /// What is asked for on that day; nothing where no rule holds.
    pub fn on(rules: &Rules, day: Day) -> Self {
        let value = |key| rules.on(key, day).map_or(0, |rule| rule.value);
        Self {
            level: value("selling.identity.level"),
            papers: value("selling.identity.papers") > 0,
            declared: value("selling.identity.declared") > 0,
        }
    }

    fn met_by(self, method: Method) -> bool {
        method.vneid_level().map_or(self.papers, |level| level >= self.level)
    }
}

/// What is known when a booth asks to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// How an official verified who the person is.
    pub official: Option<Method>,
    /// What the person says.
    pub declared: Option<Method>,
    /// An official has seen the organisation's papers.
    pub organisation_verified: bool,
    /// A household or farm whose tax code, name and commune are those of an entry in the register.
    pub household_in_register: bool,
}

kernel::stored_enum! {
    /// Something that is missing.
    pub enum Missing {
        /// Nothing is known of who the person is.
        Identity = "identity",
        /// The person says it; an official is to confirm it.
        IdentityUnconfirmed = "identity-unconfirmed",
        /// Known, but not at the level that the law asks for.
        IdentityLevel = "identity-level",
        /// Nobody has verified the organisation.
        Organisation = "organisation",
    }
}

/// What is missing; nothing: the booth opens at once.
pub fn missing(demand: Demand, known: &Evidence) -> Vec<Missing> {
    let counts = |method: Option<Method>| method.is_some_and(|method| demand.met_by(method));
    let identity = match (known.official, known.declared) {
        _ if demand.level == 0 || counts(known.official) => None,
        _ if demand.declared && counts(known.declared) => None,
        (Some(_), _) => Some(Missing::IdentityLevel),
        (None, Some(_)) => Some(Missing::IdentityUnconfirmed),
        (None, None) => Some(Missing::Identity),
    };
    let organisation = !known.organisation_verified && !known.household_in_register;
    identity.into_iter().chain(organisation.then_some(Missing::Organisation)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: Demand = Demand { level: 2, papers: false, declared: false };
    const NOTHING: Evidence = Evidence {
        official: None,
        declared: None,
        organisation_verified: false,
        household_in_register: false,
    };

    #[test]
    fn who_is_verified_opens_at_once_and_anybody_else_reads_what_is_missing() {
        let known = |official, organisation_verified| Evidence { official, organisation_verified, ..NOTHING };
        assert_eq!(missing(STRICT, &NOTHING), [Missing::Identity, Missing::Organisation]);
        assert_eq!(missing(STRICT, &known(Some(Method::VneidTwo), true)), []);
        assert_eq!(missing(STRICT, &known(Some(Method::VneidOne), true)), [Missing::IdentityLevel]);
        assert_eq!(missing(STRICT, &known(Some(Method::IdentityCard), true)), [Missing::IdentityLevel]);
        let papers = Demand { papers: true, ..STRICT };
        assert_eq!(missing(papers, &known(Some(Method::IdentityCard), false)), [Missing::Organisation]);
        let household = Evidence { household_in_register: true, ..known(Some(Method::VneidTwo), false) };
        assert_eq!(missing(STRICT, &household), []);
    }

    #[test]
    fn the_persons_own_word_counts_only_where_a_rule_says_so() {
        let said = Evidence { declared: Some(Method::VneidTwo), organisation_verified: true, ..NOTHING };
        assert_eq!(missing(STRICT, &said), [Missing::IdentityUnconfirmed]);
        assert_eq!(missing(Demand { declared: true, ..STRICT }, &said), []);
    }

    #[test]
    fn the_rules_change_with_the_year() {
        let rules = Rules::load([include_str!("../../../data/rules/selling.toml")]).unwrap();
        let on = |day| Demand::on(&rules, Day::parse(day).unwrap());
        assert_eq!(on("2026-06-30").level, 0, "before the law no identity was asked for");
        assert_eq!((on("2026-11-26").level, on("2026-11-26").papers), (2, true));
        assert!(!on("2027-01-01").papers);
    }
}
