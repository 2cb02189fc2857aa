use db::Conn;
use kernel::{Error, Result};

use super::firms::shared_out;
use super::households::Areas;
use super::{Design, Frame};
use crate::SurveyRow;

/// What a design would draw.
#[derive(Debug, Clone)]
pub struct Preview {
    pub lines: Vec<PreviewLine>,
    pub frame: i64,
    pub sample: i64,
}

/// A stratum of the frame.
#[derive(Debug, Clone)]
pub struct PreviewLine {
    pub stratum: String,
    pub population: i64,
    pub sample: i64,
}

/// What a design would draw of the frame as it is now; nothing is written.
///
/// # Errors
/// As [`super::draw`].
pub async fn preview(conn: &mut Conn, survey: &SurveyRow, design: &Design) -> Result<Preview> {
    match design {
        Design::Firms(firms) => {
            let frame = Frame::read(conn, firms).await?;
            let shares = shared_out(conn, firms, survey, &frame).await?;
            let line = |((name, firms), sample): ((&String, &Vec<_>), u32)| PreviewLine {
                stratum: name.clone(),
                population: i64::try_from(firms.len()).unwrap_or(i64::MAX),
                sample: i64::from(sample),
            };
            let lines: Vec<PreviewLine> = frame.strata.iter().zip(shares).map(line).collect();
            let frame = i64::try_from(frame.firms()).map_err(Error::internal)?;
            Ok(Preview { sample: lines.iter().map(|line| line.sample).sum(), frame, lines })
        }
        Design::Households(households) => {
            let areas = Areas::read(conn).await?;
            let picked = areas.picked(households)?;
            let sample = picked.iter().filter(|unit| !unit.is_reserve()).count();
            let sample = i64::try_from(sample).map_err(Error::internal)?;
            Ok(Preview { lines: Vec::new(), frame: areas.households(), sample })
        }
    }
}
