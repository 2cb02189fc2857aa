use super::list::ListId;
use super::node::NodeId;

/// What a row asks or does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Group,
    Repeat,
    Text,
    Integer,
    Decimal,
    /// Numbers from `start` to `end` in `step`s of the parameters.
    Range,
    Date,
    Time,
    DateTime,
    SelectOne(Source),
    SelectMultiple(Source),
    /// All choices in an order.
    Rank(Source),
    /// Latitude, longitude in degrees, altitude and accuracy in metres, with spaces between.
    Geopoint,
    /// Points with `;` between.
    Geotrace,
    Geoshape,
    Image,
    Audio,
    Video,
    File,
    Barcode,
    /// Is read, not answered.
    Note,
    /// “OK” when it was ticked.
    Acknowledge,
    Calculate,
    Hidden,
    Meta(Meta),
    /// A file to look values up in, by its type: `csv-external`, `xml-external`.
    External(&'static str),
}

/// What is known without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meta {
    Start,
    End,
    Today,
    DeviceId,
    UserName,
    Email,
    PhoneNumber,
    /// Things of phones that a page does not know, by their type: SIM cards, sound and places recorded without asking, the
    /// log of taps. They stay empty.
    Other(&'static str),
}

/// Where choices come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The sheet `choices`, the sheet `external_choices`, or a file beside the form.
    List(ListId),
    /// Earlier answers: a question in a repeat.
    Answers(NodeId),
}

impl Kind {
    /// The choices' source of a question that has choices.
    pub fn source(&self) -> Option<&Source> {
        match self {
            Self::SelectOne(source) | Self::SelectMultiple(source) | Self::Rank(source) => Some(source),
            _ => None,
        }
    }

    /// Whether it holds other rows.
    pub fn is_section(&self) -> bool {
        matches!(self, Self::Group | Self::Repeat)
    }

    /// Whether somebody may answer it.
    pub fn is_asked(&self) -> bool {
        !matches!(
            self,
            Self::Group
                | Self::Repeat
                | Self::Note
                | Self::Calculate
                | Self::Hidden
                | Self::Meta(_)
                | Self::External(_)
        )
    }

    /// Whether a submission holds a value of it.
    pub fn is_stored(&self) -> bool {
        !matches!(
            self,
            Self::Group | Self::Repeat | Self::Note | Self::External(_) | Self::Meta(Meta::Other(_))
        )
    }
}
