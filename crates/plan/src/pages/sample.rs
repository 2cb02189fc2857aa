//! Sample values for the tests of pages.
use std::sync::Arc;

use kernel::{Locale, Text};
use ui::{Figure, FigureUnit, I18n, Settings, T};

use super::Here;
use crate::live::Live;

pub(crate) fn t(locale: Locale) -> T {
    T::new(Arc::new(I18n::load(&[ui::TEXTS, crate::TEXTS]).unwrap()), locale)
}

fn live(
    code: &'static str,
    rows: &'static str,
    figure: (FigureUnit, Option<i64>, Option<i64>, Option<i64>),
) -> Live {
    let (unit, value, numerator, denominator) = figure;
    let rule = Text::new("Đếm trong 12 tháng", Some("Counted over 12 months"));
    Live { code, rows, figure: Figure { value, unit, numerator, denominator, rule }, per: None }
}

pub(super) fn figures() -> Vec<Live> {
    use FigureUnit::{Count, Dong, Share};
    vec![
        live("orders.buyers", "/office/orders?by=buyer", (Count, Some(2304), None, None)),
        live("orders.turnover_growth", "/office/orders", (Share, None, Some(0), Some(0))),
        live("orders.turnover_b2c", "/office/orders", (Dong, Some(1_842_317_000), None, None)),
        live("orders.receiving_share", "/office/sellers", (Share, Some(856), Some(37), Some(432))),
        live("orders.online_payment_share", "/office/payments", (Share, Some(6140), Some(614), Some(1000))),
    ]
}

pub(super) fn here(province: &str, locale: Locale) -> Here {
    let area = Text::new("Vĩnh Long", Some("Vinh Long")).json();
    Here::new(&Settings { province: province.to_owned(), area, ..Settings::default() }, locale)
}
