//! A register of six hundred firms in three sizes, and surveys of them, on each engine.
use db::testing::{Fresh, fresh};
use db::{Db, Migration, WorkFn};
use kernel::{AccountId, Actor, Clock, Code, Ctx, Day, Grant, Id, Ids, Locale, Result, Role, Text};
use registry::{Details, Facts, LegalForm, NewBusiness, SizeClass, add_business};
use sampling::allocation::Rule;
use serde_json::{Value, json};
use survey::{
    Answered, Brought, Design, Drawn, Firms, FormId, NewSurvey, Population, Saved, Stratify, SurveyId,
    UnitId, Way, Whose, add_form, choose, draw, open_survey, plan_survey, receive,
};
use ui::Domain;

/// Everything up to the floor of surveys, lowest first.
pub(crate) fn domains() -> Vec<Domain> {
    vec![
        places::domain(),
        people::domain(),
        pictures::domain(),
        notices::domain(),
        registry::domain(),
        index::domain(),
        interview::domain(),
        survey::domain(),
    ]
}

fn migrations() -> Vec<Migration> {
    let own: Vec<Migration> = domains().iter().flat_map(|domain| domain.migrations).copied().collect();
    [db::MIGRATIONS.to_vec(), outside::MIGRATIONS.to_vec(), own].concat()
}

pub(crate) fn officer() -> Ctx {
    let grants = vec![Grant { role: Role::Officer, organisation: None, commune: None }];
    let actor = Actor::Account { id: AccountId::from_uuid(kernel::Uuid::from_u128(7)), grants };
    Ctx::new(actor, Locale::Vi, Clock::default().now(), Ids::random())
}

pub(crate) struct World {
    pub(crate) db: Db,
    pub(crate) name: String,
    pub(crate) form: FormId,
    _fresh: Fresh,
}

/// Firms of the register: 400 micro, 150 small, 50 medium.
pub(crate) const SIZES: [(SizeClass, usize); 3] =
    [(SizeClass::Micro, 400), (SizeClass::Small, 150), (SizeClass::Medium, 50)];

/// One world on each engine.
pub(crate) async fn worlds() -> Vec<World> {
    let mut all = Vec::new();
    for fresh in fresh(&migrations()).await.unwrap() {
        let db = fresh.db.clone();
        // Some at a time: a work takes a second at most, also on a machine that is busy.
        let parts =
            SIZES.iter().flat_map(|(size, count)| (0..*count).step_by(50).map(|from| (*size, from, *count)));
        for part in parts {
            db.write(&officer(), part, |tx, ctx, (size, from, count)| {
                Box::pin(async move {
                    for number in *from..(*count).min(from + 50) {
                        add_business(tx, ctx, &firm(*size, number)).await?;
                    }
                    Ok(())
                })
            })
            .await
            .unwrap();
        }
        let brought = Brought::shipped("firms").unwrap();
        let form = db.write(&officer(), brought, |tx, ctx, i| Box::pin(add_form(tx, ctx, i))).await.unwrap();
        all.push(World { db, name: fresh.name.clone(), form, _fresh: fresh });
    }
    all
}

fn firm(size: SizeClass, number: usize) -> NewBusiness {
    let details = Details {
        phone: "0901234567".to_owned(),
        email: if number.is_multiple_of(2) {
            format!("firm{number}@{}.vn", size.key())
        } else {
            String::new()
        },
        ..Details::default()
    };
    let facts = Facts {
        size_class: size,
        legal_form: LegalForm::LimitedLiability,
        commune: Some("29242".to_owned()),
        details,
        ..Facts::named(&format!("Công ty {} {number}", size.key()))
    };
    NewBusiness {
        tax_code: None,
        organisation: None,
        facts,
        from: Day::parse("2024-01-01").unwrap(),
        source: "entry",
    }
}

pub(crate) fn new_survey(form: FormId, year: i64, previous: Option<SurveyId>) -> NewSurvey {
    let day = |text| Day::parse(text).unwrap();
    NewSurvey {
        name: Text::new("Khảo sát doanh nghiệp", Some("Survey of firms")),
        population: Population::Firms,
        form,
        year,
        begins_on: day("2026-10-01"),
        ends_on: day("2026-12-15"),
        results_on: day("2027-01-31"),
        previous,
    }
}

pub(crate) fn design(sample: u32) -> Design {
    Design::Firms(Firms {
        whose: Whose::Enterprises,
        strata: vec![Stratify::Size],
        sample,
        rule: Rule::SquareRoot,
        minimum: 5,
        reserve: 20,
        overlap: 50,
        measure: String::new(),
        calibrate: Vec::new(),
        seed: 11,
        counts: std::collections::BTreeMap::new(),
    })
}

/// A drawn unit as tests see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) id: UnitId,
    pub(crate) code: Code,
    pub(crate) stratum: String,
    pub(crate) key: String,
    pub(crate) state: String,
    pub(crate) token: String,
}

db::row! {
    pub(crate) struct SeenRow {
        pub(crate) id: UnitId,
        pub(crate) code: Code,
        pub(crate) stratum: String,
        pub(crate) frame_key: String,
        pub(crate) state: String,
        pub(crate) token: String,
    }
}

