//! The sale is placed: what it will owe is agreed now and does not change with later rates.
use db::{Conn, Tx};
use kernel::{BoothId, Ctx, Dong, Error, Id, Instant, Result, Uuid};
use people::OrganisationKind;

use crate::activity::{self, Activity, of_product};
use crate::commission::{Scope, holding, narrowest};
use crate::sale::{Sale, Stage, Way};
use crate::{Rate, Rates};

/// A line with everything that is frozen of it.
#[derive(Debug, Clone)]
pub struct FrozenLine {
    pub product: Uuid,
    pub amount: Dong,
    /// `None`: nothing was declared.
    pub activity: Option<Activity>,
    pub commission_rate: Rate,
    pub commission: Dong,
    /// The part of what the seller is entitled to.
    pub taxable: Dong,
    pub vat_rate: Rate,
    pub vat: Dong,
    pub pit_rate: Rate,
    pub pit: Dong,
}

/// What a sale will owe when all of it stands and the seller delivers.
#[derive(Debug, Clone)]
pub struct Estimate {
    pub lines: Vec<FrozenLine>,
    /// Without value added tax.
    pub commission: Dong,
    pub commission_tax: Dong,
    pub commission_tax_rate: Rate,
    /// Whether tax is withheld: the market confirms payments, and the seller is a household or farm.
    pub withheld: bool,
    pub vat: Dong,
    pub pit: Dong,
}

type SaleArgs = (
    Uuid,
    String,
    BoothId,
    Way,
    Stage,
    Dong,
    Dong,
    Dong,
    Dong,
    Dong,
    Dong,
    Dong,
    i64,
    String,
    bool,
    Dong,
    Dong,
    Instant,
    Option<Instant>,
);
type LineArgs =
    (Uuid, i64, Uuid, Dong, Option<Activity>, i64, String, Dong, Dong, i64, String, Dong, i64, String, Dong);

db::sql! {
    KIND: (BoothId,) => (OrganisationKind,) = "SELECT kind FROM booths_booth WHERE id = $1";
    CATEGORY: (Uuid,) => (String,) = "SELECT category FROM catalogue_product WHERE id = $1";
    INSERT: SaleArgs => () =
        "INSERT INTO settlement_sale (order_id, code, booth_id, way, stage, frozen, goods, fee, market, market_fee, own_fee,
             carrier_fee, commission, commission_tax, commission_tax_rate, commission_tax_rule, withheld, vat, pit,
             reversed_goods, reversed_fee, recorded_at, released_at)
         VALUES ($1, $2, $3, $4, $5, FALSE, $6, $7, $8, $9, $10, 0, $11, $12, $13, $14, $15, $16, $17, 0, 0, $18, $19)
         ON CONFLICT (order_id) DO NOTHING";
    INSERT_LINE: LineArgs => () =
        "INSERT INTO settlement_line (order_id, position, product_id, amount, activity, commission_rate, commission_rule,
             commission, taxable, vat_rate, vat_rule, vat, pit_rate, pit_rule, pit)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
}

/// Records a sale in the transaction that places the order: commission, its tax, and the tax group and rates of each line
/// are frozen. A second time nothing happens.
///
/// # Errors
/// [`Error::Internal`] for a sale without lines or with a sum below zero.
pub async fn record_sale(tx: &mut Tx, ctx: &Ctx, rates: &Rates, sale: &Sale) -> Result<()> {
    let frozen = estimate(tx, rates, sale).await?;
    insert(tx, ctx, sale, &frozen, None).await.map(|_| ())
}

