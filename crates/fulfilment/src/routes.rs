//! The addresses: of officials, of the seller's desk, and of those who work in a warehouse.
use kernel::Permission;
use ui::Route;

use crate::{KEEP, READ, pages};

pub(crate) const ROUTES: &[Route] = &[
    Route::get("/office/warehouses", READ, |req| Box::pin(pages::office::get(req))),
    Route::get("/office/warehouses/new", KEEP, |req| Box::pin(pages::office_new::get(req))),
    Route::post("/office/warehouses/new", KEEP, |req| Box::pin(pages::office_new::post(req))),
    Route::get("/office/warehouses/{id}", READ, |req| Box::pin(pages::office_one::get(req))),
    Route::post("/office/warehouses/{id}", KEEP, |req| Box::pin(pages::office_one::change(req))),
    Route::post("/office/warehouses/{id}/bins", KEEP, |req| Box::pin(pages::office_one::bins(req))),
    Route::post("/office/warehouses/{id}/workers", KEEP, |req| Box::pin(pages::office_one::add(req))),
    Route::post("/office/warehouses/{id}/workers/{account}/end", KEEP, |req| {
        Box::pin(pages::office_one::end_one(req))
    }),
    Route::post("/office/warehouses/{id}/end", KEEP, |req| Box::pin(pages::office_one::end(req))),
    Route::get("/desk/warehouse", booths::DESK, |req| Box::pin(pages::desk::get(req))),
    Route::post("/desk/warehouse/choose", booths::DESK, |req| Box::pin(pages::desk::choose(req))),
    Route::post("/desk/warehouse/end", booths::DESK, |req| Box::pin(pages::desk::end(req))),
    Route::get("/desk/warehouse/deliveries/new", booths::DESK, |req| {
        Box::pin(pages::desk_delivery_new::get(req))
    }),
    Route::post("/desk/warehouse/deliveries/new", booths::DESK, |req| {
        Box::pin(pages::desk_delivery_new::post(req))
    }),
    Route::get("/desk/warehouse/deliveries/{code}", booths::DESK, |req| {
        Box::pin(pages::desk_delivery::get(req))
    }),
    Route::post("/desk/warehouse/deliveries/{code}/withdraw", booths::DESK, |req| {
        Box::pin(pages::desk_delivery::withdraw(req))
    }),
    Route::get("/warehouse", Permission::SIGNED_IN, |req| Box::pin(pages::mine::get(req))),
    Route::get("/warehouse/{id}", Permission::SIGNED_IN, |req| Box::pin(pages::house::get(req))),
    Route::get("/warehouse/{id}/stock", Permission::SIGNED_IN, |req| Box::pin(pages::lying::get(req))),
    Route::get("/warehouse/{id}/receipts", Permission::SIGNED_IN, |req| Box::pin(pages::receipts::get(req))),
    Route::get("/warehouse/{id}/receipts/{code}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::receipt::get(req))
    }),
    Route::post("/warehouse/{id}/receipts/{code}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::receipt::post(req))
    }),
    Route::get("/warehouse/{id}/returns", Permission::SIGNED_IN, |req| Box::pin(pages::returns::get(req))),
    Route::get("/warehouse/{id}/returns/{code}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::came_back::get(req))
    }),
    Route::post("/warehouse/{id}/returns/{code}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::came_back::post(req))
    }),
    Route::get("/warehouse/{id}/put-away", Permission::SIGNED_IN, |req| Box::pin(pages::put_away::get(req))),
    Route::post("/warehouse/{id}/put-away", Permission::SIGNED_IN, |req| {
        Box::pin(pages::put_away::post(req))
    }),
    Route::get("/warehouse/{id}/picks", Permission::SIGNED_IN, |req| Box::pin(pages::picks::get(req))),
    Route::post("/warehouse/{id}/picks", Permission::SIGNED_IN, |req| Box::pin(pages::picks::post(req))),
    Route::get("/warehouse/{id}/picks/{code}", Permission::SIGNED_IN, |req| Box::pin(pages::pick::get(req))),
    Route::post("/warehouse/{id}/picks/{code}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::pick::post(req))
    }),
    Route::get("/warehouse/{id}/pack", Permission::SIGNED_IN, |req| Box::pin(pages::packs::get(req))),
    Route::get("/warehouse/{id}/pack/{code}", Permission::SIGNED_IN, |req| Box::pin(pages::pack::get(req))),
    Route::post("/warehouse/{id}/pack/{code}", Permission::SIGNED_IN, |req| Box::pin(pages::pack::scan(req))),
    Route::post("/warehouse/{id}/pack/{code}/done", Permission::SIGNED_IN, |req| {
        Box::pin(pages::pack::done(req))
    }),
    Route::get("/warehouse/{id}/pack/{code}/slip", Permission::SIGNED_IN, |req| {
        Box::pin(pages::pack::slip(req))
    }),
    Route::get("/warehouse/{id}/manifests", Permission::SIGNED_IN, |req| {
        Box::pin(pages::manifests::get(req))
    }),
    Route::post("/warehouse/{id}/manifests", Permission::SIGNED_IN, |req| {
        Box::pin(pages::manifests::post(req))
    }),
    Route::get("/warehouse/{id}/manifests/{code}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::manifest::get(req))
    }),
    Route::post("/warehouse/{id}/manifests/{code}/close", Permission::SIGNED_IN, |req| {
        Box::pin(pages::manifest::close(req))
    }),
    Route::post("/warehouse/{id}/manifests/{code}/drop", Permission::SIGNED_IN, |req| {
        Box::pin(pages::manifest::give_up(req))
    }),
    Route::get("/warehouse/{id}/put-back", Permission::SIGNED_IN, |req| Box::pin(pages::put_back::get(req))),
    Route::post("/warehouse/{id}/put-back", Permission::SIGNED_IN, |req| {
        Box::pin(pages::put_back::post(req))
    }),
    Route::get("/warehouse/{id}/counts", Permission::SIGNED_IN, |req| Box::pin(pages::counts::get(req))),
    Route::post("/warehouse/{id}/counts", Permission::SIGNED_IN, |req| Box::pin(pages::counts::post(req))),
    Route::get("/warehouse/{id}/counts/{count}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::count::get(req))
    }),
    Route::post("/warehouse/{id}/counts/{count}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::count::post(req))
    }),
];
