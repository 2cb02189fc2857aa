//! What is asked of the offers, and what they answer.
use catalogue::{ProductId, VariantId};
use kernel::{AccountId, BoothId, Dong, Message, Text};

use crate::offer::Funder;
use crate::{CampaignId, OfferId};

/// Goods of a purchase.
#[derive(Debug, Clone)]
pub struct BasketLine {
    pub variant: VariantId,
    pub product: ProductId,
    pub booth: BoothId,
    /// List price of one at this quantity.
    pub price: Dong,
    pub quantity: i64,
    /// Sold to adults only: never reduced.
    pub adults: bool,
}

impl BasketLine {
    pub(crate) fn sum(&self) -> Dong {
        self.price.times(self.quantity)
    }
}

/// A purchase, before anything is taken off.
#[derive(Debug, Clone, Default)]
pub struct Basket {
    pub lines: Vec<BasketLine>,
    /// Delivery fee of each booth, as far as known.
    pub fees: Vec<(BoothId, Dong)>,
    pub account: Option<AccountId>,
    /// Hash of the buyer's telephone number, once it is known.
    pub buyer_key: Option<String>,
    /// The request comes from a phone ([`crate::phone_browser`]).
    pub phone_browser: bool,
    /// As typed.
    pub codes: Vec<String>,
}

impl Basket {
    /// List value of a booth's goods.
    pub(crate) fn goods_of(&self, booth: BoothId) -> Dong {
        self.lines.iter().filter(|line| line.booth == booth).map(BasketLine::sum).sum()
    }
}

/// What one offer takes off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discount {
    pub offer: OfferId,
    pub campaign: Option<CampaignId>,
    pub booth: BoothId,
    /// None: the booth's goods together, or its fee.
    pub variant: Option<VariantId>,
    pub on_fee: bool,
    pub amount: Dong,
    pub funder: Funder,
    pub name: Text,
    /// The code that was typed, if any.
    pub code: Option<String>,
    /// Version of the offer that was read.
    pub version: i64,
    /// How many count against the caps: pieces of a flash sale, sets of a bundle, else one. Rows of one offer that
    /// share a use all carry the same number.
    pub units: i64,
}

/// What is taken off a basket, and which codes do not hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quote {
    pub discounts: Vec<Discount>,
    pub refused: Vec<(String, Message)>,
}

impl Quote {
    /// What is taken off the goods of a booth.
    pub fn off_goods(&self, booth: BoothId) -> Dong {
        self.sum(|d| d.booth == booth && !d.on_fee)
    }

    /// What is taken off its delivery fee.
    pub fn off_fee(&self, booth: BoothId) -> Dong {
        self.sum(|d| d.booth == booth && d.on_fee)
    }

    /// Everything that is taken off.
    pub fn total(&self) -> Dong {
        self.sum(|_| true)
    }

    fn sum(&self, counts: impl Fn(&Discount) -> bool) -> Dong {
        self.discounts.iter().filter(|d| counts(d)).map(|d| d.amount).sum()
    }
}

/// A code as it is stored: capitals and digits, no spaces.
pub fn clean_code(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(super::clean_code(" tet 27\t"), "TET27");
    }
}
