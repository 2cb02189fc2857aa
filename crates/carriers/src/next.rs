use kernel::Instant;

use crate::{Happening, ParcelState, ends};

/// Where a parcel is by all that was told, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub state: ParcelState,
    /// When the carrier says that it happened.
    pub at: Instant,
}

/// What a message changes; nothing when it is repeated, late, informational or not known.
///
/// On the way the latest by the carrier's time counts, so a second try of delivery after a failed one is seen and a
/// message that was overtaken is not. What ends a parcel counts whenever it is told and stays; only what the facts
/// let follow it (money paid out, a part that comes back) takes its place. So the order of arrival does not matter.
///
/// Two ends that contradict each other (delivered and lost) are beyond this: the first that was told stays, and the
/// caller, who keeps every happening, shows the other to people.
pub fn next(current: &Standing, happening: &Happening) -> Option<Standing> {
    let (told, at) = (&happening.state, happening.at);
    let ended = |state| ends(happening.carrier, state);
    let moves = told.tells()
        && match (ended(&current.state), ended(told)) {
            (true, _) => followed_by(&current.state).contains(told),
            (false, true) => true,
            (false, false) => (at, told) > (current.at, &current.state),
        };
    moves.then(|| Standing { state: told.clone(), at })
}

/// What may come after an end. The facts name the statuses but no order among them; this is our reading.
fn followed_by(end: &ParcelState) -> &'static [ParcelState] {
    use ParcelState::{
        Cancelled, Delivered, DeliveredCodSettled, PartialDelivered, PartialReturn, Returned,
        ReturnedSettled, Settled,
    };
    match end {
        // Says nothing of how the journey ended: whatever does, counts more.
        Settled => &[Cancelled, Delivered, DeliveredCodSettled, PartialDelivered, PartialReturn, Returned],
        PartialDelivered => &[PartialReturn, DeliveredCodSettled],
        Delivered | PartialReturn => &[DeliveredCodSettled],
        Returned => &[ReturnedSettled],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::told;
    use crate::{Carrier, statuses};

    /// Created at second 0, then told these codes, each at its second.
    fn after(carrier: Carrier, messages: &[(&str, i64)]) -> Standing {
        let start = Standing { state: ParcelState::Created, at: Instant(0) };
        messages.iter().fold(start, |standing, (code, second)| {
            next(&standing, &told(carrier, code, *second)).unwrap_or(standing)
        })
    }

    /// Whether `code`, told at `second`, changes what stood since second 10.
    fn changes(carrier: Carrier, state: ParcelState, code: &str, second: i64) -> Option<ParcelState> {
        let current = Standing { state, at: Instant(0).plus_seconds(10) };
        let changed = next(&current, &told(carrier, code, second))?;
        assert_eq!(changed.at, Instant(0).plus_seconds(second));
        Some(changed.state)
    }

    #[test]
    fn on_the_way_the_latest_counts() {
        use ParcelState::{DeliveryFailed, InTransit, OutForDelivery};
        let ghn = |state, code, second| changes(Carrier::Ghn, state, code, second);
        assert_eq!(ghn(InTransit, "delivering", 11), Some(OutForDelivery));
        assert_eq!(ghn(DeliveryFailed, "delivering", 11), Some(OutForDelivery));
        assert_eq!(ghn(DeliveryFailed, "delivering", 9), None);
        assert_eq!(ghn(OutForDelivery, "delivering", 10), None);
        // Told for the same second: the later one of a journey.
        assert_eq!(ghn(InTransit, "delivering", 10), Some(OutForDelivery));
        assert_eq!(ghn(OutForDelivery, "storing", 10), None);
        // The same again, later: since then.
        assert_eq!(ghn(OutForDelivery, "delivering", 12), Some(OutForDelivery));
    }

    #[test]
    fn informational_and_unknown_codes_change_nothing() {
        for code in ["45", "49", "123", "127", "128", "410", "417", "", "delivered"] {
            assert_eq!(changes(Carrier::Ghtk, ParcelState::OutForDelivery, code, 99), None, "{code}");
        }
    }

    #[test]
    fn an_end_counts_however_late_it_is_told_and_stays() {
        for carrier in Carrier::ALL {
            for end in statuses(*carrier).iter().filter(|status| status.ends) {
                let (state, code) = (&end.state, end.code.as_str());
                assert_eq!(changes(*carrier, ParcelState::InTransit, code, 1).as_ref(), Some(state));
                assert_eq!(changes(*carrier, state.clone(), code, 99), None, "{carrier:?} {code} again");
                for open in statuses(*carrier).iter().filter(|status| !status.ends) {
                    assert_eq!(
                        changes(*carrier, state.clone(), &open.code, 99),
                        None,
                        "{code}, {}",
                        open.code
                    );
                }
            }
        }
    }

    #[test]
    fn only_money_and_what_comes_back_follow_an_end() {
        let mut found = Vec::new();
        for carrier in Carrier::ALL {
            let ends = || statuses(*carrier).iter().filter(|status| status.ends);
            for (one, other) in ends().flat_map(|one| ends().map(move |other| (one, other))) {
                if changes(*carrier, one.state.clone(), &other.code, 99).is_some() {
                    found.push(format!("{} {}>{}", carrier.key(), one.code, other.code));
                }
            }
        }
        let settled =
            |code: &str| ["9", "14", "19", "20", "21", "22", "23"].map(|end| format!("vnpost {code}>{end}"));
        let mut expected =
            vec!["ghtk 5>6", "ghtk 21>11", "vnpost 14>21", "vnpost 20>21", "vnpost 23>20", "vnpost 23>21"]
                .into_iter()
                .map(str::to_owned)
                .chain(settled("28"))
                .chain(settled("29"))
                .collect::<Vec<_>>();
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_first_of_two_contradicting_ends_stays() {
        let end = |messages: &[(&str, i64)]| after(Carrier::Ghn, messages).state;
        assert_eq!(end(&[("delivered", 5), ("lost", 6)]), ParcelState::Delivered);
        assert_eq!(end(&[("lost", 6), ("delivered", 5)]), ParcelState::Lost);
    }

    type Journey = (Carrier, &'static [(&'static str, i64)], ParcelState);

    /// Journeys as carriers tell them; the number is the second, the state how all orders end.
    const JOURNEYS: &[Journey] = &[
        (
            Carrier::Ghn,
            &[
                ("picking", 1),
                ("picked", 2),
                ("storing", 3),
                ("delivering", 4),
                ("delivery_fail", 5),
                ("delivering", 6),
                ("delivered", 7),
            ],
            ParcelState::Delivered,
        ),
        (
            Carrier::Ghn,
            &[
                ("picked", 1),
                ("delivering", 2),
                ("delivery_fail", 3),
                ("waiting_to_return", 4),
                ("return_fail", 5),
                ("returning", 6),
                ("returned", 7),
            ],
            ParcelState::Returned,
        ),
        // Still on its way after a failed try.
        (
            Carrier::Ghn,
            &[
                ("picked", 1),
                ("delivering", 2),
                ("delivery_fail", 3),
                ("exception", 4),
                ("storing", 5),
                ("sorting", 5),
            ],
            ParcelState::InTransit,
        ),
        (
            Carrier::Ghtk,
            &[("12", 1), ("123", 2), ("3", 3), ("4", 4), ("45", 5), ("5", 5), ("6", 7)],
            ParcelState::DeliveredCodSettled,
        ),
        (
            Carrier::Ghtk,
            &[("3", 1), ("4", 2), ("10", 3), ("9", 4), ("20", 5), ("21", 6), ("11", 7)],
            ParcelState::ReturnedSettled,
        ),
        (Carrier::Ghtk, &[("2", 1), ("12", 2), ("8", 3), ("127", 4), ("7", 5)], ParcelState::PickupFailed),
        // A return that was asked for, and a delivery after all.
        (
            Carrier::ViettelPost,
            &[("105", 1), ("300", 2), ("500", 3), ("505", 4), ("508", 5), ("500", 6), ("501", 7)],
            ParcelState::Delivered,
        ),
        (
            Carrier::ViettelPost,
            &[("200", 1), ("500", 2), ("506", 3), ("505", 4), ("515", 5), ("502", 6), ("504", 7)],
            ParcelState::Returned,
        ),
        (Carrier::ViettelPost, &[("103", 1), ("104", 2), ("107", 3), ("999", 4)], ParcelState::Cancelled),
        (
            Carrier::VnPost,
            &[("4", 1), ("8", 2), ("6", 3), ("12", 4), ("14", 5), ("21", 6), ("28", 7)],
            ParcelState::DeliveredCodSettled,
        ),
        (
            Carrier::VnPost,
            &[("10", 1), ("12", 2), ("15", 3), ("23", 4), ("20", 5), ("28", 6), ("21", 7)],
            ParcelState::DeliveredCodSettled,
        ),
        (Carrier::VnPost, &[("2", 1), ("9", 2), ("29", 3)], ParcelState::Cancelled),
    ];

    /// Every order of what stands from `from` on.
    fn every_order<'a>(
        messages: &mut [(&'a str, i64)],
        from: usize,
        each: &mut impl FnMut(&[(&'a str, i64)]),
    ) {
        if from == messages.len() {
            return each(messages);
        }
        for at in from..messages.len() {
            messages.swap(from, at);
            every_order(messages, from + 1, each);
            messages.swap(from, at);
        }
    }

    #[test]
    fn every_order_and_every_repetition_ends_alike() {
        let mut orders = 0;
        for (carrier, journey, end) in JOURNEYS {
            let straight = after(*carrier, journey);
            assert_eq!(straight.state, *end, "{journey:?}");
            let mut messages = journey.to_vec();
            every_order(&mut messages, 0, &mut |order| {
                orders += 1;
                assert_eq!(after(*carrier, order), straight, "{order:?}");
                let twice = [order, order].concat();
                assert_eq!(after(*carrier, &twice), straight, "{twice:?}");
            });
        }
        // Eight journeys of seven messages, one of six, one of five, one of four, one of three.
        assert_eq!(orders, 8 * 5_040 + 720 + 120 + 24 + 6);
    }
}
