use std::collections::BTreeSet;

use kernel::Error;
use sampling::allocation::Rule;
use survey::{Design, call_reserve};

use crate::world::{design, worlds};

fn keys(units: &[crate::world::Seen], reserve: bool) -> BTreeSet<String> {
    units.iter().filter(|unit| (unit.state == "reserve") == reserve).map(|unit| unit.key.clone()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_is_shared_out_and_the_same_seed_draws_the_same() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        let drawn = world.drawn(survey, design(120)).await;
        assert_eq!((drawn.sample, drawn.reserve), (120, 26), "{}", world.name);
        let units = world.units(survey).await;
        let of = |stratum: &str| {
            units.iter().filter(|unit| unit.stratum == stratum && unit.state == "waiting").count()
        };
        // Roots of 400, 150 and 50: 20, 12.247 and 7.071.
        assert_eq!((of("size=micro"), of("size=small"), of("size=medium")), (61, 37, 22), "{}", world.name);
        world.drawn(survey, design(120)).await;
        let again = world.units(survey).await;
        assert_eq!((keys(&units, false), keys(&units, true)), (keys(&again, false), keys(&again, true)));
        assert!(
            units.iter().all(|unit| !again.iter().any(|other| other.token == unit.token)),
            "links are new"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_frame_cannot_give_is_refused_and_nothing_is_lost() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(120)).await;
        let before = world.units(survey).await;
        let error = world.redrawn(survey, design(601)).await.unwrap_err();
        assert!(matches!(error, Error::Invalid(fields) if fields[0].field == "sample"));
        let Design::Firms(firms) = design(100) else { unreachable!() };
        let neyman = Design::Firms(survey::Firms { rule: Rule::Neyman, ..firms });
        assert!(
            matches!(world.redrawn(survey, neyman).await, Err(Error::Invalid(fields)) if fields[0].field == "rule")
        );
        assert_eq!(world.units(survey).await, before, "{}", world.name);
        world.opened(survey).await;
        assert!(matches!(world.redrawn(survey, design(50)).await, Err(Error::Conflict(_))));
        assert_eq!(world.units(survey).await, before, "{}", world.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn half_of_the_sample_stays_for_the_next_year() {
    for world in worlds().await {
        let first = world.planned(2025, None).await;
        world.drawn(first, design(120)).await;
        world.opened(first).await;
        world.run(first, |tx, ctx, id| Box::pin(survey::close_survey(tx, ctx, id))).await.unwrap();
        let second = world.planned(2026, Some(first)).await;
        world.drawn(second, design(120)).await;
        let (before, after) =
            (keys(&world.units(first).await, false), keys(&world.units(second).await, false));
        // Half of each stratum: 30 or 31 of 61, 18 or 19 of 37, 11 of 22.
        let both = before.intersection(&after).count();
        assert!((58..=62).contains(&both), "{}: {both}", world.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reserve_is_called_in_its_order_until_it_ends() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(120)).await;
        let call = |count: i64| {
            let input = (survey, "size=medium".to_owned(), String::new(), count);
            world.run(input, |tx, ctx, i| Box::pin(call_reserve(tx, ctx, i)))
        };
        assert!(matches!(call(1).await, Err(Error::Conflict(_))), "before the survey is open");
        world.opened(survey).await;
        let reserve: Vec<_> = world.units(survey).await;
        let reserve: Vec<_> =
            reserve.iter().filter(|u| u.stratum == "size=medium" && u.state == "reserve").collect();
        assert_eq!(reserve.len(), 5);
        assert_eq!(call(2).await.unwrap(), 2);
        let now = world.units(survey).await;
        let called: Vec<_> =
            now.iter().filter(|unit| reserve[..2].iter().any(|one| one.id == unit.id)).collect();
        assert!(called.iter().all(|unit| unit.state == "waiting"), "{}", world.name);
        assert_eq!(call(9).await.unwrap(), 3);
        assert!(matches!(call(1).await, Err(Error::Conflict(_))), "nobody is left");
    }
}
