//! The demo's places of the map: a market in every commune of former Trà Vinh and a few of each kind around, invented.
use std::sync::Arc;

use kernel::{Error, Result, Text};
use places::{Hours, NewPoint, Places, PointKind, add_point, lower_first, micro_degrees};
use ui::App;

use super::sellers::at_time;

type Around = (PointKind, &'static str, &'static str, &'static str, (i64, i64));

/// What stands around a market: kind, words of its name in both languages, hours, offset in thousandths of a degree.
const AROUND: [Around; 7] = [
    (PointKind::Shop, "Cửa hàng đặc sản", "Local specialities", "Mo-Su 07:00-20:00", (4, 3)),
    (PointKind::Restaurant, "Quán bún nước lèo", "Noodle soup house", "Mo-Su 05:30-10:30", (-3, 5)),
    (PointKind::Supermarket, "Siêu thị mini", "Mini supermarket", "Mo-Su 07:00-21:30", (6, -4)),
    (PointKind::Sight, "Vườn dừa sáp", "Waxy coconut garden", "Mo-Su 08:00-17:00", (-8, -7)),
    (PointKind::Lodging, "Nhà nghỉ vườn", "Garden homestay", "24/7", (-6, 9)),
    (PointKind::Service, "Điểm giao nhận hàng", "Parcel point", "Mo-Sa 07:30-18:00", (2, -6)),
    (PointKind::Entertainment, "Sân sinh hoạt cộng đồng", "Community ground", "Mo-Su 16:00-22:00", (9, 2)),
];

/// Fills the map.
pub(super) async fn load(app: &Arc<App>) -> Result<()> {
    let ctx = at_time(app, app.clock.now());
    for (at, commune) in Places::shared().communes_from("84").into_iter().enumerate() {
        let (Some(lat), Some(lon)) = (commune.lat, commune.lon) else { continue };
        let (lat, lon) =
            micro_degrees(lat, lon).ok_or_else(|| Error::internal("a commune outside Viet Nam"))?;
        let name = Text::new(&format!("Chợ {}", commune.name), Some(&format!("{} market", commune.name)));
        let mut all = vec![(PointKind::Market, name, "Mo-Su 05:00-17:00", (0, 0))];
        let few = AROUND.iter().cycle().skip(at).take(2 + at % 4);
        all.extend(few.map(|(kind, vi, en, hours, offset)| {
            let place = lower_first(&commune.full_name);
            (
                *kind,
                Text::new(&format!("{vi} {place}"), Some(&format!("{en}, {}", commune.full_name_en))),
                *hours,
                *offset,
            )
        }));
        for (kind, name, hours, (north, east)) in all {
            let new = NewPoint {
                kind,
                name,
                commune: commune.code.clone(),
                address: String::new(),
                lat: lat + north * 1_000,
                lon: lon + east * 1_000,
                hours: Hours::parse(hours).ok_or_else(|| Error::internal("hours of the demo"))?,
                accepts_qr: at % 3 != 0 || kind == PointKind::Shop,
                accepts_card: kind == PointKind::Supermarket,
                phone: String::new(),
                website: String::new(),
                owner: None,
                source: "minh họa".to_owned(),
            };
            app.db.write(&ctx, new, |tx, ctx, new| Box::pin(add_point(tx, ctx, new))).await?;
        }
    }
    Ok(())
}
