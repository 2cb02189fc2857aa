//! Live figures of the register: shares of businesses online, by size and group, each with the way to its rows. A business
//! counts in a share when the register knows its answer.
use std::sync::{Arc, Mutex, PoisonError};

use db::Conn;
use kernel::{Ctx, Day, Result, Text, Uuid};
use ui::{Figure, FigureUnit, Indicator};

use crate::facts::{LegalForm, SizeClass};
use crate::store::numbers::{self as store, CountRow};

/// What a share asks about.
pub(crate) struct Question {
    /// The filter of the list of businesses.
    pub(crate) filter: &'static str,
    pub(crate) label: &'static str,
    pub(crate) yes: fn(&CountRow) -> i64,
    pub(crate) known: fn(&CountRow) -> i64,
}

const SITE: Question =
    Question { filter: "site", label: "registry-website", yes: |c| c.site_yes, known: |c| c.site_known };
const MAIL: Question =
    Question { filter: "mail", label: "registry-uses-mail", yes: |c| c.mail_yes, known: |c| c.mail_known };
const MARKETPLACE: Question = Question {
    filter: "marketplace",
    label: "registry-marketplace",
    yes: |c| c.marketplace_yes,
    known: |c| c.marketplace_known,
};
const APP: Question =
    Question { filter: "app", label: "registry-app", yes: |c| c.app_yes, known: |c| c.app_known };
const CASHLESS: Question = Question {
    filter: "cashless",
    label: "registry-cashless",
    yes: |c| c.cashless_yes,
    known: |c| c.cashless_known,
};
/// Has a terminal and takes payment without cash, of those whose payment is known.
const POS: Question =
    Question { filter: "pos", label: "registry-pos", yes: |c| c.pos_yes, known: |c| c.cashless_known };
const CHANNEL: Question = Question {
    filter: "channel",
    label: "registry-channels",
    yes: |c| c.channel_yes,
    known: |c| c.channel_known,
};

/// The questions of the table of shares.
pub(crate) const QUESTIONS: [Question; 5] = [SITE, MAIL, MARKETPLACE, APP, CASHLESS];

/// Which businesses a share is about.
#[derive(Clone, Copy)]
pub(crate) struct Selection<'a> {
    sizes: &'a [SizeClass],
    sectors: &'a [&'a str],
    /// Households, co-operatives, farms and the like left out.
    enterprises: bool,
}

const ENTERPRISES: [LegalForm; 4] =
    [LegalForm::LimitedLiability, LegalForm::JointStock, LegalForm::Partnership, LegalForm::Private];
const SMALL: &[SizeClass] = &[SizeClass::Micro, SizeClass::Small, SizeClass::Medium];
const LARGE: &[SizeClass] = &[SizeClass::Large];

impl Selection<'_> {
    pub(crate) const ALL: Self = Self { sizes: &[], sectors: &[], enterprises: false };

    pub(crate) fn size(size: SizeClass) -> Selection<'static> {
        let at = SizeClass::ALL.iter().position(|known| *known == size).unwrap_or(0);
        Selection { sizes: SizeClass::ALL.get(at..=at).unwrap_or_default(), ..Selection::ALL }
    }

    pub(crate) fn sector(key: &str) -> Selection<'static> {
        let key: &'static [&'static str] = match key {
            "supermarket" => &["supermarket"],
            "utility" => &["utility"],
            "transport" => &["transport"],
            "culture" => &["culture"],
            "sport" => &["sport"],
            "tourism" => &["tourism"],
            "e-commerce-service" => &["e-commerce-service"],
            _ => &["none"],
        };
        Selection { sectors: key, ..Selection::ALL }
    }

    pub(crate) fn takes(&self, count: &CountRow) -> bool {
        let size = self.sizes.is_empty() || self.sizes.contains(&count.size_class);
        let sector = self.sectors.is_empty() || self.sectors.contains(&count.sector.as_str());
        size && sector && (!self.enterprises || ENTERPRISES.contains(&count.legal_form))
    }
}

/// Basis points; `None` when there is nothing to divide by.
pub(crate) fn share(yes: i64, known: i64) -> Option<i64> {
    (known > 0).then(|| yes.saturating_mul(10_000) / known)
}

