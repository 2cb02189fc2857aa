use kernel::Instant;
use serde_json::{Value, json};

use super::zalopay;
use crate::samples::refund;
use crate::{Gateway, GatewayError, Refund, Refunded};

fn read(body: &Value) -> Result<Refunded, GatewayError> {
    zalopay().read_refund_status(&refund(), body.to_string().as_bytes())
}

#[test]
fn the_day_is_that_of_the_refund_and_the_time_that_of_the_question() {
    let later = Refund { asked_at: Instant(1_716_400_000_000_000), ..refund() };
    let body: Value = serde_json::from_str(&zalopay().refund_query(&later).unwrap().body).unwrap();
    assert_eq!(
        (&body["m_refund_id"], &body["timestamp"]),
        (&json!("240521_2553_RF1"), &json!(1_716_400_000_000_i64))
    );
}

#[test]
fn what_is_wrong_with_the_question_says_nothing_of_the_refund() {
    let provider_refund = || "88".to_owned();
    let done = read(&json!({"return_code": 1, "refund_id": 88}));
    assert_eq!(done, Ok(Refunded::Done { provider_refund: provider_refund() }));
    let pending = read(&json!({"return_code": 3, "refund_id": 88}));
    assert_eq!(pending, Ok(Refunded::Pending { provider_refund: provider_refund() }));
    let failed = read(&json!({"return_code": 2, "sub_return_code": -43}));
    assert_eq!(failed, Ok(Refunded::Refused { code: "-43".to_owned() }));
    for code in ["-401", "-402", "-403", "-405", "-429", "-500"] {
        let refused = Err(GatewayError::Refused { code: code.to_owned() });
        assert_eq!(
            read(&json!({"return_code": 2, "sub_return_code": code.parse::<i64>().unwrap()})),
            refused
        );
        assert_eq!(read(&json!({"return_code": code.parse::<i64>().unwrap()})), refused);
    }
}

#[test]
fn of_a_refund_that_could_not_be_answered_nobody_knows() {
    for code in [-500, -429] {
        let body = json!({"return_code": 2, "sub_return_code": code}).to_string();
        let pending = Refunded::Pending { provider_refund: String::new() };
        assert_eq!(zalopay().read_refund(&refund(), body.as_bytes()), Ok(pending), "{code}");
    }
}
