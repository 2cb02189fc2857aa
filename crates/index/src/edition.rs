//! The editions that ship, each computed once.
use std::ops::Range;
use std::sync::OnceLock;

use composite::{Data, Errors, Index, PCI, PROVINCE_ECOMMERCE, Shipped, Uncertain, uncertainty};
use kernel::{Error, Locale, Result};
use ui::Req;

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../../data/indices/", $name))
    };
}

/// Recomputations behind the range of a rank, and the seed they follow from.
pub(crate) const RUNS: usize = 500;
const SEED: u64 = 1;

/// What an edition ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Communes of the province with this code.
    Communes(&'static str),
    /// The 34 provinces since July 2025.
    Provinces,
    /// The 63 provinces until then.
    FormerProvinces,
}

/// One index of one kind of places over some years.
pub struct Edition {
    pub code: &'static str,
    pub kind: Kind,
    /// Its values were invented for demonstrations.
    pub invented: bool,
    pub(crate) shipped: Shipped,
    pub(crate) data: &'static str,
    pub(crate) errors: Option<&'static str>,
    computed: OnceLock<std::result::Result<Computed, String>>,
}

/// An edition with its ranks and how sure they are.
pub(crate) struct Computed {
    pub(crate) index: Index,
    /// `None` where the method lets nothing vary.
    pub(crate) uncertain: Option<Uncertain>,
    /// Years with their rows, the last one last; one without a name where the data has no years.
    pub(crate) years: Vec<(f64, Range<usize>)>,
    /// For each row the places gained since the year before.
    pub(crate) gained: Vec<Option<i64>>,
}

/// All editions.
pub struct Editions(Vec<Edition>);

impl Default for Editions {
    fn default() -> Self {
        let invented = |code, kind, (data, errors)| Edition {
            code,
            kind,
            invented: true,
            shipped: PROVINCE_ECOMMERCE,
            data,
            errors: Some(errors),
            computed: OnceLock::new(),
        };
        let communes = (file!("demo/communes-86.iData.csv"), file!("demo/communes-86.errors.csv"));
        let provinces = (file!("demo/provinces-34.iData.csv"), file!("demo/provinces-34.errors.csv"));
        let former = (file!("demo/provinces-63.iData.csv"), file!("demo/provinces-63.errors.csv"));
        Self(vec![
            invented("communes", Kind::Communes("86"), communes),
            invented("provinces", Kind::Provinces, provinces),
            invented("provinces-63", Kind::FormerProvinces, former),
            Edition {
                code: "pci-2021",
                kind: Kind::FormerProvinces,
                invented: false,
                shipped: PCI,
                data: file!("pci-2021.csv"),
                errors: None,
                computed: OnceLock::new(),
            },
        ])
    }
}

impl Editions {
    /// Those that an installation shows: invented ones only where it is a demo.
    pub(crate) fn shown(&self, demo: bool) -> impl Iterator<Item = &Edition> {
        self.0.iter().filter(move |edition| demo || !edition.invented)
    }

    /// The one that the address names.
    ///
    /// # Errors
    /// [`Error::NotFound`] without one here.
    pub(crate) fn asked(&self, req: &Req) -> Result<&Edition> {
        let code = req.param("edition");
        let demo = req.app.settings().demo;
        self.shown(demo).find(|edition| edition.code == code).ok_or(Error::NotFound)
    }

    /// Computes all of them, so that nobody waits for it.
    pub fn warm(&self, demo: bool) {
        for edition in self.shown(demo) {
            if let Err(error) = edition.computed() {
                tracing::error!(edition = edition.code, %error, "an index could not be computed");
            }
        }
    }
}

impl Edition {
    /// Scores, ranks and their ranges, computed at the first question.
    ///
    /// # Errors
    /// [`Error::Internal`] when a file that ships is broken, which a test excludes.
    pub(crate) fn computed(&self) -> Result<&Computed> {
        let computed = self.computed.get_or_init(|| self.compute().map_err(|error| error.to_string()));
        computed.as_ref().map_err(|sentence| Error::internal(sentence.clone()))
    }

