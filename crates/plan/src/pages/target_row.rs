//! One target as a row: what the plan asks for, what the market has, what is missing.
use kernel::Text;
use ui::{Figure, FigureUnit, T};

use crate::live::Live;
use crate::{Decimal, Kind, Target, Unit, Verdict, judge, words};

pub(super) struct TargetRow<'a> {
    pub(super) target: &'a Target,
    pub(super) title: &'a str,
    /// Said of every kind but the plain one.
    pub(super) kind: Option<String>,
    pub(super) required: String,
    pub(super) due: String,
    pub(super) live: Option<LiveCell>,
    /// What the figure comes from, which number is missing, or what it takes to measure.
    pub(super) said: String,
    pub(super) verdict: VerdictMark,
    pub(super) numerator: &'a str,
    pub(super) denominator: String,
    pub(super) baseline: Option<String>,
    /// Beside a live figure: what the whole figure would take.
    pub(super) measure: Option<&'a str>,
    /// The reference figure it is divided by has to be entered.
    pub(super) reference_missing: bool,
}

pub(super) struct LiveCell {
    pub(super) figure: Option<String>,
    pub(super) rows: &'static str,
    pub(super) indicator: &'static str,
    pub(super) meter: Option<Meter>,
}

/// How far a share is on the way to its target, in percent.
pub(super) struct Meter {
    pub(super) value: String,
    pub(super) most: String,
    pub(super) low: bool,
}

pub(super) struct VerdictMark {
    pub(super) text: String,
    pub(super) class: &'static str,
    pub(super) met: bool,
}

pub(super) fn row<'a>(target: &'a Target, live: Option<&Live>, t: &T) -> TargetRow<'a> {
    let verdict = judge(target, live.map(|live| &live.figure));
    let measure = target.measure.as_ref().map(|text| text.show(t.locale));
    TargetRow {
        target,
        title: target.title.show(t.locale),
        kind: (target.kind != Kind::Target).then(|| t.choice("plan-kind-", target.kind.key())),
        required: words::required(target, t),
        due: t.with("year", target.due_year.to_string()).get("plan-due"),
        live: live.map(|live| cell(target, live, verdict, t)),
        said: said(target, live, verdict, t),
        verdict: mark(verdict, t),
        numerator: target.numerator.show(t.locale),
        denominator: words::denominator(target, t),
        baseline: target.baseline.as_ref().map(|baseline| {
            let note = baseline.note.as_ref().map_or("", |note| note.show(t.locale));
            format!("{}. {note}", words::baseline(baseline, target.unit, t)).trim_end().to_owned()
        }),
        measure: measure.filter(|_| live.is_some()),
        reference_missing: matches!(live, Some(Live { per: Some((_, None)), .. })),
    }
}

pub(super) fn mark(verdict: Verdict, t: &T) -> VerdictMark {
    let class = match verdict {
        Verdict::Met => "mark mark-good",
        Verdict::NotYet => "mark mark-wait",
        Verdict::NoDenominator => "mark mark-info",
        Verdict::NoFigure => "mark",
    };
    VerdictMark { text: t.choice("plan-verdict-", verdict.key()), class, met: verdict == Verdict::Met }
}

fn said(target: &Target, live: Option<&Live>, verdict: Verdict, t: &T) -> String {
    let measure = target.measure.as_ref().map(|text: &Text| text.show(t.locale).to_owned());
    match (live, verdict) {
        (None, _) => measure.unwrap_or_else(|| t.get("plan-unstated")),
        (Some(live), Verdict::Met | Verdict::NotYet) => match &live.per {
            Some((_, Some(reference))) => words::divided(reference, t),
            _ => t.get("plan-basis"),
        },
        (Some(_), Verdict::NoDenominator) => words::missing(target, t),
        (Some(_), Verdict::NoFigure) => t.get("plan-nothing-yet"),
    }
}

fn cell(target: &Target, live: &Live, verdict: Verdict, t: &T) -> LiveCell {
    LiveCell {
        figure: words::figure(&live.figure, t.locale),
        rows: live.rows,
        indicator: live.code,
        meter: meter(target, &live.figure, verdict),
    }
}

fn meter(target: &Target, figure: &Figure, verdict: Verdict) -> Option<Meter> {
    let (value, most) = (Decimal::from_hundredths(figure.value?), target.value?);
    let share = target.unit == Unit::Percent && figure.unit == FigureUnit::Share;
    let value = value.clamp(Decimal::from_hundredths(0), most);
    share.then(|| Meter { value: value.plain(), most: most.plain(), low: verdict != Verdict::Met })
}
