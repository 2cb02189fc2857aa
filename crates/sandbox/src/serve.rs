use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::json;
use tokio::net::TcpListener;

use crate::{Bank, BankError, Manners, pages, signature};

/// All pages of the bank.
pub fn router(bank: Arc<Bank>) -> Router {
    Router::new()
        .route("/", get(pages::home))
        .route("/pay", get(pages::pay).post(pages::make))
        .route("/receipt/{id}", get(pages::receipt))
        .route("/api/transfers", get(transfers))
        .with_state(bank)
}

/// Serves on this machine only, until the process is stopped.
///
/// # Errors
/// [`BankError`] when the port is taken or the server fails.
pub async fn run(bank: Arc<Bank>, port: u16) -> Result<(), BankError> {
    let listener = listen(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
    eprintln!("The stand-in bank listens on http://127.0.0.1:{port} and reports to {}.", bank.options.notify);
    serve(listener, router(bank)).await
}

/// Opens a port of this machine.
///
/// # Errors
/// [`BankError`] when it is taken, or not on this machine.
pub async fn listen(at: SocketAddr) -> Result<TcpListener, BankError> {
    if !at.ip().is_loopback() {
        return Err(BankError::NotHere(at));
    }
    TcpListener::bind(at).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => BankError::PortInUse(at.port()),
        _ => BankError::Port(at.port(), error),
    })
}

/// Serves until the process is stopped.
///
/// # Errors
/// [`BankError`] when the server fails.
pub async fn serve(listener: TcpListener, router: Router) -> Result<(), BankError> {
    axum::serve(listener, router).await.map_err(BankError::Stopped)
}

/// `GET /api/transfers?reference=…` with `x-signature`, the signature of the query: the notices of every
/// transfer with that reference, each signed as it was sent.
async fn transfers(State(bank): State<Arc<Bank>>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let query = query.unwrap_or_default();
    let given = headers.get("x-signature").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !signature::fits(&bank.options.secret, &query, given) {
        return (StatusCode::UNAUTHORIZED, Json(json!({"error": "signature"}))).into_response();
    }
    if bank.options.manners == Manners::Errors {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let reference = query.strip_prefix("reference=").unwrap_or_default();
    let found = bank.with_reference(reference);
    let notices: Vec<_> = found.iter().map(|transfer| transfer.notice(&bank.options.secret)).collect();
    Json(json!({ "transfers": notices })).into_response()
}
