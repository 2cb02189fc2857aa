//! A survey from its plan to what is published, with two hundred firms whose truth is known.
use std::collections::HashMap;

use kernel::Day;
use serde_json::Value;
use survey::{SurveyId, change_plan, close_survey, compute, keep_result, publish};

use crate::world::{World, answers, design, worlds};

db::sql! {
    REPORT: (SurveyId,) => (String,) =
        "SELECT report FROM survey_result WHERE survey_id = $1 ORDER BY number DESC LIMIT 1";
    FILE: (SurveyId, String) => (Vec<u8>,) =
        "SELECT f.file AS file FROM survey_result_file f JOIN survey_result r ON r.id = f.result_id
         WHERE r.survey_id = $1 AND f.name = $2 ORDER BY r.number DESC LIMIT 1";
    YEARS: () => (i64, String) = "SELECT year, data FROM index_year ORDER BY year";
    ROW: (SurveyId,) => survey::SurveyRow =
        "SELECT id, code, name, population, form_id, year, begins_on, ends_on, results_on, previous_id, state, design, plan,
             wave_at, closed_at, published_at FROM survey_survey WHERE id = $1";
}

const PLAN: &str = r#"
[labels]
BC1 = { vi = "Có website (%)", en = "With a website (%)" }

[[estimate]]
kind = "mean"
of = ["BC1"]

[[estimate]]
kind = "proportion"
of = "website"
success = "yes"
interval = "wilson"

[[estimate]]
kind = "proportion"
of = "website"
success = "yes"
by = "frame_size"

[[estimate]]
kind = "total"
of = ["employees"]
"#;

/// Asks half of the firms for a website in a way that is known: every second of a stratum has one; one in five is silent.
pub(crate) async fn asked(world: &World, survey: SurveyId) {
    let mut turns: HashMap<String, u32> = HashMap::new();
    for unit in world.units(survey).await.into_iter().filter(|unit| unit.state == "waiting") {
        let turn = turns.entry(unit.stratum.clone()).or_default();
        *turn += 1;
        if !turn.is_multiple_of(5) {
            world.receive(unit.id, &answers(turn.is_multiple_of(2), 10)).await.unwrap();
        }
    }
}

pub(crate) async fn computed(world: &World, id: SurveyId, today: &str) -> Value {
    let mut conn = world.db.reader().await.unwrap();
    let row = conn.one(&ROW, (id,)).await.unwrap();
    let shipped = questionnaires::SHIPPED.iter().find(|one| one.name == "firms").unwrap().read().unwrap();
    let computed = compute(&mut conn, &row, &shipped.form, Day::parse(today).unwrap()).await.unwrap();
    drop(conn);
    world.run(computed, |tx, ctx, i| Box::pin(keep_result(tx, ctx, i))).await.unwrap();
    let (report,) = world.db.reader().await.unwrap().one(&REPORT, (id,)).await.unwrap();
    serde_json::from_str(&report).unwrap()
}

fn lines(report: &Value) -> &Vec<Value> {
    report["tables"][0]["lines"].as_array().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_firms_end_to_end() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(200)).await;
        world.opened(survey).await;
        asked(&world, survey).await;
        world.run((survey, PLAN.to_owned()), |tx, ctx, i| Box::pin(change_plan(tx, ctx, i))).await.unwrap();
        world.run(survey, |tx, ctx, id| Box::pin(close_survey(tx, ctx, id))).await.unwrap();
        let report = computed(&world, survey, "2027-01-21").await;
        let lines = lines(&report);
        // Of four answers of five turns two have a website; the firms of the register are six hundred.
        let share = lines[1]["estimate"].as_f64().unwrap();
        assert!((share - 0.5).abs() < 0.01, "{}: {share}", world.name);
        assert!((lines[0]["estimate"].as_f64().unwrap() - 100.0 * share).abs() < 1e-6);
        let total = lines.last().unwrap();
        assert!((total["estimate"].as_f64().unwrap() - 6_000.0).abs() < 1e-6, "{total}");
        // Every firm said ten: how the others differ is not known.
        assert_eq!(
            (&total["shown"], &total["grade"], &total["upper"]),
            (&"same".into(), &Value::Null, &Value::Null)
        );
        let quality = &report["quality"];
        assert_eq!(
            (&quality["drawn"], &quality["days_after_announced"]),
            (&Value::from(200), &Value::from(-10))
        );
        assert!((quality["weights"].as_f64().unwrap() - 600.0).abs() < 1e-6);
        same_by_command(&world, survey, lines).await;
        world.run(survey, |tx, ctx, id| Box::pin(publish(tx, ctx, id))).await.unwrap();
        assert_eq!(world.told("survey.survey.published.v1").await, 1);
        // All firms of this register are of one commune: no index is made of one place.
        let mut conn = world.db.reader().await.unwrap();
        let row = conn.one(&ROW, (survey,)).await.unwrap();
        let refused = survey::by_commune(&mut conn, &row, "86").await;
        assert!(
            matches!(refused, Err(kernel::Error::Conflict(message)) if message.key == "survey-index-few")
        );
        assert!(conn.all(&YEARS, ()).await.unwrap().is_empty());
        drop(conn);
        let late = (survey, String::new() + PLAN + "\n");
        assert!(
            world.run(late, |tx, ctx, i| Box::pin(change_plan(tx, ctx, i))).await.is_err(),
            "published is published"
        );
    }
}

