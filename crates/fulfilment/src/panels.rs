use kernel::{Result, Uuid};
use ui::{Html, Req};

pub(crate) async fn desk(_req: &Req, _booth: Uuid) -> Result<Html> {
    Ok(Html::default())
}

pub(crate) async fn account(_req: &Req, _account: Uuid) -> Result<Html> {
    Ok(Html::default())
}
