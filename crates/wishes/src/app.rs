//! The market as an app on a phone: what it is called there, and what it shows without a network. The service worker
//! itself is `frontend/public/sw.js`; `ui` serves it.
pub(crate) mod manifest;
pub(crate) mod offline;
