//! What is done with statements of every format once they are read.
use kernel::Dong;

use crate::event_id::name_lines;
use crate::{Statement, What};

/// Names the lines and tells whether they make the balances.
pub(crate) fn finish(statements: &mut [Statement]) {
    name_lines(statements);
    for statement in statements {
        check_balance(statement);
    }
}

fn check_balance(statement: &mut Statement) {
    let (Some(opening), Some(told)) = (statement.opening, statement.closing) else {
        statement.mistake(0, What::NoBalance);
        return;
    };
    let counted = opening.plus(statement.lines.iter().map(|line| line.amount).sum::<Dong>());
    if counted != told {
        statement.mistake(0, What::ClosingBalance { counted, told });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Format, Mistake};

    #[test]
    fn a_balance_that_lines_do_not_make_is_told() {
        let mistakes = |opening: Option<i64>, closing: Option<i64>| {
            let (opening, closing) = (opening.map(Dong), closing.map(Dong));
            let mut statements = [Statement { opening, closing, ..Statement::of(Format::Csv) }];
            finish(&mut statements);
            statements[0].mistakes.clone()
        };
        assert_eq!(mistakes(Some(5), Some(5)), []);
        let what = What::ClosingBalance { counted: Dong(5), told: Dong(6) };
        assert_eq!(mistakes(Some(5), Some(6)), [Mistake { row: 0, what }]);
        assert_eq!(mistakes(Some(5), None), [Mistake { row: 0, what: What::NoBalance }]);
    }
}
