//! From cart to doorstep.
//!
//! **Words**: a *cart* holds goods of several booths; a *checkout* is one purchase; an *order* is the part of
//! it that one booth fulfils; its *lines* keep name and price as they were; a *draft order* is what a seller and a
//! buyer agreed on elsewhere, a link until the buyer takes it; a *customer* bought from a booth before; a *bill* is
//! what a cart costs; a *return* is goods that a buyer wants to give back; an *invoice wish* says whom invoices are to.
//!
//! **Promises**: stock cannot be oversold; the same checkout sent twice makes one; nobody is charged another sum
//! than was shown; an order moves only along [`order::MOVES`]; the orders, the payment and the promise of stock are
//! made in one transaction; when the goods are handed over the ledger passes what the buyer paid to the booth.
//!
//! **Tables**: `orders_cart`, `orders_cart_item`, `orders_checkout`, `orders_order`, `orders_item`,
//! `orders_draft`, `orders_draft_item`, `orders_customer`, `orders_address`, `orders_invoice`, `orders_return`,
//! `orders_return_item`, `orders_return_photo`, `orders_discount`.
//! **Events**: `orders.order.{placed,paid,shipped,delivered,cancelled,expired}.v1`, `orders.draft.{made,ended}.v1`,
//! `orders.return.{asked,accepted,declined,refunded,withdrawn}.v1`.
//! **Payable**: `orders.checkout`.
mod address;
mod adopt_sale;
mod bill;
mod cancel_order;
mod carried;
mod cart;
mod codes;
mod confirm_order;
mod customer;
mod deliver_order;
mod delivery_options;
mod draft;
mod events;
mod expire;
mod indicators;
mod inspect;
mod invoice;
mod merge_cart;
mod order;
mod order_again;
mod order_notices;
mod pages;
mod panels;
mod pay_at_counter;
mod personal;
mod place_checkout;
mod place_parts;
mod refund;
mod resume;
mod return_notices;
mod returns;
mod routes;
mod sales;
mod seen;
mod settle;
mod ship_order;
mod store;
mod timeline;
mod undelivered;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, JobKind, Panel, Payable, Slot};

pub use address::{
    AddressRow, NewAddress, add_address, addresses, change_address, drop_address, prefer_address,
};
pub use bill::{Bill, BillPart, Destination, bill};
pub use cancel_order::{cancel_checkout, cancel_order};
pub use cart::{CartLine, add_to_cart, cart_lines, cart_of, set_quantity};
pub use codes::{CodeChange, change_codes};
pub use confirm_order::confirm_order;
pub use customer::note_customer;
pub use deliver_order::deliver_order;
pub use draft::{
    DraftItem, DraftState, NewDraft, Origin, TakenDraft, draft_order, expire_draft, take_draft,
    withdraw_draft,
};
pub use expire::expire_checkout;
pub use inspect::{Found, Inspection, coming_back, inspect, note_inspection};
pub use invoice::InvoiceWish;
pub use merge_cart::merge_cart;
pub use order::{Action, EndReason, MOVES, MoveError, Payment, Status};
pub use order_again::{Again, order_again};
pub use place_checkout::{Checkout, place_checkout};
pub use place_parts::{Buyer, Placed};
pub use returns::{
    AnsweredReturn, AskedReturn, Decision, PATIENCE_DAYS, RETURN_MOVES, ReturnAction, ReturnReason,
    ReturnState, answer_return, ask_return, decide_return, disputable_now, dispute_by_seller, dispute_return,
    refund_return, returnable, send_back, withdraw_return,
};
pub use seen::{Seen, SeenLine};
pub use ship_order::ship_order;
pub use store::returns::ReturnRow;
pub use store::{OrderRow, checkout_by_token, order_by_code, orders_of_checkout};
pub use undelivered::give_up_order;

