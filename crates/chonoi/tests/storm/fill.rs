//! A small market of its own, made by the use cases: two booths that send with every carrier, goods for many orders.
use booths::{NewBooth, Terms, open_booth};
use catalogue::{Certificate, NewProduct, NewVariant, Offer, State, Words, add_product};
use db::{Db, Tx};
use delivery::{BoothCarriers, choose_carriers};
use kernel::{Actor, BoothId, Ctx, Dong, Grant, Ids, Locale, OrganisationId, Phone, Result, Role, Text};
use people::{
    NewAccount, NewOrganisation, OrganisationKind, Strength, add_organisation, grant_role, open_account,
    open_session,
};

use crate::house::House;

pub const BANK_SECRET: &str = "storm-bank-secret";
/// More than any storm sells.
pub const STOCK: i64 = 10_000_000;
/// Slug of a product, slug of its booth.
pub const GOODS: [(&str, &str); 3] =
    [("dua-sap", "gian-hang-mot"), ("keo-dua", "gian-hang-mot"), ("banh-tet", "gian-hang-hai")];
const BOOTHS: [(&str, &[&str]); 2] =
    [("gian-hang-mot", &["dua-sap", "keo-dua"]), ("gian-hang-hai", &["banh-tet"])];
/// The public key of the stand-in of Vietnam Post.
const VNPOST: &str = include_str!("../../../sandbox/data/vnpost-test-public-key.pem");

/// What the stand-ins take for right when nobody tells them otherwise (`scripts/lib.sh` says the same).
const SETTINGS: [(&str, &str); 34] = [
    ("province", "86"),
    ("area", "{\"vi\":\"tỉnh Vĩnh Long\",\"en\":\"Vinh Long Province\"}"),
    ("mode", "ordering-and-payment"),
    ("demo", "true"),
    ("bank-bin", "970436"),
    ("bank-account", "9900000086"),
    ("bank-holder", "TRUNG GIAN THU"),
    ("bank-secret", BANK_SECRET),
    ("vnpay-merchant", "CHONOI01"),
    ("vnpay-secret", "sandbox-vnpay-secret"),
    ("momo-merchant", "MOMO"),
    ("momo-key", "F8BBA842ECF85"),
    ("momo-secret", "K951B6PE1waDMi640xX08PD3vg6EkVlz"),
    ("zalopay-merchant", "2554"),
    ("zalopay-key", "sandbox-zalopay-key1"),
    ("zalopay-secret", "sandbox-zalopay-key2"),
    ("payos-merchant", "sandbox-payos-client"),
    ("payos-key", "sandbox-payos-key"),
    ("payos-secret", "sandbox-payos-checksum"),
    ("ghn-token", "sandbox-ghn-token"),
    ("ghn-shop", "885"),
    ("ghn-secret", "sandbox-hook"),
    ("ghtk-token", "sandbox-ghtk-token"),
    ("ghtk-source", "S1"),
    ("ghtk-secret", "sandbox-hook"),
    ("viettel-post-user", "sandbox-vtp"),
    ("viettel-post-password", "sandbox-vtp-password"),
    ("viettel-post-secret", "sandbox-hook"),
    ("vnpost-user", "sandbox-vnpost"),
    ("vnpost-password", "sandbox-vnpost-password"),
    ("vnpost-customer", "C000001"),
    ("vnpost-secret", "sandbox-hook"),
    ("vnpost-public-key", VNPOST),
    ("clock-offset", "0"),
];

pub fn system() -> Ctx {
    Ctx::new(Actor::System("test"), Locale::Vi, kernel::Clock::default().now(), Ids::random())
}

/// Who is signed in, by cookies.
pub struct People {
    /// One of each booth.
    pub sellers: Vec<String>,
    pub accountant: String,
}

