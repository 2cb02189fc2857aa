//! Small formulas over columns: `enroll > 300 and stype == 'E'`, `api00 - api99`, `missing(turnover)`.
mod evaluate;
mod parse;
mod token;

use std::collections::BTreeMap;

use crate::Result;
use crate::error::Error;

/// A formula that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    text: String,
    root: Node,
}

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Number(f64),
    Text(String),
    Column(String),
    Unary(Unary, Box<Node>),
    Binary(Binary, Box<Node>, Box<Node>),
    /// A value that is one of several.
    In(Box<Node>, Vec<Node>),
    /// The second where the first holds, else the third.
    If(Box<Node>, Box<Node>, Box<Node>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unary {
    Minus,
    Not,
    Missing,
    Log,
    Exp,
    Sqrt,
    Abs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Binary {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
    Plus,
    Minus,
    Times,
    By,
}

impl Expression {
    /// Reads a formula; `place` names it in errors.
    ///
    /// # Errors
    /// When it cannot be read: with the place in it.
    pub fn parse(place: &str, text: &str) -> Result<Self> {
        let root = parse::parse(text)
            .map_err(|message| Error::asked(format!("`{place}` = “{text}” cannot be read: {message}")))?;
        Ok(Self { text: text.to_owned(), root })
    }

    /// The columns that it names.
    pub fn columns(&self) -> Vec<String> {
        let mut names = Vec::new();
        self.root.collect(&mut names);
        names
    }
}

impl Node {
    fn collect(&self, names: &mut Vec<String>) {
        match self {
            Self::Number(_) | Self::Text(_) => {}
            Self::Column(name) => names.push(name.clone()),
            Self::Unary(_, inner) => inner.collect(names),
            Self::Binary(_, left, right) => [left, right].into_iter().for_each(|node| node.collect(names)),
            Self::In(value, list) => {
                value.collect(names);
                for node in list {
                    node.collect(names);
                }
            }
            Self::If(condition, then, other) => {
                for node in [condition, then, other] {
                    node.collect(names);
                }
            }
        }
    }
}

/// The formulas of variables, each after those that it names.
///
/// # Errors
/// When one cannot be read or they name each other in a circle.
pub(crate) fn in_order(variables: &BTreeMap<String, String>) -> Result<Vec<(String, Expression)>> {
    let mut open = variables
        .iter()
        .map(|(name, text)| Ok((name.clone(), Expression::parse(name, text)?)))
        .collect::<Result<Vec<_>>>()?;
    let mut ordered: Vec<(String, Expression)> = Vec::new();
    while !open.is_empty() {
        let names: Vec<String> = open.iter().map(|(name, _)| name.clone()).collect();
        let (waiting, ready): (Vec<_>, Vec<_>) = open
            .into_iter()
            .partition(|(_, formula)| formula.columns().iter().any(|column| names.contains(column)));
        if ready.is_empty() {
            return Err(Error::asked(format!(
                "the `[variables]` {} name each other in a circle.",
                names.join(", ")
            )));
        }
        ordered.extend(ready);
        open = waiting;
    }
    Ok(ordered)
}
