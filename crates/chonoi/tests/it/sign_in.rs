//! Signing in: guessing, and a forgotten password.
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kernel::Role;

use crate::market::{PASSWORD, markets};
use crate::persons::{cookie, login};

#[tokio::test(flavor = "multi_thread")]
async fn guessing_slows_down_the_guesser_and_not_the_person() {
    for market in markets().await {
        let send = |password: &'static str, ip: &'static str, cookies: String| {
            let market = &market;
            async move {
                let request = Request::post("/sign-in")
                    .header(header::COOKIE, cookies)
                    .header("x-forwarded-for", ip)
                    .body(Body::from(login(Role::Shopper, password)));
                market.send(request.unwrap()).await
            }
        };
        let first = send(PASSWORD, "192.0.2.1", String::new()).await;
        let device = cookie(&first, "device");
        assert!(!device.is_empty());
        for _ in 0..10 {
            assert_eq!(
                send("wrong wrong", "198.51.100.9", String::new()).await.status,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
        let slowed = send(PASSWORD, "198.51.100.9", String::new()).await;
        assert!(
            slowed.body.contains("Thử quá nhiều lần") || slowed.status == StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_ne!(slowed.status, StatusCode::SEE_OTHER, "the guesser goes on guessing on {}", market.name);
        assert_eq!(
            send(PASSWORD, "192.0.2.1", String::new()).await.status,
            StatusCode::SEE_OTHER,
            "another address"
        );
        // A hundred addresses together: an unknown browser waits, the person's own does not.
        for at in 0..100 {
            let ip: &'static str = format!("203.0.113.{at}").leak();
            send("wrong wrong", ip, String::new()).await;
        }
        assert_ne!(send(PASSWORD, "192.0.2.7", String::new()).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            send(PASSWORD, "192.0.2.7", device).await.status,
            StatusCode::SEE_OTHER,
            "{}",
            market.name
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_set_anew_by_a_link_that_works_once() {
    for market in markets().await {
        let known = market.post("/forgotten", "login=shopper%40example.vn", "").await;
        let unknown = market.post("/forgotten", "login=nobody%40example.vn", "").await;
        let (known, unknown) = (known.body, unknown.body);
        assert_eq!(known.len(), unknown.len(), "the answer does not tell who has an account");
        let mails = outside::latest_mail(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert_eq!(mails.len(), 1);
        let link =
            mails[0].body.split("/recover/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        let session = market.signed_in(Role::Shopper).await;
        let new = "password=mot+mat+khau+moi";
        assert_eq!(
            market.post(&format!("/recover/{link}"), "password=ngan", "").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(market.post(&format!("/recover/{link}"), new, "").await.location, "/sign-in");
        assert_eq!(market.post(&format!("/recover/{link}"), new, "").await.status, StatusCode::CONFLICT);
        assert!(market.get("/account", &session).await.location.starts_with("/sign-in"), "old sessions end");
        let answer = market.post("/sign-in", &login(Role::Shopper, "mot mat khau moi"), "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", market.name);
    }
}
