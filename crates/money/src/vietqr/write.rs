use super::ascii::ascii;
use super::check::check;
use super::tlv::{join, write};
use super::{Additional, Language, VietQr, VietQrError, checksum};

pub(super) fn encode(code: &VietQr) -> Result<String, VietQrError> {
    let code = VietQr {
        name: code.name.as_deref().map(ascii),
        city: code.city.as_deref().map(ascii),
        additional: code.additional.as_ref().map(plain),
        ..code.clone()
    };
    check(&code)?;
    let start = write("", "00", "01")? + &write("", "01", code.initiation.code())?;
    let text = start + &level("", values(&code)?)? + "6304";
    Ok(format!("{text}{}", checksum(text.as_bytes())))
}

fn plain(data: &Additional) -> Additional {
    let fold = |value: &Option<String>| value.as_deref().map(ascii);
    Additional {
        bill: fold(&data.bill),
        mobile: fold(&data.mobile),
        store: fold(&data.store),
        loyalty: fold(&data.loyalty),
        reference: fold(&data.reference),
        customer: fold(&data.customer),
        terminal: fold(&data.terminal),
        purpose: fold(&data.purpose),
        ame: fold(&data.ame),
        other: data.other.iter().map(|(tag, value)| (tag.clone(), ascii(value))).collect(),
    }
}

/// Tags and values of one level; those without a value are left out.
type Values = Vec<(String, Option<String>)>;

fn values(code: &VietQr) -> Result<Values, VietQrError> {
    let account = level("38.01", list(&[("00", Some(&code.bin)), ("01", Some(&code.account))]))?;
    let service = code.service.map(|service| service.code().to_owned());
    let payee = list(&[("00", Some(&code.guid)), ("01", Some(&account)), ("02", service.as_ref())]);
    let payee = level("38", payee)?;
    let additional = code.additional.as_ref().map(|data| level("62", of_additional(data))).transpose()?;
    let language = code.language.as_ref().map(|data| level("64", of_language(data))).transpose()?;
    let mut values = list(&[
        ("38", Some(&payee)),
        ("52", code.mcc.as_ref()),
        ("53", Some(&code.currency)),
        ("54", code.amount.as_ref()),
        ("55", code.tip.as_ref()),
        ("56", code.tip_amount.as_ref()),
        ("57", code.tip_percent.as_ref()),
        ("58", Some(&code.country)),
        ("59", code.name.as_ref()),
        ("60", code.city.as_ref()),
        ("61", code.postal.as_ref()),
        ("62", additional.as_ref()),
        ("64", language.as_ref()),
    ]);
    values.extend(others(&code.other));
    Ok(values)
}

fn of_additional(data: &Additional) -> Values {
    let mut values = list(&[
        ("01", data.bill.as_ref()),
        ("02", data.mobile.as_ref()),
        ("03", data.store.as_ref()),
        ("04", data.loyalty.as_ref()),
        ("05", data.reference.as_ref()),
        ("06", data.customer.as_ref()),
        ("07", data.terminal.as_ref()),
        ("08", data.purpose.as_ref()),
        ("09", data.ame.as_ref()),
    ]);
    values.extend(others(&data.other));
    values
}

fn of_language(data: &Language) -> Values {
    let mut values =
        list(&[("00", data.language.as_ref()), ("01", data.name.as_ref()), ("02", data.city.as_ref())]);
    values.extend(others(&data.other));
    values
}

fn list(values: &[(&str, Option<&String>)]) -> Values {
    values.iter().map(|(tag, value)| ((*tag).to_owned(), value.cloned())).collect()
}

fn others(values: &[(String, String)]) -> impl Iterator<Item = (String, Option<String>)> {
    values.iter().map(|(tag, value)| (tag.clone(), Some(value.clone())))
}

fn level(path: &str, mut values: Values) -> Result<String, VietQrError> {
    values.sort();
    let mut out = String::new();
    let mut before = None;
    for (tag, value) in values {
        let Some(value) = value else { continue };
        if before.as_ref() == Some(&tag) {
            return Err(VietQrError::Twice { path: join(path, &tag) });
        }
        out += &write(path, &tag, &value)?;
        before = Some(tag);
    }
    Ok(out)
}
