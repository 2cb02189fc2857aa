//! What the market takes of a sale: dated rates for the market, a category or a booth.
use db::{Conn, Filter, List, Sort, Tx};
use kernel::{AccountId, BoothId, Ctx, Day, Error, Id, Instant, Result, Type};

use crate::events::CommissionAdded;
use crate::{CommissionId, Rate};

kernel::stored_enum! {
    /// For whom a rate holds. The later in this list, the narrower.
    pub enum Scope {
        Market = "market",
        Category = "category",
        Booth = "booth",
    }
}

db::row! {
    /// A rate of the commission.
    pub struct CommissionRow {
        pub id: CommissionId,
        pub scope: Scope,
        /// The code of a category, the id of a booth, or nothing.
        pub subject: String,
        /// Basis points, without value added tax.
        pub rate: i64,
        pub from_day: Day,
        pub reason: String,
        pub added_at: Instant,
        pub added_by: Option<AccountId>,
    }
}

/// All rates that ever held.
pub(crate) static COMMISSIONS: List<CommissionRow> = List {
    name: "settlement::COMMISSIONS",
    columns: "id, scope, subject, rate, from_day, reason, added_at, added_by",
    from: "settlement_commission",
    scope: "",
    scope_types: &[],
    filters: &[Filter { name: "scope", sql: "scope = ?", ty: Type::Text }],
    sorts: &[Sort { name: "newest", column: "added_at", ty: Type::Time, descending: true }],
    id: "id",
    row: std::marker::PhantomData,
};

db::sql! {
    HOLDING: (Day, String) => CommissionRow =
        "SELECT id, scope, subject, rate, from_day, reason, added_at, added_by FROM settlement_commission
         WHERE from_day <= $1 AND (scope <> 'booth' OR subject = $2)
         ORDER BY from_day DESC, id DESC LIMIT 2000";
    INSERT: (CommissionId, Scope, String, i64, Day, String, Instant, Option<AccountId>) => () =
        "INSERT INTO settlement_commission (id, scope, subject, rate, from_day, reason, added_at, added_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (scope, subject, from_day) DO NOTHING";
    BOOTH_BY_SLUG: (String,) => (BoothId,) = "SELECT id FROM booths_booth WHERE slug = $1";
    BOOTH_NAMES: () => (BoothId, String) =
        "SELECT b.id AS id, b.slug AS slug FROM booths_booth b
         WHERE EXISTS (SELECT 1 FROM settlement_commission c WHERE c.scope = 'booth') ORDER BY b.id LIMIT 5000";
}

/// The rates that hold for a booth on a day, newest first.
pub(crate) async fn holding(conn: &mut Conn, booth: BoothId, day: Day) -> Result<Vec<CommissionRow>> {
    conn.all(&HOLDING, (day, booth.to_string())).await
}

/// The narrowest rate for a category among those of a booth; nothing at all is taken by default.
pub(crate) fn narrowest(rows: &[CommissionRow], category: Option<&str>) -> Rate {
    let fits = |row: &&CommissionRow| row.scope != Scope::Category || Some(row.subject.as_str()) == category;
    // Of the same scope the first is the newest; `min_by_key` keeps the first.
    let found = rows.iter().filter(fits).min_by_key(|row| std::cmp::Reverse(row.scope));
    let none = || Rate { points: 0, rule: String::new() };
    let rule = |row: &CommissionRow| format!("commission.{}@{}", row.scope.key(), row.from_day.iso());
    found.map_or_else(none, |row| Rate { points: row.rate, rule: rule(row) })
}

/// A rate to be added.
#[derive(Debug, Clone)]
pub struct NewCommission {
    pub scope: Scope,
    /// The code of a category or the address of a booth.
    pub subject: String,
    /// Basis points, without value added tax.
    pub rate: i64,
    pub from_day: Day,
    pub reason: String,
}

/// Adds a rate that holds from a day. Rates are never changed backwards: the day is not past. Sales placed before keep
/// the rate they were placed with.
///
/// # Errors
/// [`Error::Invalid`] for a day that is past or already has a rate, for an unknown booth or category.
pub async fn add_commission(tx: &mut Tx, ctx: &Ctx, new: &NewCommission) -> Result<()> {
    if new.from_day < ctx.now().day() {
        return Err(Error::field("from_day", "commission-past"));
    }
    let subject = subject(tx, new).await?;
    let before = newest_before(tx, new, &subject).await?;
    let id: CommissionId = ctx.new_id();
    let by = ctx.actor.account();
    let args = (id, new.scope, subject.clone(), new.rate, new.from_day, new.reason.clone(), ctx.now(), by);
    if tx.run(&INSERT, args).await? == 0 {
        return Err(Error::field("from_day", "commission-day-taken"));
    }
    let event = CommissionAdded {
        commission: id.uuid(),
        scope: new.scope.key(),
        subject,
        from: new.from_day.iso(),
        before,
        after: new.rate,
        reason: new.reason.clone(),
    };
    tx.tell(ctx, event).await
}

async fn subject(tx: &mut Tx, new: &NewCommission) -> Result<String> {
    match new.scope {
        Scope::Market => Ok(String::new()),
        Scope::Category if catalogue::Categories::shipped().get(&new.subject).is_some() => {
            Ok(new.subject.clone())
        }
        Scope::Category => Err(Error::field("category", "error-choice")),
        Scope::Booth => match tx.optional(&BOOTH_BY_SLUG, (new.subject.clone(),)).await? {
            Some((booth,)) => Ok(booth.to_string()),
            None => Err(Error::field("booth", "commission-no-booth")),
        },
    }
}

/// The rate of the same scope and subject until now.
async fn newest_before(tx: &mut Tx, new: &NewCommission, subject: &str) -> Result<i64> {
    let rows = tx.all(&HOLDING, (new.from_day, subject.to_owned())).await?;
    let found = rows.iter().find(|row| row.scope == new.scope && row.subject == subject);
    Ok(found.map_or(0, |row| row.rate))
}

/// The addresses of booths by their ids, for the page.
pub(crate) async fn booth_names(conn: &mut Conn) -> Result<Vec<(BoothId, String)>> {
    conn.all(&BOOTH_NAMES, ()).await
}
