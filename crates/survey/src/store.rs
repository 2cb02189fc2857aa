//! All SQL of surveys.
pub(crate) mod answer;
pub(crate) mod file;
pub(crate) mod form;
pub(crate) mod frame;
pub(crate) mod hamlet;
pub(crate) mod result;
pub(crate) mod survey;
pub(crate) mod unit;

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    let asked = [form::STATEMENTS, survey::STATEMENTS, frame::STATEMENTS, hamlet::STATEMENTS].concat();
    let answered = [unit::STATEMENTS, answer::STATEMENTS, file::STATEMENTS].concat();
    [asked, answered, result::STATEMENTS.to_vec()].concat()
}

/// Every list, likewise.
pub(crate) fn lists() -> Vec<&'static dyn db::AnyList> {
    vec![&survey::SURVEYS, &unit::UNITS, &unit::INTERVIEWS, &hamlet::HAMLETS]
}
