//! Live figures about the organisation.
use kernel::Text;
use places::Places;
use ui::{Figure, FigureUnit, Indicator};

use crate::roster::Duty;
use crate::store::office as store;

pub(crate) const ALL: &[Indicator] = &[Indicator {
    code: "people.localities_with_officer",
    compute: |conn, ctx| {
        Box::pin(async move {
            let today = ctx.now().day();
            let rows = conn.all(&store::LOCALITIES, (Duty::ECommerce, today, today)).await?;
            let province = db::read_setting(conn, "province").await?.unwrap_or_default();
            let places = Places::shared();
            let all = i64::try_from(places.communes_of(&province).count()).unwrap_or(0);
            let known = |code: &str| places.commune(code).is_some_and(|commune| commune.province == province);
            let covered = i64::try_from(rows.iter().filter(|(code, ..)| known(code)).count()).unwrap_or(0);
            Ok(Figure {
                value: (all > 0).then(|| covered * 10_000 / all),
                unit: FigureUnit::Share,
                numerator: Some(covered),
                denominator: Some(all),
                rule: Text::new(
                    "Số xã, phường có ít nhất một cán bộ phụ trách thương mại điện tử trong danh sách hôm nay, chia cho số xã, phường của tỉnh. Kế hoạch nói quận, huyện; từ 1/7/2025 không còn cấp huyện.",
                    Some(
                        "Communes with at least one official in charge of e-commerce on today's roster, divided by the communes of the province. The plan speaks of districts; there are none since 1 July 2025.",
                    ),
                ),
            })
        })
    },
    rows: "/office/localities",
}];
