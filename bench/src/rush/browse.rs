//! Everybody else: pages at a steady rate, each timed from the moment at which it was due.
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::client::Client;
use crate::failure::Result;
use crate::random::Random;
use crate::world::World;

/// How many wait for an answer at once.
const WORKERS: u64 = 16;

/// Pages of products, so many a second.
pub(super) async fn at_rate(
    port: u16,
    world: Arc<World>,
    rate: u64,
    length: Duration,
) -> Result<Vec<Duration>> {
    let (next, began) = (Arc::new(AtomicU64::new(0)), Instant::now());
    let gap = Duration::from_micros(1_000_000 / rate.max(1));
    let workers: Vec<_> = (0..WORKERS)
        .map(|seed| tokio::spawn(worker(port, world.clone(), next.clone(), (began, gap, length), seed)))
        .collect();
    let mut times = Vec::new();
    for worker in workers {
        times.extend(worker.await??);
    }
    Ok(times)
}

async fn worker(
    port: u16,
    world: Arc<World>,
    next: Arc<AtomicU64>,
    (began, gap, length): (Instant, Duration, Duration),
    seed: u64,
) -> Result<Vec<Duration>> {
    let (mut client, mut random, mut times) = (Client::open(port).await?, Random::new(seed + 7), Vec::new());
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let due = gap.saturating_mul(u32::try_from(number)?);
        if due >= length {
            return Ok(times);
        }
        sleep_until(began + due).await;
        let product = random.pick(&world.products).ok_or("there are no products")?;
        client.get(&format!("/products/{}", product.slug)).await?.expect(200, "</html>")?;
        times.push((began + due).elapsed());
    }
}
