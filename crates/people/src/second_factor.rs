//! One-time codes of an authenticator app (TOTP, RFC 6238: six digits, 30 seconds) and recovery codes.
use db::Tx;
use kernel::{AccountId, Code, Ctx, Error, Instant, Result};
use totp_rs::{Builder, Secret, Totp};

use crate::events::{FactorChanged, FactorsReset};
use crate::session::hash;
use crate::store::{factor as store, session as sessions};

/// How many recovery codes are given out.
const CODES: usize = 10;

/// A code to type at sign-in or when the app is set up.
fn totp(secret: &[u8], account: &str) -> Result<Totp> {
    let name: String = account.chars().filter(|c| *c != ':').collect();
    let builder = Builder::new().with_secret(Secret::from(secret.to_vec())).with_account_name(name);
    builder.with_issuer(Some("Cho Noi")).build().map_err(|error| Error::internal(error.to_string()))
}

fn seconds(now: Instant) -> u64 {
    u64::try_from(now.micros() / 1_000_000).unwrap_or(0)
}

/// The code of this moment: for tests, and for the sign-in page of a demo.
pub fn code_now(secret: &[u8], now: Instant) -> Result<String> {
    Ok(totp(secret, "")?.generate(seconds(now)).to_string())
}

/// The address that an authenticator app reads from a QR code, and the secret as it is typed by hand.
pub(crate) fn address(secret: &[u8], account: &str) -> Result<(String, String)> {
    let url = totp(secret, account)?.to_url().map_err(|error| Error::internal(error.to_string()))?;
    Ok((url, Secret::from(secret.to_vec()).to_base32()))
}

/// Begins setting up an app, or goes on with what was begun; the secret counts once a code of it was typed.
pub(crate) async fn begin_totp(tx: &mut Tx, ctx: &Ctx, account: &AccountId) -> Result<Vec<u8>> {
    if let Some(known) = tx.optional(&store::TOTP, (*account,)).await? {
        return if known.confirmed_at.is_none() {
            Ok(known.secret)
        } else {
            Err(Error::conflict("factor-there"))
        };
    }
    let secret: Vec<u8> = hex::decode(ctx.new_token() + &ctx.new_token()).map_err(Error::internal)?;
    let secret: Vec<u8> = secret.into_iter().take(20).collect();
    tx.run(&store::BEGIN_TOTP, (*account, secret.clone())).await?;
    Ok(secret)
}

/// The first code was right: the app is the account's second factor. Answers the recovery codes, shown once.
///
/// # Errors
/// [`Error::Invalid`] on `code` when it is wrong.
pub(crate) async fn confirm_totp(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, typed): &(AccountId, String),
) -> Result<Vec<String>> {
    let known = tx.one(&store::TOTP, (*account,)).await?;
    let step = step(&known.secret, typed, ctx.now())?
        .ok_or_else(|| Error::field("factor_code", "factor-code-wrong"))?;
    if tx.run(&store::CONFIRM_TOTP, (ctx.now(), step, *account)).await? == 0 {
        return Err(Error::conflict("factor-there"));
    }
    tx.tell(ctx, FactorChanged { account: *account, factor: "totp", there: true }).await?;
    new_codes(tx, ctx, account).await
}

/// Sets a known secret outright: for the accounts of a demo and of tests.
pub async fn set_totp(tx: &mut Tx, ctx: &Ctx, (account, secret): &(AccountId, Vec<u8>)) -> Result<()> {
    tx.run(&store::BEGIN_TOTP, (*account, secret.clone())).await?;
    tx.run(&store::CONFIRM_TOTP, (ctx.now(), 0, *account)).await.map(|_| ())
}

/// Fresh recovery codes; the old ones no longer work.
pub(crate) async fn new_codes(tx: &mut Tx, ctx: &Ctx, account: &AccountId) -> Result<Vec<String>> {
    tx.run(&store::END_CODES, (*account,)).await?;
    let mut codes = Vec::new();
    for _ in 0..CODES {
        let code: Code = ctx.new_code();
        tx.run(&store::INSERT_CODE, (hash(code.as_str()), *account)).await?;
        codes.push(code.to_string());
    }
    Ok(codes)
}

/// The app is no longer a second factor.
pub(crate) async fn end_totp(tx: &mut Tx, ctx: &Ctx, account: &AccountId) -> Result<()> {
    tx.run_one(&store::END_TOTP, (*account,)).await?;
    tx.run(&store::END_CODES, (*account,)).await?;
    tx.tell(ctx, FactorChanged { account: *account, factor: "totp", there: false }).await
}

/// Takes away every second factor of somebody who lost them, and ends all sessions: at the next sign-in an official is
/// asked to set one up again.
pub(crate) async fn reset(tx: &mut Tx, ctx: &Ctx, (account, reason): &(AccountId, String)) -> Result<()> {
    tx.run(&store::END_TOTP, (*account,)).await?;
    tx.run(&store::END_CODES, (*account,)).await?;
    tx.run(&store::END_PASSKEYS, (*account,)).await?;
    tx.run(&sessions::END_ALL, (*account,)).await?;
    tx.tell(ctx, FactorsReset { account: *account, reason: reason.clone() }).await
}

/// Checks what was typed as second step: a code of the app, each once, or a recovery code, each once. In a demo, whose
/// codes the page itself shows, one may be used again.
///
/// # Errors
/// [`Error::Invalid`] on `code` when it fits neither.
pub(crate) async fn check_second(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, typed, demo): &(AccountId, String, bool),
) -> Result<()> {
    let wrong = || Error::field("factor_code", "factor-code-wrong");
    if let Ok(code) = Code::parse(typed) {
        return match tx.run(&store::USE_CODE, (hash(code.as_str()), *account)).await? {
            1 => {
                tx.tell(ctx, FactorChanged { account: *account, factor: "recovery-code", there: false }).await
            }
            _ => Err(wrong()),
        };
    }
    let known = tx.optional(&store::TOTP, (*account,)).await?.filter(|known| known.confirmed_at.is_some());
    let known = known.ok_or_else(wrong)?;
    let step = step(&known.secret, typed, ctx.now())?.ok_or_else(wrong)?;
    match tx.run(&store::USE_STEP, (step, *account, step)).await? {
        0 if !demo => Err(Error::field("factor_code", "factor-code-used")),
        _ => Ok(()),
    }
}

/// The step of 30 seconds that a typed code belongs to: now, one before or one after.
fn step(secret: &[u8], typed: &str, now: Instant) -> Result<Option<i64>> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    Ok(totp(secret, "")?.check(&digits, seconds(now)).and_then(|step| i64::try_from(step).ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B (SHA-1; the last six digits of the eight).
    #[test]
    fn the_vectors_of_the_standard() {
        let secret = b"12345678901234567890";
        for (at, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            let now = Instant(at * 1_000_000);
            assert_eq!(code_now(secret, now).unwrap(), code);
            assert_eq!(step(secret, code, now).unwrap(), Some(at / 30));
            assert_eq!(step(secret, code, now.plus_seconds(90)).unwrap(), None);
        }
    }
}
