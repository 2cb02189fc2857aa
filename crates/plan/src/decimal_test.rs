use super::*;

#[test]
fn reads_what_plans_write() {
    assert_eq!(Decimal::parse("13.8"), Some(Decimal(1380)));
    assert_eq!(Decimal::parse("12000000"), Some(Decimal(1_200_000_000)));
    assert_eq!(Decimal::parse("0.05"), Some(Decimal(5)));
    for nonsense in ["", ".5", "1.234", "-1", "1,5", "1e3"] {
        assert_eq!(Decimal::parse(nonsense), None, "{nonsense}");
    }
}

#[test]
fn shows_in_both_languages() {
    let shown = |hundredths| {
        let number = Decimal(hundredths);
        (number.show(Locale::Vi), number.show(Locale::En), number.plain())
    };
    let three = |vi: &str, en: &str, plain: &str| (vi.to_owned(), en.to_owned(), plain.to_owned());
    assert_eq!(shown(856), three("8,56", "8.56", "8.56"));
    assert_eq!(shown(4000), three("40", "40", "40"));
    assert_eq!(shown(123_456_750), three("1.234.567,5", "1,234,567.5", "1234567.5"));
    assert_eq!(shown(-5), three("-0,05", "-0.05", "-0.05"));
    assert_eq!(shown(-100_000), three("-1.000", "-1,000", "-1000"));
}

#[test]
fn is_a_json_number() {
    assert_eq!(serde_json::to_string(&[Decimal(1380), Decimal(4000)]).unwrap(), "[13.8,40]");
}
