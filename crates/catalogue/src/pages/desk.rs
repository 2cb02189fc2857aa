//! What all pages of the desk's products and stock need.
use booths::BoothRow;
use db::Conn;
use kernel::{BoothId, Dong, Result, Value, fold};
use ui::{Choice, Req, T};

/// Whose goods are shown: the booth that the address names, else the one worked at last, else the first. `None`: there is
/// no booth yet.
pub(crate) fn chosen<'a>(req: &Req, mine: &'a [BoothRow]) -> Option<&'a BoothRow> {
    let last = req.cookie(booths::DESK_COOKIE);
    let wanted = req.query.filled("booth").or(last.as_deref());
    mine.iter().find(|booth| Some(booth.slug.as_str()) == wanted).or(mine.first())
}

/// The booths of who asks: the scope of every act on the desk.
pub(crate) async fn mine(req: &Req, conn: &mut Conn) -> Result<Vec<BoothId>> {
    Ok(booths::booths_for(conn, &req.ctx, booths::Duty::Products)
        .await?
        .iter()
        .map(|booth| booth.id)
        .collect())
}

/// The choice among several booths; nothing where there is one.
pub(crate) fn booth_choice(mine: &[BoothRow], t: &T) -> Option<Choice> {
    let options = mine.iter().map(|booth| (booth.slug.clone(), booth.name.show(t.locale).to_owned()));
    (mine.len() > 1).then(|| Choice {
        name: "booth",
        label: "product-booth",
        options: options.collect(),
        parse: |_| Some(Value::Null),
    })
}

/// A search by name, with or without accents.
pub(crate) fn name_choice() -> Choice {
    let parse = |typed: &str| {
        let plain: String = fold(typed).chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
        Some(Value::Text(format!("%{plain}%")))
    };
    Choice { name: "q", label: "product-name", options: Vec::new(), parse }
}

/// A number as Vietnamese writers put it, e.g. `120.000`.
pub(crate) fn grouped(number: i64) -> String {
    Dong(number).to_string().trim_end_matches("\u{a0}₫").to_owned()
}
