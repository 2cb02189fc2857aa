

CREATE TABLE public.booths_booth (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    name_fold text NOT NULL,
    name_sort bytea NOT NULL,
    story text NOT NULL,
    kind text NOT NULL,
    listed_only boolean NOT NULL,
    commune text,
    place text,
    fee_near bigint NOT NULL,
    fee_far bigint NOT NULL,
    free_from bigint NOT NULL,
    pick_up boolean NOT NULL,
    pick_up_address text,
    bank_bin text,
    bank_account text,
    bank_holder text,
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT booths_booth_fee_far_check CHECK ((fee_far >= 0)),
    CONSTRAINT booths_booth_fee_near_check CHECK ((fee_near >= 0)),
    CONSTRAINT booths_booth_free_from_check CHECK ((free_from >= 0))
);

CREATE TABLE public.catalogue_product (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    name_fold text NOT NULL,
    name_sort bytea NOT NULL,
    description text NOT NULL,
    kind text NOT NULL,
    category text NOT NULL,
    unit text NOT NULL,
    price bigint NOT NULL,
    sold boolean NOT NULL,
    not_sold_reason text,
    ocop_group text,
    stars bigint,
    source text,
    place text,
    rank bigint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT catalogue_product_check CHECK (((stars IS NULL) OR (source IS NOT NULL))),
    CONSTRAINT catalogue_product_check1 CHECK (((sold AND (not_sold_reason IS NULL)) OR ((NOT sold) AND (not_sold_reason IS NOT NULL)))),
    CONSTRAINT catalogue_product_price_check CHECK ((price >= 0)),
    CONSTRAINT catalogue_product_stars_check CHECK (((stars >= 3) AND (stars <= 5)))
);

CREATE TABLE public.catalogue_stock (
    product_id uuid NOT NULL,
    on_hand bigint NOT NULL,
    reserved bigint NOT NULL,
    CONSTRAINT catalogue_stock_check CHECK (((0 <= reserved) AND (reserved <= on_hand)))
);

CREATE TABLE public.db_event (
    id uuid NOT NULL,
    seq bigint,
    topic text NOT NULL,
    key uuid NOT NULL,
    actor text NOT NULL,
    account_id uuid,
    request uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    day text NOT NULL,
    payload text NOT NULL
);

CREATE TABLE public.db_event_personal (
    event_id uuid NOT NULL,
    name text NOT NULL,
    value text NOT NULL
);

