//! Pages for people, in both languages.
use super::ghn::create;
use super::momo::order;
use super::stage::stage;

#[tokio::test]
async fn lists_help_when_they_are_empty() {
    let stage = stage("good").await;
    for name in ["vnpay", "momo", "zalopay", "payos"] {
        assert!(stage.get(name, &[]).await.text.contains("Chưa có giao dịch nào"), "{name}");
    }
    for name in ["ghn", "ghtk", "viettel-post", "vnpost"] {
        assert!(stage.get(name, &[]).await.text.contains("Chưa có kiện hàng nào"), "{name}");
        let slash = stage.get(&format!("{name}/"), &[]).await;
        assert_eq!((slash.status, slash.location), (303, stage.at(name)));
    }
    assert!(stage.get("", &[]).await.text.contains("Ngân hàng mẫu"), "the bank is where it was");
    stage.post("momo/v2/gateway/api/create", &[], &order(&stage, "CN1", "r1", 50_000)).await;
    let list = stage.get("momo?lang=en", &[]).await.text;
    assert!(
        list.contains("50.000\u{a0}₫ · Waiting for payment · Dừa sáp")
            && list.contains("/momo/pay/CN1?lang=en")
    );
    assert_eq!(stage.get("momo/pay/CN2", &[]).await.status, 404);
    let english = stage.get("momo/pay/CN1?lang=en", &[]).await.text;
    assert!(english.contains("<html lang=\"en\">") && english.contains("Back to the market, undecided"));
    assert!(!english.contains("<script"));
}

#[tokio::test]
async fn a_parcel_is_moved_by_a_person() {
    let stage = stage("good").await;
    let code = create(&stage, "CN-1").await;
    let path = format!("ghn/parcels/{code}");
    let page = stage.get(&path, &[]).await.text;
    for part in
        ["Thạch Thị Sô Phia", "250.000\u{a0}₫", "<option value=\"picked-up\">Đã lấy hàng</option>", "CN-1"]
    {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("value=\"delivered\"") && !page.contains("name=\"reason\""));
    for (body, words) in
        [("step=delivered&lang=en", "It cannot go there"), ("step=fly", "Không chuyển được đến bước đó")]
    {
        let refused = stage.form(&path, body).await;
        assert!(refused.status == 422 && refused.text.contains(words), "{body}");
    }
    super::ghn::go(&stage, "ghn", &code, &["picked-up", "out-for-delivery"]).await;
    assert!(stage.get(&path, &[]).await.text.contains("name=\"reason\""));
    let refused = stage.form(&path, "step=failed&reason=x").await;
    assert!(refused.status == 422 && refused.text.contains("Hãy chọn một lý do"));
    assert_eq!(stage.market.told(3).await.len(), 3);
    assert_eq!(stage.form(&path, "step=again").await.status, 303);
    let told = stage.market.told(4).await;
    assert_eq!(told[3].json()["Status"], "delivering");
    assert!(stage.get(&format!("{path}/label.pdf"), &[]).await.bytes.starts_with(b"%PDF-"));
}
