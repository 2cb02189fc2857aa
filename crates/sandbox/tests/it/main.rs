//! The stand-ins through their public faces.
#[cfg(test)]
mod bank;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod ghn;
#[cfg(test)]
mod ghtk;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod manners;
#[cfg(test)]
mod momo;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod payos;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod viettel_post;
#[cfg(test)]
mod vnpay;
#[cfg(test)]
mod vnpost;
#[cfg(test)]
mod zalopay;
