use super::{Binary, Expression, Node, Unary};
use crate::Result;
use crate::error::Error;
use crate::number::MISSING;
use crate::table::{Codes, Table};

impl Expression {
    /// Its value in each row: truth is 1 or 0, what is missing is NaN.
    ///
    /// # Errors
    /// When a column is not there or holds texts where numbers are needed.
    pub fn numbers(&self, table: &Table) -> Result<Vec<f64>> {
        numbers(&self.root, table).map_err(|error| match error {
            Error::Asked(message) => Error::asked(format!("“{}”: {message}", self.text)),
            other => other,
        })
    }
}

fn numbers(node: &Node, table: &Table) -> Result<Vec<f64>> {
    Ok(match node {
        Node::Number(number) => vec![*number; table.rows()],
        Node::Text(text) => {
            return Err(Error::asked(format!(
                "the text '{text}' can only be compared by == or != or in with a column."
            )));
        }
        Node::Column(name) => table.numbers(name)?,
        Node::Unary(Unary::Missing, inner) => missing(inner, table)?,
        Node::Unary(unary, inner) => {
            let mut values = numbers(inner, table)?;
            for value in &mut values {
                *value = unary.of(*value);
            }
            values
        }
        Node::Binary(sign @ (Binary::Equal | Binary::Unequal), left, right) => {
            let mut same = equal(left, right, table)?;
            if *sign == Binary::Unequal {
                for value in &mut same {
                    *value = 1.0 - *value;
                }
            }
            same
        }
        Node::Binary(sign, left, right) => {
            let left = numbers(left, table)?;
            left.into_iter().zip(numbers(right, table)?).map(|(a, b)| sign.of(a, b)).collect()
        }
        Node::In(value, list) => {
            let mut found = vec![0.0; table.rows()];
            for one in list {
                let same = equal(value, one, table)?;
                found.iter_mut().zip(same).for_each(|(found, same)| *found = Binary::Or.of(*found, same));
            }
            found
        }
        Node::If(condition, then, other) => {
            let condition = numbers(condition, table)?;
            let branches = numbers(then, table)?.into_iter().zip(numbers(other, table)?);
            condition
                .into_iter()
                .zip(branches)
                .map(|(holds, (then, other))| choose(holds, then, other))
                .collect()
        }
    })
}

fn choose(holds: f64, then: f64, other: f64) -> f64 {
    match holds {
        nan if nan.is_nan() => f64::NAN,
        0.0 => other,
        _ => then,
    }
}

fn missing(node: &Node, table: &Table) -> Result<Vec<f64>> {
    match node {
        Node::Column(name) => {
            Ok(table.codes(name)?.codes.iter().map(|code| truth(*code == MISSING)).collect())
        }
        other => Ok(numbers(other, table)?.iter().map(|value| truth(value.is_nan())).collect()),
    }
}

/// Texts are compared as texts, all else as numbers.
fn equal(left: &Node, right: &Node, table: &Table) -> Result<Vec<f64>> {
    match (left, right) {
        (Node::Column(name), Node::Text(text)) | (Node::Text(text), Node::Column(name)) => {
            let codes: Codes = table.codes(name)?;
            let wanted =
                codes.levels.iter().position(|level| level == text).map_or(MISSING, crate::number::code);
            let same = |code: &u32| if *code == MISSING { f64::NAN } else { truth(*code == wanted) };
            Ok(codes.codes.iter().map(same).collect())
        }
        _ => {
            let left = numbers(left, table)?;
            Ok(left.into_iter().zip(numbers(right, table)?).map(|(a, b)| Binary::Equal.of(a, b)).collect())
        }
    }
}

fn truth(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

impl Unary {
    fn of(self, value: f64) -> f64 {
        match self {
            Self::Minus => -value,
            Self::Not if value.is_nan() => value,
            Self::Not => truth(value == 0.0),
            Self::Missing => truth(value.is_nan()),
            Self::Log if value > 0.0 => value.ln(),
            Self::Log => f64::NAN,
            Self::Exp => value.exp(),
            Self::Sqrt => value.sqrt(),
            Self::Abs => value.abs(),
        }
    }
}

impl Binary {
    fn of(self, a: f64, b: f64) -> f64 {
        match self {
            Self::And if a == 0.0 || b == 0.0 => 0.0,
            Self::Or if (a != 0.0 && !a.is_nan()) || (b != 0.0 && !b.is_nan()) => 1.0,
            _ if a.is_nan() || b.is_nan() => f64::NAN,
            Self::And => 1.0,
            Self::Or => 0.0,
            Self::Equal => truth(a.total_cmp(&b).is_eq() || (a - b) == 0.0),
            Self::Unequal => truth((a - b) != 0.0),
            Self::Less => truth(a < b),
            Self::AtMost => truth(a <= b),
            Self::More => truth(a > b),
            Self::AtLeast => truth(a >= b),
            Self::Plus => a + b,
            Self::Minus => a - b,
            Self::Times => a * b,
            Self::By if b == 0.0 => f64::NAN,
            Self::By => a / b,
        }
    }
}
