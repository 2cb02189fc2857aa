use crate::cli::{Database, Failure, say};
use crate::domains;

/// Runs every check of every domain; a sentence for each that finds something.
pub(crate) async fn run(database: &Database) -> Result<(), Failure> {
    let db = database.open().await?;
    let mut wrong = 0;
    for check in domains().iter().flat_map(|domain| domain.checks) {
        let found = (check.run)(&mut db.reader().await?).await?;
        wrong += usize::from(found.is_some());
        say(&format!("{}: {}", check.name, found.as_deref().unwrap_or("ok")))?;
    }
    db.close().await;
    match wrong {
        0 => Ok(()),
        count => Err(Failure::Sentence(format!("{count} checks found something wrong (see above)."))),
    }
}
