//! Two booths, three kinds of goods, one warehouse with six bins and two workers, on each engine.
use catalogue::VariantId;
use db::testing::{Fresh, fresh};
use db::{Db, Migration, WorkFn};
use delivery::Method;
use fulfilment::{
    BinId, Carry, Closed, CountId, Counted, Made, NewDelivery, PackScan, Packed, PickLine, Picked, Received,
    ReceivedLine, WarehouseId, announce, carry, close_manifest, count_bin, make_manifest, make_pick,
    pack_done, pack_scan, pick_line, put_back, receive_delivery,
};
use kernel::{AccountId, Actor, BoothId, Clock, Code, Ctx, Id, Ids, Locale, Result};
use orders::OrderId;
use ui::Domain;

use crate::fill::{fill, place};
use crate::rows::{
    CODE, COUNTS, IN_BIN, IN_BINS, IN_BOX, LINES, MOVING, OPEN_LISTS, OPEN_ORDERS, ORDERS, READY, STATES,
    STATUS, STOCK, TOLD,
};

pub(crate) struct World {
    pub(crate) db: Db,
    pub(crate) name: String,
    pub(crate) house: WarehouseId,
    pub(crate) booths: [BoothId; 2],
    /// Two of the first booth (SKU `DUA`, bar code of `KEO`), one of the second (neither).
    pub(crate) goods: [VariantId; 3],
    pub(crate) workers: [AccountId; 2],
    _fresh: Fresh,
}

/// Everything up to the floor of fulfilment, lowest first.
pub(crate) fn domains() -> Vec<Domain> {
    vec![
        places::domain(),
        people::domain(),
        pictures::domain(),
        notices::domain(),
        registry::domain(),
        booths::domain(),
        catalogue::domain(),
        money::domain(),
        settlement::domain(),
        delivery::domain(),
        offers::domain(),
        orders::domain(),
        fulfilment::domain(),
    ]
}

fn migrations() -> Vec<Migration> {
    let own: Vec<Migration> = domains().iter().flat_map(|domain| domain.migrations).copied().collect();
    [db::MIGRATIONS.to_vec(), outside::MIGRATIONS.to_vec(), own].concat()
}

pub(crate) fn system() -> Ctx {
    Ctx::new(Actor::System("test"), Locale::Vi, Clock::default().now(), Ids::random())
}

/// Somebody at work, with no role at all.
pub(crate) fn person(id: AccountId) -> Ctx {
    Ctx::new(Actor::Account { id, grants: Vec::new() }, Locale::Vi, Clock::default().now(), Ids::random())
}

/// One world on each engine.
pub(crate) async fn worlds() -> Vec<World> {
    let mut all = Vec::new();
    for fresh in fresh(&migrations()).await.unwrap() {
        let db = fresh.db.clone();
        let (house, booths, goods, workers) =
            db.write(&system(), (), |tx, ctx, ()| Box::pin(fill(tx, ctx))).await.unwrap();
        all.push(World { db, name: fresh.name.clone(), house, booths, goods, workers, _fresh: fresh });
    }
    all
}

impl World {
    /// Runs a use case as somebody.
    pub(crate) async fn run<I, O>(&self, ctx: Ctx, input: I, work: WorkFn<I, O>) -> Result<O>
    where
        I: Send + Sync + 'static,
        O: Send + 'static,
    {
        self.db.write(&ctx, input, work).await
    }

    pub(crate) fn worker(&self) -> Ctx {
        person(self.workers[0])
    }

    pub(crate) async fn order(&self, goods: &[(VariantId, i64)]) -> Result<(OrderId, Code)> {
        self.order_by(goods, Method::Seller).await
    }

    pub(crate) async fn order_by(
        &self,
        goods: &[(VariantId, i64)],
        method: Method,
    ) -> Result<(OrderId, Code)> {
        let placed =
            self.run(system(), (goods.to_vec(), method), |tx, ctx, i| Box::pin(place(tx, ctx, i))).await?;
        let mut conn = self.db.reader().await.unwrap();
        let (id, code, _) = conn.one(&ORDERS, (placed.token,)).await.unwrap();
        Ok((id, code))
    }

