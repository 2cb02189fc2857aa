//! Further languages: one file of texts each, in `data/languages`.
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../data/languages"]
struct Files;

/// Code and texts of each further language, in the order of their codes.
pub fn languages() -> Vec<(&'static str, &'static str)> {
    let mut names: Vec<String> = Files::iter().map(std::borrow::Cow::into_owned).collect();
    names.sort_unstable();
    names.iter().filter_map(|name| language(name)).collect()
}

fn language(name: &str) -> Option<(&'static str, &'static str)> {
    let code = name.strip_suffix(".ftl")?;
    let text = String::from_utf8(Files::get(name)?.data.into_owned()).ok()?;
    // They live as long as the program, which reads them once.
    Some((Box::leak(code.to_owned().into_boxed_str()), Box::leak(text.into_boxed_str())))
}
