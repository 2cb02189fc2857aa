//! What a checkout costs: the one place that adds it up. The cart, the checkout page, the part of it that follows
//! what is chosen, and the placing itself all read it here, so that nobody is shown another sum than is charged.
use booths::BoothRow;
use db::Conn;
use delivery::{Method, Offered, Offers};
use kernel::{AccountId, BoothId, Ctx, Dong, Error, FieldError, Message, Result, Text};
use offers::{Basket, BasketLine, Discount, OfferId, Quote};

use crate::codes::codes_of;
use crate::delivery_options;
use crate::{CartLine, cart_lines};

/// Where the goods go and how: what delivery fees depend on.
#[derive(Debug, Clone, Default)]
pub struct Destination {
    /// The installation's province: inside it delivery is near.
    pub home: String,
    /// The buyer's province, once it is chosen.
    pub province: Option<String>,
    /// The commune, once it is chosen: carriers ask for it.
    pub commune: Option<String>,
    /// Whether the buyer pays in cash at the door, which carriers take a fee for.
    pub cash: bool,
    /// How each booth's goods are fetched; delivery by the seller where nothing is chosen.
    pub methods: Vec<(BoothId, Method)>,
    /// Who buys, as far as it is known: for offers with a limit for each person.
    pub account: Option<AccountId>,
    pub buyer_key: Option<String>,
    /// Whether they buy on a phone ([`offers::phone_browser`]).
    pub phone_browser: bool,
}

/// What one booth sends, and what that costs.
#[derive(Debug, Clone)]
pub struct BillPart {
    pub booth: BoothRow,
    pub lines: Vec<CartLine>,
    /// `None` while nothing is chosen.
    pub method: Option<Method>,
    pub goods: Dong,
    /// `None` while it is not known where the goods go.
    pub fee: Option<Dong>,
    /// What the fee is, or would be, if the seller delivers.
    pub delivered: Option<Dong>,
    /// Carriers that would bring it, with what the buyer pays for each.
    pub carriers: Vec<Offered>,
    /// Carriers of the booth that do not take this parcel, or do not go there.
    pub refusing: Vec<Method>,
    pub discounts: Vec<Discount>,
}

/// A whole checkout in đồng.
#[derive(Debug, Clone, Default)]
pub struct Bill {
    pub parts: Vec<BillPart>,
    /// Codes that were typed.
    pub codes: Vec<String>,
    pub(crate) basket: Basket,
    pub(crate) quote: Quote,
}

impl BillPart {
    pub fn discount(&self) -> Dong {
        self.discounts.iter().map(|discount| discount.amount).sum()
    }

    /// What this booth's part costs, once the fee is known.
    pub fn total(&self) -> Option<Dong> {
        self.fee.map(|fee| self.goods.plus(fee).minus(self.discount()))
    }

    /// The way the goods are fetched, and its fee.
    ///
    /// # Errors
    /// [`Error::Invalid`] on the booth's field when nothing was chosen or the booth offers no pick-up.
    pub(crate) fn decided(&self) -> Result<(Method, Dong)> {
        let wrong = |key| {
            Error::Invalid(vec![FieldError { field: field_of(&self.booth), message: Message::new(key) }])
        };
        let method = self.method.ok_or_else(|| wrong("error-choose"))?;
        if method == Method::PickUp && !self.booth.pick_up {
            return Err(wrong("checkout-no-pick-up"));
        }
        if method.carrier().is_some() && self.fee.is_none() {
            return Err(wrong("checkout-no-carrier"));
        }
        Ok((method, self.fee.ok_or_else(|| Error::field("province", "error-choose"))?))
    }
}

