use std::collections::BTreeMap;

use db::Conn;
use kernel::{Id, Result, Uuid};
use registry::{BusinessId, LegalForm};

use super::stratum::{level, stratum_of};
use super::{Firms, Stratify, Whose};
use crate::store::frame::{FIRMS, FirmRow};

/// Firms read at a time.
const CHUNK: i64 = 5_000;

/// The firms of the population, by stratum.
pub(crate) struct Frame {
    pub(crate) strata: BTreeMap<String, Vec<FirmRow>>,
}

impl Frame {
    /// Reads the register.
    pub(crate) async fn read(conn: &mut Conn, design: &Firms) -> Result<Self> {
        let mut strata: BTreeMap<String, Vec<FirmRow>> = BTreeMap::new();
        let mut after = BusinessId::from_uuid(Uuid::nil());
        loop {
            let firms = conn.all(&FIRMS, (after, CHUNK)).await?;
            let Some(last) = firms.last() else { return Ok(Self { strata }) };
            after = last.id;
            for firm in firms.into_iter().filter(|firm| design.whose.holds(firm.legal_form)) {
                strata.entry(stratum_of(&firm, &design.strata)).or_default().push(firm);
            }
        }
    }

    pub(crate) fn firms(&self) -> usize {
        self.strata.values().map(Vec::len).sum()
    }

    /// How many firms the frame has of each level.
    pub(super) fn counts(&self) -> BTreeMap<String, BTreeMap<String, u32>> {
        let mut counts: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
        for firm in self.strata.values().flatten() {
            for by in Stratify::ALL {
                *counts.entry(by.key().to_owned()).or_default().entry(level(firm, by)).or_default() += 1;
            }
        }
        counts
    }
}

impl Whose {
    fn holds(self, form: LegalForm) -> bool {
        use LegalForm::{Household, JointStock, LimitedLiability, Partnership, Private};
        match self {
            Self::All => true,
            Self::Enterprises => matches!(form, LimitedLiability | JointStock | Partnership | Private),
            Self::Households => form == Household,
        }
    }
}