/// The files that are offered give the same numbers by the command.
async fn same_by_command(world: &World, survey: SurveyId, lines: &[Value]) {
    let folder = std::env::temp_dir().join(format!("survey-{survey}"));
    std::fs::create_dir_all(&folder).unwrap();
    for name in ["design.toml", "data.csv"] {
        let (file,) = world.db.reader().await.unwrap().one(&FILE, (survey, name.to_owned())).await.unwrap();
        std::fs::write(folder.join(name), file).unwrap();
    }
    let report =
        sampling::estimate::from_files(&folder.join("design.toml"), &folder.join("data.csv")).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(report.estimates.len(), lines.len());
    for (own, line) in report.estimates.iter().zip(lines) {
        if let Some(shown) = line["estimate"].as_f64() {
            assert!((own.estimate.unwrap() - shown).abs() < 1e-12, "{}", own.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn change_between_years_counts_who_was_asked_twice() {
    for world in worlds().await {
        let first = world.planned(2025, None).await;
        world.drawn(first, design(200)).await;
        world.opened(first).await;
        asked(&world, first).await;
        world.run(first, |tx, ctx, id| Box::pin(close_survey(tx, ctx, id))).await.unwrap();
        computed(&world, first, "2026-02-01").await;
        let second = world.planned(2026, Some(first)).await;
        world.drawn(second, design(200)).await;
        world.opened(second).await;
        asked(&world, second).await;
        let report = computed(&world, second, "2027-02-01").await;
        let change = report["changes"].as_array().unwrap().iter().find(|one| one["of"] == "BC1").unwrap();
        assert!(change["overlap"].as_u64().unwrap() > 40, "{}: {change}", world.name);
        assert!(
            change["lower"].as_f64().unwrap() < 0.0 && change["upper"].as_f64().unwrap() > 0.0,
            "{change}"
        );
        assert_eq!(report["quality"]["years"], 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_asks_for_what_is_not_there_is_told_so() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        let put = |plan: &str| {
            let input = (survey, plan.to_owned());
            world.run(input, |tx, ctx, i| Box::pin(change_plan(tx, ctx, i)))
        };
        for wrong in [
            "",
            "estimate = 3",
            "[[estimate]]\nkind = \"median\"\nof = \"a\"",
            "[design]\nweights = \"w\"\n[[estimate]]\nof = \"a\"",
        ] {
            let refused = put(wrong).await;
            assert!(
                matches!(refused, Err(kernel::Error::Invalid(fields)) if fields[0].field == "plan"),
                "{wrong}"
            );
        }
        put("[[estimate]]\nof = [\"no_such_column\"]").await.unwrap();
        world.drawn(survey, design(50)).await;
        world.opened(survey).await;
        asked(&world, survey).await;
        let mut conn = world.db.reader().await.unwrap();
        let row = conn.one(&ROW, (survey,)).await.unwrap();
        let shipped = questionnaires::SHIPPED.iter().find(|one| one.name == "firms").unwrap().read().unwrap();
        let today = Day::parse("2027-02-01").unwrap();
        let refused = compute(&mut conn, &row, &shipped.form, today).await.unwrap_err();
        let kernel::Error::Invalid(fields) = refused else { panic!("{refused:?}") };
        assert!(fields[0].message.args.iter().any(|(_, why)| why.contains("no_such_column")), "{fields:?}");
    }
}
/// A firm's answers with all indicators, no two firms alike.
fn every_indicator(turn: u32) -> Value {
    let mut said = answers(turn.is_multiple_of(3), 10);
    for (at, code) in (3..).zip(index::surveyed_codes()) {
        said["indicators"][code] = ((turn * at) % 97).to_string().into();
    }
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_survey_says_of_communes_becomes_a_year_of_the_index() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(200)).await;
        world.spread_over_communes(survey, 4).await;
        world.opened(survey).await;
        for (turn, unit) in (1..).zip(world.units(survey).await.iter().filter(|unit| unit.state == "waiting"))
        {
            world.receive(unit.id, &every_indicator(turn)).await.unwrap();
        }
        world.run(survey, |tx, ctx, id| Box::pin(close_survey(tx, ctx, id))).await.unwrap();
        computed(&world, survey, "2027-01-21").await;
        world.run(survey, |tx, ctx, id| Box::pin(publish(tx, ctx, id))).await.unwrap();
        let mut conn = world.db.reader().await.unwrap();
        let row = conn.one(&ROW, (survey,)).await.unwrap();
        let year = survey::by_commune(&mut conn, &row, "86").await.unwrap();
        drop(conn);
        assert_eq!((year.year, year.places.len()), (2026, 4), "{}", world.name);
        let website = index::surveyed_codes().iter().position(|code| code == "BC1").unwrap();
        for place in &year.places {
            let (share, error) = (place.values[website].unwrap(), place.errors[website].unwrap());
            assert!(share > 0.0 && share < 100.0 && error > 0.0, "{}: {share} ({error})", world.name);
        }
        for _ in 0..2 {
            let year = year.clone();
            world.run(year, |tx, ctx, i| Box::pin(index::enter_year(tx, ctx, i))).await.unwrap();
        }
        let years = world.db.reader().await.unwrap().all(&YEARS, ()).await.unwrap();
        assert_eq!(years.len(), 1, "the same year again takes its own place");
        assert_eq!(years[0].1.lines().count(), 4);
        assert_eq!(world.told("index.year.entered.v1").await, 2);
    }
}
