//! What there is in a world before a test begins, and orders.
use booths::{NewBooth, Terms, open_booth};
use catalogue::{Certificate, NewProduct, NewVariant, Offer, State, VariantId, Words, add_product};
use db::Tx;
use delivery::{Delivery, Method};
use fulfilment::{BinRange, NewWarehouse, WarehouseId, add_worker, keep_at, make_bins, open_warehouse};
use kernel::{AccountId, BoothId, Ctx, Dong, Grant, OrganisationId, Phone, Result, Role, Text};
use orders::{Buyer, Checkout, Payment, Placed, place_checkout};
use people::{NewAccount, NewOrganisation, OrganisationKind, add_organisation, open_account};
use ui::Mode;

pub(crate) type Filled = (WarehouseId, [BoothId; 2], [VariantId; 3], [AccountId; 2]);

pub(crate) async fn fill(tx: &mut Tx, ctx: &Ctx) -> Result<Filled> {
    let first = booth(tx, ctx, "mot").await?;
    let second = booth(tx, ctx, "hai").await?;
    let goods = [
        product(tx, ctx, first, "dua", Some("DUA"), None).await?,
        product(tx, ctx, first, "keo", None, Some("8934563138165")).await?,
        product(tx, ctx, second, "tet", None, None).await?,
    ];
    let phone = Phone::parse("0912345678").unwrap();
    let address = "1 Nguyễn Huệ".to_owned();
    let new = NewWarehouse { name: "Kho Vĩnh Long".to_owned(), commune: "29551".to_owned(), address, phone };
    let house = open_warehouse(tx, ctx, &new).await?;
    let range = BinRange { warehouse: house, aisle: 'A', first: 1, last: 3, levels: 2 };
    assert_eq!(make_bins(tx, ctx, &range).await?, 6);
    for booth in [first, second] {
        keep_at(tx, ctx, &(booth, house)).await?;
    }
    let workers = [account(tx, ctx, "an").await?, account(tx, ctx, "binh").await?];
    for name in ["an", "binh"] {
        add_worker(tx, ctx, &(house, format!("{name}@example.vn"))).await?;
    }
    Ok((house, [first, second], goods, workers))
}

pub(crate) async fn account(tx: &mut Tx, ctx: &Ctx, name: &str) -> Result<AccountId> {
    let email = Some(format!("{name}@example.vn"));
    let password_hash = people::hash_password_quickly("mot cau de nho")?;
    open_account(tx, ctx, &NewAccount { name: name.to_owned(), email, phone: None, password_hash }).await
}

/// A seller of the organisation of a booth.
pub(crate) async fn seller(tx: &mut Tx, ctx: &Ctx, booth: BoothId) -> Result<AccountId> {
    let organisation = Some(booths::booth(tx, booth).await?.organisation_id);
    let id = account(tx, ctx, "nguoi-ban").await?;
    people::grant_role(tx, ctx, id, &Grant { role: Role::Seller, organisation, commune: None }).await?;
    Ok(id)
}

async fn booth(tx: &mut Tx, ctx: &Ctx, slug: &str) -> Result<BoothId> {
    let (name, kind) = (Text::new(slug, None), OrganisationKind::Household);
    let new = NewOrganisation { kind, name: name.clone(), tax_code: None, commune: None };
    let organisation: OrganisationId = add_organisation(tx, ctx, &new).await?;
    let terms =
        Terms { fee_near: Dong(0), fee_far: Dong(0), free_from: Dong(0), pick_up: Some("Chợ".to_owned()) };
    let story = Text::new("Chuyện.", None);
    let new = NewBooth {
        organisation,
        slug: slug.to_owned(),
        name,
        story,
        kind,
        listed_only: false,
        commune: None,
        place: None,
        terms,
        bank: None,
    };
    open_booth(tx, ctx, &new).await
}

async fn product(
    tx: &mut Tx,
    ctx: &Ctx,
    booth: BoothId,
    slug: &str,
    sku: Option<&str>,
    gtin: Option<&str>,
) -> Result<VariantId> {
    let offer = NewVariant {
        sku: sku.map(str::to_owned),
        gtin: gtin.map(str::to_owned),
        ..NewVariant::only(Dong(100_000), Text::new("trái", None), 0)
    };
    let words = Words {
        name: Text::new(slug, None),
        description: Text::new("Ngon.", None),
        kind: "waxy-coconut".to_owned(),
        category: "fruit".to_owned(),
        ..Words::default()
    };
    let new = NewProduct {
        booth,
        slug: slug.to_owned(),
        words,
        adults: false,
        offer: Offer::Sold(vec![offer]),
        certificate: Certificate::default(),
        state: State::Shown,
        state_reason: None,
    };
    let (product, _) = add_product(tx, ctx, &new).await?;
    Ok(catalogue::variants_of(tx, product).await?[0].id)
}

/// One order of goods of one booth, paid in cash at the door.
pub(crate) async fn place(
    tx: &mut Tx,
    ctx: &Ctx,
    (goods, method): &(Vec<(VariantId, i64)>, Method),
) -> Result<Placed> {
    let cart = ctx.new_token();
    let mut methods = Vec::new();
    for (variant, quantity) in goods {
        orders::add_to_cart(tx, ctx, &(cart.clone(), *variant, *quantity)).await?;
        methods.push((catalogue::variant(tx, *variant).await?.booth_id, *method));
    }
    let to = Delivery {
        name: "Trần Hân".to_owned(),
        phone: Phone::parse("0912345678").unwrap(),
        commune: "29308".to_owned(),
        address: "45 Lê Lợi".to_owned(),
        note: None,
    };
    let checkout = Checkout {
        key: ctx.new_token(),
        cart,
        buyer: Buyer { account: None, to, province: "86".to_owned() },
        payment: Payment::Cash,
        methods,
        mode: Mode::OrderingAndPayment,
        home: "86".to_owned(),
        expected: None,
        seen: Vec::new(),
        adult: false,
        invoice: None,
        remember: false,
        rates: rates(ctx),
        phone_browser: false,
    };
    place_checkout(tx, ctx, &checkout).await
}

/// What is withheld and charged today, by the rules that ship.
fn rates(ctx: &Ctx) -> settlement::Rates {
    let rules = kernel::Rules::load([include_str!("../../../../data/rules/household-tax.toml")]).unwrap();
    settlement::Rates::on(&rules, ctx.now().day()).unwrap()
}
