//! The demo's surveys: last year's, published, and this year's, which is being answered. Answers are invented.
use std::sync::Arc;

use ::survey::{
    Answered, Attempt, Brought, Computed, Design, Firms, FormId, NewSurvey, Population, Stratify, SurveyId,
    SurveyRow, UnitRow, UnitState, Way, Whose, add_form, choose, close_survey, compute, draw, enter_hamlets,
    keep_result, open_survey, plan_survey, publish, receive, try_unit,
};
use kernel::{Ctx, Error, Result, Text};
use questionnaires::{Environment, Filling, Form, Moment};
use sampling::allocation::Rule;
use ui::App;

use super::sellers::at_time;

/// Seconds of a day.
const DAY: i64 = 86_400;

/// Numbers that repeat with the demo's seed.
fn below(app: &App, limit: u64) -> u64 {
    u64::from_be_bytes(app.ids.bytes()) % limit.max(1)
}

/// Adds both surveys, and the hamlets that a survey of households would be drawn from.
pub(super) async fn load(app: &Arc<App>) -> Result<()> {
    let brought = Brought::shipped("firms").ok_or_else(|| Error::internal("no questionnaire of firms"))?;
    let ctx = at_time(app, app.clock.now().plus_seconds(-DAY * 430));
    let form = app.db.write(&ctx, brought, |tx, ctx, i| Box::pin(add_form(tx, ctx, i))).await?;
    let shipped = questionnaires::SHIPPED.iter().find(|shipped| shipped.name == "firms");
    let read = shipped
        .and_then(|shipped| shipped.read().ok())
        .ok_or_else(|| Error::internal("a broken questionnaire"))?;
    let first = asked(app, (form, &read.form), None, 430, 160).await?;
    publish_it(app, &read.form, first).await?;
    asked(app, (form, &read.form), Some(first), 20, 150).await?;
    hamlets(app).await
}

/// Plans, draws, opens and lets firms answer: four fifths of an old survey, two fifths of one at work.
async fn asked(
    app: &Arc<App>,
    (form_id, form): (FormId, &Form),
    previous: Option<SurveyId>,
    days: i64,
    sample: u32,
) -> Result<SurveyId> {
    let begun = app.clock.now().plus_seconds(-DAY * days);
    let ctx = at_time(app, begun);
    let (vi, en) = ("Khảo sát thương mại điện tử trong doanh nghiệp", "Survey of e-commerce in firms");
    let year = i64::from(begun.day().year()) - 1;
    let new = NewSurvey {
        name: Text::new(&format!("{vi} {}", year + 1), Some(&format!("{en} {}", year + 1))),
        population: Population::Firms,
        form: form_id,
        year,
        begins_on: begun.day(),
        ends_on: begun.day().plus_days(50),
        results_on: begun.day().plus_days(90),
        previous,
    };
    let code = app.db.write(&ctx, new, |tx, ctx, i| Box::pin(plan_survey(tx, ctx, i))).await?;
    let survey = ::survey::by_code(&mut app.db.reader().await?, code).await?;
    let chosen = choose(&mut app.db.reader().await?, &survey, &design(sample)).await?;
    app.db.write(&ctx, chosen, |tx, ctx, i| Box::pin(draw(tx, ctx, i))).await?;
    app.db.write(&ctx, survey.id, |tx, ctx, id| Box::pin(open_survey(tx, ctx, id))).await?;
    let units = ::survey::units_of(&mut app.db.reader().await?, survey.id).await?;
    let answering = if previous.is_none() { 80 } else { 40 };
    for unit in units.into_iter().filter(|unit| unit.state == UnitState::Waiting) {
        let at = at_time(app, begun.plus_seconds(DAY + i64::try_from(below(app, 15 * 86_400)).unwrap_or(0)));
        match below(app, 100) {
            chance if chance < answering => answer(app, &at, form, &unit).await?,
            chance if chance < answering + 8 => tried(app, &at, &unit).await?,
            _ => {}
        }
    }
    Ok(survey.id)
}

fn design(sample: u32) -> Design {
    Design::Firms(Firms {
        whose: Whose::All,
        strata: vec![Stratify::Size],
        sample,
        rule: Rule::SquareRoot,
        minimum: 6,
        reserve: 20,
        overlap: 50,
        measure: String::new(),
        calibrate: Vec::new(),
        seed: 2026,
        counts: std::collections::BTreeMap::new(),
    })
}

/// A firm that did not want to, or could not be reached.
async fn tried(app: &Arc<App>, ctx: &Ctx, unit: &UnitRow) -> Result<()> {
    let result = if below(app, 2) == 0 { UnitState::Refused } else { UnitState::NotReached };
    let note = if result == UnitState::Refused {
        "Không có thời gian"
    } else {
        "Gọi ba lần không ai nghe máy"
    };
    let attempt = Attempt {
        unit: unit.id,
        way: "phone".to_owned(),
        result,
        note: note.to_owned(),
        phone: unit.phone.clone(),
        mail: unit.mail.clone(),
        address: unit.address.clone(),
    };
    app.db.write(ctx, attempt, |tx, ctx, i| Box::pin(try_unit(tx, ctx, i))).await
}

async fn answer(app: &Arc<App>, ctx: &Ctx, form: &Form, unit: &UnitRow) -> Result<()> {
    let answers = filled(app, ctx, form, unit)?;
    let way = if below(app, 3) == 0 { Way::Phone } else { Way::Link };
    let input = Answered { unit: unit.id, answers, revision: 0, way, device: String::new() };
    app.db.write(ctx, input, |tx, ctx, i| Box::pin(receive(tx, ctx, i))).await.map(|_| ())
}

