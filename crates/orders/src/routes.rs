//! The addresses: of shoppers, of the seller's desk, and of officials.
use kernel::Permission;
use ui::Route;

use crate::{DECIDE, READ, pages};

pub(crate) const ROUTES: &[Route] = &[
    Route::post("/cart/add", Permission::PUBLIC, |req| Box::pin(pages::cart_add::post(req))),
    Route::get("/cart", Permission::PUBLIC, |req| Box::pin(pages::cart::get(req))),
    Route::post("/cart/set", Permission::PUBLIC, |req| Box::pin(pages::cart::post(req))),
    Route::post("/cart/codes", Permission::PUBLIC, |req| Box::pin(pages::cart::codes(req))),
    Route::get("/checkout", Permission::PUBLIC, |req| Box::pin(pages::checkout::get(req))),
    Route::post("/checkout", Permission::PUBLIC, |req| Box::pin(pages::checkout::post(req))),
    Route::post("/checkout/total", Permission::PUBLIC, |req| Box::pin(pages::checkout::total(req))),
    Route::get("/checkouts/{token}", Permission::PUBLIC, |req| Box::pin(pages::purchase::get(req))),
    Route::post("/checkouts/{token}/cancel", Permission::PUBLIC, |req| {
        Box::pin(pages::purchase::cancel(req))
    }),
    Route::get("/track", Permission::PUBLIC, |req| Box::pin(pages::track::get(req))),
    Route::post("/track", Permission::PUBLIC, |req| Box::pin(pages::track::post(req))),
    Route::get("/desk/orders", booths::DESK, |req| Box::pin(pages::desk_list::get(req))),
    Route::get("/desk/orders/{code}", booths::DESK, |req| Box::pin(pages::desk_order::get(req))),
    Route::post("/desk/orders/{code}/ship", booths::DESK, |req| Box::pin(pages::desk_order::ship(req))),
    Route::post("/desk/orders/{code}/deliver", booths::DESK, |req| Box::pin(pages::desk_order::deliver(req))),
    Route::post("/desk/orders/{code}/cancel", booths::DESK, |req| Box::pin(pages::desk_order::cancel(req))),
    Route::get("/desk/drafts", booths::DESK, |req| Box::pin(pages::desk_drafts::get(req))),
    Route::get("/desk/drafts/new", booths::DESK, |req| Box::pin(pages::desk_draft_new::get(req))),
    Route::post("/desk/drafts/new", booths::DESK, |req| Box::pin(pages::desk_draft_new::post(req))),
    Route::get("/desk/drafts/{code}", booths::DESK, |req| Box::pin(pages::desk_draft::get(req))),
    Route::post("/desk/drafts/{code}/withdraw", booths::DESK, |req| {
        Box::pin(pages::desk_draft::withdraw(req))
    }),
    Route::get("/drafts/{token}", Permission::PUBLIC, |req| Box::pin(pages::draft::get(req))),
    Route::post("/drafts/{token}", Permission::PUBLIC, |req| Box::pin(pages::draft::post(req))),
    Route::get("/desk/customers", booths::DESK, |req| Box::pin(pages::desk_customers::get(req))),
    Route::get("/desk/customers/{id}", booths::DESK, |req| Box::pin(pages::desk_customer::get(req))),
    Route::post("/desk/customers/{id}", booths::DESK, |req| Box::pin(pages::desk_customer::post(req))),
    Route::get("/desk/sales", booths::DESK, |req| Box::pin(pages::desk_sales::get(req))),
    Route::post("/checkouts/{token}/received/{code}", Permission::PUBLIC, |req| {
        Box::pin(pages::purchase::received(req))
    }),
    Route::post("/checkouts/{token}/returns/{code}/send-back", Permission::PUBLIC, |req| {
        Box::pin(pages::return_steps::send_back(req))
    }),
    Route::post("/checkouts/{token}/returns/{code}/dispute", Permission::PUBLIC, |req| {
        Box::pin(pages::return_steps::dispute(req))
    }),
    Route::post("/desk/orders/{code}/give-up", booths::DESK, |req| Box::pin(pages::desk_steps::give_up(req))),
    Route::post("/desk/orders/{code}/dispute", booths::DESK, |req| Box::pin(pages::desk_steps::dispute(req))),
    Route::get("/desk/orders/{code}/inspect", booths::DESK, |req| Box::pin(pages::inspection::get(req))),
    Route::post("/desk/orders/{code}/inspect", booths::DESK, |req| Box::pin(pages::inspection::post(req))),
    Route::post("/desk/orders/{code}/counter", booths::DESK, |req| Box::pin(pages::desk_steps::counter(req))),
    Route::get("/office/disputes", DECIDE, |req| Box::pin(pages::disputes::get(req))),
    Route::get("/office/disputes/{code}", DECIDE, |req| Box::pin(pages::dispute::get(req))),
    Route::post("/office/disputes/{code}", DECIDE, |req| Box::pin(pages::dispute::post(req))),
    Route::get("/office/orders", READ, |req| Box::pin(pages::office::get(req))),
    Route::post("/checkouts/{token}/again", Permission::PUBLIC, |req| Box::pin(pages::purchase::again(req))),
    Route::get("/checkouts/{token}/returns/{code}", Permission::PUBLIC, |req| {
        Box::pin(pages::return_form::get(req))
    }),
    Route::post("/checkouts/{token}/returns/{code}", Permission::PUBLIC, |req| {
        Box::pin(pages::return_form::post(req))
    })
    .body(pictures::BODY),
    Route::post("/checkouts/{token}/returns/{code}/withdraw", Permission::PUBLIC, |req| {
        Box::pin(pages::return_form::withdraw(req))
    }),
    Route::get("/account/orders", Permission::SIGNED_IN, |req| Box::pin(pages::account_orders::get(req))),
    Route::get("/account/addresses", Permission::SIGNED_IN, |req| Box::pin(pages::addresses::get(req))),
    Route::post("/account/addresses", Permission::SIGNED_IN, |req| Box::pin(pages::addresses::add(req))),
    Route::get("/account/addresses/{id}", Permission::SIGNED_IN, |req| Box::pin(pages::addresses::one(req))),
    Route::post("/account/addresses/{id}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::addresses::change(req))
    }),
    Route::post("/account/addresses/{id}/delete", Permission::SIGNED_IN, |req| {
        Box::pin(pages::addresses::delete(req))
    }),
    Route::post("/account/addresses/{id}/prefer", Permission::SIGNED_IN, |req| {
        Box::pin(pages::addresses::prefer(req))
    }),
    Route::get("/desk/returns", booths::DESK, |req| Box::pin(pages::desk_returns::get(req))),
    Route::post("/desk/orders/{code}/return", booths::DESK, |req| Box::pin(pages::desk_order::answer(req))),
    Route::post("/desk/orders/{code}/refund", booths::DESK, |req| Box::pin(pages::desk_order::refund(req))),
];
