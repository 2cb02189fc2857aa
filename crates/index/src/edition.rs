//! The editions that ship, each computed once.
mod span;
#[cfg(test)]
pub(crate) mod tests;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use composite::{PCI, PROVINCE_ECOMMERCE, Shipped};
use kernel::{Error, Locale, Result};
use ui::Req;

use crate::surveyed::{self, Surveyed};

pub(crate) use span::{Break, Computed};

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../../data/indices/", $name))
    };
}

/// Recomputations behind the range of a rank.
pub(crate) use span::RUNS;

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
    /// The files of each version of the method, the oldest first.
    pub(crate) sources: Vec<Source>,
    pub(crate) computed: OnceLock<composite::Result<Vec<Computed>>>,
}

/// Years that were computed by one version of a method.
pub(crate) struct Source {
    pub(crate) shipped: Shipped,
    /// Its iMeta, without indicators that nobody gave a value.
    pub(crate) meta: Cow<'static, str>,
    /// Their codes.
    pub(crate) left_out: Vec<String>,
    pub(crate) data: Cow<'static, str>,
    pub(crate) errors: Option<Cow<'static, str>>,
}

impl Source {
    /// Values for every indicator of an index that ships.
    pub(crate) fn new(shipped: Shipped, data: Cow<'static, str>, errors: Option<Cow<'static, str>>) -> Self {
        Self { shipped, meta: Cow::Borrowed(shipped.meta), left_out: Vec::new(), data, errors }
    }
}

/// A year of an edition: what it was computed by, and its rows there.
#[derive(Clone, Copy)]
pub(crate) struct Year<'a> {
    pub(crate) source: &'a Source,
    pub(crate) computed: &'a Computed,
    /// Not a number where the data has no years.
    pub(crate) time: f64,
    pub(crate) rows: &'a Range<usize>,
}

/// All editions: those that ship, and the one that surveys of this installation give.
pub struct Editions {
    shipped: Vec<Arc<Edition>>,
    surveyed: Surveyed,
}

impl Default for Editions {
    fn default() -> Self {
        let invented = |code, kind, (data, errors): (&'static str, &'static str)| Edition {
            code,
            kind,
            invented: true,
            sources: vec![Source::new(PROVINCE_ECOMMERCE, data.into(), Some(errors.into()))],
            computed: OnceLock::new(),
        };
        let communes = (file!("demo/communes-86.iData.csv"), file!("demo/communes-86.errors.csv"));
        let provinces = (file!("demo/provinces-34.iData.csv"), file!("demo/provinces-34.errors.csv"));
        let former = (file!("demo/provinces-63.iData.csv"), file!("demo/provinces-63.errors.csv"));
        let shipped = vec![
            invented("communes", Kind::Communes("86"), communes),
            invented("provinces", Kind::Provinces, provinces),
            invented("provinces-63", Kind::FormerProvinces, former),
            Edition {
                code: "pci-2021",
                kind: Kind::FormerProvinces,
                invented: false,
                sources: vec![Source::new(PCI, file!("pci-2021.csv").into(), None)],
                computed: OnceLock::new(),
            },
        ];
        let shipped = shipped.into_iter().map(Arc::new).collect();
        Self { shipped, surveyed: Surveyed::default() }
    }
}

impl Editions {
    /// Those that ship and that an installation shows: invented ones only where it is a demo.
    pub(crate) fn shipped(&self, demo: bool) -> impl Iterator<Item = &Arc<Edition>> {
        self.shipped.iter().filter(move |edition| demo || !edition.invented)
    }

    /// All that an installation shows, its own first.
    pub(crate) async fn shown(&self, req: &Req) -> Result<Vec<Arc<Edition>>> {
        let demo = req.app.settings().demo;
        let own = self.surveyed.get(&mut req.reader().await?, demo).await?;
        Ok(own.into_iter().chain(self.shipped(demo).cloned()).collect())
    }

    /// The one that the address names.
    ///
    /// # Errors
    /// [`Error::NotFound`] without one here.
    pub(crate) async fn asked(&self, req: &Req) -> Result<Arc<Edition>> {
        let (code, demo) = (req.param("edition"), req.app.settings().demo);
        let shipped = self.shipped(demo).find(|edition| edition.code == code).cloned();
        if shipped.is_some() || code != surveyed::CODE {
            return shipped.ok_or(Error::NotFound);
        }
        self.surveyed.get(&mut req.reader().await?, demo).await?.ok_or(Error::NotFound)
    }

    /// Computes all of them, so that nobody waits for it.
    pub fn warm(&self, demo: bool) {
        for edition in self.shipped(demo) {
            if let Err(error) = edition.computed() {
                tracing::error!(edition = edition.code, %error, "an index could not be computed");
            }
        }
    }
}

impl Edition {
    /// Scores, ranks and their ranges by each version of the method, computed at the first question.
    ///
    /// # Errors
    /// [`Error::Internal`] when a file that ships is broken, which a test excludes.
    pub(crate) fn computed(&self) -> Result<&[Computed]> {
        self.tried().map_err(|why| Error::internal(why.to_string()))
    }

    /// The same, or why it could not be computed.
    pub(crate) fn tried(&self) -> composite::Result<&[Computed], &composite::Error> {
        self.computed.get_or_init(|| span::all(self.code, &self.sources)).as_deref()
    }

    /// All years, the first one first.
    pub(crate) fn years(&self) -> Result<Vec<Year<'_>>> {
        let mut years = Vec::new();
        for (source, computed) in self.sources.iter().zip(self.computed()?) {
            years.extend(computed.years.iter().map(|(time, rows)| Year {
                source,
                computed,
                time: *time,
                rows,
            }));
        }
        Ok(years)
    }

    /// The year that `?year=` names, the last without it.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a year that is not there.
    pub(crate) fn year(&self, asked: Option<&str>) -> Result<Year<'_>> {
        let mut years = self.years()?.into_iter();
        let found = match asked {
            None => years.next_back(),
            Some(text) => years.find(|year| crate::number::year(year.time) == text),
        };
        found.ok_or(Error::NotFound)
    }

    /// The year before another.
    pub(crate) fn year_before(&self, time: f64) -> Result<Option<Year<'_>>> {
        Ok(self.years()?.into_iter().take_while(|year| year.time < time).last())
    }

    /// The years since which another version of the method counts.
    pub(crate) fn breaks(&self) -> Result<Vec<&Break>> {
        Ok(self.computed()?.iter().filter_map(|computed| computed.since.as_ref()).collect())
    }

    /// What the index is called today.
    pub(crate) fn title(&self, locale: Locale) -> Result<String> {
        let last = self.computed()?.last().ok_or(Error::NotFound)?;
        Ok(words(&last.index.method.title, locale).to_owned())
    }
}

/// The words of one language.
pub(crate) fn words(words: &composite::Words, locale: Locale) -> &str {
    match locale {
        Locale::En if !words.en.is_empty() => &words.en,
        _ => &words.vi,
    }
}
