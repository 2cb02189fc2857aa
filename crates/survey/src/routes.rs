//! The addresses: of the department, of interviewers, of whoever is asked, and of everybody.
use kernel::Permission;
use ui::Route;

use crate::{INTERVIEW, KEEP, READ, pages};

pub(crate) const ROUTES: &[Route] = &[
    Route::get("/office/surveys", READ, |req| Box::pin(pages::surveys::get(req))),
    Route::get("/office/surveys/new", KEEP, |req| Box::pin(pages::surveys::get_new(req))),
    Route::post("/office/surveys/new", KEEP, |req| Box::pin(pages::surveys::post_new(req))),
    Route::get("/office/surveys/forms", READ, |req| Box::pin(pages::forms::get(req))),
    Route::post("/office/surveys/forms", KEEP, |req| Box::pin(pages::forms::post(req)))
        .body(pages::forms::LARGEST),
    Route::get("/office/surveys/forms/{id}", READ, |req| Box::pin(pages::form::get(req))),
    Route::get("/office/surveys/forms/{id}/files/{file}", READ, |req| Box::pin(pages::form::file(req))),
    Route::get("/office/surveys/hamlets", READ, |req| Box::pin(pages::hamlets::get(req))),
    Route::post("/office/surveys/hamlets", KEEP, |req| Box::pin(pages::hamlets::post(req)))
        .body(pages::hamlets::LARGEST),
    Route::get("/office/surveys/units/{code}", READ, |req| Box::pin(pages::unit::get(req))),
    Route::post("/office/surveys/units/{code}/reopen", KEEP, |req| Box::pin(pages::unit::post(req))),
    Route::get("/office/surveys/{code}", READ, |req| Box::pin(pages::survey::get(req))),
    Route::post("/office/surveys/{code}", KEEP, |req| Box::pin(pages::survey::change(req))),
    Route::get("/office/surveys/{code}/design", READ, |req| Box::pin(pages::design::get(req))),
    Route::post("/office/surveys/{code}/design", KEEP, |req| Box::pin(pages::design::post(req))),
    Route::post("/office/surveys/{code}/open", KEEP, |req| Box::pin(pages::survey::open(req))),
    Route::post("/office/surveys/{code}/close", KEEP, |req| Box::pin(pages::survey::close(req))),
    Route::post("/office/surveys/{code}/mails", KEEP, |req| Box::pin(pages::survey::mails(req))),
    Route::post("/office/surveys/{code}/reserve", KEEP, |req| Box::pin(pages::survey::reserve(req))),
    Route::get("/office/surveys/{code}/units", READ, |req| Box::pin(pages::units::get(req))),
    Route::get("/office/surveys/{code}/letters.xlsx", KEEP, |req| Box::pin(pages::letter::get(req))),
    Route::get("/office/surveys/{code}/answers.csv", KEEP, |req| Box::pin(pages::import::template(req))),
    Route::get("/office/surveys/{code}/import", KEEP, |req| Box::pin(pages::import::get(req))),
    Route::post("/office/surveys/{code}/import", KEEP, |req| Box::pin(pages::import::post(req)))
        .body(pages::import::LARGEST),
    Route::get("/office/surveys/{code}/estimates", READ, |req| Box::pin(pages::estimates::get(req))),
    Route::post("/office/surveys/{code}/estimates", KEEP, |req| Box::pin(pages::estimates::post(req))),
    Route::post("/office/surveys/{code}/publish", KEEP, |req| Box::pin(pages::estimates::published(req))),
    Route::post("/office/surveys/{code}/index", KEEP, |req| Box::pin(pages::estimates::index(req))),
    Route::get("/office/surveys/{code}/files/{file}", KEEP, |req| Box::pin(pages::estimates::file(req))),
    Route::get("/office/interviews", INTERVIEW, |req| Box::pin(pages::interviews::get(req))),
    Route::get("/office/interviews/{code}", INTERVIEW, |req| Box::pin(pages::interview::get(req))),
    Route::post("/office/interviews/{code}", INTERVIEW, |req| Box::pin(pages::interview::post(req))),
    Route::post("/office/interviews/{code}/tried", INTERVIEW, |req| Box::pin(pages::interview::tried(req))),
    Route::get("/office/interviews/{code}/file", INTERVIEW, |req| Box::pin(pages::interview::file_page(req))),
    Route::post("/office/interviews/{code}/file", INTERVIEW, |req| {
        Box::pin(pages::interview::take_file(req))
    })
    .body(pages::file::LARGEST),
    Route::get("/office/interviews/{code}/files/{name}", INTERVIEW, |req| {
        Box::pin(pages::interview::file(req))
    }),
    Route::post("/office/interviews/{code}/files/{name}", INTERVIEW, |req| {
        Box::pin(pages::interview::take_bytes(req))
    })
    .body(pages::file::LARGEST),
    Route::get("/s/model/{form}/{lang}", Permission::PUBLIC, |req| Box::pin(pages::link::model(req))),
    Route::get("/s/{token}", Permission::PUBLIC, |req| Box::pin(pages::link::get(req))),
    Route::post("/s/{token}", Permission::PUBLIC, |req| Box::pin(pages::link::post(req))),
    Route::get("/s/{token}/file", Permission::PUBLIC, |req| Box::pin(pages::link::file_page(req))),
    Route::post("/s/{token}/file", Permission::PUBLIC, |req| Box::pin(pages::link::take_file(req)))
        .body(pages::file::LARGEST),
    Route::get("/s/{token}/files/{name}", Permission::PUBLIC, |req| Box::pin(pages::link::file(req))),
    Route::post("/s/{token}/files/{name}", Permission::PUBLIC, |req| Box::pin(pages::link::take_bytes(req)))
        .body(pages::file::LARGEST),
    Route::get("/statistics", Permission::PUBLIC, |req| Box::pin(pages::statistics::get(req))),
    Route::get("/statistics/{code}", Permission::PUBLIC, |req| Box::pin(pages::statistics::one(req))),
    Route::get("/statistics/{code}/{file}", Permission::PUBLIC, |req| Box::pin(pages::statistics::file(req))),
];
