//! Sales on other marketplaces: what they come to, and which of our goods their numbers mean.
use db::{Conn, Event, Tx};
use kernel::{BoothId, Ctx, Day, Error, Id, Result, Text, Uuid, fold};
use serde::Serialize;
use ui::{Figure, FigureUnit, Indicator};

use crate::VariantId;
use crate::store::outside::{self as store, OwnRow, UnknownRow};
use crate::store::variant::BY_ID;

/// Goods that an unknown number may mean; most that are shown.
const MOST: usize = 4;
/// How alike two texts must be, from nought to one.
const ALIKE: f64 = 0.55;

/// A number that is none of the booth's, with goods that it may mean.
pub(crate) struct Suggestion {
    pub(crate) unknown: UnknownRow,
    /// Their ids and what they are called.
    pub(crate) perhaps: Vec<(VariantId, Text, String)>,
}

/// The unknown numbers of a booth, each with the goods whose number or name is most like it.
pub(crate) async fn suggestions(conn: &mut Conn, booth: BoothId) -> Result<Vec<Suggestion>> {
    let unknown = conn.all(&store::UNKNOWN, (booth,)).await?;
    if unknown.is_empty() {
        return Ok(Vec::new());
    }
    let own = conn.all(&store::OWN, (booth,)).await?;
    let keys: Vec<_> = own
        .iter()
        .map(|row| (squeezed(row.sku.as_deref().unwrap_or_default()), fold(&full_name(row))))
        .collect();
    Ok(unknown.into_iter().map(|unknown| suggest(unknown, &own, &keys)).collect())
}

fn full_name(row: &OwnRow) -> String {
    format!("{} {}", row.product_name.vi, row.name.vi).trim().to_owned()
}

/// Letters and digits alone: `ds 01` is like `DS-01`.
fn squeezed(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn suggest(unknown: UnknownRow, own: &[OwnRow], keys: &[(String, String)]) -> Suggestion {
    let (sku, name) = (squeezed(&unknown.sku), fold(&unknown.product_name));
    let like = |a: &str, b: &str| {
        if a.is_empty() || b.is_empty() { 0.0 } else { strsim::normalized_damerau_levenshtein(a, b) }
    };
    let scored = own
        .iter()
        .zip(keys)
        .map(|(row, (own_sku, own_name))| (like(&sku, own_sku).max(like(&name, own_name)), row));
    let mut scored: Vec<_> = scored.filter(|(score, _)| *score >= ALIKE).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let named =
        |row: &OwnRow| (row.id, Text::new(&full_name(row), None), row.sku.clone().unwrap_or_default());
    Suggestion { unknown, perhaps: scored.into_iter().take(MOST).map(|(_, row)| named(row)).collect() }
}

/// Which goods a number of another marketplace means.
#[derive(Debug, Clone)]
pub struct LinkOutside {
    pub booth: BoothId,
    pub marketplace: String,
    pub sku: String,
    pub variant: VariantId,
}

#[derive(Serialize)]
struct OutsideLinked {
    variant: VariantId,
    marketplace: String,
    sku: String,
}

impl Event for OutsideLinked {
    const TOPIC: &'static str = "catalogue.outside.linked.v1";
    fn key(&self) -> Uuid {
        self.variant.uuid()
    }
}

/// Remembers what a number of a marketplace means; its sales belong to those goods from then on. The stock stays.
///
/// # Errors
/// [`Error::NotFound`] for goods of another booth or a number that nobody sold under.
pub async fn link_outside(tx: &mut Tx, ctx: &Ctx, link: &LinkOutside) -> Result<()> {
    if tx.one(&BY_ID, (link.variant,)).await?.booth_id != link.booth {
        return Err(Error::NotFound);
    }
    let LinkOutside { booth, marketplace, sku, variant } = link.clone();
    if tx.run(&store::LINK, (variant, booth, marketplace.clone(), sku.clone())).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.tell(ctx, OutsideLinked { variant, marketplace, sku }).await
}

/// First day of the twelve months that end on `today`.
pub(crate) fn year_before(today: Day) -> Day {
    today.plus_days(-364)
}

/// What booths say they sold elsewhere; never part of the market's own turnover.
pub(crate) const INDICATORS: &[Indicator] = &[Indicator {
    code: "catalogue.outside_sales",
    compute: |conn, ctx| {
        Box::pin(async move {
            let today = ctx.now().day();
            let (amount, sales) = conn.one(&store::SUM, (year_before(today), today)).await?;
            Ok(Figure {
                value: Some(amount.0),
                unit: FigureUnit::Dong,
                numerator: Some(sales),
                denominator: None,
                rule: Text::new(
                    "Tiền hàng bán trên sàn khác (Shopee, TikTok Shop, Lazada…) theo tệp người bán nộp, không tính đơn hủy và hàng trả, 12 tháng đến hôm nay. Tách riêng, không cộng vào doanh số trên chợ này.",
                    Some(
                        "Value of goods sold on other marketplaces (Shopee, TikTok Shop, Lazada…) by the files of sellers, without cancelled and returned orders, over the twelve months to today. Kept apart from this market's own turnover.",
                    ),
                ),
            })
        })
    },
    rows: "/office/outside-sales",
}];
