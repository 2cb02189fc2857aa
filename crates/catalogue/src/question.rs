//! Questions about a product: anybody signed in asks, its seller answers, everybody reads.
mod personal;

use db::{Event, Tx};
use kernel::{BoothId, Ctx, Error, Id, Result, Uuid};
use serde::Serialize;

pub use crate::store::question::QuestionRow;
pub(crate) use personal::{erase, export};

use crate::moderation::{from_own, said_hits};
use crate::store::{moderation, question as store};
use crate::{QuestionId, State, product};

/// Questions that a person may ask in a day.
const A_DAY: i64 = 10;

#[derive(Serialize)]
struct Asked {
    question: QuestionId,
    state: &'static str,
}

impl Event for Asked {
    const TOPIC: &'static str = "catalogue.question.asked.v1";
    fn key(&self) -> Uuid {
        self.question.uuid()
    }
}

#[derive(Serialize)]
struct Answered {
    question: QuestionId,
    state: &'static str,
}

impl Event for Answered {
    const TOPIC: &'static str = "catalogue.question.answered.v1";
    fn key(&self) -> Uuid {
        self.question.uuid()
    }
}

#[derive(Serialize)]
struct QuestionModerated {
    question: QuestionId,
    #[serde(skip)]
    before: &'static str,
    #[serde(skip)]
    after: &'static str,
}

impl Event for QuestionModerated {
    const TOPIC: &'static str = "catalogue.question.moderated.v1";
    fn key(&self) -> Uuid {
        self.question.uuid()
    }
    fn changes(&self) -> Vec<db::Change> {
        let (before, after) = (self.before.to_owned(), self.after.to_owned());
        vec![db::Change { field: "state", before, after, personal: false }]
    }
}

impl QuestionRow {
    /// The answer, where everybody may read it.
    pub fn shown_answer(&self) -> Option<&String> {
        self.answer.as_ref().filter(|_| self.answer_is(State::Shown.key()))
    }

    /// Whether the answer is in that state, by its key.
    pub fn answer_is(&self, key: &str) -> bool {
        self.answer_state.is_some_and(|state| state.key() == key)
    }
}

/// Shown at once, or only after a moderator has read it.
fn state_of(text: &str) -> State {
    if said_hits(text).is_empty() { State::Shown } else { State::Waiting }
}

/// Asks about a product that is shown; answers in which state the question stands.
///
/// # Errors
/// [`Error::SignIn`] for a visitor; [`Error::Conflict`] after ten questions in a day.
pub async fn ask(tx: &mut Tx, ctx: &Ctx, (slug, text): &(String, String)) -> Result<State> {
    let account = ctx.actor.account().ok_or(Error::SignIn)?;
    let product = product(tx, slug).await?;
    let since = ctx.now().plus_seconds(-86_400);
    if tx.one(&store::ASKED_SINCE, (account, since)).await?.0 >= A_DAY {
        return Err(Error::conflict("question-enough"));
    }
    let (id, state) = (ctx.new_id(), state_of(text));
    let row = (id, product.id, product.booth_id, Some(account), text.clone(), state, ctx.now());
    tx.run(&store::ASK, row).await?;
    tx.run(&moderation::ATTENTION, (product.id,)).await?;
    tx.tell(ctx, Asked { question: id, state: state.key() }).await?;
    Ok(state)
}

/// The seller answers, or answers anew, a question about a product of one of `mine`.
///
/// # Errors
/// [`Error::NotFound`] for a question to somebody else, or one that nobody may see.
pub async fn answer(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, id, text): &(Vec<BoothId>, QuestionId, String),
) -> Result<State> {
    let question = tx.one(&store::BY_ID, (*id,)).await?;
    if !mine.contains(&question.booth_id) || question.state != State::Shown {
        return Err(Error::NotFound);
    }
    let state = state_of(text);
    tx.run_one(&store::ANSWER, (text.clone(), state, ctx.actor.account(), ctx.now(), *id)).await?;
    tx.run(&moderation::ATTENTION, (question.product_id,)).await?;
    tx.tell(ctx, Answered { question: *id, state: state.key() }).await?;
    Ok(state)
}

/// A moderator shows or refuses what waits of a question: the question itself, else its answer.
///
/// # Errors
/// [`Error::NotFound`] outside the official's locality; [`Error::Conflict`] when nothing waits any more.
pub async fn moderate_question(tx: &mut Tx, ctx: &Ctx, (id, shown): &(QuestionId, bool)) -> Result<()> {
    let question = tx.one(&store::BY_ID, (*id,)).await?;
    from_own(ctx, question.commune.as_deref(), question.organisation_id)?;
    let after = if *shown { State::Shown } else { State::Refused };
    let moved = tx.run(&store::MODERATE, (after, *id)).await?
        + if question.state == State::Waiting {
            0
        } else {
            tx.run(&store::MODERATE_ANSWER, (after, *id)).await?
        };
    if moved == 0 {
        return Err(Error::conflict("moderation-meanwhile"));
    }
    tx.run(&moderation::ATTENTION, (question.product_id,)).await?;
    tx.tell(ctx, QuestionModerated { question: *id, before: State::Waiting.key(), after: after.key() }).await
}
