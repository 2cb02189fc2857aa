//! The payer's page: the code, the account, and how far it is.
use askama::Template;
use gateways::ResultCodes;
use kernel::{Error, Result};
use ui::{Html, Page, Req, Response, T};

use super::{entry, state, to};
use crate::collection::Collection;
use crate::gateway::{PaymentGateway, SandboxBank};
use crate::set_up::{self, Ready};
use crate::{Banks, PaymentRow, PaymentState};

#[derive(Template)]
#[template(path = "pay.html")]
struct Pay<'a> {
    t: &'a T,
    payment: &'a PaymentRow,
    to: Collection,
    bank: String,
    picture: Html,
    gateway: Option<String>,
    state: Html,
    /// What came of asking the bank.
    asked: &'a str,
    /// What a gateway said why it did not go, in words.
    failure: Option<String>,
    /// Gateways as further ways to pay.
    ways: Html,
}

#[derive(Template)]
#[template(path = "pay-end.html")]
struct End<'a> {
    title: &'a str,
    state: Html,
    paid: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let payment = entry::find(&req, &mut conn).await?;
    let state = state::part(&req, &mut conn, &payment).await?;
    let t = req.t();
    if payment.state != PaymentState::Awaiting {
        let title = t.choice("pay-title-", payment.state.key());
        let paid = payment.state == PaymentState::Paid;
        return Page::new(&title).show(&req, &End { title: &title, state, paid }).await;
    }
    let (to, code) = entry::code(&mut conn, &payment).await?;
    let ways = ways(&t, &payment, &set_up::all(&mut conn).await?)?;
    drop(conn);
    let gateway = SandboxBank::of(&req.app.settings(), &to.secret, req.ctx.locale)?;
    let body = Pay {
        t: &t,
        bank: Banks::shared().name(&to.bin).to_owned(),
        picture: Html(picture(&code, &t.with("amount", payment.amount.to_string()).get("pay-picture"))?),
        gateway: gateway.and_then(|gateway| gateway.pay_url(&payment, &code)),
        asked: req.query.get("asked").unwrap_or_default(),
        failure: failure(&req)?,
        ways,
        payment: &payment,
        to,
        state,
    };
    Page::new(&t.get("pay-title")).show(&req, &body).await
}

#[derive(Template)]
#[template(path = "pay-ways.html")]
struct Ways<'a> {
    t: &'a T,
    token: &'a str,
    /// The word and the name of each gateway.
    gateways: Vec<(&'static str, String)>,
}

fn ways(t: &T, payment: &PaymentRow, ready: &[Ready]) -> Result<Html> {
    let way = |ready: &Ready| (ready.provider.key(), to::name(t, ready.provider.into()));
    if ready.is_empty() {
        return Ok(Html::default());
    }
    Html::render(&Ways { t, token: &payment.token, gateways: ready.iter().map(way).collect() })
}

/// The sentence of a gateway's code, which only the table of codes makes a sentence.
fn failure(req: &Req) -> Result<Option<String>> {
    let (Some(word), Some(code)) = (req.query.filled("with"), req.query.filled("code")) else {
        return Ok(None);
    };
    let codes = ResultCodes::load().map_err(Error::internal)?;
    let sentence = |provider| codes.sentence(provider, code, req.ctx.locale).to_owned();
    Ok(set_up::named(word).map(sentence).filter(|sentence| !sentence.is_empty()))
}

/// The code as an SVG element that says what it is.
fn picture(code: &str, label: &str) -> Result<String> {
    let svg = documents::qr_svg(code).map_err(Error::internal)?;
    let label = Html::text(label);
    Ok(svg.replacen("<svg", &format!("<svg role=\"img\" aria-label=\"{label}\""), 1))
}

impl Pay<'_> {
    /// The digits in groups of four, as people read them.
    fn grouped(&self) -> String {
        let digits: Vec<char> = self.to.account.chars().collect();
        digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }
}
