use std::sync::Arc;

use db::{AnyList, Conn, Migration, Statement, Tx};
use futures_util::future::BoxFuture;
use kernel::{Ctx, Dong, Result, Text, Uuid};

use crate::{App, Html, Req, Route};

/// What a crate brings to the program. The program is a list of these.
#[derive(Clone, Copy)]
pub struct Domain {
    pub name: &'static str,
    pub migrations: &'static [Migration],
    pub statements: fn() -> Vec<&'static dyn Statement>,
    pub lists: fn() -> Vec<&'static dyn AnyList>,
    pub routes: &'static [Route],
    /// Fluent files, Vietnamese and English.
    pub texts: (&'static str, &'static str),
    /// Every column with personal data, as TOML.
    pub personal: &'static str,
    pub panels: &'static [Panel],
    pub jobs: &'static [JobKind],
    pub payables: &'static [Payable],
    /// Told what became of a parcel.
    pub carried: Option<Carried>,
    /// Asked to take over goods that came back of an order.
    pub takes_back: Option<TakesBack>,
    /// Told of which orders a carrier transferred the cash.
    pub remitted: Option<Remitted>,
    pub indicators: &'static [Indicator],
    /// Reference figures that shares are divided by.
    pub reference: Option<Reference>,
    pub checks: &'static [Check],
    pub sweeps: &'static [Sweep],
    /// Everything this domain knows of a person, for the person.
    pub export: Option<Export>,
    /// Erases what it knows of a person, as far as no law keeps it.
    pub erase: Option<Erase>,
    /// Takes over what a browser had before its person signed in.
    pub signed_in: Option<SignedIn>,
}

impl Domain {
    /// A domain with a name and nothing else; the crate fills in what it has.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            migrations: &[],
            statements: Vec::new,
            lists: Vec::new,
            routes: &[],
            texts: ("", ""),
            personal: "",
            panels: &[],
            jobs: &[],
            payables: &[],
            carried: None,
            takes_back: None,
            remitted: None,
            indicators: &[],
            reference: None,
            checks: &[],
            sweeps: &[],
            export: None,
            erase: None,
            signed_in: None,
        }
    }
}

/// Where panels are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// In the header of every page; the subject is nil.
    Header,
    /// On the home page.
    Home,
    /// On a product's page; the subject is the product.
    Product,
    /// On a booth's page; the subject is the booth.
    Booth,
    /// On the account page; the subject is the account.
    Account,
    /// On the seller's desk; the subject is the booth.
    Desk,
    /// A step on the seller's checklist, `<li>` with its own words; the subject is the booth. Empty: nothing to say.
    DeskStep,
    /// On a business of the register; the subject is its organisation on the market.
    Business,
    /// On the page of turnover: the market's own; the subject is nil.
    Turnover,
    /// On the page of a purchase, which its token opens; the subject is the checkout.
    Purchase,
}

/// A piece of a page that a higher domain gives to a lower one.
#[derive(Clone, Copy)]
pub struct Panel {
    pub slot: Slot,
    pub run: for<'a> fn(&'a Req, Uuid) -> BoxFuture<'a, Result<Html>>,
}

/// Work done later, outside a request. It opens its own transactions and may be run again.
#[derive(Clone, Copy)]
pub struct JobKind {
    pub kind: &'static str,
    /// Takes long: it runs beside the others and renews its lease itself ([`db::renew_job`]).
    pub apart: bool,
    pub run: fn(Arc<App>, Ctx, Uuid) -> BoxFuture<'static, Result<()>>,
}

/// Told that something was paid, in the transaction of the payment.
pub type Settle = for<'a> fn(&'a mut Tx, &'a Ctx, Uuid) -> BoxFuture<'a, Result<()>>;

/// Asked whether it can be taken up again, because money came after it had ended; `true` when it was: then it awaits
/// payment as before, and is settled in the same transaction.
pub type Resume = for<'a> fn(&'a mut Tx, &'a Ctx, Uuid) -> BoxFuture<'a, Result<bool>>;

