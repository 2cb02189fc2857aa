//! Notices on their way to the market.
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use crate::habits::Habit;
use crate::house::House;

/// How often a notice is sent until it is taken.
const ATTEMPTS: u32 = 10;
/// No pause is longer.
const LONGEST: Duration = Duration::from_secs(30);
/// How long a notice waits to be overtaken by the next one.
const PATIENCE: Duration = Duration::from_secs(3);

/// One notice, ready to be sent.
#[derive(Debug, Clone)]
pub(crate) struct Outgoing {
    pub(crate) url: String,
    /// Type and text of a POST; a GET without.
    pub(crate) body: Option<(&'static str, String)>,
    /// Whether an answer, its status and text, says that the notice need not come again.
    pub(crate) taken: fn(u16, &str) -> bool,
}

/// Sends a notice in the manner of the house; whether the market took it.
pub(crate) async fn tell(house: &Arc<House>, notice: Outgoing) -> bool {
    let habits = house.habits();
    if habits.has(Habit::Silent) {
        return false;
    }
    if let Some(late) = habits.time(Habit::Late) {
        tokio::time::sleep(late).await;
    }
    let slower = if habits.has(Habit::OutOfOrder) { turn(house).await } else { None };
    let send = || tokio::spawn(deliver(house.clone(), notice.clone()));
    let mut taken = false;
    if habits.has(Habit::Parallel) {
        let all: Vec<_> = (0..habits.times()).map(|_| send()).collect();
        for one in all {
            taken |= one.await.unwrap_or_default();
        }
    } else {
        for _ in 0..habits.times() {
            taken |= send().await.unwrap_or_default();
        }
    }
    if let Some(slower) = slower {
        slower.notify_one();
    }
    taken
}

/// The first of two waits for the second; the second gets what wakes the first.
async fn turn(house: &House) -> Option<Arc<Notify>> {
    let me = Arc::new(Notify::new());
    {
        let mut waiting = house.overtaken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = waiting.take() {
            return Some(other);
        }
        *waiting = Some(me.clone());
    }
    if tokio::time::timeout(PATIENCE, me.notified()).await.is_err() {
        let mut waiting = house.overtaken.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.take_if(|other| Arc::ptr_eq(other, &me));
    }
    None
}

/// Sends until it is taken, with longer and longer pauses.
async fn deliver(house: Arc<House>, notice: Outgoing) -> bool {
    for attempt in 0..ATTEMPTS {
        if send(&house, &notice).await {
            return true;
        }
        tokio::time::sleep((house.pause * 2_u32.pow(attempt)).min(LONGEST)).await;
    }
    // Not the whole address: it may hold a secret.
    eprintln!("The market did not take a notice of {} after {ATTEMPTS} attempts.", house.name);
    false
}

async fn send(house: &House, notice: &Outgoing) -> bool {
    let request = match &notice.body {
        None => house.client.get(&notice.url),
        Some((kind, text)) => house.client.post(&notice.url).header("content-type", *kind).body(text.clone()),
    };
    match request.send().await {
        Ok(answer) => {
            let status = answer.status().as_u16();
            answer.text().await.is_ok_and(|text| (notice.taken)(status, &text))
        }
        Err(_) => false,
    }
}

/// 2xx says that it was taken.
pub(crate) fn well(status: u16, _text: &str) -> bool {
    (200..300).contains(&status)
}
