//! One interview behind its doors: the link without and with a script, the interviewer's page, a file.
use axum::http::StatusCode;
use serde_json::json;

use crate::browser::Browser;
use crate::world::{World, answers, design, worlds};

async fn open(world: &World) -> (survey::SurveyId, Vec<crate::world::Seen>) {
    let survey = world.planned(2026, None).await;
    world.drawn(survey, design(20)).await;
    world.opened(survey).await;
    (survey, world.units(survey).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_takes_answers_a_button_at_a_time() {
    for world in worlds().await {
        let (survey, units) = open(&world).await;
        let visitor = Browser::new(&world, "");
        let link = format!("/s/{}", units[0].token);
        visitor.sees(&link, &["Khảo sát doanh nghiệp", units[0].code.as_str(), "Tên doanh nghiệp"]).await;
        let (status, place) = visitor.post(&link, "revision=0&a.firm%2Ffirm_name=Dừa+Xanh&act=save").await;
        assert_eq!((status, place), (StatusCode::SEE_OTHER, format!("{link}?saved=1")));
        visitor.sees(&link, &["Dừa Xanh"]).await;
        // Another device began with nothing: what it typed is shown, and not written.
        let (status, body) = visitor.post(&link, "revision=0&a.firm%2Ffirm_name=Khác&act=save").await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(body.contains("Khác") && body.contains("thiết bị khác"), "{body}");
        visitor.sees(&link, &["Dừa Xanh"]).await;
        let (status, body) = visitor.post(&link, "revision=1&a.firm%2Ffirm_name=Dừa+Xanh&act=finish").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "much is missing");
        assert!(body.contains("cần được trả lời"), "{body}");
        assert_eq!(world.received(survey).await, 0);
        let reserve = units.iter().find(|unit| unit.state == "reserve").unwrap();
        assert_eq!(visitor.get(&format!("/s/{}", reserve.token)).await.0, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get("/s/0123456789abcdef0123456789abcdef").await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_sends_the_same_once_or_thrice() {
    for world in worlds().await {
        let (survey, units) = open(&world).await;
        let visitor = Browser::new(&world, "");
        let link = format!("/s/{}", units[0].token);
        let sent = |answers: &serde_json::Value, revision: i64, finish: bool| {
            json!({ "instanceID": format!("uuid:{}", units[0].id), "form": "firms", "version": "2026-1", "answers": answers,
                "revision": revision, "finish": finish })
        };
        let part = json!({ "firm": { "firm_name": "Dừa Xanh" } });
        let (status, said) = visitor.json(&link, &sent(&part, 0, false)).await;
        assert_eq!((status, said), (StatusCode::OK, json!({ "state": "saved", "revision": 1 })));
        let (status, said) = visitor.json(&link, &sent(&json!({ "firm": {} }), 0, false)).await;
        assert_eq!((status, &said["state"]), (StatusCode::CONFLICT, &json!("elsewhere")));
        let (status, said) = visitor.json(&link, &sent(&part, 1, true)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said["mistakes"].as_array().unwrap().len() > 5, "{said}");
        for _ in 0..3 {
            let (status, said) = visitor.json(&link, &sent(&answers(false, 9), 1, true)).await;
            assert_eq!(
                (status, &said["state"]),
                (StatusCode::OK, &json!("received")),
                "{}: {said}",
                world.name
            );
        }
        assert_eq!(world.received(survey).await, 1);
        visitor.sees(&link, &["Xin cảm ơn"]).await;
        let other = json!({ "instanceID": "uuid:else", "form": "firms", "answers": {}, "finish": true });
        assert_eq!(visitor.json(&link, &other).await.0, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn interviewers_ask_in_their_commune_only() {
    for world in worlds().await {
        let (survey, units) = open(&world).await;
        let own = Browser::new(&world, "commune-officer.29242");
        let other = Browser::new(&world, "commune-officer.29263");
        let page = format!("/office/interviews/{}", units[0].code);
        own.sees("/office/interviews", &[units[0].code.as_str()]).await;
        own.sees(&page, &["Ghi lại lần liên hệ", "Tên doanh nghiệp"]).await;
        assert!(!other.get("/office/interviews").await.1.contains(units[0].code.as_str()));
        assert_eq!(other.get(&page).await.0, StatusCode::NOT_FOUND);
        assert_eq!(
            own.get("/office/surveys").await.0,
            StatusCode::FORBIDDEN,
            "the whole is the department's"
        );
        let (status, body) = own.post(&format!("{page}/tried"), "way=phone&result=answered").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        let (status, _) = own.post(&format!("{page}/tried"), "way=phone&result=refused&note=bận").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        own.sees(&page, &["Từ chối", "bận"]).await;
        let sent = json!({ "instanceID": format!("uuid:{}", units[0].id), "form": "firms", "answers": answers(false, 9),
            "revision": 0, "finish": true });
        assert_eq!(own.json(&page, &sent).await.1["state"], "received");
        assert_eq!(world.received(survey).await, 1, "{}", world.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_brings_what_it_can_and_names_the_rest() {
    for world in worlds().await {
        let (survey, units) = open(&world).await;
        let officer = Browser::new(&world, "officer");
        let (_, list) = officer.get("/office/surveys").await;
        let code = list
            .split("/office/surveys/")
            .find_map(|part| {
                part.get(..9).filter(|code| {
                    code.chars().all(|c| c.is_ascii_alphanumeric())
                        && code.chars().any(|c| c.is_ascii_uppercase())
                })
            })
            .unwrap();
        let import = format!("/office/surveys/{code}/import");
        officer.sees(&import, &["Tệp mẫu"]).await;
        officer
            .sees(&format!("/office/surveys/{code}/answers.csv"), &["instanceID", units[0].code.as_str()])
            .await;
        let head = "instanceID,contact,firm_name,province,commune,sector,employees,staff_fit,hiring,messaging,invest_importance,invested,website,sells_on,app,software,e_signature,e_contract,e_invoice,orders_by,importance,foreign";
        let good = |first: &str, contact: &str| {
            format!("{first},{contact},Dừa,86,29242,trade,7,3,3,1,3,no,no,none,no,none,no,no,yes,none,4,no")
        };
        let file = [
            head,
            &good("kobo-1", units[0].code.as_str()),
            &good(&format!("uuid:{}", units[1].id), ""),
            &good("kobo-2", ""),
        ]
        .join("\n");
        let (status, body) = officer.file(&import, "answers.csv", &file, &[]).await;
        assert_eq!(status, StatusCode::OK, "{body}");
        assert!(body.contains("Đã nhận 2 bản") && body.contains("kobo-2"), "{body}");
        assert_eq!(world.received(survey).await, 2, "{}", world.name);
        let (_, body) = officer.file(&import, "answers.csv", &file, &[]).await;
        assert!(body.contains("Đã nhận 0 bản") && body.contains("2 bản đã nhận từ trước"), "{body}");
        let (status, body) = officer.file(&import, "answers.csv", "instanceID,nonsense\nx,1\n", &[]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("nonsense"), "{body}");
        assert_eq!(world.received(survey).await, 2, "{}", world.name);
    }
}
