//! All addresses of offers.
use booths::DESK;
use kernel::Permission;
use ui::Route;

use crate::{CAMPAIGNS, pages};

pub(crate) const ROUTES: &[Route] = &[
    Route::get("/campaigns", Permission::PUBLIC, |req| Box::pin(pages::campaigns::get(req))),
    Route::get("/campaigns/{slug}", Permission::PUBLIC, |req| Box::pin(pages::campaign::get(req))),
    Route::post("/coupons", Permission::PUBLIC, |req| Box::pin(pages::coupon::collect(req))),
    Route::get("/coupons/{token}", Permission::PUBLIC, |req| Box::pin(pages::coupon::get(req))),
    Route::get("/desk/offers", DESK, |req| Box::pin(pages::desk_offers::get(req))),
    Route::get("/desk/offers/new", DESK, |req| Box::pin(pages::desk_offer_new::get(req))),
    Route::post("/desk/offers/new", DESK, |req| Box::pin(pages::desk_offer_new::post(req))),
    Route::post("/desk/offers/join", DESK, |req| Box::pin(pages::desk_offers::join(req))),
    Route::post("/desk/offers/{id}/end", DESK, |req| Box::pin(pages::desk_offers::end(req))),
    Route::get("/desk/coupons", DESK, |req| Box::pin(pages::desk_coupons::get(req))),
    Route::post("/desk/coupons", DESK, |req| Box::pin(pages::desk_coupons::post(req))),
    Route::get("/office/campaigns", CAMPAIGNS, |req| Box::pin(pages::office_campaigns::get(req))),
    Route::get("/office/campaigns/new", CAMPAIGNS, |req| Box::pin(pages::office_campaign_new::get(req))),
    Route::post("/office/campaigns/new", CAMPAIGNS, |req| Box::pin(pages::office_campaign_new::post(req))),
    Route::get("/office/campaigns/{slug}", CAMPAIGNS, |req| Box::pin(pages::office_campaign::get(req))),
    Route::post("/office/campaigns/{slug}", CAMPAIGNS, |req| Box::pin(pages::office_campaign::post(req))),
    Route::post("/office/campaigns/{slug}/end", CAMPAIGNS, |req| Box::pin(pages::office_campaign::end(req))),
    Route::get("/office/campaigns/{slug}/results", CAMPAIGNS, |req| {
        Box::pin(pages::office_results::get(req))
    }),
    Route::get("/office/campaigns/{slug}/vouchers", CAMPAIGNS, |req| {
        Box::pin(pages::office_voucher::get(req))
    }),
    Route::post("/office/campaigns/{slug}/vouchers", CAMPAIGNS, |req| {
        Box::pin(pages::office_voucher::post(req))
    }),
    Route::post("/office/campaigns/{slug}/vouchers/{id}/end", CAMPAIGNS, |req| {
        Box::pin(pages::office_voucher::end(req))
    }),
];
