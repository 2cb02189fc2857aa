//! Which ways a person is told of what.
use askama::Template;
use kernel::{Instant, Locale, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::choose::choices_of;
use crate::language::known_language;
use crate::push::vapid;
use crate::{BrowserId, Channel, Choices, Kind, choose, send};

/// One box of the table.
struct Tick {
    name: String,
    label: String,
    on: bool,
}

#[derive(Template)]
#[template(path = "notices_settings.html")]
struct SettingsPage<'a> {
    t: T,
    f: FormView<'a>,
    channels: Vec<String>,
    rows: Vec<(String, Vec<Tick>)>,
    languages: Vec<(String, String)>,
    browsers: Vec<(BrowserId, Instant)>,
    /// With which browsers sign up for pushes.
    key: String,
    email: Option<String>,
    saved: bool,
}

fn name(kind: Kind, channel: Channel) -> String {
    format!("{}:{}", kind.key(), channel.key())
}

/// The kinds that concern who asks.
fn kinds(req: &Req) -> impl Iterator<Item = Kind> + '_ {
    Kind::ALL.iter().copied().filter(|kind| kind.concerns(&req.ctx.actor))
}

/// Languages by their codes with their own names.
fn languages(req: &Req) -> Vec<(String, String)> {
    let full = Locale::ALL.iter().map(|locale| {
        let t = T::new(req.app.i18n.clone(), *locale);
        (locale.code().to_owned(), t.get("notices-language-own"))
    });
    full.chain(req.app.i18n.further().into_iter().map(|(code, name)| (code.to_owned(), name))).collect()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let account = req.account()?;
    let key = vapid::public_key(&req.app, &req.ctx).await?;
    let mut conn = req.reader().await?;
    let choices = choices_of(&mut conn, account, None).await?;
    let language = known_language(&mut conn, account).await?;
    let language = language.unwrap_or_else(|| req.ctx.locale.code().to_owned());
    let form = Form::prefilled([("language", language)]);
    let browsers = send::browsers(&mut conn, account).await?;
    let (_, email, _) = people::login_of(&mut conn, account).await?;
    drop(conn);
    let t = req.t();
    let title = t.get("notices-settings");
    let body = SettingsPage {
        f: FormView::new(&form, req.t()),
        channels: Channel::ALL.iter().map(|channel| t.choice("notices-channel-", channel.key())).collect(),
        rows: rows(&req, &t, &choices),
        languages: languages(&req),
        browsers,
        key,
        email,
        saved: req.query.get("saved").is_some(),
        t,
    };
    Page::new(&title).script("src/push.js").show(&req, &body).await
}

fn rows(req: &Req, t: &T, choices: &Choices) -> Vec<(String, Vec<Tick>)> {
    let row = |kind: Kind| {
        let said = t.choice("notices-kind-", kind.key());
        let tick = |channel: &Channel| Tick {
            name: name(kind, *channel),
            label: format!("{said}: {}", t.choice("notices-channel-", channel.key())),
            on: choices.has(kind, *channel),
        };
        let ticks = Channel::ALL.iter().map(tick).collect();
        (said, ticks)
    };
    kinds(req).map(row).collect()
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let form = req.form();
    let chosen = |kind, channel| form.value(&name(kind, channel)) == "1";
    let all = kinds(&req).flat_map(|kind| Channel::ALL.iter().map(move |channel| (kind, *channel)));
    let choices = all.fold(Choices::default(), |choices, (kind, channel)| {
        choices.with(kind, channel, chosen(kind, channel))
    });
    let language = req.app.i18n.locale(form.value("language")).unwrap_or_default().code().to_owned();
    let input = (req.account()?, choices, language);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(choose(tx, ctx, input))).await?;
    see_other("/account/notices/settings?saved=1")
}
