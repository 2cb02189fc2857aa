//! The sums of a checkout as people see them, and what changed of them since they were shown.
use askama::Template;
use kernel::{Dong, Message, Result};
use ui::{Form, Html, Req, T};

use crate::bill::{Bill, BillPart, field_of};
use crate::seen::{CHANGED, SeenLine, lines_of};

#[derive(Template)]
#[template(path = "bill.html")]
struct Panel<'a> {
    t: &'a T,
    bill: &'a Bill,
    seen: Vec<SeenLine>,
    /// Sent alone, as a part: the fees that stand elsewhere on the page come along.
    alone: bool,
}

impl Panel<'_> {
    /// The total as its hidden field carries it; empty while it is not known.
    fn expected(&self) -> String {
        plain(self.bill.total())
    }

    fn carriers(&self, part: &BillPart) -> Result<Html> {
        carriers(self.t, part, true)
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn fee(&self, part: &BillPart) -> String {
        plain(part.fee)
    }
}

fn plain(amount: Option<Dong>) -> String {
    amount.map(|amount| amount.0.to_string()).unwrap_or_default()
}

/// For the whole page.
pub(crate) fn sums(req: &Req, bill: &Bill) -> Result<Html> {
    Html::render(&Panel { t: &req.t(), bill, seen: lines_of(bill), alone: false })
}

/// For a page that is there.
pub(crate) fn part(req: &Req, bill: &Bill) -> Result<Html> {
    Html::render(&Panel { t: &req.t(), bill, seen: lines_of(bill), alone: true })
}

#[derive(Template)]
#[template(path = "carriers.html")]
struct Carriers<'a> {
    t: &'a T,
    part: &'a BillPart,
    field: String,
    alone: bool,
}

impl Carriers<'_> {
    fn chosen(&self, one: &delivery::Offered) -> bool {
        self.part.method == Some(one.method)
    }
}

/// The carriers of one booth to choose from, for the whole page.
///
/// # Errors
/// When the template does not render.
pub(crate) fn carriers(t: &T, part: &BillPart, alone: bool) -> Result<Html> {
    Html::render(&Carriers { t, part, field: field_of(&part.booth), alone })
}

/// Why nothing was placed.
pub(crate) struct Told {
    pub(crate) sentence: String,
    pub(crate) changes: Vec<Change>,
}

/// Something that costs other than what was shown.
pub(crate) struct Change {
    pub(crate) what: String,
    /// Empty: it was not shown.
    pub(crate) before: String,
    /// Empty: it is gone.
    pub(crate) now: String,
}

impl Told {
    /// The sentence of a refusal; of changed sums also which, old and new.
    pub(crate) fn of(t: &T, form: &Form, bill: &Bill, message: &Message) -> Self {
        if message.key != CHANGED {
            return Self { sentence: t.message(message), changes: Vec::new() };
        }
        let shown = form.values.filled("expected").and_then(|total| total.parse().ok()).map(Dong);
        let now = bill.total().map(|total| total.to_string()).unwrap_or_default();
        let sentence = match shown {
            Some(_) => t.get("checkout-changed"),
            None => t.with("total", now.as_str()).get("checkout-total-now"),
        };
        let mut changes = lines(t, form, bill);
        changes.extend(fees(t, form, bill));
        let before = shown.map(|total| total.to_string()).unwrap_or_default();
        changes.push(Change { what: t.get("order-total"), before, now });
        Self { sentence, changes }
    }
}

fn lines(t: &T, form: &Form, bill: &Bill) -> Vec<Change> {
    let fields = form.values.0.iter().filter(|(name, _)| name == "seen");
    let known: Vec<SeenLine> = fields.filter_map(|(_, value)| SeenLine::parse(value)).collect();
    let words = |line: &SeenLine| format!("{} × {}", line.quantity, line.price);
    let difference = |(line, shown): (&crate::CartLine, SeenLine)| {
        let before = known.iter().find(|before| before.variant == shown.variant);
        let before =
            before.filter(|before| **before != shown).map(words).or(before.is_none().then(String::new));
        before.map(|before| Change { what: line.name(t.locale()), before, now: words(&shown) })
    };
    let mut changes: Vec<Change> = bill.lines().zip(lines_of(bill)).filter_map(difference).collect();
    let gone = |before: &&SeenLine| !bill.lines().any(|line| line.variant.id == before.variant);
    for before in known.iter().filter(gone) {
        changes.push(Change { what: t.get("checkout-line-gone"), before: words(before), now: String::new() });
    }
    if known.is_empty() { Vec::new() } else { changes }
}

fn fees(t: &T, form: &Form, bill: &Bill) -> Vec<Change> {
    let changed = |part: &BillPart| {
        let shown = form.values.get(&format!("fee-{}", part.booth.slug))?;
        let before = shown.parse().ok().map(Dong);
        (before != part.fee).then(|| Change {
            what: format!("{} · {}", t.get("order-fee"), part.booth.name.show(t.locale())),
            before: before.map(|fee| fee.to_string()).unwrap_or_default(),
            now: part.fee.map(|fee| fee.to_string()).unwrap_or_default(),
        })
    };
    bill.parts.iter().filter_map(changed).collect()
}
