//! The ground of Chợ Nổi: no input or output, only the words every room shares.
//!
//! **Words**: [`Ctx`] is who asks, when, in which language; [`Dong`] is money; [`Instant`] and [`Day`]
//! are time; [`Text`] is what a person wrote, in Vietnamese and perhaps English; [`Rules`] are dated
//! facts of law; a [`Permission`] says which [`Role`] may do what.
//!
//! **Promises**: money never meets a float; "now", "who" and new ids come only from [`Ctx`]; text is
//! stored in NFC, searched folded ([`fold`]) and sorted by the CLDR order of Vietnamese ([`sort_key`]).
mod actor;
mod calendar;
mod code;
mod ctx;
mod dong;
mod error;
mod fold;
mod id;
mod instant;
mod phone;
mod rules;
mod stored;
mod tax_code;
mod text;

pub use actor::{Actor, Grant, Locality, Permission, Role};
pub use calendar::{WorkCalendar, WorkCalendarError};
pub use code::{Code, CodeError};
pub use ctx::{Clock, Ctx, Ids, Locale};
pub use dong::Dong;
pub use error::{Error, FieldError, Message, Result};
pub use fold::{fold, fold_words, slug, sort_key, words};
pub use id::{AccountId, BoothId, Id, OrganisationId};
pub use instant::{Day, Instant};
pub use phone::Phone;
pub use rules::{Rule, Rules, RulesError};
#[doc(hidden)]
pub use stored::id_from;
pub use stored::{Stored, Type, Value};
pub use tax_code::{TaxCode, TaxCodeError};
pub use text::Text;
#[doc(hidden)]
pub use uuid::Uuid;
