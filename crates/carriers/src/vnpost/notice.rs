use kernel::Instant;
use serde_json::Value;

use super::signature;
use crate::{Carrier, Happening, Notice, Outcome, Reason, Refusal, json, when};

/// A date of sending and some parcels, of which the signature covers the first by code and status only: that somebody
/// added parcels, money or weights is left to the secret path, which was looked at before. Parcels that cannot be
/// read are left out, so that they do not keep out the others.
///
/// The facts name no key: a happening is taken for the same when parcel, status and time are. Without a time of its
/// own, one that is sent again with a new date is kept twice, which changes nothing ([`crate::next`]).
pub(super) fn read(notice: &Notice<'_>, public_key: &str) -> Outcome<Vec<Happening>> {
    let value: Value = serde_json::from_slice(notice.body).map_err(|_| Refusal::Unreadable)?;
    let first = json::rows(&value, "/data").first().ok_or(Refusal::Unreadable)?;
    let need = |value: &Value, path: &str| json::text(value, path).ok_or(Refusal::Unreadable);
    let (sent, signature) = (need(&value, "/sendDate")?, need(&value, "/signature")?);
    let (item, status) = (need(first, "/itemCode")?, need(first, "/status")?);
    if !signature::fits(public_key, &sent, &item, &status, &signature) {
        return Err(Refusal::Forged);
    }
    Ok(told(&value, &sent, notice.received))
}

fn told(value: &Value, sent: &str, received: Instant) -> Vec<Happening> {
    let parcels = json::rows(value, "/data").iter();
    parcels.filter_map(|parcel| details(parcel, Some(sent), received)).collect()
}

/// One parcel. Names other than `itemCode` and `status` are from memory; where it has no time of its own, it is that
/// of sending.
pub(super) fn details(parcel: &Value, sent: Option<&str>, received: Instant) -> Option<Happening> {
    let (item, status) = (json::text(parcel, "/itemCode")?, json::text(parcel, "/status")?);
    let time = json::text(parcel, "/statusDate").or_else(|| sent.map(str::to_owned)).unwrap_or_default();
    Some(Happening {
        event_id: format!("{item}+{status}+{time}"),
        order: json::text(parcel, "/saleOrderCode"),
        reason: Reason::of(json::text(parcel, "/reasonCode"), json::text(parcel, "/reason")),
        weight_g: json::whole(parcel, "/weight"),
        fee: json::dong(parcel, "/totalFee"),
        cod: json::dong(parcel, "/codAmount"),
        ..Happening::new(Carrier::VnPost, item, status, when::read(&time), received)
    })
}

#[cfg(test)]
mod tests {
    use kernel::Dong;
    use proptest::prelude::*;

    use super::super::vnpost;
    use super::*;
    use crate::testing::received;
    use crate::{Adapter, ParcelState};

    fn notice(data: &str, signature: &str) -> Outcome<Vec<Happening>> {
        let signature = signature.trim();
        let body = format!(r#"{{"data":{data},"sendDate":"26/11/2026 09:05:00","signature":"{signature}"}}"#);
        vnpost().read_notice(&Notice { secret: "secret-path", body: body.as_bytes(), received: received() })
    }

    const DELIVERED: &str = include_str!("../../tests/vnpost/delivered.base64");
    const PARCEL: &str = r#"{"itemCode":"EB123456789VN","status":14,"saleOrderCode":"CN-2611-0001","weight":1500,
        "totalFee":27500,"codAmount":250000,"reason":"Người thân nhận"}"#;

    #[test]
    fn a_signed_notice_is_read_whole() {
        let expected = Happening {
            carrier: Carrier::VnPost,
            event_id: "EB123456789VN+14+26/11/2026 09:05:00".to_owned(),
            parcel: "EB123456789VN".to_owned(),
            order: Some("CN-2611-0001".to_owned()),
            code: "14".to_owned(),
            state: ParcelState::Delivered,
            at: when::read("26/11/2026 09:05:00").unwrap(),
            reason: Some(Reason { code: String::new(), text: "Người thân nhận".to_owned() }),
            place: None,
            weight_g: Some(1_500),
            fee: Some(Dong(27_500)),
            cod: Some(Dong(250_000)),
        };
        assert_eq!(notice(&format!("[{PARCEL}]"), DELIVERED), Ok(vec![expected]));
    }

    #[test]
    fn further_parcels_are_read_and_broken_ones_do_not_keep_them_out() {
        let other = r#"{"itemCode":"EB2","status":"77","statusDate":"26/11/2026 08:00:00"}"#;
        let told = notice(&format!(r#"[{PARCEL},{{"status":3}},{other}]"#), DELIVERED).unwrap();
        let [_, last] = &told[..] else { panic!("{told:?}") };
        assert_eq!(last.state, ParcelState::Unknown { code: "77".to_owned() });
        assert_eq!((last.parcel.as_str(), Some(last.at)), ("EB2", when::read("26/11/2026 08:00:00")));
    }

    #[test]
    fn what_is_not_signed_is_not_believed() {
        let forged = Err(Refusal::Forged);
        assert_eq!(notice(&format!("[{}]", PARCEL.replace("14", "19")), DELIVERED), forged);
        assert_eq!(notice(&format!("[{}]", PARCEL.replace("EB1", "EB2")), DELIVERED), forged);
        assert_eq!(notice(&format!(r#"[{{"itemCode":"EB2","status":1}},{PARCEL}]"#), DELIVERED), forged);
        assert_eq!(notice(&format!("[{PARCEL}]"), "AA=="), forged);
        let body = format!(
            r#"{{"data":[{PARCEL}],"sendDate":"26/11/2026 09:05:00","signature":"{}"}}"#,
            DELIVERED.trim()
        );
        let other_path = Notice { secret: "other", body: body.as_bytes(), received: received() };
        assert_eq!(vnpost().read_notice(&other_path), forged);
    }

    #[test]
    fn a_notice_without_what_is_signed_cannot_be_read() {
        for data in ["[]", "null", "[1]", r#"[{"itemCode":"EB1"}]"#] {
            assert_eq!(notice(data, DELIVERED), Err(Refusal::Unreadable), "{data}");
        }
        assert_eq!(notice(&format!("[{PARCEL}]"), ""), Err(Refusal::Unreadable));
    }

    proptest! {
        #[test]
        fn no_parcel_breaks_it(item in ".*", status in ".*", time in ".*", weight in any::<f64>(), fee in any::<i64>()) {
            let parcel = serde_json::json!({"itemCode": item, "status": status, "statusDate": time, "weight": weight,
                "totalFee": fee, "codAmount": fee.to_string()});
            let told = details(&parcel, None, received());
            prop_assert_eq!(told.is_some(), !item.trim().is_empty() && !status.trim().is_empty());
            if let Some(told) = told {
                prop_assert!(told.at <= received());
                prop_assert_eq!(told.fee, (fee >= 0).then_some(Dong(fee)));
                prop_assert_eq!(told.fee, told.cod);
            }
        }
    }
}
