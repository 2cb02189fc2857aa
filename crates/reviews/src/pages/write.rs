//! A buyer writes a review, changes it, or takes it back.
use askama::Template;
use axum::http::StatusCode;
use catalogue::VariantId;
use db::Conn;
use kernel::{Ctx, Error, Id, Result};
use pictures::{PictureId, Received};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::stars;
use crate::photos::ids_of;
use crate::review::require_buyer;
use crate::store::{self, LineRow, ReviewRow};
use crate::write_review::{MOST_PHOTOS, NewReview, write_review};
use crate::{ReviewState, withdraw_review};

/// The field of the photos.
const PHOTOS: &str = "photos";

#[derive(Template)]
#[template(path = "write_review.html")]
struct WritePage<'a> {
    t: T,
    f: FormView<'a>,
    line: &'a LineRow,
    review: Option<&'a ReviewRow>,
    /// Whether it may still be changed.
    open: bool,
    photos: Html,
    choices: Vec<(i64, Html)>,
}

impl WritePage<'_> {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn chosen(&self, stars: &i64) -> bool {
        self.f.is("stars", &stars.to_string())
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn word(&self, stars: &i64) -> String {
        self.t.choice("review-stars-", &stars.to_string())
    }
}

/// The line of the address with its review, if the one who asks bought it and has it.
async fn line(req: &Req) -> Result<(LineRow, Option<ReviewRow>)> {
    let (token, variant) = key(req)?;
    let mut conn = req.reader().await?;
    let line = conn.one(&store::LINE, (token, variant)).await?;
    require_buyer(&req.ctx, &line)?;
    if line.status != orders::Status::Delivered {
        return Err(Error::conflict("review-not-delivered"));
    }
    let review = conn.optional(&store::BY_LINE, (line.order_id, line.variant_id)).await?;
    Ok((line, review))
}

fn key(req: &Req) -> Result<(String, VariantId)> {
    let variant = req.param("variant").parse().map_err(|_| Error::NotFound)?;
    Ok((req.param("token").to_owned(), variant))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (line, review) = line(&req).await?;
    let form = begun(&req, &line, review.as_ref()).await?;
    show(&req, &form, (&line, review.as_ref()), StatusCode::OK).await
}

/// The form as it was sent before, else with the buyer's given name.
async fn begun(req: &Req, line: &LineRow, review: Option<&ReviewRow>) -> Result<Form> {
    let mut conn = req.reader().await?;
    let Some(review) = review else {
        let name = given_name(&mut conn, &req.ctx, line).await?;
        return Ok(Form::prefilled([("author", name)]));
    };
    let photos = ids_of(&mut conn, review.id).await?;
    let mut form = Form::prefilled([
        ("author", review.author.clone()),
        ("stars", review.stars.to_string()),
        ("body", review.body.clone()),
    ]);
    pictures::remember(&mut form, PHOTOS, &photos);
    Ok(form)
}

/// The last word of the buyer's name: who reads a review needs no more.
async fn given_name(conn: &mut Conn, ctx: &Ctx, line: &LineRow) -> Result<String> {
    let name = match ctx.actor.account().filter(|_| line.account_id.is_some()) {
        Some(account) => people::login_of(conn, account).await?.0,
        None => delivery::shipment_of(conn, line.order_id.uuid()).await?.name,
    };
    Ok(name.split_whitespace().last().unwrap_or_default().to_owned())
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    // Before any file is taken: only a buyer may send some.
    let (line, review) = line(&req).await?;
    let Received { mut form, pictures } = pictures::received_at_most(&req, PHOTOS, MOST_PHOTOS).await?;
    if let Some(new) = read(&line, &mut form, pictures) {
        let done = req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(write_review(tx, ctx, new)));
        match done.await {
            Ok(state) => return see_other(&purchase(&line, state)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, (&line, review.as_ref()), StatusCode::UNPROCESSABLE_ENTITY).await
}

fn read(line: &LineRow, form: &mut Form, photos: Vec<PictureId>) -> Option<NewReview> {
    let known = |typed: &str| typed.parse::<i64>().ok().filter(|stars| (1..=5).contains(stars));
    let stars = form.choice("stars", known);
    let author = form.text("author", 40);
    let body = form.optional("body", 2000).unwrap_or_default();
    let (token, variant) = (line.token.clone(), line.variant_id);
    form.finish().ok()?;
    Some(NewReview { token, variant, stars: stars?, author, body, photos })
}

/// Back to the purchase, which says how it went.
fn purchase(line: &LineRow, state: ReviewState) -> String {
    format!("/checkouts/{}?reviewed={}#reviews", line.token, state.key())
}

pub(crate) async fn withdraw(req: Req) -> Result<Response> {
    let key = key(&req)?;
    let token = key.0.clone();
    req.app.db.write(&req.ctx, key, |tx, ctx, key| Box::pin(withdraw_review(tx, ctx, key))).await?;
    see_other(&format!("/checkouts/{token}?reviewed=withdrawn#reviews"))
}

async fn show(
    req: &Req,
    form: &Form,
    (line, review): (&LineRow, Option<&ReviewRow>),
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let f = FormView::new(form, req.t());
    let photos = pictures::field_at_most(req, &f, PHOTOS, "review-photos", MOST_PHOTOS).await?;
    let choices = (1..=5).rev().map(|given| Ok((given, stars(&t, given)?))).collect::<Result<_>>()?;
    let open = review.is_none_or(|review| review.is_open(&req.ctx));
    let body = WritePage { f, line, review, open, photos, choices, t: req.t() };
    let title = t.with("product", line.name.show(t.locale)).get("review-write-title");
    Page::new(&title).status(status).script("src/photo.js").show(req, &body).await
}
