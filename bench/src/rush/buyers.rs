//! The buyers: each has a cart with one piece, opens the checkout and presses the button at its own moment.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::checkout::between;
use crate::client::Client;
use crate::failure::Result;
use crate::purchase::filled;
use crate::request::Request;
use crate::server::Server;
use crate::world::Product;

/// How many are under way at once.
const WORKERS: usize = 64;

/// What the buyers were told, and after how long.
#[derive(Default)]
pub(super) struct Told {
    pub(super) placed: Vec<Duration>,
    pub(super) refused: Vec<Duration>,
    /// Neither: what the answer was.
    pub(super) other: Vec<String>,
    /// How much later than planned the button was pressed, because the one before in line took so long.
    pub(super) late: Vec<Duration>,
}

/// Fills so many carts with one piece each; answers their tokens.
pub(super) async fn fill(server: &Server, wanted: &Product, buyers: usize) -> Result<Vec<String>> {
    let (left, tokens) = (Arc::new(AtomicUsize::new(buyers)), Arc::new(Mutex::new(Vec::new())));
    let form = format!("product={}&quantity=1", wanted.slug);
    let workers: Vec<_> = (0..16)
        .map(|_| tokio::spawn(filler(server.port, form.clone(), left.clone(), tokens.clone())))
        .collect();
    for worker in workers {
        worker.await??;
    }
    let mut tokens = tokens.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(std::mem::take(&mut *tokens))
}

async fn filler(
    port: u16,
    form: String,
    left: Arc<AtomicUsize>,
    tokens: Arc<Mutex<Vec<String>>>,
) -> Result<()> {
    let mut client = Client::open(port).await?;
    while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
        let added = client.send(Request::post("/cart/add", &form)).await?;
        added.expect(303, "")?;
        let token = added.header("set-cookie").and_then(|cookie| between(cookie, "cart=", ";"));
        let token = token.ok_or("no cart was given")?.to_owned();
        tokens.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(token);
    }
    Ok(())
}

/// Lets them all come, evenly over the time.
pub(super) async fn press(
    server: &Server,
    wanted: &Product,
    carts: Vec<String>,
    over: Duration,
) -> Result<Told> {
    let gap = over / u32::try_from(carts.len().max(1))?;
    let (carts, next, began) = (Arc::new(carts), Arc::new(AtomicUsize::new(0)), Instant::now());
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let line = Line { port: server.port, booth: wanted.booth.clone(), gap, began };
            tokio::spawn(worker(line, carts.clone(), next.clone()))
        })
        .collect();
    let mut all = Told::default();
    for worker in workers {
        let part = worker.await??;
        all.placed.extend(part.placed);
        all.refused.extend(part.refused);
        all.other.extend(part.other);
        all.late.extend(part.late);
    }
    Ok(all)
}

/// When who is due, and where.
struct Line {
    port: u16,
    booth: String,
    gap: Duration,
    began: Instant,
}

async fn worker(line: Line, carts: Arc<Vec<String>>, next: Arc<AtomicUsize>) -> Result<Told> {
    let (mut client, mut told) = (Client::open(line.port).await?, Told::default());
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let Some(cart) = carts.get(number) else { return Ok(told) };
        let due = line.began + line.gap.saturating_mul(u32::try_from(number)?);
        sleep_until(due).await;
        told.late.push(due.elapsed());
        buy(&mut client, &line, cart, number, &mut told).await?;
    }
}

async fn buy(client: &mut Client, line: &Line, cart: &str, number: usize, told: &mut Told) -> Result<()> {
    let page = client.send(Request::get("/checkout").with(cart)).await?;
    let form = filled(page.text(), &line.booth, u64::try_from(number)?)?;
    let pressed = Instant::now();
    let answer = client.send(Request::post("/checkout", &form).with(cart)).await?;
    match answer.status {
        303 if answer.header("location").is_some_and(|to| to.starts_with("/pay/")) => {
            told.placed.push(pressed.elapsed());
        }
        409 => told.refused.push(pressed.elapsed()),
        _ => told.other.push(answer.head.lines().next().unwrap_or_default().to_owned()),
    }
    Ok(())
}