/// The counts of today. All figures of one request are made of the same, so the last request's are remembered.
async fn counts(conn: &mut Conn, ctx: &Ctx, today: Day) -> Result<Arc<[CountRow]>> {
    static LAST: Mutex<Option<(Uuid, Arc<[CountRow]>)>> = Mutex::new(None);
    let last = || LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, counts)) = last().as_ref().filter(|(request, _)| *request == ctx.request) {
        return Ok(counts.clone());
    }
    let counts: Arc<[CountRow]> = conn.all(&store::COUNTS, (today, today, String::new())).await?.into();
    *last() = Some((ctx.request, counts.clone()));
    Ok(counts)
}

async fn figure(
    conn: &mut Conn,
    ctx: &Ctx,
    selection: Selection<'_>,
    question: Question,
    (vi, en): (&str, &str),
) -> Result<Figure> {
    let today = ctx.now().day();
    let counts = counts(conn, ctx, today).await?;
    let chosen = counts.iter().filter(|count| selection.takes(count));
    let (yes, known) = chosen
        .fold((0, 0), |(yes, known), count| (yes + (question.yes)(count), known + (question.known)(count)));
    let tail_vi = "Chia cho số đã biết câu trả lời trong sổ đăng ký, đang hoạt động, tính đến hôm nay.";
    let tail_en = "Divided by those active whose answer the register knows, as of today.";
    Ok(Figure {
        value: share(yes, known),
        unit: FigureUnit::Share,
        numerator: Some(yes),
        denominator: Some(known),
        rule: Text::new(&format!("{vi} {tail_vi}"), Some(&format!("{en} {tail_en}"))),
    })
}

macro_rules! share_of {
    ($code:literal, $selection:expr, $question:expr, $rows:literal, $vi:literal, $en:literal) => {
        Indicator {
            code: $code,
            compute: |conn, ctx| Box::pin(figure(conn, ctx, $selection, $question, ($vi, $en))),
            rows: $rows,
        }
    };
}

const LARGE_FIRMS: Selection<'static> = Selection { sizes: LARGE, sectors: &[], enterprises: true };
const SMALL_FIRMS: Selection<'static> = Selection { sizes: SMALL, sectors: &[], enterprises: true };
const FIRMS: Selection<'static> = Selection { sizes: &[], sectors: &[], enterprises: true };
const SUPERMARKETS: Selection<'static> =
    Selection { sizes: &[], sectors: &["supermarket"], enterprises: true };
const UTILITIES: Selection<'static> = Selection { sizes: &[], sectors: &["utility"], enterprises: false };
const SERVICES: Selection<'static> =
    Selection { sizes: &[], sectors: &["transport", "culture", "sport", "tourism"], enterprises: false };

