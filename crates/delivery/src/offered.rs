//! The carriers that a buyer may choose from, and what each costs.
use carriers::{Carrier, fallback_fee};
use db::Conn;
use kernel::{Ctx, Dong, Result};

use crate::Method;
use crate::accounts::Accounts;
use crate::addresses::province_of;
use crate::quote::{QuoteWish, Said, young};
use crate::store::sender as booth;

/// A carrier that brings it, and for how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered {
    pub method: Method,
    pub fee: Dong,
    /// Whether the carrier said so; else it gave no answer and the fee is from the installation's table.
    pub asked: bool,
}

/// What the carriers of a booth say of a parcel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offers {
    /// Cheapest first.
    pub carriers: Vec<Offered>,
    /// Those that do not take it, or do not go there; they are not to be chosen.
    pub refusing: Vec<Method>,
}

/// The carriers of the booth that the installation has set up: what they answered; where one gave no answer, the table
/// of fees by distance and weight. It only reads, so that bill and placing compute the same. Nothing where the booth did
/// not say where its parcels are fetched.
///
/// # Errors
/// When the database does not answer.
pub async fn offered(conn: &mut Conn, ctx: &Ctx, wish: &QuoteWish) -> Result<Offers> {
    let Some(from) = conn.optional(&booth::SENDER, (wish.booth,)).await? else {
        return Ok(Offers::default());
    };
    let accounts = Accounts::read(conn).await?;
    let known = young(conn, ctx, wish).await?;
    let grams = u32::try_from(wish.grams).unwrap_or(u32::MAX);
    let table = fallback_fee(province_of(&from.commune), province_of(&wish.to), grams);
    let wanted = conn.all(&booth::CARRIERS, (wish.booth,)).await?;
    let mut offers = Offers::default();
    for carrier in wanted.into_iter().map(|(carrier,)| carrier).filter(|c| accounts.is_set_up(*c)) {
        match said(&known, carrier) {
            Some((Said::Refused, _)) => offers.refusing.push(carrier.into()),
            Some((Said::Fee, fee)) => {
                offers.carriers.push(Offered { method: carrier.into(), fee, asked: true });
            }
            _ => offers.carriers.push(Offered { method: carrier.into(), fee: table, asked: false }),
        }
    }
    offers.carriers.sort_by_key(|offer| (offer.fee, offer.method.key()));
    Ok(offers)
}

fn said(known: &[(Carrier, Said, Dong)], carrier: Carrier) -> Option<(Said, Dong)> {
    known.iter().find(|(known, ..)| *known == carrier).map(|(_, said, fee)| (*said, *fee))
}
