//! Coupons: collected or bought online, redeemed once at the counter.
pub(crate) mod pay;

use db::Tx;
use kernel::{AccountId, BoothId, Code, Ctx, Dong, Error, Message, Phone, Result};

use crate::events::{CouponCollected, CouponRedeemed};
use crate::offer::{Kind, When};
use crate::store::coupon as rows;
use crate::{CouponId, OfferId, person, store};

/// Who collects a coupon.
#[derive(Debug, Clone)]
pub struct NewCoupon {
    pub offer: OfferId,
    pub account: Option<AccountId>,
    /// Of a guest.
    pub phone: Option<Phone>,
    /// Whether the market takes payments now.
    pub online: bool,
}

/// Collects a coupon; answers the page that comes next: the coupon's, or where it is paid. Who may have no more is led to the
/// one they have.
///
/// # Errors
/// [`Error::Conflict`] when none are left, the offer does not run, or one that costs something cannot be paid here;
/// [`Error::Invalid`] when nobody says who collects.
pub async fn collect_coupon(tx: &mut Tx, ctx: &Ctx, new: &NewCoupon) -> Result<String> {
    let offer = tx.one(&store::BY_ID, (new.offer,)).await?;
    if offer.kind != Kind::Coupon {
        return Err(Error::NotFound);
    }
    let price = offer.price.unwrap_or_default();
    if price > Dong::ZERO && !new.online {
        return Err(Error::conflict("coupon-no-payment"));
    }
    let who = who(new)?;
    let most = offer.per_person.unwrap_or(1);
    if tx.run(&store::COUNT_PERSON, (offer.id, who.clone(), 1, most)).await? == 0 {
        return had(tx, new, who).await;
    }
    let running = offer.when(ctx.now()) == When::Running;
    let counted = (1, Dong::ZERO, offer.id, offer.version, ctx.now(), 1, Dong::ZERO);
    if !running || tx.run(&store::COUNT, counted).await? == 0 {
        let message = Message::new("offer-used-up").with("offer", offer.name.show(ctx.locale));
        return Err(Error::Conflict(message));
    }
    let (id, token): (CouponId, _) = (ctx.new_id(), ctx.new_token());
    let row = (id, offer.id, ctx.new_code(), token.clone(), who, ctx.now(), price);
    tx.run(&rows::INSERT, row).await?;
    tx.tell(ctx, CouponCollected { coupon: id, offer: offer.id }).await?;
    if price > Dong::ZERO { pay::open(tx, ctx, id, price).await } else { Ok(format!("/coupons/{token}")) }
}

/// Under which name a coupon is counted.
fn who(new: &NewCoupon) -> Result<String> {
    let of_phone = || new.phone.as_ref().map(|phone| person::of_phone(&person::buyer_key(phone)));
    let who = new.account.map(person::of_account).or_else(of_phone);
    who.ok_or_else(|| Error::field("phone", "error-required"))
}

/// Leads to the coupon that somebody has. A guest's number proves nothing, so it opens nothing that was collected before.
async fn had(tx: &mut Tx, new: &NewCoupon, who: String) -> Result<String> {
    let own = match new.account {
        Some(_) => tx.optional(&rows::OF_PERSON_AND_OFFER, (who, new.offer)).await?,
        None => None,
    };
    let own = own.ok_or_else(|| Error::conflict("coupon-had"))?;
    Ok(format!("/coupons/{}", own.token))
}

/// Redeems a coupon at the counter of one of `mine`. It can be redeemed once: of two who try, one is refused.
///
/// # Errors
/// [`Error::NotFound`] for a coupon of another booth; [`Error::Conflict`] when it was redeemed, or does not hold now.
pub async fn redeem_coupon(tx: &mut Tx, ctx: &Ctx, (mine, code): &(Vec<BoothId>, Code)) -> Result<()> {
    let coupon = tx.one(&rows::BY_CODE, (code.clone(),)).await?;
    if !mine.contains(&coupon.booth_id) {
        return Err(Error::NotFound);
    }
    match When::of(coupon.starts_at, coupon.ends_at, false, ctx.now()) {
        When::Coming => {
            let message = Message::new("offer-not-yet").with("from", coupon.starts_at.show());
            return Err(Error::Conflict(message));
        }
        When::Over => return Err(Error::conflict("offer-over")),
        When::Running | When::UsedUp => {}
    }
    if !coupon.is_paid() {
        return Err(Error::conflict("coupon-unpaid"));
    }
    if tx.run(&rows::REDEEM, (ctx.now(), coupon.id)).await? == 0 {
        let at = coupon.redeemed_at.unwrap_or(ctx.now()).show();
        return Err(Error::Conflict(Message::new("coupon-redeemed-before").with("at", at)));
    }
    pay::release(tx, ctx, &coupon).await?;
    tx.tell(ctx, CouponRedeemed { coupon: coupon.id, offer: coupon.offer_id }).await
}
