use sandbox::signature::sign_long;
use serde_json::{Value, json};

use super::stage::{Stage, compact, now, stage};

const SECRET: &str = "sandbox-vnpay-secret";

/// Fields in the order of their names; values are written so that a form changes only `:` and `/`.
fn page(stage: &Stage, created: i64, changes: &[(&str, &str)]) -> String {
    let back = format!("{}/pay/t/back/vnpay", stage.address).replace(':', "%3A").replace('/', "%2F");
    let (from, until) = (compact(created), compact(created + 900_000));
    let fields = [
        ("vnp_Amount", "5000000"),
        ("vnp_Command", "pay"),
        ("vnp_CreateDate", from.as_str()),
        ("vnp_CurrCode", "VND"),
        ("vnp_ExpireDate", until.as_str()),
        ("vnp_IpAddr", "127.0.0.1"),
        ("vnp_Locale", "en"),
        ("vnp_OrderInfo", "Don+hang+CN1"),
        ("vnp_OrderType", "other"),
        ("vnp_ReturnUrl", back.as_str()),
        ("vnp_TmnCode", "CHONOI01"),
        ("vnp_TxnRef", "CN1"),
        ("vnp_Version", "2.1.0"),
    ];
    let value = |name: &str, usual| changes.iter().find(|(n, _)| *n == name).map_or(usual, |(_, v)| *v);
    let text = fields.map(|(name, usual)| format!("{name}={}", value(name, usual))).join("&");
    format!("vnpay/paymentv2/vpcpay.html?{text}&vnp_SecureHash={}", sign_long(SECRET, &text))
}

/// The fields behind a `?`, and whether their signature fits.
fn believed(query: &str) -> (Vec<(String, String)>, bool) {
    let (text, signature) = query.split_once("&vnp_SecureHash=").unwrap();
    let pairs = text.split('&').map(|pair| pair.split_once('=').unwrap());
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    (pairs.collect(), signature == sign_long(SECRET, text))
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    &fields.iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("{name}")).1
}

fn ask(command: &str, created: i64, request: &str, more: &[(&str, &str)]) -> Value {
    let order: &[&str] = match command {
        "querydr" => &[
            "RequestId",
            "Version",
            "Command",
            "TmnCode",
            "TxnRef",
            "TransactionDate",
            "CreateDate",
            "IpAddr",
            "OrderInfo",
        ],
        _ => &[
            "RequestId",
            "Version",
            "Command",
            "TmnCode",
            "TransactionType",
            "TxnRef",
            "Amount",
            "TransactionNo",
            "TransactionDate",
            "CreateBy",
            "CreateDate",
            "IpAddr",
            "OrderInfo",
        ],
    };
    let (created, now) = (compact(created), compact(now()));
    let value = |name: &str| match name {
        "RequestId" => request,
        "Version" => "2.1.0",
        "Command" => command,
        "TmnCode" => "CHONOI01",
        "TxnRef" => "CN1",
        "TransactionDate" => &created,
        "CreateDate" => &now,
        "IpAddr" => "127.0.0.1",
        "CreateBy" => "ke toan",
        "TransactionNo" => "0",
        "OrderInfo" => "Hoan tien",
        other => more.iter().find(|(name, _)| *name == other).unwrap().1,
    };
    let text = order.iter().map(|name| value(name)).collect::<Vec<_>>().join("|");
    let mut body: serde_json::Map<_, _> =
        order.iter().map(|name| (format!("vnp_{name}"), json!(value(name)))).collect();
    body.insert("vnp_SecureHash".to_owned(), sign_long(SECRET, &text).into());
    body.into()
}

async fn transaction(stage: &Stage, body: &Value) -> Value {
    stage.post("vnpay/merchant_webapi/api/transaction", &[], body).await.json()
}

/// Whether an answer of the interface is signed as it should be.
fn is_signed(answer: &Value, names: &str) -> bool {
    let values = names.split(' ').map(|name| answer[format!("vnp_{name}")].as_str().unwrap());
    answer["vnp_SecureHash"] == sign_long(SECRET, &values.collect::<Vec<_>>().join("|"))
}

