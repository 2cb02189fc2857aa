//! Writes the orders of a checkout whose goods are promised: one per booth, with shipment and payment.
use booths::BoothRow;
use catalogue::VariantRow;
use db::Tx;
use delivery::{Contents, Delivery, Goods, Method, NewShipment, book, describe};
use kernel::{AccountId, Code, Ctx, Dong, Error, Id, Result};
use money::{NewPayment, open_payment};
use settlement::{Rates, Sale, SaleLine, Way, record_sale};
use sha2::{Digest, Sha256};
use ui::Mode;

use crate::cart::CartLine;
use crate::customer::remember_customer;
use crate::draft::Origin;
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

/// Where to go after placing: the token of the checkout, and of its payment if there is one to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    pub token: String,
    pub pay: Option<String>,
}

impl Placed {
    pub(crate) fn answer(&self) -> String {
        format!("{} {}", self.token, self.pay.as_deref().unwrap_or_default())
    }

    pub(crate) fn read(answer: &str) -> Self {
        let (token, pay) = answer.split_once(' ').unwrap_or((answer, ""));
        Self { token: token.to_owned(), pay: (!pay.is_empty()).then(|| pay.to_owned()) }
    }
}

/// Who buys, how it is paid, and what the market may do.
pub(crate) struct Terms {
    pub(crate) buyer: Buyer,
    pub(crate) payment: Payment,
    pub(crate) mode: Mode,
    /// What is withheld and charged on a sale of today.
    pub(crate) rates: Rates,
}

impl Terms {
    /// # Errors
    /// [`Error::Conflict`] when the market takes no orders, or no payment.
    pub(crate) fn allowed(&self) -> Result<()> {
        match (self.mode, self.payment) {
            (Mode::Listing, _) => Err(Error::conflict("checkout-listing")),
            (Mode::Ordering, Payment::VietQr) => Err(Error::conflict("checkout-cash-only")),
            _ => Ok(()),
        }
    }
}

/// Goods with the price of one that is charged.
pub(crate) struct Line {
    pub(crate) variant: VariantRow,
    pub(crate) price: Dong,
    pub(crate) quantity: i64,
}

impl From<CartLine> for Line {
    fn from(line: CartLine) -> Self {
        Self { price: line.price(), quantity: line.quantity, variant: line.variant }
    }
}

/// What one booth sends.
pub(crate) struct Part {
    pub(crate) booth: BoothRow,
    pub(crate) lines: Vec<Line>,
    pub(crate) method: Method,
    /// What is to be paid for them, and for bringing them.
    pub(crate) goods: Dong,
    pub(crate) fee: Dong,
    /// What offers took off of either.
    pub(crate) discounts: Vec<offers::Discount>,
}

impl Part {
    fn total(&self) -> Dong {
        self.goods.plus(self.fee)
    }

    /// What a carrier is told of it; `ready` to be sent unless it is to be paid first.
    fn contents(&self, code: kernel::Code, ready: bool) -> Contents {
        let goods = |line: &Line| Goods {
            name: format!("{} {}", line.variant.product_name.vi, line.variant.name.vi).trim().to_owned(),
            quantity: line.quantity,
            price: line.price,
            grams: line.variant.weight,
        };
        Contents { code, goods: self.lines.iter().map(goods).collect(), value: self.goods, ready }
    }
}

/// Writes a checkout with one order for each part. The goods must be promised already.
pub(crate) async fn place_parts(
    tx: &mut Tx,
    ctx: &Ctx,
    parts: Vec<Part>,
    terms: &Terms,
    origin: Origin,
) -> Result<(CheckoutId, Placed)> {
    let checkout: CheckoutId = ctx.new_id();
    let token = ctx.new_token();
    let total: Dong = parts.iter().map(Part::total).sum();
    let row = (checkout, ctx.new_code(), token.clone(), terms.buyer.account, terms.payment, total, ctx.now());
    tx.run(&store::INSERT_CHECKOUT, row).await?;
    for part in parts {
        place_order(tx, ctx, checkout, part, terms, origin).await?;
    }
    let pay = await_payment(tx, ctx, checkout, total, terms.payment).await?;
    Ok((checkout, Placed { token, pay }))
}

