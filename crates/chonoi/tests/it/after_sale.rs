//! What happens to goods and money after the sale: confirmed, called off, given back, disputed, late, carried.
mod late;

use std::sync::Arc;

use axum::http::StatusCode;
use kernel::{Role, Uuid};
use money::Account;
use ui::Carriage;

use crate::checkout::{doctor, notice};
use crate::market::{Market, form, markets, system};

mod rows {
    use kernel::{Code, Dong, Uuid};
    db::sql! {
        CODE: () => (Code,) = "SELECT code FROM orders_order ORDER BY id";
        ORDER: () => (Uuid,) = "SELECT id FROM orders_order ORDER BY id";
        BOOTH: () => (Uuid,) = "SELECT booth_id FROM orders_order ORDER BY id";
        STATUS: () => (String,) = "SELECT status FROM orders_order ORDER BY id";
        VARIANT: () => (Uuid,) = "SELECT variant_id FROM orders_item ORDER BY order_id";
        STOCK: () => (i64, i64) =
            "SELECT on_hand, reserved FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
             WHERE p.slug = 'dua-sap'";
        PAYMENT: () => (String, Dong) = "SELECT reference, amount FROM money_payment";
        SALE: () => (String,) =
            "SELECT CASE WHEN frozen = TRUE AND stage <> 'released' THEN 'frozen' ELSE stage END AS state
             FROM settlement_sale";
        RETURN: () => (String,) = "SELECT state FROM orders_return";
        REFUNDS: () => (i64,) = "SELECT COUNT(*) AS n FROM money_refund";
        LOGGED: (String,) => (i64,) = "SELECT COUNT(*) AS n FROM db_event WHERE topic = $1";
    }
}

/// An order of so many pieces at 100,000 đồng and 15,000 for delivery, of a market.
struct Sold {
    market: Arc<Market>,
    page: String,
    code: String,
    order: Uuid,
    booth: Uuid,
    variant: Uuid,
    seller: String,
}

async fn sold(market: Market, payment: &str, pieces: i64) -> Sold {
    let market = Arc::new(market);
    let cart = market.cart(&[("dua-sap", pieces)]).await;
    let placed = market.post("/checkout", &form("k", payment), &cart).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
    let seller = market.signed_in(Role::Seller).await;
    let page = page(&market, &placed.location).await;
    let mut conn = market.app.db.reader().await.unwrap();
    let code = conn.one(&rows::CODE, ()).await.unwrap().0.as_str().to_owned();
    let order = conn.one(&rows::ORDER, ()).await.unwrap().0;
    let booth = conn.one(&rows::BOOTH, ()).await.unwrap().0;
    let variant = conn.one(&rows::VARIANT, ()).await.unwrap().0;
    drop(conn);
    Sold { market, page, code, order, booth, variant, seller }
}

/// The page of the order, from where the checkout led.
async fn page(market: &Market, location: &str) -> String {
    if !location.starts_with("/pay/") {
        return location.to_owned();
    }
    let body = market.get(location, "").await.body;
    let token = body.split("/checkouts/").nth(1).unwrap().split('"').next().unwrap();
    format!("/checkouts/{token}")
}

impl Sold {
    async fn pay(&self, bank_id: &str) {
        let (reference, amount) =
            self.market.app.db.reader().await.unwrap().one(&rows::PAYMENT, ()).await.unwrap();
        let told = self.market.post("/hooks/bank", &notice(bank_id, &reference, amount), "").await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    }

    async fn desk(&self, step: &str, form: &str) -> StatusCode {
        self.market.post(&format!("/desk/orders/{}/{step}", self.code), form, &self.seller).await.status
    }

    async fn buyer(&self, path: &str, form: &str) -> StatusCode {
        self.market.post(&format!("{}/{path}", self.page), form, "").await.status
    }

    /// Paid, sent and handed over.
    async fn handed_over(&self) {
        self.pay("FT1").await;
        assert_eq!(self.desk("ship", "").await, StatusCode::SEE_OTHER);
        assert_eq!(self.desk("deliver", "").await, StatusCode::SEE_OTHER);
    }

    async fn text(&self, sql: &'static db::Sql<(), (String,)>) -> String {
        self.market.app.db.reader().await.unwrap().one(sql, ()).await.unwrap().0
    }

    async fn stock(&self) -> (i64, i64) {
        self.market.app.db.reader().await.unwrap().one(&rows::STOCK, ()).await.unwrap()
    }

