use crate::fault::What;
use crate::form::{Kind, Meta};

/// What the column `type` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Type {
    Begin {
        kind: Section,
        list: Option<String>,
    },
    End(Section),
    Choice {
        how: How,
        list: String,
        from: From,
        or_other: bool,
    },
    /// A question, with the constraint that an old name of a type brings.
    Plain(Kind, Option<&'static str>),
    /// Known here only by a sentence: the log of taps, places and sounds recorded unasked.
    Audit,
    BackgroundGeopoint,
    /// A row of a score or an order of `KoboToolbox`.
    Row,
    /// A setting that older forms write among the questions.
    Setting(&'static str),
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Group,
    Repeat,
    Loop,
    /// Of `KoboToolbox`: questions with one list of choices.
    Score,
    /// Of `KoboToolbox`: places of an order, each with a choice of its own.
    Rank,
    /// Of `KoboToolbox`: the same questions for each choice of a list.
    Matrix,
}

impl Section {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Repeat => "repeat",
            Self::Loop => "loop",
            Self::Score => "score",
            Self::Rank => "rank",
            Self::Matrix => "kobomatrix",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    One,
    Multiple,
    Rank,
}

/// Where the choices are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    Sheet,
    File,
    External,
}

/// Reads a type, by all names that are in use for it.
pub(super) fn read(text: &str) -> Type {
    section(text).or_else(|| choice(text)).unwrap_or_else(|| plain(text))
}

fn section(text: &str) -> Option<Type> {
    let begins = text.starts_with("begin");
    let rest = text.strip_prefix("begin").or_else(|| text.strip_prefix("end"))?;
    let rest = rest.strip_prefix([' ', '_'])?;
    let sections = [
        ("looped group", Section::Repeat),
        ("lgroup", Section::Repeat),
        ("repeat", Section::Repeat),
        ("group", Section::Group),
        ("loop", Section::Loop),
        ("score", Section::Score),
        ("rank", Section::Rank),
        ("kobomatrix", Section::Matrix),
    ];
    let (rest, kind) =
        sections.into_iter().find_map(|(name, kind)| Some((rest.strip_prefix(name)?, kind)))?;
    let list = match rest.strip_prefix(' ') {
        None if rest.is_empty() => None,
        None => return None,
        Some(list) => Some(list.strip_prefix("over ").unwrap_or(list)).filter(|list| !list.contains(' ')),
    };
    match (begins, list) {
        (true, list) => Some(Type::Begin { kind, list: list.map(str::to_owned) }),
        (false, None) => Some(Type::End(kind)),
        (false, Some(_)) => None,
    }
}

const CHOICES: [(&str, How, From); 16] = [
    ("add select multiple prompt using", How::Multiple, From::Sheet),
    ("add select one prompt using", How::One, From::Sheet),
    ("select all that apply from", How::Multiple, From::Sheet),
    ("select multiple from file", How::Multiple, From::File),
    ("select_multiple_from_file", How::Multiple, From::File),
    ("select all that apply", How::Multiple, From::Sheet),
    ("select_one_from_file", How::One, From::File),
    ("select_one_external", How::One, From::External),
    ("select one external", How::One, From::External),
    ("select one from file", How::One, From::File),
    ("select one from", How::One, From::Sheet),
    ("select_multiple", How::Multiple, From::Sheet),
    ("select_one", How::One, From::Sheet),
    ("select one", How::One, From::Sheet),
    ("select1", How::One, From::Sheet),
    ("rank", How::Rank, From::Sheet),
];

fn choice(text: &str) -> Option<Type> {
    let (rest, how, from) = CHOICES
        .iter()
        .find_map(|(name, how, from)| Some((text.strip_prefix(name)?.strip_prefix(' ')?, *how, *from)))?;
    let others = [" or specify other", " or_other", " or other"];
    let other = others.iter().find_map(|other| rest.strip_suffix(other));
    let list = other.unwrap_or(rest).to_owned();
    let whole = !list.is_empty() && !list.contains(' ');
    whole.then_some(Type::Choice { how, list, from, or_other: other.is_some() })
}

