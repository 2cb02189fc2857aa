//! Photos: stored once, kept, let go, served.
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use kernel::{AccountId, Actor, Ctx, Error, Ids, Instant, Locale, Role};
use pictures::{PictureId, Sizes, keep, receive, release};
use tower::ServiceExt;
use ui::{Form, FormView, Req};

use crate::market::{Market, markets, system};
use crate::persons::account;

mod rows {
    db::sql! {
        PICTURES: () => (i64,) = "SELECT COUNT(*) AS n FROM pictures_picture";
        FILES: () => (i64,) = "SELECT COUNT(*) AS n FROM pictures_file";
        ADDED: () => (i64,) = "SELECT COUNT(*) AS n FROM db_event WHERE topic = 'pictures.picture.added.v1'";
        KNOWN_UPLOADERS: () => (i64,) =
            "SELECT COUNT(*) AS n FROM pictures_picture WHERE added_by IS NOT NULL";
    }
}

/// A photo of one colour with a frame, as PNG.
pub fn photo(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let pixels = RgbImage::from_fn(width, height, |x, _| Rgb([shade, u8::try_from(x % 200).unwrap(), 90]));
    let mut out = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

fn person(id: AccountId, market: &Market) -> Ctx {
    let actor = Actor::Account { id, grants: Vec::new() };
    Ctx::new(actor, Locale::Vi, market.app.clock.now(), Ids::random())
}

async fn counts(market: &Market) -> (i64, i64) {
    (market.count(&rows::PICTURES).await, market.count(&rows::FILES).await)
}

async fn after_hours(market: &Market, hours: i64) {
    market.app.clock.set_offset(hours * 3_600 * 1_000_000);
    ui::sweep(&market.app).await;
}

async fn kept(market: &Market, id: PictureId) -> kernel::Result<()> {
    market.app.db.write(&system(), id, |tx, _, id| Box::pin(keep(tx, *id))).await
}

async fn let_go(market: &Market, id: PictureId, now: Instant) -> kernel::Result<()> {
    let ctx = Ctx::system("test", now);
    market.app.db.write(&ctx, id, |tx, ctx, id| Box::pin(release(tx, ctx, *id))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_photo_of_the_same_person_is_stored_once_also_when_sent_at_once() {
    for market in markets().await {
        let ctx = person(account(&market, Role::Seller).await, &market);
        let sent = (0..6).map(|_| {
            let (app, ctx) = (market.app.clone(), ctx.clone());
            tokio::spawn(async move { receive(&app, &ctx, photo(700, 500, 10)).await.unwrap() })
        });
        let sent: Vec<_> = sent.collect();
        let mut ids = Vec::new();
        for task in sent {
            ids.push(task.await.unwrap());
        }
        ids.dedup();
        assert_eq!(ids.len(), 1, "{}", market.name);
        assert_eq!(counts(&market).await, (1, 4), "{}: 160, 320, 640, 700", market.name);
        assert_eq!(market.count(&rows::ADDED).await, 1, "{}", market.name);
        let other = person(account(&market, Role::Shopper).await, &market);
        let id = receive(&market.app, &other, photo(700, 500, 10)).await.unwrap();
        assert_ne!(id, ids[0], "another person's is another picture");
        receive(&market.app, &ctx, photo(700, 500, 11)).await.unwrap();
        assert_eq!(counts(&market).await, (3, 12), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_refused_leaves_nothing() {
    for market in markets().await {
        let ctx = person(account(&market, Role::Seller).await, &market);
        let whole = photo(300, 300, 1);
        let heic = [&[0, 0, 0, 24][..], b"ftypheic", &[0; 100]].concat();
        let bad = [
            (whole[..whole.len() / 2].to_vec(), "pictures-broken"),
            (heic, "pictures-heic"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "pictures-kind"),
            (vec![0xFF; pictures::LARGEST + 1], "pictures-heavy"),
            (photo(1200, 200, 1), "pictures-shape"),
        ];
        for (bytes, key) in bad {
            let Err(Error::Invalid(errors)) = receive(&market.app, &ctx, bytes).await else {
                panic!("{key} on {}", market.name);
            };
            assert_eq!((errors[0].field.as_str(), errors[0].message.key), ("photos", key));
        }
        assert_eq!((counts(&market).await, market.count(&rows::ADDED).await), ((0, 0), 0), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_keeps_goes_after_a_day_with_its_files() {
    for market in markets().await {
        let ctx = person(account(&market, Role::Seller).await, &market);
        let send = |shade| receive(&market.app, &ctx, photo(200, 200, shade));
        let (left, twice, again) = (send(1).await.unwrap(), send(2).await.unwrap(), send(3).await.unwrap());
        kept(&market, twice).await.unwrap();
        kept(&market, twice).await.unwrap();
        let_go(&market, twice, market.app.clock.now()).await.unwrap();
        assert!(matches!(let_go(&market, left, market.app.clock.now()).await, Err(Error::NotFound)));
        after_hours(&market, 23).await;
        assert_eq!(counts(&market).await, (3, 6), "{}", market.name);
        let later = person(account(&market, Role::Seller).await, &market);
        assert_eq!(receive(&market.app, &later, photo(200, 200, 3)).await.unwrap(), again);
        after_hours(&market, 25).await;
        assert_eq!(counts(&market).await, (2, 4), "{}: one was sent again, one is kept", market.name);
        assert!(matches!(kept(&market, left).await, Err(Error::NotFound)), "{}", market.name);
        let_go(&market, twice, market.app.clock.now()).await.unwrap();
        after_hours(&market, 48).await;
        assert_eq!(counts(&market).await, (1, 2), "{}: let go a day ago is not yet", market.name);
        after_hours(&market, 50).await;
        assert_eq!(counts(&market).await, (0, 0), "{}", market.name);
    }
}

async fn asked(market: &Market, path: &str, tag: &str) -> (StatusCode, Vec<String>, Vec<u8>) {
    let request = Request::get(path).header(header::IF_NONE_MATCH, tag).body(Body::empty()).unwrap();
    let answer = market.router.clone().oneshot(request).await.unwrap();
    let names = ["content-type", "cache-control", "x-content-type-options", "etag", "vary"];
    let text = |name| answer.headers().get(name).map_or(String::new(), |v| v.to_str().unwrap().to_owned());
    let (status, headers) = (answer.status(), names.map(text).to_vec());
    let bytes = http_body_util::BodyExt::collect(answer.into_body()).await.unwrap().to_bytes();
    (status, headers, bytes.to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_served_for_a_year_in_the_width_there_is() {
    for market in markets().await {
        let id = receive(&market.app, &system(), photo(700, 500, 10)).await.unwrap();
        for (width, found) in [(160, 160), (1, 160), (161, 320), (700, 700), (1280, 700), (9999, 700)] {
            let (status, headers, bytes) = asked(&market, &format!("/pictures/{id}/{width}.webp"), "").await;
            assert_eq!(status, StatusCode::OK, "{width}");
            let tag = format!("\"{id}-{found}\"");
            let year = "public, max-age=31536000, immutable";
            assert_eq!(headers, ["image/webp", year, "nosniff", &tag, "Accept-Encoding"], "{width}");
            assert_eq!(image::load_from_memory(&bytes).unwrap().width(), found, "{width} on {}", market.name);
        }
        let tag = format!("\"{id}-320\"");
        let (status, headers, bytes) = asked(&market, &format!("/pictures/{id}/320.webp"), &tag).await;
        assert_eq!((status, headers[3].as_str(), bytes.len()), (StatusCode::NOT_MODIFIED, tag.as_str(), 0));
        let unknown = id.to_string().replace(|c: char| c.is_ascii_digit(), "0");
        for path in [
            format!("{id}/0.webp"),
            format!("{id}/320.png"),
            format!("{id}/-5.webp"),
            format!("{unknown}/320.webp"),
        ] {
            let answer = market.get(&format!("/pictures/{path}"), "").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} on {}", market.name);
            assert!(answer.body.contains("<h1"), "{path}: a sentence");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_takes_photos_along_and_is_forgotten_while_what_is_shown_stays() {
    for market in markets().await {
        let seller = account(&market, Role::Seller).await;
        let ctx = person(seller, &market);
        let shown = receive(&market.app, &ctx, photo(200, 100, 1)).await.unwrap();
        receive(&market.app, &ctx, photo(200, 100, 2)).await.unwrap();
        kept(&market, shown).await.unwrap();
        let domain = pictures::domain();
        let mut conn = market.app.db.reader().await.unwrap();
        let data = domain.export.unwrap()(&mut conn, seller).await.unwrap();
        drop(conn);
        let list = data["pictures"].as_array().unwrap();
        assert_eq!(list.len(), 2, "{}", market.name);
        let address = format!("/pictures/{shown}/200.webp");
        assert!(list.iter().any(|one| one["address"] == *address && one["shown"] == true), "{data}");
        let ctx = system();
        let erased = market.app.db.write(&ctx, seller, |tx, ctx, id| {
            let erase = pictures::domain().erase.unwrap();
            erase(tx, ctx, *id)
        });
        erased.await.unwrap();
        assert_eq!((counts(&market).await, market.count(&rows::KNOWN_UPLOADERS).await), ((1, 2), 0));
    }
}

/// A request with a form of files, as a browser writes it.
fn request(market: &Market, ctx: &Ctx, texts: &[(&str, &str)], files: &[(&str, Vec<u8>)]) -> Req {
    let mut body = Vec::new();
    for (name, value) in texts {
        body.extend(
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    for (name, bytes) in files {
        let head =
            format!("--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"{name}\"\r\n\r\n");
        body.extend(head.bytes().chain(bytes.iter().copied()).chain(*b"\r\n"));
    }
    body.extend(b"--x--\r\n");
    let mut headers = axum::http::HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=x".parse().unwrap());
    Req {
        app: market.app.clone(),
        ctx: ctx.clone(),
        identity: None,
        peer: String::new(),
        scopes: None,
        path: String::new(),
        page: String::new(),
        params: ui::Params::default(),
        query: ui::Params::default(),
        headers,
        body: body.into(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn right_files_are_taken_and_wrong_ones_named_beside_the_field() {
    for market in markets().await {
        let ctx = person(account(&market, Role::Seller).await, &market);
        let files = [
            ("a.png", photo(200, 100, 1)),
            ("b.heic", b"....ftypheic....".to_vec()),
            ("<c>.txt", b"text".to_vec()),
        ];
        let req = request(&market, &ctx, &[("name", "Dừa sáp")], &files);
        let received = pictures::received(&req, "photos").await.unwrap();
        assert_eq!((received.form.value("name"), received.pictures.len()), ("Dừa sáp", 1));
        let view = FormView::new(&received.form, req.t());
        let html = pictures::field(&req, &view, "photos", "field-photos").await.unwrap().0;
        assert!(html.contains("b.heic: Ảnh HEIC của iPhone"), "{html}");
        assert!(html.contains("&#60;c&#62;.txt: Tệp này không phải ảnh"), "{html}");
        let first = received.pictures[0];
        assert!(html.contains(&format!("name=\"photos-kept\" value=\"{first}\" checked")), "{html}");
        assert!(
            html.contains("type=\"file\" id=\"photos\" name=\"photos\" accept=\"image/*\" multiple"),
            "{html}"
        );
        // Sent again with the one that was right, once more the same, and more than there is room for.
        let id = first.to_string();
        let texts = [("photos-kept", id.as_str()), ("photos-kept", "nonsense")];
        let files: Vec<_> = (1..=8).map(|shade| ("p.png", photo(200, 100, shade))).collect();
        let req = request(&market, &ctx, &texts, &files);
        let received = pictures::received(&req, "photos").await.unwrap();
        let keys: Vec<_> = received.form.errors.iter().map(|error| error.message.key).collect();
        assert_eq!((keys, received.pictures[0]), (vec!["pictures-many"], first), "{}", market.name);
        assert_eq!(received.pictures.len(), 7, "room for seven more, one of them was there");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_shows_the_width_that_fits() {
    let market = &markets().await[0];
    let id = receive(&market.app, &system(), photo(700, 500, 250)).await.unwrap();
    let mut conn = market.app.db.reader().await.unwrap();
    let unknown: PictureId = system().new_id();
    let found = pictures::of(&mut conn, &[unknown, id]).await.unwrap();
    assert_eq!(found.len(), 1);
    let html = pictures::image(&found[0], "Dừa \"sáp\"", Sizes::Card).0;
    let at = |width: u32| format!("/pictures/{id}/{width}.webp");
    let files = format!("{} 160w, {} 320w, {} 640w, {} 700w", at(160), at(320), at(640), at(700));
    let wanted = format!(
        "<img class=\"ground ground-22\" src=\"{}\" srcset=\"{files}\" sizes=\"(width >= 64rem) 16rem, (width >= 40rem) \
         33vw, 50vw\" width=\"700\" height=\"500\" alt=\"Dừa &quot;sáp&quot;\" loading=\"lazy\" decoding=\"async\">",
        at(320)
    );
    assert_eq!(html, wanted);
    assert!(pictures::image(&found[0], "", Sizes::Large).0.contains("loading=\"eager\""));
    let blank = Form::default();
    let req = request(market, &system(), &[], &[]);
    let html =
        pictures::field(&req, &FormView::new(&blank, req.t()), "photos", "field-photos").await.unwrap().0;
    assert!(!html.contains("checkbox") && !html.contains("field-bad"), "{html}");
}
