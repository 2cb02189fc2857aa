//! Whatever comes back or is told: it is read or refused, and nothing breaks.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
use carriers::{
    Adapter, Address, Call, Cancellation, Ghn, Ghtk, Item, Notice, Opening, Parcel, Party, Refusal, Reply,
    Secret, Size, ViettelPost, VnPost, fallback_fee,
};
use kernel::{Dong, Instant, Phone};
use proptest::prelude::*;
use serde_json::Value;

const NOW: Instant = Instant(1_795_662_000_000_000);

fn adapters() -> [Box<dyn Adapter>; 4] {
    let (token, notices) = (Secret::new("t"), Secret::new("s"));
    let base = || "https://carrier.test".to_owned();
    [
        Box::new(Ghn { base: base(), token: token.clone(), shop: "1".to_owned(), notices: notices.clone() }),
        Box::new(Ghtk {
            base: base(),
            token: token.clone(),
            client_source: "S".to_owned(),
            notices: notices.clone(),
        }),
        Box::new(ViettelPost {
            base: base(),
            username: "u".to_owned(),
            password: Secret::new("p"),
            token: Some(token.clone()),
            notices: notices.clone(),
        }),
        Box::new(VnPost {
            base: base(),
            username: "u".to_owned(),
            password: Secret::new("p"),
            customer: "c".to_owned(),
            token: Some(token),
            public_key: include_str!("vnpost/public-key.pem").to_owned(),
            notices,
        }),
    ]
}

fn parcel(text: &str, number: u32, amount: i64) -> Parcel {
    let party = Party {
        name: text.to_owned(),
        phone: Phone::parse("0912345678").unwrap(),
        address: Address {
            street: text.to_owned(),
            commune: text.to_owned(),
            province: text.to_owned(),
            commune_code: Some(text.to_owned()),
            province_code: None,
        },
    };
    Parcel {
        order: text.to_owned(),
        sender: party.clone(),
        receiver: party,
        weight_g: number,
        size: Size { length_cm: number, width_cm: number, height_cm: number },
        cod: Dong(amount),
        value: Dong(amount),
        items: vec![Item {
            name: text.to_owned(),
            code: None,
            quantity: number,
            price: Dong(amount),
            weight_g: number,
            size: None,
        }],
        service: Some(text.to_owned()),
        opening: Opening::Closed,
        note: Some(text.to_owned()),
    }
}

/// How each question ends with this answer; nothing for what the carrier is not asked.
fn outcomes(adapter: &dyn Adapter, reply: &Reply) -> [Option<Result<(), Refusal>>; 7] {
    fn read<T>(call: Option<Call<T>>, reply: &Reply) -> Option<Result<(), Refusal>> {
        call.map(|call| call.read(reply).map(|_| ()))
    }
    let parcel = Parcel { service: Some("road".to_owned()), ..parcel("x", 10, 10) };
    [
        read(adapter.sign_in(&[]), reply),
        read(adapter.quote(&parcel).ok(), reply),
        read(adapter.create(&parcel).ok(), reply),
        read(adapter.cancel(Cancellation { code: "c", status: None }).ok(), reply),
        read(adapter.track("c").ok(), reply),
        read(adapter.find("c").ok(), reply),
        read(adapter.label("c", NOW).ok(), reply),
    ]
}

#[test]
fn every_carrier_answers_what_it_offers() {
    let reply = Reply { status: 503, body: Vec::new(), received: NOW };
    let asked = adapters().map(|adapter| outcomes(adapter.as_ref(), &reply).map(|outcome| outcome.is_some()));
    // Sign in, quote, create, cancel, track, find, label.
    let expected = [
        [false, true, true, true, true, true, true],
        [false, true, true, true, true, false, true],
        [true, true, true, true, false, false, true],
        [true, true, true, true, true, false, false],
    ];
    assert_eq!(asked, expected);
}

