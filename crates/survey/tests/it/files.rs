//! Photos and other files of an interview, by the page of their own and as a script sends them.
use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::world::{Seen, World, design, worlds};

const FORM: &str = "\
survey
,type,name,label,required,relevant
,text,owner,Chủ vườn,,
,image,photo,Ảnh vườn,yes,
,file,paper,Giấy tờ,,${owner} = 'Lan'
,geoshape,plot,Thửa đất,,
settings
,form_title,form_id,version
,Vườn,garden,1
";

/// A picture of 4 × 3 pixels.
const PNG: &str = "89504e470d0a1a0a0000000d49484452000000040000000308020000003b963991000000104944415478da635068708023069c1c00cb670a8163f135fb0000000049454e44ae426082";

fn name(number: u32, ending: &str) -> String {
    format!("{number:032x}.{ending}")
}

async fn open(world: &World) -> (survey::SurveyId, Vec<Seen>) {
    let survey = world.planned_with(FORM).await;
    world.drawn(survey, design(20)).await;
    world.opened(survey).await;
    (survey, world.units(survey).await)
}

fn sent(unit: &Seen, answers: &Value, finish: bool) -> Value {
    json!({ "instanceID": format!("uuid:{}", unit.id), "form": "garden", "version": "1", "answers": answers, "revision": 0,
        "finish": finish, "device": "phone" })
}

