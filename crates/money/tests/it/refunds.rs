//! Money goes back: through the gateway, by transfer, in cash.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::{Actor, Ctx, Dong, Error, Id, Ids, Locale, Uuid};
use money::{Account, AtCounter, Entry, NewRefund, PaymentRow, RefundId, RefundRow, RefundState, Way};

use crate::door::comes;
use crate::gates::sign::notice;
use crate::gates::stand::{Manner, Stand, TRANSACTION};
use crate::gates::webhooks::begin;
use crate::shop::{ORDER, Shop, shops};

/// The owner takes back what it owes for the order, and asks for it to be paid back.
pub(crate) async fn ask(
    shop: &Shop,
    payment: &PaymentRow,
    amount: i64,
    key: &str,
) -> kernel::Result<RefundId> {
    ask_of((shop, "test-order"), payment, amount, key).await
}

/// The same of another kind of payable.
pub(crate) async fn ask_of(
    (shop, kind): (&Shop, &'static str),
    payment: &PaymentRow,
    amount: i64,
    key: &str,
) -> kernel::Result<RefundId> {
    let new = NewRefund {
        kind,
        subject: payment.subject_id,
        order: payment.subject_id,
        amount: Dong(amount),
        key: key.to_owned(),
        reason: "Hết hàng".to_owned(),
    };
    let work: db::WorkFn<NewRefund, RefundId> = |tx, ctx, new| {
        Box::pin(async move {
            let entry = Entry {
                debit: Account::Order(new.order),
                credit: Account::Refund(new.order),
                amount: new.amount,
                key: format!("back:{}", new.key),
                memo: String::new(),
            };
            money::post(tx, ctx, entry).await?;
            money::ask_refund(tx, ctx, new).await
        })
    };
    shop.app.db.write(&shop.ctx(), new, work).await
}

pub(crate) async fn job(shop: &Shop, refund: RefundId) -> kernel::Result<()> {
    job_at(shop, "money.refund", refund, 0).await
}

/// A job as it runs so many seconds from now.
pub(crate) async fn job_at(shop: &Shop, kind: &str, refund: RefundId, later: i64) -> kernel::Result<()> {
    let job = money::domain().jobs.iter().find(|job| job.kind == kind).unwrap();
    let now = shop.app.clock.now().plus_seconds(later);
    let ctx = Ctx::new(Actor::System("test"), Locale::Vi, now, Ids::random());
    (job.run)(Arc::clone(&shop.app), ctx, refund.uuid()).await
}

pub(crate) async fn only(shop: &Shop, order: Uuid) -> RefundRow {
    let mut rows = money::refunds_of(&mut shop.app.db.reader().await.unwrap(), order).await.unwrap();
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

pub(crate) async fn act(shop: &Shop, refund: RefundId, body: &str, role: &str) -> (StatusCode, String) {
    shop.post_as(&format!("/office/refunds/{refund}"), body, role).await
}

/// Paid through a gateway.
pub(crate) async fn paid(shop: &Shop, provider: &str, amount: i64) -> PaymentRow {
    let payment = shop.open(amount).await;
    let reference = begin(shop, &payment, provider).await;
    let (path, body) = notice(provider, &reference, amount, TRANSACTION, true);
    if body.is_empty() {
        shop.get(&path, "").await
    } else {
        shop.post(&path, &body).await
    };
    payment
}

#[tokio::test]
async fn the_gateway_that_took_it_gives_it_back_once() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        for provider in ["vnpay", "momo", "zalopay"] {
            stand.is(Manner::Pending);
            let payment = paid(&shop, provider, 30_000).await;
            let order = payment.subject_id;
            let refund = ask(&shop, &payment, 12_000, provider).await.unwrap();
            assert_eq!(ask(&shop, &payment, 12_000, provider).await.unwrap(), refund, "the same key");
            assert!(matches!(ask(&shop, &payment, 11_000, provider).await, Err(Error::Internal(_))));
            stand.is(Manner::Paid(12_000));
            let before = stand.count("refund");
            job(&shop, refund).await.unwrap();
            job(&shop, refund).await.unwrap();
            assert_eq!(stand.count("refund"), before + 1, "{provider}");
            let row = only(&shop, order).await;
            assert_eq!((row.state, row.way), (RefundState::Done, Way::Gateway), "{}: {provider}", shop.name);
            assert_eq!(shop.balance(Account::Refund(order)).await, 0);
            assert_eq!(shop.balance(Account::Order(order)).await, -18_000);
        }
        assert_eq!(shop.balance(Account::Held).await, 54_000);
        assert_eq!(shop.told("money.refund.done.v1").await, 3);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_not_clear_is_asked_for_and_never_sent_again() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        let zalo = paid(&shop, "zalopay", 30_000).await;
        let refund = ask(&shop, &zalo, 30_000, "z").await.unwrap();
        stand.is(Manner::Broken);
        assert!(job(&shop, refund).await.is_err(), "it is to be asked for again");
        assert!(job(&shop, refund).await.is_err());
        assert_eq!((stand.count("refund"), stand.count("query_refund")), (1, 1), "{}", shop.name);
        assert_eq!(only(&shop, zalo.subject_id).await.state, RefundState::Unclear);
        assert_eq!(shop.balance(Account::Held).await, 30_000);
        stand.is(Manner::Paid(30_000));
        job(&shop, refund).await.unwrap();
        assert_eq!(only(&shop, zalo.subject_id).await.state, RefundState::Done);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_refusal_is_made_by_transfer_instead() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        let payment = paid(&shop, "vnpay", 30_000).await;
        let refund = ask(&shop, &payment, 30_000, "r").await.unwrap();
        stand.is(Manner::Refuses);
        job(&shop, refund).await.unwrap();
        let row = only(&shop, payment.subject_id).await;
        assert_eq!((row.state, row.code.as_str()), (RefundState::Failed, "api-95"));
        let page = shop.get(&format!("/office/refunds/{refund}"), "accountant").await.1;
        assert!(page.contains("Transfer instead") && page.contains("api-95"), "{page}");
        assert_eq!(
            act(&shop, refund, "act=by-transfer&reason=", "accountant").await.0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(act(&shop, refund, "act=by-transfer&reason=x", "officer").await.0, StatusCode::FORBIDDEN);
        assert_eq!(
            act(&shop, refund, "act=by-transfer&reason=x", "accountant").await.0,
            StatusCode::SEE_OTHER
        );
        let wrong = "act=make&bank=111111&account=1-2&holder=&number=FT1";
        let (status, page) = act(&shop, refund, wrong, "accountant").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("FT1"), "{page}");
        assert_eq!(only(&shop, payment.subject_id).await.state, RefundState::Asked);
        let noted = "act=make&bank=970436&account=0123&holder=LE+THI+A&number=";
        assert_eq!(act(&shop, refund, noted, "accountant").await.0, StatusCode::SEE_OTHER);
        let row = only(&shop, payment.subject_id).await;
        assert_eq!((row.state, row.account.as_str()), (RefundState::Asked, "0123"));
        assert!(
            !shop.log("money.refund.addressed.v1").await.contains("LE THI A"),
            "personal values stay out"
        );
        let made = "act=make&bank=970436&account=0123&holder=LE+THI+A&number=FT9";
        assert_eq!(act(&shop, refund, made, "accountant").await.0, StatusCode::SEE_OTHER);
        assert_eq!(act(&shop, refund, made, "accountant").await.0, StatusCode::CONFLICT);
        let row = only(&shop, payment.subject_id).await;
        assert_eq!((row.state, row.bank_reference.as_str()), (RefundState::Done, "FT9"));
        assert_eq!((shop.balance(Account::Held).await, shop.told("money.refund.done.v1").await), (0, 1));
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_transfer_goes_back_by_transfer_cash_in_cash_and_no_more_than_is_owed() {
    for shop in shops().await {
        let bank = shop.open(10_000).await;
        comes(&shop, "A", 10_000, &bank.reference).await;
        let refund = ask(&shop, &bank, 4_000, "b").await.unwrap();
        assert_eq!(only(&shop, bank.subject_id).await.way, Way::Transfer);
        job(&shop, refund).await.unwrap();
        assert_eq!(only(&shop, bank.subject_id).await.state, RefundState::Asked, "a person makes it");
        let more = NewRefund {
            kind: "test-order",
            subject: bank.subject_id,
            order: bank.subject_id,
            amount: Dong(1),
            key: "more".to_owned(),
            reason: "x".to_owned(),
        };
        let work: db::WorkFn<NewRefund, RefundId> = |tx, ctx, new| Box::pin(money::ask_refund(tx, ctx, new));
        assert!(matches!(shop.app.db.write(&shop.ctx(), more, work).await, Err(Error::Conflict(_))));
        let cash = shop.open(6_000).await;
        let booth = Uuid::from_u128(5);
        let at = AtCounter {
            owner: ORDER,
            subject: cash.subject_id,
            booth,
            amount: Dong(6_000),
            receipt: "1".to_owned(),
        };
        let pay: db::WorkFn<AtCounter, money::PaymentId> =
            |tx, ctx, cash| Box::pin(money::pay_at_counter(tx, ctx, cash));
        shop.app.db.write(&shop.ctx(), at, pay).await.unwrap();
        let returned = ask(&shop, &cash, 6_000, "c").await.unwrap();
        assert_eq!(only(&shop, cash.subject_id).await.way, Way::Counter);
        assert_eq!(act(&shop, returned, "act=make&number=PC1", "accountant").await.0, StatusCode::SEE_OTHER);
        assert_eq!(
            (shop.balance(Account::Booth(booth)).await, shop.balance(Account::Held).await),
            (-6_000, 10_000)
        );
        let list = shop.get("/office/refunds?state=asked", "accountant").await.1;
        assert!(list.contains("4.000") && !list.contains("6.000"), "{list}");
        shop.is_sound().await;
    }
}
