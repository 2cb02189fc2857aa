use askama::Template;
use axum::http::StatusCode;
use kernel::{Grant, Locale, Result, Role, Uuid};

use crate::{Html, Req, Response, Slot, T, html};

/// What the shell needs to know of a page.
pub struct Page<'a> {
    pub title: &'a str,
    pub status: StatusCode,
    /// For search engines and shared links.
    pub description: Option<&'a str>,
    /// A picture for shared links, as an address or a path of ours, and what kind of thing it shows (`og:type`).
    pub image: Option<&'a str>,
    pub kind: &'static str,
    /// A page of the office or the desk: denser, with its own navigation.
    pub section: Section,
    /// A further script (and its style) of this page only, by the name of its entry: `src/map.js`.
    pub script: Option<&'static str>,
}

/// Which navigation a page carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Market,
    Desk,
    Office,
}

impl<'a> Page<'a> {
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            status: StatusCode::OK,
            description: None,
            image: None,
            kind: "website",
            section: Section::Market,
            script: None,
        }
    }

    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    #[must_use]
    pub fn described(mut self, text: &'a str) -> Self {
        self.description = Some(text);
        self
    }

    /// What a link to the page looks like where it is shared: a picture, and `website` or `product`.
    /// Only pages with a picture or a description have a card; those of a person or an order have none.
    #[must_use]
    pub fn shared(mut self, image: &'a str, kind: &'static str) -> Self {
        self.image = Some(image);
        self.kind = kind;
        self
    }

    #[must_use]
    pub fn script(mut self, entry: &'static str) -> Self {
        self.script = Some(entry);
        self
    }

    #[must_use]
    pub fn desk(mut self) -> Self {
        self.section = Section::Desk;
        self
    }

    #[must_use]
    pub fn office(mut self) -> Self {
        self.section = Section::Office;
        self
    }

    /// The whole page around `body`.
    ///
    /// # Errors
    /// When a panel or the template fails.
    pub async fn show(self, req: &Req, body: &impl Template) -> Result<Response> {
        let body = Html::render(body)?;
        let header = req.app.panels(Slot::Header, req, Uuid::nil()).await?;
        let settings = req.app.settings();
        let t = req.t();
        let other = match req.ctx.locale {
            Locale::Vi => Locale::En,
            Locale::En | Locale::Further(_) => Locale::Vi,
        };
        let has = |roles: &[Role]| roles.iter().any(|role| req.ctx.actor.has(*role));
        let switch = |code: &str| format!("/language/{code}?back={}", crate::percent_encode(&req.address()));
        let shell = Shell {
            css: req.app.assets.entry("src/app.css"),
            script: req.app.assets.entry("src/app.js"),
            styles: self.script.map(|entry| req.app.assets.styles(entry)).unwrap_or_default(),
            extra: self.script.map(|entry| req.app.assets.entry(entry)),
            fonts: req.app.assets.fonts(),
            card: Card::of(&self, &settings.base_url, &req.path, req.ctx.locale),
            manifest: manifest_of(&req.path, t.lang()),
            place: settings.area_name(req.ctx.locale),
            other: other.code(),
            switch: switch(other.code()),
            further: req
                .app
                .i18n
                .further()
                .into_iter()
                .map(|(code, name)| (code, name, switch(code)))
                .collect(),
            demo: settings.demo,
            account: req.identity.as_ref().map(|identity| identity.name.as_str()),
            sells: req.ctx.actor.has(Role::Seller),
            member: !req.ctx.actor.organisations().is_empty(),
            office: office_home(req.ctx.actor.grants()),
            measures: has(&[Role::CommuneOfficer, Role::Officer, Role::Operator]),
            province: has(&[Role::Officer, Role::Operator]),
            accounts: has(&[Role::Officer, Role::Accountant, Role::Operator]),
            taxes: has(&[Role::Officer, Role::Accountant, Role::TaxOfficer, Role::Operator]),
            operator: has(&[Role::Operator]),
            query: if req.path == "/search" { req.query.get("q").unwrap_or_default() } else { "" },
            header,
            body,
            t: &t,
            page: &self,
            path: &req.path,
        };
        Ok(html(self.status, Html::render(&shell)?))
    }
}

/// The first page of the office for this person; `None` for who has none.
pub fn office_home(grants: &[Grant]) -> Option<&'static str> {
    let home = |role: &Role| match role {
        Role::Accountant => "/office/payouts",
        Role::TaxOfficer => "/office/withholding",
        _ => "/office/plans",
    };
    Role::OFFICIALS.iter().find(|role| grants.iter().any(|grant| grant.role == **role)).map(home)
}

/// Where the app's description stands; in the address its language, since it is fetched without cookies.
fn manifest_of(path: &str, lang: &str) -> String {
    let booth = path.strip_prefix("/booths/").filter(|slug| !slug.is_empty() && !slug.contains('/'));
    let folder = booth.map_or_else(String::new, |slug| format!("/booths/{slug}"));
    format!("{folder}/app.webmanifest?lang={lang}")
}

/// What a shared link shows (Open Graph, Twitter).
struct Card {
    url: String,
    image: String,
    /// Width and height, where they are known.
    size: Option<(u32, u32)>,
    locale: &'static str,
}

impl Card {
    fn of(page: &Page<'_>, base_url: &str, path: &str, locale: Locale) -> Option<Self> {
        let public = page.section == Section::Market && page.status == StatusCode::OK;
        if !public || (page.image.is_none() && page.description.is_none()) {
            return None;
        }
        let image = page.image.unwrap_or("/illustrations/share/logo.png");
        let locale = match locale {
            Locale::Vi | Locale::Further(_) => "vi_VN",
            Locale::En => "en_US",
        };
        Some(Self {
            url: format!("{base_url}{path}"),
            // Our own cards all have one size (`frontend/scripts/share-cards.py`).
            size: image.starts_with("/illustrations/share/").then_some((1200, 630)),
            image: if image.starts_with('/') { format!("{base_url}{image}") } else { image.to_owned() },
            locale,
        })
    }
}

#[derive(Template)]
#[template(path = "shell.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is one condition of the template")]
struct Shell<'a> {
    t: &'a T,
    page: &'a Page<'a>,
    path: &'a str,
    css: String,
    script: String,
    styles: Vec<String>,
    extra: Option<String>,
    fonts: Vec<String>,
    card: Option<Card>,
    /// What the page can be installed as: the market, or the booth whose page it is.
    manifest: String,
    place: String,
    other: &'static str,
    switch: String,
    /// Further languages: code, own name, where one switches to it.
    further: Vec<(&'static str, String, String)>,
    demo: bool,
    account: Option<&'a str>,
    sells: bool,
    /// Acts for an organisation, not only for a booth.
    member: bool,
    /// The first page of the office for this person.
    office: Option<&'static str>,
    /// Sees the plans and the register, of a commune at least.
    measures: bool,
    /// Sees the whole province, not one commune.
    province: bool,
    /// Sees payments, payouts and the ledger.
    accounts: bool,
    /// Sees what is withheld.
    taxes: bool,
    operator: bool,
    query: &'a str,
    header: Vec<Html>,
    body: Html,
}

impl Shell<'_> {
    /// `aria-current` for the link to this very page.
    fn here(&self, link: &str) -> Html {
        let current = self.path == link || (link != "/" && self.path.starts_with(&format!("{link}/")));
        Html(if current { " aria-current=\"page\"".to_owned() } else { String::new() })
    }
}
