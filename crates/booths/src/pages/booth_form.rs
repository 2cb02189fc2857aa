//! What a booth says, as a form: alike when it is opened, changed, and opened for somebody.
use kernel::{Dong, Locale, Message, Phone, Text};
use ui::{Form, Req, T};

use crate::banks::{banks, is_bank};
use crate::booth::{BankAccount, Policies, Terms};
use crate::open::BoothContent;
use crate::{BoothRow, StaffRole};

/// Fees that most sellers of the province ask, in đồng: near, far, free from. Examples to be changed.
const FEES: [i64; 3] = [20_000, 40_000, 500_000];
/// Highest fee, and highest value from which delivery is free, in đồng.
const DEAREST: [i64; 2] = [10_000_000, 1_000_000_000];

/// The market's standard wording of a policy, in the reader's language.
pub(crate) fn standard(t: &T, what: &str) -> String {
    t.choice("booth-standard-", what)
}

/// What a policy says: the booth's own words, else the standard wording.
pub(crate) fn policy(t: &T, own: &Text, what: &str) -> String {
    if own.vi.is_empty() { standard(t, what) } else { own.show(t.locale).to_owned() }
}

/// An empty form with defaults that most sellers keep.
pub(crate) fn defaults(t: &T) -> Vec<(&'static str, String)> {
    let [near, far, free] = FEES.map(|amount| amount.to_string());
    vec![
        ("fee_near", near),
        ("fee_far", far),
        ("free_from", free),
        ("delivery_policy", standard(t, "delivery")),
        ("return_policy", standard(t, "returns")),
        ("open_hours", t.get("booth-standard-hours")),
    ]
}

/// A form with what a booth says now.
pub(crate) fn filled(t: &T, row: &BoothRow) -> Form {
    let english = |text: &Text| text.en.clone().unwrap_or_default();
    Form::prefilled([
        ("booth", row.slug.clone()),
        ("booth_name", row.name.vi.clone()),
        ("booth_name_en", english(&row.name)),
        ("about", row.story.vi.clone()),
        ("about_en", english(&row.story)),
        ("commune", row.commune.clone().unwrap_or_default()),
        ("phone", row.phone.as_deref().map(Phone::show).unwrap_or_default()),
        ("fee_near", row.fee_near.0.to_string()),
        ("fee_far", row.fee_far.0.to_string()),
        ("free_from", row.free_from.0.to_string()),
        ("pick_up", row.terms().pick_up.unwrap_or_default()),
        ("delivery_policy", policy(t, &row.shipping_policy, "delivery")),
        ("return_policy", policy(t, &row.return_policy, "returns")),
        ("open_hours", row.hours.clone().unwrap_or_default()),
    ])
}

/// The fields that a form folds away, since they are filled in.
const FOLDED: [&str; 7] =
    ["fee_near", "fee_far", "free_from", "pick_up", "open_hours", "delivery_policy", "return_policy"];

/// Whether something is wrong in what is folded away, so that it must be seen.
pub(crate) fn unfolded(form: &Form) -> bool {
    FOLDED.iter().any(|field| form.has_error(field))
}

/// What was typed; `None` when something must be mended first.
pub(crate) fn read(req: &Req, form: &mut Form) -> Option<BoothContent> {
    let (name, name_en) = (form.text("booth_name", 120), form.optional("booth_name_en", 120));
    let (about, about_en) = (form.optional("about", 2000), form.optional("about_en", 2000));
    let commune = commune(req, form);
    let phone = phone(form, "phone");
    let [fee, value] = DEAREST;
    let terms = Terms {
        fee_near: Dong(form.number("fee_near", 0, fee)),
        fee_far: Dong(form.number("fee_far", 0, fee)),
        free_from: Dong(form.number("free_from", 0, value)),
        pick_up: form.optional("pick_up", 200),
    };
    let policies = Policies {
        phone,
        delivery: policy_typed(req, form, "delivery_policy", "delivery"),
        returns: policy_typed(req, form, "return_policy", "returns"),
        hours: form.optional("open_hours", 120),
    };
    form.finish().ok()?;
    let story = Text::new(&about.unwrap_or_default(), about_en.as_deref());
    Some(BoothContent { name: Text::new(&name, name_en.as_deref()), story, commune, terms, policies })
}

/// A policy in the seller's words; the standard wording, in whichever language, is kept as none of its own.
fn policy_typed(req: &Req, form: &mut Form, field: &str, what: &str) -> Text {
    let typed = form.optional(field, 2000).unwrap_or_default();
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let same = |locale: &Locale| {
        let t = T::new(req.app.i18n.clone(), *locale);
        plain(&standard(&t, what)) == plain(&typed)
    };
    if Locale::ALL.iter().any(same) { Text::default() } else { Text::new(&typed, None) }
}

/// A telephone number that may be left out.
pub(crate) fn phone(form: &mut Form, name: &str) -> Option<String> {
    form.values.filled(name)?;
    form.phone(name).map(|phone| phone.as_str().to_owned())
}

/// A commune of this province, which must be chosen.
pub(crate) fn commune(req: &Req, form: &mut Form) -> Option<String> {
    let all = super::communes(req, false);
    form.choice("commune", |typed| all.iter().find(|(code, _)| code == typed).map(|(code, _)| code.clone()))
}

/// The banks to choose from, after what says that none is chosen yet.
pub(crate) fn bank_options(t: &T) -> Vec<(String, String)> {
    let none = (String::new(), t.get("booth-bank-later"));
    std::iter::once(none).chain(banks().iter().cloned()).collect()
}

/// The account for payouts; nothing typed: none yet.
pub(crate) fn bank(form: &mut Form) -> Option<BankAccount> {
    let fields = ["bank_bin", "bank_account", "bank_holder"];
    if fields.iter().all(|name| form.values.filled(name).is_none()) {
        return None;
    }
    let bin = form.choice("bank_bin", |bin| is_bank(bin).then(|| bin.to_owned()))?;
    let account: String = form.text("bank_account", 30).split_whitespace().collect();
    let plain = account.chars().all(|c| c.is_ascii_alphanumeric());
    if !account.is_empty() && (!plain || !(5..=19).contains(&account.len())) {
        form.error("bank_account", Message::new("booth-bank-account-wrong"));
    }
    let holder = form.text("bank_holder", 100).to_uppercase();
    Some(BankAccount { bin, account, holder })
}

/// Names of the roles that an owner gives.
pub(crate) fn roles(t: &T) -> Vec<(String, String)> {
    super::options(t, "staff-role-", StaffRole::GIVEN.iter().map(|role| role.key()))
}
