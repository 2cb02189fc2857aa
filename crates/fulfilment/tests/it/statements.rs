use crate::world::worlds;

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_and_list_runs_on_both_engines() {
    for world in worlds().await {
        let mut wrong = Vec::new();
        for statement in (fulfilment::domain().statements)() {
            wrong.extend(db::testing::try_statement(&world.db, statement).await.err());
        }
        for list in (fulfilment::domain().lists)() {
            wrong.extend(db::testing::try_list(&world.db, list).await.err());
        }
        assert_eq!(wrong, Vec::<String>::new(), "{}", world.name);
    }
}
