//! All SQL of the catalogue.
pub(crate) mod import;
pub(crate) mod outside;
pub(crate) mod product;
pub(crate) mod stock;
pub(crate) mod variant;

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [product::STATEMENTS, variant::STATEMENTS, stock::STATEMENTS, import::STATEMENTS, outside::STATEMENTS]
        .concat()
}
