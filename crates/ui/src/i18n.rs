use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::{Locale, Message};
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// All texts, in two complete languages and whatever further ones there are.
pub struct I18n {
    vi: Bundle,
    en: Bundle,
    further: Vec<(&'static str, Bundle)>,
}

#[derive(Debug, thiserror::Error)]
pub enum I18nError {
    #[error("a text file does not parse: {0}")]
    Parse(String),
    #[error("a text is defined twice: {0}")]
    Twice(String),
}

impl I18n {
    /// Loads pairs of Fluent files (Vietnamese, English).
    ///
    /// # Errors
    /// [`I18nError`] when a file does not parse or a key comes twice.
    pub fn load(texts: &[(&'static str, &'static str)]) -> Result<Self, I18nError> {
        Ok(Self {
            vi: bundle("vi", texts.iter().map(|(vi, _)| *vi))?,
            en: bundle("en", texts.iter().map(|(_, en)| *en))?,
            further: Vec::new(),
        })
    }

    /// Adds further languages: their codes and Fluent files. What a file lacks stays Vietnamese.
    ///
    /// # Errors
    /// [`I18nError`] when a file does not parse or a key comes twice.
    pub fn and(mut self, languages: &[(&'static str, &'static str)]) -> Result<Self, I18nError> {
        for (code, file) in languages {
            self.further.push((code, bundle(code, std::iter::once(*file))?));
        }
        Ok(self)
    }

    /// The language with this code.
    pub fn locale(&self, code: &str) -> Option<Locale> {
        let further = || self.further.iter().find(|(known, _)| *known == code);
        Locale::from_code(code).or_else(|| further().map(|(code, _)| Locale::Further(code)))
    }

    /// The further languages with their own names.
    pub fn further(&self) -> Vec<(&'static str, String)> {
        let name = |(code, bundle): &(&'static str, Bundle)| {
            let pattern = bundle.get_message("language-name").and_then(|message| message.value());
            let name = pattern.map(|p| bundle.format_pattern(p, None, &mut Vec::new()).into_owned());
            (*code, name.unwrap_or_else(|| (*code).to_owned()))
        };
        self.further.iter().map(name).collect()
    }

    fn bundle(&self, locale: Locale) -> &Bundle {
        match locale {
            Locale::Vi => &self.vi,
            Locale::En => &self.en,
            Locale::Further(code) => {
                self.further.iter().find(|(known, _)| *known == code).map_or(&self.vi, |(_, bundle)| bundle)
            }
        }
    }

    /// The texts that a key is taken from: a further language's own where it has the key.
    fn bundle_for(&self, locale: Locale, key: &str) -> &Bundle {
        let own = self.bundle(locale);
        if own.has_message(key) { own } else { self.fallback(locale) }
    }

    fn fallback(&self, locale: Locale) -> &Bundle {
        match locale {
            Locale::En => &self.en,
            Locale::Vi | Locale::Further(_) => &self.vi,
        }
    }

    /// Whether the key has a text, for the test that looks for forgotten ones.
    pub fn knows(&self, locale: Locale, key: &str) -> bool {
        self.bundle_for(locale, key).has_message(key)
    }
}

fn bundle(code: &str, files: impl Iterator<Item = &'static str>) -> Result<Bundle, I18nError> {
    let language: LanguageIdentifier = code.parse().map_err(|_| I18nError::Parse(code.to_owned()))?;
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new(file.to_owned())
            .map_err(|(_, errors)| I18nError::Parse(format!("{errors:?}")))?;
        bundle.add_resource(resource).map_err(|errors| I18nError::Twice(format!("{errors:?}")))?;
    }
    Ok(bundle)
}

/// Translates into one language. Arguments are added before the key is asked for:
/// `t.with("count", 3).get("cart-count")`.
#[derive(Clone)]
pub struct T {
    i18n: Arc<I18n>,
    pub locale: Locale,
    args: Vec<(Cow<'static, str>, Arg)>,
}

impl T {
    pub fn new(i18n: Arc<I18n>, locale: Locale) -> Self {
        Self { i18n, locale, args: Vec::new() }
    }

    #[must_use]
    pub fn with(&self, name: &'static str, value: impl Into<Arg>) -> Self {
        let mut args = self.args.clone();
        args.push((Cow::Borrowed(name), value.into()));
        Self { i18n: self.i18n.clone(), locale: self.locale, args }
    }

    /// The same with a name that was stored.
    #[must_use]
    pub fn with_named(&self, name: &str, value: impl Into<Arg>) -> Self {
        let mut args = self.args.clone();
        args.push((Cow::Owned(name.to_owned()), value.into()));
        Self { i18n: self.i18n.clone(), locale: self.locale, args }
    }

    /// The text, or the key itself where there is none (a test keeps that from happening).
    pub fn get(&self, key: &str) -> String {
        let bundle = self.i18n.bundle_for(self.locale, key);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, "no text for this key");
            return key.to_owned();
        };
        let args: FluentArgs = self.args.iter().map(|(name, value)| (&**name, value.fluent())).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a text was not given what it needs");
        }
        text
    }

    /// The text of a key that may not be there.
    pub fn find(&self, key: &str) -> Option<String> {
        self.i18n.knows(self.locale, key).then(|| self.get(key))
    }

    /// A key made of a fixed prefix and the key of an enum: `order-state-` and `paid`.
    pub fn choice(&self, prefix: &str, key: &str) -> String {
        self.get(&format!("{prefix}{key}"))
    }

    pub fn message(&self, message: &Message) -> String {
        let with = message.args.iter().fold(self.clone(), |t, (name, value)| t.with(name, value.clone()));
        with.get(message.key)
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    pub fn lang(&self) -> &'static str {
        self.locale.code()
    }
}

/// A number or a text for a message.
#[derive(Debug, Clone)]
pub enum Arg {
    Number(i64),
    Text(String),
}

impl Arg {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Number(number) => FluentValue::from(*number),
            Self::Text(text) => FluentValue::from(text.as_str()),
        }
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&i64> for Arg {
    fn from(number: &i64) -> Self {
        Self::Number(*number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&usize> for Arg {
    fn from(number: &usize) -> Self {
        Self::from(*number)
    }
}

impl From<&&str> for Arg {
    fn from(text: &&str) -> Self {
        Self::from(*text)
    }
}
