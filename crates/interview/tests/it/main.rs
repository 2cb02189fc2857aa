mod forms;
mod html;
mod model;
mod parity;
mod posted;
