//! Goods that come back of orders: one truth, whoever looks at them.
use catalogue::VariantId;
use fulfilment::{ReceivedLine, ReceivedReturn, end_keeping, receive_return, withdraw_delivery};
use kernel::{Code, Ctx, Dong, Result};
use orders::{
    AnsweredReturn, AskedReturn, EndReason, Inspection, ReturnReason, answer_return, ask_return,
    deliver_order, give_up_order, inspect, send_back, ship_order,
};
use ui::TakesBack;

use crate::fill::account;
use crate::rows::{MOVED, RECEIPTS, TOKEN};
use crate::world::{World, domains, person, refused, system, worlds};

fn keepers() -> Vec<TakesBack> {
    domains().iter().filter_map(|domain| domain.takes_back).collect()
}

/// An order that left the house.
pub(crate) async fn sent(w: &World, goods: &[(VariantId, i64)]) -> Code {
    let (id, code) = w.order(goods).await.unwrap();
    let made = w.pick(&[id]).await.unwrap();
    w.take_all(&made.code).await;
    for (variant, pieces) in goods {
        w.scan(&code, &w.label(w.at(*variant)), *pieces).await.unwrap();
    }
    w.packed(&code).await.unwrap();
    let manifest = w.manifest("seller").await.unwrap();
    assert_eq!(w.close(w.worker(), &manifest).await.unwrap().handed, 1);
    code
}

pub(crate) async fn give_up(w: &World, code: &Code) -> Result<()> {
    let input = (w.booths.to_vec(), code.clone(), EndReason::Undelivered);
    w.run(system(), input, |tx, ctx, i| Box::pin(give_up_order(tx, ctx, i))).await
}

pub(crate) async fn looked_at(w: &World, code: &Code, found: &[(VariantId, i64, i64)]) -> Result<()> {
    let inspection = Inspection { mine: w.booths.to_vec(), code: code.clone(), found: found.to_vec() };
    w.run(system(), (inspection, keepers()), |tx, ctx, i| Box::pin(inspect(tx, ctx, i))).await
}

pub(crate) async fn came_back(
    w: &World,
    ctx: Ctx,
    order: &Code,
    found: &[(VariantId, i64, i64)],
) -> Result<Code> {
    let line = |(variant, good, damaged): &(VariantId, i64, i64)| ReceivedLine {
        variant: *variant,
        good: *good,
        damaged: *damaged,
    };
    let lines = found.iter().map(line).collect();
    let input = ReceivedReturn { warehouse: w.house, order: order.clone(), lines, remark: None };
    w.run(ctx, input, |tx, ctx, i| Box::pin(receive_return(tx, ctx, i))).await
}

/// Handed over to the buyer, who sends so many pieces back; the seller agreed.
async fn sent_back(w: &World, code: &Code, goods: Vec<(VariantId, i64)>, total: i64) {
    let mine = w.booths.to_vec();
    let input = (mine.clone(), code.clone(), Dong(total));
    w.run(system(), input, |tx, ctx, i| Box::pin(deliver_order(tx, ctx, i))).await.unwrap();
    let (token,) = w.db.reader().await.unwrap().one(&TOKEN, (code.clone(),)).await.unwrap();
    let (reason, words) = (ReturnReason::Damaged, "Dập".to_owned());
    let asked = AskedReturn {
        token: token.clone(),
        code: code.clone(),
        reason,
        words,
        goods,
        photos: Vec::new(),
        days: 7,
    };
    w.run(system(), asked, |tx, ctx, i| Box::pin(ask_return(tx, ctx, i))).await.unwrap();
    let answer = AnsweredReturn { mine, code: code.clone(), accept: true, words: "Gửi lại".to_owned() };
    w.run(system(), answer, |tx, ctx, i| Box::pin(answer_return(tx, ctx, i))).await.unwrap();
    let input = (token, code.clone(), "GHN 123".to_owned());
    w.run(system(), input, |tx, ctx, i| Box::pin(send_back(tx, ctx, i))).await.unwrap();
}

