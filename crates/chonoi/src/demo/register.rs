//! The demo's register: the sellers of the market, and invented businesses of every kind with two years of history.
use std::sync::Arc;

use ::people::OrganisationKind;
use kernel::{Code, Ctx, Dong, Error, OrganisationId, Result, TaxCode};
use places::Places;
use registry::{
    Answer, BusinessChange, ChannelKind, Does, Facts, LegalForm, Maker, NewBusiness, NewChannel,
    NewNotification, NewTurnover, NotificationAnswer, Period, SalesChannel, SizeClass, Status,
    TurnoverSource, add_business, add_channel, answer_notification, change_business, file_notification,
    report_turnover,
};
use ui::App;

use super::files::{Files, Organisation};
use super::sellers::{Sellers, at_time};

/// How many businesses are invented beside the sellers.
const INVENTED: usize = 640;
/// How many days ago the register was begun.
const BEGUN: i64 = 730;

const SURNAMES: [&str; 12] =
    ["Nguyễn", "Trần", "Lê", "Phạm", "Thạch", "Kim", "Sơn", "Huỳnh", "Võ", "Đặng", "Lâm", "Diệp"];
const MIDDLE: [&str; 8] = ["Văn", "Thị", "Minh", "Thanh", "Ngọc", "Hữu", "Kim", "Quốc"];
const GIVEN: [&str; 14] =
    ["An", "Bình", "Châu", "Dung", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam", "Phúc", "Sang", "Tâm", "Yến"];
/// What a business does: words of its name, code of the VSIC 2025, whether it makes what it sells.
const TRADES: [(&str, &str, Maker); 16] = [
    ("Dừa sáp", "01220", Maker::Maker),
    ("Chế biến thủy sản", "10202", Maker::Maker),
    ("Bánh tét", "1071", Maker::Maker),
    ("Kẹo dừa", "1073", Maker::Maker),
    ("Nước mắm", "10203", Maker::Maker),
    ("Thủ công mỹ nghệ", "47733", Maker::Both),
    ("Tạp hóa", "4711", Maker::Reseller),
    ("Siêu thị", "4711", Maker::Reseller),
    ("Điện máy", "474", Maker::Reseller),
    ("Vải sợi", "4771", Maker::Reseller),
    ("Vận tải", "4933", Maker::Unknown),
    ("Du lịch sinh thái", "7911", Maker::Unknown),
    ("Khách sạn", "5510", Maker::Unknown),
    ("Cấp nước", "3600", Maker::Unknown),
    ("Viễn thông", "6110", Maker::Unknown),
    ("Giải pháp thương mại điện tử", "47900", Maker::Unknown),
];

/// Numbers that repeat with the demo's seed.
struct Dice<'a>(&'a App);

impl Dice<'_> {
    fn below(&self, limit: usize) -> usize {
        let number = u64::from_be_bytes(self.0.ids.bytes());
        usize::try_from(number % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    fn of<'b, T>(&self, all: &'b [T]) -> Result<&'b T> {
        all.get(self.below(all.len())).ok_or_else(|| Error::internal("nothing to choose from"))
    }

    /// Whether something happens with so many chances in a hundred.
    fn chance(&self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn answer(&self, percent: usize) -> Answer {
        match (self.chance(85), self.chance(percent)) {
            (false, _) => Answer::Unknown,
            (true, true) => Answer::Yes,
            (true, false) => Answer::No,
        }
    }
}

/// Fills the register.
pub(super) async fn load(app: &Arc<App>, files: &Files, sellers: &Sellers) -> Result<usize> {
    let places = app.part::<Places>()?;
    let communes: Vec<String> = places.communes_from("84").iter().map(|c| c.code.clone()).collect();
    let dice = Dice(app);
    let mut codes = Vec::new();
    for organisation in files.organisations.iter().filter(|o| !o.real) {
        codes.push(seller(app, &dice, organisation, sellers).await?);
    }
    for at in 0..INVENTED {
        codes.push(invented(app, &dice, &communes, at).await?);
    }
    for code in codes.iter().filter(|_| dice.chance(12)) {
        online(app, &dice, code).await?;
    }
    turnover(app, &dice, &codes).await?;
    Ok(codes.len())
}

async fn enter(app: &Arc<App>, ctx: &Ctx, new: NewBusiness) -> Result<Code> {
    app.db
        .write(ctx, new, |tx, ctx, new| {
            Box::pin(async move {
                let id = add_business(tx, ctx, new).await?;
                registry::code_of(tx, ctx, id).await
            })
        })
        .await
}

