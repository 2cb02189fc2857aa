//! The goods that somebody likes, and what they wait for.
use askama::Template;
use catalogue::{ProductId, ProductRow, products};
use kernel::{Error, Id, Result, Uuid};
use pictures::Sizes;
use ui::{Html, Page, Req, Response, T, is_local, see_other};

use super::{set_cookie, token, whose};
use crate::list::{Whose, join_lists, set_wish, wishes};
use crate::store::{self, AlertRow};

/// A browser keeps its list for so long, in seconds.
const KEPT: i64 = 90 * 86_400;

#[derive(Template)]
#[template(path = "favourites.html")]
struct Favourites {
    t: T,
    products: Vec<ProductRow>,
    alerts: Vec<AlertRow>,
    signed_in: bool,
}

impl Favourites {
    /// What stands in the line of a product: its photo, else its illustration.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn thumbnail(&self, product: &ProductRow) -> Html {
        match product.cover() {
            Some(picture) => pictures::image(&picture, "", Sizes::Line),
            None => Html(format!(
                "<img src=\"/illustrations/{}.svg\" alt=\"\" width=\"400\" height=\"400\" loading=\"lazy\">",
                Html::text(&product.kind)
            )),
        }
    }
}

/// The list of the browser joins that of its person; answers whether there was one.
async fn join(req: &Req) -> Result<bool> {
    let (Some(account), Some(token)) = (req.ctx.actor.account(), token(req)) else { return Ok(false) };
    let input = (account, token);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(join_lists(tx, ctx, input))).await?;
    Ok(true)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let joined = join(&req).await?;
    let mut conn = req.reader().await?;
    let ids = match whose(&req) {
        Some(whose) => wishes(&mut conn, &whose).await?,
        None => Vec::new(),
    };
    let alerts = match req.ctx.actor.account() {
        Some(account) => conn.all(&store::ALERTS, (account, 100)).await?,
        None => Vec::new(),
    };
    let products = products(&mut conn, &ids).await?;
    drop(conn);
    let t = req.t();
    let title = t.get("wishes-title");
    let body = Favourites { t, products, alerts, signed_in: req.is_signed_in() };
    let mut answer = Page::new(&title).show(&req, &body).await?;
    if joined {
        set_cookie(&mut answer, &req, "", 0)?;
    }
    Ok(answer)
}

/// Likes a product, or no longer.
pub(crate) async fn post(req: Req) -> Result<Response> {
    let form = req.form();
    let product = Uuid::parse_str(form.value("product")).map_err(|_| Error::NotFound)?;
    let product = ProductId::from_uuid(product);
    let wanted = form.value("on") == "1";
    if wanted && products(&mut req.reader().await?, &[product]).await?.is_empty() {
        return Err(Error::NotFound);
    }
    let joined = join(&req).await?;
    let fresh = whose(&req).is_none().then(|| req.ctx.new_token());
    let Some(list) = whose(&req).or_else(|| fresh.clone().map(Whose::Browser)) else {
        return Err(Error::NotFound);
    };
    let input = (list, product, wanted);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(set_wish(tx, ctx, input))).await?;
    let back = form.values.filled("back").filter(|back| is_local(back)).unwrap_or("/account/favourites");
    let mut answer = see_other(back)?;
    match (joined, fresh.or_else(|| token(&req))) {
        (true, _) => set_cookie(&mut answer, &req, "", 0)?,
        (false, Some(token)) => set_cookie(&mut answer, &req, &token, KEPT)?,
        (false, None) => {}
    }
    Ok(answer)
}
