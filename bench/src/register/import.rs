//! A spreadsheet through the pages of the register: send it, take the columns as guessed, begin, wait for the end.
use std::time::{Duration, Instant};

use super::officer::Officer;
use crate::checkout::between;
use crate::client::Answer;
use crate::failure::Result;
use crate::request::BOUNDARY;
use crate::server::Server;
use crate::usage::{Used, Watch, memory};

/// As often as the page itself asks for the progress, halved; asking costs the server, too.
const PAUSE: Duration = Duration::from_secs(1);
/// How long an import may take before it counts as failed.
const PATIENCE: Duration = Duration::from_mins(15);

pub(crate) const HEAD: &str = "\
| import | file to end, s | sending, s | from the start on, s | server CPU s | memory before, most, after MB | new / changed / same / wrong / asked | cores: server + load + foreign |
|---|---|---|---|---|---|---|---|";

/// How an import went.
pub(crate) struct Imported {
    name: &'static str,
    sending: Duration,
    running: Duration,
    used: Used,
    before: f64,
    /// Resident memory at most, in MB.
    pub(crate) most: f64,
    after: f64,
    /// Rows that were new, changed, the same, wrong, asked about.
    rows: Vec<String>,
}

impl Imported {
    /// From sending the file to the end.
    pub(crate) fn secs(&self) -> f64 {
        (self.sending + self.running).as_secs_f64()
    }

    pub(crate) fn row(&self) -> String {
        let Self { name, sending, running, used, before, most, after, rows } = self;
        format!(
            "| {name} | {:.1} | {:.1} | {:.1} | {:.1} | {before:.0}, {most:.0}, {after:.0} | {} | {:.2} + {:.2} + {:.2} |",
            self.secs(),
            sending.as_secs_f64(),
            running.as_secs_f64(),
            used.server.as_secs_f64(),
            rows.join(" / "),
            used.cores(used.server),
            used.cores(used.own),
            used.cores(used.foreign),
        )
    }
}

pub(crate) async fn import(
    officer: &mut Officer,
    server: &Server,
    name: &'static str,
    file: &str,
) -> Result<Imported> {
    import_at(officer, server, name, ("/office/register/imports", ""), file).await
}

/// The same through other pages: their address, and the parts of the form before the file.
pub(crate) async fn import_at(
    officer: &mut Officer,
    server: &Server,
    name: &'static str,
    (path, parts): (&str, &str),
    file: &str,
) -> Result<Imported> {
    let form = format!(
        "{parts}--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n{file}\r\n--{BOUNDARY}--\r\n"
    );
    // The kernel begins to count the most anew.
    std::fs::write(format!("/proc/{}/clear_refs", server.pid()), "5")?;
    let before = memory(server.pid(), "VmRSS")?;
    let watch = Watch::start(server.pid())?;
    let began = Instant::now();
    let sent = officer.upload(path, &form).await?;
    sent.expect(303, "")?;
    let address = sent.header("location").ok_or("the import has no address")?.to_owned();
    let page = officer.get(&address).await?;
    page.expect(200, "name=\"column-0\"")?;
    let sending = began.elapsed();
    officer.post(&format!("{address}/start"), &as_guessed(&page)).await?.expect(303, "")?;
    let rows = wait(officer, &address, file).await?;
    let running = began.elapsed().saturating_sub(sending);
    let used = watch.stop()?;
    let (most, after) = (memory(server.pid(), "VmHWM")?, memory(server.pid(), "VmRSS")?);
    Ok(Imported { name, sending, running, used, before, most, after, rows })
}

/// The form that agrees with what the columns are taken for.
fn as_guessed(page: &Answer) -> String {
    let selects = page.text().split("name=\"column-").skip(1);
    let chosen = selects.map(|select| {
        let select = select.split("</select>").next().unwrap_or_default();
        let before = select.split_once("\" selected").map_or("", |(before, _)| before);
        before.rsplit_once("value=\"").map_or("", |(_, key)| key)
    });
    (0..).zip(chosen).map(|(at, key): (usize, _)| format!("column-{at}={key}")).collect::<Vec<_>>().join("&")
}

/// Asks for the progress until nothing runs; answers the counts of rows, which must be all.
async fn wait(officer: &mut Officer, address: &str, file: &str) -> Result<Vec<String>> {
    let began = Instant::now();
    loop {
        tokio::time::sleep(PAUSE).await;
        let answer = officer.get(&format!("{address}/progress")).await?;
        answer.expect(200, "id=\"progress\"")?;
        if !answer.text().contains("hx-trigger") {
            return counts(&answer, file.lines().count() - 1);
        }
        if began.elapsed() > PATIENCE {
            return Err(format!("an import did not end: {:?}", counts(&answer, 0)).into());
        }
    }
}

fn counts(answer: &Answer, wanted: usize) -> Result<Vec<String>> {
    let figures = answer.text().split("<dd>").skip(1);
    let rows: Vec<String> = figures.filter_map(|text| Some(text.split_once("</dd>")?.0.to_owned())).collect();
    let all: usize = rows.iter().filter_map(|count| count.parse::<usize>().ok()).sum();
    let state = between(answer.text(), "<h2 id=\"progress-title\">", "<").unwrap_or_default();
    if wanted > 0 && all != wanted {
        return Err(format!("{all} of {wanted} rows were taken ({state}): {rows:?}").into());
    }
    Ok(rows)
}