const OF_QUERY: &str = "ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo PromotionCode PromotionAmount";
const OF_REFUND: &str = "ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo";

#[tokio::test]
async fn a_payment_is_made_told_and_given_back() {
    let stage = stage("good").await;
    let created = now();
    let opened = stage.get(&page(&stage, created, &[]), &[]).await;
    assert_eq!(
        (opened.status, opened.location.as_str()),
        (303, format!("{}/pay/CN1?lang=en", stage.at("vnpay")).as_str())
    );
    let shown = stage.get(&opened.location, &[]).await.text;
    for part in ["50.000\u{a0}₫", "Don hang CN1", "No real money moves", "51 – Not enough money"] {
        assert!(shown.contains(part), "{part}");
    }
    let waiting = transaction(&stage, &ask("querydr", created, "q1", &[])).await;
    assert_eq!(
        (&waiting["vnp_ResponseCode"], &waiting["vnp_TransactionStatus"]),
        (&json!("00"), &json!("01"))
    );
    assert!(is_signed(&waiting, OF_QUERY));

    let paid = stage.form("vnpay/pay/CN1", "act=pay&lang=en").await;
    let told = stage.market.told(1).await;
    assert_eq!((told.len(), told[0].path.as_str()), (1, "/hooks/vnpay"));
    let (notice, fits) = believed(&told[0].query);
    assert!(fits);
    for (name, value) in [
        ("Amount", "5000000"),
        ("ResponseCode", "00"),
        ("TransactionStatus", "00"),
        ("TxnRef", "CN1"),
        ("TmnCode", "CHONOI01"),
        ("OrderInfo", "Don+hang+CN1"),
    ] {
        assert_eq!(field(&notice, &format!("vnp_{name}")), value);
    }
    let (back, query) = paid.location.split_once('?').unwrap();
    assert_eq!((paid.status, back), (303, format!("{}/pay/t/back/vnpay", stage.address).as_str()));
    assert_eq!(believed(query), (notice.clone(), true));

    let found = transaction(&stage, &ask("querydr", created, "q2", &[])).await;
    assert_eq!(found["vnp_TransactionStatus"], "00");
    assert_eq!(found["vnp_TransactionNo"], field(&notice, "vnp_TransactionNo"));
    assert!(is_signed(&found, OF_QUERY));
    refunds(&stage, created).await;
}

async fn refunds(stage: &Stage, created: i64) {
    let refund = |request: &str, kind: &str, amount: &str| {
        ask("refund", created, request, &[("TransactionType", kind), ("Amount", amount)])
    };
    let part = transaction(stage, &refund("r1", "03", "2000000")).await;
    assert_eq!((&part["vnp_ResponseCode"], &part["vnp_Amount"]), (&json!("00"), &json!("2000000")));
    assert!(is_signed(&part, OF_REFUND));
    for (request, kind, amount, code) in [
        ("r1", "03", "100", "94"),
        ("r2", "02", "5000000", "95"),
        ("r3", "03", "3000100", "95"),
        ("r4", "03", "50", "03"),
        ("r5", "01", "100", "03"),
        ("r6", "03", "3000000", "00"),
        ("r7", "03", "100", "95"),
    ] {
        assert_eq!(
            transaction(stage, &refund(request, kind, amount)).await["vnp_ResponseCode"],
            code,
            "{request}"
        );
    }
    for (number, kind, amount, status) in
        [(part["vnp_TransactionNo"].as_str().unwrap(), "03", "2000000", "00"), ("0", "01", "5000000", "00")]
    {
        let mut asked = ask("querydr", created, &format!("n{number}"), &[]);
        asked["vnp_TransactionNo"] = json!(number);
        let told = transaction(stage, &asked).await;
        assert!(is_signed(&told, OF_QUERY));
        let fields = ["TransactionType", "Amount", "TransactionStatus"]
            .map(|name| told[format!("vnp_{name}")].clone());
        assert_eq!(fields, [json!(kind), json!(amount), json!(status)], "{number}");
    }
    let known = stage.get("vnpay/payments.json", &[]).await.json();
    let amounts: Vec<_> =
        known[0]["refunds"].as_array().unwrap().iter().map(|r| r["amount"].as_i64()).collect();
    assert_eq!(amounts, [Some(20_000), Some(30_000)]);
}

