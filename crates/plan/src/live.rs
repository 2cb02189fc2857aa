use kernel::Result;
use ui::{Figure, Indicator, Req};

use crate::Target;

/// A live figure as it is now.
pub(crate) struct Live {
    pub(crate) code: &'static str,
    /// Path of the rows behind it.
    pub(crate) rows: &'static str,
    pub(crate) figure: Figure,
}

/// Computes each of these indicators once.
pub(crate) async fn compute(req: &Req, indicators: Vec<&'static Indicator>) -> Result<Vec<Live>> {
    let mut figures = Vec::with_capacity(indicators.len());
    if indicators.is_empty() {
        return Ok(figures);
    }
    let mut conn = req.reader().await?;
    for indicator in indicators {
        let figure = (indicator.compute)(&mut conn, &req.ctx).await?;
        figures.push(Live { code: indicator.code, rows: indicator.rows, figure });
    }
    Ok(figures)
}

/// The indicators that these targets name.
pub(crate) async fn of_targets(req: &Req, targets: &[Target]) -> Result<Vec<Live>> {
    let named = |code: &str| targets.iter().any(|target| target.indicator.as_deref() == Some(code));
    compute(req, req.app.indicators().filter(|indicator| named(indicator.code)).collect()).await
}

/// The figure that a target names.
pub(crate) fn of<'a>(target: &Target, figures: &'a [Live]) -> Option<&'a Live> {
    figures.iter().find(|live| target.indicator.as_deref() == Some(live.code))
}
