//! What a visitor does, request by request.
use std::fmt::Write;
use std::time::Duration;

use crate::client::Client;
use crate::failure::Result;
use crate::random::Random;
use crate::request::Request;
use crate::world::{Product, QUERIES, World};

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Flow {
    /// The bare framework.
    Hello,
    /// The framework and one row of a product.
    Read,
    /// The page of a product.
    Product,
    /// The same as browsers ask for it, compressed.
    ProductGzip,
    Search,
    /// From the product's page to the order, all six requests.
    Checkout,
    /// From the home page to the order awaiting its transfer, all nine requests.
    Purchase,
    /// From the product's page to the order that the bank says is paid, all eight requests.
    Paid,
    /// Only the filling of a cart.
    Fill,
    /// Only the request that places the order of a filled cart.
    Place,
}

/// One visitor at work.
pub(crate) struct Visitor<'a> {
    pub(crate) client: Client,
    pub(crate) random: Random,
    pub(crate) world: &'a World,
    /// How long each request of the flow took.
    pub(crate) steps: Vec<Duration>,
}

impl Visitor<'_> {
    /// # Errors
    /// When any answer was not what it should be.
    pub(crate) async fn go(&mut self, flow: Flow) -> Result<()> {
        self.steps.clear();
        match flow {
            Flow::Hello => self.client.get("/").await?.expect(200, "hello"),
            Flow::Read => self.read().await,
            Flow::Product => self.product().await,
            Flow::ProductGzip => self.compressed().await,
            Flow::Search => self.search().await,
            Flow::Checkout => self.checkout().await,
            Flow::Purchase => self.purchase().await,
            Flow::Paid => self.paid().await,
            Flow::Fill => self.fill().await,
            Flow::Place => self.place().await,
        }
    }

    pub(crate) fn any(&mut self, sold: bool) -> Result<Product> {
        let from = if sold { &self.world.sold } else { &self.world.products };
        Ok(self.random.pick(from).cloned().ok_or("there are no products")?)
    }

    async fn read(&mut self) -> Result<()> {
        let product = self.any(false)?;
        self.client.get(&format!("/products/{}", product.slug)).await?.expect(200, &product.name)
    }

    async fn product(&mut self) -> Result<()> {
        let product = self.any(false)?;
        let answer = self.client.get(&format!("/products/{}", product.slug)).await?;
        answer.expect(200, &format!(">{}</h1>", product.name))
    }

    async fn compressed(&mut self) -> Result<()> {
        let product = self.any(false)?;
        let path = format!("/products/{}", product.slug);
        let request = Request { gzip: true, ..Request::get(&path) };
        let answer = self.client.send(request).await?;
        match (answer.status, answer.header("content-encoding"), answer.body.len()) {
            (200, Some("gzip"), 1000..) => Ok(()),
            _ => Err(format!("not a compressed page: {}", answer.head).into()),
        }
    }

    async fn search(&mut self) -> Result<()> {
        let typed = self.random.pick(&QUERIES).copied().unwrap_or_default();
        let answer = self.client.get(&format!("/search?q={}", encoded(typed))).await?;
        answer.expect(200, "class=\"card-product\"")?;
        if answer.text().contains("empty-search.svg") {
            return Err(format!("nothing was found for {typed}").into());
        }
        answer.expect(200, typed)
    }
}

pub(crate) fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "%{byte:02X}");
        out
    })
}