pub(crate) const ALL: &[Indicator] = &[
    share_of!(
        "registry.large_mail",
        LARGE_FIRMS,
        MAIL,
        "/office/register?status=active&size=large&forms=household+cooperative+farm+public-unit+branch+unknown&mail=yes",
        "Doanh nghiệp lớn dùng thư điện tử.",
        "Large enterprises that use e-mail."
    ),
    share_of!(
        "registry.large_site",
        LARGE_FIRMS,
        SITE,
        "/office/register?status=active&size=large&forms=household+cooperative+farm+public-unit+branch+unknown&site=yes",
        "Doanh nghiệp lớn có website; sổ đăng ký chưa biết website có cập nhật thường xuyên không.",
        "Large enterprises with a website; the register does not know yet whether it is kept up to date."
    ),
    share_of!(
        "registry.large_marketplace",
        LARGE_FIRMS,
        MARKETPLACE,
        "/office/register?status=active&size=large&forms=household+cooperative+farm+public-unit+branch+unknown&marketplace=yes",
        "Doanh nghiệp lớn bán trên sàn thương mại điện tử.",
        "Large enterprises that sell on a marketplace."
    ),
    share_of!(
        "registry.sme_mail",
        SMALL_FIRMS,
        MAIL,
        "/office/register?status=active&sizes=micro+small+medium&forms=household+cooperative+farm+public-unit+branch+unknown&mail=yes",
        "Doanh nghiệp nhỏ và vừa (cả siêu nhỏ) dùng thư điện tử.",
        "Small and medium-sized enterprises (micro included) that use e-mail."
    ),
    share_of!(
        "registry.sme_site",
        SMALL_FIRMS,
        SITE,
        "/office/register?status=active&sizes=micro+small+medium&forms=household+cooperative+farm+public-unit+branch+unknown&site=yes",
        "Doanh nghiệp nhỏ và vừa (cả siêu nhỏ) có website; sổ đăng ký chưa biết website có cập nhật định kỳ không.",
        "Small and medium-sized enterprises (micro included) with a website; the register does not know yet whether it is kept up to date."
    ),
    share_of!(
        "registry.sme_marketplace",
        SMALL_FIRMS,
        MARKETPLACE,
        "/office/register?status=active&sizes=micro+small+medium&forms=household+cooperative+farm+public-unit+branch+unknown&marketplace=yes",
        "Doanh nghiệp nhỏ và vừa (cả siêu nhỏ) bán trên sàn thương mại điện tử.",
        "Small and medium-sized enterprises (micro included) that sell on a marketplace."
    ),
    share_of!(
        "registry.firms_site",
        FIRMS,
        SITE,
        "/office/register?status=active&forms=household+cooperative+farm+public-unit+branch+unknown&site=yes",
        "Doanh nghiệp có website.",
        "Enterprises with a website."
    ),
    share_of!(
        "registry.firms_mail",
        FIRMS,
        MAIL,
        "/office/register?status=active&forms=household+cooperative+farm+public-unit+branch+unknown&mail=yes",
        "Doanh nghiệp dùng thư điện tử.",
        "Enterprises that use e-mail."
    ),
    share_of!(
        "registry.firms_marketplace",
        FIRMS,
        MARKETPLACE,
        "/office/register?status=active&forms=household+cooperative+farm+public-unit+branch+unknown&marketplace=yes",
        "Doanh nghiệp bán trên sàn thương mại điện tử.",
        "Enterprises that sell on a marketplace."
    ),
    share_of!(
        "registry.firms_app",
        FIRMS,
        APP,
        "/office/register?status=active&forms=household+cooperative+farm+public-unit+branch+unknown&app=yes",
        "Doanh nghiệp có ứng dụng di động.",
        "Enterprises with a mobile app."
    ),
    share_of!(
        "registry.supermarkets_cashless",
        SUPERMARKETS,
        POS,
        "/office/register?status=active&sector=supermarket&forms=household+cooperative+farm+public-unit+branch+unknown&pos=yes&cashless=yes",
        "Siêu thị, trung tâm mua sắm có máy POS và nhận thanh toán không dùng tiền mặt.",
        "Supermarkets and shopping centres with a POS terminal that take payment without cash."
    ),
    share_of!(
        "registry.utilities_cashless",
        UTILITIES,
        CASHLESS,
        "/office/register?status=active&sector=utility&cashless=yes",
        "Đơn vị điện, nước, viễn thông, truyền thông nhận thanh toán điện tử.",
        "Electricity, water, telecommunications and media providers that accept electronic payment."
    ),
    share_of!(
        "registry.services_channel",
        SERVICES,
        CHANNEL,
        "/office/register?status=active&sectors=transport+culture+sport+tourism&channel=yes",
        "Cơ sở vận tải, văn hóa, thể thao, du lịch có website, ứng dụng, gian hàng trên sàn hoặc mạng xã hội.",
        "Transport, culture, sport and tourism establishments with a site, an app, a marketplace booth or a social shop."
    ),
    Indicator {
        code: "registry.ecommerce_firms",
        compute: |conn, ctx| Box::pin(ecommerce_firms(conn, ctx)),
        rows: "/office/register?status=active&sector=e-commerce-service&forms=household+cooperative+farm+public-unit+branch+unknown",
    },
];

async fn ecommerce_firms(conn: &mut Conn, ctx: &Ctx) -> Result<Figure> {
    let today = ctx.now().day();
    let selection = Selection { sectors: &["e-commerce-service"], enterprises: true, ..Selection::ALL };
    let counts = counts(conn, ctx, today).await?;
    let firms = counts.iter().filter(|count| selection.takes(count)).map(|count| count.businesses).sum();
    Ok(Figure {
        value: Some(firms),
        unit: FigureUnit::Count,
        numerator: Some(firms),
        denominator: None,
        rule: Text::new(
            "Số doanh nghiệp dịch vụ thương mại điện tử đang hoạt động trong sổ đăng ký (mã ngành trong data/registry/sectors.toml).",
            Some(
                "Active e-commerce service enterprises in the register (activity codes in data/registry/sectors.toml).",
            ),
        ),
    })
}
