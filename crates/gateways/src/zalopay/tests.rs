mod calls;
mod notice;
mod refund_query;

use super::Zalopay;
use crate::Secret;

fn zalopay() -> Zalopay {
    Zalopay {
        app: 2553,
        user: "chonoi".to_owned(),
        key1: Secret::new("key one"),
        key2: Secret::new("key two"),
    }
}

#[test]
fn secrets_do_not_show() {
    let shown = format!("{:?}", zalopay());
    assert!(shown.contains("2553") && !shown.contains("key one") && !shown.contains("key two"));
}
