use askama::Template;
use db::PageRequest;
use kernel::{Error, Message, Result, Value, fold};
use people::OrganisationKind;
use places::Places;
use ui::{Page, Req, Response, T};

use crate::BoothRow;
use crate::store::booth::BOOTHS;

/// Booths on one page.
const SIZE: usize = 24;

#[derive(Template)]
#[template(path = "booths.html")]
struct BoothsPage<'a> {
    t: T,
    q: &'a str,
    kinds: Vec<(&'static str, String, bool)>,
    communes: Vec<(String, String, bool)>,
    found: Vec<(BoothRow, String)>,
    next: Option<String>,
    first: Option<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let t = req.t();
    let page = BOOTHS.page(&mut req.reader().await?, &wanted(&req)?).await?;
    let kind = req.query.get("kind").unwrap_or_default();
    let commune = req.query.get("commune").unwrap_or_default();
    let communes = super::communes(&req, false).into_iter();
    let where_is = |b: &BoothRow| b.commune.as_deref().map(|c| places.short(c, t.locale)).unwrap_or_default();
    let body = BoothsPage {
        q: req.query.get("name").unwrap_or_default(),
        kinds: OrganisationKind::SELLERS
            .iter()
            .map(|k| (k.key(), t.choice("booth-kind-", k.key()), kind == k.key()))
            .collect(),
        communes: communes.map(|(code, name)| (code.clone(), name, code == commune)).collect(),
        found: page
            .rows
            .into_iter()
            .map(|b| {
                let place = where_is(&b);
                (b, place)
            })
            .collect(),
        next: page.next.as_deref().map(|next| req.query.with("after", Some(next))),
        first: req.query.filled("after").map(|_| req.query.with("after", None)),
        t: t.clone(),
    };
    Page::new(&t.get("booths-title")).show(&req, &body).await
}

fn wanted(req: &Req) -> Result<PageRequest> {
    let mut filters = Vec::new();
    if let Some(kind) = req.query.filled("kind") {
        let bad = || Error::BadRequest(Message::new("error-filter").with("value", kind));
        let kind = OrganisationKind::from_key(kind).ok_or_else(bad)?;
        filters.push(("kind", Value::Text(kind.key().to_owned())));
    }
    if let Some(commune) = req.query.filled("commune") {
        filters.push(("commune", Value::Text(commune.to_owned())));
    }
    if let Some(name) = req.query.filled("name") {
        let plain: String = fold(name).chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
        filters.push(("q", Value::Text(format!("%{plain}%"))));
    }
    let after = req.query.filled("after").map(str::to_owned);
    Ok(PageRequest { filters, after, limit: SIZE, ..PageRequest::default() })
}
