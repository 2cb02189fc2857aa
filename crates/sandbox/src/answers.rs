//! Answers to calls of the market, spoilt where the house has bad manners.
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use crate::habits::Habit;
use crate::house::House;

/// Nothing that a stand-in answers is longer, in bytes.
const LONGEST: usize = 10_000_000;

/// Between the network and every call of an interface (not the pages for people).
pub(crate) async fn spoil(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let habits = house.habits();
    if habits.has(Habit::Errors) {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let answer = next.run(request).await;
    if let Some(hang) = habits.time(Habit::Hang) {
        tokio::time::sleep(hang).await;
    }
    if habits.has(Habit::ErrorsAfter) {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    if habits.has(Habit::Cut) { cut(answer).await } else { answer }
}

/// Promises the whole length, sends half, and hangs up.
async fn cut(answer: Response) -> Response {
    let (mut head, body) = answer.into_parts();
    let whole = to_bytes(body, LONGEST).await.unwrap_or_default();
    head.headers.insert(CONTENT_LENGTH, whole.len().into());
    let half = whole.slice(..whole.len() / 2);
    let parts = [Ok::<Bytes, _>(half), Err(std::io::Error::other("bad manners"))];
    Response::from_parts(head, Body::from_stream(stream::iter(parts)))
}
