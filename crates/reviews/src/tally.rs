//! How many stars: counted with each change, never by reading reviews.
use db::{Conn, Tx};
use kernel::{Id, Result, Uuid};

use crate::store::{self, ReviewRow};

db::row! {
    /// Shown reviews of a product or a booth, by their stars.
    #[derive(Default)]
    pub struct Tally {
        pub one: i64,
        pub two: i64,
        pub three: i64,
        pub four: i64,
        pub five: i64,
    }
}

impl Tally {
    /// How many reviews there are.
    pub fn count(&self) -> i64 {
        self.one + self.two + self.three + self.four + self.five
    }

    /// How many gave that many stars.
    pub fn of(&self, stars: i64) -> i64 {
        match stars {
            1 => self.one,
            2 => self.two,
            3 => self.three,
            4 => self.four,
            5 => self.five,
            _ => 0,
        }
    }

    /// The average in tenths of a star, rounded half up; nothing without reviews.
    pub fn tenths(&self) -> Option<i64> {
        let count = self.count();
        let sum: i64 = (1..=5).map(|stars| stars * self.of(stars)).sum();
        (count > 0).then(|| (sum * 20 + count) / (count * 2))
    }

    /// The share of those with that many stars, in whole percent.
    pub fn percent(&self, stars: i64) -> i64 {
        (self.of(stars) * 100 + self.count() / 2).checked_div(self.count()).unwrap_or(0)
    }
}

/// The tally of a product or a booth.
pub async fn tally_of(conn: &mut Conn, subject: Uuid) -> Result<Tally> {
    Ok(conn.optional(&store::TALLY, (subject,)).await?.unwrap_or_default())
}

/// Counts a shown review in (`1`) or out (`-1`) of the tallies of its product and booth, in the order of their ids.
pub(crate) async fn count(tx: &mut Tx, review: &ReviewRow, by: i64) -> Result<()> {
    let mut subjects = [review.product_id.uuid(), review.booth_id.uuid()];
    subjects.sort_unstable();
    let at = |stars: i64| if review.stars == stars { by } else { 0 };
    for subject in subjects {
        tx.run(&store::INSERT_TALLY, (subject,)).await?;
        tx.run_one(&store::ADD_TALLY, (at(1), at(2), at(3), at(4), at(5), subject)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_average_is_rounded_to_tenths_and_shares_to_percent() {
        let tally = Tally { one: 1, two: 0, three: 0, four: 1, five: 1 };
        assert_eq!((tally.count(), tally.tenths()), (3, Some(33)));
        assert_eq!((tally.percent(5), tally.percent(2)), (33, 0));
        assert_eq!(Tally { five: 3, four: 1, ..Tally::default() }.tenths(), Some(48), "4.75 is 4.8");
        assert_eq!((Tally::default().tenths(), Tally::default().percent(5)), (None, 0));
    }
}