#[tokio::test]
async fn a_payment_that_fails_says_why() {
    let stage = stage("good").await;
    stage.get(&page(&stage, now(), &[]), &[]).await;
    assert_eq!(stage.form("vnpay/pay/CN1", "act=fail&code=01").await.status, 422);
    let failed = stage.form("vnpay/pay/CN1", "act=fail&code=51").await;
    let (fields, fits) = believed(failed.location.split_once('?').unwrap().1);
    assert!(fits);
    let told = believed(&stage.market.told(1).await[0].query);
    assert_eq!(told, (fields.clone(), true));
    assert_eq!((field(&fields, "vnp_ResponseCode"), field(&fields, "vnp_TransactionStatus")), ("51", "02"));
    assert_eq!(field(&fields, "vnp_TransactionNo"), "0");
    assert_eq!(stage.form("vnpay/pay/CN1", "act=pay").await.status, 422, "it is decided");
    assert_eq!(stage.market.told(1).await.len(), 1);
}

#[tokio::test]
async fn what_is_wrong_in_the_address_is_named() {
    let stage = stage("good").await;
    let created = now();
    for (name, value) in [
        ("vnp_Version", "2.0.0"),
        ("vnp_Command", "token"),
        ("vnp_TmnCode", "OTHER"),
        ("vnp_Amount", "5000050"),
        ("vnp_CurrCode", "USD"),
        ("vnp_Locale", "fr"),
        ("vnp_CreateDate", "20261301000000"),
        ("vnp_ExpireDate", "20200101000000"),
        ("vnp_ReturnUrl", "https%3A%2F%2Fevil.vn%2F"),
    ] {
        let refused = stage.get(&page(&stage, created, &[(name, value)]), &[]).await;
        assert!(refused.status == 400 && refused.text.contains(&format!("<code>{name}</code>")), "{name}");
    }
    let signed = page(&stage, created, &[]);
    let forged = stage.get(&signed.replace("5000000", "500000"), &[]).await;
    assert!(forged.status == 400 && forged.text.contains("vnp_SecureHash"));
    assert_eq!(stage.get("vnpay/payments.json", &[]).await.json(), json!([]));

    assert_eq!(stage.get(&signed, &[]).await.status, 303);
    assert_eq!(stage.get(&signed, &[]).await.status, 303, "the page again");
    let other = stage.get(&page(&stage, created, &[("vnp_Amount", "100")]), &[]).await;
    assert!(other.status == 400 && other.text.contains("vnp_TxnRef"), "the reference is used");
}

#[tokio::test]
async fn queries_are_checked() {
    let stage = stage("good").await;
    let created = now();
    stage.get(&page(&stage, created, &[]), &[]).await;
    let code = async |body: Value| transaction(&stage, &body).await["vnp_ResponseCode"].clone();
    assert_eq!(code(ask("querydr", created, "a", &[])).await, "00");
    assert_eq!(code(ask("querydr", created, "a", &[])).await, "94");
    assert_eq!(code(ask("querydr", created - 60_000, "b", &[])).await, "91");
    let changed = |name: &str, value: &str| {
        let mut body = ask("querydr", created, "c", &[]);
        body[name] = json!(value);
        body
    };
    for (name, value, expected) in [
        ("vnp_TmnCode", "X", "02"),
        ("vnp_TxnRef", "CN2", "97"),
        ("vnp_Version", "2", "03"),
        ("vnp_Command", "pay", "03"),
    ] {
        assert_eq!(code(changed(name, value)).await, expected, "{name}");
    }
    assert_eq!(
        stage.post("vnpay/merchant_webapi/api/transaction", &[], &json!([])).await.json()["vnp_ResponseCode"],
        "03"
    );
}
