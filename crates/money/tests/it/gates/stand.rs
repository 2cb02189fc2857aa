//! A gateway of each kind in one small server, for calls that the market makes.
use std::sync::{Arc, Mutex};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::sign;
use crate::shop::Shop;

/// How it answers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Manner {
    /// This much was paid.
    Paid(i64),
    Pending,
    /// It answers 500.
    Broken,
    /// It says no.
    Refuses,
}

#[derive(Clone)]
pub(crate) struct Stand {
    pub(crate) manner: Arc<Mutex<Manner>>,
    /// Paths and bodies of calls.
    pub(crate) calls: Arc<Mutex<Vec<(String, Value)>>>,
}

pub(crate) const TRANSACTION: &str = "14422574";

impl Stand {
    /// Starts it and sets all four gateways up with it.
    pub(crate) async fn start(shop: &Shop) -> Self {
        let stand =
            Self { manner: Arc::new(Mutex::new(Manner::Pending)), calls: Arc::new(Mutex::new(Vec::new())) };
        let router = Router::new()
            .route("/merchant_webapi/api/transaction", post(vnpay))
            .route("/v2/gateway/api/{act}", post(momo))
            .route("/v2/gateway/api/refund/query", post(momo_refund_query))
            .route("/v2/create", post(|s, b| async move { zalopay(s, "create", b) }))
            .route("/v2/query", post(|s, b| async move { zalopay(s, "query", b) }))
            .route("/v2/refund", post(|s, b| async move { zalopay(s, "refund", b) }))
            .route("/v2/query_refund", post(|s, b| async move { zalopay(s, "query_refund", b) }))
            .route("/v2/payment-requests", post(payos_create))
            .route("/v2/payment-requests/{order}", get(payos_query))
            .with_state(stand.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        for (name, value) in sign::KEYS {
            shop.set(name, if value.is_empty() { &address } else { value }).await;
        }
        stand
    }

    pub(crate) fn is(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    fn heard(&self, path: &str, body: &Value) -> Manner {
        self.calls.lock().unwrap().push((path.to_owned(), body.clone()));
        self.manner.lock().unwrap().clone()
    }

    /// The last refund that a gateway was sent.
    fn refund(&self) -> Option<Value> {
        let calls = self.calls.lock().unwrap();
        calls.iter().rev().find(|(path, _)| path == "refund").map(|(_, body)| body.clone())
    }

    pub(crate) fn count(&self, path: &str) -> usize {
        self.calls.lock().unwrap().iter().filter(|(called, _)| called == path).count()
    }
}

type Answered = Result<Json<Value>, StatusCode>;

const BROKEN: Answered = Err(StatusCode::INTERNAL_SERVER_ERROR);

async fn vnpay(State(stand): State<Stand>, Json(body): Json<Value>) -> Answered {
    let refund = body["vnp_Command"] == "refund";
    let manner = stand.heard(if refund { "refund" } else { "query" }, &body);
    let (amount, code, status) = match manner {
        Manner::Broken => return BROKEN,
        Manner::Refuses => return Ok(Json(json!({ "vnp_ResponseCode": "95" }))),
        Manner::Paid(amount) => (amount, "00", "00"),
        Manner::Pending => (1, "00", if refund { "05" } else { "01" }),
    };
    // A question that names the number of the refund is about it.
    let about = stand.refund().filter(|_| refund || body["vnp_TransactionNo"] == TRANSACTION);
    let status = if about.is_some() && status == "01" { "06" } else { status };
    let amount = match &about {
        Some(about) => about["vnp_Amount"].as_i64().unwrap(),
        None => amount * 100,
    };
    let amount = amount.to_string();
    let (command, reference) = (body["vnp_Command"].as_str().unwrap(), body["vnp_TxnRef"].as_str().unwrap());
    let kind = about.as_ref().map_or("01", |about| about["vnp_TransactionType"].as_str().unwrap());
    let mut values = vec![
        ("vnp_ResponseId", "1"),
        ("vnp_Command", command),
        ("vnp_ResponseCode", code),
        ("vnp_Message", "ok"),
        ("vnp_TmnCode", "CHONOI01"),
        ("vnp_TxnRef", reference),
        ("vnp_Amount", amount.as_str()),
        ("vnp_BankCode", "NCB"),
        ("vnp_PayDate", "20200101000000"),
        ("vnp_TransactionNo", TRANSACTION),
        ("vnp_TransactionType", kind),
        ("vnp_TransactionStatus", status),
        ("vnp_OrderInfo", "x"),
    ];
    if !refund {
        values.extend([("vnp_PromotionCode", ""), ("vnp_PromotionAmount", "")]);
    }
    let text: Vec<_> = values.iter().map(|(_, value)| *value).collect();
    let mut answer: serde_json::Map<String, Value> =
        values.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    answer.insert("vnp_SecureHash".to_owned(), json!(sign::long(&text.join("|"))));
    Ok(Json(Value::Object(answer)))
}

async fn momo(State(stand): State<Stand>, Path(act): Path<String>, Json(body): Json<Value>) -> Answered {
    let manner = stand.heard(&act, &body);
    let code = match (&manner, act.as_str()) {
        (Manner::Broken, _) => return BROKEN,
        (Manner::Refuses, _) => 1006,
        (Manner::Pending, "query" | "refund") => 1000,
        _ => 0,
    };
    let amount = if let (Manner::Paid(amount), "query") = (&manner, act.as_str()) {
        *amount
    } else {
        body["amount"].as_i64().unwrap_or(1)
    };
    Ok(Json(json!({
        "partnerCode": "MOMO", "orderId": body["orderId"], "requestId": body["requestId"], "amount": amount,
        "resultCode": code, "message": "m", "responseTime": 1_795_000_000_000_i64,
        "transId": TRANSACTION.parse::<i64>().unwrap(), "payUrl": "https://momo.test/pay"
    })))
}

async fn momo_refund_query(State(stand): State<Stand>, Json(body): Json<Value>) -> Answered {
    let code = match stand.heard("refund/query", &body) {
        Manner::Broken => return BROKEN,
        Manner::Refuses => return Ok(Json(json!({ "partnerCode": "MOMO", "resultCode": 42 }))),
        Manner::Pending => 7002,
        Manner::Paid(_) => 0,
    };
    let amount = stand.refund().unwrap()["amount"].clone();
    Ok(Json(json!({
        "partnerCode": "MOMO", "orderId": body["orderId"], "resultCode": 0,
        "refundTrans": [{ "orderId": body["orderId"], "amount": amount, "resultCode": code, "transId": 9 }]
    })))
}

fn zalopay(State(stand): State<Stand>, act: &str, Json(body): Json<Value>) -> Answered {
    let manner = stand.heard(act, &body);
    Ok(Json(match (&manner, act) {
        (Manner::Broken, _) => return BROKEN,
        (Manner::Refuses, _) => json!({ "return_code": 2, "sub_return_code": 2 }),
        (_, "create") => json!({ "return_code": 1, "order_url": "https://zalopay.test/pay" }),
        (Manner::Pending, _) => json!({ "return_code": 3 }),
        (Manner::Paid(amount), _) => {
            json!({ "return_code": 1, "amount": amount, "zp_trans_id": TRANSACTION, "refund_id": "7" })
        }
    }))
}

async fn payos_create(State(stand): State<Stand>, Json(body): Json<Value>) -> Answered {
    match stand.heard("create", &body) {
        Manner::Broken => BROKEN,
        Manner::Refuses => Ok(Json(json!({ "code": "231", "desc": "no" }))),
        _ => Ok(Json(sign::payos(&json!({
            "orderCode": body["orderCode"], "amount": body["amount"], "checkoutUrl": "https://payos.test/pay"
        })))),
    }
}

async fn payos_query(State(stand): State<Stand>, Path(order): Path<i64>) -> Answered {
    let link = |status: &str, transactions: Value| {
        let text = transactions.to_string();
        let data =
            json!({ "orderCode": order, "id": "link", "status": status, "amount": 5, "transactions": text });
        let mut signed = sign::payos(&data);
        signed["data"]["transactions"] = transactions;
        Ok(Json(signed))
    };
    match stand.heard("query", &json!(order)) {
        Manner::Broken => BROKEN,
        Manner::Refuses | Manner::Pending => link("PENDING", json!([])),
        Manner::Paid(amount) => link("PAID", json!([{ "amount": amount, "reference": TRANSACTION }])),
    }
}
