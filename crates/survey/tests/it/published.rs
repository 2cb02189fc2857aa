//! What everybody reads of a survey, what the department prints, and what is left after a year.
use axum::http::StatusCode;
use documents::read_sheet;
use kernel::{Ctx, Ids, Locale};
use survey::{close_survey, publish};

use crate::browser::Browser;
use crate::thread::{asked, computed};
use crate::world::{design, officer, worlds};

db::sql! {
    CODE: (survey::SurveyId,) => (kernel::Code,) = "SELECT code FROM survey_survey WHERE id = $1";
    NAMED: () => (i64,) = "SELECT COUNT(*) AS units FROM survey_unit WHERE name <> '' OR mail <> ''";
    ANSWERED: () => (i64,) = "SELECT COUNT(*) AS answers FROM survey_answer WHERE received_at IS NOT NULL";
    FILES: () => (i64,) = "SELECT COUNT(*) AS files FROM survey_file";
    FILE: (survey::UnitId, String, Vec<u8>, i64, kernel::Instant) => () =
        "INSERT INTO survey_file (unit_id, name, file, size, added_at) VALUES ($1, $2, $3, $4, $5)";
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_go_to_whoever_has_not_answered_and_figures_to_everybody() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(120)).await;
        let (code,) = world.db.reader().await.unwrap().one(&CODE, (survey,)).await.unwrap();
        let (visitor, department) = (Browser::new(&world, ""), Browser::new(&world, "officer"));
        let letters = format!("/office/surveys/{code}/letters.xlsx");
        assert_eq!(department.get(&letters).await.0, StatusCode::CONFLICT, "before it is open");
        world.opened(survey).await;
        asked(&world, survey).await;
        let silent: Vec<_> =
            world.units(survey).await.into_iter().filter(|unit| unit.state == "waiting").collect();
        let (status, book) = department.bytes(&letters).await;
        let sheet = read_sheet(&book).unwrap();
        assert_eq!((status, sheet.rows.len()), (StatusCode::OK, silent.len() + 1), "{}", world.name);
        let text = format!("{:?}", sheet.rows);
        assert!(silent.iter().all(|unit| text.contains(&format!("/s/{}", unit.token))));
        assert_eq!(visitor.get(&letters).await.0, StatusCode::SEE_OTHER, "it holds every link");

        let one = format!("/statistics/{code}");
        for file in ["", "/table.csv", "/table.xlsx", "/report.json"] {
            assert_eq!(
                visitor.get(&format!("{one}{file}")).await.0,
                StatusCode::NOT_FOUND,
                "not yet: {file}"
            );
        }
        world.run(survey, |tx, ctx, id| Box::pin(close_survey(tx, ctx, id))).await.unwrap();
        computed(&world, survey, "2027-01-21").await;
        world.run(survey, |tx, ctx, id| Box::pin(publish(tx, ctx, id))).await.unwrap();
        visitor.sees("/statistics", &[&one]).await;
        visitor.sees(&one, &["Khảo sát doanh nghiệp", "table.csv"]).await;
        let table = visitor.sees(&format!("{one}/table.csv"), &["BC1"]).await;
        let (_, book) = visitor.bytes(&format!("{one}/table.xlsx")).await;
        assert_eq!(read_sheet(&book).unwrap().rows.len(), table.trim().lines().count());
        let (_, report) = visitor.bytes(&format!("{one}/report.json")).await;
        let report: serde_json::Value = serde_json::from_slice(&report).unwrap();
        assert!(report["note"].as_str().is_some_and(|note| !note.is_empty()), "a demonstration says so");
        assert_eq!(report["quality"]["drawn"], 120);
        assert_eq!(
            visitor.get(&format!("{one}/data.csv")).await.0,
            StatusCode::NOT_FOUND,
            "answers are nobody's"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_after_publishing_nobody_is_named_and_no_photo_is_left() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(120)).await;
        world.opened(survey).await;
        asked(&world, survey).await;
        let unit = world.units(survey).await[0].id;
        let photo = (unit, "a.webp".to_owned(), vec![1], 1, officer().now());
        world
            .run(photo, |tx, _, row| Box::pin(async move { tx.run(&FILE, row.clone()).await.map(|_| ()) }))
            .await
            .unwrap();
        world.run(survey, |tx, ctx, id| Box::pin(close_survey(tx, ctx, id))).await.unwrap();
        computed(&world, survey, "2027-01-21").await;
        world.run(survey, |tx, ctx, id| Box::pin(publish(tx, ctx, id))).await.unwrap();
        let answered = world.count(&ANSWERED).await;
        let after = async |days: i64| {
            let ctx = officer();
            let later =
                Ctx::new(ctx.actor.clone(), Locale::Vi, ctx.now().plus_seconds(days * 86_400), Ids::random());
            for sweep in survey::domain().sweeps {
                world.db.write(&later, *sweep, |tx, ctx, sweep| sweep(tx, ctx)).await.unwrap();
            }
            (world.count(&NAMED).await, world.count(&FILES).await)
        };
        let (named, files) = after(365).await;
        assert!(named > 100 && files == 1, "{}: {named} and {files}", world.name);
        assert_eq!(after(367).await, (0, 0), "{}", world.name);
        assert_eq!(world.count(&ANSWERED).await, answered, "answers stay");
    }
}
