//! A market for the tests: two households and an enterprise with products, on each engine.
use booths::{BankAccount, NewBooth, Terms, open_booth};
use catalogue::{Certificate, NewProduct, NewVariant, Offer, ProductId, State, Words, add_product};
use db::testing::{Fresh, fresh};
use db::{Db, Tx, WorkFn};
use kernel::{Actor, BoothId, Ctx, Day, Dong, Id, Ids, Instant, Locale, Result, Rules, TaxCode, Text, Uuid};
use money::{Account, Entry};
use people::{NewOrganisation, OrganisationKind, add_organisation};
use settlement::{Activity, Declaration, Handover, NewReversal, Rates, Sale, SaleLine, Way};

/// The booths, in the order in which they were opened.
pub(crate) const HOUSEHOLD: usize = 0;
pub(crate) const ENTERPRISE: usize = 2;

pub(crate) struct Market {
    pub(crate) db: Db,
    pub(crate) name: String,
    pub(crate) booths: Vec<(BoothId, Vec<ProductId>)>,
    pub(crate) rules: Rules,
    _fresh: Fresh,
}

pub(crate) fn migrations() -> Vec<db::Migration> {
    let below = [
        places::domain(),
        people::domain(),
        pictures::domain(),
        booths::domain(),
        catalogue::domain(),
        money::domain(),
        settlement::domain(),
    ];
    let mut all = [db::MIGRATIONS, outside::MIGRATIONS].concat();
    all.extend(below.iter().flat_map(|domain| domain.migrations.iter().copied()));
    all
}

pub(crate) fn rules() -> Rules {
    Rules::load([include_str!("../../../../data/rules/household-tax.toml")]).unwrap()
}

/// One market on each engine.
pub(crate) async fn markets() -> Vec<Market> {
    let mut markets = Vec::new();
    for fresh in fresh(&migrations()).await.unwrap() {
        let ctx = ctx(noon("2026-09-01"));
        let mut booths = Vec::new();
        for at in 0..3 {
            booths.push(fresh.db.write(&ctx, at, |tx, ctx, at| Box::pin(fill(tx, ctx, *at))).await.unwrap());
        }
        let (db, name) = (fresh.db.clone(), fresh.name.clone());
        markets.push(Market { db, name, booths, rules: rules(), _fresh: fresh });
    }
    markets
}

async fn fill(tx: &mut Tx, ctx: &Ctx, at: usize) -> Result<(BoothId, Vec<ProductId>)> {
    let kinds = [
        ("mot", OrganisationKind::Household, Some("086095000123")),
        ("hai", OrganisationKind::Farm, None),
        ("ba", OrganisationKind::Company, None),
    ];
    let (slug, kind, code) = kinds[at];
    booth(tx, ctx, slug, kind, code).await
}

async fn booth(
    tx: &mut Tx,
    ctx: &Ctx,
    slug: &str,
    kind: OrganisationKind,
    code: Option<&str>,
) -> Result<(BoothId, Vec<ProductId>)> {
    let name = Text::new(&format!("Gian hàng {slug}"), None);
    let tax_code = code.map(|code| TaxCode::parse(code).unwrap());
    let new = NewOrganisation { kind, name: name.clone(), tax_code, commune: Some("29308".to_owned()) };
    let organisation = add_organisation(tx, ctx, &new).await?;
    let bank = BankAccount {
        bin: "970436".to_owned(),
        account: format!("0071000{slug}"),
        holder: "NGUYEN THI THU".to_owned(),
    };
    let booth = NewBooth {
        organisation,
        slug: slug.to_owned(),
        name,
        story: Text::new("Chuyện.", None),
        kind,
        listed_only: false,
        commune: Some("29308".to_owned()),
        place: None,
        terms: Terms { fee_near: Dong(15_000), fee_far: Dong(30_000), free_from: Dong(0), pick_up: None },
        bank: Some(bank),
    };
    let booth = open_booth(tx, ctx, &booth).await?;
    let mut products = Vec::new();
    for (at, category) in ["fruit", "fruit", "sweets"].into_iter().enumerate() {
        products.push(product(tx, ctx, booth, &format!("{slug}-{at}"), category).await?);
    }
    Ok((booth, products))
}

async fn product(tx: &mut Tx, ctx: &Ctx, booth: BoothId, slug: &str, category: &str) -> Result<ProductId> {
    let new = NewProduct {
        booth,
        slug: slug.to_owned(),
        words: Words {
            name: Text::new(&format!("Món {slug}"), None),
            description: Text::new("Ngon.", None),
            kind: "waxy-coconut".to_owned(),
            category: category.to_owned(),
            ..Words::default()
        },
        adults: false,
        offer: Offer::Sold(vec![NewVariant::only(Dong(100_000), Text::new("trái", None), 10)]),
        certificate: Certificate::default(),
        state: State::Shown,
        state_reason: None,
    };
    Ok(add_product(tx, ctx, &new).await?.0)
}

pub(crate) fn noon(day: &str) -> Instant {
    Day::parse(day).unwrap().start().plus_seconds(12 * 3600)
}

pub(crate) fn ctx(now: Instant) -> Ctx {
    Ctx::new(Actor::System("test"), Locale::Vi, now, Ids::random())
}

impl Market {
    pub(crate) async fn write<I, O>(&self, now: Instant, input: I, work: WorkFn<I, O>) -> Result<O>
    where
        I: Send + Sync + 'static,
        O: Send + 'static,
    {
        self.db.write(&ctx(now), input, work).await
    }

