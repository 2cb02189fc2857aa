//! The whole program: its walks over everything there is, its races, its command line.
mod bad_input;
mod checkout;
mod command_line;
mod crash;
mod market;
mod permits;
mod personal;
mod statements;
mod texts;
mod upgrade;
