//! Single pages, one after another over one connection: how long a person waits.
use std::time::{Duration, Instant};

use kernel::{Clock, Ctx};

use super::officer::Officer;
use super::sheet::communes;
use crate::client::Answer;
use crate::failure::{Result, progress};
use crate::random::Random;
use crate::server::Server;
use crate::stats::{millis, percentile};
use crate::usage::{Used, Watch};

/// Requests of each kind; the first few only warm up.
const LISTS: usize = 60;
pub(super) const WARM: usize = 5;

pub(crate) const HEAD: &str = "\
| one at a time | requests | p50 ms | p95 ms | most ms | server CPU ms | kB, middle | cores: server + load + foreign |
|---|---|---|---|---|---|---|---|";

/// Requests of one kind.
pub(crate) struct Look {
    name: &'static str,
    /// Whether it is what a map shows, for which there is an aim.
    pub(crate) map: bool,
    times: Vec<Duration>,
    sizes: Vec<usize>,
    used: Used,
}

impl Look {
    /// What nineteen of twenty keep, in milliseconds.
    pub(crate) fn late(&self) -> f64 {
        millis(percentile(&self.times, 95))
    }

    pub(crate) fn row(&self) -> String {
        let Self { name, times, sizes, used, .. } = self;
        let mut sizes = sizes.clone();
        sizes.sort_unstable();
        let middle = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
        let count = f64::from(u32::try_from(times.len()).unwrap_or(u32::MAX)).max(1.0);
        format!(
            "| {name} | {} | {:.2} | {:.2} | {:.2} | {:.2} | {} | {:.2} + {:.2} + {:.2} |",
            times.len(),
            millis(percentile(times, 50)),
            self.late(),
            millis(percentile(times, 100)),
            millis(used.server) / count,
            middle / 1000,
            used.cores(used.server),
            used.cores(used.own),
            used.cores(used.foreign),
        )
    }
}

/// What is looked at: a measured series under way.
pub(super) struct Series {
    look: Look,
    watch: Watch,
    pid: u32,
    seen: usize,
}

impl Series {
    pub(super) fn new(name: &'static str, map: bool, server: &Server) -> Result<Self> {
        progress(&format!("{name} …"));
        let pid = server.pid();
        let look = Look { name, map, times: Vec::new(), sizes: Vec::new(), used: Used::default() };
        Ok(Self { look, watch: Watch::start(pid)?, pid, seen: 0 })
    }

    pub(super) fn note(&mut self, time: Duration, answer: &Answer, marker: &str) -> Result<()> {
        answer.expect(200, marker)?;
        self.seen += 1;
        if self.seen > WARM {
            self.look.times.push(time);
            self.look.sizes.push(answer.body.len());
        } else {
            self.watch = Watch::start(self.pid)?;
        }
        Ok(())
    }

    pub(super) fn end(self) -> Result<Look> {
        Ok(Look { used: self.watch.stop()?, ..self.look })
    }
}

/// The register's list: as it is, and as it was a year ago.
pub(crate) async fn register(officer: &mut Officer, server: &Server) -> Result<Vec<Look>> {
    let year_ago = Ctx::system("bench", Clock::default().now()).now().day().plus_days(-365).iso();
    let (on, communes, mut random) = (format!("on={year_ago}"), communes(), Random::new(7));
    let words = ["phuoc", "cua hang", "nguyen van", "dua", "quan ca phe"];
    let mut looks = Vec::new();
    let kinds: [(&'static str, &str); 5] = [
        ("register today", ""),
        ("register a year ago", &on),
        ("register a year ago, page after page", "next"),
        ("register a year ago, one commune", "commune"),
        ("register a year ago, word of a name", "word"),
    ];
    for (name, kind) in kinds {
        let mut series = Series::new(name, false, server)?;
        let mut path = format!("/office/register?{on}");
        for _ in 0..LISTS + WARM {
            path = match kind {
                "next" => path,
                "commune" => {
                    let commune = random.pick(&communes).ok_or("there are no communes")?;
                    format!("/office/register?{on}&commune={}", commune.code)
                }
                "word" => {
                    let word = random.pick(&words).copied().unwrap_or_default();
                    format!("/office/register?{on}&q={}", word.replace(' ', "+"))
                }
                query => format!("/office/register?{query}"),
            };
            let began = Instant::now();
            let answer = officer.get(&path).await?;
            series.note(began.elapsed(), &answer, "href=\"/office/register/")?;
            path = next(&answer).unwrap_or(path);
        }
        looks.push(series.end()?);
    }
    Ok(looks)
}

/// The address of the next page.
fn next(answer: &Answer) -> Option<String> {
    let links = answer.text().split("href=\"").skip(1).filter_map(|link| Some(link.split_once('"')?.0));
    let after = links.filter(|link| link.contains("after=") && !link.contains("format=")).last()?;
    let query = after.split_once('?')?.1.replace("&amp;", "&").replace("&#38;", "&");
    Some(format!("/office/register?{query}"))
}
