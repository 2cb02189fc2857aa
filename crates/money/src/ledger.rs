use db::{Conn, Filter, List, Sort, Tx};
use kernel::{Ctx, Day, Dong, Error, Instant, Result, Type};

use crate::Account;

kernel::typed_id!(
    /// A row of the ledger.
    EntryId
);

/// One movement of money, to be written into the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it is now.
    pub debit: Account,
    /// Where it came from, or to whom it is owed.
    pub credit: Account,
    /// More than zero.
    pub amount: Dong,
    /// Unique: what happened, e.g. `order-paid:{uuid}`. The same key is written once.
    pub key: String,
    /// For the reader of the ledger, a short machine word or code; no personal data.
    pub memo: String,
}

db::row! {
    /// A row of the ledger.
    pub struct EntryRow {
        pub id: EntryId,
        pub debit: Account,
        pub credit: Account,
        pub amount: Dong,
        pub business_key: String,
        pub at: Instant,
        pub day: Day,
        pub memo: String,
    }
}

db::sql! {
    INSERT: (EntryId, Account, Account, Dong, String, Instant, Day, String) => () =
        "INSERT INTO money_ledger (id, debit, credit, amount, business_key, at, day, memo)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (business_key) DO NOTHING";
    BY_KEY: (String,) => (Account, Account, Dong) =
        "SELECT debit, credit, amount FROM money_ledger WHERE business_key = $1";
    BALANCE: (Account, Account) => (Dong,) =
        "SELECT CAST(COALESCE((SELECT SUM(amount) FROM money_ledger WHERE debit = $1), 0)
              - COALESCE((SELECT SUM(amount) FROM money_ledger WHERE credit = $2), 0) AS BIGINT) AS balance";
    TOTAL: () => (Dong,) =
        "SELECT CAST(COALESCE(SUM(part.amount), 0) AS BIGINT) AS total FROM (
             SELECT amount FROM money_ledger UNION ALL SELECT 0 - amount AS amount FROM money_ledger
         ) AS part";
    KEPT: () => (Dong, Dong) =
        "SELECT CAST(COALESCE((SELECT SUM(amount) FROM money_transfer), 0) AS BIGINT) AS received,
                CAST(COALESCE((SELECT SUM(amount) FROM money_ledger WHERE debit = 'held'), 0)
                   - COALESCE((SELECT SUM(amount) FROM money_ledger
                               WHERE debit = 'suspense' AND credit = 'held' AND business_key LIKE 'used:%'), 0)
                   AS BIGINT) AS kept";
    WAITING: () => (Dong,) =
        "SELECT CAST(COALESCE(SUM(kept), 0) AS BIGINT) AS waiting FROM money_transfer";
    TORN: () => (i64,) =
        "SELECT COUNT(*) AS torn FROM money_transfer t WHERE t.amount <> t.kept + t.returned
             + COALESCE((SELECT SUM(u.amount) FROM money_use u WHERE u.transfer_id = t.id), 0)";
    UNCOVERED: () => (i64,) =
        "SELECT COUNT(*) AS uncovered FROM money_payment p WHERE p.state = 'paid' AND p.amount
             <> COALESCE((SELECT SUM(u.amount) FROM money_use u WHERE u.payment_id = p.id), 0)";
}

/// The ledger as officials read it.
pub static ENTRIES: List<EntryRow> = List {
    name: "money::ENTRIES",
    columns: "id, debit, credit, amount, business_key, at, day, memo",
    from: "money_ledger",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "account", sql: "(debit LIKE ? OR credit LIKE ?)", ty: Type::Text },
        Filter { name: "from", sql: "day >= ?", ty: Type::Text },
        Filter { name: "to", sql: "day <= ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "money-newest", column: "at", ty: Type::Time, descending: true }],
    id: "id",
    row: std::marker::PhantomData,
};

/// Writes a movement once per key.
///
/// # Errors
/// [`Error::Internal`] when the key was used for another movement, or the amount is not above zero.
pub async fn post(tx: &mut Tx, ctx: &Ctx, entry: Entry) -> Result<()> {
    if entry.amount <= Dong::ZERO || entry.debit == entry.credit {
        return Err(Error::internal(format!("{} moves nothing", entry.key)));
    }
    let Entry { debit, credit, amount, key, memo } = entry;
    let args = (ctx.new_id(), debit, credit, amount, key.clone(), ctx.now(), ctx.now().day(), memo);
    if tx.run(&INSERT, args).await? == 1 {
        return Ok(());
    }
    match tx.one(&BY_KEY, (key.clone(),)).await? {
        before if before == (debit, credit, amount) => Ok(()),
        before => Err(Error::internal(format!("{key} is already written as {before:?}"))),
    }
}

/// Debits less credits of an account.
pub async fn balance(conn: &mut Conn, account: &Account) -> Result<Dong> {
    Ok(conn.one(&BALANCE, (*account, *account)).await?.0)
}

/// The sum over all accounts; zero by construction.
pub async fn total(conn: &mut Conn) -> Result<Dong> {
    Ok(conn.one(&TOTAL, ()).await?.0)
}

/// What was reported, and what the ledger says came to be held; money that was used from suspense came in once, though
/// it is posted twice. The second is never less: whoever takes a payment posts it in the same transaction.
pub(crate) async fn received_and_kept(conn: &mut Conn) -> Result<(Dong, Dong)> {
    conn.one(&KEPT, ()).await
}

/// What waits by the rows of received money.
pub(crate) async fn waiting(conn: &mut Conn) -> Result<Dong> {
    Ok(conn.one(&WAITING, ()).await?.0)
}

/// Received money whose parts do not add up, and paid payments that received money does not cover.
pub(crate) async fn torn_and_uncovered(conn: &mut Conn) -> Result<(i64, i64)> {
    Ok((conn.one(&TORN, ()).await?.0, conn.one(&UNCOVERED, ()).await?.0))
}

/// The account that an entry debits, if there is an entry of that key.
pub(crate) async fn debit_of(conn: &mut Conn, key: &str) -> Result<Option<Account>> {
    Ok(conn.optional(&BY_KEY, (key.to_owned(),)).await?.map(|(debit, ..)| debit))
}
