//! Old and new address text, read to the units of today.
//!
//! A text is cut into [`words::Word`]s; [`mention`] finds the names of communes, districts and provinces in it, of
//! today and of before July 2025; [`Places::read_address`] scores every commune that is named by how well its kind,
//! accents, district and province agree with the rest, and follows former communes to their successors.
mod dictionary;
mod mention;
mod words;

pub(crate) use dictionary::Dictionary;
use dictionary::Unit;
use mention::{Level, Mention, mentions};

use crate::{Commune, Extent, FormerCommune, Places};

/// A commune of today that an address may mean.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    pub commune: &'a Commune,
    /// The former commune that the address names; `None` when it names the present one.
    pub former: Option<&'a FormerCommune>,
    /// How much of the former commune this one took.
    pub extent: Extent,
    score: i32,
}

/// How far below the best reading another one may be and still be shown.
const CLOSE: i32 = 1;
/// Most readings that are shown.
const MOST: usize = 8;

impl Places {
    /// The communes of today that an address may mean, likeliest first: one when the address is clear and its
    /// commune was not split. Accents, case, order of unit kinds and common abbreviations (`P.`, `TX`, `TPHCM`)
    /// do not matter. `home` is the province taken when the text names none and several fit.
    pub fn read_address(&self, text: &str, home: Option<&str>) -> Vec<Candidate<'_>> {
        let words = words::words(text);
        let mentions = mentions(&words, self.dictionary());
        let mut found: Vec<Candidate<'_>> = Vec::new();
        for mention in mentions.iter().filter(|mention| mention.level == Level::Commune) {
            for unit in self.dictionary().communes(&mention.name) {
                if let Some(score) = self.score(unit, mention, &mentions, home) {
                    self.take(&mut found, unit, score);
                }
            }
        }
        let best = found.iter().map(|candidate| candidate.score).max().unwrap_or_default();
        found.retain(|candidate| candidate.score >= best - CLOSE);
        found.sort_by(|a, b| (b.score, a.extent, &a.commune.code).cmp(&(a.score, b.extent, &b.commune.code)));
        found.truncate(MOST);
        found
    }

    /// The communes of today behind a code of either edition: first the unit that has it now, then what became of
    /// the unit that had it before July 2025.
    pub fn read_code(&self, code: &str) -> Vec<Candidate<'_>> {
        let now = self.commune(code).map(|commune| Candidate {
            commune,
            former: None,
            extent: Extent::Kept,
            score: 0,
        });
        let mut found: Vec<_> = now.into_iter().collect();
        let former = self.former(code);
        for successor in self.successors(code) {
            if let Some(commune) = self.commune(&successor.commune) {
                found.push(Candidate { commune, former, extent: successor.extent, score: 0 });
            }
        }
        found
    }

    /// Adds a unit's communes of today, each once with its best score.
    fn take<'a>(&'a self, found: &mut Vec<Candidate<'a>>, unit: &Unit, score: i32) {
        let readings: Vec<Candidate<'a>> = match unit {
            Unit::Now(code) => self
                .commune(code)
                .map(|commune| Candidate { commune, former: None, extent: Extent::Kept, score })
                .into_iter()
                .collect(),
            Unit::Former(code) => self
                .successors(code)
                .iter()
                .filter_map(|s| {
                    let commune = self.commune(&s.commune)?;
                    Some(Candidate { commune, former: self.former(code), extent: s.extent, score })
                })
                .collect(),
        };
        for reading in readings {
            match found.iter_mut().find(|known| known.commune.code == reading.commune.code) {
                Some(known) if known.score < reading.score => *known = reading,
                Some(_) => {}
                None => found.push(reading),
            }
        }
    }

    /// How well a commune agrees with everything the text names; `None` when it contradicts it.
    fn score(&self, unit: &Unit, mention: &Mention, all: &[Mention], home: Option<&str>) -> Option<i32> {
        let (own, former) = match unit {
            Unit::Now(code) => (&self.commune(code)?.full_name, None),
            Unit::Former(code) => {
                let former = self.former(code)?;
                (&former.full_name, Some(former))
            }
        };
        let mut score = mention.agreement(own);
        score += match former {
            Some(former) => self.score_former(former, mention, all, home)?,
            None => self.score_now(unit.code(), mention, all, home)?,
        };
        Some(score)
    }

    fn score_former(
        &self,
        former: &FormerCommune,
        mention: &Mention,
        all: &[Mention],
        home: Option<&str>,
    ) -> Option<i32> {
        let history = self.history();
        let district = history.district_of(former)?;
        let province = history.province_of(former)?;
        let now = self.province(&province.province)?;
        let score = best(all, Level::Province, mention, &[(&province.full_name, 4), (&now.full_name, 3)]);
        let score = score.unless(|| named(all, Level::Province, mention))?.0;
        let near = best(all, Level::District, mention, &[(&district.full_name, 4)]).0;
        let far = near.is_none() && named(all, Level::District, mention);
        let home = i32::from(score.is_none() && home == Some(now.code.as_str()));
        Some(score.unwrap_or(0) + near.unwrap_or(0) - if far { 4 } else { 0 } + home)
    }

    fn score_now(&self, code: &str, mention: &Mention, all: &[Mention], home: Option<&str>) -> Option<i32> {
        let province = self.province(&self.commune(code)?.province)?;
        let before: Vec<_> = self.predecessors(code).collect();
        let history = self.history();
        let mut provinces = vec![(province.full_name.as_str(), 4)];
        provinces.extend(before.iter().filter_map(|f| Some((history.province_of(f)?.full_name.as_str(), 2))));
        let districts: Vec<_> = before
            .iter()
            .filter_map(|former| Some((history.district_of(former)?.full_name.as_str(), 1)))
            .collect();
        let score = best(all, Level::Province, mention, &provinces);
        let score = score.unless(|| named(all, Level::Province, mention))?.0;
        let near = best(all, Level::District, mention, &districts).0;
        let far = near.is_none() && named(all, Level::District, mention);
        let home = i32::from(score.is_none() && home == Some(province.code.as_str()));
        Some(score.unwrap_or(0) + near.unwrap_or(0) - i32::from(far) + home)
    }
}

/// Points for the best agreement of a mention of that level with one of these names.
struct Agreement(Option<i32>);

impl Agreement {
    /// No points and another unit named for certain is a contradiction: nothing.
    fn unless(self, named: impl FnOnce() -> bool) -> Option<Self> {
        if self.0.is_none() && named() { None } else { Some(self) }
    }
}

fn best(all: &[Mention], level: Level, commune: &Mention, names: &[(&str, i32)]) -> Agreement {
    let others = all.iter().filter(|m| m.level == level && !m.overlaps(commune));
    let points =
        others.flat_map(|m| names.iter().filter(|(name, _)| m.names(name)).map(|(_, points)| *points));
    Agreement(points.max())
}

/// Whether the text names a unit of that level beyond doubt, with its kind, beside the commune.
fn named(all: &[Mention], level: Level, commune: &Mention) -> bool {
    all.iter().any(|m| m.level == level && m.certain && !m.overlaps(commune))
}

#[cfg(test)]
mod tests;