/// Something that can be paid: money calls its owner in the transaction of the payment.
#[derive(Clone, Copy)]
pub struct Payable {
    pub kind: &'static str,
    pub settled: Settle,
    /// `None`: what has ended stays ended, and late money is sent back.
    pub resume: Option<Resume>,
    /// The page that shows it, by its id.
    pub page: for<'a> fn(&'a mut Conn, Uuid) -> BoxFuture<'a, Result<String>>,
}

/// What a carrier did with the parcel of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carriage {
    /// It took the parcel.
    PickedUp,
    /// The buyer has it; with so much cash taken at the door.
    Delivered { collected: Dong },
    /// The seller has it again.
    Returned,
    /// Nobody will have it.
    Lost,
}

/// Told what became of the parcel of an order, in the transaction that notes it. May be told again.
pub type Carried = for<'a> fn(&'a mut Tx, &'a Ctx, Uuid, Carriage) -> BoxFuture<'a, Result<()>>;

/// Asked to take over the good pieces of an order that came back, variants with quantities, in the transaction that notes
/// it. `true`: it keeps the goods of that booth, and puts them on the shelf itself once they are with it.
pub type TakesBack = for<'a> fn(&'a mut Tx, &'a Ctx, Uuid, &'a [(Uuid, i64)]) -> BoxFuture<'a, Result<bool>>;

/// Told that a carrier transferred the cash of orders, in the transaction that takes its statement in: the statement and
/// its orders. An order may be told again.
pub type Remitted = for<'a> fn(&'a mut Tx, &'a Ctx, Uuid, &'a [Uuid]) -> BoxFuture<'a, Result<()>>;

/// A live number and the way to its rows.
#[derive(Clone, Copy)]
pub struct Indicator {
    pub code: &'static str,
    /// Computes the figure for the twelve months that end today.
    pub compute: for<'a> fn(&'a mut Conn, &'a Ctx) -> BoxFuture<'a, Result<Figure>>,
    /// Path of the table of rows behind it.
    pub rows: &'static str,
}

/// A figure as an official sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// In the indicator's unit times 100 for shares (basis points), đồng for money, else a count.
    /// `None`: nothing to compute from yet.
    pub value: Option<i64>,
    pub unit: FigureUnit,
    pub numerator: Option<i64>,
    pub denominator: Option<i64>,
    /// How it is computed, for people.
    pub rule: Text,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureUnit {
    /// Basis points, shown as percent.
    Share,
    Dong,
    Count,
}

/// A reference figure: what a live figure is divided by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferenceFigure {
    /// In whole units: persons, households, đồng.
    pub value: i64,
    pub name: Text,
    /// The year, quarter or month that it is about.
    pub period: String,
    /// The publication that it was read from.
    pub source: String,
}

/// The newest reference figure of a whole year, of a series (by its key) for a place (by its code), if one was entered.
pub type Reference =
    for<'a> fn(&'a mut Conn, &'a str, &'a str) -> BoxFuture<'a, Result<Option<ReferenceFigure>>>;

/// A look at the health of the data, run by `chonoi doctor`: a sentence when something is wrong.
#[derive(Clone, Copy)]
pub struct Check {
    pub name: &'static str,
    pub run: for<'a> fn(&'a mut Conn) -> BoxFuture<'a, Result<Option<String>>>,
}

/// What a domain knows of a person, as JSON.
pub type Export = for<'a> fn(&'a mut Conn, kernel::AccountId) -> BoxFuture<'a, Result<serde_json::Value>>;

/// Erases what a domain knows of a person, in the transaction that erases the account.
pub type Erase = for<'a> fn(&'a mut Tx, &'a Ctx, kernel::AccountId) -> BoxFuture<'a, Result<()>>;

/// Somebody signed in with this browser; called once the session is there, in no transaction.
pub type SignedIn = for<'a> fn(&'a Req, kernel::AccountId) -> BoxFuture<'a, Result<()>>;

/// Deletes what really goes: carts, sessions, kept answers. Runs once an hour in a transaction of its own;
/// answers how many rows went.
pub type Sweep = for<'a> fn(&'a mut Tx, &'a Ctx) -> BoxFuture<'a, Result<u64>>;
