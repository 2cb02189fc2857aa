//! The latest mails: where nothing sends them (a demo, a new installation) they are read here.
use askama::Template;
use kernel::Result;
use outside::MailRow;
use ui::{Page, Req, Response, T};

#[derive(Template)]
#[template(path = "mail.html")]
struct Mail<'a> {
    t: &'a T,
    mails: Vec<MailRow>,
    sends: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mails = outside::latest_mail(&mut req.reader().await?).await?;
    let sends = !req.app.settings().smtp.is_empty();
    Page::new(&t.get("mail-title")).office().show(&req, &Mail { t: &t, mails, sends }).await
}
