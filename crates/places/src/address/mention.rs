use super::dictionary::{Dictionary, KINDS, parted};
use super::words::{Word, exact};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    Commune,
    District,
    Province,
}

/// A unit's name found in a text.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub(super) level: Level,
    /// The folded kind before the name (`phuong`); empty when there was none.
    kind: String,
    /// Folded, without the kind.
    pub(super) name: String,
    /// With accents, tone marks at the end of each word.
    exact: String,
    start: usize,
    end: usize,
    /// Named with its kind, and by the longest name that fits.
    pub(super) certain: bool,
}

/// Longest name of a unit, in words.
const LONGEST: usize = 12;

impl Mention {
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether this is the name of that unit.
    pub(super) fn names(&self, full_name: &str) -> bool {
        let (kind, name) = parted(full_name);
        let alias = matches!(
            (self.name.as_str(), name.as_str()),
            ("sai gon", "ho chi minh")
                | ("hue" | "thua thien" | "thua thien hue", "thua thien hue" | "hue")
                | ("vung tau", "ba ria vung tau")
        );
        let kinds = self.kind.is_empty()
            || self.level == Level::Province
            || self.kind == kind
            || kinship(&self.kind, &kind);
        (self.name == name || (alias && self.level == Level::Province)) && kinds
    }

    /// Points for how well kind and accents fit the commune's own name.
    pub(super) fn agreement(&self, full_name: &str) -> i32 {
        let (kind, _) = parted(full_name);
        let kind = match self.kind.as_str() {
            "" => 0,
            own if own == kind => 2,
            _ => -2,
        };
        let certain = if self.certain { 3 } else { 0 };
        let accented = full_name.split_whitespace().map(exact).collect::<Vec<_>>().join(" ");
        let same = accented.ends_with(&self.exact) && self.exact != self.name;
        kind + certain + if same { 2 } else { 0 }
    }
}

/// Districts changed their kind over the years (huyện → thị xã → thành phố); old addresses keep the old word.
fn kinship(said: &str, kind: &str) -> bool {
    let grows = ["huyen", "thi xa", "thanh pho", "quan"];
    grows.contains(&said) && grows.contains(&kind)
}

/// All names of units in a text.
pub(super) fn mentions(words: &[Word], dictionary: &Dictionary) -> Vec<Mention> {
    let mut out = Vec::new();
    for start in 0..words.len() {
        for (kind, levels) in KINDS.iter().filter(|(kind, _)| starts(words, start, kind)) {
            for level in *levels {
                with_kind(words, start, kind, *level, dictionary, &mut out);
            }
        }
        if starts(words, start, &["huyen"]) {
            with_kind(words, start, &[], Level::Commune, dictionary, &mut out);
        }
    }
    let named = out.clone();
    for piece in pieces(words) {
        bare(words, piece, dictionary, &named, &mut out);
    }
    ending(words, dictionary, &mut out);
    out
}

fn starts(words: &[Word], at: usize, kind: &[&str]) -> bool {
    let piece = words.get(at).map(|word| word.piece);
    kind.iter().enumerate().all(|(n, part)| {
        words.get(at + n).is_some_and(|word| word.plain == *part && Some(word.piece) == piece)
    })
}

fn with_kind(
    words: &[Word],
    start: usize,
    kind: &[&str],
    level: Level,
    dictionary: &Dictionary,
    out: &mut Vec<Mention>,
) {
    let first = start + kind.len();
    let mut longest = true;
    for length in (1..=LONGEST).rev() {
        if let Some(mut mention) = mention(words, first, length, level, dictionary) {
            mention.start = start;
            mention.kind = kind.join(" ");
            mention.certain = longest;
            longest = false;
            out.push(mention);
        }
    }
}

fn mention(
    words: &[Word],
    first: usize,
    length: usize,
    level: Level,
    dictionary: &Dictionary,
) -> Option<Mention> {
    let found = words.get(first..first + length)?;
    let piece = found.first()?.piece;
    if found.iter().any(|word| word.piece != piece) {
        return None;
    }
    let join = |part: fn(&Word) -> &str| found.iter().map(part).collect::<Vec<_>>().join(" ");
    let name = join(|word| &word.plain);
    dictionary.has(level, &name).then(|| Mention {
        level,
        kind: String::new(),
        name,
        exact: join(|word| &word.exact),
        start: first,
        end: first + length,
        certain: false,
    })
}

/// First and last word of each piece between commas.
fn pieces(words: &[Word]) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        match out.last_mut() {
            Some((first, end)) if words.get(*first).is_some_and(|w| w.piece == word.piece) => *end = at + 1,
            _ => out.push((at, at + 1)),
        }
    }
    out
}

/// A whole piece that is a name and says no kind: `Long Đức, Trà Vinh`.
fn bare(
    words: &[Word],
    (first, end): (usize, usize),
    dictionary: &Dictionary,
    named: &[Mention],
    out: &mut Vec<Mention>,
) {
    if named.iter().any(|known| known.start == first && known.end == end) {
        return;
    }
    for level in [Level::Commune, Level::District, Level::Province] {
        if let Some(mention) = mention(words, first, end - first, level, dictionary)
            && !mention.name.chars().all(|c| c.is_ascii_digit() || c == ' ')
        {
            out.push(mention);
        }
    }
}

/// The province at the very end of a text without commas: `xa long duc tp tra vinh tra vinh`.
fn ending(words: &[Word], dictionary: &Dictionary, out: &mut Vec<Mention>) {
    for length in 1..=4.min(words.len()) {
        let first = words.len() - length;
        if let Some(mention) = mention(words, first, length, Level::Province, dictionary)
            && !out.iter().any(|known| known.level == Level::Province && known.overlaps(&mention))
        {
            out.push(mention);
        }
    }
}
