







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



CREATE FUNCTION public.offers_see_price() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO offers_price_seen (variant_id, seen_at, price)
    VALUES (NEW.id, clock_timestamp()
        + COALESCE((SELECT CAST(value AS BIGINT) FROM db_setting WHERE name = 'clock-offset'), 0) * interval '1 microsecond', NEW.price)
    ON CONFLICT (variant_id, seen_at) DO UPDATE SET price = excluded.price;
    RETURN NULL;
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



CREATE TABLE public.delivery_booth_carrier (
    booth_id uuid NOT NULL,
    carrier text NOT NULL
);



CREATE TABLE public.delivery_contents (
    order_id uuid NOT NULL,
    code text NOT NULL,
    grams bigint NOT NULL,
    value bigint NOT NULL,
    goods text NOT NULL,
    ready_at timestamp with time zone,
    CONSTRAINT delivery_contents_grams_check CHECK ((grams > 0)),
    CONSTRAINT delivery_contents_value_check CHECK ((value >= 0))
);



CREATE TABLE public.delivery_happening (
    id uuid NOT NULL,
    parcel_id uuid NOT NULL,
    event_id text NOT NULL,
    status text NOT NULL,
    state text NOT NULL,
    at timestamp with time zone NOT NULL,
    told_at timestamp with time zone NOT NULL,
    source text NOT NULL,
    reason_code text,
    reason text,
    place text
);



CREATE TABLE public.delivery_parcel (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    carrier text NOT NULL,
    our_code text NOT NULL,
    code text,
    making text NOT NULL,
    standing text NOT NULL,
    standing_at timestamp with time zone NOT NULL,
    status text,
    told text NOT NULL,
    fee bigint,
    cod bigint NOT NULL,
    value bigint NOT NULL,
    grams bigint NOT NULL,
    length_cm bigint NOT NULL,
    width_cm bigint NOT NULL,
    height_cm bigint NOT NULL,
    opening text NOT NULL,
    refusal text,
    asked_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone,
    heard_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ask_key uuid,
    astray_at timestamp with time zone,
    astray_end timestamp with time zone,
    CONSTRAINT delivery_parcel_cod_check CHECK ((cod >= 0)),
    CONSTRAINT delivery_parcel_grams_check CHECK ((grams > 0)),
    CONSTRAINT delivery_parcel_value_check CHECK ((value >= 0))
);



CREATE TABLE public.delivery_quote (
    booth_id uuid NOT NULL,
    carrier text NOT NULL,
    commune text NOT NULL,
    grams bigint NOT NULL,
    value bigint NOT NULL,
    cod boolean NOT NULL,
    fee bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer text DEFAULT 'fee'::text NOT NULL,
    CONSTRAINT delivery_quote_fee_check CHECK ((fee >= 0))
);



CREATE TABLE public.delivery_remittance (
    id uuid NOT NULL,
    carrier text NOT NULL,
    reference text NOT NULL,
    amount bigint NOT NULL,
    state text NOT NULL,
    file text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    taken_at timestamp with time zone,
    CONSTRAINT delivery_remittance_amount_check CHECK ((amount > 0))
);



CREATE TABLE public.delivery_remittance_line (
    id uuid NOT NULL,
    remittance_id uuid NOT NULL,
    line bigint NOT NULL,
    parcel text NOT NULL,
    cash bigint NOT NULL,
    fee bigint,
    paid bigint,
    day text,
    CONSTRAINT delivery_remittance_line_cash_check CHECK ((cash >= 0))
);



CREATE TABLE public.delivery_remitted (
    carrier text NOT NULL,
    parcel text NOT NULL,
    kind text NOT NULL,
    remittance_id uuid NOT NULL,
    cash bigint NOT NULL
);



CREATE TABLE public.delivery_sender (
    booth_id uuid NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    commune text NOT NULL,
    street text NOT NULL
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



CREATE TABLE public.fulfilment_agreement (
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);



CREATE TABLE public.fulfilment_bin (
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    code text NOT NULL,
    walk bigint NOT NULL,
    CONSTRAINT fulfilment_bin_walk_check CHECK ((walk >= 0))
);



CREATE TABLE public.fulfilment_count (
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    bin_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    why text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    account_id uuid,
    counted bigint,
    difference bigint,
    reason text,
    done_at timestamp with time zone,
    CONSTRAINT fulfilment_count_counted_check CHECK ((counted >= 0)),
    CONSTRAINT fulfilment_count_why_check CHECK ((why = ANY (ARRAY['short'::text, 'cycle'::text])))
);



CREATE TABLE public.fulfilment_manifest (
    id uuid NOT NULL,
    code text NOT NULL,
    warehouse_id uuid NOT NULL,
    way text NOT NULL,
    state text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    account_id uuid,
    taker text,
    CONSTRAINT fulfilment_manifest_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'dropped'::text])))
);



CREATE TABLE public.fulfilment_parcel (
    id uuid NOT NULL,
    pick_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    order_id uuid NOT NULL,
    order_code text NOT NULL,
    way text NOT NULL,
    box bigint NOT NULL,
    state text NOT NULL,
    parcels bigint DEFAULT 0 NOT NULL,
    weight bigint DEFAULT 0 NOT NULL,
    packed_at timestamp with time zone,
    manifest_id uuid,
    left_at timestamp with time zone,
    CONSTRAINT fulfilment_parcel_box_check CHECK ((box > 0)),
    CONSTRAINT fulfilment_parcel_parcels_check CHECK ((parcels >= 0)),
    CONSTRAINT fulfilment_parcel_state_check CHECK ((state = ANY (ARRAY['picking'::text, 'picked'::text, 'packed'::text, 'handed'::text, 'back'::text, 'out'::text]))),
    CONSTRAINT fulfilment_parcel_weight_check CHECK ((weight >= 0))
);



CREATE TABLE public.fulfilment_pick (
    id uuid NOT NULL,
    code text NOT NULL,
    warehouse_id uuid NOT NULL,
    account_id uuid,
    state text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    CONSTRAINT fulfilment_pick_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text])))
);



CREATE TABLE public.fulfilment_piece (
    id uuid NOT NULL,
    parcel_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    bin_id uuid NOT NULL,
    received_on text NOT NULL,
    quantity bigint NOT NULL,
    picked bigint NOT NULL,
    packed bigint NOT NULL,
    CONSTRAINT fulfilment_piece_check CHECK (((0 <= packed) AND (packed <= picked) AND (picked <= quantity))),
    CONSTRAINT fulfilment_piece_quantity_check CHECK ((quantity > 0))
);



CREATE TABLE public.fulfilment_receipt (
    id uuid NOT NULL,
    code text NOT NULL,
    warehouse_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    due_on text NOT NULL,
    on_hand_before boolean NOT NULL,
    state text NOT NULL,
    announced_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    remark text,
    order_id uuid,
    CONSTRAINT fulfilment_receipt_state_check CHECK ((state = ANY (ARRAY['announced'::text, 'received'::text, 'withdrawn'::text])))
);



CREATE TABLE public.fulfilment_receipt_line (
    receipt_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    announced bigint NOT NULL,
    good bigint,
    damaged bigint,
    CONSTRAINT fulfilment_receipt_line_announced_check CHECK ((announced > 0)),
    CONSTRAINT fulfilment_receipt_line_damaged_check CHECK ((damaged >= 0)),
    CONSTRAINT fulfilment_receipt_line_good_check CHECK ((good >= 0))
);



CREATE TABLE public.fulfilment_stock (
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    bin_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    received_on text NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT fulfilment_stock_quantity_check CHECK ((quantity >= 0))
);



CREATE TABLE public.fulfilment_warehouse (
    id uuid NOT NULL,
    name text NOT NULL,
    commune text NOT NULL,
    address text NOT NULL,
    phone text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);



CREATE TABLE public.fulfilment_worker (
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    account_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);



CREATE TABLE public.index_year (
    year bigint NOT NULL,
    province text NOT NULL,
    data text NOT NULL,
    errors text NOT NULL,
    source text NOT NULL,
    entered_at timestamp with time zone NOT NULL
);



CREATE TABLE public.money_attempt (
    id uuid NOT NULL,
    payment_id uuid NOT NULL,
    provider text NOT NULL,
    reference text NOT NULL,
    amount bigint NOT NULL,
    state text NOT NULL,
    code text NOT NULL,
    pay_url text NOT NULL,
    provider_transaction text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT money_attempt_amount_check CHECK ((amount > 0)),
    CONSTRAINT money_attempt_provider_check CHECK ((provider = ANY (ARRAY['vnpay'::text, 'momo'::text, 'zalopay'::text, 'payos'::text]))),
    CONSTRAINT money_attempt_state_check CHECK ((state = ANY (ARRAY['open'::text, 'paid'::text, 'failed'::text])))
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



CREATE TABLE public.money_number (
    number text NOT NULL,
    amount bigint NOT NULL
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



CREATE TABLE public.money_refund (
    id uuid NOT NULL,
    key text NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    order_id uuid NOT NULL,
    payment_id uuid,
    attempt_id uuid,
    booth_id uuid,
    amount bigint NOT NULL,
    reason text NOT NULL,
    way text NOT NULL,
    state text NOT NULL,
    code text NOT NULL,
    bank text NOT NULL,
    account text NOT NULL,
    holder text NOT NULL,
    bank_reference text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    done_at timestamp with time zone,
    CONSTRAINT money_refund_amount_check CHECK ((amount > 0)),
    CONSTRAINT money_refund_check CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
    CONSTRAINT money_refund_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'sent'::text, 'done'::text, 'failed'::text, 'unclear'::text]))),
    CONSTRAINT money_refund_way_check CHECK ((way = ANY (ARRAY['gateway'::text, 'transfer'::text, 'counter'::text])))
);



CREATE TABLE public.money_statement (
    id uuid NOT NULL,
    digest text NOT NULL,
    file_name text NOT NULL,
    format text NOT NULL,
    account text NOT NULL,
    opening bigint,
    closing bigint,
    lines bigint NOT NULL,
    credits bigint NOT NULL,
    debits bigint NOT NULL,
    mistakes text NOT NULL,
    state text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    taken_at timestamp with time zone,
    CONSTRAINT money_statement_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'read'::text, 'taking'::text, 'taken'::text])))
);



CREATE TABLE public.money_statement_line (
    id uuid NOT NULL,
    statement_id uuid NOT NULL,
    number bigint NOT NULL,
    row_number bigint NOT NULL,
    booked_on text NOT NULL,
    amount bigint NOT NULL,
    bank_reference text NOT NULL,
    counterparty text NOT NULL,
    words text NOT NULL,
    event_id text NOT NULL,
    plan text NOT NULL,
    outcome text DEFAULT ''::text NOT NULL,
    names text NOT NULL,
    transfer_id uuid,
    CONSTRAINT money_statement_line_amount_check CHECK ((amount <> 0))
);



CREATE TABLE public.money_telling (
    name text NOT NULL,
    transfer_id uuid NOT NULL,
    channel text NOT NULL,
    CONSTRAINT money_telling_channel_check CHECK ((channel = ANY (ARRAY['notice'::text, 'statement'::text, 'gateway'::text])))
);



CREATE TABLE public.money_transfer (
    id uuid NOT NULL,
    provider text NOT NULL,
    event_id text NOT NULL,
    bank_reference text NOT NULL,
    amount bigint NOT NULL,
    kept bigint NOT NULL,
    returned bigint NOT NULL,
    description text NOT NULL,
    bank_time text NOT NULL,
    day text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    payment_id uuid,
    attempt_id uuid,
    CONSTRAINT money_transfer_amount_check1 CHECK ((amount > 0)),
    CONSTRAINT money_transfer_check1 CHECK (((0 <= kept) AND (0 <= returned) AND ((kept + returned) <= amount))),
    CONSTRAINT money_transfer_check2 CHECK (((state <> 'matched'::text) OR (payment_id IS NOT NULL))),
    CONSTRAINT money_transfer_provider_check CHECK ((provider = ANY (ARRAY['bank'::text, 'vnpay'::text, 'momo'::text, 'zalopay'::text, 'payos'::text, 'counter'::text]))),
    CONSTRAINT money_transfer_state_check1 CHECK ((state = ANY (ARRAY['matched'::text, 'mismatched'::text, 'returned'::text])))
);



CREATE TABLE public.money_use (
    transfer_id uuid NOT NULL,
    payment_id uuid NOT NULL,
    amount bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT money_use_amount_check CHECK ((amount > 0))
);



CREATE TABLE public.notices_browser (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    endpoint text NOT NULL,
    public_key text NOT NULL,
    auth text NOT NULL,
    added_at timestamp with time zone NOT NULL
);



CREATE TABLE public.notices_choice (
    account_id uuid NOT NULL,
    kind text NOT NULL,
    channel text NOT NULL,
    chosen boolean NOT NULL
);



CREATE TABLE public.notices_notice (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    link text NOT NULL,
    listed boolean NOT NULL,
    mailed boolean NOT NULL,
    pushed boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    sent_at timestamp with time zone
);



CREATE TABLE public.notices_person (
    account_id uuid NOT NULL,
    language text NOT NULL,
    chosen boolean NOT NULL
);



CREATE TABLE public.notices_push (
    id uuid NOT NULL,
    notice_id uuid NOT NULL,
    browser_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);



CREATE TABLE public.notices_secret (
    name text NOT NULL,
    secret bytea NOT NULL
);



CREATE TABLE public.offers_campaign (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    about text NOT NULL,
    concentrated boolean NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT offers_campaign_check CHECK ((starts_at < ends_at))
);



CREATE TABLE public.offers_coupon (
    id uuid NOT NULL,
    offer_id uuid NOT NULL,
    code text NOT NULL,
    token text NOT NULL,
    person text NOT NULL,
    collected_at timestamp with time zone NOT NULL,
    price bigint NOT NULL,
    paid_at timestamp with time zone,
    lapsed_at timestamp with time zone,
    redeemed_at timestamp with time zone,
    CONSTRAINT offers_coupon_price_check CHECK ((price >= 0))
);



CREATE TABLE public.offers_item (
    offer_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    paid bigint NOT NULL,
    free bigint NOT NULL,
    CONSTRAINT offers_item_check CHECK (((paid + free) > 0)),
    CONSTRAINT offers_item_free_check CHECK ((free >= 0)),
    CONSTRAINT offers_item_paid_check CHECK ((paid >= 0))
);



CREATE TABLE public.offers_member (
    campaign_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    joined_at timestamp with time zone NOT NULL
);



CREATE TABLE public.offers_offer (
    id uuid NOT NULL,
    kind text NOT NULL,
    booth_id uuid,
    campaign_id uuid,
    funder text NOT NULL,
    name text NOT NULL,
    code text,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version bigint NOT NULL,
    rate bigint,
    amount bigint,
    minimum bigint NOT NULL,
    price bigint,
    cap bigint,
    used bigint NOT NULL,
    per_person bigint,
    budget bigint,
    spent bigint NOT NULL,
    notice text NOT NULL,
    rule text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT offers_offer_amount_check CHECK ((amount > 0)),
    CONSTRAINT offers_offer_budget_check CHECK ((budget > 0)),
    CONSTRAINT offers_offer_cap_check CHECK ((cap > 0)),
    CONSTRAINT offers_offer_check CHECK ((starts_at < ends_at)),
    CONSTRAINT offers_offer_check1 CHECK (((used >= 0) AND ((cap IS NULL) OR (used <= cap)))),
    CONSTRAINT offers_offer_check2 CHECK (((spent >= 0) AND ((budget IS NULL) OR (spent <= budget)))),
    CONSTRAINT offers_offer_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT offers_offer_per_person_check CHECK ((per_person > 0)),
    CONSTRAINT offers_offer_price_check CHECK ((price >= 0)),
    CONSTRAINT offers_offer_rate_check CHECK (((rate > 0) AND (rate <= 10000)))
);



CREATE TABLE public.offers_price_seen (
    variant_id uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    price bigint NOT NULL
);



CREATE TABLE public.offers_redemption (
    id uuid NOT NULL,
    offer_id uuid NOT NULL,
    order_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    campaign_id uuid,
    use_group uuid NOT NULL,
    person text NOT NULL,
    units bigint NOT NULL,
    amount bigint NOT NULL,
    funder text NOT NULL,
    at timestamp with time zone NOT NULL,
    given_back_at timestamp with time zone,
    CONSTRAINT offers_redemption_amount_check CHECK ((amount >= 0))
);



CREATE TABLE public.offers_sale (
    campaign_id uuid NOT NULL,
    order_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    goods bigint NOT NULL,
    given_back_at timestamp with time zone
);



CREATE TABLE public.offers_use (
    offer_id uuid NOT NULL,
    person text NOT NULL,
    used bigint NOT NULL,
    CONSTRAINT offers_use_used_check CHECK ((used >= 0))
);



CREATE TABLE public.orders_address (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    commune text NOT NULL,
    address text NOT NULL,
    standard boolean NOT NULL,
    added_at timestamp with time zone NOT NULL
);