impl Bill {
    pub fn lines(&self) -> impl Iterator<Item = &CartLine> {
        self.parts.iter().flat_map(|part| &part.lines)
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    pub fn pieces(&self) -> i64 {
        self.lines().map(|line| line.quantity).sum()
    }

    /// The goods before anything is taken off.
    pub fn goods(&self) -> Dong {
        self.parts.iter().map(|part| part.goods).sum()
    }

    /// All delivery fees, once they are known.
    pub fn fees(&self) -> Option<Dong> {
        self.parts.iter().map(|part| part.fee).sum()
    }

    /// What will be charged, once the fees are known.
    pub fn total(&self) -> Option<Dong> {
        self.parts.iter().map(BillPart::total).sum()
    }

    /// What is left of the goods, before delivery.
    pub fn goods_left(&self) -> Dong {
        self.goods().minus(self.parts.iter().map(|part| self.quote.off_goods(part.booth.id)).sum())
    }

    /// Why a code does not hold.
    pub fn refusal(&self, code: &str) -> Option<&Message> {
        self.quote.refused.iter().find(|(refused, _)| refused == code).map(|(_, why)| why)
    }

    /// What each offer takes off, over all booths.
    pub fn taken(&self) -> Vec<(&Text, Dong)> {
        let mut taken: Vec<(OfferId, &Text, Dong)> = Vec::new();
        for discount in &self.quote.discounts {
            match taken.iter_mut().find(|(offer, ..)| *offer == discount.offer) {
                Some((.., sum)) => *sum = sum.plus(discount.amount),
                None => taken.push((discount.offer, &discount.name, discount.amount)),
            }
        }
        taken.into_iter().map(|(_, name, sum)| (name, sum)).collect()
    }

    /// The goods of a booth after what is taken off, and its fee likewise.
    pub(crate) fn left(&self, part: &BillPart, fee: Dong) -> (Dong, Dong) {
        let booth = part.booth.id;
        (part.goods.minus(self.quote.off_goods(booth)), fee.minus(self.quote.off_fee(booth)))
    }

    /// Whether something in it is sold to adults only.
    pub fn adults(&self) -> bool {
        self.lines().any(|line| line.variant.adults)
    }

    /// Whether there is not enough of something.
    pub fn short(&self) -> bool {
        self.lines().any(CartLine::is_short)
    }
}

/// The name of a booth's choice in the form of a checkout.
pub(crate) fn field_of(booth: &BoothRow) -> String {
    format!("delivery-{}", booth.slug)
}

/// What the goods of a cart cost now, booth by booth in the order of the cart, with what offers take off.
pub async fn bill(conn: &mut Conn, ctx: &Ctx, cart: &str, to: &Destination) -> Result<Bill> {
    let codes = codes_of(conn, cart).await?;
    bill_with(conn, ctx, cart, to, codes).await
}

/// The same with other codes than were typed for the cart.
pub(crate) async fn bill_with(
    conn: &mut Conn,
    ctx: &Ctx,
    cart: &str,
    to: &Destination,
    codes: Vec<String>,
) -> Result<Bill> {
    let parts = parts(conn, ctx, cart, to).await?;
    if parts.is_empty() {
        return Ok(Bill::default());
    }
    let basket = basket(&parts, to, &codes);
    let quote = offers::quote(conn, ctx, &basket).await?;
    let of = |booth: BoothId| quote.discounts.iter().filter(|d| d.booth == booth).cloned().collect();
    let with = |part: BillPart| BillPart { discounts: of(part.booth.id), ..part };
    Ok(Bill { parts: parts.into_iter().map(with).collect(), codes, basket, quote })
}

/// The goods of a cart by booth, before offers.
pub(crate) async fn parts(conn: &mut Conn, ctx: &Ctx, cart: &str, to: &Destination) -> Result<Vec<BillPart>> {
    let mut parts: Vec<(BoothRow, Vec<CartLine>)> = Vec::new();
    for line in cart_lines(conn, cart).await? {
        match parts.iter_mut().find(|(booth, _)| booth.id == line.variant.booth_id) {
            Some((_, of_booth)) => of_booth.push(line),
            None => parts.push((booths::booth(conn, line.variant.booth_id).await?, vec![line])),
        }
    }
    let mut shown = Vec::with_capacity(parts.len());
    for (booth, lines) in parts {
        let part = part(booth, lines, to);
        let carriers = delivery_options::carriers(conn, ctx, &part, to).await?;
        shown.push(with_carriers(part, carriers));
    }
    Ok(shown)
}

/// What a part costs where a carrier brings it.
fn with_carriers(part: BillPart, Offers { carriers, refusing }: Offers) -> BillPart {
    let fee = match part.method {
        Some(method) if method.carrier().is_some() => {
            carriers.iter().find(|one| one.method == method).map(|one| one.fee)
        }
        _ => part.fee,
    };
    BillPart { fee, carriers, refusing, ..part }
}

/// What offers are asked about.
fn basket(parts: &[BillPart], to: &Destination, codes: &[String]) -> Basket {
    let line = |line: &CartLine| BasketLine {
        variant: line.variant.id,
        product: line.variant.product_id,
        booth: line.variant.booth_id,
        price: line.price(),
        quantity: line.quantity,
        adults: line.variant.adults,
    };
    Basket {
        lines: parts.iter().flat_map(|part| &part.lines).map(line).collect(),
        fees: parts.iter().filter_map(|part| Some((part.booth.id, part.fee?))).collect(),
        account: to.account,
        buyer_key: to.buyer_key.clone(),
        phone_browser: to.phone_browser,
        codes: codes.to_vec(),
    }
}

fn part(booth: BoothRow, lines: Vec<CartLine>, to: &Destination) -> BillPart {
    let goods: Dong = lines.iter().map(CartLine::sum).sum();
    let method = to.methods.iter().find(|(id, _)| *id == booth.id).map(|(_, method)| *method);
    let delivered = to.province.as_deref().map(|province| booth.delivery_fee(&to.home, province, goods));
    let fee = if method == Some(Method::PickUp) { Some(Dong::ZERO) } else { delivered };
    let (carriers, refusing, discounts) = (Vec::new(), Vec::new(), Vec::new());
    BillPart { booth, lines, method, goods, fee, delivered, carriers, refusing, discounts }
}
