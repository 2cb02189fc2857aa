//! Conversations on both engines: private, numbered, read, blocked, reported, mailed once, and gone in time.
mod bounds;

use std::sync::Arc;

use axum::http::StatusCode;
use kernel::{Code, Role};
use ui::App;

use crate::market::{Answer, Market, form, markets, system};
use crate::persons::account;
use crate::seller::multipart;

mod rows {
    use kernel::Code;

    db::sql! {
        CONVERSATION: () => (talk::ConversationId, i64, i64, i64) =
            "SELECT id, messages, shopper_unread, booth_unread FROM talk_conversation";
        CONVERSATIONS: () => (i64,) = "SELECT COUNT(*) AS n FROM talk_conversation";
        MESSAGES: () => (i64,) = "SELECT COUNT(*) AS n FROM talk_message";
        NUMBERS: () => (i64, String) = "SELECT number, body FROM talk_message ORDER BY number";
        CARDS: () => (i64, i64, i64) =
            "SELECT COUNT(picture_id) AS a, COUNT(product_id) AS b, COUNT(order_id) AS c FROM talk_message";
        MAILS: () => (String, String, String) =
            "SELECT address, subject, body FROM outside_mail ORDER BY created_at, address";
        SENDS: () => (kernel::Uuid,) =
            "SELECT key FROM db_job WHERE kind = 'notices.send' AND finished_at IS NULL ORDER BY run_at, id";
        JOBS: () => (kernel::Uuid,) =
            "SELECT key FROM db_job WHERE kind = 'talk.unread' ORDER BY run_at, id";
        ORDER: () => (Code,) = "SELECT code FROM orders_order ORDER BY placed_at DESC, id DESC LIMIT 1";
        REPORTS: () => (i64,) = "SELECT COUNT(*) AS n FROM talk_report";
        REPORT: () => (kernel::Uuid,) = "SELECT id FROM talk_report ORDER BY reported_at DESC LIMIT 1";
        OPENED: () => (i64,) =
            "SELECT COUNT(*) AS n FROM db_event WHERE topic = 'talk.conversation.opened.v1'";
        REASONS: () => (String,) =
            "SELECT p.value AS value FROM db_event_personal p JOIN db_event e ON e.id = p.event_id
             WHERE e.topic LIKE 'talk.%' AND p.name = 'reason' ORDER BY e.at, e.id";
        AUTHORS: () => (i64,) = "SELECT COUNT(account_id) AS n FROM talk_message";
        USES: () => (i64,) = "SELECT CAST(COALESCE(SUM(uses), 0) AS BIGINT) AS n FROM pictures_picture";
    }
}

const BOOTH: &str = "/account/messages/gian-hang-mot";

async fn ask(market: &Market, text: &str, cookie: &str) -> Answer {
    market.send(multipart(BOOTH, &[("body", text)], &[], cookie)).await
}

/// What the one conversation is: its id, messages, unread by the shopper and by the booth.
async fn state(market: &Market) -> (talk::ConversationId, i64, i64, i64) {
    market.app.db.reader().await.unwrap().one(&rows::CONVERSATION, ()).await.unwrap()
}

async fn desk(market: &Market) -> String {
    format!("/desk/messages/{}", state(market).await.0)
}

/// Runs every job of talk as if its time had come, and then those that send notices.
async fn mail_jobs(app: &Arc<App>) {
    jobs(app, talk::domain().jobs[0], &rows::JOBS).await;
    jobs(app, notices::domain().jobs[0], &rows::SENDS).await;
}

