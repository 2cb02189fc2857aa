use ::people::OrganisationKind;
use catalogue::NotSold;
use kernel::{Error, Result, Text};
use serde::Deserialize;
use serde::de::DeserializeOwned;

const ORGANISATIONS: &str = include_str!("../../../../data/demo/organisations.toml");
const PRODUCTS: &str = include_str!("../../../../data/demo/products.toml");
const PEOPLE: &str = include_str!("../../../../data/demo/people.toml");

/// The demo's files.
pub(super) struct Files {
    pub(super) organisations: Vec<Organisation>,
    pub(super) products: Vec<Product>,
    pub(super) persons: Vec<Person>,
    pub(super) shoppers: Vec<Shopper>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Organisation {
    pub(super) key: String,
    kind: String,
    pub(super) name: Text,
    pub(super) tax_code: Option<String>,
    pub(super) commune: Option<String>,
    pub(super) place: Option<String>,
    pub(super) real: bool,
    pub(super) booth: Booth,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Booth {
    pub(super) slug: String,
    pub(super) name: Text,
    pub(super) story: Text,
    #[serde(default)]
    pub(super) delivery_fee_near: i64,
    #[serde(default)]
    pub(super) delivery_fee_far: i64,
    #[serde(default)]
    pub(super) free_from: i64,
    #[serde(default)]
    pub(super) pick_up: bool,
    pub(super) pick_up_address: Option<String>,
    pub(super) bank: Option<Bank>,
    /// Those whose goods the booth sells.
    #[serde(default)]
    pub(super) producers: Vec<Producer>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Producer {
    pub(super) name: Text,
    pub(super) hamlet: String,
    pub(super) grows: Text,
    /// Square metres.
    pub(super) area: Option<i64>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Bank {
    pub(super) bin: String,
    pub(super) account: String,
    pub(super) holder: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Product {
    pub(super) slug: String,
    pub(super) booth: String,
    pub(super) name: Text,
    pub(super) description: Text,
    pub(super) kind: String,
    pub(super) category: String,
    pub(super) ocop_group: Option<String>,
    pub(super) unit: Option<Text>,
    pub(super) price: Option<i64>,
    pub(super) stock: Option<i64>,
    #[serde(default)]
    pub(super) story: Text,
    /// Lower prices of one, from quantities on.
    #[serde(default)]
    pub(super) tiers: Vec<(i64, i64)>,
    /// Sizes or packings; without them the product itself is the only one.
    #[serde(default)]
    pub(super) variants: Vec<Variant>,
    pub(super) sold: bool,
    not_sold_reason: Option<String>,
    pub(super) stars: Option<i64>,
    pub(super) source: Option<String>,
    pub(super) place: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Variant {
    pub(super) name: Text,
    pub(super) unit: Text,
    pub(super) price: i64,
    pub(super) stock: i64,
    /// Grams of one, packed.
    pub(super) weight: Option<i64>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Person {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) role: String,
    pub(super) organisation: Option<String>,
    pub(super) commune: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Shopper {
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) commune: String,
    pub(super) address: String,
}

#[derive(Deserialize)]
struct Organisations {
    organisation: Vec<Organisation>,
}

#[derive(Deserialize)]
struct Products {
    product: Vec<Product>,
}

#[derive(Deserialize)]
struct People {
    person: Vec<Person>,
    shopper: Vec<Shopper>,
}

impl Files {
    pub(super) fn read() -> Result<Self> {
        let People { person, shopper } = parse(PEOPLE)?;
        Ok(Self {
            organisations: parse::<Organisations>(ORGANISATIONS)?.organisation,
            products: parse::<Products>(PRODUCTS)?.product,
            persons: person,
            shoppers: shopper,
        })
    }
}

impl Files {
    /// The booth of the first seller that can sign in.
    pub(super) fn first_seller(&self) -> String {
        let person = self.persons.iter().find(|person| person.role == "seller");
        let key = person.and_then(|person| person.organisation.as_deref()).unwrap_or_default();
        let organisation = self.organisations.iter().find(|organisation| organisation.key == key);
        organisation.map(|organisation| organisation.booth.slug.clone()).unwrap_or_default()
    }
}

fn parse<T: DeserializeOwned>(file: &str) -> Result<T> {
    toml::from_str(file).map_err(Error::internal)
}

impl Organisation {
    pub(super) fn kind(&self) -> Result<OrganisationKind> {
        OrganisationKind::from_key(&self.kind)
            .ok_or_else(|| Error::internal(format!("no such kind: {}", self.kind)))
    }
}

impl Product {
    pub(super) fn not_sold(&self) -> Result<NotSold> {
        let reason = self.not_sold_reason.as_deref().unwrap_or_default();
        NotSold::from_key(reason).ok_or_else(|| Error::internal(format!("{}: no reason {reason}", self.slug)))
    }
}