/// An interview as an invented firm answers it: the larger, the more it does online.
fn filled(app: &App, ctx: &Ctx, form: &Form, unit: &UnitRow) -> Result<String> {
    let moment = Moment { unix_millis: ctx.now().micros() / 1_000, offset_minutes: 420 };
    let mut filling = Filling::begin(form, Environment::new(&format!("uuid:{}", unit.id), moment));
    let (employees, online) = match unit.size_class.as_str() {
        "micro" => (1 + below(app, 9), 25),
        "small" => (10 + below(app, 60), 45),
        "medium" => (60 + below(app, 140), 65),
        "large" => (200 + below(app, 600), 85),
        _ => (1 + below(app, 30), 35),
    };
    let yes = |percent: u64| if below(app, 100) < percent { "yes" } else { "no" }.to_owned();
    let mark = |lift: u64| (1 + (below(app, 4) + lift).min(4)).to_string();
    let lift = online / 40;
    let sells = match below(app, 100) {
        chance if chance < online / 3 => "social marketplace",
        chance if chance < online => "social",
        _ => "none",
    };
    let mut said: Vec<(&str, String)> = vec![
        ("contact", unit.code.as_str().to_owned()),
        ("firm/firm_name", unit.name.clone()),
        ("firm/province", "86".to_owned()),
        ("firm/commune", if unit.commune.is_empty() { "29242".to_owned() } else { unit.commune.clone() }),
        ("firm/sector", if unit.sector == "other" { "services" } else { "trade" }.to_owned()),
        ("firm/employees", employees.to_string()),
        ("people/staff_fit", mark(lift)),
        ("people/hiring", mark(lift)),
        ("people/messaging", (employees * (20 + below(app, 60)) / 100).to_string()),
        ("people/invest_importance", mark(lift)),
        ("people/invested", yes(online)),
        ("people/invest_effect", mark(lift)),
        ("consumers/website", yes(online)),
        ("consumers/chat", yes(60)),
        ("consumers/sells_on", sells.to_owned()),
        ("consumers/channels[1]/channel_share", (5 + below(app, 30)).to_string()),
        ("consumers/channels[2]/channel_share", (1 + below(app, 20)).to_string()),
        ("consumers/site_mobile", yes(70)),
        ("consumers/app", yes(online / 5)),
        ("consumers/stay", (1 + below(app, 9)).to_string()),
        ("consumers/mobile_purchase", yes(40)),
        ("consumers/mobile_offers", yes(20)),
        ("consumers/adverts", if below(app, 2) == 0 { "social" } else { "social search" }.to_owned()),
        ("consumers/tongues", if below(app, 4) == 0 { "vi en" } else { "vi" }.to_owned()),
        (
            "business/software",
            if below(app, 100) < online + 10 { "accounting tills" } else { "none" }.to_owned(),
        ),
        ("business/e_signature", yes(online + 20)),
        ("business/e_contract", yes(online / 2)),
        ("business/e_invoice", yes(online + 30)),
        ("business/orders_by", if below(app, 100) < online + 20 { "chat social" } else { "none" }.to_owned()),
        ("business/advert_cost", (below(app, 40) * (1 + lift)).to_string()),
        ("business/importance", mark(lift)),
        ("business/foreign", yes(online / 6)),
        ("business/foreign_use", mark(lift)),
    ];
    let said: Vec<(String, String)> = said.drain(..).map(|(path, value)| (path.to_owned(), value)).collect();
    // What does not apply to this firm has no place, and is left out.
    filling.set_all(&said);
    let done = filling.finish().map_err(|mistakes| Error::internal(format!("{mistakes:?}")))?;
    Ok(serde_json::Value::Object(done.answers).to_string())
}

async fn publish_it(app: &Arc<App>, form: &Form, id: SurveyId) -> Result<()> {
    let ctx = at_time(app, app.clock.now().plus_seconds(-DAY * 330));
    app.db.write(&ctx, id, |tx, ctx, id| Box::pin(close_survey(tx, ctx, id))).await?;
    let mut conn = app.db.reader().await?;
    let survey: SurveyRow = ::survey::by_id(&mut conn, id).await?;
    let computed: Computed = compute(&mut conn, &survey, form, ctx.now().day()).await?;
    drop(conn);
    app.db.write(&ctx, computed, |tx, ctx, i| Box::pin(keep_result(tx, ctx, i))).await?;
    app.db.write(&ctx, id, |tx, ctx, id| Box::pin(publish(tx, ctx, id))).await
}

/// Three hamlets of each commune of the demo, with invented numbers of households.
async fn hamlets(app: &Arc<App>) -> Result<()> {
    let places = app.part::<places::Places>()?;
    let mut lines = Vec::new();
    for commune in places.communes_from("84") {
        for number in 1..=3 {
            let households = i64::try_from(180 + below(app, 320)).unwrap_or(180);
            lines.push(::survey::HamletLine {
                commune: commune.code.clone(),
                name: format!("Ấp {number}"),
                households,
            });
        }
    }
    let ctx = at_time(app, app.clock.now().plus_seconds(-DAY * 30));
    let input = (lines, "Số giả định của bản trình diễn".to_owned());
    app.db.write(&ctx, input, |tx, ctx, i| Box::pin(enter_hamlets(tx, ctx, i))).await
}
