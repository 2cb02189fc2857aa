use kernel::{Ctx, Instant, Result, Uuid};

use crate::Tx;

/// Longest that a job may hold its row before another node may take it, in seconds.
const LEASE: i64 = 60;
/// Jobs that are taken at once: few enough that the last begins long before its lease is over.
const BATCH: i64 = 16;
/// Attempts after which a job is left for an operator.
const ATTEMPTS: i64 = 8;

crate::row! {
    /// A job that is due.
    pub struct JobRow {
        pub id: Uuid,
        pub kind: String,
        pub key: Uuid,
        pub attempts: i64,
    }
}

kernel::typed_id!(
    /// Something to do later.
    JobId
);

crate::sql! {
    INSERT: (Uuid, String, Uuid, Instant) => () =
        "INSERT INTO db_job (id, kind, key, run_at, attempts) VALUES ($1, $2, $3, $4, 0)
         ON CONFLICT (kind, key) DO NOTHING";
    DUE: (Instant, Instant, i64) => JobRow =
        "SELECT id, kind, key, attempts FROM db_job
         WHERE finished_at IS NULL AND run_at <= $1 AND (locked_until IS NULL OR locked_until < $2)
         ORDER BY run_at, id LIMIT $3";
    TAKE: (Instant, Uuid, Instant) => () =
        "UPDATE db_job SET locked_until = $1, attempts = attempts + 1
         WHERE id = $2 AND finished_at IS NULL AND (locked_until IS NULL OR locked_until < $3)";
    FINISH: (Instant, Uuid) => () =
        "UPDATE db_job SET finished_at = $1, locked_until = NULL, last_error = NULL WHERE id = $2";
    FAIL: (Instant, String, Uuid) => () =
        "UPDATE db_job SET run_at = $1, locked_until = NULL, last_error = $2 WHERE id = $3";
    PARK: (Instant, String, Uuid) => () =
        "UPDATE db_job SET finished_at = $1, locked_until = NULL, last_error = $2 WHERE id = $3";
    REVIVE: (Instant, String, Uuid) => () =
        "UPDATE db_job SET run_at = $1, finished_at = NULL, locked_until = NULL
         WHERE kind = $2 AND key = $3 AND finished_at IS NOT NULL AND last_error IS NOT NULL";
    RENEW: (Instant, String, Uuid) => () =
        "UPDATE db_job SET locked_until = $1 WHERE kind = $2 AND key = $3 AND finished_at IS NULL";
    NEXT: () => (Option<Instant>,) = "SELECT MIN(run_at) AS next FROM db_job WHERE finished_at IS NULL";
}

/// Asks for a job; the same `(kind, key)` is asked for once.
pub async fn schedule(tx: &mut Tx, ctx: &Ctx, kind: &'static str, key: Uuid, run_at: Instant) -> Result<()> {
    let id = kernel::Id::uuid(ctx.new_id::<JobId>());
    tx.run(&INSERT, (id, kind.to_owned(), key, run_at)).await.map(|_| ())
}

/// Finishes the jobs that are `done` and takes those that are due, for a minute, in one transaction.
pub async fn claim_jobs(tx: &mut Tx, ctx: &Ctx, done: &[Uuid]) -> Result<Vec<JobRow>> {
    for id in done {
        finish_job(tx, ctx, *id).await?;
    }
    take(tx, ctx, BATCH).await
}

/// Takes one job that is due, for a minute.
pub async fn claim_job(tx: &mut Tx, ctx: &Ctx) -> Result<Option<JobRow>> {
    Ok(take(tx, ctx, 1).await?.pop())
}

/// The second condition of `TAKE` is checked again on the newest row, so two nodes never take the same one.
async fn take(tx: &mut Tx, ctx: &Ctx, most: i64) -> Result<Vec<JobRow>> {
    let mut taken = Vec::new();
    for job in tx.all(&DUE, (ctx.now(), ctx.now(), most)).await? {
        if tx.run(&TAKE, (ctx.now().plus_seconds(LEASE), job.id, ctx.now())).await? == 1 {
            taken.push(job);
        }
    }
    Ok(taken)
}

/// Keeps a job that takes long for another minute; part of each of its transactions.
pub async fn renew_job(tx: &mut Tx, ctx: &Ctx, kind: &'static str, key: Uuid, now: Instant) -> Result<()> {
    let until = if now > ctx.now() { now } else { ctx.now() };
    tx.run(&RENEW, (until.plus_seconds(LEASE), kind.to_owned(), key)).await.map(|_| ())
}

/// Asks again, for one attempt more, for a job that rests with its error; answers whether there was one.
pub async fn revive_job(tx: &mut Tx, ctx: &Ctx, kind: &'static str, key: Uuid) -> Result<bool> {
    Ok(tx.run(&REVIVE, (ctx.now(), kind.to_owned(), key)).await? > 0)
}

pub async fn finish_job(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<()> {
    tx.run(&FINISH, (ctx.now(), id)).await.map(|_| ())
}

/// Puts a failed job back, later each time; after eight attempts it rests with its error.
pub async fn fail_job(tx: &mut Tx, ctx: &Ctx, job: &JobRow, error: &str) -> Result<()> {
    if job.attempts + 1 >= ATTEMPTS {
        return tx.run(&PARK, (ctx.now(), error.to_owned(), job.id)).await.map(|_| ());
    }
    let later = ctx.now().plus_seconds(10 << job.attempts);
    tx.run(&FAIL, (later, error.to_owned(), job.id)).await.map(|_| ())
}

/// When the next job is due.
pub async fn next_run(conn: &mut crate::Conn) -> Result<Option<Instant>> {
    Ok(conn.one(&NEXT, ()).await?.0)
}