CREATE TABLE public.db_idempotency (
    key text NOT NULL,
    request_hash text NOT NULL,
    answer text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.db_job (
    id uuid NOT NULL,
    kind text NOT NULL,
    key uuid NOT NULL,
    run_at timestamp with time zone NOT NULL,
    locked_until timestamp with time zone,
    attempts bigint NOT NULL,
    finished_at timestamp with time zone,
    last_error text
);

CREATE TABLE public.db_lock (
    name text NOT NULL,
    taken_at timestamp with time zone NOT NULL
);

CREATE TABLE public.db_migration (
    domain text NOT NULL,
    number bigint NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL
);

CREATE TABLE public.db_setting (
    name text NOT NULL,
    value text NOT NULL
);

CREATE TABLE public.delivery_shipment (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    method text NOT NULL,
    state text NOT NULL,
    fee bigint NOT NULL,
    cod bigint NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    commune text NOT NULL,
    address text NOT NULL,
    note text,
    booked_at timestamp with time zone NOT NULL,
    shipped_at timestamp with time zone,
    delivered_at timestamp with time zone,
    cod_collected_at timestamp with time zone,
    CONSTRAINT delivery_shipment_cod_check CHECK ((cod >= 0)),
    CONSTRAINT delivery_shipment_fee_check CHECK ((fee >= 0))
);

CREATE TABLE public.money_ledger (
    id uuid NOT NULL,
    debit text NOT NULL,
    credit text NOT NULL,
    amount bigint NOT NULL,
    business_key text NOT NULL,
    at timestamp with time zone NOT NULL,
    day text NOT NULL,
    memo text NOT NULL,
    CONSTRAINT money_ledger_amount_check CHECK ((amount > 0)),
    CONSTRAINT money_ledger_check CHECK ((debit <> credit))
);

CREATE TABLE public.money_payment (
    id uuid NOT NULL,
    token text NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    amount bigint NOT NULL,
    method text NOT NULL,
    state text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    paid_at timestamp with time zone,
    CONSTRAINT money_payment_amount_check CHECK ((amount > 0)),
    CONSTRAINT money_payment_check CHECK (((state = 'paid'::text) = (paid_at IS NOT NULL))),
    CONSTRAINT money_payment_method_check CHECK ((method = ANY (ARRAY['vietqr'::text, 'cod'::text]))),
    CONSTRAINT money_payment_state_check CHECK ((state = ANY (ARRAY['awaiting'::text, 'paid'::text, 'cancelled'::text, 'expired'::text])))
);

CREATE TABLE public.money_transfer (
    id uuid NOT NULL,
    bank_id text NOT NULL,
    amount bigint NOT NULL,
    description text NOT NULL,
    bank_time text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    payment_id uuid,
    CONSTRAINT money_transfer_amount_check CHECK ((amount > 0)),
    CONSTRAINT money_transfer_check CHECK (((state = 'mismatched'::text) OR (payment_id IS NOT NULL))),
    CONSTRAINT money_transfer_state_check CHECK ((state = ANY (ARRAY['matched'::text, 'mismatched'::text])))
);

CREATE TABLE public.orders_cart (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    touched_at timestamp with time zone NOT NULL
);

CREATE TABLE public.orders_cart_line (
    cart_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity bigint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT orders_cart_line_quantity_check CHECK ((quantity > 0))
);

CREATE TABLE public.orders_checkout (
    id uuid NOT NULL,
    code text NOT NULL,
    token text NOT NULL,
    account_id uuid,
    payment text NOT NULL,
    total bigint NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    CONSTRAINT orders_checkout_total_check CHECK ((total >= 0))
);

CREATE TABLE public.orders_line (
    order_id uuid NOT NULL,
    product_id uuid NOT NULL,
    name text NOT NULL,
    unit text NOT NULL,
    kind text NOT NULL,
    price bigint NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT orders_line_price_check CHECK ((price >= 0)),
    CONSTRAINT orders_line_quantity_check CHECK ((quantity > 0))
);

CREATE TABLE public.orders_order (
    id uuid NOT NULL,
    code text NOT NULL,
    checkout_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    buyer_key text NOT NULL,
    payment text NOT NULL,
    status text NOT NULL,
    goods bigint NOT NULL,
    fee bigint NOT NULL,
    total bigint NOT NULL,
    province text NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    day text NOT NULL,
    paid_at timestamp with time zone,
    shipped_at timestamp with time zone,
    delivered_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT orders_order_check CHECK ((total = (goods + fee))),
    CONSTRAINT orders_order_fee_check CHECK ((fee >= 0)),
    CONSTRAINT orders_order_goods_check CHECK ((goods >= 0))
);

CREATE TABLE public.outside_inbox (
    id uuid NOT NULL,
    source text NOT NULL,
    headers text NOT NULL,
    body text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    concluded_at timestamp with time zone,
    CONSTRAINT outside_inbox_state_check CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'refused'::text, 'ignored'::text])))
);

