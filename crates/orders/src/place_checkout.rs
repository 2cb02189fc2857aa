//! Place a checkout: one order per booth, stock promised, payment opened, shipments booked — all or nothing.
use booths::BoothRow;
use catalogue::reserve;
use db::{Claim, Tx, claim, remember, request_hash};
use delivery::{Delivery, Method, NewShipment, book};
use kernel::{AccountId, BoothId, Ctx, Dong, Error, FieldError, Id, Message, Result};
use money::{NewPayment, open_payment};
use sha2::{Digest, Sha256};
use ui::Mode;

use crate::cart::{CartLine, cart_lines, hash};
use crate::events::OrderPlaced;
use crate::order::{Payment, Status};
use crate::{CheckoutId, OrderId, PAYABLE, expire, store};

/// A transfer is awaited so long, in seconds; then the goods go back on the shelf.
pub(crate) const PATIENCE: i64 = 30 * 60;

/// Who buys, and where the goods go.
#[derive(Debug, Clone)]
pub struct Buyer {
    pub account: Option<AccountId>,
    pub to: Delivery,
    /// Province of `to.commune`.
    pub province: String,
}

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

/// Where to go after placing: the token of the checkout, and of its payment if there is one to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    pub token: String,
    pub pay: Option<String>,
}

impl Placed {
    fn answer(&self) -> String {
        format!("{} {}", self.token, self.pay.as_deref().unwrap_or_default())
    }

    fn read(answer: &str) -> Self {
        let (token, pay) = answer.split_once(' ').unwrap_or((answer, ""));
        Self { token: token.to_owned(), pay: (!pay.is_empty()).then(|| pay.to_owned()) }
    }
}

/// Places a checkout. Sent twice with the same key it makes one and answers the same.
///
/// # Errors
/// [`Error::Conflict`] when the market takes no orders, the cart is empty or goods have run out;
/// [`Error::Invalid`] when a booth offers no pick-up.
pub async fn place_checkout(tx: &mut Tx, ctx: &Ctx, wanted: &Checkout) -> Result<Placed> {
    if wanted.mode == Mode::Listing {
        return Err(Error::conflict("checkout-listing"));
    }
    if wanted.mode == Mode::Ordering && wanted.payment == Payment::VietQr {
        return Err(Error::conflict("checkout-cash-only"));
    }
    let key = claim_key(&wanted.cart, &wanted.key);
    match claim(tx, ctx, &key, &fingerprint(wanted)).await? {
        Claim::Done(answer) => return Ok(Placed::read(&answer)),
        Claim::New => {}
    }
    let placed = place(tx, ctx, wanted).await?;
    remember(tx, &key, &placed.answer()).await?;
    Ok(placed)
}

/// Tells a repetition from another checkout under the same key.
fn fingerprint(wanted: &Checkout) -> String {
    request_hash(&format!("{:?} {:?} {:?}", wanted.buyer, wanted.payment, wanted.methods))
}

async fn place(tx: &mut Tx, ctx: &Ctx, wanted: &Checkout) -> Result<Placed> {
    let lines = cart_lines(tx, &wanted.cart).await?;
    if lines.is_empty() {
        return Err(Error::conflict("checkout-empty"));
    }
    promise(tx, ctx, &lines).await?;
    let checkout: CheckoutId = ctx.new_id();
    let token = ctx.new_token();
    let mut parts = Vec::new();
    for (booth, lines) in by_booth(lines) {
        let booth = booths::booth(tx, booth).await?;
        parts.push(part(booth, lines, wanted)?);
    }
    let total: Dong = parts.iter().map(Part::total).sum();
    let row =
        (checkout, ctx.new_code(), token.clone(), wanted.buyer.account, wanted.payment, total, ctx.now());
    tx.run(&store::INSERT_CHECKOUT, row).await?;
    for part in parts {
        place_order(tx, ctx, checkout, part, wanted).await?;
    }
    let pay = await_payment(tx, ctx, checkout, total, wanted.payment).await?;
    let (cart,) = tx.one(&store::CART, (hash(&wanted.cart),)).await?;
    tx.run(&store::EMPTY_CART, (cart,)).await?;
    Ok(Placed { token, pay })
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

/// What one booth sends.
struct Part {
    booth: BoothRow,
    lines: Vec<CartLine>,
    method: Method,
    goods: Dong,
    fee: Dong,
}

impl Part {
    fn total(&self) -> Dong {
        self.goods.plus(self.fee)
    }
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
    Ok(Part { booth, lines, method, goods, fee })
}

async fn place_order(
    tx: &mut Tx,
    ctx: &Ctx,
    checkout: CheckoutId,
    part: Part,
    wanted: &Checkout,
) -> Result<()> {
    let order: OrderId = ctx.new_id();
    let total = part.total();
    let status = match wanted.payment {
        Payment::VietQr => Status::AwaitingPayment,
        Payment::Cash => Status::Placed,
    };
    let Buyer { to, province, .. } = wanted.buyer.clone();
    let buyer_key = hex::encode(Sha256::digest(to.phone.as_str().as_bytes()));
    let row = (
        order,
        ctx.new_code(),
        checkout,
        part.booth.id,
        buyer_key,
        wanted.payment,
        status,
        part.goods,
        part.fee,
        total,
        province,
        ctx.now(),
        ctx.now().day(),
    );
    tx.run(&store::INSERT_ORDER, row).await?;
    for line in part.lines {
        let (price, quantity, v) = (line.price(), line.quantity, line.variant);
        let row = (order, v.id, v.product_id, v.product_name, v.name, v.unit, v.kind, price, quantity);
        tx.run(&store::INSERT_LINE, row).await?;
    }
    let cod = if wanted.payment == Payment::Cash { total } else { Dong::ZERO };
    let booth = part.booth.id;
    let shipment = NewShipment { order: order.uuid(), booth, method: part.method, fee: part.fee, cod, to };
    book(tx, ctx, shipment).await?;
    tx.tell(ctx, OrderPlaced { order, checkout, booth, total, payment: wanted.payment.key() }).await
}

/// Opens the payment of a checkout and the job that ends it; answers the payer's token.
async fn await_payment(
    tx: &mut Tx,
    ctx: &Ctx,
    checkout: CheckoutId,
    total: Dong,
    payment: Payment,
) -> Result<Option<String>> {
    if payment == Payment::Cash {
        return Ok(None);
    }
    let expires_at = ctx.now().plus_seconds(PATIENCE);
    let new = NewPayment { kind: PAYABLE, subject: checkout.uuid(), amount: total, expires_at };
    let opened = open_payment(tx, ctx, new).await?;
    db::schedule(tx, ctx, expire::JOB, checkout.uuid(), expires_at.plus_seconds(60)).await?;
    Ok(Some(opened.token))
}

/// The answer that a cart's checkout of that key was given before, if it was placed.
pub(crate) async fn placed_before(conn: &mut db::Conn, cart: &str, key: &str) -> Result<Option<Placed>> {
    let answer = db::answer_to(conn, &claim_key(cart, key)).await?;
    Ok(answer.filter(|answer| !answer.is_empty()).map(|answer| Placed::read(&answer)))
}

fn claim_key(cart: &str, key: &str) -> String {
    format!("orders.checkout:{}:{key}", hash(cart))
}
