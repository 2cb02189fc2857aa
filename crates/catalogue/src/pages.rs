//! One file per page.
pub(crate) mod booth_panel;
pub(crate) mod desk_edit;
pub(crate) mod desk_list;
pub(crate) mod desk_new;
pub(crate) mod home;
pub(crate) mod list;
pub(crate) mod search;
pub(crate) mod show;

pub(crate) mod desk_import;
pub(crate) mod desk_import_export;
mod desk_import_preview;
pub(crate) mod desk_import_rows;
pub(crate) mod desk_imports;
pub(crate) mod desk_outside;
pub(crate) mod desk_outside_office;
