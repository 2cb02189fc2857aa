//! How the index is made, in plain words: hierarchy and weights, each step, what was varied, and what moves ranks most.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T};

use super::Frame;
use crate::edition::{Computed, Editions, RUNS, Source, Year, words};
use crate::number;
use crate::profile::unit_of;

struct Item {
    code: String,
    name: String,
    unit: String,
    /// Share of the whole index.
    share: String,
    good: bool,
}

struct Component {
    name: String,
    share: String,
    items: Vec<Item>,
}

struct Cause {
    name: String,
    first: String,
    total: String,
    meter: f64,
    words: String,
}

#[derive(Template)]
#[template(path = "method.html")]
struct MethodPage<'a> {
    t: &'a T,
    frame: Frame,
    id: String,
    version: String,
    about: String,
    source: String,
    components: Vec<Component>,
    steps: Vec<String>,
    varied: Vec<String>,
    causes: Vec<Cause>,
    notes: Vec<String>,
    runs: usize,
    errors: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(&req).await?;
    let edition = &*edition;
    let (Year { computed, source, .. }, t) = (edition.year(req.query.filled("year"))?, req.t());
    let (tree, method) = (&computed.index.tree, &computed.index.method);
    let share = |node: usize| number::percent(tree.share_of_top(node), t.locale);
    let item = |node: usize| {
        let own = tree.nodes.get(node)?;
        Some(Item {
            name: computed.label(&own.code, t.locale),
            unit: unit_of(computed.unit(&own.code), &t),
            code: own.code.clone(),
            share: percent(tree.share_of_top(node), t.locale),
            good: own.direction > 0.0,
        })
    };
    let component = |node: usize| {
        let own = tree.nodes.get(node)?;
        let items = own.children.iter().filter_map(|child| item(*child)).collect();
        Some(Component { name: computed.label(&own.code, t.locale), share: share(node), items })
    };
    let uncertain = computed.uncertain.as_ref();
    let varied = uncertain.map(|own| own.factors.as_slice()).unwrap_or_default();
    let cause = |own: &composite::Sensitivity| Cause {
        name: t.choice("index-factor-", factor(own.factor)),
        first: number::percent(own.first.value.max(0.0), t.locale),
        total: number::percent(own.total.value.max(0.0), t.locale),
        meter: if own.total.value.is_finite() { own.total.value.clamp(0.0, 1.0) * 100.0 } else { 0.0 },
        words: if t.locale == kernel::Locale::En { own.en.clone() } else { own.vi.clone() },
    };
    let body = MethodPage {
        t: &t,
        frame: Frame::of(&req, edition, "method")?,
        id: method.id.clone(),
        version: method.version.clone(),
        about: words(&method.description, t.locale).to_owned(),
        source: words(&method.source, t.locale).to_owned(),
        components: computed.components().into_iter().filter_map(component).collect(),
        steps: steps(method, &t),
        varied: varied.iter().map(|own| t.choice("index-varied-", factor(*own))).collect(),
        causes: uncertain.map(|own| own.sensitivity.iter().map(cause).collect()).unwrap_or_default(),
        notes: notes(computed, source, &t),
        runs: RUNS,
        errors: source.errors.is_some(),
    };
    let title = t.get("index-method");
    Page::new(&[title.as_str(), body.frame.title.as_str()].join(" – ")).show(&req, &body).await
}

/// What was done to the values, and which indicators have none.
fn notes(computed: &Computed, source: &Source, t: &T) -> Vec<String> {
    let english = t.locale == kernel::Locale::En;
    let index = &computed.index;
    let mut notes = if english { index.notes.clone() } else { index.notes_vi.clone() };
    if !source.left_out.is_empty() {
        let label = |code: &String| {
            index
                .method
                .labels
                .get(code)
                .map_or_else(|| code.clone(), |label| words(label, t.locale).to_owned())
        };
        let list = source.left_out.iter().map(label).collect::<Vec<_>>().join("; ");
        notes.push(t.with("list", list.as_str()).get("index-left-out"));
    }
    notes
}

/// With one decimal: shares of single indicators are small.
fn percent(share: f64, locale: kernel::Locale) -> String {
    format!("{}\u{a0}%", number::show(share * 100.0, 1, locale))
}

pub(crate) fn factor(factor: composite::Factor) -> &'static str {
    use composite::Factor;
    match factor {
        Factor::Weights => "weights",
        Factor::Normalisation => "normalisation",
        Factor::Aggregation => "aggregation",
        Factor::Treatment => "treatment",
        Factor::Imputation => "imputation",
        Factor::Sampling => "sampling",
    }
}

/// The steps that this method takes, each a sentence.
pub(crate) fn steps(method: &composite::Method, t: &T) -> Vec<String> {
    let imputed = match method.imputation.kind {
        composite::Impute::None => "index-step-missing-none",
        composite::Impute::Mean => "index-step-missing-mean",
        composite::Impute::Median => "index-step-missing-median",
        _ => "index-step-missing-other",
    };
    let treated = match method.treatment.kind {
        composite::Treat::None => "index-step-outliers-none",
        composite::Treat::Winsorise | composite::Treat::SecondOnly => "index-step-outliers",
    };
    let normalised = match method.normalisation.kind {
        composite::Normalise::Minmax => "index-step-minmax",
        _ => "index-step-normalised",
    };
    vec![t.get(imputed), t.get(treated), t.get(normalised), t.get("index-step-aggregate")]
}
