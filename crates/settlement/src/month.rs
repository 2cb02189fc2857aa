//! Withheld tax by months: what was withheld and given back, the declaration, and its payment.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Day, Dong, Error, Instant, OrganisationId, Result, Text};
use money::{Account, Tax};

use crate::events::{MonthDeclared, MonthPaid};
use crate::posting::post_all;

kernel::stored_enum! {
    /// Where a declared month stands; one without a row is open.
    pub enum MonthState {
        Declared = "declared",
        Paid = "paid",
    }
}

/// The month of a day: `2026-11`.
pub(crate) fn month_of(day: Day) -> String {
    day.iso().get(..7).unwrap_or_default().to_owned()
}

/// First and last day of a month written `2026-11`.
pub(crate) fn days_of(month: &str) -> Option<(Day, Day)> {
    let first = Day::parse(&format!("{month}-01"))?;
    let next = Day::parse(&format!("{}-01", month_of(first.plus_days(31))))?;
    Some((first, next.plus_days(-1)))
}

db::row! {
    /// What was withheld in a month, and what was given back in it.
    pub struct MonthSum {
        pub month: String,
        pub revenue: Dong,
        pub vat: Dong,
        pub pit: Dong,
        pub revenue_back: Dong,
        pub vat_back: Dong,
        pub pit_back: Dong,
    }
}

db::row! {
    /// The declaration of a month.
    pub struct MonthRow {
        pub month: String,
        pub state: MonthState,
        pub vat_due: Dong,
        pub pit_due: Dong,
        pub declared_at: Instant,
        pub declared_by: Option<AccountId>,
        pub paid_at: Option<Instant>,
        pub reference: Option<String>,
    }
}

db::row! {
    /// One seller in the declaration of a month.
    pub struct SellerSum {
        pub organisation_id: OrganisationId,
        pub name: Text,
        pub tax_code: Option<String>,
        pub revenue: Dong,
        pub vat: Dong,
        pub pit: Dong,
        pub revenue_back: Dong,
        pub vat_back: Dong,
        pub pit_back: Dong,
    }
}

/// The sums of both directions; the macro wants literals.
macro_rules! sums {
    ($head:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $head,
            ", CAST(COALESCE(SUM(CASE WHEN x.back = FALSE THEN x.revenue ELSE 0 END), 0) AS BIGINT) AS revenue,
             CAST(COALESCE(SUM(CASE WHEN x.back = FALSE THEN x.vat ELSE 0 END), 0) AS BIGINT) AS vat,
             CAST(COALESCE(SUM(CASE WHEN x.back = FALSE THEN x.pit ELSE 0 END), 0) AS BIGINT) AS pit,
             CAST(COALESCE(SUM(CASE WHEN x.back = TRUE THEN x.revenue ELSE 0 END), 0) AS BIGINT) AS revenue_back,
             CAST(COALESCE(SUM(CASE WHEN x.back = TRUE THEN x.vat ELSE 0 END), 0) AS BIGINT) AS vat_back,
             CAST(COALESCE(SUM(CASE WHEN x.back = TRUE THEN x.pit ELSE 0 END), 0) AS BIGINT) AS pit_back
             FROM settlement_tax x ",
            $rest
        )
    };
}

type NewMonth = (String, Dong, Dong, Instant, Option<AccountId>);
type NewSeller = (String, OrganisationId, Text, Option<String>, Dong, Dong, Dong, Dong, Dong, Dong);

db::sql! {
    MONTHS: () => MonthSum = sums!("x.month AS month", "GROUP BY x.month ORDER BY x.month DESC LIMIT 240");
    MONTHS_OF: (kernel::BoothId,) => MonthSum =
        sums!("x.month AS month", "WHERE x.booth_id = $1 GROUP BY x.month ORDER BY x.month DESC LIMIT 240");
    SELLERS: (String,) => SellerSum = sums!(
        "o.id AS organisation_id, o.name AS name, o.tax_code AS tax_code",
        "JOIN booths_booth b ON b.id = x.booth_id JOIN people_organisation o ON o.id = b.organisation_id
         WHERE x.month = $1 GROUP BY o.id, o.name, o.tax_code ORDER BY o.id LIMIT 100000"
    );
    FROZEN: (String,) => SellerSum =
        "SELECT organisation_id, name, tax_code, revenue, vat, pit, revenue_back, vat_back, pit_back
         FROM settlement_month_seller WHERE month = $1 ORDER BY organisation_id LIMIT 100000";
    DECLARED: () => MonthRow =
        "SELECT month, state, vat_due, pit_due, declared_at, declared_by, paid_at, reference
         FROM settlement_month ORDER BY month DESC LIMIT 240";
    BY_MONTH: (String,) => MonthRow =
        "SELECT month, state, vat_due, pit_due, declared_at, declared_by, paid_at, reference
         FROM settlement_month WHERE month = $1";
    OPEN_BEFORE: (String,) => (i64,) =
        "SELECT COUNT(DISTINCT x.month) AS months FROM settlement_tax x
         WHERE x.month < $1 AND NOT EXISTS (SELECT 1 FROM settlement_month m WHERE m.month = x.month)";
    NET_UNTIL: (String,) => (Dong, Dong) =
        "SELECT CAST(COALESCE(SUM(CASE WHEN back = TRUE THEN 0 - vat ELSE vat END), 0) AS BIGINT) AS vat,
                CAST(COALESCE(SUM(CASE WHEN back = TRUE THEN 0 - pit ELSE pit END), 0) AS BIGINT) AS pit
         FROM settlement_tax WHERE month <= $1";
    DUE_BEFORE: (String,) => (Dong, Dong) =
        "SELECT CAST(COALESCE(SUM(vat_due), 0) AS BIGINT) AS vat, CAST(COALESCE(SUM(pit_due), 0) AS BIGINT) AS pit
         FROM settlement_month WHERE month < $1";
    INSERT: NewMonth => () =
        "INSERT INTO settlement_month (month, state, vat_due, pit_due, declared_at, declared_by)
         VALUES ($1, 'declared', $2, $3, $4, $5) ON CONFLICT (month) DO NOTHING";
    INSERT_SELLER: NewSeller => () =
        "INSERT INTO settlement_month_seller (month, organisation_id, name, tax_code, revenue, vat, pit, revenue_back,
             vat_back, pit_back)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    PAID: (Instant, Option<AccountId>, String, String) => () =
        "UPDATE settlement_month SET state = 'paid', paid_at = $1, paid_by = $2, reference = $3
         WHERE month = $4 AND state = 'declared'";
}

