//! Every page rendered with sample values, in both languages.
use askama::Template;
use kernel::Locale;
use ui::Params;

use super::sample::{figures, here, t};
use super::{dashboard, indicator, plan, targets_file};
use crate::Plans;
use crate::filter::Filter;

/// Renders and checks that no key was left without its text.
fn html(page: &impl Template) -> String {
    let html = page.render().unwrap().replace('\u{a0}', " ");
    let leaked = crate::TEXTS
        .0
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .find(|(key, _)| key.starts_with("plan-") && html.contains(&format!(">{key}<")));
    assert_eq!(leaked, None);
    html
}

fn plan_html(code: &str, locale: Locale, query: &str) -> String {
    let plans = Plans::load().unwrap();
    let filter = Filter::read(&Params::parse(query.as_bytes())).unwrap();
    let t = t(locale);
    let (figures, here, time) = (figures(), here("86", locale), "23/11/2026 09:30".to_owned());
    html(&plan::page(plans.get(code).unwrap(), &figures, filter, &here, time, &t))
}

fn assert_all(html: &str, pieces: &[&str]) {
    for piece in pieces {
        assert!(html.contains(piece), "{piece} in {html}");
    }
}

#[test]
fn the_dashboard_shows_figures_and_plans() {
    let plans = Plans::load().unwrap();
    let t = t(Locale::Vi);
    let page =
        dashboard::dashboard(&plans, &figures(), &here("86", Locale::Vi), "23/11/2026 09:30".to_owned(), &t);
    let html = html(&page);
    assert_all(
        &html,
        &[
            "<dt><a href=\"/office/orders?by=buyer\">Người mua khác nhau</a></dt><dd>2.304</dd>",
            "<dd>1,84 <small>tỷ ₫</small></dd>",
            "<dd>8,56 <small>%</small></dd>",
            "<dd><small>chưa có</small></dd>",
            "Số 6485/QĐ-UBND, ngày 12/12/2016",
            "Tính thử cho Vĩnh Long",
            "4 trên 14 chỉ tiêu có số trực tiếp",
            "<div><dt>định kỳ</dt><dd>3</dd></div>",
        ],
    );
    assert_eq!(html.matches("Kế hoạch của địa phương").count(), 1);
    assert_eq!(html.matches("class=\"plan\"").count(), 5);
    assert!(html.find("tra-vinh-2025").unwrap() < html.find("hcmc-2016-2020").unwrap(), "our own first");
}

#[test]
fn another_province_borrows_the_plan_of_tra_vinh() {
    let plans = Plans::load().unwrap();
    let t = t(Locale::En);
    let html = html(&dashboard::dashboard(&plans, &[], &here("79", Locale::En), String::new(), &t));
    assert_eq!(html.matches("Our own plan").count(), 3);
    assert_eq!(html.matches("As if for Vinh Long").count(), 2);
    assert_all(&html, &["There are no live figures yet.", "0 of 14 targets have a live figure"]);
}

#[test]
fn a_plan_shows_what_is_met_and_what_is_missing() {
    let html = plan_html("hcmc-2016-2020", Locale::Vi, "");
    assert_eq!(html.matches("<tr role=\"row\" id=").count(), 14);
    assert_all(
        &html,
        &[
            "<tr role=\"row\" id=\"I.1.a\">",
            "Chưa so được, còn thiếu mẫu số: dân số thành phố. <a href=\"/office/indicators/orders.buyers\">",
            "<a href=\"/office/orders?by=buyer\"><b>2.304</b></a>",
            "<b>8,56 %</b></a><progress class=\"meter meter-low\" value=\"8.56\" max=\"80\"",
            "<span class=\"mark mark-wait\">Chưa đạt, trong chợ</span>",
            "<span class=\"mark mark-info\">Chưa so được</span>",
            "Chưa có giao dịch nào để tính.",
            "tối thiểu 40 %",
            "từ 2 đến 3 doanh nghiệp",
            "<q lang=\"vi\">",
            "href=\"/office/plans/hcmc-2016-2020/targets.csv\"",
        ],
    );
    let english = plan_html("hcmc-2021-2025", Locale::En, "");
    assert_all(
        &english,
        &[
            "<b>61.4 %</b></a><progress class=\"meter\" value=\"30\" max=\"30\"",
            "Met in the market</span>",
            "5.714.286 ₫ per household (in 2019)",
            "Number and date not given in the document",
        ],
    );
}

#[test]
fn filters_keep_what_they_say() {
    let rows =
        |query: &str| plan_html("hcmc-2016-2020", Locale::Vi, query).matches("<tr role=\"row\" id=").count();
    assert_eq!((rows("kind=duty"), rows("measured=live"), rows("measured=not-yet")), (1, 4, 10));
    let none = plan_html("hcmc-2016-2020", Locale::Vi, "kind=duty&measured=live");
    assert_all(&none, &["Không có chỉ tiêu nào khớp", "<option value=\"duty\" selected>"]);
    let file = "/office/plans/hcmc-2016-2020/targets.csv?kind=duty&#38;measured=live";
    assert_all(&none, &[file]);
}

#[test]
fn every_plan_renders_in_both_languages() {
    for plan in Plans::load().unwrap().all() {
        for locale in Locale::ALL {
            let html = plan_html(&plan.code, locale, "");
            assert_eq!(html.matches("<tr role=\"row\" id=").count(), plan.targets.len());
        }
    }
}

#[test]
fn an_indicator_shows_its_rule_and_its_targets() {
    let plans = Plans::load().unwrap();
    let figures = figures();
    let page = |at: usize, locale| {
        html(&indicator::page(&plans, &figures[at], "23/11/2026 09:30".to_owned(), &t(locale)))
    };
    assert_all(
        &page(3, Locale::Vi),
        &[
            "<p class=\"figure-big\">8,56 %</p>",
            "<dd>37</dd>",
            "<dd>432</dd>",
            "<dd lang=\"vi\">Đếm trong 12 tháng</dd>",
            "href=\"/office/plans/hcmc-2016-2020#I.2.b\"",
            "href=\"/office/sellers\"",
        ],
    );
    let turnover = page(2, Locale::En);
    assert_all(&turnover, &["<p class=\"figure-big\">1.842.317.000 ₫</p>", "Counted over 12 months"]);
    assert_eq!(turnover.matches("Cannot tell</span>").count(), 2);
}

#[test]
fn the_file_holds_what_the_page_shows() {
    let plans = Plans::load().unwrap();
    let filter = Filter::read(&Params::parse(b"measured=live")).unwrap();
    let rows = targets_file::rows(plans.get("hcmc-2016-2020").unwrap(), &figures(), filter, &t(Locale::Vi));
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| row.len() == 17));
    let start = rows[4][..11].join("|").replace('\u{a0}', " ");
    let expected = "I.2.b|Doanh nghiệp đặt hoặc nhận đơn hàng điện tử|nêu rõ|80 %|equal|80||2020|8.56|orders.receiving_share|Chưa đạt, trong chợ";
    assert_eq!(start, expected);
    assert_eq!(rows[2][8], "", "nothing to compute the growth from");
    assert_eq!(rows[3][8], "1842317000");
}
