//! One file per page.
pub(crate) mod booth_panel;
pub(crate) mod desk_edit;
pub(crate) mod desk_list;
pub(crate) mod desk_new;
pub(crate) mod home;
pub(crate) mod list;
pub(crate) mod market;
pub(crate) mod markets;
pub(crate) mod show;
pub(crate) mod suggest;

pub(crate) mod adults;
pub(crate) mod desk_certificates;
pub(crate) mod desk_label;
pub(crate) mod desk_panel;
pub(crate) mod desk_questions;
pub(crate) mod office_certificate;
pub(crate) mod office_certificates;
pub(crate) mod office_product;
pub(crate) mod office_products;
pub(crate) mod product_questions;
pub(crate) mod product_report;
pub(crate) mod product_trust;

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

pub(crate) mod desk_import;
pub(crate) mod desk_import_export;
mod desk_import_preview;
pub(crate) mod desk_import_rows;
pub(crate) mod desk_imports;
pub(crate) mod desk_outside;
pub(crate) mod desk_outside_office;
pub(crate) mod step_panel;
