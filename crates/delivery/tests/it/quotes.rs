//! Fees at checkout.
use std::time::{Duration, Instant};

use carriers::Carrier as Named;
use delivery::{Method, Offered, QuoteWish, ask_quotes, grams_of, offered};
use kernel::{Ctx, Dong};
use serde_json::{Value, json};

use crate::carrier::{Asked, Carrier};
use crate::shop::{FAR, HOME, Shop, shops};

/// GHN names 31,000 for whatever it is; Viettel Post signs in twice and names two services.
fn fees(asked: &Asked) -> (u16, Value) {
    let answer = match asked.path.as_str() {
        "/shiip/public-api/v2/shipping-order/preview" => json!({"code": 200, "data": {"total_fee": 31_000}}),
        "/v2/user/Login" => json!({"status": 200, "error": false, "data": {"token": "short"}}),
        "/v2/user/ownerconnect" => json!({"status": 200, "error": false, "data": {"token": "long"}}),
        path if path.contains("getPriceAllNlp") => {
            json!({"RESULT": [{"MA_DV_CHINH": "VCN", "TEN_DICHVU": "Nhanh", "GIA_CUOC": 28_000}]})
        }
        other => panic!("{other}"),
    };
    (200, answer)
}

fn wish(shop: &Shop, to: &str) -> QuoteWish {
    QuoteWish { booth: shop.booth, to: to.to_owned(), grams: 1_500, value: Dong(220_000), cod: true }
}

async fn offers(shop: &Shop, ctx: &Ctx, wish: &QuoteWish) -> Vec<(Method, i64, bool)> {
    let offers = offered(&mut shop.app.db.reader().await.unwrap(), ctx, wish).await.unwrap();
    offers.carriers.into_iter().map(|Offered { method, fee, asked }| (method, fee.0, asked)).collect()
}

async fn refusing(shop: &Shop, wish: &QuoteWish) -> Vec<Method> {
    offered(&mut shop.app.db.reader().await.unwrap(), &shop.ctx(), wish).await.unwrap().refusing
}