/// The name of the photo that a page shows.
async fn photo_at(browser: &Browser, link: &str) -> String {
    let body = browser.sees(link, &["interview-photo"]).await;
    body.split(&format!("{link}/files/")).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_taken_on_a_page_of_its_own_and_seen_by_whom_it_concerns() {
    let png = hex::decode(PNG).unwrap();
    for world in worlds().await {
        let (survey, units) = open(&world).await;
        let visitor = Browser::new(&world, "");
        let link = format!("/s/{}", units[0].token);
        visitor.sees(&link, &["value=\"file:photo\"", "Mỗi dòng một điểm"]).await;
        let (status, place) = visitor.post(&link, "revision=0&a.owner=Minh&act=file:photo").await;
        assert_eq!((status, place), (StatusCode::SEE_OTHER, format!("{link}/file?at=photo")));
        visitor.sees(&format!("{link}/file?at=photo"), &["Ảnh vườn", "multipart/form-data", "image/*"]).await;
        for elsewhere in ["owner", "paper", "nothing", ""] {
            let (status, _) = visitor.get(&format!("{link}/file?at={elsewhere}")).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{elsewhere} takes no file now");
        }
        let page = format!("{link}/file");
        let (status, body) =
            visitor.file(&page, "a.jpg", &png[..40], &[("at", "photo"), ("act", "take")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(body.contains("field-error"), "{body}");
        let (status, place) =
            visitor.file(&page, "Vườn.PNG", &png, &[("at", "photo"), ("act", "take")]).await;
        assert_eq!((status, place), (StatusCode::SEE_OTHER, format!("{link}#a.photo")));
        let photo = photo_at(&visitor, &link).await;
        let (status, bytes) = visitor.bytes(&format!("{link}/files/{photo}")).await;
        assert_eq!((status, &bytes[8..12]), (StatusCode::OK, b"WEBP".as_slice()), "made anew, whatever came");
        let (status, _) = visitor.file(&page, "Lại.PNG", &png, &[("at", "photo"), ("act", "take")]).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (replaced, photo) = (photo, photo_at(&visitor, &link).await);
        assert_ne!(replaced, photo);
        let other = format!("/s/{}/files/{photo}", units[1].token);
        assert_eq!(visitor.get(&other).await.0, StatusCode::NOT_FOUND, "another's link");
        let (status, _) =
            visitor.post(&link, "revision=3&a.owner=Minh&a.plot=9,106%0A9+107%0A8+107&act=finish").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{}", world.name);
        assert_eq!(world.received(survey).await, 1);
        assert_eq!(visitor.bytes(&format!("{link}/files/{replaced}")).await.0, StatusCode::NOT_FOUND);
        let seen = format!("/office/interviews/{}", units[0].code);
        let own = Browser::new(&world, "commune-officer.29242");
        own.sees(&seen, &[&format!("{seen}/files/{photo}"), "9 106; 9 107; 8 107<"]).await;
        assert_eq!(own.get(&format!("{seen}/files/{photo}")).await.0, StatusCode::OK);
        let stranger = Browser::new(&world, "commune-officer.29263");
        assert_eq!(stranger.get(&format!("{seen}/files/{photo}")).await.0, StatusCode::NOT_FOUND);
        let (status, place) = visitor.file(&page, "b.png", &png, &[("at", "photo"), ("act", "take")]).await;
        assert_eq!((status, place), (StatusCode::SEE_OTHER, link), "it is in, and stays as it is");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finished_interview_waits_for_its_files_and_keeps_no_others() {
    let png = hex::decode(PNG).unwrap();
    for world in worlds().await {
        let (survey, units) = open(&world).await;
        let visitor = Browser::new(&world, "");
        let link = format!("/s/{}", units[0].token);
        let (photo, paper, unused) = (name(1, "webp"), name(2, "pdf"), name(3, "webp"));
        let answers = json!({ "owner": "Lan", "photo": photo, "paper": paper });
        let (status, said) = visitor.json(&link, &sent(&units[0], &answers, true)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let paths: Vec<&str> = said["mistakes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|wrong| wrong["path"].as_str().unwrap())
            .collect();
        assert_eq!(paths, ["photo", "paper"], "{said}");
        for (name, bytes) in
            [(&unused, png.as_slice()), (&photo, &png), (&photo, &png), (&paper, b"%PDF-1.7".as_slice())]
        {
            let (status, said) = visitor.put(&format!("{link}/files/{name}"), bytes).await;
            assert_eq!(status, StatusCode::OK, "{said}");
        }
        let (status, said) = visitor.put(&format!("{link}/files/{}", name(4, "webp")), b"no picture").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && said.contains("detail"), "{said}");
        assert_eq!(visitor.put(&format!("{link}/files/x.webp"), &png).await.0, StatusCode::NOT_FOUND);
        let (status, said) = visitor.json(&link, &sent(&units[0], &answers, true)).await;
        assert_eq!((status, &said["state"]), (StatusCode::OK, &json!("received")), "{}: {said}", world.name);
        assert_eq!(world.received(survey).await, 1);
        for (name, there) in
            [(&photo, StatusCode::OK), (&paper, StatusCode::OK), (&unused, StatusCode::NOT_FOUND)]
        {
            assert_eq!(visitor.bytes(&format!("{link}/files/{name}")).await.0, there, "{name}");
        }
        assert_eq!(
            visitor.put(&format!("{link}/files/{unused}"), &png).await.0,
            StatusCode::GONE,
            "it is in"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_fills_the_disk() {
    for world in worlds().await {
        let (_, units) = open(&world).await;
        let visitor = Browser::new(&world, "");
        let link = format!("/s/{}", units[0].token);
        for number in 0..60 {
            let (status, said) = visitor.put(&format!("{link}/files/{}", name(number, "pdf")), b"x").await;
            assert_eq!(status, StatusCode::OK, "{said}");
        }
        let (status, said) = visitor.put(&format!("{link}/files/{}", name(60, "pdf")), b"x").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && said.contains("quá nhiều tệp"), "{said}");
        let (status, _) = visitor.put(&format!("{link}/files/{}", name(59, "pdf")), b"x").await;
        assert_eq!(status, StatusCode::OK, "that one is there");
        let large = vec![0; 13 * 1024 * 1024];
        let (status, _) = visitor.put(&format!("{link}/files/{}", name(59, "pdf")), &large).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "{}", world.name);
        let (status, _) = visitor.post(&link, "revision=0&a.owner=Minh&act=file:photo").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (status, page) =
            visitor.file(&format!("{link}/file"), "a.jpg", &large, &[("at", "photo"), ("act", "take")]).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "{}", world.name);
        assert!(page.contains("quá lớn"), "{page}");
    }
}
