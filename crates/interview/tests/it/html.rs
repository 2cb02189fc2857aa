use std::sync::Arc;

use interview::{Interview, html, keeper};
use kernel::Locale;
use questionnaires::{Filling, Form, Mistake};
use ui::{I18n, T};

use crate::forms::{FARM, form, shipped};
use crate::parity::environment;

fn t(locale: Locale) -> T {
    T::new(Arc::new(I18n::load(&[ui::TEXTS, interview::domain().texts]).unwrap()), locale)
}

fn shown(filling: &Filling<'_>, mistakes: &[Mistake], closed: bool) -> String {
    let (action, model) = ("/s/1", Some("/s/1/model"));
    let interview = Interview { filling, mistakes, action, model, revision: 7, closed };
    html(&t(Locale::Vi), &interview).unwrap().0
}

fn farm(form: &Form) -> Filling<'_> {
    let mut filling = Filling::begin(form, environment());
    for (path, value) in
        [("name", "<Lan>"), ("crops", "coconut"), ("plot[1]/area", "1.5"), ("plot[1]/owned", "yes")]
    {
        filling.set(path, value).unwrap();
    }
    filling
}

#[test]
fn only_what_is_asked_is_on_the_page() {
    let form = form(FARM);
    let empty = shown(&Filling::begin(&form, environment()), &[], false);
    assert!(!empty.contains("a.plot[1]/area"), "no coconuts, no plots");
    let html = shown(&farm(&form), &[], false);
    assert!(html.contains("<input class=\"input short\" type=\"text\" id=\"a.plot[1]/area\" name=\"a.plot[1]/area\" value=\"1.5\""));
    assert!(html.contains("&#60;Lan&#62; trồng gì?"), "what was typed is no markup");
    assert!(
        html.contains("name=\"act\" value=\"add:plot[1]/tree\"") && html.contains("value=\"remove:plot[1]\"")
    );
    assert!(
        html.contains("name=\"revision\" value=\"7\"") && html.contains("name=\"instance\" value=\"uuid:1\"")
    );
    assert!(html.contains("data-model=\"/s/1/model\"") && html.contains("data-offset=\"420\""));
    assert!(!html.contains("a.started"), "what is known without asking is not shown");
}

#[test]
fn each_kind_has_its_field() {
    let form = form(FARM);
    let html = shown(&farm(&form), &[], false);
    for part in [
        "inputmode=\"numeric\"",
        "inputmode=\"decimal\"",
        "type=\"date\" id=\"a.who/born\"",
        "type=\"time\" id=\"a.who/wakes\"",
        "type=\"datetime-local\" id=\"a.who/met\"",
        "<input class=\"checkbox\" type=\"checkbox\" id=\"a.who/agreed\" name=\"a.who/agreed\" value=\"OK\">",
        "<input class=\"checkbox\" type=\"checkbox\" name=\"a.crops\" value=\"coconut\" checked>",
        "<input class=\"radio\" type=\"radio\" name=\"a.satisfied\" value=\"3\">",
        "<ol class=\"interview-rank\"><li><select class=\"select\" name=\"a.order\"",
        "<textarea class=\"textarea\" id=\"a.remarks\"",
        "<dl class=\"interview-shown\" id=\"a.fixed\"><dt>Mã phiếu</dt><dd>P25</dd></dl>",
        "<button class=\"btn\" id=\"a.photo\" name=\"act\" value=\"file:photo\">Chụp hoặc chọn ảnh</button>",
        "<div class=\"interview-note\" id=\"a.thanks\"><p>Cảm ơn &#60;Lan&#62;.</p></div>",
    ] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn mistakes_stand_above_and_beside_their_fields() {
    let form = form(FARM);
    let mut filling = farm(&form);
    filling.set("age", "130").unwrap();
    let mistakes = filling.mistakes();
    let html = shown(&filling, &mistakes, false);
    assert!(html.contains("<li><a href=\"#a.age\">Tuổi – Tuổi dưới 120.</a></li>"), "{html}");
    assert!(
        html.contains("id=\"a.age-error\"")
            && html.contains("aria-describedby=\"a.age-error\" aria-invalid=\"true\"")
    );
    assert!(html.contains("<fieldset class=\"field field-wide field-bad\" id=\"a.satisfied\""));
}

#[test]
fn a_closed_interview_is_facts_and_no_form() {
    let form = form(FARM);
    let html = shown(&farm(&form), &[], true);
    assert!(!html.contains("<form") && !html.contains("<input") && !html.contains("<button"));
    assert!(
        html.contains("<dt>&#60;Lan&#62; trồng gì?</dt><dd>Dừa</dd>") && html.contains("<h2>Thửa 1</h2>")
    );
    assert!(
        html.find("trồng gì").unwrap() < html.find("Thửa 1").unwrap()
            && html.find("Thửa 1").unwrap() < html.find("Hài lòng").unwrap()
    );
}

#[test]
fn what_ships_is_shown_in_both_languages() {
    for name in ["firms", "households"] {
        let form = shipped(name);
        for (locale, tag) in [(Locale::Vi, "vi"), (Locale::En, "en")] {
            let mut environment = environment();
            environment.language = form.language(tag);
            let filling = Filling::begin(&form, environment);
            let interview = Interview {
                filling: &filling,
                mistakes: &[],
                action: "/s/1",
                model: None,
                revision: 0,
                closed: false,
            };
            let html = html(&t(locale), &interview).unwrap().0;
            let communes = html.split("/commune\" name").nth(1).unwrap().split("</select>").next().unwrap();
            assert_eq!(
                communes.matches("<option ").count(),
                125,
                "{name}: the communes of Vĩnh Long, and none"
            );
            assert!(
                !html.contains("interview-script-") && !html.contains("data-interview "),
                "{name}: texts, and no script in a preview"
            );
        }
    }
    assert!(keeper(&t(Locale::Vi)).unwrap().0.contains("Tải về để hỏi không cần mạng"));
    assert!(keeper(&t(Locale::Vi)).unwrap().0.contains("data-ready=\"{ready} trong {all} cuộc"));
}
