//! What reviews tell the log. What people wrote stays out of it.
use catalogue::ProductId;
use db::{Change, Event};
use kernel::{Id, Uuid};
use serde::Serialize;

use crate::ReviewId;

#[derive(Serialize)]
pub(crate) struct Written {
    pub(crate) review: ReviewId,
    pub(crate) product: ProductId,
    pub(crate) stars: i64,
    pub(crate) state: &'static str,
}

impl Event for Written {
    const TOPIC: &'static str = "reviews.review.written.v1";
    fn key(&self) -> Uuid {
        self.review.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct Changed {
    pub(crate) review: ReviewId,
    pub(crate) state: &'static str,
    #[serde(skip)]
    pub(crate) stars: (i64, i64),
}

impl Event for Changed {
    const TOPIC: &'static str = "reviews.review.changed.v1";
    fn key(&self) -> Uuid {
        self.review.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        let (before, after) = (self.stars.0.to_string(), self.stars.1.to_string());
        vec![Change { field: "stars", before, after, personal: false }]
    }
}

#[derive(Serialize)]
pub(crate) struct Withdrawn {
    pub(crate) review: ReviewId,
    pub(crate) product: ProductId,
}

impl Event for Withdrawn {
    const TOPIC: &'static str = "reviews.review.withdrawn.v1";
    fn key(&self) -> Uuid {
        self.review.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct Answered {
    pub(crate) review: ReviewId,
    pub(crate) state: &'static str,
}

impl Event for Answered {
    const TOPIC: &'static str = "reviews.review.answered.v1";
    fn key(&self) -> Uuid {
        self.review.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct Reported {
    pub(crate) report: Uuid,
    pub(crate) review: ReviewId,
    pub(crate) reason: &'static str,
}

impl Event for Reported {
    const TOPIC: &'static str = "reviews.report.made.v1";
    fn key(&self) -> Uuid {
        self.review.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct Moderated {
    pub(crate) review: ReviewId,
    pub(crate) part: &'static str,
    #[serde(skip)]
    pub(crate) states: (&'static str, &'static str),
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for Moderated {
    const TOPIC: &'static str = "reviews.review.moderated.v1";
    fn key(&self) -> Uuid {
        self.review.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        let (before, after) = (self.states.0.to_owned(), self.states.1.to_owned());
        vec![Change { field: "state", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        (!self.reason.is_empty()).then(|| self.reason.clone())
    }
}