async fn place_order(
    tx: &mut Tx,
    ctx: &Ctx,
    checkout: CheckoutId,
    part: Part,
    terms: &Terms,
    origin: Origin,
) -> Result<()> {
    let order: OrderId = ctx.new_id();
    let total = part.total();
    let status = match terms.payment {
        Payment::VietQr => Status::AwaitingPayment,
        Payment::Cash => Status::Placed,
    };
    let Buyer { to, province, .. } = terms.buyer.clone();
    let code = ctx.new_code();
    let contents = part.contents(code.clone(), terms.payment == Payment::Cash);
    let buyer_key = hex::encode(Sha256::digest(to.phone.as_str().as_bytes()));
    let row = (
        order,
        code.clone(),
        checkout,
        part.booth.id,
        buyer_key.clone(),
        terms.payment,
        status,
        part.goods,
        part.fee,
        total,
        province,
        ctx.now(),
        ctx.now().day(),
        origin,
    );
    tx.run(&store::INSERT_ORDER, row).await?;
    let sale = sale(order, &code, &part, terms);
    for line in part.lines {
        let Line { variant: v, price, quantity } = line;
        let row = (order, v.id, v.product_id, v.product_name, v.name, v.unit, v.kind, price, quantity);
        tx.run(&store::INSERT_LINE, row).await?;
    }
    freeze(tx, ctx, order, part.discounts).await?;
    record_sale(tx, ctx, &terms.rates, &sale).await?;
    remember_customer(tx, ctx, part.booth.id, &buyer_key, order).await?;
    let cod = if terms.payment == Payment::Cash { total } else { Dong::ZERO };
    let booth = part.booth.id;
    let shipment = NewShipment { order: order.uuid(), booth, method: part.method, fee: part.fee, cod, to };
    book(tx, ctx, shipment).await?;
    describe(tx, ctx, order.uuid(), &contents).await?;
    crate::order_notices::tell_of(tx, ctx, (order, status, status)).await?;
    tx.tell(ctx, OrderPlaced { order, checkout, booth, total, payment: terms.payment.key() }).await
}

/// What is owed to whom for a part, as settlement keeps it.
fn sale(order: OrderId, code: &Code, part: &Part, terms: &Terms) -> Sale {
    let line =
        |line: &Line| SaleLine { product: line.variant.product_id, amount: line.price.times(line.quantity) };
    let of_market = |on_fee: bool| -> Dong {
        let fits = |d: &&offers::Discount| d.funder == offers::Funder::Market && d.on_fee == on_fee;
        part.discounts.iter().filter(fits).map(|discount| discount.amount).sum()
    };
    Sale {
        order: order.uuid(),
        code: code.as_str().to_owned(),
        booth: part.booth.id,
        lines: part.lines.iter().map(line).collect(),
        goods: part.goods,
        fee: part.fee,
        market_borne: of_market(false),
        market_fee: of_market(true),
        way: way(terms.payment, part.method),
        payment_function: terms.mode == Mode::OrderingAndPayment,
    }
}

/// In whose hands the money comes first.
fn way(payment: Payment, method: Method) -> Way {
    match payment {
        Payment::VietQr => Way::Held,
        Payment::Cash if method.carrier().is_some() => Way::CarrierCash,
        Payment::Cash => Way::SellerCash,
    }
}

/// Keeps what offers took off, as it is now.
async fn freeze(tx: &mut Tx, ctx: &Ctx, order: OrderId, discounts: Vec<offers::Discount>) -> Result<()> {
    for d in discounts {
        let id = ctx.new_id::<OrderId>().uuid();
        let row = (id, order, d.offer, d.version, d.variant, d.on_fee, d.amount, d.funder, d.name, d.code);
        tx.run(&store::discount::INSERT, row).await?;
    }
    Ok(())
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
    if total == Dong::ZERO {
        // Nothing is to be paid: it is paid.
        return crate::settle::settled(tx, ctx, checkout.uuid()).await.map(|()| None);
    }
    let expires_at = ctx.now().plus_seconds(PATIENCE);
    let new = NewPayment { kind: PAYABLE, subject: checkout.uuid(), amount: total, expires_at };
    let opened = open_payment(tx, ctx, new).await?;
    db::schedule(tx, ctx, expire::JOB, checkout.uuid(), expires_at.plus_seconds(60)).await?;
    Ok(Some(opened.token))
}
