use kernel::{Error, Result};

kernel::stored_enum! {
    /// What the market does; duties follow from it (Law 122/2025/QH15, Decree 252/2026 article 3.5).
    pub enum Mode {
        /// Shows goods; no orders.
        Listing = "listing",
        /// Takes orders; payment is between buyer and seller.
        Ordering = "ordering",
        /// Takes orders and confirms payments: the market must then withhold tax for household sellers.
        OrderingAndPayment = "ordering-and-payment",
    }
}

/// What an installation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Code of the province (2025), e.g. 86 for Vĩnh Long.
    pub province: String,
    /// Name of the area, as `Text` in JSON.
    pub area: String,
    pub mode: Mode,
    /// A demo may move its clock and says on every page that nothing is real.
    pub demo: bool,
    /// Address under which people reach it, without a slash at the end.
    pub base_url: String,
    /// Where the stand-in bank of a demo shows its pay page; empty where there is none.
    pub sandbox_bank: String,
    /// The mail server (`smtps://user:password@host`); empty: mail is not sent and can be read at `/office/mail`.
    pub smtp: String,
    /// From whom mail comes.
    pub mail_from: String,
    /// An `OpenID` Connect provider: its issuer, our id and secret there, and its name on the button.
    pub oidc_issuer: String,
    pub oidc_client: String,
    pub oidc_secret: String,
    pub oidc_name: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            province: "86".to_owned(),
            area: String::new(),
            mode: Mode::OrderingAndPayment,
            demo: false,
            base_url: "http://127.0.0.1:8080".to_owned(),
            sandbox_bank: String::new(),
            smtp: String::new(),
            mail_from: "cho-noi@localhost".to_owned(),
            oidc_issuer: String::new(),
            oidc_client: String::new(),
            oidc_secret: String::new(),
            oidc_name: String::new(),
        }
    }
}

impl Settings {
    /// Names that may be set, in the order they are shown.
    pub const NAMES: [&'static str; 12] = [
        "province",
        "area",
        "mode",
        "demo",
        "base-url",
        "sandbox-bank",
        "smtp",
        "mail-from",
        "oidc-issuer",
        "oidc-client",
        "oidc-secret",
        "oidc-name",
    ];

    pub fn from_rows(rows: &[(String, String)]) -> Self {
        let mut settings = Self::default();
        for (name, value) in rows {
            // What the program itself stored was checked then; rows of other rooms are not ours.
            let _ = settings.set(name, value);
        }
        settings
    }

    /// Sets one by name.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an unknown name, [`Error::Invalid`] for a value that does not fit.
    pub fn set(&mut self, name: &str, value: &str) -> Result<()> {
        match name {
            "province" => value.clone_into(&mut self.province),
            "area" => value.clone_into(&mut self.area),
            "mode" => self.mode = Mode::from_key(value).ok_or_else(|| Error::field("mode", "error-mode"))?,
            "demo" => {
                self.demo = value.parse().map_err(|_| Error::field("demo", "error-true-false"))?;
            }
            "base-url" => value.trim_end_matches('/').clone_into(&mut self.base_url),
            "sandbox-bank" => value.trim_end_matches('/').clone_into(&mut self.sandbox_bank),
            "smtp" => value.clone_into(&mut self.smtp),
            "mail-from" => value.clone_into(&mut self.mail_from),
            "oidc-issuer" => value.clone_into(&mut self.oidc_issuer),
            "oidc-client" => value.clone_into(&mut self.oidc_client),
            "oidc-secret" => value.clone_into(&mut self.oidc_secret),
            "oidc-name" => value.clone_into(&mut self.oidc_name),
            _ => return Err(Error::NotFound),
        }
        Ok(())
    }

    /// The area's name for a reader.
    pub fn area_name(&self, locale: kernel::Locale) -> String {
        kernel::Text::from_json(&self.area).show(locale).to_owned()
    }

    pub fn get(&self, name: &str) -> String {
        match name {
            "province" => self.province.clone(),
            "area" => self.area.clone(),
            "mode" => self.mode.key().to_owned(),
            "demo" => self.demo.to_string(),
            "base-url" => self.base_url.clone(),
            "sandbox-bank" => self.sandbox_bank.clone(),
            "smtp" => self.smtp.clone(),
            "mail-from" => self.mail_from.clone(),
            "oidc-issuer" => self.oidc_issuer.clone(),
            "oidc-client" => self.oidc_client.clone(),
            "oidc-secret" => self.oidc_secret.clone(),
            "oidc-name" => self.oidc_name.clone(),
            _ => String::new(),
        }
    }
}
