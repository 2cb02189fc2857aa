//! One page per file.
pub(crate) mod compare;
pub(crate) mod editions;
pub(crate) mod files;
pub(crate) mod method;
pub(crate) mod picture;
pub(crate) mod place;
pub(crate) mod ranking;
pub(crate) mod report;
pub(crate) mod what_if;

mod frame;

pub(crate) use frame::{Frame, broken, kind_key, named};
