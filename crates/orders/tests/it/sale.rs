//! An order that was paid and handed over, and what buyer, seller and official do about it then.
use delivery::{Delivery, Method};
use kernel::{Code, Ctx, Dong, Id, Phone, Result, Uuid};
use orders::{
    AnsweredReturn, AskedReturn, Buyer, Checkout, Decision, OrderId, Payment, ReturnReason, answer_return,
    ask_return, checkout_by_token, confirm_order, decide_return, deliver_order, dispute_return,
    orders_of_checkout, place_checkout, refund_return, ship_order, withdraw_return,
};
use ui::Mode;

use crate::world::{World, later, system};

db::sql! {
    FROZEN: (Uuid,) => (bool,) = "SELECT frozen FROM settlement_sale WHERE order_id = $1";
    STAGE: (Uuid,) => (String,) = "SELECT stage FROM settlement_sale WHERE order_id = $1";
    RETURN: (OrderId,) => (String,) = "SELECT state FROM orders_return WHERE order_id = $1";
    TOLD: (String, Uuid) => (i64,) = "SELECT COUNT(*) AS told FROM db_event WHERE topic = $1 AND key = $2";
}

pub(crate) struct Sale<'w> {
    world: &'w World,
    id: OrderId,
    code: Code,
    token: String,
}

impl World {
    /// Two pieces at 100,000 đồng, paid online.
    pub(crate) async fn sale(&self) -> Sale<'_> {
        let cart = system().new_token();
        let input = (cart.clone(), self.variant, 2);
        self.run(system(), input, |tx, ctx, i| Box::pin(orders::add_to_cart(tx, ctx, i))).await.unwrap();
        let checkout = self.checkout(cart);
        let placed =
            self.run(system(), checkout, |tx, ctx, i| Box::pin(place_checkout(tx, ctx, i))).await.unwrap();
        let (id, code, checkout) = {
            let mut conn = self.app.db.reader().await.unwrap();
            let checkout = checkout_by_token(&mut conn, &placed.token).await.unwrap();
            let order = orders_of_checkout(&mut conn, checkout).await.unwrap().remove(0);
            (order.id, order.code, checkout)
        };
        let settled: db::WorkFn<Uuid, ()> =
            |tx, ctx, id| (orders::domain().payables[0].settled)(tx, ctx, *id);
        self.run(system(), checkout.uuid(), settled).await.unwrap();
        let mine = vec![self.booth];
        let input = (mine.clone(), code.clone());
        self.run(system(), input, |tx, ctx, i| Box::pin(ship_order(tx, ctx, i))).await.unwrap();
        let input = (mine, code.clone(), Dong::ZERO);
        self.run(system(), input, |tx, ctx, i| Box::pin(deliver_order(tx, ctx, i))).await.unwrap();
        Sale { world: self, id, code, token: placed.token }
    }

    fn checkout(&self, cart: String) -> Checkout {
        let to = Delivery {
            name: "Trần Hân".to_owned(),
            phone: Phone::parse("0912345678").unwrap(),
            commune: "29308".to_owned(),
            address: "45 Lê Lợi".to_owned(),
            note: None,
        };
        let rules = kernel::Rules::load([include_str!("../../../../data/rules/household-tax.toml")]).unwrap();
        Checkout {
            key: "k".to_owned(),
            cart,
            buyer: Buyer { account: None, to, province: "86".to_owned() },
            payment: Payment::VietQr,
            methods: vec![(self.booth, Method::Seller)],
            mode: Mode::OrderingAndPayment,
            home: "86".to_owned(),
            expected: None,
            seen: Vec::new(),
            adult: false,
            invoice: None,
            remember: false,
            rates: settlement::Rates::on(&rules, system().now().day()).unwrap(),
            phone_browser: false,
        }
    }
}

impl Sale<'_> {
    pub(crate) async fn ask(&self) -> Result<()> {
        let asked = AskedReturn {
            token: self.token.clone(),
            code: self.code.clone(),
            reason: ReturnReason::Damaged,
            words: "Dập".to_owned(),
            goods: vec![(self.world.variant, 1)],
            photos: Vec::new(),
            days: 7,
        };
        let done = self.world.run(system(), asked, |tx, ctx, i| Box::pin(ask_return(tx, ctx, i))).await;
        done.map(|_| ())
    }

    pub(crate) async fn answer(&self, accept: bool) {
        let (mine, words) = (vec![self.world.booth], "Lời đáp".to_owned());
        let answer = AnsweredReturn { mine, code: self.code.clone(), accept, words };
        self.world.run(system(), answer, |tx, ctx, i| Box::pin(answer_return(tx, ctx, i))).await.unwrap();
    }

    pub(crate) async fn refund(&self, amount: i64) -> Result<()> {
        let input = (vec![self.world.booth], self.code.clone(), Dong(amount));
        self.world.run(system(), input, |tx, ctx, i| Box::pin(refund_return(tx, ctx, i))).await
    }

    pub(crate) async fn dispute(&self, ctx: Ctx) -> Result<()> {
        let input = (self.token.clone(), self.code.clone(), "Không đúng".to_owned());
        self.world.run(ctx, input, |tx, ctx, i| Box::pin(dispute_return(tx, ctx, i))).await
    }

    pub(crate) async fn withdraw(&self) -> Result<()> {
        let input = (self.token.clone(), self.code.clone());
        self.world.run(system(), input, |tx, ctx, i| Box::pin(withdraw_return(tx, ctx, i))).await
    }

    pub(crate) async fn decide(&self, amount: i64) -> Result<()> {
        let decision =
            Decision { code: self.code.clone(), amount: Dong(amount), reason: "Vì vậy".to_owned() };
        self.world.run(system(), decision, |tx, ctx, i| Box::pin(decide_return(tx, ctx, i))).await
    }

    pub(crate) async fn confirm(&self) -> Result<()> {
        let input = (self.token.clone(), self.code.clone());
        self.world.run(system(), input, |tx, ctx, i| Box::pin(confirm_order(tx, ctx, i))).await
    }

    /// The job that lets the money go when the buyer's days to ask an official are over.
    pub(crate) async fn days_over(&self) {
        let domain = orders::domain();
        let job = domain.jobs.iter().find(|job| job.kind == "orders.return-over").unwrap();
        (job.run)(self.world.app.clone(), later(4), self.id.uuid()).await.unwrap();
    }

    pub(crate) async fn frozen(&self) -> bool {
        self.world.app.db.reader().await.unwrap().one(&FROZEN, (self.id.uuid(),)).await.unwrap().0
    }

    pub(crate) async fn stage(&self) -> String {
        self.world.app.db.reader().await.unwrap().one(&STAGE, (self.id.uuid(),)).await.unwrap().0
    }

    pub(crate) async fn state(&self) -> String {
        self.world.app.db.reader().await.unwrap().one(&RETURN, (self.id,)).await.unwrap().0
    }

    pub(crate) async fn told(&self, topic: &str) -> i64 {
        let key = (topic.to_owned(), self.id.uuid());
        self.world.app.db.reader().await.unwrap().one(&TOLD, key).await.unwrap().0
    }
}

/// The key of the sentence of a refusal.
pub(crate) fn refused<O: std::fmt::Debug>(result: Result<O>) -> String {
    match result.unwrap_err() {
        kernel::Error::Conflict(message) => message.key.to_owned(),
        other => other.to_string(),
    }
}
