//! All SQL of people.
pub(crate) mod account;
pub(crate) mod factor;
pub(crate) mod office;
pub(crate) mod organisation;
pub(crate) mod privacy;
pub(crate) mod session;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [
        account::STATEMENTS,
        factor::STATEMENTS,
        office::STATEMENTS,
        organisation::STATEMENTS,
        privacy::STATEMENTS,
        session::STATEMENTS,
    ]
    .concat()
}

/// Every list of this crate.
pub(crate) fn lists() -> Vec<&'static dyn db::AnyList> {
    vec![
        &db::EVENTS,
        &office::ACCOUNTS,
        &organisation::ORGANISATIONS,
        &office::ROSTER,
        &office::INVITATIONS,
        &privacy::DATA_REQUESTS,
        &privacy::BREACHES,
    ]
}
