use db::{Conn, Event, Tx};
use kernel::{Code, Ctx, Day, Error, Id, Result, Uuid, WorkCalendar};
use serde::Serialize;

use crate::business::scope_of;
use crate::channel::{Duty, DutyState};
use crate::store::{FOREVER, business, channel as store};
use crate::{ChannelId, ChannelRow, NotificationId, NotificationRow};

kernel::stored_enum! {
    /// What is notified.
    pub enum Act {
        Begin = "begin",
        Change = "change",
        End = "end",
    }
}

impl Act {
    /// What its owner has to notify: the end of what has ended, the change of what was confirmed before, else that
    /// it begins.
    pub fn of(channel: &ChannelRow) -> Self {
        if channel.to_day.iso() != FOREVER {
            Self::End
        } else if channel.duty_number.is_some() {
            Self::Change
        } else {
            Self::Begin
        }
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

/// A notification to be filed. What is notified follows from the channel: see [`Act::of`].
#[derive(Debug, Clone)]
pub struct NewNotification {
    pub channel: ChannelId,
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
/// [`Error::Conflict`] when nothing has to be notified to the province, it is done, or one waits for its answer.
pub async fn file_notification(tx: &mut Tx, ctx: &Ctx, new: &NewNotification) -> Result<Code> {
    let today = ctx.now().day();
    let channel = tx.one(&store::BY_ID, (new.channel,)).await?;
    let known = tx.one(&business::BY_ID, (channel.business_id, today, today)).await?;
    scope_of(tx, ctx, &known).await?;
    file(tx, ctx, (&channel, known.commune), new).await
}

/// Files for a channel that was read, and may be changed or ended, in this transaction.
pub(crate) async fn file(
    tx: &mut Tx,
    ctx: &Ctx,
    (channel, commune): (&ChannelRow, Option<String>),
    new: &NewNotification,
) -> Result<Code> {
    match (channel.duty, channel.duty_state) {
        (Duty::Register, _) => return Err(Error::conflict("registry-notify-ministry")),
        (Duty::None, _) => return Err(Error::conflict("registry-notify-needless")),
        (_, DutyState::Filed) => return Err(Error::conflict("registry-notify-waits")),
        (_, DutyState::None | DutyState::Met) => return Err(Error::conflict("registry-notify-done")),
        (Duty::Notify, DutyState::Open | DutyState::Refused) => {}
    }
    let act = Act::of(channel);
    let (id, code): (NotificationId, Code) = (ctx.new_id(), ctx.new_code());
    let due = WorkCalendar::shipped().after(ctx.now().day(), new.working_days);
    let args = (
        id,
        code.clone(),
        channel.business_id,
        channel.id,
        act,
        NotificationState::Filed,
        ctx.now(),
        ctx.actor.account(),
        due,
        commune,
        new.note.clone(),
    );
    if tx.run(&store::FILE, args).await? == 0 {
        return Err(Error::conflict("registry-notify-waits"));
    }
    if tx.run(&store::FILE_DUTY, (channel.id,)).await? == 0 {
        return Err(Error::conflict("registry-notify-waits"));
    }
    let (act, due) = (act.key(), due.iso());
    tx.tell(ctx, NotificationFiled { notification: id, channel: channel.id, act, due }).await?;
    Ok(code)
}

/// The duty's state, its number kept.
pub(crate) async fn set_duty(tx: &mut Tx, channel: &ChannelRow, state: DutyState) -> Result<()> {
    let (number, day) = (channel.duty_number.clone(), channel.duty_day);
    tx.run(&store::SET_DUTY, (state, number, day, channel.id)).await.map(|_| ())
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
    let channel = tx.one(&store::BY_ID, (filed.channel_id,)).await?;
    match (&number, filed.act) {
        // A channel is known by the number under which it began or changed; its end has one of its own.
        (Some(number), Act::Begin | Act::Change) => {
            let args = (DutyState::Met, Some(number.clone()), Some(ctx.now().day()), channel.id);
            tx.run(&store::SET_DUTY, args).await?;
        }
        (Some(_), Act::End) => set_duty(tx, &channel, DutyState::Met).await?,
        (None, _) => set_duty(tx, &channel, DutyState::Refused).await?,
    }
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