/// What a sale would owe by the rates of a day, without writing anything: for pages, and for orders that have no sale.
///
/// # Errors
/// [`Error::Internal`] for a sale without lines or with a sum below zero.
pub async fn estimate(conn: &mut Conn, rates: &Rates, sale: &Sale) -> Result<Estimate> {
    let sums = [sale.goods, sale.fee, sale.market_borne, sale.market_fee];
    if sale.lines.is_empty() || sums.iter().any(|sum| *sum < Dong::ZERO) {
        return Err(Error::internal(format!("order {} has no lines or a sum below zero", sale.order)));
    }
    let (kind,) = conn.one(&KIND, (sale.booth,)).await?;
    let household = matches!(kind, OrganisationKind::Household | OrganisationKind::Farm);
    let withheld = household && sale.payment_function;
    let lines = lines(conn, rates, sale, withheld).await?;
    let commission: Dong = lines.iter().map(|line| line.commission).sum();
    let commission_tax_rate = rates.on_commission.clone();
    let commission_tax = commission.basis_points(commission_tax_rate.points);
    let (vat, pit) = (lines.iter().map(|line| line.vat).sum(), lines.iter().map(|line| line.pit).sum());
    Ok(Estimate { lines, commission, commission_tax, commission_tax_rate, withheld, vat, pit })
}

async fn lines(conn: &mut Conn, rates: &Rates, sale: &Sale, withheld: bool) -> Result<Vec<FrozenLine>> {
    let commissions = holding(conn, sale.booth, rates.day).await?;
    let by_category = commissions.iter().any(|row| row.scope == Scope::Category);
    let activities = if withheld { activity::of_booth(conn, sale.booth).await? } else { Vec::new() };
    let weights: Vec<i64> = sale.lines.iter().map(|line| line.amount.0).collect();
    // Commission is charged on goods only; the seller is entitled to the delivery too, until a carrier brings it.
    let base = sale.goods.plus(sale.market_borne);
    let entitled = base.plus(sale.fee).plus(sale.market_fee);
    let shares = base.share(&weights).into_iter().zip(entitled.share(&weights));
    let mut lines = Vec::new();
    for (line, (base, taxable)) in sale.lines.iter().zip(shares) {
        let product = line.product.uuid();
        let category = if by_category { conn.optional(&CATEGORY, (product,)).await? } else { None };
        let commission_rate = narrowest(&commissions, category.as_ref().map(|(code,)| code.as_str()));
        let activity = of_product(&activities, product);
        let (vat_rate, pit_rate) = rates.of(activity)?;
        let tax = |rate: &Rate| if withheld { taxable.basis_points(rate.points) } else { Dong::ZERO };
        lines.push(FrozenLine {
            product,
            amount: line.amount,
            activity,
            commission: base.basis_points(commission_rate.points),
            commission_rate,
            taxable,
            vat: tax(&vat_rate),
            vat_rate,
            pit: tax(&pit_rate),
            pit_rate,
        });
    }
    Ok(lines)
}

/// Writes a sale; answers whether it is new. `released`: it was released before there were sales.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    sale: &Sale,
    frozen: &Estimate,
    released: Option<Instant>,
) -> Result<bool> {
    let stage = if released.is_some() { Stage::Released } else { Stage::Recorded };
    let rate = frozen.commission_tax_rate.clone();
    let args = (
        sale.order,
        sale.code.clone(),
        sale.booth,
        sale.way,
        stage,
        sale.goods,
        sale.fee,
        sale.market_borne,
        sale.market_fee,
        sale.fee,
        frozen.commission,
        frozen.commission_tax,
        rate.points,
        rate.rule,
        frozen.withheld,
        frozen.vat,
        frozen.pit,
        ctx.now(),
        released,
    );
    if tx.run(&INSERT, args).await? == 0 {
        return Ok(false);
    }
    let rows = (0..).zip(frozen.lines.clone()).map(|(at, line)| line_args(sale.order, at, line));
    tx.run_many(&INSERT_LINE, rows.collect()).await?;
    Ok(true)
}

fn line_args(order: Uuid, at: i64, line: FrozenLine) -> LineArgs {
    let (commission, vat, pit) = (line.commission_rate, line.vat_rate, line.pit_rate);
    (
        order,
        at,
        line.product,
        line.amount,
        line.activity,
        commission.points,
        commission.rule,
        line.commission,
        line.taxable,
        vat.points,
        vat.rule,
        line.vat,
        pit.points,
        pit.rule,
        line.pit,
    )
}