CREATE TABLE public.orders_cart (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    account_id uuid,
    codes text DEFAULT ''::text NOT NULL
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



CREATE TABLE public.orders_discount (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    offer_id uuid NOT NULL,
    version bigint NOT NULL,
    variant_id uuid,
    on_fee boolean NOT NULL,
    amount bigint NOT NULL,
    funder text NOT NULL,
    name text NOT NULL,
    code text,
    CONSTRAINT orders_discount_amount_check CHECK ((amount > 0))
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



CREATE TABLE public.orders_inspection (
    order_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    good bigint NOT NULL,
    scrapped bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT orders_inspection_good_check CHECK ((good >= 0)),
    CONSTRAINT orders_inspection_scrapped_check CHECK ((scrapped >= 0))
);



CREATE TABLE public.orders_invoice (
    checkout_id uuid NOT NULL,
    company text NOT NULL,
    tax_code text NOT NULL,
    address text NOT NULL,
    email text NOT NULL,
    asked_at timestamp with time zone NOT NULL
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
    end_reason text,
    confirmed_at timestamp with time zone,
    CONSTRAINT orders_order_check CHECK ((total = (goods + fee))),
    CONSTRAINT orders_order_fee_check CHECK ((fee >= 0)),
    CONSTRAINT orders_order_goods_check CHECK ((goods >= 0))
);



CREATE TABLE public.orders_return (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    words text NOT NULL,
    amount bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer text,
    answered_at timestamp with time zone,
    refunded bigint,
    refunded_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    accepted boolean,
    sent_back text,
    sent_back_at timestamp with time zone,
    dispute text,
    disputed_at timestamp with time zone,
    decision text,
    decided_at timestamp with time zone,
    CONSTRAINT orders_return_amount_check CHECK ((amount >= 0)),
    CONSTRAINT orders_return_refunded_check CHECK ((refunded >= 0))
);



CREATE TABLE public.orders_return_item (
    return_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT orders_return_item_quantity_check CHECK ((quantity > 0))
);



CREATE TABLE public.orders_return_photo (
    return_id uuid NOT NULL,
    picture_id uuid NOT NULL,
    "position" bigint NOT NULL
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



CREATE TABLE public.reviews_count (
    subject_id uuid NOT NULL,
    one bigint NOT NULL,
    two bigint NOT NULL,
    three bigint NOT NULL,
    four bigint NOT NULL,
    five bigint NOT NULL,
    CONSTRAINT reviews_count_five_check CHECK ((five >= 0)),
    CONSTRAINT reviews_count_four_check CHECK ((four >= 0)),
    CONSTRAINT reviews_count_one_check CHECK ((one >= 0)),
    CONSTRAINT reviews_count_three_check CHECK ((three >= 0)),
    CONSTRAINT reviews_count_two_check CHECK ((two >= 0))
);



CREATE TABLE public.reviews_photo (
    review_id uuid NOT NULL,
    "position" bigint NOT NULL,
    picture_id uuid NOT NULL
);



CREATE TABLE public.reviews_report (
    id uuid NOT NULL,
    review_id uuid NOT NULL,
    reason text NOT NULL,
    said text NOT NULL,
    browser bytea NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone
);



CREATE TABLE public.reviews_review (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    product_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    account_id uuid,
    author text NOT NULL,
    stars bigint NOT NULL,
    body text NOT NULL,
    photos bigint DEFAULT 0 NOT NULL,
    state text NOT NULL,
    state_reason text,
    version bigint DEFAULT 0 NOT NULL,
    attention bigint DEFAULT 0 NOT NULL,
    written_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone,
    answer text,
    answer_state text,
    answered_by uuid,
    answered_at timestamp with time zone,
    CONSTRAINT reviews_review_answer_state_check CHECK ((answer_state = ANY (ARRAY['shown'::text, 'waiting'::text, 'hidden'::text]))),
    CONSTRAINT reviews_review_stars_check CHECK (((stars >= 1) AND (stars <= 5))),
    CONSTRAINT reviews_review_state_check CHECK ((state = ANY (ARRAY['shown'::text, 'waiting'::text, 'hidden'::text])))
);



CREATE TABLE public.settlement_activity (
    booth_id uuid NOT NULL,
    product_id uuid NOT NULL,
    id uuid NOT NULL,
    declared text NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    reviewed text,
    reviewed_at timestamp with time zone,
    waiting boolean NOT NULL,
    CONSTRAINT settlement_activity_declared_check CHECK ((declared = ANY (ARRAY['distribution'::text, 'production'::text, 'services'::text, 'other'::text]))),
    CONSTRAINT settlement_activity_reviewed_check CHECK ((reviewed = ANY (ARRAY['distribution'::text, 'production'::text, 'services'::text, 'other'::text])))
);



CREATE TABLE public.settlement_commission (
    id uuid NOT NULL,
    scope text NOT NULL,
    subject text NOT NULL,
    rate bigint NOT NULL,
    from_day text NOT NULL,
    reason text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by uuid,
    CONSTRAINT settlement_commission_rate_check CHECK (((rate >= 0) AND (rate <= 10000))),
    CONSTRAINT settlement_commission_scope_check CHECK ((scope = ANY (ARRAY['market'::text, 'category'::text, 'booth'::text])))
);



CREATE TABLE public.settlement_line (
    order_id uuid NOT NULL,
    "position" bigint NOT NULL,
    product_id uuid NOT NULL,
    amount bigint NOT NULL,
    activity text,
    commission_rate bigint NOT NULL,
    commission_rule text NOT NULL,
    commission bigint NOT NULL,
    taxable bigint NOT NULL,
    vat_rate bigint NOT NULL,
    vat_rule text NOT NULL,
    vat bigint NOT NULL,
    pit_rate bigint NOT NULL,
    pit_rule text NOT NULL,
    pit bigint NOT NULL,
    CONSTRAINT settlement_line_activity_check CHECK ((activity = ANY (ARRAY['distribution'::text, 'production'::text, 'services'::text, 'other'::text])))
);



CREATE TABLE public.settlement_month (
    month text NOT NULL,
    state text NOT NULL,
    vat_due bigint NOT NULL,
    pit_due bigint NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    declared_by uuid,
    paid_at timestamp with time zone,
    paid_by uuid,
    reference text,
    CONSTRAINT settlement_month_check CHECK (((state = 'paid'::text) = (paid_at IS NOT NULL))),
    CONSTRAINT settlement_month_pit_due_check CHECK ((pit_due >= 0)),
    CONSTRAINT settlement_month_state_check CHECK ((state = ANY (ARRAY['declared'::text, 'paid'::text]))),
    CONSTRAINT settlement_month_vat_due_check CHECK ((vat_due >= 0))
);



CREATE TABLE public.settlement_month_seller (
    month text NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    tax_code text,
    revenue bigint NOT NULL,
    vat bigint NOT NULL,
    pit bigint NOT NULL,
    revenue_back bigint NOT NULL,
    vat_back bigint NOT NULL,
    pit_back bigint NOT NULL
);



CREATE TABLE public.settlement_payout (
    id uuid NOT NULL,
    code text NOT NULL,
    booth_id uuid NOT NULL,
    amount bigint NOT NULL,
    bank_bin text NOT NULL,
    bank_account text NOT NULL,
    bank_holder text NOT NULL,
    state text NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    drawn_by uuid,
    sent_at timestamp with time zone,
    sent_by uuid,
    ended_at timestamp with time zone,
    ended_by uuid,
    note text,
    CONSTRAINT settlement_payout_amount_check CHECK ((amount > 0)),
    CONSTRAINT settlement_payout_state_check CHECK ((state = ANY (ARRAY['drawn'::text, 'sent'::text, 'paid'::text, 'failed'::text])))
);



CREATE TABLE public.settlement_payout_entry (
    entry_id uuid NOT NULL,
    payout_id uuid NOT NULL,
    amount bigint NOT NULL
);



CREATE TABLE public.settlement_purse (
    booth_id uuid NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    settled_until timestamp with time zone NOT NULL
);



CREATE TABLE public.settlement_remitted (
    order_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    done boolean NOT NULL
);



CREATE TABLE public.settlement_reversal (
    business_key text NOT NULL,
    order_id uuid NOT NULL,
    goods bigint NOT NULL,
    fee bigint NOT NULL,
    market bigint NOT NULL,
    own_fee bigint NOT NULL,
    commission bigint NOT NULL,
    commission_tax bigint NOT NULL,
    vat bigint NOT NULL,
    pit bigint NOT NULL,
    after_release boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    market_fee bigint DEFAULT 0 NOT NULL,
    CONSTRAINT settlement_reversal_fee_check CHECK ((fee >= 0)),
    CONSTRAINT settlement_reversal_goods_check CHECK ((goods >= 0))
);



CREATE TABLE public.settlement_sale (
    order_id uuid NOT NULL,
    code text NOT NULL,
    booth_id uuid NOT NULL,
    way text NOT NULL,
    stage text NOT NULL,
    frozen boolean NOT NULL,
    goods bigint NOT NULL,
    fee bigint NOT NULL,
    market bigint NOT NULL,
    own_fee bigint NOT NULL,
    carrier text,
    carrier_fee bigint NOT NULL,
    commission bigint NOT NULL,
    commission_tax bigint NOT NULL,
    commission_tax_rate bigint NOT NULL,
    commission_tax_rule text NOT NULL,
    withheld boolean NOT NULL,
    vat bigint NOT NULL,
    pit bigint NOT NULL,
    reversed_goods bigint NOT NULL,
    reversed_fee bigint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    released_at timestamp with time zone,
    market_fee bigint DEFAULT 0 NOT NULL,
    CONSTRAINT settlement_sale_carrier_fee_check CHECK ((carrier_fee >= 0)),
    CONSTRAINT settlement_sale_check CHECK (((own_fee >= 0) AND (own_fee <= fee))),
    CONSTRAINT settlement_sale_check1 CHECK (((reversed_goods >= 0) AND (reversed_goods <= goods))),
    CONSTRAINT settlement_sale_check2 CHECK (((reversed_fee >= 0) AND (reversed_fee <= fee))),
    CONSTRAINT settlement_sale_check3 CHECK (((stage <> 'released'::text) OR (released_at IS NOT NULL))),
    CONSTRAINT settlement_sale_check4 CHECK ((withheld OR ((vat = 0) AND (pit = 0)))),
    CONSTRAINT settlement_sale_commission_check CHECK ((commission >= 0)),
    CONSTRAINT settlement_sale_commission_tax_check CHECK ((commission_tax >= 0)),
    CONSTRAINT settlement_sale_fee_check CHECK ((fee >= 0)),
    CONSTRAINT settlement_sale_goods_check CHECK ((goods >= 0)),
    CONSTRAINT settlement_sale_market_check CHECK ((market >= 0)),
    CONSTRAINT settlement_sale_market_fee_check CHECK ((market_fee >= 0)),
    CONSTRAINT settlement_sale_pit_check CHECK ((pit >= 0)),
    CONSTRAINT settlement_sale_stage_check CHECK ((stage = ANY (ARRAY['recorded'::text, 'waiting'::text, 'released'::text, 'reversed'::text]))),
    CONSTRAINT settlement_sale_vat_check CHECK ((vat >= 0)),
    CONSTRAINT settlement_sale_way_check CHECK ((way = ANY (ARRAY['held'::text, 'seller-cash'::text, 'carrier-cash'::text])))
);



CREATE TABLE public.settlement_tax (
    business_key text NOT NULL,
    order_id uuid NOT NULL,
    booth_id uuid NOT NULL,
    month text NOT NULL,
    back boolean NOT NULL,
    revenue bigint NOT NULL,
    vat bigint NOT NULL,
    pit bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT settlement_tax_pit_check CHECK ((pit >= 0)),
    CONSTRAINT settlement_tax_revenue_check CHECK ((revenue >= 0)),
    CONSTRAINT settlement_tax_vat_check CHECK ((vat >= 0))
);



CREATE TABLE public.survey_answer (
    unit_id uuid NOT NULL,
    survey_id uuid NOT NULL,
    instance text NOT NULL,
    answers text NOT NULL,
    revision bigint NOT NULL,
    way text NOT NULL,
    device text NOT NULL,
    account_id uuid,
    begun_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    CONSTRAINT survey_answer_way_check CHECK ((way = ANY (ARRAY['link'::text, 'phone'::text, 'visit'::text, 'import'::text])))
);



CREATE TABLE public.survey_attempt (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id uuid,
    way text NOT NULL,
    result text NOT NULL,
    note text NOT NULL,
    CONSTRAINT survey_attempt_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'phone'::text, 'visit'::text, 'letter'::text, 'other'::text])))
);



CREATE TABLE public.survey_file (
    unit_id uuid NOT NULL,
    name text NOT NULL,
    file bytea NOT NULL,
    size bigint NOT NULL,
    added_at timestamp with time zone NOT NULL
);



CREATE TABLE public.survey_form (
    id uuid NOT NULL,
    name text NOT NULL,
    version text NOT NULL,
    title text NOT NULL,
    file_name text NOT NULL,
    file bytea NOT NULL,
    hash text NOT NULL,
    added_at timestamp with time zone NOT NULL
);



CREATE TABLE public.survey_hamlet (
    id uuid NOT NULL,
    commune text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    households bigint NOT NULL,
    source text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    CONSTRAINT survey_hamlet_households_check CHECK ((households >= 0))
);



CREATE TABLE public.survey_result (
    id uuid NOT NULL,
    survey_id uuid NOT NULL,
    number bigint NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    report text NOT NULL,
    published boolean NOT NULL
);



CREATE TABLE public.survey_result_file (
    result_id uuid NOT NULL,
    name text NOT NULL,
    file bytea NOT NULL
);



CREATE TABLE public.survey_stratum (
    id uuid NOT NULL,
    survey_id uuid NOT NULL,
    name text NOT NULL,
    population bigint NOT NULL,
    sample bigint NOT NULL,
    next_start text NOT NULL,
    CONSTRAINT survey_stratum_population_check CHECK ((population > 0)),
    CONSTRAINT survey_stratum_sample_check CHECK ((sample >= 0))
);



CREATE TABLE public.survey_survey (
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    population text NOT NULL,
    form_id uuid NOT NULL,
    year bigint NOT NULL,
    begins_on text NOT NULL,
    ends_on text NOT NULL,
    results_on text NOT NULL,
    previous_id uuid,
    state text NOT NULL,
    design text NOT NULL,
    plan text NOT NULL,
    wave_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    published_at timestamp with time zone,
    CONSTRAINT survey_survey_population_check CHECK ((population = ANY (ARRAY['firms'::text, 'households'::text]))),
    CONSTRAINT survey_survey_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'drawn'::text, 'open'::text, 'closed'::text, 'published'::text])))
);



CREATE TABLE public.survey_unit (
    id uuid NOT NULL,
    code text NOT NULL,
    survey_id uuid NOT NULL,
    stratum text NOT NULL,
    cluster text NOT NULL,
    frame_key text NOT NULL,
    turn bigint NOT NULL,
    place bigint NOT NULL,
    listed bigint NOT NULL,
    list_probability text NOT NULL,
    state text NOT NULL,
    name text NOT NULL,
    commune text NOT NULL,
    address text NOT NULL,
    phone text NOT NULL,
    mail text NOT NULL,
    size_class text NOT NULL,
    sector text NOT NULL,
    legal_form text NOT NULL,
    token text NOT NULL,
    mailed_at timestamp with time zone,
    mails bigint DEFAULT 0 NOT NULL,
    CONSTRAINT survey_unit_listed_check CHECK ((listed > 0)),
    CONSTRAINT survey_unit_state_check CHECK ((state = ANY (ARRAY['reserve'::text, 'waiting'::text, 'answered'::text, 'refused'::text, 'not-reached'::text, 'ineligible'::text, 'unknown'::text])))
);



CREATE TABLE public.talk_conversation (
    id uuid NOT NULL,
    booth_id uuid NOT NULL,
    account_id uuid NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    messages bigint DEFAULT 0 NOT NULL,
    shopper_read bigint DEFAULT 0 NOT NULL,
    booth_read bigint DEFAULT 0 NOT NULL,
    shopper_unread bigint DEFAULT 0 NOT NULL,
    booth_unread bigint DEFAULT 0 NOT NULL,
    shopper_told_at timestamp with time zone,
    booth_told_at timestamp with time zone,
    shopper_blocked_at timestamp with time zone,
    booth_blocked_at timestamp with time zone,
    closed_at timestamp with time zone
);



CREATE TABLE public.talk_message (
    id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    number bigint NOT NULL,
    side text NOT NULL,
    account_id uuid,
    body text NOT NULL,
    picture_id uuid,
    product_id uuid,
    order_id uuid,
    sent_at timestamp with time zone NOT NULL,
    CONSTRAINT talk_message_side_check CHECK ((side = ANY (ARRAY['shopper'::text, 'booth'::text])))
);



CREATE TABLE public.talk_reading (
    report_id uuid NOT NULL,
    account_id uuid NOT NULL,
    until timestamp with time zone NOT NULL
);



CREATE TABLE public.talk_report (
    id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    side text NOT NULL,
    account_id uuid,
    reason text NOT NULL,
    said text NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    verdict text,
    verdict_reason text,
    CONSTRAINT talk_report_side_check CHECK ((side = ANY (ARRAY['shopper'::text, 'booth'::text]))),
    CONSTRAINT talk_report_verdict_check CHECK ((verdict = ANY (ARRAY['dismissed'::text, 'closed'::text])))
);



CREATE TABLE public.wishes_alert (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    product_id uuid NOT NULL,
    kind text NOT NULL,
    price bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    CONSTRAINT wishes_alert_kind_check CHECK ((kind = ANY (ARRAY['price'::text, 'stock'::text]))),
    CONSTRAINT wishes_alert_price_check CHECK ((price >= 0))
);



CREATE TABLE public.wishes_cursor (
    name text NOT NULL,
    seq bigint NOT NULL
);



CREATE TABLE public.wishes_list (
    id uuid NOT NULL,
    account_id uuid,
    token_hash text,
    touched_at timestamp with time zone NOT NULL
);



CREATE TABLE public.wishes_wish (
    list_id uuid NOT NULL,
    product_id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL
);



