//! The market and the stand-in bank, each at its own port, in every manner.
use std::sync::Arc;
use std::time::Duration;

use money::{Account, PaymentRow, PaymentState};
use sandbox::{Bank, Manners, Options};
use ui::Settings;

use crate::shop::{SECRET, Shop, shops};

async fn serve(router: axum::Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// Starts both; the market knows the bank.
async fn start(shop: &Shop, manners: Manners) {
    let market = serve(ui::router(&shop.app)).await;
    let options = Options {
        notify: format!("{market}/hooks/bank"),
        secret: SECRET.to_owned(),
        manners,
        data: None,
        late: Duration::from_millis(300),
        pause: Duration::from_millis(10),
    };
    let bank = serve(sandbox::router(Arc::new(Bank::new(options).unwrap()))).await;
    let settings = Settings { base_url: market, sandbox_bank: bank, demo: true, ..Settings::default() };
    shop.app.set_settings(settings);
}

/// Follows the link of the payer's page and presses the button there.
async fn pay(shop: &Shop, payment: &PaymentRow) -> String {
    let page = shop.get(&format!("/pay/{}", payment.token), "").await.1;
    let (_, rest) = page.split_once("/pay?").unwrap();
    let query = rest.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    let client = reqwest::Client::new();
    let form = client.post(format!("{}/pay", shop.app.settings().sandbox_bank)).body(query);
    let form = form.header("content-type", "application/x-www-form-urlencoded");
    form.send().await.unwrap().text().await.unwrap()
}

/// Waits a little for a state; what it is in the end.
async fn state(shop: &Shop, payment: &PaymentRow, wanted: PaymentState) -> PaymentState {
    for _ in 0..100 {
        if shop.payment(payment.subject_id).await.state == wanted {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    shop.payment(payment.subject_id).await.state
}

#[tokio::test]
async fn whatever_the_manners_money_counts_once() {
    for (manners, seen) in [
        (Manners::Good, PaymentState::Paid),
        (Manners::Twice, PaymentState::Paid),
        (Manners::Late, PaymentState::Paid),
        (Manners::Errors, PaymentState::Paid),
    ] {
        for shop in shops().await {
            start(&shop, manners).await;
            let payment = shop.open(42_000).await;
            let receipt = pay(&shop, &payment).await;
            assert!(receipt.contains(&payment.reference) && receipt.contains("42.000"), "{receipt}");
            assert_eq!(state(&shop, &payment, seen).await, seen, "{} {manners:?}", shop.name);
            tokio::time::sleep(Duration::from_millis(50)).await;
            assert_eq!((shop.balance(Account::Held).await, shop.told("test.told.v1").await), (42_000, 1));
            shop.is_sound().await;
        }
    }
}

#[tokio::test]
async fn a_silent_bank_is_asked_and_a_surplus_is_kept() {
    for shop in shops().await {
        start(&shop, Manners::Silent).await;
        let payment = shop.open(42_000).await;
        let check = format!("/pay/{}/check", payment.token);
        assert!(shop.post(&check, "").await.1.ends_with("?asked=yes"));
        pay(&shop, &payment).await;
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
        shop.post(&check, "").await;
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{}", shop.name);
        start(&shop, Manners::WrongAmount).await;
        let payment = shop.open(42_000).await;
        pay(&shop, &payment).await;
        for _ in 0..100 {
            if shop.balance(Account::Suspense).await != 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(shop.balance(Account::Suspense).await, -1_000);
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid);
        shop.is_sound().await;
    }
}
