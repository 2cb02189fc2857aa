//! Who kills: every second to five, by the ids of processes that we started, and starts them again.
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::house::{House, Process};
use crate::http::post_json;
use crate::random::Random;
use crate::told::Notebook;

/// What stand-ins do to a market; a killed one forgets it.
const MANNERS: [&str; 13] = [
    "good",
    "twice",
    "times=4,parallel",
    "late=3",
    "before-answer",
    "out-of-order",
    "silent",
    "wrong-signature",
    "errors",
    "errors-after",
    "cut",
    "hang=2",
    "hang=7",
];

/// Kills until it is told to stop.
pub fn rage(house: &House, book: &Notebook, random: &mut Random, stop: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {
        std::thread::sleep(Duration::from_millis(1_000 + random.below(4_000)));
        for victim in victims(house, random) {
            again(victim, book, random);
        }
        misbehave(house, random);
    }
}

/// The market in two of five times, a stand-in in the others, sometimes both.
fn victims<'h>(house: &'h House, random: &mut Random) -> Vec<&'h Process> {
    let stand = random.pick(&house.stands);
    match random.below(10) {
        0..4 => vec![&house.market],
        4 => vec![&house.market, stand],
        _ => vec![stand],
    }
}

fn again(victim: &Process, book: &Notebook, random: &mut Random) {
    kill(victim, book);
    std::thread::sleep(Duration::from_millis(random.below(1_500)));
    victim.start();
    if random.percent(10) {
        // Once more while it starts.
        std::thread::sleep(Duration::from_millis(random.below(800)));
        kill(victim, book);
        victim.start();
    }
    // However slow the machine is, it is killed at work, not only while it starts.
    victim.ready();
}

fn kill(victim: &Process, book: &Notebook) {
    if let Err(ended) = victim.kill() {
        book.wrong(ended);
    }
    book.note(|told| *told.kills.entry(victim.name).or_default() += 1);
}

/// One gateway or carrier changes its manners; the bank's are chosen with each transfer.
fn misbehave(house: &House, random: &mut Random) {
    let (stand, manners) = (random.pick(&house.stands[1..]), random.pick(&MANNERS));
    // One that is dead does not hear it.
    let _ = post_json(stand.port, "/manners.json", &format!("{{\"manners\":\"{manners}\"}}"));
}
