kernel::stored_enum! {
    /// Who says that money came.
    pub enum Provider {
        /// A bank: by its notice, by the answer to a question, or by a line of a statement.
        Bank = "bank",
        Vnpay = "vnpay",
        Momo = "momo",
        Zalopay = "zalopay",
        Payos = "payos",
        /// A cashier who took cash.
        Counter = "counter",
    }
}

impl From<gateways::Provider> for Provider {
    fn from(provider: gateways::Provider) -> Self {
        match provider {
            gateways::Provider::Vnpay => Self::Vnpay,
            gateways::Provider::Momo => Self::Momo,
            gateways::Provider::Zalopay => Self::Zalopay,
            gateways::Provider::Payos => Self::Payos,
        }
    }
}

impl Provider {
    /// The gateway that it is, if it is one.
    pub fn gateway(self) -> Option<gateways::Provider> {
        gateways::Provider::ALL.into_iter().find(|gateway| Self::from(*gateway) == self)
    }
}
