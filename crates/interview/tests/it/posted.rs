use interview::{Act, Reply, Sent, apply, taken};
use questionnaires::{Filling, Mistake, Trouble};
use serde_json::json;
use ui::Params;

use crate::forms::{FARM, form};
use crate::parity::environment;

fn parsed(body: &str) -> interview::Taken {
    taken(&Params::parse(body.as_bytes()))
}

#[test]
fn a_form_is_read_as_it_is_posted() {
    let taken = parsed(
        "act=add%3Aplot&revision=3&instance=uuid%3A1&a.name=Lan&a.crops=&a.crops=rice&a.crops=coconut&a.plot%5B1%5D/area=1%2C5&other=x",
    );
    let answers = [("name", "Lan"), ("crops", "rice coconut"), ("plot[1]/area", "1,5")];
    let answers: Vec<_> =
        answers.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect();
    assert_eq!(taken.answers, answers);
    assert_eq!((taken.revision, taken.instance.as_str(), taken.act), (3, "uuid:1", Act::Add("plot".into())));
    for (said, act) in [
        ("act=save", Act::Save),
        ("act=finish", Act::Finish),
        ("act=remove%3Aplot%5B2%5D", Act::Remove("plot[2]".into())),
        ("act=continue%3Afirm", Act::Continue("firm".into())),
        ("act=nothing", Act::Continue(String::new())),
        ("", Act::Continue(String::new())),
    ] {
        assert_eq!(parsed(said).act, act, "{said}");
    }
    assert_eq!(parsed("a.crops=").answers, [("crops".to_owned(), String::new())], "taken back");
}

#[test]
fn answers_are_put_and_passes_come_and_go() {
    let form = form(FARM);
    let mut filling = Filling::begin(&form, environment());
    // The area belongs to a plot that is asked because of the crops before it, and the code of the sheet to nobody.
    let fragment =
        apply(&mut filling, &parsed("act=add:plot&a.crops=coconut&a.plot[1]/area=1,5&a.age=1.000&a.fixed=X"))
            .unwrap();
    assert_eq!(fragment, "a.plot[2]");
    assert_eq!(filling.passes("plot"), 2);
    assert_eq!(filling.answers()["plot"][0]["area"], "1.5");
    assert_eq!(
        (filling.answers()["age"].clone(), filling.answers()["fixed"].clone()),
        (json!("1000"), json!("P1000"))
    );
    assert_eq!(apply(&mut filling, &parsed("act=remove:plot[1]&a.plot[2]/area=7")).unwrap(), "a.plot");
    assert_eq!((filling.passes("plot"), filling.answers()["plot"][0]["area"].clone()), (1, json!("7")));
    let before = filling.answers();
    assert_eq!(apply(&mut filling, &parsed("act=remove:plot[9]&a.nothing=1")).unwrap(), "a.plot");
    assert_eq!(apply(&mut filling, &parsed("act=continue:who")).unwrap(), "a.who");
    assert_eq!(filling.answers(), before, "what no page shows changes nothing");
}

#[test]
fn what_the_script_sends_is_read_and_answered() {
    let body = br#"{"instanceID":"uuid:1","form":"farm","version":"3","sent":"2026-11-27","revision":4,"answers":{"name":"Lan"},"finish":true}"#;
    let sent = Sent::from_json(body).unwrap();
    assert_eq!((sent.submission.instance.as_str(), sent.revision, sent.finish), ("uuid:1", 4, true));
    assert_eq!(sent.submission.answers["name"], "Lan");
    assert!(Sent::from_json(br#"{"instanceID":" ","form":"farm","answers":{}}"#).is_err());
    assert!(Sent::from_json(b"[]").is_err());
    let mistake = Mistake { path: "age".into(), trouble: Trouble::Kind, message: "Sai".into() };
    for (reply, status, body) in [
        (Reply::Saved { revision: 5 }, 200, json!({"state": "saved", "revision": 5})),
        (Reply::Received { next: "/s" }, 200, json!({"state": "received", "next": "/s"})),
        (Reply::Elsewhere { detail: "d" }, 409, json!({"state": "elsewhere", "detail": "d"})),
        (Reply::Closed { detail: "d" }, 410, json!({"state": "closed", "detail": "d"})),
        (Reply::Mistakes(&[mistake]), 422, json!({"mistakes": [{"path": "age", "message": "Sai"}]})),
    ] {
        assert_eq!((reply.status(), reply.body()), (status, body));
    }
}
