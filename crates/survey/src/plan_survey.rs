//! Surveys are planned: whom to ask, with which questionnaire, when.
use db::{Change, Conn, Tx};
use kernel::{Code, Ctx, Day, Error, FieldError, Message, Result, Text};

use crate::events::{SurveyChanged, SurveyPlanned};
use crate::result::default_plan;
use crate::state::Population;
use crate::store::{form, survey as store};
use crate::{FormId, SurveyId, SurveyRow};

/// A survey as an official plans it.
#[derive(Debug, Clone)]
pub struct NewSurvey {
    pub name: Text,
    pub population: Population,
    pub form: FormId,
    /// The year that questions are about.
    pub year: i64,
    pub begins_on: Day,
    pub ends_on: Day,
    /// When results are announced to appear.
    pub results_on: Day,
    /// The survey of an earlier year that this one continues.
    pub previous: Option<SurveyId>,
}

impl NewSurvey {
    fn check(&self) -> Result<()> {
        let mut errors = Vec::new();
        let mut wrong = |field: &str, key| {
            errors.push(FieldError { field: field.to_owned(), message: Message::new(key) });
        };
        if self.ends_on < self.begins_on {
            wrong("ends_on", "survey-ends-early");
        }
        if self.results_on < self.ends_on {
            wrong("results_on", "survey-results-early");
        }
        if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
    }
}

/// Plans a survey, with the usual estimates of its questionnaire.
///
/// # Errors
/// [`Error::Invalid`] for days out of order or an earlier survey of others.
pub async fn plan_survey(tx: &mut Tx, ctx: &Ctx, new: &NewSurvey) -> Result<Code> {
    new.check()?;
    if let Some(previous) = new.previous {
        let before = tx.one(&store::BY_ID, (previous,)).await?;
        if before.population != new.population || before.year >= new.year {
            return Err(Error::field("previous", "survey-previous-wrong"));
        }
    }
    let (bytes,) = tx.one(&form::FILE, (new.form,)).await?;
    let plan = default_plan(&crate::form::read(&bytes)?);
    let (id, code): (SurveyId, Code) = (ctx.new_id(), ctx.new_code());
    let NewSurvey { name, population, form, year, begins_on, ends_on, results_on, previous } = new.clone();
    let row = (
        id,
        code.clone(),
        name,
        population,
        form,
        year,
        begins_on,
        ends_on,
        results_on,
        previous,
        plan,
        ctx.now(),
    );
    tx.run(&store::INSERT, row).await?;
    tx.tell(ctx, SurveyPlanned { survey: id, population: population.key(), year }).await?;
    Ok(code)
}

/// Changes name, year and days of a survey that is not published.
///
/// # Errors
/// As [`plan_survey`]; [`Error::Conflict`] when it is published.
pub async fn change_survey(tx: &mut Tx, ctx: &Ctx, (id, new): &(SurveyId, NewSurvey)) -> Result<()> {
    new.check()?;
    let old = tx.one(&store::BY_ID, (*id,)).await?;
    let row = (new.name.clone(), new.year, new.begins_on, new.ends_on, new.results_on, *id);
    if tx.run(&store::CHANGE, row).await? == 0 {
        return Err(Error::conflict("survey-is-published"));
    }
    let fields = [
        ("name", old.name.json(), new.name.json()),
        ("year", old.year.to_string(), new.year.to_string()),
        ("begins_on", old.begins_on.iso(), new.begins_on.iso()),
        ("ends_on", old.ends_on.iso(), new.ends_on.iso()),
        ("results_on", old.results_on.iso(), new.results_on.iso()),
    ];
    let different = fields.into_iter().filter(|(_, before, after)| before != after);
    let changes =
        different.map(|(field, before, after)| Change { field, before, after, personal: false }).collect();
    tx.tell(ctx, SurveyChanged { survey: *id, changes }).await
}

/// A survey by the code that people read.
///
/// # Errors
/// [`Error::NotFound`] without one.
pub async fn by_code(conn: &mut Conn, code: Code) -> Result<SurveyRow> {
    conn.one(&store::BY_CODE, (code,)).await
}

/// A survey by its id.
///
/// # Errors
/// [`Error::NotFound`] without one.
pub async fn by_id(conn: &mut Conn, id: SurveyId) -> Result<SurveyRow> {
    conn.one(&store::BY_ID, (id,)).await
}
