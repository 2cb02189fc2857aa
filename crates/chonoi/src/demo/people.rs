use std::sync::Arc;

use ::people::{
    Duty, NewAccount, NewOfficial, Rank, enter_official, grant_role, hash_password_quickly, open_account,
    set_totp,
};
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

/// The roster: an official for e-commerce in most communes, and the department's.
async fn roster(app: &Arc<App>, ctx: &Ctx) -> Result<()> {
    let communes = places::Places::shared().communes_from("84");
    let names = [
        "Nguyễn Văn Hòa",
        "Thạch Thị Sa Rết",
        "Trần Minh Tâm",
        "Kim Ngọc Ánh",
        "Lê Thanh Bình",
        "Sơn Thị Mỹ",
    ];
    let from = ctx.now().day().plus_days(-300);
    let official = |at: usize, duty, rank, agency: String, commune| NewOfficial {
        name: names.get(at % names.len()).copied().unwrap_or_default().to_owned(),
        agency,
        duty,
        rank,
        commune,
        account: None,
        from,
    };
    let mut all = Vec::new();
    for (at, commune) in communes.iter().enumerate() {
        let place = places::lower_first(&commune.full_name);
        let agency = format!("Phòng Kinh tế {place}");
        if at % 6 != 5 {
            all.push(official(
                at,
                Duty::ECommerce,
                Rank::Specialist,
                agency.clone(),
                Some(commune.code.clone()),
            ));
        }
        all.push(official(at + 1, Duty::Economy, Rank::Head, agency, Some(commune.code.clone())));
    }
    for at in 0..6 {
        let (duty, rank) = match at {
            0 => (Duty::ECommerce, Rank::Leader),
            1 | 2 => (Duty::ECommerce, Rank::Specialist),
            _ => (Duty::Inspection, Rank::Specialist),
        };
        all.push(official(at + 2, duty, rank, "Sở Công Thương".to_owned(), None));
    }
    for new in all {
        app.db.write(ctx, new, |tx, ctx, new| Box::pin(enter_official(tx, ctx, new))).await?;
    }
    Ok(())
}

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
    roster(app, &ctx).await?;
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
    if role != Role::Seller {
        // Officials show a second factor; the demo's sign-in page tells the code.
        let secret = ctx.new_token().into_bytes().into_iter().take(20).collect();
        set_totp(tx, ctx, &(account, secret)).await?;
    }
    Ok(account)
}

async fn settings(tx: &mut Tx, told: &str) -> Result<()> {
    db::write_setting(tx, "demo-accounts", told).await?;
    for (name, value) in BANK {
        db::write_setting(tx, name, value).await?;
    }
    Ok(())
}
