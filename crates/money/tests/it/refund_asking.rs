//! Refunds that nobody knows of: asked for, and decided by a person when no answer comes.
use axum::http::StatusCode;
use money::{Account, RefundId, RefundState, Way};

use crate::gates::stand::{Manner, Stand};
use crate::refunds::{act, ask, job, job_at, only, paid};
use crate::shop::{Shop, shops};

const DAY: i64 = 86_400;

db::sql! {
    /// As it was when the program was killed between its call and the answer.
    SENT_BEFORE: (kernel::Instant, RefundId) => () =
        "UPDATE money_refund SET state = 'sent', sent_at = $1 WHERE id = $2";
    ASKED_BEFORE: (kernel::Instant, RefundId) => () = "UPDATE money_refund SET created_at = $1 WHERE id = $2";
}

/// It was sent so many seconds ago.
async fn was_sent(shop: &Shop, id: RefundId, seconds: i64) {
    let work: db::WorkFn<(kernel::Instant, RefundId), ()> =
        |tx, _, (at, id)| Box::pin(tx.run_one(&SENT_BEFORE, (*at, *id)));
    let at = shop.app.clock.now().plus_seconds(-seconds);
    shop.app.db.write(&shop.ctx(), (at, id), work).await.unwrap();
}

/// It was asked for so many seconds ago.
async fn was_asked(shop: &Shop, id: RefundId, seconds: i64) {
    let work: db::WorkFn<(kernel::Instant, RefundId), ()> =
        |tx, _, (at, id)| Box::pin(tx.run_one(&ASKED_BEFORE, (*at, *id)));
    let at = shop.app.clock.now().plus_seconds(-seconds);
    shop.app.db.write(&shop.ctx(), (at, id), work).await.unwrap();
}

