use kernel::Result;
use places::Places;
use registry::Sectors;
use ui::T;

use super::Stratify;
use crate::store::frame::FirmRow;

/// The stratum of a firm: `size=small/sector=trade`; `all` when nothing divides the frame.
pub(super) fn stratum_of(firm: &FirmRow, strata: &[Stratify]) -> String {
    let parts: Vec<String> = strata.iter().map(|by| format!("{}={}", by.key(), level(firm, *by))).collect();
    if parts.is_empty() { "all".to_owned() } else { parts.join("/") }
}

/// What a firm is in one respect; `other` where the register does not say.
pub(super) fn level(firm: &FirmRow, by: Stratify) -> String {
    let level = match by {
        Stratify::Size => firm.size_class.key(),
        Stratify::Sector => firm.sector.as_str(),
        Stratify::Form => firm.legal_form.key(),
        Stratify::Commune => firm.commune.as_deref().unwrap_or_default(),
    };
    if level.is_empty() { "other".to_owned() } else { level.to_owned() }
}

/// A stratum in words.
pub(crate) fn stratum_name(stratum: &str, t: &T) -> String {
    if stratum == "all" {
        return t.get("survey-stratum-all");
    }
    let parts = stratum.split('/').map(|part| match part.split_once('=') {
        Some((by, level)) => level_name(by, level, t),
        None => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join(" · ")
}

fn level_name(by: &str, level: &str, t: &T) -> String {
    match (Stratify::from_key(by), level) {
        (_, "other" | "unknown") => t.with("what", t.choice("survey-by-", by)).get("survey-level-unknown"),
        (Some(Stratify::Size), size) => t.choice("registry-size-", size),
        (Some(Stratify::Form), form) => t.choice("registry-form-", form),
        (Some(Stratify::Commune), commune) => Places::shared().short(commune, t.locale()),
        (Some(Stratify::Sector), sector) => {
            let known = Sectors::shipped().get(sector).map(|sector| sector.name.show(t.locale()).to_owned());
            known.unwrap_or_else(|| sector.to_owned())
        }
        (None, level) => level.to_owned(),
    }
}

/// Where a survey's own sizes are no number: damage.
pub(super) fn number(text: &str) -> Result<f64> {
    text.parse().map_err(kernel::Error::internal)
}
