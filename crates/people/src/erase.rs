//! Erasing a person: what goes, and what stays because it is not only theirs.
//!
//! **Goes**: name, addresses, ways to sign in, sessions, tokens, evidence of the identity, what was asked and answered,
//! how an invitation called the person, mail to the person; in the log every personal value of entries *about* the
//! person: about the account, its requests, the invitations it took up, its households. Of somebody who was never an
//! official also what they told of themselves in entries about other things.
//!
//! **Stays**: orders, ledger and log without the person (their own laws keep them); the roster, since who holds an office
//! is public; and the *reasons that this person gave as an official about others*. A reason is part of an official
//! decision, belongs to whom it is about and to the file of the authority, and goes when that other is erased. Its
//! author is then known by a number only.
use db::{Event, Tx};
use kernel::{AccountId, Ctx, Id, Result, Uuid};
use serde::Serialize;

use crate::organisation::own_households;
use crate::store::{account, factor, office, organisation, privacy as store, session};

#[derive(Serialize)]
struct AccountErased {
    account: AccountId,
}

impl Event for AccountErased {
    const TOPIC: &'static str = "people.account.erased.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

/// Erases a person. Other domains erase theirs before, in the same transaction ([`ui::Domain::erase`]).
pub async fn erase_account(tx: &mut Tx, ctx: &Ctx, id: AccountId) -> Result<()> {
    forget_log(tx, id).await?;
    let (_, email, _) = crate::login_of(tx, id).await?;
    if let Some(email) = email {
        outside::forget_mail_to(tx, &email).await?;
    }
    tx.run_one(&account::ERASE, ("(đã xóa)".to_owned(), ctx.now(), id)).await?;
    tx.run(&account::END_GRANTS, (ctx.now(), id)).await?;
    end_ways_in(tx, ctx, id).await?;
    tx.run(&store::WITHDRAW_ALL, (ctx.now(), id)).await?;
    tx.run(&store::FORGET_REQUESTS, (id,)).await?;
    tx.run(&office::FORGET_VERIFICATIONS, (id,)).await?;
    tx.run(&office::FORGET_CONTACTS, (id,)).await?;
    tx.tell(ctx, AccountErased { account: id }).await
}

/// Sessions, browsers, links, second factors, identities at providers, tokens.
async fn end_ways_in(tx: &mut Tx, ctx: &Ctx, id: AccountId) -> Result<()> {
    tx.run(&session::END_ALL, (id,)).await?;
    tx.run(&session::FORGET_DEVICES, (id,)).await?;
    tx.run(&session::END_RECOVERIES, (id,)).await?;
    tx.run(&factor::END_TOTP, (id,)).await?;
    tx.run(&factor::END_CODES, (id,)).await?;
    tx.run(&factor::END_PASSKEYS, (id,)).await?;
    tx.run(&factor::END_IDENTITIES, (id,)).await?;
    tx.run(&factor::END_TOKENS, (ctx.now(), id)).await.map(|_| ())
}

/// The personal values beside the log; roles and households must still be there.
async fn forget_log(tx: &mut Tx, id: AccountId) -> Result<()> {
    let households = own_households(tx, id).await?;
    for household in &households {
        tx.run(&organisation::FORGET_EVIDENCE, (*household,)).await?;
    }
    let mut about = vec![id.uuid()];
    about.extend(tx.all(&store::REQUEST_IDS, (id,)).await?.into_iter().map(|(id,)| id));
    about.extend(tx.all(&office::TAKEN_INVITATIONS, (id,)).await?.into_iter().map(|(id,)| id));
    about.extend(households.into_iter().map(Id::uuid));
    for key in about {
        db::forget_personal(tx, key).await?;
    }
    if tx.one(&account::OFFICIAL_GRANTS, (id,)).await?.0 == 0 {
        db::forget_told_by(tx, id.uuid()).await?;
    }
    Ok(())
}
