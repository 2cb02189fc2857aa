use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use db::{Db, Place};
use kernel::{Actor, Clock, Ctx, Ids, Locale};
use search::SearchIndex;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;
use ui::App;

use crate::Embedded;
use crate::cli::{Database, Failure, say};

/// The search index is written no oftener than this; a change is seen at latest a second after that.
const INDEX_PACE: Duration = Duration::from_millis(900);

#[derive(clap::Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    database: Database,
    /// Port to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Address to listen on; put a proxy with TLS before it when it is not this machine's own.
    #[arg(long, default_value = "127.0.0.1")]
    host: std::net::IpAddr,
    /// Folder of the search index, of this process alone. Without it, beside the SQLite file, or below var/.
    #[arg(long, value_name = "FOLDER")]
    index: Option<PathBuf>,
    /// What to log, e.g. info or ui=debug,warn.
    #[arg(long, default_value = "warn")]
    log: String,
}

impl Serve {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let filter = EnvFilter::try_new(&self.log).map_err(|e| Failure::Sentence(format!("--log: {e}")))?;
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
        let db = self.database.open().await?;
        let assets = Embedded::load().ok_or(Failure::NoAssets)?;
        let address = SocketAddr::new(self.host, self.port);
        let listener = TcpListener::bind(address).await.map_err(|error| match error.kind() {
            std::io::ErrorKind::AddrInUse => Failure::Port(self.port),
            _ => Failure::Io(error),
        })?;
        let folder = self.index_folder(&db).await?;
        let opened = SearchIndex::open(&folder)
            .map_err(|why| Failure::Index { folder: folder.display().to_string(), why })?;
        let index = opened.index.paced(INDEX_PACE);
        let app = crate::program::app_with(db, Ids::random(), Box::new(assets), index).await?;
        let last = db::last_seq(&mut app.db.reader().await?).await?;
        let seq = match opened.cursor {
            // One beyond the log is of a database that was restored from a backup since.
            Some(seq) if seq <= last => seq,
            _ => catalogue::rebuild(&app).await?,
        };
        tokio::spawn(catalogue::flush_index(app.clone()));
        places::read_map(&app).await?;
        tokio::spawn(ui::follow(app.clone(), seq, |app, events| {
            Box::pin(catalogue::follow_log(app, events))
        }));
        tokio::spawn(tell_alerts(app.clone()));
        tokio::spawn(ui::run_background(app.clone()));
        let (editions, demo) = (app.part::<index::Editions>()?, app.settings().demo);
        tokio::task::spawn_blocking(move || editions.warm(demo));
        say(&format!("Chợ Nổi: http://{}", listener.local_addr()?))?;
        serve(app, listener).await
    }
}

/// Tells of prices and goods that people wait for.
async fn tell_alerts(app: Arc<App>) {
    if let Err(error) = wishes::watch(app).await {
        tracing::error!(%error, "nobody is told of prices until the next start");
    }
}

impl Serve {
    /// Where the search index stands: one folder for each database, told apart by a mark in it, so that a database
    /// made anew at the same place gets a new index.
    async fn index_folder(&self, db: &Db) -> Result<PathBuf, Failure> {
        let mark = mark(db).await?;
        let base = match (&self.index, self.database.database.parse()?) {
            (Some(folder), _) => folder.clone(),
            (None, Place::File(path)) => path.with_extension("search"),
            (None, Place::Server(_)) => PathBuf::from("var/search"),
        };
        Ok(base.join(mark))
    }
}

/// Name of the setting that tells one database from another.
const MARK: &str = "mark";

async fn mark(db: &Db) -> Result<String, Failure> {
    if let Some(mark) = db::read_setting(&mut db.reader().await?, MARK).await? {
        return Ok(mark);
    }
    let ctx = Ctx::new(Actor::System("serve"), Locale::Vi, Clock::default().now(), Ids::random());
    let mark = ctx.new_token();
    db.write(&ctx, mark.clone(), |tx, _, mark| Box::pin(db::write_setting(tx, MARK, mark))).await?;
    // Another node may have been quicker.
    Ok(db::read_setting(&mut db.reader().await?, MARK).await?.unwrap_or(mark))
}

async fn serve(app: Arc<App>, listener: TcpListener) -> Result<(), Failure> {
    let router = ui::router(&app);
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(asked_to_stop())
        .await?;
    app.db.close().await;
    Ok(())
}

/// Ctrl-C, or the signal of a service manager.
async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupt.await;
        }
    }
}
