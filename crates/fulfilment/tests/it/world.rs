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

use crate::fill::{fill, place, seller};
use crate::rows::{LINES, ORDERS};

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

    /// Somebody who looks after the orders of a booth.
    pub(crate) async fn seller(&self, booth: usize) -> AccountId {
        let id = self.booths[booth];
        self.run(system(), id, |tx, ctx, i| Box::pin(seller(tx, ctx, *i))).await.unwrap()
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
        let code = self.announce(at, pieces, false).await;
        self.received(&code, &[(self.goods[at], pieces, 0)]).await.unwrap();
    }

    /// Counts a delivery in: good and damaged pieces.
    pub(crate) async fn received(&self, code: &Code, came: &[(VariantId, i64, i64)]) -> Result<()> {
        let line = |(variant, good, damaged): &(VariantId, i64, i64)| ReceivedLine {
            variant: *variant,
            good: *good,
            damaged: *damaged,
        };
        let lines = came.iter().map(line).collect();
        let input = Received { warehouse: self.house, code: code.clone(), lines, remark: None };
        self.run(self.worker(), input, |tx, ctx, i| Box::pin(receive_delivery(tx, ctx, i))).await
    }

    /// Goods that only the shop front has.
    pub(crate) async fn shelf(&self, at: usize, quantity: i64) {
        let (variant, kind) = (self.goods[at], catalogue::MovementKind::Received);
        let (code, expires_on, place, note) = (None, None, None, None);
        let moved = catalogue::MovedIn { variant, quantity, code, expires_on, place, kind, note };
        let input = (vec![self.booths[at / 2]], moved);
        self.run(system(), input, |tx, ctx, i| Box::pin(catalogue::receive(tx, ctx, i))).await.unwrap();
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
}

/// The key of the sentence of a refusal, with its field where it has one.
pub(crate) fn refused<O: std::fmt::Debug>(result: Result<O>) -> String {
    match result.unwrap_err() {
        kernel::Error::Conflict(message) => message.key.to_owned(),
        kernel::Error::Invalid(errors) => format!("{}: {}", errors[0].field, errors[0].message.key),
        other => other.to_string(),
    }
}
