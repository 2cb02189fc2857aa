//! All SQL of the catalogue.
pub(crate) mod desk;
pub(crate) mod import;
pub(crate) mod market;
pub(crate) mod mine;
pub(crate) mod outside;
pub(crate) mod picture;
#[macro_use]
pub(crate) mod product;
pub(crate) mod stock;
#[macro_use]
pub(crate) mod variant;
// Last: it uses the pieces of text of the others.
pub(crate) mod published;

pub(crate) mod certificate;
pub(crate) mod label;
pub(crate) mod moderation;
pub(crate) mod question;

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    let goods = [market::STATEMENTS, product::STATEMENTS, variant::STATEMENTS, stock::STATEMENTS].concat();
    let desk = [desk::STATEMENTS, picture::STATEMENTS, published::STATEMENTS].concat();
    let trust =
        [label::STATEMENTS, certificate::STATEMENTS, moderation::STATEMENTS, question::STATEMENTS].concat();
    let sheets = [import::STATEMENTS, outside::STATEMENTS].concat();
    [goods, desk, trust, sheets].concat()
}