    /// A sale of lines `(product, amount)` of a booth.
    pub(crate) fn sale(&self, booth: usize, lines: &[(usize, i64)], way: Way) -> Sale {
        let (id, products) = &self.booths[booth];
        let order: settlement::PayoutId = ctx(noon("2026-11-01")).new_id();
        let line = |(at, amount): &(usize, i64)| SaleLine { product: products[*at], amount: Dong(*amount) };
        Sale {
            order: order.uuid(),
            code: "ABCDEFGH1".to_owned(),
            booth: *id,
            lines: lines.iter().map(line).collect(),
            goods: Dong(lines.iter().map(|(_, amount)| amount).sum()),
            fee: Dong(0),
            market_borne: Dong(0),
            market_fee: Dong(0),
            way,
            payment_function: true,
        }
    }

    /// Places it; what is held is paid at once.
    pub(crate) async fn place(&self, now: Instant, sale: &Sale) {
        let rates = Rates::on(&self.rules, now.day()).unwrap();
        let work: WorkFn<(Rates, Sale), ()> = |tx, ctx, (rates, sale)| {
            Box::pin(async move {
                settlement::record_sale(tx, ctx, rates, sale).await?;
                let paid = sale.goods.plus(sale.fee);
                if sale.way != Way::Held || paid == Dong::ZERO {
                    return Ok(());
                }
                let (debit, credit) = (Account::Held, Account::Order(sale.order));
                let key = format!("order-paid:{}", sale.order);
                money::post(tx, ctx, Entry { debit, credit, amount: paid, key, memo: String::new() }).await
            })
        };
        self.write(now, (rates, sale.clone()), work).await.unwrap();
    }

    /// It was paid at the counter: the booth has that cash, and keeps it.
    pub(crate) async fn keep_cash(&self, now: Instant, sale: &Sale) {
        let work: WorkFn<Sale, ()> = |tx, ctx, sale| {
            Box::pin(async move {
                let (cash, booth) = (Account::Cash(sale.booth.uuid()), Account::Booth(sale.booth.uuid()));
                for (what, debit, credit) in [("counter", cash, Account::Held), ("counter-kept", booth, cash)]
                {
                    let (amount, key) = (sale.goods.plus(sale.fee), format!("{what}:{}", sale.order));
                    money::post(tx, ctx, Entry { debit, credit, amount, key, memo: String::new() }).await?;
                }
                Ok(())
            })
        };
        self.write(now, sale.clone(), work).await.unwrap();
    }

    /// A carrier's statement with the cash of these orders is taken in, and the job that it asks for runs.
    pub(crate) async fn remit(&self, now: Instant, orders: Vec<Uuid>) {
        let domain = settlement::domain();
        let statement = ctx(now).new_id::<settlement::PayoutId>().uuid();
        let work: WorkFn<(Uuid, Vec<Uuid>), ()> = |tx, ctx, (statement, orders)| {
            Box::pin(async move { settlement::domain().remitted.unwrap()(tx, ctx, *statement, orders).await })
        };
        self.write(now, (statement, orders), work).await.unwrap();
        let job = domain.jobs.iter().find(|job| job.kind == "settlement.remitted").unwrap();
        (job.run)(crate::office::app(self), ctx(now), statement).await.unwrap();
    }

    pub(crate) async fn hand_over(
        &self,
        now: Instant,
        order: Uuid,
        carrier: Option<(carriers::Carrier, i64)>,
    ) {
        let carrier = carrier.map(|(who, fee)| (who, Dong(fee)));
        let work: WorkFn<Handover, ()> = |tx, ctx, new| Box::pin(settlement::handed_over(tx, ctx, new));
        self.write(now, Handover { order, carrier }, work).await.unwrap();
    }

    pub(crate) async fn release(&self, now: Instant, order: Uuid) -> Result<()> {
        self.write(now, order, |tx, ctx, order| Box::pin(settlement::release(tx, ctx, *order))).await
    }

    pub(crate) async fn freeze(&self, now: Instant, order: Uuid) {
        self.write(now, order, |tx, ctx, id| Box::pin(settlement::freeze(tx, ctx, *id))).await.unwrap();
    }

    pub(crate) async fn unfreeze(&self, now: Instant, order: Uuid) {
        self.write(now, order, |tx, ctx, id| Box::pin(settlement::unfreeze(tx, ctx, *id))).await.unwrap();
    }

    pub(crate) async fn reverse(
        &self,
        now: Instant,
        order: Uuid,
        key: &str,
        (goods, fee): (i64, i64),
    ) -> Result<()> {
        let new = NewReversal { order, key: key.to_owned(), goods: Dong(goods), fee: Dong(fee) };
        self.write(now, new, |tx, ctx, new| Box::pin(settlement::reverse(tx, ctx, new))).await
    }

    pub(crate) async fn declare(
        &self,
        now: Instant,
        booth: usize,
        product: Option<usize>,
        activity: Activity,
    ) {
        let (id, products) = &self.booths[booth];
        let new = Declaration { booth: *id, product: product.map(|at| products[at]), activity };
        self.write(now, new, |tx, ctx, new| Box::pin(settlement::declare(tx, ctx, new))).await.unwrap();
    }

    /// Owed to whom the account is of: credits less debits.
    pub(crate) async fn owed(&self, account: Account) -> i64 {
        -money::balance(&mut self.db.reader().await.unwrap(), &account).await.unwrap().0
    }

    pub(crate) fn account(&self, booth: usize) -> Account {
        Account::Booth(self.booths[booth].0.uuid())
    }

    /// The looks of `chonoi doctor` find nothing, and the accounts add up to nothing.
    pub(crate) async fn is_sound(&self) {
        let mut conn = self.db.reader().await.unwrap();
        assert_eq!(money::total(&mut conn).await.unwrap(), Dong::ZERO);
        for check in settlement::domain().checks {
            assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{}: {}", self.name, check.name);
        }
    }
}
