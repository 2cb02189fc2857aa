use std::sync::Arc;

use ::people::{NewAccount, grant_role, hash_password_quickly, open_account};
use db::Tx;
use kernel::{AccountId, Ctx, Error, Grant, OrganisationId, Phone, Result, Role};
use ui::App;

use super::files::{Files, Person};
use super::sellers::{Sellers, at_time};

/// The one password of all demo accounts.
const PASSWORD: &str = "cho-noi-demo";
/// The sandbox bank's secret, and the collection account it plays.
const BANK: [(&str, &str); 5] = [
    ("bank-bin", "970436"),
    ("bank-account", "9900000086"),
    ("bank-holder", "TRUNG GIAN THANH TOAN MAU"),
    ("bank-secret", "demo-secret"),
    ("sandbox-bank", "http://127.0.0.1:8081"),
];

/// Accounts to try, one of each kind first; the sign-in page and the command line tell them.
/// Answers the first shopper.
pub(super) async fn load(app: &Arc<App>, files: &Files, sellers: &Sellers) -> Result<AccountId> {
    let ctx = at_time(app, app.clock.now());
    let mut told: Vec<String> = Vec::new();
    let mut shopper = None;
    for person in &files.persons {
        let organisation = person.organisation.as_ref().and_then(|key| sellers.get(key)).copied();
        let input = (person.clone(), organisation);
        let account = app.db.write(&ctx, input, |tx, ctx, input| Box::pin(add(tx, ctx, input))).await?;
        if person.role == Role::Shopper.name() {
            shopper = shopper.or(Some(account));
        }
        let role = format!("{}\t", person.role);
        if !told.iter().any(|line| line.starts_with(&role)) {
            told.push(format!("{role}{}\t{PASSWORD}", person.email));
        }
    }
    app.db.write(&ctx, told.join("\n"), |tx, _, told| Box::pin(settings(tx, told))).await?;
    shopper.ok_or_else(|| Error::internal("the demo has no shopper"))
}

async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    (person, organisation): &(Person, Option<OrganisationId>),
) -> Result<AccountId> {
    let phone = Phone::parse(&person.phone).map(|phone| phone.as_str().to_owned());
    let new = NewAccount {
        name: person.name.clone(),
        email: Some(person.email.clone()),
        phone,
        password_hash: hash_password_quickly(PASSWORD)?,
    };
    let account = open_account(tx, ctx, &new).await?;
    let role = Role::from_name(&person.role)
        .ok_or_else(|| Error::internal(format!("{}: no role {}", person.key, person.role)))?;
    if role == Role::Shopper {
        return Ok(account);
    }
    let commune = (role == Role::CommuneOfficer).then(|| person.commune.clone());
    let organisation = organisation.filter(|_| role == Role::Seller);
    grant_role(tx, ctx, account, &Grant { role, organisation, commune }).await?;
    Ok(account)
}

async fn settings(tx: &mut Tx, told: &str) -> Result<()> {
    db::write_setting(tx, "demo-accounts", told).await?;
    for (name, value) in BANK {
        db::write_setting(tx, name, value).await?;
    }
    Ok(())
}
