//! All SQL of booths.
pub(crate) mod booth;
pub(crate) mod delegation;
pub(crate) mod producer;
pub(crate) mod staff;

use db::{AnyList, Statement};

pub(crate) fn statements() -> Vec<&'static dyn Statement> {
    [booth::STATEMENTS, delegation::STATEMENTS, producer::STATEMENTS, staff::STATEMENTS].concat()
}

pub(crate) fn lists() -> Vec<&'static dyn AnyList> {
    vec![&booth::BOOTHS, &booth::SELLERS, &booth::OFFICE]
}
