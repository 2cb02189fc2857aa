//! What offers know of a person: for the person, and to be let go.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Result};
use serde_json::{Value, json};

use crate::person;
use crate::store::{self, coupon, redemption};

/// Coupons of an account and what offers took off its orders; [`ui::Export`].
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<Value> {
    let person = person::of_account(account);
    let coupons = conn.all(&coupon::OF_PERSON, (person.clone(),)).await?;
    let used = conn.all(&redemption::OF_PERSON, (person,)).await?;
    Ok(json!({
        "coupons": coupons.iter().map(|row| json!({
            "offer": row.name.vi, "code": row.code.as_str(), "collected": row.collected_at.iso(),
            "redeemed": row.redeemed_at.map(kernel::Instant::iso),
        })).collect::<Vec<_>>(),
        "offers": used.iter().map(|(name, amount, at)| json!({
            "offer": name.vi, "amount": amount.0, "at": at.iso(),
        })).collect::<Vec<_>>(),
    }))
}

/// What was used no longer leads to the account; the counts stay, because budgets rest on them; [`ui::Erase`].
pub(crate) async fn erase(tx: &mut Tx, ctx: &Ctx, account: AccountId) -> Result<()> {
    let (person, nobody) = (person::of_account(account), format!("erased:{}", ctx.new_token()));
    tx.run(&store::FORGET_USES, (nobody.clone(), person.clone())).await?;
    tx.run(&redemption::FORGET, (nobody.clone(), person.clone())).await?;
    tx.run(&coupon::FORGET, (nobody, person)).await.map(|_| ())
}