typed_id!(
    /// One browser's basket.
    CartId,
    /// One purchase.
    CheckoutId,
    /// The part of a purchase that one booth fulfils.
    OrderId,
    /// What a seller and a buyer agreed on elsewhere.
    DraftId,
    /// Who buys from a booth.
    CustomerId,
    /// Where somebody has goods sent to.
    AddressId,
    /// A request to give goods back.
    ReturnId,
);

/// What money calls a checkout.
pub const PAYABLE: &str = "orders.checkout";
/// Seeing the orders of the whole market.
pub const READ: Permission = Permission::new("orders.read", &[Role::Officer, Role::Operator]);

/// Deciding where buyer and seller do not agree.
pub const DECIDE: Permission = Permission::new("orders.decide", &[Role::Officer, Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: || {
            vec![
                &store::lists::OF_BOOTH,
                &store::lists::ALL,
                &store::draft::DRAFTS,
                &store::customer::CUSTOMERS,
                &store::account::OF_ACCOUNT,
                &store::returns::RETURNS,
                &store::returns::DISPUTES,
            ]
        },
        routes: routes::ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        jobs: JOBS,
        payables: PAYABLES,
        carried: Some(|tx, ctx, order, what| Box::pin(carried::carried(tx, ctx, order, what))),
        indicators: indicators::ALL,
        checks: indicators::CHECKS,
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        sweeps: &[
            |tx, ctx| Box::pin(cart::sweep(tx, ctx)),
            |tx, ctx| Box::pin(customer::sweep(tx, ctx)),
            |tx, ctx| Box::pin(invoice::sweep(tx, ctx)),
            |tx, ctx| Box::pin(returns::sweep(tx, ctx)),
        ],
        signed_in: Some(|req, account| Box::pin(merge_cart::signed_in(req, account))),
        ..Domain::new("orders")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "orders",
        number: 1,
        name: "orders",
        sql: include_str!("../migrations/0001_orders.sql"),
    },
    Migration {
        domain: "orders",
        number: 2,
        name: "items",
        sql: include_str!("../migrations/0002_items.sql"),
    },
    Migration {
        domain: "orders",
        number: 3,
        name: "drafts",
        sql: include_str!("../migrations/0003_drafts.sql"),
    },
    Migration {
        domain: "orders",
        number: 4,
        name: "buying",
        sql: include_str!("../migrations/0004_buying.sql"),
    },
    Migration {
        domain: "orders",
        number: 5,
        name: "discounts",
        sql: include_str!("../migrations/0005_discounts.sql"),
    },
    Migration {
        domain: "orders",
        number: 6,
        name: "after_sale",
        sql: include_str!("../migrations/0006_after_sale.sql"),
    },
];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Header, run: |req, _| Box::pin(panels::cart_count(req)) },
    Panel { slot: Slot::Account, run: |req, account| Box::pin(panels::my_orders(req, account)) },
    Panel { slot: Slot::Turnover, run: |req, _| Box::pin(panels::turnover(req)) },
    Panel { slot: Slot::Business, run: |req, organisation| Box::pin(panels::business(req, organisation)) },
    Panel { slot: Slot::Desk, run: |req, booth| Box::pin(panels::desk(req, booth)) },
];

const JOBS: &[JobKind] = &[
    JobKind {
        kind: expire::JOB,
        apart: false,
        run: |app, ctx, checkout| Box::pin(expire::run(app, ctx, checkout)),
    },
    JobKind {
        kind: returns::patience::JOB,
        apart: false,
        run: |app, ctx, order| Box::pin(returns::patience::job(app, ctx, order)),
    },
    JobKind { kind: draft::JOB, apart: false, run: |app, ctx, draft| Box::pin(draft::run(app, ctx, draft)) },
];

const PAYABLES: &[Payable] = &[Payable {
    kind: PAYABLE,
    settled: |tx, ctx, checkout| Box::pin(settle::settled(tx, ctx, checkout)),
    resume: Some(|tx, ctx, checkout| Box::pin(resume::resume(tx, ctx, checkout))),
    page: |conn, checkout| Box::pin(settle::page(conn, checkout)),
}];
