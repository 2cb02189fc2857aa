kernel::stored_enum! {
    /// Where a delivery stands.
    pub enum ReceiptState {
        Announced = "announced",
        Received = "received",
        /// Its booth does not send it.
        Withdrawn = "withdrawn",
    }
}

impl ReceiptState {
    /// The tone of its mark on pages.
    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Announced => "wait",
            Self::Received => "good",
            Self::Withdrawn => "bad",
        }
    }
}

impl crate::ReceiptLineRow {
    /// What came is not what was announced.
    pub(crate) fn differs(&self) -> bool {
        self.good.is_some_and(|good| good != self.announced) || self.damaged.is_some_and(|broken| broken > 0)
    }
}