/// Deliveries of goods that came back: code, state, announced, good and damaged.
async fn receipts(w: &World) -> Vec<(Code, String, i64, i64, i64)> {
    w.db.reader().await.unwrap().all(&RECEIPTS, ()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_seller_looked_at_is_on_sale_once_the_house_has_it() {
    for w in worlds().await {
        w.stock(0, 6, "A-01-1").await;
        w.stock(1, 2, "A-01-2").await;
        let code = sent(&w, &[(w.goods[0], 3), (w.goods[1], 1)]).await;
        let found = [(w.goods[0], 2, 1), (w.goods[1], 0, 1)];
        assert_eq!(refused(looked_at(&w, &code, &found).await), "inspection-nothing", "{}", w.name);
        give_up(&w, &code).await.unwrap();
        let many = [(w.goods[0], 3, 1)];
        assert_eq!(refused(looked_at(&w, &code, &many).await), "found: inspection-wrong");
        assert_eq!(receipts(&w).await, []);
        looked_at(&w, &code, &found).await.unwrap();
        assert_eq!((w.shop(0).await, w.kept(0).await), ((3, 0), (3, 0)), "{}", w.name);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
        let (receipt, state, announced, ..) = receipts(&w).await.remove(0);
        assert_eq!((state.as_str(), announced), ("announced", 2), "what is scrapped stays where it is");
        assert_eq!(refused(looked_at(&w, &code, &found).await), "inspection-done");
        assert_eq!(refused(came_back(&w, w.worker(), &code, &found).await), "inspection-done");
        assert_eq!(receipts(&w).await.len(), 1);
        let end = w.run(system(), w.booths[0], |tx, ctx, i| Box::pin(end_keeping(tx, ctx, i))).await;
        assert_eq!(refused(end), "keeping-goods-there");
        // One of the two broke on the way to the house.
        w.received(&receipt, &[(w.goods[0], 1, 1)]).await.unwrap();
        assert_eq!(refused(w.received(&receipt, &[(w.goods[0], 2, 0)]).await), "delivery-over");
        assert_eq!((w.shop(0).await, w.kept(0).await), ((4, 0), (4, 0)), "{}", w.name);
        assert_eq!((w.in_bin("RECEIVING", 0).await, w.shop(1).await), (1, (1, 0)));
        let moved = w.db.reader().await.unwrap().all(&MOVED, (code.clone(),)).await.unwrap();
        assert_eq!(moved, [(w.goods[0], "returned".to_owned(), 1)], "the shop front says of which order");
        // Put away, it is sold and sent again.
        w.carry(0, 1, "RECEIVING", "A-03-1").await.unwrap();
        sent(&w, &[(w.goods[0], 4)]).await;
        assert_eq!((w.shop(0).await, w.kept(0).await), ((0, 0), (0, 0)));
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_receives_what_a_buyer_sent_back() {
    for w in worlds().await {
        w.stock(0, 5, "A-01-1").await;
        let code = sent(&w, &[(w.goods[0], 3)]).await;
        sent_back(&w, &code, vec![(w.goods[0], 2)], 300_000).await;
        let stranger = w.run(system(), (), |tx, ctx, ()| Box::pin(account(tx, ctx, "la"))).await.unwrap();
        let found = [(w.goods[0], 1, 1)];
        assert_eq!(refused(came_back(&w, person(stranger), &code, &found).await), "not found");
        let other = [(w.goods[1], 1, 0)];
        for wrong in [&[][..], &other[..], &[(w.goods[0], 3, 0)][..], &[(w.goods[0], 2, -1)][..]] {
            let refusal = came_back(&w, w.worker(), &code, wrong).await;
            assert_eq!(refused(refusal), "found: inspection-wrong", "{} {wrong:?}", w.name);
        }
        assert_eq!((w.shop(0).await, w.kept(0).await, receipts(&w).await), ((2, 0), (2, 0), Vec::new()));
        let receipt = came_back(&w, w.worker(), &code, &found).await.unwrap();
        assert_eq!(receipts(&w).await, [(receipt, "received".to_owned(), 2, 1, 1)], "{}", w.name);
        assert_eq!((w.shop(0).await, w.kept(0).await), ((3, 0), (3, 0)), "{}", w.name);
        assert_eq!(w.in_bin("RECEIVING", 0).await, 1);
        assert_eq!(refused(came_back(&w, w.worker(), &code, &found).await), "inspection-done");
        assert_eq!(refused(looked_at(&w, &code, &found).await), "inspection-done");
        assert_eq!((w.shop(0).await, w.kept(0).await), ((3, 0), (3, 0)));
        assert_eq!(w.told("orders.goods.inspected.v1").await, 1);
        assert_eq!(w.told("fulfilment.receipt.received.v1").await, 2);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn seller_and_worker_look_at_the_same_moment_and_it_counts_once() {
    for w in worlds().await {
        w.stock(0, 12, "A-01-1").await;
        for round in 1..=6 {
            let code = sent(&w, &[(w.goods[0], 2)]).await;
            give_up(&w, &code).await.unwrap();
            let (before, _) = w.shop(0).await;
            let found = [(w.goods[0], 2, 0)];
            let (seller, first, second) = tokio::join!(
                looked_at(&w, &code, &found),
                came_back(&w, person(w.workers[0]), &code, &found),
                came_back(&w, person(w.workers[1]), &code, &found),
            );
            let at_once = usize::from(first.is_ok()) + usize::from(second.is_ok());
            assert_eq!(at_once + usize::from(seller.is_ok()), 1, "{} {round}", w.name);
            for refusal in [seller, first.map(|_| ()), second.map(|_| ())].into_iter().filter(Result::is_err)
            {
                assert_eq!(refused(refusal), "inspection-done", "{} {round}", w.name);
            }
            let raised = if at_once == 1 { 2 } else { 0 };
            assert_eq!(w.shop(0).await, (before + raised, 0), "{} {round}", w.name);
            assert_eq!(receipts(&w).await.len(), round, "{}", w.name);
            if at_once == 0 {
                let (receipt, ..) = receipts(&w).await.pop().unwrap();
                w.received(&receipt, &[(w.goods[0], 2, 0)]).await.unwrap();
            }
            w.carry(0, 2, "RECEIVING", "A-01-1").await.unwrap();
            assert_eq!((w.shop(0).await, w.kept(0).await), ((12, 0), (12, 0)), "{} {round}", w.name);
        }
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_house_keeps_the_goods_they_are_on_the_shelf_at_once() {
    for w in worlds().await {
        w.run(system(), w.booths[1], |tx, ctx, i| Box::pin(end_keeping(tx, ctx, i))).await.unwrap();
        w.shelf(2, 4).await;
        let (_, code) = w.order(&[(w.goods[2], 3)]).await.unwrap();
        let input = (w.booths.to_vec(), code.clone());
        w.run(system(), input, |tx, ctx, i| Box::pin(ship_order(tx, ctx, i))).await.unwrap();
        give_up(&w, &code).await.unwrap();
        let found = [(w.goods[2], 2, 1)];
        assert_eq!(refused(came_back(&w, w.worker(), &code, &found).await), "not found");
        assert_eq!(w.shop(2).await, (1, 0), "{}", w.name);
        looked_at(&w, &code, &found).await.unwrap();
        assert_eq!((w.shop(2).await, w.kept(2).await), ((3, 0), (0, 0)), "{}", w.name);
        assert_eq!(receipts(&w).await, []);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_brought_to_the_house_is_not_on_sale() {
    for w in worlds().await {
        w.stock(0, 3, "A-01-1").await;
        let code = sent(&w, &[(w.goods[0], 2)]).await;
        give_up(&w, &code).await.unwrap();
        looked_at(&w, &code, &[(w.goods[0], 2, 0)]).await.unwrap();
        let (receipt, ..) = receipts(&w).await.pop().unwrap();
        let input = (vec![w.booths[0]], receipt.clone());
        w.run(system(), input, |tx, ctx, i| Box::pin(withdraw_delivery(tx, ctx, i))).await.unwrap();
        assert_eq!(refused(w.received(&receipt, &[(w.goods[0], 2, 0)]).await), "delivery-over");
        assert_eq!((w.shop(0).await, w.kept(0).await), ((1, 0), (1, 0)), "{}", w.name);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}
