//! The pages that are asked for, each by as many connections as the options say, in a closed loop.
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::{ConnectOptions, Connection};

use crate::ceilings::options;
use crate::cli::Options;
use crate::client::Client;
use crate::failure::Result;
use crate::flows::encoded;
use crate::random::Random;
use crate::register::officer::{Officer, account};
use crate::request::Request;
use crate::server::Server;
use crate::world::QUERIES;

/// A page of the market or the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    Home,
    Search,
    Category,
    Booth,
    Product,
    Desk,
    DeskProducts,
    SignIn,
}

impl Page {
    pub(super) const ALL: [Self; 8] = [
        Self::Home,
        Self::Search,
        Self::Category,
        Self::Booth,
        Self::Product,
        Self::Desk,
        Self::DeskProducts,
        Self::SignIn,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Search => "search",
            Self::Category => "category",
            Self::Booth => "booth",
            Self::Product => "product",
            Self::Desk => "seller's desk",
            Self::DeskProducts => "seller's products",
            Self::SignIn => "sign-in",
        }
    }
}

/// What may be asked for.
pub(super) struct World {
    products: Vec<String>,
    booths: Vec<String>,
    cookies: String,
    login: String,
}

impl World {
    /// Booths with at least `each` products: those that were made, not the demo's small ones.
    pub(super) async fn read(server: &Server, database: &Path, each: usize) -> Result<Self> {
        let mut conn = options(database).connect().await?;
        let some = "SELECT slug FROM catalogue_product WHERE state = 'shown' ORDER BY RANDOM() LIMIT 3000";
        let products = sqlx::query_as::<_, (String,)>(some).fetch_all(&mut conn).await?;
        let some = "SELECT b.slug FROM booths_booth b WHERE b.state = 'open' AND
             (SELECT COUNT(*) FROM catalogue_product p WHERE p.booth_id = b.id) >= $1 ORDER BY RANDOM() LIMIT 3000";
        let booths =
            sqlx::query_as::<_, (String,)>(some).bind(i64::try_from(each)?).fetch_all(&mut conn).await?;
        conn.close().await?;
        let (login, password) = account(database, "seller").await?;
        Ok(Self {
            products: products.into_iter().map(|(slug,)| slug).collect(),
            booths: booths.into_iter().map(|(slug,)| slug).collect(),
            cookies: Officer::with_password(server, database, "seller").await?.cookies,
            login: format!("back=&login={}&password={password}", login.replace('@', "%40")),
        })
    }
}

/// How long each answer took.
#[derive(Default)]
pub(super) struct Times(pub(super) Vec<Duration>);

/// Asks for one page as long as told.
pub(super) async fn phase(
    options: &Options,
    server: &Server,
    world: &Arc<World>,
    page: Page,
    length: Duration,
) -> Result<Times> {
    let port = server.port;
    let seeds = 1..=u64::try_from(options.connections)?;
    let workers: Vec<_> =
        seeds.map(|seed| tokio::spawn(worker(port, world.clone(), page, length, seed))).collect();
    let mut all = Times::default();
    for worker in workers {
        all.0.extend(worker.await??);
    }
    Ok(all)
}

async fn worker(
    port: u16,
    world: Arc<World>,
    page: Page,
    length: Duration,
    seed: u64,
) -> Result<Vec<Duration>> {
    let mut client = Client::open(port).await?;
    let (mut random, mut times) = (Random::new(seed), Vec::new());
    let end = Instant::now() + length;
    while Instant::now() < end {
        let began = Instant::now();
        once(&mut client, &world, page, &mut random).await?;
        times.push(began.elapsed());
    }
    Ok(times)
}

async fn once(client: &mut Client, world: &World, page: Page, random: &mut Random) -> Result<()> {
    let any = |from: &[String], random: &mut Random| random.pick(from).cloned().unwrap_or_default();
    let path = match page {
        Page::Home => "/".to_owned(),
        Page::Search => {
            format!("/search?q={}", encoded(random.pick(&QUERIES).copied().unwrap_or_default()))
        }
        Page::Category => "/products?category=fruit".to_owned(),
        Page::Booth => format!("/booths/{}", any(&world.booths, random)),
        Page::Product => format!("/products/{}", any(&world.products, random)),
        Page::Desk => "/desk".to_owned(),
        Page::DeskProducts => "/desk/products".to_owned(),
        Page::SignIn => {
            return client.send(Request::post("/sign-in", &world.login)).await?.expect(303, "");
        }
    };
    let cookies = matches!(page, Page::Desk | Page::DeskProducts).then_some(world.cookies.as_str());
    client.send(Request { cookies, ..Request::get(&path) }).await?.expect(200, "</html>")
}