    fn compute(&self) -> composite::Result<Computed> {
        let (meta, method) = (self.shipped.meta()?, self.shipped.method()?);
        let data = Data::parse(self.code, self.data.as_bytes(), &meta)?;
        let index = Index::compute(meta, data, method)?;
        let codes = &index.denominated.codes;
        let errors = self.errors.map(|file| Errors::parse(self.code, file.as_bytes(), &index.data, codes));
        let errors = errors.transpose()?;
        // A method that lets nothing vary has no ranges.
        let uncertain = uncertainty(&index, errors.as_ref(), RUNS, SEED).ok();
        let (years, gained) = (years(&index.data), index.rank_changes());
        Ok(Computed { index, uncertain, years, gained })
    }

    /// What the index is called.
    pub(crate) fn title(&self, locale: Locale) -> Result<String> {
        Ok(words(&self.computed()?.index.method.title, locale).to_owned())
    }
}

/// The words of one language.
pub(crate) fn words(words: &composite::Words, locale: Locale) -> &str {
    match locale {
        Locale::En if !words.en.is_empty() => &words.en,
        _ => &words.vi,
    }
}

fn years(data: &Data) -> Vec<(f64, Range<usize>)> {
    let mut years: Vec<(f64, Range<usize>)> = Vec::new();
    for (row, unit) in data.units.iter().enumerate() {
        match years.last_mut() {
            Some((time, rows)) if time.total_cmp(&unit.time).is_eq() => rows.end = row + 1,
            _ => years.push((unit.time, row..row + 1)),
        }
    }
    years
}

impl Computed {
    /// The year that `?year=` names, the last without it.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a year that is not there.
    pub(crate) fn year(&self, asked: Option<&str>) -> Result<&(f64, Range<usize>)> {
        let found = match asked {
            None => self.years.last(),
            Some(text) => self.years.iter().find(|(time, _)| crate::number::year(*time) == text),
        };
        found.ok_or(Error::NotFound)
    }

    /// The row of a place in a year.
    ///
    /// # Errors
    /// [`Error::NotFound`] without one.
    pub(crate) fn row(&self, place: &str, rows: &Range<usize>) -> Result<usize> {
        let unit = |row: &usize| self.index.data.units.get(*row).is_some_and(|unit| unit.code == place);
        rows.clone().find(unit).ok_or(Error::NotFound)
    }

    /// What a code is called.
    pub(crate) fn label(&self, code: &str, locale: Locale) -> String {
        let own = self.index.method.labels.get(code).map(|label| words(label, locale).to_owned());
        own.or_else(|| {
            self.index.tree.nodes.iter().find(|node| node.code == code).map(|node| node.name.clone())
        })
        .unwrap_or_else(|| code.to_owned())
    }

    /// The unit an indicator is told in.
    pub(crate) fn unit(&self, code: &str) -> &str {
        self.index.meta.find(code).map_or("", |entry| entry.unit.as_str())
    }

    /// The components of the index: the parts of its top.
    pub(crate) fn components(&self) -> Vec<usize> {
        self.index.tree.nodes.last().map(|node| node.children.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edition_that_ships_has_scores_ranks_and_ranges() {
        let editions = Editions::default();
        let found: Vec<_> = editions
            .shown(true)
            .map(|edition| {
                let computed = edition.computed().unwrap();
                let rows: Vec<_> = computed.years.iter().map(|(_, rows)| rows.len()).collect();
                (edition.code, rows, computed.uncertain.is_some())
            })
            .collect();
        assert_eq!(
            found,
            [
                ("communes", vec![124; 3], true),
                ("provinces", vec![34; 3], true),
                ("provinces-63", vec![63; 3], true),
                ("pci-2021", vec![21], true),
            ]
        );
        assert_eq!(editions.shown(false).map(|edition| edition.code).collect::<Vec<_>>(), ["pci-2021"]);
    }
}
