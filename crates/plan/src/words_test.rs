use kernel::Text;

use super::*;
use crate::Plans;
use crate::pages::sample::t;

fn all(code: &str, locale: Locale) -> Vec<String> {
    let t = t(locale);
    let plans = Plans::load().unwrap();
    let said = |target: &Target| required(target, &t).replace('\u{a0}', " ");
    plans.get(code).unwrap().targets.iter().map(said).collect()
}

#[test]
fn requirements_are_said_in_words() {
    let said = all("hcmc-2016-2020", Locale::Vi);
    assert_eq!(
        [&said[0], &said[1], &said[2], &said[9], &said[13]],
        ["tối thiểu 40 %", "50 %", "tăng 20 %/năm", "từ 2 đến 3 doanh nghiệp", "1 lần/năm"]
    );
    let said = all("hcmc-2021-2025", Locale::Vi);
    assert_eq!([&said[6], &said[7], &said[8]], ["12.000.000 ₫/hộ", "gấp 2,1 lần", "tăng 13,8 %/năm"]);
    let said = all("ha-noi-2017", Locale::Vi);
    assert_eq!([&said[1], &said[2]], ["tăng 1 điểm phần trăm", "hạng 2 trở lên"]);
    assert_eq!(all("tra-vinh-2025", Locale::Vi)[0], "cải thiện");
    let said = all("hcmc-2011-2015", Locale::Vi);
    assert_eq!(
        [&said[16], &said[17], &said[21]],
        ["theo văn bản khác", "từ 500 đến 1.000 lượt/năm", "tối thiểu 1 chuyên viên/quận, huyện"]
    );
}

#[test]
fn and_in_english() {
    let said = all("hcmc-2016-2020", Locale::En);
    assert_eq!(
        [&said[0], &said[2], &said[9], &said[13]],
        ["at least 40 %", "up 20 % a year", "from 2 to 3 enterprises", "once a year"]
    );
    let said = all("hcmc-2021-2025", Locale::En);
    assert_eq!([&said[6], &said[7]], ["12.000.000 ₫ per household", "2.1 times as much"]);
    let said = all("ha-noi-2017", Locale::En);
    assert_eq!(
        [&said[1], &said[2], &said[4]],
        ["up 1 percentage point", "rank 2 or better", "up 3 percentage points"]
    );
    let said = all("hcmc-2011-2015", Locale::En);
    assert_eq!([&said[17], &said[23]], ["from 500 to 1,000 turns a year", "4 times a year"]);
    assert_eq!(said[21], "at least 1 officer per district");
}

#[test]
fn figures_are_shown_in_their_unit() {
    let of =
        |unit, value, numerator| Figure { value, unit, numerator, denominator: None, rule: Text::default() };
    let both = |made: &Figure| {
        let shown = |locale| figure(made, locale).map(|text| text.replace('\u{a0}', " "));
        (shown(Locale::Vi), shown(Locale::En))
    };
    let pair = |vi: &str, en: &str| (Some(vi.to_owned()), Some(en.to_owned()));
    assert_eq!(both(&of(FigureUnit::Share, Some(856), None)), pair("8,56 %", "8.56 %"));
    assert_eq!(both(&of(FigureUnit::Share, Some(-1250), None)), pair("-12,5 %", "-12.5 %"));
    assert_eq!(both(&of(FigureUnit::Count, Some(2304), None)), pair("2.304", "2,304"));
    assert_eq!(
        both(&of(FigureUnit::Dong, None, Some(1_842_317_000))),
        pair("1.842.317.000 ₫", "1.842.317.000 ₫")
    );
    assert_eq!(both(&of(FigureUnit::Share, None, Some(7))), (None, None));
}

#[test]
fn large_money_is_shortened_in_a_box() {
    let short = |dong, locale| {
        let unit = FigureUnit::Dong;
        let made =
            Figure { value: Some(dong), unit, numerator: None, denominator: None, rule: Text::default() };
        let (number, unit) = super::short(&made, &t(locale)).unwrap();
        format!("{number} {unit}").replace('\u{a0}', " ")
    };
    assert_eq!(short(1_842_317_000, Locale::Vi), "1,84 tỷ ₫");
    assert_eq!(short(1_845_000_000, Locale::En), "1.85 billion ₫");
    assert_eq!(short(12_300_000, Locale::Vi), "12,3 triệu ₫");
    assert_eq!(short(573_000, Locale::Vi), "573.000 ₫ ");
}

#[test]
fn an_unknown_indicator_goes_by_its_code() {
    assert_eq!(indicator("orders.buyers", &t(Locale::Vi)), "Người mua khác nhau");
    assert_eq!(indicator("orders.value_per_household", &t(Locale::En)), "Value bought on the market");
    assert_eq!(indicator("harvest.tonnes", &t(Locale::En)), "harvest.tonnes");
}
