use std::path::Path;

use kernel::Text;

use super::*;
use crate::Denominator;

#[test]
fn every_target_is_there() {
    let plans = Plans::load().unwrap();
    let counted: Vec<_> =
        plans.all().iter().map(|p| (p.code.as_str(), Kind::ALL.map(|kind| p.count(kind)))).collect();
    assert_eq!(
        counted,
        [
            ("hcmc-2016-2020", [13, 0, 1, 0]),
            ("hcmc-2011-2015", [17, 3, 3, 1]),
            ("tra-vinh-2025", [4, 1, 0, 0]),
            ("hcmc-2021-2025", [11, 0, 0, 0]),
            ("ha-noi-2017", [9, 0, 0, 0]),
        ]
    );
    assert_eq!(plans.all().iter().map(|plan| plan.targets.len()).sum::<usize>(), 63);
}

#[test]
fn live_targets_are_these() {
    let plans = Plans::load().unwrap();
    let of = |code| plans.using(code).map(|(p, t)| format!("{} {}", p.code, t.code)).collect::<Vec<_>>();
    assert_eq!(of("booths.sellers"), ["hcmc-2021-2025 2.1"]);
    assert_eq!(of("orders.buyers"), ["hcmc-2016-2020 I.1.a", "ha-noi-2017 1.3-1"]);
    assert_eq!(of("orders.turnover_growth"), ["hcmc-2016-2020 I.1.c-1", "hcmc-2021-2025 3.1-3"]);
    assert_eq!(of("orders.turnover_b2c"), ["hcmc-2016-2020 I.1.c-2", "ha-noi-2017 1.1-1"]);
    assert_eq!(of("orders.receiving_share"), ["hcmc-2016-2020 I.2.b"]);
    assert_eq!(of("orders.online_payment_share"), ["hcmc-2021-2025 2.6"]);
    assert_eq!(of("orders.value_per_household"), ["hcmc-2021-2025 3.1-1"]);
    assert_eq!(of("people.localities_with_officer"), ["hcmc-2011-2015 C.V.2.a"]);
    assert_eq!(of("registry.ecommerce_firms"), ["hcmc-2016-2020 I.2.e", "hcmc-2011-2015 B.1.g"]);
    assert_eq!(of("registry.firms_site"), ["hcmc-2016-2020 I.2.a", "ha-noi-2017 2.2"]);
    assert_eq!(of("registry.firms_app"), ["hcmc-2021-2025 2.4"]);
    for (indicator, code) in [
        ("registry.large_mail", "B.1.a"),
        ("registry.large_site", "B.1.b"),
        ("registry.large_marketplace", "B.1.c"),
        ("registry.sme_mail", "B.2.a"),
        ("registry.sme_site", "B.2.b"),
        ("registry.sme_marketplace", "B.2.c"),
        ("registry.services_channel", "B.3.c"),
    ] {
        assert_eq!(of(indicator), [format!("hcmc-2011-2015 {code}")]);
    }
    let cashless = ["hcmc-2016-2020 I.2.c", "hcmc-2011-2015 B.3.a", "ha-noi-2017 2.1"];
    assert_eq!(of("registry.supermarkets_cashless"), cashless);
    let cashless = ["hcmc-2016-2020 I.2.d", "hcmc-2011-2015 B.3.b", "ha-noi-2017 2.3"];
    assert_eq!(of("registry.utilities_cashless"), cashless);
    let all = plans.all().iter().flat_map(|plan| &plan.targets);
    assert_eq!(all.filter(|target| target.indicator.is_some()).count(), 29);
}

/// Spaces of all kinds count as one, as in the transcription.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_sentence_stands_in_its_seed() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    if !seeds.is_dir() {
        println!("note: {} is not there, the sentences were not compared", seeds.display());
        return;
    }
    for plan in Plans::load().unwrap().all() {
        let seed = plain(&std::fs::read_to_string(seeds.join(&plan.source)).unwrap());
        for target in &plan.targets {
            assert!(seed.contains(&plain(&target.sentence)), "{} {}", plan.code, target.code);
        }
    }
}

#[test]
fn every_text_is_composed_and_has_both_languages() {
    for plan in Plans::load().unwrap().all() {
        let mut texts = vec![&plan.title, &plan.area, &plan.authority, &plan.note];
        for target in &plan.targets {
            texts.extend([&target.title, &target.numerator]);
            texts.extend(&target.measure);
            texts.extend(target.baseline.iter().filter_map(|baseline| baseline.note.as_ref()));
            if let Denominator::Stated(text) = &target.denominator {
                texts.push(text);
            }
            assert!(target.measure.is_some(), "{} {} says how it is measured", plan.code, target.code);
        }
        for text in texts {
            assert!(text.en.is_some(), "{}", text.vi);
            assert_eq!(text, &Text::new(&text.vi, text.en.as_deref()));
        }
    }
}

fn refused(from: &str, to: &str) -> String {
    let (file, text) = FILES[2];
    assert!(text.contains(from), "{from}");
    plan(file, &text.replacen(from, to, 1)).unwrap_err().to_string()
}

#[test]
fn an_error_names_the_file_and_the_target() {
    for (from, to, named) in [
        ("unit = \"rank\"", "unit = \"league\"", "tra-vinh-2025, target I.3 does not parse"),
        ("operator = \"improve\"", "operator = \"~\"", "target I.3 does not parse"),
        ("kind = \"target\"", "kind = \"wish\"", "target I.3 does not parse"),
        ("value = 100", "value = 1.234", "target III.3 does not parse"),
        ("value = 100\n", "", "target III.3: a value stands exactly where"),
        ("operator = \"improve\"", "operator = \"range\"", "target I.3: a value stands exactly where"),
        ("code = \"I.3.c\"", "code = \"I.3.b\"", "target I.3.b: its code comes twice"),
        ("to_year = 2025", "until = 2025", "plan tra-vinh-2025 does not parse"),
        ("issued = \"2024-07-25\"", "issued = \"25/7/2024\"", "its day is no day"),
    ] {
        let said = refused(from, to);
        assert!(said.contains(named), "{said}");
    }
}
