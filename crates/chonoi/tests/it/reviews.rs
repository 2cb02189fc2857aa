//! Reviews on both engines: only buyers, once per line, answered once, hidden with a reason, counted exactly.
mod moderation;

use std::sync::Arc;

use axum::http::StatusCode;
use kernel::{Code, Role, Uuid};

use crate::market::{Answer, Market, form, markets, system};
use crate::seller::{fields, multipart, sound};

mod rows {
    use kernel::{Code, Uuid};

    db::sql! {
        LINES: () => (String, catalogue::VariantId, Code) =
            "SELECT c.token AS token, i.variant_id AS variant_id, o.code AS code
             FROM orders_checkout c JOIN orders_order o ON o.checkout_id = c.id JOIN orders_item i ON i.order_id = o.id
             ORDER BY c.placed_at DESC, c.id DESC, o.id LIMIT 1";
        REVIEWS: () => (i64,) = "SELECT COUNT(*) AS n FROM reviews_review";
        REVIEW: () => (reviews::ReviewId, i64, String, i64) =
            "SELECT id, stars, state, version FROM reviews_review ORDER BY written_at DESC, id DESC LIMIT 1";
        TALLY: (Uuid,) => (i64, i64, i64, i64, i64) =
            "SELECT one, two, three, four, five FROM reviews_count WHERE subject_id = $1";
        PRODUCT: () => (Uuid, Uuid) = "SELECT id, booth_id FROM catalogue_product WHERE slug = 'dua-sap'";
        USES: () => (i64,) = "SELECT CAST(COALESCE(SUM(uses), 0) AS BIGINT) AS n FROM pictures_picture";
        PHOTOS: () => (i64,) = "SELECT COUNT(*) AS n FROM reviews_photo";
        REPORTS: () => (i64,) = "SELECT COUNT(*) AS n FROM reviews_report WHERE answered_at IS NULL";
        REASONS: () => (String,) =
            "SELECT p.value AS value FROM db_event_personal p JOIN db_event e ON e.id = p.event_id
             WHERE e.topic = 'reviews.review.moderated.v1' AND p.name = 'reason' ORDER BY e.at, e.id";
        CHAT: () => () = "UPDATE orders_order SET origin = 'zalo'";
        ELSEWHERE: () => () = "UPDATE booths_booth SET commune = '28757'";
    }
}

/// A bought line: where its review is written.
struct Line {
    path: String,
    token: String,
    code: Code,
}

/// Buys a waxy coconut, signed in by `cookie` or as a guest.
async fn buy(market: &Market, cookie: &str, key: &str) -> Line {
    let cart = market.cart_of(cookie, &[("dua-sap", 1)]).await;
    let placed = market.post("/checkout", &form(key, "cod"), &cart).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
    let mut conn = market.app.db.reader().await.unwrap();
    let (token, variant, code) = conn.one(&rows::LINES, ()).await.unwrap();
    Line { path: format!("/checkouts/{token}/reviews/{variant}"), token, code }
}

/// Sends it and hands it over.
async fn hand_over(market: &Market, line: &Line) {
    let seller = market.signed_in(Role::Seller).await;
    let at = |act: &str| format!("/desk/orders/{}/{act}", line.code);
    assert_eq!(market.post(&at("ship"), "", &seller).await.status, StatusCode::SEE_OTHER);
    let given = market.post(&at("deliver"), "collected=115000", &seller).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.body);
}

async fn bought(market: &Market, cookie: &str, key: &str) -> Line {
    let line = buy(market, cookie, key).await;
    hand_over(market, &line).await;
    line
}

const SAID: [(&str, &str); 3] = [("stars", "5"), ("author", "Hân"), ("body", "Dẻo và béo.")];

async fn review(market: &Market, line: &Line, more: &[(&str, &str)], cookie: &str) -> Answer {
    let kept: Vec<(&str, &str)> = SAID
        .iter()
        .filter(|(name, _)| more.iter().all(|(other, _)| other != name))
        .chain(more)
        .copied()
        .collect();
    market.send(multipart(&line.path, &kept, &[], cookie)).await
}

/// The tallies of the product and its booth, which are the same here.
async fn tally(market: &Market) -> (i64, i64, i64, i64, i64) {
    let mut conn = market.app.db.reader().await.unwrap();
    let (product, booth) = conn.one(&rows::PRODUCT, ()).await.unwrap();
    let of = |id: Uuid| (id,);
    let first = conn.optional(&rows::TALLY, of(product)).await.unwrap().unwrap_or_default();
    let second = conn.optional(&rows::TALLY, of(booth)).await.unwrap().unwrap_or_default();
    assert_eq!(first, second, "{}", market.name);
    first
}

