//! Products: what there is, what it costs, how much of it is left, and how it is found.
//!
//! **Words**: a *product* belongs to a booth; its *variants* are what is bought, each with a price, perhaps lower
//! *tiers* from quantities on, and stock; *listed only* means that it is shown with its source and cannot be bought
//! here; stock is *on hand* and *reserved*, may lie in *lots* by place and batch, and changes by *movements*; *OCOP
//! stars* are certified and carry a source.
//!
//! **Promises**: `0 <= reserved <= on_hand` holds in the database, so stock cannot be oversold; what is on hand is the
//! sum of the movements; lots that expire first go first; stars without a source cannot be stored; the search index
//! follows the log; a cover is the first photo; who edits what somebody else changed meanwhile is told.
//!
//! **Trust**: a *label* is what Decree 37/2026 wants said of goods; a *certificate* is claimed by a seller and counts once
//! an official has verified it; *restricted* goods are for adults or forbidden; rules decide the first *state*, *moderators*
//! the rest, and what they refuse a seller cannot show; *reports* come from visitors and authorities; *questions* are asked
//! and answered in public. Versions of labels stay; stars rest on a verified certificate that has not run out.
//!
//! An *import* takes a sheet of products row by row; *sales elsewhere* are what a booth sold on other marketplaces, by
//! their files, each order and number of goods once.
//!
//! **Tables**: `catalogue_product`, `catalogue_variant`, `catalogue_place`, `catalogue_lot`, `catalogue_movement`,
//! `catalogue_picture`, `catalogue_label`, `catalogue_certificate`, `catalogue_report`, `catalogue_question`,
//! `catalogue_import`, `catalogue_import_file`, `catalogue_import_row`, `catalogue_import_turn`, `catalogue_mapping`,
//! `catalogue_outside_sale`.
//! **Events**: `catalogue.product.{added,changed,stock-turned,ended,labelled,certified,moderated}.v1`,
//! `catalogue.place.opened.v1`, `catalogue.certificate.claimed.v1`, `catalogue.report.made.v1`,
//! `catalogue.question.{asked,answered,moderated}.v1`, `catalogue.import.{started,rows-taken,finished}.v1`,
//! `catalogue.outside.linked.v1`.
mod add_product;
mod api;
mod browse;
mod cards;
mod categories;
mod change_product;
mod checks;
mod events;
mod indexing;
mod pages;
mod product;
mod published;
mod seasons;
mod stock;
mod store;
mod tiers;
mod variant;

mod certificate;
mod copy_product;
mod edit_product;
mod end_product;
mod gtin;
mod import;
mod label;
mod lock;
mod moderation;
mod outside;
mod photos;
mod question;
mod quick_edit;
mod restriction;
mod routes;
mod state;
mod units;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, JobKind, Panel, Slot};

pub use add_product::add_product;
pub use categories::{Categories, CategoriesError, Category};
pub use certificate::{
    CERTIFICATES, CertificateAnswer, CertificateKind, CertificateRow, CertificateState, NewCertificate,
    OcopGroup, answer_certificate, certificate_kinds, claim_certificate, end_certificates, ocop_groups,
    withdraw_certificate,
};
pub use change_product::{Change, change_product};
pub use indexing::{flush_index, follow_log, rebuild};
pub use label::{
    LabelField, LabelGroup, LabelGroups, LabelRow, NewLabel, declare_label, label_groups, label_of,
};
pub use moderation::{
    Beside, Decision, FilterRule, Letter, MODERATE, NewReport, NewRequest, ReportReason, Verdict, decide,
    first_state, letter, report_product, request_take_down, said_hits, tell_reason,
};
pub use pages::adults::is_adult;
pub use product::{
    Certificate, NewProduct, NotSold, Offer, ProductRow, State, Words, my_product, product, products,
};
pub use published::{
    Published, SITEMAP_MOST, Typical, TypicalCertificateRow, TypicalRow, booth_addresses,
    communes_with_booths, image_of, latest, product_addresses, product_addresses_end, published_after,
    published_booth, typical_after, typical_count,
};
pub use question::{QuestionRow, answer, ask, moderate_question};
pub use restriction::{Restriction, RestrictionRule, for_adults, restricted, restrictions};
pub use seasons::{Seasons, SeasonsError};
pub(crate) use stock::sum_up;
pub use stock::{
    MovedIn, MovementKind, expire_lots, move_lot, put_back, receive, release, reserve, reserve_all, take,
};
pub use store::stock::{LotRow, PlaceRow};
pub use tiers::{Tier, Tiers};
pub use variant::{
    NewVariant, VariantRow, variant, variant_by_sku, variants, variants_of, variants_of_booth,
};

