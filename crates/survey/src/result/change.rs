use db::Conn;
use kernel::Result;
use sampling::change::{Answer, change};

use super::report::{ChangeKept, TableKept};
use super::spread::{columns, data_of};
use crate::store::survey as store;
use crate::{Design, SurveyRow};

/// How means and shares of firms changed since the survey before, with the covariance of those who were asked in both.
pub(super) async fn changes(
    conn: &mut Conn,
    survey: &SurveyRow,
    design: &Design,
    table: Option<&TableKept>,
    csv: &[u8],
) -> Result<Vec<ChangeKept>> {
    let (Design::Firms(_), Some(previous), Some(table)) = (design, survey.previous_id, table) else {
        return Ok(Vec::new());
    };
    let before = conn.one(&store::BY_ID, (previous,)).await?;
    let Some(old) = data_of(conn, previous).await? else { return Ok(Vec::new()) };
    let mut changes: Vec<ChangeKept> = Vec::new();
    for line in table.lines.iter().filter(|line| line.shown == "shown" && line.by.is_empty()) {
        let level = match line.kind.as_str() {
            "mean" => None,
            "proportion" if line.category.is_none() => None,
            _ => continue,
        };
        let (Some(first), Some(second)) = (answers(&old, &line.of, level)?, answers(csv, &line.of, level)?)
        else {
            continue;
        };
        let Ok(found) = change(&first, &second, 0.95) else { continue };
        changes.push(ChangeKept {
            of: line.of.clone(),
            since: before.year,
            before: found.before,
            after: found.after,
            change: found.change,
            lower: found.lower,
            upper: found.upper,
            correlation: found.correlation,
            overlap: found.overlap,
        });
    }
    Ok(changes)
}

/// Answers in numbers; none when a column is not there or holds words.
fn answers(csv: &[u8], of: &str, level: Option<&str>) -> Result<Option<Vec<Answer>>> {
    let mut answers = Vec::new();
    for row in columns(csv, &["key", "stratum", "frame", "weight", of])? {
        let [unit, stratum, frame, weight, value] = row.as_slice() else { return Ok(None) };
        if value.is_empty() {
            continue;
        }
        let value = match level {
            Some(level) => Ok(f64::from(u8::from(value == level))),
            None => value.parse(),
        };
        let (Ok(value), Ok(population), Ok(weight)) = (value, frame.parse(), weight.parse()) else {
            return Ok(None);
        };
        answers.push(Answer { unit: unit.clone(), stratum: stratum.clone(), population, weight, value });
    }
    Ok(Some(answers).filter(|answers| !answers.is_empty()))
}
