//! What does not fit a carrier, as sentences beside the fields of the form.
use carriers::{Carrier, Fault, Unit};
use kernel::{Error, FieldError, Message};

/// All that does not fit, each at its field; what stands in no field of the form goes to the one of weight.
pub(crate) fn faults(carrier: Carrier, found: &[Fault]) -> Error {
    let mistake = |fault: &Fault| {
        let (field, key) = place(fault.field());
        let message = Message::new(key).with("carrier", carrier.name()).with("limit", limit(fault));
        FieldError { field: field.to_owned(), message }
    };
    let mut mistakes: Vec<_> = found.iter().map(mistake).collect();
    mistakes.dedup();
    Error::Invalid(mistakes)
}

fn place(field: &str) -> (&'static str, &'static str) {
    match field {
        "weight_g" => ("weight", "parcel-fault-weight"),
        "size" => ("length", "parcel-fault-size"),
        "value" => ("value", "parcel-fault-value"),
        "cod" => ("weight", "parcel-fault-cod"),
        "service" => ("weight", "parcel-fault-service"),
        _ if field.starts_with("sender") => ("weight", "parcel-fault-sender"),
        _ if field.starts_with("receiver") => ("weight", "parcel-fault-receiver"),
        _ => ("weight", "parcel-fault-goods"),
    }
}

/// A unit that reads the same in every language; the sentence says of what the others are.
fn shown(unit: Unit) -> String {
    match unit {
        Unit::Dong => "\u{a0}₫".to_owned(),
        Unit::Grams | Unit::Centimetres => format!("\u{a0}{unit}"),
        Unit::Pieces | Unit::Characters | Unit::Bytes => String::new(),
    }
}

fn limit(fault: &Fault) -> String {
    let grouped = |number: i64| kernel::Dong(number).to_string().trim_end_matches("\u{a0}₫").to_owned();
    match fault {
        Fault::Missing { .. } | Fault::NotKnown { .. } => "–".to_owned(),
        Fault::TooLittle { least, unit, .. } => format!("≥ {}{}", grouped(*least), shown(*unit)),
        Fault::TooMuch { most, unit, .. } => format!("≤ {}{}", grouped(*most), shown(*unit)),
    }
}
