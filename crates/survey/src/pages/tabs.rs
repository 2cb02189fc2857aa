use kernel::Result;
use ui::{Html, Req};

use crate::{SurveyRow, SurveyState};

#[derive(askama::Template)]
#[template(path = "tabs.html")]
struct Tabs<'a> {
    t: &'a ui::T,
    survey: &'a SurveyRow,
    here: &'a str,
    parts: Vec<(&'static str, String)>,
    /// Crumbs and heading too.
    headed: bool,
}

/// Crumbs, heading and tabs of a survey's pages.
pub(super) fn tabs(req: &Req, survey: &SurveyRow, here: &str) -> Result<Html> {
    made(req, survey, here, true)
}

/// The tabs alone, for a page that has a heading.
pub(super) fn tabs_alone(req: &Req, survey: &SurveyRow, here: &str) -> Result<Html> {
    made(req, survey, here, false)
}

fn made(req: &Req, survey: &SurveyRow, here: &str, headed: bool) -> Result<Html> {
    let at = |part: &str| format!("/office/surveys/{}{part}", survey.code);
    let mut tabs = vec![("overview", at(""))];
    if matches!(survey.state, SurveyState::Planned | SurveyState::Drawn) {
        tabs.push(("design", at("/design")));
    }
    if survey.state != SurveyState::Planned {
        tabs.push(("units", at("/units")));
        tabs.push(("estimates", at("/estimates")));
    }
    Html::render(&Tabs { t: &req.t(), survey, here, parts: tabs, headed })
}
