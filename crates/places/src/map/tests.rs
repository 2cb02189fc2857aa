use db::Db;
use db::testing::fresh;
use kernel::{Clock, Code, Ctx, Text};

use super::*;
use crate::hours::{Hours, local};
use crate::point::PointKind;
use crate::{MIGRATIONS, NewPoint, Places, add_point, change_point, distance, end_point};

fn ctx() -> Ctx {
    Ctx::system("test", Clock::default().now())
}

fn new(name: &str, kind: PointKind, (lat, lon): (i64, i64)) -> NewPoint {
    NewPoint {
        kind,
        name: Text::new(name, None),
        commune: "29308".to_owned(),
        address: String::new(),
        lat,
        lon,
        hours: Hours::parse("Mo-Su 05:00-17:00; PH off").unwrap(),
        accepts_qr: kind == PointKind::Shop,
        accepts_card: false,
        phone: String::new(),
        website: String::new(),
        owner: None,
        source: "test".to_owned(),
    }
}

async fn add(db: &Db, new: NewPoint) -> Code {
    // Read before, as the program does when it starts: a work has one second.
    Places::shared();
    db.write(&ctx(), new, |tx, ctx, new| Box::pin(add_point(tx, ctx, new))).await.unwrap()
}

/// Names of the places inside a rectangle, by latitude.
async fn names(map: &PointMap, db: &Db, area: Rectangle, wanted: Wanted) -> Vec<String> {
    let points = map.now(&mut db.reader().await.unwrap()).await.unwrap();
    points.inside(area, wanted).map(|spot| spot.row.name.vi.clone()).collect()
}

const ALL: Rectangle =
    Rectangle { south: 9_000_000, north: 10_000_000, west: 106_000_000, east: 107_000_000 };

