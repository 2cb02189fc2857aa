use std::collections::HashMap;
use std::sync::Arc;

use ::people::{NewOrganisation, add_organisation};
use booths::{BankAccount, NewBooth, NewProducer, Terms, add_producer, open_booth};
use catalogue::{Certificate, NewProduct, NewVariant, Offer, State, Tier, Tiers, Words, add_product};
use db::Tx;
use kernel::{Actor, BoothId, Ctx, Dong, Error, Instant, Locale, OrganisationId, Result, TaxCode};
use ui::App;

use super::files::{Files, Organisation, Producer, Product, Variant};

/// Organisations by their key in the files.
pub(super) type Sellers = HashMap<String, OrganisationId>;

const DAY: i64 = 86_400;

/// Booths opened over the last three years; products come in turns, so that new ones are of many booths.
pub(super) async fn load(app: &Arc<App>, files: &Files) -> Result<Sellers> {
    let now = app.clock.now();
    let (mut sellers, mut booths) = (HashMap::new(), HashMap::new());
    for (at, organisation) in files.organisations.iter().enumerate() {
        let opened = now.plus_seconds(-DAY * (760 + 7 * i64::try_from(at).unwrap_or(0)));
        let ctx = at_time(app, opened);
        let organisation = organisation.clone();
        let (key, slug) = (organisation.key.clone(), organisation.booth.slug.clone());
        let (id, booth) = app
            .db
            .write(&ctx, organisation, |tx, ctx, organisation| Box::pin(open(tx, ctx, organisation)))
            .await?;
        sellers.insert(key, id);
        booths.insert(slug, booth);
    }
    let count = files.products.len();
    for (at, product) in files.products.iter().enumerate() {
        // 7 and 300 share no factor: each product gets a place of its own, neighbours far apart.
        let place = i64::try_from((at * 7) % count.max(1)).unwrap_or(0);
        let added = now.plus_seconds(-DAY * 755 - 3600 * place);
        add(app, &booths, product, added).await?;
    }
    Ok(sellers)
}

/// A system actor at some moment of the past.
pub(super) fn at_time(app: &App, at: Instant) -> Ctx {
    Ctx::new(Actor::System("demo"), Locale::Vi, at, app.ids.clone())
}

async fn open(tx: &mut Tx, ctx: &Ctx, organisation: &Organisation) -> Result<(OrganisationId, BoothId)> {
    let kind = organisation.kind()?;
    let tax_code =
        organisation.tax_code.as_deref().map(TaxCode::parse).transpose().map_err(Error::internal)?;
    let Organisation { name, commune, place, real, booth, .. } = organisation.clone();
    let id = add_organisation(tx, ctx, &NewOrganisation { kind, name, tax_code, commune: commune.clone() })
        .await?;
    let terms = Terms {
        fee_near: Dong(booth.delivery_fee_near),
        fee_far: Dong(booth.delivery_fee_far),
        free_from: Dong(booth.free_from),
        pick_up: booth.pick_up_address.filter(|_| booth.pick_up),
    };
    let bank =
        booth.bank.map(|bank| BankAccount { bin: bank.bin, account: bank.account, holder: bank.holder });
    let (producers, home) = (booth.producers, commune.clone());
    let new = NewBooth {
        organisation: id,
        slug: booth.slug,
        name: booth.name,
        story: booth.story,
        kind,
        listed_only: real,
        commune,
        place,
        terms,
        bank,
    };
    let opened = open_booth(tx, ctx, &new).await?;
    for producer in producers {
        let Producer { name, hamlet, grows, area } = producer;
        let (commune, consent_on) = (home.clone(), ctx.now().day());
        let new = NewProducer { booth: opened, name, commune, hamlet, grows, area, consent_on };
        add_producer(tx, ctx, &new).await?;
    }
    Ok((id, opened))
}

async fn add(app: &App, booths: &HashMap<String, BoothId>, product: &Product, added: Instant) -> Result<()> {
    let booth = booths.get(&product.booth).copied();
    let booth =
        booth.ok_or_else(|| Error::internal(format!("{}: no booth {}", product.slug, product.booth)))?;
    let new = new_product(booth, product)?;
    let ctx = at_time(app, added);
    app.db.write(&ctx, new, |tx, ctx, new| Box::pin(add_product(tx, ctx, new))).await.map(|_| ())
}

fn new_product(booth: BoothId, product: &Product) -> Result<NewProduct> {
    let offer =
        if product.sold { Offer::Sold(variants(product)?) } else { Offer::ListedOnly(product.not_sold()?) };
    let Product { slug, name, description, story, kind, category, ocop_group, stars, source, place, .. } =
        product.clone();
    let certificate = Certificate { ocop_group, stars, source, place };
    let words = Words { name, description, story, kind, category, ..Words::default() };
    let (state, state_reason) = (State::Shown, None);
    Ok(NewProduct { booth, slug, words, adults: false, offer, certificate, state, state_reason })
}

/// Enough of everything for two years of demo orders and for whoever tries it.
const PLENTY: i64 = 60;

fn variants(product: &Product) -> Result<Vec<NewVariant>> {
    if !product.variants.is_empty() {
        return Ok(product.variants.iter().map(variant).collect());
    }
    let missing = || Error::internal(format!("{}: no price, unit or stock", product.slug));
    let price = Dong(product.price.ok_or_else(missing)?);
    let unit = product.unit.clone().ok_or_else(missing)?;
    let stock = product.stock.ok_or_else(missing)?.saturating_add(PLENTY);
    let tiers = product.tiers.iter().map(|(from, price)| Tier { from: *from, price: Dong(*price) });
    let tiers = Tiers::new(price, tiers.collect()).ok_or_else(missing)?;
    Ok(vec![NewVariant { tiers, ..NewVariant::only(price, unit, stock) }])
}

fn variant(known: &Variant) -> NewVariant {
    let Variant { name, unit, price, stock, weight } = known.clone();
    NewVariant { name, weight, ..NewVariant::only(Dong(price), unit, stock + PLENTY) }
}
