-- Money without the bank's number, by which its other telling is looked for by day and amount.
CREATE INDEX money_transfer_nameless ON money_transfer (day, amount) WHERE bank_reference = '';
