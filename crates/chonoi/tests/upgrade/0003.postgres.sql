







CREATE FUNCTION public.db_event_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_TABLE_NAME = 'db_event' AND TG_OP = 'UPDATE' AND OLD.seq IS NULL AND OLD.id = NEW.id AND OLD.payload = NEW.payload
        AND OLD.topic = NEW.topic AND OLD.at = NEW.at AND OLD.day = NEW.day AND OLD.key = NEW.key
        AND OLD.actor = NEW.actor AND OLD.request = NEW.request
        AND OLD.account_id IS NOT DISTINCT FROM NEW.account_id THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the log is append-only';
END $$;





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
    value text NOT NULL,
    salt text DEFAULT ''::text NOT NULL
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



CREATE TABLE public.db_seal (
    day text NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    entries bigint NOT NULL,
    hash text NOT NULL,
    sealed_at timestamp with time zone NOT NULL
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



CREATE TABLE public.outside_mail (
    id uuid NOT NULL,
    address text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    last_error text
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



CREATE TABLE public.people_breach (
    id uuid NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    measures text NOT NULL,
    affected bigint,
    noticed_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    notified_at timestamp with time zone,
    notified_how text,
    recorded_by uuid
);



CREATE TABLE public.people_ceremony (
    token_hash text NOT NULL,
    kind text NOT NULL,
    account_id uuid,
    state text NOT NULL,
    expires_at timestamp with time zone NOT NULL
);



CREATE TABLE public.people_consent (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    purpose text NOT NULL,
    version bigint NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone
);



CREATE TABLE public.people_data_request (
    id uuid NOT NULL,
    code text NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    detail text NOT NULL,
    state text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_day text NOT NULL,
    answer text,
    answered_at timestamp with time zone,
    answered_by uuid
);



CREATE TABLE public.people_device (
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL
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



CREATE TABLE public.people_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL,
    linked_at timestamp with time zone NOT NULL
);



CREATE TABLE public.people_invitation (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    contact text NOT NULL,
    role text NOT NULL,
    organisation_id uuid,
    commune text,
    invited_by uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    account_id uuid
);



CREATE TABLE public.people_official (
    id uuid NOT NULL,
    name text NOT NULL,
    name_sort bytea NOT NULL,
    agency text NOT NULL,
    duty text NOT NULL,
    official_rank text NOT NULL,
    commune text,
    account_id uuid,
    from_day text NOT NULL,
    to_day text NOT NULL
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



CREATE TABLE public.people_passkey (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    credential_id text NOT NULL,
    passkey text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);



CREATE TABLE public.people_recovery (
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);



CREATE TABLE public.people_recovery_code (
    code_hash text NOT NULL,
    account_id uuid NOT NULL
);



CREATE TABLE public.people_session (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    strength text NOT NULL,
    browser text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL
);



CREATE TABLE public.people_token (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    audience text NOT NULL,
    scopes text NOT NULL,
    token_hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    ended_at timestamp with time zone
);



CREATE TABLE public.people_totp (
    account_id uuid NOT NULL,
    secret bytea NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint NOT NULL
);



CREATE TABLE public.people_verification (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    method text NOT NULL,
    verified_on text NOT NULL,
    evidence text NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL
);



CREATE TABLE public.places_point (
    id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_fold text NOT NULL,
    name_sort bytea NOT NULL,
    commune text NOT NULL,
    address text NOT NULL,
    lat bigint NOT NULL,
    lon bigint NOT NULL,
    opening_hours text NOT NULL,
    accepts_qr boolean NOT NULL,
    accepts_card boolean NOT NULL,
    phone text NOT NULL,
    website text NOT NULL,
    owner uuid,
    source text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);



CREATE TABLE public.registry_business (
    id uuid NOT NULL,
    code text NOT NULL,
    tax_code text,
    organisation_id uuid,
    row_hash text,
    source text NOT NULL,
    merged_into uuid,
    created_at timestamp with time zone NOT NULL
);



CREATE TABLE public.registry_channel (
    id uuid NOT NULL,
    business_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    host text NOT NULL,
    does text NOT NULL,
    others_sell boolean NOT NULL,
    duty text NOT NULL,
    duty_state text NOT NULL,
    duty_number text,
    duty_day text,
    from_day text NOT NULL,
    to_day text NOT NULL,
    source text NOT NULL
);



CREATE TABLE public.registry_import (
    id uuid NOT NULL,
    file_name text NOT NULL,
    file bytea NOT NULL,
    file_hash text NOT NULL,
    encoding text NOT NULL,
    header_row bigint NOT NULL,
    mapping text NOT NULL,
    state text NOT NULL,
    total bigint NOT NULL,
    done bigint NOT NULL,
    added bigint NOT NULL,
    changed bigint NOT NULL,
    same bigint NOT NULL,
    wrong bigint NOT NULL,
    asked bigint NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone
);



CREATE TABLE public.registry_import_row (
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    line bigint NOT NULL,
    outcome text NOT NULL,
    row_hash text NOT NULL,
    cells text NOT NULL,
    messages text NOT NULL,
    candidates text NOT NULL,
    decided text
);



CREATE TABLE public.registry_mapping (
    headings_hash text NOT NULL,
    mapping text NOT NULL,
    used_at timestamp with time zone NOT NULL
);



CREATE TABLE public.registry_notification (
    id uuid NOT NULL,
    code text NOT NULL,
    business_id uuid NOT NULL,
    channel_id uuid NOT NULL,
    act text NOT NULL,
    state text NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    filed_by uuid,
    due_day text NOT NULL,
    commune text,
    note text NOT NULL,
    number text,
    answer text,
    answered_at timestamp with time zone,
    answered_by uuid
);



CREATE TABLE public.registry_reference (
    id uuid NOT NULL,
    series text NOT NULL,
    place text NOT NULL,
    geography text NOT NULL,
    period text NOT NULL,
    value bigint NOT NULL,
    source text NOT NULL,
    published_on text NOT NULL,
    note text NOT NULL,
    revision bigint NOT NULL,
    current boolean NOT NULL,
    entered_by uuid,
    entered_at timestamp with time zone NOT NULL
);



CREATE TABLE public.registry_series (
    series text NOT NULL,
    year bigint NOT NULL,
    last bigint NOT NULL
);



CREATE TABLE public.registry_turnover (
    id uuid NOT NULL,
    business_id uuid,
    platform text NOT NULL,
    platform_key text NOT NULL,
    period text NOT NULL,
    from_day text NOT NULL,
    to_day text NOT NULL,
    source text NOT NULL,
    channel text NOT NULL,
    amount bigint NOT NULL,
    orders bigint,
    commune text,
    revision bigint NOT NULL,
    current boolean NOT NULL,
    reference text NOT NULL,
    reported_by uuid,
    reported_at timestamp with time zone NOT NULL,
    CONSTRAINT registry_turnover_amount_check CHECK ((amount >= 0))
);



CREATE TABLE public.registry_version (
    id uuid NOT NULL,
    business_id uuid NOT NULL,
    from_day text NOT NULL,
    to_day text NOT NULL,
    name text NOT NULL,
    name_fold text NOT NULL,
    name_sort bytea NOT NULL,
    name_key text NOT NULL,
    legal_form text NOT NULL,
    size_class text NOT NULL,
    vsic_version bigint NOT NULL,
    vsic_code text NOT NULL,
    sector text NOT NULL,
    commune text,
    former_commune text,
    maker text NOT NULL,
    status text NOT NULL,
    site text NOT NULL,
    mail text NOT NULL,
    marketplace text NOT NULL,
    app text NOT NULL,
    social text NOT NULL,
    pos text NOT NULL,
    cashless text NOT NULL,
    details text NOT NULL,
    changed_at timestamp with time zone NOT NULL
);



INSERT INTO public.booths_booth VALUES ('01a21523-6565-7d87-8474-0e8387ed5a35', '01a21523-6565-707f-bc32-c23ed67eea6a', 'gian-hang-mot', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', '\x373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.booths_booth VALUES ('01a21523-6565-71be-af34-aec9924974df', '01a21523-6565-7003-b1c0-5c85a7021ac3', 'gian-hang-hai', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', '\x373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-25 23:56:10.981282+00', NULL);



INSERT INTO public.catalogue_product VALUES ('01a21523-6565-7f13-b49c-ebe88f8805af', '01a21523-6565-7d87-8474-0e8387ed5a35', 'dua-sap', '{"vi":"Món dua-sap"}', 'mon dua-sap', '\x4347450431532b050e4f2b4901448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795650970981282, '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.catalogue_product VALUES ('01a21523-6565-7824-b6cd-b1e2ebb4628c', '01a21523-6565-7d87-8474-0e8387ed5a35', 'keo-dua', '{"vi":"Món keo-dua"}', 'mon keo-dua', '\x434745043f3347050e31532b01448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795650970981282, '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.catalogue_product VALUES ('01a21523-6565-7ade-8b11-33e417602f96', '01a21523-6565-71be-af34-aec9924974df', 'banh-tet', '{"vi":"Món banh-tet"}', 'mon banh-tet', '\x434745042d2b4539050e51335101448b040e01dc10', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795650970981282, '2026-11-25 23:56:10.981282+00', NULL);



INSERT INTO public.catalogue_stock VALUES ('01a21523-6565-7ade-8b11-33e417602f96', 10, 1);
INSERT INTO public.catalogue_stock VALUES ('01a21523-6565-7f13-b49c-ebe88f8805af', 10, 2);
INSERT INTO public.catalogue_stock VALUES ('01a21523-6565-7824-b6cd-b1e2ebb4628c', 10, 1);



INSERT INTO public.db_event VALUES ('01a21523-6565-783d-b681-99947dbfdebb', NULL, 'people.organisation.added.v1', '01a21523-6565-707f-bc32-c23ed67eea6a', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"kind":"household","organisation":"01a21523-6565-707f-bc32-c23ed67eea6a"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-7822-86c9-501dc6b4ceb9', NULL, 'booths.booth.opened.v1', '01a21523-6565-7d87-8474-0e8387ed5a35', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"booth":"01a21523-6565-7d87-8474-0e8387ed5a35","organisation":"01a21523-6565-707f-bc32-c23ed67eea6a"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-7218-b534-194b023f1a0a', NULL, 'catalogue.product.added.v1', '01a21523-6565-7f13-b49c-ebe88f8805af', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"booth":"01a21523-6565-7d87-8474-0e8387ed5a35","product":"01a21523-6565-7f13-b49c-ebe88f8805af"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-79b7-857c-1e23d6e1393f', NULL, 'catalogue.product.added.v1', '01a21523-6565-7824-b6cd-b1e2ebb4628c', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"booth":"01a21523-6565-7d87-8474-0e8387ed5a35","product":"01a21523-6565-7824-b6cd-b1e2ebb4628c"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-783b-aac7-6b50b7d12600', NULL, 'people.organisation.added.v1', '01a21523-6565-7003-b1c0-5c85a7021ac3', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"kind":"household","organisation":"01a21523-6565-7003-b1c0-5c85a7021ac3"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-757e-bc2b-37077fc313d5', NULL, 'booths.booth.opened.v1', '01a21523-6565-71be-af34-aec9924974df', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"booth":"01a21523-6565-71be-af34-aec9924974df","organisation":"01a21523-6565-7003-b1c0-5c85a7021ac3"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-75b7-b19a-3d44a77dee16', NULL, 'catalogue.product.added.v1', '01a21523-6565-7ade-8b11-33e417602f96', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"booth":"01a21523-6565-71be-af34-aec9924974df","product":"01a21523-6565-7ade-8b11-33e417602f96"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-7e96-bed5-8e6b5ee3d0ad', NULL, 'people.account.opened.v1', '01a21523-6565-77f1-bffc-9dad20cb8e18', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-77f1-bffc-9dad20cb8e18","proofs":{"name":"877472d760819dd4d5cb3831ee178b328b5005c4bfd450fd739fe6219d6f0b02"}}');
INSERT INTO public.db_event VALUES ('01a21523-6565-7be8-a97e-0134c80497e2', NULL, 'people.account.opened.v1', '01a21523-6565-7271-a12f-4c69fa64a9c9', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-7271-a12f-4c69fa64a9c9","proofs":{"name":"4f7fdb21936c6e894f4bc37e570107b1cd4e1bfd65b8f1c8f7c832aaecce850b"}}');
INSERT INTO public.db_event VALUES ('01a21523-6565-75a2-b500-d15e3dc722d0', NULL, 'people.role.granted.v1', '01a21523-6565-7271-a12f-4c69fa64a9c9', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-7271-a12f-4c69fa64a9c9","commune":null,"organisation":"01a21523-6565-707f-bc32-c23ed67eea6a","role":"seller"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-7005-82aa-bb87ac1281ff', NULL, 'people.account.opened.v1', '01a21523-6565-7e02-9536-26b826b2fe03', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-7e02-9536-26b826b2fe03","proofs":{"name":"9f60066ebfe67f02fced76070c9a6a6147b729c398ef2c103c8dbe574bcdedb9"}}');
INSERT INTO public.db_event VALUES ('01a21523-6565-75a5-ab4d-c5c56a077caa', NULL, 'people.role.granted.v1', '01a21523-6565-7e02-9536-26b826b2fe03', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-7e02-9536-26b826b2fe03","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-7b43-9c77-48b58a3005dd', NULL, 'people.account.opened.v1', '01a21523-6565-7224-84d3-996540ee3632', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-7224-84d3-996540ee3632","proofs":{"name":"90621323d145aa57605f4e682fcb0f5e33e829a08e7f5deb12982518020333f5"}}');
INSERT INTO public.db_event VALUES ('01a21523-6565-703b-ac68-90f756d9823f', NULL, 'people.role.granted.v1', '01a21523-6565-7224-84d3-996540ee3632', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-7224-84d3-996540ee3632","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO public.db_event VALUES ('01a21523-6565-7d83-b751-9aa6c1036388', NULL, 'people.account.opened.v1', '01a21523-6565-7478-be20-4d04ad5d4aaf', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-7478-be20-4d04ad5d4aaf","proofs":{"name":"5b4e3ff4510809b6984fb102192c42e04dc3179504ed07a897d5829080933ca1"}}');
INSERT INTO public.db_event VALUES ('01a21523-6565-7f4b-85e1-b9191b448dfe', NULL, 'people.role.granted.v1', '01a21523-6565-7478-be20-4d04ad5d4aaf', 'system:test', NULL, '01a21523-6565-7e88-8bf4-b92fd09ac845', '2026-11-25 23:56:10.981282+00', '2026-11-26', '{"account":"01a21523-6565-7478-be20-4d04ad5d4aaf","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO public.db_event VALUES ('01a21523-66ab-7bd5-b64d-6f4f94c000e4', NULL, 'orders.order.placed.v1', '01a21523-66ab-784f-9fd2-6dd87c98c2c6', 'visitor', NULL, '01a21523-66ab-7d07-9da7-44ad67e3cd49', '2026-11-25 23:56:11.307671+00', '2026-11-26', '{"booth":"01a21523-6565-71be-af34-aec9924974df","checkout":"01a21523-66ab-773c-8b91-2d9bfc2f6016","order":"01a21523-66ab-784f-9fd2-6dd87c98c2c6","payment":"vietqr","total":100000}');
INSERT INTO public.db_event VALUES ('01a21523-66ab-7719-927e-dc36f265bc5e', NULL, 'orders.order.placed.v1', '01a21523-66ab-7e39-a3e5-b1d33df7e575', 'visitor', NULL, '01a21523-66ab-7d07-9da7-44ad67e3cd49', '2026-11-25 23:56:11.307671+00', '2026-11-26', '{"booth":"01a21523-6565-7d87-8474-0e8387ed5a35","checkout":"01a21523-66ab-773c-8b91-2d9bfc2f6016","order":"01a21523-66ab-7e39-a3e5-b1d33df7e575","payment":"vietqr","total":215000}');
INSERT INTO public.db_event VALUES ('01a21523-66d3-754e-9b1c-28f9b54a46fa', NULL, 'orders.order.placed.v1', '01a21523-66d3-7cef-88c1-59e1d3cba4c1', 'visitor', NULL, '01a21523-66d3-7ba7-b1f2-d2213ad3e4c7', '2026-11-25 23:56:11.347786+00', '2026-11-26', '{"booth":"01a21523-6565-7d87-8474-0e8387ed5a35","checkout":"01a21523-66d3-7161-b326-2a3ed30f9c1c","order":"01a21523-66d3-7cef-88c1-59e1d3cba4c1","payment":"cod","total":115000}');
INSERT INTO public.db_event VALUES ('01a21523-6700-7e23-afed-f16373e65544', NULL, 'registry.import.started.v1', '01a21523-66ef-7bb7-a335-d351d96b11fd', 'account', '01a21523-6565-7224-84d3-996540ee3632', '01a21523-6700-7830-8e84-4401e054b5be', '2026-11-25 23:56:11.392114+00', '2026-11-26', '{"file":"ds.csv","file_hash":"13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064","import":"01a21523-66ef-7bb7-a335-d351d96b11fd","total":1}');
INSERT INTO public.db_event VALUES ('01a21523-671c-77e2-8167-ec6ac05e4f28', NULL, 'registry.import.finished.v1', '01a21523-66ef-7bb7-a335-d351d96b11fd', 'system:test', NULL, '01a21523-671c-74f9-b560-60ec7dfa37e1', '2026-11-25 23:56:11.420657+00', '2026-11-26', '{"added":1,"asked":0,"changed":0,"import":"01a21523-66ef-7bb7-a335-d351d96b11fd","same":0,"wrong":0}');



INSERT INTO public.db_event_personal VALUES ('01a21523-6565-7e96-bed5-8e6b5ee3d0ad', 'name', 'shopper', 'fb1611afa2d9b1751252a8a8ceffe01f');
INSERT INTO public.db_event_personal VALUES ('01a21523-6565-7be8-a97e-0134c80497e2', 'name', 'seller', 'ac5e50db1860b161ce7b7defffcb1944');
INSERT INTO public.db_event_personal VALUES ('01a21523-6565-7005-82aa-bb87ac1281ff', 'name', 'commune-officer', '3050d5ee66885994cd297fd02ac62dd1');
INSERT INTO public.db_event_personal VALUES ('01a21523-6565-7b43-9c77-48b58a3005dd', 'name', 'officer', '71b0ffc9174f7571f356832c969a61b8');
INSERT INTO public.db_event_personal VALUES ('01a21523-6565-7d83-b751-9aa6c1036388', 'name', 'operator', 'b21e640ad32644f539cc4dafe801af44');



INSERT INTO public.db_idempotency VALUES ('orders.checkout:3346e6badce8c9a04f4531ab8cb13e59a5483960bab03d0729e4351b86509965:a', '887ba0ce013cd67b51f723b8659cb7ef1c233af33c53d03bb4e998c8471c60e9', 'e6ee166aa2551ed8c250e8c2051bc434 f53940f746948b46ae9a6311717701b3', '2026-11-25 23:56:11.307671+00');
INSERT INTO public.db_idempotency VALUES ('orders.checkout:19bbe73e2bc63d8a20b5e0683cc19f375eb7b231e140c40afea592956d87a6ce:b', 'a18adc4260d071c6ad56f102adeb78806971729772bd5732770717695b89940c', 'bee42326a1b60a51b87971dbbe2e9dfc ', '2026-11-25 23:56:11.347786+00');



INSERT INTO public.db_job VALUES ('01a21523-66ab-7c95-b0d7-0575460c5d3b', 'money.ask', '01a21523-66ab-7561-8485-49438bbe6fe0', '2026-11-25 23:58:11.307671+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21523-66ab-7322-a265-879b19cab666', 'money.ask-last', '01a21523-66ab-7561-8485-49438bbe6fe0', '2026-11-26 00:25:11.307671+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21523-66ab-738e-976f-ab176bc9133a', 'orders.expire', '01a21523-66ab-773c-8b91-2d9bfc2f6016', '2026-11-26 00:27:11.307671+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21523-6700-7bb0-a2fb-34bf32badb9a', 'registry.import', '01a21523-66ef-7bb7-a335-d351d96b11fd', '2026-11-25 23:56:11.392114+00', NULL, 1, '2026-11-25 23:56:11.398138+00', NULL);






INSERT INTO public.db_migration VALUES ('db', 1, 'log', '09cccd93249f530c14d85d63c1405194a22db8c854d62f63151f16d75bf83047');
INSERT INTO public.db_migration VALUES ('db', 2, 'audit', 'c1b79f7b4e3d980c88c392aed3241035b1419bad0cc723619aa6003490d04679');
INSERT INTO public.db_migration VALUES ('outside', 1, 'inbox', '0e6a29aefb7c5bd4bd82d2885ad6dcea17c440b618f3ca892c34fb7313160d44');
INSERT INTO public.db_migration VALUES ('outside', 2, 'mail', '978d345a7853709306f7f05d8e8d1e48aad241ce9094efe9751d47e08a389bc6');
INSERT INTO public.db_migration VALUES ('places', 1, 'points', '1a34a8f4905a7f9a82896765250ac4facf308dd25f1fd0e61e041c6e8d160d2c');
INSERT INTO public.db_migration VALUES ('people', 1, 'people', '82dc18e6989185a3d1d2b789f9a032958df1286d5c70db707cdfb35bddbc92c2');
INSERT INTO public.db_migration VALUES ('people', 2, 'organisation', '81323e5c38742a9f0e11d1ebe5fef53be0a32a644e69f1d2a33b70a20e1b67e2');
INSERT INTO public.db_migration VALUES ('registry', 1, 'registry', 'f6af71705295476b6c95815620f4ea3997cf122d016e34738d4d410a0da0b8e8');
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



INSERT INTO public.delivery_shipment VALUES ('01a21523-66ab-7bde-bbd5-fb532d478154', '01a21523-66ab-784f-9fd2-6dd87c98c2c6', '01a21523-6565-71be-af34-aec9924974df', 'pick-up', 'waiting', 0, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-25 23:56:11.307671+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21523-66ab-7d46-858b-453cb0a0f456', '01a21523-66ab-7e39-a3e5-b1d33df7e575', '01a21523-6565-7d87-8474-0e8387ed5a35', 'seller', 'waiting', 15000, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-25 23:56:11.307671+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21523-66d3-7d81-8322-88a12d4ff783', '01a21523-66d3-7cef-88c1-59e1d3cba4c1', '01a21523-6565-7d87-8474-0e8387ed5a35', 'seller', 'waiting', 15000, 115000, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-25 23:56:11.347786+00', NULL, NULL, NULL);






INSERT INTO public.money_payment VALUES ('01a21523-66ab-7561-8485-49438bbe6fe0', 'f53940f746948b46ae9a6311717701b3', 'CN5NYW7NFP4', 'orders.checkout', '01a21523-66ab-773c-8b91-2d9bfc2f6016', 315000, 'vietqr', 'awaiting', '2026-11-25 23:56:11.307671+00', '2026-11-26 00:26:11.307671+00', NULL);






INSERT INTO public.orders_cart VALUES ('01a21523-668d-7ec5-b1fb-7813692cfb7f', '3346e6badce8c9a04f4531ab8cb13e59a5483960bab03d0729e4351b86509965', '2026-11-25 23:56:11.287337+00');
INSERT INTO public.orders_cart VALUES ('01a21523-66cf-7697-9e06-e1ba1598926e', '19bbe73e2bc63d8a20b5e0683cc19f375eb7b231e140c40afea592956d87a6ce', '2026-11-25 23:56:11.343501+00');






INSERT INTO public.orders_checkout VALUES ('01a21523-66ab-773c-8b91-2d9bfc2f6016', '5YDJNZNB1', 'e6ee166aa2551ed8c250e8c2051bc434', NULL, 'vietqr', 315000, '2026-11-25 23:56:11.307671+00');
INSERT INTO public.orders_checkout VALUES ('01a21523-66d3-7161-b326-2a3ed30f9c1c', 'YEG53SG1B', 'bee42326a1b60a51b87971dbbe2e9dfc', NULL, 'cod', 115000, '2026-11-25 23:56:11.347786+00');



INSERT INTO public.orders_line VALUES ('01a21523-66ab-784f-9fd2-6dd87c98c2c6', '01a21523-6565-7ade-8b11-33e417602f96', '{"vi":"Món banh-tet"}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);
INSERT INTO public.orders_line VALUES ('01a21523-66ab-7e39-a3e5-b1d33df7e575', '01a21523-6565-7f13-b49c-ebe88f8805af', '{"vi":"Món dua-sap"}', '{"vi":"trái"}', 'waxy-coconut', 100000, 2);
INSERT INTO public.orders_line VALUES ('01a21523-66d3-7cef-88c1-59e1d3cba4c1', '01a21523-6565-7824-b6cd-b1e2ebb4628c', '{"vi":"Món keo-dua"}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);



INSERT INTO public.orders_order VALUES ('01a21523-66ab-784f-9fd2-6dd87c98c2c6', 'MPY564J9V', '01a21523-66ab-773c-8b91-2d9bfc2f6016', '01a21523-6565-71be-af34-aec9924974df', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'awaiting-payment', 100000, 0, 100000, '86', '2026-11-25 23:56:11.307671+00', '2026-11-26', NULL, NULL, NULL, NULL);
INSERT INTO public.orders_order VALUES ('01a21523-66ab-7e39-a3e5-b1d33df7e575', 'S8MCQM455', '01a21523-66ab-773c-8b91-2d9bfc2f6016', '01a21523-6565-7d87-8474-0e8387ed5a35', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'awaiting-payment', 200000, 15000, 215000, '86', '2026-11-25 23:56:11.307671+00', '2026-11-26', NULL, NULL, NULL, NULL);
INSERT INTO public.orders_order VALUES ('01a21523-66d3-7cef-88c1-59e1d3cba4c1', 'JQDQEAGA7', '01a21523-66d3-7161-b326-2a3ed30f9c1c', '01a21523-6565-7d87-8474-0e8387ed5a35', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'cod', 'placed', 100000, 15000, 115000, '86', '2026-11-25 23:56:11.347786+00', '2026-11-26', NULL, NULL, NULL, NULL);









INSERT INTO public.people_account VALUES ('01a21523-6565-77f1-bffc-9dad20cb8e18', 'shopper@example.vn', NULL, 'shopper', '$argon2id$v=19$m=8,t=1,p=1$/ModMkymaNwhmzs8krft+w$uQzof0H7IipQYcWkUucgeJLCsELSFuUl+4KqLi3i7sY', '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.people_account VALUES ('01a21523-6565-7271-a12f-4c69fa64a9c9', 'seller@example.vn', NULL, 'seller', '$argon2id$v=19$m=8,t=1,p=1$1yvIp3MyQQYGuDB0e4gHgg$nmQB1c3Rdcj/h+BdWUzKcnaYKfAHuTC2HszYB8ZilUI', '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.people_account VALUES ('01a21523-6565-7e02-9536-26b826b2fe03', 'commune-officer@example.vn', NULL, 'commune-officer', '$argon2id$v=19$m=8,t=1,p=1$uUpLTknmSklkDzYVl5UMUQ$MxE8rIDqPIxyPnf30PPw6aVhOtStjfOmV6DaVYOI9vk', '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.people_account VALUES ('01a21523-6565-7224-84d3-996540ee3632', 'officer@example.vn', NULL, 'officer', '$argon2id$v=19$m=8,t=1,p=1$6oVl9vL8ElUqweiZmsgHmA$pQvdiU6T7pEgZDOeEWpR0iOM+09iROMbA/iuK33UuJc', '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.people_account VALUES ('01a21523-6565-7478-be20-4d04ad5d4aaf', 'operator@example.vn', NULL, 'operator', '$argon2id$v=19$m=8,t=1,p=1$rlwNtBm/1y3k4C9t/I9Uig$HgMY4JgzRmbcKKpZszAmRw5IFGRDHCWHmD/FQo6Ub9M', '2026-11-25 23:56:10.981282+00', NULL);





















INSERT INTO public.people_grant VALUES ('01a21523-6565-7676-be0e-5db90f475785', '01a21523-6565-7271-a12f-4c69fa64a9c9', 'seller', '01a21523-6565-707f-bc32-c23ed67eea6a', NULL, '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21523-6565-7356-b1a0-4941f0a0527a', '01a21523-6565-7e02-9536-26b826b2fe03', 'commune-officer', NULL, '29308', '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21523-6565-75aa-890b-ccb73045ff35', '01a21523-6565-7224-84d3-996540ee3632', 'officer', NULL, NULL, '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21523-6565-7cf5-b09b-505e88295df4', '01a21523-6565-7478-be20-4d04ad5d4aaf', 'operator', NULL, NULL, '2026-11-25 23:56:10.981282+00', NULL);












INSERT INTO public.people_organisation VALUES ('01a21523-6565-707f-bc32-c23ed67eea6a', 'household', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', NULL, '29308', '2026-11-25 23:56:10.981282+00', NULL);
INSERT INTO public.people_organisation VALUES ('01a21523-6565-7003-b1c0-5c85a7021ac3', 'household', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', NULL, '29308', '2026-11-25 23:56:10.981282+00', NULL);












INSERT INTO public.people_session VALUES ('01a21523-66e4-7cbf-b5d8-761b11d3ca34', 'ccd09875f4c959e0c55ddb258aa482a5f192c085bf116e043fab4a5a0dc0919c', '01a21523-6565-7224-84d3-996540ee3632', 'strong', '', '2026-11-25 23:56:11.364406+00', '2026-11-25 23:56:11.364406+00');















INSERT INTO public.registry_business VALUES ('01a21523-6712-7310-9c5c-b5b2fbff157c', 'ZJ7NWSNCN', '0100109106', NULL, '88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719', 'import', NULL, '2026-11-25 23:56:11.41049+00');



INSERT INTO public.registry_channel VALUES ('01a21523-6712-7a3d-a370-38d7f5b758f0', '01a21523-6712-7310-9c5c-b5b2fbff157c', 'site', 'dua.example', 'https://dua.example', 'dua.example', 'presents', false, 'none', 'none', NULL, NULL, '2026-11-26', '9999-12-31', 'import');



INSERT INTO public.registry_import VALUES ('01a21523-66ef-7bb7-a335-d351d96b11fd', 'ds.csv', '\x54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a', '13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064', 'Unicode', 0, '["name","tax-code","commune","website"]', 'done', 1, 1, 1, 0, 0, 0, 0, '01a21523-6565-7224-84d3-996540ee3632', '2026-11-25 23:56:11.375162+00', '2026-11-25 23:56:11.420657+00');






INSERT INTO public.registry_mapping VALUES ('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177', '["name","tax-code","commune","website"]', '2026-11-25 23:56:11.392114+00');















INSERT INTO public.registry_version VALUES ('01a21523-6712-7b3b-aed1-619b1844a06b', '01a21523-6712-7310-9c5c-b5b2fbff157c', '2026-11-26', '9999-12-31', 'Công ty TNHH Dừa Một', 'cong ty tnhh dua mot', '\x2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07', 'dua', 'limited-liability', 'unknown', 2025, '', '', '29308', NULL, 'unknown', 'active', 'yes', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', '{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}', '2026-11-25 23:56:11.41049+00');



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



ALTER TABLE ONLY public.db_seal
    ADD CONSTRAINT db_seal_pkey PRIMARY KEY (day);



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



ALTER TABLE ONLY public.outside_mail
    ADD CONSTRAINT outside_mail_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_email_key UNIQUE (email);



ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_phone_key UNIQUE (phone);



ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_attempt
    ADD CONSTRAINT people_attempt_pkey PRIMARY KEY (login_hash);



ALTER TABLE ONLY public.people_breach
    ADD CONSTRAINT people_breach_code_key UNIQUE (code);



ALTER TABLE ONLY public.people_breach
    ADD CONSTRAINT people_breach_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_ceremony
    ADD CONSTRAINT people_ceremony_pkey PRIMARY KEY (token_hash);



ALTER TABLE ONLY public.people_consent
    ADD CONSTRAINT people_consent_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_data_request
    ADD CONSTRAINT people_data_request_code_key UNIQUE (code);



ALTER TABLE ONLY public.people_data_request
    ADD CONSTRAINT people_data_request_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_device
    ADD CONSTRAINT people_device_pkey PRIMARY KEY (token_hash);



ALTER TABLE ONLY public.people_grant
    ADD CONSTRAINT people_grant_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_identity
    ADD CONSTRAINT people_identity_pkey PRIMARY KEY (issuer, subject);



ALTER TABLE ONLY public.people_invitation
    ADD CONSTRAINT people_invitation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_invitation
    ADD CONSTRAINT people_invitation_token_hash_key UNIQUE (token_hash);



ALTER TABLE ONLY public.people_official
    ADD CONSTRAINT people_official_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_tax_code_key UNIQUE (tax_code);



ALTER TABLE ONLY public.people_passkey
    ADD CONSTRAINT people_passkey_credential_id_key UNIQUE (credential_id);



ALTER TABLE ONLY public.people_passkey
    ADD CONSTRAINT people_passkey_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_recovery_code
    ADD CONSTRAINT people_recovery_code_pkey PRIMARY KEY (account_id, code_hash);



ALTER TABLE ONLY public.people_recovery
    ADD CONSTRAINT people_recovery_pkey PRIMARY KEY (token_hash);



ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_token_hash_key UNIQUE (token_hash);



ALTER TABLE ONLY public.people_token
    ADD CONSTRAINT people_token_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.people_token
    ADD CONSTRAINT people_token_token_hash_key UNIQUE (token_hash);



ALTER TABLE ONLY public.people_totp
    ADD CONSTRAINT people_totp_pkey PRIMARY KEY (account_id);



ALTER TABLE ONLY public.people_verification
    ADD CONSTRAINT people_verification_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.places_point
    ADD CONSTRAINT places_point_code_key UNIQUE (code);



ALTER TABLE ONLY public.places_point
    ADD CONSTRAINT places_point_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.registry_business
    ADD CONSTRAINT registry_business_code_key UNIQUE (code);



ALTER TABLE ONLY public.registry_business
    ADD CONSTRAINT registry_business_organisation_id_key UNIQUE (organisation_id);



ALTER TABLE ONLY public.registry_business
    ADD CONSTRAINT registry_business_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.registry_business
    ADD CONSTRAINT registry_business_tax_code_key UNIQUE (tax_code);



ALTER TABLE ONLY public.registry_channel
    ADD CONSTRAINT registry_channel_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.registry_import
    ADD CONSTRAINT registry_import_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.registry_import_row
    ADD CONSTRAINT registry_import_row_import_id_line_key UNIQUE (import_id, line);



ALTER TABLE ONLY public.registry_import_row
    ADD CONSTRAINT registry_import_row_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.registry_mapping
    ADD CONSTRAINT registry_mapping_pkey PRIMARY KEY (headings_hash);



ALTER TABLE ONLY public.registry_notification
    ADD CONSTRAINT registry_notification_code_key UNIQUE (code);



ALTER TABLE ONLY public.registry_notification
    ADD CONSTRAINT registry_notification_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.registry_reference
    ADD CONSTRAINT registry_reference_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.registry_series
    ADD CONSTRAINT registry_series_pkey PRIMARY KEY (series, year);



ALTER TABLE ONLY public.registry_turnover
    ADD CONSTRAINT registry_turnover_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.registry_version
    ADD CONSTRAINT registry_version_pkey PRIMARY KEY (id);



CREATE INDEX booths_booth_name ON public.booths_booth USING btree (name_sort, id);



CREATE INDEX booths_booth_organisation ON public.booths_booth USING btree (organisation_id);



CREATE INDEX catalogue_product_booth ON public.catalogue_product USING btree (booth_id, rank);



CREATE INDEX catalogue_product_category ON public.catalogue_product USING btree (category, rank, id);



CREATE INDEX catalogue_product_name ON public.catalogue_product USING btree (name_sort, id);



CREATE INDEX catalogue_product_price ON public.catalogue_product USING btree (price, id);



CREATE INDEX catalogue_product_rank ON public.catalogue_product USING btree (rank, id);



CREATE INDEX db_event_account ON public.db_event USING btree (account_id, at);



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



CREATE INDEX outside_mail_created ON public.outside_mail USING btree (created_at, id);



CREATE INDEX people_account_created ON public.people_account USING btree (created_at, id);



CREATE INDEX people_breach_noticed ON public.people_breach USING btree (noticed_at, id);



CREATE UNIQUE INDEX people_consent_now ON public.people_consent USING btree (account_id, purpose) WHERE (withdrawn_at IS NULL);



CREATE INDEX people_data_request_asked ON public.people_data_request USING btree (asked_at, id);



CREATE INDEX people_grant_account ON public.people_grant USING btree (account_id);



CREATE INDEX people_identity_account ON public.people_identity USING btree (account_id);



CREATE INDEX people_invitation_created ON public.people_invitation USING btree (created_at, id);



CREATE INDEX people_official_commune ON public.people_official USING btree (commune, to_day);



CREATE INDEX people_official_name ON public.people_official USING btree (name_sort, id);



CREATE INDEX people_passkey_account ON public.people_passkey USING btree (account_id);



CREATE INDEX people_session_account ON public.people_session USING btree (account_id, seen_at);



CREATE INDEX people_session_seen ON public.people_session USING btree (seen_at);



CREATE INDEX people_token_account ON public.people_token USING btree (account_id, created_at);



CREATE INDEX people_verification_account ON public.people_verification USING btree (account_id, recorded_at);



CREATE INDEX places_point_commune ON public.places_point USING btree (commune, name_sort);



CREATE INDEX places_point_lat ON public.places_point USING btree (lat, lon);



CREATE INDEX places_point_name ON public.places_point USING btree (name_sort, id);



CREATE INDEX registry_business_row ON public.registry_business USING btree (row_hash);



CREATE INDEX registry_channel_business ON public.registry_channel USING btree (business_id, from_day);



CREATE INDEX registry_channel_host ON public.registry_channel USING btree (host);



CREATE UNIQUE INDEX registry_channel_once ON public.registry_channel USING btree (business_id, kind, address) WHERE (to_day = '9999-12-31'::text);



CREATE INDEX registry_import_created ON public.registry_import USING btree (created_at, id);



CREATE INDEX registry_import_row_hash ON public.registry_import_row USING btree (row_hash);



CREATE INDEX registry_import_row_outcome ON public.registry_import_row USING btree (outcome, import_id, line);



CREATE INDEX registry_notification_filed ON public.registry_notification USING btree (filed_at, id);



CREATE UNIQUE INDEX registry_notification_open ON public.registry_notification USING btree (channel_id) WHERE (state = 'filed'::text);



CREATE UNIQUE INDEX registry_reference_current ON public.registry_reference USING btree (series, place, geography, period) WHERE current;



CREATE INDEX registry_reference_entered ON public.registry_reference USING btree (entered_at, id);



CREATE UNIQUE INDEX registry_turnover_current ON public.registry_turnover USING btree (platform_key, period, source, channel) WHERE current;



CREATE INDEX registry_turnover_reported ON public.registry_turnover USING btree (reported_at, id);



CREATE INDEX registry_version_business ON public.registry_version USING btree (business_id, from_day);



CREATE INDEX registry_version_commune ON public.registry_version USING btree (commune, to_day);



CREATE INDEX registry_version_key ON public.registry_version USING btree (name_key, to_day);



CREATE INDEX registry_version_name ON public.registry_version USING btree (name_sort, business_id);



CREATE INDEX registry_version_to ON public.registry_version USING btree (to_day, from_day);



CREATE TRIGGER db_event_fixed BEFORE DELETE OR UPDATE ON public.db_event FOR EACH ROW EXECUTE FUNCTION public.db_event_append_only();



CREATE TRIGGER db_event_kept BEFORE TRUNCATE ON public.db_event FOR EACH STATEMENT EXECUTE FUNCTION public.db_event_append_only();



CREATE TRIGGER db_seal_fixed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.db_seal FOR EACH STATEMENT EXECUTE FUNCTION public.db_event_append_only();



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



ALTER TABLE ONLY public.people_consent
    ADD CONSTRAINT people_consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_data_request
    ADD CONSTRAINT people_data_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_device
    ADD CONSTRAINT people_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_grant
    ADD CONSTRAINT people_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_grant
    ADD CONSTRAINT people_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id);



ALTER TABLE ONLY public.people_identity
    ADD CONSTRAINT people_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_invitation
    ADD CONSTRAINT people_invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id);



ALTER TABLE ONLY public.people_official
    ADD CONSTRAINT people_official_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_passkey
    ADD CONSTRAINT people_passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_recovery
    ADD CONSTRAINT people_recovery_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_recovery_code
    ADD CONSTRAINT people_recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_token
    ADD CONSTRAINT people_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_totp
    ADD CONSTRAINT people_totp_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.people_verification
    ADD CONSTRAINT people_verification_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.registry_business
    ADD CONSTRAINT registry_business_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES public.registry_business(id);



ALTER TABLE ONLY public.registry_business
    ADD CONSTRAINT registry_business_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id);



ALTER TABLE ONLY public.registry_channel
    ADD CONSTRAINT registry_channel_business_id_fkey FOREIGN KEY (business_id) REFERENCES public.registry_business(id);



ALTER TABLE ONLY public.registry_import_row
    ADD CONSTRAINT registry_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.registry_import(id);



ALTER TABLE ONLY public.registry_notification
    ADD CONSTRAINT registry_notification_business_id_fkey FOREIGN KEY (business_id) REFERENCES public.registry_business(id);



ALTER TABLE ONLY public.registry_notification
    ADD CONSTRAINT registry_notification_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES public.registry_channel(id);



ALTER TABLE ONLY public.registry_turnover
    ADD CONSTRAINT registry_turnover_business_id_fkey FOREIGN KEY (business_id) REFERENCES public.registry_business(id);



ALTER TABLE ONLY public.registry_version
    ADD CONSTRAINT registry_version_business_id_fkey FOREIGN KEY (business_id) REFERENCES public.registry_business(id);




