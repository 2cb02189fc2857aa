//! Orders with shipments, and a domain that is told of their parcels.
use carriers::Carrier;
use db::Tx;
use kernel::{BoothId, Ctx, Dong, Id, Phone, Uuid};
use ui::Domain;

use crate::shop::{FAR, Shop};

/// Told what became of a parcel; writes one line of the log each time, so that a second call shows.
#[derive(serde::Serialize)]
struct Carried(Uuid, i64, String);

db::sql! {
    TOLD: (Uuid,) => (i64,) =
        "SELECT COUNT(*) AS told FROM db_event WHERE key = $1 AND topic = 'test.carried.v1'";
}

impl db::Event for Carried {
    const TOPIC: &'static str = "test.carried.v1";
    fn key(&self) -> Uuid {
        self.0
    }
}

/// A domain that is told of parcels.
pub(crate) fn listener() -> Domain {
    let carried: ui::Carried = |tx, ctx, order, carriage| {
        Box::pin(async move {
            let (before,) = tx.one(&TOLD, (order,)).await?;
            tx.tell(ctx, Carried(order, before, format!("{carriage:?}"))).await
        })
    };
    Domain { carried: Some(carried), ..Domain::new("test") }
}

impl Shop {
    /// An order of the booth, 250,000 đồng to collect, by a carrier.
    pub(crate) async fn order(&self, carrier: Carrier, ready: bool) -> Uuid {
        let ctx = self.ctx();
        let order = ctx.new_id::<delivery::ParcelId>().uuid();
        let work: db::WorkFn<(BoothId, Uuid, Carrier, bool), ()> =
            |tx, ctx, (booth, order, carrier, ready)| {
                Box::pin(book(tx, ctx, *booth, *order, *carrier, *ready))
            };
        self.app.db.write(&ctx, (self.booth, order, carrier, ready), work).await.unwrap();
        order
    }

    /// What the listener was told of an order, in the order of telling.
    pub(crate) async fn carried(&self, order: Uuid) -> Vec<String> {
        let request = db::PageRequest {
            filters: vec![("topic", kernel::Value::Text("test.carried.v1".to_owned()))],
            limit: 1000,
            ..db::PageRequest::default()
        };
        let page = db::EVENTS.page(&mut self.app.db.reader().await.unwrap(), &request).await.unwrap();
        let rows = page.rows.iter().filter(|event| event.key == order);
        let mut told: Vec<_> =
            rows.map(|event| serde_json::from_str::<(Uuid, i64, String)>(&event.payload).unwrap()).collect();
        told.sort_by_key(|(_, number, _)| *number);
        told.into_iter().map(|(_, _, words)| words).collect()
    }

    pub(crate) async fn parcels(&self, order: Uuid) -> Vec<delivery::ParcelRow> {
        delivery::parcels_of(&mut self.app.db.reader().await.unwrap(), order).await.unwrap()
    }

    pub(crate) async fn make(&self, order: Uuid) -> kernel::Result<delivery::Making> {
        let asked = delivery::make_parcel(&self.app, &self.ctx(), self.packed(order)).await?;
        Ok(asked.making)
    }

    pub(crate) fn packed(&self, order: Uuid) -> delivery::NewParcel {
        delivery::NewParcel {
            order,
            mine: vec![self.booth],
            grams: 1_500,
            size: carriers::Size { length_cm: 30, width_cm: 20, height_cm: 10 },
            opening: delivery::Openable::Look,
            value: Dong(220_000),
        }
    }
}

async fn book(
    tx: &mut Tx,
    ctx: &Ctx,
    booth: BoothId,
    order: Uuid,
    carrier: Carrier,
    ready: bool,
) -> kernel::Result<()> {
    let to = delivery::Delivery {
        name: "Thạch Thị Sô Phia".to_owned(),
        phone: Phone::parse("0912 345 678").unwrap(),
        commune: FAR.to_owned(),
        address: "12 Nguyễn Huệ".to_owned(),
        note: Some("Gọi trước".to_owned()),
    };
    let (method, fee, cod) = (carrier.into(), Dong(30_000), Dong(250_000));
    delivery::book(tx, ctx, delivery::NewShipment { order, booth, method, fee, cod, to }).await?;
    let goods =
        delivery::Goods {
            name: "Dừa sáp".to_owned(), quantity: 2, price: Dong(110_000), grams: Some(700)
        };
    let contents =
        delivery::Contents { code: ctx.new_code(), goods: vec![goods], value: Dong(220_000), ready };
    delivery::describe(tx, ctx, order, &contents).await
}
