//! Which gateways are set up, by the settings of the installation.
use std::sync::Arc;

use db::Conn;
use gateways::{Gateway, Momo, Payos, Provider, Secret, Vnpay, Zalopay};
use kernel::Result;

/// What kind of setting a gateway needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// The base URL, without a slash at the end.
    Address,
    /// A name by which the gateway knows us.
    Plain,
    /// Never shown back.
    Secret,
}

/// The settings of one gateway: each name behind `{provider}-`, and what it is.
pub(crate) fn needs(provider: Provider) -> &'static [(&'static str, Need)] {
    match provider {
        Provider::Vnpay => &[("address", Need::Address), ("merchant", Need::Plain), ("secret", Need::Secret)],
        Provider::Momo | Provider::Zalopay | Provider::Payos => &[
            ("address", Need::Address),
            ("merchant", Need::Plain),
            ("key", Need::Secret),
            ("secret", Need::Secret),
        ],
    }
}

/// A gateway that is set up.
#[derive(Clone)]
pub(crate) struct Ready {
    pub(crate) provider: Provider,
    /// Where it is called: the base URL.
    pub(crate) address: String,
    pub(crate) gateway: Arc<dyn Gateway>,
}

/// Rows of settings by name; what is missing is empty.
pub(crate) struct Rows(pub(crate) Vec<(String, String)>);

impl Rows {
    pub(crate) async fn read(conn: &mut Conn) -> Result<Self> {
        db::settings(conn).await.map(Self)
    }

    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    fn of(&self, provider: Provider, name: &str) -> String {
        self.get(&format!("{}-{name}", provider.key())).to_owned()
    }
}

/// Every gateway that is set up.
pub(crate) async fn all(conn: &mut Conn) -> Result<Vec<Ready>> {
    let rows = Rows::read(conn).await?;
    Ok(Provider::ALL.into_iter().filter_map(|provider| of_rows(&rows, provider)).collect())
}

/// This gateway, if it is set up.
pub(crate) async fn one(conn: &mut Conn, provider: Provider) -> Result<Option<Ready>> {
    Ok(of_rows(&Rows::read(conn).await?, provider))
}

/// The gateway of that word.
pub(crate) fn named(word: &str) -> Option<Provider> {
    Provider::ALL.into_iter().find(|provider| provider.key() == word)
}

/// A gateway by its settings; `None` while one is missing or cannot be read.
pub(crate) fn of_rows(rows: &Rows, provider: Provider) -> Option<Ready> {
    if needs(provider).iter().any(|(name, _)| rows.of(provider, name).is_empty()) {
        return None;
    }
    let text = |name: &str| rows.of(provider, name);
    let secret = |name: &str| Secret::new(rows.of(provider, name));
    let address = text("address").trim_end_matches('/').to_owned();
    let gateway: Arc<dyn Gateway> = match provider {
        Provider::Vnpay => Arc::new(Vnpay {
            merchant: text("merchant"),
            secret: secret("secret"),
            pay_page: format!("{address}/paymentv2/vpcpay.html"),
        }),
        Provider::Momo => Arc::new(Momo {
            partner: text("merchant"),
            access_key: secret("key"),
            secret_key: secret("secret"),
        }),
        Provider::Zalopay => Arc::new(Zalopay {
            app: text("merchant").parse().ok()?,
            user: "chonoi".to_owned(),
            key1: secret("key"),
            key2: secret("secret"),
        }),
        Provider::Payos => Arc::new(Payos {
            client: text("merchant"),
            api_key: secret("key"),
            checksum_key: secret("secret"),
        }),
    };
    Some(Ready { provider, address, gateway })
}

/// Names of the settings of all gateways, and whether each is a secret.
pub fn gateway_settings() -> impl Iterator<Item = (String, bool)> {
    let of = |provider: Provider| {
        let named =
            move |(name, need): &(&str, Need)| (format!("{}-{name}", provider.key()), *need == Need::Secret);
        needs(provider).iter().map(named)
    };
    Provider::ALL.into_iter().flat_map(of)
}
