//! All SQL of delivery.
pub(crate) mod contents;
pub(crate) mod happening;
pub(crate) mod parcel;
pub(crate) mod quote;
pub(crate) mod remittance;
pub(crate) mod sender;
pub(crate) mod shipment;

/// Every statement, for the test that executes each one.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [
        shipment::STATEMENTS,
        sender::STATEMENTS,
        quote::STATEMENTS,
        contents::STATEMENTS,
        parcel::STATEMENTS,
        happening::STATEMENTS,
        remittance::STATEMENTS,
        crate::ends::STATEMENTS,
    ]
    .concat()
}
