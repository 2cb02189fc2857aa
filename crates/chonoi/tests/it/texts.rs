//! No text is forgotten: both languages have the same keys and variables, and every key that is used exists.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kernel::Locale;
use ui::I18n;

fn texts() -> Vec<(&'static str, &'static str)> {
    std::iter::once(ui::TEXTS).chain(chonoi::domains().iter().map(|domain| domain.texts)).collect()
}

/// Keys with the variables they use.
fn keys(file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) =
            line.split_once(" =").filter(|(key, _)| !key.starts_with(' ') && !key.contains(' '))
        {
            current = key.to_owned();
            keys.entry(current.clone()).or_default();
        }
        for piece in line.split("{ $").skip(1) {
            let name: String = piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            keys.entry(current.clone()).or_default().insert(name);
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    for (vi, en) in texts() {
        let (vi, en) = (keys(vi), keys(en));
        assert_eq!(vi.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
        for (key, of_vi) in &vi {
            // English asks for the count to choose between one and many; Vietnamese has no plural.
            let plain = |names: &BTreeSet<String>| {
                names.iter().filter(|n| *n != "count").cloned().collect::<Vec<_>>()
            };
            assert_eq!(plain(of_vi), plain(&en[key]), "{key}");
        }
    }
}

fn files(folder: &Path, ending: &str, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("target") {
            files(&path, ending, out);
        } else if path.extension().is_some_and(|e| e == ending) {
            out.push(path);
        }
    }
}

/// What stands in the first pair of quotes after each occurrence of `before`.
fn quoted(text: &str, before: &str) -> Vec<String> {
    let ends = |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
    text.split(before).skip(1).map(ends).collect()
}

#[test]
fn every_key_that_is_used_has_a_text() {
    let i18n = Arc::new(I18n::load(&texts()).unwrap());
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let (mut sources, mut missing, mut seen) = (Vec::new(), BTreeSet::new(), 0);
    files(crates, "rs", &mut sources);
    files(crates, "html", &mut sources);
    for path in sources
        .iter()
        .filter(|p| !p.to_string_lossy().contains("/tests/") && !p.to_string_lossy().contains("sandbox"))
    {
        let text = std::fs::read_to_string(path).unwrap();
        let asked = [
            "t.get(\"",
            "t().get(\"",
            ").get(\"",
            "label: \"",
            "conflict(\"",
            "Message::new(\"",
            "Wording::new(\"",
        ];
        let hyphenated = |key: &String| key.contains('-') && !key.contains(['/', ' ', '{', '.', '=']);
        for key in asked.iter().flat_map(|before| quoted(&text, before)).filter(hyphenated) {
            seen += 1;
            if Locale::ALL.iter().any(|locale| !i18n.knows(*locale, &key)) {
                missing.insert(format!("{key} in {}", path.display()));
            }
        }
    }
    missing.retain(|line| {
        ![
            "content-type",
            "user-agent",
            "x-forwarded-for",
            "x-signature",
            "sec-fetch-site",
            "hx-request",
            "hx-boosted",
        ]
        .iter()
        .any(|h| line.starts_with(h))
    });
    assert_eq!(missing, BTreeSet::new());
    assert!(seen > 250, "the walk found only {seen} keys");
}

