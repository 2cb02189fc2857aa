kernel::stored_enum! {
    /// Who of the two.
    pub enum Side {
        Shopper = "shopper",
        /// Whoever works there.
        Booth = "booth",
    }
}

impl Side {
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Shopper => Self::Booth,
            Self::Booth => Self::Shopper,
        }
    }
}
