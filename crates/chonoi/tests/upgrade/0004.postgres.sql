







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
    state text DEFAULT 'open'::text NOT NULL,
    state_at timestamp with time zone,
    state_reason text,
    back_on text,
    verifier text,
    verified_at timestamp with time zone,
    verified_by uuid,
    phone text,
    shipping_policy text DEFAULT ''::text NOT NULL,
    return_policy text DEFAULT ''::text NOT NULL,
    hours text,
    CONSTRAINT booths_booth_fee_far_check CHECK ((fee_far >= 0)),
    CONSTRAINT booths_booth_fee_near_check CHECK ((fee_near >= 0)),
    CONSTRAINT booths_booth_free_from_check CHECK ((free_from >= 0)),
    CONSTRAINT booths_booth_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'waiting'::text, 'open'::text, 'paused'::text, 'suspended'::text, 'refused'::text, 'closed'::text]))),
    CONSTRAINT booths_booth_verifier_check CHECK ((verifier = ANY (ARRAY['rule'::text, 'commune'::text, 'department'::text])))
);



CREATE TABLE public.booths_delegation (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    account_id uuid NOT NULL,
    seller_name text NOT NULL,
    seller_phone text,
    consent_how text NOT NULL,
    consent_on text NOT NULL,
    consent_place text NOT NULL,
    consent_present text NOT NULL,
    identity_seen text NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_how text,
    CONSTRAINT booths_delegation_consent_how_check CHECK ((consent_how = ANY (ARRAY['paper'::text, 'recording'::text, 'own'::text]))),
    CONSTRAINT booths_delegation_ended_how_check CHECK ((ended_how = ANY (ARRAY['taken-over'::text, 'withdrawn'::text])))
);



CREATE TABLE public.booths_invitation (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    booth_id uuid NOT NULL,
    role text NOT NULL,
    contact text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    account_id uuid,
    CONSTRAINT booths_invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'products'::text, 'orders'::text, 'viewer'::text])))
);



CREATE TABLE public.booths_producer (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    name text NOT NULL,
    name_sort bytea NOT NULL,
    commune text,
    hamlet text NOT NULL,
    grows text NOT NULL,
    area bigint,
    consent_on text NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT booths_producer_area_check CHECK ((area > 0))
);



CREATE TABLE public.booths_staff (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT booths_staff_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'products'::text, 'orders'::text, 'viewer'::text])))
);



CREATE TABLE public.catalogue_certificate (
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    stars bigint,
    ocop_group text,
    number text NOT NULL,
    issuer text NOT NULL,
    issued_on text,
    expires_on text,
    source text NOT NULL,
    picture_id uuid,
    reason text NOT NULL,
    claimed_by uuid,
    claimed_at timestamp with time zone NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone,
    CONSTRAINT catalogue_certificate_check CHECK (((kind = 'ocop'::text) = (stars IS NOT NULL))),
    CONSTRAINT catalogue_certificate_stars_check CHECK (((stars >= 3) AND (stars <= 5)))
);



CREATE TABLE public.catalogue_import (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    kind text NOT NULL,
    marketplace text,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    encoding text NOT NULL,
    header_row bigint NOT NULL,
    mapping text NOT NULL,
    state text NOT NULL,
    lowers boolean NOT NULL,
    total bigint NOT NULL,
    done bigint NOT NULL,
    added bigint NOT NULL,
    changed bigint NOT NULL,
    same bigint NOT NULL,
    wrong bigint NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone
);



CREATE TABLE public.catalogue_import_file (
    import_id uuid NOT NULL,
    file bytea NOT NULL
);



CREATE TABLE public.catalogue_import_row (
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    line bigint NOT NULL,
    cells text NOT NULL,
    messages text NOT NULL
);



CREATE TABLE public.catalogue_import_turn (
    booth_id uuid NOT NULL,
    import_id uuid NOT NULL
);



CREATE TABLE public.catalogue_label (
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    goods_group bigint NOT NULL,
    fields text NOT NULL,
    responsible text NOT NULL,
    address text NOT NULL,
    origin text NOT NULL,
    missing text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    to_at timestamp with time zone
);



CREATE TABLE public.catalogue_lot (
    id uuid NOT NULL,
    variant_id uuid NOT NULL,
    place_id uuid NOT NULL,
    code text NOT NULL,
    expires_on text,
    on_hand bigint NOT NULL,
    CONSTRAINT catalogue_lot_on_hand_check CHECK ((on_hand >= 0))
);



CREATE TABLE public.catalogue_mapping (
    booth_id uuid NOT NULL,
    sheet text NOT NULL,
    headings_hash text NOT NULL,
    mapping text NOT NULL,
    used_at timestamp with time zone NOT NULL
);



CREATE TABLE public.catalogue_movement (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    lot_id uuid,
    kind text NOT NULL,
    quantity bigint NOT NULL,
    on_hand bigint NOT NULL,
    note text,
    subject uuid,
    account_id uuid,
    moved_at timestamp with time zone NOT NULL,
    CONSTRAINT catalogue_movement_on_hand_check CHECK ((on_hand >= 0)),
    CONSTRAINT catalogue_movement_quantity_check CHECK ((quantity <> 0))
);



CREATE TABLE public.catalogue_outside_sale (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    marketplace text NOT NULL,
    order_number text NOT NULL,
    sku text NOT NULL,
    product_name text NOT NULL,
    variant_id uuid,
    day text NOT NULL,
    quantity bigint NOT NULL,
    amount bigint NOT NULL,
    undone boolean NOT NULL,
    taken bigint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT catalogue_outside_sale_amount_check CHECK ((amount >= 0)),
    CONSTRAINT catalogue_outside_sale_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT catalogue_outside_sale_taken_check CHECK ((taken >= 0))
);



CREATE TABLE public.catalogue_picture (
    product_id uuid NOT NULL,
    picture_id uuid NOT NULL,
    "position" bigint NOT NULL,
    alt text NOT NULL
);



CREATE TABLE public.catalogue_place (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    name text NOT NULL,
    commune text,
    address text,
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
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
    state text DEFAULT 'shown'::text NOT NULL,
    state_reason text,
    price_to bigint DEFAULT 0 NOT NULL,
    in_stock boolean DEFAULT false NOT NULL,
    brand text,
    story text DEFAULT '{"vi":""}'::text NOT NULL,
    adults boolean DEFAULT false NOT NULL,
    producer_id uuid,
    sold_count bigint DEFAULT 0 NOT NULL,
    picture_id uuid,
    picture_width bigint,
    picture_height bigint,
    picture_colour bigint,
    version bigint DEFAULT 0 NOT NULL,
    attention bigint DEFAULT 0 NOT NULL,
    held boolean DEFAULT false NOT NULL,
    passed text DEFAULT ''::text NOT NULL,
    CONSTRAINT catalogue_product_check CHECK (((stars IS NULL) OR (source IS NOT NULL))),
    CONSTRAINT catalogue_product_check1 CHECK (((sold AND (not_sold_reason IS NULL)) OR ((NOT sold) AND (not_sold_reason IS NOT NULL)))),
    CONSTRAINT catalogue_product_price_check CHECK ((price >= 0)),
    CONSTRAINT catalogue_product_stars_check CHECK (((stars >= 3) AND (stars <= 5)))
);



CREATE TABLE public.catalogue_question (
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    account_id uuid,
    question text NOT NULL,
    state text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer text,
    answer_state text,
    answered_by uuid,
    answered_at timestamp with time zone
);



CREATE TABLE public.catalogue_report (
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    reason text NOT NULL,
    said text NOT NULL,
    browser bytea NOT NULL,
    authority text,
    due_at timestamp with time zone,
    reported_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone
);



