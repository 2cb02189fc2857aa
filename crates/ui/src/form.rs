use kernel::{Error, FieldError, Message, Phone, Result};

use crate::Params;

/// A submitted form: values are read one by one, mistakes are collected, nothing typed is lost.
#[derive(Debug, Clone, Default)]
pub struct Form {
    pub values: Params,
    pub errors: Vec<FieldError>,
}

impl Form {
    pub fn new(values: Params) -> Self {
        Self { values, errors: Vec::new() }
    }

    /// A form that nobody has filled yet, with what is known.
    pub fn prefilled<'a>(values: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        Self::new(Params(values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
    }

    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).unwrap_or_default()
    }

    pub fn error(&mut self, field: &str, message: Message) {
        self.errors.push(FieldError { field: field.to_owned(), message });
    }

    /// A text that must be there, at most `longest` characters.
    pub fn text(&mut self, name: &str, longest: usize) -> String {
        let text = self.optional(name, longest).unwrap_or_default();
        if text.is_empty() && !self.has_error(name) {
            self.error(name, Message::new("error-required"));
        }
        text
    }

    /// A text that may be left empty.
    pub fn optional(&mut self, name: &str, longest: usize) -> Option<String> {
        let text = self.values.filled(name)?.to_owned();
        if text.chars().count() > longest {
            self.error(name, Message::new("error-too-long").with("longest", longest));
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\r' && c != '\t') {
            self.error(name, Message::new("error-characters"));
        }
        Some(text)
    }

    /// A whole number within bounds. Dots and spaces between digits are what Vietnamese writers use.
    pub fn number(&mut self, name: &str, least: i64, most: i64) -> i64 {
        let typed = self.text(name, 30);
        if self.has_error(name) {
            return least;
        }
        let plain: String = typed.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}' | '₫')).collect();
        match plain.parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => number,
            Ok(_) => {
                let message = Message::new("error-range").with("least", least).with("most", most);
                self.error(name, message);
                least
            }
            Err(_) => {
                self.error(name, Message::new("error-number"));
                least
            }
        }
    }

    /// A Vietnamese telephone number.
    pub fn phone(&mut self, name: &str) -> Option<Phone> {
        let typed = self.text(name, 30);
        let phone = Phone::parse(&typed);
        if phone.is_none() && !self.has_error(name) {
            self.error(name, Message::new("error-phone"));
        }
        phone
    }

    /// One of a few choices, by `parse`.
    pub fn choice<C>(&mut self, name: &str, parse: impl FnOnce(&str) -> Option<C>) -> Option<C> {
        let typed = self.values.filled(name).unwrap_or_default().to_owned();
        let choice = parse(&typed);
        if choice.is_none() {
            self.error(name, Message::new(if typed.is_empty() { "error-choose" } else { "error-choice" }));
        }
        choice
    }

    pub fn has_error(&self, name: &str) -> bool {
        self.errors.iter().any(|error| error.field == name)
    }

    /// # Errors
    /// [`Error::Invalid`] with all mistakes.
    pub fn finish(&self) -> Result<()> {
        if self.errors.is_empty() { Ok(()) } else { Err(Error::Invalid(self.errors.clone())) }
    }

    /// Takes over what a use case found wrong; hands any other error back.
    ///
    /// # Errors
    /// Every error that is not about a field.
    pub fn absorb(&mut self, error: Error) -> Result<()> {
        match error {
            Error::Invalid(errors) => {
                for error in errors {
                    if !self.errors.contains(&error) {
                        self.errors.push(error);
                    }
                }
                Ok(())
            }
            other => Err(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collects_every_mistake_and_keeps_what_was_typed() {
        let mut form = Form::new(Params::parse("name=&phone=12345&count=1.000&far=99".as_bytes()));
        form.text("name", 10);
        form.phone("phone");
        assert_eq!(form.number("count", 1, 5000), 1000);
        form.number("far", 1, 9);
        let keys: Vec<_> = form.errors.iter().map(|e| (e.field.as_str(), e.message.key)).collect();
        assert_eq!(keys, [("name", "error-required"), ("phone", "error-phone"), ("far", "error-range")]);
        assert_eq!(form.value("phone"), "12345");
        assert!(matches!(form.finish(), Err(Error::Invalid(errors)) if errors.len() == 3));
    }
}
