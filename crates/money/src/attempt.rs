kernel::typed_id!(
    /// One try to pay a payment through a gateway.
    AttemptId
);
