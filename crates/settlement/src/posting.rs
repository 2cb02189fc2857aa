//! The entries of a sale in the ledger.
use db::{Conn, Tx};
use kernel::{Ctx, Dong, Id, Result, Uuid};
use money::{Account, Entry, Tax, post};

use crate::figures::Figures;
use crate::sale::{SaleRow, Way};

db::sql! {
    BY_KEY: (String,) => (Dong,) = "SELECT amount FROM money_ledger WHERE business_key = $1";
}

/// What was posted under a key; nothing where there is no such entry.
pub(crate) async fn posted(conn: &mut Conn, key: String) -> Result<Dong> {
    Ok(conn.optional(&BY_KEY, (key,)).await?.map_or(Dong::ZERO, |(amount,)| amount))
}

/// One movement: what happened, debit, credit, how much. Nothing is posted for nothing.
pub(crate) type Move = (&'static str, Account, Account, Dong);

/// Posts movements that belong together: the key is what happened and about what.
pub(crate) async fn post_all(tx: &mut Tx, ctx: &Ctx, about: &str, code: &str, moves: &[Move]) -> Result<()> {
    for (what, debit, credit, amount) in moves {
        if *amount != Dong::ZERO {
            let (key, memo) = (format!("{what}:{about}"), format!("{what} {code}"));
            post(tx, ctx, Entry { debit: *debit, credit: *credit, amount: *amount, key, memo }).await?;
        }
    }
    Ok(())
}

/// The accounts of one sale.
struct Parties {
    order: Account,
    refund: Account,
    booth: Account,
    cash: Account,
}

impl Parties {
    fn of(sale: &SaleRow) -> Self {
        let booth = sale.booth_id.uuid();
        Self {
            order: Account::Order(sale.order_id),
            refund: Account::Refund(sale.order_id),
            booth: Account::Booth(booth),
            cash: Account::Cash(booth),
        }
    }
}

/// Cash that was taken at the door: in whose hand it is. What the seller keeps is its debt until the sale is released.
/// Nothing for what is held.
pub(crate) fn taken(sale: &SaleRow) -> Vec<Move> {
    let (party, paid) = (Parties::of(sale), sale.left().paid());
    match (sale.way, sale.carrier) {
        (Way::Held, _) => Vec::new(),
        (Way::CarrierCash, Some(carrier)) => vec![("cash", Account::Carrier(carrier), party.order, paid)],
        // Nobody but the seller can have it.
        (Way::SellerCash, _) | (Way::CarrierCash, None) => {
            vec![("cash", party.cash, party.order, paid), ("kept", party.booth, party.cash, paid)]
        }
    }
}

/// Whether the seller has the buyer's cash.
pub(crate) fn seller_has_cash(sale: &SaleRow) -> bool {
    sale.way == Way::SellerCash || (sale.way == Way::CarrierCash && sale.carrier.is_none())
}

/// Everything that a release posts, of what is left of the sale.
pub(crate) fn released(sale: &SaleRow) -> Vec<Move> {
    let (party, left) = (Parties::of(sale), sale.left());
    let mut moves = Vec::new();
    let mut to_booth = left.paid();
    if let Some(carrier) = sale.carrier {
        let from_order = sale.carrier_fee.min(left.paid());
        let more = sale.carrier_fee.minus(from_order);
        moves.push(("carrier-fee", party.order, Account::Carrier(carrier), from_order));
        moves.push(("carrier-fee-more", party.booth, Account::Carrier(carrier), more));
        to_booth = to_booth.minus(from_order);
    }
    moves.extend([
        ("release", party.order, party.booth, to_booth),
        ("market", Account::Voucher, party.booth, left.market),
        ("market-fee", Account::Voucher, party.booth, left.market_fee),
        ("commission", party.booth, Account::Platform, left.commission),
        ("commission-tax", party.booth, Account::Tax(Tax::Output), left.commission_tax),
        ("vat", party.booth, Account::Tax(Tax::Vat), left.vat),
        ("pit", party.booth, Account::Tax(Tax::Pit), left.pit),
    ]);
    moves
}

/// The seller, who kept the cash, gives it back to the buyer by hand.
fn by_hand(party: &Parties, back: &Figures) -> [Move; 2] {
    [
        ("reverse-cash", party.refund, party.cash, back.paid()),
        ("reverse-kept", party.cash, party.booth, back.paid()),
    ]
}

/// A reversal while the money is still the order's.
pub(crate) fn reversed_before(sale: &SaleRow, back: &Figures) -> Vec<Move> {
    let party = Parties::of(sale);
    let mut moves = vec![("reverse", party.order, party.refund, back.paid())];
    if seller_has_cash(sale) {
        moves.extend(by_hand(&party, back));
    }
    moves
}

/// A reversal of what the booth already had: every share goes back the way it came.
pub(crate) fn reversed_after(sale: &SaleRow, back: &Figures) -> Vec<Move> {
    let party = Parties::of(sale);
    let mut moves = vec![
        ("reverse", party.booth, party.refund, back.paid()),
        ("reverse-market", party.booth, Account::Voucher, back.market),
        ("reverse-market-fee", party.booth, Account::Voucher, back.market_fee),
        ("reverse-commission", Account::Platform, party.booth, back.commission),
        ("reverse-commission-tax", Account::Tax(Tax::Output), party.booth, back.commission_tax),
        ("reverse-vat", Account::Tax(Tax::Vat), party.booth, back.vat),
        ("reverse-pit", Account::Tax(Tax::Pit), party.booth, back.pit),
    ];
    if seller_has_cash(sale) {
        moves.extend(by_hand(&party, back));
    }
    // What a carrier brought in cash is paid back by the seller's hand too.
    if sale.carrier_takes_cash() {
        moves.push(("refund-by-hand", party.refund, party.booth, back.paid()));
    }
    moves
}

/// The account of an order, to see what money is there.
pub(crate) async fn on_order(conn: &mut Conn, order: Uuid) -> Result<Dong> {
    Ok(Dong::ZERO.minus(money::balance(conn, &Account::Order(order)).await?))
}
