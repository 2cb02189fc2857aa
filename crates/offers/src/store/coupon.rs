//! SQL of coupons for the counter.
use kernel::{BoothId, Code, Dong, Instant, Text};

use crate::{CouponId, OfferId};

db::row! {
    /// A coupon with what it is worth and where.
    pub(crate) struct CouponRow {
        pub(crate) id: CouponId,
        pub(crate) offer_id: OfferId,
        pub(crate) code: Code,
        pub(crate) token: String,
        pub(crate) collected_at: Instant,
        /// Zero: free.
        pub(crate) price: Dong,
        pub(crate) paid_at: Option<Instant>,
        /// Not paid in time.
        pub(crate) lapsed_at: Option<Instant>,
        pub(crate) redeemed_at: Option<Instant>,
        pub(crate) name: Text,
        pub(crate) rate: Option<i64>,
        pub(crate) amount: Option<Dong>,
        pub(crate) minimum: Dong,
        pub(crate) starts_at: Instant,
        pub(crate) ends_at: Instant,
        pub(crate) ended_at: Option<Instant>,
        pub(crate) booth_id: BoothId,
        pub(crate) booth_slug: String,
        pub(crate) booth_name: Text,
        pub(crate) booth_address: Option<String>,
    }
}

impl CouponRow {
    pub(crate) fn is_paid(&self) -> bool {
        self.price == Dong::ZERO || self.paid_at.is_some()
    }

    /// Whether it waits for its payment.
    pub(crate) fn awaits(&self) -> bool {
        !self.is_paid() && self.lapsed_at.is_none()
    }
}

macro_rules! coupons {
    ($rest:literal) => {
        concat!(
            "SELECT k.id AS id, k.offer_id AS offer_id, k.code AS code, k.token AS token, k.collected_at AS collected_at,
    k.price AS price, k.paid_at AS paid_at, k.lapsed_at AS lapsed_at, k.redeemed_at AS redeemed_at, o.name AS name, o.rate AS rate, o.amount AS amount, o.minimum AS minimum,
    o.starts_at AS starts_at, o.ends_at AS ends_at, o.ended_at AS ended_at, b.id AS booth_id, b.slug AS booth_slug,
    b.name AS booth_name, b.pick_up_address AS booth_address
    FROM offers_coupon k JOIN offers_offer o ON o.id = k.offer_id JOIN booths_booth b ON b.id = o.booth_id ",
            $rest
        )
    };
}

db::sql! {
    INSERT: (CouponId, OfferId, Code, String, String, Instant, Dong) => () =
        "INSERT INTO offers_coupon (id, offer_id, code, token, person, collected_at, price)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    BY_TOKEN: (String,) => CouponRow = coupons!("WHERE k.token = $1");
    BY_ID: (CouponId,) => CouponRow = coupons!("WHERE k.id = $1");
    BY_CODE: (Code,) => CouponRow = coupons!("WHERE k.code = $1");
    OF_PERSON: (String,) => CouponRow = coupons!("WHERE k.person = $1 ORDER BY k.collected_at DESC, k.id LIMIT 500");
    OF_PERSON_AND_OFFER: (String, OfferId) => CouponRow =
        coupons!("WHERE k.person = $1 AND k.offer_id = $2 AND k.lapsed_at IS NULL ORDER BY k.collected_at DESC, k.id LIMIT 1");
    LATEST_OF_BOOTH: (BoothId,) => CouponRow =
        coupons!("WHERE o.booth_id = $1 AND k.redeemed_at IS NOT NULL ORDER BY k.redeemed_at DESC, k.id LIMIT 10");
    REDEEM: (Instant, CouponId) => () =
        "UPDATE offers_coupon SET redeemed_at = $1 WHERE id = $2 AND redeemed_at IS NULL AND (price = 0 OR paid_at IS NOT NULL)";
    PAY: (Instant, CouponId) => () =
        "UPDATE offers_coupon SET paid_at = $1 WHERE id = $2 AND paid_at IS NULL AND lapsed_at IS NULL";
    /// Answers what is to be given back: of which offer, and whose.
    LAPSE: (Instant, CouponId) => (OfferId, String) =
        "UPDATE offers_coupon SET lapsed_at = $1 WHERE id = $2 AND paid_at IS NULL AND lapsed_at IS NULL AND price > 0
         RETURNING offer_id, person";
    FORGET: (String, String) => () = "UPDATE offers_coupon SET person = $1 WHERE person = $2";
}
