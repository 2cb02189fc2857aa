use db::testing;

/// Every SQL statement of every domain, with the floors below.
fn statements() -> Vec<&'static dyn db::Statement> {
    let below = db::statements().into_iter().chain(outside::statements());
    below.chain(chonoi::domains().iter().flat_map(|domain| (domain.statements)())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_and_list_runs_on_both_engines_and_the_schemas_agree() {
    let mut schemas = Vec::new();
    let mut wrong = Vec::new();
    for fresh in testing::fresh(&chonoi::migrations()).await.unwrap() {
        for statement in statements() {
            wrong.extend(testing::try_statement(&fresh.db, statement).await.err());
        }
        for list in chonoi::domains().iter().flat_map(|domain| (domain.lists)()) {
            wrong.extend(testing::try_list(&fresh.db, list).await.err());
        }
        schemas.push((fresh.name.clone(), testing::schema(&fresh.db).await.unwrap()));
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(statements().len() > 90, "the walk lost its statements: {}", statements().len());
    for pair in schemas.windows(2) {
        assert_eq!(pair[0].1, pair[1].1, "{} and {}", pair[0].0, pair[1].0);
    }
}

#[test]
fn a_domain_touches_only_tables_of_its_own_floor_or_lower() {
    let order = [
        "db",
        "outside",
        "places",
        "people",
        "pictures",
        "notices",
        "registry",
        "index",
        "survey",
        "booths",
        "catalogue",
        "wishes",
        "feeds",
        "money",
        "delivery",
        "offers",
        "orders",
        "reviews",
        "talk",
        "plan",
    ];
    let floor = |name: &str| order.iter().position(|known| *known == name);
    for domain in chonoi::domains() {
        let Some(mine) = floor(domain.name) else { continue };
        for statement in (domain.statements)() {
            let words = statement.text().split(|c: char| !(c.is_alphanumeric() || c == '_'));
            for (prefix, _) in words.filter_map(|word| word.split_once('_')) {
                let higher = floor(prefix).is_some_and(|at| at > mine);
                assert!(!higher, "{} names a table of {prefix}", statement.name());
            }
            let writes = ["INSERT INTO ", "UPDATE ", "DELETE FROM "];
            for verb in writes.iter().filter(|verb| statement.text().starts_with(**verb)) {
                let table = &statement.text()[verb.len()..];
                assert!(table.starts_with(&format!("{}_", domain.name)), "{}", statement.name());
            }
        }
    }
}
