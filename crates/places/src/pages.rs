//! One file per page.
mod feature;
pub(crate) mod geojson;
pub(crate) mod map;
pub(crate) mod office;
pub(crate) mod point;
pub(crate) mod resolve;
