//! Carriers hand over the cash that they collected.
use axum::http::StatusCode;
use carriers::Carrier as Named;
use delivery::{
    Making, NewRemittance, RemittanceId, Taking, Verdict, add_remittance, lines_of, read_statement,
    take_remittance,
};
use kernel::{Dong, Error, Uuid, Value};
use money::Account;

use crate::hook::{notice, send};
use crate::make::connected;
use crate::orders::listener;
use crate::shop::{Shop, shops};

/// An order whose parcel was delivered, with the code of the parcel.
async fn delivered(shop: &Shop) -> (Uuid, String) {
    let order = shop.order(Named::Ghn, true).await;
    assert_eq!(shop.make(order).await.unwrap(), Making::Made);
    let parcel = shop.parcels(order).await.remove(0);
    send(shop, &notice(&parcel, "delivered", 8)).await;
    (order, parcel.code.unwrap())
}

async fn add(shop: &Shop, reference: &str, amount: i64, rows: &str) -> kernel::Result<RemittanceId> {
    let file = format!("order_code,cod,fee,paid\n{rows}");
    let new = NewRemittance {
        carrier: Named::Ghn,
        reference: reference.to_owned(),
        amount: Dong(amount),
        file: "ghn.csv".to_owned(),
        lines: read_statement(file.as_bytes()).unwrap(),
    };
    let work: db::WorkFn<NewRemittance, RemittanceId> = |tx, ctx, new| Box::pin(add_remittance(tx, ctx, new));
    shop.app.db.write(&shop.ctx(), new, work).await
}

async fn take(shop: &Shop, id: RemittanceId) -> kernel::Result<()> {
    let taking = Taking::new(&shop.app, id);
    shop.app.db.write(&shop.ctx(), taking, |tx, ctx, id| Box::pin(take_remittance(tx, ctx, id))).await
}

async fn verdicts(shop: &Shop, id: RemittanceId) -> Vec<(String, Verdict)> {
    let lines = lines_of(&mut shop.app.db.reader().await.unwrap(), id).await.unwrap();
    lines.into_iter().map(|(line, verdict)| (line.parcel, verdict)).collect()
}

async fn balances(shop: &Shop) -> (i64, i64) {
    let mut conn = shop.app.db.reader().await.unwrap();
    let carrier = money::balance(&mut conn, &Account::Carrier(Named::Ghn)).await.unwrap().0;
    (carrier, money::balance(&mut conn, &Account::Held).await.unwrap().0)
}

