//! What the tests of all four have in common.
use kernel::{Dong, Instant, Locale};

use crate::{Charge, Query, Refund};

/// 21 May 2024, 09:17:31 in Vietnam.
pub(crate) const CREATED: Instant = Instant(1_716_257_851_000_000);
pub(crate) const NOW: Instant = Instant(1_716_300_000_000_000);

pub(crate) fn charge() -> Charge {
    Charge {
        reference: "1716257871703".to_owned(),
        request_id: "req-1".to_owned(),
        amount: Dong(50_000),
        info: "Dừa sáp Cầu Kè".to_owned(),
        locale: Locale::Vi,
        return_url: "https://example.vn/pay/back?a=1".to_owned(),
        cancel_url: "https://example.vn/pay/cancel".to_owned(),
        notice_url: "https://example.vn/hooks/pay".to_owned(),
        payer_ip: "203.0.113.7".to_owned(),
        created_at: CREATED,
        expires_at: CREATED.plus_seconds(900),
    }
}

pub(crate) fn query() -> Query {
    Query {
        reference: "1716257871703".to_owned(),
        request_id: "req-2".to_owned(),
        amount: Dong(50_000),
        created_at: CREATED,
        our_ip: "198.51.100.1".to_owned(),
        now: NOW,
    }
}

pub(crate) fn refund() -> Refund {
    Refund {
        id: "RF1".to_owned(),
        request_id: "req-3".to_owned(),
        reference: "1716257871703".to_owned(),
        provider_transaction: "14422574".to_owned(),
        paid: Dong(50_000),
        amount: Dong(50_000),
        reason: "Hết hàng".to_owned(),
        by: "Bàn hoàn tiền".to_owned(),
        created_at: CREATED,
        our_ip: "198.51.100.1".to_owned(),
        now: NOW,
        asked_at: NOW,
        provider_refund: String::new(),
        alone: true,
    }
}
