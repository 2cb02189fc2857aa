//! What buyers of the demo say: some reviews, two answers, one conversation, made through the use cases.
use std::sync::Arc;

use ::reviews::{LineRow, NewReview, ReviewId, answer_review, reviewable, write_review};
use ::talk::{Side, Words, answer_shopper, ask_booth, mark_read};
use db::Tx;
use kernel::{AccountId, Actor, BoothId, Ctx, Error, Ids, Instant, Locale, Result};
use ui::App;

use super::files::Files;
use super::sellers::at_time;

/// Stars, words and the name beside them.
type Said = (i64, &'static str, &'static str);
/// What buyers say; invented like the buyers.
const SAID: [Said; 8] = [
    (5, "Hàng đẹp, đóng gói kỹ, giao đúng hẹn. Cả nhà ai cũng khen.", "Lan"),
    (5, "Mua lần thứ hai rồi, vẫn ngon như lần đầu.", "Hùng"),
    (4, "Ngon, chỉ tiếc giao trễ nửa ngày.", "Thảo"),
    (5, "Gói làm quà rất được, người nhận thích lắm.", "Minh"),
    (3, "Tạm ổn. Có một phần hơi nhỏ hơn mình nghĩ.", "Phượng"),
    (5, "", "Tư"),
    (4, "Đúng như mô tả, sẽ ủng hộ tiếp.", "Ngân"),
    (2, "Hộp bị móp khi nhận, mong đóng gói chắc hơn.", "Khoa"),
];
const THANKS: &str = "Cảm ơn bạn đã góp ý. Bên mình đã dặn người đóng gói lót thêm một lớp giấy.";
/// How many booths have reviews, beside the first seller's.
const BOOTHS: usize = 3;
const HOUR: i64 = 3_600;

/// Adds what buyers said of the first seller and some others, and a conversation of the first shopper.
pub(super) async fn load(app: &Arc<App>, files: &Files, first: &str, shopper: AccountId) -> Result<()> {
    let mut slugs = vec![first];
    for product in files.products.iter().filter(|product| product.sold) {
        if !slugs.contains(&product.booth.as_str()) && slugs.len() <= BOOTHS {
            slugs.push(&product.booth);
        }
    }
    for slug in &slugs {
        reviews(app, slug).await?;
    }
    let product = files.products.iter().find(|product| product.sold && product.booth == first);
    let product = product.map(|product| product.slug.clone());
    talk(app, first, product, shopper).await
}

async fn reviews(app: &Arc<App>, slug: &str) -> Result<()> {
    let mut conn = app.db.reader().await?;
    let booth = booths::booth_by_slug(&mut conn, slug).await?.id;
    let lines = reviewable(&mut conn, booth, 8).await?;
    drop(conn);
    for (line, said) in lines.into_iter().zip(SAID) {
        let delivered = line.delivered_at.unwrap_or(app.clock.now());
        let ctx = at_time(app, earlier(app, delivered.plus_seconds(26 * HOUR)));
        app.db.write(&ctx, (line, said), |tx, ctx, input| Box::pin(review(tx, ctx, input))).await?;
    }
    Ok(())
}

/// A moment, or just now where it has not come yet.
fn earlier(app: &App, at: Instant) -> Instant {
    at.min(app.clock.now())
}

async fn review(tx: &mut Tx, ctx: &Ctx, (line, (stars, body, author)): &(LineRow, Said)) -> Result<()> {
    let new = NewReview {
        token: line.token.clone(),
        variant: line.variant_id,
        stars: *stars,
        author: (*author).to_owned(),
        body: (*body).to_owned(),
        photos: Vec::new(),
    };
    write_review(tx, ctx, &new).await?;
    if *stars > 2 {
        return Ok(());
    }
    let id: ReviewId = ::reviews::review_of(tx, line).await?.ok_or(Error::NotFound)?;
    answer_review(tx, ctx, &(vec![line.booth_id], id, THANKS.to_owned())).await.map(|_| ())
}

/// What the first shopper asked the first seller.
struct Asked {
    slug: String,
    product: Option<String>,
    shopper: AccountId,
    began: Instant,
    ids: Ids,
}

async fn talk(app: &Arc<App>, slug: &str, product: Option<String>, shopper: AccountId) -> Result<()> {
    let (ids, began) = (app.ids.clone(), app.clock.now().plus_seconds(-5 * HOUR));
    let asked = Asked { slug: slug.to_owned(), product, shopper, began, ids };
    let ctx = at_time(app, began);
    app.db.write(&ctx, asked, |tx, _, asked| Box::pin(say(tx, asked))).await
}

async fn say(tx: &mut Tx, asked: &Asked) -> Result<()> {
    let at = |minutes: i64| asked.began.plus_seconds(minutes * 60);
    let person = Actor::Account { id: asked.shopper, grants: Vec::new() };
    let shopper = |minutes| Ctx::new(person.clone(), Locale::Vi, at(minutes), asked.ids.clone());
    let seller = |minutes| Ctx::new(Actor::System("demo"), Locale::Vi, at(minutes), asked.ids.clone());
    let words =
        |body: &str, product: Option<String>| Words { body: body.to_owned(), product, ..Words::default() };
    let question = words("Dạ cho em hỏi món này để được mấy ngày ạ?", asked.product.clone());
    let id = ask_booth(tx, &shopper(0), &(asked.slug.clone(), question)).await?;
    let booth: BoothId = booths::booth_by_slug(tx, &asked.slug).await?.id;
    mark_read(tx, &seller(20), &(id, Side::Booth, 1)).await?;
    let answer = words("Dạ để ngăn mát được năm ngày, ngăn đông được hai tuần nghen chị.", None);
    answer_shopper(tx, &seller(20), &(vec![booth], id, answer)).await?;
    mark_read(tx, &shopper(25), &(id, Side::Shopper, 2)).await?;
    let more = words("Dạ em cảm ơn. Em đặt hai hộp giao thứ Bảy được không ạ?", None);
    ask_booth(tx, &shopper(26), &(asked.slug.clone(), more)).await.map(|_| ())
}
