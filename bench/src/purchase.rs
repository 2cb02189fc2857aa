//! A whole purchase as a shopper goes it, from the home page to the order, paid by VietQR.
use crate::checkout::between;
use crate::failure::Result;
use crate::flows::{Visitor, encoded};
use crate::request::Request;

impl Visitor<'_> {
    /// Nine requests: home, search, product, cart/add, cart, checkout, place, pay page, order.
    pub(crate) async fn purchase(&mut self) -> Result<()> {
        let product = self.any(true)?;
        self.step(Request::get("/")).await?.expect(200, "</html>")?;
        let search = format!("/search?q={}", encoded(&product.name));
        self.step(Request::get(&search)).await?.expect(200, "class=\"card-product\"")?;
        let page = format!("/products/{}", product.slug);
        self.step(Request::get(&page)).await?.expect(200, &product.name)?;
        let cart = self.add(&product).await?;
        self.step(Request::get("/cart").with(&cart)).await?.expect(200, &page)?;
        let asked = self.step(Request::get("/checkout").with(&cart)).await?;
        let form = filled(asked.text(), &product.booth, self.random.next())?;
        let placed = self.step(Request::post("/checkout", &form).with(&cart)).await?;
        placed.expect(303, "")?;
        let pay = placed.header("location").filter(|to| to.starts_with("/pay/"));
        let pay = pay.ok_or("the order awaits no payment")?.to_owned();
        let paying = self.step(Request::get(&pay).with(&cart)).await?;
        paying.expect(200, "class=\"pay-code\"")?;
        let token = between(paying.text(), "/checkouts/", "\"").ok_or("the pay page leads to no order")?;
        let order = format!("/checkouts/{token}");
        self.step(Request::get(&order).with(&cart)).await?.expect(200, &product.name)
    }
}

/// The form of a checkout page, with the key, the total and the lines that it showed.
pub(crate) fn filled(page: &str, booth: &str, number: u64) -> Result<String> {
    let value = |name: &str| between(page, &format!("name=\"{name}\" value=\""), "\"").unwrap_or_default();
    let (key, expected, seen) = (value("key"), value("expected"), value("seen").replace(':', "%3A"));
    if key.is_empty() || expected.is_empty() {
        return Err("the checkout shows no key or no total".into());
    }
    let phone = number % 10_000_000;
    Ok(format!(
        "key={key}&expected={expected}&seen={seen}&name=Nguy%E1%BB%85n+V%C4%83n+B%E1%BA%BFn&phone=098{phone:07}\
         &province=86&commune=29308&address=12+%E1%BA%A4p+Ch%E1%BB%A3&note=&delivery-{booth}=seller&payment=vietqr"
    ))
}
