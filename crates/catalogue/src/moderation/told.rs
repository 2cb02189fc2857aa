//! A reason as a person reads it.
use ui::T;

use super::rules::rules;
use crate::label::label_groups;
use crate::restriction::restrictions;

/// The reason of a product's state in the reader's language: the rules that hit, or the moderator's own words.
pub fn tell_reason(t: &T, reason: &str) -> Vec<String> {
    reason.lines().filter(|line| !line.trim().is_empty()).map(|line| told(t, line)).collect()
}

fn told(t: &T, line: &str) -> String {
    let Some(rest) = line.strip_prefix('#') else { return line.to_owned() };
    let (key, found) = rest.split_once(' ').unwrap_or((rest, ""));
    match key {
        "label" => label(t, found),
        "changed" => t.get("moderation-changed-after"),
        "price" => with(t, rules().price.said.show(t.locale), found, rules().price.mend.show(t.locale)),
        _ => rule(t, key, found).unwrap_or_else(|| line.to_owned()),
    }
}

fn rule(t: &T, key: &str, found: &str) -> Option<String> {
    if let Some(rule) = rules().rule.iter().find(|rule| rule.key == key) {
        return Some(with(t, rule.said.show(t.locale), found, rule.mend.show(t.locale)));
    }
    let key = key.strip_prefix("forbidden-")?;
    let restriction = restrictions().iter().find(|restriction| restriction.key == key)?;
    let law = format!("{} ({})", restriction.said.show(t.locale), restriction.citation);
    Some(with(t, restriction.name.show(t.locale), found, &law))
}

/// “Promises to cure: ‘chữa khỏi’. Leave out what promises to cure.”
fn with(t: &T, said: &str, found: &str, mend: &str) -> String {
    let quoted = if found.is_empty() { String::new() } else { format!(": “{found}”") };
    t.with("said", format!("{said}{quoted}")).with("mend", mend).get("moderation-found")
}

fn label(t: &T, missing: &str) -> String {
    if missing.is_empty() {
        return t.get("moderation-no-label");
    }
    let names: Vec<String> = missing.split(' ').map(|key| label_groups().name_of(key, t)).collect();
    t.with("fields", names.join("; ")).get("moderation-label-lacks")
}
