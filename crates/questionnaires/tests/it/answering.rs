use questionnaires::{ChangeError, Files, Filling, Form, Mistake, Submission, Trouble, read};
use serde_json::json;

use crate::shipped::{environment, form as shipped};

fn form(sheets: &str) -> Form {
    read(sheets.as_bytes(), &Files::default()).unwrap().form
}

const FAMILY: &str = "survey
,type,name,label::Tiếng Việt (vi),label::English (en),relevant,required,constraint,constraint_message::Tiếng Việt (vi),constraint_message::English (en),calculation,default,trigger,read_only
,start,started,,,,,,,,,,,
,end,ended,,,,,,,,,,,
,text,name,Tên,Name,,yes,,,,,,,
,integer,age,Tuổi,Age,,,. < 120,Tuổi dưới 120.,Below 120.,,30,,
,begin group,work,Việc làm,Work,${age} > 15,,,,,,,,
,select_one job,job,Nghề của ${name},Job of ${name},,yes,,,,,,,
,decimal,income,Thu nhập,Income,${job} != 'none',,,,,,,,
,end group,,,,,,,,,,,,
,begin repeat,child,Con,Child,,,,,,,,,
,text,first,Tên con,Name of child,,,,,,,,,
,calculate,number,,,,,,,,position(..),,,
,calculate,older,,,,,,,,\"indexed-repeat(${first}, ${child}, ${number} - 1)\",,,
,end repeat,,,,,,,,,,,,
,calculate,children,,,,,,,,count(${child}),,,
,calculate,poor,,,,,,,,${income} < 5,,,
,text,why,Vì sao?,Why?,${poor},,,,,,,,
,dateTime,changed,Lúc đổi,Changed,,,,,,now(),,${name},
,text,code,Mã,Code,,,,,,,\"concat('C', ${age})\",,yes
choices
,list_name,name,label::Tiếng Việt (vi),label::English (en)
,job,farm,Nông dân,Farmer
,job,none,Không,None
settings
,form_title,form_id,version,default_language
,Gia đình,family,7,Tiếng Việt (vi)
";

fn relevant(filling: &Filling<'_>, path: &str) -> bool {
    filling.view(path).unwrap().relevant
}

#[test]
fn what_is_asked_follows_the_answers() {
    let form = form(FAMILY);
    let mut filling = Filling::begin(&form, environment());
    assert!(relevant(&filling, "work") && relevant(&filling, "work/job"));
    assert!(!relevant(&filling, "why"), "nothing is known of the income");
    filling.set("name", " Lan ").unwrap();
    filling.set("work/job", "farm").unwrap();
    filling.set("work/income", "4.5").unwrap();
    assert!(relevant(&filling, "why"));
    assert_eq!(filling.view("work/job").unwrap().label, "Nghề của Lan");
    filling.set("work/job", "none").unwrap();
    assert!(!relevant(&filling, "work/income") && !relevant(&filling, "why"));
    // What was typed comes back with the question.
    filling.set("work/job", "farm").unwrap();
    assert_eq!(filling.view("work/income").unwrap().value, "4.5");
    filling.set("age", "10").unwrap();
    assert!(!relevant(&filling, "work") && !relevant(&filling, "work/job"));
    let submission = filling.finish().unwrap();
    assert_eq!(submission.answers.get("work"), None, "what is not asked is dropped");
    assert_eq!(filling.answers()["work"]["income"], "4.5", "and kept while the form is open");
}

