//! Photos of products, booths and whatever else people show: taken from a phone, made safe, small and public.
//!
//! **Words**: a *photo* is a file as a person sent it; a *picture* is what the market made of it: WebP files of a few
//! widths, the original thrown away; something *keeps* a picture as long as it shows it.
//!
//! **Promises**: nothing of a file survives but its pixels, upright and in sRGB: no position, no time, no device. A file
//! that is cut off, of another kind, or made to break a decoder is refused with a sentence, and nothing is stored. A list
//! picture (320 px) has 15 KB at most. The same photo of the same person is stored once. A picture never changes, so
//! browsers ask once. What nothing shows goes after a day.
//!
//! **Why in the database**: every node sees a picture as soon as it is committed, together with the product that shows
//! it; a backup of the database is a backup of everything, and no folder can be lost, forgotten or out of step. A picture
//! has about 200 KB in all its widths, so 10,000 products with three each are 6 GB; browsers and proxies keep what they
//! fetched for a year, so the database is seldom asked. Should that be too much one day, only `store.rs` knows.
//!
//! **Who may**: this crate does not ask. Whoever has the form asks for a permission on its route, and calls [`keep`] and
//! [`release`] in its own transactions. Pictures are public by their address, also before they are kept.
//!
//! **Tables**: `pictures_picture`, `pictures_file`. **Events**: `pictures.picture.added.v1`.
mod colour;
mod form;
mod jpeg;
mod keep;
mod mistake;
mod personal;
mod picture;
mod read;
mod receive;
mod serve;
mod shrink;
mod store;

#[cfg(test)]
mod process_test;
#[cfg(test)]
mod samples;

use db::Migration;
use kernel::{Permission, typed_id};
use ui::{Domain, Route};

pub use form::{BODY, MOST, Received, field, field_at_most, received, received_at_most, remember};
pub use keep::{keep, release};
pub use mistake::LARGEST;
pub use picture::{Picture, Sizes, image, image_at_once, of};
pub use receive::{cleaned, receive};

typed_id!(
    /// A picture.
    PictureId
);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: || store::STATEMENTS.to_vec(),
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        sweeps: &[|tx, ctx| Box::pin(keep::sweep(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("pictures")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "pictures",
    number: 1,
    name: "pictures",
    sql: include_str!("../migrations/0001_pictures.sql"),
}];

const ROUTES: &[Route] =
    &[Route::get("/pictures/{id}/{file}", Permission::PUBLIC, |req| Box::pin(serve::get(req)))];
