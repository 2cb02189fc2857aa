//! Questionnaires: brought as workbooks, kept as they were brought, read once.
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use db::{Conn, Tx};
use kernel::{Ctx, Error, Result};
use questionnaires::{Fault, Files, Form, SHIPPED};
use sha2::{Digest, Sha256};

use crate::FormId;
use crate::events::FormAdded;
use crate::store::form as store;

/// Forms that are kept read.
const KEPT: usize = 16;

/// A questionnaire that can be asked, with its file.
#[derive(Debug, Clone)]
pub struct Brought {
    pub file_name: String,
    pub bytes: Vec<u8>,
    name: String,
    version: String,
    title: String,
}

impl Brought {
    /// Reads a workbook; told besides is what its author should know.
    ///
    /// # Errors
    /// What is wrong with it, with sheet, row and column.
    pub fn read(file_name: &str, bytes: Vec<u8>) -> std::result::Result<(Self, Vec<Fault>), Vec<Fault>> {
        let reading = questionnaires::read(&bytes, &Files::default())?;
        let settings = &reading.form.settings;
        let (name, version, title) = (settings.id.clone(), settings.version.clone(), settings.title.clone());
        Ok((Self { file_name: file_name.to_owned(), bytes, name, version, title }, reading.notices))
    }

    /// One that ships with the program, by its name.
    pub fn shipped(name: &str) -> Option<Self> {
        let shipped = SHIPPED.iter().find(|shipped| shipped.name == name)?;
        let read = Self::read(&format!("{name}.csv"), shipped.sheets.as_bytes().to_vec());
        read.ok().map(|(brought, _)| brought)
    }
}

/// Keeps a questionnaire; one that is kept already is the same one.
pub async fn add_form(tx: &mut Tx, ctx: &Ctx, brought: &Brought) -> Result<FormId> {
    let hash = hex::encode(Sha256::digest(&brought.bytes));
    let id: FormId = ctx.new_id();
    let Brought { file_name, bytes, name, version, title } = brought.clone();
    let row = (id, name.clone(), version.clone(), title, file_name, bytes, hash.clone(), ctx.now());
    if tx.run(&store::INSERT, row).await? == 0 {
        return tx.one(&store::BY_HASH, (hash,)).await.map(|(id,)| id);
    }
    tx.tell(ctx, FormAdded { form: id, name, version }).await?;
    Ok(id)
}

/// A form that was read, with its models for the page's script.
pub(crate) struct Kept {
    pub(crate) form: Form,
    models: [OnceLock<String>; 2],
}

impl Kept {
    pub(crate) fn new(form: Form) -> Self {
        Self { form, models: [OnceLock::new(), OnceLock::new()] }
    }

    /// The language of the form that a reader wants.
    pub(crate) fn language(&self, lang: &str) -> usize {
        self.form.language(lang)
    }

    /// As the script reads it.
    pub(crate) fn model(&self, lang: &str) -> &str {
        let [vietnamese, english] = &self.models;
        let kept = if lang == "en" { english } else { vietnamese };
        kept.get_or_init(|| interview::model(&self.form, self.language(lang)))
    }
}

/// Forms in memory: reading one with all communes takes some milliseconds.
#[derive(Default)]
pub struct Forms(Mutex<HashMap<FormId, Arc<Kept>>>);

impl Forms {
    /// A form by its id.
    pub(crate) async fn get(&self, conn: &mut Conn, id: FormId) -> Result<Arc<Kept>> {
        if let Some(kept) = self.kept().get(&id) {
            return Ok(kept.clone());
        }
        let (bytes,) = conn.one(&store::FILE, (id,)).await?;
        let kept = Arc::new(Kept::new(read(&bytes)?));
        let mut all = self.kept();
        if all.len() >= KEPT {
            all.clear();
        }
        all.insert(id, kept.clone());
        Ok(kept)
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, HashMap<FormId, Arc<Kept>>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Reads a file that was found good when it came.
pub(crate) fn read(bytes: &[u8]) -> Result<Form> {
    let reading = questionnaires::read(bytes, &Files::default());
    reading.map(|reading| reading.form).map_err(|_| Error::internal("a kept questionnaire cannot be read"))
}
