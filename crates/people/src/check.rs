use db::{Broken, Conn};
use kernel::Result;
use ui::{Check, Settings};

/// Days of the log that are verified anew; `chonoi audit verify` looks at all of them.
const DAYS: i64 = 7;

/// Looks of `chonoi doctor` at the log and at what leaves the house.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "audit-last-7-sealed-days", run: |conn| Box::pin(seals(conn)) },
    Check { name: "mail-server-answers", run: |conn| Box::pin(mail_server(conn)) },
];

async fn seals(conn: &mut Conn) -> Result<Option<String>> {
    let broken = db::verify_last(conn, DAYS).await?;
    let days: Vec<String> = broken
        .into_iter()
        .filter_map(|broken| match broken {
            Broken::Day { day, .. } | Broken::Gap { day } => Some(day.iso()),
            Broken::Personal { .. } => None,
        })
        .collect();
    let said = format!("the log is not as it was sealed on {} (see: chonoi audit verify)", days.join(", "));
    Ok((!days.is_empty()).then_some(said))
}

/// Where none is set up there is none to try.
async fn mail_server(conn: &mut Conn) -> Result<Option<String>> {
    let smtp = Settings::from_rows(&db::settings(conn).await?).smtp;
    if smtp.is_empty() {
        return Ok(None);
    }
    let why = outside::try_mail_server(&smtp).await;
    Ok(why.map(|why| format!("the mail server cannot be used: {why}")))
}
