//! What sending would cost, asked at checkout.
use std::time::Duration;

use carriers::{Carrier, Item, Opening, Parcel, Quote, Size, fallback_fee};
use db::{Conn, Tx};
use futures_util::future::join_all;
use kernel::{BoothId, Ctx, Dong, Result};
use tokio::time::{Instant as Moment, timeout_at};
use ui::App;

use crate::Method;
use crate::accounts::{Account, Accounts};
use crate::addresses::{address, province_of, sender};
use crate::speak;
use crate::store::quote as store;
use crate::store::sender as booth;

/// How long all carriers together may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long an answer is good, in seconds.
const VALID: i64 = 1_800;
/// What a thing without a weight counts, and what a parcel weighs at least, in grams.
pub const UNWEIGHED: i64 = 500;
const LEAST: i64 = 100;
/// The box that is assumed as long as nobody measured, in centimetres.
pub(crate) const BOX: Size = Size { length_cm: 20, width_cm: 15, height_cm: 10 };

/// A parcel of which the fee is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuoteWish {
    pub booth: BoothId,
    /// Code of the receiver's commune.
    pub to: String,
    pub grams: i64,
    /// Of the goods.
    pub value: Dong,
    /// Whether the carrier is to collect it.
    pub cod: bool,
}

/// A carrier that brings it, and for how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered {
    pub method: Method,
    pub fee: Dong,
    /// Whether the carrier said so; else the fee is from the installation's table.
    pub asked: bool,
}

/// One question: a wish, and whom to ask.
struct Question {
    wish: QuoteWish,
    parcel: Parcel,
    account: Account,
}

/// What weighs how much together: a variant without a weight counts 500 g, and nothing is lighter than 100 g.
pub fn grams_of(lines: impl Iterator<Item = (Option<i64>, i64)>) -> i64 {
    let of = |(grams, quantity): (Option<i64>, i64)| {
        grams.filter(|grams| *grams > 0).unwrap_or(UNWEIGHED).saturating_mul(quantity.max(0))
    };
    lines.map(of).fold(0, i64::saturating_add).max(LEAST)
}

/// Asks all carriers of all booths at once, two seconds at most, and keeps what they answer for half an hour; whoever
/// was asked in that time is not asked again. Never fails: what is not answered is read from the table by [`offered`].
pub async fn ask_quotes(app: &App, ctx: &Ctx, wishes: &[QuoteWish]) {
    if let Err(error) = try_quotes(app, ctx, wishes).await {
        tracing::warn!(%error, "fees of carriers could not be asked");
    }
}

async fn try_quotes(app: &App, ctx: &Ctx, wishes: &[QuoteWish]) -> Result<()> {
    let mut questions = Vec::new();
    {
        let mut conn = app.db.reader().await?;
        let accounts = Accounts::read(&mut conn).await?;
        for wish in wishes {
            questions.extend(questions_of(&mut conn, ctx, &accounts, wish).await?);
        }
    }
    if questions.is_empty() {
        return Ok(());
    }
    let until = Moment::now() + PATIENCE;
    let answers = join_all(questions.into_iter().map(|question| answer(app, question, until))).await;
    let mut fees: Vec<_> = answers.into_iter().flatten().collect();
    fees.sort_by_key(|(wish, carrier, _)| {
        (wish.booth, carrier.key(), wish.to.clone(), wish.grams, wish.value, wish.cod)
    });
    app.db.write(ctx, fees, |tx, ctx, fees| Box::pin(keep(tx, ctx, fees))).await
}

/// The carriers of the booth that nothing fresh is known of.
async fn questions_of(
    conn: &mut Conn,
    ctx: &Ctx,
    accounts: &Accounts,
    wish: &QuoteWish,
) -> Result<Vec<Question>> {
    let Some(from) = conn.optional(&booth::SENDER, (wish.booth,)).await? else { return Ok(Vec::new()) };
    let known = young(conn, ctx, wish).await?;
    let wanted = conn.all(&booth::CARRIERS, (wish.booth,)).await?;
    let missing = wanted
        .into_iter()
        .map(|(carrier,)| carrier)
        .filter(|carrier| !known.iter().any(|(known, _)| known == carrier));
    let question = |carrier| {
        let (parcel, account) = (parcel(&from, wish)?, accounts.of(carrier)?);
        Some(Question { wish: wish.clone(), parcel, account })
    };
    Ok(missing.filter_map(question).collect())
}