async fn seller(
    app: &Arc<App>,
    dice: &Dice<'_>,
    organisation: &Organisation,
    sellers: &Sellers,
) -> Result<Code> {
    let mut facts = Facts::named(&organisation.name.vi);
    (facts.legal_form, facts.size_class) = match organisation.kind()? {
        OrganisationKind::Company => {
            (LegalForm::LimitedLiability, *dice.of(&[SizeClass::Small, SizeClass::Medium])?)
        }
        OrganisationKind::Cooperative => (LegalForm::Cooperative, SizeClass::Small),
        OrganisationKind::Farm => (LegalForm::Farm, SizeClass::Micro),
        _ => (LegalForm::Household, SizeClass::Micro),
    };
    facts.commune.clone_from(&organisation.commune);
    facts.maker = *dice.of(&[Maker::Maker, Maker::Both, Maker::Reseller])?;
    (facts.marketplace, facts.cashless) = (Answer::Yes, Answer::Yes);
    facts.mail = dice.answer(60);
    facts.site = dice.answer(30);
    let tax_code =
        organisation.tax_code.as_deref().map(TaxCode::parse).transpose().map_err(Error::internal)?;
    let party: Option<OrganisationId> = sellers.get(&organisation.key).copied();
    let ctx = at_time(app, app.clock.now().plus_seconds(-86_400 * 700));
    enter(
        app,
        &ctx,
        NewBusiness { tax_code, organisation: party, facts, source: "market", from: ctx.now().day() },
    )
    .await
}

/// A tax code with a right check digit, of a range that no office gives out (it begins with 99).
fn tax_code(at: usize) -> Option<TaxCode> {
    (0..10).find_map(|check| TaxCode::parse(&format!("99{:07}{check}", 1_000 + at * 3)).ok())
}

async fn invented(app: &Arc<App>, dice: &Dice<'_>, communes: &[String], at: usize) -> Result<Code> {
    let (trade, vsic, maker) = *dice.of(&TRADES)?;
    let person = format!("{} {} {}", dice.of(&SURNAMES)?, dice.of(&MIDDLE)?, dice.of(&GIVEN)?);
    let given = dice.of(&GIVEN)?;
    let (form, name) = match dice.below(10) {
        0..=4 => (LegalForm::Household, format!("Hộ kinh doanh {trade} {person}")),
        5 | 6 => (LegalForm::LimitedLiability, format!("Công ty TNHH {trade} {given} Phát {at}")),
        7 => (LegalForm::JointStock, format!("Công ty cổ phần {trade} {given} Thịnh {at}")),
        8 => (LegalForm::Private, format!("Doanh nghiệp tư nhân {trade} {person}")),
        _ => (LegalForm::Cooperative, format!("Hợp tác xã {trade} {given} Lợi {at}")),
    };
    let mut facts = Facts::named(&name);
    facts.legal_form = form;
    facts.size_class = match form {
        LegalForm::Household => SizeClass::Micro,
        LegalForm::JointStock => *dice.of(&[SizeClass::Medium, SizeClass::Large, SizeClass::Small])?,
        _ => *dice.of(&[
            SizeClass::Micro,
            SizeClass::Small,
            SizeClass::Small,
            SizeClass::Medium,
            SizeClass::Unknown,
        ])?,
    };
    facts.vsic_code = if dice.chance(94) { vsic.to_owned() } else { String::new() };
    facts.maker = if form == LegalForm::Household && dice.chance(80) { maker } else { Maker::Unknown };
    facts.commune = dice.chance(96).then(|| dice.of(communes).cloned()).transpose()?;
    if facts.commune.is_none() {
        facts.former_commune = dice.chance(50).then(|| "29341".to_owned());
    }
    let large = matches!(facts.size_class, SizeClass::Large | SizeClass::Medium);
    (facts.mail, facts.site) =
        (dice.answer(if large { 92 } else { 45 }), dice.answer(if large { 70 } else { 14 }));
    (facts.marketplace, facts.app) =
        (dice.answer(if large { 40 } else { 22 }), dice.answer(if large { 18 } else { 2 }));
    (facts.social, facts.pos) = (dice.answer(55), dice.answer(if large { 75 } else { 10 }));
    facts.cashless = dice.answer(if large { 90 } else { 60 });
    facts.details.representative = person;
    facts.details.founded_on = (2003 + dice.below(22)).to_string();
    let ctx =
        at_time(app, app.clock.now().plus_seconds(-86_400 * (BEGUN - i64::try_from(at).unwrap_or(0) % 30)));
    let tax_code = if dice.chance(93) { tax_code(at) } else { None };
    let new = NewBusiness {
        tax_code,
        organisation: None,
        facts: facts.clone(),
        source: "import",
        from: ctx.now().day(),
    };
    let code = enter(app, &ctx, new).await?;
    grow(app, dice, &code, facts).await?;
    Ok(code)
}

