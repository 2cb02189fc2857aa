//! The carriers that a booth's goods can be sent with, and what each costs the buyer.
use db::Conn;
use delivery::{Offered, Offers, QuoteWish, grams_of, offered};
use kernel::{Ctx, Dong, Result};

use crate::CartLine;
use crate::bill::{BillPart, Destination};

/// What carriers are asked about a part; `None` while it is not known where the goods go.
pub(crate) fn wish(booth: kernel::BoothId, lines: &[CartLine], to: &Destination) -> Option<QuoteWish> {
    let commune = to.commune.clone()?;
    let grams = grams_of(lines.iter().map(|line| (line.variant.weight, line.quantity)));
    let value = lines.iter().map(CartLine::sum).sum();
    Some(QuoteWish { booth, to: commune, grams, value, cod: to.cash })
}

/// The carriers of a part with what the buyer pays for each: nothing where the seller's terms make delivery free, since
/// the seller bears the carrier's fee then.
pub(crate) async fn carriers(
    conn: &mut Conn,
    ctx: &Ctx,
    part: &BillPart,
    to: &Destination,
) -> Result<Offers> {
    let Some(wish) = wish(part.booth.id, &part.lines, to) else { return Ok(Offers::default()) };
    let free = part.booth.free_from > Dong::ZERO && part.goods >= part.booth.free_from;
    let Offers { mut carriers, refusing } = offered(conn, ctx, &wish).await?;
    if free {
        carriers = carriers.into_iter().map(|one| Offered { fee: Dong::ZERO, ..one }).collect();
    }
    Ok(Offers { carriers, refusing })
}