INSERT INTO public.booths_booth VALUES ('01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', '01a21c0f-4a71-742d-9b86-a45444480132', 'gian-hang-mot', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', '\x373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-27 08:11:33.873923+00', NULL, 'open', NULL, NULL, NULL, 'department', '2026-11-27 08:11:33.873923+00', NULL, NULL, '{"vi":""}', '{"vi":""}', NULL);
INSERT INTO public.booths_booth VALUES ('01a21c0f-4a71-7b99-bec0-aaa4dee88090', '01a21c0f-4a71-7bcd-a2e4-ec9ee52b3a4b', 'gian-hang-hai', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', '\x373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-27 08:11:33.873923+00', NULL, 'open', NULL, NULL, NULL, 'department', '2026-11-27 08:11:33.873923+00', NULL, NULL, '{"vi":""}', '{"vi":""}', NULL);







































INSERT INTO public.catalogue_movement VALUES ('01a21c0f-4a71-70f5-8b74-f4a81fad80de', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', '01a21c0f-4a71-7e8f-ad76-b47b193d494d', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-27 08:11:33.873923+00');
INSERT INTO public.catalogue_movement VALUES ('01a21c0f-4a71-7082-898a-5b93e639c891', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', '01a21c0f-4a71-72d6-bd1f-5094621b694a', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-27 08:11:33.873923+00');
INSERT INTO public.catalogue_movement VALUES ('01a21c0f-4a71-7d79-81dd-10d4bcb7c3a0', '01a21c0f-4a71-7b99-bec0-aaa4dee88090', '01a21c0f-4a71-7921-970b-c774712abaec', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-27 08:11:33.873923+00');












INSERT INTO public.catalogue_product VALUES ('01a21c0f-4a71-7f61-a5d0-acc80d152aa9', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'dua-sap', '{"vi":"Món dua-sap"}', 'mon dua-sap', '\x4347450431532b050e4f2b4901448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795767093873923, '2026-11-27 08:11:33.873923+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');
INSERT INTO public.catalogue_product VALUES ('01a21c0f-4a71-74aa-9d31-056834372c33', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'keo-dua', '{"vi":"Món keo-dua"}', 'mon keo-dua', '\x434745043f3347050e31532b01448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795767093873923, '2026-11-27 08:11:33.873923+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');
INSERT INTO public.catalogue_product VALUES ('01a21c0f-4a71-7bb9-8067-e1de222e1908', '01a21c0f-4a71-7b99-bec0-aaa4dee88090', 'banh-tet', '{"vi":"Món banh-tet"}', 'mon banh-tet', '\x434745042d2b4539050e51335101448b040e01dc10', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795767093873923, '2026-11-27 08:11:33.873923+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');









INSERT INTO public.catalogue_variant VALUES ('01a21c0f-4a71-7921-970b-c774712abaec', '01a21c0f-4a71-7bb9-8067-e1de222e1908', '01a21c0f-4a71-7b99-bec0-aaa4dee88090', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 1, NULL, NULL);
INSERT INTO public.catalogue_variant VALUES ('01a21c0f-4a71-7e8f-ad76-b47b193d494d', '01a21c0f-4a71-7f61-a5d0-acc80d152aa9', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 2, NULL, NULL);
INSERT INTO public.catalogue_variant VALUES ('01a21c0f-4a71-72d6-bd1f-5094621b694a', '01a21c0f-4a71-74aa-9d31-056834372c33', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 1, NULL, NULL);



INSERT INTO public.db_event VALUES ('01a21c0f-4a71-73ce-a020-349f3d7b1aa0', NULL, 'people.organisation.added.v1', '01a21c0f-4a71-742d-9b86-a45444480132', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"kind":"household","organisation":"01a21c0f-4a71-742d-9b86-a45444480132","verified":true}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-77d9-a051-5de662b982bd', NULL, 'booths.booth.opened.v1', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7","organisation":"01a21c0f-4a71-742d-9b86-a45444480132","state":"open"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-75a7-991d-72858da852d7', NULL, 'catalogue.product.added.v1', '01a21c0f-4a71-7f61-a5d0-acc80d152aa9', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7","product":"01a21c0f-4a71-7f61-a5d0-acc80d152aa9","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7563-85b7-25aa64ffb224', NULL, 'catalogue.product.added.v1', '01a21c0f-4a71-74aa-9d31-056834372c33', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7","product":"01a21c0f-4a71-74aa-9d31-056834372c33","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7685-8af0-ad84f89d1756', NULL, 'people.organisation.added.v1', '01a21c0f-4a71-7bcd-a2e4-ec9ee52b3a4b', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"kind":"household","organisation":"01a21c0f-4a71-7bcd-a2e4-ec9ee52b3a4b","verified":true}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7f73-902d-a1124c6f80b6', NULL, 'booths.booth.opened.v1', '01a21c0f-4a71-7b99-bec0-aaa4dee88090', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b99-bec0-aaa4dee88090","organisation":"01a21c0f-4a71-7bcd-a2e4-ec9ee52b3a4b","state":"open"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7ddb-8164-bb5a3ae63161', NULL, 'catalogue.product.added.v1', '01a21c0f-4a71-7bb9-8067-e1de222e1908', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b99-bec0-aaa4dee88090","product":"01a21c0f-4a71-7bb9-8067-e1de222e1908","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-70b3-aa56-c80e065b72ce', NULL, 'people.account.opened.v1', '01a21c0f-4a71-78e8-8562-f212c819dcd3', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-78e8-8562-f212c819dcd3","proofs":{"name":"5869a5947361d74d1abf638503e3ef18a304e217c879d58a83ba8ebb16b27389"}}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7643-9f0d-cb328d4055df', NULL, 'people.account.opened.v1', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-7a43-aca5-20e8d99b3d27","proofs":{"name":"1e7332dce03a608cdc9edf67b0b238ff5675288ca667dbdbd9e685e07027e347"}}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7806-99f0-f52d58c13d81', NULL, 'people.role.granted.v1', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-7a43-aca5-20e8d99b3d27","commune":null,"organisation":"01a21c0f-4a71-742d-9b86-a45444480132","role":"seller"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-705c-b200-c96811d4649a', NULL, 'people.account.opened.v1', '01a21c0f-4a71-7acd-a1dd-c59082c0a63d', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-7acd-a1dd-c59082c0a63d","proofs":{"name":"60538ba35034550766ce901ef2f747095b0c5b180ce13f9b2fb5489ad21a8e86"}}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7960-aafb-4c41dbd85f2f', NULL, 'people.role.granted.v1', '01a21c0f-4a71-7acd-a1dd-c59082c0a63d', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-7acd-a1dd-c59082c0a63d","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-73bf-8505-d66adc256c18', NULL, 'people.account.opened.v1', '01a21c0f-4a71-749c-b013-bb5644830d36', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-749c-b013-bb5644830d36","proofs":{"name":"8b56543b7a7b065f743a54d1973b667d8cf839daf17b304e26c2943d6d8b402e"}}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-75b4-8746-f9b3b2cfc577', NULL, 'people.role.granted.v1', '01a21c0f-4a71-749c-b013-bb5644830d36', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-749c-b013-bb5644830d36","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-76f9-9164-7977966c3fae', NULL, 'people.account.opened.v1', '01a21c0f-4a71-7ada-8e39-357a32241576', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-7ada-8e39-357a32241576","proofs":{"name":"f7f3aa512abb9b6c30863fe46b835c19de4ecdaaf4201f857e8c420534ce2589"}}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7dca-8542-75e6415f9fca', NULL, 'people.role.granted.v1', '01a21c0f-4a71-7ada-8e39-357a32241576', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-7ada-8e39-357a32241576","commune":null,"organisation":null,"role":"accountant"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7374-b84d-77a45e858bf6', NULL, 'people.account.opened.v1', '01a21c0f-4a71-70e4-a07f-4058295badae', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-70e4-a07f-4058295badae","proofs":{"name":"9fb4fd3bec4033d619a629aafb06df324b3d702044acd223c52abb192ea113ac"}}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7b5e-89dc-25b49916957a', NULL, 'people.role.granted.v1', '01a21c0f-4a71-70e4-a07f-4058295badae', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-70e4-a07f-4058295badae","commune":null,"organisation":null,"role":"tax-officer"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-788d-8048-6b5da8112e2d', NULL, 'people.account.opened.v1', '01a21c0f-4a71-7a12-bf75-b0396fc5a582', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-7a12-bf75-b0396fc5a582","proofs":{"name":"deb2fc8bda116bc24d906dd8d96d020d9ac19c73058f1ee2f38d7d4e8f9ec6f6"}}');
INSERT INTO public.db_event VALUES ('01a21c0f-4a71-7753-8b1f-cc93ce53680e', NULL, 'people.role.granted.v1', '01a21c0f-4a71-7a12-bf75-b0396fc5a582', 'system:test', NULL, '01a21c0f-4a71-7ce6-829f-f33c5cc9d8ef', '2026-11-27 08:11:33.873923+00', '2026-11-27', '{"account":"01a21c0f-4a71-7a12-bf75-b0396fc5a582","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4c2b-7b19-aff0-87c88db99eb0', NULL, 'orders.order.placed.v1', '01a21c0f-4c2b-787a-9939-1fd9d3da17d6', 'visitor', NULL, '01a21c0f-4c2b-7693-88f6-31a95b792ed7', '2026-11-27 08:11:34.315761+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7","checkout":"01a21c0f-4c2b-72ba-a031-7a8c96eb7cc9","order":"01a21c0f-4c2b-787a-9939-1fd9d3da17d6","payment":"vietqr","total":215000}');
INSERT INTO public.db_event VALUES ('01a21c0f-4c2b-7a11-b537-b4bf667653b4', NULL, 'orders.order.placed.v1', '01a21c0f-4c2b-7514-a266-10f04ca5d661', 'visitor', NULL, '01a21c0f-4c2b-7693-88f6-31a95b792ed7', '2026-11-27 08:11:34.315761+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b99-bec0-aaa4dee88090","checkout":"01a21c0f-4c2b-72ba-a031-7a8c96eb7cc9","order":"01a21c0f-4c2b-7514-a266-10f04ca5d661","payment":"vietqr","total":100000}');
INSERT INTO public.db_event VALUES ('01a21c0f-4c57-7f0c-9215-eeaec9e25aac', NULL, 'orders.order.paid.v1', '01a21c0f-4c2b-7514-a266-10f04ca5d661', 'visitor', NULL, '01a21c0f-4c57-77c3-b00d-7ccd4de02972', '2026-11-27 08:11:34.359415+00', '2026-11-27', '{"order":"01a21c0f-4c2b-7514-a266-10f04ca5d661"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4c57-7bc2-b632-93a364f2189b', NULL, 'orders.order.paid.v1', '01a21c0f-4c2b-787a-9939-1fd9d3da17d6', 'visitor', NULL, '01a21c0f-4c57-77c3-b00d-7ccd4de02972', '2026-11-27 08:11:34.359415+00', '2026-11-27', '{"order":"01a21c0f-4c2b-787a-9939-1fd9d3da17d6"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4c57-7a2f-b713-c62631a923f8', NULL, 'money.payment.settled.v1', '01a21c0f-4c2b-7409-8eb3-45a237324160', 'visitor', NULL, '01a21c0f-4c57-77c3-b00d-7ccd4de02972', '2026-11-27 08:11:34.359415+00', '2026-11-27', '{"amount":315000,"kind":"orders.checkout","payment":"01a21c0f-4c2b-7409-8eb3-45a237324160","subject":"01a21c0f-4c2b-72ba-a031-7a8c96eb7cc9","transfer":"01a21c0f-4c57-7796-a241-aef62b5cdc06"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4c8a-74e1-8c12-e018b65d68ba', NULL, 'orders.order.placed.v1', '01a21c0f-4c8a-762f-aa60-f12b095c9248', 'visitor', NULL, '01a21c0f-4c8a-7ef1-8ad7-517292b39d45', '2026-11-27 08:11:34.410418+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7","checkout":"01a21c0f-4c8a-7c7b-bc7d-14bffde72823","order":"01a21c0f-4c8a-762f-aa60-f12b095c9248","payment":"cod","total":115000}');
INSERT INTO public.db_event VALUES ('01a21c0f-4cd2-7df3-a1a6-3ec23e341fbb', NULL, 'registry.import.started.v1', '01a21c0f-4cb2-795f-9a69-025c270dd58d', 'account', '01a21c0f-4a71-749c-b013-bb5644830d36', '01a21c0f-4cd2-760b-9f5b-aa17153ba6f5', '2026-11-27 08:11:34.482443+00', '2026-11-27', '{"file":"ds.csv","file_hash":"1cf6b49e4204cd2637520394c5d796ed7f09290f60d9c7a40f03e45a85de4583","import":"01a21c0f-4cb2-795f-9a69-025c270dd58d","total":3}');
INSERT INTO public.db_event VALUES ('01a21c0f-4d00-7163-87aa-10f4f5afe609', NULL, 'registry.import.finished.v1', '01a21c0f-4cb2-795f-9a69-025c270dd58d', 'system:test', NULL, '01a21c0f-4d00-7f34-b819-848ac4aeb486', '2026-11-27 08:11:34.528597+00', '2026-11-27', '{"added":3,"asked":0,"changed":0,"import":"01a21c0f-4cb2-795f-9a69-025c270dd58d","same":0,"wrong":0}');
INSERT INTO public.db_event VALUES ('01a21c0f-4d12-714f-b687-25c48de63f4b', NULL, 'people.account.signed-in.v1', '01a21c0f-4a71-78e8-8562-f212c819dcd3', 'visitor', NULL, '01a21c0f-4d12-7d44-9adc-efac399e903a', '2026-11-27 08:11:34.546674+00', '2026-11-27', '{"account":"01a21c0f-4a71-78e8-8562-f212c819dcd3"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4d20-72f1-9bba-84dd71d41bf3', NULL, 'people.account.signed-in.v1', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', 'visitor', NULL, '01a21c0f-4d20-7bfc-ba58-ec05fd28523c', '2026-11-27 08:11:34.560057+00', '2026-11-27', '{"account":"01a21c0f-4a71-7a43-aca5-20e8d99b3d27"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4d4a-7d0c-9c28-cffa39af97f7', NULL, 'offers.offer.made.v1', '01a21c0f-4d4a-7dee-bf6e-44c65cff1a97', 'account', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', '01a21c0f-4d4a-796b-8bac-33c47cc8e6df', '2026-11-27 08:11:34.602732+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7","campaign":null,"kind":"coupon","offer":"01a21c0f-4d4a-7dee-bf6e-44c65cff1a97","rule":"promotion.discount.most@1"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4d58-77f2-af1e-936465399985', NULL, 'talk.conversation.begun.v1', '01a21c0f-4d58-737d-9e64-1d229fd9d396', 'account', '01a21c0f-4a71-78e8-8562-f212c819dcd3', '01a21c0f-4d58-786f-b3e8-a9df4fbad787', '2026-11-27 08:11:34.616578+00', '2026-11-27', '{"booth":"01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7","conversation":"01a21c0f-4d58-737d-9e64-1d229fd9d396"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4d58-7ea8-b79c-8e9617c44a13', NULL, 'talk.message.sent.v1', '01a21c0f-4d58-737d-9e64-1d229fd9d396', 'account', '01a21c0f-4a71-78e8-8562-f212c819dcd3', '01a21c0f-4d58-786f-b3e8-a9df4fbad787', '2026-11-27 08:11:34.616578+00', '2026-11-27', '{"conversation":"01a21c0f-4d58-737d-9e64-1d229fd9d396","message":"01a21c0f-4d58-7d6e-b0e8-1c852a459984","side":"shopper"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4d6e-781e-a446-7aa1e5da247b', NULL, 'survey.survey.planned.v1', '01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'account', '01a21c0f-4a71-749c-b013-bb5644830d36', '01a21c0f-4d6e-74cf-a915-3e6574452385', '2026-11-27 08:11:34.63839+00', '2026-11-27', '{"population":"firms","survey":"01a21c0f-4d6e-75bc-b84d-5aafcc092845","year":2026}');
INSERT INTO public.db_event VALUES ('01a21c0f-4df1-7410-8bec-60fdfe452206', NULL, 'survey.unit.tried.v1', '01a21c0f-4dce-7972-88c9-d0837ef8f752', 'account', '01a21c0f-4a71-749c-b013-bb5644830d36', '01a21c0f-4df1-7b0f-8e13-437efd12c68a', '2026-11-27 08:11:34.769919+00', '2026-11-27', '{"result":"not-reached","survey":"01a21c0f-4d6e-75bc-b84d-5aafcc092845","unit":"01a21c0f-4dce-7972-88c9-d0837ef8f752","way":"phone"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4d6e-7ba5-82b8-2f658e98b200', NULL, 'survey.form.added.v1', '01a21c0f-4d6e-76ed-9361-5d1b2b37cf75', 'account', '01a21c0f-4a71-749c-b013-bb5644830d36', '01a21c0f-4d6e-74cf-a915-3e6574452385', '2026-11-27 08:11:34.63839+00', '2026-11-27', '{"form":"01a21c0f-4d6e-76ed-9361-5d1b2b37cf75","name":"firms","version":"2026-1"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4dce-7982-a50b-ad8ae56beb6f', NULL, 'survey.survey.drawn.v1', '01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'account', '01a21c0f-4a71-749c-b013-bb5644830d36', '01a21c0f-4dce-7c73-a957-f2b967bd3698', '2026-11-27 08:11:34.734868+00', '2026-11-27', '{"reserve":1,"sample":2,"seed":7,"survey":"01a21c0f-4d6e-75bc-b84d-5aafcc092845"}');
INSERT INTO public.db_event VALUES ('01a21c0f-4de1-733e-9626-78f28cf9b257', NULL, 'survey.survey.opened.v1', '01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'account', '01a21c0f-4a71-749c-b013-bb5644830d36', '01a21c0f-4de1-73ea-be62-1bcc30d1dd3e', '2026-11-27 08:11:34.753401+00', '2026-11-27', '{"survey":"01a21c0f-4d6e-75bc-b84d-5aafcc092845"}');



INSERT INTO public.db_event_personal VALUES ('01a21c0f-4a71-70b3-aa56-c80e065b72ce', 'name', 'shopper', '08c71b529678e6464fed031f33101e1e');
INSERT INTO public.db_event_personal VALUES ('01a21c0f-4a71-7643-9f0d-cb328d4055df', 'name', 'seller', 'f6271aa81c3058c1f9ecece070ef9e54');
INSERT INTO public.db_event_personal VALUES ('01a21c0f-4a71-705c-b200-c96811d4649a', 'name', 'commune-officer', '6b3bd3ea66f0a630517ae85b7dc560db');
INSERT INTO public.db_event_personal VALUES ('01a21c0f-4a71-73bf-8505-d66adc256c18', 'name', 'officer', '588440289e9e2e4acacde23bf4945eb2');
INSERT INTO public.db_event_personal VALUES ('01a21c0f-4a71-76f9-9164-7977966c3fae', 'name', 'accountant', '8230a3aed6d533c16d33231ffa641226');
INSERT INTO public.db_event_personal VALUES ('01a21c0f-4a71-7374-b84d-77a45e858bf6', 'name', 'tax-officer', '06292f7a9d9f6f21d2560ce68e0ceab8');
INSERT INTO public.db_event_personal VALUES ('01a21c0f-4a71-788d-8048-6b5da8112e2d', 'name', 'operator', 'e244a11feeb91a520d39f7a9e0c96f9b');



INSERT INTO public.db_idempotency VALUES ('orders.checkout:3391031f931890635055c8229497df99baa43293e655c149bece81e18907311a:a', 'a93fcc89462b092d8f0789b47acbf96227f90002486f0200d72fcda1d24a19e7', 'e8953b0fbac9c337ffedf105ccba2fa5 64d803baa94d4b1d832bc8273ea87480', '2026-11-27 08:11:34.315761+00');
INSERT INTO public.db_idempotency VALUES ('orders.checkout:318917256821e9692ded09e0032720b28e79f67be2bf57ef01e3f7b9257be251:b', '21c93fa52d7932631357545b4cd8059313611603057d50c33b1bfd6ccc5bc046', 'a4d0e944a1471763bedd0c9ee2c99fc2 ', '2026-11-27 08:11:34.410418+00');



INSERT INTO public.db_job VALUES ('01a21c0f-4c2b-7da0-b2c6-346aaee58778', 'money.ask', '01a21c0f-4c2b-7409-8eb3-45a237324160', '2026-11-27 08:13:34.315761+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21c0f-4c2b-740e-9c66-4f6ed7db36ae', 'money.ask-last', '01a21c0f-4c2b-7409-8eb3-45a237324160', '2026-11-27 08:40:34.315761+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21c0f-4c2b-7995-a156-97204e6144ef', 'orders.expire', '01a21c0f-4c2b-72ba-a031-7a8c96eb7cc9', '2026-11-27 08:42:34.315761+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21c0f-4c57-773c-8fd6-762f2c2e7338', 'notices.send', '01a21c0f-4c57-7b59-9994-3bdc2ffa662b', '2026-11-27 08:11:34.359415+00', NULL, 1, '2026-11-27 08:11:34.491242+00', NULL);
INSERT INTO public.db_job VALUES ('01a21c0f-4c8a-7cfd-a4a2-7efb3b189cf8', 'notices.send', '01a21c0f-4c8a-7cc3-8d74-d9f481b5954c', '2026-11-27 08:11:34.410418+00', NULL, 1, '2026-11-27 08:11:34.491242+00', NULL);
INSERT INTO public.db_job VALUES ('01a21c0f-4cd2-7d65-9bd0-e10ed206b2c1', 'registry.import', '01a21c0f-4cb2-795f-9a69-025c270dd58d', '2026-11-27 08:11:34.482443+00', NULL, 1, '2026-11-27 08:11:34.491242+00', NULL);
INSERT INTO public.db_job VALUES ('01a21c0f-4cdb-746c-9291-25cf20bc8eed', 'outside.mail', '01a21c0f-4cdb-7c86-bd5f-96d0156ece45', '2026-11-27 08:11:34.491242+00', NULL, 1, '2026-11-27 08:11:34.491242+00', NULL);
INSERT INTO public.db_job VALUES ('01a21c0f-4cdb-755f-819f-69c51ed3c02c', 'outside.mail', '01a21c0f-4cdb-72ea-bef3-44f6729c0cdb', '2026-11-27 08:11:34.491242+00', NULL, 1, '2026-11-27 08:11:34.491242+00', NULL);
INSERT INTO public.db_job VALUES ('01a21c0f-4d58-7f2f-8252-49ea6622cc43', 'talk.unread', '01a21c0f-4d58-7d6e-b0e8-1c852a459984', '2026-11-27 08:21:34.616578+00', NULL, 0, NULL, NULL);






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
INSERT INTO public.db_migration VALUES ('people', 7, 'grant_organisation', '0ce480067b973121f82b3e771e046159035575c19356c459dc5dc49c106419c9');
INSERT INTO public.db_migration VALUES ('pictures', 1, 'pictures', 'b43a1a71468a11160ddb1469d7023e467407a44450a31bf56ebf5537881e0bb6');
INSERT INTO public.db_migration VALUES ('notices', 1, 'notices', 'e76534f956ae2441093faaaa26afe95bb086d1edac157b416686694e958ea1fb');
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
INSERT INTO public.db_migration VALUES ('catalogue', 6, 'stars', '4f6a040de0e1d78569cdb52f2a634ec5bdc8fe395cbb2a9f56c3e810aa9eb150');
INSERT INTO public.db_migration VALUES ('wishes', 1, 'wishes', 'd601b31d011df76807b56ff8ae49faa01a827e0ebb9545291a2520b1a227e14f');
INSERT INTO public.db_migration VALUES ('feeds', 1, 'feeds', '71ae59cfc3d6b3d04969b1913c4291468cf5de26c4b33aff38541605861d82bd');
INSERT INTO public.db_migration VALUES ('money', 1, 'money', 'e482d3b75dd4865da6c9e804f7ae705efba8f5de24c457083a71278f806bd1a9');
INSERT INTO public.db_migration VALUES ('money', 2, 'door', 'e047c93399f000f326165d3585dcf8f4449a71fbfcff9c6f87417635793632fe');
INSERT INTO public.db_migration VALUES ('money', 3, 'refunds', '1f29d7588b50af7ab7f3f7fb75241d80e264eac783b228fc27a5972710017f9d');
INSERT INTO public.db_migration VALUES ('money', 4, 'statements', '8ecdb96868f42e51dd678abdb939748a5210e94ea53db1c3de055a2c920872d2');
INSERT INTO public.db_migration VALUES ('money', 5, 'tellings', '33ca92f01f002c88fd9fd29cea81e372d29552141e667c070f72261013632fdd');
INSERT INTO public.db_migration VALUES ('money', 6, 'nameless', '029a0108772af9a419ae753a1bb4a933cf0309e48f4cb1bed7bbae3f0b67ec7e');
INSERT INTO public.db_migration VALUES ('settlement', 1, 'settlement', '37722278ed787345cd3c89f7933adf3a7083b0437ebb5c3a01d89f764685c9b0');
INSERT INTO public.db_migration VALUES ('settlement', 2, 'carriers', '0029695333a7ee0d46780fcc1148c1850c632da99e9c4d8342f325b65b5be19c');
INSERT INTO public.db_migration VALUES ('delivery', 1, 'delivery', '9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO public.db_migration VALUES ('delivery', 2, 'retention', 'a48f0bfe06ae8cf01ffbd3390f0ed00e88e1971fb393ca4b5b8e3dbb3a0b40d3');
INSERT INTO public.db_migration VALUES ('delivery', 3, 'carriers', '43c4e8fab3fa76362ce81a67b2cfbaa64349ffa2839afc743cb4aa99a3d62058');
INSERT INTO public.db_migration VALUES ('delivery', 4, 'parcels', '4fafc9e0918283dbb2e48c578d2e4b9f167fc1da7c14b97ad5b38348716cde2c');
INSERT INTO public.db_migration VALUES ('delivery', 5, 'remittances', '5a1b348370826e944bbce3c4fb9110b18cf36c7b614bd0de5123c82ad5a299e6');
INSERT INTO public.db_migration VALUES ('delivery', 6, 'quote_answers', '6bccfc7e9dca609a503d8ae950d5f1eeb129b11d3bb8715e08a539177cb98b95');
INSERT INTO public.db_migration VALUES ('delivery', 7, 'no_suspense', 'a1d0893462fbac1f8d48882860d923eeffed6fa99c7862fac30ad3a1c8f4feda');
INSERT INTO public.db_migration VALUES ('delivery', 8, 'astray', 'a855d84ab0b176cd45d8672b2eaa686b660a390dd91ab8a2aa748d99dbd33278');
INSERT INTO public.db_migration VALUES ('delivery', 9, 'places', '7eed76b623abdcc070162cb1df7304240ec4229ffdb6dacc7873b5f05dae1f95');
INSERT INTO public.db_migration VALUES ('offers', 1, 'offers', 'dd15af40828f19cbe3676bd35b3fe58bf40e3392053e6a67d0e0f015d061cd98');
INSERT INTO public.db_migration VALUES ('orders', 1, 'orders', '0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');
INSERT INTO public.db_migration VALUES ('orders', 2, 'items', '591b6ffa3d6f66a62ac0f2af6cddd70e99c47d44c03b5880c6218412680ab517');
INSERT INTO public.db_migration VALUES ('orders', 3, 'drafts', 'be03ebc298b9f51061ddd44b1207103a52f1c23c6d7403b997c23ce37bc3ab36');
INSERT INTO public.db_migration VALUES ('orders', 4, 'buying', '50d6ca10d33ad31ca63bd2306e2b0e78dc47e435994b590464236286c009d04b');
INSERT INTO public.db_migration VALUES ('orders', 5, 'discounts', 'c04f84f67a3bc2d179fd25d2cc91253e560327e777d30b0d77bd3415921487fe');
INSERT INTO public.db_migration VALUES ('orders', 6, 'after_sale', '24e481786e1357e8d5f471ea561fe45e47a00e4ef70c920f345ef8d782a326f9');
INSERT INTO public.db_migration VALUES ('fulfilment', 1, 'warehouses', '8754fbb290cbf8ad7f80ddaa8e0f20cc8b32f4b6795667d10a1c3b042cfa0179');
INSERT INTO public.db_migration VALUES ('fulfilment', 2, 'goods', 'b2d04c3b03294ca2f0884581deb53678bab5b0d34dec0ec5f480c981f6690190');
INSERT INTO public.db_migration VALUES ('fulfilment', 3, 'orders', '58face9bd6997f8ed6657a429f8812f906161177bc1481f1d5feae03b8bb0790');
INSERT INTO public.db_migration VALUES ('fulfilment', 4, 'counts', '027b8af1e76d50361075533ba9bca46e9bf8031bae9c79eb1750d45e2bc35541');
INSERT INTO public.db_migration VALUES ('fulfilment', 5, 'returns', '6f805ebc612cd23b22bd2e107c36b83e9a42b26522b117b4ce15571fe9347fca');
INSERT INTO public.db_migration VALUES ('reviews', 1, 'reviews', '49b60812f4d9fff603bab99135e9b99294d6e52e9fb59a1e6c75b558cca88770');
INSERT INTO public.db_migration VALUES ('talk', 1, 'talk', 'aa2ce2b096942312570a5ac75c60d472373fc3b53f10faa14f70672cac0879f6');
INSERT INTO public.db_migration VALUES ('index', 1, 'year', '4bf436cfe309ee0ba6f7e02bf5b5be1f9f9d1112b1f2cb8cbd8b5fa82abf55c0');
INSERT INTO public.db_migration VALUES ('survey', 1, 'survey', 'fda6351461a3f52ca1412a6ff319d1ca6a0e3ce59daf1e3a8256f0f95959d909');
INSERT INTO public.db_migration VALUES ('survey', 2, 'file', '00223d8ec64f3883837a281cfbecb979c3cdbdb06a4cfa8ba2dec45b67efa9a2');






INSERT INTO public.db_setting VALUES ('province', '86');
INSERT INTO public.db_setting VALUES ('area', '{"vi":"tỉnh Vĩnh Long","en":"Vinh Long Province"}');
INSERT INTO public.db_setting VALUES ('mode', 'ordering-and-payment');
INSERT INTO public.db_setting VALUES ('bank-bin', '970436');
INSERT INTO public.db_setting VALUES ('bank-account', '9900000086');
INSERT INTO public.db_setting VALUES ('bank-holder', 'TRUNG GIAN THU');
INSERT INTO public.db_setting VALUES ('bank-secret', 'test-secret');






INSERT INTO public.delivery_contents VALUES ('01a21c0f-4c2b-7514-a266-10f04ca5d661', 'WSSFG3F4W', 500, 100000, '[{"name":"Món banh-tet","quantity":1,"price":100000,"grams":null}]', '2026-11-27 08:11:34.359415+00');
INSERT INTO public.delivery_contents VALUES ('01a21c0f-4c2b-787a-9939-1fd9d3da17d6', 'W7V9DSTYD', 1000, 200000, '[{"name":"Món dua-sap","quantity":2,"price":100000,"grams":null}]', '2026-11-27 08:11:34.359415+00');
INSERT INTO public.delivery_contents VALUES ('01a21c0f-4c8a-762f-aa60-f12b095c9248', 'G93TYPN9Q', 500, 100000, '[{"name":"Món keo-dua","quantity":1,"price":100000,"grams":null}]', '2026-11-27 08:11:34.410418+00');
























INSERT INTO public.delivery_shipment VALUES ('01a21c0f-4c2b-73f7-86d4-85a68fea37d5', '01a21c0f-4c2b-787a-9939-1fd9d3da17d6', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'seller', 'waiting', 15000, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-27 08:11:34.315761+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21c0f-4c2b-7f93-841d-a338b0d0844b', '01a21c0f-4c2b-7514-a266-10f04ca5d661', '01a21c0f-4a71-7b99-bec0-aaa4dee88090', 'pick-up', 'waiting', 0, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-27 08:11:34.315761+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21c0f-4c8a-7889-b3dc-22b3519e9ceb', '01a21c0f-4c8a-762f-aa60-f12b095c9248', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'seller', 'waiting', 15000, 115000, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-27 08:11:34.410418+00', NULL, NULL, NULL);
















































INSERT INTO public.money_ledger VALUES ('01a21c0f-4c57-7b99-8c01-e6d007583f65', 'held', 'order:01a21c0f-4c2b-7514-a266-10f04ca5d661', 100000, 'paid:01a21c0f-4c2b-7514-a266-10f04ca5d661', '2026-11-27 08:11:34.359415+00', '2026-11-27', 'paid WSSFG3F4W');
INSERT INTO public.money_ledger VALUES ('01a21c0f-4c57-7ce9-aba1-81e6e40f0804', 'held', 'order:01a21c0f-4c2b-787a-9939-1fd9d3da17d6', 215000, 'paid:01a21c0f-4c2b-787a-9939-1fd9d3da17d6', '2026-11-27 08:11:34.359415+00', '2026-11-27', 'paid W7V9DSTYD');



INSERT INTO public.money_number VALUES ('FT1', 315000);



INSERT INTO public.money_payment VALUES ('01a21c0f-4c2b-7409-8eb3-45a237324160', '64d803baa94d4b1d832bc8273ea87480', 'CNCP0XY9KWJ', 'orders.checkout', '01a21c0f-4c2b-72ba-a031-7a8c96eb7cc9', 315000, 'vietqr', 'paid', '2026-11-27 08:11:34.315761+00', '2026-11-27 08:41:34.315761+00', '2026-11-27 08:11:34.359415+00');












INSERT INTO public.money_telling VALUES ('bank:FT1', '01a21c0f-4c57-7796-a241-aef62b5cdc06', 'notice');



INSERT INTO public.money_transfer VALUES ('01a21c0f-4c57-7796-a241-aef62b5cdc06', 'bank', 'FT1', 'FT1', 315000, 0, 0, 'chuyen tien CNCP0XY9KWJ', '2026-11-24 08:00:00', '2026-11-24', '2026-11-27 08:11:34.359415+00', 'matched', '', '01a21c0f-4c2b-7409-8eb3-45a237324160', NULL);



INSERT INTO public.money_use VALUES ('01a21c0f-4c57-7796-a241-aef62b5cdc06', '01a21c0f-4c2b-7409-8eb3-45a237324160', 315000, '2026-11-27 08:11:34.359415+00');









INSERT INTO public.notices_notice VALUES ('01a21c0f-4c57-7b59-9994-3bdc2ffa662b', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', 'booth-order', 'booth-order:01a21c0f-4c2b-787a-9939-1fd9d3da17d6:told-booth-new', '{"key":"told-booth-new","args":[["code",{"vi":"W7V9DSTYD"}],["total",{"vi":"215.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '{"key":"told-booth-new-more","args":[["code",{"vi":"W7V9DSTYD"}],["total",{"vi":"215.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '/desk/orders/W7V9DSTYD', true, true, true, '2026-11-27 08:11:34.359415+00', NULL, '2026-11-27 08:11:34.491242+00');
INSERT INTO public.notices_notice VALUES ('01a21c0f-4c8a-7cc3-8d74-d9f481b5954c', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', 'booth-order', 'booth-order:01a21c0f-4c8a-762f-aa60-f12b095c9248:told-booth-new', '{"key":"told-booth-new","args":[["code",{"vi":"G93TYPN9Q"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '{"key":"told-booth-new-more","args":[["code",{"vi":"G93TYPN9Q"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '/desk/orders/G93TYPN9Q', true, true, true, '2026-11-27 08:11:34.410418+00', NULL, '2026-11-27 08:11:34.491242+00');



INSERT INTO public.notices_person VALUES ('01a21c0f-4a71-78e8-8562-f212c819dcd3', 'vi', false);





















INSERT INTO public.offers_offer VALUES ('01a21c0f-4d4a-7dee-bf6e-44c65cff1a97', 'coupon', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', NULL, 'booth', '{"vi":"Quầy"}', NULL, '2026-11-26 17:00:00+00', '2026-12-02 17:00:00+00', NULL, 1, NULL, 10000, 50000, NULL, NULL, 0, NULL, NULL, 0, 'small', 'promotion.discount.most@1', '2026-11-27 08:11:34.602732+00');



INSERT INTO public.offers_price_seen VALUES ('01a21c0f-4a71-7e8f-ad76-b47b193d494d', '2026-11-27 08:11:33.902471+00', 100000);
INSERT INTO public.offers_price_seen VALUES ('01a21c0f-4a71-72d6-bd1f-5094621b694a', '2026-11-27 08:11:33.906454+00', 100000);
INSERT INTO public.offers_price_seen VALUES ('01a21c0f-4a71-7921-970b-c774712abaec', '2026-11-27 08:11:33.909575+00', 100000);












INSERT INTO public.orders_address VALUES ('01a21c0f-4d31-7b2b-aadb-5ca8feb8b24c', '01a21c0f-4a71-78e8-8562-f212c819dcd3', 'Mẹ', '+84912345670', '29242', '24 Phan Đình Phùng', true, '2026-11-27 08:11:34.577073+00');



INSERT INTO public.orders_cart VALUES ('01a21c0f-4c01-79cc-8deb-8f219077faa9', '3391031f931890635055c8229497df99baa43293e655c149bece81e18907311a', '2026-11-27 08:11:34.315761+00', NULL, '');
INSERT INTO public.orders_cart VALUES ('01a21c0f-4c76-7d36-a9af-860925550529', '318917256821e9692ded09e0032720b28e79f67be2bf57ef01e3f7b9257be251', '2026-11-27 08:11:34.410418+00', NULL, '');






INSERT INTO public.orders_checkout VALUES ('01a21c0f-4c2b-72ba-a031-7a8c96eb7cc9', 'TAK5DCVH2', 'e8953b0fbac9c337ffedf105ccba2fa5', NULL, 'vietqr', 315000, '2026-11-27 08:11:34.315761+00');
INSERT INTO public.orders_checkout VALUES ('01a21c0f-4c8a-7c7b-bc7d-14bffde72823', 'HR9R2FH4C', 'a4d0e944a1471763bedd0c9ee2c99fc2', NULL, 'cod', 115000, '2026-11-27 08:11:34.410418+00');



INSERT INTO public.orders_customer VALUES ('01a21c0f-4a71-7b99-bec0-aaa4dee88090', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', '01a21c0f-4c2b-7dbf-8934-64c9692b85aa', '01a21c0f-4c2b-7514-a266-10f04ca5d661', '2026-11-27 08:11:34.315761+00', '2026-11-27 08:11:34.315761+00', NULL);
INSERT INTO public.orders_customer VALUES ('01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', '01a21c0f-4c2b-7bb6-92a4-27826fe05fc4', '01a21c0f-4c8a-762f-aa60-f12b095c9248', '2026-11-27 08:11:34.315761+00', '2026-11-27 08:11:34.410418+00', NULL);


















INSERT INTO public.orders_item VALUES ('01a21c0f-4c2b-787a-9939-1fd9d3da17d6', '01a21c0f-4a71-7e8f-ad76-b47b193d494d', '01a21c0f-4a71-7f61-a5d0-acc80d152aa9', '{"vi":"Món dua-sap"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 2);
INSERT INTO public.orders_item VALUES ('01a21c0f-4c2b-7514-a266-10f04ca5d661', '01a21c0f-4a71-7921-970b-c774712abaec', '01a21c0f-4a71-7bb9-8067-e1de222e1908', '{"vi":"Món banh-tet"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);
INSERT INTO public.orders_item VALUES ('01a21c0f-4c8a-762f-aa60-f12b095c9248', '01a21c0f-4a71-72d6-bd1f-5094621b694a', '01a21c0f-4a71-74aa-9d31-056834372c33', '{"vi":"Món keo-dua"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);



INSERT INTO public.orders_order VALUES ('01a21c0f-4c2b-7514-a266-10f04ca5d661', 'WSSFG3F4W', '01a21c0f-4c2b-72ba-a031-7a8c96eb7cc9', '01a21c0f-4a71-7b99-bec0-aaa4dee88090', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'paid', 100000, 0, 100000, '86', '2026-11-27 08:11:34.315761+00', '2026-11-27', '2026-11-27 08:11:34.359415+00', NULL, NULL, NULL, 'market', NULL, NULL);
INSERT INTO public.orders_order VALUES ('01a21c0f-4c2b-787a-9939-1fd9d3da17d6', 'W7V9DSTYD', '01a21c0f-4c2b-72ba-a031-7a8c96eb7cc9', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'paid', 200000, 15000, 215000, '86', '2026-11-27 08:11:34.315761+00', '2026-11-27', '2026-11-27 08:11:34.359415+00', NULL, NULL, NULL, 'market', NULL, NULL);
INSERT INTO public.orders_order VALUES ('01a21c0f-4c8a-762f-aa60-f12b095c9248', 'G93TYPN9Q', '01a21c0f-4c8a-7c7b-bc7d-14bffde72823', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'cod', 'placed', 100000, 15000, 115000, '86', '2026-11-27 08:11:34.410418+00', '2026-11-27', NULL, NULL, NULL, NULL, 'market', NULL, NULL);












INSERT INTO public.outside_inbox VALUES ('01a21c0f-4c57-705e-a19f-948672ca30b4', 'bank', 'content-type: application/x-www-form-urlencoded
', '{"code":"00","data":{"accountNumber":"9900000086","amount":315000,"currency":"VND","description":"chuyen tien CNCP0XY9KWJ","orderCode":1,"reference":"FT1","transactionDateTime":"2026-11-24 08:00:00"},"desc":"success","signature":"1c46708d557614de5858f414c6a161ce3e3c30dabd821c77ccc014a7f75e1cdb","success":true}', '2026-11-27 08:11:34.359415+00', 'accepted', '', '2026-11-27 08:11:34.359415+00');



INSERT INTO public.outside_mail VALUES ('01a21c0f-4cdb-7c86-bd5f-96d0156ece45', 'seller@example.vn', 'Đơn mới W7V9DSTYD', 'Gian hàng Gian hàng gian-hang-mot có đơn 215.000 ₫ cần chuẩn bị.

Xem tại: http://127.0.0.1:8080/desk/orders/W7V9DSTYD

Đổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings', '2026-11-27 08:11:34.491242+00', NULL, NULL, NULL);
INSERT INTO public.outside_mail VALUES ('01a21c0f-4cdb-72ea-bef3-44f6729c0cdb', 'seller@example.vn', 'Đơn mới G93TYPN9Q', 'Gian hàng Gian hàng gian-hang-mot có đơn 115.000 ₫ cần chuẩn bị.

Xem tại: http://127.0.0.1:8080/desk/orders/G93TYPN9Q

Đổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings', '2026-11-27 08:11:34.491242+00', NULL, NULL, NULL);



INSERT INTO public.people_account VALUES ('01a21c0f-4a71-78e8-8562-f212c819dcd3', 'shopper@example.vn', NULL, 'shopper', '$argon2id$v=19$m=8,t=1,p=1$85bsEuCYmE5XORAxv52RnQ$TvT43QfmOweZKIAp5agyJdKpDed2wHWLdlODJRsg6F4', '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_account VALUES ('01a21c0f-4a71-7a43-aca5-20e8d99b3d27', 'seller@example.vn', NULL, 'seller', '$argon2id$v=19$m=8,t=1,p=1$tQJi2hzNoqNNEEWtJ3csyA$0dedGQuNJrPnWfmXQZclVR5gAje+DBIwNIumz3uty7o', '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_account VALUES ('01a21c0f-4a71-7acd-a1dd-c59082c0a63d', 'commune-officer@example.vn', NULL, 'commune-officer', '$argon2id$v=19$m=8,t=1,p=1$XANSVewU7eUCWfiNTVhjgQ$viiDycrhmQlHfQMN2AO3RP4eU0DUHmSsEKkHqR6Ddbg', '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_account VALUES ('01a21c0f-4a71-749c-b013-bb5644830d36', 'officer@example.vn', NULL, 'officer', '$argon2id$v=19$m=8,t=1,p=1$3n9FT73zz4Acq7xfJ9S3aA$v1OqOT2qf3L44W9nulxqcbqAPHAqbHPKAvUtZrgOUMA', '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_account VALUES ('01a21c0f-4a71-7ada-8e39-357a32241576', 'accountant@example.vn', NULL, 'accountant', '$argon2id$v=19$m=8,t=1,p=1$piiePECTt0L2WNJE9pP77g$O2nZI8AwINvC0ztOaPnDLRi6SquIPs26ibsSkPBLTHE', '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_account VALUES ('01a21c0f-4a71-70e4-a07f-4058295badae', 'tax-officer@example.vn', NULL, 'tax-officer', '$argon2id$v=19$m=8,t=1,p=1$spJTlNQV9REahG/i34MhQw$ECm8Gqv8HaDX5hGiPtShOL2Px85ezsxGo7/M4RC7E84', '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_account VALUES ('01a21c0f-4a71-7a12-bf75-b0396fc5a582', 'operator@example.vn', NULL, 'operator', '$argon2id$v=19$m=8,t=1,p=1$qbtT3cVMXRtyEDfceZqftQ$7dm6y4/QXW7MmpylNlfI0RRFVOdk+yvi59CI9LIvFhM', '2026-11-27 08:11:33.873923+00', NULL);


















INSERT INTO public.people_device VALUES ('f60b13ad8b9dec0172b5ad2b25bac0f552203cc740cc8059b9f7c69f8da77eed', '01a21c0f-4a71-78e8-8562-f212c819dcd3', '2026-11-27 08:11:34.546674+00');
INSERT INTO public.people_device VALUES ('1a41e11e5fdde7dbb7cf37ca1cdcb608b94fc0ee223c95ca9761f11d9d237e7d', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', '2026-11-27 08:11:34.560057+00');



INSERT INTO public.people_grant VALUES ('01a21c0f-4a71-7978-85f2-beed188dd167', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', 'seller', '01a21c0f-4a71-742d-9b86-a45444480132', NULL, '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21c0f-4a71-7163-b29c-82cf946a96dd', '01a21c0f-4a71-7acd-a1dd-c59082c0a63d', 'commune-officer', NULL, '29308', '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21c0f-4a71-7522-a58c-9933e54fde75', '01a21c0f-4a71-749c-b013-bb5644830d36', 'officer', NULL, NULL, '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21c0f-4a71-702e-b31d-98f483f424f1', '01a21c0f-4a71-7ada-8e39-357a32241576', 'accountant', NULL, NULL, '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21c0f-4a71-784e-ae3b-4b85e95623cc', '01a21c0f-4a71-70e4-a07f-4058295badae', 'tax-officer', NULL, NULL, '2026-11-27 08:11:33.873923+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21c0f-4a71-7d61-93a6-586150dbb576', '01a21c0f-4a71-7a12-bf75-b0396fc5a582', 'operator', NULL, NULL, '2026-11-27 08:11:33.873923+00', NULL);












INSERT INTO public.people_organisation VALUES ('01a21c0f-4a71-742d-9b86-a45444480132', 'household', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', NULL, '29308', '2026-11-27 08:11:33.873923+00', NULL, NULL, '2026-11-27 08:11:33.873923+00', NULL, NULL);
INSERT INTO public.people_organisation VALUES ('01a21c0f-4a71-7bcd-a2e4-ec9ee52b3a4b', 'household', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', NULL, '29308', '2026-11-27 08:11:33.873923+00', NULL, NULL, '2026-11-27 08:11:33.873923+00', NULL, NULL);















INSERT INTO public.people_session VALUES ('01a21c0f-4cab-7eb9-ae1d-a9fcd1eb221c', '90deff6a44b9a14be7d2eae47f1c05b6429b9d5f3171ede374f3b7a390aba7aa', '01a21c0f-4a71-749c-b013-bb5644830d36', 'strong', '', '2026-11-27 08:11:34.443116+00', '2026-11-27 08:11:34.443116+00', NULL);
INSERT INTO public.people_session VALUES ('01a21c0f-4d12-7851-b1a0-53d805097bd5', 'a4f5d4e035b00f2957d3f9c9c7aaea3ed4341e19895a69f4b8ea80754fcf417d', '01a21c0f-4a71-78e8-8562-f212c819dcd3', 'password', '', '2026-11-27 08:11:34.546674+00', '2026-11-27 08:11:34.546674+00', NULL);
INSERT INTO public.people_session VALUES ('01a21c0f-4d20-7c0e-bbf2-9e19d4a964e7', 'f51da0531bd7e8d31854395c227ffc52164e2f09ddd34c62364095670d0926f6', '01a21c0f-4a71-7a43-aca5-20e8d99b3d27', 'password', '', '2026-11-27 08:11:34.560057+00', '2026-11-27 08:11:34.560057+00', NULL);





















INSERT INTO public.places_revision VALUES ('points', 0);



INSERT INTO public.registry_business VALUES ('01a21c0f-4cf3-79f8-95fb-e5537c93e3d3', '3921GCXV2', '0100109106', NULL, '88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719', 'import', NULL, '2026-11-27 08:11:34.515649+00', NULL);
INSERT INTO public.registry_business VALUES ('01a21c0f-4cf3-7621-b0c9-54934ef4307d', '4JCBBAS2U', NULL, NULL, '02940b59fcf0fceeaa014db7cc10d9c339b910e899f0893cf5dda0f1081d9d6a', 'import', NULL, '2026-11-27 08:11:34.515649+00', NULL);
INSERT INTO public.registry_business VALUES ('01a21c0f-4cf3-7bee-9c54-9e7816f073f0', 'PQK25TQ2Y', NULL, NULL, '6e5a5d26acefb5827b1869dfafe8e6d625da846804e708e1eaff66d3161df044', 'import', NULL, '2026-11-27 08:11:34.515649+00', NULL);



INSERT INTO public.registry_channel VALUES ('01a21c0f-4cf3-7f3b-b549-089dabe2ac43', '01a21c0f-4cf3-79f8-95fb-e5537c93e3d3', 'site', 'dua.example', 'https://dua.example', 'dua.example', 'presents', false, 'none', 'none', NULL, NULL, '2026-11-27', '9999-12-31', 'import');



INSERT INTO public.registry_import VALUES ('01a21c0f-4cb2-795f-9a69-025c270dd58d', 'ds.csv', '1cf6b49e4204cd2637520394c5d796ed7f09290f60d9c7a40f03e45a85de4583', 'Unicode', 0, '["name","tax-code","commune","website"]', 'done', 3, 3, 3, 0, 0, 0, 0, '01a21c0f-4a71-749c-b013-bb5644830d36', '2026-11-27 08:11:34.450096+00', '2026-11-27 08:11:34.528597+00');



INSERT INTO public.registry_import_piece VALUES ('01a21c0f-4cb2-795f-9a69-025c270dd58d', 0, '\x54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a43c3b46e6720747920544e48482044e1bbab61204861693b3b58c3a32043e1baa775204bc3a83b0a43c3b46e6720747920544e48482044e1bbab612042613b3b58c3a32043e1baa775204bc3a83b0a');






INSERT INTO public.registry_mapping VALUES ('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177', '["name","tax-code","commune","website"]', '2026-11-27 08:11:34.482443+00');















INSERT INTO public.registry_version VALUES ('01a21c0f-4cf3-7320-ae22-1ff7b7ecdae1', '01a21c0f-4cf3-79f8-95fb-e5537c93e3d3', '2026-11-27', '9999-12-31', 'Công ty TNHH Dừa Một', 'cong ty tnhh dua mot', '\x2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07', 'dua', 'limited-liability', 'unknown', 2025, '', '', '29308', NULL, 'unknown', 'active', 'yes', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', '{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}', '2026-11-27 08:11:34.515649+00');
INSERT INTO public.registry_version VALUES ('01a21c0f-4cf3-7793-9ec8-4ca9403f2e5a', '01a21c0f-4cf3-7621-b0c9-54934ef4307d', '2026-11-27', '9999-12-31', 'Công ty TNHH Dừa Hai', 'cong ty tnhh dua hai', '\x2f4802453704515b0451453939043154022b04392b3b01378a0901dcbfdcdcdcdcc5dcc2dc06', 'dua hai', 'limited-liability', 'unknown', 2025, '', '', '29308', NULL, 'unknown', 'active', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', '{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}', '2026-11-27 08:11:34.515649+00');
INSERT INTO public.registry_version VALUES ('01a21c0f-4cf3-7de2-99b6-94e8a13e2103', '01a21c0f-4cf3-7bee-9c54-9e7816f073f0', '2026-11-27', '9999-12-31', 'Công ty TNHH Dừa Ba', 'cong ty tnhh dua ba', '\x2f4802453704515b0451453939043154022b042d2b01378a0801dcbfdcdcdcdcc5dcc2dc05', 'dua ba', 'limited-liability', 'unknown', 2025, '', '', '29308', NULL, 'unknown', 'active', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', '{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}', '2026-11-27 08:11:34.515649+00');





















INSERT INTO public.settlement_line VALUES ('01a21c0f-4c2b-787a-9939-1fd9d3da17d6', 0, '01a21c0f-4a71-7f61-a5d0-acc80d152aa9', 200000, NULL, 0, '', 0, 215000, 300, 'tax.vat.household.production@1', 6450, 150, 'tax.pit.household.production@1', 3225);
INSERT INTO public.settlement_line VALUES ('01a21c0f-4c2b-7514-a266-10f04ca5d661', 0, '01a21c0f-4a71-7bb9-8067-e1de222e1908', 100000, NULL, 0, '', 0, 100000, 300, 'tax.vat.household.production@1', 3000, 150, 'tax.pit.household.production@1', 1500);
INSERT INTO public.settlement_line VALUES ('01a21c0f-4c8a-762f-aa60-f12b095c9248', 0, '01a21c0f-4a71-74aa-9d31-056834372c33', 100000, NULL, 0, '', 0, 115000, 300, 'tax.vat.household.production@1', 3450, 150, 'tax.pit.household.production@1', 1725);
























INSERT INTO public.settlement_sale VALUES ('01a21c0f-4c2b-787a-9939-1fd9d3da17d6', 'W7V9DSTYD', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'held', 'recorded', false, 200000, 15000, 0, 15000, NULL, 0, 0, 0, 800, 'tax.vat.commission@1', true, 6450, 3225, 0, 0, '2026-11-27 08:11:34.315761+00', NULL, NULL, 0);
INSERT INTO public.settlement_sale VALUES ('01a21c0f-4c2b-7514-a266-10f04ca5d661', 'WSSFG3F4W', '01a21c0f-4a71-7b99-bec0-aaa4dee88090', 'held', 'recorded', false, 100000, 0, 0, 0, NULL, 0, 0, 0, 800, 'tax.vat.commission@1', true, 3000, 1500, 0, 0, '2026-11-27 08:11:34.315761+00', NULL, NULL, 0);
INSERT INTO public.settlement_sale VALUES ('01a21c0f-4c8a-762f-aa60-f12b095c9248', 'G93TYPN9Q', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', 'seller-cash', 'recorded', false, 100000, 15000, 0, 15000, NULL, 0, 0, 0, 800, 'tax.vat.commission@1', true, 3450, 1725, 0, 0, '2026-11-27 08:11:34.410418+00', NULL, NULL, 0);






INSERT INTO public.survey_answer VALUES ('01a21c0f-4dce-7972-88c9-d0837ef8f752', '01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'uuid:01a21c0f-4dce-7972-88c9-d0837ef8f752', '{"contact":"WSYBAX37G","day":"2026-11-27","firm":{"firm_name":"Dừa","province":"86"},"indicators":{"BB1":"100","BB2":"0","BB3":"0","BB4":"0","BB5":"100","BB6":"0","BC1":"0","BC2":"0","BC3":"0","BC4":"0","BC5":"0","BC7":"0","BC8":"0","BC9":"0","orders_oecd":"0"},"started":"2026-11-27T15:11:34.819+07:00"}', 1, 'phone', '', '01a21c0f-4a71-749c-b013-bb5644830d36', '2026-11-27 08:11:34.819001+00', '2026-11-27 08:11:34.819001+00', NULL);



INSERT INTO public.survey_attempt VALUES ('01a21c0f-4df1-7a9e-841d-39841c60ac82', '01a21c0f-4dce-7972-88c9-d0837ef8f752', '2026-11-27 08:11:34.769919+00', '01a21c0f-4a71-749c-b013-bb5644830d36', 'phone', 'not-reached', '');






INSERT INTO public.survey_form VALUES ('01a21c0f-4d6e-76ed-9361-5d1b2b37cf75', 'firms', '2026-1', 'Khảo sát thương mại điện tử trong doanh nghiệp', 'firms.csv', '\x7375727665792c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c747970652c6e616d652c6c6162656c3a3a5469e1babf6e67205669e1bb877420287669292c6c6162656c3a3a456e676c6973682028656e292c68696e743a3a5469e1babf6e67205669e1bb877420287669292c68696e743a3a456e676c6973682028656e292c72657175697265642c72656c6576616e742c636f6e73747261696e742c636f6e73747261696e745f6d6573736167653a3a5469e1babf6e67205669e1bb877420287669292c636f6e73747261696e745f6d6573736167653a3a456e676c6973682028656e292c63616c63756c6174696f6e2c63686f6963655f66696c7465722c7265706561745f636f756e742c64656661756c742c617070656172616e63652c706172616d65746572730a2c73746172742c737461727465642c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c656e642c656e6465642c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c746f6461792c6461792c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c68696464656e2c636f6e746163742c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c6669726d2c446f616e68206e676869e1bb87702c546865206669726d2c2c2c2c2c2c2c2c2c2c2c2c6669656c642d6c6973742c0a2c746578742c6669726d5f6e616d652c54c3aa6e20646f616e68206e676869e1bb87702c4e616d65206f6620746865206669726d2c2c2c7965732c2c2c2c2c2c2c2c2c2c0a2c746578742c7461785f636f64652c4dc3a32073e1bb9120746875e1babf2c54617820636f64652c22313020686fe1bab763203133206368e1bbaf2073e1bb912c2076c3ad2064e1bba5203231303031323334353620686fe1bab76320323130303132333435362d303031222c223130206f72203133206469676974732c206c696b652032313030313233343536206f7220323130303132333435362d303031222c2c2c227265676578282e2c20275b302d395d7b31307d282d3f5b302d395d7b337d293f2729222c4dc3a32073e1bb9120746875e1babf2063c3b320313020686fe1bab763203133206368e1bbaf2073e1bb912e2c412074617820636f646520686173203130206f72203133206469676974732e2c2c2c2c2c2c0a2c73656c6563745f6f6e655f66726f6d5f66696c652070726f76696e6365732e6373762c70726f76696e63652c2254e1bb896e682c207468c3a06e68207068e1bb91222c50726f76696e6365206f7220636974792c2c2c7965732c2c2c2c2c2c2c2c38362c6d696e696d616c2c76616c75653d636f6465206c6162656c3d66756c6c5f6e616d650a2c73656c6563745f6f6e655f66726f6d5f66696c6520636f6d6d756e65732e6373762c636f6d6d756e652c2258c3a32c207068c6b0e1bb9d6e672c20c491e1bab763206b6875222c22436f6d6d756e652c2077617264206f72207370656369616c207a6f6e65222c2c2c7965732c2c2c2c2c2c70726f76696e6365203d20247b70726f76696e63657d2c2c2c6d696e696d616c206175746f636f6d706c6574652c76616c75653d636f6465206c6162656c3d66756c6c5f6e616d650a2c73656c6563745f6f6e6520736563746f722c736563746f722c4e67c3a06e6820686fe1baa17420c491e1bb996e67206368c3ad6e682c4d61696e2061637469766974792c2c2c7965732c2c2c2c2c2c2c2c2c6d696e696d616c2c0a2c696e74656765722c656d706c6f796565732c53e1bb91206c616f20c491e1bb996e672c4e756d626572206f6620656d706c6f796565732c2254c3ad6e682063e1baa3206368e1bba720646f616e68206e676869e1bb87702c2074e1baa169207468e1bb9d6920c49169e1bb836d207472e1baa3206ce1bb9d69222c225769746820746865206f776e65722c206174207468652074696d65206f6620616e73776572696e67222c7965732c2c2e203e3d203120616e64202e203c3d203230303030302c53e1bb91206c616f20c491e1bb996e672074e1bbab203120c491e1babf6e203230302e3030302e2c2246726f6d203120746f203230302c30303020656d706c6f796565732e222c2c2c2c2c2c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c70656f706c652c492e2048e1baa12074e1baa76e672076c3a0206e6775e1bb936e206e68c3a26e206ce1bbb1632c492e20496e66726173747275637475726520616e642070656f706c652c2c2c2c2c2c2c2c2c2c2c2c6669656c642d6c6973742c0a2c73656c6563745f6f6e65207363616c652c73746166665f6669742c312e204e68c3a26e206ce1bbb1632063e1bba76120646f616e68206e676869e1bb877020c491c3a17020e1bba96e672079c3aa752063e1baa775207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad20c491e1babf6e206de1bba963206ec3a06f3f2c312e20486f772066617220646f20746865206669726d27732070656f706c65206d656574207768617420652d636f6d6d657263652061736b7320666f723f2c2c2c7965732c2c2c2c2c2c2c2c2c6c696b6572742c0a2c73656c6563745f6f6e65207363616c652c686972696e672c22322e204b686920747579e1bb836e2064e1bba56e672c20646f616e68206e676869e1bb877020c6b075207469c3aa6e206e67c6b0e1bb9d692063c3b3206be1bbb9206ec4836e6720686fe1bab76320c491c6b0e1bba36320c491c3a06f2074e1baa16f2076e1bb812063c3b46e67206e6768e1bb87207468c3b46e672074696e2c207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad20c491e1babf6e206de1bba963206ec3a06f3f222c22322e20496e20686972696e672c20686f772066617220646f657320746865206669726d207072656665722070656f706c6520736b696c6c6564206f7220747261696e656420696e20495420616e6420652d636f6d6d657263653f222c2c2c7965732c2c2c2c2c2c2c2c2c6c696b6572742c0a2c696e74656765722c6d6573736167696e672c22332e2042616f206e6869c3aa75206c616f20c491e1bb996e67207468c6b0e1bb9d6e6720787579c3aa6e2064c3b96e67207468c6b020c49169e1bb876e2074e1bbad20686fe1bab763205a616c6f2c204d657373656e6765722c2056696265722c2057686174734170702c20536b79706520e280a62074726f6e672063c3b46e67207669e1bb87633f222c22332e20486f77206d616e7920656d706c6f7965657320726567756c61726c792075736520652d6d61696c206f72205a616c6f2c204d657373656e6765722c2056696265722c2057686174734170702c20536b79706520e280a620617420776f726b3f222c2c2c7965732c2c2e203e3d203020616e64202e203c3d20247b656d706c6f796565737d2c4b68c3b46e67206e6869e1bb81752068c6a16e2073e1bb91206c616f20c491e1bb996e672028247b656d706c6f796565737d292e2c4e6f206d6f7265207468616e2074686520656d706c6f796565732028247b656d706c6f796565737d292e2c2c2c2c2c2c0a2c73656c6563745f6f6e65207363616c652c696e766573745f696d706f7274616e63652c342e20c490e1baa7752074c6b02076c3a06f2068e1baa12074e1baa76e672063c3b46e67206e6768e1bb87207468c3b46e672074696e2076c3a0207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad207175616e207472e1bb8d6e672076e1bb9b6920646f616e68206e676869e1bb877020c491e1babf6e206de1bba963206ec3a06f3f2c342e20486f7720696d706f7274616e7420697320696e766573746d656e7420696e20495420616e6420652d636f6d6d6572636520696e66726173747275637475726520746f20746865206669726d3f2c2c2c7965732c2c2c2c2c2c2c2c2c6c696b6572742c0a2c73656c6563745f6f6e65207965735f6e6f2c696e7665737465642c54726f6e67203132207468c3a16e672071756120646f616e68206e676869e1bb87702063c3b320c491e1baa7752074c6b02076c3a06f2068e1baa12074e1baa76e67206ec3a079206b68c3b46e673f2c22496e20746865206c617374203132206d6f6e7468732c2064696420746865206669726d20696e7665737420696e2069743f222c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207363616c652c696e766573745f6566666563742c5669e1bb876320c491e1baa7752074c6b020c491c3b32063c3b3206869e1bb8775207175e1baa320c491e1babf6e206de1bba963206ec3a06f3f2c486f772065666665637469766520776173207468617420696e766573746d656e743f2c2c2c7965732c247b696e7665737465647d203d2027796573272c2c2c2c2c2c2c2c6c696b6572742c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c636f6e73756d6572732c49492e2042c3a16e2068c3a06e672063686f206e67c6b0e1bb9d69207469c3aa752064c3b96e672028423243292c49492e2053656c6c696e6720746f20636f6e73756d6572732028423243292c2c2c2c2c2c2c2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c776562736974652c312e20446f616e68206e676869e1bb87702063c3b32077656273697465206b68c3b46e673f2c312e20446f657320746865206669726d2068617665206120776562736974653f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c746578742c776562736974655f616464726573732cc490e1bb8b61206368e1bb8920776562736974652c41646472657373206f662074686520776562736974652c2c2c2c247b776562736974657d203d2027796573272c227265676578282e2c20272868747470733f3a2f2f293f5b5e202f5d2b5c2e5b5e205d2b2729222c56c3ad2064e1bba53a20636f6e6774792e766e2c4c696b653a206669726d2e766e2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c636861742c22322e20576562736974652063c3b32074c3ad6e68206ec4836e672074c6b0c6a16e672074c3a163207472e1bbb16320747579e1babf6e2076e1bb9b69206b68c3a163682068c3a06e6720285a616c6f2c2046616365626f6f6b20e280a629206b68c3b46e673f222c22322e2043616e20637573746f6d6572732074616c6b20746f20746865206669726d206f6e20746865207765627369746520285a616c6f2c2046616365626f6f6b20e280a6293f222c2c2c7965732c247b776562736974657d203d2027796573272c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6d756c7469706c65206368616e6e656c2c73656c6c735f6f6e2c332e20446f616e68206e676869e1bb87702062c3a16e2068c3a06e67207472e1bbb16320747579e1babf6e20717561206e68e1bbaf6e67206bc3aa6e68206ec3a06f3f2c332e204f6e207768696368206f6e6c696e65206368616e6e656c7320646f657320746865206669726d2073656c6c3f2c2c2c7965732c2c226e6f742873656c6563746564282e2c20276e6f6e65272929206f7220636f756e742d73656c6563746564282e29203d2031222ce2809c4b68c3b46e67206bc3aa6e68206ec3a06fe2809d206b68c3b46e6720c491692063c3b96e67206bc3aa6e68206b68c3a1632e2ce2809c4e6f6e65e2809d20646f6573206e6f7420676f2077697468206f74686572206368616e6e656c732e2c2c2c2c2c2c0a2c626567696e207265706561742c6368616e6e656c732c54e1bbab6e67206bc3aa6e682062c3a16e2068c3a06e672c456163682073616c6573206368616e6e656c2c2c2c2c226e6f742873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e65272929222c2c2c2c2c2c2269662873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e6527292c20302c20636f756e742d73656c656374656428247b73656c6c735f6f6e7d2929222c2c2c0a2c63616c63756c6174652c6368616e6e656c2c2c2c2c2c2c2c2c2c2c2273656c65637465642d617428247b73656c6c735f6f6e7d2c20706f736974696f6e282e2e29202d203129222c2c2c2c2c0a2c63616c63756c6174652c6368616e6e656c5f6c6162656c2c2c2c2c2c2c2c2c2c2c226a723a63686f6963652d6e616d6528247b6368616e6e656c7d2c2027247b73656c6c735f6f6e7d2729222c2c2c2c2c0a2c746578742c6368616e6e656c5f6e616d65732c54c3aa6e206769616e2068c3a06e6720686fe1bab763207472616e67207472c3aa6e206bc3aa6e6820e2809c247b6368616e6e656c5f6c6162656c7de2809d2c4e616d6573206f662073686f7073206f72207061676573206f6e20e2809c247b6368616e6e656c5f6c6162656c7de2809d2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c646563696d616c2c6368616e6e656c5f73686172652c4bc3aa6e6820e2809c247b6368616e6e656c5f6c6162656c7de2809d206d616e67206ce1baa1692062616f206e6869c3aa75202520646f616e68207468753f2c486f77206d616e792025206f66207475726e6f76657220636f6d6520627920e2809c247b6368616e6e656c5f6c6162656c7de2809d3f2c2c2c7965732c2c2e203e3d203020616e64202e203c3d2031303020616e642073756d282f646174612f636f6e73756d6572732f6368616e6e656c732f6368616e6e656c5f736861726529203c3d203130302c2254e1bbab203020c491e1babf6e203130302c2076c3a02074e1bb956e672063c3a163206bc3aa6e68206b68c3b46e67207175c3a12031303020252e222c2246726f6d203020746f203130302c20616e6420616c6c206368616e6e656c7320746f676574686572206e6f206d6f7265207468616e2031303020252e222c2c2c2c2c2c0a2c656e64207265706561742c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c736974655f6d6f62696c652c342e20576562736974652063c3b320706869c3aa6e2062e1baa36e2063686f20c49169e1bb876e2074686fe1baa169206b68c3b46e673f2c342e20446f6573207468652077656273697465206861766520612076657273696f6e20666f722070686f6e65733f2c2c2c7965732c247b776562736974657d203d2027796573272c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207965735f6e6f2c6170702c352e20446f616e68206e676869e1bb87702063c3b320e1bba96e672064e1bba56e672062c3a16e2068c3a06e67207269c3aa6e67207472c3aa6e20746869e1babf742062e1bb8b20646920c491e1bb996e67206b68c3b46e673f2c352e20446f657320746865206669726d206861766520612073656c6c696e6720617070206f6620697473206f776e20666f722070686f6e65733f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c646563696d616c2c737461792c22362e204de1bb9769206ce1baa76e2076c3a06f20776562736974652062e1baa36e20646920c491e1bb996e6720686fe1bab76320e1bba96e672064e1bba56e672c206b68c3a1636820e1bb9f206ce1baa169207472756e672062c3ac6e682062616f206e6869c3aa75207068c3ba743f222c22362e20486f77206d616e79206d696e7574657320646f6573206120637573746f6d65722073746179206f6e20746865206d6f62696c652077656273697465206f722061707020696e206f6e652076697369742c206f6e20617665726167653f222cc490e1bb83207472e1bb916e67206ee1babf75206b68c3b46e67206269e1babf742e2c4c6561766520656d707479206966206e6f74206b6e6f776e2e2c2c247b736974655f6d6f62696c657d203d202779657327206f7220247b6170707d203d2027796573272c2e203e3d203020616e64202e203c3d203234302c54e1bbab203020c491e1babf6e20323430207068c3ba742e2c46726f6d203020746f20323430206d696e757465732e2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c6d6f62696c655f70757263686173652c22372e204b68c3a163682063c3b3206d756120c491c6b0e1bba363207472e1bb8d6e2076e1bab96e207472c3aa6e20c49169e1bb876e2074686fe1baa1692c2074e1bbab206368e1bb8d6e2068c3a06e6720c491e1babf6e207468616e6820746fc3a16e2c206b68c3b46e673f222c22372e2043616e20637573746f6d65727320646f207468652077686f6c65207075726368617365206f6e20612070686f6e652c2066726f6d2063686f69636520746f207061796d656e743f222c2c2c7965732c226e6f742873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e65272929222c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207965735f6e6f2c6d6f62696c655f6f66666572732c382e20446f616e68206e676869e1bb87702063c3b3206b687579e1babf6e206de1baa169207269c3aa6e672063686f206b68c3a16368206d75612062e1bab16e6720c49169e1bb876e2074686fe1baa169206b68c3b46e673f2c382e20446f657320746865206669726d20686176652070726f6d6f74696f6e7320666f722074686f73652077686f206275792062792070686f6e653f2c2c2c7965732c226e6f742873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e65272929222c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6d756c7469706c65206164766572742c616476657274732c22392e20446f616e68206e676869e1bb8770207175e1baa36e672063c3a16f20776562736974652c20e1bba96e672064e1bba56e6720686fe1bab763206769616e2068c3a06e672062e1bab16e67206e68e1bbaf6e672068c3ac6e68207468e1bba963206ec3a06f3f222c22392e20486f7720646f657320746865206669726d206164766572746973652069747320776562736974652c20617070206f722073686f70733f222c2c2c7965732c22247b776562736974657d203d202779657327206f7220247b6170707d203d202779657327206f72206e6f742873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e65272929222c226e6f742873656c6563746564282e2c20276e6f6e65272929206f7220636f756e742d73656c6563746564282e29203d2031222ce2809c4b68c3b46e67207175e1baa36e672063c3a16fe2809d206b68c3b46e6720c491692063c3b96e672068c3ac6e68207468e1bba963206b68c3a1632e2ce2809c4e6f6e65e2809d20646f6573206e6f7420676f2077697468206f7468657220776179732e2c2c2c2c2c2c0a2c73656c6563745f6d756c7469706c6520746f6e6775652c746f6e677565732c576562736974652063c3b3206e68e1bbaf6e67206e67c3b46e206e67e1bbaf206ec3a06f3f2c5768696368206c616e67756167657320646f657320746865207765627369746520686176653f2c2c2c7965732c247b776562736974657d203d2027796573272c2c2c2c2c2c2c2c2c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c627573696e6573732c4949492e204769616f2064e1bb8b63682076e1bb9b6920646f616e68206e676869e1bb87702028423242292c4949492e205472616465206265747765656e206669726d732028423242292c2c2c2c2c2c2c2c2c2c2c2c6669656c642d6c6973742c0a2c73656c6563745f6d756c7469706c6520736f6674776172652c736f6674776172652c312e20446f616e68206e676869e1bb87702064c3b96e67206e68e1bbaf6e67207068e1baa76e206de1bb816d206ec3a06f3f2c312e20576869636820736f66747761726520646f657320746865206669726d207573653f2c2c2c7965732c2c226e6f742873656c6563746564282e2c20276e6f6e65272929206f7220636f756e742d73656c6563746564282e29203d2031222ce2809c4b68c3b46e672064c3b96e67e2809d206b68c3b46e6720c491692063c3b96e67207068e1baa76e206de1bb816d206b68c3a1632e2ce2809c4e6f6e65e2809d20646f6573206e6f7420676f2077697468206f7468657220736f6674776172652e2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c655f7369676e61747572652c322e20446f616e68206e676869e1bb87702063c3b32064c3b96e67206368e1bbaf206bc3bd20c49169e1bb876e2074e1bbad206b68c3b46e673f2c322e20446f657320746865206669726d2075736520656c656374726f6e6963207369676e6174757265733f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207965735f6e6f2c655f636f6e74726163742c332e20446f616e68206e676869e1bb87702063c3b32064c3b96e672068e1bba37020c491e1bb936e6720c49169e1bb876e2074e1bbad206b68c3b46e673f2c332e20446f657320746865206669726d2075736520656c656374726f6e696320636f6e7472616374733f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207965735f6e6f2c655f696e766f6963652c342e20446f616e68206e676869e1bb87702063c3b32064c3b96e672068c3b36120c491c6a16e20c49169e1bb876e2074e1bbad206b68c3b46e673f2c342e20446f657320746865206669726d2075736520656c656374726f6e696320696e766f696365733f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6d756c7469706c65206f726465725f746f6f6c2c6f72646572735f62792c352e20446f616e68206e676869e1bb8770206e68e1baad6e20c491c6a16e20c491e1bab7742068c3a06e6720717561206e68e1bbaf6e672063c3b46e672063e1bba5207472e1bbb16320747579e1babf6e206ec3a06f3f2c352e204279207768696368206f6e6c696e6520746f6f6c7320646f657320746865206669726d2072656365697665206f72646572733f2c2c2c7965732c2c226e6f742873656c6563746564282e2c20276e6f6e65272929206f7220636f756e742d73656c6563746564282e29203d2031222ce2809c4b68c3b46e67206e68e1baad6e207472e1bbb16320747579e1babf6ee2809d206b68c3b46e6720c491692063c3b96e672063c3b46e672063e1bba5206b68c3a1632e2ce2809c4e6f6e65206f6e6c696e65e2809d20646f6573206e6f7420676f2077697468206f7468657220746f6f6c732e2c2c2c2c2c2c0a2c646563696d616c2c6164766572745f636f73742c22362e2054726f6e672063e1baa3206ec4836d2c20646f616e68206e676869e1bb877020636869206b686fe1baa36e672062616f206e6869c3aa7520747269e1bb877520c491e1bb936e6720c491e1bb83207175e1baa36e672063c3a16f20776562736974652c20e1bba96e672064e1bba56e673f222c362e20486f77206d616e79206d696c6c696f6e20c491e1bb936e6720646f657320746865206669726d207370656e6420696e20612079656172206f6e206164766572746973696e67206974732077656273697465206f72206170703f2c2c2c7965732c22737472696e672d6c656e67746828247b616476657274737d29203e203020616e64206e6f742873656c656374656428247b616476657274737d2c20276e6f6e65272929222c2e203e3d203020616e64202e203c3d20313030303030302c2254c3ad6e682062e1bab16e6720747269e1bb877520c491e1bb936e672c2076c3ad2064e1bba52031322e352e222c22496e206d696c6c696f6e20c491e1bb936e672c206c696b652031322e352e222c2c2c2c2c2c0a2c73656c6563745f6f6e65207363616c652c696d706f7274616e63652c22372e205468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad207175616e207472e1bb8d6e672076e1bb9b692073e1baa36e207875e1baa5742c206b696e6820646f616e682063e1bba76120646f616e68206e676869e1bb877020c491e1babf6e206de1bba963206ec3a06f3f222c372e20486f7720696d706f7274616e7420697320652d636f6d6d6572636520746f20746865206669726d277320627573696e6573733f2c2c2c7965732c2c2c2c2c2c2c2c2c6c696b6572742c0a2c73656c6563745f6f6e65207965735f6e6f2c666f726569676e2c446f616e68206e676869e1bb87702063c3b3207875e1baa574206b68e1baa97520686fe1bab763206e68e1baad70206b68e1baa975206b68c3b46e673f2c446f657320746865206669726d206578706f7274206f7220696d706f72743f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207363616c652c666f726569676e5f7573652c22382e20446f616e68206e676869e1bb87702064c3b96e6720776562736974652c20e1bba96e672064e1bba56e67207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2063686f207875e1baa574206e68e1baad70206b68e1baa97520c491e1babf6e206de1bba963206ec3a06f3f222c382e20486f772066617220646f657320746865206669726d2075736520652d636f6d6d6572636520776562736974657320616e64206170707320666f72206578706f727420616e6420696d706f72743f2c2c2c7965732c247b666f726569676e7d203d2027796573272c2c2c2c2c2c2c2c6c696b6572742c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c746578742c72656d61726b732cc39d206b69e1babf6e206b68c3a1632c416e797468696e6720656c73652c2c2c2c2c2c2c2c2c2c2c2c6d756c74696c696e652c0a2c6e6f74652c7468616e6b732c43e1baa36d20c6a16e20646f616e68206e676869e1bb877020c491c3a3207472e1baa3206ce1bb9d692e2c5468616e6b20796f7520666f7220616e73776572696e672e2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c696e64696361746f72732c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c63616c63756c6174652c4e4c312c2c2c2c2c2c2c2c2c2c247b73746166665f6669747d2c2c2c2c2c0a2c63616c63756c6174652c4e4c322c2c2c2c2c2c2c2c2c2c247b686972696e677d2c2c2c2c2c0a2c63616c63756c6174652c4e4c332c2c2c2c2c2c2c2c2c2c22726f756e6428313030202a20247b6d6573736167696e677d2064697620247b656d706c6f796565737d2c203429222c2c2c2c2c0a2c63616c63756c6174652c4e4c342c2c2c2c2c2c2c2c2c2c22696628247b696e7665737465647d203d2027796573272c2028247b696e766573745f696d706f7274616e63657d202b20247b696e766573745f6566666563747d292064697620322c20247b696e766573745f696d706f7274616e63657d29222c2c2c2c2c0a2c63616c63756c6174652c4243312c2c2c2c2c2c2c2c2c2c22696628247b776562736974657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243322c2c2c2c2c2c2c2c2c2c22696628247b636861747d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243332c2c2c2c2c2c2c2c2c2c2269662873656c656374656428247b73656c6c735f6f6e7d2c2027736f6369616c2729206f722073656c656374656428247b73656c6c735f6f6e7d2c20276d61726b6574706c61636527292c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243342c2c2c2c2c2c2c2c2c2c22696628247b736974655f6d6f62696c657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243352c2c2c2c2c2c2c2c2c2c22696628247b6170707d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243362c2c2c2c2c2c2c2c2c2c247b737461797d2c2c2c2c2c0a2c63616c63756c6174652c4243372c2c2c2c2c2c2c2c2c2c22696628247b6d6f62696c655f70757263686173657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243382c2c2c2c2c2c2c2c2c2c22696628247b6d6f62696c655f6f66666572737d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243392c2c2c2c2c2c2c2c2c2c226966286e6f742873656c656374656428247b616476657274737d2c20276e6f6e6527292920616e6420636f756e742d73656c656374656428247b616476657274737d29203e3d20322c2035302c203029202b20696628636f756e742d73656c656374656428247b746f6e677565737d29203e3d20322c2035302c203029222c2c2c2c2c0a2c63616c63756c6174652c4242312c2c2c2c2c2c2c2c2c2c2269662873656c656374656428247b736f6674776172657d2c20276e6f6e6527292c20302c2031303029222c2c2c2c2c0a2c63616c63756c6174652c4242322c2c2c2c2c2c2c2c2c2c22696628247b655f7369676e61747572657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4242332c2c2c2c2c2c2c2c2c2c22696628247b655f636f6e74726163747d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4242342c2c2c2c2c2c2c2c2c2c22696628247b655f696e766f6963657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4242352c2c2c2c2c2c2c2c2c2c2269662873656c656374656428247b6f72646572735f62797d2c20276e6f6e6527292c20302c2031303029222c2c2c2c2c0a2c63616c63756c6174652c4242362c2c2c2c2c2c2c2c2c2c22636f616c6573636528247b6164766572745f636f73747d2c203029222c2c2c2c2c0a2c63616c63756c6174652c4242372c2c2c2c2c2c2c2c2c2c247b696d706f7274616e63657d2c2c2c2c2c0a2c63616c63756c6174652c4242382c2c2c2c2c2c2c2c2c2c247b666f726569676e5f7573657d2c2c2c2c2c0a2c63616c63756c6174652c6f72646572735f6f6563642c2c2c2c2c2c2c2c2c2c2269662873656c656374656428247b6f72646572735f62797d2c2027776562736974652729206f722073656c656374656428247b6f72646572735f62797d2c20276170702729206f722073656c656374656428247b6f72646572735f62797d2c20276d61726b6574706c6163652729206f722073656c656374656428247b6f72646572735f62797d2c202765646927292c203130302c203029222c2c2c2c2c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a63686f696365732c2c2c2c0a2c6c6973745f6e616d652c6e616d652c6c6162656c3a3a5469e1babf6e67205669e1bb877420287669292c6c6162656c3a3a456e676c6973682028656e290a2c7965735f6e6f2c7965732c43c3b32c5965730a2c7965735f6e6f2c6e6f2c4b68c3b46e672c4e6f0a2c7363616c652c312c3120e280932072e1baa574207468e1baa5702c3120e280932076657279206c6f770a2c7363616c652c322c3220e28093207468e1baa5702c3220e28093206c6f770a2c7363616c652c332c3320e28093207472756e672062c3ac6e682c3320e28093206d656469756d0a2c7363616c652c342c3420e280932063616f2c3420e2809320686967680a2c7363616c652c352c3520e280932072e1baa5742063616f2c3520e28093207665727920686967680a2c736563746f722c6167726963756c747572652c224ec3b46e67206e676869e1bb87702c207468e1bba7792073e1baa36e222c224167726963756c747572652c2066697368657279220a2c736563746f722c696e6475737472792c2243c3b46e67206e676869e1bb87702c206368e1babf206269e1babf6e222c22496e6475737472792c2070726f63657373696e67220a2c736563746f722c636f6e737472756374696f6e2c58c3a2792064e1bbb16e672c436f6e737472756374696f6e0a2c736563746f722c74726164652c2242c3a16e206275c3b46e2c2062c3a16e206ce1babb222c2257686f6c6573616c652c2072657461696c220a2c736563746f722c7472616e73706f72742c2256e1baad6e2074e1baa3692c206b686f2062c3a369222c225472616e73706f72742c2073746f72616765220a2c736563746f722c746f757269736d2c224cc6b075207472c3ba2c20c4836e2075e1bb916e672c206475206ce1bb8b6368222c224c6f6467696e672c20666f6f642c2074726176656c220a2c736563746f722c696e666f726d6174696f6e2c225468c3b46e672074696e2c2074727579e1bb816e207468c3b46e67222c22496e666f726d6174696f6e2c20636f6d6d756e69636174696f6e220a2c736563746f722c73657276696365732c44e1bb8b63682076e1bba5206b68c3a1632c4f746865722073657276696365730a2c6368616e6e656c2c736f6369616c2c224de1baa16e672078c3a32068e1bb9969202846616365626f6f6b2c205a616c6f2c2054696b546f6b20e280a629222c22536f6369616c206e6574776f726b73202846616365626f6f6b2c205a616c6f2c2054696b546f6b20e280a629220a2c6368616e6e656c2c6d61726b6574706c6163652c53c3a06e207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2c4d61726b6574706c616365730a2c6368616e6e656c2c776562736974652c576562736974652063e1bba76120646f616e68206e676869e1bb87702c546865206669726d277320776562736974650a2c6368616e6e656c2c6170702ce1bba86e672064e1bba56e6720646920c491e1bb996e672063e1bba76120646f616e68206e676869e1bb87702c546865206669726d2773206f776e206170700a2c6368616e6e656c2c6e6f6e652c4b68c3b46e67206bc3aa6e68206ec3a06f2c4e6f6e650a2c6164766572742c736f6369616c2c4de1baa16e672078c3a32068e1bb99692c536f6369616c206e6574776f726b730a2c6164766572742c7365617263682c43c3b46e672063e1bba52074c3ac6d206b69e1babf6d2c53656172636820656e67696e65730a2c6164766572742c6d61726b6574706c6163652c5472c3aa6e2073c3a06e207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2c4f6e206d61726b6574706c616365730a2c6164766572742c6e6577732c2242c3a16f20c49169e1bb876e2074e1bbad2c2074727579e1bb816e2068c3ac6e682c2062c3a16f206769e1baa579222c224f6e6c696e65206e6577732c2074656c65766973696f6e2c206e657773706170657273220a2c6164766572742c6d657373616765732c2254696e206e68e1baaf6e2c207468c6b020c49169e1bb876e2074e1bbad222c224d657373616765732c20652d6d61696c220a2c6164766572742c6f7574646f6f722c224269e1bb836e2c2074e1bb9d2072c6a1692c2073e1bbb1206b69e1bb876e222c225369676e732c206c6561666c6574732c206576656e7473220a2c6164766572742c6f746865722c48c3ac6e68207468e1bba963206b68c3a1632c4f7468657220776179730a2c6164766572742c6e6f6e652c4b68c3b46e67207175e1baa36e672063c3a16f2c4e6f6e650a2c746f6e6775652c76692c5469e1babf6e67205669e1bb87742c566965746e616d6573650a2c746f6e6775652c656e2c5469e1babf6e6720416e682c456e676c6973680a2c746f6e6775652c6b6d2c5469e1babf6e67204b686d65722c4b686d65720a2c746f6e6775652c7a682c5469e1babf6e67205472756e672c4368696e6573650a2c746f6e6775652c6a612c5469e1babf6e67204e68e1baad742c4a6170616e6573650a2c746f6e6775652c6b6f2c5469e1babf6e672048c3a06e2c4b6f7265616e0a2c746f6e6775652c6f746865722c4e67c3b46e206e67e1bbaf206b68c3a1632c416e6f746865720a2c736f6674776172652c6163636f756e74696e672c224be1babf20746fc3a16e2c2074c3a069206368c3ad6e68222c224163636f756e74696e672c2066696e616e6365220a2c736f6674776172652c70656f706c652c5175e1baa36e206cc3bd206e68c3a26e2073e1bbb12c48756d616e207265736f75726365730a2c736f6674776172652c637573746f6d6572732c5175616e2068e1bb87206b68c3a163682068c3a06e67202843524d292c437573746f6d657273202843524d290a2c736f6674776172652c737570706c792c22436875e1bb97692063756e6720e1bba96e672c206b686f202853434d29222c22537570706c7920636861696e2c2073746f636b202853434d29220a2c736f6674776172652c77686f6c652c4e6775e1bb936e206ce1bbb16320646f616e68206e676869e1bb87702028455250292c57686f6c65206669726d2028455250290a2c736f6674776172652c74696c6c732c2242c3a16e2068c3a06e672c20746875206e67c3a26e2028504f5329222c2253616c65732c2074696c6c732028504f5329220a2c736f6674776172652c6f746865722c5068e1baa76e206de1bb816d206b68c3a1632c4f746865720a2c736f6674776172652c6e6f6e652c4b68c3b46e672064c3b96e672c4e6f6e650a2c6f726465725f746f6f6c2c776562736974652c576562736974652c576562736974650a2c6f726465725f746f6f6c2c6170702ce1bba86e672064e1bba56e6720646920c491e1bb996e672c4f776e206170700a2c6f726465725f746f6f6c2c6d61726b6574706c6163652c53c3a06e207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2c4d61726b6574706c6163650a2c6f726465725f746f6f6c2c6564692c5472616f20c491e1bb95692064e1bbaf206c69e1bb877520c49169e1bb876e2074e1bbad2028454449292c4544490a2c6f726465725f746f6f6c2c736f6369616c2c4de1baa16e672078c3a32068e1bb99692c536f6369616c206e6574776f726b730a2c6f726465725f746f6f6c2c636861742c5a616c6f2076c3a020e1bba96e672064e1bba56e67206e68e1baaf6e2074696e2c5a616c6f20616e64206d6573736167696e6720617070730a2c6f726465725f746f6f6c2c656d61696c2c5468c6b020c49169e1bb876e2074e1bbad2c452d6d61696c0a2c6f726465725f746f6f6c2c6e6f6e652c4b68c3b46e67206e68e1baad6e207472e1bbb16320747579e1babf6e2c4e6f6e65206f6e6c696e650a73657474696e67732c2c2c2c2c0a2c666f726d5f7469746c652c666f726d5f69642c76657273696f6e2c64656661756c745f6c616e67756167652c696e7374616e63655f6e616d650a2c4b68e1baa36f2073c3a174207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2074726f6e6720646f616e68206e676869e1bb87702c6669726d732c323032362d312c5469e1babf6e67205669e1bb877420287669292c22636f6e63617428247b6669726d5f6e616d657d2c202720e2809320272c20247b636f6d6d756e657d29220a', '627458170d294fb3120b0a1bb185d5beb33b1fe77896f7272beb118a5267907e', '2026-11-27 08:11:34.63839+00');












INSERT INTO public.survey_stratum VALUES ('01a21c0f-4dce-7c87-87c9-9b5555d28be7', '01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'all', 3, 2, '0.15798961132985345');



INSERT INTO public.survey_survey VALUES ('01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'Y5XD42ZTK', '{"vi":"Điều tra"}', 'firms', '01a21c0f-4d6e-76ed-9361-5d1b2b37cf75', 2026, '2026-10-01', '2026-12-15', '2027-01-31', NULL, 'open', '{"population":"firms","whose":"all","strata":[],"sample":2,"rule":"squareroot","minimum":1,"reserve":50,"overlap":50,"measure":"","calibrate":[],"seed":7,"counts":{"commune":{"29308":3},"form":{"limited-liability":3},"sector":{"other":3},"size":{"unknown":3}}}', '# The usual estimates of the questionnaire of firms (docs/questionnaires.md): the 21 indicators of the plan of Trà Vinh
# (1267/QĐ-UBND, part II) with their errors, and what the yearly report tells besides. Officials change it survey by survey.
# The form is that of docs/survey-estimate.md without [design], which follows from how the sample was drawn.

[labels]
NL1 = { vi = "Nhân lực phù hợp với thương mại điện tử mà doanh nghiệp có (điểm 1-5)", en = "Staff fit for e-commerce that firms have (points 1-5)" }
NL2 = { vi = "Ưu tiên tuyển người có kỹ năng hoặc được đào tạo về công nghệ thông tin và thương mại điện tử (điểm 1-5)", en = "Priority in hiring of people skilled or trained in IT and e-commerce (points 1-5)" }
NL3 = { vi = "Lao động thường xuyên dùng thư điện tử hoặc ứng dụng nhắn tin trong công việc (%)", en = "Staff who regularly use e-mail or messaging apps at work (%)" }
NL4 = { vi = "Tầm quan trọng và hiệu quả của đầu tư vào hạ tầng công nghệ thông tin và thương mại điện tử (điểm 1-5)", en = "Importance and effect of investment in IT and e-commerce infrastructure (points 1-5)" }
BC1 = { vi = "Doanh nghiệp có website (%)", en = "Firms with a website (%)" }
BC2 = { vi = "Website có tính năng trò chuyện trực tuyến với khách hàng (%)", en = "Websites with online chat for customers (%)" }
BC3 = { vi = "Doanh nghiệp bán hàng trên mạng xã hội hoặc sàn thương mại điện tử (%)", en = "Firms that sell on social networks or marketplaces (%)" }
BC4 = { vi = "Website có phiên bản cho điện thoại (%)", en = "Websites with a version for phones (%)" }
BC5 = { vi = "Doanh nghiệp có ứng dụng bán hàng trên thiết bị di động (%)", en = "Firms with a selling app of their own for phones (%)" }
BC6 = { vi = "Thời gian trung bình khách ở lại mỗi lần vào website bản di động hoặc ứng dụng (phút)", en = "Average time that a customer stays on the mobile website or app in one visit (minutes)" }
BC7 = { vi = "Doanh nghiệp cho mua trọn vẹn trên thiết bị di động (%)", en = "Firms where everything from choice to payment can be done on a phone (%)" }
BC8 = { vi = "Doanh nghiệp có khuyến mại riêng cho khách mua bằng thiết bị di động (%)", en = "Firms with promotions for those who buy by phone (%)" }
BC9 = { vi = "Doanh nghiệp quảng cáo website bằng nhiều hình thức, website có nhiều ngôn ngữ (%)", en = "Firms that advertise their website in several ways and have it in several languages (%)" }
BB1 = { vi = "Doanh nghiệp dùng phần mềm quản lý (%)", en = "Firms that use business software (%)" }
BB2 = { vi = "Doanh nghiệp dùng chữ ký điện tử (%)", en = "Firms that use electronic signatures (%)" }
BB3 = { vi = "Doanh nghiệp dùng hợp đồng điện tử (%)", en = "Firms that use electronic contracts (%)" }
BB4 = { vi = "Doanh nghiệp dùng hóa đơn điện tử (%)", en = "Firms that use electronic invoices (%)" }
BB5 = { vi = "Doanh nghiệp nhận đơn đặt hàng bằng công cụ trực tuyến (%)", en = "Firms that receive orders through online tools (%)" }
BB6 = { vi = "Chi phí quảng cáo website và ứng dụng trong năm (triệu đồng/năm)", en = "Yearly spending on advertising websites and apps (million đồng a year)" }
BB7 = { vi = "Tầm quan trọng của thương mại điện tử theo đánh giá của doanh nghiệp (điểm 1-5)", en = "Importance of e-commerce as firms judge it (points 1-5)" }
BB8 = { vi = "Mức dùng website và ứng dụng cho xuất nhập khẩu (điểm 1-5)", en = "Use of websites and apps for export and import (points 1-5)" }
orders_oecd = { vi = "Nhận đơn qua công cụ dành cho đặt hàng, theo OECD (%)", en = "Take orders by tools made for ordering, as the OECD counts (%)" }

[[estimate]]
kind = "mean"
of = ["NL1", "NL2", "NL3", "NL4", "BC1", "BC2", "BC3", "BC4", "BC5", "BC6", "BC7", "BC8", "BC9", "BB1", "BB2", "BB3", "BB4", "BB5", "BB6", "BB7", "BB8"]

[[estimate]]
kind = "mean"
of = ["orders_oecd"]

[[estimate]]
kind = "shares"
of = ["website", "app", "e_signature", "e_contract", "e_invoice"]
interval = "wilson"

[[estimate]]
kind = "proportion"
of = ["sells_on.marketplace", "sells_on.social"]
interval = "wilson"

[[estimate]]
kind = "proportion"
of = ["website"]
success = "yes"
by = "frame_size"
interval = "wilson"

[[estimate]]
kind = "quantile"
of = ["employees"]
quantiles = [0.5]
', NULL, '2026-11-27 08:11:34.63839+00', NULL, NULL);



INSERT INTO public.survey_unit VALUES ('01a21c0f-4dce-7de3-a5ca-b52e8ed04ebf', '6MYJATQRQ', '01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'all', '', '01a21c0f-4cf3-79f8-95fb-e5537c93e3d3', 2, 2, 3, '1', 'waiting', 'Công ty TNHH Dừa Một', '29308', '', '', '', 'unknown', 'other', 'limited-liability', '7c8e4ee5edef4a3811ae7c224285e554', NULL, 0);
INSERT INTO public.survey_unit VALUES ('01a21c0f-4dce-7e03-a57e-9f744b275193', '10F6BDAZ3', '01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'all', '', '01a21c0f-4cf3-7bee-9c54-9e7816f073f0', 3, 3, 3, '1', 'reserve', 'Công ty TNHH Dừa Ba', '29308', '', '', '', 'unknown', 'other', 'limited-liability', 'a55cb6852cf6b21e7afec2b5a8d4cdc9', NULL, 0);
INSERT INTO public.survey_unit VALUES ('01a21c0f-4dce-7972-88c9-d0837ef8f752', 'WSYBAX37G', '01a21c0f-4d6e-75bc-b84d-5aafcc092845', 'all', '', '01a21c0f-4cf3-7621-b0c9-54934ef4307d', 1, 1, 3, '1', 'not-reached', 'Công ty TNHH Dừa Hai', '29308', '', '', '', 'unknown', 'other', 'limited-liability', 'e05f326e3633d32a4257afe44871fb4a', NULL, 0);



INSERT INTO public.talk_conversation VALUES ('01a21c0f-4d58-737d-9e64-1d229fd9d396', '01a21c0f-4a71-7b44-a9ce-cdab71e7cbd7', '01a21c0f-4a71-78e8-8562-f212c819dcd3', '2026-11-27 08:11:34.616578+00', '2026-11-27 08:11:34.616578+00', 1, 0, 0, 0, 1, NULL, NULL, NULL, NULL, NULL);



INSERT INTO public.talk_message VALUES ('01a21c0f-4d58-7d6e-b0e8-1c852a459984', '01a21c0f-4d58-737d-9e64-1d229fd9d396', 1, 'shopper', '01a21c0f-4a71-78e8-8562-f212c819dcd3', 'Còn hàng không?', NULL, NULL, NULL, '2026-11-27 08:11:34.616578+00');















INSERT INTO public.wishes_list VALUES ('01a21c0f-4d3c-7264-b8b5-84a51d0b6a41', '01a21c0f-4a71-78e8-8562-f212c819dcd3', NULL, '2026-11-27 08:11:34.588361+00');



INSERT INTO public.wishes_wish VALUES ('01a21c0f-4d3c-7264-b8b5-84a51d0b6a41', '01a21c0f-4a71-7f61-a5d0-acc80d152aa9', '2026-11-27 08:11:34.588361+00');



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



ALTER TABLE ONLY public.delivery_booth_carrier
    ADD CONSTRAINT delivery_booth_carrier_pkey PRIMARY KEY (booth_id, carrier);



ALTER TABLE ONLY public.delivery_contents
    ADD CONSTRAINT delivery_contents_pkey PRIMARY KEY (order_id);



ALTER TABLE ONLY public.delivery_happening
    ADD CONSTRAINT delivery_happening_parcel_id_event_id_key UNIQUE (parcel_id, event_id);



ALTER TABLE ONLY public.delivery_happening
    ADD CONSTRAINT delivery_happening_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.delivery_parcel
    ADD CONSTRAINT delivery_parcel_carrier_code_key UNIQUE (carrier, code);



ALTER TABLE ONLY public.delivery_parcel
    ADD CONSTRAINT delivery_parcel_carrier_our_code_key UNIQUE (carrier, our_code);



ALTER TABLE ONLY public.delivery_parcel
    ADD CONSTRAINT delivery_parcel_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.delivery_quote
    ADD CONSTRAINT delivery_quote_pkey PRIMARY KEY (booth_id, carrier, commune, grams, value, cod);



ALTER TABLE ONLY public.delivery_remittance_line
    ADD CONSTRAINT delivery_remittance_line_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.delivery_remittance_line
    ADD CONSTRAINT delivery_remittance_line_remittance_id_parcel_key UNIQUE (remittance_id, parcel);



ALTER TABLE ONLY public.delivery_remittance
    ADD CONSTRAINT delivery_remittance_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.delivery_remitted
    ADD CONSTRAINT delivery_remitted_pkey PRIMARY KEY (carrier, parcel, kind);



ALTER TABLE ONLY public.delivery_sender
    ADD CONSTRAINT delivery_sender_pkey PRIMARY KEY (booth_id);



ALTER TABLE ONLY public.delivery_shipment
    ADD CONSTRAINT delivery_shipment_order_id_key UNIQUE (order_id);



ALTER TABLE ONLY public.delivery_shipment
    ADD CONSTRAINT delivery_shipment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.feeds_listing
    ADD CONSTRAINT feeds_listing_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_agreement
    ADD CONSTRAINT fulfilment_agreement_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_bin
    ADD CONSTRAINT fulfilment_bin_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_bin
    ADD CONSTRAINT fulfilment_bin_warehouse_id_code_key UNIQUE (warehouse_id, code);



ALTER TABLE ONLY public.fulfilment_count
    ADD CONSTRAINT fulfilment_count_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_manifest
    ADD CONSTRAINT fulfilment_manifest_code_key UNIQUE (code);



ALTER TABLE ONLY public.fulfilment_manifest
    ADD CONSTRAINT fulfilment_manifest_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_parcel
    ADD CONSTRAINT fulfilment_parcel_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_pick
    ADD CONSTRAINT fulfilment_pick_code_key UNIQUE (code);



ALTER TABLE ONLY public.fulfilment_pick
    ADD CONSTRAINT fulfilment_pick_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_piece
    ADD CONSTRAINT fulfilment_piece_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_receipt
    ADD CONSTRAINT fulfilment_receipt_code_key UNIQUE (code);



ALTER TABLE ONLY public.fulfilment_receipt_line
    ADD CONSTRAINT fulfilment_receipt_line_pkey PRIMARY KEY (receipt_id, variant_id);



ALTER TABLE ONLY public.fulfilment_receipt
    ADD CONSTRAINT fulfilment_receipt_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_stock
    ADD CONSTRAINT fulfilment_stock_bin_id_variant_id_received_on_key UNIQUE (bin_id, variant_id, received_on);



ALTER TABLE ONLY public.fulfilment_stock
    ADD CONSTRAINT fulfilment_stock_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_warehouse
    ADD CONSTRAINT fulfilment_warehouse_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.fulfilment_worker
    ADD CONSTRAINT fulfilment_worker_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.index_year
    ADD CONSTRAINT index_year_pkey PRIMARY KEY (year);



ALTER TABLE ONLY public.money_attempt
    ADD CONSTRAINT money_attempt_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.money_attempt
    ADD CONSTRAINT money_attempt_provider_reference_key UNIQUE (provider, reference);



ALTER TABLE ONLY public.money_ledger
    ADD CONSTRAINT money_ledger_business_key_key UNIQUE (business_key);



ALTER TABLE ONLY public.money_ledger
    ADD CONSTRAINT money_ledger_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.money_number
    ADD CONSTRAINT money_number_pkey PRIMARY KEY (number, amount);



ALTER TABLE ONLY public.money_payment
    ADD CONSTRAINT money_payment_kind_subject_id_key UNIQUE (kind, subject_id);



ALTER TABLE ONLY public.money_payment
    ADD CONSTRAINT money_payment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.money_payment
    ADD CONSTRAINT money_payment_reference_key UNIQUE (reference);



ALTER TABLE ONLY public.money_payment
    ADD CONSTRAINT money_payment_token_key UNIQUE (token);



ALTER TABLE ONLY public.money_refund
    ADD CONSTRAINT money_refund_key_key UNIQUE (key);



ALTER TABLE ONLY public.money_refund
    ADD CONSTRAINT money_refund_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.money_refund
    ADD CONSTRAINT money_refund_reference_key UNIQUE (reference);



ALTER TABLE ONLY public.money_statement
    ADD CONSTRAINT money_statement_digest_key UNIQUE (digest);



ALTER TABLE ONLY public.money_statement_line
    ADD CONSTRAINT money_statement_line_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.money_statement_line
    ADD CONSTRAINT money_statement_line_statement_id_number_key UNIQUE (statement_id, number);



ALTER TABLE ONLY public.money_statement
    ADD CONSTRAINT money_statement_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.money_telling
    ADD CONSTRAINT money_telling_pkey PRIMARY KEY (name);



ALTER TABLE ONLY public.money_telling
    ADD CONSTRAINT money_telling_transfer_id_channel_key UNIQUE (transfer_id, channel);



ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_pkey1 PRIMARY KEY (id);



ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_provider_event_id_key UNIQUE (provider, event_id);



ALTER TABLE ONLY public.money_use
    ADD CONSTRAINT money_use_pkey PRIMARY KEY (transfer_id, payment_id);



ALTER TABLE ONLY public.notices_browser
    ADD CONSTRAINT notices_browser_endpoint_key UNIQUE (endpoint);



ALTER TABLE ONLY public.notices_browser
    ADD CONSTRAINT notices_browser_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.notices_choice
    ADD CONSTRAINT notices_choice_pkey PRIMARY KEY (account_id, kind, channel);



ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.notices_person
    ADD CONSTRAINT notices_person_pkey PRIMARY KEY (account_id);



ALTER TABLE ONLY public.notices_push
    ADD CONSTRAINT notices_push_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.notices_secret
    ADD CONSTRAINT notices_secret_pkey PRIMARY KEY (name);



ALTER TABLE ONLY public.offers_campaign
    ADD CONSTRAINT offers_campaign_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.offers_campaign
    ADD CONSTRAINT offers_campaign_slug_key UNIQUE (slug);



ALTER TABLE ONLY public.offers_coupon
    ADD CONSTRAINT offers_coupon_code_key UNIQUE (code);



ALTER TABLE ONLY public.offers_coupon
    ADD CONSTRAINT offers_coupon_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.offers_coupon
    ADD CONSTRAINT offers_coupon_token_key UNIQUE (token);



ALTER TABLE ONLY public.offers_item
    ADD CONSTRAINT offers_item_pkey PRIMARY KEY (offer_id, variant_id);



ALTER TABLE ONLY public.offers_member
    ADD CONSTRAINT offers_member_pkey PRIMARY KEY (campaign_id, booth_id);



ALTER TABLE ONLY public.offers_offer
    ADD CONSTRAINT offers_offer_code_key UNIQUE (code);



ALTER TABLE ONLY public.offers_offer
    ADD CONSTRAINT offers_offer_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.offers_price_seen
    ADD CONSTRAINT offers_price_seen_pkey PRIMARY KEY (variant_id, seen_at);



ALTER TABLE ONLY public.offers_redemption
    ADD CONSTRAINT offers_redemption_offer_id_order_id_key UNIQUE (offer_id, order_id);



ALTER TABLE ONLY public.offers_redemption
    ADD CONSTRAINT offers_redemption_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.offers_sale
    ADD CONSTRAINT offers_sale_pkey PRIMARY KEY (campaign_id, order_id);



ALTER TABLE ONLY public.offers_use
    ADD CONSTRAINT offers_use_pkey PRIMARY KEY (offer_id, person);



ALTER TABLE ONLY public.orders_address
    ADD CONSTRAINT orders_address_pkey PRIMARY KEY (id);



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



ALTER TABLE ONLY public.orders_discount
    ADD CONSTRAINT orders_discount_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_code_key UNIQUE (code);



ALTER TABLE ONLY public.orders_draft_item
    ADD CONSTRAINT orders_draft_item_pkey PRIMARY KEY (draft_id, variant_id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_token_key UNIQUE (token);



ALTER TABLE ONLY public.orders_inspection
    ADD CONSTRAINT orders_inspection_pkey PRIMARY KEY (order_id, variant_id);



ALTER TABLE ONLY public.orders_invoice
    ADD CONSTRAINT orders_invoice_pkey PRIMARY KEY (checkout_id);



ALTER TABLE ONLY public.orders_item
    ADD CONSTRAINT orders_item_pkey PRIMARY KEY (order_id, variant_id);



ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_code_key UNIQUE (code);



ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.orders_return_item
    ADD CONSTRAINT orders_return_item_pkey PRIMARY KEY (return_id, variant_id);



ALTER TABLE ONLY public.orders_return
    ADD CONSTRAINT orders_return_order_id_key UNIQUE (order_id);



ALTER TABLE ONLY public.orders_return_photo
    ADD CONSTRAINT orders_return_photo_pkey PRIMARY KEY (return_id, picture_id);



ALTER TABLE ONLY public.orders_return
    ADD CONSTRAINT orders_return_pkey PRIMARY KEY (id);



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



ALTER TABLE ONLY public.reviews_count
    ADD CONSTRAINT reviews_count_pkey PRIMARY KEY (subject_id);



ALTER TABLE ONLY public.reviews_photo
    ADD CONSTRAINT reviews_photo_pkey PRIMARY KEY (review_id, "position");



ALTER TABLE ONLY public.reviews_report
    ADD CONSTRAINT reviews_report_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.reviews_report
    ADD CONSTRAINT reviews_report_review_id_browser_key UNIQUE (review_id, browser);



ALTER TABLE ONLY public.reviews_review
    ADD CONSTRAINT reviews_review_order_id_variant_id_key UNIQUE (order_id, variant_id);



ALTER TABLE ONLY public.reviews_review
    ADD CONSTRAINT reviews_review_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.settlement_activity
    ADD CONSTRAINT settlement_activity_id_key UNIQUE (id);



ALTER TABLE ONLY public.settlement_activity
    ADD CONSTRAINT settlement_activity_pkey PRIMARY KEY (booth_id, product_id);



ALTER TABLE ONLY public.settlement_commission
    ADD CONSTRAINT settlement_commission_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.settlement_commission
    ADD CONSTRAINT settlement_commission_scope_subject_from_day_key UNIQUE (scope, subject, from_day);



ALTER TABLE ONLY public.settlement_line
    ADD CONSTRAINT settlement_line_pkey PRIMARY KEY (order_id, "position");



ALTER TABLE ONLY public.settlement_month
    ADD CONSTRAINT settlement_month_pkey PRIMARY KEY (month);



ALTER TABLE ONLY public.settlement_month_seller
    ADD CONSTRAINT settlement_month_seller_pkey PRIMARY KEY (month, organisation_id);



ALTER TABLE ONLY public.settlement_payout
    ADD CONSTRAINT settlement_payout_code_key UNIQUE (code);



ALTER TABLE ONLY public.settlement_payout_entry
    ADD CONSTRAINT settlement_payout_entry_pkey PRIMARY KEY (entry_id);



ALTER TABLE ONLY public.settlement_payout
    ADD CONSTRAINT settlement_payout_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.settlement_purse
    ADD CONSTRAINT settlement_purse_pkey PRIMARY KEY (booth_id);



ALTER TABLE ONLY public.settlement_remitted
    ADD CONSTRAINT settlement_remitted_pkey PRIMARY KEY (order_id);



ALTER TABLE ONLY public.settlement_reversal
    ADD CONSTRAINT settlement_reversal_pkey PRIMARY KEY (business_key);



ALTER TABLE ONLY public.settlement_sale
    ADD CONSTRAINT settlement_sale_pkey PRIMARY KEY (order_id);



ALTER TABLE ONLY public.settlement_tax
    ADD CONSTRAINT settlement_tax_pkey PRIMARY KEY (business_key);



ALTER TABLE ONLY public.survey_answer
    ADD CONSTRAINT survey_answer_pkey PRIMARY KEY (unit_id);



ALTER TABLE ONLY public.survey_answer
    ADD CONSTRAINT survey_answer_survey_id_instance_key UNIQUE (survey_id, instance);



ALTER TABLE ONLY public.survey_attempt
    ADD CONSTRAINT survey_attempt_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.survey_file
    ADD CONSTRAINT survey_file_pkey PRIMARY KEY (unit_id, name);



ALTER TABLE ONLY public.survey_form
    ADD CONSTRAINT survey_form_hash_key UNIQUE (hash);



ALTER TABLE ONLY public.survey_form
    ADD CONSTRAINT survey_form_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.survey_hamlet
    ADD CONSTRAINT survey_hamlet_commune_name_key_key UNIQUE (commune, name_key);



ALTER TABLE ONLY public.survey_hamlet
    ADD CONSTRAINT survey_hamlet_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.survey_result_file
    ADD CONSTRAINT survey_result_file_pkey PRIMARY KEY (result_id, name);



ALTER TABLE ONLY public.survey_result
    ADD CONSTRAINT survey_result_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.survey_result
    ADD CONSTRAINT survey_result_survey_id_number_key UNIQUE (survey_id, number);



ALTER TABLE ONLY public.survey_stratum
    ADD CONSTRAINT survey_stratum_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.survey_stratum
    ADD CONSTRAINT survey_stratum_survey_id_name_key UNIQUE (survey_id, name);



ALTER TABLE ONLY public.survey_survey
    ADD CONSTRAINT survey_survey_code_key UNIQUE (code);



ALTER TABLE ONLY public.survey_survey
    ADD CONSTRAINT survey_survey_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.survey_unit
    ADD CONSTRAINT survey_unit_code_key UNIQUE (code);



ALTER TABLE ONLY public.survey_unit
    ADD CONSTRAINT survey_unit_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.survey_unit
    ADD CONSTRAINT survey_unit_survey_id_frame_key_key UNIQUE (survey_id, frame_key);



ALTER TABLE ONLY public.survey_unit
    ADD CONSTRAINT survey_unit_token_key UNIQUE (token);



ALTER TABLE ONLY public.talk_conversation
    ADD CONSTRAINT talk_conversation_booth_id_account_id_key UNIQUE (booth_id, account_id);



ALTER TABLE ONLY public.talk_conversation
    ADD CONSTRAINT talk_conversation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talk_message
    ADD CONSTRAINT talk_message_conversation_id_number_key UNIQUE (conversation_id, number);



ALTER TABLE ONLY public.talk_message
    ADD CONSTRAINT talk_message_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talk_reading
    ADD CONSTRAINT talk_reading_pkey PRIMARY KEY (report_id, account_id);



ALTER TABLE ONLY public.talk_report
    ADD CONSTRAINT talk_report_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.wishes_alert
    ADD CONSTRAINT wishes_alert_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.wishes_cursor
    ADD CONSTRAINT wishes_cursor_pkey PRIMARY KEY (name);



ALTER TABLE ONLY public.wishes_list
    ADD CONSTRAINT wishes_list_account_id_key UNIQUE (account_id);



ALTER TABLE ONLY public.wishes_list
    ADD CONSTRAINT wishes_list_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.wishes_list
    ADD CONSTRAINT wishes_list_token_hash_key UNIQUE (token_hash);



ALTER TABLE ONLY public.wishes_wish
    ADD CONSTRAINT wishes_wish_pkey PRIMARY KEY (list_id, product_id);



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



CREATE INDEX catalogue_product_stars ON public.catalogue_product USING btree (stars, rank, id);



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



CREATE UNIQUE INDEX delivery_contents_code ON public.delivery_contents USING btree (code);



CREATE INDEX delivery_happening_parcel ON public.delivery_happening USING btree (parcel_id, at);



CREATE INDEX delivery_happening_place ON public.delivery_happening USING btree (told_at) WHERE (place IS NOT NULL);



CREATE INDEX delivery_happening_reason ON public.delivery_happening USING btree (told_at) WHERE (reason IS NOT NULL);



CREATE INDEX delivery_parcel_ask ON public.delivery_parcel USING btree (ask_key) WHERE (ask_key IS NOT NULL);



CREATE INDEX delivery_parcel_asked ON public.delivery_parcel USING btree (asked_at, id);



CREATE INDEX delivery_parcel_astray ON public.delivery_parcel USING btree (order_id) WHERE ((astray_at IS NOT NULL) AND (astray_end IS NULL));



CREATE INDEX delivery_parcel_booth ON public.delivery_parcel USING btree (booth_id, asked_at);



CREATE UNIQUE INDEX delivery_parcel_live ON public.delivery_parcel USING btree (order_id) WHERE (making = ANY (ARRAY['asking'::text, 'unknown'::text, 'made'::text]));



CREATE INDEX delivery_parcel_order ON public.delivery_parcel USING btree (order_id, asked_at);



CREATE INDEX delivery_parcel_quiet ON public.delivery_parcel USING btree (heard_at) WHERE (ended_at IS NULL);



CREATE INDEX delivery_parcel_refusal ON public.delivery_parcel USING btree (asked_at) WHERE (refusal IS NOT NULL);



CREATE INDEX delivery_quote_asked ON public.delivery_quote USING btree (asked_at);



CREATE INDEX delivery_remittance_added ON public.delivery_remittance USING btree (added_at, id);



CREATE UNIQUE INDEX delivery_remittance_once ON public.delivery_remittance USING btree (carrier, reference) WHERE (state <> 'dropped'::text);



CREATE INDEX delivery_remitted_remittance ON public.delivery_remitted USING btree (remittance_id);



CREATE INDEX delivery_shipment_booked ON public.delivery_shipment USING btree (booked_at, id);



CREATE INDEX delivery_shipment_booth ON public.delivery_shipment USING btree (booth_id, state);



CREATE INDEX delivery_shipment_named ON public.delivery_shipment USING btree (booked_at) WHERE (name <> ''::text);



CREATE INDEX feeds_listing_booth ON public.feeds_listing USING btree (booth_id, since, id);



CREATE INDEX feeds_listing_marketplace ON public.feeds_listing USING btree (marketplace, product_id);



CREATE UNIQUE INDEX feeds_listing_open ON public.feeds_listing USING btree (product_id, address) WHERE (ended IS NULL);



CREATE UNIQUE INDEX fulfilment_agreement_now ON public.fulfilment_agreement USING btree (booth_id) WHERE (ended_at IS NULL);



CREATE INDEX fulfilment_agreement_warehouse ON public.fulfilment_agreement USING btree (warehouse_id, since, id);



CREATE INDEX fulfilment_bin_walk ON public.fulfilment_bin USING btree (warehouse_id, walk, id);



CREATE UNIQUE INDEX fulfilment_count_now ON public.fulfilment_count USING btree (bin_id, variant_id) WHERE (done_at IS NULL);



CREATE INDEX fulfilment_count_warehouse ON public.fulfilment_count USING btree (warehouse_id, opened_at, id);



CREATE INDEX fulfilment_manifest_warehouse ON public.fulfilment_manifest USING btree (warehouse_id, made_at, id);



CREATE INDEX fulfilment_parcel_manifest ON public.fulfilment_parcel USING btree (manifest_id, order_id);



CREATE UNIQUE INDEX fulfilment_parcel_now ON public.fulfilment_parcel USING btree (order_id) WHERE (left_at IS NULL);



CREATE INDEX fulfilment_parcel_pick ON public.fulfilment_parcel USING btree (pick_id, box, id);



CREATE INDEX fulfilment_parcel_warehouse ON public.fulfilment_parcel USING btree (warehouse_id, state, id);



CREATE INDEX fulfilment_pick_warehouse ON public.fulfilment_pick USING btree (warehouse_id, made_at, id);



CREATE INDEX fulfilment_piece_bin ON public.fulfilment_piece USING btree (bin_id, variant_id, id);



CREATE INDEX fulfilment_piece_parcel ON public.fulfilment_piece USING btree (parcel_id, variant_id, id);



CREATE INDEX fulfilment_piece_variant ON public.fulfilment_piece USING btree (variant_id, id);



CREATE INDEX fulfilment_receipt_booth ON public.fulfilment_receipt USING btree (booth_id, announced_at, id);



CREATE UNIQUE INDEX fulfilment_receipt_order ON public.fulfilment_receipt USING btree (order_id) WHERE (order_id IS NOT NULL);



CREATE INDEX fulfilment_receipt_warehouse ON public.fulfilment_receipt USING btree (warehouse_id, announced_at, id);



CREATE INDEX fulfilment_stock_variant ON public.fulfilment_stock USING btree (variant_id, received_on, id);



CREATE INDEX fulfilment_stock_warehouse ON public.fulfilment_stock USING btree (warehouse_id, variant_id, id);



CREATE INDEX fulfilment_warehouse_opened ON public.fulfilment_warehouse USING btree (opened_at, id);



CREATE INDEX fulfilment_worker_account ON public.fulfilment_worker USING btree (account_id);



CREATE UNIQUE INDEX fulfilment_worker_now ON public.fulfilment_worker USING btree (warehouse_id, account_id) WHERE (ended_at IS NULL);



CREATE INDEX money_attempt_payment ON public.money_attempt USING btree (payment_id, id);



CREATE INDEX money_ledger_at ON public.money_ledger USING btree (at, id);



CREATE INDEX money_ledger_credit ON public.money_ledger USING btree (credit, at);



CREATE INDEX money_ledger_debit ON public.money_ledger USING btree (debit, at);



CREATE INDEX money_payment_amount ON public.money_payment USING btree (amount, id);



CREATE INDEX money_payment_created_at ON public.money_payment USING btree (created_at, id);



CREATE INDEX money_refund_amount ON public.money_refund USING btree (amount, id);



CREATE INDEX money_refund_attempt ON public.money_refund USING btree (attempt_id);



CREATE INDEX money_refund_bank_reference ON public.money_refund USING btree (bank_reference);



CREATE INDEX money_refund_created_at ON public.money_refund USING btree (created_at, id);



CREATE INDEX money_refund_order ON public.money_refund USING btree (order_id, id);



CREATE INDEX money_statement_uploaded_at ON public.money_statement USING btree (uploaded_at, id);



CREATE INDEX money_transfer_amount ON public.money_transfer USING btree (amount, id);



CREATE INDEX money_transfer_bank_reference ON public.money_transfer USING btree (bank_reference);



CREATE INDEX money_transfer_day ON public.money_transfer USING btree (day, amount);



CREATE INDEX money_transfer_nameless ON public.money_transfer USING btree (day, amount) WHERE (bank_reference = ''::text);



CREATE INDEX money_transfer_payment ON public.money_transfer USING btree (payment_id, id);



CREATE INDEX money_transfer_received_at ON public.money_transfer USING btree (received_at, id);



CREATE UNIQUE INDEX money_transfer_same ON public.money_transfer USING btree (bank_reference, amount) WHERE ((provider = 'bank'::text) AND (bank_reference <> ''::text));



CREATE INDEX money_use_payment ON public.money_use USING btree (payment_id);



CREATE INDEX notices_browser_account ON public.notices_browser USING btree (account_id, added_at);



CREATE INDEX notices_notice_age ON public.notices_notice USING btree (created_at);



CREATE INDEX notices_notice_list ON public.notices_notice USING btree (account_id, id);



CREATE UNIQUE INDEX notices_notice_once ON public.notices_notice USING btree (account_id, key);



CREATE INDEX notices_notice_unread ON public.notices_notice USING btree (account_id) WHERE ((read_at IS NULL) AND (listed = true));



CREATE INDEX notices_push_browser ON public.notices_push USING btree (browser_id);



CREATE INDEX notices_push_notice ON public.notices_push USING btree (notice_id);



CREATE INDEX offers_campaign_ends ON public.offers_campaign USING btree (ends_at, id);



CREATE INDEX offers_campaign_starts ON public.offers_campaign USING btree (starts_at, id);



CREATE INDEX offers_coupon_offer ON public.offers_coupon USING btree (offer_id, collected_at, id);



CREATE INDEX offers_coupon_person ON public.offers_coupon USING btree (person, collected_at, id);



CREATE INDEX offers_item_variant ON public.offers_item USING btree (variant_id, offer_id);



CREATE INDEX offers_member_booth ON public.offers_member USING btree (booth_id, campaign_id);



CREATE INDEX offers_offer_booth ON public.offers_offer USING btree (booth_id, made_at, id);



CREATE INDEX offers_offer_campaign ON public.offers_offer USING btree (campaign_id, id);



CREATE INDEX offers_redemption_campaign ON public.offers_redemption USING btree (campaign_id, at, id);



CREATE INDEX offers_redemption_group ON public.offers_redemption USING btree (use_group);



CREATE INDEX offers_redemption_order ON public.offers_redemption USING btree (order_id);



CREATE INDEX offers_redemption_person ON public.offers_redemption USING btree (person);



CREATE INDEX offers_sale_order ON public.offers_sale USING btree (order_id);



CREATE INDEX offers_use_person ON public.offers_use USING btree (person);



CREATE INDEX orders_address_account ON public.orders_address USING btree (account_id, added_at, id);



CREATE INDEX orders_cart_touched ON public.orders_cart USING btree (touched_at);



CREATE INDEX orders_checkout_account ON public.orders_checkout USING btree (account_id, placed_at);



CREATE INDEX orders_customer_last ON public.orders_customer USING btree (booth_id, last_at, id);



CREATE INDEX orders_discount_order ON public.orders_discount USING btree (order_id, id);



CREATE INDEX orders_draft_booth ON public.orders_draft USING btree (booth_id, made_at, id);



CREATE INDEX orders_invoice_asked ON public.orders_invoice USING btree (asked_at);



CREATE INDEX orders_item_product ON public.orders_item USING btree (product_id, order_id);



CREATE INDEX orders_order_booth ON public.orders_order USING btree (booth_id, placed_at, id);



CREATE INDEX orders_order_buyer ON public.orders_order USING btree (booth_id, buyer_key, placed_at);



CREATE INDEX orders_order_checkout ON public.orders_order USING btree (checkout_id);



CREATE INDEX orders_order_day ON public.orders_order USING btree (day, status);



CREATE INDEX orders_order_placed ON public.orders_order USING btree (placed_at, id);



CREATE INDEX orders_return_asked ON public.orders_return USING btree (asked_at, id);



CREATE INDEX orders_return_booth ON public.orders_return USING btree (booth_id, asked_at, id);



CREATE INDEX outside_inbox_received_at ON public.outside_inbox USING btree (received_at, id);



CREATE INDEX outside_mail_created ON public.outside_mail USING btree (created_at, id);



CREATE INDEX people_account_created ON public.people_account USING btree (created_at, id);



CREATE INDEX people_breach_noticed ON public.people_breach USING btree (noticed_at, id);



CREATE UNIQUE INDEX people_consent_now ON public.people_consent USING btree (account_id, purpose) WHERE (withdrawn_at IS NULL);



CREATE INDEX people_data_request_asked ON public.people_data_request USING btree (asked_at, id);



CREATE INDEX people_grant_account ON public.people_grant USING btree (account_id);



CREATE INDEX people_grant_organisation ON public.people_grant USING btree (organisation_id);



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



CREATE INDEX reviews_report_browser ON public.reviews_report USING btree (browser, reported_at);



CREATE INDEX reviews_review_account ON public.reviews_review USING btree (account_id);



CREATE INDEX reviews_review_attention ON public.reviews_review USING btree (attention, id);



CREATE INDEX reviews_review_booth ON public.reviews_review USING btree (booth_id, written_at, id);



CREATE INDEX reviews_review_product ON public.reviews_review USING btree (product_id, state, written_at, id);



CREATE INDEX reviews_review_written ON public.reviews_review USING btree (written_at, id);



CREATE INDEX settlement_activity_declared ON public.settlement_activity USING btree (declared_at, id);



CREATE INDEX settlement_commission_added ON public.settlement_commission USING btree (added_at, id);



CREATE INDEX settlement_payout_booth ON public.settlement_payout USING btree (booth_id, drawn_at);



CREATE INDEX settlement_payout_drawn ON public.settlement_payout USING btree (drawn_at, id);



CREATE INDEX settlement_payout_entry_payout ON public.settlement_payout_entry USING btree (payout_id);



CREATE INDEX settlement_remitted_open ON public.settlement_remitted USING btree (order_id) WHERE (done = false);



CREATE INDEX settlement_reversal_order ON public.settlement_reversal USING btree (order_id, at);



CREATE INDEX settlement_sale_booth ON public.settlement_sale USING btree (booth_id, stage, order_id);



CREATE INDEX settlement_sale_recorded ON public.settlement_sale USING btree (recorded_at, order_id);



CREATE INDEX settlement_tax_booth ON public.settlement_tax USING btree (booth_id, month, at);



CREATE INDEX settlement_tax_month ON public.settlement_tax USING btree (month, booth_id);



CREATE INDEX survey_answer_received ON public.survey_answer USING btree (survey_id, received_at);



CREATE INDEX survey_attempt_unit ON public.survey_attempt USING btree (unit_id, at, id);



CREATE INDEX survey_form_added ON public.survey_form USING btree (added_at, id);



CREATE INDEX survey_survey_created ON public.survey_survey USING btree (created_at, id);



CREATE INDEX survey_survey_state ON public.survey_survey USING btree (state, id);



CREATE INDEX survey_unit_commune ON public.survey_unit USING btree (commune, state, turn);



CREATE INDEX survey_unit_list ON public.survey_unit USING btree (survey_id, stratum, cluster, place);



CREATE INDEX survey_unit_state ON public.survey_unit USING btree (survey_id, state, turn);



CREATE UNIQUE INDEX survey_unit_turn ON public.survey_unit USING btree (survey_id, turn);



CREATE INDEX talk_conversation_account ON public.talk_conversation USING btree (account_id, last_at, id);



CREATE INDEX talk_conversation_booth ON public.talk_conversation USING btree (booth_id, last_at, id);



CREATE INDEX talk_conversation_last ON public.talk_conversation USING btree (last_at);



CREATE INDEX talk_conversation_unread ON public.talk_conversation USING btree (account_id, shopper_unread);



CREATE INDEX talk_message_account ON public.talk_message USING btree (account_id, sent_at);



CREATE INDEX talk_message_sent ON public.talk_message USING btree (sent_at, id);



CREATE INDEX talk_report_newest ON public.talk_report USING btree (reported_at, id);



CREATE UNIQUE INDEX talk_report_open ON public.talk_report USING btree (conversation_id, side) WHERE (decided_at IS NULL);



CREATE UNIQUE INDEX wishes_alert_once ON public.wishes_alert USING btree (account_id, product_id, kind);



CREATE INDEX wishes_alert_open ON public.wishes_alert USING btree (product_id) WHERE (told_at IS NULL);



CREATE INDEX wishes_list_touched ON public.wishes_list USING btree (touched_at);



CREATE TRIGGER db_event_fixed BEFORE DELETE OR UPDATE ON public.db_event FOR EACH ROW EXECUTE FUNCTION public.db_event_append_only();



CREATE TRIGGER db_event_kept BEFORE TRUNCATE ON public.db_event FOR EACH STATEMENT EXECUTE FUNCTION public.db_event_append_only();



CREATE TRIGGER db_seal_fixed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.db_seal FOR EACH STATEMENT EXECUTE FUNCTION public.db_event_append_only();



CREATE TRIGGER offers_price_added AFTER INSERT ON public.catalogue_variant FOR EACH ROW EXECUTE FUNCTION public.offers_see_price();



CREATE TRIGGER offers_price_changed AFTER UPDATE OF price ON public.catalogue_variant FOR EACH ROW WHEN ((new.price <> old.price)) EXECUTE FUNCTION public.offers_see_price();



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



ALTER TABLE ONLY public.delivery_booth_carrier
    ADD CONSTRAINT delivery_booth_carrier_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.delivery_happening
    ADD CONSTRAINT delivery_happening_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES public.delivery_parcel(id);



ALTER TABLE ONLY public.delivery_parcel
    ADD CONSTRAINT delivery_parcel_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.delivery_parcel
    ADD CONSTRAINT delivery_parcel_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.delivery_shipment(order_id);



ALTER TABLE ONLY public.delivery_quote
    ADD CONSTRAINT delivery_quote_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.delivery_remittance_line
    ADD CONSTRAINT delivery_remittance_line_remittance_id_fkey FOREIGN KEY (remittance_id) REFERENCES public.delivery_remittance(id);



ALTER TABLE ONLY public.delivery_remitted
    ADD CONSTRAINT delivery_remitted_remittance_id_fkey FOREIGN KEY (remittance_id) REFERENCES public.delivery_remittance(id);



ALTER TABLE ONLY public.delivery_sender
    ADD CONSTRAINT delivery_sender_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.delivery_shipment
    ADD CONSTRAINT delivery_shipment_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.feeds_listing
    ADD CONSTRAINT feeds_listing_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.feeds_listing
    ADD CONSTRAINT feeds_listing_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.feeds_listing
    ADD CONSTRAINT feeds_listing_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.fulfilment_agreement
    ADD CONSTRAINT fulfilment_agreement_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.fulfilment_agreement
    ADD CONSTRAINT fulfilment_agreement_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.fulfilment_bin
    ADD CONSTRAINT fulfilment_bin_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.fulfilment_count
    ADD CONSTRAINT fulfilment_count_bin_id_fkey FOREIGN KEY (bin_id) REFERENCES public.fulfilment_bin(id);



ALTER TABLE ONLY public.fulfilment_count
    ADD CONSTRAINT fulfilment_count_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.fulfilment_count
    ADD CONSTRAINT fulfilment_count_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.fulfilment_manifest
    ADD CONSTRAINT fulfilment_manifest_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.fulfilment_parcel
    ADD CONSTRAINT fulfilment_parcel_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.fulfilment_parcel
    ADD CONSTRAINT fulfilment_parcel_manifest_id_fkey FOREIGN KEY (manifest_id) REFERENCES public.fulfilment_manifest(id);



ALTER TABLE ONLY public.fulfilment_parcel
    ADD CONSTRAINT fulfilment_parcel_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.fulfilment_parcel
    ADD CONSTRAINT fulfilment_parcel_pick_id_fkey FOREIGN KEY (pick_id) REFERENCES public.fulfilment_pick(id);



ALTER TABLE ONLY public.fulfilment_parcel
    ADD CONSTRAINT fulfilment_parcel_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.fulfilment_pick
    ADD CONSTRAINT fulfilment_pick_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.fulfilment_piece
    ADD CONSTRAINT fulfilment_piece_bin_id_fkey FOREIGN KEY (bin_id) REFERENCES public.fulfilment_bin(id);



ALTER TABLE ONLY public.fulfilment_piece
    ADD CONSTRAINT fulfilment_piece_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES public.fulfilment_parcel(id);



ALTER TABLE ONLY public.fulfilment_piece
    ADD CONSTRAINT fulfilment_piece_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.fulfilment_receipt
    ADD CONSTRAINT fulfilment_receipt_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.fulfilment_receipt_line
    ADD CONSTRAINT fulfilment_receipt_line_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES public.fulfilment_receipt(id);



ALTER TABLE ONLY public.fulfilment_receipt_line
    ADD CONSTRAINT fulfilment_receipt_line_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.fulfilment_receipt
    ADD CONSTRAINT fulfilment_receipt_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.fulfilment_receipt
    ADD CONSTRAINT fulfilment_receipt_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.fulfilment_stock
    ADD CONSTRAINT fulfilment_stock_bin_id_fkey FOREIGN KEY (bin_id) REFERENCES public.fulfilment_bin(id);



ALTER TABLE ONLY public.fulfilment_stock
    ADD CONSTRAINT fulfilment_stock_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.fulfilment_stock
    ADD CONSTRAINT fulfilment_stock_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.fulfilment_stock
    ADD CONSTRAINT fulfilment_stock_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.fulfilment_worker
    ADD CONSTRAINT fulfilment_worker_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.fulfilment_worker
    ADD CONSTRAINT fulfilment_worker_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.fulfilment_warehouse(id);



ALTER TABLE ONLY public.money_attempt
    ADD CONSTRAINT money_attempt_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES public.money_payment(id);



ALTER TABLE ONLY public.money_refund
    ADD CONSTRAINT money_refund_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES public.money_attempt(id);



ALTER TABLE ONLY public.money_refund
    ADD CONSTRAINT money_refund_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES public.money_payment(id);



ALTER TABLE ONLY public.money_statement_line
    ADD CONSTRAINT money_statement_line_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES public.money_statement(id);



ALTER TABLE ONLY public.money_statement_line
    ADD CONSTRAINT money_statement_line_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES public.money_transfer(id);



ALTER TABLE ONLY public.money_telling
    ADD CONSTRAINT money_telling_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES public.money_transfer(id);



ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES public.money_attempt(id);



ALTER TABLE ONLY public.money_transfer
    ADD CONSTRAINT money_transfer_payment_id_fkey1 FOREIGN KEY (payment_id) REFERENCES public.money_payment(id);



ALTER TABLE ONLY public.money_use
    ADD CONSTRAINT money_use_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES public.money_payment(id);



ALTER TABLE ONLY public.money_use
    ADD CONSTRAINT money_use_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES public.money_transfer(id);



ALTER TABLE ONLY public.notices_browser
    ADD CONSTRAINT notices_browser_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.notices_choice
    ADD CONSTRAINT notices_choice_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.notices_person
    ADD CONSTRAINT notices_person_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.notices_push
    ADD CONSTRAINT notices_push_browser_id_fkey FOREIGN KEY (browser_id) REFERENCES public.notices_browser(id);



ALTER TABLE ONLY public.notices_push
    ADD CONSTRAINT notices_push_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES public.notices_notice(id);



ALTER TABLE ONLY public.offers_coupon
    ADD CONSTRAINT offers_coupon_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES public.offers_offer(id);



ALTER TABLE ONLY public.offers_item
    ADD CONSTRAINT offers_item_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES public.offers_offer(id);



ALTER TABLE ONLY public.offers_item
    ADD CONSTRAINT offers_item_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.offers_member
    ADD CONSTRAINT offers_member_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.offers_member
    ADD CONSTRAINT offers_member_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.offers_campaign(id);



ALTER TABLE ONLY public.offers_offer
    ADD CONSTRAINT offers_offer_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.offers_offer
    ADD CONSTRAINT offers_offer_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.offers_campaign(id);



ALTER TABLE ONLY public.offers_price_seen
    ADD CONSTRAINT offers_price_seen_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.offers_redemption
    ADD CONSTRAINT offers_redemption_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.offers_redemption
    ADD CONSTRAINT offers_redemption_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.offers_campaign(id);



ALTER TABLE ONLY public.offers_redemption
    ADD CONSTRAINT offers_redemption_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES public.offers_offer(id);



ALTER TABLE ONLY public.offers_sale
    ADD CONSTRAINT offers_sale_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.offers_sale
    ADD CONSTRAINT offers_sale_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.offers_campaign(id);



ALTER TABLE ONLY public.offers_use
    ADD CONSTRAINT offers_use_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES public.offers_offer(id);



ALTER TABLE ONLY public.orders_cart_item
    ADD CONSTRAINT orders_cart_item_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.orders_cart(id);



ALTER TABLE ONLY public.orders_cart_item
    ADD CONSTRAINT orders_cart_item_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.orders_customer
    ADD CONSTRAINT orders_customer_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.orders_customer
    ADD CONSTRAINT orders_customer_last_order_id_fkey FOREIGN KEY (last_order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.orders_discount
    ADD CONSTRAINT orders_discount_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES public.offers_offer(id);



ALTER TABLE ONLY public.orders_discount
    ADD CONSTRAINT orders_discount_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.orders_discount
    ADD CONSTRAINT orders_discount_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.orders_draft
    ADD CONSTRAINT orders_draft_checkout_id_fkey FOREIGN KEY (checkout_id) REFERENCES public.orders_checkout(id);



ALTER TABLE ONLY public.orders_draft_item
    ADD CONSTRAINT orders_draft_item_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.orders_draft(id);



ALTER TABLE ONLY public.orders_draft_item
    ADD CONSTRAINT orders_draft_item_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.orders_inspection
    ADD CONSTRAINT orders_inspection_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.orders_inspection
    ADD CONSTRAINT orders_inspection_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.orders_invoice
    ADD CONSTRAINT orders_invoice_checkout_id_fkey FOREIGN KEY (checkout_id) REFERENCES public.orders_checkout(id);



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



ALTER TABLE ONLY public.orders_return
    ADD CONSTRAINT orders_return_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.orders_return_item
    ADD CONSTRAINT orders_return_item_return_id_fkey FOREIGN KEY (return_id) REFERENCES public.orders_return(id);



ALTER TABLE ONLY public.orders_return_item
    ADD CONSTRAINT orders_return_item_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.orders_return
    ADD CONSTRAINT orders_return_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.orders_return_photo
    ADD CONSTRAINT orders_return_photo_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures_picture(id);



ALTER TABLE ONLY public.orders_return_photo
    ADD CONSTRAINT orders_return_photo_return_id_fkey FOREIGN KEY (return_id) REFERENCES public.orders_return(id);



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



ALTER TABLE ONLY public.reviews_photo
    ADD CONSTRAINT reviews_photo_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures_picture(id);



ALTER TABLE ONLY public.reviews_photo
    ADD CONSTRAINT reviews_photo_review_id_fkey FOREIGN KEY (review_id) REFERENCES public.reviews_review(id);



ALTER TABLE ONLY public.reviews_report
    ADD CONSTRAINT reviews_report_review_id_fkey FOREIGN KEY (review_id) REFERENCES public.reviews_review(id);



ALTER TABLE ONLY public.reviews_review
    ADD CONSTRAINT reviews_review_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.reviews_review
    ADD CONSTRAINT reviews_review_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.reviews_review
    ADD CONSTRAINT reviews_review_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.reviews_review
    ADD CONSTRAINT reviews_review_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.catalogue_variant(id);



ALTER TABLE ONLY public.settlement_activity
    ADD CONSTRAINT settlement_activity_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.settlement_line
    ADD CONSTRAINT settlement_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.settlement_sale(order_id);



ALTER TABLE ONLY public.settlement_month_seller
    ADD CONSTRAINT settlement_month_seller_month_fkey FOREIGN KEY (month) REFERENCES public.settlement_month(month);



ALTER TABLE ONLY public.settlement_payout
    ADD CONSTRAINT settlement_payout_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.settlement_payout_entry
    ADD CONSTRAINT settlement_payout_entry_payout_id_fkey FOREIGN KEY (payout_id) REFERENCES public.settlement_payout(id);



ALTER TABLE ONLY public.settlement_purse
    ADD CONSTRAINT settlement_purse_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.settlement_reversal
    ADD CONSTRAINT settlement_reversal_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.settlement_sale(order_id);



ALTER TABLE ONLY public.settlement_sale
    ADD CONSTRAINT settlement_sale_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.settlement_tax
    ADD CONSTRAINT settlement_tax_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.settlement_tax
    ADD CONSTRAINT settlement_tax_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.settlement_sale(order_id);



ALTER TABLE ONLY public.survey_answer
    ADD CONSTRAINT survey_answer_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES public.survey_survey(id);



ALTER TABLE ONLY public.survey_answer
    ADD CONSTRAINT survey_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES public.survey_unit(id);



ALTER TABLE ONLY public.survey_attempt
    ADD CONSTRAINT survey_attempt_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES public.survey_unit(id);



ALTER TABLE ONLY public.survey_file
    ADD CONSTRAINT survey_file_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES public.survey_unit(id);



ALTER TABLE ONLY public.survey_result_file
    ADD CONSTRAINT survey_result_file_result_id_fkey FOREIGN KEY (result_id) REFERENCES public.survey_result(id);



ALTER TABLE ONLY public.survey_result
    ADD CONSTRAINT survey_result_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES public.survey_survey(id);



ALTER TABLE ONLY public.survey_stratum
    ADD CONSTRAINT survey_stratum_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES public.survey_survey(id);



ALTER TABLE ONLY public.survey_survey
    ADD CONSTRAINT survey_survey_form_id_fkey FOREIGN KEY (form_id) REFERENCES public.survey_form(id);



ALTER TABLE ONLY public.survey_survey
    ADD CONSTRAINT survey_survey_previous_id_fkey FOREIGN KEY (previous_id) REFERENCES public.survey_survey(id);



ALTER TABLE ONLY public.survey_unit
    ADD CONSTRAINT survey_unit_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES public.survey_survey(id);



ALTER TABLE ONLY public.talk_conversation
    ADD CONSTRAINT talk_conversation_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES public.booths_booth(id);



ALTER TABLE ONLY public.talk_message
    ADD CONSTRAINT talk_message_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.talk_conversation(id);



ALTER TABLE ONLY public.talk_message
    ADD CONSTRAINT talk_message_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders_order(id);



ALTER TABLE ONLY public.talk_message
    ADD CONSTRAINT talk_message_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures_picture(id);



ALTER TABLE ONLY public.talk_message
    ADD CONSTRAINT talk_message_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.talk_reading
    ADD CONSTRAINT talk_reading_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.talk_report(id);



ALTER TABLE ONLY public.talk_report
    ADD CONSTRAINT talk_report_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.talk_conversation(id);



ALTER TABLE ONLY public.wishes_alert
    ADD CONSTRAINT wishes_alert_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.wishes_alert
    ADD CONSTRAINT wishes_alert_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);



ALTER TABLE ONLY public.wishes_list
    ADD CONSTRAINT wishes_list_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.people_account(id);



ALTER TABLE ONLY public.wishes_wish
    ADD CONSTRAINT wishes_wish_list_id_fkey FOREIGN KEY (list_id) REFERENCES public.wishes_list(id);



ALTER TABLE ONLY public.wishes_wish
    ADD CONSTRAINT wishes_wish_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.catalogue_product(id);




