kernel::stored_enum! {
    /// Who brings parcels.
    pub enum Carrier {
        /// Giao Hàng Nhanh.
        Ghn = "ghn",
        /// Giao Hàng Tiết Kiệm.
        Ghtk = "ghtk",
        ViettelPost = "viettel-post",
        /// Vietnam Post, by its interface `MyVNPost`.
        VnPost = "vnpost",
    }
}

impl Carrier {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ghn => "GHN",
            Self::Ghtk => "GHTK",
            Self::ViettelPost => "Viettel Post",
            Self::VnPost => "VNPost",
        }
    }
}
