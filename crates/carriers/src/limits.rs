use kernel::Dong;

use crate::{Fault, Outcome, Parcel, Party, Refusal, Size, Unit};

/// The most that a carrier takes, where the facts name it.
#[derive(Debug)]
pub(crate) struct Limits {
    pub(crate) cod: Option<Dong>,
    /// Declared value.
    pub(crate) value: Option<Dong>,
    pub(crate) weight_g: Option<u32>,
    /// Each side.
    pub(crate) side_cm: Option<u32>,
    /// Code of the order, in characters.
    pub(crate) order_characters: Option<usize>,
    /// Name, and address in one line, each in bytes of UTF-8.
    pub(crate) party_bytes: Option<usize>,
    /// From this weight on, each item says its size.
    pub(crate) sizes_from_g: Option<u32>,
    /// The carrier does not choose the service itself.
    pub(crate) service: bool,
}

impl Limits {
    /// Of a carrier of which the facts name none.
    pub(crate) const NONE: Self = Self {
        cod: None,
        value: None,
        weight_g: None,
        side_cm: None,
        order_characters: None,
        party_bytes: None,
        sizes_from_g: None,
        service: false,
    };
}

/// Looks at every field of a parcel and names all that do not fit.
///
/// # Errors
/// [`Refusal::Faults`].
pub(crate) fn check(parcel: &Parcel, limits: &Limits) -> Outcome<()> {
    let mut faults = Faults::default();
    faults.text("order", &parcel.order);
    let most = limits.order_characters;
    faults.most("order", count(parcel.order.chars().count()), most.map(count), Unit::Characters);
    faults.party(&SENDER, &parcel.sender, limits);
    faults.party(&RECEIVER, &parcel.receiver, limits);
    faults.least("weight_g", parcel.weight_g.into(), 1, Unit::Grams);
    faults.most("weight_g", parcel.weight_g.into(), limits.weight_g.map(i64::from), Unit::Grams);
    faults.size("size", parcel.size, limits);
    faults.least("cod", parcel.cod.0, 0, Unit::Dong);
    faults.most("cod", parcel.cod.0, limits.cod.map(|most| most.0), Unit::Dong);
    faults.least("value", parcel.value.0, 0, Unit::Dong);
    faults.most("value", parcel.value.0, limits.value.map(|most| most.0), Unit::Dong);
    faults.items(parcel, limits);
    if limits.service {
        faults.text("service", parcel.service.as_deref().unwrap_or_default());
    }
    if faults.0.is_empty() { Ok(()) } else { Err(Refusal::Faults(faults.0)) }
}

/// The names of a party's fields.
struct Names {
    name: &'static str,
    address: &'static str,
    street: &'static str,
    commune: &'static str,
    province: &'static str,
}

const SENDER: Names = Names {
    name: "sender.name",
    address: "sender.address",
    street: "sender.address.street",
    commune: "sender.address.commune",
    province: "sender.address.province",
};

