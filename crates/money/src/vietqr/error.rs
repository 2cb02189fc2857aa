/// What is wrong with a code, and where: `path` is the way of tags, e.g. `38.01.00`; lengths count bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VietQrError {
    #[error("the text is empty")]
    Empty,
    #[error("in {}: \"{found}\" is no tag and length (two digits each)", whole(path))]
    Header { path: String, found: String },
    #[error("tag {path} declares length {declared}, but {found} bytes are left")]
    Length { path: String, declared: usize, found: usize },
    #[error("tag {path} declares length {declared}, which ends inside a character: lengths count bytes")]
    Split { path: String, declared: usize },
    #[error(
        "after tag {path}, which declares length {declared}, \"{rest}\" is left, which is no tag: the value \
         is longer than declared"
    )]
    Leftover { path: String, declared: usize, rest: String },
    #[error("tag {path} comes twice")]
    Twice { path: String },
    #[error("tag {path} is missing")]
    Missing { path: String },
    #[error("the first tag is {found}, it must be 00")]
    First { found: String },
    #[error("the last tag is {found}, it must be the checksum 63")]
    Last { found: String },
    #[error("the checksum is {found}, but {expected} belongs to this text")]
    Crc { expected: String, found: String },
    #[error("tag {path} is \"{found}\", it must be {wanted}")]
    Value { path: String, found: String, wanted: &'static str },
    #[error("tag {path} has {found} bytes, at most {longest} fit")]
    TooLong { path: String, longest: usize, found: usize },
}

fn whole(path: &str) -> String {
    if path.is_empty() { "the code".to_owned() } else { format!("tag {path}") }
}