fn plain(text: &str) -> Type {
    let short = text.strip_prefix("q ").or_else(|| text.strip_prefix("get ")).unwrap_or(text);
    let short = short.strip_prefix("add ").and_then(|rest| rest.strip_suffix(" prompt")).unwrap_or(short);
    let kind = match short {
        "text" | "string" => Kind::Text,
        "integer" | "int" => Kind::Integer,
        "decimal" => Kind::Decimal,
        "range" => Kind::Range,
        "date" => Kind::Date,
        "time" => Kind::Time,
        "dateTime" | "datetime" | "date time" => Kind::DateTime,
        "geopoint" | "location" | "gps" => Kind::Geopoint,
        "geotrace" => Kind::Geotrace,
        "geoshape" => Kind::Geoshape,
        "image" | "photo" | "picture" => Kind::Image,
        "audio" => Kind::Audio,
        "video" => Kind::Video,
        "file" | "osm" => Kind::File,
        "barcode" => Kind::Barcode,
        "note" => Kind::Note,
        "acknowledge" | "trigger" => Kind::Acknowledge,
        "calculate" => Kind::Calculate,
        "hidden" => Kind::Hidden,
        "xml-external" => Kind::External("xml-external"),
        "csv-external" => Kind::External("csv-external"),
        "start" | "start time" => Kind::Meta(Meta::Start),
        "end" | "end time" => Kind::Meta(Meta::End),
        "today" => Kind::Meta(Meta::Today),
        "deviceid" | "device id" | "imei" | "uri:deviceid" => Kind::Meta(Meta::DeviceId),
        "username" | "uri:username" => Kind::Meta(Meta::UserName),
        "email" | "uri:email" => Kind::Meta(Meta::Email),
        "phonenumber" | "uri:phonenumber" => Kind::Meta(Meta::PhoneNumber),
        "phone number" if text != short => Kind::Meta(Meta::PhoneNumber),
        "subscriberid" | "subscriber id" | "uri:subscriberid" => Kind::Meta(Meta::Other("subscriberid")),
        "simserial" | "sim id" | "uri:simserial" => Kind::Meta(Meta::Other("simserial")),
        "start-geopoint" => Kind::Meta(Meta::Other("start-geopoint")),
        "background-audio" => Kind::Meta(Meta::Other("background-audio")),
        other => return special(other),
    };
    Type::Plain(kind, None)
}

fn special(text: &str) -> Type {
    let bounded = |constraint| Type::Plain(Kind::Integer, Some(constraint));
    match text {
        "audit" => Type::Audit,
        "score__row" | "rank__level" => Type::Row,
        "background-geopoint" => Type::BackgroundGeopoint,
        "percentage" => bounded("0 <= . and . <= 100"),
        "number of days in last month" => bounded("0 <= . and . <= 31"),
        "number of days in last six months" => bounded("0 <= . and . <= 183"),
        "number of days in last year" => bounded("0 <= . and . <= 365"),
        "phone number" => Type::Plain(Kind::Text, Some(r"regex(., '^\d*$')")),
        "form_title" | "set_form_title" | "set form title" => Type::Setting("title"),
        "form_id" | "set_form_id" | "set form id" => Type::Setting("form_id"),
        "prefix" => Type::Setting("prefix"),
        _ if text.starts_with("osm ") => Type::Plain(Kind::File, None),
        _ => Type::Unknown,
    }
}

/// What is wrong with a type that is none.
pub(super) fn mistaken(written: &str) -> What {
    let kind = written.to_owned();
    let small = written.to_lowercase();
    let command = CHOICES.iter().find(|(name, ..)| small.starts_with(name)).map(|(name, ..)| *name);
    if let Some(command) = command {
        // The list keeps its capital letters.
        let right = format!("{command}{}", written.get(command.len()..).unwrap_or_default());
        return match read(&right) {
            Type::Unknown => What::TypeWithoutList { kind: command.to_owned() },
            _ => What::TypeWritten { kind, right },
        };
    }
    let spaced = small.split_whitespace().collect::<Vec<_>>().join(" ");
    let joined = small.replace([' ', '-'], "_");
    let right = [small, spaced, joined].into_iter().find(|right| read(right) != Type::Unknown);
    let right = right.or_else(|| meant(written));
    right.map_or(What::UnknownType { kind: kind.clone() }, |right| What::TypeWritten { kind, right })
}

/// The type that may be meant by one that is a letter or two off: `integr`, `selct_one yes_no`.
fn meant(written: &str) -> Option<String> {
    const WORDS: [&str; 22] = [
        "text",
        "integer",
        "decimal",
        "date",
        "time",
        "dateTime",
        "note",
        "calculate",
        "geopoint",
        "image",
        "audio",
        "video",
        "file",
        "barcode",
        "acknowledge",
        "range",
        "hidden",
        "today",
        "select_one",
        "select_multiple",
        "begin",
        "end",
    ];
    let (word, rest) = written.split_once(' ').map_or((written, None), |(word, rest)| (word, Some(rest)));
    let near = super::near::nearest(word, WORDS.into_iter())?;
    let right = rest.map_or(near.to_owned(), |rest| format!("{near} {rest}"));
    (read(&right) != Type::Unknown).then_some(right)
}