/// Every month in which something was withheld or given back, newest first, and those that were declared.
pub async fn months(conn: &mut Conn) -> Result<(Vec<MonthSum>, Vec<MonthRow>)> {
    Ok((conn.all(&MONTHS, ()).await?, conn.all(&DECLARED, ()).await?))
}

/// The months of one booth.
pub async fn months_of(conn: &mut Conn, booth: kernel::BoothId) -> Result<Vec<MonthSum>> {
    conn.all(&MONTHS_OF, (booth,)).await
}

/// The declaration of a month, if it was made.
pub async fn declaration(conn: &mut Conn, month: &str) -> Result<Option<MonthRow>> {
    conn.optional(&BY_MONTH, (month.to_owned(),)).await
}

/// The sellers of a month: as they were declared, else as they stand.
pub async fn sellers_of(conn: &mut Conn, month: &str) -> Result<Vec<SellerSum>> {
    let declared = declaration(conn, month).await?.is_some();
    conn.all(if declared { &FROZEN } else { &SELLERS }, (month.to_owned(),)).await
}

/// What is due to the treasury for a month, VAT and PIT: what was withheld less what was given back, with what earlier
/// months left over; never below zero.
pub async fn due(conn: &mut Conn, month: &str) -> Result<(Dong, Dong)> {
    let (vat, pit) = conn.one(&NET_UNTIL, (month.to_owned(),)).await?;
    let (vat_before, pit_before) = conn.one(&DUE_BEFORE, (month.to_owned(),)).await?;
    Ok((vat.minus(vat_before).max(Dong::ZERO), pit.minus(pit_before).max(Dong::ZERO)))
}

/// Declares a month that is over; its figures are frozen.
///
/// # Errors
/// [`Error::Conflict`] when it is not over, was declared before, or an earlier one is still open.
pub async fn declare_month(tx: &mut Tx, ctx: &Ctx, month: &String) -> Result<()> {
    if days_of(month).is_none() || *month >= month_of(ctx.now().day()) {
        return Err(Error::conflict("withholding-not-over"));
    }
    if tx.one(&OPEN_BEFORE, (month.clone(),)).await?.0 > 0 {
        return Err(Error::conflict("withholding-earlier-open"));
    }
    let sellers = tx.all(&SELLERS, (month.clone(),)).await?;
    let (vat, pit) = due(tx, month).await?;
    if tx.run(&INSERT, (month.clone(), vat, pit, ctx.now(), ctx.actor.account())).await? == 0 {
        return Err(Error::conflict("withholding-declared-already"));
    }
    let row = |s: SellerSum| {
        let (revenue, back) = ((s.revenue, s.vat, s.pit), (s.revenue_back, s.vat_back, s.pit_back));
        let code = s.tax_code;
        (
            month.clone(),
            s.organisation_id,
            s.name,
            code,
            revenue.0,
            revenue.1,
            revenue.2,
            back.0,
            back.1,
            back.2,
        )
    };
    tx.run_many(&INSERT_SELLER, sellers.into_iter().map(row).collect()).await?;
    tx.tell(ctx, MonthDeclared { month: month.clone(), vat, pit }).await
}

/// Notes that a declared month was paid to the treasury, with its reference.
///
/// # Errors
/// [`Error::Conflict`] when it is not declared or was paid before; [`Error::Invalid`] without a reference.
pub async fn pay_month(tx: &mut Tx, ctx: &Ctx, (month, reference): &(String, String)) -> Result<()> {
    if reference.trim().is_empty() {
        return Err(Error::field("reference", "error-required"));
    }
    let args = (ctx.now(), ctx.actor.account(), reference.clone(), month.clone());
    if tx.run(&PAID, args).await? == 0 {
        return Err(Error::conflict("withholding-not-declared"));
    }
    let row = tx.one(&BY_MONTH, (month.clone(),)).await?;
    let moves = [
        ("treasury-vat", Account::Tax(Tax::Vat), Account::Held, row.vat_due),
        ("treasury-pit", Account::Tax(Tax::Pit), Account::Held, row.pit_due),
    ];
    post_all(tx, ctx, month, reference, &moves).await?;
    tx.tell(ctx, MonthPaid { month: month.clone(), reference: reference.clone() }).await
}
