use db::{Conn, Tx};
use interview::FileName;
use kernel::{Ctx, Error, Result};

use super::answer::open;
use crate::UnitId;
use crate::store::file as store;

/// Most files of one interview, and bytes of them together.
const MOST: i64 = 60;
const ROOM: i64 = 100 * 1024 * 1024;

/// A file for an answer; its answer is kept apart.
#[derive(Debug, Clone)]
pub struct NewFile {
    pub unit: UnitId,
    pub name: FileName,
    pub bytes: Vec<u8>,
}

/// Keeps a file until its interview is received; then it stays if an answer names it. The same name twice is one file.
///
/// # Errors
/// [`Error::Conflict`] when the survey or the unit takes no answers, or has no room for more files.
pub async fn keep_file(tx: &mut Tx, ctx: &Ctx, new: &NewFile) -> Result<()> {
    let (unit, kept) = open(tx, new.unit).await?;
    if kept.is_some_and(|kept| kept.received_at.is_some()) {
        return Err(Error::conflict("survey-takes-none"));
    }
    let size = i64::try_from(new.bytes.len()).map_err(Error::internal)?;
    let names = tx.all(&store::NAMES, (unit.id, MOST)).await?;
    let there = names.iter().any(|(name, _)| name == new.name.as_str());
    let used: i64 = names.iter().map(|(_, size)| size).sum();
    let count = i64::try_from(names.len()).map_err(Error::internal)?;
    let full = count >= MOST || used + size > ROOM;
    if full && !there {
        return Err(Error::conflict("survey-files-full"));
    }
    let row = (unit.id, new.name.as_str().to_owned(), new.bytes.clone(), size, ctx.now());
    tx.run(&store::INSERT, row).await.map(|_| ())
}

/// Of what an interview names, what has not come.
pub(crate) async fn lacking(
    conn: &mut Conn,
    unit: UnitId,
    named: Vec<(String, String)>,
) -> Result<Vec<String>> {
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let there = conn.all(&store::NAMES, (unit, MOST)).await?;
    let lacks = |name: &String| !there.iter().any(|(known, _)| known == name);
    Ok(named.into_iter().filter(|(_, name)| lacks(name)).map(|(path, _)| path).collect())
}

/// Drops the files that the received answers do not name: those that were replaced or taken out.
pub(super) async fn drop_unnamed(tx: &mut Tx, unit: UnitId, answers: &str) -> Result<()> {
    for (name, _) in tx.all(&store::NAMES, (unit, MOST)).await? {
        if !answers.contains(&name) {
            tx.run(&store::REMOVE, (unit, name)).await?;
        }
    }
    Ok(())
}
