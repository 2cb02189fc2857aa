use std::fmt;

use kernel::Instant;

use crate::{
    Carrier, Created, Happening, Label, Notice, Outcome, Parcel, Quote, Refusal, Reply, Request, Secret,
};

/// An account at a carrier, speaking its language. Every question is a [`Call`]; whoever has a network sends its
/// request and gives the answer to [`Call::read`].
pub trait Adapter: fmt::Debug + Send + Sync {
    fn carrier(&self) -> Carrier;

    /// What stands before every path, without a slash at its end.
    fn base(&self) -> &str;

    /// The next step of signing in, given what the steps before answered; nothing when the last answer is the token,
    /// or the token does not come from signing in.
    fn sign_in(&self, so_far: &[Secret]) -> Option<Call<Secret>>;

    /// Takes the token that signing in ended with.
    fn accept(&mut self, token: Secret);

    /// What a parcel would cost.
    ///
    /// # Errors
    /// [`Refusal::Faults`] when the parcel does not fit, [`Refusal::SignIn`] without a token.
    fn quote(&self, parcel: &Parcel) -> Outcome<Call<Vec<Quote>>>;

    /// Hands a parcel to the carrier.
    ///
    /// # Errors
    /// As [`Adapter::quote`].
    fn create(&self, parcel: &Parcel) -> Outcome<Call<Created>>;

    /// Takes a parcel back that has not begun its way.
    ///
    /// # Errors
    /// [`Refusal::TooLate`] when the carrier's last status says that it has.
    fn cancel(&self, parcel: Cancellation<'_>) -> Outcome<Call<()>>;

    /// Where a parcel is.
    ///
    /// # Errors
    /// [`Refusal::NotOffered`] by Viettel Post.
    fn track(&self, code: &str) -> Outcome<Call<Happening>>;

    /// The parcel of an order of ours, to find out what became of a creation without a clear answer.
    ///
    /// # Errors
    /// [`Refusal::NotOffered`] except by GHN.
    fn find(&self, _order: &str) -> Outcome<Call<Happening>> {
        Err(Refusal::NotOffered)
    }

    /// The label of a parcel; `now` for labels that stay open until some time.
    ///
    /// # Errors
    /// [`Refusal::NotOffered`] by Vietnam Post.
    fn label(&self, code: &str, now: Instant) -> Outcome<Call<Label>>;

    /// Reads what the carrier tells of itself. Answer it with 200 once it is kept, else it comes again.
    ///
    /// # Errors
    /// [`Refusal::Forged`] or [`Refusal::Unreadable`].
    fn read_notice(&self, notice: &Notice<'_>) -> Outcome<Vec<Happening>>;
}

/// A parcel to be cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancellation<'a> {
    /// The carrier's code of the parcel.
    pub code: &'a str,
    /// The carrier's own code of its last status, if any was told.
    pub status: Option<&'a str>,
}

type Reader<T> = Box<dyn Fn(&Reply) -> Outcome<T> + Send + Sync>;

/// A question and the reading of its answer.
pub struct Call<T> {
    pub request: Request,
    reader: Reader<T>,
}

impl<T> Call<T> {
    pub(crate) fn new(
        request: Request,
        reader: impl Fn(&Reply) -> Outcome<T> + Send + Sync + 'static,
    ) -> Self {
        Self { request, reader: Box::new(reader) }
    }

    /// What the carrier answered.
    ///
    /// # Errors
    /// [`Refusal::Rejected`] when nothing was done, [`Refusal::Unclear`] when nobody knows, [`Refusal::SignIn`] when
    /// the token is old, [`Refusal::Duplicate`] when the order was sent before.
    pub fn read(&self, reply: &Reply) -> Outcome<T> {
        (self.reader)(reply)
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Call({:?})", self.request)
    }
}
