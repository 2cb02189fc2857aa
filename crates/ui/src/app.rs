use std::any::{Any, TypeId};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use db::Db;
use futures_util::future::BoxFuture;
use kernel::{AccountId, Clock, Grant, Ids, Result, Rules};

use crate::{Domain, Html, I18n, Req, Settings, Slot};

/// Files that the program carries: styles, scripts, fonts, illustrations.
pub trait Assets: Send + Sync {
    fn get(&self, path: &str) -> Option<(Cow<'static, [u8]>, String)>;
    /// Address of a built entry, e.g. `src/app.css`.
    fn entry(&self, name: &str) -> String;
    /// Addresses of the styles that a script entry brings along.
    fn styles(&self, name: &str) -> Vec<String>;
    /// Addresses of the fonts to load first.
    fn fonts(&self) -> Vec<String>;
}

/// Who a session belongs to.
#[derive(Debug, Clone)]
pub struct Identity {
    pub id: AccountId,
    pub name: String,
    pub grants: Vec<Grant>,
    /// Official roles are withheld until a second factor was shown.
    pub withheld: bool,
}

/// Finds the person behind a token of the API for an audience, with the permissions it may use; given by `people`.
pub type Bearer = for<'a> fn(&'a App, &'a str, &'a str) -> BearerFuture<'a>;

/// Who a token stands for, and its scopes.
pub type BearerFuture<'a> = BoxFuture<'a, Result<Option<(Identity, Vec<String>)>>>;

/// Finds the person behind a session token; given by `people`.
pub type Authenticate = for<'a> fn(&'a App, &'a str) -> BoxFuture<'a, Result<Option<Identity>>>;

/// Things that domains keep in memory: places, the search index, the bank's adapter. By type.
#[derive(Default)]
pub struct Parts(HashMap<TypeId, Arc<dyn Any + Send + Sync>>);

impl Parts {
    #[must_use]
    pub fn with<P: Send + Sync + 'static>(self, part: P) -> Self {
        self.with_shared(Arc::new(part))
    }

    /// A part that others hold too.
    #[must_use]
    pub fn with_shared<P: Send + Sync + 'static>(mut self, part: Arc<P>) -> Self {
        self.0.insert(TypeId::of::<P>(), part);
        self
    }
}

/// The running program, shared by all requests and jobs.
pub struct App {
    pub db: Db,
    pub clock: Clock,
    pub ids: Ids,
    pub rules: Rules,
    pub i18n: Arc<I18n>,
    pub domains: Vec<Domain>,
    pub assets: Box<dyn Assets>,
    pub authenticate: Authenticate,
    pub bearer: Bearer,
    pub parts: Parts,
    pub settings: RwLock<Settings>,
}

impl App {
    pub fn settings(&self) -> Settings {
        self.settings.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    pub fn set_settings(&self, settings: Settings) {
        *self.settings.write().unwrap_or_else(std::sync::PoisonError::into_inner) = settings;
    }

    /// A part put there by the program's wiring.
    ///
    /// # Errors
    /// [`kernel::Error::Internal`] when the wiring forgot it.
    pub fn part<P: Send + Sync + 'static>(&self) -> Result<Arc<P>> {
        let part = self.parts.0.get(&TypeId::of::<P>()).cloned();
        part.and_then(|part| part.downcast::<P>().ok())
            .ok_or_else(|| kernel::Error::internal(format!("no {} here", std::any::type_name::<P>())))
    }

    pub fn payable(&self, kind: &str) -> Option<crate::Payable> {
        self.domains.iter().flat_map(|d| d.payables).find(|p| p.kind == kind).copied()
    }

    pub fn indicators(&self) -> impl Iterator<Item = &'static crate::Indicator> + '_ {
        self.domains.iter().flat_map(|domain| domain.indicators)
    }

    /// The newest reference figure of a series for the installation's province.
    pub async fn reference(
        &self,
        conn: &mut db::Conn,
        series: &str,
    ) -> Result<Option<crate::ReferenceFigure>> {
        let province = self.settings().province.clone();
        match self.domains.iter().find_map(|domain| domain.reference) {
            Some(reference) => reference(conn, series, &province).await,
            None => Ok(None),
        }
    }

    /// All panels of a slot, in the order of the domains.
    pub async fn panels(&self, slot: Slot, req: &Req, subject: kernel::Uuid) -> Result<Vec<Html>> {
        let mut out = Vec::new();
        for panel in self.domains.iter().flat_map(|d| d.panels).filter(|p| p.slot == slot) {
            let html = (panel.run)(req, subject).await?;
            if !html.is_empty() {
                out.push(html);
            }
        }
        Ok(out)
    }
}
