//! What tests see of a world.
use catalogue::VariantId;
use fulfilment::CountId;
use kernel::{AccountId, Code};
use orders::OrderId;

use crate::rows::{
    CODE, COUNTS, IN_BIN, IN_BINS, IN_BOX, MOVING, OPEN_LISTS, OPEN_ORDERS, READY, STATES, STATUS, STOCK,
    TOLD, TOLD_SHORT,
};
use crate::world::World;

impl World {
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

    /// Orders that somebody was told of, because the house lacks goods for them.
    pub(crate) async fn told_short(&self, account: AccountId) -> Vec<String> {
        let rows = self.db.reader().await.unwrap().all(&TOLD_SHORT, (account,)).await.unwrap();
        rows.into_iter().map(|(link,)| link).collect()
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