async fn the_review(market: &Market) -> (reviews::ReviewId, i64, String, i64) {
    market.app.db.reader().await.unwrap().one(&rows::REVIEW, ()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_buyer_of_what_was_handed_over_reviews_it_once() {
    for market in markets().await {
        let shopper = market.signed_in(Role::Shopper).await;
        let line = buy(&market, &shopper, "k1").await;
        let early = review(&market, &line, &[], &shopper).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{}: not handed over", market.name);
        hand_over(&market, &line).await;
        let visitor = review(&market, &line, &[], "").await;
        assert!(visitor.location.starts_with("/sign-in"), "an account bought: {}", visitor.status);
        let seller = market.signed_in(Role::Seller).await;
        assert_eq!(review(&market, &line, &[], &seller).await.status, StatusCode::NOT_FOUND);
        assert_eq!((market.count(&rows::REVIEWS).await, tally(&market).await), (0, (0, 0, 0, 0, 0)));
        let page = market.get(&format!("/checkouts/{}", line.token), &shopper).await.body;
        assert!(page.contains(&line.path), "the purchase leads to it: {page}");
        let done = review(&market, &line, &[], &shopper).await;
        let to = format!("/checkouts/{}?reviewed=shown#reviews", line.token);
        assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, to), "{}", done.body);
        assert_eq!(tally(&market).await, (0, 0, 0, 0, 1), "{}", market.name);
        let changed = review(&market, &line, &[("stars", "4"), ("body", "Hơi nhỏ.")], &shopper).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.body);
        assert_eq!((market.count(&rows::REVIEWS).await, tally(&market).await), (1, (0, 0, 0, 1, 0)));
        let product = market.get("/products/dua-sap", "").await.body;
        assert!(product.contains("Hơi nhỏ.") && product.contains(">4,0<"), "{product}");
        let booth = market.get("/booths/gian-hang-mot", "lang=en").await.body;
        assert!(booth.contains("Hơi nhỏ.") && booth.contains(">4.0<"), "{booth}");
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_reviews_by_the_link_and_mistakes_are_said_beside_their_fields() {
    for market in markets().await {
        let line = bought(&market, "", "k1").await;
        let form = market.get(&line.path, "").await.body;
        assert!(form.contains("value=\"Hân\""), "the given name is enough: {form}");
        for (bad, field) in [(("stars", "6"), "stars"), (("stars", ""), "stars"), (("author", ""), "author")]
        {
            let answer = review(&market, &line, &[bad], "").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
            assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{bad:?} {}", answer.body);
            assert!(answer.body.contains("Dẻo và béo."), "what was typed stays");
        }
        let long = "x".repeat(2001);
        let answer = review(&market, &line, &[("body", &long)], "").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(market.count(&rows::REVIEWS).await, 0, "{}", market.name);
        let unknown =
            "/checkouts/0123456789abcdef0123456789abcdef/reviews/0199aaaa-0000-7000-8000-000000000000";
        assert_eq!(market.get(unknown, "").await.status, StatusCode::NOT_FOUND);
        assert_eq!(review(&market, &line, &[], "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(tally(&market).await, (0, 0, 0, 0, 1));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_clicks_at_once_make_one_review() {
    for market in markets().await {
        let market = Arc::new(market);
        let line = Arc::new(bought(&market, "", "k1").await);
        let tasks: Vec<_> = (0..8)
            .map(|at| {
                let (market, line) = (market.clone(), line.clone());
                let stars = (1 + at % 5).to_string();
                tokio::spawn(async move { review(&market, &line, &[("stars", &stars)], "").await.status })
            })
            .collect();
        for task in tasks {
            assert_eq!(task.await.unwrap(), StatusCode::SEE_OTHER, "{}", market.name);
        }
        assert_eq!(market.count(&rows::REVIEWS).await, 1, "{}", market.name);
        let (_, stars, ..) = the_review(&market).await;
        let (one, two, three, four, five) = tally(&market).await;
        let counted = [one, two, three, four, five];
        assert_eq!(counted.iter().sum::<i64>(), 1, "{}", market.name);
        assert_eq!(counted[usize::try_from(stars - 1).unwrap()], 1, "{}", market.name);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_are_kept_with_a_review_and_let_go_with_it() {
    for market in markets().await {
        let line = bought(&market, "", "k1").await;
        let files: Vec<_> = (0..6).map(|shade| crate::pictures::photo(300, 200, shade * 20)).collect();
        let six = market.send(multipart(&line.path, &SAID, &files, "")).await;
        assert_eq!(six.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(
            six.body.contains("id=\"photos-error\"") && six.body.contains("tối đa 5 ảnh"),
            "{}",
            six.body
        );
        assert_eq!((market.count(&rows::USES).await, market.count(&rows::REVIEWS).await), (0, 0));
        let five = market.send(multipart(&line.path, &SAID, &files[..5], "")).await;
        assert_eq!(five.status, StatusCode::SEE_OTHER, "{}", five.body);
        assert_eq!((market.count(&rows::USES).await, market.count(&rows::PHOTOS).await), (5, 5));
        let list = market.get("/products/dua-sap/reviews?photos=1", "").await.body;
        assert_eq!(list.matches("/1280.webp").count(), 5, "{list}");
        let page = market.get(&line.path, "").await.body;
        let kept: Vec<&str> =
            page.split("name=\"photos-kept\" value=\"").skip(1).map(|rest| &rest[..36]).collect();
        assert_eq!(kept.len(), 5);
        review(&market, &line, &[("photos-kept", kept[1])], "").await;
        assert_eq!((market.count(&rows::USES).await, market.count(&rows::PHOTOS).await), (1, 1));
        let gone = market.post(&format!("{}/withdraw", line.path), "", "").await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
        assert_eq!((market.count(&rows::USES).await, market.count(&rows::REVIEWS).await), (0, 0));
        assert_eq!(tally(&market).await, (0, 0, 0, 0, 0), "{}", market.name);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_changed_for_thirty_days_and_taken_back_at_any_time() {
    for market in markets().await {
        let line = bought(&market, "", "k1").await;
        review(&market, &line, &[], "").await;
        market.app.clock.set_offset(31 * 86_400 * 1_000_000);
        let late = review(&market, &line, &[("stars", "1")], "").await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", market.name);
        assert_eq!(tally(&market).await, (0, 0, 0, 0, 1));
        let page = market.get(&line.path, "").await.body;
        assert!(page.contains("Đã quá 30 ngày") && !page.contains("name=\"stars\""), "{page}");
        let gone = market.post(&format!("{}/withdraw", line.path), "", "").await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert_eq!((market.count(&rows::REVIEWS).await, tally(&market).await), (0, (0, 0, 0, 0, 0)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seller_answers_once_and_cannot_take_a_review_away() {
    for market in markets().await {
        let line = bought(&market, "", "k1").await;
        review(&market, &line, &[("stars", "2"), ("body", "Nứt vỏ.")], "").await;
        let seller = market.signed_in(Role::Seller).await;
        assert!(market.get("/desk", &seller).await.body.contains("1 đánh giá chưa trả lời"));
        let (id, ..) = the_review(&market).await;
        let path = format!("/desk/reviews/{id}");
        let field = format!("answer-{id}");
        let empty = market.post(&path, &fields(&[(&field, "")], &[]), &seller).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let shopper = market.signed_in(Role::Shopper).await;
        let stranger = market.post(&path, &fields(&[(&field, "Không")], &[]), &shopper).await;
        assert_ne!(stranger.status, StatusCode::SEE_OTHER);
        let done = market.post(&path, &fields(&[(&field, "Xin đổi trái khác.")], &[]), &seller).await;
        assert_eq!(done.location, "/desk/reviews?saved=1", "{}", done.body);
        let again = market.post(&path, &fields(&[(&field, "Khác.")], &[]), &seller).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", market.name);
        let shown = market.get("/products/dua-sap/reviews", "").await.body;
        assert!(shown.contains("Xin đổi trái khác.") && !shown.contains("Khác."), "{shown}");
        for act in ["delete", "hide"] {
            let tried = market.post(&format!("{path}/{act}"), "", &seller).await;
            assert_eq!(tried.status, StatusCode::NOT_FOUND, "there is no such door");
        }
        let own = market.post(&format!("{}/withdraw", line.path), "", &seller).await;
        assert_eq!(own.status, StatusCode::CONFLICT, "not even with the buyer's link");
        assert_eq!((market.count(&rows::REVIEWS).await, tally(&market).await), (1, (0, 1, 0, 0, 0)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_of_a_chat_order_which_the_seller_knows_opens_no_review() {
    for market in markets().await {
        let line = bought(&market, "", "k1").await;
        let ctx = system();
        market.app.db.write(&ctx, (), |tx, _, ()| Box::pin(tx.run(&rows::CHAT, ()))).await.unwrap();
        assert_eq!(review(&market, &line, &[], "").await.status, StatusCode::CONFLICT, "{}", market.name);
        let page = market.get(&format!("/checkouts/{}", line.token), "").await.body;
        assert!(!page.contains(&line.path), "{page}");
        assert_eq!(market.count(&rows::REVIEWS).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_own_goods_are_not_reviewed() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let line = bought(&market, &seller, "k1").await;
        let own = review(&market, &line, &[], &seller).await;
        assert_eq!(own.status, StatusCode::CONFLICT, "{}", market.name);
        assert!(own.body.contains("Bạn làm việc ở gian hàng này"), "{}", own.body);
        assert_eq!(market.count(&rows::REVIEWS).await, 0);
    }
}
