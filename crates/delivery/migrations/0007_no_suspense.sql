-- What a bank told of before waits on suspense until the accountant says so there; no statement of a carrier is marked.
ALTER TABLE delivery_remittance DROP COLUMN suspense;
