use std::collections::HashMap;
use std::sync::Mutex;

use kernel::{Day, TaxCode};
use places::Places;

use super::cells::{
    answer, count, form_of_name, founded, legal_form, maker, size_class, status, tax_code, vsic,
};
use super::{Column, Mapping};
use crate::channel::{ChannelKind, Does, NewChannel, host, set_answer};
use crate::facts::{Answer, Facts, LegalForm, name_key, text_hash};

/// A cell that cannot be read: which column, and the key of the sentence that says why.
pub(crate) type Mistake = (Column, &'static str);

/// What a row says. Only what it says replaces what is known.
#[derive(Debug, Clone)]
pub(crate) struct Parsed {
    pub(crate) tax_code: Option<TaxCode>,
    pub(crate) name_key: String,
    pub(crate) commune: Option<String>,
    pub(crate) hash: String,
    pub(crate) channels: Vec<NewChannel>,
    pub(crate) mistakes: Vec<Mistake>,
    said: Facts,
    columns: Vec<Column>,
}

/// The present and the former commune that an address text led to.
pub(super) type Read = (Option<String>, Option<String>);

/// Reads rows of one file.
pub(crate) struct Reader<'a> {
    pub(crate) mapping: &'a Mapping,
    pub(crate) places: &'a Places,
    /// The installation's province, taken where an address names none.
    pub(crate) province: &'a str,
    pub(crate) today: Day,
    /// Address texts read already: a list of one province repeats its communes.
    pub(crate) known: Mutex<HashMap<String, Read>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(mapping: &'a Mapping, places: &'a Places, province: &'a str, today: Day) -> Self {
        Self { mapping, places, province, today, known: Mutex::default() }
    }

    /// Reads a row; `None` when none of its mapped cells holds anything.
    pub(crate) fn read<S: AsRef<str>>(&self, cells: &[S]) -> Option<Parsed> {
        let mut said: Vec<(Column, &str)> = Vec::new();
        for (column, cell) in self.mapping.iter().zip(cells) {
            let cell = cell.as_ref().trim();
            if let (Some(column), false) = (column, cell.is_empty()) {
                said.push((*column, cell));
            }
        }
        if said.is_empty() {
            return None;
        }
        let line: Vec<_> =
            said.iter().flat_map(|(column, cell)| ["\n", column.key(), "=", cell]).skip(1).collect();
        let mut parsed = Parsed {
            tax_code: None,
            name_key: String::new(),
            commune: None,
            hash: text_hash(&line.concat()),
            channels: Vec::new(),
            mistakes: Vec::new(),
            said: Facts::named(""),
            columns: said.iter().map(|(column, _)| *column).collect(),
        };
        for (column, cell) in &said {
            if let Err(key) = self.take(&mut parsed, *column, cell) {
                parsed.mistakes.push((*column, key));
            }
        }
        self.finish(&mut parsed, &said);
        Some(parsed)
    }

    fn take(&self, parsed: &mut Parsed, column: Column, cell: &str) -> Result<(), &'static str> {
        let facts = &mut parsed.said;
        match column {
            Column::TaxCode => parsed.tax_code = Some(tax_code(cell)?),
            Column::Name => cell.clone_into(&mut facts.name),
            Column::TradeName => cell.clone_into(&mut facts.details.trade_name),
            Column::LegalForm => facts.legal_form = legal_form(cell).ok_or("import-legal-form")?,
            Column::SizeClass => facts.size_class = size_class(cell).ok_or("import-size-class")?,
            Column::Staff => facts.details.staff = Some(count(cell).ok_or("import-staff")?),
            Column::Vsic => facts.vsic_code = vsic(cell).ok_or("import-vsic")?,
            Column::Address => cell.clone_into(&mut facts.details.address),
            Column::Commune | Column::District | Column::Province => {}
            Column::Phone => cell.clone_into(&mut facts.details.phone),
            Column::Email => {
                cell.clone_into(&mut facts.details.email);
                facts.mail =
                    if cell.contains('@') { Answer::Yes } else { answer(cell).unwrap_or(Answer::Unknown) };
            }
            Column::Representative => cell.clone_into(&mut facts.details.representative),
            Column::Founded => {
                facts.details.founded_on = founded(cell, self.today).ok_or("import-founded")?;
            }
            Column::Status => facts.status = status(cell).ok_or("import-status")?,
            Column::Maker => facts.maker = maker(cell).ok_or("import-maker")?,
            Column::Mail => facts.mail = answer(cell).ok_or("import-answer")?,
            Column::Pos => facts.pos = answer(cell).ok_or("import-answer")?,
            Column::Cashless => facts.cashless = answer(cell).ok_or("import-answer")?,
            Column::Website => self.channel(parsed, ChannelKind::Site, cell),
            Column::Marketplace => self.channel(parsed, ChannelKind::Marketplace, cell),
            Column::App => self.channel(parsed, ChannelKind::App, cell),
            Column::Social => self.channel(parsed, ChannelKind::Social, cell),
            Column::Note => cell.clone_into(&mut facts.details.note),
        }
        Ok(())
    }

    /// `có`, `không`, or what it is: an address of a site, the name of a shop.
    fn channel(&self, parsed: &mut Parsed, kind: ChannelKind, cell: &str) {
        if let Some(answer) = answer(cell) {
            set_answer(&mut parsed.said, kind, answer);
            return;
        }
        set_answer(&mut parsed.said, kind, Answer::Yes);
        let address: String = cell.chars().take(300).collect();
        let name = host(&address);
        parsed.channels.push(NewChannel {
            kind,
            name: if name.is_empty() { address.clone() } else { name },
            address,
            // A list says that it is there, not what it does; an officer or the census finds out.
            does: Does::Presents,
            others_sell: false,
            met: None,
            from: self.today,
            source: "import",
        });
    }

    fn finish(&self, parsed: &mut Parsed, said: &[(Column, &str)]) {
        if parsed.said.name.is_empty() {
            parsed.mistakes.push((Column::Name, "import-no-name"));
        }
        parsed.name_key = name_key(&parsed.said.name);
        if parsed.said.legal_form == LegalForm::Unknown
            && let Some(form) = form_of_name(&parsed.said.name)
        {
            parsed.said.legal_form = form;
            parsed.columns.push(Column::LegalForm);
        }
        let (commune, former) = self.place(said);
        parsed.commune.clone_from(&commune);
        (parsed.said.commune, parsed.said.former_commune) = (commune, former);
    }
}