CREATE TABLE public.people_account (
    id uuid NOT NULL,
    email text,
    phone text,
    name text NOT NULL,
    password_hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

CREATE TABLE public.people_attempt (
    login_hash text NOT NULL,
    failures bigint NOT NULL,
    since timestamp with time zone NOT NULL
);

CREATE TABLE public.people_grant (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    organisation_id uuid,
    commune text,
    granted_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

CREATE TABLE public.people_organisation (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_fold text NOT NULL,
    tax_code text,
    commune text,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

CREATE TABLE public.people_session (
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL
);

INSERT INTO public.booths_booth VALUES ('01a20a96-88ef-7f66-9937-716ccab3ca68', '01a20a96-88ef-7ef0-806f-cc0a83b023d8', 'gian-hang-mot', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', '\x373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.booths_booth VALUES ('01a20a96-88ef-71aa-8f22-f2cab0b63ab9', '01a20a96-88ef-7cbd-bf28-604f6462921c', 'gian-hang-hai', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', '\x373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-23 22:46:07.343551+00', NULL);

INSERT INTO public.catalogue_product VALUES ('01a20a96-88ef-74a9-ae0e-468d18057084', '01a20a96-88ef-7f66-9937-716ccab3ca68', 'dua-sap', '{"vi":"Món dua-sap"}', 'mon dua-sap', '\x4347450431532b050e4f2b4901448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795473967343551, '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.catalogue_product VALUES ('01a20a96-88ef-70ad-a635-38cc2fe0882e', '01a20a96-88ef-7f66-9937-716ccab3ca68', 'keo-dua', '{"vi":"Món keo-dua"}', 'mon keo-dua', '\x434745043f3347050e31532b01448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795473967343551, '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.catalogue_product VALUES ('01a20a96-88ef-7787-93f1-6e642289b15e', '01a20a96-88ef-71aa-8f22-f2cab0b63ab9', 'banh-tet', '{"vi":"Món banh-tet"}', 'mon banh-tet', '\x434745042d2b4539050e51335101448b040e01dc10', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795473967343551, '2026-11-23 22:46:07.343551+00', NULL);

INSERT INTO public.catalogue_stock VALUES ('01a20a96-88ef-74a9-ae0e-468d18057084', 10, 2);
INSERT INTO public.catalogue_stock VALUES ('01a20a96-88ef-7787-93f1-6e642289b15e', 10, 1);
INSERT INTO public.catalogue_stock VALUES ('01a20a96-88ef-70ad-a635-38cc2fe0882e', 10, 1);

INSERT INTO public.db_event VALUES ('01a20a96-88ef-7fa9-b2cf-1f8d4dbaf9b6', NULL, 'people.organisation.added.v1', '01a20a96-88ef-7ef0-806f-cc0a83b023d8', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"organisation":"01a20a96-88ef-7ef0-806f-cc0a83b023d8","kind":"household"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-7161-a262-a3acd4aa3b90', NULL, 'booths.booth.opened.v1', '01a20a96-88ef-7f66-9937-716ccab3ca68', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"booth":"01a20a96-88ef-7f66-9937-716ccab3ca68","organisation":"01a20a96-88ef-7ef0-806f-cc0a83b023d8"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-748a-9934-bb990e5a8254', NULL, 'catalogue.product.added.v1', '01a20a96-88ef-74a9-ae0e-468d18057084', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"product":"01a20a96-88ef-74a9-ae0e-468d18057084","booth":"01a20a96-88ef-7f66-9937-716ccab3ca68"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-7f88-8dca-9184425a7635', NULL, 'catalogue.product.added.v1', '01a20a96-88ef-70ad-a635-38cc2fe0882e', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"product":"01a20a96-88ef-70ad-a635-38cc2fe0882e","booth":"01a20a96-88ef-7f66-9937-716ccab3ca68"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-7f8d-a927-98d59151f0eb', NULL, 'people.organisation.added.v1', '01a20a96-88ef-7cbd-bf28-604f6462921c', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"organisation":"01a20a96-88ef-7cbd-bf28-604f6462921c","kind":"household"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-72bb-8904-9e3e08d11583', NULL, 'booths.booth.opened.v1', '01a20a96-88ef-71aa-8f22-f2cab0b63ab9', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"booth":"01a20a96-88ef-71aa-8f22-f2cab0b63ab9","organisation":"01a20a96-88ef-7cbd-bf28-604f6462921c"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-70f4-af19-878a28285f07', NULL, 'catalogue.product.added.v1', '01a20a96-88ef-7787-93f1-6e642289b15e', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"product":"01a20a96-88ef-7787-93f1-6e642289b15e","booth":"01a20a96-88ef-71aa-8f22-f2cab0b63ab9"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-795b-9942-808ff349f6a3', NULL, 'people.account.opened.v1', '01a20a96-88ef-7a9c-ba0f-8a69c3e856dc', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-7a9c-ba0f-8a69c3e856dc"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-783f-8566-72e71396da80', NULL, 'people.account.opened.v1', '01a20a96-88ef-759d-81eb-459312aea9c5', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-759d-81eb-459312aea9c5"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-7ced-847f-0b0e894e41a0', NULL, 'people.role.granted.v1', '01a20a96-88ef-759d-81eb-459312aea9c5', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-759d-81eb-459312aea9c5","role":"seller","organisation":"01a20a96-88ef-7ef0-806f-cc0a83b023d8","commune":null}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-779d-b26d-38b5d2425551', NULL, 'people.account.opened.v1', '01a20a96-88ef-7b5c-bd62-43292c38a23c', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-7b5c-bd62-43292c38a23c"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-7f07-b4ab-d0fc849a50b4', NULL, 'people.role.granted.v1', '01a20a96-88ef-7b5c-bd62-43292c38a23c', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-7b5c-bd62-43292c38a23c","role":"commune-officer","organisation":null,"commune":"29308"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-7fe1-8e7c-fd959e4006e7', NULL, 'people.account.opened.v1', '01a20a96-88ef-7cec-9d0d-d19b50d2016b', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-7cec-9d0d-d19b50d2016b"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-70e7-ab09-db4c9fb34958', NULL, 'people.role.granted.v1', '01a20a96-88ef-7cec-9d0d-d19b50d2016b', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-7cec-9d0d-d19b50d2016b","role":"officer","organisation":null,"commune":null}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-7eea-80e8-79df1ee0ad80', NULL, 'people.account.opened.v1', '01a20a96-88ef-7d6e-ab3b-7be317ed6435', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-7d6e-ab3b-7be317ed6435"}');
INSERT INTO public.db_event VALUES ('01a20a96-88ef-7513-adcb-c761ea186468', NULL, 'people.role.granted.v1', '01a20a96-88ef-7d6e-ab3b-7be317ed6435', 'system:test', NULL, '01a20a96-88ef-7815-8b66-90027f3afa77', '2026-11-23 22:46:07.343551+00', '2026-11-24', '{"account":"01a20a96-88ef-7d6e-ab3b-7be317ed6435","role":"operator","organisation":null,"commune":null}');
INSERT INTO public.db_event VALUES ('01a20a96-8c0a-7ff1-80c4-57b2f5c125bc', NULL, 'orders.order.placed.v1', '01a20a96-8c0a-719e-b202-71c6bc67e143', 'visitor', NULL, '01a20a96-8c0a-7aae-8772-15603de1fb2f', '2026-11-23 22:46:08.138099+00', '2026-11-24', '{"order":"01a20a96-8c0a-719e-b202-71c6bc67e143","checkout":"01a20a96-8c0a-7154-a6a1-f22fd67ee7eb","booth":"01a20a96-88ef-7f66-9937-716ccab3ca68","total":215000,"payment":"vietqr"}');
INSERT INTO public.db_event VALUES ('01a20a96-8c0a-7d00-911c-ffaaa0f3de13', NULL, 'orders.order.placed.v1', '01a20a96-8c0a-7eed-8dd6-097e1bf4cedb', 'visitor', NULL, '01a20a96-8c0a-7aae-8772-15603de1fb2f', '2026-11-23 22:46:08.138099+00', '2026-11-24', '{"order":"01a20a96-8c0a-7eed-8dd6-097e1bf4cedb","checkout":"01a20a96-8c0a-7154-a6a1-f22fd67ee7eb","booth":"01a20a96-88ef-71aa-8f22-f2cab0b63ab9","total":100000,"payment":"vietqr"}');
INSERT INTO public.db_event VALUES ('01a20a96-8c68-7c88-96a1-b6ed69134cc5', NULL, 'orders.order.placed.v1', '01a20a96-8c68-77db-a75c-2cbdbe7bc10b', 'visitor', NULL, '01a20a96-8c68-7c1d-9242-308892b51408', '2026-11-23 22:46:08.232858+00', '2026-11-24', '{"order":"01a20a96-8c68-77db-a75c-2cbdbe7bc10b","checkout":"01a20a96-8c68-7544-901c-ca2da9677bcd","booth":"01a20a96-88ef-7f66-9937-716ccab3ca68","total":115000,"payment":"cod"}');

INSERT INTO public.db_idempotency VALUES ('orders.checkout:16c95ff814e69d0e612aed277fbbe005a9706c561c25c84a3e790246905e50b4:a', '225abab821ec2f02f91ad057d14f7ba733e1cb0a7599a43021f994442ddfd2fd', 'deab315b661f8e96f2fa4c35ae1f62d4 690803c90262e2e5697eaff8b50342d6', '2026-11-23 22:46:08.138099+00');
INSERT INTO public.db_idempotency VALUES ('orders.checkout:e7c692ef74fd3e909467b4e341f1e4d46be27039d5d8c2df66e752ede681ffcb:b', '0330df51a510a90b3fdab4cbeb5af364ef11e780b4a7a446392c2e257c232108', 'ebd486a2a7113aa245100b4b6acf8d81 ', '2026-11-23 22:46:08.232858+00');

INSERT INTO public.db_job VALUES ('01a20a96-8c0a-7025-8478-5c0c636819dd', 'money.ask', '01a20a96-8c0a-7661-9fc8-6bcda3e91841', '2026-11-23 22:48:08.138099+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a20a96-8c0a-74ef-9f1c-5b5c8126d7f2', 'money.ask-last', '01a20a96-8c0a-7661-9fc8-6bcda3e91841', '2026-11-23 23:15:08.138099+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a20a96-8c0a-7003-8349-745afcd6161f', 'orders.expire', '01a20a96-8c0a-7154-a6a1-f22fd67ee7eb', '2026-11-23 23:17:08.138099+00', NULL, 0, NULL, NULL);

INSERT INTO public.db_migration VALUES ('db', 1, 'log', '09cccd93249f530c14d85d63c1405194a22db8c854d62f63151f16d75bf83047');
INSERT INTO public.db_migration VALUES ('outside', 1, 'inbox', '0e6a29aefb7c5bd4bd82d2885ad6dcea17c440b618f3ca892c34fb7313160d44');
INSERT INTO public.db_migration VALUES ('people', 1, 'people', '82dc18e6989185a3d1d2b789f9a032958df1286d5c70db707cdfb35bddbc92c2');
INSERT INTO public.db_migration VALUES ('booths', 1, 'booths', 'b4b49176b9abea02212d1a7558b76ad38dc4bdaf44a58595ab2e539df76a7d0d');
INSERT INTO public.db_migration VALUES ('catalogue', 1, 'catalogue', '4d585b7b48f5e41a0ad29989404ade9f4f4985734870d7f271f2c94ccd326a9f');
INSERT INTO public.db_migration VALUES ('money', 1, 'money', 'e482d3b75dd4865da6c9e804f7ae705efba8f5de24c457083a71278f806bd1a9');
INSERT INTO public.db_migration VALUES ('delivery', 1, 'delivery', '9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO public.db_migration VALUES ('orders', 1, 'orders', '0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');

INSERT INTO public.db_setting VALUES ('province', '86');
INSERT INTO public.db_setting VALUES ('area', '{"vi":"tỉnh Vĩnh Long","en":"Vinh Long Province"}');
INSERT INTO public.db_setting VALUES ('mode', 'ordering-and-payment');
INSERT INTO public.db_setting VALUES ('bank-bin', '970436');
INSERT INTO public.db_setting VALUES ('bank-account', '9900000086');
INSERT INTO public.db_setting VALUES ('bank-holder', 'TRUNG GIAN THU');
INSERT INTO public.db_setting VALUES ('bank-secret', 'test-secret');

INSERT INTO public.delivery_shipment VALUES ('01a20a96-8c0a-7b32-84f1-8955a516c30a', '01a20a96-8c0a-719e-b202-71c6bc67e143', '01a20a96-88ef-7f66-9937-716ccab3ca68', 'seller', 'waiting', 15000, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-23 22:46:08.138099+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a20a96-8c0a-7a7f-a6fb-fdbb7d91fbda', '01a20a96-8c0a-7eed-8dd6-097e1bf4cedb', '01a20a96-88ef-71aa-8f22-f2cab0b63ab9', 'pick-up', 'waiting', 0, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-23 22:46:08.138099+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a20a96-8c68-736d-b21f-04b4615429d7', '01a20a96-8c68-77db-a75c-2cbdbe7bc10b', '01a20a96-88ef-7f66-9937-716ccab3ca68', 'seller', 'waiting', 15000, 115000, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-23 22:46:08.232858+00', NULL, NULL, NULL);

INSERT INTO public.money_payment VALUES ('01a20a96-8c0a-7661-9fc8-6bcda3e91841', '690803c90262e2e5697eaff8b50342d6', 'CNS636VJ28J', 'orders.checkout', '01a20a96-8c0a-7154-a6a1-f22fd67ee7eb', 315000, 'vietqr', 'awaiting', '2026-11-23 22:46:08.138099+00', '2026-11-23 23:16:08.138099+00', NULL);

INSERT INTO public.orders_cart VALUES ('01a20a96-8be7-7855-8acc-920f6655d477', '16c95ff814e69d0e612aed277fbbe005a9706c561c25c84a3e790246905e50b4', '2026-11-23 22:46:08.121988+00');
INSERT INTO public.orders_cart VALUES ('01a20a96-8c4b-74f3-8fde-3d75bdd23b0a', 'e7c692ef74fd3e909467b4e341f1e4d46be27039d5d8c2df66e752ede681ffcb', '2026-11-23 22:46:08.203753+00');

INSERT INTO public.orders_checkout VALUES ('01a20a96-8c0a-7154-a6a1-f22fd67ee7eb', 'EZ99H9CHX', 'deab315b661f8e96f2fa4c35ae1f62d4', NULL, 'vietqr', 315000, '2026-11-23 22:46:08.138099+00');
INSERT INTO public.orders_checkout VALUES ('01a20a96-8c68-7544-901c-ca2da9677bcd', 'SMD4GDE2A', 'ebd486a2a7113aa245100b4b6acf8d81', NULL, 'cod', 115000, '2026-11-23 22:46:08.232858+00');

INSERT INTO public.orders_line VALUES ('01a20a96-8c0a-719e-b202-71c6bc67e143', '01a20a96-88ef-74a9-ae0e-468d18057084', '{"vi":"Món dua-sap"}', '{"vi":"trái"}', 'waxy-coconut', 100000, 2);
INSERT INTO public.orders_line VALUES ('01a20a96-8c0a-7eed-8dd6-097e1bf4cedb', '01a20a96-88ef-7787-93f1-6e642289b15e', '{"vi":"Món banh-tet"}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);
INSERT INTO public.orders_line VALUES ('01a20a96-8c68-77db-a75c-2cbdbe7bc10b', '01a20a96-88ef-70ad-a635-38cc2fe0882e', '{"vi":"Món keo-dua"}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);

INSERT INTO public.orders_order VALUES ('01a20a96-8c0a-719e-b202-71c6bc67e143', 'APJBNNB21', '01a20a96-8c0a-7154-a6a1-f22fd67ee7eb', '01a20a96-88ef-7f66-9937-716ccab3ca68', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'awaiting-payment', 200000, 15000, 215000, '86', '2026-11-23 22:46:08.138099+00', '2026-11-24', NULL, NULL, NULL, NULL);
INSERT INTO public.orders_order VALUES ('01a20a96-8c0a-7eed-8dd6-097e1bf4cedb', 'NX18YMNY8', '01a20a96-8c0a-7154-a6a1-f22fd67ee7eb', '01a20a96-88ef-71aa-8f22-f2cab0b63ab9', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'awaiting-payment', 100000, 0, 100000, '86', '2026-11-23 22:46:08.138099+00', '2026-11-24', NULL, NULL, NULL, NULL);
INSERT INTO public.orders_order VALUES ('01a20a96-8c68-77db-a75c-2cbdbe7bc10b', '0HAR0EP0D', '01a20a96-8c68-7544-901c-ca2da9677bcd', '01a20a96-88ef-7f66-9937-716ccab3ca68', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'cod', 'placed', 100000, 15000, 115000, '86', '2026-11-23 22:46:08.232858+00', '2026-11-24', NULL, NULL, NULL, NULL);

INSERT INTO public.people_account VALUES ('01a20a96-88ef-7a9c-ba0f-8a69c3e856dc', 'shopper@example.vn', NULL, 'shopper', '$argon2id$v=19$m=8,t=1,p=1$/n6x1qR1l+4kI4BlQd4zfA$BesAhwtyoK/2Er/IO81z3zzs+PyAWV/shL/57fGdTew', '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.people_account VALUES ('01a20a96-88ef-759d-81eb-459312aea9c5', 'seller@example.vn', NULL, 'seller', '$argon2id$v=19$m=8,t=1,p=1$D2ecbFvL/h+sYXRGlWj9uw$2dlxcjFJVVs8E7fjg0BO4EdB6hYU5IusQW8iYMKdODE', '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.people_account VALUES ('01a20a96-88ef-7b5c-bd62-43292c38a23c', 'commune-officer@example.vn', NULL, 'commune-officer', '$argon2id$v=19$m=8,t=1,p=1$qD8JQCrM1gym1O18gjsABQ$oIy105rdzrzkGKf0VQKt94kH8W00vhu8QDJkrbSHmOU', '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.people_account VALUES ('01a20a96-88ef-7cec-9d0d-d19b50d2016b', 'officer@example.vn', NULL, 'officer', '$argon2id$v=19$m=8,t=1,p=1$b1L9HeJKUTLS53Ng66wvPQ$svElO9kKlxQvGSkdZHW/UfxjHgsb+kghfs7LcWJBoLw', '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.people_account VALUES ('01a20a96-88ef-7d6e-ab3b-7be317ed6435', 'operator@example.vn', NULL, 'operator', '$argon2id$v=19$m=8,t=1,p=1$rCC1tXAernWb+Yke0eZ6gg$qPbuU/OGYzuiMSbmxfsFI28UXczNEGlITqH13ex0wd4', '2026-11-23 22:46:07.343551+00', NULL);

INSERT INTO public.people_grant VALUES ('01a20a96-88ef-70b6-9c9a-d637d7cf93c7', '01a20a96-88ef-759d-81eb-459312aea9c5', 'seller', '01a20a96-88ef-7ef0-806f-cc0a83b023d8', NULL, '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.people_grant VALUES ('01a20a96-88ef-7b15-af8e-8e3130b5f4f8', '01a20a96-88ef-7b5c-bd62-43292c38a23c', 'commune-officer', NULL, '29308', '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.people_grant VALUES ('01a20a96-88ef-774b-b316-a817628b0d12', '01a20a96-88ef-7cec-9d0d-d19b50d2016b', 'officer', NULL, NULL, '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.people_grant VALUES ('01a20a96-88ef-7b3d-b14e-600fb454303f', '01a20a96-88ef-7d6e-ab3b-7be317ed6435', 'operator', NULL, NULL, '2026-11-23 22:46:07.343551+00', NULL);

INSERT INTO public.people_organisation VALUES ('01a20a96-88ef-7ef0-806f-cc0a83b023d8', 'household', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', NULL, '29308', '2026-11-23 22:46:07.343551+00', NULL);
INSERT INTO public.people_organisation VALUES ('01a20a96-88ef-7cbd-bf28-604f6462921c', 'household', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', NULL, '29308', '2026-11-23 22:46:07.343551+00', NULL);

ALTER TABLE ONLY public.booths_booth
    ADD CONSTRAINT booths_booth_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.booths_booth
    ADD CONSTRAINT booths_booth_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT catalogue_product_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT catalogue_product_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.catalogue_stock
    ADD CONSTRAINT catalogue_stock_pkey PRIMARY KEY (product_id);

ALTER TABLE ONLY public.db_event_personal
    ADD CONSTRAINT db_event_personal_pkey PRIMARY KEY (event_id, name);

ALTER TABLE ONLY public.db_event
    ADD CONSTRAINT db_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.db_event
    ADD CONSTRAINT db_event_seq_key UNIQUE (seq);

ALTER TABLE ONLY public.db_idempotency
    ADD CONSTRAINT db_idempotency_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.db_job
    ADD CONSTRAINT db_job_kind_key_key UNIQUE (kind, key);

ALTER TABLE ONLY public.db_job
    ADD CONSTRAINT db_job_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.db_lock
    ADD CONSTRAINT db_lock_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.db_migration
    ADD CONSTRAINT db_migration_pkey PRIMARY KEY (domain, number);

ALTER TABLE ONLY public.db_setting
    ADD CONSTRAINT db_setting_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.delivery_shipment
    ADD CONSTRAINT delivery_shipment_order_id_key UNIQUE (order_id);

ALTER TABLE ONLY public.delivery_shipment
    ADD CONSTRAINT delivery_shipment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.money_ledger
    ADD CONSTRAINT money_ledger_business_key_key UNIQUE (business_key);

ALTER TABLE ONLY public.money_ledger
    ADD CONSTRAINT money_ledger_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.money_payment
    ADD CONSTRAINT money_payment_kind_subject_id_key UNIQUE (kind, subject_id);

ALTER TABLE ONLY public.money_payment
    ADD CONSTRAINT money_payment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.money_payment
    ADD CONSTRAINT money_payment_reference_key UNIQUE (reference);

ALTER TABLE ONLY public.money_payment
    ADD CONSTRAINT money_payment_token_key UNIQUE (token);

ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_bank_id_key UNIQUE (bank_id);

ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.orders_cart_line
    ADD CONSTRAINT orders_cart_line_pkey PRIMARY KEY (cart_id, product_id);

ALTER TABLE ONLY public.orders_cart
    ADD CONSTRAINT orders_cart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.orders_cart
    ADD CONSTRAINT orders_cart_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.orders_checkout
    ADD CONSTRAINT orders_checkout_code_key UNIQUE (code);

ALTER TABLE ONLY public.orders_checkout
    ADD CONSTRAINT orders_checkout_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.orders_checkout
    ADD CONSTRAINT orders_checkout_token_key UNIQUE (token);

ALTER TABLE ONLY public.orders_line
    ADD CONSTRAINT orders_line_pkey PRIMARY KEY (order_id, product_id);

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_code_key UNIQUE (code);

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outside_inbox
    ADD CONSTRAINT outside_inbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_email_key UNIQUE (email);

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_phone_key UNIQUE (phone);

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_attempt
    ADD CONSTRAINT people_attempt_pkey PRIMARY KEY (login_hash);

ALTER TABLE ONLY public.people_grant
    ADD CONSTRAINT people_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_tax_code_key UNIQUE (tax_code);

ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_pkey PRIMARY KEY (token_hash);

CREATE INDEX booths_booth_name ON public.booths_booth USING btree (name_sort, id);

CREATE INDEX booths_booth_organisation ON public.booths_booth USING btree (organisation_id);

CREATE INDEX catalogue_product_booth ON public.catalogue_product USING btree (booth_id, rank);

CREATE INDEX catalogue_product_category ON public.catalogue_product USING btree (category, rank, id);

CREATE INDEX catalogue_product_name ON public.catalogue_product USING btree (name_sort, id);

CREATE INDEX catalogue_product_price ON public.catalogue_product USING btree (price, id);

CREATE INDEX catalogue_product_rank ON public.catalogue_product USING btree (rank, id);

CREATE INDEX db_event_at ON public.db_event USING btree (at, id);

CREATE INDEX db_event_key ON public.db_event USING btree (key, seq);

CREATE INDEX db_event_unnumbered ON public.db_event USING btree (at, id) WHERE (seq IS NULL);

CREATE INDEX db_job_due ON public.db_job USING btree (run_at) WHERE (finished_at IS NULL);

CREATE INDEX delivery_shipment_booth ON public.delivery_shipment USING btree (booth_id, state);

CREATE INDEX money_ledger_at ON public.money_ledger USING btree (at, id);

CREATE INDEX money_ledger_credit ON public.money_ledger USING btree (credit, at);

CREATE INDEX money_ledger_debit ON public.money_ledger USING btree (debit, at);

CREATE INDEX money_payment_amount ON public.money_payment USING btree (amount, id);

CREATE INDEX money_payment_created_at ON public.money_payment USING btree (created_at, id);

CREATE INDEX money_transfer_amount ON public.money_transfer USING btree (amount, id);

CREATE UNIQUE INDEX money_transfer_payment ON public.money_transfer USING btree (payment_id) WHERE (state = 'matched'::text);

CREATE INDEX money_transfer_received_at ON public.money_transfer USING btree (received_at, id);

CREATE INDEX orders_cart_touched ON public.orders_cart USING btree (touched_at);

CREATE INDEX orders_checkout_account ON public.orders_checkout USING btree (account_id, placed_at);

CREATE INDEX orders_order_booth ON public.orders_order USING btree (booth_id, placed_at, id);

CREATE INDEX orders_order_checkout ON public.orders_order USING btree (checkout_id);

CREATE INDEX orders_order_day ON public.orders_order USING btree (day, status);

CREATE INDEX orders_order_placed ON public.orders_order USING btree (placed_at, id);

CREATE INDEX outside_inbox_received_at ON public.outside_inbox USING btree (received_at, id);

CREATE INDEX people_grant_account ON public.people_grant USING btree (account_id);

CREATE INDEX people_session_seen ON public.people_session USING btree (seen_at);

ALTER TABLE ONLY public.booths_booth
    ADD CONSTRAINT booths_booth_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id);

ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT catalogue_product_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);

ALTER TABLE ONLY public.catalogue_stock
    ADD CONSTRAINT catalogue_stock_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);

ALTER TABLE ONLY public.db_event_personal
    ADD CONSTRAINT db_event_personal_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.db_event(id);

ALTER TABLE ONLY public.delivery_shipment
    ADD CONSTRAINT delivery_shipment_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);

ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES public.money_payment(id);

ALTER TABLE ONLY public.orders_cart_line
    ADD CONSTRAINT orders_cart_line_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.orders_cart(id);

ALTER TABLE ONLY public.orders_cart_line
    ADD CONSTRAINT orders_cart_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);

ALTER TABLE ONLY public.orders_line
    ADD CONSTRAINT orders_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);

ALTER TABLE ONLY public.orders_line
    ADD CONSTRAINT orders_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_checkout_id_fkey FOREIGN KEY (checkout_id) REFERENCES public.orders_checkout(id);

ALTER TABLE ONLY public.people_grant
    ADD CONSTRAINT people_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);

ALTER TABLE ONLY public.people_grant
    ADD CONSTRAINT people_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id);

ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);

