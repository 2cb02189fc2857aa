//! No order that was confirmed is missing, none is there twice; paid orders have their payment and no other.
use std::collections::{BTreeMap, BTreeSet};

use db::Conn;

use super::{count, must};
use crate::told::Told;

mod rows {
    use kernel::Uuid;

    db::sql! {
        BUYERS: () => (String, i64) =
            "SELECT name, COUNT(*) AS n FROM delivery_shipment GROUP BY name ORDER BY name";
        TOKENS: () => (String, String) =
            "SELECT s.name AS name, CASE WHEN p.token IS NULL THEN c.token ELSE p.token END AS token
             FROM delivery_shipment s JOIN orders_order o ON o.id = s.order_id
             JOIN orders_checkout c ON c.id = o.checkout_id LEFT JOIN money_payment p ON p.subject_id = c.id
             ORDER BY s.name";
        STANDING: () => (String, String, String, i64, Option<String>, Option<i64>) =
            "SELECT o.code AS code, o.payment AS payment, o.status AS status, c.total AS total, p.state AS state,
                    p.amount AS amount
             FROM orders_order o JOIN orders_checkout c ON c.id = o.checkout_id
             LEFT JOIN money_payment p ON p.subject_id = c.id ORDER BY o.code";
        ORPHANS: () => (Uuid,) =
            "SELECT p.id AS id FROM money_payment p
             WHERE NOT EXISTS (SELECT 1 FROM orders_order o WHERE o.checkout_id = p.subject_id)";
        PAID: () => (String,) = "SELECT token FROM money_payment WHERE state = 'paid'";
    }
}

/// Statuses of an order that is paid, or was sent.
const GOES_ON: [&str; 3] = ["paid", "shipped", "delivered"];

pub async fn compare(
    conn: &mut Conn,
    told: &Told,
    wrong: &mut Vec<String>,
    counts: &mut BTreeMap<&'static str, i64>,
) {
    let buyers = conn.all(&rows::BUYERS, ()).await.unwrap();
    counts.insert("orders", buyers.iter().map(|(_, orders)| orders).sum());
    for (name, orders) in &buyers {
        must(wrong, *orders == 1, || format!("{name} has {orders} orders of one form"));
    }
    let tokens: BTreeMap<String, String> = conn.all(&rows::TOKENS, ()).await.unwrap().into_iter().collect();
    for (name, token) in &told.placed {
        let there = tokens.get(name);
        must(wrong, there == Some(token), || format!("{name} was told of {token}; there is {there:?}"));
    }
    for (id,) in conn.all(&rows::ORPHANS, ()).await.unwrap() {
        wrong.push(format!("payment {id} has no order"));
    }
    let paid: BTreeSet<String> =
        conn.all(&rows::PAID, ()).await.unwrap().into_iter().map(|row| row.0).collect();
    for token in &told.paid {
        must(wrong, paid.contains(token), || format!("a payer was told that {token} is paid; it is not"));
    }
    counts.insert("payments paid", count(paid.len()));
    counts.insert(
        "payments that a page showed as paid",
        count(told.paid.iter().collect::<BTreeSet<_>>().len()),
    );
    standing(conn, wrong).await;
}

/// Whether each order's state is that of its payment.
async fn standing(conn: &mut Conn, wrong: &mut Vec<String>) {
    for (code, payment, status, total, state, amount) in conn.all(&rows::STANDING, ()).await.unwrap() {
        let state = state.unwrap_or_default();
        if payment == "cod" {
            let fits =
                state.is_empty() && status != "paid" && status != "awaiting-payment" && status != "expired";
            must(wrong, fits, || format!("order {code}: cash, {status}, payment {state:?}"));
            continue;
        }
        let fits = if state == "paid" { GOES_ON.contains(&status.as_str()) } else { status == "expired" };
        must(wrong, fits, || format!("order {code} is {status}, its payment {state:?}"));
        must(wrong, amount == Some(total), || format!("order {code}: {total} in all, {amount:?} to pay"));
    }
}
