use serde_json::Value;

use crate::{Carrier, Happening, Notice, Outcome, Reason, Refusal, json, when};

/// GHN signs nothing; the secret path was looked at before. Its types are create, `switch_status`, `update_weight`,
/// `update_cod` and `update_fee`; a happening is the same when parcel, type and time are. That all of it is JSON, and
/// how the time is written, is from memory; `Warehouse` is known from public code.
pub(super) fn read(notice: &Notice<'_>) -> Outcome<Happening> {
    let value: Value = serde_json::from_slice(notice.body).map_err(|_| Refusal::Unreadable)?;
    let parcel = json::text(&value, "/OrderCode").ok_or(Refusal::Unreadable)?;
    let field = |path| json::text(&value, path).unwrap_or_default();
    let (kind, status, time) = (field("/Type"), field("/Status"), field("/Time"));
    Ok(Happening {
        event_id: format!("{parcel}+{kind}+{time}"),
        order: json::text(&value, "/ClientOrderCode"),
        reason: Reason::of(json::text(&value, "/ReasonCode"), json::text(&value, "/Reason")),
        place: json::text(&value, "/Warehouse"),
        weight_g: json::whole(&value, "/Weight"),
        fee: json::dong(&value, "/TotalFee"),
        cod: json::dong(&value, "/CODAmount"),
        ..Happening::new(Carrier::Ghn, parcel, status, when::read(&time), notice.received)
    })
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::ghn;
    use super::*;
    use crate::testing::received;
    use crate::{Adapter, ParcelState};

    const FAILED: &str = r#"{"CODAmount":250000,"ClientOrderCode":"CN-2611-0001","OrderCode":"FFFNL9HH",
        "Type":"switch_status","Status":"delivery_fail","Reason":"Hẹn lại ngày giao","ReasonCode":"GHN-DFC1A0",
        "Time":"2026-11-26T02:05:00Z","TotalFee":33000,"Fee":{"MainService":33000},"ShopID":885,"Weight":1500,
        "Warehouse":"Kho giao nhận Tân Bình - Hồ Chí Minh"}"#;

    fn told(body: &str) -> Outcome<Vec<Happening>> {
        ghn().read_notice(&Notice { secret: "secret-path", body: body.as_bytes(), received: received() })
    }

    #[test]
    fn a_notice_is_read_whole() {
        let expected = Happening {
            carrier: Carrier::Ghn,
            event_id: "FFFNL9HH+switch_status+2026-11-26T02:05:00Z".to_owned(),
            parcel: "FFFNL9HH".to_owned(),
            order: Some("CN-2611-0001".to_owned()),
            code: "delivery_fail".to_owned(),
            state: ParcelState::DeliveryFailed,
            at: when::read("26/11/2026 09:05:00").unwrap(),
            reason: Some(Reason { code: "GHN-DFC1A0".to_owned(), text: "Hẹn lại ngày giao".to_owned() }),
            place: Some("Kho giao nhận Tân Bình - Hồ Chí Minh".to_owned()),
            weight_g: Some(1_500),
            fee: Some(Dong(33_000)),
            cod: Some(Dong(250_000)),
        };
        assert_eq!(told(FAILED), Ok(vec![expected]));
    }

    #[test]
    fn types_and_times_tell_happenings_apart() {
        let id = |body: &str| told(body).unwrap().remove(0).event_id;
        assert_eq!(id(FAILED), id(&FAILED.replace("250000", "250001")));
        assert_ne!(id(FAILED), id(&FAILED.replace("switch_status", "update_cod")));
        assert_ne!(id(FAILED), id(&FAILED.replace("02:05:00Z", "02:05:01Z")));
    }

    #[test]
    fn a_new_status_and_a_broken_time_stop_nothing() {
        let happening = told(&FAILED.replace("delivery_fail", "drone").replace("2026-11-26T", "2026-13-26T"))
            .unwrap()
            .remove(0);
        assert_eq!(happening.state, ParcelState::Unknown { code: "drone".to_owned() });
        assert_eq!((happening.code.as_str(), happening.at), ("drone", received()));
        // A clock that goes ahead is not followed.
        assert_eq!(told(&FAILED.replace("2026-11", "2027-11")).unwrap()[0].at, received());
    }

    #[test]
    fn without_the_secret_path_nothing_is_believed() {
        for secret in ["", "secret-pat", "secret-path/"] {
            let notice = Notice { secret, body: FAILED.as_bytes(), received: received() };
            assert_eq!(ghn().read_notice(&notice), Err(Refusal::Forged), "{secret}");
        }
        for body in ["", "[]", "{}", r#"{"OrderCode":""}"#] {
            assert_eq!(told(body), Err(Refusal::Unreadable), "{body}");
        }
    }
}