#[test]
fn defaults_are_given_once_and_triggers_wait() {
    let form = form(FAMILY);
    let mut filling = Filling::begin(&form, environment());
    assert_eq!(filling.view("code").unwrap().value, "C30");
    filling.set("age", "31").unwrap();
    assert_eq!(filling.view("code").unwrap().value, "C30", "computed once");
    assert!(filling.view("code").unwrap().read_only);
    assert_eq!(filling.set("code", "X"), Err(ChangeError::NotAsked("code".into())));
    assert_eq!(filling.view("changed").unwrap().value, "");
    filling.set("name", "Lan").unwrap();
    assert_eq!(filling.view("changed").unwrap().value, "2026-11-27T06:30:00.000+07:00");
    let answers = filling.answers();
    let mut later = environment();
    later.moment.unix_millis += 60_000;
    let mut again = Filling::resume(&form, later, &answers);
    assert_eq!(again.answers(), answers, "nothing is given twice");
    again.set("name", "Lan").unwrap();
    assert_eq!(
        again.view("changed").unwrap().value,
        "2026-11-27T06:30:00.000+07:00",
        "no change, no trigger"
    );
}

#[test]
fn passes_come_and_go_and_know_each_other() {
    let form = form(FAMILY);
    let mut filling = Filling::begin(&form, environment());
    assert_eq!(filling.passes("child"), 1);
    assert_eq!(filling.add("child").unwrap(), "child[2]");
    assert_eq!(filling.add("child").unwrap(), "child[3]");
    for (path, name) in [("child[1]/first", "An"), ("child[2]/first", "Bình"), ("child[3]/first", "Chi")] {
        filling.set(path, name).unwrap();
    }
    assert_eq!(filling.answers()["child"][2], json!({"first": "Chi", "number": "3", "older": "Bình"}));
    assert_eq!(filling.answers()["children"], "3");
    filling.remove("child[2]").unwrap();
    assert_eq!(filling.answers()["child"][1], json!({"first": "Chi", "number": "2", "older": "An"}));
    assert_eq!(filling.answers()["children"], "2");
    let before = filling.answers();
    assert_eq!(filling.remove("child[9]"), Err(ChangeError::NoPlace("child[9]".into())));
    assert_eq!(filling.remove("work"), Err(ChangeError::NotRepeated("work".into())));
    assert_eq!(filling.add("nothing"), Err(ChangeError::NoPlace("nothing".into())));
    assert_eq!(filling.set("children", "9"), Err(ChangeError::NotAsked("children".into())));
    assert_eq!(filling.answers(), before);
}

#[test]
fn mistakes_are_told_in_the_wanted_language() {
    let form = form(FAMILY);
    let mut filling = Filling::begin(&form, environment());
    filling.set("age", "130").unwrap();
    filling.set("work/job", "king").unwrap();
    filling.set("work/income", "much").unwrap();
    let told =
        |path: &str, trouble, message: &str| Mistake { path: path.into(), trouble, message: message.into() };
    assert_eq!(
        filling.mistakes(),
        [
            told("name", Trouble::Required, "Câu này cần được trả lời."),
            told("age", Trouble::Constraint, "Tuổi dưới 120."),
            told("work/job", Trouble::Choice, "Hãy chọn trong danh sách."),
            told("work/income", Trouble::Kind, "Hãy nhập một số, ví dụ 12.5."),
        ]
    );
    let mut english = environment();
    english.language = form.language("en");
    let answers = filling.answers();
    let mut filling = Filling::resume(&form, english, &answers);
    let messages: Vec<String> = filling.mistakes().into_iter().map(|mistake| mistake.message).collect();
    assert_eq!(
        messages,
        [
            "This question needs an answer.",
            "Below 120.",
            "Choose from the list.",
            "Enter a number, like 12.5."
        ]
    );
    assert_eq!(filling.finish().unwrap_err().len(), 4);
}