const RECEIVER: Names = Names {
    name: "receiver.name",
    address: "receiver.address",
    street: "receiver.address.street",
    commune: "receiver.address.commune",
    province: "receiver.address.province",
};

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn text(&mut self, field: &'static str, text: &str) {
        if text.trim().is_empty() {
            self.0.push(Fault::Missing { field });
        }
    }

    fn least(&mut self, field: &'static str, found: i64, least: i64, unit: Unit) {
        if found < least {
            self.0.push(Fault::TooLittle { field, found, least, unit });
        }
    }

    fn most(&mut self, field: &'static str, found: i64, most: Option<i64>, unit: Unit) {
        if let Some(most) = most.filter(|most| found > *most) {
            self.0.push(Fault::TooMuch { field, found, most, unit });
        }
    }

    fn party(&mut self, names: &Names, party: &Party, limits: &Limits) {
        let most = limits.party_bytes.map(count);
        self.text(names.name, &party.name);
        self.most(names.name, count(party.name.len()), most, Unit::Bytes);
        self.text(names.street, &party.address.street);
        self.text(names.commune, &party.address.commune);
        self.text(names.province, &party.address.province);
        self.most(names.address, count(party.address.line().len()), most, Unit::Bytes);
    }

    fn size(&mut self, field: &'static str, size: Size, limits: &Limits) {
        self.least(field, size.shortest().into(), 1, Unit::Centimetres);
        self.most(field, size.longest().into(), limits.side_cm.map(i64::from), Unit::Centimetres);
    }

    fn items(&mut self, parcel: &Parcel, limits: &Limits) {
        if parcel.items.is_empty() {
            self.0.push(Fault::Missing { field: "items" });
        }
        let sizes = limits.sizes_from_g.is_some_and(|from| parcel.weight_g >= from);
        for item in &parcel.items {
            self.text("items.name", &item.name);
            self.least("items.quantity", item.quantity.into(), 1, Unit::Pieces);
            self.least("items.price", item.price.0, 0, Unit::Dong);
            match item.size {
                Some(size) => self.size("items.size", size, limits),
                None if sizes => self.0.push(Fault::Missing { field: "items.size" }),
                None => {}
            }
        }
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::parcel;

    fn faults(change: impl FnOnce(&mut Parcel), limits: &Limits) -> Vec<Fault> {
        let mut parcel = parcel();
        change(&mut parcel);
        match check(&parcel, limits) {
            Ok(()) => Vec::new(),
            Err(Refusal::Faults(faults)) => faults,
            Err(other) => panic!("{other}"),
        }
    }

    fn fields(change: impl FnOnce(&mut Parcel)) -> Vec<&'static str> {
        faults(change, &Limits::NONE).iter().map(Fault::field).collect()
    }

    #[test]
    fn a_whole_parcel_is_fine_and_each_missing_field_is_named() {
        assert_eq!(faults(|_| {}, &Limits::NONE), []);
        assert_eq!(fields(|p| p.order = " ".to_owned()), ["order"]);
        assert_eq!(fields(|p| p.sender.name.clear()), ["sender.name"]);
        assert_eq!(fields(|p| p.receiver.name.clear()), ["receiver.name"]);
        assert_eq!(fields(|p| p.receiver.address.street.clear()), ["receiver.address.street"]);
        assert_eq!(fields(|p| p.receiver.address.commune.clear()), ["receiver.address.commune"]);
        assert_eq!(fields(|p| p.sender.address.province.clear()), ["sender.address.province"]);
        assert_eq!(fields(|p| p.weight_g = 0), ["weight_g"]);
        assert_eq!(fields(|p| p.size.height_cm = 0), ["size"]);
        assert_eq!(fields(|p| p.cod = Dong(-1)), ["cod"]);
        assert_eq!(fields(|p| p.value = Dong(-1)), ["value"]);
        assert_eq!(fields(|p| p.items.clear()), ["items"]);
        assert_eq!(fields(|p| p.items[0].name.clear()), ["items.name"]);
        assert_eq!(fields(|p| p.items[0].quantity = 0), ["items.quantity"]);
        assert_eq!(fields(|p| p.items[0].price = Dong(-1)), ["items.price"]);
        assert_eq!(fields(|p| (p.weight_g, p.cod) = (0, Dong(-5))), ["weight_g", "cod"]);
    }

    #[test]
    fn a_service_is_missed_only_where_one_is_wanted() {
        assert_eq!(fields(|p| p.service = None), [""; 0]);
        let limits = Limits { service: true, ..Limits::NONE };
        assert_eq!(faults(|p| p.service = None, &limits), [Fault::Missing { field: "service" }]);
    }

    #[test]
    fn bytes_are_counted_and_nothing_is_cut() {
        let limits = Limits { party_bytes: Some(150), ..Limits::NONE };
        let fifty = "ấ".repeat(50);
        assert_eq!(fifty.len(), 150);
        assert_eq!(faults(|p| p.receiver.name = fifty.clone(), &limits), []);
        let over = |found| Fault::TooMuch { field: "receiver.name", found, most: 150, unit: Unit::Bytes };
        assert_eq!(faults(|p| p.receiver.name = fifty.clone() + "a", &limits), [over(151)]);
        // 148 bytes and a letter of three: 149 characters, and the border lies inside the letter.
        assert_eq!(faults(|p| p.receiver.name = "a".repeat(148) + "ệ", &limits), [over(151)]);
    }

    #[test]
    fn an_address_is_measured_as_one_line() {
        let limits = Limits { party_bytes: Some(150), ..Limits::NONE };
        let rest = ", Cầu Kè, Vĩnh Long".len();
        let of = |bytes: usize| move |p: &mut Parcel| p.receiver.address.street = "x".repeat(bytes - rest);
        assert_eq!(faults(of(150), &limits), []);
        let over = Fault::TooMuch { field: "receiver.address", found: 151, most: 150, unit: Unit::Bytes };
        assert_eq!(faults(of(151), &limits), [over]);
        assert_eq!(over.to_string(), "receiver.address is 151 bytes, at most 150");
    }
}