/// Parcels that are owed, so many days from now.
async fn owed(shop: &Shop, days: i64) -> Vec<String> {
    let before = shop.ctx().now().plus_seconds((days - 7) * 86_400);
    let request =
        db::PageRequest { scope: vec![Value::Time(before)], limit: 100, ..db::PageRequest::default() };
    let page = delivery::OWED.page(&mut shop.app.db.reader().await.unwrap(), &request).await.unwrap();
    page.rows.into_iter().filter_map(|row| row.parcel).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_looked_at_and_taken_in_once() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let (_, one) = delivered(&shop).await;
        let (_, two) = delivered(&shop).await;
        let on_the_way = shop.order(Named::Ghn, true).await;
        shop.make(on_the_way).await.unwrap();
        let third = shop.parcels(on_the_way).await[0].code.clone().unwrap();
        let rows = format!(
            "{one},250000,33000,217000\n{two},240000,33000,207000\n{third},250000,,\nZZZ,10000,0,10000\n"
        );
        let id = add(&shop, "FT1", 434_000, &rows).await.unwrap();
        let mut expected = vec![
            (one.clone(), Verdict::Matched),
            (two.clone(), Verdict::Differs),
            (third, Verdict::Early),
            ("ZZZ".to_owned(), Verdict::Unknown),
        ];
        expected.sort_by(|a, b| a.0.cmp(&b.0));
        let mut found = verdicts(&shop, id).await;
        found.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(found, expected, "{}", shop.name);
        assert_eq!(balances(&shop).await, (0, 0), "nothing counts yet");
        assert!(matches!(add(&shop, "FT1", 1, &rows).await, Err(Error::Invalid(_))));
        assert_eq!(owed(&shop, 0).await.len(), 2, "delivered a year ago by the carrier's clock");
        take(&shop, id).await.unwrap();
        assert_eq!(balances(&shop).await, (-434_000, 434_000));
        assert!(matches!(take(&shop, id).await, Err(Error::Conflict(_))));
        assert_eq!(balances(&shop).await, (-434_000, 434_000));
        assert_eq!(owed(&shop, 0).await, [""; 0]);
        // On another statement they were settled before.
        let again = add(&shop, "FT2", 217_000, &format!("{one},250000,33000,217000\n")).await.unwrap();
        assert_eq!(verdicts(&shop, again).await, [(one, Verdict::Again)]);
        for check in delivery::domain().checks {
            let mut conn = shop.app.db.reader().await.unwrap();
            assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{}", check.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_take_it_in_one_does() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let (_, code) = delivered(&shop).await;
        let id = add(&shop, "FT9", 217_000, &format!("{code},250000,33000,217000\n")).await.unwrap();
        let mut all = tokio::task::JoinSet::new();
        for _ in 0..20 {
            let (app, ctx) = (shop.app.clone(), shop.ctx());
            all.spawn(async move {
                let taking = Taking::new(&app, id);
                app.db.write(&ctx, taking, |tx, ctx, id| Box::pin(take_remittance(tx, ctx, id))).await
            });
        }
        let mut taken = 0;
        while let Some(result) = all.join_next().await {
            taken += usize::from(result.unwrap().is_ok());
        }
        assert_eq!((taken, balances(&shop).await), (1, (-217_000, 217_000)), "{}", shop.name);
        assert_eq!(shop.told("delivery.remittance.taken.v1").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn accountants_take_statements_in_and_officers_read_them() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let (_, code) = delivered(&shop).await;
        let file = format!("Mã vận đơn,Tiền thu hộ\n{code},250.000\n");
        let form = |file: &str| {
            let fields = [("carrier", "ghn"), ("reference", "FT5"), ("amount", "250.000")];
            let part = |(name, value): (&str, &str)| {
                format!("--X\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            };
            let file = format!(
                "--X\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{file}\r\n--X--\r\n"
            );
            fields.map(part).concat() + &file
        };
        let (status, page) = shop.upload("/office/remittances/new", "accountant", &form("a,b\n1,2\n")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("no column of parcel codes") && page.contains("value=\"FT5\""), "{page}");
        let (status, _) = shop.upload("/office/remittances/new", "officer", &form(&file)).await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        let (status, to) = shop.upload("/office/remittances/new", "accountant", &form(&file)).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{to}");
        let (_, page) = shop.get(&to, "officer").await;
        assert!(page.contains("Matched: 1") && !page.contains("Take it in"), "{page}");
        assert_eq!(shop.post(&format!("{to}/take"), "officer", "").await.0, StatusCode::FORBIDDEN);
        let (_, page) = shop.get(&to, "accountant").await;
        assert!(page.contains("Take it in"));
        assert_eq!(shop.post(&format!("{to}/take"), "accountant", "").await.0, StatusCode::SEE_OTHER);
        assert_eq!(balances(&shop).await, (-250_000, 250_000), "{}", shop.name);
        let (_, page) = shop.get("/office/remittances?state=taken", "officer").await;
        assert!(page.contains("FT5"));
        let (_, page) = shop.get("/office/parcels?carrier=ghn&standing=delivered", "officer").await;
        assert!(page.contains(&code), "{page}");
        let (_, page) = shop.get("/office/remittances/owed", "officer").await;
        assert!(page.contains("No carrier is late"), "{page}");
    }
}
