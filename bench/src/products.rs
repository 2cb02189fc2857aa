//! A seller's sheet of a hundred thousand products through the pages of the desk: all new, the same again, all prices
//! changed, and out again. On a database of its own, one visitor at a time.
mod sheet;

use std::time::{Duration, Instant};

use crate::checkout::between;
use crate::cli::Options;
use crate::failure::{Result, progress, say};
use crate::register::import::import_at;
use crate::register::officer::Officer;
use crate::request::BOUNDARY;
use crate::server::Server;
use crate::usage::{Watch, memory};
use crate::{machine, prepare};

const HEAD: &str = "\
| import | file to end, s | sending, s | from the start on, s | server CPU s | memory before, most, after MB | new / changed / same / wrong | cores: server + load + foreign |
|---|---|---|---|---|---|---|---|";

pub(crate) async fn run(options: &Options, rows: usize) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let database = options.folder.join("products.sqlite");
    prepare::demo(&options.chonoi()?, &database)?;
    let args = ["serve", "--database", &database.display().to_string()];
    let server =
        Server::start(&options.chonoi()?, &args, "/healthz", &options.folder.join("products.log")).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut seller = Officer::with_password(&server, &database, "seller").await?;
    let desk = seller.get("/desk/imports").await?;
    let booth = between(desk.text(), "name=\"booth\" value=\"", "\"").ok_or("the seller has no booth")?;
    let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"booth\"\r\n\r\n{booth}\r\n");
    let (file, dearer) = (sheet::csv(rows, 0), sheet::csv(rows, 1_000));
    let sheets = [("all are new", &file), ("the same file again", &file), ("every price changed", &dearer)];
    let mut told = Vec::new();
    for (name, file) in sheets {
        progress(&format!("products: {name} …"));
        let at = ("/desk/imports", part.as_str());
        told.push(import_at(&mut seller, &server, name, at, file).await?.row());
    }
    let size = file.len() / 1_000_000;
    say(&format!("\n{}\n{rows} rows, {size} MB of CSV\n\n{}", machine::describe(), HEAD))?;
    told.iter().try_for_each(|row| say(row))?;
    say("\n| export | s | server CPU s | MB of file | memory at most MB |\n|---|---|---|---|---|")?;
    for format in ["csv", "xlsx"] {
        say(&export(&mut seller, &server, format).await?)?;
    }
    Ok(())
}

async fn export(seller: &mut Officer, server: &Server, format: &str) -> Result<String> {
    std::fs::write(format!("/proc/{}/clear_refs", server.pid()), "5")?;
    let (watch, began) = (Watch::start(server.pid())?, Instant::now());
    let answer = seller.get(&format!("/desk/products/export.{format}")).await?;
    answer.expect(200, "")?;
    let (secs, used) = (began.elapsed().as_secs_f64(), watch.stop()?);
    let (cpu, most) = (used.server.as_secs_f64(), memory(server.pid(), "VmHWM")?);
    let size = f64::from(u32::try_from(answer.body.len()).unwrap_or(u32::MAX)) / 1_000_000.0;
    Ok(format!("| {format} | {secs:.1} | {cpu:.1} | {size:.1} | {most:.0} |"))
}
