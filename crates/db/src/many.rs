//! One INSERT for many rows.
use kernel::{Error, Result};

use crate::conn::{Inner, Text};
use crate::{Args, Sql, Tx};

/// Rows of one statement of [`Tx::run_many`].
const ROWS: usize = 100;

impl Tx {
    /// Runs one `INSERT … VALUES ($1, …)` for many rows, so that a chunk of an import is one trip: the group of
    /// values is repeated for each row. Counts the rows it touched.
    ///
    /// # Errors
    /// [`Error::Internal`] when the statement does not end in its values or their `ON CONFLICT`.
    pub async fn run_many<A: Args>(&mut self, sql: &Sql<A, ()>, rows: Vec<A>) -> Result<u64> {
        let mut touched = 0;
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let chunk: Vec<A> = rows.by_ref().take(ROWS).collect();
            let named = !matches!(self.conn.0, Inner::Writer(_));
            let text = repeated(sql.text, chunk.len(), A::TYPES.len(), named)
                .ok_or_else(|| Error::internal(format!("{} has no single group of values", sql.name)))?;
            let types = A::TYPES.repeat(chunk.len());
            let values = chunk.into_iter().flat_map(Args::values).collect();
            touched += self.conn.execute(Text::Made(text), sql.name, values, &types).await?;
        }
        Ok(touched)
    }
}

/// The text with its group of values as often as there are rows, the arguments numbered through, or without numbers: we
/// ask SQLite for the name of each argument we bind, and SQLite looks through all of them, so thousands of names
/// cost more than the rows they insert. `None` unless the group holds each argument once, in order, and nothing else.
fn repeated(text: &str, rows: usize, arguments: usize, named: bool) -> Option<String> {
    let (head, rest) = text.split_once("VALUES")?;
    let (group, tail) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
    let in_order =
        group.split(',').map(str::trim).eq((1..=arguments).map(|at| format!("${at}")).collect::<Vec<_>>());
    if !in_order || tail.contains('$') {
        return None;
    }
    let group = |row: usize| {
        let numbered: Vec<_> = (1..=arguments).map(|at| format!("${}", row * arguments + at)).collect();
        format!("({})", numbered.join(", "))
    };
    let groups = if named {
        (0..rows).map(group).collect()
    } else {
        vec![format!("({})", vec!["?"; arguments].join(", ")); rows]
    };
    Some(format!("{head}VALUES {}{tail}", groups.join(", ")))
}

#[cfg(test)]
mod tests {
    #[test]
    fn values_are_repeated_and_numbered_through() {
        let text = "INSERT INTO a (b, c) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        let two = "INSERT INTO a (b, c) VALUES ($1, $2), ($3, $4) ON CONFLICT DO NOTHING";
        assert_eq!(super::repeated(text, 2, 2, true).unwrap(), two);
        assert_eq!(super::repeated("UPDATE a SET b = $1", 2, 1, true), None);
        assert_eq!(super::repeated("INSERT INTO a (b, c) VALUES ($2, $1)", 2, 2, true), None);
        assert_eq!(super::repeated("INSERT INTO a (b) VALUES (LOWER($1))", 2, 1, true), None);
        let plain = "INSERT INTO a (b, c) VALUES (?, ?), (?, ?) ON CONFLICT DO NOTHING";
        assert_eq!(super::repeated(text, 2, 2, false).unwrap(), plain);
    }
}