async fn jobs(app: &Arc<App>, kind: ui::JobKind, which: &'static db::Sql<(), (kernel::Uuid,)>) {
    let jobs = app.db.reader().await.unwrap().all(which, ()).await.unwrap();
    for (key,) in jobs {
        (kind.run)(app.clone(), kernel::Ctx::system("test", app.clock.now()), key).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shopper_asks_a_booth_answers_and_both_see_what_is_read() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        let product = market.get("/products/dua-sap", "").await.body;
        let way = "/sign-in?back=/account/messages/gian-hang-mot%3Fproduct%3Ddua-sap";
        assert!(product.contains(way), "a visitor signs in and comes back: {product}");
        let visitor = market.get(BOOTH, "").await;
        assert_eq!(visitor.location, format!("/sign-in?back={BOOTH}"));
        let begun = market.get(&format!("{BOOTH}?product=dua-sap"), &shopper).await.body;
        assert!(begun.contains("value=\"dua-sap\" selected"), "{begun}");
        assert_eq!(market.count(&rows::CONVERSATIONS).await, 0, "looking begins nothing");
        let empty = ask(&market, "  ", &shopper).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("id=\"body-error\""), "{}", empty.body);
        assert_eq!(market.count(&rows::CONVERSATIONS).await, 0, "refused, so nothing began");
        assert_eq!(ask(&market, "Còn hàng không?", &shopper).await.location, format!("{BOOTH}#end"));
        let (_, messages, shopper_unread, booth_unread) = state(&market).await;
        assert_eq!((messages, shopper_unread, booth_unread), (1, 0, 1), "{}", market.name);
        assert!(market.get(BOOTH, &shopper).await.body.contains("Đã gửi"));
        assert!(market.get("/desk", &seller).await.body.contains("1 cuộc trò chuyện có tin chưa đọc"));
        let path = desk(&market).await;
        let list = market.get("/desk/messages", &seller).await.body;
        assert!(list.contains(&path) && list.contains("Còn hàng không?"), "{list}");
        assert!(market.get(&path, &seller).await.body.contains("Còn hàng không?"));
        assert_eq!(state(&market).await.3, 0, "read");
        let answer = market.send(multipart(&path, &[("body", "Dạ còn.")], &[], &seller)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let header = market.get("/", &shopper).await.body;
        assert!(header.contains("/account/messages?unread=1"), "the header counts: {header}");
        let poll = market.get(&format!("{BOOTH}/new?after=1&seen=talk-seen"), &shopper).await;
        assert!(poll.status == StatusCode::OK && poll.body.contains("Dạ còn."), "{}", poll.body);
        assert!(!poll.body.contains("<html"), "a piece of a page");
        let quiet = market.get(&format!("{BOOTH}/new?after=2&seen="), &shopper).await;
        assert_eq!((quiet.status, quiet.body.as_str()), (StatusCode::NO_CONTENT, ""));
        assert!(!market.get("/", &shopper).await.body.contains("messages?unread=1"), "nothing unread");
        assert!(market.get(&path, &seller).await.body.contains("Đã xem"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_reads_or_writes_and_a_booth_cannot_begin() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        ask(&market, "Riêng tư", &shopper).await;
        let path = desk(&market).await;
        let other = market.signed_in(Role::Operator).await;
        for cookie in [&shopper, &other] {
            assert_ne!(market.get(&path, cookie).await.status, StatusCode::OK, "{}", market.name);
            let tried = market.send(multipart(&path, &[("body", "x")], &[], cookie)).await;
            assert_ne!(tried.status, StatusCode::SEE_OTHER);
        }
        let own = ask(&market, "Tự hỏi", &seller).await;
        assert_eq!(own.status, StatusCode::CONFLICT, "the own booth");
        let nowhere = "/account/messages/khong-co";
        assert_eq!(market.get(nowhere, &shopper).await.status, StatusCode::NOT_FOUND);
        assert_eq!((market.count(&rows::CONVERSATIONS).await, market.count(&rows::MESSAGES).await), (1, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_show_goods_of_the_booth_and_own_orders_only() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        let buy = |key: &'static str, cookie: String| {
            let market = &market;
            async move {
                let cart = market.cart_of(&cookie, &[("dua-sap", 1)]).await;
                market.post("/checkout", &form(key, "cod"), &cart).await;
                let mut conn = market.app.db.reader().await.unwrap();
                conn.one(&rows::ORDER, ()).await.unwrap().0
            }
        };
        let mine: Code = buy("k1", shopper.clone()).await;
        let guests: Code = buy("k2", String::new()).await;
        let send = |form: Vec<(&'static str, String)>| {
            let (market, shopper) = (&market, shopper.clone());
            async move {
                let pairs: Vec<(&str, &str)> =
                    form.iter().map(|(name, value)| (*name, value.as_str())).collect();
                market.send(multipart(BOOTH, &pairs, &[], &shopper)).await.status
            }
        };
        let bad = StatusCode::UNPROCESSABLE_ENTITY;
        assert_eq!(send(vec![("product", "banh-tet".to_owned())]).await, bad, "another booth's goods");
        assert_eq!(send(vec![("order_code", guests.to_string())]).await, bad, "somebody else's order");
        assert_eq!(send(vec![("order_code", "khong".to_owned())]).await, bad);
        assert_eq!(market.count(&rows::MESSAGES).await, 0, "{}", market.name);
        let both = send(vec![("product", "dua-sap".to_owned()), ("order_code", mine.to_string())]).await;
        assert_eq!(both, StatusCode::SEE_OTHER);
        let ctx = system();
        let picture =
            pictures::receive(&market.app, &ctx, crate::pictures::photo(300, 200, 9)).await.unwrap();
        let kept = send(vec![("photo-kept", picture.to_string())]).await;
        assert_eq!(kept, StatusCode::SEE_OTHER, "a photo alone is a message");
        let cards = market.app.db.reader().await.unwrap().one(&rows::CARDS, ()).await.unwrap();
        assert_eq!((cards, market.count(&rows::USES).await), ((1, 1, 1), 1), "{}", market.name);
        let page = market.get(&desk(&market).await, &seller).await.body;
        assert!(
            page.contains(&format!("/desk/orders/{mine}")) && page.contains("/products/dua-sap"),
            "{page}"
        );
        assert!(page.contains("/1280.webp"), "{page}");
        let theirs = market.get(BOOTH, &shopper).await.body;
        assert!(theirs.contains("href=\"/checkouts/"), "{theirs}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn messages_sent_at_once_are_numbered_without_gaps_in_one_conversation() {
    for market in markets().await {
        let market = Arc::new(market);
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        let tasks: Vec<_> = (0..8)
            .map(|at| {
                let (market, shopper) = (market.clone(), shopper.clone());
                tokio::spawn(async move { ask(&market, &format!("Hỏi {at}"), &shopper).await.status })
            })
            .collect();
        for task in tasks {
            assert_eq!(task.await.unwrap(), StatusCode::SEE_OTHER, "{}", market.name);
        }
        assert_eq!(market.count(&rows::CONVERSATIONS).await, 1, "{}", market.name);
        let path = desk(&market).await;
        let tasks: Vec<_> = (0..6)
            .map(|at| {
                let (market, path) = (market.clone(), path.clone());
                let cookie = if at % 2 == 0 { seller.clone() } else { shopper.clone() };
                tokio::spawn(async move {
                    if at % 2 == 0 {
                        market.send(multipart(&path, &[("body", "Đáp")], &[], &cookie)).await.status
                    } else {
                        market.get(BOOTH, &cookie).await.status
                    }
                })
            })
            .collect();
        for task in tasks {
            let status = task.await.unwrap();
            assert!([StatusCode::SEE_OTHER, StatusCode::OK].contains(&status), "{}: {status}", market.name);
        }
        let numbers = market.app.db.reader().await.unwrap().all(&rows::NUMBERS, ()).await.unwrap();
        let numbers: Vec<i64> = numbers.into_iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, (1..=11).collect::<Vec<_>>(), "{}", market.name);
        let (_, messages, shopper_unread, _) = state(&market).await;
        assert!(messages == 11 && (0..=3).contains(&shopper_unread), "{}", market.name);
        market.get(BOOTH, &shopper).await;
        assert_eq!(state(&market).await.2, 0, "{}: all read", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stays_unread_is_mailed_once_in_its_readers_language() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        let english = format!("{shopper}; lang=en");
        ask(&market, "Bí mật", &english).await;
        ask(&market, "Thứ hai", &english).await;
        mail_jobs(&market.app).await;
        mail_jobs(&market.app).await;
        let mails = || async { market.app.db.reader().await.unwrap().all(&rows::MAILS, ()).await.unwrap() };
        let first = mails().await;
        assert_eq!(first.len(), 1, "{}: once, however many wait: {first:?}", market.name);
        assert_eq!(
            (first[0].0.as_str(), first[0].1.as_str()),
            ("seller@example.vn", "shopper hỏi gian hàng của bạn")
        );
        assert!(first[0].2.contains("/desk/messages/") && !first[0].2.contains("Bí mật"), "{first:?}");
        let path = desk(&market).await;
        market.get(&path, &seller).await;
        market.send(multipart(&path, &[("body", "Đây")], &[], &seller)).await;
        mail_jobs(&market.app).await;
        let second = mails().await;
        assert_eq!(second.len(), 2, "{}", market.name);
        let to_shopper = second.iter().find(|mail| mail.0 == "shopper@example.vn").unwrap();
        assert_eq!(to_shopper.1, "Booth gian-hang-mot answered you");
        market.get(BOOTH, &english).await;
        ask(&market, "Đọc rồi", &english).await;
        market.get(&path, &seller).await;
        mail_jobs(&market.app).await;
        assert_eq!(mails().await.len(), 2, "{}: read in time, so no mail", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_is_taken_along_erased_with_its_shopper_and_gone_after_two_years() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        let ctx = system();
        let picture =
            pictures::receive(&market.app, &ctx, crate::pictures::photo(300, 200, 9)).await.unwrap();
        let photo = [("body", "Xem ảnh"), ("photo-kept", &picture.to_string())];
        market.send(multipart(BOOTH, &photo, &[], &shopper)).await;
        market.send(multipart(&desk(&market).await, &[("body", "Đẹp")], &[], &seller)).await;
        market.post(&format!("{BOOTH}/report"), "reason=other", &shopper).await;
        let (buyer, staff) = (account(&market, Role::Shopper).await, account(&market, Role::Seller).await);
        let mut conn = market.app.db.reader().await.unwrap();
        let data = talk::domain().export.unwrap()(&mut conn, buyer).await.unwrap();
        drop(conn);
        let messages = data["conversations"][0]["messages"].as_array().unwrap();
        assert_eq!((messages.len(), messages[1]["text"].as_str()), (2, Some("Đẹp")), "{data}");
        let erase = |id| {
            let market = &market;
            async move {
                let ctx = system();
                let erase = talk::domain().erase.unwrap();
                let done = market.app.db.write(&ctx, (id, erase), |tx, ctx, (id, erase)| erase(tx, ctx, *id));
                done.await.unwrap();
            }
        };
        erase(staff).await;
        assert_eq!((market.count(&rows::MESSAGES).await, market.count(&rows::AUTHORS).await), (2, 1));
        erase(buyer).await;
        let left = (market.count(&rows::CONVERSATIONS).await, market.count(&rows::MESSAGES).await);
        assert_eq!(
            (left, market.count(&rows::REPORTS).await, market.count(&rows::USES).await),
            ((0, 0), 0, 0)
        );
        ask(&market, "Lại từ đầu", &shopper).await;
        market.app.clock.set_offset(729 * 86_400 * 1_000_000);
        ui::sweep(&market.app).await;
        assert_eq!(market.count(&rows::MESSAGES).await, 1, "{}", market.name);
        market.app.clock.set_offset(731 * 86_400 * 1_000_000);
        ui::sweep(&market.app).await;
        assert_eq!((market.count(&rows::MESSAGES).await, market.count(&rows::CONVERSATIONS).await), (0, 0));
    }
}