#[test]
fn a_submission_goes_through_json() {
    let form = form(FAMILY);
    let mut filling = Filling::begin(&form, environment());
    filling.set("name", "Lan \"=1+1\"\nhai").unwrap();
    filling.set("age", "9").unwrap();
    let submission = filling.finish().unwrap();
    assert_eq!(Submission::from_json(&submission.to_json()).unwrap(), submission);
    assert_eq!((submission.form.as_str(), submission.version.as_str()), ("family", "7"));
    assert_eq!(submission.answers["ended"], "2026-11-27T06:30:00.000+07:00");
    for text in
        ["", "{}", "[]", r#"{"instanceID":" ","form":"f","answers":{}}"#, r#"{"instanceID":"a","form":"f"}"#]
    {
        assert!(Submission::from_json(text).is_err(), "{text}");
    }
}

#[test]
fn answers_of_other_programs_are_read_and_unknown_ones_told() {
    let form = form(FAMILY);
    let answers =
        json!({"age": 40, "name": "Lan", "work": {"job": ["farm"], "hobby": "x"}, "child": [{}, 7], "x": 1});
    let filling = Filling::resume(&form, environment(), answers.as_object().unwrap());
    assert_eq!(filling.view("age").unwrap().value, "40");
    assert_eq!(filling.view("work/job").unwrap().value, "farm");
    assert_eq!(filling.passes("child"), 2);
    assert_eq!(filling.unknown(), ["work/hobby", "x"]);
}

#[test]
fn the_cascade_of_communes_shows_those_of_the_province() {
    let form = shipped("firms");
    let mut filling = Filling::begin(&form, environment());
    assert_eq!(filling.choices("firm/province").len(), 34);
    let communes = filling.choices("firm/commune");
    assert_eq!(communes.len(), 124);
    assert!(communes.iter().any(|choice| choice.value == "29308" && choice.label == "Xã Cầu Kè"));
    filling.set("firm/commune", "29308").unwrap();
    assert_eq!(filling.mistake("firm/commune"), None);
    filling.set("firm/province", "01").unwrap();
    assert_eq!(filling.mistake("firm/commune").unwrap().trouble, Trouble::Choice);
    filling.set("firm/province", "").unwrap();
    assert_eq!(filling.choices("firm/commune"), []);
    let mut english = environment();
    english.language = form.language("en");
    let filling = Filling::begin(&form, english);
    assert!(filling.choices("firm/commune").iter().any(|choice| choice.label == "Cau Ke Commune"));
}

#[test]
fn a_repeat_follows_its_count() {
    let form = shipped("households");
    let mut filling = Filling::begin(&form, environment());
    assert_eq!(filling.passes("persons"), 0);
    filling.set("home/members", "4").unwrap();
    filling.set("home/adults", "3").unwrap();
    assert_eq!(filling.passes("persons"), 3);
    filling.set("persons[2]/bought", "month").unwrap();
    filling.set("persons[2]/purchases/orders", "4").unwrap();
    filling.set("persons[2]/purchases/spent", "900").unwrap();
    filling.set("persons[3]/bought", "never").unwrap();
    assert_eq!(filling.view("persons[2]/age").unwrap().label, "Người thứ 2 bao nhiêu tuổi?");
    assert!(relevant(&filling, "persons[2]/purchases/spent") && !relevant(&filling, "persons[2]/reasons"));
    assert!(!relevant(&filling, "persons[3]/purchases/spent") && relevant(&filling, "persons[3]/reasons"));
    assert_eq!(filling.answers()["results"]["shoppers"], "1");
    assert_eq!(filling.answers()["results"]["spent_in_all"], "900");
    filling.set("home/adults", "1").unwrap();
    assert_eq!(filling.passes("persons"), 1);
    assert_eq!(filling.answers()["results"]["shoppers"], "0");
    filling.set("home/adults", "99999999").unwrap();
    assert_eq!(filling.passes("persons"), 1_000);
    assert_eq!(filling.add("persons"), Err(ChangeError::NotRepeated("persons".into())));
}

#[test]
fn answers_stand_in_texts_by_their_labels() {
    let form = form(
        "survey\n,type,name,label\n,select_one a,one,O\n,select_multiple b,some,S\n,select_one a or_other,more,M\n\
         ,begin repeat,r,R\n,text,n,N\n,note,told,${one} / ${some} / ${n} / ${instanceID}\n,end repeat,,\n,select_one ${n},who,Who\n\
         choices\n,list_name,name,label\n,a,x y,Ích xì\n,b,p,Pê\n,b,q,Quy\n",
    );
    let mut filling = Filling::begin(&form, environment());
    assert_eq!(filling.add("r").unwrap(), "r[2]");
    for (path, value) in [("one", "x y"), ("some", "q p"), ("r[1]/n", "An"), ("r[2]/n", "Bình")] {
        filling.set(path, value).unwrap();
    }
    assert_eq!(filling.view("r[2]/told").unwrap().label, "Ích xì / Quy, Pê / Bình / uuid:1");
    let names: Vec<String> = filling.choices("who").into_iter().map(|choice| choice.label).collect();
    assert_eq!(names, ["An", "Bình"]);
    assert!(!relevant(&filling, "more_other"));
    filling.set("more", "other").unwrap();
    assert!(relevant(&filling, "more_other"));
    filling.set("who", "Chi").unwrap();
    assert_eq!(filling.mistake("who").unwrap().trouble, Trouble::Choice);
}

#[test]
fn a_page_sends_all_answers_at_once() {
    let form = shipped("households");
    let mut filling = Filling::begin(&form, environment());
    let answers = [
        ("persons[2]/age", "40"),
        ("home/adults", "2"),
        ("home/members", "5"),
        ("nothing", "1"),
        ("results/shoppers", "9"),
    ];
    let answers = answers.map(|(path, value)| (path.to_owned(), value.to_owned()));
    let refused = filling.set_all(&answers);
    assert_eq!(
        refused,
        [ChangeError::NoPlace("nothing".into()), ChangeError::NotAsked("results/shoppers".into())]
    );
    assert_eq!(filling.view("persons[2]/age").unwrap().value, "40");
    assert_eq!(filling.answers()["home"]["members"], "5");
}

#[test]
fn an_order_and_a_range_are_looked_at() {
    let form = shipped("households");
    let mut filling = Filling::begin(&form, environment());
    filling.set("home/members", "1").unwrap();
    filling.set("home/adults", "1").unwrap();
    filling.set("persons[1]/bought", "year").unwrap();
    let trouble = |filling: &mut Filling<'_>, name: &str, value: &str| {
        let path = format!("persons[1]/purchases/{name}");
        filling.set(&path, value).unwrap();
        filling.mistake(&path).map(|mistake| mistake.trouble)
    };
    assert_eq!(trouble(&mut filling, "matters", "price quality"), Some(Trouble::Choice));
    assert_eq!(trouble(&mut filling, "matters", "price price delivery"), Some(Trouble::Choice));
    assert_eq!(trouble(&mut filling, "matters", "delivery  price quality"), None);
    assert_eq!(trouble(&mut filling, "satisfaction", "11"), Some(Trouble::Kind));
    assert_eq!(trouble(&mut filling, "satisfaction", "2.5"), Some(Trouble::Kind));
    assert_eq!(trouble(&mut filling, "satisfaction", "10"), None);
    assert_eq!(trouble(&mut filling, "orders", "1.0"), Some(Trouble::Kind));
    assert_eq!(trouble(&mut filling, "goods", "food moon"), Some(Trouble::Choice));
    assert_eq!(trouble(&mut filling, "goods", "food books"), None);
}

#[test]
fn a_repeat_without_a_pass_takes_no_room_while_other_questions_are_answered() {
    let form = form(
        "survey\n,type,name,label,repeat_count\n,text,t,T,\n,integer,n,N,\n,begin repeat,r,R,${n}\n,text,x,X,\n,end repeat,,,\n",
    );
    let mut filling = Filling::begin(&form, environment());
    for at in 0..3_000 {
        filling.set("t", &at.to_string()).unwrap();
    }
    filling.set("n", "2").unwrap();
    assert_eq!(filling.passes("r"), 2);
}
