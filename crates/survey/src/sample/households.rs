//! Drawing households in two stages of areas.
use std::collections::BTreeMap;

use db::Conn;
use kernel::{Error, Result};
use sampling::selection::{Commune, Hamlet, TwoStage, draw_area};

use super::Households;
use super::draw::{Picked, told};
use super::firms::MOST;
use crate::store::hamlet::{ALL, HamletRow};

/// Most hamlets of the frame; a large province has some thousand.
const HAMLETS: i64 = 50_000;

/// The area frame.
pub(super) struct Areas {
    hamlets: BTreeMap<String, HamletRow>,
    communes: Vec<Commune>,
}

impl Areas {
    pub(super) async fn read(conn: &mut Conn) -> Result<Self> {
        let rows = conn.all(&ALL, (HAMLETS,)).await?;
        if rows.is_empty() {
            return Err(Error::conflict("survey-hamlets-none"));
        }
        let mut communes: BTreeMap<String, Vec<Hamlet>> = BTreeMap::new();
        for row in &rows {
            let households = u32::try_from(row.households).map_err(Error::internal)?;
            communes
                .entry(row.commune.clone())
                .or_default()
                .push(Hamlet { code: row.id.to_string(), households });
        }
        let communes = communes.into_iter().map(|(code, hamlets)| Commune { code, hamlets }).collect();
        Ok(Self { hamlets: rows.into_iter().map(|row| (row.id.to_string(), row)).collect(), communes })
    }

    pub(super) fn households(&self) -> i64 {
        self.hamlets.values().map(|row| row.households).sum()
    }

    /// Draws; a household's place is its number in the hamlet's list.
    pub(super) fn picked(&self, design: &Households) -> Result<Vec<Picked>> {
        let whole = |number: u32| usize::try_from(number).map_err(Error::internal);
        let wanted = TwoStage {
            communes: whole(design.communes)?,
            hamlets_each: whole(design.hamlets_each)?,
            households_each: whole(design.households_each)?,
            reserve_each: whole(design.reserve_each)?,
        };
        let each = u64::from(design.households_each) + u64::from(design.reserve_each);
        if u64::from(design.communes) * u64::from(design.hamlets_each) * each > u64::from(MOST) {
            return Err(Error::field("communes", "survey-sample-large"));
        }
        let areas =
            draw_area(&self.communes, wanted, design.seed).map_err(|error| told("communes", &error))?;
        let mut picked = Vec::new();
        for area in areas {
            let Some(hamlet) = self.hamlets.get(&area.hamlet) else { continue };
            let probability = area.first * area.second;
            let chosen = area.households.iter().map(|number| (*number, false));
            let spare = area.reserve.iter().map(|number| (*number, true));
            for (place, (number, reserve)) in (1..).zip(chosen.chain(spare)) {
                picked.push(Picked::household(hamlet, number, place, probability, reserve));
            }
        }
        Ok(picked)
    }
}