/// Migrations of what the test writes: the log below, then places.
fn migrations() -> Vec<db::Migration> {
    db::MIGRATIONS.iter().chain(MIGRATIONS).copied().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_is_seen_by_the_next_look_of_every_node() {
    for fresh in fresh(&migrations()).await.unwrap() {
        let (db, here, there, all) = (&fresh.db, PointMap::default(), PointMap::default(), Wanted::default());
        assert_eq!(names(&here, db, ALL, all).await, Vec::<String>::new(), "{}", fresh.name);
        let market = add(db, new("Chợ", PointKind::Market, (9_500_000, 106_500_000))).await;
        let shop = add(db, new("Tiệm", PointKind::Shop, (9_400_000, 106_500_000))).await;
        for map in [&here, &there] {
            assert_eq!(names(map, db, ALL, all).await, ["Tiệm", "Chợ"], "{}", fresh.name);
        }
        let moved = (market.clone(), new("Chợ mới", PointKind::Market, (9_300_000, 106_500_000)));
        db.write(&ctx(), moved, |tx, ctx, new| Box::pin(change_point(tx, ctx, new))).await.unwrap();
        assert_eq!(names(&there, db, ALL, all).await, ["Chợ mới", "Tiệm"], "{}", fresh.name);
        db.write(&ctx(), shop, |tx, ctx, code| Box::pin(end_point(tx, ctx, code))).await.unwrap();
        for map in [&here, &there, &PointMap::default()] {
            assert_eq!(names(map, db, ALL, all).await, ["Chợ mới"], "{}", fresh.name);
        }
        // What is refused takes no number, so nothing is read again.
        let before = here.now(&mut db.reader().await.unwrap()).await.unwrap();
        let outside = NewPoint { commune: "00000".to_owned(), ..new("x", PointKind::Sight, (0, 0)) };
        let refused = db.write(&ctx(), outside, |tx, ctx, new| Box::pin(add_point(tx, ctx, new))).await;
        assert!(refused.is_err());
        let after = here.now(&mut db.reader().await.unwrap()).await.unwrap();
        assert!(Arc::ptr_eq(&before, &after) && after.number() == 4, "{}", after.number());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_at_the_same_time_are_all_seen() {
    for fresh in fresh(&migrations()).await.unwrap() {
        let (db, map) = (fresh.db.clone(), Arc::new(PointMap::default()));
        let writers = (0..8).map(|writer| {
            let (db, map) = (db.clone(), map.clone());
            tokio::spawn(async move {
                for at in 0..10 {
                    let name = format!("{writer}.{at}");
                    add(&db, new(&name, PointKind::Sight, (9_100_000 + writer * 10 + at, 106_500_000))).await;
                    let seen = names(&map, &db, ALL, Wanted::default()).await;
                    assert!(seen.contains(&name), "{name} was added and is not seen");
                }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        assert_eq!(names(&map, &db, ALL, Wanted::default()).await.len(), 80, "{}", fresh.name);
    }
}

/// A map of many places, in memory only.
fn many(count: i64) -> Points {
    let row = |at: i64| {
        let kind = PointKind::ALL.iter().cycle().nth(usize::try_from(at).unwrap()).copied().unwrap();
        let hours = ["Mo-Su 05:00-11:00", "24/7", "Mo-Fr 08:00-17:00; PH off", ""];
        let row = store::MapRow {
            id: PointId::from_uuid(Uuid::from_u128(u128::try_from(at).unwrap())),
            revision: 1,
            code: ctx().new_code(),
            kind,
            name: Text::new(&format!("Điểm {at}"), None),
            commune: "29308".to_owned(),
            address: String::new(),
            lat: 9_000_000 + at * 7_919 % 900_001,
            lon: 106_000_000 + at * 104_729 % 900_001,
            opening_hours: hours[usize::try_from(at % 4).unwrap()].to_owned(),
            accepts_qr: at % 3 == 0,
            accepts_card: false,
            ended: false,
        };
        (row.id, row)
    };
    Points::default().with((0..count).map(row).collect(), 1)
}

#[test]
fn each_filter_leaves_what_a_look_at_every_place_leaves() {
    let points = many(4_000);
    let area = Rectangle { south: 9_100_000, north: 9_500_000, west: 106_200_000, east: 106_700_000 };
    let wednesday = kernel::Day::parse("2026-11-25").unwrap().start().plus_seconds(9 * 3_600);
    for (kind, qr, open) in
        [(None, false, false), (Some(PointKind::Shop), false, false), (None, true, true), (None, false, true)]
    {
        let wanted = Wanted { kind, qr, open: open.then(|| local(wednesday)).flatten() };
        let mut found: Vec<_> = points.inside(area, wanted).map(|spot| spot.row.id).collect();
        found.sort_unstable();
        let fits = |row: &store::MapRow| {
            (area.south..=area.north).contains(&row.lat)
                && (area.west..=area.east).contains(&row.lon)
                && kind.is_none_or(|kind| row.kind == kind)
                && (!qr || row.accepts_qr)
                && (!open || Hours::parse(&row.opening_hours).unwrap().open_at(wednesday) == Some(true))
        };
        let wanted: Vec<_> =
            points.all().into_iter().filter(|spot| fits(&spot.row)).map(|spot| spot.row.id).collect();
        assert!(!wanted.is_empty());
        assert_eq!(found, wanted, "{kind:?} {qr} {open}");
    }
}

#[test]
fn cells_hold_every_place_once_and_lie_in_the_middle_of_theirs() {
    let points = many(4_000);
    let found: Vec<_> = points.inside(ALL, Wanted::default()).collect();
    let sums = cells(ALL, found.iter().copied());
    assert_eq!((found.len(), sums.iter().map(|cell| cell.points).sum::<i64>()), (4_000, 4_000));
    assert!(sums.len() <= 17 * 17, "{}", sums.len());
    let two = many(2);
    let one = cells(ALL, two.all());
    assert_eq!(
        one.iter().map(|cell| (cell.lat, cell.lon, cell.points)).collect::<Vec<_>>(),
        [(9_000_000, 106_000_000, 1), (9_007_919, 106_104_729, 1)]
    );
    let wide = Rectangle { north: 25_000_000, east: 122_000_000, ..ALL };
    assert_eq!(cells(wide, two.all()), [Cell { lat: 9_003_959, lon: 106_052_364, points: 2 }]);
    assert!(distance((9_003_959, 106_052_364), (9_000_000, 106_000_000)) < 6_000.0);
}
