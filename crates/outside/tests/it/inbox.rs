use db::testing::{fresh, try_statement};
use kernel::{Ctx, Instant};
use outside::{InboxState, conclude, store_raw};

#[tokio::test]
async fn every_statement_runs_on_both_engines() {
    for fresh in fresh(outside::MIGRATIONS).await.unwrap() {
        for statement in outside::statements() {
            try_statement(&fresh.db, statement).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_call_is_kept_and_concluded_once_known() {
    let ctx = Ctx::system("test", Instant(1_790_000_000_000_000));
    for fresh in fresh(outside::MIGRATIONS).await.unwrap() {
        let work: db::WorkFn<(), _> =
            |tx, ctx, ()| Box::pin(store_raw(tx, ctx, "bank", "a: b", "{\"x\":\"\0đ\"}"));
        let id = fresh.db.write(&ctx, (), work).await.unwrap();
        let work: db::WorkFn<_, ()> =
            |tx, ctx, id| Box::pin(conclude(tx, ctx, *id, InboxState::Refused, "signature"));
        fresh.db.write(&ctx, id, work).await.unwrap();
        assert!(fresh.db.write(&ctx, ctx.new_id(), work).await.is_err(), "{}: unknown id", fresh.name);
    }
}
