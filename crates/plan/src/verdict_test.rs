use kernel::Text;

use super::*;
use crate::Plans;
use FigureUnit::{Count, Dong, Share};
use Verdict::{Met, NoDenominator, NoFigure, NotYet};

fn figure(unit: FigureUnit, value: Option<i64>, numerator: Option<i64>, denominator: Option<i64>) -> Figure {
    Figure { value, unit, numerator, denominator, rule: Text::new("Cách tính", Some("The rule")) }
}

fn value(unit: FigureUnit, value: i64) -> Figure {
    figure(unit, Some(value), None, None)
}

fn verdict(plan: &str, code: &str, figure: &Figure) -> Verdict {
    let plans = Plans::load().unwrap();
    let target = plans.get(plan).unwrap().targets.iter().find(|target| target.code == code).unwrap();
    judge(target, Some(figure))
}

#[test]
fn shares_are_compared_in_basis_points() {
    assert_eq!(verdict("hcmc-2016-2020", "I.1.a", &value(Share, 4000)), Met);
    assert_eq!(verdict("hcmc-2016-2020", "I.1.a", &value(Share, 3999)), NotYet);
    assert_eq!(verdict("hcmc-2021-2025", "2.6", &value(Share, 10_000)), Met, "a bare figure is met by more");
    assert_eq!(verdict("hcmc-2021-2025", "3.1-3", &value(Share, 1380)), Met);
    assert_eq!(verdict("hcmc-2021-2025", "3.1-3", &value(Share, 1379)), NotYet);
    assert_eq!(verdict("hcmc-2021-2025", "3.1-3", &value(Share, -500)), NotYet);
}

#[test]
fn a_count_is_not_set_against_a_share() {
    assert_eq!(verdict("hcmc-2016-2020", "I.1.a", &value(Count, 5_000_000)), NoDenominator);
    assert_eq!(verdict("hcmc-2016-2020", "I.1.c-2", &value(Dong, 0)), NoDenominator);
    assert_eq!(verdict("hcmc-2016-2020", "I.2.e", &value(Share, 9000)), NoDenominator);
}

#[test]
fn a_value_per_household_needs_the_households() {
    let judged = |figure: &Figure| verdict("hcmc-2021-2025", "3.1-1", figure);
    assert_eq!(judged(&value(Dong, 99_000_000_000)), NoDenominator);
    assert_eq!(judged(&figure(Dong, None, Some(99_000_000_000), None)), NoDenominator);
    assert_eq!(judged(&figure(Dong, Some(12_000_000), Some(24_000_000), Some(2))), Met);
    assert_eq!(judged(&figure(Dong, Some(11_999_999), Some(23_999_998), Some(2))), NotYet);
}

#[test]
fn what_cannot_be_divided_is_half_a_figure() {
    let judged = |figure: &Figure| verdict("hcmc-2016-2020", "I.1.c-1", figure);
    assert_eq!(judged(&figure(Share, None, Some(500_000), None)), NoDenominator);
    assert_eq!(judged(&figure(Share, None, Some(500_000), Some(0))), NoDenominator);
    assert_eq!(judged(&figure(Share, None, Some(0), Some(0))), NoFigure);
    assert_eq!(judged(&figure(Share, None, None, None)), NoFigure);
}

#[test]
fn counts_ranges_and_duties_are_met_by_their_lower_end() {
    for (count, expected) in [(1, NotYet), (2, Met), (3, Met), (4, Met)] {
        assert_eq!(verdict("hcmc-2016-2020", "I.2.e", &value(Count, count)), expected, "{count}");
    }
    assert_eq!(verdict("hcmc-2011-2015", "D.4", &value(Count, 3)), NotYet);
    assert_eq!(verdict("hcmc-2011-2015", "D.4", &value(Count, 4)), Met);
    assert_eq!(verdict("hcmc-2011-2015", "C.V.2.a", &value(Count, 24)), NoDenominator);
}

#[test]
fn ranks_count_downwards() {
    assert_eq!(verdict("ha-noi-2017", "1.2", &value(Count, 2)), Met);
    assert_eq!(verdict("ha-noi-2017", "1.2", &value(Count, 1)), Met);
    assert_eq!(verdict("ha-noi-2017", "1.2", &value(Count, 3)), NotYet);
    assert_eq!(verdict("tra-vinh-2025", "I.3", &value(Count, 3)), NoDenominator, "no rank to start from");
}

#[test]
fn an_improvement_starts_from_the_baseline() {
    let plans = Plans::load().unwrap();
    let mut target = plans.get("tra-vinh-2025").unwrap().targets[0].clone();
    target.baseline.as_mut().unwrap().value = Some(Decimal::whole(30));
    assert_eq!(judge(&target, Some(&value(Count, 29))), Met);
    assert_eq!(judge(&target, Some(&value(Count, 30))), NotYet);
    assert_eq!(verdict("ha-noi-2017", "1.1-2", &value(Share, 700)), Met, "7 % is 1 point above 6 %");
    assert_eq!(verdict("ha-noi-2017", "1.1-2", &value(Share, 699)), NotYet);
    assert_eq!(verdict("hcmc-2021-2025", "3.1-2", &value(Dong, 12_000_000)), NoDenominator);
}

#[test]
fn a_number_of_another_document_cannot_be_reached() {
    assert_eq!(verdict("hcmc-2011-2015", "B.4.c", &value(Share, 10_000)), NoDenominator);
}

#[test]
fn nothing_is_judged_without_a_figure() {
    for plan in Plans::load().unwrap().all() {
        assert!(plan.targets.iter().all(|target| judge(target, None) == NoFigure));
    }
}
