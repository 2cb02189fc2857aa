//! Place a checkout: one order per booth, stock promised, payment opened, shipments booked — all or nothing.
use catalogue::{VariantId, reserve};
use db::{Claim, Tx, claim, remember, request_hash};
use delivery::Method;
use kernel::{BoothId, Ctx, Dong, Error, Id, Message, Result};
use settlement::Rates;
use ui::Mode;

use crate::address::{NewAddress, add_address};
use crate::bill::{Bill, BillPart, Destination, bill};
use crate::cart::{CartLine, hash, lock_cart};
use crate::draft::Origin;
use crate::invoice::{InvoiceWish, wish};
use crate::order::Payment;
use crate::place_parts::{Buyer, Line, Part, Placed, Terms, place_parts};
use crate::seen::{Seen, SeenLine};
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
    /// The total that was shown; `None` only where none was shown: to a program, and in the demo.
    pub expected: Option<Dong>,
    /// The lines that were shown with it.
    pub seen: Vec<SeenLine>,
    /// The buyer says to be 18 or older.
    pub adult: bool,
    pub invoice: Option<InvoiceWish>,
    /// Whether a signed-in buyer's address goes into the address book.
    pub remember: bool,
    /// What is withheld and charged on a sale of today.
    pub rates: Rates,
    /// The request comes from a phone ([`offers::phone_browser`]).
    pub phone_browser: bool,
}

impl Checkout {
    fn destination(&self) -> Destination {
        let (home, province) = (self.home.clone(), Some(self.buyer.province.clone()));
        Destination {
            home,
            province,
            commune: Some(self.buyer.to.commune.clone()),
            cash: self.payment == Payment::Cash,
            methods: self.methods.clone(),
            account: self.buyer.account,
            buyer_key: Some(offers::buyer_key(&self.buyer.to.phone)),
            phone_browser: self.phone_browser,
        }
    }
}

/// Places a checkout. Sent twice with the same key it makes one and answers the same.
///
/// # Errors
/// [`Error::Conflict`] when the market takes no orders, the cart is empty, goods have run out, or another price, fee or
/// quantity was shown than holds now; [`Error::Invalid`] when a booth offers no pick-up or the buyer is no adult and
/// something is sold to adults only. Then nothing is placed.
pub async fn place_checkout(tx: &mut Tx, ctx: &Ctx, wanted: &Checkout) -> Result<Placed> {
    let terms = Terms {
        buyer: wanted.buyer.clone(),
        payment: wanted.payment,
        mode: wanted.mode,
        rates: wanted.rates.clone(),
    };
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

/// Locks come in one order: the cart, then the variants by their ids. What is read after them stays so until the end, so
/// that the prices that are compared are those that are charged.
async fn place(tx: &mut Tx, ctx: &Ctx, wanted: &Checkout, terms: &Terms) -> Result<Placed> {
    let cart = lock_cart(tx, ctx, &wanted.cart).await?.ok_or_else(|| Error::conflict("checkout-empty"))?;
    let goods = tx.all(&store::LINES_OF_CART, (hash(&wanted.cart),)).await?;
    if goods.is_empty() {
        return Err(Error::conflict("checkout-empty"));
    }
    let short = reserve(tx, ctx, &goods).await?;
    let bill = bill(tx, ctx, &wanted.cart, &wanted.destination()).await?;
    all_there(ctx, &bill, short)?;
    if bill.adults() && !wanted.adult {
        return Err(Error::field("adult", "checkout-adult-needed"));
    }
    let parts = bill.parts.iter().map(|one| part(&bill, one)).collect::<Result<Vec<_>>>()?;
    Seen { total: wanted.expected, lines: wanted.seen.clone() }.compare(&bill)?;
    let (checkout, placed) = place_parts(tx, ctx, parts, terms, Origin::Market).await?;
    let orders = store::orders_of_checkout(tx, checkout).await?;
    let orders: Vec<_> = orders.iter().map(|order| (order.booth_id, order.id.uuid())).collect();
    offers::redeem(tx, ctx, &bill.basket, &bill.quote, &orders).await?;
    tx.run(&store::EMPTY_CART, (cart,)).await?;
    tx.run(&store::discount::SET_CODES, (String::new(), cart)).await?;
    if let Some(invoice) = &wanted.invoice {
        wish(tx, ctx, checkout, invoice).await?;
    }
    keep_address(tx, ctx, wanted).await?;
    Ok(placed)
}

/// Where the goods went is kept for the next time, if the buyer wants that and there is room.
async fn keep_address(tx: &mut Tx, ctx: &Ctx, wanted: &Checkout) -> Result<()> {
    let to = &wanted.buyer.to;
    let Some(account) = wanted.buyer.account.filter(|_| wanted.remember && !to.address.is_empty()) else {
        return Ok(());
    };
    match add_address(tx, ctx, &(account, NewAddress::from(to))).await {
        // The book is full: no reason not to sell.
        Err(Error::Conflict(_)) => Ok(()),
        kept => kept.map(|_| ()),
    }
}

/// The sentence of the refusal names what there is not enough of, or what is no longer sold.
fn all_there(ctx: &Ctx, bill: &Bill, short: Option<VariantId>) -> Result<()> {
    let withdrawn = bill.lines().find(|line| !line.variant.offered);
    let lacking = bill.lines().find(|line| Some(line.variant.id) == short);
    match withdrawn.or(lacking) {
        Some(line) => Err(Error::Conflict(ran_out(ctx, line))),
        None => Ok(()),
    }
}

fn ran_out(ctx: &Ctx, line: &CartLine) -> Message {
    let left = line.variant.available();
    Message::new("checkout-ran-out").with("product", line.name(ctx.locale)).with("left", left)
}

fn part(bill: &Bill, part: &BillPart) -> Result<Part> {
    let (method, fee) = part.decided()?;
    let (goods, fee) = bill.left(part, fee);
    let lines = part.lines.iter().cloned().map(Line::from).collect();
    Ok(Part { booth: part.booth.clone(), lines, method, goods, fee, discounts: part.discounts.clone() })
}

/// The answer that a cart's checkout of that key was given before, if it was placed.
pub(crate) async fn placed_before(conn: &mut db::Conn, cart: &str, key: &str) -> Result<Option<Placed>> {
    let answer = db::answer_to(conn, &claim_key(cart, key)).await?;
    Ok(answer.filter(|answer| !answer.is_empty()).map(|answer| Placed::read(&answer)))
}

fn claim_key(cart: &str, key: &str) -> String {
    format!("orders.checkout:{}:{key}", hash(cart))
}