CREATE TABLE public.catalogue_variant (
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    sku text,
    gtin text,
    name text NOT NULL,
    unit text NOT NULL,
    price bigint NOT NULL,
    tiers text NOT NULL,
    weight bigint,
    "position" bigint NOT NULL,
    on_hand bigint NOT NULL,
    reserved bigint NOT NULL,
    ended_at timestamp with time zone,
    low_at bigint,
    CONSTRAINT catalogue_variant_check CHECK (((0 <= reserved) AND (reserved <= on_hand))),
    CONSTRAINT catalogue_variant_low_at_check CHECK ((low_at >= 0)),
    CONSTRAINT catalogue_variant_price_check CHECK ((price >= 0)),
    CONSTRAINT catalogue_variant_weight_check CHECK ((weight > 0))
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



CREATE TABLE public.feeds_listing (
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    variant_id uuid,
    booth_id uuid NOT NULL,
    marketplace text NOT NULL,
    address text NOT NULL,
    since text NOT NULL,
    checked text NOT NULL,
    ended text,
    CONSTRAINT feeds_listing_check CHECK (((ended IS NULL) OR (ended >= since)))
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



CREATE TABLE public.orders_cart_item (
    cart_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    quantity bigint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT orders_cart_item_quantity_check CHECK ((quantity > 0))
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



CREATE TABLE public.orders_customer (
    booth_id uuid NOT NULL,
    buyer_key text NOT NULL,
    id uuid NOT NULL,
    last_order_id uuid NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    note text
);



CREATE TABLE public.orders_draft (
    id uuid NOT NULL,
    code text NOT NULL,
    token text NOT NULL,
    booth_id uuid NOT NULL,
    origin text NOT NULL,
    state text NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    commune text NOT NULL,
    address text NOT NULL,
    note text,
    goods bigint NOT NULL,
    fee bigint,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    checkout_id uuid,
    CONSTRAINT orders_draft_fee_check CHECK ((fee >= 0)),
    CONSTRAINT orders_draft_goods_check CHECK ((goods >= 0))
);



CREATE TABLE public.orders_draft_item (
    draft_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    price bigint NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT orders_draft_item_price_check CHECK ((price >= 0)),
    CONSTRAINT orders_draft_item_quantity_check CHECK ((quantity > 0))
);



CREATE TABLE public.orders_item (
    order_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    product_id uuid NOT NULL,
    name text NOT NULL,
    variant text NOT NULL,
    unit text NOT NULL,
    kind text NOT NULL,
    price bigint NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT orders_item_price_check CHECK ((price >= 0)),
    CONSTRAINT orders_item_quantity_check CHECK ((quantity > 0))
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
    origin text DEFAULT 'market'::text NOT NULL,
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
    last_error text,
    refused_at timestamp with time zone
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
    ended_at timestamp with time zone,
    opened_by uuid,
    verified_at timestamp with time zone,
    verified_by uuid,
    evidence text
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



CREATE TABLE public.people_secret (
    name text NOT NULL,
    secret bytea NOT NULL
);



CREATE TABLE public.people_session (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    strength text NOT NULL,
    browser text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    organisation_id uuid
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
    recorded_at timestamp with time zone NOT NULL,
    standing text DEFAULT 'declared'::text NOT NULL,
    CONSTRAINT people_verification_standing_check CHECK ((standing = ANY (ARRAY['declared'::text, 'official'::text])))
);



CREATE TABLE public.pictures_file (
    picture_id uuid NOT NULL,
    width bigint NOT NULL,
    bytes bytea NOT NULL
);



CREATE TABLE public.pictures_picture (
    id uuid NOT NULL,
    hash text NOT NULL,
    width bigint NOT NULL,
    height bigint NOT NULL,
    colour bigint NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    uses bigint DEFAULT 0 NOT NULL,
    idle_since timestamp with time zone NOT NULL,
    CONSTRAINT pictures_picture_height_check CHECK ((0 < height)),
    CONSTRAINT pictures_picture_uses_check CHECK ((0 <= uses)),
    CONSTRAINT pictures_picture_width_check CHECK ((0 < width))
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
    ended_at timestamp with time zone,
    revision bigint DEFAULT 0 NOT NULL
);



CREATE TABLE public.places_revision (
    name text NOT NULL,
    number bigint NOT NULL
);



CREATE TABLE public.registry_business (
    id uuid NOT NULL,
    code text NOT NULL,
    tax_code text,
    organisation_id uuid,
    row_hash text,
    source text NOT NULL,
    merged_into uuid,
    created_at timestamp with time zone NOT NULL,
    organisation_before uuid
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



CREATE TABLE public.registry_import_piece (
    import_id uuid NOT NULL,
    piece bigint NOT NULL,
    bytes bytea NOT NULL
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



INSERT INTO public.booths_booth VALUES ('01a21747-5b60-75ac-954c-fa34e43085c5', '01a21747-5b60-76ac-bd3e-187d84831342', 'gian-hang-mot', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', '\x373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-26 09:54:42.144731+00', NULL, 'open', NULL, NULL, NULL, 'department', '2026-11-26 09:54:42.144731+00', NULL, NULL, '{"vi":""}', '{"vi":""}', NULL);
INSERT INTO public.booths_booth VALUES ('01a21747-5b60-70b6-a6c1-94dcae7ae26a', '01a21747-5b60-768c-8457-cdc138f05b73', 'gian-hang-hai', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', '\x373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-26 09:54:42.144731+00', NULL, 'open', NULL, NULL, NULL, 'department', '2026-11-26 09:54:42.144731+00', NULL, NULL, '{"vi":""}', '{"vi":""}', NULL);







































INSERT INTO public.catalogue_movement VALUES ('01a21747-5b60-77c5-be3e-51ec07815a9b', '01a21747-5b60-75ac-954c-fa34e43085c5', '01a21747-5b60-7fb2-9df3-ece5689340a0', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-26 09:54:42.144731+00');
INSERT INTO public.catalogue_movement VALUES ('01a21747-5b60-7cf9-8004-b96cbbda07c0', '01a21747-5b60-75ac-954c-fa34e43085c5', '01a21747-5b60-7338-a663-bd07a1084b77', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-26 09:54:42.144731+00');
INSERT INTO public.catalogue_movement VALUES ('01a21747-5b60-7a8b-b8d1-650b3f93e97b', '01a21747-5b60-70b6-a6c1-94dcae7ae26a', '01a21747-5b60-79ec-b399-6f940721e22e', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-26 09:54:42.144731+00');












INSERT INTO public.catalogue_product VALUES ('01a21747-5b60-7786-823c-21237ba7c25d', '01a21747-5b60-75ac-954c-fa34e43085c5', 'dua-sap', '{"vi":"Món dua-sap"}', 'mon dua-sap', '\x4347450431532b050e4f2b4901448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795686882144731, '2026-11-26 09:54:42.144731+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');
INSERT INTO public.catalogue_product VALUES ('01a21747-5b60-775e-9769-72cf661154d4', '01a21747-5b60-75ac-954c-fa34e43085c5', 'keo-dua', '{"vi":"Món keo-dua"}', 'mon keo-dua', '\x434745043f3347050e31532b01448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795686882144731, '2026-11-26 09:54:42.144731+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');
INSERT INTO public.catalogue_product VALUES ('01a21747-5b60-79cd-b23f-d7e3571a53ad', '01a21747-5b60-70b6-a6c1-94dcae7ae26a', 'banh-tet', '{"vi":"Món banh-tet"}', 'mon banh-tet', '\x434745042d2b4539050e51335101448b040e01dc10', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795686882144731, '2026-11-26 09:54:42.144731+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');









INSERT INTO public.catalogue_variant VALUES ('01a21747-5b60-79ec-b399-6f940721e22e', '01a21747-5b60-79cd-b23f-d7e3571a53ad', '01a21747-5b60-70b6-a6c1-94dcae7ae26a', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 1, NULL, NULL);
INSERT INTO public.catalogue_variant VALUES ('01a21747-5b60-7fb2-9df3-ece5689340a0', '01a21747-5b60-7786-823c-21237ba7c25d', '01a21747-5b60-75ac-954c-fa34e43085c5', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 2, NULL, NULL);
INSERT INTO public.catalogue_variant VALUES ('01a21747-5b60-7338-a663-bd07a1084b77', '01a21747-5b60-775e-9769-72cf661154d4', '01a21747-5b60-75ac-954c-fa34e43085c5', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 1, NULL, NULL);



INSERT INTO public.db_event VALUES ('01a21747-5b60-7db3-95c4-427ecee3aa76', NULL, 'people.organisation.added.v1', '01a21747-5b60-76ac-bd3e-187d84831342', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"kind":"household","organisation":"01a21747-5b60-76ac-bd3e-187d84831342","verified":true}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-728f-957c-312e173e808f', NULL, 'booths.booth.opened.v1', '01a21747-5b60-75ac-954c-fa34e43085c5', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"booth":"01a21747-5b60-75ac-954c-fa34e43085c5","organisation":"01a21747-5b60-76ac-bd3e-187d84831342","state":"open"}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7708-a68e-9f13a3ef5c53', NULL, 'catalogue.product.added.v1', '01a21747-5b60-7786-823c-21237ba7c25d', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"booth":"01a21747-5b60-75ac-954c-fa34e43085c5","product":"01a21747-5b60-7786-823c-21237ba7c25d","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7379-b753-19db4b49b8b8', NULL, 'catalogue.product.added.v1', '01a21747-5b60-775e-9769-72cf661154d4', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"booth":"01a21747-5b60-75ac-954c-fa34e43085c5","product":"01a21747-5b60-775e-9769-72cf661154d4","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7b0a-ad7a-da5daf2eb569', NULL, 'people.organisation.added.v1', '01a21747-5b60-768c-8457-cdc138f05b73', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"kind":"household","organisation":"01a21747-5b60-768c-8457-cdc138f05b73","verified":true}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7f8b-a7a2-acb237cb6924', NULL, 'booths.booth.opened.v1', '01a21747-5b60-70b6-a6c1-94dcae7ae26a', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"booth":"01a21747-5b60-70b6-a6c1-94dcae7ae26a","organisation":"01a21747-5b60-768c-8457-cdc138f05b73","state":"open"}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7893-9fc3-30659d1d91c4', NULL, 'catalogue.product.added.v1', '01a21747-5b60-79cd-b23f-d7e3571a53ad', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"booth":"01a21747-5b60-70b6-a6c1-94dcae7ae26a","product":"01a21747-5b60-79cd-b23f-d7e3571a53ad","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7e65-94c9-fccf58a42f87', NULL, 'people.account.opened.v1', '01a21747-5b60-7393-b99a-e4181df28819', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-7393-b99a-e4181df28819","proofs":{"name":"862824fa2314ce1f9537624af8476b84250f7ed0650266802bc65b460df4a3e6"}}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-760d-bddf-b83706ee9401', NULL, 'people.account.opened.v1', '01a21747-5b60-73d3-b1ad-f9e898b122f5', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-73d3-b1ad-f9e898b122f5","proofs":{"name":"e4bc1cb6342c284ea2e8ee9b5b5a0f08770f42eb623640e651cad28a3af65f9d"}}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7e31-98e2-ac1797eb3c49', NULL, 'people.role.granted.v1', '01a21747-5b60-73d3-b1ad-f9e898b122f5', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-73d3-b1ad-f9e898b122f5","commune":null,"organisation":"01a21747-5b60-76ac-bd3e-187d84831342","role":"seller"}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7a84-90db-2683b1689596', NULL, 'people.account.opened.v1', '01a21747-5b60-7f31-a6ee-6fe69d36d4cf', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-7f31-a6ee-6fe69d36d4cf","proofs":{"name":"214368daaf8ed30e60e7d86484e3336bfcd6bce64d23953a1b201e1084f3cb01"}}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7311-9f07-7621d652487b', NULL, 'people.role.granted.v1', '01a21747-5b60-7f31-a6ee-6fe69d36d4cf', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-7f31-a6ee-6fe69d36d4cf","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7b1c-b3a6-f491d7906ae3', NULL, 'people.account.opened.v1', '01a21747-5b60-7e99-97a6-1e53f86be786', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-7e99-97a6-1e53f86be786","proofs":{"name":"54f03c0aec8409c252395ccf40a8ebea8c1214d6421a21e760981db977dd7486"}}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-7a60-9744-3a284519a77c', NULL, 'people.role.granted.v1', '01a21747-5b60-7e99-97a6-1e53f86be786', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-7e99-97a6-1e53f86be786","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-746d-b711-28483e809cc0', NULL, 'people.account.opened.v1', '01a21747-5b60-7024-af83-0d04e9d98138', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-7024-af83-0d04e9d98138","proofs":{"name":"f54cbcd5af086c3ee0115585801b423bdfc93cf9c064e2a3d3645d8f12b7b9ef"}}');
INSERT INTO public.db_event VALUES ('01a21747-5b60-76d0-bf7e-c298dbe99b58', NULL, 'people.role.granted.v1', '01a21747-5b60-7024-af83-0d04e9d98138', 'system:test', NULL, '01a21747-5b60-789f-85c8-7c5c8129faa4', '2026-11-26 09:54:42.144731+00', '2026-11-26', '{"account":"01a21747-5b60-7024-af83-0d04e9d98138","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO public.db_event VALUES ('01a21747-5f67-74cd-8256-30e0b699f73d', NULL, 'orders.order.placed.v1', '01a21747-5f67-74fa-896b-c64027e07451', 'visitor', NULL, '01a21747-5f67-7e2c-83db-e506efc8c37c', '2026-11-26 09:54:43.175525+00', '2026-11-26', '{"booth":"01a21747-5b60-75ac-954c-fa34e43085c5","checkout":"01a21747-5f67-77d1-8792-a8dc43afbe14","order":"01a21747-5f67-74fa-896b-c64027e07451","payment":"vietqr","total":215000}');
INSERT INTO public.db_event VALUES ('01a21747-5f67-7fbe-ab9f-ea2635c981a8', NULL, 'orders.order.placed.v1', '01a21747-5f67-727b-aaad-4985ebdf60c4', 'visitor', NULL, '01a21747-5f67-7e2c-83db-e506efc8c37c', '2026-11-26 09:54:43.175525+00', '2026-11-26', '{"booth":"01a21747-5b60-70b6-a6c1-94dcae7ae26a","checkout":"01a21747-5f67-77d1-8792-a8dc43afbe14","order":"01a21747-5f67-727b-aaad-4985ebdf60c4","payment":"vietqr","total":100000}');
INSERT INTO public.db_event VALUES ('01a21747-60c0-70e0-9948-5edb882bdf6d', NULL, 'orders.order.placed.v1', '01a21747-60c0-7889-be29-012d3119c3f5', 'visitor', NULL, '01a21747-60c0-7040-8650-923e38923aad', '2026-11-26 09:54:43.52028+00', '2026-11-26', '{"booth":"01a21747-5b60-75ac-954c-fa34e43085c5","checkout":"01a21747-60c0-7f5d-a485-cb102b6fe8a7","order":"01a21747-60c0-7889-be29-012d3119c3f5","payment":"cod","total":115000}');
INSERT INTO public.db_event VALUES ('01a21747-627e-7f33-92b4-15ed1faf80de', NULL, 'registry.import.started.v1', '01a21747-61dd-7625-b7cb-5a78ebab3a78', 'account', '01a21747-5b60-7e99-97a6-1e53f86be786', '01a21747-627e-70ef-9abc-47a495ae379a', '2026-11-26 09:54:43.966797+00', '2026-11-26', '{"file":"ds.csv","file_hash":"13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064","import":"01a21747-61dd-7625-b7cb-5a78ebab3a78","total":1}');
INSERT INTO public.db_event VALUES ('01a21747-636c-70da-b2db-74c11350a0c8', NULL, 'registry.import.finished.v1', '01a21747-61dd-7625-b7cb-5a78ebab3a78', 'system:test', NULL, '01a21747-636c-702b-9f8d-7ee8fd386d18', '2026-11-26 09:54:44.20475+00', '2026-11-26', '{"added":1,"asked":0,"changed":0,"import":"01a21747-61dd-7625-b7cb-5a78ebab3a78","same":0,"wrong":0}');



INSERT INTO public.db_event_personal VALUES ('01a21747-5b60-7e65-94c9-fccf58a42f87', 'name', 'shopper', 'f7407586136dad457c68b285583505fe');
INSERT INTO public.db_event_personal VALUES ('01a21747-5b60-760d-bddf-b83706ee9401', 'name', 'seller', '3b5e4b2dfe510a5d2424a20b93224696');
INSERT INTO public.db_event_personal VALUES ('01a21747-5b60-7a84-90db-2683b1689596', 'name', 'commune-officer', '232e628e164fe2a02e5cac717df5140f');
INSERT INTO public.db_event_personal VALUES ('01a21747-5b60-7b1c-b3a6-f491d7906ae3', 'name', 'officer', '15830920ea64a32277c4b5a6b5a51d73');
INSERT INTO public.db_event_personal VALUES ('01a21747-5b60-746d-b711-28483e809cc0', 'name', 'operator', 'ec469fd82fbe5563e511e0a9d8fec6e0');



INSERT INTO public.db_idempotency VALUES ('orders.checkout:1b8f9842bb321a92d2685b6bd54942842b33d9ddbcfc58eeed27234e917815b2:a', 'fee675b8029a3623b29999b8e071f23a9e63b6688fb95cbfafb7c46b26e140e9', 'cef762fc6145d1a28aaee491cf5c2299 ee6be2b5f969cdcbbf551ffa65a3605f', '2026-11-26 09:54:43.175525+00');
INSERT INTO public.db_idempotency VALUES ('orders.checkout:49fed2540030fc3234b0e7b2e2d72cd68ffa36dbf83eb24a8600acdeddf0cc65:b', 'b70239f28a13c2815e8fd1434b95127805cabb7e75187684ca389db811aeef7c', '59e98ccb7f13eed40a9c05da329f0de0 ', '2026-11-26 09:54:43.52028+00');



INSERT INTO public.db_job VALUES ('01a21747-5f67-70a6-a1b3-3a76a2f5cbf7', 'money.ask', '01a21747-5f67-7c16-948b-b0c67f9a37ed', '2026-11-26 09:56:43.175525+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21747-5f67-7dfd-9215-9a18ef630fec', 'money.ask-last', '01a21747-5f67-7c16-948b-b0c67f9a37ed', '2026-11-26 10:23:43.175525+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21747-5f67-701f-8841-3cc35c2d621a', 'orders.expire', '01a21747-5f67-77d1-8792-a8dc43afbe14', '2026-11-26 10:25:43.175525+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21747-627e-7f09-95cd-35a66fa8be3e', 'registry.import', '01a21747-61dd-7625-b7cb-5a78ebab3a78', '2026-11-26 09:54:43.966797+00', NULL, 1, '2026-11-26 09:54:44.016308+00', NULL);






INSERT INTO public.db_migration VALUES ('db', 1, 'log', '09cccd93249f530c14d85d63c1405194a22db8c854d62f63151f16d75bf83047');
INSERT INTO public.db_migration VALUES ('db', 2, 'audit', 'c1b79f7b4e3d980c88c392aed3241035b1419bad0cc723619aa6003490d04679');
INSERT INTO public.db_migration VALUES ('outside', 1, 'inbox', '0e6a29aefb7c5bd4bd82d2885ad6dcea17c440b618f3ca892c34fb7313160d44');
INSERT INTO public.db_migration VALUES ('outside', 2, 'mail', '978d345a7853709306f7f05d8e8d1e48aad241ce9094efe9751d47e08a389bc6');
INSERT INTO public.db_migration VALUES ('outside', 3, 'mail_refused', '4de3ca160f14c21c594939d93b0569b92df0b6254da03cb66aa8eea9ed8bfad3');
INSERT INTO public.db_migration VALUES ('places', 1, 'points', '1a34a8f4905a7f9a82896765250ac4facf308dd25f1fd0e61e041c6e8d160d2c');
INSERT INTO public.db_migration VALUES ('places', 2, 'revision', 'd0611d133dce760050a86d07e756b7a6d0c2014de24a0b95ed9e5fdd64630751');
INSERT INTO public.db_migration VALUES ('people', 1, 'people', '82dc18e6989185a3d1d2b789f9a032958df1286d5c70db707cdfb35bddbc92c2');
INSERT INTO public.db_migration VALUES ('people', 2, 'organisation', '81323e5c38742a9f0e11d1ebe5fef53be0a32a644e69f1d2a33b70a20e1b67e2');
INSERT INTO public.db_migration VALUES ('people', 3, 'secret', 'b15f27cb933f879fa0c6e96c915365a0409333b0e76c2c42d95a3621395eee76');
INSERT INTO public.db_migration VALUES ('people', 4, 'identity', '19609445a07d875ff638064230515654265b8e891b887688bad934fdc72cef33');
INSERT INTO public.db_migration VALUES ('people', 5, 'organisation_standing', '7d0ace1f2f0157553c55c02fc39c0d497221c02134a331493480df02ec5fa0bd');
INSERT INTO public.db_migration VALUES ('people', 6, 'session_organisation', '96ae8343010b0cdb129a1c62af4cbfc4e602fbf65223734bc279f9a0db79f3eb');
INSERT INTO public.db_migration VALUES ('pictures', 1, 'pictures', 'b43a1a71468a11160ddb1469d7023e467407a44450a31bf56ebf5537881e0bb6');
INSERT INTO public.db_migration VALUES ('registry', 1, 'registry', 'f6af71705295476b6c95815620f4ea3997cf122d016e34738d4d410a0da0b8e8');
INSERT INTO public.db_migration VALUES ('registry', 2, 'import_file', '6f3c87186cc02f5c40ff976e1af6ed7ebcb9e090f5cd41086faf8f80424d1615');
INSERT INTO public.db_migration VALUES ('registry', 3, 'merged_from', '837b04b5ccdecf8a112e5090a03eb75aca0fac538b51c0f8ca4b759b6c55ade5');
INSERT INTO public.db_migration VALUES ('registry', 4, 'import_piece', 'e653264c58bd3a0168d81360cf47bbcdf071c18adcb662b42bc550ca507e78b7');
INSERT INTO public.db_migration VALUES ('booths', 1, 'booths', 'b4b49176b9abea02212d1a7558b76ad38dc4bdaf44a58595ab2e539df76a7d0d');
INSERT INTO public.db_migration VALUES ('booths', 2, 'sell', 'aeaaa5ee8563b10affef070945ab879edb33e26223608d4217072b1218652f66');
INSERT INTO public.db_migration VALUES ('catalogue', 1, 'catalogue', '4d585b7b48f5e41a0ad29989404ade9f4f4985734870d7f271f2c94ccd326a9f');
INSERT INTO public.db_migration VALUES ('catalogue', 2, 'variants', 'ab4d5c4c66df8370cf80fc934d0c747dbf271757ec3d1d13426740864dc579cd');
INSERT INTO public.db_migration VALUES ('catalogue', 3, 'pictures', '6e8d8d19bf50805c7321a4b20d1933db5c07dcc46f1b27846e2a8e7ade2b4c13');
INSERT INTO public.db_migration VALUES ('catalogue', 4, 'trust', '0e9ae3fdb1ad298fa5d34427a8ffbecd9861faf41fb7cfc501c9fd2d6954edae');
INSERT INTO public.db_migration VALUES ('catalogue', 5, 'imports', '497f2e5252d834de1525ec6e93d609583849729472dffff4c5c52389c9f747d0');
INSERT INTO public.db_migration VALUES ('feeds', 1, 'feeds', '71ae59cfc3d6b3d04969b1913c4291468cf5de26c4b33aff38541605861d82bd');
INSERT INTO public.db_migration VALUES ('money', 1, 'money', 'e482d3b75dd4865da6c9e804f7ae705efba8f5de24c457083a71278f806bd1a9');
INSERT INTO public.db_migration VALUES ('delivery', 1, 'delivery', '9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO public.db_migration VALUES ('delivery', 2, 'retention', 'a48f0bfe06ae8cf01ffbd3390f0ed00e88e1971fb393ca4b5b8e3dbb3a0b40d3');
INSERT INTO public.db_migration VALUES ('orders', 1, 'orders', '0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');
INSERT INTO public.db_migration VALUES ('orders', 2, 'items', '591b6ffa3d6f66a62ac0f2af6cddd70e99c47d44c03b5880c6218412680ab517');
INSERT INTO public.db_migration VALUES ('orders', 3, 'drafts', 'be03ebc298b9f51061ddd44b1207103a52f1c23c6d7403b997c23ce37bc3ab36');






INSERT INTO public.db_setting VALUES ('province', '86');
INSERT INTO public.db_setting VALUES ('area', '{"vi":"tỉnh Vĩnh Long","en":"Vinh Long Province"}');
INSERT INTO public.db_setting VALUES ('mode', 'ordering-and-payment');
INSERT INTO public.db_setting VALUES ('bank-bin', '970436');
INSERT INTO public.db_setting VALUES ('bank-account', '9900000086');
INSERT INTO public.db_setting VALUES ('bank-holder', 'TRUNG GIAN THU');
INSERT INTO public.db_setting VALUES ('bank-secret', 'test-secret');



INSERT INTO public.delivery_shipment VALUES ('01a21747-5f67-7f6c-b86d-acdf28591b49', '01a21747-5f67-74fa-896b-c64027e07451', '01a21747-5b60-75ac-954c-fa34e43085c5', 'seller', 'waiting', 15000, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-26 09:54:43.175525+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21747-5f67-76e6-b1c8-c5e86b2440df', '01a21747-5f67-727b-aaad-4985ebdf60c4', '01a21747-5b60-70b6-a6c1-94dcae7ae26a', 'pick-up', 'waiting', 0, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-26 09:54:43.175525+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21747-60c0-7fc4-bfa4-a68058b889df', '01a21747-60c0-7889-be29-012d3119c3f5', '01a21747-5b60-75ac-954c-fa34e43085c5', 'seller', 'waiting', 15000, 115000, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-26 09:54:43.52028+00', NULL, NULL, NULL);









INSERT INTO public.money_payment VALUES ('01a21747-5f67-7c16-948b-b0c67f9a37ed', 'ee6be2b5f969cdcbbf551ffa65a3605f', 'CN2R4FQD5CG', 'orders.checkout', '01a21747-5f67-77d1-8792-a8dc43afbe14', 315000, 'vietqr', 'awaiting', '2026-11-26 09:54:43.175525+00', '2026-11-26 10:24:43.175525+00', NULL);






INSERT INTO public.orders_cart VALUES ('01a21747-5e24-7a6b-953e-2ef91fe2c7bb', '1b8f9842bb321a92d2685b6bd54942842b33d9ddbcfc58eeed27234e917815b2', '2026-11-26 09:54:42.994937+00');
INSERT INTO public.orders_cart VALUES ('01a21747-607f-760c-b608-b0d499274792', '49fed2540030fc3234b0e7b2e2d72cd68ffa36dbf83eb24a8600acdeddf0cc65', '2026-11-26 09:54:43.455657+00');






INSERT INTO public.orders_checkout VALUES ('01a21747-5f67-77d1-8792-a8dc43afbe14', 'TD4813039', 'cef762fc6145d1a28aaee491cf5c2299', NULL, 'vietqr', 315000, '2026-11-26 09:54:43.175525+00');
INSERT INTO public.orders_checkout VALUES ('01a21747-60c0-7f5d-a485-cb102b6fe8a7', 'BWA41RB2D', '59e98ccb7f13eed40a9c05da329f0de0', NULL, 'cod', 115000, '2026-11-26 09:54:43.52028+00');



INSERT INTO public.orders_customer VALUES ('01a21747-5b60-70b6-a6c1-94dcae7ae26a', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', '01a21747-5f67-760f-be72-3341ea802b87', '01a21747-5f67-727b-aaad-4985ebdf60c4', '2026-11-26 09:54:43.175525+00', '2026-11-26 09:54:43.175525+00', NULL);
INSERT INTO public.orders_customer VALUES ('01a21747-5b60-75ac-954c-fa34e43085c5', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', '01a21747-5f67-701f-88a0-391d12276753', '01a21747-60c0-7889-be29-012d3119c3f5', '2026-11-26 09:54:43.175525+00', '2026-11-26 09:54:43.52028+00', NULL);









INSERT INTO public.orders_item VALUES ('01a21747-5f67-74fa-896b-c64027e07451', '01a21747-5b60-7fb2-9df3-ece5689340a0', '01a21747-5b60-7786-823c-21237ba7c25d', '{"vi":"Món dua-sap"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 2);
INSERT INTO public.orders_item VALUES ('01a21747-5f67-727b-aaad-4985ebdf60c4', '01a21747-5b60-79ec-b399-6f940721e22e', '01a21747-5b60-79cd-b23f-d7e3571a53ad', '{"vi":"Món banh-tet"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);
INSERT INTO public.orders_item VALUES ('01a21747-60c0-7889-be29-012d3119c3f5', '01a21747-5b60-7338-a663-bd07a1084b77', '01a21747-5b60-775e-9769-72cf661154d4', '{"vi":"Món keo-dua"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);



INSERT INTO public.orders_order VALUES ('01a21747-5f67-74fa-896b-c64027e07451', '0TR4EJGXW', '01a21747-5f67-77d1-8792-a8dc43afbe14', '01a21747-5b60-75ac-954c-fa34e43085c5', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'awaiting-payment', 200000, 15000, 215000, '86', '2026-11-26 09:54:43.175525+00', '2026-11-26', NULL, NULL, NULL, NULL, 'market');
INSERT INTO public.orders_order VALUES ('01a21747-5f67-727b-aaad-4985ebdf60c4', 'H0NPMJZAE', '01a21747-5f67-77d1-8792-a8dc43afbe14', '01a21747-5b60-70b6-a6c1-94dcae7ae26a', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'awaiting-payment', 100000, 0, 100000, '86', '2026-11-26 09:54:43.175525+00', '2026-11-26', NULL, NULL, NULL, NULL, 'market');
INSERT INTO public.orders_order VALUES ('01a21747-60c0-7889-be29-012d3119c3f5', 'NBPK00YXQ', '01a21747-60c0-7f5d-a485-cb102b6fe8a7', '01a21747-5b60-75ac-954c-fa34e43085c5', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'cod', 'placed', 100000, 15000, 115000, '86', '2026-11-26 09:54:43.52028+00', '2026-11-26', NULL, NULL, NULL, NULL, 'market');









INSERT INTO public.people_account VALUES ('01a21747-5b60-7393-b99a-e4181df28819', 'shopper@example.vn', NULL, 'shopper', '$argon2id$v=19$m=8,t=1,p=1$ekAEvw1vzmwBKGrScIoxhg$IbnCKEiCE9Yw/G/QwiuSdEwh5ARJRZe+MpaBy4u1Z3E', '2026-11-26 09:54:42.144731+00', NULL);
INSERT INTO public.people_account VALUES ('01a21747-5b60-73d3-b1ad-f9e898b122f5', 'seller@example.vn', NULL, 'seller', '$argon2id$v=19$m=8,t=1,p=1$4zSfCtCvXVgsiTlm/stYMg$D/ZhqgFpTuZtRGdAvCDKZqtAERkGy5UFiFwLgUVEQ8g', '2026-11-26 09:54:42.144731+00', NULL);
INSERT INTO public.people_account VALUES ('01a21747-5b60-7f31-a6ee-6fe69d36d4cf', 'commune-officer@example.vn', NULL, 'commune-officer', '$argon2id$v=19$m=8,t=1,p=1$hbhfReO8nlUIq4dhGKzOkQ$aoRIDSqCVzstqzW9lUfUy0Dw6tGOTHUKpTcTBWqIR30', '2026-11-26 09:54:42.144731+00', NULL);
INSERT INTO public.people_account VALUES ('01a21747-5b60-7e99-97a6-1e53f86be786', 'officer@example.vn', NULL, 'officer', '$argon2id$v=19$m=8,t=1,p=1$5FtvE6Cksm2wyOdPQuK9VQ$VFbwnTrrBkjsnITtuBOR2yvHvhidE7scmpqz3TDmIFc', '2026-11-26 09:54:42.144731+00', NULL);
INSERT INTO public.people_account VALUES ('01a21747-5b60-7024-af83-0d04e9d98138', 'operator@example.vn', NULL, 'operator', '$argon2id$v=19$m=8,t=1,p=1$Lkzo9ur2um+TiXvsCsWpmw$hBXqoRY4NfxHaG6x5nholeIXFq8FSJNDRo2cvomVDyc', '2026-11-26 09:54:42.144731+00', NULL);





















INSERT INTO public.people_grant VALUES ('01a21747-5b60-7c0a-8a46-b95df1c535c4', '01a21747-5b60-73d3-b1ad-f9e898b122f5', 'seller', '01a21747-5b60-76ac-bd3e-187d84831342', NULL, '2026-11-26 09:54:42.144731+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21747-5b60-7bb8-9a59-1d54a2c96820', '01a21747-5b60-7f31-a6ee-6fe69d36d4cf', 'commune-officer', NULL, '29308', '2026-11-26 09:54:42.144731+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21747-5b60-7660-beaf-f049201bb523', '01a21747-5b60-7e99-97a6-1e53f86be786', 'officer', NULL, NULL, '2026-11-26 09:54:42.144731+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21747-5b60-791d-8630-046a4148b5f0', '01a21747-5b60-7024-af83-0d04e9d98138', 'operator', NULL, NULL, '2026-11-26 09:54:42.144731+00', NULL);












INSERT INTO public.people_organisation VALUES ('01a21747-5b60-76ac-bd3e-187d84831342', 'household', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', NULL, '29308', '2026-11-26 09:54:42.144731+00', NULL, NULL, '2026-11-26 09:54:42.144731+00', NULL, NULL);
INSERT INTO public.people_organisation VALUES ('01a21747-5b60-768c-8457-cdc138f05b73', 'household', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', NULL, '29308', '2026-11-26 09:54:42.144731+00', NULL, NULL, '2026-11-26 09:54:42.144731+00', NULL, NULL);















INSERT INTO public.people_session VALUES ('01a21747-617b-7ba4-aa9c-465701fddf20', '7b1c65f28082095ad2fd0d8837f7c1ac32ceb2f6950a22bc7a6d8e5b83913af1', '01a21747-5b60-7e99-97a6-1e53f86be786', 'strong', '', '2026-11-26 09:54:43.707385+00', '2026-11-26 09:54:43.707385+00', NULL);





















INSERT INTO public.places_revision VALUES ('points', 0);



INSERT INTO public.registry_business VALUES ('01a21747-6327-709e-9f9e-12c94a413ec6', 'MDG6PHV3V', '0100109106', NULL, '88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719', 'import', NULL, '2026-11-26 09:54:44.135664+00', NULL);



INSERT INTO public.registry_channel VALUES ('01a21747-6327-74bf-b115-cb83b393a209', '01a21747-6327-709e-9f9e-12c94a413ec6', 'site', 'dua.example', 'https://dua.example', 'dua.example', 'presents', false, 'none', 'none', NULL, NULL, '2026-11-26', '9999-12-31', 'import');



INSERT INTO public.registry_import VALUES ('01a21747-61dd-7625-b7cb-5a78ebab3a78', 'ds.csv', '13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064', 'Unicode', 0, '["name","tax-code","commune","website"]', 'done', 1, 1, 1, 0, 0, 0, 0, '01a21747-5b60-7e99-97a6-1e53f86be786', '2026-11-26 09:54:43.805494+00', '2026-11-26 09:54:44.20475+00');



INSERT INTO public.registry_import_piece VALUES ('01a21747-61dd-7625-b7cb-5a78ebab3a78', 0, '\x54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a');






INSERT INTO public.registry_mapping VALUES ('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177', '["name","tax-code","commune","website"]', '2026-11-26 09:54:43.966797+00');















INSERT INTO public.registry_version VALUES ('01a21747-6327-73c0-a3de-02704c9a3ba5', '01a21747-6327-709e-9f9e-12c94a413ec6', '2026-11-26', '9999-12-31', 'Công ty TNHH Dừa Một', 'cong ty tnhh dua mot', '\x2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07', 'dua', 'limited-liability', 'unknown', 2025, '', '', '29308', NULL, 'unknown', 'active', 'yes', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', '{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}', '2026-11-26 09:54:44.135664+00');



ALTER TABLE ONLY public.booths_booth
    ADD CONSTRAINT booths_booth_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.booths_booth
    ADD CONSTRAINT booths_booth_slug_key UNIQUE (slug);



ALTER TABLE ONLY public.booths_delegation
    ADD CONSTRAINT booths_delegation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.booths_invitation
    ADD CONSTRAINT booths_invitation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.booths_invitation
    ADD CONSTRAINT booths_invitation_token_hash_key UNIQUE (token_hash);



ALTER TABLE ONLY public.booths_producer
    ADD CONSTRAINT booths_producer_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.booths_staff
    ADD CONSTRAINT booths_staff_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_certificate
    ADD CONSTRAINT catalogue_certificate_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_import_file
    ADD CONSTRAINT catalogue_import_file_pkey PRIMARY KEY (import_id);



ALTER TABLE ONLY public.catalogue_import
    ADD CONSTRAINT catalogue_import_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_import_row
    ADD CONSTRAINT catalogue_import_row_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_import_turn
    ADD CONSTRAINT catalogue_import_turn_pkey PRIMARY KEY (booth_id);



ALTER TABLE ONLY public.catalogue_label
    ADD CONSTRAINT catalogue_label_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_lot
    ADD CONSTRAINT catalogue_lot_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_lot
    ADD CONSTRAINT catalogue_lot_variant_id_place_id_code_key UNIQUE (variant_id, place_id, code);



ALTER TABLE ONLY public.catalogue_mapping
    ADD CONSTRAINT catalogue_mapping_pkey PRIMARY KEY (booth_id, sheet, headings_hash);



ALTER TABLE ONLY public.catalogue_movement
    ADD CONSTRAINT catalogue_movement_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_outside_sale
    ADD CONSTRAINT catalogue_outside_sale_booth_id_marketplace_order_number_sk_key UNIQUE (booth_id, marketplace, order_number, sku);



ALTER TABLE ONLY public.catalogue_outside_sale
    ADD CONSTRAINT catalogue_outside_sale_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_picture
    ADD CONSTRAINT catalogue_picture_pkey PRIMARY KEY (product_id, picture_id);



ALTER TABLE ONLY public.catalogue_place
    ADD CONSTRAINT catalogue_place_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT catalogue_product_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT catalogue_product_slug_key UNIQUE (slug);



ALTER TABLE ONLY public.catalogue_question
    ADD CONSTRAINT catalogue_question_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_report
    ADD CONSTRAINT catalogue_report_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.catalogue_variant
    ADD CONSTRAINT catalogue_variant_pkey PRIMARY KEY (id);



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



ALTER TABLE ONLY public.feeds_listing
    ADD CONSTRAINT feeds_listing_pkey PRIMARY KEY (id);



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



ALTER TABLE ONLY public.orders_cart_item
    ADD CONSTRAINT orders_cart_item_pkey PRIMARY KEY (cart_id, variant_id);



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



ALTER TABLE ONLY public.orders_customer
    ADD CONSTRAINT orders_customer_id_key UNIQUE (id);



ALTER TABLE ONLY public.orders_customer
    ADD CONSTRAINT orders_customer_pkey PRIMARY KEY (booth_id, buyer_key);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_code_key UNIQUE (code);



ALTER TABLE ONLY public.orders_draft_item
    ADD CONSTRAINT orders_draft_item_pkey PRIMARY KEY (draft_id, variant_id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_token_key UNIQUE (token);



ALTER TABLE ONLY public.orders_item
    ADD CONSTRAINT orders_item_pkey PRIMARY KEY (order_id, variant_id);



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



ALTER TABLE ONLY public.people_secret
    ADD CONSTRAINT people_secret_pkey PRIMARY KEY (name);



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



ALTER TABLE ONLY public.pictures_file
    ADD CONSTRAINT pictures_file_pkey PRIMARY KEY (picture_id, width);



ALTER TABLE ONLY public.pictures_picture
    ADD CONSTRAINT pictures_picture_hash_key UNIQUE (hash);



ALTER TABLE ONLY public.pictures_picture
    ADD CONSTRAINT pictures_picture_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.places_point
    ADD CONSTRAINT places_point_code_key UNIQUE (code);



ALTER TABLE ONLY public.places_point
    ADD CONSTRAINT places_point_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.places_revision
    ADD CONSTRAINT places_revision_pkey PRIMARY KEY (name);



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



ALTER TABLE ONLY public.registry_import_piece
    ADD CONSTRAINT registry_import_piece_pkey PRIMARY KEY (import_id, piece);



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



CREATE INDEX booths_booth_commune ON public.booths_booth USING btree (commune, name_sort, id);



CREATE INDEX booths_booth_name ON public.booths_booth USING btree (name_sort, id);



CREATE INDEX booths_booth_opened ON public.booths_booth USING btree (opened_at, id);



CREATE INDEX booths_booth_organisation ON public.booths_booth USING btree (organisation_id);



CREATE INDEX booths_booth_state ON public.booths_booth USING btree (state, opened_at, id);



CREATE INDEX booths_delegation_account ON public.booths_delegation USING btree (account_id);



CREATE UNIQUE INDEX booths_delegation_now ON public.booths_delegation USING btree (booth_id) WHERE (ended_at IS NULL);



CREATE INDEX booths_invitation_booth ON public.booths_invitation USING btree (booth_id, created_at);



CREATE INDEX booths_producer_booth ON public.booths_producer USING btree (booth_id, name_sort, id);



CREATE INDEX booths_staff_account ON public.booths_staff USING btree (account_id);



CREATE UNIQUE INDEX booths_staff_now ON public.booths_staff USING btree (booth_id, account_id) WHERE (ended_at IS NULL);



CREATE INDEX catalogue_certificate_claimed ON public.catalogue_certificate USING btree (claimed_at, id);



CREATE INDEX catalogue_certificate_expiry ON public.catalogue_certificate USING btree (state, expires_on);



CREATE INDEX catalogue_certificate_product ON public.catalogue_certificate USING btree (product_id, claimed_at, id);



CREATE INDEX catalogue_certificate_state ON public.catalogue_certificate USING btree (state, claimed_at, id);



CREATE INDEX catalogue_import_booth ON public.catalogue_import USING btree (booth_id, created_at, id);



CREATE INDEX catalogue_import_row_line ON public.catalogue_import_row USING btree (import_id, line, id);



CREATE UNIQUE INDEX catalogue_label_current ON public.catalogue_label USING btree (product_id) WHERE (to_at IS NULL);



CREATE INDEX catalogue_label_product ON public.catalogue_label USING btree (product_id, from_at, id);



CREATE INDEX catalogue_lot_expiry ON public.catalogue_lot USING btree (expires_on, id);



CREATE INDEX catalogue_movement_booth ON public.catalogue_movement USING btree (booth_id, moved_at, id);



CREATE INDEX catalogue_movement_variant ON public.catalogue_movement USING btree (variant_id, moved_at, id);



CREATE INDEX catalogue_outside_sale_booth ON public.catalogue_outside_sale USING btree (booth_id, day, id);



CREATE INDEX catalogue_outside_sale_day ON public.catalogue_outside_sale USING btree (day, id);



CREATE INDEX catalogue_picture_of ON public.catalogue_picture USING btree (picture_id);



CREATE INDEX catalogue_place_booth ON public.catalogue_place USING btree (booth_id, opened_at, id);



CREATE INDEX catalogue_product_attention ON public.catalogue_product USING btree (attention, id);



CREATE INDEX catalogue_product_booth ON public.catalogue_product USING btree (booth_id, rank);



CREATE INDEX catalogue_product_category ON public.catalogue_product USING btree (category, rank, id);



CREATE INDEX catalogue_product_name ON public.catalogue_product USING btree (name_sort, id);



CREATE INDEX catalogue_product_of_booth ON public.catalogue_product USING btree (booth_id, id);



CREATE INDEX catalogue_product_price ON public.catalogue_product USING btree (price, id);



CREATE INDEX catalogue_product_rank ON public.catalogue_product USING btree (rank, id);



CREATE INDEX catalogue_question_account ON public.catalogue_question USING btree (account_id, asked_at);



CREATE INDEX catalogue_question_booth ON public.catalogue_question USING btree (booth_id, answered_at, asked_at, id);



CREATE INDEX catalogue_question_product ON public.catalogue_question USING btree (product_id, asked_at, id);



CREATE INDEX catalogue_report_browser ON public.catalogue_report USING btree (browser, reported_at);



CREATE UNIQUE INDEX catalogue_report_once ON public.catalogue_report USING btree (product_id, browser) WHERE (answered_at IS NULL);



CREATE INDEX catalogue_report_product ON public.catalogue_report USING btree (product_id, reported_at, id);



CREATE INDEX catalogue_variant_product ON public.catalogue_variant USING btree (product_id, "position", id);



CREATE UNIQUE INDEX catalogue_variant_sku ON public.catalogue_variant USING btree (booth_id, sku);



CREATE INDEX db_event_account ON public.db_event USING btree (account_id, at);



CREATE INDEX db_event_at ON public.db_event USING btree (at, id);



CREATE INDEX db_event_key ON public.db_event USING btree (key, seq);



CREATE INDEX db_event_unnumbered ON public.db_event USING btree (at, id) WHERE (seq IS NULL);



CREATE INDEX db_job_due ON public.db_job USING btree (run_at) WHERE (finished_at IS NULL);



CREATE INDEX delivery_shipment_booth ON public.delivery_shipment USING btree (booth_id, state);



CREATE INDEX delivery_shipment_named ON public.delivery_shipment USING btree (booked_at) WHERE (name <> ''::text);



CREATE INDEX feeds_listing_booth ON public.feeds_listing USING btree (booth_id, since, id);



CREATE INDEX feeds_listing_marketplace ON public.feeds_listing USING btree (marketplace, product_id);



CREATE UNIQUE INDEX feeds_listing_open ON public.feeds_listing USING btree (product_id, address) WHERE (ended IS NULL);



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



CREATE INDEX orders_customer_last ON public.orders_customer USING btree (booth_id, last_at, id);



CREATE INDEX orders_draft_booth ON public.orders_draft USING btree (booth_id, made_at, id);



CREATE INDEX orders_item_product ON public.orders_item USING btree (product_id, order_id);



CREATE INDEX orders_order_booth ON public.orders_order USING btree (booth_id, placed_at, id);



CREATE INDEX orders_order_buyer ON public.orders_order USING btree (booth_id, buyer_key, placed_at);



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



CREATE INDEX people_organisation_created ON public.people_organisation USING btree (created_at, id);



CREATE INDEX people_organisation_opened ON public.people_organisation USING btree (opened_by);



CREATE INDEX people_passkey_account ON public.people_passkey USING btree (account_id);



CREATE INDEX people_session_account ON public.people_session USING btree (account_id, seen_at);



CREATE INDEX people_session_seen ON public.people_session USING btree (seen_at);



CREATE INDEX people_token_account ON public.people_token USING btree (account_id, created_at);



CREATE INDEX people_verification_account ON public.people_verification USING btree (account_id, recorded_at);



CREATE INDEX pictures_picture_added_by ON public.pictures_picture USING btree (added_by, id);



CREATE INDEX pictures_picture_idle ON public.pictures_picture USING btree (uses, idle_since);



CREATE INDEX places_point_commune ON public.places_point USING btree (commune, name_sort);



CREATE INDEX places_point_name ON public.places_point USING btree (name_sort, id);



CREATE INDEX places_point_revision ON public.places_point USING btree (revision, id);



CREATE INDEX registry_business_before ON public.registry_business USING btree (organisation_before) WHERE (organisation_before IS NOT NULL);



CREATE INDEX registry_business_merged ON public.registry_business USING btree (merged_into) WHERE (merged_into IS NOT NULL);



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



CREATE INDEX registry_version_commune ON public.registry_version USING btree (commune, name_key, to_day);



CREATE INDEX registry_version_name ON public.registry_version USING btree (name_sort, business_id);



CREATE INDEX registry_version_status ON public.registry_version USING btree (status, to_day, from_day);



CREATE TRIGGER db_event_fixed BEFORE DELETE OR UPDATE ON public.db_event FOR EACH ROW EXECUTE FUNCTION public.db_event_append_only();



CREATE TRIGGER db_event_kept BEFORE TRUNCATE ON public.db_event FOR EACH STATEMENT EXECUTE FUNCTION public.db_event_append_only();



CREATE TRIGGER db_seal_fixed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.db_seal FOR EACH STATEMENT EXECUTE FUNCTION public.db_event_append_only();



ALTER TABLE ONLY public.booths_booth
    ADD CONSTRAINT booths_booth_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id);



ALTER TABLE ONLY public.booths_delegation
    ADD CONSTRAINT booths_delegation_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.booths_delegation
    ADD CONSTRAINT booths_delegation_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.booths_invitation
    ADD CONSTRAINT booths_invitation_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.booths_producer
    ADD CONSTRAINT booths_producer_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.booths_staff
    ADD CONSTRAINT booths_staff_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.booths_staff
    ADD CONSTRAINT booths_staff_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_certificate
    ADD CONSTRAINT catalogue_certificate_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.catalogue_import
    ADD CONSTRAINT catalogue_import_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_import_file
    ADD CONSTRAINT catalogue_import_file_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.catalogue_import(id);



ALTER TABLE ONLY public.catalogue_import_row
    ADD CONSTRAINT catalogue_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.catalogue_import(id);



ALTER TABLE ONLY public.catalogue_import_turn
    ADD CONSTRAINT catalogue_import_turn_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_import_turn
    ADD CONSTRAINT catalogue_import_turn_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.catalogue_import(id);



ALTER TABLE ONLY public.catalogue_label
    ADD CONSTRAINT catalogue_label_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.catalogue_lot
    ADD CONSTRAINT catalogue_lot_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.catalogue_place(id);



ALTER TABLE ONLY public.catalogue_lot
    ADD CONSTRAINT catalogue_lot_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.catalogue_mapping
    ADD CONSTRAINT catalogue_mapping_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_movement
    ADD CONSTRAINT catalogue_movement_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_movement
    ADD CONSTRAINT catalogue_movement_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES public.catalogue_lot(id);



ALTER TABLE ONLY public.catalogue_movement
    ADD CONSTRAINT catalogue_movement_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.catalogue_outside_sale
    ADD CONSTRAINT catalogue_outside_sale_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_outside_sale
    ADD CONSTRAINT catalogue_outside_sale_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.catalogue_picture
    ADD CONSTRAINT catalogue_picture_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures_picture(id);



ALTER TABLE ONLY public.catalogue_picture
    ADD CONSTRAINT catalogue_picture_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.catalogue_place
    ADD CONSTRAINT catalogue_place_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT catalogue_product_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_question
    ADD CONSTRAINT catalogue_question_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_question
    ADD CONSTRAINT catalogue_question_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.catalogue_report
    ADD CONSTRAINT catalogue_report_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.catalogue_variant
    ADD CONSTRAINT catalogue_variant_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.catalogue_variant
    ADD CONSTRAINT catalogue_variant_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.db_event_personal
    ADD CONSTRAINT db_event_personal_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.db_event(id);



ALTER TABLE ONLY public.delivery_shipment
    ADD CONSTRAINT delivery_shipment_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.feeds_listing
    ADD CONSTRAINT feeds_listing_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.feeds_listing
    ADD CONSTRAINT feeds_listing_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.feeds_listing
    ADD CONSTRAINT feeds_listing_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES public.money_payment(id);



ALTER TABLE ONLY public.orders_cart_item
    ADD CONSTRAINT orders_cart_item_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.orders_cart(id);



ALTER TABLE ONLY public.orders_cart_item
    ADD CONSTRAINT orders_cart_item_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.orders_customer
    ADD CONSTRAINT orders_customer_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.orders_customer
    ADD CONSTRAINT orders_customer_last_order_id_fkey FOREIGN KEY (last_order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_checkout_id_fkey FOREIGN KEY (checkout_id) REFERENCES public.orders_checkout(id);



ALTER TABLE ONLY public.orders_draft_item
    ADD CONSTRAINT orders_draft_item_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.orders_draft(id);



ALTER TABLE ONLY public.orders_draft_item
    ADD CONSTRAINT orders_draft_item_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.orders_item
    ADD CONSTRAINT orders_item_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.orders_item
    ADD CONSTRAINT orders_item_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.orders_item
    ADD CONSTRAINT orders_item_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



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



ALTER TABLE ONLY public.pictures_file
    ADD CONSTRAINT pictures_file_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures_picture(id) ON DELETE CASCADE;



ALTER TABLE ONLY public.pictures_picture
    ADD CONSTRAINT pictures_picture_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.registry_business
    ADD CONSTRAINT registry_business_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES public.registry_business(id);



ALTER TABLE ONLY public.registry_business
    ADD CONSTRAINT registry_business_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id);



ALTER TABLE ONLY public.registry_channel
    ADD CONSTRAINT registry_channel_business_id_fkey FOREIGN KEY (business_id) REFERENCES public.registry_business(id);



ALTER TABLE ONLY public.registry_import_piece
    ADD CONSTRAINT registry_import_piece_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.registry_import(id);



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




