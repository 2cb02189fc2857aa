//! Staff, producers, settings and holidays of a booth.
use axum::http::StatusCode;
use booths::{BoothState, Duty, booths_for};
use kernel::{Grant, Role};

use super::{ACCOUNT, BOOTH, PRODUCERS, STAFF, TERMS, acting, booth, link, person};
use crate::market::markets;

#[tokio::test(flavor = "multi_thread")]
async fn staff_have_narrow_roles_and_one_owner_stays() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let staff = "/desk/booth/staff";
        let bad = market.post(staff, "booth=gian-hang-mot&role=delegate&contact=khong", &seller).await;
        assert!(
            bad.body.contains("id=\"contact-error\"") && bad.body.contains("id=\"role-error\""),
            "{}",
            bad.body
        );
        let made =
            market.post(staff, "booth=gian-hang-mot&role=orders&contact=lan%40example.vn", &seller).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        let join = link(&made.body);
        let (lan, account) = person(&market, "lan").await;
        assert_eq!(market.get("/desk", &lan).await.status, StatusCode::FORBIDDEN);
        assert!(market.get(&join, "").await.body.contains("Đóng gói, giao hàng"));
        assert_eq!(market.post(&join, "", &lan).await.location, "/desk?booth=gian-hang-mot");
        assert_eq!(market.post(&join, "", &lan).await.status, StatusCode::CONFLICT, "once");
        assert_eq!(market.count(&STAFF).await, 1);
        assert_eq!(market.get("/desk", &lan).await.status, StatusCode::OK);
        for closed in ["/desk/booth/staff", "/desk/members", "/desk/register"] {
            assert_eq!(market.get(closed, &lan).await.status, StatusCode::FORBIDDEN, "{closed}");
        }
        let change =
            market.post("/desk/booth", &format!("booth=gian-hang-mot&booth_name=X&{TERMS}"), &lan).await;
        assert_eq!(change.status, StatusCode::FORBIDDEN);
        assert_eq!(market.get("/desk?booth=gian-hang-hai", &lan).await.status, StatusCode::NOT_FOUND);
        let invite = market.post(staff, "booth=gian-hang-mot&role=owner&contact=x%40example.vn", &lan).await;
        assert_eq!(invite.status, StatusCode::FORBIDDEN);

        let grant = Grant { role: Role::Seller, organisation: None, commune: None };
        let ctx = acting(account, vec![grant]);
        let mut conn = market.app.db.reader().await.unwrap();
        for (duty, count) in [(Duty::Orders, 1), (Duty::View, 1), (Duty::Products, 0), (Duty::Money, 0)] {
            assert_eq!(booths_for(&mut conn, &ctx, duty).await.unwrap().len(), count, "{duty:?}");
        }
        drop(conn);
        let path = format!("{staff}/{account}");
        let to = |role: &str| format!("booth=gian-hang-mot&role={role}");
        assert_eq!(
            market.post(&path, &to("delegate"), &seller).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(market.post(&path, &to("manager"), &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.get("/desk/booth", &lan).await.status, StatusCode::OK);
        assert_eq!(market.post(&path, &to("owner"), &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.get("/desk/booth/staff", &lan).await.status, StatusCode::OK);
        let mine =
            market.app.db.reader().await.unwrap().one(&ACCOUNT, ("seller@example.vn".to_owned(),)).await;
        let first = format!("{staff}/{}", mine.unwrap().0);
        assert_eq!(market.post(&first, &to("none"), &lan).await.status, StatusCode::SEE_OTHER);
        let last = market.post(&path, &to("viewer"), &lan).await;
        assert_eq!(last.status, StatusCode::CONFLICT, "the last owner stays: {}", last.body);
        assert_eq!(market.get("/desk?booth=gian-hang-mot", &seller).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn producers_stand_on_the_page_by_consent() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let path = "/desk/booth/producers";
        let one = "booth=gian-hang-mot&producer_name=Vuon+chu+Hai&hamlet=Ap+2&commune=29308&grows=Dua+sap&plot=5.000&consent_on=2026-11-01";
        for (form, field) in [
            (one.to_owned(), "consent_publish"),
            (format!("{one}&consent_publish=yes").replace("5.000", "nhieu"), "plot"),
            (format!("{one}&consent_publish=yes").replace("2026-11-01", "2999-01-01"), "consent_on"),
        ] {
            let answer = market.post(path, &form, &seller).await;
            assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{field}: {}", answer.body);
        }
        assert_eq!(market.count(&PRODUCERS).await, 0);
        let added = market.post(path, &format!("{one}&consent_publish=yes"), &seller).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let page = market.get("/booths/gian-hang-mot", "").await.body;
        assert!(page.contains("Nhà vườn của chúng tôi") && page.contains("Vuon chu Hai"), "{page}");
        let id = booth(&market, "gian-hang-mot").await.id;
        let rows = booths::producers(&mut market.app.db.reader().await.unwrap(), id).await.unwrap();
        assert_eq!((rows.len(), rows[0].area), (1, Some(5000)));
        let other = one.replace("gian-hang-mot", "gian-hang-hai");
        assert_eq!(market.post(path, &other, &seller).await.status, StatusCode::NOT_FOUND);
        let ended = market.post(&format!("{path}/{}/end", rows[0].id), "booth=gian-hang-mot", &seller).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        assert!(!market.get("/booths/gian-hang-mot", "").await.body.contains("Vuon chu Hai"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_kept_on_mistakes_and_a_holiday_ends() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let form = format!("booth=gian-hang-mot&booth_name=&about=Chuyen&{TERMS}").replace("20.000", "-5");
        let wrong = market.post("/desk/booth", &form, &seller).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["booth_name", "fee_near"] {
            assert!(wrong.body.contains(&format!("id=\"{field}-error\"")), "{field}");
        }
        assert!(wrong.body.contains("Chuyen") && wrong.body.contains("value=\"-5\""));
        let form = form.replace("booth_name=", "booth_name=Moi").replace("-5", "0");
        assert_eq!(market.post("/desk/booth", &form, &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(booth(&market, "gian-hang-mot").await.name.vi, "Moi");
        let bad =
            market.post("/desk/booth/bank", "booth=gian-hang-mot&bank_bin=1&bank_account=x", &seller).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bad.body.contains("id=\"bank_bin-error\""), "{}", bad.body);
        let past = market.post("/desk/booth/pause", "booth=gian-hang-mot&back_on=2020-01-01", &seller).await;
        assert!(past.body.contains("id=\"back_on-error\""), "{}", past.body);
        let pause = "booth=gian-hang-mot&back_on=2999-01-01&notice=Nghi+Tet";
        assert_eq!(market.post("/desk/booth/pause", pause, &seller).await.status, StatusCode::SEE_OTHER);
        let page = market.get("/booths/gian-hang-mot", "").await.body;
        assert!(page.contains("đang tạm nghỉ") && page.contains("Nghi Tet"), "{page}");
        market.post("/desk/booth/resume", "booth=gian-hang-mot", &seller).await;
        assert_eq!(booth(&market, "gian-hang-mot").await.state, BoothState::Open);
        let unsure = market.post("/desk/booth/close", "booth=gian-hang-mot", &seller).await;
        assert!(unsure.body.contains("id=\"sure-error\""));
        let closed = market.post("/desk/booth/close", "booth=gian-hang-mot&sure=yes", &seller).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER);
        assert_eq!(market.get("/booths/gian-hang-mot", "").await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            market.get("/desk?booth=gian-hang-mot", &seller).await.status,
            StatusCode::OK,
            "its orders stay"
        );
        let mut conn = market.app.db.reader().await.unwrap();
        assert!(conn.one(&BOOTH, ("gian-hang-mot".to_owned(),)).await.is_ok(), "it stays");
    }
}
