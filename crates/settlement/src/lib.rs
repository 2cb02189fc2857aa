//! What is owed to whom for a sale: commission, withheld tax, payouts.
//!
//! **Words**: a *sale* is an order as it is settled; it is *recorded* when it is placed, *waits* when it was handed over, is
//! *frozen* by a dispute or a return, and *released* to the seller; a *reversal* gives a part or everything back to the buyer.
//! The *commission* is what the market takes, quoted without value added tax. Tax is *withheld* from households and farms
//! where the market takes part in payment (Decree 252/2026 articles 3.5, 43–46). A *payout* settles postings of the ledger.
//!
//! **Promises**: rates are frozen when the order is placed; several reversals add up exactly to the whole; never more goes
//! back than is left; a posting of a booth's account is in one payout; a declared month does not change; the market keeps
//! nobody's money, all of this is instructions and rows of the ledger; cash that a carrier took is nobody's before the carrier
//! transferred it.
//!
//! **Tables**: `settlement_commission`, `settlement_activity`, `settlement_sale`, `settlement_line`, `settlement_reversal`,
//! `settlement_tax`, `settlement_month`, `settlement_month_seller`, `settlement_purse`, `settlement_payout`,
//! `settlement_payout_entry`, `settlement_remitted`.
//! **Events**: `settlement.sale.{released,reversed,frozen,unfrozen}.v1`, `settlement.commission.added.v1`,
//! `settlement.activity.{declared,reviewed}.v1`, `settlement.payout.{drawn,sent,paid,failed}.v1`,
//! `settlement.month.{declared,paid}.v1`.
//! **Jobs**: `settlement.release`, when the days of the setting `release-days` are over; `settlement.remitted`, when a carrier's
//! statement was taken in.
mod activity;
mod adopt;
mod candidates;
mod check;
mod commission;
mod events;
mod figures;
mod hand_over;
mod month;
mod pages;
mod payout;
mod posting;
mod rates;
mod record;
mod release;
mod remitted;
mod reverse;
mod routes;
mod sale;
mod statement;

use db::{Migration, Statement as AnyStatement};
use kernel::{Permission, Role, typed_id};
use ui::{Domain, JobKind};

pub use activity::{Activity, Declaration, Review, declare, review};
pub use adopt::adopt;
pub use candidates::{Candidate, candidates};
pub use commission::{CommissionRow, NewCommission, Scope, add_commission};
pub use hand_over::{Handover, RELEASE_DAYS, handed_over};
pub use month::{
    MonthRow, MonthState, MonthSum, SellerSum, declaration, declare_month, due, months, months_of, pay_month,
    sellers_of,
};
pub use payout::{
    PAYOUTS, PayoutRow, PayoutState, draw_up, draw_up_all, mark_failed, mark_paid, open_sum, payout,
    payouts_of, send_all, send_some,
};
pub use rates::{Rate, Rates};
pub use record::{Estimate, FrozenLine, estimate, record_sale};
pub use release::{freeze, release, unfreeze};
pub use reverse::{NewReversal, reverse};
pub use sale::{LineRow, Sale, SaleLine, SaleRow, SaleState, Way, lines_of, reversible, sale_of};
pub use statement::{Statement, StatementLine, statement, statement_months};

typed_id!(
    /// A rate of the commission.
    CommissionId,
    /// What somebody declared of its activity.
    ActivityId,
    /// Money on its way to a booth.
    PayoutId,
);

/// May see commission and payouts.
pub const READ: Permission =
    Permission::new("settlement.read", &[Role::Officer, Role::Accountant, Role::Operator]);
/// Draws up payouts and notes how they ended.
pub const PAY: Permission = Permission::new("settlement.pay", &[Role::Accountant, Role::Operator]);
/// Sets the commission.
pub const RATES: Permission = Permission::new("settlement.rates", &[Role::Operator]);
/// May see withheld tax.
pub const TAXES: Permission =
    Permission::new("settlement.taxes", &[Role::Officer, Role::Accountant, Role::TaxOfficer, Role::Operator]);
/// Declares and pays withheld tax.
pub const DECLARE: Permission = Permission::new("settlement.declare", &[Role::Accountant, Role::Operator]);
/// Reviews what sellers say they do.
pub const REVIEW: Permission = Permission::new("settlement.review", &[Role::Accountant, Role::TaxOfficer]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements,
        lists: || vec![&activity::ACTIVITIES, &commission::COMMISSIONS, &payout::PAYOUTS],
        routes: routes::ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        jobs: JOBS,
        checks: check::CHECKS,
        remitted: Some(|tx, ctx, statement, orders| Box::pin(remitted::remitted(tx, ctx, statement, orders))),
        ..Domain::new("settlement")
    }
}

fn statements() -> Vec<&'static dyn AnyStatement> {
    [
        activity::STATEMENTS,
        candidates::STATEMENTS,
        check::STATEMENTS,
        commission::STATEMENTS,
        hand_over::STATEMENTS,
        month::STATEMENTS,
        payout::STATEMENTS,
        posting::STATEMENTS,
        record::STATEMENTS,
        release::STATEMENTS,
        remitted::STATEMENTS,
        reverse::STATEMENTS,
        sale::STATEMENTS,
        statement::STATEMENTS,
    ]
    .concat()
}

const MIGRATIONS: &[Migration] = &[
    migration(1, "settlement", include_str!("../migrations/0001_settlement.sql")),
    migration(2, "carriers", include_str!("../migrations/0002_carriers.sql")),
];

const fn migration(number: i64, name: &'static str, sql: &'static str) -> Migration {
    Migration { domain: "settlement", number, name, sql }
}

const JOBS: &[JobKind] = &[
    JobKind {
        kind: release::JOB,
        apart: false,
        run: |app, ctx, order| Box::pin(release::job(app, ctx, order)),
    },
    JobKind {
        kind: remitted::JOB,
        apart: true,
        run: |app, ctx, statement| Box::pin(remitted::job(app, ctx, statement)),
    },
];
