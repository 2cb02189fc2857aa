//! Small questionnaires, and steps in which they are answered.
use std::path::Path;

use questionnaires::{Files, Form, SHIPPED, read};

/// Every kind of question, what follows from what, a repeat inside a group and one inside a repeat.
pub(crate) const FARM: &str = include_str!("forms/farm.csv");

pub(crate) fn form(sheets: &str) -> Form {
    read(sheets.as_bytes(), &Files::default()).unwrap_or_else(|faults| panic!("{faults:?}")).form
}

/// One that ships, as it is.
pub(crate) fn shipped(name: &str) -> Form {
    let shipped = SHIPPED.into_iter().find(|shipped| shipped.name == name).unwrap();
    shipped.read().unwrap().form
}

/// One that ships, with three provinces and six communes, so that a file of cases stays short.
fn short(name: &str) -> Form {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/forms");
    let shipped = SHIPPED.into_iter().find(|shipped| shipped.name == name).unwrap();
    read(shipped.sheets.as_bytes(), &Files { folders: vec![folder] }).unwrap().form
}

type Steps = &'static [(&'static str, &'static str)];

pub(crate) fn steps() -> Vec<(&'static str, Form, Steps)> {
    vec![
        ("firms", short("firms"), FIRMS),
        ("households", short("households"), HOUSEHOLDS),
        ("farm", form(FARM), FARM_STEPS),
    ]
}

const FIRMS: Steps = &[
    ("firm/firm_name", "Công ty Dừa Sáp"),
    ("firm/tax_code", "21001"),
    ("firm/tax_code", "2100123456"),
    ("firm/commune", "29308"),
    ("firm/province", "79"),
    ("firm/province", "86"),
    ("firm/employees", "40"),
    ("people/messaging", "41"),
    ("people/messaging", "25"),
    ("people/invest_importance", "5"),
    ("people/invested", "yes"),
    ("people/invest_effect", "4"),
    ("consumers/website", "yes"),
    ("consumers/website_address", "congty"),
    ("consumers/website_address", "https://congty.vn"),
    ("consumers/sells_on", "social none"),
    ("consumers/sells_on", "social marketplace"),
    ("consumers/channels[1]/channel_share", "20"),
    ("consumers/channels[2]/channel_share", "90"),
    ("consumers/channels[2]/channel_share", "15.5"),
    ("consumers/sells_on", "marketplace"),
    ("consumers/app", "no"),
    ("consumers/adverts", "social search"),
    ("consumers/tongues", "vi en"),
    ("business/advert_cost", "1e3"),
    ("consumers/sells_on", "none"),
];

const HOUSEHOLDS: Steps = &[
    ("home/members", "4"),
    ("home/adults", "5"),
    ("home/adults", "2"),
    ("connection/internet", "yes"),
    ("connection/devices", "phone"),
    ("persons[1]/age", "14"),
    ("persons[1]/age", "34"),
    ("persons[1]/bought", "month"),
    ("persons[1]/purchases/orders", "3"),
    ("persons[1]/purchases/spent", "450"),
    ("persons[1]/purchases/matters", "price"),
    ("persons[1]/purchases/satisfaction", "11"),
    ("persons[1]/purchases/satisfaction", "8"),
    ("persons[2]/bought", "never"),
    ("payments/pays_electricity", "online"),
    ("home/adults", "1"),
];

const FARM_STEPS: Steps = &[
    ("name", "  Lan "),
    ("age", "130"),
    ("age", "30"),
    ("crops", "rice coconut"),
    ("add plot", ""),
    ("plot[1]/area", "1.5"),
    ("plot[2]/area", "2"),
    ("plot[2]/owned", "yes"),
    ("add plot[2]/tree", ""),
    ("plot[2]/tree[1]/kind", "Dừa sáp"),
    ("plot[2]/tree[2]/kind", "Dừa xiêm"),
    ("best", "Dừa xiêm"),
    ("remove plot[1]", ""),
    ("best", "Dừa sáp"),
    ("who/place", "9.93 106.34"),
    ("who/place", "95 106"),
    ("who/born", "1990-02-30"),
    ("who/born", "1990-02-28"),
    ("who/met", "2026-11-26T08:30"),
    ("who/agreed", "OK"),
    ("satisfied", "4"),
    ("satisfied", "3"),
    ("order", "b a c"),
    ("code", "AB12"),
];
