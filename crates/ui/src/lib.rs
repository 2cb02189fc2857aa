//! The web shell: what every page, form, table and route of every domain is made of.
//!
//! **Words**: a [`Domain`] is a list of what a crate brings (tables, routes, panels, indicators, …); a
//! [`Route`] is a method, a path, a [`kernel::Permission`] and a plain function; a [`Req`] is one request;
//! a [`Panel`] is a piece that a higher domain puts on a lower domain's page; [`T`] translates.
//!
//! **Promises**: a route without a permission does not compile; every POST from another site is refused;
//! errors become a sentence, an id and a way on; what was typed is never lost.
mod app;
mod background;
mod body;
mod dispatch;
mod domain;
mod error_page;
mod files;
mod form;
mod html;
mod i18n;
mod input;
mod language;
mod page;
mod params;
mod req;
mod response;
mod settings;
mod table;
mod upload;
mod worker;

pub use app::{App, Assets, Authenticate, Bearer, BearerFuture, Identity, Parts};
pub use background::{follow, run_background, seal_log, sweep};
pub use dispatch::{is_local, router};
pub use domain::{
    Carriage, Carried, Check, Domain, Erase, Export, Figure, FigureUnit, Indicator, JobKind, Panel, Payable,
    Reference, ReferenceFigure, Remitted, Resume, Settle, SignedIn, Slot, Sweep, TakesBack,
};
pub use form::Form;
pub use html::Html;
pub use i18n::{I18n, I18nError, T};
pub use input::{FormView, Input};
pub use page::{Page, Section, office_home};
pub use params::{Params, percent_encode, query_string};
pub use req::{BoxResponse, Handler, Req, Route, RouteMethod};
pub use response::{Body, Response, csv, download, html, json, redirect, see_other, text, xlsx};
pub use settings::{Mode, Settings};
pub use table::{Cell, Choice, Column, ListPage, list_page};
pub use upload::Upload;

/// Texts of the shell itself.
pub const TEXTS: (&str, &str) = (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl"));
