use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::grams;
use crate::{Carrier, Happening, Notice, Outcome, Reason, Refusal, json, when};

/// GHTK sends a form and signs nothing; the secret path was looked at before. A happening is the same when label,
/// status and time are. Whether a part comes back (`return_part_package`) is not kept: the facts do not say what it
/// changes.
pub(super) fn read(notice: &Notice<'_>) -> Outcome<Happening> {
    let pairs: BTreeMap<_, _> = form_urlencoded::parse(notice.body).into_owned().collect();
    let form: Value = json!(pairs);
    let need = |path| json::text(&form, path).ok_or(Refusal::Unreadable);
    let (label, status) = (need("/label_id")?, need("/status_id")?);
    let time = json::text(&form, "/action_time").map(|time| zoned(&time)).unwrap_or_default();
    Ok(Happening {
        event_id: format!("{label}+{status}+{time}"),
        order: json::text(&form, "/partner_id"),
        reason: Reason::of(json::text(&form, "/reason_code"), json::text(&form, "/reason")),
        weight_g: json::text(&form, "/weight").and_then(|weight| grams(&weight)),
        fee: json::dong(&form, "/fee"),
        cod: json::dong(&form, "/pick_money"),
        ..Happening::new(Carrier::Ghtk, label, status, when::read(&time), notice.received)
    })
}

/// GHTK writes the `+` of the zone as it is, which a form means as a space: `2026-11-26T09:05:00 07:00`.
fn zoned(time: &str) -> String {
    if time.contains('T') { time.replace(' ', "+") } else { time.to_owned() }
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::ghtk;
    use super::*;
    use crate::testing::received;
    use crate::{Adapter, ParcelState};

    const DELAYED: &str = "partner_id=CN-2611-0001&label_id=S1.A1.17373471&status_id=10\
        &action_time=2026-11-26T09:05:00+07:00&reason_code=131&reason=Kh%C3%A1ch+h%E1%BA%B9n+l%E1%BA%A1i&weight=1.5\
        &fee=30400&pick_money=250000&return_part_package=0";

    fn told(body: &str) -> Outcome<Happening> {
        let notice = Notice { secret: "secret-path", body: body.as_bytes(), received: received() };
        ghtk().read_notice(&notice).map(|mut told| told.remove(0))
    }

    #[test]
    fn a_notice_is_read_whole() {
        let expected = Happening {
            carrier: Carrier::Ghtk,
            event_id: "S1.A1.17373471+10+2026-11-26T09:05:00+07:00".to_owned(),
            parcel: "S1.A1.17373471".to_owned(),
            order: Some("CN-2611-0001".to_owned()),
            code: "10".to_owned(),
            state: ParcelState::DeliveryFailed,
            at: when::read("26/11/2026 09:05:00").unwrap(),
            reason: Some(Reason { code: "131".to_owned(), text: "Khách hẹn lại".to_owned() }),
            place: None,
            weight_g: Some(1_500),
            fee: Some(Dong(30_400)),
            cod: Some(Dong(250_000)),
        };
        assert_eq!(told(DELAYED), Ok(expected));
    }

    #[test]
    fn the_plus_of_the_zone_may_be_encoded_or_raw() {
        let encoded = DELAYED.replace("+07:00", "%2B07%3A00");
        assert_eq!(told(&encoded), told(DELAYED));
    }

    #[test]
    fn reports_of_shippers_only_inform() {
        for code in ["45", "49", "123", "127", "128", "410"] {
            let told = told(&DELAYED.replace("status_id=10", &format!("status_id={code}"))).unwrap();
            assert_eq!((told.state, told.code.as_str()), (ParcelState::InfoOnly, code));
        }
    }

    #[test]
    fn a_new_status_and_missing_fields_stop_nothing() {
        let told = told("label_id=S1&status_id=777").unwrap();
        assert_eq!(told.state, ParcelState::Unknown { code: "777".to_owned() });
        assert_eq!((told.at, told.event_id.as_str()), (received(), "S1+777+"));
        assert_eq!(
            (told.order, told.reason, told.weight_g, told.fee, told.cod),
            (None, None, None, None, None)
        );
    }

    #[test]
    fn without_the_secret_path_nothing_is_believed() {
        let notice = Notice { secret: "secret", body: DELAYED.as_bytes(), received: received() };
        assert_eq!(ghtk().read_notice(&notice), Err(Refusal::Forged));
        for body in ["", "label_id=S1", "status_id=5", "{}"] {
            assert_eq!(told(body), Err(Refusal::Unreadable), "{body}");
        }
    }
}
