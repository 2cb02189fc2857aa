//! Ten thousand buyers for a hundred pieces within a minute, each with the goods in a cart already: exactly as many orders
//! as there are pieces, the others told at once, and the rest of the market as quick as ever.
mod browse;
mod buyers;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use sqlx::{ConnectOptions, Connection};

use crate::aims::Aim;
use crate::ceilings::options as opened;
use crate::cli::Options;
use crate::failure::{Result, progress, say};
use crate::server::Server;
use crate::stats::{millis, percentile};
use crate::usage::Watch;
use crate::world::{Product, World};
use crate::{machine, prepare};

use buyers::Told;

/// How many want how much, and how fast they come.
#[derive(Args, Clone)]
pub(crate) struct Rush {
    #[arg(long, default_value_t = 10_000)]
    pub(crate) buyers: usize,
    #[arg(long, default_value_t = 100)]
    pub(crate) pieces: usize,
    /// Seconds over which the buyers press the button.
    #[arg(long, default_value_t = 60)]
    pub(crate) over: u64,
    /// Pages a second that everybody else asks for, before and meanwhile.
    #[arg(long, default_value_t = 50)]
    pub(crate) pages: u64,
}

impl Default for Rush {
    fn default() -> Self {
        Self { buyers: 10_000, pieces: 100, over: 60, pages: 50 }
    }
}

/// How much slower the rest of the market may be at the 99th of a hundred.
const SLOWER: f64 = 1.3;

pub(crate) async fn run(options: &Options, rush: &Rush) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let database = options.folder.join("rush.sqlite");
    prepare::prepare(&options.chonoi()?, &database, options.products).await?;
    let world = Arc::new(World::read(&database).await?);
    let wanted = world.sold.first().cloned().ok_or("there are no products")?;
    keep_only(&database, &wanted, rush.pieces).await?;
    let args = ["serve", "--database", &database.display().to_string()];
    let server =
        Server::start(&options.chonoi()?, &args, "/healthz", &options.folder.join("rush.log")).await?;
    progress(&format!("rush: {} carts are filled …", rush.buyers));
    let carts = buyers::fill(&server, &wanted, rush.buyers).await?;
    let over = Duration::from_secs(rush.over);
    progress("rush: the market as usual …");
    let usual = browse::at_rate(server.port, world.clone(), rush.pages, over / 2).await?;
    progress("rush: everybody presses the button …");
    let watch = Watch::start(server.pid())?;
    let beside = tokio::spawn(browse::at_rate(server.port, world.clone(), rush.pages, over));
    let told = buyers::press(&server, &wanted, carts, over).await?;
    let (beside, used) = (beside.await??, watch.stop()?);
    let written = orders_of(&database, &wanted).await?;
    say(&format!("\n{}\n", machine::describe()))?;
    tell(rush, &told, (&usual, &beside), written)?;
    say(&format!(
        "\ncores meanwhile: server {:.2} + load {:.2} + foreign {:.2}",
        used.cores(used.server),
        used.cores(used.own),
        used.cores(used.foreign)
    ))
}

/// So much is there of the goods, and enough of everything else.
async fn keep_only(database: &Path, wanted: &Product, pieces: usize) -> Result<()> {
    let mut conn = opened(database).connect().await?;
    let set = "UPDATE catalogue_variant SET on_hand = $1
        WHERE product_id = (SELECT id FROM catalogue_product WHERE slug = $2)";
    let set = sqlx::query_as::<_, (i64,)>(set).bind(i64::try_from(pieces)?).bind(&wanted.slug);
    set.fetch_optional(&mut conn).await?;
    let clear = "UPDATE catalogue_variant SET reserved = 0
        WHERE product_id = (SELECT id FROM catalogue_product WHERE slug = $1)";
    sqlx::query_as::<_, (i64,)>(clear).bind(&wanted.slug).fetch_optional(&mut conn).await?;
    Ok(conn.close().await?)
}

/// Orders of the goods that still stand, beyond those of the demo.
async fn orders_of(database: &Path, wanted: &Product) -> Result<i64> {
    let mut conn = opened(database).connect().await?;
    let count = "SELECT reserved FROM catalogue_variant
        WHERE product_id = (SELECT id FROM catalogue_product WHERE slug = $1) ORDER BY id";
    let (reserved,) = sqlx::query_as::<_, (i64,)>(count).bind(&wanted.slug).fetch_one(&mut conn).await?;
    conn.close().await?;
    Ok(reserved)
}

fn tell(rush: &Rush, told: &Told, (usual, beside): (&[Duration], &[Duration]), written: i64) -> Result<()> {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let p99 = |times: &[Duration]| millis(percentile(times, 99));
    say(&format!(
        "{} buyers for {} pieces in {} s: {} orders, {} told that it has run out, {} anything else{}",
        rush.buyers,
        rush.pieces,
        rush.over,
        told.placed.len(),
        told.refused.len(),
        told.other.len(),
        told.other.first().map(|why| format!(" ({why})")).unwrap_or_default(),
    ))?;
    say(&format!(
        "{written} pieces are promised in the database; the button was pressed {:.1} ms late at the p99",
        p99(&told.late)
    ))?;
    say("\n| aim | wanted | measured | |\n|---|---|---|---|")?;
    let (pieces, orders) = (count(rush.pieces), count(told.placed.len()));
    let aim = |name, wanted, got, more, unit| Aim { name, wanted, got, more, unit };
    for aim in [
        aim("orders, no more", pieces, orders, false, ""),
        aim("orders, no fewer", pieces, orders, true, ""),
        aim("told that it has run out, p99", 1_000.0, p99(&told.refused), false, " ms"),
        aim("told that it is ordered, p99", 1_000.0, p99(&told.placed), false, " ms"),
        aim(
            "the rest of the market, p99 against its usual p99",
            SLOWER,
            p99(beside) / p99(usual).max(0.001),
            false,
            " ×",
        ),
    ] {
        say(&aim.row())?;
    }
    let both = |times: &[Duration]| format!("{:.1} / {:.1}", millis(percentile(times, 50)), p99(times));
    say(&format!(
        "\nthe rest of the market, p50 / p99 in ms: usually {}, meanwhile {}",
        both(usual),
        both(beside)
    ))
}
