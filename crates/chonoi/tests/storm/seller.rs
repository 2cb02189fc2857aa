//! A seller: makes parcels, several people of one booth at once, and finds out about those of which nobody knows.
use std::time::Duration;

use serde_json::Value;

use crate::house::{CARRIERS, House};
use crate::http::{between, get, plain, post};
use crate::random::Random;
use crate::told::Notebook;

const PARCEL: &str = "weight=500&length=20&width=15&height=10&value=100000&opening=look";

/// A look at the desk: some of what is to be sent is sent, one problem is looked into.
pub fn round(house: &House, book: &Notebook, random: &mut Random, seller: &str) {
    for order in listed(house, seller, "make").unwrap_or_default() {
        if random.percent(60) {
            make(house, book, seller, &order);
        }
    }
    let problems = listed(house, seller, "problem").unwrap_or_default();
    if !problems.is_empty() {
        find_out(house, book, seller, random.pick(problems.as_slice()).as_str());
    }
    std::thread::sleep(Duration::from_millis(200));
}

/// The orders of one stage, by the addresses of their parcels.
pub fn listed(house: &House, seller: &str, stage: &str) -> Option<Vec<String>> {
    let page = get(house.market.port, &format!("/desk/parcels?stage={stage}"), seller)?;
    let links = page.body.split("href=\"/desk/parcels/").skip(1);
    let orders = links.filter_map(|link| link.split('"').next()).filter(|order| order.len() == 36);
    Some(orders.map(str::to_owned).collect())
}

fn make(house: &House, book: &Notebook, seller: &str, order: &str) {
    let address = format!("/desk/parcels/{order}");
    let answer = post(house.market.port, &address, seller, PARCEL);
    let status = answer.as_ref().map_or("nothing".to_owned(), |answer| answer.status.to_string());
    book.count(&format!("making a parcel answered {status}"));
    look(house, book, seller, order);
}

/// Whether the page shows a parcel that exists.
fn look(house: &House, book: &Notebook, seller: &str, order: &str) -> Option<String> {
    let page = get(house.market.port, &format!("/desk/parcels/{order}"), seller)?.body;
    if page.contains("/label.pdf\"") {
        book.note(|told| told.made.push(order.to_owned()));
    }
    Some(page)
}

/// Asks the carrier where it can be asked, else looks at the carrier's own page, as a person does, and says what is
/// true; nothing while the carrier cannot be reached.
pub fn find_out(house: &House, book: &Notebook, seller: &str, order: &str) -> Option<()> {
    let address = format!("/desk/parcels/{order}");
    let mut page = get(house.market.port, &address, seller)?.body;
    let code = between(&page, "/desk/orders/", "\"")?.to_owned();
    if page.contains(&format!("action=\"/desk/parcels/{code}/ask\"")) {
        post(house.market.port, &format!("{address}/ask"), seller, "")?;
        page = look(house, book, seller, order)?;
    }
    if !page.contains(&format!("action=\"/desk/parcels/{code}/resolve\"")) {
        return Some(());
    }
    let ours = ours(&page, &code)?;
    let found = at_carriers(house, &ours)?;
    let form = found.map_or("found=absent".to_owned(), |code| format!("found=exists&code={code}"));
    let answer = post(house.market.port, &format!("{address}/resolve"), seller, &form)?;
    let kind = if form.contains("absent") { "absent" } else { "exists" };
    book.count(&format!("a person found {kind}: {}", answer.status));
    Some(())
}

/// Our code of the parcel that nobody knows of, in the sentence that names it.
fn ours(page: &str, code: &str) -> Option<String> {
    let sentence = between(page, "id=\"unknown\"", "</section>")?;
    let at = sentence.find(&format!("{code}-"))?;
    let ours = sentence[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-');
    Some(plain(&ours.collect::<String>()))
}

/// The carrier's code of our code, if one has it; `None` while not all answer.
#[expect(clippy::option_option, reason = "nobody has it is an answer, silence is none")]
fn at_carriers(house: &House, ours: &str) -> Option<Option<String>> {
    let mut found = None;
    for carrier in CARRIERS {
        let parcels: Value =
            serde_json::from_str(&get(house.stand(carrier).port, "/parcels.json", "")?.body).ok()?;
        let mut all = parcels.as_array()?.iter();
        let mine = all.find(|parcel| parcel["order"] == ours);
        found = found.or_else(|| mine.and_then(|parcel| parcel["code"].as_str().map(str::to_owned)));
    }
    Some(found)
}
