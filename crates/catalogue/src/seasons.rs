//! What is in season: data that ships, by day.
use kernel::{Day, Text};
use serde::Deserialize;

const FILE: &str = include_str!("../../../data/catalogue/seasons.toml");

#[derive(Debug, thiserror::Error)]
pub enum SeasonsError {
    #[error("the file of seasons does not parse: {0}")]
    Toml(#[from] toml::de::Error),
    #[error("{0} is no day")]
    Day(String),
}

#[derive(Debug, Deserialize)]
struct File {
    occasion: Vec<Occasion>,
    season: Vec<MonthsOf>,
}

#[derive(Debug, Deserialize)]
struct Occasion {
    title: Text,
    words: Vec<String>,
    /// Days before the day on which it begins to be shown.
    before: i64,
    days: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct MonthsOf {
    months: Vec<u8>,
    title: Text,
    words: Vec<String>,
}

/// Something in season: what it is called, and what to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Season {
    pub(crate) title: Text,
    pub(crate) words: Vec<String>,
}

/// All seasons and occasions.
#[derive(Debug)]
pub struct Seasons(File);

impl Seasons {
    /// Reads the file that ships.
    ///
    /// # Errors
    /// [`SeasonsError`] when it is broken.
    pub fn load() -> Result<Self, SeasonsError> {
        let file: File = toml::from_str(FILE)?;
        for day in file.occasion.iter().flat_map(|occasion| &occasion.days) {
            Day::parse(day).ok_or_else(|| SeasonsError::Day(day.clone()))?;
        }
        Ok(Self(file))
    }

    /// What is in season on a day: an occasion that comes, else what the month brings.
    pub(crate) fn on(&self, day: Day) -> Option<Season> {
        let near = |occasion: &&Occasion| {
            let days = occasion.days.iter().filter_map(|text| Day::parse(text));
            days.into_iter().any(|its| its.plus_days(-occasion.before) <= day && day <= its)
        };
        let occasion = self.0.occasion.iter().find(near);
        let month = u8::from(day.0.month());
        let season = self.0.season.iter().find(|season| season.months.contains(&month));
        occasion
            .map(|it| Season { title: it.title.clone(), words: it.words.clone() })
            .or_else(|| season.map(|it| Season { title: it.title.clone(), words: it.words.clone() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(day: &str) -> String {
        Seasons::load().unwrap().on(Day::parse(day).unwrap()).unwrap().title.vi
    }

    #[test]
    fn an_occasion_comes_before_the_month() {
        assert_eq!(title("2027-01-05"), "Sắm Tết");
        assert_eq!(title("2027-02-06"), "Sắm Tết");
        assert_eq!(title("2027-02-07"), "Mùa khô: bưởi, quýt, dưa hấu");
        assert_eq!(title("2026-11-23"), "Mùa lễ Ok Om Bok");
        assert_eq!(title("2026-11-24"), "Mùa nước nổi");
    }

    #[test]
    fn every_month_brings_something() {
        let seasons = Seasons::load().unwrap();
        for month in 1..=12 {
            assert!(seasons.on(Day::parse(&format!("2026-{month:02}-02")).unwrap()).is_some(), "{month}");
        }
    }
}