/// Some get a site or a booth in the two years, some close.
async fn grow(app: &Arc<App>, dice: &Dice<'_>, code: &Code, mut facts: Facts) -> Result<()> {
    for year in [1, 0] {
        if !dice.chance(18) {
            continue;
        }
        match dice.below(5) {
            0 => facts.site = Answer::Yes,
            1 | 2 => facts.marketplace = Answer::Yes,
            3 => facts.cashless = Answer::Yes,
            _ if year == 0 => facts.status = *dice.of(&[Status::Suspended, Status::Closed])?,
            _ => facts.mail = Answer::Yes,
        }
        let days = i64::try_from(20 + dice.below(300)).unwrap_or(20) + 330 * year;
        let ctx = at_time(app, app.clock.now().plus_seconds(-86_400 * days));
        let (reason, from) = ("Rà soát hằng năm".to_owned(), ctx.now().day());
        let change =
            BusinessChange { code: code.clone(), facts: facts.clone(), tax_code: None, reason, from };
        app.db.write(&ctx, change, |tx, ctx, change| Box::pin(change_business(tx, ctx, change))).await?;
    }
    Ok(())
}

/// A site with ordering, notified: confirmed, waiting, or late.
async fn online(app: &Arc<App>, dice: &Dice<'_>, code: &Code) -> Result<()> {
    let days = i64::try_from(dice.below(90)).unwrap_or(0);
    let ctx = at_time(app, app.clock.now().plus_seconds(-86_400 * days));
    let host = format!("cua-hang-{}.example", code.as_str().to_lowercase());
    let new = NewChannel {
        kind: ChannelKind::Site,
        name: host.clone(),
        address: format!("https://{host}"),
        does: *dice.of(&[Does::Orders, Does::OrdersAndPays, Does::Presents])?,
        others_sell: false,
        met: None,
        from: ctx.now().day(),
        source: "form",
    };
    let notifies = new.does != Does::Presents && dice.chance(70);
    let input = (code.clone(), new);
    let channel = app.db.write(&ctx, input, |tx, ctx, input| Box::pin(add_channel(tx, ctx, input))).await?;
    if !notifies {
        return Ok(());
    }
    let new = NewNotification { channel, note: String::new(), working_days: 3 };
    let filed = app.db.write(&ctx, new, |tx, ctx, new| Box::pin(file_notification(tx, ctx, new))).await?;
    if days > 2 && dice.chance(90) {
        let later = at_time(app, app.clock.now().plus_seconds(-86_400 * (days - 2)));
        let answer = NotificationAnswer {
            code: filed,
            confirmed: dice.chance(85),
            text: "Bổ sung chính sách đổi trả.".to_owned(),
        };
        app.db
            .write(&later, answer, |tx, ctx, answer| Box::pin(answer_notification(tx, ctx, answer)))
            .await?;
    }
    Ok(())
}

async fn turnover(app: &Arc<App>, dice: &Dice<'_>, codes: &[Code]) -> Result<()> {
    let ctx = at_time(app, app.clock.now());
    let year = ctx.now().day().year();
    let mut reports: Vec<NewTurnover> = Vec::new();
    let period = |text: String| Period::parse(&text).ok_or_else(|| Error::internal("a period of the demo"));
    for code in codes.iter().filter(|_| dice.chance(8)) {
        let new = NewTurnover {
            business: Some(code.clone()),
            platform: String::new(),
            period: period((year - 1).to_string())?,
            source: TurnoverSource::Reported,
            channel: *dice.of(&[SalesChannel::Site, SalesChannel::Marketplace, SalesChannel::Social])?,
            amount: Dong(i64::try_from(20 + dice.below(900)).unwrap_or(20) * 1_000_000),
            orders: None,
            reference: "Báo cáo năm (minh họa)".to_owned(),
        };
        reports.push(new);
    }
    let estimate = NewTurnover {
        business: None,
        platform: "Các sàn khác (minh họa)".to_owned(),
        period: period((year - 1).to_string())?,
        source: TurnoverSource::Estimated,
        channel: SalesChannel::Marketplace,
        amount: Dong(48_000_000_000),
        orders: None,
        reference: "Ước từ số bưu kiện, minh họa".to_owned(),
    };
    for new in reports.into_iter().chain([estimate]) {
        app.db.write(&ctx, new, |tx, ctx, new| Box::pin(report_turnover(tx, ctx, new))).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_invented_tax_code_is_right() {
        assert!((0..super::INVENTED).filter(|at| super::tax_code(*at).is_some()).count() > 500);
    }
}
