//! Money that a stand-in took is in the market's books once: used for one payment, or waiting where a person sees it.
use std::collections::BTreeMap;

use db::Conn;
use serde_json::Value;

use super::{Books, count, must};

mod rows {
    use kernel::Uuid;

    db::row! {
        pub struct TransferRow {
            pub id: Uuid,
            pub provider: String,
            pub bank_reference: String,
            pub amount: i64,
            pub kept: i64,
            pub used: i64,
            pub state: String,
            pub reference: Option<String>,
        }
    }

    db::sql! {
        TRANSFERS: () => TransferRow =
            "SELECT t.id AS id, t.provider AS provider, t.bank_reference AS bank_reference, t.amount AS amount,
                    t.kept AS kept,
                    COALESCE((SELECT CAST(SUM(u.amount) AS BIGINT) FROM money_use u WHERE u.transfer_id = t.id), 0)
                        AS used,
                    t.state AS state, a.reference AS reference
             FROM money_transfer t LEFT JOIN money_attempt a ON a.id = t.attempt_id ORDER BY t.id";
        PAID: () => (Uuid, i64, i64) =
            "SELECT p.id AS id, p.amount AS amount,
                    COALESCE((SELECT CAST(SUM(u.amount) AS BIGINT) FROM money_use u WHERE u.payment_id = p.id), 0)
                        AS used
             FROM money_payment p WHERE p.state = 'paid' ORDER BY p.id";
        USED_OTHERWISE: () => (i64,) =
            "SELECT COUNT(*) AS n FROM money_use u JOIN money_payment p ON p.id = u.payment_id WHERE p.state <> 'paid'";
        HELD: () => (i64,) =
            "SELECT COALESCE(CAST(SUM(amount) AS BIGINT), 0) AS n FROM money_ledger WHERE debit = 'held'";
        OPEN: () => (String, String) =
            "SELECT provider, reference FROM money_attempt WHERE state = 'open' AND pay_url <> '' ORDER BY id";
    }
}

use rows::TransferRow;

pub async fn compare(
    conn: &mut Conn,
    books: &Books,
    wrong: &mut Vec<String>,
    counts: &mut BTreeMap<&'static str, i64>,
) {
    let transfers = conn.all(&rows::TRANSFERS, ()).await.unwrap();
    counts.insert("transfers waiting for a person", count(transfers.iter().filter(|t| t.kept > 0).count()));
    for transfer in &transfers {
        let TransferRow { id, amount, kept, used, state, .. } = transfer;
        must(wrong, *amount == kept + used, || {
            format!("transfer {id}: {amount} came, {used} used, {kept} kept")
        });
        must(wrong, *kept == 0 || state == "mismatched", || {
            format!("transfer {id} keeps {kept} and is {state}")
        });
    }
    let taken = bank(books, &transfers, wrong) + gateways(books, &transfers, wrong);
    counts.insert("transfers taken by stand-ins", count(transfers.len()));
    let (held,) = conn.one(&rows::HELD, ()).await.unwrap();
    must(wrong, held == taken, || format!("stand-ins took {taken}; the ledger has {held} as held"));
    payments(conn, wrong).await;
    let open = conn.all(&rows::OPEN, ()).await.unwrap();
    counts.insert("tries left open by their payers", count(open.len()));
    for (provider, reference) in open {
        let paid =
            books.gateways[provider.as_str()].iter().any(|p| is_of(p, &reference) && p["state"] == "paid");
        must(wrong, !paid, || format!("{provider} has the money of {reference}; the market asks no more"));
    }
}

async fn payments(conn: &mut Conn, wrong: &mut Vec<String>) {
    for (id, amount, used) in conn.all(&rows::PAID, ()).await.unwrap() {
        must(wrong, amount == used, || format!("payment {id} of {amount} is paid with {used}"));
    }
    let (other,) = conn.one(&rows::USED_OTHERWISE, ()).await.unwrap();
    must(wrong, other == 0, || format!("money was used {other} times for payments that are not paid"));
}

/// The bank's transfers, by its own numbers; the sum.
fn bank(books: &Books, transfers: &[TransferRow], wrong: &mut Vec<String>) -> i64 {
    let ours: Vec<_> = transfers.iter().filter(|transfer| transfer.provider == "bank").collect();
    for transfer in &books.bank {
        let (id, amount) = (transfer["id"].as_str().unwrap(), transfer["amount"].as_i64().unwrap());
        let mine: Vec<_> = ours.iter().filter(|own| own.bank_reference == id).map(|own| own.amount).collect();
        must(wrong, mine == [amount], || format!("the bank has {id} of {amount}, the market {mine:?}"));
    }
    must(wrong, ours.len() == books.bank.len(), || {
        format!("the bank has {} transfers, the market {}", books.bank.len(), ours.len())
    });
    books.bank.iter().map(|transfer| transfer["amount"].as_i64().unwrap()).sum()
}

/// The gateways' payments, by our references; the sum.
fn gateways(books: &Books, transfers: &[TransferRow], wrong: &mut Vec<String>) -> i64 {
    let mut sum = 0;
    for (gateway, payments) in &books.gateways {
        let ours: Vec<_> = transfers.iter().filter(|transfer| transfer.provider == *gateway).collect();
        let mut compared = 0;
        for payment in payments {
            let taken: Vec<i64> = amounts(payment);
            let of = |own: &&&TransferRow| own.reference.as_deref().is_some_and(|ours| is_of(payment, ours));
            let mine: Vec<i64> = ours.iter().filter(of).map(|own| own.amount).collect();
            let id = &payment["id"];
            must(wrong, mine == taken, || {
                format!("{gateway} took {taken:?} for {id}, the market has {mine:?}")
            });
            compared += mine.len();
            sum += taken.iter().sum::<i64>();
        }
        must(wrong, compared == ours.len(), || {
            format!("{gateway} explains {compared} of {} transfers", ours.len())
        });
    }
    sum
}

fn amounts(payment: &Value) -> Vec<i64> {
    let transfers = payment["transfers"].as_array().unwrap().iter();
    transfers.map(|transfer| transfer["amount"].as_i64().unwrap()).collect()
}

/// `ZaloPay` wants the day before the reference.
fn is_of(payment: &Value, reference: &str) -> bool {
    let id = payment["id"].as_str().unwrap();
    id == reference || id.split_once('_').is_some_and(|(_, rest)| rest == reference)
}
