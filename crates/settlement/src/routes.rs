//! Every address of this room.
use booths::DESK;
use ui::Route;

use crate::{DECLARE, PAY, RATES, READ, REVIEW, TAXES, pages};

pub(crate) const ROUTES: &[Route] = &[
    Route::get("/office/payouts", READ, |req| Box::pin(pages::payouts::get(req))),
    Route::post("/office/payouts/draw", PAY, |req| Box::pin(pages::payouts::draw(req))),
    Route::post("/office/payouts/send", PAY, |req| Box::pin(pages::payouts::send(req))),
    Route::get("/office/payouts/{id}", READ, |req| Box::pin(pages::payout::get(req))),
    Route::post("/office/payouts/{id}", PAY, |req| Box::pin(pages::payout::post(req))),
    Route::get("/office/commission", READ, |req| Box::pin(pages::commission::get(req))),
    Route::post("/office/commission", RATES, |req| Box::pin(pages::commission::post(req))),
    Route::get("/office/withholding", TAXES, |req| Box::pin(pages::withholding::get(req))),
    Route::get("/office/withholding/activities", TAXES, |req| Box::pin(pages::activities::get(req))),
    Route::post("/office/withholding/activities", REVIEW, |req| Box::pin(pages::activities::post(req))),
    Route::get("/office/withholding/{month}", TAXES, |req| Box::pin(pages::month::get(req))),
    Route::post("/office/withholding/{month}/declare", DECLARE, |req| Box::pin(pages::month::declare(req))),
    Route::post("/office/withholding/{month}/pay", DECLARE, |req| Box::pin(pages::month::pay(req))),
    Route::get("/desk/money", DESK, |req| Box::pin(pages::desk::get(req))),
    Route::get("/desk/money/activity", DESK, |req| Box::pin(pages::activity::get(req))),
    Route::post("/desk/money/activity", DESK, |req| Box::pin(pages::activity::post(req))),
    Route::get("/desk/money/certificate/{period}", DESK, |req| Box::pin(pages::certificate::get(req))),
    Route::get("/desk/money/{month}", DESK, |req| Box::pin(pages::statement::get(req))),
];
