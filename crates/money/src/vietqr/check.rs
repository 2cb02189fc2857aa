use super::{NAPAS, VietQr, VietQrError};

/// What the format allows in each tag; the same on reading and on writing.
pub(super) fn check(code: &VietQr) -> Result<(), VietQrError> {
    let value = |path: &str, found: &str, wanted| {
        Err(VietQrError::Value { path: path.to_owned(), found: found.to_owned(), wanted })
    };
    if code.guid != NAPAS {
        return value("38.00", &code.guid, "A000000727");
    }
    if !digits(&code.bin, 6) {
        return value("38.01.00", &code.bin, "six digits");
    }
    if code.account.is_empty() || !code.account.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return value("38.01.01", &code.account, "letters and digits");
    }
    if let Some(mcc) = code.mcc.as_deref().filter(|mcc| !digits(mcc, 4)) {
        return value("52", mcc, "four digits");
    }
    if !digits(&code.currency, 3) {
        return value("53", &code.currency, "three digits");
    }
    if let Some(amount) = code.amount.as_deref().filter(|amount| !is_amount(amount)) {
        return value("54", amount, "digits, perhaps with a point");
    }
    if code.country.len() != 2 || !code.country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return value("58", &code.country, "two capital letters");
    }
    tags(&code.other)?;
    lengths(code)
}

/// The tags that nobody knows must still be tags, and none that has its own place.
fn tags(other: &[(String, String)]) -> Result<(), VietQrError> {
    const OWN: [&str; 16] =
        ["00", "01", "38", "52", "53", "54", "55", "56", "57", "58", "59", "60", "61", "62", "63", "64"];
    match other.iter().find(|(tag, _)| !digits(tag, 2) || OWN.contains(&tag.as_str())) {
        None => Ok(()),
        Some((tag, _)) => {
            Err(VietQrError::Value { path: tag.clone(), found: tag.clone(), wanted: "another tag" })
        }
    }
}

fn lengths(code: &VietQr) -> Result<(), VietQrError> {
    let mut limits = vec![
        ("38.01.01", Some(&code.account), 19),
        ("54", code.amount.as_ref(), 13),
        ("59", code.name.as_ref(), 25),
    ];
    limits.extend([("60", code.city.as_ref(), 15), ("61", code.postal.as_ref(), 10)]);
    if let Some(data) = &code.additional {
        let named = [&data.bill, &data.mobile, &data.store, &data.loyalty, &data.reference, &data.customer];
        let paths = ["62.01", "62.02", "62.03", "62.04", "62.05", "62.06"];
        limits.extend(paths.into_iter().zip(named).map(|(path, value)| (path, value.as_ref(), 25)));
        limits.push(("62.07", data.terminal.as_ref(), 25));
        limits.push(("62.08", data.purpose.as_ref(), 25));
        limits.push(("62.09", data.ame.as_ref(), 3));
    }
    for (path, value, longest) in limits {
        if let Some(value) = value.filter(|value| value.len() > longest) {
            return Err(VietQrError::TooLong { path: path.to_owned(), longest, found: value.len() });
        }
    }
    Ok(())
}

fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_amount(text: &str) -> bool {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !whole.is_empty() && digits(whole) && digits(part)
}