/// JSON of the names that carriers use, in any shape.
fn json() -> impl Strategy<Value = Value> {
    const NAMES: [&str; 32] = [
        "code",
        "data",
        "success",
        "error",
        "message",
        "order",
        "label",
        "fee",
        "total",
        "total_fee",
        "status",
        "order_code",
        "token",
        "result",
        "ghtk_label",
        "delivery",
        "label_id",
        "modified",
        "weight",
        "RESULT",
        "DATA",
        "MA_DV_CHINH",
        "GIA_CUOC",
        "ORDER_NUMBER",
        "ORDER_STATUS",
        "RECEIVER_ADDRESS",
        "itemCode",
        "serviceCode",
        "totalFee",
        "OrderCode",
        "Status",
        "Time",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec![200, 204, 401, 500]).prop_map(Value::from),
        Just(Value::from("ORDER_ID_EXIST")),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        let fields = prop::collection::btree_map(prop::sample::select(NAMES.to_vec()), inner.clone(), 0..12);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            fields.prop_map(|fields| fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect::<Value>()),
        ]
    })
}

/// Of a server's fault nobody knows what became of it; without a token nothing is done.
fn holds(status: u16, outcome: &Result<(), Refusal>) -> bool {
    match status {
        401 | 403 => *outcome == Err(Refusal::SignIn),
        500.. => *outcome == Err(Refusal::Unclear { status }),
        _ => !matches!(
            outcome,
            Err(Refusal::Faults(_) | Refusal::TooLate | Refusal::NotOffered | Refusal::Forged)
        ),
    }
}

proptest! {
    #[test]
    fn any_answer_is_read_or_refused(status in 200u16..600, body in prop::collection::vec(any::<u8>(), 0..200)) {
        let reply = Reply { status, body, received: NOW };
        for adapter in adapters() {
            for outcome in outcomes(adapter.as_ref(), &reply).into_iter().flatten() {
                prop_assert!(holds(status, &outcome), "{adapter:?} {outcome:?}");
            }
        }
    }

    #[test]
    fn any_json_is_read_or_refused(status in prop::sample::select(vec![200u16, 400, 401, 500]), body in json()) {
        let reply = Reply { status, body: body.to_string().into_bytes(), received: NOW };
        for adapter in adapters() {
            for outcome in outcomes(adapter.as_ref(), &reply).into_iter().flatten() {
                prop_assert!(holds(status, &outcome), "{adapter:?} {outcome:?}");
            }
        }
    }

    #[test]
    fn any_notice_is_read_or_refused(body in prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        json().prop_map(|json| json.to_string().into_bytes()),
        "label_id=[^&]{1,9}&status_id=[^&]{1,9}&action_time=.{0,30}&weight=.{0,9}&fee=.{0,9}".prop_map(String::into_bytes),
    ]) {
        for adapter in adapters() {
            match adapter.read_notice(&Notice { secret: "s", body: &body, received: NOW }) {
                Ok(told) => for happening in told {
                    prop_assert!(!happening.event_id.is_empty() && happening.at <= NOW, "{happening:?}");
                    prop_assert_eq!(happening.carrier, adapter.carrier());
                },
                Err(refusal) => prop_assert!(matches!(refusal, Refusal::Unreadable | Refusal::Forged)),
            }
            let closed = adapter.read_notice(&Notice { secret: "x", body: &body, received: NOW });
            prop_assert_eq!(closed, Err(Refusal::Forged));
        }
    }

    #[test]
    fn any_parcel_is_written_down_or_refused_by_its_fields(
        text in ".{0,60}", number in any::<u32>(), amount in any::<i64>(),
    ) {
        let parcel = parcel(&text, number, amount);
        for adapter in adapters() {
            match adapter.create(&parcel) {
                Ok(call) => {
                    let body: Value = serde_json::from_slice(&call.request.body).unwrap();
                    prop_assert!(body.is_object() && !text.trim().is_empty() && number > 0 && amount >= 0);
                }
                Err(Refusal::Faults(faults)) => prop_assert!(!faults.is_empty()),
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }

    #[test]
    fn no_code_leads_elsewhere(code in ".{1,30}") {
        for adapter in adapters() {
            if let Ok(call) = adapter.track(&code) {
                let path = call.request.path.strip_prefix("/services/shipment/v2/").unwrap_or_default();
                prop_assert!(!path.contains(['/', '?', '#', ' ']), "{path}");
            }
        }
    }

    #[test]
    fn a_heavier_parcel_is_never_cheaper(from in "[0-9]{2}", to in "[0-9]{2}", one in any::<u32>(), other in any::<u32>()) {
        let (light, heavy) = (one.min(other), one.max(other));
        prop_assert!(fallback_fee(&from, &to, light) <= fallback_fee(&from, &to, heavy));
        prop_assert!(fallback_fee(&from, &to, light) > Dong::ZERO);
    }
}
