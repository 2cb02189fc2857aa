//! What is owed to whom for a sale: commission, withheld tax, payouts.
use ui::Domain;

/// What this crate brings.
pub fn domain() -> Domain {
    Domain { texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")), ..Domain::new("settlement") }
}
