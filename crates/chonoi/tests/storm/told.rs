//! What people were told while it stormed: whatever was confirmed must be there in the end.
use std::collections::BTreeMap;
use std::sync::Mutex;

#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Names of buyers with the token that the answer (303) to their checkout led to.
    pub placed: BTreeMap<String, String>,
    /// Checkouts whose answer never came.
    pub unheard: usize,
    /// Tokens of payments whose page said that they are paid.
    pub paid: Vec<String>,
    /// Orders whose page showed a parcel of a carrier.
    pub made: Vec<String>,
    /// How often each process was killed.
    pub kills: BTreeMap<&'static str, usize>,
    /// How often each thing was tried, and how it was answered.
    pub counts: BTreeMap<String, usize>,
    /// What must not be, whatever was killed.
    pub wrong: Vec<String>,
}

#[derive(Default)]
pub struct Notebook(Mutex<Told>);

impl Notebook {
    pub fn note(&self, write: impl FnOnce(&mut Told)) {
        write(&mut self.0.lock().unwrap());
    }

    pub fn count(&self, what: &str) {
        self.note(|told| *told.counts.entry(what.to_owned()).or_default() += 1);
    }

    pub fn wrong(&self, what: String) {
        self.note(|told| told.wrong.push(what));
    }

    pub fn read(&self) -> Told {
        self.0.lock().unwrap().clone()
    }
}
