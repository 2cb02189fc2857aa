//! The feed for Google Merchant Center: RSS 2.0 with the namespace `g`.
//! Fields as in the product data specification, <https://support.google.com/merchants/answer/7052112>.
use kernel::Result;
use ui::{Req, Response};

use crate::answer;
use crate::item::{Item, Telling};
use crate::walk::{About, Format, feed};
use crate::xml::{shorten, tag, tag_if};

/// Most characters of a title and a description there.
const TITLE: usize = 150;
const DESCRIPTION: usize = 5000;

struct Google;

impl Format for Google {
    const KIND: &'static str = answer::XML;

    fn head(_: &Telling, about: &About) -> Result<Vec<u8>> {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\">\n<channel>\n",
        );
        tag(&mut out, "title", &about.title);
        tag(&mut out, "link", &about.link);
        tag(&mut out, "description", &about.description);
        Ok(out.into_bytes())
    }

    /// Goods for adults are left out: Google lists no alcohol in Vietnam, and `g:adult` means sexual content.
    /// <https://support.google.com/merchants/answer/12077694>, <https://support.google.com/merchants/answer/6324508>
    fn items(items: &[Item]) -> Result<Vec<u8>> {
        let mut out = String::new();
        for item in items.iter().filter(|item| !item.adults) {
            write(&mut out, item);
        }
        Ok(out.into_bytes())
    }

    fn tail() -> &'static [u8] {
        b"</channel>\n</rss>\n"
    }
}

fn write(out: &mut String, item: &Item) {
    out.push_str("<item>\n");
    tag(out, "g:id", &item.id);
    tag_if(out, "g:item_group_id", item.group.as_deref());
    tag(out, "g:title", &shorten(&item.title, TITLE));
    tag(out, "g:description", &shorten(&item.description, DESCRIPTION));
    tag(out, "g:link", &item.link);
    tag(out, "g:image_link", &item.image);
    tag(out, "g:availability", if item.available > 0 { "in_stock" } else { "out_of_stock" });
    tag(out, "g:price", &Item::money(item.price));
    tag(out, "g:condition", "new");
    tag_if(out, "g:brand", item.brand.as_deref());
    tag_if(out, "g:gtin", item.gtin.as_deref());
    if item.brand.is_none() && item.gtin.is_none() {
        // Said, not guessed: the booth's name is no brand of what it resells.
        tag(out, "g:identifier_exists", "no");
    }
    tag(out, "g:product_type", &item.category);
    if item.group.is_some() {
        tag_if(out, "g:size", Some(&item.variation));
    }
    if let Some(measure) = &item.measure {
        tag(out, "g:unit_pricing_measure", &measure.amount);
        tag(out, "g:unit_pricing_base_measure", measure.base);
    }
    if let Some(grams) = item.weight {
        tag(out, "g:shipping_weight", &format!("{grams} g"));
    }
    out.push_str("<g:shipping>\n");
    tag(out, "g:country", "VN");
    tag(out, "g:price", &Item::money(item.delivery));
    out.push_str("</g:shipping>\n</item>\n");
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    feed::<Google>(req).await
}
