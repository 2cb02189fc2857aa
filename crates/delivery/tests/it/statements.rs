//! Every statement and list of delivery runs on both engines.
use db::testing;

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_and_list_runs_on_both_engines_and_the_schemas_agree() {
    let domains = [people::domain(), booths::domain(), money::domain(), delivery::domain()];
    let mut migrations = [db::MIGRATIONS, outside::MIGRATIONS].concat();
    migrations.extend(domains.iter().flat_map(|domain| domain.migrations).copied());
    let (mut schemas, mut wrong) = (Vec::new(), Vec::new());
    for fresh in testing::fresh(&migrations).await.unwrap() {
        for statement in (delivery::domain().statements)() {
            wrong.extend(testing::try_statement(&fresh.db, statement).await.err());
        }
        for list in (delivery::domain().lists)() {
            wrong.extend(testing::try_list(&fresh.db, list).await.err());
        }
        schemas.push(testing::schema(&fresh.db).await.unwrap());
    }
    assert_eq!(wrong, Vec::<String>::new());
    for pair in schemas.windows(2) {
        assert_eq!(pair[0], pair[1]);
    }
}
