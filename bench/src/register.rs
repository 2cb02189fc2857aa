//! The register and the map at the size of a province: a spreadsheet of all its businesses, the list as it stood a
//! year ago, and the places that a map shows. On a database of its own, one visitor at a time.
mod fill;
pub(crate) mod import;
mod looks;
mod map;
pub(crate) mod names;
pub(crate) mod officer;
mod sheet;

use std::time::Duration;

use crate::aims::Aim;
use crate::cli::Options;
use crate::failure::{Result, progress, say};
use crate::server::Server;
use crate::{machine, prepare};

use import::{Imported, import};
use looks::{Look, register};
use map::map;
use officer::Officer;

pub(crate) async fn run(options: &Options) -> Result<()> {
    std::fs::create_dir_all(&options.folder)?;
    let machine = machine::describe();
    let database = options.folder.join("register.sqlite");
    prepare::demo(&options.chonoi()?, &database)?;
    let file = sheet::csv(options.businesses);
    std::fs::write(options.folder.join("businesses.csv"), &file)?;
    fill::points(&database, options.points).await?;
    let args = ["serve", "--database", &database.display().to_string()];
    let log = options.folder.join("register.log");
    let server = Server::start(&options.chonoi()?, &args, "/healthz", &log).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut officer = Officer::sign_in(&server, &database).await?;
    let mut imports = Vec::new();
    for name in ["all are new", "the same file again"] {
        progress(&format!("import: {name} …"));
        let imported = import(&mut officer, &server, name, &file).await?;
        progress(&imported.row());
        imports.push(imported);
    }
    fill::history(&database).await?;
    let mut looks = register(&mut officer, &server).await?;
    looks.extend(map(&server).await?);
    say(&format!(
        "\n{machine}\n{} rows, {:.1} MB of CSV; {} places\n",
        options.businesses,
        megabytes(file.len()),
        options.points
    ))?;
    tell(&imports, &looks)
}

fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1_000_000.0
}

fn tell(imports: &[Imported], looks: &[Look]) -> Result<()> {
    say(import::HEAD)?;
    for import in imports {
        say(&import.row())?;
    }
    say(&format!("\n{}", looks::HEAD))?;
    for look in looks {
        say(&look.row())?;
    }
    say("\n| aim | wanted | measured | |\n|---|---|---|---|")?;
    let worst = |pick: fn(&Imported) -> f64| imports.iter().map(pick).fold(0.0, f64::max);
    let slowest = looks.iter().filter(|look| look.map).map(Look::late).fold(0.0, f64::max);
    let aim = |name, wanted, got, unit| Aim { name, wanted, got, more: false, unit };
    let aims = [
        aim("import, file to end (the slower)", 20.0, worst(Imported::secs), " s"),
        aim("import, resident memory at most", 300.0, worst(|one| one.most), " MB"),
        aim("places in sight, p95 (the slowest view)", 20.0, slowest, " ms"),
    ];
    aims.iter().try_for_each(|aim| say(&aim.row()))
}