pub use copy_product::copy_product;
pub use edit_product::{Edit, VariantEdit, edit_product};
pub use end_product::end_product;
pub use gtin::is_gtin;
pub use photos::{Photo, PhotoRow, photos_of, set_photos};
pub use quick_edit::{QuickChange, quick_edit, set_states};
pub use stock::{Adjust, Count, WriteOff, adjust, count, write_off};
pub use units::{Unit, unit, units};

pub use import::taken_products;
pub use import::{NewSheet, SheetKind, SheetState, StartSheet, cancel_sheet, start_sheet, upload_sheet};
pub use outside::{LinkOutside, link_outside};
pub use store::import::{ImportLineRow, ImportRow};

typed_id!(
    /// A product of a booth.
    ProductId,
    /// What is bought: a product in one size, taste or packing.
    VariantId,
    /// Where a booth keeps goods.
    PlaceId,
    /// Goods of one batch in one place.
    LotId,
    /// One change of what is on hand.
    MovementId,
    /// A version of a label.
    LabelId,
    /// A certificate of a product.
    CertificateId,
    /// A report of a product.
    ReportId,
    /// A question about a product.
    QuestionId,
    /// A sheet that a seller sent.
    ImportId,
    /// A row of a sheet that stands apart.
    ImportRowId,
    /// What was sold on another marketplace.
    OutsideSaleId,
);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: || {
            let trust: [&'static dyn db::AnyList; 2] =
                [&store::moderation::WORK, &store::certificate::CERTIFICATES];
            let goods: [&'static dyn db::AnyList; 4] = [
                &store::product::PRODUCTS,
                &store::mine::MINE,
                &store::stock::MOVEMENTS,
                &store::desk::STOCK,
            ];
            let sheets: [&'static dyn db::AnyList; 3] =
                [&store::import::IMPORTS, &store::import::IMPORT_LINES, &store::outside::OUTSIDE];
            [goods.as_slice(), &trust, &sheets].concat()
        },
        routes: routes::ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        checks: checks::CHECKS,
        sweeps: &[
            |tx, ctx| Box::pin(expire_lots(tx, ctx)),
            |tx, ctx| Box::pin(end_certificates(tx, ctx)),
            |tx, ctx| Box::pin(moderation::report::sweep(tx, ctx)),
            |tx, ctx| Box::pin(import::sweep(tx, ctx)),
        ],
        export: Some(|conn, account| Box::pin(question::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(question::erase(tx, ctx, account))),
        jobs: &[JobKind {
            kind: import::JOB,
            apart: true,
            run: |app, ctx, key| Box::pin(import::job(app, ctx, key)),
        }],
        indicators: outside::INDICATORS,
        ..Domain::new("catalogue")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "catalogue",
        number: 1,
        name: "catalogue",
        sql: include_str!("../migrations/0001_catalogue.sql"),
    },
    Migration {
        domain: "catalogue",
        number: 2,
        name: "variants",
        sql: include_str!("../migrations/0002_variants.sql"),
    },
    Migration {
        domain: "catalogue",
        number: 3,
        name: "pictures",
        sql: include_str!("../migrations/0003_pictures.sql"),
    },
    Migration {
        domain: "catalogue",
        number: 4,
        name: "trust",
        sql: include_str!("../migrations/0004_trust.sql"),
    },
    Migration {
        domain: "catalogue",
        number: 5,
        name: "imports",
        sql: include_str!("../migrations/0005_imports.sql"),
    },
    Migration {
        domain: "catalogue",
        number: 6,
        name: "stars",
        sql: include_str!("../migrations/0006_stars.sql"),
    },
];

/// Seeing what booths sold on other marketplaces.
pub const READ_OUTSIDE: Permission =
    Permission::new("catalogue.outside.read", &[Role::Officer, Role::Operator]);

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Booth, run: |req, booth| Box::pin(pages::booth_panel::panel(req, booth)) },
    Panel { slot: Slot::Desk, run: |req, booth| Box::pin(pages::desk_panel::panel(req, booth)) },
    Panel { slot: Slot::Desk, run: |req, booth| Box::pin(pages::short_panel::panel(req, booth)) },
    Panel { slot: Slot::DeskStep, run: |req, booth| Box::pin(pages::step_panel::panel(req, booth)) },
];
