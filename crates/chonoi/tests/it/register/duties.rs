//! Channels, their duties and notifications.
use axum::http::StatusCode;
use kernel::Role;
use registry::{
    ChannelKind, Does, NewChannel, NewNotification, NotificationAnswer, add_channel, answer_notification,
    file_notification,
};

use super::{enter, facts};
use crate::market::{Market, markets, system};

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_is_answered_once_with_a_number_without_gaps() {
    for market in markets().await {
        let ctx = system();
        let mut filed = Vec::new();
        for at in 0..6 {
            let code = enter(&market, &ctx, facts(&format!("Cửa hàng {at}"), "29308"), None).await.unwrap();
            let new = NewChannel {
                kind: ChannelKind::Site,
                name: "Trang".to_owned(),
                address: format!("https://cua-hang-{at}.example"),
                does: Does::Orders,
                others_sell: false,
                met: None,
                from: ctx.now().day(),
                source: "form",
            };
            let input = (code, new);
            let channel = market
                .app
                .db
                .write(&ctx, input, |tx, ctx, input| Box::pin(add_channel(tx, ctx, input)))
                .await
                .unwrap();
            let new = NewNotification { channel, note: String::new(), working_days: 3 };
            let first = market
                .app
                .db
                .write(&ctx, new.clone(), |tx, ctx, n| Box::pin(file_notification(tx, ctx, n)))
                .await;
            filed.push(first.unwrap());
            let again =
                market.app.db.write(&ctx, new, |tx, ctx, n| Box::pin(file_notification(tx, ctx, n))).await;
            assert!(matches!(again, Err(kernel::Error::Conflict(_))), "{}", market.name);
        }
        // Each is answered by two officials at once, all at the same time.
        let answers = filed.iter().flat_map(|code| [code.clone(), code.clone()]).map(|code| {
            let (db, ctx) = (market.app.db.clone(), system());
            tokio::spawn(async move {
                let answer = NotificationAnswer { code, confirmed: true, text: String::new() };
                db.write(&ctx, answer, |tx, ctx, a| Box::pin(answer_notification(tx, ctx, a))).await.is_ok()
            })
        });
        let mut confirmed = 0;
        for answer in answers.collect::<Vec<_>>() {
            confirmed += usize::from(answer.await.unwrap());
        }
        assert_eq!(confirmed, 6, "{}", market.name);
        let mut conn = market.app.db.reader().await.unwrap();
        let mut numbers = Vec::new();
        for code in &filed {
            numbers.push(registry::notification(&mut conn, code).await.unwrap().number.unwrap());
        }
        numbers.sort();
        let year = ctx.now().day().year();
        let wanted: Vec<_> = (1..=6).map(|n| format!("{n}/{year}/TB-TMĐT")).collect();
        assert_eq!(numbers, wanted, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seller_keeps_its_own_entry_only() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        assert!(market.get("/desk/register", &seller).await.body.contains("chưa có trong sổ"));
        let form = "name=Gian+h%C3%A0ng+m%E1%BB%99t&legal_form=household&size_class=micro&vsic_version=2025&maker=maker\
            &status=active&site=no&mail=yes&marketplace=yes&app=no&social=no&pos=no&cashless=yes&commune=29308";
        let answer = market.post("/desk/register/edit", form, &seller).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let channel = "kind=site&name=Trang&address=https%3A%2F%2Ftoi.example&does=orders&from=2026-01-01";
        assert_eq!(
            market.post("/desk/register/channels/new", channel, &seller).await.status,
            StatusCode::SEE_OTHER
        );
        let page = market.get("/desk/register", &seller).await.body;
        let notify = page.split("action=\"").find(|part| part.contains("/notify\"")).unwrap();
        let notify = notify.split('"').next().unwrap().to_owned();
        assert_eq!(market.post(&notify, "", &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.post(&notify, "", &seller).await.status, StatusCode::CONFLICT);
        // Somebody else's channel does not exist for it.
        let ctx = system();
        let code = enter(&market, &ctx, facts("Người khác", "29308"), None).await.unwrap();
        let new = NewChannel {
            kind: ChannelKind::Site,
            name: "x".to_owned(),
            address: "https://khac.example".to_owned(),
            does: Does::Orders,
            others_sell: false,
            met: None,
            from: ctx.now().day(),
            source: "form",
        };
        let channel = market
            .app
            .db
            .write(&ctx, (code, new), |tx, ctx, i| Box::pin(add_channel(tx, ctx, i)))
            .await
            .unwrap();
        for act in ["notify", "end"] {
            let answer = market.post(&format!("/desk/register/channels/{channel}/{act}"), "", &seller).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act} on {}", market.name);
        }
    }
}

/// What the page of a seller's entry says of its channels: texts of the marks, addresses of the buttons.
async fn channels(market: &Market, seller: &str) -> (String, Vec<String>) {
    let page = market.get("/desk/register", seller).await.body;
    let acts = page.split("action=\"").skip(1).map(|part| part.split('"').next().unwrap().to_owned());
    let acts = acts.filter(|act| act.contains("/channels/")).collect();
    (page, acts)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_and_the_end_of_a_confirmed_site_are_notified_too() {
    for market in markets().await {
        let (seller, officer) = (market.signed_in(Role::Seller).await, market.signed_in(Role::Officer).await);
        let form = "name=Gian+h%C3%A0ng&legal_form=household&size_class=micro&vsic_version=2025&maker=maker\
            &status=active&site=no&mail=yes&marketplace=yes&app=no&social=no&pos=no&cashless=yes&commune=29308";
        market.post("/desk/register/edit", form, &seller).await;
        let site = "kind=site&name=Trang&address=https%3A%2F%2Ftoi.example&does=orders&from=2026-01-01";
        market.post("/desk/register/channels/new", site, &seller).await;
        // Filed, returned: the site stands as returned and may be notified again.
        notify(&market, &seller).await;
        answer(&market, &officer, "decision=return&text=Thi%E1%BA%BFu+gi%E1%BA%A5y").await;
        let (page, _) = channels(&market, &seller).await;
        assert!(page.contains("bị trả lại"), "{}", market.name);
        notify(&market, &seller).await;
        let (page, acts) = channels(&market, &seller).await;
        assert!(!acts.iter().any(|act| act.ends_with("/end")), "an end beside a waiting notification");
        let edit = edit_of(&page);
        assert_eq!(market.post(&edit, CHANGED, &seller).await.status, StatusCode::CONFLICT);
        answer(&market, &officer, "decision=confirm").await;
        // A change is notified along, under an act of its own.
        let form = market.get(&edit, &seller).await.body;
        assert!(form.contains("20 ngày làm việc") && form.contains("toi.example"), "{form}");
        assert_eq!(market.post(&edit, CHANGED, &seller).await.status, StatusCode::SEE_OTHER);
        let (page, _) = channels(&market, &seller).await;
        assert!(page.contains("moi.example") && page.contains("Thay đổi: Trang mới"), "{page}");
        answer(&market, &officer, "decision=confirm").await;
        let (_, acts) = channels(&market, &seller).await;
        let end = acts.iter().find(|act| act.ends_with("/end")).unwrap();
        assert_eq!(market.post(end, "", &seller).await.status, StatusCode::SEE_OTHER);
        let (page, _) = channels(&market, &seller).await;
        assert!(page.contains("Chấm dứt: Trang mới"), "{page}");
        answer(&market, &officer, "decision=confirm").await;
        let list = market.get("/office/notifications?format=csv", &officer).await.body;
        for act in ["Bắt đầu hoạt động", "Thay đổi", "Chấm dứt"] {
            assert!(list.contains(act), "{act} on {}\n{list}", market.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ended_on_its_first_day_stays_listed() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let form = "name=Gian+h%C3%A0ng&legal_form=household&size_class=micro&vsic_version=2025&maker=maker\
            &status=active&site=no&mail=yes&marketplace=yes&app=no&social=no&pos=no&cashless=yes&commune=29308";
        market.post("/desk/register/edit", form, &seller).await;
        let today = market.app.clock.now().day().iso();
        let site = "kind=site&name=Trang&address=https%3A%2F%2Fmot-ngay.example&does=orders&from=";
        market.post("/desk/register/channels/new", &format!("{site}{today}"), &seller).await;
        // What was only mended on that day is there once.
        let (page, _) = channels(&market, &seller).await;
        let mended = format!("name=Trang&address=https%3A%2F%2Fmended.example&does=orders&from={today}");
        assert_eq!(market.post(&edit_of(&page), &mended, &seller).await.status, StatusCode::SEE_OTHER);
        let (page, acts) = channels(&market, &seller).await;
        assert!(page.contains("mended.example") && !page.contains("mot-ngay.example"), "{}", market.name);
        let end = acts.iter().find(|act| act.ends_with("/end")).unwrap();
        assert_eq!(market.post(end, "", &seller).await.status, StatusCode::SEE_OTHER);
        let (page, acts) = channels(&market, &seller).await;
        assert!(page.contains("mended.example") && acts.is_empty(), "{}: {page}", market.name);
    }
}

const CHANGED: &str =
    "name=Trang+m%E1%BB%9Bi&address=https%3A%2F%2Fmoi.example&does=orders-and-pays&from=2026-01-02";

async fn notify(market: &Market, seller: &str) {
    let (_, acts) = channels(market, seller).await;
    let act = acts.iter().find(|act| act.ends_with("/notify")).unwrap();
    assert_eq!(market.post(act, "", seller).await.status, StatusCode::SEE_OTHER, "{}", market.name);
}

fn edit_of(page: &str) -> String {
    let link = page.split("href=\"").find(|part| part.contains("/channels/") && part.contains("/edit\""));
    link.unwrap().split('"').next().unwrap().to_owned()
}

/// The province answers what waits.
async fn answer(market: &Market, officer: &str, form: &str) {
    let list = market.get("/office/notifications?state=filed", officer).await.body;
    let link = list.split("href=\"").find(|part| part.starts_with("/office/notifications/")).unwrap();
    let answered = market.post(link.split('"').next().unwrap(), form, officer).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.body);
}
