//! Households of an area frame, asked at their doors, down to each person.
use kernel::{Day, Text};
use serde_json::json;
use survey::{
    Brought, Design, HamletLine, Households, NewSurvey, Population, SurveyId, add_form, compute,
    enter_hamlets, plan_survey, read_hamlets,
};

use crate::world::{World, worlds};

db::sql! {
    BY_CODE: (kernel::Code,) => (SurveyId,) = "SELECT id FROM survey_survey WHERE code = $1";
    ROW: (SurveyId,) => survey::SurveyRow =
        "SELECT id, code, name, population, form_id, year, begins_on, ends_on, results_on, previous_id, state, design, plan,
             wave_at, closed_at, published_at FROM survey_survey WHERE id = $1";
}

async fn planned(world: &World) -> SurveyId {
    let brought = Brought::shipped("households").unwrap();
    let form = world.run(brought, |tx, ctx, i| Box::pin(add_form(tx, ctx, i))).await.unwrap();
    let day = |text| Day::parse(text).unwrap();
    let new = NewSurvey {
        name: Text::new("Khảo sát hộ", None),
        population: Population::Households,
        form,
        year: 2026,
        begins_on: day("2026-10-01"),
        ends_on: day("2026-12-15"),
        results_on: day("2027-01-31"),
        previous: None,
    };
    let code = world.run(new, |tx, ctx, i| Box::pin(plan_survey(tx, ctx, i))).await.unwrap();
    world.db.reader().await.unwrap().one(&BY_CODE, (code,)).await.unwrap().0
}

/// Six communes with three hamlets each of 100 households.
async fn frame(world: &World) {
    let communes: Vec<_> =
        places::Places::shared().communes_of("86").take(6).map(|one| one.code.clone()).collect();
    let lines: Vec<HamletLine> = communes
        .iter()
        .flat_map(|commune| {
            (1..=3)
                .map(|n| HamletLine { commune: commune.clone(), name: format!("Ấp {n}"), households: 100 })
        })
        .collect();
    for _ in 0..2 {
        let input = (lines.clone(), "UBND các xã".to_owned());
        world.run(input, |tx, ctx, i| Box::pin(enter_hamlets(tx, ctx, i))).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn households_stand_for_all_and_persons_are_counted_too() {
    for world in worlds().await {
        frame(&world).await;
        let survey = planned(&world).await;
        let design =
            Households { communes: 4, hamlets_each: 2, households_each: 5, reserve_each: 2, seed: 3 };
        let drawn = world.drawn(survey, Design::Households(design)).await;
        assert_eq!((drawn.sample, drawn.reserve), (40, 16), "{}", world.name);
        world.opened(survey).await;
        for (at, unit) in world.units(survey).await.iter().filter(|unit| unit.state == "waiting").enumerate()
        {
            let person = |bought: &str| json!({ "age": "30", "gender": "female", "bought": bought });
            let answers = json!({
                "home": { "members": "3", "adults": "2" },
                "connection": { "internet": if at % 4 == 0 { "no" } else { "yes" } },
                "persons": [person("month"), person(if at % 2 == 0 { "never" } else { "year" })],
                "payments": { "pays_electricity": "online", "pays_water": "online", "pays_telecom": "online", "qr_at_market": "yes" },
                "results": { "shoppers": "1", "cashless_bills": "3" }
            });
            world.receive(unit.id, &answers).await.unwrap();
        }
        let mut conn = world.db.reader().await.unwrap();
        let row = conn.one(&ROW, (survey,)).await.unwrap();
        let shipped =
            questionnaires::SHIPPED.iter().find(|one| one.name == "households").unwrap().read().unwrap();
        let computed =
            compute(&mut conn, &row, &shipped.form, Day::parse("2027-02-01").unwrap()).await.unwrap();
        let report: serde_json::Value = serde_json::from_str(&computed.report).unwrap();
        // 18 hamlets of 100 households.
        assert!(
            (report["quality"]["weights"].as_f64().unwrap() - 1_800.0).abs() < 1e-6,
            "{}",
            report["quality"]
        );
        let persons = &report["tables"][1];
        assert_eq!((&persons["rows"], &persons["answers"]), (&json!("persons"), &json!(80)));
        assert!(
            (persons["lines"][0]["estimate"].as_f64().unwrap() - 0.75).abs() < 1e-9,
            "{}",
            persons["lines"][0]
        );
        let names: Vec<_> = computed.files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["design.toml", "data.csv", "design-persons.toml", "data-persons.csv"]);
    }
}

#[test]
fn lists_of_hamlets_are_read_or_the_line_is_named() {
    let names: Vec<_> = places::Places::shared().communes_of("86").take(1).collect();
    let name = &names[0].full_name;
    let read = |text: String| read_hamlets(text.into_bytes(), "86");
    let lines = read(format!("Xã;Ấp;Số hộ\n{name};Ấp 1;1.250\n;;\n{};Ấp 2;80\n", names[0].code)).unwrap();
    let seen: Vec<_> =
        lines.iter().map(|line| (line.commune.as_str(), line.name.as_str(), line.households)).collect();
    assert_eq!(seen, [(names[0].code.as_str(), "Ấp 1", 1250), (names[0].code.as_str(), "Ấp 2", 80)]);
    for (text, key) in [
        ("Tên;Số\na;1\n".to_owned(), "survey-hamlets-columns"),
        ("Xã;Ấp;Số hộ\nĐâu Đâu;Ấp 1;5\n".to_owned(), "survey-hamlets-commune"),
        (format!("Xã;Ấp;Số hộ\n{name};Ấp 1;nhiều\n"), "survey-hamlets-number"),
        (format!("Xã;Ấp;Số hộ\n{name};;5\n"), "survey-hamlets-name"),
        ("Xã;Ấp;Số hộ\n".to_owned(), "survey-hamlets-empty"),
    ] {
        let kernel::Error::Invalid(fields) = read(text.clone()).unwrap_err() else { panic!("{text}") };
        assert_eq!((fields[0].field.as_str(), fields[0].message.key), ("file", key), "{text}");
    }
}
