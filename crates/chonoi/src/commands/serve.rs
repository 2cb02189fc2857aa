use std::net::SocketAddr;
use std::sync::Arc;

use kernel::Ids;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;
use ui::App;

use crate::Embedded;
use crate::cli::{Database, Failure, say};

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
        let app = crate::app(db, Ids::random(), Box::new(assets)).await?;
        let seq = catalogue::rebuild(&app).await?;
        places::read_map(&app).await?;
        tokio::spawn(ui::follow(app.clone(), seq, |app, events| {
            Box::pin(catalogue::follow_log(app, events))
        }));
        tokio::spawn(ui::run_background(app.clone()));
        say(&format!("Chợ Nổi: http://{}", listener.local_addr()?))?;
        serve(app, listener).await
    }
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
