use std::sync::Arc;
use std::time::Duration;

use db::{EventRow, JobRow};
use futures_util::future::BoxFuture;
use kernel::{Ctx, Instant, Result, Uuid};

use crate::{App, JobKind, Settings, Sweep};

/// Seconds between two sweeps.
const HOUR: i64 = 3_600;
/// How long the background sleeps when nobody commits.
const PAUSE: Duration = Duration::from_millis(250);

/// Numbers the log, runs due jobs and follows the settings, until the program ends.
pub async fn run_background(app: Arc<App>) {
    let mut swept = Instant(0);
    loop {
        if let Err(error) = round(&app).await {
            tracing::error!(%error, "the background failed and tries again");
        }
        if app.clock.now().seconds_since(swept) > HOUR {
            swept = app.clock.now();
            sweep(&app).await;
        }
        let commit = app.db.wait_for_commit();
        let _ = tokio::time::timeout(PAUSE, commit).await;
        // Commits come in swarms; one round serves many.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Lets every domain delete what has run out; one that fails does not keep the others from it.
pub async fn sweep(app: &App) {
    let ctx = Ctx::system("sweep", app.clock.now());
    let sweeps = app.domains.iter().flat_map(|domain| domain.sweeps).copied();
    let ours: [Sweep; 1] = [|tx, ctx| Box::pin(db::forget_answers(tx, ctx))];
    for sweep in ours.into_iter().chain(sweeps) {
        if let Err(error) = app.db.write(&ctx, sweep, |tx, ctx, sweep| sweep(tx, ctx)).await {
            tracing::error!(%error, "a sweep failed");
        }
    }
    if let Err(error) = seal_log(app, &ctx).await {
        tracing::error!(%error, "the log could not be sealed");
    }
}

/// Seals the log up to yesterday.
pub async fn seal_log(app: &App, ctx: &Ctx) -> Result<()> {
    while app.db.write(ctx, (), |tx, ctx, ()| Box::pin(db::seal_days(tx, ctx))).await? > 0 {}
    Ok(())
}

async fn round(app: &Arc<App>) -> Result<()> {
    let ctx = Ctx::system("background", app.clock.now());
    refresh(app).await?;
    app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await?;
    run_due(app, &ctx).await
}

/// Runs what is due until nothing is; one transaction finishes a batch and takes the next.
async fn run_due(app: &Arc<App>, ctx: &Ctx) -> Result<()> {
    let mut done = Vec::new();
    loop {
        let work: db::WorkFn<Vec<Uuid>, Vec<JobRow>> =
            |tx, ctx, done| Box::pin(async move { db::claim_jobs(tx, ctx, done).await });
        let jobs = app.db.write(ctx, std::mem::take(&mut done), work).await?;
        if jobs.is_empty() {
            return Ok(());
        }
        for job in jobs {
            if kind_of(app, &job).is_some_and(|kind| kind.apart) {
                let (app, ctx) = (app.clone(), ctx.clone());
                tokio::spawn(async move { run_apart(&app, &ctx, job).await });
            } else {
                done.extend(run_job(app, ctx, job).await?);
            }
        }
    }
}

/// Runs a job beside the loop.
async fn run_apart(app: &Arc<App>, ctx: &Ctx, job: JobRow) -> Result<()> {
    match run_job(app, ctx, job).await? {
        Some(id) => app.db.write(ctx, id, |tx, ctx, id| Box::pin(db::finish_job(tx, ctx, *id))).await,
        None => Ok(()),
    }
}

/// Another process (the command line) may have moved the clock or changed a setting.
async fn refresh(app: &App) -> Result<()> {
    let rows = db::settings(&mut app.db.reader().await?).await?;
    let offset = rows.iter().find(|(name, _)| name == "clock-offset").and_then(|(_, v)| v.parse().ok());
    app.clock.set_offset(offset.unwrap_or(0));
    app.set_settings(Settings::from_rows(&rows));
    Ok(())
}

fn kind_of(app: &App, job: &JobRow) -> Option<&'static JobKind> {
    app.domains.iter().flat_map(|d| d.jobs).find(|kind| kind.kind == job.kind)
}

/// Runs a job: `Some` is to be finished; a failed one was put back.
async fn run_job(app: &Arc<App>, ctx: &Ctx, job: JobRow) -> Result<Option<Uuid>> {
    let outcome = match kind_of(app, &job) {
        Some(kind) => (kind.run)(app.clone(), ctx.clone(), job.key).await,
        None => Err(kernel::Error::internal(format!("no handler for job {}", job.kind))),
    };
    let Err(error) = outcome else { return Ok(Some(job.id)) };
    tracing::error!(%error, kind = job.kind, "a job failed");
    let input = (job, error.to_string());
    app.db.write(ctx, input, |tx, ctx, (job, why)| Box::pin(db::fail_job(tx, ctx, job, why))).await?;
    Ok(None)
}

/// Reads the log after `seq` for as long as the program runs; `seen` gets each batch in order.
pub async fn follow(
    app: Arc<App>,
    mut seq: i64,
    seen: fn(Arc<App>, Vec<EventRow>) -> BoxFuture<'static, Result<()>>,
) {
    loop {
        match batch(&app, seq, seen).await {
            Ok(Some(last)) => seq = last,
            Ok(None) => tokio::time::sleep(PAUSE).await,
            Err(error) => {
                tracing::error!(%error, "a follower of the log failed and tries again");
                tokio::time::sleep(Duration::from_secs(2)).await;
            }
        }
    }
}

async fn batch(
    app: &Arc<App>,
    seq: i64,
    seen: fn(Arc<App>, Vec<EventRow>) -> BoxFuture<'static, Result<()>>,
) -> Result<Option<i64>> {
    let events = db::events_after(&mut app.db.reader().await?, seq, 500).await?;
    let Some(last) = events.last().and_then(|event| event.seq) else {
        return Ok(None);
    };
    seen(app.clone(), events).await?;
    Ok(Some(last))
}
