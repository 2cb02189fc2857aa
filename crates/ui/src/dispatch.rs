use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{ConnectInfo, RawPathParams, Request};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::routing::{MethodFilter, get, on};
use kernel::{Actor, Ctx, Error, Result};
use tower_http::compression::CompressionLayer;

use crate::files::{DAY, IMMUTABLE, asset, file};
use crate::req::cookie;
use crate::{App, Params, Req, Response, Route, RouteMethod, body, error_page, language, see_other, text};

/// All routes of all domains, mounted through one kind of handler, and the program's own files.
pub fn router(app: &Arc<App>) -> Router {
    let mut router = Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/assets/{*path}", get(asset("assets/", app, IMMUTABLE)))
        .route("/illustrations/{*path}", get(asset("illustrations/", app, DAY)))
        .route("/icons.svg", get(file("icons.svg", app)))
        .route("/sw.js", get(crate::worker::serve(app)))
        .route("/language/{code}", get(language::switch(app)));
    for route in app.domains.iter().flat_map(|domain| domain.routes) {
        let filter = match route.method {
            RouteMethod::Get => MethodFilter::GET,
            RouteMethod::Post => MethodFilter::POST,
        };
        let (route, app) = (*route, app.clone());
        let handler =
            move |params: RawPathParams, request: Request| serve(app.clone(), route, params, request);
        router = router.route(route.path, on(filter, handler));
    }
    let lost = app.clone();
    router.fallback(move |request: Request| nowhere(lost.clone(), request)).layer(CompressionLayer::new())
}

async fn serve(app: Arc<App>, route: Route, params: RawPathParams, request: Request) -> Response {
    let params = Params(params.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect());
    let answer = tokio::time::timeout(body::patience(route.body), run(app, route, params, request)).await;
    let answer = answer.unwrap_or_else(|_| text(StatusCode::GATEWAY_TIMEOUT, "The answer took too long.\n"));
    guarded(answer)
}

async fn run(app: Arc<App>, route: Route, params: Params, request: Request) -> Response {
    match prepare(&app, Some(route), params, request).await {
        Ok(Prepared { mut req, method, whole }) => {
            req.page = page_of(&app, route, &req.path);
            act(route, req, &method, whole).await
        }
        Err(error) => {
            tracing::warn!(%error, path = route.path, "a request could not be read");
            text(StatusCode::INTERNAL_SERVER_ERROR, "The request could not be read.\n")
        }
    }
}

async fn act(route: Route, req: Req, method: &Method, whole: bool) -> Response {
    let api = route.is_api();
    let app = req.app.clone();
    let copy = Req {
        app,
        ctx: req.ctx.clone(),
        identity: req.identity.clone(),
        peer: req.peer.clone(),
        scopes: req.scopes.clone(),
        path: req.path.clone(),
        page: req.page.clone(),
        params: req.params.clone(),
        query: req.query.clone(),
        headers: req.headers.clone(),
        body: bytes::Bytes::new(),
    };
    let permitted = same_origin(route, &req.headers, method)
        .and_then(|()| req.ctx.authorize(&route.permission))
        .and_then(|()| in_scope(route, &req));
    let withheld = req.identity.as_ref().is_some_and(|identity| identity.withheld);
    let answer = match permitted {
        Ok(()) if !whole => Err(Error::TooLarge(route.body)),
        Ok(()) => (route.run)(req).await,
        // The roles are there, the second factor is not: show it, then come back.
        Err(Error::Forbidden) if withheld && !api => {
            see_other(&format!("/account/security?back={}", crate::percent_encode(&copy.address())))
        }
        Err(error) => Err(error),
    };
    match answer {
        Ok(response) => response,
        Err(error) => error_page::answer(&copy, error, api, route.logged(&copy.path))
            .await
            .unwrap_or_else(|_| text(StatusCode::INTERNAL_SERVER_ERROR, "The page could not be shown.\n")),
    }
}

/// `/desk/orders/X/ship` cannot be opened; the form stands on `/desk/orders/X`.
fn page_of(app: &App, route: Route, path: &str) -> String {
    let opens = |pattern: &str| {
        let mut routes = app.domains.iter().flat_map(|domain| domain.routes);
        routes.any(|other| other.method == RouteMethod::Get && other.path == pattern)
    };
    if opens(route.path) {
        return path.to_owned();
    }
    path.rsplit_once('/')
        .map(|(parent, _)| parent)
        .filter(|parent| !parent.is_empty())
        .unwrap_or("/")
        .to_owned()
}

