//! Looks of `chonoi doctor`: what was posted is what was agreed.
use std::collections::HashMap;

use db::Conn;
use kernel::{BoothId, Dong, Id, Result, Uuid};
use money::Account;
use ui::Check;

use crate::PayoutId;
use crate::figures::Figures;
use crate::sale::{NEXT_RELEASED, SaleRow};

/// All looks.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "settlement-sales-are-posted", run: |conn| Box::pin(sales(conn)) },
    Check { name: "settlement-payouts-settle", run: |conn| Box::pin(payouts(conn)) },
    Check { name: "settlement-statements-add-up", run: |conn| Box::pin(statements(conn)) },
];

/// Rows read at a time.
const CHUNK: i64 = 5_000;

db::row! {
    /// A reversal with its shares.
    struct Reversal {
        business_key: String,
        order_id: Uuid,
        goods: Dong,
        fee: Dong,
        market: Dong,
        market_fee: Dong,
        own_fee: Dong,
        commission: Dong,
        commission_tax: Dong,
        vat: Dong,
        pit: Dong,
        after_release: bool,
    }
}

db::sql! {
    LEDGER: (String, i64) => (String, Dong) =
        "SELECT business_key, amount FROM money_ledger WHERE business_key > $1 ORDER BY business_key LIMIT $2";
    REVERSALS: (String, i64) => Reversal =
        "SELECT business_key, order_id, goods, fee, market, market_fee, own_fee, commission, commission_tax, vat, pit,
             after_release
         FROM settlement_reversal WHERE business_key > $1 ORDER BY business_key LIMIT $2";
    UNEVEN: () => (PayoutId,) =
        "SELECT p.id AS id FROM settlement_payout p WHERE
             CASE p.state WHEN 'failed' THEN 0 WHEN 'paid' THEN 0 ELSE p.amount END
             <> (SELECT COALESCE(SUM(e.amount), 0) FROM settlement_payout_entry e WHERE e.payout_id = p.id)
         ORDER BY p.id LIMIT 1";
    SOLD: () => (BoothId,) = "SELECT DISTINCT booth_id FROM settlement_sale ORDER BY booth_id LIMIT 20000";
}

impl Reversal {
    fn figures(&self) -> Figures {
        let Self { goods, fee, market, market_fee, own_fee, commission, commission_tax, vat, pit, .. } =
            *self;
        Figures { goods, fee, market, market_fee, own_fee, commission, commission_tax, vat, pit }
    }
}

async fn ledger(conn: &mut Conn) -> Result<HashMap<String, Dong>> {
    let (mut all, mut last) = (HashMap::new(), String::new());
    loop {
        let rows = conn.all(&LEDGER, (last.clone(), CHUNK)).await?;
        let Some((key, _)) = rows.last() else { return Ok(all) };
        last.clone_from(key);
        all.extend(rows);
    }
}

/// What went back before the release, by order; and the first reversal whose postings differ.
async fn reversals(
    conn: &mut Conn,
    posted: &HashMap<String, Dong>,
) -> Result<(HashMap<Uuid, Figures>, Option<String>)> {
    let (mut before, mut wrong, mut last) = (HashMap::<Uuid, Figures>::new(), None, String::new());
    loop {
        let rows = conn.all(&REVERSALS, (last.clone(), CHUNK)).await?;
        let Some(row) = rows.last() else { return Ok((before, wrong)) };
        last.clone_from(&row.business_key);
        for row in rows {
            let back = row.figures();
            let taxed = if row.after_release { (back.vat, back.pit) } else { (Dong::ZERO, Dong::ZERO) };
            let wanted = [("reverse", back.paid()), ("reverse-vat", taxed.0), ("reverse-pit", taxed.1)];
            let differs = |(what, amount): &(&str, Dong)| of(posted, what, &row.business_key) != *amount;
            if wanted.iter().any(differs) {
                wrong = Some(format!("reversal {} is not posted as it was agreed", row.business_key));
            }
            if !row.after_release {
                let sum = before.entry(row.order_id).or_default();
                // The other way round: less what is to be taken off.
                *sum = sum.minus(&Figures::default().minus(&back));
            }
        }
    }
}

fn of(posted: &HashMap<String, Dong>, what: &str, about: &str) -> Dong {
    posted.get(&format!("{what}:{about}")).copied().unwrap_or_default()
}

/// Every released sale is posted with the figures that were frozen.
async fn sales(conn: &mut Conn) -> Result<Option<String>> {
    let posted = ledger(conn).await?;
    let (before, wrong) = reversals(conn, &posted).await?;
    if wrong.is_some() {
        return Ok(wrong);
    }
    let mut last = Uuid::nil();
    loop {
        let rows = conn.all(&NEXT_RELEASED, (last,)).await?;
        let Some(row) = rows.last() else { return Ok(None) };
        last = row.order_id;
        if let Some(bad) = rows.iter().find(|row| differs(row, &before, &posted)) {
            return Ok(Some(format!("sale {} is not posted as it was agreed", bad.code)));
        }
    }
}

fn differs(sale: &SaleRow, before: &HashMap<Uuid, Figures>, posted: &HashMap<String, Dong>) -> bool {
    if sale.released_at.is_none() {
        return false;
    }
    let gone = before.get(&sale.order_id).copied().unwrap_or_default();
    let all = sale.figures();
    // What went back before the release is taken by its goods and fee: the carrier's part changed the rest at hand-over.
    let at_release = all.minus(&all.reversed_at(gone.goods, gone.fee));
    let wanted = [
        ("market", at_release.market),
        ("market-fee", at_release.market_fee),
        ("commission", at_release.commission),
        ("commission-tax", at_release.commission_tax),
        ("vat", at_release.vat),
        ("pit", at_release.pit),
    ];
    let id = sale.order_id.to_string();
    let to_booth = at_release.paid().minus(sale.carrier_fee.min(at_release.paid()));
    wanted.iter().any(|(what, amount)| of(posted, what, &id) != *amount)
        || of(posted, "release", &id) != to_booth
}

/// A payout is the sum of its postings; a paid one settles them to nothing.
async fn payouts(conn: &mut Conn) -> Result<Option<String>> {
    let uneven = conn.optional(&UNEVEN, ()).await?;
    Ok(uneven.map(|(id,)| format!("payout {id} is not the sum of its postings")))
}

/// The statement of the last month of each seller ends with the balance of its account.
async fn statements(conn: &mut Conn) -> Result<Option<String>> {
    for (booth,) in conn.all(&SOLD, ()).await? {
        let balance = Dong::ZERO.minus(money::balance(conn, &Account::Booth(booth.uuid())).await?);
        let Some(newest) = newest(conn, booth).await? else { continue };
        let month = crate::statement(conn, booth, &newest).await?;
        let sum = month.opening.plus(month.lines.iter().map(|line| line.amount).sum());
        if sum != month.closing || month.closing != balance {
            return Ok(Some(format!("the statement of booth {booth} does not add up")));
        }
    }
    Ok(None)
}

/// The month of the last posting of a booth.
async fn newest(conn: &mut Conn, booth: BoothId) -> Result<Option<String>> {
    let account = Account::Booth(booth.uuid());
    let last = conn.one(&crate::statement::LAST, (account, account)).await?.0;
    Ok(last.map(crate::month::month_of))
}
