//! A shopper: fills a cart, places an order, and sends the same form again when no answer came, as people do.
use std::time::Duration;

use crate::fill::GOODS;
use crate::house::{CARRIERS, House};
use crate::http::{between, get, post};
use crate::payer;
use crate::random::Random;
use crate::told::Notebook;

const PAUSE: Duration = Duration::from_millis(400);
/// A dead market is back after a second or a few.
const PATIENCE: usize = 30;

/// One visit; `who` is the buyer's name, and nobody else's.
pub fn visit(house: &House, book: &Notebook, random: &mut Random, who: &str) -> Option<()> {
    let market = house.market.port;
    let (slug, booth) = *random.pick(&GOODS);
    let quantity = 1 + random.below(3);
    let added = post(market, "/cart/add", "", &format!("product={slug}&quantity={quantity}"))?;
    let cart = added.cookie()?.to_owned();
    let page = get(market, "/checkout", &cart)?;
    let key = between(&page.body, "name=\"key\" value=\"", "\"")?;
    let method = if random.percent(15) { "seller" } else { *random.pick(&CARRIERS) };
    let payment = if random.percent(30) { "cod" } else { "vietqr" };
    let name = who.replace(' ', "+");
    let phone = random.below(10_000_000);
    let form = format!(
        "name={name}&phone=098{phone:07}&province=86&commune=29308&address=12+Ap+Cho&note=&delivery-{booth}={method}\
         &payment={payment}&key={key}"
    );
    let to = place(house, book, (&cart, &form), who)?;
    if let Some(token) = to.strip_prefix("/pay/") {
        payer::pay(house, book, random, token);
    }
    Some(())
}

/// Where the placed order is; the form goes out until it is answered.
fn place(house: &House, book: &Notebook, (cart, form): (&str, &str), who: &str) -> Option<String> {
    for _ in 0..PATIENCE {
        let Some(answer) = post(house.market.port, "/checkout", cart, form) else {
            std::thread::sleep(PAUSE);
            continue;
        };
        let Some(to) = answer.location() else {
            book.count(&format!("checkout answered {}", answer.status));
            return None;
        };
        if to.starts_with("/cart") {
            book.wrong(format!("{who}: the form was sent again and led to {to}, not to its order"));
            return None;
        }
        let token = to.rsplit('/').next().unwrap().to_owned();
        book.note(|told| _ = told.placed.insert(who.to_owned(), token));
        return Some(to.to_owned());
    }
    book.note(|told| told.unheard += 1);
    None
}
