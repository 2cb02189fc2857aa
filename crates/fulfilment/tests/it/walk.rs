//! A random walk of everything that happens in a house keeps one truth with the shop front and never oversells.
use kernel::{Code, Ids};

use crate::returned::{came_back, give_up, looked_at};
use crate::rows::{ANNOUNCED, GOODS, RETURNS};
use crate::world::{World, worlds};

const BINS: [&str; 6] = ["A-01-1", "A-01-2", "A-02-1", "A-02-2", "A-03-1", "A-03-2"];

/// Numbers from a seed.
struct Dice(Ids);

impl Dice {
    fn roll(&self, below: usize) -> usize {
        let [a, b] = self.0.bytes::<2>();
        (usize::from(a) * 256 + usize::from(b)) % below
    }

    fn pieces(&self, most: usize) -> i64 {
        i64::try_from(self.roll(most)).unwrap() + 1
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_walk_keeps_one_truth() {
    for w in worlds().await {
        for seed in 0..3 {
            let dice = Dice(Ids::seeded(seed));
            for (at, bin) in BINS.iter().enumerate().take(3) {
                w.stock(at, 8, bin).await;
            }
            let mut happened = [0usize; 12];
            for step in 0..180 {
                let act = dice.roll(12);
                happened[act] += usize::from(step_of(&w, &dice, act).await);
                for at in 0..3 {
                    let ((on_hand, reserved), (lying, moving)) = (w.shop(at).await, w.kept(at).await);
                    assert_eq!(on_hand, lying + moving, "{} seed {seed} step {step} act {act}", w.name);
                    assert!(0 <= reserved && reserved <= on_hand, "{} seed {seed} step {step}", w.name);
                }
            }
            // The walk went everywhere, or it proves nothing.
            assert!(happened.iter().filter(|times| **times > 0).count() >= 10, "{happened:?}");
            assert_eq!(w.wrong().await, Vec::<String>::new(), "{} seed {seed}", w.name);
        }
    }
}

/// One act of a kind; whether there was something to do, and it was done.
async fn step_of(w: &World, dice: &Dice, act: usize) -> bool {
    let (at, bin) = (dice.roll(3), BINS[dice.roll(6)]);
    let some = |codes: Vec<Code>| (!codes.is_empty()).then(|| codes[dice.roll(codes.len())].clone());
    match act {
        0 => {
            w.receive(at, dice.pieces(4)).await;
            true
        }
        1 => {
            let from = if dice.roll(3) == 0 { bin } else { "RECEIVING" };
            w.carry(at, dice.pieces(3), from, BINS[dice.roll(6)]).await.is_ok()
        }
        2 => w.order(&[(w.goods[at], dice.pieces(3))]).await.is_ok(),
        3 => w.order(&[(w.goods[0], dice.pieces(2)), (w.goods[1], dice.pieces(2))]).await.is_ok(),
        4 => match some(w.open_orders().await) {
            Some(code) => w.cancel(&code).await.is_ok(),
            None => false,
        },
        5 => w.pick(&w.ready().await).await.is_ok(),
        6 => take_something(w, dice).await,
        7 => match some(in_state(w, "picked").await) {
            Some(code) => pack(w, &code).await,
            None => false,
        },
        8 => match some(in_state(w, "back").await) {
            Some(code) => w.back(&code, bin).await.is_ok(),
            None => count_something(w, dice, at, bin).await,
        },
        9 => come_back(w, dice).await,
        10 => match some(codes(w.db.reader().await.unwrap().all(&RETURNS, ()).await.unwrap())) {
            Some(code) => {
                let lines = w.db.reader().await.unwrap().all(&ANNOUNCED, (code.clone(),)).await.unwrap();
                let came: Vec<_> = lines.into_iter().map(|(variant, pieces)| (variant, pieces, 0)).collect();
                w.received(&code, &came).await.is_ok()
            }
            None => false,
        },
        _ => match w.manifest("seller").await {
            Ok(code) => w.close(w.worker(), &code).await.is_ok(),
            Err(_) => false,
        },
    }
}

fn codes(rows: Vec<(Code,)>) -> Vec<Code> {
    rows.into_iter().map(|(code,)| code).collect()
}

/// The parcel of an order that was handed over comes back, to the house or to its seller; not all of it is good.
async fn come_back(w: &World, dice: &Dice) -> bool {
    let handed = in_state(w, "handed").await;
    if handed.is_empty() {
        return false;
    }
    let code = handed[dice.roll(handed.len())].clone();
    let goods = w.db.reader().await.unwrap().all(&GOODS, (code.clone(),)).await.unwrap();
    if give_up(w, &code).await.is_err() {
        return false; // came back before
    }
    let found: Vec<_> = goods.into_iter().map(|(variant, all)| (variant, all - 1, 1)).collect();
    if dice.roll(2) == 0 {
        came_back(w, w.worker(), &code, &found).await.is_ok()
    } else {
        looked_at(w, &code, &found).await.is_ok()
    }
}

async fn in_state(w: &World, state: &str) -> Vec<Code> {
    w.states().await.into_iter().filter(|(_, now)| now == state).map(|(code, _)| code).collect()
}

/// Takes a line of an open list, one time in four with fewer pieces than there should be.
async fn take_something(w: &World, dice: &Dice) -> bool {
    let lists = w.open_lists().await;
    let Some(list) = lists.first() else { return false };
    let lines = w.lines(list).await;
    let Some((bin, _, variant, pieces)) = lines.first().cloned() else { return false };
    let found = if dice.roll(4) == 0 { pieces - 1 } else { pieces };
    w.take(list, (bin, variant), &w.label(w.at(variant)), found).await.is_ok()
}

async fn pack(w: &World, code: &Code) -> bool {
    for (variant, pieces) in w.in_box(code).await {
        if w.scan(code, &w.label(w.at(variant)), pieces).await.is_err() {
            return false;
        }
    }
    w.packed(code).await.is_ok()
}

/// Counts what waits to be counted, else opens a count.
async fn count_something(w: &World, dice: &Dice, at: usize, bin: &str) -> bool {
    if let Some((count, _)) = w.counts().await.first() {
        return w.count(*count, dice.pieces(6) - 1, Some("Kiểm kê")).await.is_ok();
    }
    let new =
        fulfilment::NewCount { warehouse: w.house, bin: Some(bin.to_owned()), goods: Some(w.label(at)) };
    w.run(w.worker(), new, |tx, ctx, i| Box::pin(fulfilment::open_counts(tx, ctx, i))).await.is_ok()
}
