//! Computing expressions: values of `XPath` 1.0 over the answers of a form and its lists of choices.
mod arithmetic;
mod call;
mod chance;
mod compare;
mod days;
mod earth;
mod filter;
mod nodes;
mod scope;
mod selection;
mod series;
mod texts;
mod value;
mod walk;

pub(crate) use chance::{Chance, shuffle};
pub(crate) use filter::matching;
pub(crate) use scope::{Point, Scope, World};
pub(crate) use value::Value;
