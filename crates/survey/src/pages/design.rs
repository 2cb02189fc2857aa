//! How the sample is drawn: strata and how many of each are shown before anything is written.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};
use sampling::allocation::Rule;
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::{asked, tabs::tabs};
use crate::sample::stratum_name;
use crate::{
    Design, Firms, Households, Population, Preview, Stratify, SurveyRow, Whose, choose, draw, preview,
};

#[derive(Template)]
#[template(path = "design.html")]
struct DesignPage<'a> {
    t: T,
    f: FormView<'a>,
    head: Html,
    survey: &'a SurveyRow,
    whose: Vec<(String, String)>,
    rules: Vec<(String, String)>,
    strata: Vec<(&'static str, String, bool)>,
    calibrate: Vec<(&'static str, String, bool)>,
    preview: Option<Preview>,
    names: Vec<String>,
    /// Units of the frame, as people write numbers.
    frame: String,
    /// Hamlets, communes, households of the area frame.
    areas: [String; 3],
    drawn: bool,
}

const RULES: [(&str, Rule); 3] =
    [("square-root", Rule::SquareRoot), ("proportional", Rule::Proportional), ("neyman", Rule::Neyman)];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    let form = match Design::read(&survey.design)? {
        Some(design) => filled(&design),
        None => usual(&req, &survey),
    };
    show(&req, &survey, &form, None, StatusCode::OK).await
}

/// What is proposed at first. The seed comes from chance and is kept with the survey.
fn usual(req: &Req, survey: &SurveyRow) -> Form {
    let bytes = req.app.ids.bytes::<4>();
    let seed = u64::from(u32::from_be_bytes(bytes));
    filled(&match survey.population {
        Population::Firms => Design::Firms(Firms {
            whose: Whose::Enterprises,
            strata: vec![Stratify::Size],
            sample: 200,
            rule: Rule::SquareRoot,
            minimum: 5,
            reserve: 30,
            overlap: 50,
            measure: String::new(),
            calibrate: Vec::new(),
            seed,
            counts: std::collections::BTreeMap::new(),
        }),
        Population::Households => Design::Households(Households {
            communes: 20,
            hamlets_each: 2,
            households_each: 10,
            reserve_each: 3,
            seed,
        }),
    })
}

