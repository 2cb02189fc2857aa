//! What processes use, as the kernel counts it in `/proc`.
use std::fs::read_to_string;
use std::time::{Duration, Instant};

use crate::failure::Result;

/// `/proc` counts time in hundredths of a second, on every Linux.
const TICK: Duration = Duration::from_millis(10);

/// User and system time of a process with all its threads.
pub(crate) fn cpu_of(pid: u32) -> Result<Duration> {
    let stat = read_to_string(format!("/proc/{pid}/stat"))?;
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    Ok(TICK * sum(after_name.split_whitespace().skip(11).take(2)))
}

/// Time that all processors of the machine were at work.
fn busy() -> Result<Duration> {
    let stat = read_to_string("/proc/stat")?;
    let fields: Vec<&str> = stat.lines().next().unwrap_or_default().split_whitespace().skip(1).collect();
    // user, nice, system; not idle and iowait; irq, softirq, steal.
    Ok(TICK * sum(fields.iter().take(3).copied()) + TICK * sum(fields.iter().skip(5).take(3).copied()))
}

fn sum<'a>(ticks: impl Iterator<Item = &'a str>) -> u32 {
    ticks.filter_map(|ticks| ticks.parse::<u32>().ok()).sum()
}

/// A line of `/proc/PID/status` in MB: `VmRSS` now, `VmHWM` at most.
pub(crate) fn memory(pid: u32, what: &str) -> Result<f64> {
    let status = read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(':'));
    let kib: u32 = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default();
    Ok(f64::from(kib) * 1024.0 / 1_000_000.0)
}

/// The clocks at the beginning of a measurement.
pub(crate) struct Watch {
    pid: u32,
    began: Instant,
    server: Duration,
    own: Duration,
    all: Duration,
}

/// What was used from then to now.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Used {
    pub(crate) time: Duration,
    pub(crate) server: Duration,
    /// Of the load generator.
    pub(crate) own: Duration,
    /// Of everybody else.
    pub(crate) foreign: Duration,
}

impl Watch {
    /// Watches the process `pid`, which may be this one.
    pub(crate) fn start(pid: u32) -> Result<Self> {
        let own = cpu_of(std::process::id())?;
        Ok(Self { pid, began: Instant::now(), server: cpu_of(pid)?, own, all: busy()? })
    }

    pub(crate) fn stop(&self) -> Result<Used> {
        let time = self.began.elapsed();
        let server = cpu_of(self.pid)?.saturating_sub(self.server);
        let own = if self.pid == std::process::id() {
            Duration::ZERO
        } else {
            cpu_of(std::process::id())?.saturating_sub(self.own)
        };
        let foreign = busy()?.saturating_sub(self.all).saturating_sub(server + own);
        Ok(Used { time, server, own, foreign })
    }
}

impl Used {
    pub(crate) fn cores(&self, part: Duration) -> f64 {
        part.as_secs_f64() / self.time.as_secs_f64().max(0.001)
    }
}
