//! One file per page.
pub(crate) mod list;
pub(crate) mod push;
pub(crate) mod settings;
