//! The dated rates of tax.
use kernel::{Day, Error, Result, Rules};

use crate::Activity;

/// A rate in basis points, and the rule that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// Hundredths of a percent.
    pub points: i64,
    /// Id of the rule: key and version.
    pub rule: String,
}

/// Rates of a day. The commission itself is read where it is applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    pub(crate) day: Day,
    groups: Vec<(Activity, Rate, Rate)>,
    /// Value added tax on the market's commission.
    pub(crate) on_commission: Rate,
}

impl Rates {
    /// The rates of a day: VAT and PIT of every group of activity (PIT of residents), VAT on the commission.
    ///
    /// # Errors
    /// [`Error::Internal`] when a rule is missing.
    pub fn on(rules: &Rules, day: Day) -> Result<Self> {
        let rate = |key: &str| -> Result<Rate> {
            let rule = rules.on(key, day).map_err(Error::internal)?;
            Ok(Rate { points: rule.value, rule: rule.id() })
        };
        let of = |tax: &str, group: Activity| rate(&format!("tax.{tax}.household.{}", group.key()));
        let groups = Activity::ALL.iter().map(|group| Ok((*group, of("vat", *group)?, of("pit", *group)?)));
        let groups = groups.collect::<Result<Vec<_>>>()?;
        Ok(Self { day, groups, on_commission: rate("tax.vat.commission")? })
    }

    /// Nothing is withheld and nothing charged: sales of before.
    pub(crate) fn none(day: Day) -> Self {
        let nothing = || Rate { points: 0, rule: String::new() };
        let groups = Activity::ALL.iter().map(|group| (*group, nothing(), nothing())).collect();
        Self { day, groups, on_commission: nothing() }
    }

    /// VAT and PIT of a group. Unknown: the highest that a seller of goods could have (Decree 252/2026 article 44).
    pub(crate) fn of(&self, activity: Option<Activity>) -> Result<(Rate, Rate)> {
        let goods = [Activity::Distribution, Activity::Production];
        let fits = |group: &Activity| activity.map_or(goods.contains(group), |known| known == *group);
        let among = || self.groups.iter().filter(|(group, _, _)| fits(group));
        let vat = among().map(|(_, vat, _)| vat).max_by_key(|rate| rate.points);
        let pit = among().map(|(_, _, pit)| pit).max_by_key(|rate| rate.points);
        vat.cloned().zip(pit.cloned()).ok_or_else(|| Error::internal("a group of activity has no rates"))
    }
}
