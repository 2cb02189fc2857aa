//! Place a checkout: one order per booth, stock promised, payment opened, shipments booked — all or nothing.
use booths::BoothRow;
use catalogue::reserve;
use db::{Claim, Tx, claim, remember, request_hash};
use delivery::Method;
use kernel::{BoothId, Ctx, Dong, Error, FieldError, Message, Result};
use ui::Mode;

use crate::cart::{CartLine, cart_lines, hash};
use crate::draft::Origin;
use crate::order::Payment;
use crate::place_parts::{Buyer, Line, Part, Placed, Terms, place_parts};
use crate::store;

/// A checkout as it was submitted.
#[derive(Debug, Clone)]
pub struct Checkout {
    pub cart: String,
    /// The same key is the same checkout, however often it is sent.
    pub key: String,
    pub buyer: Buyer,
    pub payment: Payment,
    /// How each booth's goods are fetched.
    pub methods: Vec<(BoothId, Method)>,
    pub mode: Mode,
    /// The installation's province: inside it delivery is near.
    pub home: String,
}

/// Places a checkout. Sent twice with the same key it makes one and answers the same.
///
/// # Errors
/// [`Error::Conflict`] when the market takes no orders, the cart is empty or goods have run out;
/// [`Error::Invalid`] when a booth offers no pick-up.
pub async fn place_checkout(tx: &mut Tx, ctx: &Ctx, wanted: &Checkout) -> Result<Placed> {
    let terms = Terms { buyer: wanted.buyer.clone(), payment: wanted.payment, mode: wanted.mode };
    terms.allowed()?;
    let key = claim_key(&wanted.cart, &wanted.key);
    match claim(tx, ctx, &key, &fingerprint(wanted)).await? {
        Claim::Done(answer) => return Ok(Placed::read(&answer)),
        Claim::New => {}
    }
    let placed = place(tx, ctx, wanted, &terms).await?;
    remember(tx, &key, &placed.answer()).await?;
    Ok(placed)
}

/// Tells a repetition from another checkout under the same key.
fn fingerprint(wanted: &Checkout) -> String {
    request_hash(&format!("{:?} {:?} {:?}", wanted.buyer, wanted.payment, wanted.methods))
}

async fn place(tx: &mut Tx, ctx: &Ctx, wanted: &Checkout, terms: &Terms) -> Result<Placed> {
    let lines = cart_lines(tx, &wanted.cart).await?;
    if lines.is_empty() {
        return Err(Error::conflict("checkout-empty"));
    }
    promise(tx, ctx, &lines).await?;
    let mut parts = Vec::new();
    for (booth, lines) in by_booth(lines) {
        let booth = booths::booth(tx, booth).await?;
        parts.push(part(booth, lines, wanted)?);
    }
    let (_, placed) = place_parts(tx, ctx, parts, terms, Origin::Market).await?;
    let (cart,) = tx.one(&store::CART, (hash(&wanted.cart),)).await?;
    tx.run(&store::EMPTY_CART, (cart,)).await?;
    Ok(placed)
}

/// Promises the goods; the sentence of the refusal names what there is not enough of.
async fn promise(tx: &mut Tx, ctx: &Ctx, lines: &[CartLine]) -> Result<()> {
    let goods: Vec<_> = lines.iter().map(|line| (line.variant.id, line.quantity)).collect();
    let withdrawn = lines.iter().find(|line| !line.variant.offered).map(|line| line.variant.id);
    let short = match withdrawn {
        Some(id) => Some(id),
        None => reserve(tx, ctx, &goods).await?,
    };
    match lines.iter().find(|line| Some(line.variant.id) == short) {
        Some(line) => Err(Error::Conflict(ran_out(ctx, line))),
        None => Ok(()),
    }
}

fn ran_out(ctx: &Ctx, line: &CartLine) -> Message {
    let left = line.variant.available();
    Message::new("checkout-ran-out").with("product", line.name(ctx.locale)).with("left", left)
}

fn by_booth(lines: Vec<CartLine>) -> Vec<(BoothId, Vec<CartLine>)> {
    let mut parts: Vec<(BoothId, Vec<CartLine>)> = Vec::new();
    for line in lines {
        match parts.iter_mut().find(|(booth, _)| *booth == line.variant.booth_id) {
            Some((_, of_booth)) => of_booth.push(line),
            None => parts.push((line.variant.booth_id, vec![line])),
        }
    }
    parts
}

fn part(booth: BoothRow, lines: Vec<CartLine>, wanted: &Checkout) -> Result<Part> {
    let chosen = wanted.methods.iter().find(|(id, _)| *id == booth.id).map(|(_, method)| *method);
    let field = format!("delivery-{}", booth.slug);
    let wrong = |key| Error::Invalid(vec![FieldError { field: field.clone(), message: Message::new(key) }]);
    let method = chosen.ok_or_else(|| wrong("error-choose"))?;
    if method == Method::PickUp && !booth.pick_up {
        return Err(wrong("checkout-no-pick-up"));
    }
    let goods: Dong = lines.iter().map(CartLine::sum).sum();
    let fee = match method {
        Method::Seller => booth.delivery_fee(&wanted.home, &wanted.buyer.province, goods),
        Method::PickUp => Dong::ZERO,
    };
    let lines = lines.into_iter().map(Line::from).collect();
    Ok(Part { booth, lines, method, goods, fee })
}

/// The answer that a cart's checkout of that key was given before, if it was placed.
pub(crate) async fn placed_before(conn: &mut db::Conn, cart: &str, key: &str) -> Result<Option<Placed>> {
    let answer = db::answer_to(conn, &claim_key(cart, key)).await?;
    Ok(answer.filter(|answer| !answer.is_empty()).map(|answer| Placed::read(&answer)))
}

fn claim_key(cart: &str, key: &str) -> String {
    format!("orders.checkout:{}:{key}", hash(cart))
}
