use super::VietQrError;

/// One tag with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) tag: &'a str,
    pub(super) value: &'a str,
}

/// Splits a text into tags, strictly: `path` is where the text stands.
pub(super) fn split<'a>(path: &str, text: &'a str) -> Result<Vec<Tag<'a>>, VietQrError> {
    let mut tags: Vec<Tag<'a>> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let Some((tag, declared)) = header(rest) else {
            return Err(no_header(path, &tags, rest));
        };
        let here = join(path, tag);
        let body = rest.get(4..).unwrap_or_default();
        if declared > body.len() {
            return Err(VietQrError::Length { path: here, declared, found: body.len() });
        }
        let Some((value, after)) = body.split_at_checked(declared) else {
            return Err(VietQrError::Split { path: here, declared });
        };
        if tags.iter().any(|before| before.tag == tag) {
            return Err(VietQrError::Twice { path: here });
        }
        tags.push(Tag { tag, value });
        rest = after;
    }
    Ok(tags)
}

/// Two digits of tag, two digits of length.
fn header(rest: &str) -> Option<(&str, usize)> {
    let (tag, length) = (rest.get(..2)?, rest.get(2..4)?);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(tag) || !digits(length) {
        return None;
    }
    Some((tag, length.parse().ok()?))
}

fn no_header(path: &str, before: &[Tag<'_>], rest: &str) -> VietQrError {
    let shown: String = rest.chars().take(20).collect();
    match before.last() {
        Some(last) => {
            VietQrError::Leftover { path: join(path, last.tag), declared: last.value.len(), rest: shown }
        }
        None => VietQrError::Header { path: path.to_owned(), found: shown },
    }
}

pub(super) fn join(path: &str, tag: &str) -> String {
    if path.is_empty() { tag.to_owned() } else { format!("{path}.{tag}") }
}

/// Writes one tag.
pub(super) fn write(path: &str, tag: &str, value: &str) -> Result<String, VietQrError> {
    if value.len() > 99 {
        return Err(VietQrError::TooLong { path: join(path, tag), longest: 99, found: value.len() });
    }
    Ok(format!("{tag}{:02}{value}", value.len()))
}
