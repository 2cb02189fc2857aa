//! Imports that are stopped in the middle, and long ones.
use std::time::Duration;

use kernel::{Ctx, Id, Role, Uuid};

use super::{all, begin, count, counts, import, run_jobs, run_jobs_at, sent, sound};
use crate::market::{Market, markets, system};

/// Products in two sizes each.
fn long(rows: usize) -> String {
    let mut text = "SKU;Tên;Danh mục;Phân loại;Đơn vị;Giá;Tồn\n".to_owned();
    for at in 0..rows {
        let (product, size) = (at / 2, at % 2 + 1);
        text.push_str(&format!(
            "L-{at};Bánh số {product};Bánh kẹo, mứt;Cỡ {size};hộp;{};{}\n",
            20_000 + at,
            at % 7
        ));
    }
    text
}

/// Begins the work of an import and drops it as soon as some rows are in, as a program that is killed does.
async fn killed(market: &Market, key: Uuid) -> usize {
    let job =
        market.app.domains.iter().flat_map(|d| d.jobs).find(|job| job.kind == "catalogue.import").unwrap();
    let before = market.count(&count::VARIANTS).await;
    let work = tokio::spawn((job.run)(market.app.clone(), system(), key));
    while market.count(&count::VARIANTS).await == before && !work.is_finished() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    work.abort();
    let ended = work.await.is_ok();
    tokio::time::sleep(Duration::from_millis(500)).await; // a transaction that had begun ends
    assert!(!ended, "the import was over before it was killed");
    usize::try_from(market.count(&count::VARIANTS).await - before).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_was_killed_goes_on_where_it_stood() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let text = long(3_000);
        let before = all(&market).await;
        let address = sent(&market, &seller, text.as_bytes()).await;
        begin(&market, &seller, &address, "").await;
        let key: Uuid = address.rsplit('/').next().unwrap().parse().unwrap();
        let id = catalogue::ImportId::from_uuid(key);
        let first = killed(&market, id.uuid()).await;
        assert!(first > 0 && first < 3_000, "{first} on {}", market.name);
        run_jobs(&market).await;
        assert_eq!(market.count(&count::TURNS).await, 1, "{}: the work is leased for a minute", market.name);
        let later = Ctx::system("test", market.app.clock.now().plus_seconds(90));
        run_jobs_at(&market, &later).await;
        assert_eq!(counts(&market, &seller, &address).await, [3_000, 0, 0, 0], "{}", market.name);
        let after = all(&market).await;
        assert_eq!((after[0], after[1]), (before[0] + 1_500, before[1] + 3_000), "{}", market.name);
        sound(&market).await;
        let again = import(&market, &seller, text.as_bytes()).await;
        assert_eq!(counts(&market, &seller, &again).await, [0, 0, 3_000, 0], "{}", market.name);
        assert_eq!(all(&market).await, after, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_thousand_rows() {
    // One engine suffices for the length; the same statements run on the other above.
    let market = markets().await.remove(0);
    let seller = market.signed_in(Role::Seller).await;
    let text = long(50_000);
    let first = import(&market, &seller, text.as_bytes()).await;
    assert_eq!(counts(&market, &seller, &first).await, [50_000, 0, 0, 0]);
    let dearer = text.replace("Bánh số 7;", "Bánh số bảy;");
    let second = import(&market, &seller, dearer.as_bytes()).await;
    // The first row renames the product of both; the second then says what it is called.
    assert_eq!(counts(&market, &seller, &second).await, [0, 1, 49_999, 0]);
    sound(&market).await;
}