impl Parsed {
    /// What is known of a business after this row: what the row does not say stays.
    pub(crate) fn apply(&self, facts: &mut Facts) {
        for column in &self.columns {
            self.apply_column(*column, facts);
        }
        if self.said.commune.is_some() || (facts.commune.is_none() && self.said.former_commune.is_some()) {
            facts.commune.clone_from(&self.said.commune);
            facts.former_commune = self.said.former_commune.clone().or_else(|| facts.former_commune.clone());
        }
    }

    fn apply_column(&self, column: Column, facts: &mut Facts) {
        let (said, known) = (&self.said, &mut *facts);
        match column {
            Column::Name => known.name.clone_from(&said.name),
            Column::TradeName => known.details.trade_name.clone_from(&said.details.trade_name),
            Column::LegalForm => known.legal_form = said.legal_form,
            Column::SizeClass => known.size_class = said.size_class,
            Column::Staff => known.details.staff = said.details.staff,
            Column::Vsic => {
                known.vsic_version = said.vsic_version;
                known.vsic_code.clone_from(&said.vsic_code);
            }
            Column::Address => known.details.address.clone_from(&said.details.address),
            Column::Phone => known.details.phone.clone_from(&said.details.phone),
            Column::Email => {
                known.details.email.clone_from(&said.details.email);
                known.mail = said.mail;
            }
            Column::Representative => known.details.representative.clone_from(&said.details.representative),
            Column::Founded => known.details.founded_on.clone_from(&said.details.founded_on),
            Column::Status => known.status = said.status,
            Column::Maker => known.maker = said.maker,
            Column::Website => known.site = said.site,
            Column::Mail => known.mail = said.mail,
            Column::Marketplace => known.marketplace = said.marketplace,
            Column::App => known.app = said.app,
            Column::Social => known.social = said.social,
            Column::Pos => known.pos = said.pos,
            Column::Cashless => known.cashless = said.cashless,
            Column::Note => known.details.note.clone_from(&said.details.note),
            Column::TaxCode | Column::Commune | Column::District | Column::Province => {}
        }
    }

    /// A business of which only this row is known.
    pub(crate) fn facts(&self) -> Facts {
        let mut facts = Facts::named(&self.said.name);
        self.apply(&mut facts);
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        Day::parse("2026-11-25").unwrap()
    }

    #[test]
    fn every_commune_of_today_is_found_by_its_full_name_alone() {
        let places = Places::load().unwrap();
        let mapping = vec![Some(Column::Name), Some(Column::Commune)];
        let reader = Reader::new(&mapping, &places, "86", today());
        for commune in places.communes_of("86") {
            let parsed = reader.read(&["Dừa Một".to_owned(), commune.full_name.clone()]).unwrap();
            assert_eq!(parsed.said.commune.as_ref(), Some(&commune.code), "{}", commune.full_name);
        }
    }

    #[test]
    fn a_row_says_only_what_it_says() {
        let places = Places::load().unwrap();
        let mapping = vec![
            Some(Column::TaxCode),
            Some(Column::Name),
            Some(Column::Commune),
            Some(Column::District),
            Some(Column::Website),
        ];
        let reader = Reader::new(&mapping, &places, "86", today());
        let row = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        let parsed = reader
            .read(&row(&["0100109106", "Cty TNHH Dừa", "Long Đức", "TP Trà Vinh", "https://dua.vn"]))
            .unwrap();
        let mut facts = Facts::named("Cũ");
        facts.details.phone = "0912345678".to_owned();
        parsed.apply(&mut facts);
        assert_eq!((facts.name.as_str(), facts.commune.as_deref()), ("Cty TNHH Dừa", Some("29263")));
        assert_eq!((facts.former_commune.as_deref(), facts.site), (Some("29263"), Answer::Yes));
        assert_eq!(
            (facts.details.phone.as_str(), facts.legal_form),
            ("0912345678", LegalForm::LimitedLiability)
        );
        assert_eq!(parsed.channels[0].name, "dua.vn");
        assert!(parsed.mistakes.is_empty());
        assert!(reader.read(&row(&["", " ", ""])).is_none());
        let wrong = reader.read(&row(&["123", ""])).unwrap();
        assert_eq!(
            wrong.mistakes,
            [(Column::TaxCode, "import-tax-code-length"), (Column::Name, "import-no-name")]
        );
    }
}
