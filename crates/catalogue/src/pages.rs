//! One file per page.
pub(crate) mod booth_panel;
pub(crate) mod desk_edit;
pub(crate) mod desk_list;
pub(crate) mod desk_new;
pub(crate) mod home;
pub(crate) mod list;
pub(crate) mod search;
pub(crate) mod show;

pub(crate) mod desk;
pub(crate) mod desk_form;
pub(crate) mod desk_list_page;
pub(crate) mod desk_movements;
pub(crate) mod desk_photos;
pub(crate) mod desk_places;
pub(crate) mod desk_product_acts;
pub(crate) mod desk_stock;
pub(crate) mod desk_stock_acts;
pub(crate) mod desk_variant;
pub(crate) mod short_panel;
