//! The whole measurement, from an empty folder to the table.
use std::sync::Arc;
use std::time::Duration;

use crate::aims::{Memory, tell};
use crate::cli::Options;
use crate::failure::{Result, progress, say};
use crate::flows::Flow;
use crate::report::Line;
use crate::rush::{self, Rush};
use crate::scenarios::Bench;
use crate::server::Server;
use crate::stats::{millis, percentile};
use crate::usage::memory;
use crate::world::World;
use crate::{disk, machine, pay, prepare, products, register, search, size, statistics};

pub(crate) async fn run(options: &Options) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let machine = machine::describe();
    let database = options.folder.join("market.sqlite");
    prepare::prepare(&options.chonoi()?, &database, options.products).await?;
    progress("Disk …");
    let fsync = disk::fsync_times(&options.folder)?;
    let world = Arc::new(World::read(&database).await?);
    let bench = Bench { options, database, world };
    let mut lines = vec![bench.commits().await?];
    lines.push(bench.beside("hello", Flow::Hello, "axum “hello”").await?);
    lines.push(bench.beside("read", Flow::Read, "axum + one read").await?);
    let (market, memory) = market(&bench).await?;
    lines.extend(market);
    say(&format!("\n{machine}\n{} products, {} connections", options.products, options.connections))?;
    let sync = (millis(percentile(&fsync, 50)), millis(percentile(&fsync, 99)));
    say(&format!(
        "fdatasync of 4 KiB appends, 2,000 times: median {:.3} ms, p99 {:.3} ms\n",
        sync.0, sync.1
    ))?;
    tell(&lines, &memory)?;
    pay::run(options).await?;
    rush::run(options, &Rush::default()).await?;
    register::run(options).await?;
    search::run(options)?;
    statistics::run()?;
    products::run(options, 100_000).await?;
    size::run(options, 10_000, 100).await
}

/// The program itself, and what memory it took.
async fn market(bench: &Bench<'_>) -> Result<(Vec<Line>, Memory)> {
    let database = bench.database.display().to_string();
    let (chonoi, log) = (bench.options.chonoi()?, bench.log("chonoi"));
    let args = ["serve", "--database", &database];
    let server = Server::start(&chonoi, &args, "/healthz", &log).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let idle = memory(server.pid(), "VmRSS")?;
    let mut lines = vec![bench.measure(&server, Flow::Product, "product page").await?];
    lines.push(bench.measure(&server, Flow::ProductGzip, "product page, gzip").await?);
    lines.push(bench.measure(&server, Flow::Search, "search").await?);
    lines.push(bench.measure(&server, Flow::Checkout, "whole checkout").await?);
    lines.push(bench.measure(&server, Flow::Purchase, "whole purchase").await?);
    lines.push(bench.orders(&server).await?);
    let (after, most) = (memory(server.pid(), "VmRSS")?, memory(server.pid(), "VmHWM")?);
    Ok((lines, Memory { idle, after, most }))
}
