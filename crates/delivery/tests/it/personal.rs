//! Where the parcels of a booth are fetched is its person's, and goes when it is not needed.
use carriers::Carrier as Named;
use kernel::{AccountId, Grant, Role};
use people::NewAccount;
use serde_json::json;

use crate::shop::{HOME, Shop, shops};

async fn sender(shop: &Shop) -> Option<delivery::SenderRow> {
    delivery::sender_of(&mut shop.app.db.reader().await.unwrap(), shop.booth).await.unwrap()
}

/// A person who alone acts for the household of the first booth.
async fn owner(shop: &Shop) -> AccountId {
    let booth = booths::booth(&mut shop.app.db.reader().await.unwrap(), shop.booth).await.unwrap();
    let work: db::WorkFn<kernel::OrganisationId, AccountId> = |tx, ctx, household| {
        Box::pin(async move {
            let new = NewAccount {
                name: "Thạch Sa Rây".to_owned(),
                email: None,
                phone: Some("+84912345678".to_owned()),
                password_hash: "none".to_owned(),
            };
            let account = people::open_account(tx, ctx, &new).await?;
            let grant = Grant { role: Role::Seller, organisation: Some(*household), commune: None };
            people::grant_role(tx, ctx, account, &grant).await?;
            Ok(account)
        })
    };
    shop.app.db.write(&shop.ctx(), booth.organisation_id, work).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_gets_the_sender_of_their_booth_and_may_have_it_erased() {
    for shop in shops(None).await {
        shop.connect(Named::Ghn, "https://ghn.example").await;
        for booth in [shop.booth, shop.other] {
            shop.sends_with(booth, &[Named::Ghn]).await;
        }
        let account = owner(&shop).await;
        let domain = delivery::domain();
        let mut conn = shop.app.db.reader().await.unwrap();
        let expected = json!({ "senders": [{
            "booth": "dua-sap", "name": "Thạch Sa Rây", "phone": "+842943855555", "commune": HOME, "street": "Ấp 1",
            "carriers": ["ghn"],
        }] });
        assert_eq!(domain.export.unwrap()(&mut conn, account).await.unwrap(), expected, "{}", shop.name);
        let erase: db::WorkFn<AccountId, ()> =
            |tx, ctx, account| delivery::domain().erase.unwrap()(tx, ctx, *account);
        shop.app.db.write(&shop.ctx(), account, erase).await.unwrap();
        assert_eq!(sender(&shop).await, None);
        let other = delivery::sender_of(&mut conn, shop.other).await.unwrap();
        assert!(other.is_some(), "{}: somebody else's stays", shop.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_goes_once_no_carrier_is_chosen() {
    for shop in shops(None).await {
        shop.connect(Named::Ghn, "https://ghn.example").await;
        shop.sends_with(shop.booth, &[Named::Ghn]).await;
        crate::sweeps::sweep(&shop, 0).await;
        assert!(sender(&shop).await.is_some(), "{}", shop.name);
        shop.sends_with(shop.booth, &[]).await;
        crate::sweeps::sweep(&shop, 0).await;
        assert_eq!(sender(&shop).await, None, "{}", shop.name);
    }
}

db::sql! {
    END: (kernel::Instant, kernel::BoothId) => () = "UPDATE booths_booth SET ended_at = $1 WHERE id = $2";
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_goes_ninety_days_after_its_booth_ended() {
    for shop in shops(None).await {
        shop.connect(Named::Ghn, "https://ghn.example").await;
        for booth in [shop.booth, shop.other] {
            shop.sends_with(booth, &[Named::Ghn]).await;
        }
        let end: db::WorkFn<kernel::BoothId, ()> =
            |tx, ctx, booth| Box::pin(async move { tx.run_one(&END, (ctx.now(), *booth)).await });
        shop.app.db.write(&shop.ctx(), shop.booth, end).await.unwrap();
        for (days, kept) in [(89, true), (91, false)] {
            crate::sweeps::sweep(&shop, days * 86_400).await;
            assert_eq!(sender(&shop).await.is_some(), kept, "{} after {days} days", shop.name);
        }
        let mut conn = shop.app.db.reader().await.unwrap();
        assert!(delivery::sender_of(&mut conn, shop.other).await.unwrap().is_some(), "a booth that sells");
    }
}
