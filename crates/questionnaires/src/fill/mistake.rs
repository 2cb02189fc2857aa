use super::{Filling, SpotId};
use crate::Tongue;
use crate::form::{Kind, Node, Source};

/// An answer that cannot stay as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Where, as [`Filling::set`] takes it.
    pub path: String,
    pub trouble: Trouble,
    /// The form's own words where it has some, else ours; in the wanted language.
    pub message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It must be answered and is empty.
    Required,
    /// It cannot be read as what is asked: a number, a day.
    Kind,
    /// It is none of the choices that may be taken.
    Choice,
    /// The form's own constraint does not hold.
    Constraint,
}

impl Filling<'_> {
    /// What is wrong with the answers of what is asked, in the order of the form; at most one thing each.
    pub fn mistakes(&self) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        self.look(SpotId::ROOT, &mut mistakes);
        mistakes
    }

    /// What is wrong with one answer.
    pub fn mistake(&self, path: &str) -> Option<Mistake> {
        self.spot_at(path).and_then(|spot| self.wrong(spot))
    }

    fn look(&self, spot: SpotId, mistakes: &mut Vec<Mistake>) {
        for child in &self.grove.spot(spot).children {
            if self.grove.spot(*child).relevant {
                mistakes.extend(self.wrong(*child));
                self.look(*child, mistakes);
            }
        }
    }

    fn wrong(&self, spot: SpotId) -> Option<Mistake> {
        let found = self.grove.spot(spot);
        let node = self.form.node(found.node);
        if !found.relevant || node.kind.is_section() || !node.kind.is_stored() {
            return None;
        }
        let trouble = self.trouble(spot, node, &found.value)?;
        let own = match trouble {
            Trouble::Required => self.shown(&node.required_message, spot),
            Trouble::Constraint => self.shown(&node.constraint_message, spot),
            Trouble::Kind | Trouble::Choice => String::new(),
        };
        let message =
            if own.is_empty() { sentence(trouble, &node.kind, self.tongue()).to_owned() } else { own };
        Some(Mistake { path: self.path_of(spot), trouble, message })
    }

    fn trouble(&self, spot: SpotId, node: &Node, value: &str) -> Option<Trouble> {
        if value.is_empty() {
            let required = node.required.is_some() && node.kind.is_asked();
            let missing =
                required && self.with_world(spot, |world| world.holds(node.required.as_ref(), spot, false));
            return missing.then_some(Trouble::Required);
        }
        if !super::fits::fits(node, value) {
            return Some(Trouble::Kind);
        }
        if !self.chosen_well(spot, node, value) {
            return Some(Trouble::Choice);
        }
        let holds = self.with_world(spot, |world| world.holds(node.constraint.as_ref(), spot, true));
        (!holds).then_some(Trouble::Constraint)
    }

    /// Whether an answer is made of choices that may be taken now; of an order, whether all are in it.
    fn chosen_well(&self, spot: SpotId, node: &Node, value: &str) -> bool {
        let Some(source) = node.kind.source() else { return true };
        let taken: Vec<&str> = match node.kind {
            Kind::SelectOne(_) => vec![value],
            _ => value.split_whitespace().collect(),
        };
        let twice = taken.iter().enumerate().any(|(at, one)| taken.iter().take(at).any(|other| other == one));
        if twice {
            return false;
        }
        let Source::List(id) = source else {
            let path = self.path_of(spot);
            let choices = self.choices(&path);
            return taken.iter().all(|one| choices.iter().any(|choice| choice.value == *one));
        };
        let Some(list) = self.form.list(*id).filter(|list| !list.is_missing) else { return true };
        let items = self.items(spot, *id);
        let name = |at: &usize| list.items.get(*at).map(|item| item.name.as_str());
        let known = |one: &&str| items.iter().any(|at| name(at) == Some(one));
        let whole = !matches!(node.kind, Kind::Rank(_)) || taken.len() == items.len();
        whole && taken.iter().all(known)
    }

    /// The language of our own sentences: that of the form's where it is one of ours.
    fn tongue(&self) -> Tongue {
        let language = self.form.languages.get(self.environment.language).map_or("", String::as_str);
        match language {
            _ if language.ends_with("(vi)") => Tongue::Vi,
            _ if language.ends_with("(en)") => Tongue::En,
            _ => self.environment.tongue,
        }
    }
}

/// Our sentences by what is wrong, for who checks answers elsewhere.
pub(crate) fn sentences(tongue: Tongue) -> Vec<(&'static str, &'static str)> {
    let rank = Kind::Rank(Source::Answers(crate::form::NodeId::ROOT));
    let known = [
        ("required", Trouble::Required, Kind::Text),
        ("constraint", Trouble::Constraint, Kind::Text),
        ("choice", Trouble::Choice, Kind::Text),
        ("rank", Trouble::Choice, rank),
        ("integer", Trouble::Kind, Kind::Integer),
        ("decimal", Trouble::Kind, Kind::Decimal),
        ("range", Trouble::Kind, Kind::Range),
        ("date", Trouble::Kind, Kind::Date),
        ("time", Trouble::Kind, Kind::Time),
        ("dateTime", Trouble::Kind, Kind::DateTime),
        ("geopoint", Trouble::Kind, Kind::Geopoint),
        ("kind", Trouble::Kind, Kind::Text),
    ];
    known.into_iter().map(|(key, trouble, kind)| (key, sentence(trouble, &kind, tongue))).collect()
}

fn sentence(trouble: Trouble, kind: &Kind, tongue: Tongue) -> &'static str {
    let (vietnamese, english) = match (trouble, kind) {
        (Trouble::Required, _) => ("Câu này cần được trả lời.", "This question needs an answer."),
        (Trouble::Constraint, _) => ("Câu trả lời không hợp lệ.", "This answer is not allowed."),
        (Trouble::Choice, Kind::Rank(_)) => (
            "Hãy xếp thứ tự tất cả các lựa chọn, mỗi lựa chọn một lần.",
            "Put every choice in order, each once.",
        ),
        (Trouble::Choice, _) => ("Hãy chọn trong danh sách.", "Choose from the list."),
        (Trouble::Kind, Kind::Integer) => {
            ("Hãy nhập một số nguyên, ví dụ 12.", "Enter a whole number, like 12.")
        }
        (Trouble::Kind, Kind::Decimal) => ("Hãy nhập một số, ví dụ 12.5.", "Enter a number, like 12.5."),
        (Trouble::Kind, Kind::Range) => ("Hãy chọn một số trong khoảng.", "Choose a number of the range."),
        (Trouble::Kind, Kind::Date) => ("Hãy nhập ngày, ví dụ 2026-11-26.", "Enter a day, like 2026-11-26."),
        (Trouble::Kind, Kind::Time) => ("Hãy nhập giờ, ví dụ 08:30.", "Enter a time, like 08:30."),
        (Trouble::Kind, Kind::DateTime) => {
            ("Hãy nhập ngày và giờ, ví dụ 2026-11-26T08:30.", "Enter a day and time, like 2026-11-26T08:30.")
        }
        (Trouble::Kind, Kind::Geopoint) => (
            "Hãy nhập vĩ độ và kinh độ, ví dụ 9.93 106.34.",
            "Enter latitude and longitude, like 9.93 106.34.",
        ),
        (Trouble::Kind, _) => ("Câu trả lời không đọc được.", "This answer cannot be read."),
    };
    match tongue {
        Tongue::Vi => vietnamese,
        Tongue::En => english,
    }
}
