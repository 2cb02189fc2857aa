//! Who may do what at a booth.
kernel::stored_enum! {
    /// How somebody stands to a booth.
    pub enum StaffRole {
        /// Acts for the organisation that the booth belongs to.
        Owner = "owner",
        Manager = "manager",
        Products = "products",
        /// Packs and ships.
        Orders = "orders",
        Viewer = "viewer",
        /// An official who keeps the booth for a seller who agreed to it.
        Delegate = "delegate",
    }
}

/// What somebody wants to do at a booth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    Products,
    Orders,
    Money,
    Settings,
    View,
}

impl StaffRole {
    /// Those that an owner gives.
    pub const GIVEN: [Self; 5] = [Self::Owner, Self::Manager, Self::Products, Self::Orders, Self::Viewer];

    pub fn may(self, duty: Duty) -> bool {
        match (self, duty) {
            (Self::Owner | Self::Manager, _) | (_, Duty::View) => true,
            (Self::Delegate, duty) => duty != Duty::Money,
            (Self::Products, duty) => duty == Duty::Products,
            (Self::Orders, duty) => duty == Duty::Orders,
            (Self::Viewer, _) => false,
        }
    }

    /// Whether it says who else works here, closes the booth and changes where its money goes.
    pub fn owns(self) -> bool {
        self == Self::Owner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_its_duties() {
        let all = [Duty::Products, Duty::Orders, Duty::Money, Duty::Settings, Duty::View];
        let of = |role: StaffRole| all.iter().filter(|duty| role.may(**duty)).count();
        let counts: Vec<_> = StaffRole::ALL.iter().map(|role| (role.key(), of(*role))).collect();
        let expected =
            [("owner", 5), ("manager", 5), ("products", 2), ("orders", 2), ("viewer", 1), ("delegate", 4)];
        assert_eq!(counts, expected);
        assert!(!StaffRole::Delegate.may(Duty::Money));
    }
}