/// Fills an empty database.
pub async fn fill(db: &Db, house: &House) -> People {
    db::migrate(db, &chonoi::migrations()).await.unwrap();
    let mut settings: Vec<(String, String)> =
        SETTINGS.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    settings.push(("base-url".to_owned(), format!("http://127.0.0.1:{}", house.market.port)));
    settings.push(("sandbox-bank".to_owned(), format!("http://127.0.0.1:{}", house.stand("bank").port)));
    for stand in &house.stands[1..] {
        settings.push((format!("{}-address", stand.name), format!("http://127.0.0.1:{}", stand.port)));
    }
    db.write(&system(), settings, |tx, ctx, settings| Box::pin(all(tx, ctx, settings))).await.unwrap()
}

async fn all(tx: &mut Tx, ctx: &Ctx, settings: &Vec<(String, String)>) -> Result<People> {
    for (name, value) in settings {
        db::write_setting(tx, name, value).await?;
    }
    let mut sellers = Vec::new();
    for (slug, products) in BOOTHS {
        let (organisation, booth) = booth(tx, ctx, slug).await?;
        for product in products {
            add_product(tx, ctx, &goods(booth, product)).await?;
        }
        let grant = Grant { role: Role::Seller, organisation: Some(organisation), commune: None };
        sellers.push(person(tx, ctx, slug, grant).await?);
    }
    let grant = Grant { role: Role::Accountant, organisation: None, commune: None };
    Ok(People { sellers, accountant: person(tx, ctx, "accountant", grant).await? })
}

async fn booth(tx: &mut Tx, ctx: &Ctx, slug: &str) -> Result<(OrganisationId, BoothId)> {
    let name = Text::new(&format!("Gian hàng {slug}"), None);
    let (kind, commune) = (OrganisationKind::Household, Some("29308".to_owned()));
    let new = NewOrganisation { kind, name: name.clone(), tax_code: None, commune: commune.clone() };
    let organisation = add_organisation(tx, ctx, &new).await?;
    let (fee_near, fee_far, free_from) = (Dong(15_000), Dong(30_000), Dong::ZERO);
    let booth = NewBooth {
        organisation,
        slug: slug.to_owned(),
        name,
        story: Text::new("Chuyện của gian hàng.", None),
        kind,
        listed_only: false,
        commune,
        place: None,
        terms: Terms { fee_near, fee_far, free_from, pick_up: Some("Chợ Cầu Kè".to_owned()) },
        bank: None,
    };
    let booth = open_booth(tx, ctx, &booth).await?;
    let chosen = BoothCarriers {
        booth,
        carriers: carriers::Carrier::ALL.to_vec(),
        name: format!("Gian hàng {slug}"),
        phone: Phone::parse("0592000003").unwrap(),
        commune: "29308".to_owned(),
        street: "Số 88, ấp Ô Mịch".to_owned(),
    };
    choose_carriers(tx, ctx, &chosen).await?;
    Ok((organisation, booth))
}

fn goods(booth: BoothId, slug: &str) -> NewProduct {
    NewProduct {
        booth,
        slug: slug.to_owned(),
        words: Words {
            name: Text::new(&format!("Món {slug}"), None),
            description: Text::new("Ngon.", None),
            kind: "waxy-coconut".to_owned(),
            category: "fruit".to_owned(),
            ..Words::default()
        },
        adults: false,
        offer: Offer::Sold(vec![NewVariant::only(Dong(100_000), Text::new("trái", None), STOCK)]),
        certificate: Certificate::default(),
        state: State::Shown,
        state_reason: None,
    }
}

/// Somebody with a role, signed in.
async fn person(tx: &mut Tx, ctx: &Ctx, name: &str, grant: Grant) -> Result<String> {
    let new = NewAccount {
        name: name.to_owned(),
        email: Some(format!("{name}@example.vn")),
        phone: None,
        password_hash: people::hash_password_quickly("mot cau de nho")?,
    };
    let account = open_account(tx, ctx, &new).await?;
    grant_role(tx, ctx, account, &grant).await?;
    let token = open_session(tx, ctx, &(account, Strength::Strong)).await?;
    Ok(format!("session={token}"))
}
