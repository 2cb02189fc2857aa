use serde::{Deserialize, Serialize};

/// Where a parcel is, in words that all carriers have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Step {
    Created,
    Picking,
    PickedUp,
    InTransit,
    OutForDelivery,
    Failed,
    Delivered,
    /// The cash was handed over to the sender.
    Settled,
    Returning,
    Returned,
    Lost,
    Cancelled,
}

impl Step {
    pub(crate) const ALL: [Self; 12] = [
        Self::Created,
        Self::Picking,
        Self::PickedUp,
        Self::InTransit,
        Self::OutForDelivery,
        Self::Failed,
        Self::Delivered,
        Self::Settled,
        Self::Returning,
        Self::Returned,
        Self::Lost,
        Self::Cancelled,
    ];

    /// The word in forms, and with `step-` before it in the texts.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Picking => "picking",
            Self::PickedUp => "picked-up",
            Self::InTransit => "in-transit",
            Self::OutForDelivery => "out-for-delivery",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Settled => "settled",
            Self::Returning => "returning",
            Self::Returned => "returned",
            Self::Lost => "lost",
            Self::Cancelled => "cancelled",
        }
    }

    pub(crate) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }

    /// Where a person may move it from here; the first is where it goes by itself.
    pub(crate) fn onward(self) -> &'static [Self] {
        match self {
            Self::Created => &[Self::PickedUp, Self::Picking, Self::Cancelled],
            Self::Picking => &[Self::PickedUp, Self::Cancelled],
            Self::PickedUp => &[Self::InTransit, Self::OutForDelivery, Self::Lost],
            Self::InTransit => &[Self::OutForDelivery, Self::Lost],
            Self::OutForDelivery => &[Self::Delivered, Self::Failed, Self::Lost],
            Self::Failed => &[Self::OutForDelivery, Self::Returning, Self::Lost],
            Self::Delivered => &[Self::Settled],
            Self::Returning => &[Self::Returned, Self::Lost],
            Self::Settled | Self::Returned | Self::Lost | Self::Cancelled => &[],
        }
    }
}

/// One step that a parcel made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Moment {
    pub(crate) step: Step,
    /// In milliseconds.
    pub(crate) at: i64,
    /// Code and words of a failure.
    pub(crate) reason: Option<(String, String)>,
    /// Whether the market took the notice of it.
    pub(crate) told: bool,
}

/// What a carrier took over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Parcel {
    /// The carrier's code, on the label.
    pub(crate) code: String,
    pub(crate) number: i64,
    /// The market's own code.
    pub(crate) order: String,
    pub(crate) receiver: String,
    pub(crate) phone: String,
    pub(crate) address: String,
    /// In grams.
    pub(crate) weight: i64,
    /// In đồng, to be collected.
    pub(crate) cod: i64,
    /// In đồng.
    pub(crate) fee: i64,
    pub(crate) service: String,
    pub(crate) steps: Vec<Moment>,
}

impl Parcel {
    /// The last step; a parcel always has one.
    pub(crate) fn last(&self) -> Moment {
        let created = Moment { step: Step::Created, at: 0, reason: None, told: true };
        self.steps.last().cloned().unwrap_or(created)
    }

    /// The carrier's house where it is at a step, as carriers write them; empty where they name none.
    pub(crate) fn place(&self, step: Step) -> String {
        let mut pieces = self.address.rsplit(',').map(str::trim);
        let (province, commune) = (pieces.next().unwrap_or_default(), pieces.next().unwrap_or_default());
        match step {
            Step::InTransit => format!("Kho trung chuyển - {province}"),
            Step::OutForDelivery | Step::Failed => format!("Bưu cục {commune} - {province}"),
            _ => String::new(),
        }
    }

    pub(crate) fn step(&self) -> Step {
        self.last().step
    }

    /// Moves on, when that is a step from here. Cash that was none cannot be handed over.
    pub(crate) fn go(&mut self, step: Step, at: i64, reason: Option<(String, String)>) -> bool {
        let may = self.step().onward().contains(&step) && (step != Step::Settled || self.cod > 0);
        if may {
            // No two steps at the same moment: they are told apart by it.
            let at = at.max(self.last().at + 1);
            self.steps.push(Moment { step, at, reason, told: false });
        }
        may
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_only_where_a_way_leads() {
        let mut parcel = Parcel {
            code: "1".to_owned(),
            number: 1,
            order: "o".to_owned(),
            receiver: String::new(),
            phone: String::new(),
            address: String::new(),
            weight: 1,
            cod: 0,
            fee: 1,
            service: String::new(),
            steps: Vec::new(),
        };
        assert!(!parcel.go(Step::Delivered, 1, None) && parcel.steps.is_empty());
        for step in
            [Step::PickedUp, Step::OutForDelivery, Step::Failed, Step::OutForDelivery, Step::Delivered]
        {
            assert!(parcel.go(step, 1, None));
        }
        assert!(!parcel.go(Step::Settled, 1, None), "there was no cash");
        assert!(!parcel.go(Step::Cancelled, 1, None));
        parcel.address = "Ấp 1, Xã Cầu Kè, Tỉnh Vĩnh Long".to_owned();
        let places = [Step::PickedUp, Step::InTransit, Step::OutForDelivery].map(|step| parcel.place(step));
        assert_eq!(places, ["", "Kho trung chuyển - Tỉnh Vĩnh Long", "Bưu cục Xã Cầu Kè - Tỉnh Vĩnh Long"]);
        assert!(Step::ALL.iter().all(|step| Step::of_word(step.word()) == Some(*step)));
    }
}
