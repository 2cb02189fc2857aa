//! One file per page.
pub(crate) mod desk;
pub(crate) mod list;
pub(crate) mod sellers;
pub(crate) mod show;
