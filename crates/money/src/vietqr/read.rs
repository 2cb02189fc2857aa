use super::check::check;
use super::tlv::{Tag, join, split};
use super::{Additional, Initiation, Language, Service, VietQr, VietQrError, checksum};

/// The tags of one level, taken out one by one; what is left over is `other`.
struct Level<'a> {
    path: &'a str,
    tags: Vec<Tag<'a>>,
}

impl<'a> Level<'a> {
    fn of(path: &'a str, text: &'a str) -> Result<Self, VietQrError> {
        Ok(Self { path, tags: split(path, text)? })
    }

    fn take(&mut self, tag: &str) -> Option<&'a str> {
        let at = self.tags.iter().position(|found| found.tag == tag)?;
        Some(self.tags.remove(at).value)
    }

    fn text(&mut self, tag: &str) -> Option<String> {
        self.take(tag).map(str::to_owned)
    }

    fn need(&mut self, tag: &str) -> Result<&'a str, VietQrError> {
        self.take(tag).ok_or_else(|| VietQrError::Missing { path: join(self.path, tag) })
    }

    /// What nobody took, in the order of the tags.
    fn rest(self) -> Vec<(String, String)> {
        let mut rest: Vec<_> =
            self.tags.into_iter().map(|tag| (tag.tag.to_owned(), tag.value.to_owned())).collect();
        rest.sort();
        rest
    }
}

pub(super) fn decode(text: &str) -> Result<VietQr, VietQrError> {
    let tags = split("", text)?;
    frame(text, &tags)?;
    let mut top = Level { path: "", tags };
    let format = top.need("00")?;
    if format != "01" {
        return Err(value("00", format, "01"));
    }
    top.take("63");
    let initiation = initiation(top.need("01")?)?;
    let mut payee = Level::of("38", top.need("38")?)?;
    let guid = payee.need("00")?.to_owned();
    let mut account = Level::of("38.01", payee.need("01")?)?;
    let code = VietQr {
        initiation,
        guid,
        bin: account.need("00")?.to_owned(),
        account: account.need("01")?.to_owned(),
        service: payee.take("02").map(service).transpose()?,
        mcc: top.text("52"),
        currency: top.need("53")?.to_owned(),
        amount: top.text("54"),
        tip: top.text("55"),
        tip_amount: top.text("56"),
        tip_percent: top.text("57"),
        country: top.need("58")?.to_owned(),
        name: top.text("59"),
        city: top.text("60"),
        postal: top.text("61"),
        additional: top.take("62").map(additional).transpose()?,
        language: top.take("64").map(language).transpose()?,
        other: top.rest(),
    };
    no_rest(&account)?;
    no_rest(&payee)?;
    check(&code)?;
    Ok(code)
}

/// First tag, last tag, checksum.
fn frame(text: &str, tags: &[Tag<'_>]) -> Result<(), VietQrError> {
    let (Some(first), Some(last)) = (tags.first(), tags.last()) else {
        return Err(VietQrError::Empty);
    };
    if first.tag != "00" {
        return Err(VietQrError::First { found: first.tag.to_owned() });
    }
    if last.tag != "63" {
        return Err(VietQrError::Last { found: last.tag.to_owned() });
    }
    if last.value.len() != 4 || !last.value.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(value("63", last.value, "four hexadecimal digits"));
    }
    let covered = text.len() - 4;
    let expected = checksum(text.as_bytes().get(..covered).unwrap_or_default());
    if !expected.eq_ignore_ascii_case(last.value) {
        return Err(VietQrError::Crc { expected, found: last.value.to_owned() });
    }
    Ok(())
}

fn initiation(code: &str) -> Result<Initiation, VietQrError> {
    match code {
        "11" => Ok(Initiation::Static),
        "12" => Ok(Initiation::Dynamic),
        _ => Err(value("01", code, "11 or 12")),
    }
}

fn service(code: &str) -> Result<Service, VietQrError> {
    match code {
        "QRIBFTTA" => Ok(Service::Account),
        "QRIBFTTC" => Ok(Service::Card),
        _ => Err(value("38.02", code, "QRIBFTTA or QRIBFTTC")),
    }
}

fn additional(text: &str) -> Result<Additional, VietQrError> {
    let mut level = Level::of("62", text)?;
    Ok(Additional {
        bill: level.text("01"),
        mobile: level.text("02"),
        store: level.text("03"),
        loyalty: level.text("04"),
        reference: level.text("05"),
        customer: level.text("06"),
        terminal: level.text("07"),
        purpose: level.text("08"),
        ame: level.text("09"),
        other: level.rest(),
    })
}

fn language(text: &str) -> Result<Language, VietQrError> {
    let mut level = Level::of("64", text)?;
    Ok(Language {
        language: level.text("00"),
        name: level.text("01"),
        city: level.text("02"),
        other: level.rest(),
    })
}

/// Tag 38 has no room for tags of others.
fn no_rest(level: &Level<'_>) -> Result<(), VietQrError> {
    match level.tags.first() {
        None => Ok(()),
        Some(tag) => Err(value(&join(level.path, tag.tag), tag.value, "left out")),
    }
}

fn value(path: &str, found: &str, wanted: &'static str) -> VietQrError {
    VietQrError::Value { path: path.to_owned(), found: found.to_owned(), wanted }
}
