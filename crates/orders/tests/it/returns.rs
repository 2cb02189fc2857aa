//! What was paid is held back while a request to give goods back is open, and no longer.
use crate::sale::refused;
use crate::world::{later, worlds};

#[tokio::test(flavor = "multi_thread")]
async fn the_money_waits_until_the_last_word() {
    for w in worlds().await {
        let sale = w.sale().await;
        sale.ask().await.unwrap();
        assert_eq!((sale.frozen().await, sale.stage().await.as_str()), (true, "waiting"), "{}", w.name);
        assert_eq!(refused(sale.confirm().await), "settlement-frozen", "{}", w.name);
        // There is one request of an order, open or not: a second one changes nothing.
        assert_eq!(refused(sale.ask().await), "return-asked-before", "{}", w.name);
        sale.answer(false).await;
        assert!(sale.frozen().await, "{}: the buyer may ask an official", w.name);
        sale.dispute(later(0)).await.unwrap();
        // The days of the buyer end while the official looks at it.
        sale.days_over().await;
        assert_eq!((sale.frozen().await, sale.state().await.as_str()), (true, "disputed"), "{}", w.name);
        assert_eq!(refused(sale.refund(50_000).await), "return-moved-on", "{}", w.name);
        assert!(sale.frozen().await, "{}", w.name);
        sale.decide(50_000).await.unwrap();
        assert_eq!((sale.frozen().await, sale.state().await.as_str()), (false, "refunded"), "{}", w.name);
        assert_eq!(refused(sale.ask().await), "return-asked-before", "{}: an end is an end", w.name);
        assert_eq!(refused(sale.decide(1).await), "return-moved-on", "{}", w.name);
        assert!(!sale.frozen().await, "{}", w.name);
        sale.confirm().await.unwrap();
        assert_eq!(sale.stage().await, "released", "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_was_given_back_holds_the_rest_until_the_days_are_over() {
    for w in worlds().await {
        let (short, whole, withdrawn) = (w.sale().await, w.sale().await, w.sale().await);
        for sale in [&short, &whole, &withdrawn] {
            sale.ask().await.unwrap();
            sale.answer(true).await;
        }
        short.refund(60_000).await.unwrap();
        whole.refund(100_000).await.unwrap();
        withdrawn.withdraw().await.unwrap();
        assert_eq!((short.frozen().await, whole.frozen().await), (true, false), "{}", w.name);
        assert!(!withdrawn.frozen().await, "{}", w.name);
        short.days_over().await;
        assert_eq!((short.frozen().await, short.state().await.as_str()), (false, "refunded"), "{}", w.name);
        assert_eq!(short.told("settlement.sale.unfrozen.v1").await, 1, "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_official_who_is_asked_as_the_days_end_holds_the_money() {
    for w in worlds().await {
        for round in 0..12 {
            let sale = w.sale().await;
            sale.ask().await.unwrap();
            sale.answer(false).await;
            let (dispute, ()) = tokio::join!(sale.dispute(later(2)), sale.days_over());
            // The one who comes second sees what the first did: never a dispute with its money let go.
            dispute.unwrap();
            assert_eq!(sale.state().await, "disputed", "{} {round}", w.name);
            let held = sale.frozen().await || sale.stage().await == "released";
            assert!(held, "{} {round}: let go although an official decides", w.name);
            sale.days_over().await;
            assert!(sale.frozen().await || sale.stage().await == "released", "{} {round}", w.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_confirms_while_asking_for_the_money_back_gets_one_of_both() {
    for w in worlds().await {
        for round in 0..8 {
            let sale = w.sale().await;
            let (confirmed, asked) = tokio::join!(sale.confirm(), sale.ask());
            asked.unwrap();
            match confirmed {
                Ok(()) => assert_eq!(sale.stage().await, "released", "{} {round}", w.name),
                refusal => {
                    assert_eq!(refused(refusal), "settlement-frozen", "{} {round}", w.name);
                    assert_eq!((sale.frozen().await, sale.stage().await.as_str()), (true, "waiting"));
                }
            }
        }
    }
}
