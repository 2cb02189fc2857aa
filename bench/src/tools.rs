//! Single measurements, for looking closer.
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;

use crate::cli::Options;
use crate::failure::{Result, say};
use crate::flows::Flow;
use crate::load::{self, Plan};
use crate::report::{HEAD, Line};
use crate::stats::{millis, percentile};
use crate::world::World;
use crate::{commit, disk};

/// A market's database with many products.
pub(crate) async fn prepare(options: &Options) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let database = options.folder.join("market.sqlite");
    crate::prepare::prepare(&options.chonoi()?, &database, options.products).await
}

#[derive(Args)]
pub(crate) struct Load {
    flow: Flow,
    #[arg(long)]
    port: u16,
    /// Process of the server, for its CPU.
    #[arg(long)]
    pid: u32,
    /// File of the market's database, for the products' names.
    #[arg(long)]
    database: PathBuf,
    #[arg(long, default_value_t = 16)]
    connections: usize,
    #[arg(long, default_value_t = 8)]
    secs: u64,
}

pub(crate) async fn commits(options: &Options) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let pool = commit::open(&options.folder).await?;
    let measured = commit::phase(&pool, options.connections, options.length()).await?;
    say(&format!("{HEAD}\n{}", Line::new("one FULL commit", &[measured]).row()))
}

pub(crate) fn fsync(options: &Options) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let times = disk::fsync_times(&options.folder)?;
    say(&format!("fdatasync of 4 KiB: median {:.3} ms", millis(percentile(&times, 50))))
}

impl Load {
    pub(crate) async fn run(self) -> Result<()> {
        let Self { flow, port, pid, connections, .. } = self;
        let world = Arc::new(World::read(&self.database).await?);
        let plan = Plan {
            flow,
            port,
            pid,
            connections,
            length: Duration::from_secs(self.secs),
            most: usize::MAX,
            world,
        };
        let line = Line::new("load", &[load::phase(&plan, 1).await?]);
        say(&format!("{HEAD}\n{}\n{}", line.row(), line.notes().join("\n")))
    }
}
