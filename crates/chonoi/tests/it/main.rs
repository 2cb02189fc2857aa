//! The whole program: its walks over everything there is, its races, its command line.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::assigning_clones,
    clippy::format_push_string,
    unreachable_pub,
    reason = "a test may stop at the first surprise"
)]

mod after_sale;
mod bad_input;
mod behaviour;
mod booths;
mod buying;
mod carts;
mod checkout;
mod command_line;
mod crash;
mod drafts;
mod factors;
mod feeds;
mod identity;
mod indices;
mod invitations;
mod mail;
mod market;
mod offers;
mod organisations;
mod passkeys;
mod permits;
mod personal;
mod persons;
mod pictures;
mod places_and_map;
mod privacy;
mod product_photos;
mod products;
mod register;
mod retention;
mod returns;
mod reviews;
mod sealed;
mod seller;
mod sheets;
mod sign_in;
mod statements;
mod statistics;
mod stock;
mod stock_desk;
mod talk;
mod texts;
mod tokens;
mod trust_of_products;
mod upgrade;

mod notices;
mod wishes;
