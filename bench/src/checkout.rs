//! The way to an order, as a browser goes it.
use std::time::Instant;

use crate::client::Answer;
use crate::failure::Result;
use crate::flows::Visitor;
use crate::request::Request;
use crate::world::{Cart, Product};

/// The steps of a whole checkout.
pub(crate) const STEPS: [&str; 6] =
    ["GET product", "POST cart/add", "GET cart", "GET checkout", "POST checkout", "GET order"];

impl Visitor<'_> {
    pub(crate) async fn step(&mut self, request: Request<'_>) -> Result<Answer> {
        let began = Instant::now();
        let answer = self.client.send(request).await?;
        self.steps.push(began.elapsed());
        Ok(answer)
    }

    pub(crate) async fn checkout(&mut self) -> Result<()> {
        let product = self.any(true)?;
        let page = format!("/products/{}", product.slug);
        let shown = self.step(Request::get(&page)).await?;
        shown.expect(200, "action=\"/cart/add\"")?;
        let cart = self.add(&product).await?;
        let filled = self.step(Request::get("/cart").with(&cart)).await?;
        filled.expect(200, &page)?;
        let asked = self.step(Request::get("/checkout").with(&cart)).await?;
        asked.expect(200, &format!("name=\"delivery-{}\"", product.booth))?;
        let key = between(asked.text(), "name=\"key\" value=\"", "\"").ok_or("the checkout has no key")?;
        let order = self.order(&cart, &product.booth, key).await?;
        let done = self.step(Request::get(&order).with(&cart)).await?;
        done.expect(200, &product.name)?;
        let code = between(done.text(), "class=\"soft code\">", "<").unwrap_or_default();
        if code.len() >= 8 { Ok(()) } else { Err("the order shows no code".into()) }
    }

    /// Puts one piece into a new cart; answers the cart's token.
    pub(crate) async fn add(&mut self, product: &Product) -> Result<String> {
        let form = format!("product={}&quantity=1", product.slug);
        let added = self.step(Request::post("/cart/add", &form)).await?;
        added.expect(303, "")?;
        let token = added.header("set-cookie").and_then(|cookie| between(cookie, "cart=", ";"));
        Ok(token.ok_or("no cart was given")?.to_owned())
    }

    /// Sends the checkout; answers the address of the order.
    async fn order(&mut self, cart: &str, booth: &str, key: &str) -> Result<String> {
        let number = self.random.next() % 10_000_000;
        let form = format!(
            "key={key}&name=Nguy%E1%BB%85n+V%C4%83n+B%E1%BA%BFn&phone=098{number:07}&province=86&commune=29308\
             &address=12+%E1%BA%A4p+Ch%E1%BB%A3&note=&delivery-{booth}=seller&payment=cod"
        );
        let placed = self.step(Request::post("/checkout", &form).with(cart)).await?;
        placed.expect(303, "")?;
        let to = placed.header("location").filter(|to| to.starts_with("/checkouts/"));
        Ok(to.ok_or("the order was not placed")?.to_owned())
    }

    pub(crate) async fn fill(&mut self) -> Result<()> {
        let product = self.any(true)?;
        let token = self.add(&product).await?;
        self.world.keep(Cart { token, booth: product.booth });
        Ok(())
    }

    pub(crate) async fn place(&mut self) -> Result<()> {
        let cart = self.world.take().ok_or("no filled cart is left")?;
        let key = format!("{:016x}{:016x}", self.random.next(), self.random.next());
        self.order(&cart.token, &cart.booth, &key).await.map(|_| ())
    }
}

pub(crate) fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}