    async fn balance(&self, account: Account) -> i64 {
        money::balance(&mut self.market.app.db.reader().await.unwrap(), &account).await.unwrap().0
    }

    async fn carried(&self, what: Carriage) {
        let work: db::WorkFn<(Uuid, Carriage), ()> = |tx, ctx, (order, what)| {
            let carried = ::orders::domain().carried.unwrap();
            carried(tx, ctx, *order, *what)
        };
        self.market.app.db.write(&system(), (self.order, what), work).await.unwrap();
    }

    async fn ask(&self, reason: &str, pieces: i64) -> StatusCode {
        let form = format!("reason={reason}&words=x&goods-{}={pieces}", self.variant);
        self.buyer(&format!("returns/{}", self.code), &form).await
    }
}

/// Somebody at the market's own time, which may be moved.
fn at(market: &Market) -> kernel::Ctx {
    kernel::Ctx::system("test", market.app.clock.now())
}

#[tokio::test(flavor = "multi_thread")]
async fn money_waits_for_the_buyers_word_and_then_is_the_sellers_less_tax() {
    for market in markets().await {
        let name = market.name.clone();
        let sold = sold(market, "vietqr", 2).await;
        let early = sold.buyer(&format!("received/{}", sold.code), "").await;
        assert_eq!(early, StatusCode::CONFLICT, "{name}: nothing was handed over");
        sold.handed_over().await;
        assert_eq!(sold.text(&rows::SALE).await, "waiting", "{name}");
        assert_eq!(sold.balance(Account::Booth(sold.booth)).await, 0, "{name}");
        let path = format!("received/{}", sold.code);
        let (first, second) = tokio::join!(sold.buyer(&path, ""), sold.buyer(&path, ""));
        let mut both = [first, second];
        both.sort();
        assert_eq!(both, [StatusCode::SEE_OTHER, StatusCode::CONFLICT], "{name}: once");
        assert_eq!(sold.text(&rows::SALE).await, "released", "{name}");
        // 200,000 for the goods and 15,000 for bringing them; nothing declared: 3 % and 1.5 % (production).
        assert_eq!(sold.balance(Account::Tax(money::Tax::Vat)).await, -6_450, "{name}");
        assert_eq!(sold.balance(Account::Tax(money::Tax::Pit)).await, -3_225, "{name}");
        assert_eq!(sold.balance(Account::Booth(sold.booth)).await, -(215_000 - 9_675), "{name}");
        assert_eq!(sold.balance(Account::Order(sold.order)).await, 0, "{name}");
        doctor(&sold.market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paid_order_that_is_called_off_gives_goods_and_money_back() {
    for market in markets().await {
        let name = market.name.clone();
        let sold = sold(market, "vietqr", 3).await;
        sold.pay("FT1").await;
        assert_eq!(sold.stock().await, (10, 3), "{name}");
        assert_eq!(sold.desk("cancel", "reason=out-of-stock").await, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(sold.text(&rows::STATUS).await, "cancelled", "{name}");
        assert_eq!(sold.stock().await, (10, 0), "{name}");
        assert_eq!(sold.balance(Account::Order(sold.order)).await, 0, "{name}");
        assert_eq!(sold.balance(Account::Refund(sold.order)).await, -315_000, "{name}: owed to the buyer");
        assert_eq!(sold.market.count(&rows::REFUNDS).await, 1, "{name}");
        assert_eq!(sold.desk("cancel", "").await, StatusCode::CONFLICT, "{name}: once");
        assert_eq!(sold.market.count(&rows::REFUNDS).await, 1, "{name}");
        assert!(sold.market.get(&sold.page, "").await.body.contains("315.000\u{a0}₫"), "{name}");
        doctor(&sold.market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_come_back_are_looked_at_and_part_of_the_money_goes_back() {
    for market in markets().await {
        let name = market.name.clone();
        let sold = sold(market, "vietqr", 3).await;
        sold.handed_over().await;
        assert_eq!(sold.stock().await, (7, 0), "{name}");
        assert_eq!(sold.ask("damaged", 2).await, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(sold.text(&rows::SALE).await, "frozen", "{name}");
        let received = sold.buyer(&format!("received/{}", sold.code), "").await;
        assert_eq!(received, StatusCode::CONFLICT, "{name}: held back while that is open");
        let back = format!("returns/{}/send-back", sold.code);
        assert_eq!(sold.buyer(&back, "sent_back=GHN+123").await, StatusCode::CONFLICT, "{name}: not agreed");
        assert_eq!(sold.desk("return", "decision=accept&answer=ok").await, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(sold.buyer(&back, "sent_back=").await, StatusCode::CONFLICT, "{name}: no words");
        assert_eq!(sold.buyer(&back, "sent_back=GHN+123").await, StatusCode::SEE_OTHER, "{name}");
        let found =
            |good: i64, bad: i64| format!("good-{}={good}&scrapped-{}={bad}", sold.variant, sold.variant);
        let many = sold.desk("inspect", &found(2, 1)).await;
        assert_eq!(many, StatusCode::UNPROCESSABLE_ENTITY, "{name}: more than were given back");
        assert_eq!(sold.stock().await, (7, 0), "{name}");
        assert_eq!(sold.desk("inspect", &found(1, 1)).await, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(sold.desk("inspect", &found(1, 1)).await, StatusCode::CONFLICT, "{name}: once");
        assert_eq!(sold.stock().await, (8, 0), "{name}: the good piece is on the shelf again");
        assert_eq!(sold.desk("refund", "refunded=0").await, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert_eq!(sold.desk("refund", "refunded=150000").await, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(sold.text(&rows::RETURN).await, "refunded", "{name}");
        assert_eq!(sold.balance(Account::Refund(sold.order)).await, -150_000, "{name}");
        assert_eq!(
            sold.text(&rows::SALE).await,
            "frozen",
            "{name}: less than asked, so the buyer may ask an official"
        );
        sold.market.app.clock.set_offset(3 * 86_400 * 1_000_000 + 1_000_000);
        crate::sheets::run_jobs_at(&sold.market, &at(&sold.market)).await;
        assert_eq!(sold.text(&rows::SALE).await, "released", "{name}: nobody asked, and its day is over");
        // 165,000 are left: 150,000 of goods and the fee.
        assert_eq!(sold.balance(Account::Order(sold.order)).await, 0, "{name}");
        let kept = -sold.balance(Account::Booth(sold.booth)).await;
        let tax = -sold.balance(Account::Tax(money::Tax::Vat)).await
            - sold.balance(Account::Tax(money::Tax::Pit)).await;
        assert_eq!(kept + tax, 165_000, "{name}");
        doctor(&sold.market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_official_decides_what_the_two_do_not_agree_on() {
    for market in markets().await {
        let name = market.name.clone();
        let sold = sold(market, "vietqr", 1).await;
        sold.handed_over().await;
        assert_eq!(sold.ask("not-received", 1).await, StatusCode::SEE_OTHER, "{name}");
        let dispute = format!("returns/{}/dispute", sold.code);
        assert_eq!(sold.buyer(&dispute, "dispute=x").await, StatusCode::CONFLICT, "{name}: too early");
        assert_eq!(sold.desk("return", "decision=decline&answer=no").await, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(sold.text(&rows::SALE).await, "frozen", "{name}: while the buyer may ask an official");
        assert_eq!(sold.buyer(&dispute, "dispute=x").await, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(sold.text(&rows::SALE).await, "frozen", "{name}");
        assert_eq!(sold.desk("refund", "refunded=1000").await, StatusCode::CONFLICT, "{name}: no longer his");
        let (officer, decide) =
            (sold.market.signed_in(Role::Officer).await, format!("/office/disputes/{}", sold.code));
        assert!(sold.market.get("/office/disputes", &officer).await.body.contains(&sold.code), "{name}");
        let silent = sold.market.post(&decide, "refunded=100000&reason=", &officer).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        let many = sold.market.post(&decide, "refunded=115001&reason=vi", &officer).await;
        assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", many.body);
        assert_eq!(sold.text(&rows::RETURN).await, "disputed", "{name}");
        let done = sold.market.post(&decide, "refunded=115000&reason=vi", &officer).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{name}: {}", done.body);
        assert_eq!(sold.text(&rows::RETURN).await, "refunded", "{name}");
        assert_eq!(sold.balance(Account::Refund(sold.order)).await, -115_000, "{name}");
        let mut conn = sold.market.app.db.reader().await.unwrap();
        let logged = conn.one(&rows::LOGGED, ("orders.return.decided.v1".to_owned(),)).await.unwrap().0;
        assert_eq!(logged, 1, "{name}");
        drop(conn);
        doctor(&sold.market).await;
    }
}
