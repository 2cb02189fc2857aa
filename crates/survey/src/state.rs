//! What surveys and units can be.
use sampling::weighting::Outcome;

kernel::stored_enum! {
    /// Whom a survey asks.
    pub enum Population {
        Firms = "firms",
        Households = "households",
    }
}

kernel::stored_enum! {
    /// How far a survey is.
    pub enum SurveyState {
        Planned = "planned",
        Drawn = "drawn",
        Open = "open",
        Closed = "closed",
        Published = "published",
    }
}

kernel::stored_enum! {
    /// What became of a drawn unit.
    pub enum UnitState {
        /// Drawn to be called in when the sample is too small.
        Reserve = "reserve",
        Waiting = "waiting",
        Answered = "answered",
        Refused = "refused",
        NotReached = "not-reached",
        /// Not of the population: closed, moved away, counted twice.
        Ineligible = "ineligible",
        /// It is not known whether it is of the population.
        Unknown = "unknown",
    }
}

impl UnitState {
    /// What an attempt may end in.
    pub const RESULTS: [Self; 5] =
        [Self::Waiting, Self::Refused, Self::NotReached, Self::Ineligible, Self::Unknown];

    /// What it counts as when weights are made; none for the reserve, which was not asked.
    pub(crate) fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Reserve => None,
            Self::Answered => Some(Outcome::Answered),
            Self::Refused => Some(Outcome::Refused),
            Self::Waiting | Self::NotReached => Some(Outcome::NotReached),
            Self::Ineligible => Some(Outcome::Ineligible),
            Self::Unknown => Some(Outcome::Unknown),
        }
    }

    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Answered => "good",
            Self::Waiting => "wait",
            Self::Refused | Self::NotReached | Self::Unknown => "bad",
            Self::Reserve | Self::Ineligible => "info",
        }
    }
}

kernel::stored_enum! {
    /// By which way an interview came.
    pub enum Way {
        Link = "link",
        Phone = "phone",
        Visit = "visit",
        Import = "import",
    }
}

impl SurveyState {
    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Planned | Self::Drawn => "info",
            Self::Open => "wait",
            Self::Closed => "river",
            Self::Published => "good",
        }
    }
}
