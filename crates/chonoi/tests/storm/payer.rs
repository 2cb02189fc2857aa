//! Paying: at the bank or through a gateway, now and then twice, now and then not at all.
use std::time::Duration;

use crate::house::{GATEWAYS, House};
use crate::http::{Answer, between, get, plain, post, split};
use crate::random::Random;
use crate::told::Notebook;

/// How the bank tells of a transfer.
const MANNERS: [&str; 6] = ["good", "good", "twice", "late", "silent", "errors"];
/// Browsers are led on so often.
const STEPS: usize = 5;

/// Pays an order by its token, and looks whether the market knows.
pub fn pay(house: &House, book: &Notebook, random: &mut Random, token: &str) {
    let page = format!("/pay/{token}");
    for _ in 0..3 {
        if random.percent(8) {
            break; // leaves it
        }
        let paid = if random.percent(30) {
            transfer(house, book, random, &page)
        } else {
            let gateway = *random.pick(&GATEWAYS);
            through(house, book, random, (&page, gateway))
        };
        book.count(if paid.is_some() { "payments that a payer finished" } else { "payments that broke off" });
        if looks_paid(house, book, token) || paid.is_some() && !random.percent(5) {
            break; // else once more: nobody told the payer that it went well
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    looks_paid(house, book, token);
}

fn looks_paid(house: &House, book: &Notebook, token: &str) -> bool {
    let Some(page) = get(house.market.port, &format!("/pay/{token}"), "") else { return false };
    let paid = between(&page.body, "<h1>", "</h1>").is_some_and(|title| title.contains("Đã thanh toán"));
    if paid {
        book.note(|told| told.paid.push(token.to_owned()));
    }
    paid
}

/// The bank's own page, as the code leads there.
fn transfer(house: &House, book: &Notebook, random: &mut Random, page: &str) -> Option<()> {
    let shown = get(house.market.port, page, "")?;
    let bank = house.stand("bank").port;
    let link = plain(between(&shown.body, &format!("href=\"http://127.0.0.1:{bank}/pay?"), "\"")?);
    let form = format!("{link}&manners={}", random.pick(&MANNERS));
    let made = post(bank, "/pay", "", &form)?;
    book.count(&format!("transfer answered {}", made.status));
    made.location().map(|_| ())
}

/// The market begins a try, the gateway's page takes the money, the browser goes back, unless it was closed.
fn through(house: &House, book: &Notebook, random: &mut Random, (page, gateway): (&str, &str)) -> Option<()> {
    let market = house.market.port;
    let begun = post(market, &format!("{page}/with/{gateway}"), "", "")?;
    let to = begun.location().filter(|to| to.contains("/to/"));
    if to.is_none() {
        book.count(&format!("{gateway} was not reached: {}", begun.status));
    }
    let between_page = get(market, to?, "")?;
    let address = between_page.header("refresh")?.split_once("url=")?.1.to_owned();
    let (port, path) = split(&address)?;
    let (path, shown) = follow(port, path)?;
    if shown.status != 200 {
        book.count(&format!("{gateway} showed {}", shown.status));
    }
    let fails = random.percent(5).then(|| between(&shown.body, "<option value=\"", "\"")).flatten();
    let act = fails.map_or("act=pay".to_owned(), |code| format!("act=fail&code={code}"));
    let done = post(port, &path, "", &act)?;
    book.count(&format!("{gateway} answered {}", done.status));
    let back = done.location()?.to_owned();
    if random.percent(70) {
        let (port, path) = split(&back)?;
        get(port, path, "")?;
    }
    fails.is_none().then_some(())
}

/// Goes where the answers lead, on the same host; the last path with its page.
fn follow(port: u16, path: &str) -> Option<(String, Answer)> {
    let mut path = path.to_owned();
    for _ in 0..STEPS {
        let answer = get(port, &path, "")?;
        match answer.location().and_then(split) {
            Some((there, next)) if there == port => next.clone_into(&mut path),
            _ => return Some((path.split('?').next()?.to_owned(), answer)),
        }
    }
    None
}
