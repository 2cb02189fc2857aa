//! Shipments and parcels through the public face, on both engines.
#[cfg(test)]
mod astray;
#[cfg(test)]
mod carrier;
#[cfg(test)]
mod carriers_of_a_booth;
#[cfg(test)]
mod hook;
#[cfg(test)]
mod make;
#[cfg(test)]
mod orders;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod personal;
#[cfg(test)]
mod quotes;
#[cfg(test)]
mod remittance;
#[cfg(test)]
mod shop;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod sweeps;
#[cfg(test)]
mod unknown;
#[cfg(test)]
mod whereabouts;
