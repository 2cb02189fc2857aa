//! Erasing a person: what goes, and what stays because it is not only theirs.
//!
//! **Goes**: name, addresses, ways to sign in, sessions, tokens, evidence of the identity, what was asked and answered,
//! how an invitation called the person, mail to the person; in the log every personal value of entries *about* the
//! person: about the account, its requests, the invitations it took up, its households (also those it left last or that
//! were refused). Of somebody who was never an official also their own name, address and telephone where they told them in
//! entries about other things; what else they told of a company stays the company's.
//!
//! **Stays**: orders, ledger and log without the person (their own laws keep them); the roster, since who holds an office
//! is public; and the *reasons that this person gave as an official about others*. A reason is part of an official
//! decision, belongs to whom it is about and to the file of the authority, and goes when that other is erased. Its
//! author is then known by a number only.
use db::{Event, Tx};
use kernel::{AccountId, Ctx, Id, Phone, Result, Uuid, fold};
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
    let known = Known::of(crate::login_of(tx, id).await?);
    forget_log(tx, id, &known).await?;
    if let Some(email) = known.email {
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

/// By what a person is known in texts of others.
struct Known {
    name: String,
    email: Option<String>,
    phone: Option<String>,
}

impl Known {
    fn of((name, email, phone): (String, Option<String>, Option<String>)) -> Self {
        Self { name: fold(name.trim()), email, phone }
    }

    /// Whether a text says nothing but this person's name, address or telephone, however it is written.
    fn is(&self, text: &str) -> bool {
        let text = text.trim();
        let phone = Phone::parse(text);
        fold(text) == self.name
            || self.email.as_ref().is_some_and(|email| text.to_lowercase() == *email)
            || phone.is_some_and(|phone| self.phone.as_deref() == Some(phone.as_str()))
    }
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
async fn forget_log(tx: &mut Tx, id: AccountId, known: &Known) -> Result<()> {
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
        db::forget_told_by(tx, id.uuid(), |value| known.is(value)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn a_person_is_known_however_it_is_written() {
        let an = ("Trần Hân".to_owned(), Some("han@example.vn".to_owned()), Some("+84912345678".to_owned()));
        let known = Known::of(an);
        for own in ["Trần Hân", "tran han ", "Han@example.vn", "0912 345 678"] {
            assert!(known.is(own), "{own}");
        }
        for other in ["", "Trần Hân và em", "info@example.vn", "0912345679"] {
            assert!(!known.is(other), "{other}");
        }
        assert!(!Known::of((String::from("An"), None, None)).is("0912345678"));
    }
}