fn filled(design: &Design) -> Form {
    let mut values: Vec<(&str, String)> = Vec::new();
    match design {
        Design::Firms(firms) => {
            values.extend([("whose", firms.whose.key().to_owned()), ("sample", firms.sample.to_string())]);
            let rule =
                RULES.iter().find(|(_, rule)| *rule == firms.rule).map_or("square-root", |(key, _)| *key);
            values.extend([("rule", rule.to_owned()), ("minimum", firms.minimum.to_string())]);
            values.extend([("reserve", firms.reserve.to_string()), ("overlap", firms.overlap.to_string())]);
            values.extend([("measure", firms.measure.clone()), ("seed", firms.seed.to_string())]);
            values.extend(firms.strata.iter().map(|by| ("strata", by.key().to_owned())));
            values.extend(firms.calibrate.iter().map(|by| ("calibrate", by.key().to_owned())));
        }
        Design::Households(households) => values.extend([
            ("communes", households.communes.to_string()),
            ("hamlets_each", households.hamlets_each.to_string()),
            ("households_each", households.households_each.to_string()),
            ("reserve_each", households.reserve_each.to_string()),
            ("seed", households.seed.to_string()),
        ]),
    }
    Form::prefilled(values)
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (survey, mut form) = (asked(&req).await?, req.form());
    let Some(design) = read(&mut form, &survey) else {
        return show(&req, &survey, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let mut conn = req.reader().await?;
    if form.value("act") != "draw" {
        return match preview(&mut conn, &survey, &design).await {
            Ok(looked) => show(&req, &survey, &form, Some(looked), StatusCode::OK).await,
            Err(error) => refused(&req, &survey, form, error).await,
        };
    }
    let chosen = choose(&mut conn, &survey, &design).await;
    drop(conn);
    let drawn = match chosen {
        Ok(chosen) => req.app.db.write(&req.ctx, chosen, |tx, ctx, i| Box::pin(draw(tx, ctx, i))).await,
        Err(error) => Err(error),
    };
    match drawn {
        Ok(_) => see_other(&format!("/office/surveys/{}", survey.code)),
        Err(error) => refused(&req, &survey, form, error).await,
    }
}

async fn refused(req: &Req, survey: &SurveyRow, mut form: Form, error: Error) -> Result<Response> {
    match error {
        Error::Conflict(message) => form.error("sample", message),
        other => form.absorb(other)?,
    }
    show(req, survey, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// All ticked values of a name.
fn ticked(form: &Form, name: &str) -> Vec<Stratify> {
    let values = form.values.0.iter().filter(|(field, _)| field == name);
    values.filter_map(|(_, value)| Stratify::from_key(value)).collect()
}

fn read(form: &mut Form, survey: &SurveyRow) -> Option<Design> {
    let mut number =
        |name: &str, least: i64, most: i64| u32::try_from(form.number(name, least, most)).unwrap_or(0);
    let design = match survey.population {
        Population::Households => {
            let (communes, hamlets_each) = (number("communes", 2, 500), number("hamlets_each", 1, 50));
            let (households_each, reserve_each) =
                (number("households_each", 1, 100), number("reserve_each", 0, 100));
            Design::Households(Households {
                communes,
                hamlets_each,
                households_each,
                reserve_each,
                seed: seed(form),
            })
        }
        Population::Firms => {
            let (sample, minimum) = (number("sample", 2, 10_000), number("minimum", 0, 1_000));
            let (reserve, overlap) = (number("reserve", 0, 500), number("overlap", 0, 100));
            let whose = form.choice("whose", Whose::from_key)?;
            let rule = form
                .choice("rule", |typed| RULES.iter().find(|(key, _)| *key == typed).map(|(_, rule)| *rule))?;
            let measure = form.optional("measure", 60).unwrap_or_default();
            let (strata, calibrate) = (ticked(form, "strata"), ticked(form, "calibrate"));
            let counts = std::collections::BTreeMap::new();
            let seed = seed(form);
            let firms = Firms {
                whose,
                strata,
                sample,
                rule,
                minimum,
                reserve,
                overlap,
                measure,
                calibrate,
                seed,
                counts,
            };
            Design::Firms(firms)
        }
    };
    form.finish().ok()?;
    Some(design)
}

fn seed(form: &mut Form) -> u64 {
    u64::try_from(form.number("seed", 0, i64::MAX)).unwrap_or(0)
}

async fn show(
    req: &Req,
    survey: &SurveyRow,
    form: &Form,
    preview: Option<Preview>,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let options = |prefix: &str, keys: Vec<&'static str>| -> Vec<(String, String)> {
        keys.into_iter().map(|key| (key.to_owned(), t.choice(prefix, key))).collect()
    };
    let ticks = |name: &str| {
        let chosen = ticked(form, name);
        Stratify::ALL
            .iter()
            .map(|by| (by.key(), t.choice("survey-by-", by.key()), chosen.contains(by)))
            .collect()
    };
    let lines = preview.iter().flat_map(|preview| &preview.lines);
    let body = DesignPage {
        head: tabs(req, survey, "design")?,
        whose: options("survey-whose-", Whose::ALL.iter().map(|one| one.key()).collect()),
        rules: options("survey-rule-", RULES.iter().map(|(key, _)| *key).collect()),
        strata: ticks("strata"),
        calibrate: ticks("calibrate"),
        frame: super::shown::whole(preview.as_ref().map_or(0, |preview| preview.frame), t.locale()),
        names: lines.map(|line| stratum_name(&line.stratum, &t)).collect(),
        areas: super::hamlets::areas(req).await?,
        drawn: !survey.design.is_empty(),
        f: FormView::new(form, req.t()),
        survey,
        preview,
        t,
    };
    let title = body.t.get("survey-tab-design");
    Page::new(&title).status(status).office().show(req, &body).await
}
