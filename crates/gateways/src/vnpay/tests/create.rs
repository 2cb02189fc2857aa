use kernel::{Dong, Locale};
use proptest::prelude::*;

use super::vnpay;
use crate::fields::Fields;
use crate::samples::charge;
use crate::vnpay::encoded::encoded;
use crate::{Charge, Creation, Gateway, GatewayError, mac};

fn url(charge: &Charge) -> String {
    match vnpay().create(charge).unwrap() {
        Creation::Redirect(url) => url,
        Creation::Call(call) => panic!("{call:?}"),
    }
}

/// The hash was computed with another program.
#[test]
fn the_page_has_every_field_in_order() {
    let expected = "https://sandbox.vnpayment.vn/paymentv2/vpcpay.html?vnp_Amount=5000000&vnp_Command=pay\
        &vnp_CreateDate=20240521091731&vnp_CurrCode=VND&vnp_ExpireDate=20240521093231&vnp_IpAddr=203.0.113.7\
        &vnp_Locale=vn&vnp_OrderInfo=Dua+sap+Cau+Ke&vnp_OrderType=other\
        &vnp_ReturnUrl=https%3A%2F%2Fexample.vn%2Fpay%2Fback%3Fa%3D1&vnp_TmnCode=TEST_TMN_CODE\
        &vnp_TxnRef=1716257871703&vnp_Version=2.1.0&vnp_SecureHash=\
        e1e2d8bd01fd80025b9698f3c227f7b52f0577077d023cd250d574845b6444c66859479f3dc78c4a3b4dd3b056cb4431e076f44a2724\
        bb362e57ebce52b1af76";
    assert_eq!(url(&charge()), expected);
}

#[test]
fn the_page_speaks_the_payers_language() {
    let of = |locale| url(&Charge { locale, ..charge() });
    assert!(of(Locale::En).contains("&vnp_Locale=en&"));
    assert!(of(Locale::Further("km")).contains("&vnp_Locale=vn&"));
}

#[test]
fn what_vnpay_would_not_take_is_refused() {
    let error = |charge: Charge| vnpay().create(&charge).err();
    for amount in [0, -1, i64::MIN, i64::MAX / 100 + 1] {
        assert_eq!(
            error(Charge { amount: Dong(amount), ..charge() }),
            Some(GatewayError::Amount),
            "{amount}"
        );
    }
    let field = |name| Some(GatewayError::Field(name));
    assert_eq!(error(Charge { reference: "a|b".to_owned(), ..charge() }), field("reference"));
    assert_eq!(error(Charge { info: "🥥".to_owned(), ..charge() }), field("info"));
    assert_eq!(vnpay().read_created(&charge(), b"{}"), Err(GatewayError::Unsupported));
}

proptest! {
    #[test]
    fn what_is_built_verifies(
        amount in 1..=i64::MAX / 100, info in "a\\PC{0,300}", reference in "[A-Za-z0-9]{1,33}", back in "\\PC{0,80}",
    ) {
        let (reference_of, return_url) = (reference.clone(), back.clone());
        let url = url(&Charge { amount: Dong(amount), info, reference: reference_of, return_url, ..charge() });
        prop_assert!(url.is_ascii());
        let fields = Fields::of_query(url.split_once('?').unwrap().1.as_bytes()).unwrap();
        let fits = mac::verify::<mac::Long>(&vnpay().secret, &encoded(fields.iter()), fields.get("vnp_SecureHash"));
        prop_assert_eq!(fits, Ok(()));
        prop_assert_eq!(fields.get("vnp_Amount"), (i128::from(amount) * 100).to_string());
        prop_assert_eq!(fields.get("vnp_TxnRef"), reference);
        prop_assert_eq!(fields.get("vnp_ReturnUrl"), back);
        prop_assert!(fields.get("vnp_OrderInfo").len() <= 255);
    }
}
