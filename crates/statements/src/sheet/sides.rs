use kernel::Dong;

use super::columns::Cells;
use super::headings::{Column, Side, side};
use super::row::booked;
use super::rows::Table;
use crate::{What, amount};

/// How a bank writes what went out in a column of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// `1.000`; below zero is money that came back.
    Plain,
    /// `-1.000` in every row.
    Negative,
}

/// Looks at the whole column: where no amount in it is above zero, the sign is only notation.
pub(super) fn notation(table: &Table) -> Notation {
    let cells = table.below().map(|(number, row)| table.columns.of(number, row));
    let lines = cells.filter(|cells| booked(cells).is_ok());
    let amounts = lines.filter_map(|cells| amount::written(cells.get(Column::Debit)).ok().flatten());
    let (mut negative, mut positive) = (false, false);
    for amount in amounts {
        negative |= amount < Dong::ZERO;
        positive |= amount > Dong::ZERO;
    }
    if negative && !positive { Notation::Negative } else { Notation::Plain }
}

/// The amount of a row with its sign.
///
/// # Errors
/// [`What::NoAmount`] when there is none or it is zero, [`What::BothSides`], [`What::Side`] for an unknown word, and
/// what [`amount::written`] refuses.
pub(super) fn signed(cells: &Cells<'_>, notation: Notation) -> Result<Dong, What> {
    let of = |column| {
        amount::written(cells.get(column)).map(|amount| amount.filter(|amount| *amount != Dong::ZERO))
    };
    let went = of(Column::Debit)?.map(|amount| match notation {
        Notation::Plain => Dong::ZERO.minus(amount),
        Notation::Negative => amount,
    });
    match (went, of(Column::Credit)?) {
        (Some(_), Some(_)) => Err(What::BothSides),
        (Some(amount), None) | (None, Some(amount)) => Ok(amount),
        (None, None) => by_side(of(Column::Amount)?.ok_or(What::NoAmount)?, cells.get(Column::Side)),
    }
}

fn by_side(amount: Dong, word: &str) -> Result<Dong, What> {
    let size = Dong(amount.0.saturating_abs());
    match (word.is_empty(), side(word)) {
        (true, _) => Ok(amount),
        (false, Some(Side::Credit)) if amount > Dong::ZERO => Ok(amount),
        (false, Some(Side::Debit)) => Ok(Dong::ZERO.minus(size)),
        // A credit below zero says two things at once.
        (false, _) => Err(What::Side),
    }
}
