use crate::form::{Form, Kind, List, Meta, Node, Source};

/// What stands in the column `type`; that of a section without its `begin`.
pub(crate) fn name(form: &Form, node: &Node) -> String {
    match &node.kind {
        Kind::SelectOne(source) => choice(form, node, "select_one", source),
        Kind::SelectMultiple(source) => choice(form, node, "select_multiple", source),
        Kind::Rank(source) => choice(form, node, "rank", source),
        plain => plain_name(plain).to_owned(),
    }
}

/// The same without a list.
pub(crate) fn plain_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Group => "group",
        Kind::Repeat => "repeat",
        Kind::Text => "text",
        Kind::Integer => "integer",
        Kind::Decimal => "decimal",
        Kind::Range => "range",
        Kind::Date => "date",
        Kind::Time => "time",
        Kind::DateTime => "dateTime",
        Kind::Geopoint => "geopoint",
        Kind::Geotrace => "geotrace",
        Kind::Geoshape => "geoshape",
        Kind::Image => "image",
        Kind::Audio => "audio",
        Kind::Video => "video",
        Kind::File => "file",
        Kind::Barcode => "barcode",
        Kind::Note => "note",
        Kind::Acknowledge => "acknowledge",
        Kind::Calculate => "calculate",
        Kind::Hidden => "hidden",
        Kind::External(kind) => kind,
        Kind::Meta(meta) => meta_name(*meta),
        Kind::SelectOne(_) => "select_one",
        Kind::SelectMultiple(_) => "select_multiple",
        Kind::Rank(_) => "rank",
    }
}

fn meta_name(meta: Meta) -> &'static str {
    match meta {
        Meta::Start => "start",
        Meta::End => "end",
        Meta::Today => "today",
        Meta::DeviceId => "deviceid",
        Meta::UserName => "username",
        Meta::Email => "email",
        Meta::PhoneNumber => "phonenumber",
        Meta::Other(kind) => kind,
    }
}

fn choice(form: &Form, node: &Node, how: &str, source: &Source) -> String {
    let other = if node.or_other { " or_other" } else { "" };
    match source {
        Source::Answers(target) => format!("{how} ${{{}}}", form.node(*target).name),
        Source::List(id) => match form.list(node.written_list.unwrap_or(*id)) {
            Some(List { is_file: true, name, .. }) if how != "rank" => format!("{how}_from_file {name}"),
            Some(List { is_external: true, name, .. }) => format!("select_one_external {name}"),
            Some(list) => format!("{how} {}{other}", list.name),
            None => how.to_owned(),
        },
    }
}
