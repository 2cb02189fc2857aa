use kernel::{Error, Id};
use survey::ask_mails;

use crate::browser::app;
use crate::world::{MAILS, answers, design, officer, worlds};

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_writes_once_to_each_who_has_an_address_and_has_not_answered() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(120)).await;
        let ask = || world.run(survey, |tx, ctx, id| Box::pin(ask_mails(tx, ctx, id)));
        assert!(matches!(ask().await, Err(Error::Conflict(_))), "before it is open");
        world.opened(survey).await;
        let asked = ask().await.unwrap();
        let app = app(&world);
        let run = app
            .domains
            .iter()
            .flat_map(|domain| domain.jobs)
            .find(|job| job.kind == "survey.mails")
            .unwrap()
            .run;
        run(app.clone(), officer(), survey.uuid()).await.unwrap();
        assert_eq!(world.count(&MAILS).await, asked, "{}", world.name);
        // Interrupted and run again, it writes to nobody twice.
        run(app.clone(), officer(), survey.uuid()).await.unwrap();
        assert_eq!(world.count(&MAILS).await, asked, "{}", world.name);
        for unit in world.units(survey).await.iter().filter(|unit| unit.state == "waiting").take(60) {
            world.receive(unit.id, &answers(true, 4)).await.unwrap();
        }
        let reminded = ask().await.unwrap();
        assert!(reminded < asked);
        run(app, officer(), survey.uuid()).await.unwrap();
        assert_eq!(world.count(&MAILS).await, asked + reminded, "{}", world.name);
    }
}