#[tokio::test]
async fn every_gateway_that_gives_back_is_asked_until_it_says() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        for (provider, question) in
            [("vnpay", "query"), ("momo", "refund/query"), ("zalopay", "query_refund")]
        {
            let payment = paid(&shop, provider, 30_000).await;
            let refund = ask(&shop, &payment, 12_000, provider).await.unwrap();
            let (sent, asked) = (stand.count("refund"), stand.count(question));
            stand.is(Manner::Pending);
            assert!(job(&shop, refund).await.is_err(), "{provider}: it is to be asked for again");
            assert_eq!(
                only(&shop, payment.subject_id).await.state,
                RefundState::Unclear,
                "{}: {provider}",
                shop.name
            );
            assert!(job(&shop, refund).await.is_err(), "{provider}: it works on it");
            stand.is(Manner::Broken);
            assert!(job(&shop, refund).await.is_err(), "{provider}: it does not answer");
            assert_eq!(shop.balance(Account::Refund(payment.subject_id)).await, -12_000);
            stand.is(Manner::Paid(12_000));
            job(&shop, refund).await.unwrap();
            job(&shop, refund).await.unwrap();
            assert_eq!(
                only(&shop, payment.subject_id).await.state,
                RefundState::Done,
                "{}: {provider}",
                shop.name
            );
            assert_eq!(shop.balance(Account::Refund(payment.subject_id)).await, 0);
            assert_eq!((stand.count("refund") - sent, stand.count(question) - asked), (1, 3), "{provider}");
        }
        assert_eq!(
            (shop.told("money.refund.done.v1").await, shop.told("money.refund.unclear.v1").await),
            (3, 3)
        );
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_gateway_that_does_not_know_it_gave_nothing_back() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        let payment = paid(&shop, "momo", 30_000).await;
        let refund = ask(&shop, &payment, 30_000, "m").await.unwrap();
        stand.is(Manner::Broken);
        assert!(job(&shop, refund).await.is_err());
        stand.is(Manner::Refuses);
        assert!(job(&shop, refund).await.is_err(), "it may still be on its way");
        assert_eq!(only(&shop, payment.subject_id).await.state, RefundState::Unclear, "{}", shop.name);
        job_at(&shop, "money.refund", refund, 3_700).await.unwrap();
        let row = only(&shop, payment.subject_id).await;
        assert_eq!((row.state, row.code.as_str()), (RefundState::Failed, "refund-unknown"), "{}", shop.name);
        let page = shop.get(&format!("/office/refunds/{refund}"), "accountant").await.1;
        assert!(page.contains("MoMo has no such refund") && page.contains("Transfer instead"), "{page}");
        assert_eq!((stand.count("refund"), shop.balance(Account::Held).await), (1, 30_000));
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn what_was_sent_a_day_ago_waits_for_a_person() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        let payment = paid(&shop, "vnpay", 30_000).await;
        let order = payment.subject_id;
        let refund = ask(&shop, &payment, 30_000, "v").await.unwrap();
        let decide = "act=decide&outcome=done&number=VNP9&reason=xem+cong";
        was_sent(&shop, refund, DAY - 600).await;
        let page = format!("/office/refunds/{refund}");
        assert!(!shop.get(&page, "accountant").await.1.contains("value=\"decide\""), "not yet");
        assert_eq!(act(&shop, refund, decide, "accountant").await.0, StatusCode::CONFLICT);
        assert_eq!(only(&shop, order).await.state, RefundState::Sent, "{}", shop.name);
        was_sent(&shop, refund, DAY + 1).await;
        assert!(shop.get(&page, "accountant").await.1.contains("value=\"decide\""));
        assert!(!shop.get(&page, "officer").await.1.contains("value=\"decide\""));
        // The job of that day asks once more, and shows it whatever comes of that.
        stand.is(Manner::Broken);
        assert!(job_at(&shop, "money.refund-late", refund, 0).await.is_err());
        assert_eq!((only(&shop, order).await.state, stand.count("refund")), (RefundState::Unclear, 0));
        let list = shop.get("/office/refunds?state=unclear", "accountant").await.1;
        assert!(list.contains("30.000"), "{list}");
        for wrong in ["act=decide&outcome=done&number=&reason=x", "act=decide&outcome=&number=1&reason=x"] {
            assert_eq!(act(&shop, refund, wrong, "accountant").await.0, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(act(&shop, refund, decide, "officer").await.0, StatusCode::FORBIDDEN);
        assert_eq!(act(&shop, refund, decide, "accountant").await.0, StatusCode::SEE_OTHER);
        let row = only(&shop, order).await;
        assert_eq!((row.state, row.bank_reference.as_str()), (RefundState::Done, "VNP9"));
        job_at(&shop, "money.refund-late", refund, 0).await.unwrap();
        assert_eq!((shop.balance(Account::Held).await, shop.told("money.refund.done.v1").await), (0, 1));
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn what_could_not_be_sent_for_a_day_is_made_by_transfer() {
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        let payment = paid(&shop, "momo", 30_000).await;
        let refund = ask(&shop, &payment, 30_000, "m").await.unwrap();
        shop.set("momo-secret", "").await;
        assert!(job(&shop, refund).await.is_err(), "the gateway is gone");
        let instead = "act=by-transfer&reason=MoMo+da+ngung";
        assert_eq!(act(&shop, refund, instead, "accountant").await.0, StatusCode::CONFLICT);
        assert_eq!(only(&shop, payment.subject_id).await.way, Way::Gateway, "{}", shop.name);
        was_asked(&shop, refund, DAY + 1).await;
        assert!(
            shop.get(&format!("/office/refunds/{refund}"), "accountant").await.1.contains("Transfer instead")
        );
        assert_eq!(act(&shop, refund, instead, "accountant").await.0, StatusCode::SEE_OTHER);
        let row = only(&shop, payment.subject_id).await;
        assert_eq!((row.state, row.way), (RefundState::Asked, Way::Transfer));
        shop.set("momo-secret", "momo-s").await;
        job(&shop, refund).await.unwrap();
        assert_eq!(
            only(&shop, payment.subject_id).await.state,
            RefundState::Asked,
            "it is not sent any more"
        );
        shop.is_sound().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_verdicts_one_counts() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        for round in 0..10 {
            stand.is(Manner::Pending);
            let payment = paid(&shop, "momo", 30_000).await;
            let refund = ask(&shop, &payment, 30_000, &format!("k{round}")).await.unwrap();
            stand.is(Manner::Broken);
            assert!(job(&shop, refund).await.is_err());
            let done = format!("act=decide&outcome=done&number=M{round}&reason=x");
            let (first, second) = tokio::join!(
                act(&shop, refund, &done, "accountant"),
                act(&shop, refund, "act=decide&outcome=not-done&reason=y", "operator"),
            );
            let mut answers = [first.0.as_u16(), second.0.as_u16()];
            let given = first.0 == StatusCode::SEE_OTHER;
            answers.sort_unstable();
            assert_eq!(answers, [303, 409], "{} round {round}", shop.name);
            let state = only(&shop, payment.subject_id).await.state;
            assert_eq!(state, if given { RefundState::Done } else { RefundState::Failed });
        }
        shop.is_sound().await;
    }
}
