//! One file per page.
pub(crate) mod design;
mod door;
pub(crate) mod estimates;
pub(crate) mod file;
pub(crate) mod form;
pub(crate) mod forms;
pub(crate) mod hamlets;
pub(crate) mod import;
pub(crate) mod interview;
pub(crate) mod interviews;
pub(crate) mod letter;
pub(crate) mod link;
mod shown;
pub(crate) mod statistics;
pub(crate) mod survey;
pub(crate) mod survey_fields;
pub(crate) mod surveys;
mod table;
mod tabs;
pub(crate) mod unit;
pub(crate) mod units;

use kernel::{Code, Error, Result};
use ui::Req;

use crate::SurveyRow;

/// The survey in the address.
pub(crate) async fn asked(req: &Req) -> Result<SurveyRow> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    crate::by_code(&mut req.reader().await?, code).await
}
