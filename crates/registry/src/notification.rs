use db::{Conn, Event, Tx};
use kernel::{Code, Ctx, Day, Error, Id, Result, Uuid, WorkCalendar};
use serde::Serialize;

use crate::business::scope;
use crate::channel::{Duty, DutyState};
use crate::store::{business, channel as store};
use crate::{ChannelId, NotificationId, NotificationRow};

kernel::stored_enum! {
    /// What is notified.
    pub enum Act {
        Begin = "begin",
        Change = "change",
        End = "end",
    }
}

kernel::stored_enum! {
    /// How far a notification is.
    pub enum NotificationState {
        Filed = "filed",
        Confirmed = "confirmed",
        /// Something is missing; the business files again.
        Returned = "returned",
    }
}

/// The series of the numbers of confirmations.
pub(crate) const SERIES: &str = "notification";

/// A notification to be filed.
#[derive(Debug, Clone)]
pub struct NewNotification {
    pub channel: ChannelId,
    pub act: Act,
    pub note: String,
    /// Working days that the province has, by the law of today.
    pub working_days: i64,
}

/// The province's answer.
#[derive(Debug, Clone)]
pub struct NotificationAnswer {
    pub code: Code,
    pub confirmed: bool,
    /// What is missing, or a word along with the confirmation.
    pub text: String,
}

#[derive(Serialize)]
struct NotificationFiled {
    notification: NotificationId,
    channel: ChannelId,
    act: &'static str,
    due: String,
}

impl Event for NotificationFiled {
    const TOPIC: &'static str = "registry.notification.filed.v1";
    fn key(&self) -> Uuid {
        self.notification.uuid()
    }
}

#[derive(Serialize)]
struct NotificationAnswered {
    notification: NotificationId,
    state: &'static str,
    number: Option<String>,
    #[serde(skip)]
    text: String,
}

impl Event for NotificationAnswered {
    const TOPIC: &'static str = "registry.notification.answered.v1";
    fn key(&self) -> Uuid {
        self.notification.uuid()
    }
    fn changes(&self) -> Vec<db::Change> {
        let before = NotificationState::Filed.key().to_owned();
        vec![db::Change { field: "state", before, after: self.state.to_owned(), personal: false }]
    }
    fn reason(&self) -> Option<String> {
        (!self.text.is_empty()).then(|| self.text.clone())
    }
}

/// Files a notification with the province; its clock begins.
///
/// # Errors
/// [`Error::Conflict`] when nothing has to be notified to the province, or one waits for its answer already.
pub async fn file_notification(tx: &mut Tx, ctx: &Ctx, new: &NewNotification) -> Result<Code> {
    let today = ctx.now().day();
    let channel = tx.one(&store::BY_ID, (new.channel,)).await?;
    let known = tx.one(&business::BY_ID, (channel.business_id, today, today)).await?;
    scope(ctx, known.organisation_id, known.commune.as_deref())?;
    match channel.duty {
        Duty::Notify => {}
        Duty::Register => return Err(Error::conflict("registry-notify-ministry")),
        Duty::None => return Err(Error::conflict("registry-notify-needless")),
    }
    let (id, code): (NotificationId, Code) = (ctx.new_id(), ctx.new_code());
    let due = WorkCalendar::shipped().after(today, new.working_days);
    let args = (
        id,
        code.clone(),
        known.id,
        channel.id,
        new.act,
        NotificationState::Filed,
        ctx.now(),
        ctx.actor.account(),
        due,
        known.commune.clone(),
        new.note.clone(),
    );
    if tx.run(&store::FILE, args).await? == 0 {
        return Err(Error::conflict("registry-notify-waits"));
    }
    tx.run(&store::SET_DUTY, (DutyState::Filed, channel.duty_number, channel.duty_day, channel.id)).await?;
    let (act, due) = (new.act.key(), due.iso());
    tx.tell(ctx, NotificationFiled { notification: id, channel: channel.id, act, due }).await?;
    Ok(code)
}

/// The province answers: confirmed with a number without gaps, or returned with what is missing.
///
/// # Errors
/// [`Error::NotFound`] outside the official's locality; [`Error::Conflict`] when it was answered before.
pub async fn answer_notification(tx: &mut Tx, ctx: &Ctx, answer: &NotificationAnswer) -> Result<()> {
    let filed = tx.one(&store::NOTIFICATION, (answer.code.clone(),)).await?;
    ctx.actor.locality().require(filed.commune.as_deref())?;
    if filed.state != NotificationState::Filed {
        return Err(Error::conflict("registry-answered"));
    }
    if !answer.confirmed && answer.text.is_empty() {
        return Err(Error::field("text", "registry-say-what-is-missing"));
    }
    let (state, number) = if answer.confirmed {
        (NotificationState::Confirmed, Some(next_number(tx, ctx.now().day()).await?))
    } else {
        (NotificationState::Returned, None)
    };
    let account = ctx.actor.account();
    let args = (state, number.clone(), answer.text.clone(), ctx.now(), account, filed.id);
    if tx.run(&store::ANSWER, args).await? == 0 {
        return Err(Error::Retry);
    }
    let met = if answer.confirmed { DutyState::Met } else { DutyState::Open };
    let day = answer.confirmed.then(|| ctx.now().day());
    tx.run(&store::SET_DUTY, (met, number.clone(), day, filed.channel_id)).await?;
    let text = answer.text.clone();
    tx.tell(ctx, NotificationAnswered { notification: filed.id, state: state.key(), number, text }).await
}

/// `12/2026/TB-TMĐT`: the next number of the year, without a gap.
async fn next_number(tx: &mut Tx, today: Day) -> Result<String> {
    let series = (SERIES.to_owned(), i64::from(today.year()));
    tx.run(&store::OPEN_SERIES, series.clone()).await?;
    tx.run_one(&store::COUNT_SERIES, series.clone()).await?;
    let (number,) = tx.one(&store::SERIES, series).await?;
    Ok(format!("{number}/{}/TB-TMĐT", today.year()))
}

/// A notification by its code.
pub async fn notification(conn: &mut Conn, code: &Code) -> Result<NotificationRow> {
    conn.one(&store::NOTIFICATION, (code.clone(),)).await
}
