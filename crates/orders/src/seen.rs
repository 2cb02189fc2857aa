//! What a buyer was shown before pressing the button: it is compared with what is charged.
use catalogue::VariantId;
use kernel::{Dong, Error, Result};

use crate::bill::Bill;

/// The refusal of a checkout whose sums are not those that were shown.
pub(crate) const CHANGED: &str = "checkout-changed";

/// A line as the buyer saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenLine {
    pub variant: VariantId,
    pub quantity: i64,
    /// Of one.
    pub price: Dong,
}

impl SeenLine {
    /// As a hidden field carries it: `id:quantity:price`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (variant, rest) = text.split_once(':')?;
        let (quantity, price) = rest.split_once(':')?;
        let price = Dong(price.parse().ok()?);
        Some(Self { variant: variant.parse().ok()?, quantity: quantity.parse().ok()?, price })
    }
}

impl std::fmt::Display for SeenLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.variant, self.quantity, self.price.0)
    }
}

/// What the page showed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// The total; `None` where no total was shown, as to a program.
    pub total: Option<Dong>,
    /// The lines; none where they were not shown.
    pub lines: Vec<SeenLine>,
}

/// The lines of a bill as a page shows them.
pub(crate) fn lines_of(bill: &Bill) -> Vec<SeenLine> {
    let line = |line: &crate::CartLine| SeenLine {
        variant: line.variant.id,
        quantity: line.quantity,
        price: line.price(),
    };
    bill.lines().map(line).collect()
}

impl Seen {
    /// Compares with what would be charged now.
    ///
    /// # Errors
    /// [`Error::Conflict`] ([`CHANGED`]) when another sum, price or quantity was shown.
    pub(crate) fn compare(&self, bill: &Bill) -> Result<()> {
        let same_total = self.total.is_none() || self.total == bill.total();
        let same_lines = self.lines.is_empty() || sorted(self.lines.clone()) == sorted(lines_of(bill));
        if same_total && same_lines { Ok(()) } else { Err(Error::conflict(CHANGED)) }
    }
}

fn sorted(mut lines: Vec<SeenLine>) -> Vec<SeenLine> {
    lines.sort_by_key(|line| line.variant);
    lines
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Uuid};

    use super::*;

    #[test]
    fn a_line_comes_back_as_it_went() {
        let line = SeenLine { variant: VariantId::from_uuid(Uuid::nil()), quantity: 2, price: Dong(100_000) };
        assert_eq!(SeenLine::parse(&line.to_string()), Some(line));
        assert_eq!(SeenLine::parse("x:2:3"), None);
        assert_eq!(SeenLine::parse(""), None);
    }
}
