//! Live figures about goods that are sold elsewhere as well.
use catalogue::typical_count;
use db::Conn;
use kernel::{Result, Text};
use ui::{Figure, FigureUnit, Indicator};

use crate::store;

pub(crate) const ALL: &[Indicator] = &[Indicator {
    code: "feeds.listed-elsewhere",
    compute: |conn, _| Box::pin(listed_elsewhere(conn)),
    rows: "/office/listings?typical=true&elsewhere=true",
}];

async fn listed_elsewhere(conn: &mut Conn) -> Result<Figure> {
    let typical = typical_count(conn).await?;
    let (listed,) = conn.one(&store::TYPICAL_ELSEWHERE, ()).await?;
    Ok(Figure {
        value: (typical > 0).then(|| listed.saturating_mul(10_000) / typical.max(1)),
        unit: FigureUnit::Share,
        numerator: Some(listed),
        denominator: Some(typical),
        rule: Text::new(
            "Sản phẩm tiêu biểu (có nguồn đã công bố, hoặc có chứng nhận OCOP, chỉ dẫn địa lý, nhãn hiệu đã được cán bộ \
             xác nhận) đang hiện trên chợ mà người bán ghi nhận cũng bán trên ít nhất một \
             sàn khác, chia cho tất cả sản phẩm tiêu biểu đang hiện. Mạng xã hội không tính là sàn.",
            Some(
                "Typical products (with a published source, or with OCOP, a geographical indication or a mark that an \
                 official verified) shown on the market whose seller recorded that they are sold \
                 on at least one other marketplace, divided by all typical products shown. Social networks do not count.",
            ),
        ),
    })
}