    pub(crate) async fn cancel(&self, code: &Code) -> Result<()> {
        let input = (self.booths.to_vec(), code.clone(), None);
        self.run(system(), input, |tx, ctx, i| Box::pin(orders::cancel_order(tx, ctx, i))).await
    }

    /// Announces and receives so many good pieces.
    pub(crate) async fn receive(&self, at: usize, pieces: i64) {
        let variant = self.goods[at];
        let code = self.announce(at, pieces, false).await;
        let lines = vec![ReceivedLine { variant, good: pieces, damaged: 0 }];
        let input = Received { warehouse: self.house, code, lines, remark: None };
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(receive_delivery(tx, ctx, i))).await.unwrap();
    }

    pub(crate) async fn announce(&self, at: usize, pieces: i64, on_hand_before: bool) -> Code {
        let new = NewDelivery {
            booth: self.booths[at / 2],
            due_on: system().now().day(),
            on_hand_before,
            goods: vec![(self.goods[at], pieces)],
        };
        self.run(system(), new, |tx, ctx, i| Box::pin(announce(tx, ctx, i))).await.unwrap()
    }

    /// What stands on goods.
    pub(crate) fn label(&self, at: usize) -> String {
        match at {
            0 => "dua".to_owned(),
            1 => "8934563138165".to_owned(),
            _ => self.goods[at].uuid().to_string().replace('-', "")[24..].to_owned(),
        }
    }

    pub(crate) async fn carry(&self, at: usize, pieces: i64, from: &str, to: &str) -> Result<()> {
        let (from, to, goods) = (from.to_owned(), to.to_owned(), self.label(at));
        let input = Carry { warehouse: self.house, from, goods, quantity: pieces, to };
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(carry(tx, ctx, i))).await
    }

    /// Received and put away.
    pub(crate) async fn stock(&self, at: usize, pieces: i64, bin: &str) {
        self.receive(at, pieces).await;
        self.carry(at, pieces, "receiving", bin).await.unwrap();
    }

    pub(crate) async fn pick(&self, orders: &[OrderId]) -> Result<Made> {
        let input = (self.house, orders.to_vec());
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(make_pick(tx, ctx, i))).await
    }

    /// What is to be taken for a list, in the order of the walk.
    pub(crate) async fn lines(&self, pick: &Code) -> Vec<(BinId, String, VariantId, i64)> {
        self.db.reader().await.unwrap().all(&LINES, (pick.clone(),)).await.unwrap()
    }

    pub(crate) async fn take(
        &self,
        pick: &Code,
        (bin, variant): (BinId, VariantId),
        scanned: &str,
        found: i64,
    ) -> Result<Picked> {
        let (warehouse, pick, scanned) = (self.house, pick.clone(), scanned.to_owned());
        let input = PickLine { warehouse, pick, bin, variant, scanned, found };
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(pick_line(tx, ctx, i))).await
    }

    pub(crate) fn at(&self, variant: VariantId) -> usize {
        self.goods.iter().position(|one| *one == variant).unwrap()
    }

    /// Takes everything of a list.
    pub(crate) async fn take_all(&self, pick: &Code) {
        for (bin, _, variant, pieces) in self.lines(pick).await {
            self.take(pick, (bin, variant), &self.label(self.at(variant)), pieces).await.unwrap();
        }
    }

    pub(crate) async fn scan(&self, order: &Code, scanned: &str, quantity: i64) -> Result<()> {
        let (warehouse, order, scanned) = (self.house, order.clone(), scanned.to_owned());
        let input = PackScan { warehouse, order, scanned, quantity };
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(pack_scan(tx, ctx, i))).await
    }

    pub(crate) async fn packed(&self, order: &Code) -> Result<()> {
        let input = Packed { warehouse: self.house, order: order.clone(), parcels: 1, weight: 1_500 };
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(pack_done(tx, ctx, i))).await
    }

    pub(crate) async fn manifest(&self, way: &str) -> Result<Code> {
        let input = (self.house, way.to_owned());
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(make_manifest(tx, ctx, i))).await
    }

    pub(crate) async fn close(&self, ctx: Ctx, code: &Code) -> Result<Closed> {
        let input = (self.house, code.clone(), "Anh Tài".to_owned());
        self.run(ctx, input, |tx, ctx, i| Box::pin(close_manifest(tx, ctx, i))).await
    }

    pub(crate) async fn back(&self, order: &Code, bin: &str) -> Result<()> {
        let input = (self.house, order.clone(), bin.to_owned());
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(put_back(tx, ctx, i))).await
    }

    pub(crate) async fn count(&self, count: CountId, counted: i64, reason: Option<&str>) -> Result<i64> {
        let input = Counted { warehouse: self.house, count, counted, reason: reason.map(str::to_owned) };
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(count_bin(tx, ctx, i))).await
    }

    /// On hand and promised in the shop front.
    pub(crate) async fn shop(&self, at: usize) -> (i64, i64) {
        self.db.reader().await.unwrap().one(&STOCK, (self.goods[at],)).await.unwrap()
    }

    /// In bins, and on carts and in parcels.
    pub(crate) async fn kept(&self, at: usize) -> (i64, i64) {
        let mut conn = self.db.reader().await.unwrap();
        let (bins,) = conn.one(&IN_BINS, (self.goods[at],)).await.unwrap();
        let (moving,) = conn.one(&MOVING, (self.goods[at],)).await.unwrap();
        (bins, moving)
    }

    pub(crate) async fn in_bin(&self, bin: &str, at: usize) -> i64 {
        let mut conn = self.db.reader().await.unwrap();
        conn.one(&IN_BIN, (bin.to_owned(), self.goods[at])).await.unwrap().0
    }

    pub(crate) async fn counts(&self) -> Vec<(CountId, String)> {
        self.db.reader().await.unwrap().all(&COUNTS, ()).await.unwrap()
    }

    pub(crate) async fn status(&self, code: &Code) -> String {
        self.db.reader().await.unwrap().one(&STATUS, (code.clone(),)).await.unwrap().0
    }

    /// Orders in the house with where they stand.
    pub(crate) async fn states(&self) -> Vec<(Code, String)> {
        self.db.reader().await.unwrap().all(&STATES, ()).await.unwrap()
    }

    pub(crate) async fn states_code(&self, order: OrderId) -> Code {
        self.db.reader().await.unwrap().one(&CODE, (order,)).await.unwrap().0
    }

    /// Orders that may be called off, that may be picked, and lists that are walked.
    pub(crate) async fn open_orders(&self) -> Vec<Code> {
        let rows = self.db.reader().await.unwrap().all(&OPEN_ORDERS, ()).await.unwrap();
        rows.into_iter().map(|(code,)| code).collect()
    }

    pub(crate) async fn ready(&self) -> Vec<OrderId> {
        let rows = self.db.reader().await.unwrap().all(&READY, ()).await.unwrap();
        rows.into_iter().map(|(id,)| id).collect()
    }

    pub(crate) async fn open_lists(&self) -> Vec<Code> {
        let rows = self.db.reader().await.unwrap().all(&OPEN_LISTS, ()).await.unwrap();
        rows.into_iter().map(|(code,)| code).collect()
    }

    pub(crate) async fn in_box(&self, order: &Code) -> Vec<(VariantId, i64)> {
        self.db.reader().await.unwrap().all(&IN_BOX, (order.clone(),)).await.unwrap()
    }

    pub(crate) async fn told(&self, topic: &str) -> i64 {
        self.db.reader().await.unwrap().one(&TOLD, (topic.to_owned(),)).await.unwrap().0
    }

    /// What `chonoi doctor` finds wrong with stock, orders and warehouses.
    pub(crate) async fn wrong(&self) -> Vec<String> {
        let mut conn = self.db.reader().await.unwrap();
        let mut found = Vec::new();
        for check in
            [catalogue::domain(), orders::domain(), fulfilment::domain()].iter().flat_map(|d| d.checks)
        {
            found.extend((check.run)(&mut conn).await.unwrap());
        }
        found
    }
}

/// The key of the sentence of a refusal, with its field where it has one.
pub(crate) fn refused<O: std::fmt::Debug>(result: Result<O>) -> String {
    match result.unwrap_err() {
        kernel::Error::Conflict(message) => message.key.to_owned(),
        kernel::Error::Invalid(errors) => format!("{}: {}", errors[0].field, errors[0].message.key),
        other => other.to_string(),
    }
}
