//! All SQL of fulfilment.
#[macro_use]
pub(crate) mod goods;
pub(crate) mod count;
pub(crate) mod manifest;
pub(crate) mod parcel;
pub(crate) mod pick;
pub(crate) mod receipt;
pub(crate) mod returned;
pub(crate) mod truth;
pub(crate) mod warehouse;
pub(crate) mod worker;

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    let house = [warehouse::STATEMENTS, worker::STATEMENTS, goods::STATEMENTS, receipt::STATEMENTS].concat();
    let orders = [pick::STATEMENTS, parcel::STATEMENTS, manifest::STATEMENTS, returned::STATEMENTS].concat();
    [house, orders, count::STATEMENTS.to_vec(), truth::STATEMENTS.to_vec()].concat()
}

/// Every list, likewise.
pub(crate) fn lists() -> Vec<&'static dyn db::AnyList> {
    vec![&warehouse::WAREHOUSES, &goods::LYING]
}
