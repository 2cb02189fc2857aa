use questionnaires::{Form, Tongue};

/// The form as the page's script reads it: JSON to be served at [`crate::Interview::model`] as `application/json`, the same
/// for everybody who answers in that language, so it may be kept (by form, version and language).
///
/// Of lists it holds what is shown and what expressions look at: the 34 provinces and 3,321 communes of a cascade are
/// 26 KB of gzip (107 KB before), all else of `firms` 5 KB.
pub fn model(form: &Form, language: usize) -> String {
    questionnaires::model(form, language, Tongue::Vi).to_string()
}
