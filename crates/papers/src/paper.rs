//! A paper being written, block by block.
use kernel::{Day, Locale};

use crate::flow::Flow;
use crate::map::{self, Map};
use crate::style::{BODY, SMALL};
use crate::table::{Grid, Table};
use crate::{PaperError, facts, head, paint, prose};

/// What every paper tells of itself.
#[derive(Debug, Clone)]
pub struct About {
    pub title: String,
    /// Under the title; may be empty.
    pub subtitle: String,
    /// Whose paper it is.
    pub issuer: String,
    /// Where it can be had, at the foot of each page; may be empty.
    pub address: String,
    /// What must be known before any number is read: the label stands on every page, its words on the first.
    pub label: Option<(String, String)>,
    pub locale: Locale,
    /// The day it was made; nothing here looks at a clock.
    pub day: Day,
}

impl About {
    pub(crate) fn language(&self) -> &'static str {
        if self.locale == Locale::En { "en" } else { "vi" }
    }

    pub(crate) fn page_word(&self) -> &'static str {
        if self.locale == Locale::En { "Page" } else { "Trang" }
    }

    pub(crate) fn day_words(&self) -> String {
        self.day.to_string()
    }
}

/// A paper. Blocks go one under another, over as many pages as they need.
#[derive(Debug)]
pub struct Paper {
    about: About,
    flow: Flow,
    /// Headings that wait for what they stand above: level and text.
    waiting: Vec<(u16, String)>,
}

impl Paper {
    pub fn new(about: About) -> Self {
        let mut flow = Flow::new();
        head::first(&mut flow, &about);
        Self { about, flow, waiting: Vec::new() }
    }

    /// A heading of a section.
    pub fn heading(&mut self, text: &str) {
        self.waiting.push((2, text.to_owned()));
    }

    /// A heading within a section.
    pub fn subheading(&mut self, text: &str) {
        self.waiting.push((3, text.to_owned()));
    }

    pub fn paragraph(&mut self, text: &str) {
        self.begin(2.0 * BODY.leading);
        prose::paragraph(&mut self.flow, text, BODY);
    }

    /// A small paragraph: how to read what follows.
    pub fn small(&mut self, text: &str) {
        self.begin(2.0 * SMALL.leading);
        prose::paragraph(&mut self.flow, text, SMALL);
    }

    /// A box that is seen first.
    pub fn note(&mut self, strong: &str, text: &str) {
        self.begin(5.0 * BODY.leading);
        prose::note(&mut self.flow, strong, text, false);
    }

    /// A box that warns.
    pub fn warning(&mut self, strong: &str, text: &str) {
        self.begin(5.0 * BODY.leading);
        prose::note(&mut self.flow, strong, text, true);
    }

    /// Items with a dot.
    pub fn list(&mut self, items: &[String]) {
        self.begin(2.0 * BODY.leading);
        prose::list(&mut self.flow, items, false);
    }

    /// Numbered items.
    pub fn steps(&mut self, items: &[String]) {
        self.begin(2.0 * BODY.leading);
        prose::list(&mut self.flow, items, true);
    }

    /// Terms with what is so.
    pub fn facts(&mut self, facts: &[(String, String)]) {
        self.begin(3.0 * BODY.leading);
        facts::facts(&mut self.flow, facts);
    }

    pub fn table(&mut self, table: &Table) {
        let grid = Grid::new(table);
        self.begin(grid.together(table));
        grid.draw(&mut self.flow, table);
    }

    pub fn map(&mut self, map: &Map) {
        self.begin(map::tall(map));
        map::map(&mut self.flow, map);
    }

    /// What follows begins a page.
    pub fn page(&mut self) {
        self.begin(0.0);
        self.flow.room(f32::MAX);
    }

    /// Sets the headings that wait, so that so much of the next block stands under them.
    fn begin(&mut self, company: f32) {
        let waiting = std::mem::take(&mut self.waiting);
        let tall = |(level, text): &(u16, String)| prose::heading_tall(*level, text);
        let mut company = company + waiting.iter().map(tall).sum::<f32>();
        for own in &waiting {
            company -= tall(own);
            prose::heading(&mut self.flow, (own.0, &own.1), company);
        }
    }

    /// The file.
    ///
    /// # Errors
    /// [`PaperError`] when a font that ships is broken or the writer refuses, which tests exclude.
    pub fn finish(mut self) -> Result<Vec<u8>, PaperError> {
        self.begin(0.0);
        let Self { about, mut flow, .. } = self;
        head::running(&mut flow.pages, &about);
        paint::paint(&about, flow)
    }
}
