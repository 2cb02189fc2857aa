use db::Tx;
use kernel::{Ctx, Error, FieldError, Message, Result, Uuid, fold_words};
use places::Places;

use crate::events::HamletsEntered;
use crate::store::hamlet::PUT;

/// Most hamlets of one file.
const MOST: usize = 20_000;

/// A hamlet of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HamletLine {
    /// Code of the commune.
    pub commune: String,
    pub name: String,
    pub households: i64,
}

/// Reads a list of hamlets: a spreadsheet or CSV with the columns commune (name or code), hamlet and households, in any order.
///
/// # Errors
/// [`Error::Invalid`] on `file`, with the line.
pub fn read_hamlets(bytes: Vec<u8>, province: &str) -> Result<Vec<HamletLine>> {
    let wrong = |message: Message| Error::Invalid(vec![FieldError { field: "file".to_owned(), message }]);
    let sheet = documents::open_sheet(bytes).map_err(|_| wrong(Message::new("survey-hamlets-unreadable")))?;
    let mut rows = sheet.map_while(std::result::Result::ok);
    let head: Vec<Vec<String>> = rows.next().unwrap_or_default().iter().map(fold_words).collect();
    let column = |words: &[&str]| {
        let found = head.iter().position(|cell| cell.iter().any(|word| words.contains(&word.as_str())));
        found.ok_or_else(|| wrong(Message::new("survey-hamlets-columns")))
    };
    let columns = (
        column(&["commune", "xa", "phuong"])?,
        column(&["hamlet", "ap", "khom", "thon"])?,
        column(&["households", "household", "ho"])?,
    );
    let mut lines = Vec::new();
    for (number, row) in (2..).zip(rows).filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty())) {
        let cells = row.cells();
        let cell = |at: usize| cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let line = line(&cell(columns.0), cell(columns.1), &cell(columns.2), province);
        lines.push(line.map_err(|key| wrong(Message::new(key).with("line", number)))?);
        if lines.len() > MOST {
            return Err(wrong(Message::new("survey-hamlets-many").with("most", MOST)));
        }
    }
    if lines.is_empty() { Err(wrong(Message::new("survey-hamlets-empty"))) } else { Ok(lines) }
}

fn line(
    commune: &str,
    name: String,
    households: &str,
    province: &str,
) -> std::result::Result<HamletLine, &'static str> {
    let places = Places::shared();
    let sought = fold_words(commune);
    let named = |one: &&places::Commune| one.code == commune || sought.ends_with(&fold_words(&one.name));
    let found = places.communes_of(province).filter(named).max_by_key(|one| one.name.chars().count());
    let commune = found.map(|one| one.code.clone()).ok_or("survey-hamlets-commune")?;
    let plain: String = households.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}')).collect();
    let households =
        plain.parse().ok().filter(|count| (0..=1_000_000).contains(count)).ok_or("survey-hamlets-number")?;
    if name.is_empty() || name.chars().count() > 120 {
        return Err("survey-hamlets-name");
    }
    Ok(HamletLine { commune, name, households })
}

/// Enters hamlets into the area frame; one of the same name in a commune is brought up to date.
pub async fn enter_hamlets(
    tx: &mut Tx,
    ctx: &Ctx,
    (lines, source): &(Vec<HamletLine>, String),
) -> Result<()> {
    for line in lines {
        let HamletLine { commune, name, households } = line.clone();
        let row = (
            ctx.new_id(),
            commune,
            name.clone(),
            fold_words(&name).join(" "),
            households,
            source.clone(),
            ctx.now(),
        );
        tx.run(&PUT, row).await?;
    }
    let households = lines.iter().map(|line| line.households).sum();
    let act: Uuid = ctx.request;
    tx.tell(ctx, HamletsEntered { act, hamlets: lines.len(), households, source: source.clone() }).await
}
