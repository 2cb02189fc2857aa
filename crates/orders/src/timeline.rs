//! Everything that happened to an order, with its time.
use kernel::Instant;
use ui::T;

use crate::OrderRow;
use crate::order::{Payment, Status};
use crate::returns::ReturnState;
use crate::store::returns::ReturnRow;

/// One thing that happened.
pub(crate) struct Happening {
    pub(crate) at: Instant,
    pub(crate) text: String,
    /// Somebody's own words about it.
    pub(crate) words: String,
}

/// The newest first.
pub(crate) fn timeline(t: &T, order: &OrderRow, asked: Option<&ReturnRow>) -> Vec<Happening> {
    let mut all = of_order(t, order);
    if let Some(asked) = asked {
        all.extend(of_return(t, asked));
    }
    all.sort_by_key(|one| std::cmp::Reverse(one.at));
    all
}

fn happening(at: Option<Instant>, text: String, words: &str) -> Option<Happening> {
    at.map(|at| Happening { at, text, words: words.to_owned() })
}

fn of_order(t: &T, order: &OrderRow) -> Vec<Happening> {
    let cash = order.payment == Payment::Cash;
    let delivered = if cash { "order-step-delivered-cash" } else { "order-step-delivered" };
    let ended = if order.status == Status::Expired { "timeline-expired" } else { "timeline-cancelled" };
    let why = order.end_reason.map(|reason| t.choice("end-reason-", reason.key())).unwrap_or_default();
    let all = [
        happening(order.ended_at, t.get(ended), &why),
        happening(order.confirmed_at, t.get("timeline-confirmed"), ""),
        happening(order.delivered_at, t.get(delivered), ""),
        happening(order.shipped_at, t.get("order-step-shipped"), ""),
        happening(order.paid_at.filter(|_| !cash), t.get("order-step-paid"), ""),
        happening(Some(order.placed_at), t.get("order-step-placed"), ""),
    ];
    all.into_iter().flatten().collect()
}

fn of_return(t: &T, asked: &ReturnRow) -> Vec<Happening> {
    let answered = match asked.accepted {
        Some(false) => "timeline-return-declined",
        _ => "timeline-return-accepted",
    };
    let words = |said: &Option<String>| said.clone().unwrap_or_default();
    let refunded = asked.refunded.unwrap_or_default().to_string();
    let back =
        if asked.decided_at.is_some() { "timeline-return-decided" } else { "timeline-return-refunded" };
    let dismissed = asked.decided_at.filter(|_| asked.state == ReturnState::Dismissed);
    let all = [
        happening(asked.refunded_at, t.with("amount", refunded).get(back), &words(&asked.decision)),
        happening(dismissed, t.get("timeline-return-dismissed"), &words(&asked.decision)),
        happening(asked.disputed_at, t.get("timeline-return-disputed"), &words(&asked.dispute)),
        happening(asked.sent_back_at, t.get("timeline-return-sent-back"), &words(&asked.sent_back)),
        happening(asked.withdrawn_at, t.get("timeline-return-withdrawn"), ""),
        happening(asked.answered_at, t.get(answered), &words(&asked.answer)),
        happening(Some(asked.asked_at), t.get("timeline-return-asked"), &asked.words),
    ];
    all.into_iter().flatten().collect()
}
