//! From the product's page to an order that is paid: the way of a checkout, the bank's notice, and the order's page.
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::checkout::between;
use crate::failure::Result;
use crate::flows::Visitor;
use crate::purchase::filled;
use crate::request::Request;

/// The secret of the demo's stand-in bank, which signs its notices.
const SECRET: &[u8] = b"demo-secret";
const ACCOUNT: &str = "9900000086";

impl Visitor<'_> {
    /// Eight requests: product, cart/add, cart, checkout, place, pay page, the bank's notice, order.
    pub(crate) async fn paid(&mut self) -> Result<()> {
        let product = self.any(true)?;
        let page = format!("/products/{}", product.slug);
        self.step(Request::get(&page)).await?.expect(200, "action=\"/cart/add\"")?;
        let cart = self.add(&product).await?;
        self.step(Request::get("/cart").with(&cart)).await?.expect(200, &page)?;
        let asked = self.step(Request::get("/checkout").with(&cart)).await?;
        let form = filled(asked.text(), &product.booth, self.random.next())?;
        let amount = between(&form, "expected=", "&").unwrap_or_default().to_owned();
        let placed = self.step(Request::post("/checkout", &form).with(&cart)).await?;
        placed.expect(303, "")?;
        let pay = placed.header("location").filter(|to| to.starts_with("/pay/"));
        let pay = pay.ok_or("the order awaits no payment")?.to_owned();
        let paying = self.step(Request::get(&pay).with(&cart)).await?;
        let reference =
            between(paying.text(), "<span class=\"code\">", "<").ok_or("no reference is shown")?;
        let token = between(paying.text(), "/checkouts/", "\"").ok_or("the pay page leads to no order")?;
        let (notice, order) = (notice(&amount, reference)?, format!("/checkouts/{token}"));
        self.step(Request::post("/hooks/bank", &notice)).await?.expect(200, "true")?;
        let done = self.step(Request::get(&order).with(&cart)).await?;
        done.expect(200, &product.name)?;
        if done.text().contains("note-good") { Ok(()) } else { Err("the order is not paid".into()) }
    }
}

/// The bank's notice of a transfer, signed as banks do it: the fields in the order of their names.
fn notice(amount: &str, reference: &str) -> Result<String> {
    let id = format!("BENCH{reference}");
    let signed = format!(
        "accountNumber={ACCOUNT}&amount={amount}&currency=VND&description={reference}&reference={id}\
         &transactionDateTime=2026-01-01 00:00:00"
    );
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET).map_err(|error| error.to_string())?;
    mac.update(signed.as_bytes());
    let signature: String =
        mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    Ok(format!(
        "{{\"code\":\"00\",\"success\":true,\"data\":{{\"accountNumber\":\"{ACCOUNT}\",\"amount\":{amount},\
         \"currency\":\"VND\",\"description\":\"{reference}\",\"reference\":\"{id}\",\
         \"transactionDateTime\":\"2026-01-01 00:00:00\"}},\"signature\":\"{signature}\"}}"
    ))
}
