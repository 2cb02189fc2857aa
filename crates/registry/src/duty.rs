use std::sync::OnceLock;

use kernel::Day;
use serde::Deserialize;

use crate::channel::{ChannelKind, Does, Duty};

const FILE: &str = include_str!("../../../data/registry/duties.toml");

/// What the law asks of who runs something, from one day until another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    kinds: Vec<String>,
    does: Vec<String>,
    others_sell: bool,
    duty: String,
    from: String,
    to: Option<String>,
    citation: String,
    #[expect(dead_code, reason = "said for people who read the file")]
    #[serde(default)]
    note: String,
}

#[derive(Debug, Deserialize)]
struct Rules {
    duty: Vec<Rule>,
}

fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| toml::from_str::<Rules>(FILE).map(|rules| rules.duty).unwrap_or_default())
}

fn rule(kind: ChannelKind, does: Does, others_sell: bool, day: Day) -> Option<&'static Rule> {
    rules().iter().find(|rule| {
        let holds = Day::parse(&rule.from).is_some_and(|from| from <= day)
            && rule.to.as_deref().and_then(Day::parse).is_none_or(|to| day <= to);
        let fits = rule.kinds.iter().any(|k| k == kind.key()) && rule.does.iter().any(|d| d == does.key());
        holds && fits && rule.others_sell == others_sell
    })
}

/// What who runs such a channel must do, by the law of that day.
pub(crate) fn of(kind: ChannelKind, does: Does, others_sell: bool, day: Day) -> Duty {
    rule(kind, does, others_sell, day).and_then(|rule| Duty::from_key(&rule.duty)).unwrap_or(Duty::None)
}

/// The law behind it.
pub(crate) fn citation(kind: ChannelKind, does: Does, others_sell: bool, day: Day) -> Option<&'static str> {
    rule(kind, does, others_sell, day).map(|rule| rule.citation.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_shops_notify_and_markets_register() {
        let rules: Rules = toml::from_str(FILE).unwrap();
        assert!(rules.duty.iter().all(|rule| !rule.citation.is_empty() && Day::parse(&rule.from).is_some()));
        let day = Day::parse("2026-11-25").unwrap();
        assert_eq!(of(ChannelKind::Site, Does::OrdersAndPays, false, day), Duty::Notify);
        assert_eq!(of(ChannelKind::App, Does::Orders, false, day), Duty::Notify);
        assert_eq!(of(ChannelKind::Site, Does::Presents, false, day), Duty::None);
        assert_eq!(of(ChannelKind::Site, Does::Presents, true, day), Duty::Register);
        assert_eq!(of(ChannelKind::Marketplace, Does::OrdersAndPays, false, day), Duty::None);
        assert!(citation(ChannelKind::Site, Does::Orders, false, day).is_some());
    }
}
