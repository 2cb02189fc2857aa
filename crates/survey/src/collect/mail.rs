use std::sync::Arc;

use db::Tx;
use kernel::{Ctx, Error, Id, Locale, Result, Uuid};
use ui::{App, T};

use crate::events::MailsAsked;
use crate::store::{survey as store, unit};
use crate::{SurveyId, SurveyRow, UnitRow};

/// The kind of the job.
pub(crate) const MAILS: &str = "survey.mails";

/// Mails put into the queue in one transaction.
const CHUNK: i64 = 100;

/// Asks for a wave of mails: to everybody who has an address, has not answered and was not written to since. Answers to how many.
///
/// # Errors
/// [`Error::Conflict`] when the survey is not open or nobody can be written to.
pub async fn ask_mails(tx: &mut Tx, ctx: &Ctx, id: &SurveyId) -> Result<i64> {
    let (units,) = tx.one(&unit::WITH_MAIL, (*id,)).await?;
    if units == 0 {
        return Err(Error::conflict("survey-nobody-to-mail"));
    }
    if tx.run(&store::SET_WAVE, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("survey-not-open"));
    }
    db::schedule(tx, ctx, MAILS, id.uuid(), ctx.now()).await?;
    tx.tell(ctx, MailsAsked { survey: *id, units }).await?;
    Ok(units)
}

/// Writes the mails of a wave, some at a time; safe to run again after a crash.
pub(crate) async fn mails(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let id = SurveyId::from_uuid(key);
    loop {
        let now = Ctx::new(ctx.actor.clone(), ctx.locale, app.clock.now(), app.ids.clone());
        let letters = Letters {
            texts: [T::new(app.i18n.clone(), Locale::Vi), T::new(app.i18n.clone(), Locale::En)],
            base: app.settings().base_url,
        };
        let input = (id, Arc::new(letters));
        let written = app.db.write(&now, input, |tx, ctx, input| Box::pin(chunk(tx, ctx, input))).await?;
        if written == 0 {
            return Ok(());
        }
    }
}

async fn chunk(tx: &mut Tx, ctx: &Ctx, (id, letters): &(SurveyId, Arc<Letters>)) -> Result<usize> {
    db::renew_job(tx, ctx, MAILS, id.uuid(), ctx.now()).await?;
    let survey = tx.one(&store::BY_ID, (*id,)).await?;
    let Some(wave) = survey.wave_at.filter(|_| survey.state == crate::SurveyState::Open) else {
        return Ok(0);
    };
    let units = tx.all(&unit::TO_MAIL, (*id, wave, CHUNK)).await?;
    for unit in &units {
        let (subject, body) = letters.write(&survey, unit);
        outside::queue_mail(tx, ctx, &unit.mail, &subject, &body).await?;
        tx.run(&unit::MAILED, (ctx.now(), unit.id)).await?;
    }
    Ok(units.len())
}

/// Words of the mails, Vietnamese first.
struct Letters {
    texts: [T; 2],
    base: String,
}

impl Letters {
    fn write(&self, survey: &SurveyRow, unit: &UnitRow) -> (String, String) {
        let kind = if unit.mails == 0 { "invitation" } else { "reminder" };
        let said = |t: &T, part: &str| {
            t.with("survey", survey.name.show(t.locale()))
                .with("unit", unit.name.as_str())
                .with("link", format!("{}/s/{}", self.base, unit.token))
                .with("until", survey.ends_on.show())
                .with("code", unit.code.as_str())
                .get(&format!("survey-mail-{part}-{kind}"))
        };
        let [vietnamese, english] = &self.texts;
        let body = [said(vietnamese, "body"), said(english, "body")].join("\n\n---\n\n");
        (said(vietnamese, "subject"), body)
    }
}
