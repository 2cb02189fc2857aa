//! Warehouses that keep goods of many booths.
use ui::Domain;

/// What this crate brings.
pub fn domain() -> Domain {
    Domain { texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")), ..Domain::new("fulfilment") }
}
