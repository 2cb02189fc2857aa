use db::Conn;
use kernel::Result;
use ui::Req;

use crate::collection::Collection;
use crate::vietqr::VietQr;
use crate::{PaymentRow, collection, payment};

/// The payment that the address names.
pub(super) async fn find(req: &Req, conn: &mut Conn) -> Result<PaymentRow> {
    payment::by_token(conn, req.param("token")).await
}

/// The collection account and the code with which a payment is made.
pub(super) async fn code(conn: &mut Conn, payment: &PaymentRow) -> Result<(Collection, String)> {
    let to = collection::collection(conn).await?;
    let code = VietQr::transfer(&to.bin, &to.account, payment.amount, &payment.reference);
    let text = code.encode().map_err(|error| {
        tracing::error!(%error, "the collection account makes no VietQR code");
        kernel::Error::conflict("money-not-ready")
    })?;
    Ok((to, text))
}
