//! Reading the files: tables of text with a heading, the meaning of indicators (iMeta), the data (iData).
pub(crate) mod data;
pub(crate) mod errors;
pub(crate) mod meta;
pub(crate) mod table;
