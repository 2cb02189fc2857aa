use kernel::{Dong, Instant};

use crate::{Carrier, Happening, ParcelState};

/// The carrier says that it handed the cash of a parcel over to the sender.
///
/// Only statuses say so: GHTK's 6 and Vietnam Post's 21. The facts describe no statement of any carrier as a file,
/// and GHN and Viettel Post tell nothing of it. It is a claim: the bank's statement proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remittance {
    pub carrier: Carrier,
    /// The carrier's code of the parcel.
    pub parcel: String,
    /// The code of our order, where it is told.
    pub order: Option<String>,
    /// What was to be collected; what was paid out is not told.
    pub intended: Option<Dong>,
    pub at: Instant,
}

impl Remittance {
    /// Nothing when the happening says nothing of it.
    pub fn of(happening: &Happening) -> Option<Self> {
        let Happening { carrier, parcel, order, cod, at, state, .. } = happening;
        let (parcel, order) = (parcel.clone(), order.clone());
        (*state == ParcelState::DeliveredCodSettled).then_some(Self {
            carrier: *carrier,
            parcel,
            order,
            intended: *cod,
            at: *at,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{statuses, testing::told};

    #[test]
    fn only_two_statuses_say_that_cash_was_handed_over() {
        let mut found = Vec::new();
        for carrier in Carrier::ALL {
            for status in statuses(*carrier) {
                let mut happening = told(*carrier, &status.code, 5);
                happening.cod = Some(Dong(120_000));
                found.extend(Remittance::of(&happening).map(|paid| (paid, status.code.as_str())));
            }
        }
        let paid = |carrier| Remittance {
            carrier,
            parcel: "P1".to_owned(),
            order: Some("CN-1".to_owned()),
            intended: Some(Dong(120_000)),
            at: Instant(5_000_000),
        };
        assert_eq!(found, [(paid(Carrier::Ghtk), "6"), (paid(Carrier::VnPost), "21")]);
    }
}
