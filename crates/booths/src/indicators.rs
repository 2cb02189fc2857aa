//! Live figures about sellers.
use kernel::Text;
use ui::{Figure, FigureUnit, Indicator};

use crate::store::booth as store;

pub(crate) const ALL: &[Indicator] = &[Indicator {
    code: "booths.sellers",
    compute: |conn, _| {
        Box::pin(async move {
            let (sellers,) = conn.one(&store::SELLERS_COUNT, ()).await?;
            Ok(Figure {
                value: Some(sellers),
                unit: FigureUnit::Count,
                numerator: Some(sellers),
                denominator: None,
                rule: Text::new(
                    "Số gian hàng đang mở và bán hàng trên sàn; không tính gian hàng chỉ giới thiệu.",
                    Some("Open booths that sell on the market; booths that only present are not counted."),
                ),
            })
        })
    },
    rows: "/office/sellers",
}];
