use questionnaires::{Environment, Filling, Form, Moment, SHIPPED, Tongue, check};

pub(crate) fn form(name: &str) -> Form {
    let options = check::Options { form: name.into(), folders: Vec::new(), tongue: Tongue::En };
    let report = check::run(&options).unwrap();
    assert_eq!(report.exit_code(), 0, "{}", report.text());
    assert_eq!(report.notices, [], "{}", report.text());
    report.form.unwrap()
}

pub(crate) fn environment() -> Environment {
    Environment::new("uuid:1", Moment { unix_millis: 1_795_735_800_000, offset_minutes: 420 })
}

fn set(filling: &mut Filling<'_>, answers: &[(&str, &str)]) {
    for (path, value) in answers {
        filling.set(path, value).unwrap();
    }
}

#[test]
fn every_indicator_is_computed_from_the_answers_of_a_firm() {
    let form = form("firms");
    let mut filling = Filling::begin(&form, environment());
    set(
        &mut filling,
        &[
            ("firm/firm_name", "Công ty Dừa Sáp"),
            ("firm/tax_code", "2100123456"),
            ("firm/commune", "29308"),
            ("firm/sector", "industry"),
            ("firm/employees", "40"),
            ("people/staff_fit", "4"),
            ("people/hiring", "3"),
            ("people/messaging", "25"),
            ("people/invest_importance", "5"),
            ("people/invested", "yes"),
            ("people/invest_effect", "4"),
            ("consumers/website", "yes"),
            ("consumers/chat", "yes"),
            ("consumers/sells_on", "social marketplace"),
            ("consumers/channels[1]/channel_share", "20"),
            ("consumers/channels[2]/channel_share", "15.5"),
            ("consumers/site_mobile", "yes"),
            ("consumers/app", "no"),
            ("consumers/stay", "3.5"),
            ("consumers/mobile_purchase", "yes"),
            ("consumers/mobile_offers", "no"),
            ("consumers/adverts", "social search"),
            ("consumers/tongues", "vi en"),
            ("business/software", "accounting tills"),
            ("business/e_signature", "yes"),
            ("business/e_contract", "no"),
            ("business/e_invoice", "yes"),
            ("business/orders_by", "chat email"),
            ("business/advert_cost", "12.5"),
            ("business/importance", "5"),
            ("business/foreign", "no"),
        ],
    );
    let submission = filling.finish().unwrap();
    assert_eq!(submission.name, "Công ty Dừa Sáp – 29308");
    let found = submission.answers["indicators"].as_object().unwrap();
    let expected = [
        ("NL1", "4"),
        ("NL2", "3"),
        ("NL3", "62.5"),
        ("NL4", "4.5"),
        ("BC1", "100"),
        ("BC2", "100"),
        ("BC3", "100"),
        ("BC4", "100"),
        ("BC5", "0"),
        ("BC6", "3.5"),
        ("BC7", "100"),
        ("BC8", "0"),
        ("BC9", "100"),
        ("BB1", "100"),
        ("BB2", "100"),
        ("BB3", "0"),
        ("BB4", "100"),
        ("BB5", "100"),
        ("BB6", "12.5"),
        ("BB7", "5"),
        ("orders_oecd", "0"),
    ];
    for (name, value) in expected {
        assert_eq!(found.get(name).and_then(|v| v.as_str()), Some(value), "{name}");
    }
    // Only those who trade abroad say how; nothing is said of others.
    assert_eq!((found.get("BB8"), found.len()), (None, 21));
    let channels = submission.answers["consumers"]["channels"].as_array().unwrap();
    assert_eq!(channels[1]["channel_label"], "Sàn thương mại điện tử");
}

#[test]
fn what_ships_is_clean_and_can_be_shared() {
    fn shared<T: Send + Sync>(_: &T) {}
    for shipped in SHIPPED {
        let reading = shipped.read().unwrap();
        assert_eq!(reading.notices, []);
        assert_eq!(reading.form.languages, ["Tiếng Việt (vi)", "English (en)"]);
        shared(&reading.form);
        shared(&Filling::begin(&reading.form, environment()));
    }
}

#[test]
fn a_firm_without_anything_online_is_asked_less_and_still_counted() {
    let form = form("firms");
    let mut filling = Filling::begin(&form, environment());
    for (path, value) in [
        ("firm/firm_name", "Hộ Ba"),
        ("firm/commune", "29308"),
        ("firm/sector", "agriculture"),
        ("firm/employees", "3"),
        ("people/staff_fit", "1"),
        ("people/hiring", "1"),
        ("people/messaging", "0"),
        ("people/invest_importance", "2"),
        ("people/invested", "no"),
        ("consumers/website", "no"),
        ("consumers/sells_on", "none"),
        ("consumers/app", "no"),
        ("business/software", "none"),
        ("business/e_signature", "no"),
        ("business/e_contract", "no"),
        ("business/e_invoice", "yes"),
        ("business/orders_by", "none"),
        ("business/importance", "2"),
        ("business/foreign", "no"),
    ] {
        filling.set(path, value).unwrap();
    }
    let submission = filling.finish().unwrap();
    assert_eq!(submission.answers["consumers"].get("channels"), None);
    let found = submission.answers["indicators"].as_object().unwrap();
    let zero =
        ["NL3", "BC1", "BC2", "BC3", "BC4", "BC5", "BC7", "BC8", "BC9", "BB1", "BB2", "BB3", "BB5", "BB6"];
    for name in zero {
        assert_eq!(found[name], "0", "{name}");
    }
    assert_eq!((&found["NL4"], &found["BB4"], found.get("BC6")), (&"2".into(), &"100".into(), None));
    filling.set("consumers/sells_on", "none social").unwrap();
    let message = filling.mistake("consumers/sells_on").unwrap().message;
    assert_eq!(message, "“Không kênh nào” không đi cùng kênh khác.");
}
