use std::borrow::Cow;

use rust_embed::RustEmbed;
use ui::Assets;

#[derive(RustEmbed)]
#[folder = "../../frontend/dist"]
#[allow_missing = true]
struct Dist;

#[derive(RustEmbed)]
#[folder = "../../frontend/illustrations"]
#[allow_missing = true]
struct Illustrations;

/// Styles, scripts, fonts and illustrations inside the program (read from the folder in a debug build).
pub struct Embedded {
    manifest: serde_json::Value,
}

impl Embedded {
    /// `None` when the front end was not built before the program.
    pub fn load() -> Option<Self> {
        let file = Dist::get(".vite/manifest.json")?;
        Some(Self { manifest: serde_json::from_slice(&file.data).ok()? })
    }

    /// Nothing but empty addresses, for tests of pages that need no styles.
    pub fn none() -> Self {
        Self { manifest: serde_json::Value::Null }
    }
}

impl Assets for Embedded {
    fn get(&self, path: &str) -> Option<(Cow<'static, [u8]>, String)> {
        let file = match path.strip_prefix("illustrations/") {
            Some(name) => Illustrations::get(name)?,
            None if path.starts_with('.') => return None,
            None => Dist::get(path)?,
        };
        Some((file.data, mime_guess::from_path(path).first_or_octet_stream().to_string()))
    }

    fn entry(&self, name: &str) -> String {
        let file = self.manifest.get(name).and_then(|entry| entry.get("file")).and_then(|file| file.as_str());
        format!("/{}", file.unwrap_or_default())
    }

    fn styles(&self, name: &str) -> Vec<String> {
        let files = self.manifest.get(name).and_then(|entry| entry.get("css")).and_then(|css| css.as_array());
        files.into_iter().flatten().filter_map(|file| file.as_str()).map(|file| format!("/{file}")).collect()
    }

    fn fonts(&self) -> Vec<String> {
        let assets = self.manifest.get("src/app.css").and_then(|entry| entry.get("assets"));
        let files = assets.and_then(|assets| assets.as_array()).into_iter().flatten();
        files
            .filter_map(|file| file.as_str())
            .filter(|f| std::path::Path::new(f).extension().is_some_and(|end| end == "woff2"))
            // Letters of another script are fetched by the pages that have them.
            .filter(|f| !f.contains("khmer"))
            .map(|f| format!("/{f}"))
            .collect()
    }
}
