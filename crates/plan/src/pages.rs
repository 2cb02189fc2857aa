//! One file per page; what a page shows is made without a request, so that a test can render it.
pub(crate) mod dashboard;
pub(crate) mod indicator;
pub(crate) mod plan;
mod target_row;
pub(crate) mod targets_file;

#[cfg(test)]
mod render_test;
#[cfg(test)]
pub(crate) mod sample;

use kernel::Locale;
use ui::{Settings, T};

use crate::Plan;

/// Whose plan it is, seen from here.
pub(crate) struct Belongs {
    pub(crate) ours: bool,
    pub(crate) text: String,
}

/// Where the program is installed: its province decides which plans are its own.
pub(crate) struct Here {
    province: String,
    place: String,
}

impl Here {
    pub(crate) fn new(settings: &Settings, locale: Locale) -> Self {
        Self { province: settings.province.clone(), place: settings.area_name(locale) }
    }

    fn owns(&self, plan: &Plan) -> bool {
        plan.belongs_to(&self.province)
    }

    /// A plan of another province is computed "as if", and says so.
    fn belongs(&self, plan: &Plan, t: &T) -> Belongs {
        let ours = self.owns(plan);
        let text = match (ours, self.place.as_str()) {
            (true, _) => t.get("plan-own"),
            (false, "") => t.get("plan-as-if-here"),
            (false, place) => t.with("place", place).get("plan-as-if"),
        };
        Belongs { ours, text }
    }
}

/// Number and day of the decision, where they are known.
fn document(plan: &Plan, t: &T) -> String {
    match (&plan.number, plan.issued()) {
        (Some(number), Some(day)) => t.with("number", number).with("day", day.show()).get("plan-document"),
        _ => t.get("plan-no-document"),
    }
}
