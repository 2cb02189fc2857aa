use serde_json::Value;

use crate::{Carrier, Happening, Notice, Outcome, Reason, Refusal, json, reason, when};

/// The facts name no signature; the secret path was looked at before. A notice comes up to five times. The facts name
/// no key either: a happening is taken for the same when parcel, status and time are. Names of the fields are from
/// memory.
pub(super) fn read(notice: &Notice<'_>) -> Outcome<Happening> {
    let whole: Value = serde_json::from_slice(notice.body).map_err(|_| Refusal::Unreadable)?;
    let data = whole.get("DATA").unwrap_or(&whole);
    let need = |path| json::text(data, path).ok_or(Refusal::Unreadable);
    let (parcel, status) = (need("/ORDER_NUMBER")?, need("/ORDER_STATUS")?);
    let time = json::text(data, "/ORDER_STATUSDATE").unwrap_or_default();
    Ok(Happening {
        event_id: format!("{parcel}+{status}+{time}"),
        order: json::text(data, "/ORDER_REFERENCE"),
        reason: why(data),
        // Known from public code, where it is written either way.
        place: json::text(data, "/LOCATION_CURRENTLY").or_else(|| json::text(data, "/LOCALION_CURRENTLY")),
        weight_g: json::whole(data, "/PRODUCT_WEIGHT"),
        fee: json::dong(data, "/MONEY_TOTAL"),
        cod: json::dong(data, "/MONEY_COLLECTION"),
        ..Happening::new(Carrier::ViettelPost, parcel, status, when::read(&time), notice.received)
    })
}

/// The code in words where it is known, else what was noted.
fn why(data: &Value) -> Option<Reason> {
    let code = json::text(data, "/REASON_CODE");
    let known = code.as_deref().and_then(reason::viettel_post).map(str::to_owned);
    Reason::of(code, known.or_else(|| json::text(data, "/NOTE")))
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::viettel_post;
    use super::*;
    use crate::testing::received;
    use crate::{Adapter, ParcelState};

    const FAILED: &str = r#"{"DATA":{"ORDER_NUMBER":"12345678901","ORDER_REFERENCE":"CN-2611-0001",
        "ORDER_STATUSDATE":"26/11/2026 09:05:00","ORDER_STATUS":506,"NOTE":"Khách hẹn","REASON_CODE":"2",
        "MONEY_COLLECTION":250000,"MONEY_TOTAL":28500,"PRODUCT_WEIGHT":1500,
        "LOCALION_CURRENTLY":"Phú Nhuận - HỒ CHÍ MINH"},"TOKEN":"x"}"#;

    fn told(body: &str) -> Outcome<Happening> {
        let notice = Notice { secret: "secret-path", body: body.as_bytes(), received: received() };
        viettel_post().read_notice(&notice).map(|mut told| told.remove(0))
    }

    #[test]
    fn a_notice_is_read_whole() {
        let expected = Happening {
            carrier: Carrier::ViettelPost,
            event_id: "12345678901+506+26/11/2026 09:05:00".to_owned(),
            parcel: "12345678901".to_owned(),
            order: Some("CN-2611-0001".to_owned()),
            code: "506".to_owned(),
            state: ParcelState::DeliveryFailed,
            at: when::read("26/11/2026 09:05:00").unwrap(),
            reason: Some(Reason {
                code: "2".to_owned(), text: "Không liên lạc được khách nhận".to_owned()
            }),
            place: Some("Phú Nhuận - HỒ CHÍ MINH".to_owned()),
            weight_g: Some(1_500),
            fee: Some(Dong(28_500)),
            cod: Some(Dong(250_000)),
        };
        assert_eq!(told(FAILED), Ok(expected.clone()));
        assert_eq!(told(&FAILED.replace("506", "\"506\"")), Ok(expected.clone()));
        assert_eq!(told(&FAILED.replace("LOCALION", "LOCATION")), Ok(expected));
    }

    #[test]
    fn a_reason_without_words_keeps_its_number_and_the_note() {
        let reason = |code: &str| told(&FAILED.replace("\"2\"", code)).unwrap().reason.unwrap();
        assert_eq!(reason("31"), Reason { code: "31".to_owned(), text: "Khách hẹn".to_owned() });
        assert_eq!(reason("null"), Reason { code: String::new(), text: "Khách hẹn".to_owned() });
    }

    #[test]
    fn a_return_that_is_asked_for_has_not_begun() {
        let state = |code: &str| told(&FAILED.replace("506", code)).unwrap().state;
        assert_eq!(
            ["505", "502", "515"].map(state),
            [ParcelState::ReturnRequested, ParcelState::Returning, ParcelState::Returning]
        );
        assert_eq!(state("999"), ParcelState::Unknown { code: "999".to_owned() });
    }

    #[test]
    fn without_the_secret_path_nothing_is_believed() {
        let notice = Notice { secret: "other", body: FAILED.as_bytes(), received: received() };
        assert_eq!(viettel_post().read_notice(&notice), Err(Refusal::Forged));
        for body in ["", "[]", "{}", r#"{"DATA":null}"#, r#"{"DATA":{"ORDER_NUMBER":"1"}}"#] {
            assert_eq!(told(body), Err(Refusal::Unreadable), "{body}");
        }
    }
}