/// A request as pages take it.
struct Prepared {
    req: Req,
    method: Method,
    /// Its body came whole; else it is empty.
    whole: bool,
}

async fn prepare(app: &Arc<App>, route: Option<Route>, params: Params, request: Request) -> Result<Prepared> {
    let (parts, body) = request.into_parts();
    let body = body::read(body, route.map_or(64 * 1024, |route| route.body)).await;
    let whole = body.is_some();
    let query = Params::parse(parts.uri.query().unwrap_or_default().as_bytes());
    let locale = cookie(&parts.headers, "lang").and_then(|code| app.i18n.locale(&code)).unwrap_or_default();
    let peer = peer(&parts);
    let (identity, scopes) = who(app, route, &parts.headers).await?;
    let actor = identity.as_ref().map_or(Actor::Visitor, |identity| Actor::Account {
        id: identity.id,
        grants: identity.grants.clone(),
    });
    let ctx = Ctx::new(actor, locale, app.clock.now(), app.ids.clone());
    let path = parts.uri.path().to_owned();
    let page = path.clone();
    let req = Req {
        app: app.clone(),
        ctx,
        identity,
        peer,
        scopes,
        path,
        page,
        params,
        query,
        headers: parts.headers,
        body: body.unwrap_or_default(),
    };
    Ok(Prepared { req, method: parts.method, whole })
}

/// Who asks: the browser's session, or for an API with an audience the bearer of a token. A cookie opens no such API, so
/// that no other site can use it.
async fn who(
    app: &App,
    route: Option<Route>,
    headers: &HeaderMap,
) -> Result<(Option<crate::Identity>, Option<Vec<String>>)> {
    if let Some(audience) = route.and_then(|route| route.audience()) {
        let header =
            headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let Some(secret) = header.strip_prefix("Bearer ") else {
            return Ok((None, None));
        };
        let found = (app.bearer)(app, secret.trim(), audience).await?;
        return Ok(found.map_or((None, None), |(identity, scopes)| (Some(identity), Some(scopes))));
    }
    match cookie(headers, "session") {
        Some(token) => Ok(((app.authenticate)(app, &token).await?, None)),
        None => Ok((None, None)),
    }
}

/// A token does only what it was made for.
fn in_scope(route: Route, req: &Req) -> Result<()> {
    match &req.scopes {
        Some(scopes) if !scopes.iter().any(|scope| scope == route.permission.name) => Err(Error::Forbidden),
        _ => Ok(()),
    }
}

/// The address of who asks. What `X-Forwarded-For` says is believed only of a proxy on this machine.
fn peer(parts: &axum::http::request::Parts) -> String {
    let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let local = connected.is_none_or(|ip| ip.is_loopback());
    let forwarded = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
    let last = forwarded.and_then(|list| list.rsplit(',').next()).map(|ip| ip.trim().to_owned());
    match last.filter(|_| local) {
        Some(ip) => ip,
        None => connected.map(|ip| ip.to_string()).unwrap_or_default(),
    }
}

/// Refuses a POST that a page of another site made: browsers say so in `Sec-Fetch-Site`, older ones in
/// `Origin`. Notices of banks come without a browser and carry a signature instead.
fn same_origin(route: Route, headers: &HeaderMap, method: &Method) -> Result<()> {
    if *method == Method::GET || *method == Method::HEAD || route.is_api() {
        return Ok(());
    }
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let ours = match (value("sec-fetch-site"), value("origin"), value("host")) {
        (Some(site), _, _) => site == "same-origin" || site == "none",
        (None, Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, rest)| rest == host),
        (None, Some(_), None) => false,
        (None, None, _) => true,
    };
    if ours { Ok(()) } else { Err(Error::Forbidden) }
}

const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/// Headers that every answer carries.
fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let set = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
        (header::VARY, "Cookie, HX-Request"),
    ];
    for (name, value) in set {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// An address of our own: one slash, no back-slash, no line break.
pub fn is_local(to: &str) -> bool {
    to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\n', '\r'])
}

async fn nowhere(app: Arc<App>, request: Request) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let answer = match prepare(&app, None, Params::default(), request).await {
        Ok(Prepared { req, .. }) => error_page::answer(&req, Error::NotFound, api, &req.path).await,
        Err(error) => Err(error),
    };
    guarded(answer.unwrap_or_else(|_| text(StatusCode::NOT_FOUND, "Not found.\n")))
}
