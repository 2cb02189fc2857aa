//! What a seller does: the group by which Vietnamese law taxes revenue of households.
use db::{Conn, Filter, List, Sort, Tx};
use kernel::{BoothId, Ctx, Error, Id, Instant, Result, Text, Type, Uuid};

use crate::ActivityId;
use crate::events::{ActivityDeclared, ActivityReviewed};

kernel::stored_enum! {
    /// The groups of activity of a household (Law 48/2024/QH15 article 12).
    pub enum Activity {
        /// Resells goods.
        Distribution = "distribution",
        /// Makes the goods that it sells; transport; services bound to goods.
        Production = "production",
        Services = "services",
        Other = "other",
    }
}

db::row! {
    /// What was declared and found of a booth or one of its products.
    pub(crate) struct ActivityRow {
        pub(crate) booth_id: BoothId,
        pub(crate) product_id: Uuid,
        pub(crate) id: Uuid,
        pub(crate) declared: Activity,
        pub(crate) declared_at: Instant,
        pub(crate) reviewed: Option<Activity>,
        pub(crate) reviewed_at: Option<Instant>,
        pub(crate) waiting: bool,
    }
}

impl ActivityRow {
    /// What holds now: what an official found, else what the seller says.
    pub(crate) fn holds(&self) -> Activity {
        self.reviewed.unwrap_or(self.declared)
    }
}

db::row! {
    /// A declaration in the work list of officials.
    pub(crate) struct ReviewRow {
        pub(crate) id: Uuid,
        pub(crate) booth: Text,
        pub(crate) slug: String,
        pub(crate) product: Option<Text>,
        pub(crate) declared: Activity,
        pub(crate) declared_at: Instant,
        pub(crate) reviewed: Option<Activity>,
        pub(crate) waiting: bool,
    }
}

/// Declarations, those that wait can be filtered.
pub(crate) static ACTIVITIES: List<ReviewRow> = List {
    name: "settlement::ACTIVITIES",
    columns: "a.id AS id, b.name AS booth, b.slug AS slug, p.name AS product, a.declared AS declared,
        a.declared_at AS declared_at, a.reviewed AS reviewed, a.waiting AS waiting",
    from: "settlement_activity a JOIN booths_booth b ON b.id = a.booth_id
        LEFT JOIN catalogue_product p ON p.id = a.product_id",
    scope: "",
    scope_types: &[],
    filters: &[Filter { name: "waiting", sql: "a.waiting = ?", ty: Type::Bool }],
    sorts: &[Sort { name: "newest", column: "a.declared_at", ty: Type::Time, descending: true }],
    id: "a.id",
    row: std::marker::PhantomData,
};

db::sql! {
    OF_BOOTH: (BoothId,) => ActivityRow =
        "SELECT booth_id, product_id, id, declared, declared_at, reviewed, reviewed_at, waiting
         FROM settlement_activity WHERE booth_id = $1 ORDER BY product_id LIMIT 5000";
    BY_ID: (Uuid,) => ActivityRow =
        "SELECT booth_id, product_id, id, declared, declared_at, reviewed, reviewed_at, waiting
         FROM settlement_activity WHERE id = $1";
    DECLARE: (BoothId, Uuid, Uuid, Activity, Instant) => () =
        "INSERT INTO settlement_activity (booth_id, product_id, id, declared, declared_at, waiting)
         VALUES ($1, $2, $3, $4, $5, TRUE)
         ON CONFLICT (booth_id, product_id) DO UPDATE
         SET declared = excluded.declared, declared_at = excluded.declared_at, waiting = TRUE";
    REVIEW: (Activity, Instant, Uuid, Activity) => () =
        "UPDATE settlement_activity SET reviewed = $1, reviewed_at = $2, waiting = FALSE
         WHERE id = $3 AND declared = $4 AND waiting = TRUE";
    PRODUCT_OF: (Uuid, BoothId) => (i64,) =
        "SELECT COUNT(*) AS found FROM catalogue_product WHERE id = $1 AND booth_id = $2";
}

/// What is known of a booth and its products.
pub(crate) async fn of_booth(conn: &mut Conn, booth: BoothId) -> Result<Vec<ActivityRow>> {
    conn.all(&OF_BOOTH, (booth,)).await
}

/// The group of a product: its own, else the booth's, else unknown.
pub(crate) fn of_product(rows: &[ActivityRow], product: Uuid) -> Option<Activity> {
    let of = |id: Uuid| rows.iter().find(|row| row.product_id == id).map(ActivityRow::holds);
    of(product).or_else(|| of(Uuid::nil()))
}

/// A seller says what it does.
#[derive(Debug, Clone)]
pub struct Declaration {
    pub booth: BoothId,
    /// `None`: everything that the booth sells.
    pub product: Option<catalogue::ProductId>,
    pub activity: Activity,
}

/// Declares the group of a booth or of one product. It holds at once, unless an official has found something before:
/// then that holds until the new declaration was reviewed.
///
/// # Errors
/// [`Error::NotFound`] for a product of another booth.
pub async fn declare(tx: &mut Tx, ctx: &Ctx, new: &Declaration) -> Result<()> {
    let product = new.product.map_or(Uuid::nil(), Id::uuid);
    if new.product.is_some() && tx.one(&PRODUCT_OF, (product, new.booth)).await?.0 == 0 {
        return Err(Error::NotFound);
    }
    let args = (new.booth, product, ctx.new_id::<ActivityId>().uuid(), new.activity, ctx.now());
    tx.run(&DECLARE, args).await?;
    tx.tell(ctx, ActivityDeclared { booth: new.booth, product, activity: new.activity.key() }).await
}

/// An official's finding.
#[derive(Debug, Clone)]
pub struct Review {
    pub id: Uuid,
    /// What was declared when the official looked.
    pub declared: Activity,
    pub found: Activity,
    pub reason: String,
}

/// Confirms or corrects a declaration; it holds for sales placed from now on.
///
/// # Errors
/// [`Error::Conflict`] when it was reviewed or declared anew meanwhile.
pub async fn review(tx: &mut Tx, ctx: &Ctx, review: &Review) -> Result<()> {
    let before = tx.one(&BY_ID, (review.id,)).await?;
    if tx.run(&REVIEW, (review.found, ctx.now(), review.id, review.declared)).await? == 0 {
        return Err(Error::conflict("activity-changed"));
    }
    let event = ActivityReviewed {
        booth: before.booth_id,
        product: before.product_id,
        before: before.holds().key(),
        after: review.found.key(),
        reason: review.reason.clone(),
    };
    tx.tell(ctx, event).await
}
