//! Live figures of trade, over the twelve months that end today. Orders count once they are placed for cash
//! or paid; cancelled, expired and unpaid ones do not.
use db::Conn;
use kernel::{Ctx, Day, Result, Text};
use ui::{Check, Figure, FigureUnit, Indicator};

use crate::store::{self, SumRow};

const YEAR: i64 = 365;
const ROWS: &str = "/office/orders?period=12m&counted=true";

/// First day of the twelve months that end on `today`.
pub(crate) fn year_before(today: Day) -> Day {
    today.plus_days(1 - YEAR)
}

async fn sums(conn: &mut Conn, ctx: &Ctx, years_back: i64) -> Result<SumRow> {
    let last = ctx.now().day().plus_days(-YEAR * years_back);
    conn.one(&store::SUMS, (year_before(last), last)).await
}

fn share(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| part.saturating_mul(10_000) / whole)
}

fn figure(
    value: Option<i64>,
    unit: FigureUnit,
    of: (Option<i64>, Option<i64>),
    vi: &str,
    en: &str,
) -> Figure {
    Figure { value, unit, numerator: of.0, denominator: of.1, rule: Text::new(vi, Some(en)) }
}

pub(crate) const ALL: &[Indicator] = &[
    Indicator {
        code: "orders.turnover_b2c",
        compute: |conn, ctx| {
            Box::pin(async move {
                let now = sums(conn, ctx, 0).await?;
                let goods = Some(now.goods.0);
                Ok(figure(
                    goods,
                    FigureUnit::Dong,
                    (goods, None),
                    "Tổng tiền hàng (không tính phí giao) của các đơn đã đặt trả tiền mặt hoặc đã thanh toán, 12 tháng đến hôm nay.",
                    "Value of goods (without delivery) of orders placed for cash or paid, over the twelve months to today.",
                ))
            })
        },
        rows: ROWS,
    },
    Indicator {
        code: "orders.turnover_growth",
        compute: |conn, ctx| {
            Box::pin(async move {
                let (now, before) = (sums(conn, ctx, 0).await?.goods.0, sums(conn, ctx, 1).await?.goods.0);
                Ok(figure(
                    share(now - before, before),
                    FigureUnit::Share,
                    (Some(now - before), Some(before)),
                    "Tiền hàng 12 tháng đến hôm nay trừ tiền hàng 12 tháng trước đó, chia cho tiền hàng 12 tháng trước đó.",
                    "Value of goods over the twelve months to today less that of the twelve months before, divided by the latter.",
                ))
            })
        },
        rows: "/office/orders?period=24m&counted=true",
    },
    Indicator {
        code: "orders.online_payment_share",
        compute: |conn, ctx| {
            Box::pin(async move {
                let now = sums(conn, ctx, 0).await?;
                Ok(figure(
                    share(now.online, now.orders),
                    FigureUnit::Share,
                    (Some(now.online), Some(now.orders)),
                    "Số đơn trả qua VietQR chia cho mọi đơn được tính, 12 tháng đến hôm nay.",
                    "Orders paid by VietQR divided by all orders that count, over the twelve months to today.",
                ))
            })
        },
        rows: ROWS,
    },
    Indicator {
        code: "orders.buyers",
        compute: |conn, ctx| {
            Box::pin(async move {
                let buyers = Some(sums(conn, ctx, 0).await?.buyers);
                Ok(figure(
                    buyers,
                    FigureUnit::Count,
                    (buyers, None),
                    "Số người mua khác nhau (theo số điện thoại đã băm) có ít nhất một đơn được tính, 12 tháng đến hôm nay.",
                    "Distinct buyers (by hashed telephone number) with at least one order that counts, over the twelve months to today.",
                ))
            })
        },
        rows: ROWS,
    },
    Indicator {
        code: "orders.value_per_household",
        compute: |conn, ctx| {
            Box::pin(async move {
                let goods = sums(conn, ctx, 0).await?.goods.0;
                Ok(figure(
                    None,
                    FigureUnit::Dong,
                    (Some(goods), None),
                    "Tiền hàng 12 tháng chia cho số hộ của địa bàn. Chưa có số hộ, nên chưa chia được; tử số là tiền hàng trên sàn.",
                    "Value of goods over twelve months per household. The number of households is missing, so only the numerator is known.",
                ))
            })
        },
        rows: ROWS,
    },
    Indicator {
        code: "orders.receiving_share",
        compute: |conn, ctx| {
            Box::pin(async move {
                let sellers = sums(conn, ctx, 0).await?.sellers;
                let (all,) = conn.one(&store::SELLING, ()).await?;
                Ok(figure(
                    share(sellers, all),
                    FigureUnit::Share,
                    (Some(sellers), Some(all)),
                    "Số người bán trên sàn có ít nhất một đơn được tính chia cho mọi người bán đang mở gian hàng, 12 tháng đến hôm nay.",
                    "Sellers on the market with at least one order that counts divided by all sellers with an open booth, over the twelve months to today.",
                ))
            })
        },
        rows: ROWS,
    },
];

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "orders.lines",
        run: |conn| {
            Box::pin(async move {
                let (wrong,) = conn.one(&store::UNBALANCED, ()).await?;
                Ok((wrong > 0).then(|| format!("{wrong} orders whose goods are not the sum of their lines")))
            })
        },
    },
    Check {
        name: "orders.promises",
        run: |conn| {
            Box::pin(async move {
                let (wrong,) = conn.one(&store::WRONG_PROMISES, ()).await?;
                Ok((wrong > 0)
                    .then(|| format!("{wrong} variants promised to no order, or not promised to one")))
            })
        },
    },
];
