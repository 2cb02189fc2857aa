//! Who is asked: frames, strata, how many of each, and the drawing.
mod design;
mod draw;
mod firms;
mod frame;
mod hamlets;
mod households;
mod preview;
mod stratum;

pub use design::{Design, Firms, Households, Stratify, Whose};
pub use draw::{Chosen, Drawn, choose, draw};
pub(crate) use frame::Frame;
pub use hamlets::{HamletLine, enter_hamlets, read_hamlets};
pub use preview::{Preview, PreviewLine, preview};
pub(crate) use stratum::stratum_name;