db::sql! {
    UNITS: (SurveyId,) => SeenRow =
        "SELECT id, code, stratum, frame_key, state, token FROM survey_unit WHERE survey_id = $1 ORDER BY turn";
    BY_CODE: (Code,) => (SurveyId,) = "SELECT id FROM survey_survey WHERE code = $1";
    STATE: (SurveyId,) => (String,) = "SELECT state FROM survey_survey WHERE id = $1";
    RECEIVED: (SurveyId,) => (i64,) =
        "SELECT COUNT(*) AS answers FROM survey_answer WHERE survey_id = $1 AND received_at IS NOT NULL";
    MOVE: (String, i64, i64) => () = "UPDATE survey_unit SET commune = $1 WHERE turn % $2 = $3";
    TOLD: (String,) => (i64,) = "SELECT COUNT(*) AS events FROM db_event WHERE topic = $1";
    MAILS: () => (i64,) = "SELECT COUNT(*) AS mails FROM outside_mail";
}

impl World {
    /// Runs a use case as an officer.
    pub(crate) async fn run<I, O>(&self, input: I, work: WorkFn<I, O>) -> Result<O>
    where
        I: Send + Sync + 'static,
        O: Send + 'static,
    {
        self.db.write(&officer(), input, work).await
    }

    /// Plans a survey that asks a form of its own, as CSV.
    pub(crate) async fn planned_with(&self, sheets: &str) -> SurveyId {
        let (brought, _) = Brought::read("form.csv", sheets.as_bytes().to_vec()).unwrap();
        let form = self.run(brought, |tx, ctx, i| Box::pin(add_form(tx, ctx, i))).await.unwrap();
        self.plan(new_survey(form, 2026, None)).await
    }

    pub(crate) async fn planned(&self, year: i64, previous: Option<SurveyId>) -> SurveyId {
        self.plan(new_survey(self.form, year, previous)).await
    }

    async fn plan(&self, new: NewSurvey) -> SurveyId {
        let code = self.run(new, |tx, ctx, i| Box::pin(plan_survey(tx, ctx, i))).await.unwrap();
        self.db.reader().await.unwrap().one(&BY_CODE, (code,)).await.unwrap().0
    }

    pub(crate) async fn drawn(&self, survey: SurveyId, design: Design) -> Drawn {
        self.redrawn(survey, design).await.unwrap()
    }

    pub(crate) async fn redrawn(&self, survey: SurveyId, design: Design) -> Result<Drawn> {
        let mut conn = self.db.reader().await?;
        let row = survey::by_id(&mut conn, survey).await?;
        let chosen = choose(&mut conn, &row, &design).await?;
        drop(conn);
        self.run(chosen, |tx, ctx, i| Box::pin(draw(tx, ctx, i))).await
    }

    pub(crate) async fn opened(&self, survey: SurveyId) {
        self.run(survey, |tx, ctx, id| Box::pin(open_survey(tx, ctx, id))).await.unwrap();
    }

    pub(crate) async fn units(&self, survey: SurveyId) -> Vec<Seen> {
        let rows = self.db.reader().await.unwrap().all(&UNITS, (survey,)).await.unwrap();
        let seen = |row: SeenRow| Seen {
            id: row.id,
            code: row.code,
            stratum: row.stratum,
            key: row.frame_key,
            state: row.state,
            token: row.token,
        };
        rows.into_iter().map(seen).collect()
    }

    pub(crate) async fn receive(&self, unit: UnitId, answers: &Value) -> Result<Saved> {
        let input = Answered {
            unit,
            answers: answers.to_string(),
            revision: 0,
            way: Way::Link,
            device: String::new(),
        };
        self.run(input, |tx, ctx, i| Box::pin(receive(tx, ctx, i))).await
    }

    /// Puts the units of a sample into so many communes.
    pub(crate) async fn spread_over_communes(&self, _: SurveyId, count: usize) {
        let communes: Vec<String> = places::Places::shared()
            .communes_of("86")
            .take(count)
            .map(|commune| commune.code.clone())
            .collect();
        self.run(communes, |tx, _, communes| {
            Box::pin(async move {
                let count = i64::try_from(communes.len()).unwrap();
                for (at, commune) in (0..).zip(communes) {
                    tx.run(&MOVE, (commune.clone(), count, at)).await?;
                }
                Ok(())
            })
        })
        .await
        .unwrap();
    }

    pub(crate) async fn count(&self, sql: &db::Sql<(), (i64,)>) -> i64 {
        self.db.reader().await.unwrap().one(sql, ()).await.unwrap().0
    }

    pub(crate) async fn told(&self, topic: &str) -> i64 {
        self.db.reader().await.unwrap().one(&TOLD, (topic.to_owned(),)).await.unwrap().0
    }

    pub(crate) async fn received(&self, survey: SurveyId) -> i64 {
        self.db.reader().await.unwrap().one(&RECEIVED, (survey,)).await.unwrap().0
    }
}

/// What a firm answers: with or without a website, so many employees. As a finished interview keeps it.
pub(crate) fn answers(website: bool, employees: u32) -> Value {
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    json!({
        "firm": {
            "firm_name": "Công ty", "province": "86", "commune": "29242", "sector": "trade",
            "employees": employees.to_string()
        },
        "people": { "staff_fit": "3", "hiring": "3", "messaging": "1", "invest_importance": "3", "invested": "no" },
        "consumers": { "website": yes(website), "sells_on": "none", "app": "no" },
        "business": { "e_signature": yes(website), "e_contract": "no", "e_invoice": "yes", "orders_by": "none",
            "software": "none", "importance": "4", "foreign": "no" },
        "indicators": { "NL1": "3", "BC1": if website { "100" } else { "0" }, "BB7": "4" }
    })
}
