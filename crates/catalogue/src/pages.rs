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
