//! Expressions: the part of `XPath` 1.0 that `XForms` uses, with the functions of the ODK `XForms` specification.
mod call;
mod function;
mod parse;
pub(crate) mod pattern;
#[cfg(test)]
mod tests;
mod token;
mod tree;
mod wrong;

pub(crate) use function::Function;
pub(crate) use parse::parse;
pub(crate) use token::is_name;
pub use tree::Expression;
pub(crate) use tree::{Operator, Path, Start, Step, Test, Tree};
pub use wrong::Wrong;
