//! Two years of orders. Each is placed, paid, sent and handed over through the use cases, at its own moment.
use std::sync::Arc;

use ::orders::{
    Buyer, CheckoutId, Payment, Placed, Status, add_to_cart, checkout_by_token, deliver_order,
    expire_checkout, orders_of_checkout, place_checkout, ship_order,
};
use catalogue::{product, variants_of};
use db::Tx;
use delivery::{Delivery, Method};
use kernel::{AccountId, BoothId, Ctx, Dong, Error, Id, Ids, Instant, Phone, Result};
use money::{BankTransfer, Received, payment_of, receive_transfer};
use places::Places;
use settlement::{Rates, release};
use ui::{App, Mode, Payable};

use super::files::{Files, Shopper};
use super::sellers::at_time;
use super::settling;

/// How many checkouts there are, and over how many days.
const CHECKOUTS: i64 = 900;
const DAYS: i64 = 729;
const HOUR: i64 = 3_600;
/// After so many checkouts the sellers are paid out; the rest is still open.
const PAID_OUT: i64 = 840;

/// One checkout to be played.
struct Scene {
    at: Instant,
    now: Instant,
    shopper: Shopper,
    province: String,
    goods: Vec<(String, i64)>,
    payment: Payment,
    account: Option<AccountId>,
    /// Nobody pays.
    forgotten: bool,
    payables: Vec<Payable>,
    rates: Rates,
    ids: Ids,
}

/// When the first of them may be.
pub(super) fn first_day(app: &App) -> Instant {
    app.clock.now().day().plus_days(-DAYS).start()
}

/// Plays all checkouts; answers how many there were.
pub(super) async fn load(app: &Arc<App>, files: &Files, progress: fn(&str)) -> Result<i64> {
    let sold: Vec<&str> = files.products.iter().filter(|p| p.sold).map(|p| p.slug.as_str()).collect();
    let places = app.part::<Places>()?;
    let mut played = 0;
    for number in 0..CHECKOUTS {
        let scene = scene(app, files, &places, &sold, number)?;
        let ctx = at_time(app, scene.at);
        match app.db.write(&ctx, scene, |tx, ctx, scene| Box::pin(play(tx, ctx, scene))).await {
            Ok(()) => played += 1,
            // Sold out by now: that shopper goes home.
            Err(Error::Conflict(_)) => {}
            Err(error) => return Err(error),
        }
        if number == PAID_OUT {
            settling::pay_out(app, app.clock.now().plus_seconds(-20 * 24 * HOUR)).await?;
        }
        if number % 150 == 149 {
            progress(&format!("  {} of {CHECKOUTS}", number + 1));
        }
    }
    Ok(played)
}

/// What whoever tries the demo finds: the first seller has parcels to send, the first shopper has orders.
pub(super) async fn load_fresh(app: &Arc<App>, files: &Files, booth: &str, shopper: AccountId) -> Result<()> {
    let of_booth = files.products.iter().filter(|p| p.sold && p.booth == booth);
    let places = app.part::<Places>()?;
    for (at, product) in of_booth.take(6).enumerate() {
        let mut scene = scene(app, files, &places, &[product.slug.as_str()], CHECKOUTS)?;
        let number = i64::try_from(at).unwrap_or(0);
        scene.at = scene.now.plus_seconds(-HOUR * (2 + 3 * number));
        scene.goods = vec![(product.slug.clone(), 1 + number % 2)];
        scene.forgotten = false;
        scene.account = (at % 2 == 0).then_some(shopper);
        let ctx = at_time(app, scene.at);
        app.db.write(&ctx, scene, |tx, ctx, scene| Box::pin(play(tx, ctx, scene))).await?;
    }
    Ok(())
}

/// A number below `most`.
fn dice(ids: &Ids, most: i64) -> i64 {
    i64::from(u32::from_le_bytes(ids.bytes())).rem_euclid(most.max(1))
}

fn pick<'a, T>(ids: &Ids, from: &'a [T]) -> Result<&'a T> {
    let at = usize::try_from(dice(ids, i64::try_from(from.len()).unwrap_or(1))).unwrap_or(0);
    from.get(at).ok_or_else(|| Error::internal("nothing to pick from"))
}

fn scene(app: &App, files: &Files, places: &Places, sold: &[&str], number: i64) -> Result<Scene> {
    let (ids, now) = (app.ids.clone(), app.clock.now());
    // Later days get more orders: the number of the day grows with the square root of the number.
    let grown = (number * DAYS * DAYS / CHECKOUTS).isqrt();
    let hour = HOUR * (6 + dice(&ids, 16)) + dice(&ids, HOUR);
    let at = now.day().plus_days(grown - DAYS).start().plus_seconds(hour);
    let at = at.min(now.plus_seconds(-HOUR - dice(&ids, HOUR)));
    let shopper = pick(&ids, &files.shoppers)?.clone();
    let province = places.commune(&shopper.commune).map(|c| c.province.clone()).unwrap_or_default();
    let goods = (0..=dice(&ids, 3)).map(|_| Ok(((*pick(&ids, sold)?).to_owned(), 1 + dice(&ids, 3))));
    // Paying by VietQR catches on: from 35 to 65 of a hundred.
    let online = 35 + 30 * grown / DAYS;
    let payment = if dice(&ids, 100) < online { Payment::VietQr } else { Payment::Cash };
    Ok(Scene {
        at,
        now,
        shopper,
        province,
        goods: goods.collect::<Result<_>>()?,
        payment,
        account: None,
        forgotten: payment == Payment::VietQr && dice(&ids, 100) < 5,
        // Those of today: the rules that ship begin in July 2026.
        rates: Rates::on(&app.rules, now.day())?,
        payables: app.domains.iter().flat_map(|domain| domain.payables).copied().collect(),
        ids,
    })
}

