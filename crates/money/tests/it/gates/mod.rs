//! Gateways as ways to pay.
mod settings;
pub(crate) mod sign;
pub(crate) mod stand;
mod ways;
pub(crate) mod webhooks;
