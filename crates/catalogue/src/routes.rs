//! Every address of the catalogue with its permission.
use kernel::Permission;
use ui::Route;

use crate::certificate::CERTIFICATES;
use crate::moderation::MODERATE;
use crate::{READ_OUTSIDE, api, pages};

pub(crate) const ROUTES: &[Route] = &[
    Route::get("/", Permission::PUBLIC, |req| Box::pin(pages::home::get(req))),
    Route::get("/products", Permission::PUBLIC, |req| Box::pin(pages::list::get(req))),
    Route::get("/products/{slug}", Permission::PUBLIC, |req| Box::pin(pages::show::get(req))),
    Route::get("/markets", Permission::PUBLIC, |req| Box::pin(pages::markets::get(req))),
    Route::get("/markets/{code}", Permission::PUBLIC, |req| Box::pin(pages::market::get(req))),
    Route::get("/search", Permission::PUBLIC, |req| Box::pin(pages::list::get(req))),
    Route::get("/search/suggest", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::suggest::get(&req) })
    }),
    Route::get("/desk/products", booths::DESK, |req| Box::pin(pages::desk_list::get(req))),
    Route::get("/desk/products/new", booths::DESK, |req| Box::pin(pages::desk_new::get(req))),
    Route::post("/desk/products/new", booths::DESK, |req| Box::pin(pages::desk_new::post(req)))
        .body(pictures::BODY),
    Route::get("/desk/products/{slug}/edit", booths::DESK, |req| Box::pin(pages::desk_edit::get(req))),
    Route::post("/desk/products/{slug}/edit", booths::DESK, |req| Box::pin(pages::desk_edit::post(req)))
        .body(pictures::BODY),
    Route::get("/api/v1/products", Permission::PUBLIC, |req| Box::pin(api::products(req))),
    Route::get("/api/v1/products/{slug}", Permission::PUBLIC, |req| Box::pin(api::product(req))),
    // What law and trust ask of a product.
    Route::post("/adults", Permission::PUBLIC, |req| Box::pin(async move { pages::adults::post(&req) })),
    Route::get("/products/{slug}/report", Permission::PUBLIC, |req| {
        Box::pin(pages::product_report::get(req))
    }),
    Route::post("/products/{slug}/report", Permission::PUBLIC, |req| {
        Box::pin(pages::product_report::post(req))
    }),
    Route::get("/products/{slug}/questions", Permission::PUBLIC, |req| {
        Box::pin(pages::product_questions::get(req))
    }),
    Route::post("/products/{slug}/questions", Permission::SIGNED_IN, |req| {
        Box::pin(pages::product_questions::post(req))
    }),
    Route::get("/desk/products/{slug}/label", booths::DESK, |req| Box::pin(pages::desk_label::get(req))),
    Route::post("/desk/products/{slug}/label", booths::DESK, |req| Box::pin(pages::desk_label::post(req))),
    Route::get("/desk/products/{slug}/certificates", booths::DESK, |req| {
        Box::pin(pages::desk_certificates::get(req))
    }),
    Route::post("/desk/products/{slug}/certificates", booths::DESK, |req| {
        Box::pin(pages::desk_certificates::post(req))
    }),
    Route::post("/desk/certificates/{id}/withdraw", booths::DESK, |req| {
        Box::pin(pages::desk_certificates::withdraw(req))
    }),
    Route::get("/desk/questions", booths::DESK, |req| Box::pin(pages::desk_questions::get(req))),
    Route::post("/desk/questions/{id}", booths::DESK, |req| Box::pin(pages::desk_questions::post(req))),
    Route::get("/office/products", MODERATE, |req| Box::pin(pages::office_products::get(req))),
    Route::get("/office/products/{slug}", MODERATE, |req| Box::pin(pages::office_product::get(req))),
    Route::post("/office/products/{slug}", MODERATE, |req| Box::pin(pages::office_product::post(req))),
    Route::post("/office/products/{slug}/request", MODERATE, |req| {
        Box::pin(pages::office_product::request(req))
    }),
    Route::post("/office/questions/{id}", MODERATE, |req| Box::pin(pages::office_product::question(req))),
    Route::get("/office/certificates", CERTIFICATES, |req| Box::pin(pages::office_certificates::get(req))),
    Route::get("/office/certificates/{id}", CERTIFICATES, |req| {
        Box::pin(pages::office_certificate::get(req))
    }),
    Route::post("/office/certificates/{id}", CERTIFICATES, |req| {
        Box::pin(pages::office_certificate::post(req))
    }),
    Route::post("/desk/products", booths::DESK, |req| Box::pin(pages::desk_list::post(req))),
    Route::post("/desk/products/{slug}/copy", booths::DESK, |req| {
        Box::pin(pages::desk_product_acts::copy(req))
    }),
    Route::post("/desk/products/{slug}/end", booths::DESK, |req| {
        Box::pin(pages::desk_product_acts::end(req))
    }),
    Route::get("/desk/stock", booths::DESK, |req| Box::pin(pages::desk_stock::get(req))),
    Route::get("/desk/stock/movements", booths::DESK, |req| Box::pin(pages::desk_movements::get(req))),
    Route::get("/desk/stock/places", booths::DESK, |req| Box::pin(pages::desk_places::get(req))),
    Route::post("/desk/stock/places", booths::DESK, |req| Box::pin(pages::desk_places::post(req))),
    Route::get("/desk/stock/{variant}", booths::DESK, |req| Box::pin(pages::desk_variant::get(req))),
    Route::post("/desk/stock/{variant}/receive", booths::DESK, |req| {
        Box::pin(pages::desk_stock_acts::receive_goods(req))
    }),
    Route::post("/desk/stock/{variant}/count", booths::DESK, |req| {
        Box::pin(pages::desk_stock_acts::count_goods(req))
    }),
    Route::post("/desk/stock/{variant}/write-off", booths::DESK, |req| {
        Box::pin(pages::desk_stock_acts::write_off_goods(req))
    }),
    Route::post("/desk/stock/{variant}/move", booths::DESK, |req| {
        Box::pin(pages::desk_stock_acts::move_goods(req))
    }),
    Route::get("/desk/imports", booths::DESK, |req| Box::pin(pages::desk_imports::get(req))),
    Route::post("/desk/imports", booths::DESK, |req| Box::pin(pages::desk_imports::post(req)))
        .body(pages::desk_imports::LARGEST),
    Route::get("/desk/imports/{id}", booths::DESK, |req| Box::pin(pages::desk_import::get(req))),
    Route::get("/desk/imports/{id}/progress", booths::DESK, |req| {
        Box::pin(pages::desk_import::progress(req))
    }),
    Route::get("/desk/imports/{id}/rows", booths::DESK, |req| Box::pin(pages::desk_import_rows::get(req))),
    Route::post("/desk/imports/{id}/start", booths::DESK, |req| Box::pin(pages::desk_import::start(req))),
    Route::post("/desk/imports/{id}/cancel", booths::DESK, |req| Box::pin(pages::desk_import::cancel(req))),
    Route::get("/desk/products/export.csv", booths::DESK, |req| {
        Box::pin(pages::desk_import_export::csv(req))
    }),
    Route::get("/desk/products/export.xlsx", booths::DESK, |req| {
        Box::pin(pages::desk_import_export::xlsx(req))
    }),
    Route::get("/desk/products/template.xlsx", booths::DESK, |req| {
        Box::pin(async move { pages::desk_import_export::template(&req) })
    }),
    Route::get("/desk/outside", booths::DESK, |req| Box::pin(pages::desk_outside::get(req))),
    Route::post("/desk/outside", booths::DESK, |req| Box::pin(pages::desk_outside::post(req)))
        .body(pages::desk_imports::LARGEST),
    Route::post("/desk/outside/link", booths::DESK, |req| Box::pin(pages::desk_outside::link(req))),
    Route::get("/desk/outside/export.csv", booths::DESK, |req| Box::pin(pages::desk_outside::csv(req))),
    Route::get("/office/outside-sales", READ_OUTSIDE, |req| Box::pin(pages::desk_outside_office::get(req))),
];
