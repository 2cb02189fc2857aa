//! All SQL of the catalogue.
#[macro_use]
pub(crate) mod product;
pub(crate) mod stock;
#[macro_use]
pub(crate) mod variant;
// Last: it uses the pieces of text of the others.
pub(crate) mod published;

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [product::STATEMENTS, variant::STATEMENTS, stock::STATEMENTS, published::STATEMENTS].concat()
}
