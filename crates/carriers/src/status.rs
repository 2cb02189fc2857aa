use std::sync::LazyLock;

use csv::{ReaderBuilder, StringRecord};

use crate::{Carrier, ParcelState};

/// A code that a carrier tells, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The carrier's own.
    pub code: String,
    /// In Vietnamese, for people.
    pub label: String,
    /// Our reading of it; no carrier says this.
    pub state: ParcelState,
    /// Nothing comes after it but money.
    pub ends: bool,
    pub sure: Sure,
}

/// How sure a code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// Two or more sources agree.
    Several,
    One,
    Memory,
}

static GHN: LazyLock<Vec<Status>> =
    LazyLock::new(|| read(include_str!("../../../data/carriers/ghn_statuses.csv")));
static GHTK: LazyLock<Vec<Status>> =
    LazyLock::new(|| read(include_str!("../../../data/carriers/ghtk_statuses.csv")));
static VIETTEL_POST: LazyLock<Vec<Status>> =
    LazyLock::new(|| read(include_str!("../../../data/carriers/viettel_post_statuses.csv")));
static VNPOST: LazyLock<Vec<Status>> =
    LazyLock::new(|| read(include_str!("../../../data/carriers/vnpost_statuses.csv")));

/// All that a carrier may tell, as far as it is known.
pub fn statuses(carrier: Carrier) -> &'static [Status] {
    match carrier {
        Carrier::Ghn => &GHN,
        Carrier::Ghtk => &GHTK,
        Carrier::ViettelPost => &VIETTEL_POST,
        Carrier::VnPost => &VNPOST,
    }
}

/// What a code means; [`ParcelState::Unknown`] when no table lists it.
pub fn state_of(carrier: Carrier, code: &str) -> ParcelState {
    let listed = statuses(carrier).iter().find(|status| status.code == code);
    listed.map_or_else(|| ParcelState::Unknown { code: code.to_owned() }, |status| status.state.clone())
}

/// Whether a state ends a parcel of this carrier: to GHTK a failed pick-up is the end, to Vietnam Post it is not.
pub fn ends(carrier: Carrier, state: &ParcelState) -> bool {
    statuses(carrier).iter().any(|status| status.ends && status.state == *state)
}

/// Rows that cannot be read are left out; a test counts them, so that none ships.
fn read(file: &str) -> Vec<Status> {
    let mut reader = ReaderBuilder::new().comment(Some(b'#')).from_reader(file.as_bytes());
    reader.records().filter_map(Result::ok).filter_map(|record| status(&record)).collect()
}

fn status(record: &StringRecord) -> Option<Status> {
    let mut cells = record.iter().map(str::to_owned);
    let (code, label, state) = (cells.next()?, cells.next()?, ParcelState::from_key(&cells.next()?)?);
    let ends = match cells.next()?.as_str() {
        "0" => false,
        "1" => true,
        _ => return None,
    };
    let sure = match cells.next()?.as_str() {
        "several" => Sure::Several,
        "one" => Sure::One,
        "memory" => Sure::Memory,
        _ => return None,
    };
    Some(Status { code, label, state, ends, sure })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn count(carrier: Carrier) -> usize {
        statuses(carrier).len()
    }

    #[test]
    fn every_row_of_every_file_is_read() {
        assert_eq!(Carrier::ALL.iter().map(|c| count(*c)).collect::<Vec<_>>(), [23, 22, 36, 27]);
        for carrier in Carrier::ALL {
            let codes: BTreeSet<_> = statuses(*carrier).iter().map(|status| &status.code).collect();
            assert_eq!(codes.len(), count(*carrier), "a code twice: {carrier:?}");
            assert!(statuses(*carrier).iter().all(|status| !status.label.is_empty()));
        }
    }

    #[test]
    fn every_row_maps_as_the_facts_propose() {
        let shown = |carrier: Carrier| {
            let rows = statuses(carrier).iter();
            let rows = rows
                .map(|row| format!("{} {}{}", row.code, row.state.key(), if row.ends { "!" } else { "" }));
            rows.collect::<Vec<_>>().join("\n") + "\n"
        };
        assert_eq!(shown(Carrier::Ghn), include_str!("../tests/statuses/ghn.txt"));
        assert_eq!(shown(Carrier::Ghtk), include_str!("../tests/statuses/ghtk.txt"));
        assert_eq!(shown(Carrier::ViettelPost), include_str!("../tests/statuses/viettel-post.txt"));
        assert_eq!(shown(Carrier::VnPost), include_str!("../tests/statuses/vnpost.txt"));
    }

    #[test]
    fn codes_are_looked_up_whole() {
        assert_eq!(state_of(Carrier::Ghn, "delivered"), ParcelState::Delivered);
        assert_eq!(state_of(Carrier::Ghtk, "-1"), ParcelState::Cancelled);
        assert_eq!(state_of(Carrier::ViettelPost, "-100"), ParcelState::Draft);
        assert_eq!(state_of(Carrier::VnPost, "14"), ParcelState::Delivered);
        for strange in ["", "Delivered", "deliver", "04", "417", "50 0"] {
            let code = strange.to_owned();
            for carrier in Carrier::ALL {
                assert_eq!(state_of(*carrier, strange), ParcelState::Unknown { code: code.clone() });
            }
        }
    }

    #[test]
    fn a_state_of_a_carrier_always_ends_a_parcel_or_never() {
        for carrier in Carrier::ALL {
            let mut seen: BTreeMap<&ParcelState, bool> = BTreeMap::new();
            for row in statuses(*carrier) {
                assert_eq!(*seen.entry(&row.state).or_insert(row.ends), row.ends, "{carrier:?} {row:?}");
                assert_eq!(ends(*carrier, &row.state), row.ends);
            }
        }
        assert!(ends(Carrier::Ghtk, &ParcelState::PickupFailed));
        assert!(!ends(Carrier::VnPost, &ParcelState::PickupFailed));
    }

    #[test]
    fn unsure_codes_are_marked() {
        let marked: Vec<_> = Carrier::ALL
            .iter()
            .flat_map(|carrier| statuses(*carrier))
            .filter(|row| row.sure != Sure::Several)
            .map(|row| (row.code.as_str(), row.sure))
            .collect();
        let expected = [
            ("scrap", Sure::One),
            ("-100", Sure::Memory),
            ("310", Sure::One),
            ("320", Sure::One),
            ("551", Sure::One),
        ];
        assert_eq!(marked, expected);
    }

    #[test]
    fn a_broken_row_is_left_out() {
        let file = "# x\ncode,label,state,ends,sure\n1,A,created,0,several\n2,B,nowhere,0,one\n3,C,created,2,one\n4,D,created,0,maybe\n5,E\n";
        assert_eq!(read(file).iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), ["1"]);
    }
}
