//! The cart, grouped by booth; quantities change by plain buttons.
use askama::Template;
use booths::BoothRow;
use kernel::{Dong, Result};
use ui::{Page, Req, Response, T, see_other};

use super::{cart_token, wanted_variant};
use crate::{CartLine, cart_lines, set_quantity};

#[derive(Template)]
#[template(path = "cart.html")]
struct Cart<'a> {
    t: &'a T,
    groups: Vec<(BoothRow, Vec<CartLine>)>,
    pieces: i64,
    goods: Dong,
    short: bool,
}

impl Cart<'_> {
    /// Whether something in it is sold to adults only.
    fn adults(&self) -> bool {
        self.groups.iter().flat_map(|(_, lines)| lines).any(|line| line.variant.adults)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let lines = match cart_token(&req) {
        Some(token) => cart_lines(&mut conn, &token).await?,
        None => Vec::new(),
    };
    let (pieces, goods) = (lines.iter().map(|l| l.quantity).sum(), lines.iter().map(CartLine::sum).sum());
    let short = lines.iter().any(CartLine::is_short);
    let groups = grouped(&mut conn, lines).await?;
    drop(conn);
    let t = req.t();
    Page::new(&t.get("cart-title")).show(&req, &Cart { t: &t, groups, pieces, goods, short }).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let variant = wanted_variant(&req, &mut form).await?;
    let quantity = form.number("quantity", 0, 999);
    form.finish()?;
    let token = cart_token(&req).ok_or(kernel::Error::conflict("checkout-empty"))?;
    let input = (token, variant, quantity);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(set_quantity(tx, ctx, input))).await?;
    see_other("/cart")
}

/// Lines with their booths, in the order of the cart.
pub(crate) async fn grouped(
    conn: &mut db::Conn,
    lines: Vec<CartLine>,
) -> Result<Vec<(BoothRow, Vec<CartLine>)>> {
    let mut groups: Vec<(BoothRow, Vec<CartLine>)> = Vec::new();
    for line in lines {
        match groups.iter_mut().find(|(booth, _)| booth.id == line.variant.booth_id) {
            Some((_, of_booth)) => of_booth.push(line),
            None => groups.push((booths::booth(conn, line.variant.booth_id).await?, vec![line])),
        }
    }
    Ok(groups)
}
