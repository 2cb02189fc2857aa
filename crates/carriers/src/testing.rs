//! A parcel and messages for tests.
use kernel::{Dong, Instant, Phone};
use serde_json::Value;

use crate::{Address, Carrier, Happening, Item, Opening, Parcel, Party, Reply, Request, Size};

pub(crate) fn parcel() -> Parcel {
    Parcel {
        order: "CN-2611-0001".to_owned(),
        sender: party("Cơ sở Dừa sáp Cầu Kè", "0294 3855 555", "Ấp 1"),
        receiver: party("Thạch Thị Sô Phia", "0912 345 678", "12 Nguyễn Huệ"),
        weight_g: 1_500,
        size: Size { length_cm: 30, width_cm: 20, height_cm: 10 },
        cod: Dong(250_000),
        value: Dong(220_000),
        items: vec![Item {
            name: "Dừa sáp".to_owned(),
            code: Some("DS-1".to_owned()),
            quantity: 2,
            price: Dong(110_000),
            weight_g: 700,
            size: None,
        }],
        service: Some("VCN".to_owned()),
        opening: Opening::Look,
        note: Some("Gọi trước".to_owned()),
    }
}

fn party(name: &str, phone: &str, street: &str) -> Party {
    let address = Address {
        street: street.to_owned(),
        commune: "Cầu Kè".to_owned(),
        province: "Vĩnh Long".to_owned(),
        commune_code: None,
        province_code: None,
    };
    Party { name: name.to_owned(), phone: Phone::parse(phone).unwrap(), address }
}

/// What a carrier told at so many seconds.
pub(crate) fn told(carrier: Carrier, code: &str, second: i64) -> Happening {
    let at = Instant(0).plus_seconds(second);
    let order = Some("CN-1".to_owned());
    Happening { order, ..Happening::new(carrier, "P1".to_owned(), code.to_owned(), Some(at), at) }
}

/// An answer that came on 26 November 2026 at 10:00.
pub(crate) fn reply(status: u16, body: &str) -> Reply {
    Reply { status, body: body.as_bytes().to_vec(), received: received() }
}

pub(crate) fn received() -> Instant {
    crate::when::read("26/11/2026 10:00:00").unwrap()
}

pub(crate) fn body(request: &Request) -> Value {
    serde_json::from_slice(&request.body).unwrap()
}
