//! The addresses.
use ui::Route;

pub(crate) const ROUTES: &[Route] = &[];
