//! Second factors: who may add one, and what becomes of a lost one; the log that is sealed day by day.
use axum::http::StatusCode;
use kernel::{Actor, Ctx, Ids, Locale, Role};
use people::set_totp;

use crate::market::{PASSWORD, markets, system};
use crate::organisation::{account, cookie, login};

#[tokio::test(flavor = "multi_thread")]
async fn a_session_of_before_adds_no_factor_and_a_lost_one_is_reset() {
    for market in markets().await {
        let id = account(&market, Role::Officer).await;
        let answer = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        let weak = format!("{}; {}", cookie(&answer, "session"), cookie(&answer, "device"));
        let input = (id, b"12345678901234567890".to_vec());
        market.app.db.write(&system(), input, |tx, ctx, i| Box::pin(set_totp(tx, ctx, i))).await.unwrap();
        for path in ["/account/passkeys/begin", "/account/passkeys/finish", "/account/security/app"] {
            let refused = market.post(path, "factor_code=123456", &weak).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{path} {}", market.name);
        }
        let path = format!("/office/people/{id}/second-factor/end");
        let operator = market.signed_in(Role::Operator).await;
        let silent = market.post(&path, "reason=", &operator).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let own = account(&market, Role::Operator).await;
        let own = format!("/office/people/{own}/second-factor/end");
        assert_eq!(market.post(&own, "reason=x", &operator).await.status, StatusCode::FORBIDDEN);
        // An officer cannot make an operator's account their own.
        let officer = market.signed_in(Role::Officer).await;
        for way in ["second-factor/end", "recovery"] {
            let path = format!("/office/people/{}/{way}", account(&market, Role::Operator).await);
            assert_eq!(market.post(&path, "reason=x", &officer).await.status, StatusCode::FORBIDDEN, "{way}");
        }
        let done = market.post(&path, "reason=Lost+telephone", &operator).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert!(market.get("/account", &weak).await.location.starts_with("/sign-in"));
        let again = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        assert!(!again.location.starts_with("/sign-in/second"), "{}", again.location);
        let weak = cookie(&again, "session");
        assert!(market.get("/office/register", &weak).await.location.starts_with("/account/security"));
        let log = market.get(&format!("/office/audit?key={id}&format=csv"), &operator).await.body;
        assert!(log.contains("people.factors.reset.v1"), "{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_comes_late_is_in_the_next_seal() {
    for market in markets().await {
        let now = system().now();
        let at = |days: i64| {
            Ctx::new(Actor::System("test"), Locale::Vi, now.plus_seconds(days * 86_400), Ids::random())
        };
        let shopper = account(&market, Role::Shopper).await;
        let act = |days: i64| {
            let (db, ctx) = (market.app.db.clone(), at(days));
            async move {
                let input = (shopper, false);
                db.write(&ctx, input, |tx, ctx, i| Box::pin(people::begin_recovery(tx, ctx, i)))
                    .await
                    .unwrap();
                db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await.unwrap();
            }
        };
        act(0).await;
        ui::seal_log(&market.app, &at(1)).await.unwrap();
        act(0).await; // of a day that is sealed
        ui::seal_log(&market.app, &at(1)).await.unwrap();
        let found = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert_eq!((found.days, found.unsealed, found.broken.len()), (1, 1, 0), "{}", market.name);
        ui::seal_log(&market.app, &at(2)).await.unwrap();
        let found = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert_eq!((found.days, found.unsealed, found.broken.len()), (2, 0, 0), "{}", market.name);
    }
}