#[test]
fn every_choice_of_an_enum_has_a_text() {
    let i18n = I18n::load(&texts()).unwrap();
    let statuses = orders::Status::ALL.iter().map(|s| format!("order-status-{}", s.key()));
    let payments = orders::Payment::ALL.iter().map(|p| format!("order-payment-{}", p.key()));
    let methods = delivery::Method::ALL.iter().map(|m| format!("delivery-method-{}", m.key()));
    let kinds = people::OrganisationKind::SELLERS.iter().map(|k| format!("booth-kind-{}", k.key()));
    let parties = people::OrganisationKind::ALL.iter().map(|k| format!("organisation-kind-{}", k.key()));
    let kinds = kinds.chain(parties);
    let reasons = catalogue::NotSold::ALL.iter().map(|r| format!("product-not-sold-{}", r.key()));
    let roles = kernel::Role::ALL.iter().map(|r| format!("people-role-{}", r.name()));
    let told = notices::Kind::ALL.iter().map(|k| format!("notices-kind-{}", k.key()));
    let ways = notices::Channel::ALL.iter().map(|c| format!("notices-channel-{}", c.key()));
    let returns = orders::ReturnState::ALL.iter().map(|s| format!("return-state-{}", s.key()));
    let grounds = orders::ReturnReason::ALL.iter().map(|r| format!("return-reason-{}", r.key()));
    let ends = orders::EndReason::ALL.iter().map(|r| format!("end-reason-{}", r.key()));
    let sales = settlement::SaleState::ALL
        .iter()
        .flat_map(|s| [format!("sale-state-{}", s.key()), format!("sale-more-{}", s.key())]);
    let refunds = money::RefundState::ALL.iter().map(|s| format!("refund-buyer-{}", s.key()));
    let roles =
        roles.chain(told).chain(ways).chain(returns).chain(grounds).chain(ends).chain(sales).chain(refunds);
    let domains = chonoi::domains();
    let sorts = domains.iter().flat_map(|d| (d.lists)()).flat_map(|list| list.sorts().iter());
    let sorts = sorts.map(|sort| format!("sort-{}", sort.name));
    for key in statuses.chain(payments).chain(methods).chain(kinds).chain(reasons).chain(roles).chain(sorts) {
        assert!(Locale::ALL.iter().all(|locale| i18n.knows(*locale, &key)), "{key}");
    }
}

/// The topics of all events, from the sources: a topic is a text that ends in its version.
fn topics() -> BTreeSet<String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut sources = Vec::new();
    for domain in std::fs::read_dir(crates).unwrap().map(Result::unwrap) {
        if domain.path().join("src").is_dir() {
            files(&domain.path().join("src"), "rs", &mut sources);
        }
    }
    let is_topic = |text: &String| {
        let parts: Vec<&str> = text.split('.').collect();
        parts.len() == 4 && parts[3].strip_prefix('v').is_some_and(|number| number.parse::<u32>().is_ok())
    };
    let texts = sources.iter().map(|path| std::fs::read_to_string(path).unwrap());
    texts.flat_map(|text| text.split('"').map(str::to_owned).filter(is_topic).collect::<Vec<_>>()).collect()
}

#[test]
fn every_event_and_every_right_of_a_token_has_a_title() {
    let i18n = I18n::load(&texts()).unwrap();
    let topics = topics();
    assert!(topics.len() >= 50, "the walk found only {topics:?}");
    let events = topics.iter().map(|topic| format!("event-{}", topic.replace('.', "-")));
    let domains = chonoi::domains();
    let rights = domains.iter().flat_map(|domain| domain.routes).filter(|route| route.audience().is_some());
    let rights = rights.map(|route| format!("permission-{}", route.permission.name.replace('.', "-")));
    let missing: BTreeSet<String> = events
        .chain(rights)
        .filter(|key| Locale::ALL.iter().any(|locale| !i18n.knows(*locale, key)))
        .collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn a_further_language_says_only_what_the_others_say() {
    let base = I18n::load(&texts()).unwrap();
    let languages = chonoi::languages();
    assert_eq!(languages.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["km"]);
    for (code, file) in languages {
        let keys = keys(file);
        let strange: BTreeSet<_> =
            keys.keys().filter(|key| *key != "language-name" && !base.knows(Locale::Vi, key)).collect();
        assert_eq!(strange, BTreeSet::new(), "{code}");
        let i18n = I18n::load(&texts()).unwrap().and(&[(code, file)]).unwrap();
        let t = ui::T::new(Arc::new(i18n), Locale::Further(code));
        assert_eq!(t.with("stars", 4_i64).get("product-ocop-stars"), "OCOP 4 ផ្កាយ");
        assert_eq!(t.get("checkout-title"), base_text("checkout-title"), "what it lacks is Vietnamese");
    }
}

fn base_text(key: &str) -> String {
    ui::T::new(Arc::new(I18n::load(&texts()).unwrap()), Locale::Vi).get(key)
}
