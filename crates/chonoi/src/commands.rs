//! One file per command.
pub(crate) mod account;
pub(crate) mod audit;
pub(crate) mod clock;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod index;
pub(crate) mod init;
pub(crate) mod plan;
pub(crate) mod routes;
pub(crate) mod rules;
pub(crate) mod serve;
pub(crate) mod settings;
pub(crate) mod survey;
pub(crate) mod vietqr;
