//! No parcel twice, none that one side does not know, and what was delivered is delivered on both sides.
use std::collections::{BTreeMap, BTreeSet};

use db::Conn;
use kernel::Uuid;

use super::{Books, count, must};
use crate::told::Told;

mod rows {
    use kernel::Uuid;

    db::row! {
        pub struct ParcelRow {
            pub order_id: Uuid,
            pub carrier: String,
            pub our_code: String,
            pub code: Option<String>,
            pub making: String,
            pub shipment: String,
            pub status: String,
        }
    }

    db::sql! {
        PARCELS: () => ParcelRow =
            "SELECT p.order_id AS order_id, p.carrier AS carrier, p.our_code AS our_code, p.code AS code,
                    p.making AS making, s.state AS shipment, o.status AS status
             FROM delivery_parcel p JOIN delivery_shipment s ON s.order_id = p.order_id
             JOIN orders_order o ON o.id = p.order_id ORDER BY p.our_code";
        CASH: () => (String, String, i64) =
            "SELECT debit, credit, CAST(SUM(amount) AS BIGINT) AS amount FROM money_ledger
             WHERE debit LIKE 'carrier:%' AND credit LIKE 'order:%' GROUP BY debit, credit";
    }
}

use rows::ParcelRow;

pub async fn compare(
    conn: &mut Conn,
    books: &Books,
    told: &Told,
    wrong: &mut Vec<String>,
    counts: &mut BTreeMap<&'static str, i64>,
) {
    let ours = conn.all(&rows::PARCELS, ()).await.unwrap();
    counts.insert("parcels of the market", count(ours.iter().filter(|own| own.making == "made").count()));
    let tries = ours.iter().filter(|own| own.making != "made").count();
    counts.insert("tries that came to nothing", count(tries));
    for own in &ours {
        let clear = matches!(own.making.as_str(), "made" | "rejected" | "absent");
        must(wrong, clear, || format!("parcel {} is {}", own.our_code, own.making));
        must(wrong, (own.making == "made") == at_carrier(books, own), || {
            format!(
                "parcel {} is {} here; {} has it: {}",
                own.our_code,
                own.making,
                own.carrier,
                at_carrier(books, own)
            )
        });
    }
    no_twins(books, wrong);
    let cash = conn.all(&rows::CASH, ()).await.unwrap();
    let cash = cash.into_iter().map(|(carrier, order, amount)| ((carrier, order), amount)).collect();
    theirs(books, &ours, &cash, wrong);
    let made: BTreeSet<Uuid> =
        ours.iter().filter(|own| own.making == "made").map(|own| own.order_id).collect();
    for order in told.made.iter().collect::<BTreeSet<_>>() {
        let there = made.iter().any(|made| made.to_string() == *order);
        must(wrong, there, || format!("a seller was shown the parcel of {order}; there is none"));
    }
}

/// Whether the carrier has a parcel of our code under the code that we know.
fn at_carrier(books: &Books, own: &ParcelRow) -> bool {
    let mut theirs = books.carriers[own.carrier.as_str()].iter();
    theirs.any(|parcel| {
        parcel["order"] == own.our_code
            && (own.code.is_none() || parcel["code"].as_str() == own.code.as_deref())
    })
}

/// An order's code with the number of the try, as `ABCDEFGHI-2`: one parcel for the order, whatever the try.
fn no_twins(books: &Books, wrong: &mut Vec<String>) {
    let mut of_order: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (carrier, parcels) in &books.carriers {
        for parcel in parcels {
            let ours = parcel["order"].as_str().unwrap();
            let (order, _) = ours.rsplit_once('-').unwrap();
            of_order.entry(order).or_default().push(format!("{carrier} {}", parcel["code"]));
        }
    }
    for (order, parcels) in of_order {
        must(wrong, parcels.len() == 1, || format!("order {order} has the parcels {parcels:?}"));
    }
}

/// What carriers owe, by the accounts of carrier and order.
type Cash = BTreeMap<(String, String), i64>;

fn theirs(books: &Books, ours: &[ParcelRow], owed: &Cash, wrong: &mut Vec<String>) {
    for (carrier, parcels) in &books.carriers {
        for parcel in parcels {
            let same = |own: &&ParcelRow| own.carrier == *carrier && parcel["order"] == own.our_code;
            let Some(own) = ours.iter().find(same) else {
                wrong.push(format!("{carrier} has {}, the market has not", parcel["order"]));
                continue;
            };
            let steps = parcel["steps"].as_array().unwrap();
            let delivered = steps.iter().any(|step| step["step"] == "delivered");
            let ours = (own.shipment.as_str(), own.status.as_str());
            must(wrong, delivered && ours == ("delivered", "delivered"), || {
                format!("{carrier} delivered {}: {delivered}; here it is {ours:?}", own.our_code)
            });
            let cash = parcel["cod"].as_i64().unwrap();
            let accounts = (format!("carrier:{carrier}"), format!("order:{}", own.order_id));
            let owed = owed.get(&accounts).copied().unwrap_or_default();
            must(wrong, cash == owed, || {
                format!("{carrier} collected {cash} for {}; the ledger says {owed}", own.our_code)
            });
        }
    }
}
