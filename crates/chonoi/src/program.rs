use std::sync::{Arc, RwLock};

use db::{Db, Migration, OpenError};
use kernel::{Clock, Ids, Rules, RulesError};
use ui::{App, Assets, Domain, I18n, I18nError, Parts, Settings};

/// The program is this list, lowest first: a domain calls only those before it.
pub fn domains() -> Vec<Domain> {
    vec![
        places::domain(),
        people::domain(),
        pictures::domain(),
        notices::domain(),
        registry::domain(),
        booths::domain(),
        catalogue::domain(),
        wishes::domain(),
        feeds::domain(),
        money::domain(),
        settlement::domain(),
        delivery::domain(),
        offers::domain(),
        orders::domain(),
        fulfilment::domain(),
        reviews::domain(),
        talk::domain(),
        index::domain(),
        interview::domain(),
        survey::domain(),
        plan::domain(),
    ]
}

/// All steps of the schema, in the order of the floors.
pub fn migrations() -> Vec<Migration> {
    let below = db::MIGRATIONS.iter().chain(outside::MIGRATIONS);
    below.copied().chain(domains().iter().flat_map(|domain| domain.migrations).copied()).collect()
}

/// Why the program could not be put together. Except for the database, only a broken build says so.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Categories(#[from] catalogue::CategoriesError),
    #[error(transparent)]
    Seasons(#[from] catalogue::SeasonsError),
    #[error(transparent)]
    Plans(#[from] plan::PlanError),
    #[error(transparent)]
    Rules(#[from] RulesError),
    #[error(transparent)]
    Texts(#[from] I18nError),
    #[error(transparent)]
    Search(#[from] search::SearchError),
    #[error("the database does not answer: {0}")]
    Settings(kernel::Error),
}

/// The dated rules that ship.
pub(crate) const RULES: &[&str] = &[
    include_str!("../../../data/rules/household-tax.toml"),
    include_str!("../../../data/rules/e-commerce.toml"),
    include_str!("../../../data/rules/personal-data.toml"),
    include_str!("../../../data/rules/selling.toml"),
    include_str!("../../../data/rules/returns.toml"),
    include_str!("../../../data/rules/promotion.toml"),
];

/// Puts the program together around an open, migrated database, with a search index in memory.
///
/// # Errors
/// [`AppError`] names the part that failed.
pub async fn app(db: Db, ids: Ids, assets: Box<dyn Assets>) -> Result<Arc<App>, AppError> {
    app_with(db, ids, assets, search::SearchIndex::new()?).await
}

/// The same with a search index that was opened.
///
/// # Errors
/// [`AppError`] names the part that failed.
pub(crate) async fn app_with(
    db: Db,
    ids: Ids,
    assets: Box<dyn Assets>,
    index: search::SearchIndex,
) -> Result<Arc<App>, AppError> {
    let domains = domains();
    let texts: Vec<_> = std::iter::once(ui::TEXTS).chain(domains.iter().map(|domain| domain.texts)).collect();
    let parts = Parts::default()
        .with_shared(places::Places::shared().clone())
        .with(places::PointMap::default())
        .with(catalogue::Categories::load()?)
        .with(catalogue::Seasons::load()?)
        .with(feeds::Memory::default())
        .with(survey::Forms::default())
        .with(index::Editions::default())
        .with(plan::Plans::load()?)
        .with(index);
    let mut conn = db.reader().await.map_err(AppError::Settings)?;
    let rows = db::settings(&mut conn).await.map_err(AppError::Settings)?;
    drop(conn);
    let clock = Clock::default();
    let offset =
        rows.iter().find(|(name, _)| name == "clock-offset").and_then(|(_, value)| value.parse().ok());
    clock.set_offset(offset.unwrap_or(0));
    Ok(Arc::new(App {
        db,
        clock,
        ids,
        rules: Rules::load(RULES.iter().copied())?,
        i18n: Arc::new(I18n::load(&texts)?.and(&crate::languages::languages())?),
        domains,
        assets,
        authenticate: people::authenticate,
        bearer: people::bearer,
        parts,
        settings: RwLock::new(Settings::from_rows(&rows)),
    }))
}
