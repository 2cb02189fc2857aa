//! What sending would cost, asked at checkout and kept.
use std::time::Duration;

use carriers::{Carrier, Item, Opening, Parcel, Quote, Refusal, Size};
use db::{Conn, Tx};
use futures_util::future::join_all;
use kernel::{BoothId, Ctx, Dong, Result};
use tokio::time::{Instant as Moment, timeout_at};
use ui::App;

use crate::accounts::{Account, Accounts};
use crate::addresses::{address, sender};
use crate::speak;
use crate::store::quote as store;
use crate::store::sender as booth;

/// How long all carriers together may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long an answer is good, in seconds.
const VALID: i64 = 1_800;
/// How long a carrier that gave no answer is not asked again for the same way, in seconds.
const QUIET: i64 = 60;
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

kernel::stored_enum! {
    /// What a carrier said when it was asked for a fee.
    pub(crate) enum Said {
        Fee = "fee",
        /// It does not take this parcel, or does not go there.
        Refused = "refused",
        /// Nothing that is clear, or nothing in time.
        Silent = "silent",
    }
}

/// A wish, who was asked, and what it said; the fee is zero where it named none.
type Answered = (QuoteWish, Carrier, Said, Dong);

/// One question: a wish, and whom to ask.
struct Question {
    wish: QuoteWish,
    parcel: Parcel,
    account: Account,
    /// It gave no answer for this way a moment ago: only what is known here of its limits is looked at.
    quiet: bool,
}

/// What weighs how much together: a variant without a weight counts 500 g, and nothing is lighter than 100 g.
pub fn grams_of(lines: impl Iterator<Item = (Option<i64>, i64)>) -> i64 {
    let of = |(grams, quantity): (Option<i64>, i64)| {
        grams.filter(|grams| *grams > 0).unwrap_or(UNWEIGHED).saturating_mul(quantity.max(0))
    };
    lines.map(of).fold(0, i64::saturating_add).max(LEAST)
}

/// Asks all carriers of all booths at once, two seconds at most, and keeps what they answer for half an hour; whoever
/// was asked in that time is not asked again, and who gave no answer not for a minute. Never fails: what is not answered
/// is read from the table by [`crate::offered`].
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
    let mut answers: Vec<_> = answers.into_iter().flatten().collect();
    answers.sort_by_key(|(wish, carrier, ..)| {
        (wish.booth, carrier.key(), wish.to.clone(), wish.grams, wish.value, wish.cod)
    });
    app.db.write(ctx, answers, |tx, ctx, answers| Box::pin(keep(tx, ctx, answers))).await
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
    let since = ctx.now().plus_seconds(-QUIET);
    let silent = conn.all(&store::SILENT, (wish.booth, wish.to.clone(), since)).await?;
    let wanted = conn.all(&booth::CARRIERS, (wish.booth,)).await?;
    let missing = wanted
        .into_iter()
        .map(|(carrier,)| carrier)
        .filter(|carrier| !known.iter().any(|(known, ..)| known == carrier));
    let question = |carrier| {
        let (parcel, account) = (parcel(&from, wish)?, accounts.of(carrier)?);
        Some(Question { wish: wish.clone(), parcel, account, quiet: silent.contains(&(carrier,)) })
    };
    Ok(missing.filter_map(question).collect())
}

/// What carriers said of this parcel, except silence.
pub(crate) async fn young(
    conn: &mut Conn,
    ctx: &Ctx,
    wish: &QuoteWish,
) -> Result<Vec<(Carrier, Said, Dong)>> {
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

/// What one carrier says; nothing where it is not to be asked just now.
async fn answer(app: &App, question: Question, until: Moment) -> Option<Answered> {
    let Question { wish, parcel, mut account, quiet } = question;
    let carrier = account.adapter.carrier();
    if let Err(Refusal::Faults(_)) = account.adapter.quote(&parcel) {
        return Some((wish, carrier, Said::Refused, Dong::ZERO));
    }
    if quiet {
        return None;
    }
    let asked = speak::ask(app, &mut account, |adapter| adapter.quote(&parcel));
    let said = match timeout_at(until, asked).await {
        Ok(Ok(quotes)) => cheapest(&quotes).map(|quote| quote.fee).filter(|fee| *fee >= Dong::ZERO),
        Ok(Err(refusal)) => {
            tracing::info!(carrier = carrier.key(), %refusal, "a carrier names no fee");
            if refusal.is_no() {
                return Some((wish, carrier, Said::Refused, Dong::ZERO));
            }
            None
        }
        Err(_) => {
            tracing::info!(carrier = carrier.key(), "a carrier names no fee in time");
            None
        }
    };
    Some(
        said.map_or((wish.clone(), carrier, Said::Silent, Dong::ZERO), |fee| (wish, carrier, Said::Fee, fee)),
    )
}

pub(crate) fn cheapest(quotes: &[Quote]) -> Option<&Quote> {
    quotes.iter().min_by_key(|quote| quote.fee)
}

async fn keep(tx: &mut Tx, ctx: &Ctx, answers: &[Answered]) -> Result<()> {
    let now = ctx.now();
    for (wish, carrier, said, fee) in answers.iter().cloned() {
        let QuoteWish { booth, to, grams, value, cod } = wish;
        if said == Said::Silent {
            let good = now.plus_seconds(-VALID);
            tx.run(&store::KEEP_SILENCE, (booth, carrier, to, grams, value, cod, now, good)).await?;
        } else {
            tx.run(&store::KEEP, (booth, carrier, to, grams, value, cod, said, fee, now)).await?;
        }
    }
    Ok(())
}

/// Answers that nobody can use any more.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&store::FORGET, (ctx.now().plus_seconds(-VALID),)).await
}
