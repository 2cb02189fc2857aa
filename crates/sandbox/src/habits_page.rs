//! The page and the JSON on which manners are changed while the process runs.
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::habits::{self, Habit, Habits};
use crate::house::House;
use crate::pages::show as render;
use crate::texts::Texts;

struct Row {
    word: &'static str,
    text: String,
    on: bool,
    has_number: bool,
    number: String,
}

#[derive(Template)]
#[template(path = "habits.html")]
struct Page<'a> {
    t: Texts,
    name: &'static str,
    own: &'a str,
    manners: String,
    problem: Option<String>,
    rows: Vec<Row>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    lang: String,
}

pub(crate) fn routes(house: &Arc<House>) -> Router {
    Router::new()
        .route("/manners", get(show).post(change))
        .route("/manners.json", get(told).post(set))
        .with_state(house.clone())
}

async fn told(State(house): State<Arc<House>>) -> Json<Value> {
    Json(json!({ "manners": house.habits().to_string() }))
}

/// `{"manners": "twice,late=5"}`.
async fn set(State(house): State<Arc<House>>, Json(asked): Json<Value>) -> Response {
    let words = asked.get("manners").and_then(Value::as_str).unwrap_or("?");
    match words.parse() {
        Ok(habits) => {
            house.behave(habits);
            told(State(house)).await.into_response()
        }
        Err(error) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({"error": error.to_string()}))).into_response()
        }
    }
}

async fn show(State(house): State<Arc<House>>, Query(asked): Query<Asked>) -> Response {
    page(&house, &asked.lang, StatusCode::OK, None)
}

/// The form: `on` for each that is chosen, and a number under its word.
async fn change(State(house): State<Arc<House>>, body: String) -> Response {
    let pairs: Vec<(String, String)> = body.split('&').filter_map(one).collect();
    let value = |name: &str| pairs.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str());
    let chosen = pairs.iter().filter(|(name, _)| name == "on").map(|(_, word)| match value(word) {
        Some(number) if !number.is_empty() => format!("{word}={}", seconds(number)),
        _ => word.clone(),
    });
    let lang = value("lang").unwrap_or_default();
    match chosen.collect::<Vec<_>>().join(",").parse() {
        Ok(habits) => {
            house.behave(habits);
            Redirect::to(&format!("{}/manners?lang={}", house.own, Texts::of(lang).lang)).into_response()
        }
        Err(error) => page(&house, lang, StatusCode::UNPROCESSABLE_ENTITY, Some(error.to_string())),
    }
}

fn one(pair: &str) -> Option<(String, String)> {
    crate::fields::of_query(pair)?.into_iter().next()
}

/// A form writes half a second as `0.5`.
fn seconds(number: &str) -> String {
    match number.split_once('.') {
        Some((whole, part)) if part.len() <= 3 => format!("{whole}{part:0<3}ms"),
        _ => number.to_owned(),
    }
}

fn page(house: &House, lang: &str, status: StatusCode, problem: Option<String>) -> Response {
    let habits = house.habits();
    let page = Page {
        t: Texts::of(lang),
        name: house.title,
        own: &house.own,
        manners: habits.to_string(),
        problem,
        rows: habits::ALL.iter().map(|(habit, word, usual)| row(&habits, *habit, word, *usual)).collect(),
    };
    render(status, &page)
}

fn row(habits: &Habits, habit: Habit, word: &'static str, usual: i64) -> Row {
    let number = habits.of(habit).unwrap_or(usual);
    let number = match habit {
        Habit::Late | Habit::Hang if number % 1_000 == 0 => (number / 1_000).to_string(),
        Habit::Late | Habit::Hang => format!("{}.{:03}", number / 1_000, number % 1_000),
        _ => number.to_string(),
    };
    Row { word, text: format!("habit-{word}"), on: habits.has(habit), has_number: habit.has_number(), number }
}
