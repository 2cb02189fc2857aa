use kernel::Dong;

use crate::{Statement, What};

/// A line with the balance that stands beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside {
    pub(super) row: usize,
    pub(super) amount: Dong,
    pub(super) balance: Dong,
}

/// Two lines that follow each other in time.
type Pair<'a> = (&'a Beside, &'a Beside);

fn fits((before, after): Pair<'_>) -> bool {
    before.balance.plus(after.amount) == after.balance
}

/// Whether the balances beside the lines follow each other, whichever end of the list is the newest; takes opening and
/// closing balance from them where the file says none.
pub(super) fn check(statement: &mut Statement, balances: &[Beside]) {
    let newest_last: Vec<Pair<'_>> = balances.iter().zip(balances.iter().skip(1)).collect();
    let newest_first: Vec<Pair<'_>> =
        newest_last.iter().rev().map(|(above, below)| (*below, *above)).collect();
    let count = |pairs: &[Pair<'_>]| pairs.iter().filter(|pair| fits(**pair)).count();
    let turned = count(&newest_first) > count(&newest_last);
    let pairs = if turned { newest_first } else { newest_last };
    let breaks: Vec<Pair<'_>> = pairs.iter().filter(|pair| !fits(**pair)).copied().collect();
    // Balances that mostly do not follow each other are of another order; one word says so.
    let told = if breaks.len() * 2 > pairs.len() { 1 } else { breaks.len() };
    for (before, after) in breaks.iter().take(told) {
        let (counted, told) = (before.balance.plus(after.amount), after.balance);
        statement.mistake(after.row, What::RunningBalance { counted, told });
    }
    let whole = balances.len() == statement.lines.len() && told == breaks.len();
    let (first, last) =
        if turned { (balances.last(), balances.first()) } else { (balances.first(), balances.last()) };
    if let (true, Some(first), Some(last)) = (whole, first, last) {
        statement.opening = statement.opening.or(Some(first.balance.minus(first.amount)));
        statement.closing = statement.closing.or(Some(last.balance));
    }
}
