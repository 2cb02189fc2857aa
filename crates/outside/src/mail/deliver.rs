//! One mail on its way: what the server says of it, and whether that is its last word.
use std::time::Duration;

use kernel::Id;
use lettre::message::{Mailbox, header::ContentType};
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::response::Code;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::MailRow;

/// A server may take ten minutes to say that it has a mail (RFC 5321, 4.5.3.2.6); who hangs up before gets the mail twice.
const PATIENCE: Duration = Duration::from_mins(15);
/// For how long an operator waits for a server to be tried.
const TRIAL: Duration = Duration::from_secs(15);
/// Refusals that speak of us and not of the mail: commands and their order, encryption, sign-in (RFC 5321, RFC 4954),
/// a server that takes no mail at all (RFC 7504). Whoever runs the installation can mend them.
const OURS: [&str; 11] = ["500", "502", "503", "504", "521", "523", "524", "530", "534", "535", "538"];

/// How the delivery of a mail ended.
pub(super) enum Delivery {
    Went,
    /// For good: the same mail would be refused again.
    Refused(String),
    /// The server is away, busy or set up wrongly.
    Later(String),
}

/// Hands a mail to the server at `smtp`.
pub(super) async fn deliver(mail: &MailRow, smtp: &str, from: &str) -> Delivery {
    let to = match mail.address.parse::<Mailbox>() {
        Ok(to) => to,
        Err(error) => return Delivery::Refused(format!("{}: {error}", mail.address)),
    };
    let prepared = message(mail, to, from).and_then(|message| Ok((message, server(smtp)?)));
    let (message, server) = match prepared {
        Ok(prepared) => prepared,
        Err(why) => return Delivery::Later(why),
    };
    match tokio::time::timeout(PATIENCE, server.send(message)).await {
        Ok(Ok(_)) => Delivery::Went,
        Ok(Err(error)) if is_final(&error) => Delivery::Refused(error.to_string()),
        Ok(Err(error)) => Delivery::Later(error.to_string()),
        Err(_) => Delivery::Later("the mail server did not answer in 15 minutes".to_owned()),
    }
}

/// The same mail has the same id at each try, by which servers and programs of mail know a copy.
fn message(mail: &MailRow, to: Mailbox, from: &str) -> std::result::Result<Message, String> {
    let from = from.parse::<Mailbox>().map_err(|error| format!("{from}: {error}"))?;
    let id = format!("<{}@{}>", mail.id.uuid(), from.email.domain());
    let builder = Message::builder().from(from).to(to).message_id(Some(id)).subject(mail.subject.clone());
    builder.header(ContentType::TEXT_PLAIN).body(mail.body.clone()).map_err(|error| error.to_string())
}

fn server(smtp: &str) -> std::result::Result<AsyncSmtpTransport<Tokio1Executor>, String> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(smtp).map_err(|error| error.to_string())?;
    Ok(builder.build())
}

/// A server's 5xx about this mail (RFC 5321, 4.2.1: not to be tried again as it is).
fn is_final(error: &SmtpError) -> bool {
    let ours = |code: Code| OURS.contains(&code.to_string().as_str());
    error.is_permanent() && !error.status().is_some_and(ours)
}

/// Tries a mail server without a mail: connects, encrypts and signs in as its address says. Answers why it fails.
///
/// # Errors
/// None of its own: what goes wrong is the answer.
pub async fn try_mail_server(smtp: &str) -> Option<String> {
    let server = match server(smtp) {
        Ok(server) => server,
        Err(why) => return Some(why),
    };
    match tokio::time::timeout(TRIAL, server.test_connection()).await {
        Ok(Ok(true)) => None,
        Ok(Ok(false)) => Some("the mail server hung up".to_owned()),
        Ok(Err(error)) => Some(error.to_string()),
        Err(_) => Some("the mail server did not answer in 15 seconds".to_owned()),
    }
}
