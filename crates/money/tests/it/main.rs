//! Money through its public face, on both engines.
#[cfg(test)]
mod ask;
#[cfg(test)]
mod counter;
#[cfg(test)]
mod door;
#[cfg(test)]
mod every_way;
#[cfg(test)]
mod gates;
#[cfg(test)]
mod hook;
#[cfg(test)]
mod invented;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod race;
#[cfg(test)]
mod refund_asking;
#[cfg(test)]
mod refunds;
#[cfg(test)]
mod sandbox_bank;
#[cfg(test)]
mod shop;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod tellings;
#[cfg(test)]
mod upgrade;
#[cfg(test)]
mod vietqr;
#[cfg(test)]
mod walk;
