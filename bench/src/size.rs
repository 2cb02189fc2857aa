//! Whether a market stays as fast when it grows: the same pages with 100 booths and with 10,000, a hundred products each.
mod ask;
mod fill;

use std::path::Path;
use std::sync::Arc;

use crate::cli::Options;
use crate::failure::{Result, progress, say};
use crate::server::Server;
use crate::stats::{millis, percentile};
use crate::{machine, prepare};

use ask::{Page, Times, World};

/// How much slower a page may be at the 99th of a hundred, and below how many milliseconds a difference is noise.
const AIM: f64 = 1.3;

/// The small market and the large one.
const SMALL: usize = 100;

pub(crate) async fn run(options: &Options, booths: usize, each: usize) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let small = market(options, SMALL, each).await?;
    let large = market(options, booths, each).await?;
    say(&format!("\n{}\n{} connections, p50 / p99 in ms\n", machine::describe(), options.connections))?;
    say(&format!(
        "| page | {SMALL} × {each} | {booths} × {each} | p99 × | aim {AIM} |\n|---|---|---|---|---|"
    ))?;
    for ((page, before), (_, after)) in small.iter().zip(&large) {
        say(&row(*page, before, after))?;
    }
    Ok(())
}

fn row(page: Page, before: &Times, after: &Times) -> String {
    let at = |times: &Times, percent| millis(percentile(&times.0, percent));
    let times = at(after, 99) / at(before, 99).max(0.001);
    let met = if times <= AIM { "met" } else { "missed" };
    format!(
        "| {} | {:.1} / {:.1} | {:.1} / {:.1} | {times:.2} | {met} |",
        page.name(),
        at(before, 50),
        at(before, 99),
        at(after, 50),
        at(after, 99)
    )
}

/// Makes a market of that size and asks it for every page.
async fn market(options: &Options, booths: usize, each: usize) -> Result<Vec<(Page, Times)>> {
    let database = options.folder.join(format!("size-{booths}.sqlite"));
    let index = options.folder.join(format!("size-{booths}.index"));
    let _ = std::fs::remove_dir_all(&index);
    prepare::demo(&options.chonoi()?, &database)?;
    progress(&format!("{booths} booths with {each} products each …"));
    fill::fill(&database, booths, each).await?;
    let server = serve(options, &database, &index).await?;
    let world = Arc::new(World::read(&server, &database, each).await?);
    let mut all = Vec::new();
    for page in Page::ALL {
        progress(&format!("{} …", page.name()));
        ask::phase(options, &server, &world, page, options.warm()).await?;
        all.push((page, ask::phase(options, &server, &world, page, options.length()).await?));
    }
    Ok(all)
}

async fn serve(options: &Options, database: &Path, index: &Path) -> Result<Server> {
    progress("Serving, the search index first …");
    let (database, index) = (database.display().to_string(), index.display().to_string());
    let args = ["serve", "--database", &database, "--index", &index];
    let began = std::time::Instant::now();
    let server =
        Server::start(&options.chonoi()?, &args, "/healthz", &options.folder.join("size.log")).await?;
    progress(&format!("… in {:.0} s.", began.elapsed().as_secs_f64()));
    Ok(server)
}
