//! What belongs to a person: the cart on every device, the address book, the orders, ordering again, the invoice wish.
use axum::http::StatusCode;
use kernel::Role;

use crate::checkout::doctor;
use crate::market::{Market, PASSWORD, form, markets, system};
use crate::persons::{account, cookie, login};

mod rows {
    db::sql! {
        ADDRESSES: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_address";
        CARTS_OF: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_cart WHERE account_id IS NOT NULL";
        INVOICES: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_invoice";
        ORDERS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order";
        SHIPPED_TO: () => (String, String, String) =
            "SELECT name, commune, address FROM delivery_shipment ORDER BY booked_at DESC LIMIT 1";
        SELL_OUT: () => () = "UPDATE catalogue_variant SET on_hand = reserved
            WHERE product_id = (SELECT id FROM catalogue_product WHERE slug = 'keo-dua')";
    }
}

/// Signs the shopper in with a browser that has these cookies; answers its session.
async fn sign_in(market: &Market, cookies: &str) -> String {
    let answer = market.post("/sign-in", &login(Role::Shopper, PASSWORD), cookies).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    cookie(&answer, "session")
}

/// What a cart page says: name and quantity of each line.
async fn lines(market: &Market, cookies: &str) -> Vec<String> {
    let page = market.get("/cart", cookies).await.body;
    let mut out: Vec<String> = page
        .split("<li>")
        .skip(1)
        .filter(|part| part.contains("<output"))
        .map(|part| {
            let slug = part.split("/products/").nth(1).unwrap().split('"').next().unwrap();
            let quantity = part.split("<output").nth(1).unwrap().split('>').nth(1).unwrap();
            format!("{slug} {}", quantity.split('<').next().unwrap())
        })
        .collect();
    out.sort();
    out
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cart_goes_where_its_person_goes_and_merging_twice_changes_nothing() {
    for market in markets().await {
        let phone = sign_in(&market, "").await;
        for (slug, quantity) in [("dua-sap", 1), ("keo-dua", 2)] {
            market.post("/cart/add", &format!("product={slug}&quantity={quantity}"), &phone).await;
        }
        let guest = market.cart(&[("dua-sap", 3), ("banh-tet", 1)]).await;
        let desk = sign_in(&market, &guest).await;
        let merged = ["banh-tet 1", "dua-sap 3", "keo-dua 2"];
        assert_eq!(lines(&market, &desk).await, merged, "{}: the larger number of both", market.name);
        assert_eq!(lines(&market, &phone).await, merged, "{}: on the other device too", market.name);
        assert_eq!(lines(&market, &guest).await, [""; 0], "{}: the guest's is empty", market.name);
        let both = format!("{guest}; {}", sign_in(&market, &guest).await);
        assert_eq!(lines(&market, &both).await, merged, "{}: again", market.name);
        market.post("/sign-out", "", &both).await;
        assert_eq!(lines(&market, &guest).await, [""; 0], "{}: after signing out", market.name);
        // In one cart less than in the other: nothing is lost.
        let less = market.cart(&[("dua-sap", 2)]).await;
        let third = sign_in(&market, &less).await;
        assert_eq!(lines(&market, &third).await, merged, "{}", market.name);
        assert_eq!(market.count(&rows::CARTS_OF).await, 1, "{}", market.name);
        let placed = market.post("/checkout", &form("k", "cod"), &third).await;
        assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
        assert_eq!(lines(&market, &phone).await, [""; 0], "{}: ordered, on every device", market.name);
    }
}

pub(crate) const ADDRESS: &str =
    "name=M%E1%BA%B9&phone=0912345670&province=86&commune=29242&address=24+Phan+%C4%90%C3%ACnh+Ph%C3%B9ng";

#[tokio::test(flavor = "multi_thread")]
async fn an_address_book_is_its_persons_alone_and_goes_with_them() {
    for market in markets().await {
        let shopper = sign_in(&market, "").await;
        let bad = market.post("/account/addresses", &ADDRESS.replace("0912345670", "12"), &shopper).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", bad.body);
        assert_eq!(market.count(&rows::ADDRESSES).await, 0, "{}", market.name);
        for _ in 0..2 {
            let added = market.post("/account/addresses", ADDRESS, &shopper).await;
            assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        }
        assert_eq!(market.count(&rows::ADDRESSES).await, 1, "{}: the same is one", market.name);
        let page = market.get("/account/addresses", &shopper).await.body;
        let id = page.split("/account/addresses/").nth(1).unwrap()[..36].to_owned();
        let seller = market.signed_in(Role::Seller).await;
        for path in ["", "/delete", "/prefer"] {
            let strange = market.post(&format!("/account/addresses/{id}{path}"), ADDRESS, &seller).await;
            assert_eq!(strange.status, StatusCode::NOT_FOUND, "{path} on {}", market.name);
        }
        // At checkout it is chosen already, and nothing is remembered unless asked.
        market.post("/cart/add", "product=dua-sap&quantity=1", &shopper).await;
        let page = market.get("/checkout", &shopper).await.body;
        assert!(page.contains(&format!("value=\"{id}\" checked")), "{page}");
        let chosen = format!("recipient={id}&payment=cod&delivery-gian-hang-mot=seller&key=a");
        let placed = market.post("/checkout", &chosen, &shopper).await;
        assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
        let to = market.app.db.reader().await.unwrap().one(&rows::SHIPPED_TO, ()).await.unwrap();
        assert_eq!((to.0.as_str(), to.1.as_str()), ("Mẹ", "29242"), "{}", market.name);
        for (key, remember, kept) in [("b", "", 1), ("c", "&remember=yes", 2)] {
            market.post("/cart/add", "product=dua-sap&quantity=1", &shopper).await;
            let form = format!("{}&recipient=new{remember}", form(key, "cod"));
            let placed = market.post("/checkout", &form, &shopper).await;
            assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
            assert_eq!(market.count(&rows::ADDRESSES).await, kept, "{key} on {}", market.name);
        }
        let strange = market.cart(&[("dua-sap", 1)]).await;
        let guest = market.post("/checkout", &chosen.replace("key=a", "key=g"), &strange).await;
        assert_eq!(guest.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody else's address is none");
        let data = market.get("/account/privacy/my-data.json", &shopper).await.body;
        assert!(data.contains("24 Phan Đình Phùng") && data.contains("45 Lê Lợi"), "{data}");
        let account = account(&market, Role::Shopper).await;
        let erase = market.app.domains.iter().find(|domain| domain.name == "orders").unwrap().erase.unwrap();
        let ctx = system();
        let work =
            market.app.db.write(&ctx, (erase, account), |tx, ctx, (erase, account)| erase(tx, ctx, *account));
        work.await.unwrap();
        assert_eq!(market.count(&rows::ADDRESSES).await, 0, "{}", market.name);
        assert_eq!(market.count(&rows::CARTS_OF).await, 0, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_are_listed_page_by_page_and_by_stage() {
    for market in markets().await {
        let shopper = sign_in(&market, "").await;
        for number in 0..21 {
            let slug = ["dua-sap", "keo-dua", "banh-tet"][number % 3];
            market.post("/cart/add", &format!("product={slug}&quantity=1"), &shopper).await;
            let payment = if number == 0 { "vietqr" } else { "cod" };
            market.post("/checkout", &form(&format!("k{number}"), payment), &shopper).await;
        }
        let count = |body: &str| body.matches("<article").count();
        let first = market.get("/account/orders", &shopper).await.body;
        assert_eq!(count(&first), 20, "{}: {first}", market.name);
        let next = first.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
        let next = next.replace("&amp;", "&").replace("&#38;", "&");
        assert_eq!(count(&market.get(&format!("/account/orders{next}"), &shopper).await.body), 1);
        for (stage, orders) in [("pay", 1), ("wait", 20), ("way", 0), ("done", 0), ("ended", 0)] {
            let page = market.get(&format!("/account/orders?stage={stage}"), &shopper).await.body;
            assert_eq!(count(&page), orders, "{stage} on {}", market.name);
        }
        let seller = market.signed_in(Role::Seller).await;
        assert_eq!(count(&market.get("/account/orders", &seller).await.body), 0, "nobody else's");
        assert!(market.get("/account/orders", "").await.location.starts_with("/sign-in"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_still_sold_is_ordered_again_and_the_rest_is_named() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 2), ("keo-dua", 1)]).await;
        let order = market.post("/checkout", &form("k", "cod"), &cart).await.location;
        let ctx = system();
        let work = market.app.db.write(&ctx, (), |tx, _, ()| {
            Box::pin(async move { tx.run(&rows::SELL_OUT, ()).await.map(|_| ()) })
        });
        work.await.unwrap();
        let again = market.post(&format!("{order}/again"), "", "").await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
        let new = cookie(&again, "cart");
        assert_eq!(lines(&market, &new).await, ["dua-sap 2"], "{}", market.name);
        let told = market.get(&again.location, &new).await.body;
        assert!(told.contains("Không còn bán hoặc không đủ") && told.contains("Món keo-dua"), "{told}");
        let unknown = market.post("/checkouts/khong-co/again", "", "").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invoice_wish_is_checked_and_shown_to_the_seller() {
    for market in markets().await {
        let wish = "&invoice=yes&company=C%C3%B4ng+ty+B%E1%BA%BFn+N%C6%B0%E1%BB%9Bc&tax_code=0100233488\
                    &invoice_address=1+L%C3%AA+L%E1%BB%A3i&invoice_email=ke.toan%40example.vn";
        let cart = market.cart(&[("dua-sap", 1)]).await;
        for (wrong, field) in [
            (wish.replace("0100233488", "0100233480"), "tax_code-error"),
            (wish.replace("ke.toan%40example.vn", "ke.toan"), "invoice_email-error"),
            ("&invoice=yes".to_owned(), "company-error"),
        ] {
            let refused = market.post("/checkout", &format!("{}{wrong}", form("k", "cod")), &cart).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} on {}", market.name);
            assert!(refused.body.contains(&format!("id=\"{field}\"")), "{field}: {}", refused.body);
        }
        assert_eq!(market.count(&rows::ORDERS).await, 0, "{}", market.name);
        let placed = market.post("/checkout", &format!("{}{wish}", form("k", "cod")), &cart).await;
        assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
        assert_eq!(market.count(&rows::INVOICES).await, 1, "{}", market.name);
        let seller = market.signed_in(Role::Seller).await;
        let list = market.get("/desk/orders", &seller).await.body;
        let code = list.split("href=\"/desk/orders/").nth(1).unwrap().split('"').next().unwrap();
        let page = market.get(&format!("/desk/orders/{code}"), &seller).await.body;
        assert!(page.contains("0100233488") && page.contains("Công ty Bến Nước"), "{page}");
        market.app.clock.set_offset((3 * 365 + 2) * 86_400 * 1_000_000);
        ui::sweep(&market.app).await;
        assert_eq!(market.count(&rows::INVOICES).await, 0, "{}: gone after three years", market.name);
        doctor(&market).await;
    }
}
