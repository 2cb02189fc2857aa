use db::Tx;
use kernel::{BoothId, Ctx, Result, Uuid};

use crate::store::stock::MovementInsert;
use crate::{LotId, VariantId, store};

kernel::stored_enum! {
    /// Why goods moved.
    pub enum MovementKind {
        /// There when the variant was added.
        Opening = "opening",
        /// Delivered, harvested or made.
        Received = "received",
        /// Sent to a buyer.
        Sold = "sold",
        /// Sold on another market, as its file says.
        SoldElsewhere = "sold-elsewhere",
        /// Came back from a buyer.
        Returned = "returned",
        /// A person counted.
        Counted = "counted",
        /// Set by a spreadsheet.
        Imported = "imported",
        /// Broken, spoiled or given away.
        Scrapped = "scrapped",
        /// Past its date.
        Expired = "expired",
        /// Carried to another place: once out, once in.
        Moved = "moved",
    }
}

/// A movement to be recorded.
pub(crate) struct NewMovement {
    pub(crate) booth: BoothId,
    pub(crate) variant: VariantId,
    pub(crate) kind: MovementKind,
    pub(crate) quantity: i64,
    /// After it.
    pub(crate) on_hand: i64,
    pub(crate) lot: Option<LotId>,
    pub(crate) note: Option<String>,
    pub(crate) subject: Option<Uuid>,
}

impl NewMovement {
    pub(crate) fn new(
        booth: BoothId,
        variant: VariantId,
        kind: MovementKind,
        quantity: i64,
        on_hand: i64,
    ) -> Self {
        Self { booth, variant, kind, quantity, on_hand, lot: None, note: None, subject: None }
    }
}

impl NewMovement {
    /// As it is stored.
    pub(crate) fn row(self, ctx: &Ctx) -> MovementInsert {
        let Self { booth, variant, kind, quantity, on_hand, lot, note, subject } = self;
        let (id, who) = (ctx.new_id(), ctx.actor.account());
        (id, booth, variant, lot, kind, quantity, on_hand, note, subject, who, ctx.now())
    }
}

/// Writes a movement down.
pub(crate) async fn record(tx: &mut Tx, ctx: &Ctx, new: NewMovement) -> Result<()> {
    tx.run(&store::stock::INSERT_MOVEMENT, new.row(ctx)).await.map(|_| ())
}
