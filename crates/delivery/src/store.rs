//! All SQL of delivery.
pub(crate) mod quote;
pub(crate) mod sender;
pub(crate) mod shipment;

/// Every statement, for the test that executes each one.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [shipment::STATEMENTS, sender::STATEMENTS, quote::STATEMENTS].concat()
}
