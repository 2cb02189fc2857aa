//! A booth with goods, and the program around it, on each engine.
use std::borrow::Cow;
use std::sync::{Arc, RwLock};

use booths::{NewBooth, Terms, open_booth};
use catalogue::{Certificate, NewProduct, NewVariant, Offer, State, VariantId, Words, add_product};
use db::testing::{Fresh, fresh};
use db::{Tx, WorkFn};
use kernel::{Actor, BoothId, Clock, Ctx, Dong, Ids, Locale, Result, Rules, Text};
use people::{NewOrganisation, OrganisationKind, add_organisation};
use ui::{App, Assets, Domain, I18n, Parts, Settings};

pub(crate) struct World {
    pub(crate) app: Arc<App>,
    pub(crate) name: String,
    pub(crate) booth: BoothId,
    pub(crate) variant: VariantId,
    _fresh: Fresh,
}

struct NoAssets;

impl Assets for NoAssets {
    fn get(&self, _: &str) -> Option<(Cow<'static, [u8]>, String)> {
        None
    }
    fn entry(&self, name: &str) -> String {
        name.to_owned()
    }
    fn styles(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
    fn fonts(&self) -> Vec<String> {
        Vec::new()
    }
}

fn domains() -> Vec<Domain> {
    vec![
        places::domain(),
        people::domain(),
        pictures::domain(),
        notices::domain(),
        registry::domain(),
        booths::domain(),
        catalogue::domain(),
        money::domain(),
        settlement::domain(),
        delivery::domain(),
        offers::domain(),
        orders::domain(),
    ]
}

fn app(fresh: &Fresh) -> Arc<App> {
    let texts: Vec<_> = std::iter::once(ui::TEXTS).chain(domains().iter().map(|one| one.texts)).collect();
    Arc::new(App {
        db: fresh.db.clone(),
        clock: Clock::default(),
        ids: Ids::random(),
        rules: Rules::default(),
        i18n: Arc::new(I18n::load(&texts).unwrap()),
        domains: domains(),
        assets: Box::new(NoAssets),
        authenticate: |_, _| Box::pin(async { Ok(None) }),
        bearer: |_, _, _| Box::pin(async { Ok(None) }),
        parts: Parts::default(),
        settings: RwLock::new(Settings { province: "86".to_owned(), ..Settings::default() }),
    })
}

/// One world on each engine.
pub(crate) async fn worlds() -> Vec<World> {
    let own = domains().into_iter().flat_map(|one| one.migrations.iter().copied());
    let migrations: Vec<_> = db::MIGRATIONS.iter().chain(outside::MIGRATIONS).copied().chain(own).collect();
    let mut all = Vec::new();
    for fresh in fresh(&migrations).await.unwrap() {
        let app = app(&fresh);
        let (booth, variant) =
            app.db.write(&system(), (), |tx, ctx, ()| Box::pin(fill(tx, ctx))).await.unwrap();
        all.push(World { app, name: fresh.name.clone(), booth, variant, _fresh: fresh });
    }
    all
}

/// The program itself, so many days from now.
pub(crate) fn later(days: i64) -> Ctx {
    let now = Clock::default().now().plus_seconds(days * 86_400);
    Ctx::new(Actor::System("test"), Locale::Vi, now, Ids::random())
}

pub(crate) fn system() -> Ctx {
    later(0)
}

impl World {
    /// Runs a use case.
    pub(crate) async fn run<I, O>(&self, ctx: Ctx, input: I, work: WorkFn<I, O>) -> Result<O>
    where
        I: Send + Sync + 'static,
        O: Send + 'static,
    {
        self.app.db.write(&ctx, input, work).await
    }
}

async fn fill(tx: &mut Tx, ctx: &Ctx) -> Result<(BoothId, VariantId)> {
    let bank = [("bank-bin", "970415"), ("bank-account", "113366668888")];
    for (name, value) in bank {
        db::write_setting(tx, name, value).await?;
    }
    let (name, kind) = (Text::new("Lan", None), OrganisationKind::Household);
    let new = NewOrganisation { kind, name: name.clone(), tax_code: None, commune: None };
    let organisation = add_organisation(tx, ctx, &new).await?;
    let terms = Terms { fee_near: Dong(0), fee_far: Dong(0), free_from: Dong(0), pick_up: None };
    let new = NewBooth {
        organisation,
        slug: "lan".to_owned(),
        name,
        story: Text::new("Chuyện.", None),
        kind,
        listed_only: false,
        commune: None,
        place: None,
        terms,
        bank: None,
    };
    let booth = open_booth(tx, ctx, &new).await?;
    let words = Words {
        name: Text::new("Dừa sáp", None),
        description: Text::new("Ngon.", None),
        kind: "waxy-coconut".to_owned(),
        category: "fruit".to_owned(),
        ..Words::default()
    };
    let offer = NewVariant::only(Dong(100_000), Text::new("trái", None), 100);
    let new = NewProduct {
        booth,
        slug: "dua-sap".to_owned(),
        words,
        adults: false,
        offer: Offer::Sold(vec![offer]),
        certificate: Certificate::default(),
        state: State::Shown,
        state_reason: None,
    };
    let (product, _) = add_product(tx, ctx, &new).await?;
    Ok((booth, catalogue::variants_of(tx, product).await?[0].id))
}
