//! What is said of a survey, as a form.
use kernel::{Day, Message, Result, Text};
use ui::{Form, Req};

use crate::store::{form as forms, survey as surveys};
use crate::{Brought, FormId, NewSurvey, Population, SurveyId, add_form};

/// Questionnaires and earlier surveys that may be chosen.
const CHOICES: i64 = 100;

/// The choices of the form.
pub(crate) struct Fields {
    pub(crate) populations: Vec<(String, String)>,
    pub(crate) forms: Vec<(String, String)>,
    pub(crate) earlier: Vec<(String, String)>,
}

pub(crate) async fn fields(req: &Req) -> Result<Fields> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let mut choices: Vec<(String, String)> = questionnaires::SHIPPED
        .iter()
        .map(|shipped| (shipped.name.to_owned(), t.choice("survey-form-", shipped.name)))
        .collect();
    for row in conn.all(&forms::NEWEST, (CHOICES,)).await? {
        choices.push((row.id.to_string(), format!("{} ({} {})", row.title, row.name, row.version)));
    }
    let mut earlier = vec![(String::new(), t.get("survey-previous-no"))];
    for population in Population::ALL {
        for row in conn.all(&surveys::EARLIER, (*population, CHOICES)).await? {
            earlier.push((row.id.to_string(), format!("{} ({})", row.name.show(t.locale()), row.year)));
        }
    }
    let populations =
        Population::ALL.iter().map(|one| (one.key().to_owned(), t.choice("survey-population-", one.key())));
    Ok(Fields { populations: populations.collect(), forms: choices, earlier })
}

/// A survey as a form describes it. A questionnaire that ships is kept when it is first chosen.
pub(crate) async fn read(req: &Req, form: &mut Form) -> Result<Option<NewSurvey>> {
    let (vi, en) = (form.text("name_vi", 200), form.optional("name_en", 200));
    let population = form.choice("population", Population::from_key);
    let year = form.number("year", 2000, 2100);
    let mut day = |name: &'static str| {
        let typed = form.text(name, 10);
        let day = Day::parse(&typed);
        if day.is_none() && !form.has_error(name) {
            form.error(name, Message::new("survey-day"));
        }
        day
    };
    let days = (day("begins_on"), day("ends_on"), day("results_on"));
    let previous: Option<SurveyId> = form.value("previous").parse().ok();
    let chosen = form.text("form", 60);
    let (Some(population), (Some(begins_on), Some(ends_on), Some(results_on)), Ok(())) =
        (population, days, form.finish())
    else {
        return Ok(None);
    };
    let Some(id) = form_of(req, &chosen).await? else {
        form.error("form", Message::new("error-choice"));
        return Ok(None);
    };
    let name = Text::new(&vi, en.as_deref());
    Ok(Some(NewSurvey { name, population, form: id, year, begins_on, ends_on, results_on, previous }))
}

async fn form_of(req: &Req, chosen: &str) -> Result<Option<FormId>> {
    if let Some(brought) = Brought::shipped(chosen) {
        let id = req.app.db.write(&req.ctx, brought, |tx, ctx, i| Box::pin(add_form(tx, ctx, i))).await?;
        return Ok(Some(id));
    }
    let Ok(id) = chosen.parse::<FormId>() else { return Ok(None) };
    Ok(req.reader().await?.optional(&forms::BY_ID, (id,)).await?.map(|row| row.id))
}
