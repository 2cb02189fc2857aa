//! All SQL of the catalogue.
pub(crate) mod desk;
pub(crate) mod picture;
pub(crate) mod product;
pub(crate) mod stock;
pub(crate) mod variant;

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [product::STATEMENTS, variant::STATEMENTS, stock::STATEMENTS, desk::STATEMENTS, picture::STATEMENTS]
        .concat()
}