async fn play(tx: &mut Tx, ctx: &Ctx, scene: &Scene) -> Result<()> {
    let placed = place(tx, ctx, scene).await?;
    let checkout = checkout_by_token(tx, &placed.token).await?;
    let later = |hours: i64| scene.at.plus_seconds(hours * HOUR);
    let past = |at: Instant| (at < scene.now).then(|| at_moment(scene, at));
    if scene.payment == Payment::VietQr {
        if scene.forgotten {
            return match past(later(1)) {
                Some(ctx) => expire_checkout(tx, &ctx, checkout).await,
                None => Ok(()),
            };
        }
        pay(tx, &at_moment(scene, scene.at.plus_seconds(180)), scene, checkout).await?;
    }
    let Some(ship) = past(later(20 + dice(&scene.ids, 12))) else {
        return Ok(());
    };
    move_all(tx, &ship, checkout, Status::Shipped).await?;
    let Some(deliver) = past(later(48 + dice(&scene.ids, 40))) else {
        return Ok(());
    };
    move_all(tx, &deliver, checkout, Status::Delivered).await?;
    let Some(passed) = past(deliver.now().plus_seconds(72 * HOUR)) else {
        return Ok(());
    };
    for order in orders_of_checkout(tx, checkout).await? {
        release(tx, &passed, order.id.uuid()).await?;
    }
    Ok(())
}

fn at_moment(scene: &Scene, at: Instant) -> Ctx {
    Ctx::new(kernel::Actor::System("demo"), kernel::Locale::Vi, at, scene.ids.clone())
}

async fn place(tx: &mut Tx, ctx: &Ctx, scene: &Scene) -> Result<Placed> {
    let cart = ctx.new_token();
    let mut methods: Vec<(BoothId, Method)> = Vec::new();
    for (slug, quantity) in &scene.goods {
        let product = product(tx, slug).await?;
        let variant = variants_of(tx, product.id).await?.first().map(|v| v.id).ok_or(Error::NotFound)?;
        add_to_cart(tx, ctx, &(cart.clone(), variant, *quantity)).await?;
        let booth = product.booth_id;
        if !methods.iter().any(|(known, _)| *known == booth) {
            let near = scene.province == "86" && booths::booth(tx, booth).await?.pick_up;
            let method = if near && dice(&scene.ids, 4) == 0 { Method::PickUp } else { Method::Seller };
            methods.push((booth, method));
        }
    }
    let Shopper { name, phone, commune, address } = scene.shopper.clone();
    let phone =
        Phone::parse(&phone).ok_or_else(|| Error::internal(format!("{phone} is no telephone number")))?;
    let to = Delivery { name, phone, commune, address, note: None };
    let wanted = ::orders::Checkout {
        key: ctx.new_token(),
        cart,
        buyer: Buyer { account: scene.account, to, province: scene.province.clone() },
        payment: scene.payment,
        methods,
        mode: Mode::OrderingAndPayment,
        rates: scene.rates.clone(),
        home: "86".to_owned(),
        expected: None,
        seen: Vec::new(),
        adult: true,
        invoice: None,
        remember: false,
        phone_browser: false,
    };
    place_checkout(tx, ctx, &wanted).await
}

/// The bank's notice, as it would come from outside.
async fn pay(tx: &mut Tx, ctx: &Ctx, scene: &Scene, checkout: CheckoutId) -> Result<()> {
    let payment = payment_of(tx, ::orders::PAYABLE, checkout.uuid()).await?.ok_or(Error::NotFound)?;
    let transfer = BankTransfer {
        bank_id: format!("DEMO{}", ctx.new_token()),
        amount: payment.amount,
        description: payment.reference,
        account: "9900000086".to_owned(),
        time: ctx.now().iso(),
    };
    let received = Received { transfer, inbox: None, payables: scene.payables.clone() };
    receive_transfer(tx, ctx, &received).await.map(|_| ())
}

/// Sends or hands over every order of a checkout, each by its own booth.
async fn move_all(tx: &mut Tx, ctx: &Ctx, checkout: CheckoutId, to: Status) -> Result<()> {
    for order in orders_of_checkout(tx, checkout).await? {
        let (booth, code) = (vec![order.booth_id], order.code.clone());
        if to == Status::Shipped {
            ship_order(tx, ctx, &(booth, code)).await?;
        } else {
            let cash = if order.payment == Payment::Cash { order.total } else { Dong::ZERO };
            deliver_order(tx, ctx, &(booth, code, cash)).await?;
        }
    }
    Ok(())
}
