//! All SQL of the register.
pub(crate) mod business;
pub(crate) mod channel;
pub(crate) mod import;
pub(crate) mod numbers;
pub(crate) mod work;

/// The last day of what has no end yet.
pub(crate) const FOREVER: &str = "9999-12-31";

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [business::STATEMENTS, channel::STATEMENTS, import::STATEMENTS, numbers::STATEMENTS, work::STATEMENTS]
        .concat()
}

/// Every list of this crate.
pub(crate) fn lists() -> Vec<&'static dyn db::AnyList> {
    vec![
        &business::BUSINESSES,
        &channel::NOTIFICATIONS,
        &import::IMPORTS,
        &import::IMPORT_ROWS,
        &numbers::TURNOVER,
        &numbers::REFERENCE,
    ]
}