async fn young(conn: &mut Conn, ctx: &Ctx, wish: &QuoteWish) -> Result<Vec<(Carrier, Dong)>> {
    let since = ctx.now().plus_seconds(-VALID);
    conn.all(&store::YOUNG, (wish.booth, wish.to.clone(), wish.grams, wish.value, wish.cod, since)).await
}

/// A parcel of which only weight, value and commune are known: the street and the goods do not change the fee.
fn parcel(from: &booth::SenderRow, wish: &QuoteWish) -> Option<Parcel> {
    let weight_g = u32::try_from(wish.grams).ok()?;
    let sender = sender(from)?;
    let mut receiver = sender.clone();
    receiver.address = address(&wish.to, "");
    receiver.address.street.clone_from(&receiver.address.commune);
    let item = Item {
        name: "Hàng hóa".to_owned(),
        code: None,
        quantity: 1,
        price: wish.value,
        weight_g,
        size: Some(BOX),
    };
    Some(Parcel {
        order: "quote".to_owned(),
        sender,
        receiver,
        weight_g,
        size: BOX,
        cod: if wish.cod { wish.value } else { Dong::ZERO },
        value: wish.value,
        items: vec![item],
        service: None,
        opening: Opening::Look,
        note: None,
    })
}

/// The cheapest service of one carrier; nothing when it does not say in time.
async fn answer(app: &App, question: Question, until: Moment) -> Option<(QuoteWish, Carrier, Dong)> {
    let Question { wish, parcel, mut account } = question;
    let carrier = account.adapter.carrier();
    let asked = speak::ask(app, &mut account, |adapter| adapter.quote(&parcel));
    let quotes = match timeout_at(until, asked).await {
        Ok(Ok(quotes)) => quotes,
        Ok(Err(refusal)) => {
            tracing::info!(carrier = carrier.key(), %refusal, "a carrier names no fee");
            return None;
        }
        Err(_) => {
            tracing::info!(carrier = carrier.key(), "a carrier names no fee in time");
            return None;
        }
    };
    let fee = cheapest(&quotes)?.fee;
    (fee >= Dong::ZERO).then_some((wish, carrier, fee))
}

pub(crate) fn cheapest(quotes: &[Quote]) -> Option<&Quote> {
    quotes.iter().min_by_key(|quote| quote.fee)
}

async fn keep(tx: &mut Tx, ctx: &Ctx, fees: &[(QuoteWish, Carrier, Dong)]) -> Result<()> {
    for (wish, carrier, fee) in fees {
        let row = (wish.booth, *carrier, wish.to.clone(), wish.grams, wish.value, wish.cod, *fee, ctx.now());
        tx.run(&store::KEEP, row).await?;
    }
    Ok(())
}

/// The carriers of the booth that the installation has set up, cheapest first: what they answered, else the table of
/// fees by distance and weight. It only reads, so that bill and placing compute the same. Nothing where the booth did
/// not say where its parcels are fetched.
pub async fn offered(conn: &mut Conn, ctx: &Ctx, wish: &QuoteWish) -> Result<Vec<Offered>> {
    let Some(from) = conn.optional(&booth::SENDER, (wish.booth,)).await? else { return Ok(Vec::new()) };
    let accounts = Accounts::read(conn).await?;
    let known = young(conn, ctx, wish).await?;
    let grams = u32::try_from(wish.grams).unwrap_or(u32::MAX);
    let table = || fallback_fee(province_of(&from.commune), province_of(&wish.to), grams);
    let offer = |carrier: Carrier| {
        let asked = known.iter().find(|(known, _)| *known == carrier).map(|(_, fee)| *fee);
        Offered { method: carrier.into(), fee: asked.unwrap_or_else(table), asked: asked.is_some() }
    };
    let wanted = conn.all(&booth::CARRIERS, (wish.booth,)).await?;
    let wanted = wanted.into_iter().map(|(carrier,)| carrier).filter(|c| accounts.is_set_up(*c));
    let mut offers: Vec<_> = wanted.map(offer).collect();
    offers.sort_by_key(|offer| (offer.fee, offer.method.key()));
    Ok(offers)
}

/// Answers that nobody can use any more.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&store::FORGET, (ctx.now().plus_seconds(-VALID),)).await
}
