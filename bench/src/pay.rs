//! Checkouts that are paid: how many a second, and what each costs, on both engines, with few and with many connections.
use std::sync::Arc;
use std::time::Duration;

use crate::aims::Aim;
use crate::cli::Options;
use crate::failure::{Result, progress, say};
use crate::flows::Flow;
use crate::prepare;
use crate::report::{HEAD, Line};
use crate::scenarios::Bench;
use crate::server::Server;
use crate::world::World;

/// CPU of one order of Vendure on SQLite and on PostgreSQL, in milliseconds.
const PEER: [f64; 2] = [99.0, 226.0];
/// A fiftieth of that is wanted.
const SHARE: f64 = 50.0;

/// Measures and prints the table and the aims.
pub(crate) async fn run(options: &Options) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let (chonoi, database) = (options.chonoi()?, options.folder.join("market.sqlite"));
    prepare::prepare(&chonoi, &database, options.products).await?;
    let world = Arc::new(World::read(&database).await?);
    let bench = Bench { options, database: database.clone(), world };
    let commit = bench.commits().await?;
    let sqlite =
        engine(&bench, &database.display().to_string(), ["paid, SQLite, 16", "paid, SQLite, 64"]).await?;
    let mut lines = vec![commit];
    lines.extend(sqlite);
    if let Some(url) = &options.postgres {
        prepare::postgres(&chonoi, url).await?;
        // Its own products: those that were added for SQLite are not there.
        let bench = Bench { world: Arc::new(World::read_postgres(url).await?), ..bench };
        lines.extend(engine(&bench, url, ["paid, PostgreSQL, 16", "paid, PostgreSQL, 64"]).await?);
    }
    tell(&lines)
}

async fn engine(bench: &Bench<'_>, database: &str, names: [&'static str; 2]) -> Result<Vec<Line>> {
    let args = ["serve", "--database", database];
    let server = Server::start(&bench.options.chonoi()?, &args, "/healthz", &bench.log("chonoi-pay")).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut lines = Vec::new();
    for (name, connections) in names.into_iter().zip([16, 64]) {
        lines.push(bench.with_connections(&server, (Flow::Paid, connections), name).await?);
    }
    progress("done");
    Ok(lines)
}

fn tell(lines: &[Line]) -> Result<()> {
    say("\nFrom the product's page to the paid order (8 requests, the bank's notice among them)\n")?;
    say(HEAD)?;
    for line in lines {
        say(line.row())?;
    }
    say("")?;
    for note in lines.iter().flat_map(Line::notes) {
        say(&note)?;
    }
    say("\n| aim | wanted | measured | |\n|---|---|---|---|")?;
    for line in lines.iter().skip(1) {
        let peer = if line.name.contains("SQLite") { PEER[0] } else { PEER[1] };
        let aim =
            Aim { name: line.name, wanted: peer / SHARE, got: line.cpu.value, more: false, unit: " ms" };
        say(&aim.row())?;
    }
    say("On PostgreSQL the CPU of its own processes stands under “foreign”.")
}
