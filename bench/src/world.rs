use std::path::Path;
use std::sync::Mutex;

use kernel::Text;
use sqlx::{ConnectOptions, Connection, PgConnection};

use crate::ceilings::options;
use crate::failure::Result;

/// What the load may ask for.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) products: Vec<Product>,
    /// Those that can be bought.
    pub(crate) sold: Vec<Product>,
    /// Filled carts, for orders without the way to them.
    pub(crate) carts: Mutex<Vec<Cart>>,
}

#[derive(Clone)]
pub(crate) struct Product {
    pub(crate) slug: String,
    pub(crate) name: String,
    pub(crate) booth: String,
    pub(crate) sold: bool,
}

pub(crate) struct Cart {
    pub(crate) token: String,
    pub(crate) booth: String,
}

/// Slug, name, booth, whether it can be bought.
type Found = (String, String, String, bool);

const ALL: &str = "SELECT p.slug, p.name, b.slug, p.sold FROM catalogue_product p
    JOIN booths_booth b ON b.id = p.booth_id WHERE p.ended_at IS NULL ORDER BY p.id";

impl World {
    /// All products whose name stands in HTML as it is.
    pub(crate) async fn read(database: &Path) -> Result<Self> {
        let mut conn = options(database).connect().await?;
        let rows = sqlx::query_as::<_, Found>(ALL).fetch_all(&mut conn).await?;
        conn.close().await?;
        Ok(Self::of(rows))
    }

    /// The same of a PostgreSQL database.
    pub(crate) async fn read_postgres(url: &str) -> Result<Self> {
        let mut conn = PgConnection::connect(url).await?;
        let rows = sqlx::query_as::<_, Found>(ALL).fetch_all(&mut conn).await?;
        conn.close().await?;
        Ok(Self::of(rows))
    }

    fn of(rows: Vec<Found>) -> Self {
        let product =
            |(slug, name, booth, sold): Found| Product { slug, name: Text::from_json(&name).vi, booth, sold };
        let plain = |product: &Product| !product.name.contains(['&', '<', '>', '"', '\'']);
        let products: Vec<Product> = rows.into_iter().map(product).filter(plain).collect();
        let sold = products.iter().filter(|product| product.sold).cloned().collect();
        Self { products, sold, carts: Mutex::default() }
    }

    pub(crate) fn keep(&self, cart: Cart) {
        self.carts.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(cart);
    }

    pub(crate) fn take(&self) -> Option<Cart> {
        self.carts.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop()
    }
}

/// What people look for: with accents and without, one word and several, unfinished and misspelt.
pub(crate) const QUERIES: [&str; 40] = [
    "dừa sáp",
    "dua sap",
    "DỪA SÁP",
    "dừa sáp cầu kè",
    "cam sành",
    "cam san",
    "sầu riêng",
    "sau rieng ri6",
    "bánh tét",
    "bamh tet",
    "tôm khô",
    "tom kho my long",
    "gạo thơm",
    "gao",
    "bưởi năm roi",
    "buoi da xanh",
    "mật hoa dừa",
    "mat hoa dua",
    "kẹo dừa",
    "keo chuoi",
    "mắm ruốc",
    "mam",
    "khô cá",
    "kho ca duoi",
    "nước cốt dừa",
    "nuoc cot dua",
    "trà",
    "ruou",
    "muối ớt",
    "muoi",
    "khăn rằn",
    "chiếu",
    "bột đậu xanh",
    "bot dau",
    "đường thốt nốt",
    "thot not",
    "cua",
    "nghêu",
    "lap xuong",
    "xoài cát",
];
