use kernel::{Error, Message, Result};
use ui::Params;

use crate::{Kind, Target};

/// Which targets of a plan are wanted; it stands in the address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    pub(crate) kind: Option<Kind>,
    pub(crate) measured: Option<Measured>,
}

/// Whether a live figure stands beside the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measured {
    Live,
    NotYet,
}

impl Measured {
    pub(crate) const ALL: [Self; 2] = [Self::Live, Self::NotYet];

    /// Last part of its Fluent message, and its value in an address.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::NotYet => "not-yet",
        }
    }
}

impl Filter {
    /// # Errors
    /// [`Error::BadRequest`] for a value that is no choice.
    pub(crate) fn read(query: &Params) -> Result<Self> {
        let measured = |key: &str| Measured::ALL.into_iter().find(|measured| measured.key() == key);
        Ok(Self {
            kind: choice(query, "kind", Kind::from_key)?,
            measured: choice(query, "measured", measured)?,
        })
    }

    pub(crate) fn keeps(self, target: &Target, live: bool) -> bool {
        let measured = if live { Measured::Live } else { Measured::NotYet };
        self.kind.is_none_or(|kind| kind == target.kind)
            && self.measured.is_none_or(|wanted| wanted == measured)
    }

    /// The same choices as a query; empty when there are none.
    pub(crate) fn query(self) -> String {
        let kind = self.kind.map(|kind| ("kind", kind.key()));
        let measured = self.measured.map(|measured| ("measured", measured.key()));
        match kind.into_iter().chain(measured).collect::<Vec<_>>().as_slice() {
            [] => String::new(),
            pairs => ui::query_string(pairs),
        }
    }

    pub(crate) fn is_set(self) -> bool {
        self != Self::default()
    }
}

fn choice<C>(query: &Params, name: &str, parse: impl Fn(&str) -> Option<C>) -> Result<Option<C>> {
    let Some(typed) = query.filled(name) else {
        return Ok(None);
    };
    let unknown = || Error::BadRequest(Message::new("error-filter").with("value", typed));
    parse(typed).map(Some).ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plans;

    fn kept(query: &str) -> usize {
        let filter = Filter::read(&Params::parse(query.as_bytes())).unwrap();
        let plans = Plans::load().unwrap();
        let targets = plans.all().iter().flat_map(|plan| &plan.targets);
        targets.filter(|target| filter.keeps(target, target.indicator.is_some())).count()
    }

    #[test]
    fn an_address_says_which_targets() {
        assert_eq!(kept(""), 63);
        assert_eq!(kept("kind=&measured="), 63);
        assert_eq!(kept("kind=duty"), 4);
        assert_eq!(kept("measured=live"), 29);
        assert_eq!(kept("kind=target&measured=not-yet"), 25);
    }

    #[test]
    fn the_choices_go_back_into_the_address() {
        let round = |query: &str| Filter::read(&Params::parse(query.as_bytes())).unwrap().query();
        assert_eq!(round("x=1&kind="), "");
        assert_eq!(round("measured=live&kind=by-reference"), "?kind=by-reference&measured=live");
    }

    #[test]
    fn a_choice_that_is_none_is_refused() {
        let refused = Filter::read(&Params::parse(b"kind=wish"));
        assert!(matches!(refused, Err(Error::BadRequest(message)) if message.key == "error-filter"));
    }
}