/// Asks until GHN was in time: on a machine that is busy with other tests two seconds may be short. Each time a minute
/// later, since who gave no answer is left in peace that long.
async fn ask(shop: &Shop, wishes: &[QuoteWish]) {
    for minute in 1..20 {
        shop.app.clock.set_offset(minute * 61_000_000);
        ask_quotes(&shop.app, &shop.ctx(), wishes).await;
        let mut all = true;
        for wish in wishes {
            all &= offers(shop, &shop.ctx(), wish)
                .await
                .iter()
                .any(|(method, _, asked)| *method == Method::Ghn && *asked);
        }
        if all {
            return;
        }
    }
    panic!("GHN was never in time");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fee_is_asked_once_kept_half_an_hour_and_else_read_from_the_table() {
    for shop in shops(None).await {
        let carrier = Carrier::start(fees).await;
        shop.connect(Named::Ghn, &carrier.address).await;
        shop.connect(Named::Ghtk, "http://127.0.0.1:9").await;
        shop.sends_with(shop.booth, &[Named::Ghn, Named::Ghtk, Named::VnPost][..2]).await;
        let far = wish(&shop, FAR);
        // Nobody was asked: the table. 1,500 g far away is 46,000.
        let table = [(Method::Ghn, 46_000, false), (Method::Ghtk, 46_000, false)];
        assert_eq!(offers(&shop, &shop.ctx(), &far).await, table, "{}", shop.name);
        ask(&shop, std::slice::from_ref(&far)).await;
        let asked = [(Method::Ghn, 31_000, true), (Method::Ghtk, 46_000, false)];
        assert_eq!(offers(&shop, &shop.ctx(), &far).await, asked);
        let times = carrier.times("preview");
        ask_quotes(&shop.app, &shop.ctx(), std::slice::from_ref(&far)).await;
        assert_eq!(carrier.times("preview"), times, "it is known by now");
        let body = &carrier.asked()[0].body;
        assert_eq!(
            [&body["to_ward_name"], &body["to_province_name"], &body["from_ward_name"]],
            ["Phường Hoàn Kiếm", "Thành phố Hà Nội", "Xã Cầu Kè"]
        );
        assert_eq!(
            [&body["weight"], &body["cod_amount"], &body["insurance_value"]],
            [1_500, 220_000, 220_000]
        );
        // Another weight is another question, and half an hour later so is the same.
        let heavier = QuoteWish { grams: 1_501, ..far.clone() };
        assert_eq!(offers(&shop, &shop.ctx(), &heavier).await, table);
        assert_eq!(offers(&shop, &shop.later(1_799), &far).await, asked);
        assert_eq!(offers(&shop, &shop.later(1_801), &far).await, table);
        // Near is cheaper.
        let near = [(Method::Ghn, 24_000, false), (Method::Ghtk, 24_000, false)];
        assert_eq!(offers(&shop, &shop.ctx(), &wish(&shop, HOME)).await, near);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_carrier_holds_nobody_up() {
    for shop in shops(None).await {
        let (quick, slow) = (Carrier::start(fees).await, Carrier::start(fees).await);
        // Three steps of 1.5 s: each is in time for itself, all together are not.
        slow.slow(Duration::from_millis(1_500));
        shop.connect(Named::Ghn, &quick.address).await;
        shop.connect(Named::ViettelPost, &slow.address).await;
        for booth in [shop.booth, shop.other] {
            shop.sends_with(booth, &[Named::Ghn, Named::ViettelPost]).await;
        }
        let wishes = [wish(&shop, FAR), QuoteWish { booth: shop.other, ..wish(&shop, FAR) }];
        let began = Instant::now();
        ask(&shop, &wishes).await;
        let took = began.elapsed();
        assert!(took >= Duration::from_secs(2), "{took:?}");
        for wish in &wishes {
            let expected = [(Method::Ghn, 31_000, true), (Method::ViettelPost, 46_000, false)];
            assert_eq!(offers(&shop, &shop.ctx(), wish).await, expected);
        }
        assert!(slow.times("Login") >= 2, "both booths asked");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_carrier_that_refuses_is_no_choice_and_its_no_is_kept() {
    for shop in shops(None).await {
        let carrier = Carrier::start(|_| (200, json!({"code": 400, "message": "Không hỗ trợ"}))).await;
        shop.connect(Named::Ghn, &carrier.address).await;
        shop.sends_with(shop.booth, &[Named::Ghn]).await;
        let far = wish(&shop, FAR);
        for minute in 0..20 {
            if !refusing(&shop, &far).await.is_empty() {
                break;
            }
            shop.app.clock.set_offset(minute * 61_000_000);
            ask_quotes(&shop.app, &shop.ctx(), std::slice::from_ref(&far)).await;
        }
        assert_eq!(offers(&shop, &shop.ctx(), &far).await, [], "{}", shop.name);
        assert_eq!(refusing(&shop, &far).await, [Method::Ghn]);
        let times = carrier.times("preview");
        ask_quotes(&shop.app, &shop.ctx(), std::slice::from_ref(&far)).await;
        assert_eq!(carrier.times("preview"), times, "it said no a moment ago");
        // What is beyond its limits is refused without asking.
        let heavy = QuoteWish { grams: 50_001, ..far.clone() };
        ask_quotes(&shop.app, &shop.ctx(), std::slice::from_ref(&heavy)).await;
        assert_eq!((refusing(&shop, &heavy).await, carrier.times("preview")), (vec![Method::Ghn], times));
        // Half an hour later it may have thought better of it.
        assert_eq!(offers(&shop, &shop.later(1_801), &far).await, [(Method::Ghn, 46_000, false)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_silent_carrier_only_the_first_waits() {
    for shop in shops(None).await {
        let carrier = Carrier::start(fees).await;
        carrier.slow(Duration::from_secs(4));
        shop.connect(Named::Ghn, &carrier.address).await;
        shop.sends_with(shop.booth, &[Named::Ghn]).await;
        let far = wish(&shop, FAR);
        let table = [(Method::Ghn, 46_000, false)];
        ask_quotes(&shop.app, &shop.ctx(), std::slice::from_ref(&far)).await;
        assert_eq!(offers(&shop, &shop.ctx(), &far).await, table, "{}", shop.name);
        let times = carrier.times("");
        // Another parcel for the same way, paid otherwise: nobody waits, the table is shown.
        let other = QuoteWish { grams: 1_600, cod: false, ..far.clone() };
        ask_quotes(&shop.app, &shop.ctx(), std::slice::from_ref(&other)).await;
        assert_eq!((offers(&shop, &shop.ctx(), &other).await, carrier.times("")), (table.to_vec(), times));
        let heavy = QuoteWish { grams: 50_001, ..far.clone() };
        ask_quotes(&shop.app, &shop.ctx(), std::slice::from_ref(&heavy)).await;
        assert_eq!((refusing(&shop, &heavy).await, carrier.times("")), (vec![Method::Ghn], times));
        // Another way is another question, and a minute later so is the same.
        ask_quotes(&shop.app, &shop.ctx(), &[wish(&shop, HOME)]).await;
        assert_eq!(carrier.times(""), times + 1);
        carrier.slow(Duration::ZERO);
        ask_quotes(&shop.app, &shop.later(20), std::slice::from_ref(&other)).await;
        assert_eq!(carrier.times(""), times + 1);
        ask(&shop, std::slice::from_ref(&other)).await;
        assert_eq!(offers(&shop, &shop.ctx(), &other).await, [(Method::Ghn, 31_000, true)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booth_that_chose_none_or_a_carrier_that_is_not_set_up_offers_nothing() {
    for shop in shops(None).await {
        let carrier = Carrier::start(fees).await;
        let far = wish(&shop, FAR);
        shop.connect(Named::Ghn, &carrier.address).await;
        assert_eq!(offers(&shop, &shop.ctx(), &far).await, []);
        shop.sends_with(shop.booth, &[Named::Ghn]).await;
        shop.set("ghn-token", "").await;
        ask_quotes(&shop.app, &shop.ctx(), std::slice::from_ref(&far)).await;
        assert_eq!(offers(&shop, &shop.ctx(), &far).await, []);
        assert_eq!(carrier.times(""), 0);
    }
}

#[test]
fn weights_add_up_and_what_nobody_weighed_counts_half_a_kilogram() {
    assert_eq!(grams_of([(Some(700), 2), (None, 3), (Some(0), 1)].into_iter()), 1_400 + 1_500 + 500);
    assert_eq!(grams_of([(Some(5), 1)].into_iter()), 100);
    assert_eq!(grams_of([(Some(i64::MAX), 2), (None, 1)].into_iter()), i64::MAX);
    assert_eq!(grams_of(std::iter::empty()), 100);
}
