//! The closed loop: so many connections, each beginning its next flow when the last one was answered.
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::failure::Result;
use crate::flows::{Flow, Visitor};
use crate::random::Random;
use crate::usage::{Used, Watch};
use crate::world::World;

/// One repeat.
#[derive(Default)]
pub(crate) struct Measured {
    /// Of the flows whose every answer was right.
    pub(crate) times: Vec<Duration>,
    /// Of each request of a flow, in order.
    pub(crate) steps: Vec<Vec<Duration>>,
    pub(crate) failed: usize,
    pub(crate) why: Option<String>,
    pub(crate) used: Used,
}

impl Measured {
    pub(crate) fn done(&self) -> f64 {
        f64::from(u32::try_from(self.times.len()).unwrap_or(u32::MAX))
    }

    pub(crate) fn per_second(&self) -> f64 {
        self.done() / self.used.time.as_secs_f64().max(0.001)
    }

    /// CPU of the server in milliseconds for each completed flow.
    pub(crate) fn cpu(&self) -> f64 {
        self.used.server.as_secs_f64() * 1000.0 / self.done().max(1.0)
    }
}

/// What is asked, of whom, by how many.
#[derive(Clone)]
pub(crate) struct Plan {
    pub(crate) flow: Flow,
    pub(crate) port: u16,
    pub(crate) pid: u32,
    pub(crate) connections: usize,
    pub(crate) length: Duration,
    /// No more flows than these are begun.
    pub(crate) most: usize,
    pub(crate) world: Arc<World>,
}

/// Runs one repeat.
pub(crate) async fn phase(plan: &Plan, seed: u64) -> Result<Measured> {
    let started = Arc::new(AtomicUsize::new(0));
    let watch = Watch::start(plan.pid)?;
    let seeds = (1..).map(|connection: u64| seed.wrapping_mul(1000) + connection);
    let workers: Vec<_> = seeds
        .take(plan.connections)
        .map(|seed| tokio::spawn(worker(plan.clone(), started.clone(), seed)))
        .collect();
    let mut all = Measured::default();
    for worker in workers {
        add(&mut all, worker.await??);
    }
    all.used = watch.stop()?;
    Ok(all)
}

fn add(all: &mut Measured, part: Measured) {
    all.times.extend(part.times);
    all.failed += part.failed;
    all.why = all.why.take().or(part.why);
    all.steps.resize(all.steps.len().max(part.steps.len()), Vec::new());
    for (all, part) in all.steps.iter_mut().zip(part.steps) {
        all.extend(part);
    }
}

async fn worker(plan: Plan, started: Arc<AtomicUsize>, seed: u64) -> Result<Measured> {
    let client = Client::open(plan.port).await?;
    let mut visitor = Visitor { client, random: Random::new(seed), world: &plan.world, steps: Vec::new() };
    let end = Instant::now() + plan.length;
    let mut measured = Measured::default();
    while Instant::now() < end && started.fetch_add(1, Ordering::Relaxed) < plan.most {
        let began = Instant::now();
        match visitor.go(plan.flow).await {
            Ok(()) => note(&mut measured, began.elapsed(), &visitor.steps),
            Err(failure) => {
                measured.failed += 1;
                measured.why.get_or_insert(failure.to_string());
                visitor.client = Client::open(plan.port).await?;
            }
        }
    }
    Ok(measured)
}

fn note(measured: &mut Measured, time: Duration, steps: &[Duration]) {
    measured.times.push(time);
    measured.steps.resize(steps.len(), Vec::new());
    for (all, step) in measured.steps.iter_mut().zip(steps) {
        all.push(*step);
    }
}
