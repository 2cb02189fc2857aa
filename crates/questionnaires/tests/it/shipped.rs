use questionnaires::{Environment, Filling, Form, Moment, Tongue, check};

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
