//! Settlement through its public face, on both engines.
#[cfg(test)]
mod carriers_cash;
#[cfg(test)]
mod commission;
#[cfg(test)]
mod delivery_vouchers;
#[cfg(test)]
mod forgotten;
#[cfg(test)]
mod market;
#[cfg(test)]
mod months;
#[cfg(test)]
mod office;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod payouts;
#[cfg(test)]
mod sales;
#[cfg(test)]
mod walk;
