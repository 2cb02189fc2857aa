//! A seller ends a product, or begins another like it.
use kernel::{Error, Result};
use ui::{Req, Response, see_other};

use super::desk;
use crate::copy_product::copy_product;
use crate::end_product::end_product;

pub(crate) async fn copy(req: Req) -> Result<Response> {
    let mine = desk::mine(&req, &mut req.reader().await?).await?;
    let input = (mine, req.param("slug").to_owned());
    let write = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(copy_product(tx, ctx, input)));
    see_other(&format!("/desk/products/{}/edit?saved=copy", write.await?))
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let mine = desk::mine(&req, &mut req.reader().await?).await?;
    let input = (mine, req.param("slug").to_owned());
    let write = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(end_product(tx, ctx, input)));
    match write.await {
        Ok(()) => see_other("/desk/products?saved=ended"),
        // Nothing was typed: the sentence on a page of its own.
        Err(Error::Invalid(mistakes)) => match mistakes.into_iter().next() {
            Some(mistake) => Err(Error::Conflict(mistake.message)),
            None => Err(Error::conflict("product-end-promised")),
        },
        Err(error) => Err(error),
    }
}
