







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



INSERT INTO public.booths_booth VALUES ('01a21aaf-4b41-7441-bba1-858a351e48d3', '01a21aaf-4b41-746b-9973-1beb861a51e6', 'gian-hang-mot', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', '\x373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-27 01:47:05.409756+00', NULL, 'open', NULL, NULL, NULL, 'department', '2026-11-27 01:47:05.409756+00', NULL, NULL, '{"vi":""}', '{"vi":""}', NULL);
INSERT INTO public.booths_booth VALUES ('01a21aaf-4b41-73c9-9c14-cf898b87c42d', '01a21aaf-4b41-7ead-b2aa-c88782aad8c0', 'gian-hang-hai', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', '\x373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-27 01:47:05.409756+00', NULL, 'open', NULL, NULL, NULL, 'department', '2026-11-27 01:47:05.409756+00', NULL, NULL, '{"vi":""}', '{"vi":""}', NULL);







































INSERT INTO public.catalogue_movement VALUES ('01a21aaf-4b41-714c-a71f-2d43e1b30102', '01a21aaf-4b41-7441-bba1-858a351e48d3', '01a21aaf-4b41-75b2-8f65-f6eb3b06f395', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-27 01:47:05.409756+00');
INSERT INTO public.catalogue_movement VALUES ('01a21aaf-4b41-72b3-a374-96ce5521c5c9', '01a21aaf-4b41-7441-bba1-858a351e48d3', '01a21aaf-4b41-7d21-a060-a82bfa104f12', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-27 01:47:05.409756+00');
INSERT INTO public.catalogue_movement VALUES ('01a21aaf-4b41-77c8-ac59-bdcc0438dd9b', '01a21aaf-4b41-73c9-9c14-cf898b87c42d', '01a21aaf-4b41-7ea0-9f45-4b0cd6ce613d', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-27 01:47:05.409756+00');












INSERT INTO public.catalogue_product VALUES ('01a21aaf-4b41-7aef-adcb-f6752ab4c037', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'dua-sap', '{"vi":"Món dua-sap"}', 'mon dua-sap', '\x4347450431532b050e4f2b4901448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795744025409756, '2026-11-27 01:47:05.409756+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');
INSERT INTO public.catalogue_product VALUES ('01a21aaf-4b41-77d2-b514-f1bfb0a9d27e', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'keo-dua', '{"vi":"Món keo-dua"}', 'mon keo-dua', '\x434745043f3347050e31532b01448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795744025409756, '2026-11-27 01:47:05.409756+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');
INSERT INTO public.catalogue_product VALUES ('01a21aaf-4b41-7077-a400-273847b71c25', '01a21aaf-4b41-73c9-9c14-cf898b87c42d', 'banh-tet', '{"vi":"Món banh-tet"}', 'mon banh-tet', '\x434745042d2b4539050e51335101448b040e01dc10', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795744025409756, '2026-11-27 01:47:05.409756+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');









INSERT INTO public.catalogue_variant VALUES ('01a21aaf-4b41-75b2-8f65-f6eb3b06f395', '01a21aaf-4b41-7aef-adcb-f6752ab4c037', '01a21aaf-4b41-7441-bba1-858a351e48d3', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 2, NULL, NULL);
INSERT INTO public.catalogue_variant VALUES ('01a21aaf-4b41-7ea0-9f45-4b0cd6ce613d', '01a21aaf-4b41-7077-a400-273847b71c25', '01a21aaf-4b41-73c9-9c14-cf898b87c42d', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 1, NULL, NULL);
INSERT INTO public.catalogue_variant VALUES ('01a21aaf-4b41-7d21-a060-a82bfa104f12', '01a21aaf-4b41-77d2-b514-f1bfb0a9d27e', '01a21aaf-4b41-7441-bba1-858a351e48d3', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 1, NULL, NULL);



INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7208-ae93-40c9f9ba8ac6', NULL, 'people.organisation.added.v1', '01a21aaf-4b41-746b-9973-1beb861a51e6', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"kind":"household","organisation":"01a21aaf-4b41-746b-9973-1beb861a51e6","verified":true}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-72c0-a7e9-0c86c06d8a85', NULL, 'booths.booth.opened.v1', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"booth":"01a21aaf-4b41-7441-bba1-858a351e48d3","organisation":"01a21aaf-4b41-746b-9973-1beb861a51e6","state":"open"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-77a6-ac4f-8514d9fe2356', NULL, 'catalogue.product.added.v1', '01a21aaf-4b41-7aef-adcb-f6752ab4c037', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"booth":"01a21aaf-4b41-7441-bba1-858a351e48d3","product":"01a21aaf-4b41-7aef-adcb-f6752ab4c037","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7a91-9cd9-c2a7d02f3d7c', NULL, 'catalogue.product.added.v1', '01a21aaf-4b41-77d2-b514-f1bfb0a9d27e', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"booth":"01a21aaf-4b41-7441-bba1-858a351e48d3","product":"01a21aaf-4b41-77d2-b514-f1bfb0a9d27e","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7990-8874-93820c6bcc18', NULL, 'people.organisation.added.v1', '01a21aaf-4b41-7ead-b2aa-c88782aad8c0', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"kind":"household","organisation":"01a21aaf-4b41-7ead-b2aa-c88782aad8c0","verified":true}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7d9a-9418-ad30a3c6b169', NULL, 'booths.booth.opened.v1', '01a21aaf-4b41-73c9-9c14-cf898b87c42d', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"booth":"01a21aaf-4b41-73c9-9c14-cf898b87c42d","organisation":"01a21aaf-4b41-7ead-b2aa-c88782aad8c0","state":"open"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7d98-bbc0-0ae541bef2d5', NULL, 'catalogue.product.added.v1', '01a21aaf-4b41-7077-a400-273847b71c25', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"booth":"01a21aaf-4b41-73c9-9c14-cf898b87c42d","product":"01a21aaf-4b41-7077-a400-273847b71c25","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7dc8-8cff-ce3ab4b37843', NULL, 'people.account.opened.v1', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-79ec-865d-fc87b0d04d77","proofs":{"name":"a3c5d565fe7f228652e8bc38559715b997e1ee9d5726c5bcdae5e9a568d0284e"}}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7e03-9b3c-5832e7f6bc75', NULL, 'people.account.opened.v1', '01a21aaf-4b41-738a-a638-57f00f805c09', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-738a-a638-57f00f805c09","proofs":{"name":"ad165acbaac565359196d6be14a87560c4e00a9f39e649b73c0d581c91c6f07c"}}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7ef3-bc25-544ac332a706', NULL, 'people.role.granted.v1', '01a21aaf-4b41-738a-a638-57f00f805c09', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-738a-a638-57f00f805c09","commune":null,"organisation":"01a21aaf-4b41-746b-9973-1beb861a51e6","role":"seller"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7328-aeba-7c1b0a9c0629', NULL, 'people.account.opened.v1', '01a21aaf-4b41-70db-82aa-bad179126166', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-70db-82aa-bad179126166","proofs":{"name":"b565fa21cec46221912a21cb479f87a0a7f2f6850b13066e23833a8a48ed99d2"}}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-75b5-81e3-0928ce1a068d', NULL, 'people.role.granted.v1', '01a21aaf-4b41-70db-82aa-bad179126166', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-70db-82aa-bad179126166","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7710-9acc-cab7e8c7491d', NULL, 'people.account.opened.v1', '01a21aaf-4b41-79db-a0d2-41acd195d0bc', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-79db-a0d2-41acd195d0bc","proofs":{"name":"779ff651c886ec86843f57bc84056716151c06e582e522d7af6df6bd27b36b04"}}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7828-986f-7a1a00288822', NULL, 'people.role.granted.v1', '01a21aaf-4b41-79db-a0d2-41acd195d0bc', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-79db-a0d2-41acd195d0bc","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-777a-9329-eef1a86dac57', NULL, 'people.account.opened.v1', '01a21aaf-4b41-7113-9d4d-7a8a0bf461a3', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-7113-9d4d-7a8a0bf461a3","proofs":{"name":"5eb9c01b76c38c96dc3dd81056ba975677bd6c11565d175d8a066aec088494d9"}}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-737c-87b8-2eab125c186d', NULL, 'people.role.granted.v1', '01a21aaf-4b41-7113-9d4d-7a8a0bf461a3', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-7113-9d4d-7a8a0bf461a3","commune":null,"organisation":null,"role":"accountant"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7e39-9424-5e1da1dc8407', NULL, 'people.account.opened.v1', '01a21aaf-4b41-73e0-9603-e289f1c00bcf', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-73e0-9603-e289f1c00bcf","proofs":{"name":"c886579888d24acf073a2548e4f00ffb171f993978ceb4db46789834ad89c30e"}}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7aec-b16f-2dcb51af8a47', NULL, 'people.role.granted.v1', '01a21aaf-4b41-73e0-9603-e289f1c00bcf', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-73e0-9603-e289f1c00bcf","commune":null,"organisation":null,"role":"tax-officer"}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-73be-81cf-34140c08948a', NULL, 'people.account.opened.v1', '01a21aaf-4b41-7836-9321-ed4721efdc97', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-7836-9321-ed4721efdc97","proofs":{"name":"4d9882595676680a8f29e80e1ab671d796c2e3cda76154c1126c4ed402154496"}}');
INSERT INTO public.db_event VALUES ('01a21aaf-4b41-7e15-b166-fb16d6dfae81', NULL, 'people.role.granted.v1', '01a21aaf-4b41-7836-9321-ed4721efdc97', 'system:test', NULL, '01a21aaf-4b41-7238-8fde-39df95546024', '2026-11-27 01:47:05.409756+00', '2026-11-27', '{"account":"01a21aaf-4b41-7836-9321-ed4721efdc97","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO public.db_event VALUES ('01a21aaf-5337-751f-8ebb-33cc7e9780d5', NULL, 'orders.order.placed.v1', '01a21aaf-5337-7b9f-939f-4f8738111870', 'visitor', NULL, '01a21aaf-5337-7e93-8b5c-d9f4a6e7900f', '2026-11-27 01:47:07.447878+00', '2026-11-27', '{"booth":"01a21aaf-4b41-7441-bba1-858a351e48d3","checkout":"01a21aaf-5337-7a55-be4f-674a4e834458","order":"01a21aaf-5337-7b9f-939f-4f8738111870","payment":"vietqr","total":215000}');
INSERT INTO public.db_event VALUES ('01a21aaf-5337-79a1-9a20-04403513c307', NULL, 'orders.order.placed.v1', '01a21aaf-5337-7d26-a408-0456346c5341', 'visitor', NULL, '01a21aaf-5337-7e93-8b5c-d9f4a6e7900f', '2026-11-27 01:47:07.447878+00', '2026-11-27', '{"booth":"01a21aaf-4b41-73c9-9c14-cf898b87c42d","checkout":"01a21aaf-5337-7a55-be4f-674a4e834458","order":"01a21aaf-5337-7d26-a408-0456346c5341","payment":"vietqr","total":100000}');
INSERT INTO public.db_event VALUES ('01a21aaf-5427-70ae-8070-b65c9bf51cb6', NULL, 'orders.order.paid.v1', '01a21aaf-5337-7b9f-939f-4f8738111870', 'visitor', NULL, '01a21aaf-5427-75f7-93ee-a23bcdad58a1', '2026-11-27 01:47:07.68791+00', '2026-11-27', '{"order":"01a21aaf-5337-7b9f-939f-4f8738111870"}');
INSERT INTO public.db_event VALUES ('01a21aaf-5427-78f3-b401-c39b2b4f7952', NULL, 'orders.order.paid.v1', '01a21aaf-5337-7d26-a408-0456346c5341', 'visitor', NULL, '01a21aaf-5427-75f7-93ee-a23bcdad58a1', '2026-11-27 01:47:07.68791+00', '2026-11-27', '{"order":"01a21aaf-5337-7d26-a408-0456346c5341"}');
INSERT INTO public.db_event VALUES ('01a21aaf-5427-7446-8cb7-0c2d267f4691', NULL, 'money.payment.settled.v1', '01a21aaf-5337-7b28-9515-ce9a6641c546', 'visitor', NULL, '01a21aaf-5427-75f7-93ee-a23bcdad58a1', '2026-11-27 01:47:07.68791+00', '2026-11-27', '{"amount":315000,"kind":"orders.checkout","payment":"01a21aaf-5337-7b28-9515-ce9a6641c546","subject":"01a21aaf-5337-7a55-be4f-674a4e834458","transfer":"01a21aaf-5427-748a-8fa9-c7aa1c612e36"}');
INSERT INTO public.db_event VALUES ('01a21aaf-54ed-7c0c-945e-8e571f9d4216', NULL, 'orders.order.placed.v1', '01a21aaf-54ed-746e-af27-5293bb3a040b', 'visitor', NULL, '01a21aaf-54ed-75e9-8442-a1482428effd', '2026-11-27 01:47:07.885325+00', '2026-11-27', '{"booth":"01a21aaf-4b41-7441-bba1-858a351e48d3","checkout":"01a21aaf-54ed-7d03-b94d-0c772dd191f3","order":"01a21aaf-54ed-746e-af27-5293bb3a040b","payment":"cod","total":115000}');
INSERT INTO public.db_event VALUES ('01a21aaf-5616-7a91-80dc-0f2ee0f95769', NULL, 'registry.import.started.v1', '01a21aaf-5560-74f6-8e48-3ffe98700417', 'account', '01a21aaf-4b41-79db-a0d2-41acd195d0bc', '01a21aaf-5616-7d0b-950a-be0f00825768', '2026-11-27 01:47:08.182194+00', '2026-11-27', '{"file":"ds.csv","file_hash":"13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064","import":"01a21aaf-5560-74f6-8e48-3ffe98700417","total":1}');
INSERT INTO public.db_event VALUES ('01a21aaf-5683-74fb-8aed-1cfac68a25de', NULL, 'registry.import.finished.v1', '01a21aaf-5560-74f6-8e48-3ffe98700417', 'system:test', NULL, '01a21aaf-5683-7ff3-bd47-1b70958d498a', '2026-11-27 01:47:08.291081+00', '2026-11-27', '{"added":1,"asked":0,"changed":0,"import":"01a21aaf-5560-74f6-8e48-3ffe98700417","same":0,"wrong":0}');
INSERT INTO public.db_event VALUES ('01a21aaf-56e7-7ac0-9a1c-712cc031f4d1', NULL, 'people.account.signed-in.v1', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', 'visitor', NULL, '01a21aaf-56e7-704c-9773-eb25031938c7', '2026-11-27 01:47:08.391511+00', '2026-11-27', '{"account":"01a21aaf-4b41-79ec-865d-fc87b0d04d77"}');
INSERT INTO public.db_event VALUES ('01a21aaf-5776-7d10-b885-0c7b378bac3d', NULL, 'people.account.signed-in.v1', '01a21aaf-4b41-738a-a638-57f00f805c09', 'visitor', NULL, '01a21aaf-5776-7060-b6a9-6e10654edc7c', '2026-11-27 01:47:08.534061+00', '2026-11-27', '{"account":"01a21aaf-4b41-738a-a638-57f00f805c09"}');
INSERT INTO public.db_event VALUES ('01a21aaf-5892-726c-944b-90701bb5c307', NULL, 'offers.offer.made.v1', '01a21aaf-5892-7282-baf0-49059628252d', 'account', '01a21aaf-4b41-738a-a638-57f00f805c09', '01a21aaf-5892-7f2b-b044-a9f122e97d8b', '2026-11-27 01:47:08.818334+00', '2026-11-27', '{"booth":"01a21aaf-4b41-7441-bba1-858a351e48d3","campaign":null,"kind":"coupon","offer":"01a21aaf-5892-7282-baf0-49059628252d","rule":"promotion.discount.most@1"}');
INSERT INTO public.db_event VALUES ('01a21aaf-58a8-741e-b754-8e9c73349ca7', NULL, 'talk.conversation.begun.v1', '01a21aaf-58a8-7211-a2d4-77439b97f8ca', 'account', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', '01a21aaf-58a8-77cc-b902-13a967ca07e1', '2026-11-27 01:47:08.840385+00', '2026-11-27', '{"booth":"01a21aaf-4b41-7441-bba1-858a351e48d3","conversation":"01a21aaf-58a8-7211-a2d4-77439b97f8ca"}');
INSERT INTO public.db_event VALUES ('01a21aaf-58a8-78ec-ac4b-3c2bf7e01cbc', NULL, 'talk.message.sent.v1', '01a21aaf-58a8-7211-a2d4-77439b97f8ca', 'account', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', '01a21aaf-58a8-77cc-b902-13a967ca07e1', '2026-11-27 01:47:08.840385+00', '2026-11-27', '{"conversation":"01a21aaf-58a8-7211-a2d4-77439b97f8ca","message":"01a21aaf-58a8-74ff-8abc-a6f24ab145f2","side":"shopper"}');



INSERT INTO public.db_event_personal VALUES ('01a21aaf-4b41-7dc8-8cff-ce3ab4b37843', 'name', 'shopper', '91f875e0472854b7087be3fec090d808');
INSERT INTO public.db_event_personal VALUES ('01a21aaf-4b41-7e03-9b3c-5832e7f6bc75', 'name', 'seller', 'd5245e3caaeb4241d68d5b097ad33c7d');
INSERT INTO public.db_event_personal VALUES ('01a21aaf-4b41-7328-aeba-7c1b0a9c0629', 'name', 'commune-officer', 'd499ebbc42ca648376ffb57179847805');
INSERT INTO public.db_event_personal VALUES ('01a21aaf-4b41-7710-9acc-cab7e8c7491d', 'name', 'officer', '1c774def4c6094e26ca00abccce73b08');
INSERT INTO public.db_event_personal VALUES ('01a21aaf-4b41-777a-9329-eef1a86dac57', 'name', 'accountant', '38c3374333a06e757adb644a955a198e');
INSERT INTO public.db_event_personal VALUES ('01a21aaf-4b41-7e39-9424-5e1da1dc8407', 'name', 'tax-officer', '5ebfbca4e98db6c5555ad7921cfb9541');
INSERT INTO public.db_event_personal VALUES ('01a21aaf-4b41-73be-81cf-34140c08948a', 'name', 'operator', 'd529d75c7a7ee60d3ee0a018c544689e');



INSERT INTO public.db_idempotency VALUES ('orders.checkout:72e7d73cea6315832b9978e40f75c01aeb8423ec8442a7d1020cde77100bd35e:a', '842260bf38b6b1c853193332e0ffa02b62fd9be86742980d500d5fb90448881f', '83e0d3f79bea89a6f985e282f7c0df94 2332f23c9632a6b5b5263556f2dd147e', '2026-11-27 01:47:07.447878+00');
INSERT INTO public.db_idempotency VALUES ('orders.checkout:526727ae3b8eacc45019e836da72d75611c4ff794a3f9bff3ac73ff01423a2e2:b', '877358945e8e4efb2f7b52dd17d7906a6f117b169be19d87f16623b1c02db882', 'b610c2aa530858593ec1ae8439ec6e03 ', '2026-11-27 01:47:07.885325+00');



INSERT INTO public.db_job VALUES ('01a21aaf-5337-7b94-8b3e-00bc7ab090fb', 'money.ask', '01a21aaf-5337-7b28-9515-ce9a6641c546', '2026-11-27 01:49:07.447878+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21aaf-5337-7230-810b-88a2dfafa660', 'money.ask-last', '01a21aaf-5337-7b28-9515-ce9a6641c546', '2026-11-27 02:16:07.447878+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21aaf-5337-7bc0-813b-16453f93476a', 'orders.expire', '01a21aaf-5337-7a55-be4f-674a4e834458', '2026-11-27 02:18:07.447878+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21aaf-5427-792d-835e-e8710eb53702', 'notices.send', '01a21aaf-5427-7da1-9994-6af5a128be8d', '2026-11-27 01:47:07.68791+00', NULL, 1, '2026-11-27 01:47:08.200972+00', NULL);
INSERT INTO public.db_job VALUES ('01a21aaf-54ed-7298-8f57-210a59831c94', 'notices.send', '01a21aaf-54ed-78d8-8a6a-9295bcd68297', '2026-11-27 01:47:07.885325+00', NULL, 1, '2026-11-27 01:47:08.200972+00', NULL);
INSERT INTO public.db_job VALUES ('01a21aaf-5616-7bf0-bb5b-f838257227a9', 'registry.import', '01a21aaf-5560-74f6-8e48-3ffe98700417', '2026-11-27 01:47:08.182194+00', NULL, 1, '2026-11-27 01:47:08.200972+00', NULL);
INSERT INTO public.db_job VALUES ('01a21aaf-5628-765b-b7ac-0f062fbe8440', 'outside.mail', '01a21aaf-5628-7efa-8a32-31b90ed26788', '2026-11-27 01:47:08.200972+00', NULL, 1, '2026-11-27 01:47:08.200972+00', NULL);
INSERT INTO public.db_job VALUES ('01a21aaf-5628-783b-b2b3-c5e94031b071', 'outside.mail', '01a21aaf-5628-7968-84dc-a948d0159bc3', '2026-11-27 01:47:08.200972+00', NULL, 1, '2026-11-27 01:47:08.200972+00', NULL);
INSERT INTO public.db_job VALUES ('01a21aaf-58a8-7daa-a2ed-c00325597016', 'talk.unread', '01a21aaf-58a8-74ff-8abc-a6f24ab145f2', '2026-11-27 01:57:08.840385+00', NULL, 0, NULL, NULL);






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






INSERT INTO public.db_setting VALUES ('province', '86');
INSERT INTO public.db_setting VALUES ('area', '{"vi":"tỉnh Vĩnh Long","en":"Vinh Long Province"}');
INSERT INTO public.db_setting VALUES ('mode', 'ordering-and-payment');
INSERT INTO public.db_setting VALUES ('bank-bin', '970436');
INSERT INTO public.db_setting VALUES ('bank-account', '9900000086');
INSERT INTO public.db_setting VALUES ('bank-holder', 'TRUNG GIAN THU');
INSERT INTO public.db_setting VALUES ('bank-secret', 'test-secret');






INSERT INTO public.delivery_contents VALUES ('01a21aaf-5337-7b9f-939f-4f8738111870', '2SQQ2HY36', 1000, 200000, '[{"name":"Món dua-sap","quantity":2,"price":100000,"grams":null}]', '2026-11-27 01:47:07.68791+00');
INSERT INTO public.delivery_contents VALUES ('01a21aaf-5337-7d26-a408-0456346c5341', '4Y73DGXDW', 500, 100000, '[{"name":"Món banh-tet","quantity":1,"price":100000,"grams":null}]', '2026-11-27 01:47:07.68791+00');
INSERT INTO public.delivery_contents VALUES ('01a21aaf-54ed-746e-af27-5293bb3a040b', 'JQR1PR3N0', 500, 100000, '[{"name":"Món keo-dua","quantity":1,"price":100000,"grams":null}]', '2026-11-27 01:47:07.885325+00');
























INSERT INTO public.delivery_shipment VALUES ('01a21aaf-5337-7456-9208-79c1c847e527', '01a21aaf-5337-7b9f-939f-4f8738111870', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'seller', 'waiting', 15000, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-27 01:47:07.447878+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21aaf-5337-745d-9ab5-ac9d99c5d352', '01a21aaf-5337-7d26-a408-0456346c5341', '01a21aaf-4b41-73c9-9c14-cf898b87c42d', 'pick-up', 'waiting', 0, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-27 01:47:07.447878+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21aaf-54ed-78d7-aed0-f42789106288', '01a21aaf-54ed-746e-af27-5293bb3a040b', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'seller', 'waiting', 15000, 115000, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-27 01:47:07.885325+00', NULL, NULL, NULL);













































INSERT INTO public.money_ledger VALUES ('01a21aaf-5427-7139-a983-22c19ffd8acf', 'held', 'order:01a21aaf-5337-7b9f-939f-4f8738111870', 215000, 'paid:01a21aaf-5337-7b9f-939f-4f8738111870', '2026-11-27 01:47:07.68791+00', '2026-11-27', 'paid 2SQQ2HY36');
INSERT INTO public.money_ledger VALUES ('01a21aaf-5427-7b95-a066-49290e738a21', 'held', 'order:01a21aaf-5337-7d26-a408-0456346c5341', 100000, 'paid:01a21aaf-5337-7d26-a408-0456346c5341', '2026-11-27 01:47:07.68791+00', '2026-11-27', 'paid 4Y73DGXDW');



INSERT INTO public.money_number VALUES ('FT1', 315000);



INSERT INTO public.money_payment VALUES ('01a21aaf-5337-7b28-9515-ce9a6641c546', '2332f23c9632a6b5b5263556f2dd147e', 'CNMJGAG40A4', 'orders.checkout', '01a21aaf-5337-7a55-be4f-674a4e834458', 315000, 'vietqr', 'paid', '2026-11-27 01:47:07.447878+00', '2026-11-27 02:17:07.447878+00', '2026-11-27 01:47:07.68791+00');












INSERT INTO public.money_telling VALUES ('bank:FT1', '01a21aaf-5427-748a-8fa9-c7aa1c612e36', 'notice');



INSERT INTO public.money_transfer VALUES ('01a21aaf-5427-748a-8fa9-c7aa1c612e36', 'bank', 'FT1', 'FT1', 315000, 0, 0, 'chuyen tien CNMJGAG40A4', '2026-11-24 08:00:00', '2026-11-24', '2026-11-27 01:47:07.68791+00', 'matched', '', '01a21aaf-5337-7b28-9515-ce9a6641c546', NULL);



INSERT INTO public.money_use VALUES ('01a21aaf-5427-748a-8fa9-c7aa1c612e36', '01a21aaf-5337-7b28-9515-ce9a6641c546', 315000, '2026-11-27 01:47:07.68791+00');









INSERT INTO public.notices_notice VALUES ('01a21aaf-5427-7da1-9994-6af5a128be8d', '01a21aaf-4b41-738a-a638-57f00f805c09', 'booth-order', 'booth-order:01a21aaf-5337-7b9f-939f-4f8738111870:told-booth-new', '{"key":"told-booth-new","args":[["code",{"vi":"2SQQ2HY36"}],["total",{"vi":"215.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '{"key":"told-booth-new-more","args":[["code",{"vi":"2SQQ2HY36"}],["total",{"vi":"215.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '/desk/orders/2SQQ2HY36', true, true, true, '2026-11-27 01:47:07.68791+00', NULL, '2026-11-27 01:47:08.200972+00');
INSERT INTO public.notices_notice VALUES ('01a21aaf-54ed-78d8-8a6a-9295bcd68297', '01a21aaf-4b41-738a-a638-57f00f805c09', 'booth-order', 'booth-order:01a21aaf-54ed-746e-af27-5293bb3a040b:told-booth-new', '{"key":"told-booth-new","args":[["code",{"vi":"JQR1PR3N0"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '{"key":"told-booth-new-more","args":[["code",{"vi":"JQR1PR3N0"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '/desk/orders/JQR1PR3N0', true, true, true, '2026-11-27 01:47:07.885325+00', NULL, '2026-11-27 01:47:08.200972+00');



INSERT INTO public.notices_person VALUES ('01a21aaf-4b41-79ec-865d-fc87b0d04d77', 'vi', false);





















INSERT INTO public.offers_offer VALUES ('01a21aaf-5892-7282-baf0-49059628252d', 'coupon', '01a21aaf-4b41-7441-bba1-858a351e48d3', NULL, 'booth', '{"vi":"Quầy"}', NULL, '2026-11-26 17:00:00+00', '2026-12-02 17:00:00+00', NULL, 1, NULL, 10000, 50000, NULL, NULL, 0, NULL, NULL, 0, 'small', 'promotion.discount.most@1', '2026-11-27 01:47:08.818334+00');



INSERT INTO public.offers_price_seen VALUES ('01a21aaf-4b41-75b2-8f65-f6eb3b06f395', '2026-11-27 01:47:05.438894+00', 100000);
INSERT INTO public.offers_price_seen VALUES ('01a21aaf-4b41-7d21-a060-a82bfa104f12', '2026-11-27 01:47:05.455997+00', 100000);
INSERT INTO public.offers_price_seen VALUES ('01a21aaf-4b41-7ea0-9f45-4b0cd6ce613d', '2026-11-27 01:47:05.463535+00', 100000);












INSERT INTO public.orders_address VALUES ('01a21aaf-57aa-7f99-af2c-6446227bd2c9', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', 'Mẹ', '+84912345670', '29242', '24 Phan Đình Phùng', true, '2026-11-27 01:47:08.586203+00');



INSERT INTO public.orders_cart VALUES ('01a21aaf-52ba-7f1a-8518-532a24a75cf0', '72e7d73cea6315832b9978e40f75c01aeb8423ec8442a7d1020cde77100bd35e', '2026-11-27 01:47:07.447878+00', NULL, '');
INSERT INTO public.orders_cart VALUES ('01a21aaf-5471-7ba2-994c-f6779c977c8a', '526727ae3b8eacc45019e836da72d75611c4ff794a3f9bff3ac73ff01423a2e2', '2026-11-27 01:47:07.885325+00', NULL, '');






INSERT INTO public.orders_checkout VALUES ('01a21aaf-5337-7a55-be4f-674a4e834458', 'JM6CTA0SV', '83e0d3f79bea89a6f985e282f7c0df94', NULL, 'vietqr', 315000, '2026-11-27 01:47:07.447878+00');
INSERT INTO public.orders_checkout VALUES ('01a21aaf-54ed-7d03-b94d-0c772dd191f3', 'XFHWEH30B', 'b610c2aa530858593ec1ae8439ec6e03', NULL, 'cod', 115000, '2026-11-27 01:47:07.885325+00');



INSERT INTO public.orders_customer VALUES ('01a21aaf-4b41-73c9-9c14-cf898b87c42d', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', '01a21aaf-5337-7164-bd44-78224b612488', '01a21aaf-5337-7d26-a408-0456346c5341', '2026-11-27 01:47:07.447878+00', '2026-11-27 01:47:07.447878+00', NULL);
INSERT INTO public.orders_customer VALUES ('01a21aaf-4b41-7441-bba1-858a351e48d3', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', '01a21aaf-5337-7cd9-a737-2d27d70258bb', '01a21aaf-54ed-746e-af27-5293bb3a040b', '2026-11-27 01:47:07.447878+00', '2026-11-27 01:47:07.885325+00', NULL);


















INSERT INTO public.orders_item VALUES ('01a21aaf-5337-7b9f-939f-4f8738111870', '01a21aaf-4b41-75b2-8f65-f6eb3b06f395', '01a21aaf-4b41-7aef-adcb-f6752ab4c037', '{"vi":"Món dua-sap"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 2);
INSERT INTO public.orders_item VALUES ('01a21aaf-5337-7d26-a408-0456346c5341', '01a21aaf-4b41-7ea0-9f45-4b0cd6ce613d', '01a21aaf-4b41-7077-a400-273847b71c25', '{"vi":"Món banh-tet"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);
INSERT INTO public.orders_item VALUES ('01a21aaf-54ed-746e-af27-5293bb3a040b', '01a21aaf-4b41-7d21-a060-a82bfa104f12', '01a21aaf-4b41-77d2-b514-f1bfb0a9d27e', '{"vi":"Món keo-dua"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);



INSERT INTO public.orders_order VALUES ('01a21aaf-5337-7b9f-939f-4f8738111870', '2SQQ2HY36', '01a21aaf-5337-7a55-be4f-674a4e834458', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'paid', 200000, 15000, 215000, '86', '2026-11-27 01:47:07.447878+00', '2026-11-27', '2026-11-27 01:47:07.68791+00', NULL, NULL, NULL, 'market', NULL, NULL);
INSERT INTO public.orders_order VALUES ('01a21aaf-5337-7d26-a408-0456346c5341', '4Y73DGXDW', '01a21aaf-5337-7a55-be4f-674a4e834458', '01a21aaf-4b41-73c9-9c14-cf898b87c42d', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'paid', 100000, 0, 100000, '86', '2026-11-27 01:47:07.447878+00', '2026-11-27', '2026-11-27 01:47:07.68791+00', NULL, NULL, NULL, 'market', NULL, NULL);
INSERT INTO public.orders_order VALUES ('01a21aaf-54ed-746e-af27-5293bb3a040b', 'JQR1PR3N0', '01a21aaf-54ed-7d03-b94d-0c772dd191f3', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'cod', 'placed', 100000, 15000, 115000, '86', '2026-11-27 01:47:07.885325+00', '2026-11-27', NULL, NULL, NULL, NULL, 'market', NULL, NULL);












INSERT INTO public.outside_inbox VALUES ('01a21aaf-5427-7a61-8310-f79ae4b1d577', 'bank', 'content-type: application/x-www-form-urlencoded
', '{"code":"00","data":{"accountNumber":"9900000086","amount":315000,"currency":"VND","description":"chuyen tien CNMJGAG40A4","orderCode":1,"reference":"FT1","transactionDateTime":"2026-11-24 08:00:00"},"desc":"success","signature":"931a4d629727371c46903564bea90288475b1d90fd1d4ec971c351ee7bac7ae8","success":true}', '2026-11-27 01:47:07.68791+00', 'accepted', '', '2026-11-27 01:47:07.68791+00');



INSERT INTO public.outside_mail VALUES ('01a21aaf-5628-7efa-8a32-31b90ed26788', 'seller@example.vn', 'Đơn mới 2SQQ2HY36', 'Gian hàng Gian hàng gian-hang-mot có đơn 215.000 ₫ cần chuẩn bị.

Xem tại: http://127.0.0.1:8080/desk/orders/2SQQ2HY36

Đổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings', '2026-11-27 01:47:08.200972+00', NULL, NULL, NULL);
INSERT INTO public.outside_mail VALUES ('01a21aaf-5628-7968-84dc-a948d0159bc3', 'seller@example.vn', 'Đơn mới JQR1PR3N0', 'Gian hàng Gian hàng gian-hang-mot có đơn 115.000 ₫ cần chuẩn bị.

Xem tại: http://127.0.0.1:8080/desk/orders/JQR1PR3N0

Đổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings', '2026-11-27 01:47:08.200972+00', NULL, NULL, NULL);



INSERT INTO public.people_account VALUES ('01a21aaf-4b41-79ec-865d-fc87b0d04d77', 'shopper@example.vn', NULL, 'shopper', '$argon2id$v=19$m=8,t=1,p=1$CNFxHByvNdS5WAHMwtj1OQ$mr0JlfjANoRq9qGiXdT0tPKoUQMhdllirC3zMQedJFc', '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_account VALUES ('01a21aaf-4b41-738a-a638-57f00f805c09', 'seller@example.vn', NULL, 'seller', '$argon2id$v=19$m=8,t=1,p=1$DiLHstzYbOOlFQUDAAnKzA$GDuNEVZOmoZq6brck/9xo15qdBrjWagPOu7XOvMiKTQ', '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_account VALUES ('01a21aaf-4b41-70db-82aa-bad179126166', 'commune-officer@example.vn', NULL, 'commune-officer', '$argon2id$v=19$m=8,t=1,p=1$eec3e4o+rF4YRDtJgPb9FQ$6RD2lZo5+dvRNpA5GnSKT6ezzuzir2n351Q6o0xbeuQ', '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_account VALUES ('01a21aaf-4b41-79db-a0d2-41acd195d0bc', 'officer@example.vn', NULL, 'officer', '$argon2id$v=19$m=8,t=1,p=1$JbtMTwSCaeLzx0uyBrUR+Q$/SxQl2yKEF02386jkP1iBHn6uA5C8Kn+xWZ6RXxsyA0', '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_account VALUES ('01a21aaf-4b41-7113-9d4d-7a8a0bf461a3', 'accountant@example.vn', NULL, 'accountant', '$argon2id$v=19$m=8,t=1,p=1$m+5rVVKbxC/Sgci3N44gvw$EL4Rsbh1Nje6UBdM0OPbxmKR2A54cBB+xgBxqgKJprM', '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_account VALUES ('01a21aaf-4b41-73e0-9603-e289f1c00bcf', 'tax-officer@example.vn', NULL, 'tax-officer', '$argon2id$v=19$m=8,t=1,p=1$ublMCbsa8hOUrkzMCay/EQ$roOAOG9r6kt5uH7lwsTja3iy0rKLoffjPM1tknWRXb0', '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_account VALUES ('01a21aaf-4b41-7836-9321-ed4721efdc97', 'operator@example.vn', NULL, 'operator', '$argon2id$v=19$m=8,t=1,p=1$s/y5FcO28dLl+IQVJLgsOg$/4U52a7rPozrbZOzcDH96HsvyGj5xZP4CkXewFdNTZY', '2026-11-27 01:47:05.409756+00', NULL);


















INSERT INTO public.people_device VALUES ('fe4bf41a237bda886dbe69db4a468846829f5395329e0f76d829500800c0eceb', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', '2026-11-27 01:47:08.391511+00');
INSERT INTO public.people_device VALUES ('4306b4f9f41165f034d376741d36c3d664c12c01f52a4c61a85c6da33edbc1d7', '01a21aaf-4b41-738a-a638-57f00f805c09', '2026-11-27 01:47:08.534061+00');



INSERT INTO public.people_grant VALUES ('01a21aaf-4b41-715d-9c1a-ea78a881cc9d', '01a21aaf-4b41-738a-a638-57f00f805c09', 'seller', '01a21aaf-4b41-746b-9973-1beb861a51e6', NULL, '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21aaf-4b41-7160-9aae-96b18943d65d', '01a21aaf-4b41-70db-82aa-bad179126166', 'commune-officer', NULL, '29308', '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21aaf-4b41-730e-8779-03643938b1b8', '01a21aaf-4b41-79db-a0d2-41acd195d0bc', 'officer', NULL, NULL, '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21aaf-4b41-7255-a10a-4a4df696a6c4', '01a21aaf-4b41-7113-9d4d-7a8a0bf461a3', 'accountant', NULL, NULL, '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21aaf-4b41-7e40-b78a-0e439155b34d', '01a21aaf-4b41-73e0-9603-e289f1c00bcf', 'tax-officer', NULL, NULL, '2026-11-27 01:47:05.409756+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21aaf-4b41-7e11-b0a4-cfcc5e3d52f2', '01a21aaf-4b41-7836-9321-ed4721efdc97', 'operator', NULL, NULL, '2026-11-27 01:47:05.409756+00', NULL);












INSERT INTO public.people_organisation VALUES ('01a21aaf-4b41-746b-9973-1beb861a51e6', 'household', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', NULL, '29308', '2026-11-27 01:47:05.409756+00', NULL, NULL, '2026-11-27 01:47:05.409756+00', NULL, NULL);
INSERT INTO public.people_organisation VALUES ('01a21aaf-4b41-7ead-b2aa-c88782aad8c0', 'household', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', NULL, '29308', '2026-11-27 01:47:05.409756+00', NULL, NULL, '2026-11-27 01:47:05.409756+00', NULL, NULL);















INSERT INTO public.people_session VALUES ('01a21aaf-553e-7edd-9038-f2bd9c803891', 'c19272d1f655221d54dfe2771b37611c8649d6ddc14687096a3daac08c2a4c28', '01a21aaf-4b41-79db-a0d2-41acd195d0bc', 'strong', '', '2026-11-27 01:47:07.966196+00', '2026-11-27 01:47:07.966196+00', NULL);
INSERT INTO public.people_session VALUES ('01a21aaf-56e7-77a7-9847-27e980bd9533', '4fec8217824fc7a4de57b7ecc1d64f30148f631c3ea3c1626ec8188660b9053d', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', 'password', '', '2026-11-27 01:47:08.391511+00', '2026-11-27 01:47:08.391511+00', NULL);
INSERT INTO public.people_session VALUES ('01a21aaf-5776-731a-b7cd-94f9d8a40353', '26310bd678b4efda54093710c92dfa00c3e0b0ee753b113aa8645e7a535ef813', '01a21aaf-4b41-738a-a638-57f00f805c09', 'password', '', '2026-11-27 01:47:08.534061+00', '2026-11-27 01:47:08.534061+00', NULL);





















INSERT INTO public.places_revision VALUES ('points', 0);



INSERT INTO public.registry_business VALUES ('01a21aaf-5679-7207-a254-d49b083d3f3e', '3Q6WXKX8W', '0100109106', NULL, '88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719', 'import', NULL, '2026-11-27 01:47:08.281012+00', NULL);



INSERT INTO public.registry_channel VALUES ('01a21aaf-5679-74d7-922d-e1d121a21058', '01a21aaf-5679-7207-a254-d49b083d3f3e', 'site', 'dua.example', 'https://dua.example', 'dua.example', 'presents', false, 'none', 'none', NULL, NULL, '2026-11-27', '9999-12-31', 'import');



INSERT INTO public.registry_import VALUES ('01a21aaf-5560-74f6-8e48-3ffe98700417', 'ds.csv', '13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064', 'Unicode', 0, '["name","tax-code","commune","website"]', 'done', 1, 1, 1, 0, 0, 0, 0, '01a21aaf-4b41-79db-a0d2-41acd195d0bc', '2026-11-27 01:47:08.000999+00', '2026-11-27 01:47:08.291081+00');



INSERT INTO public.registry_import_piece VALUES ('01a21aaf-5560-74f6-8e48-3ffe98700417', 0, '\x54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a');






INSERT INTO public.registry_mapping VALUES ('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177', '["name","tax-code","commune","website"]', '2026-11-27 01:47:08.182194+00');















INSERT INTO public.registry_version VALUES ('01a21aaf-5679-7acc-ba1c-fe3c8ba18a00', '01a21aaf-5679-7207-a254-d49b083d3f3e', '2026-11-27', '9999-12-31', 'Công ty TNHH Dừa Một', 'cong ty tnhh dua mot', '\x2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07', 'dua', 'limited-liability', 'unknown', 2025, '', '', '29308', NULL, 'unknown', 'active', 'yes', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', '{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}', '2026-11-27 01:47:08.281012+00');





















INSERT INTO public.settlement_line VALUES ('01a21aaf-5337-7b9f-939f-4f8738111870', 0, '01a21aaf-4b41-7aef-adcb-f6752ab4c037', 200000, NULL, 0, '', 0, 215000, 300, 'tax.vat.household.production@1', 6450, 150, 'tax.pit.household.production@1', 3225);
INSERT INTO public.settlement_line VALUES ('01a21aaf-5337-7d26-a408-0456346c5341', 0, '01a21aaf-4b41-7077-a400-273847b71c25', 100000, NULL, 0, '', 0, 100000, 300, 'tax.vat.household.production@1', 3000, 150, 'tax.pit.household.production@1', 1500);
INSERT INTO public.settlement_line VALUES ('01a21aaf-54ed-746e-af27-5293bb3a040b', 0, '01a21aaf-4b41-77d2-b514-f1bfb0a9d27e', 100000, NULL, 0, '', 0, 115000, 300, 'tax.vat.household.production@1', 3450, 150, 'tax.pit.household.production@1', 1725);
























INSERT INTO public.settlement_sale VALUES ('01a21aaf-5337-7b9f-939f-4f8738111870', '2SQQ2HY36', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'held', 'recorded', false, 200000, 15000, 0, 15000, NULL, 0, 0, 0, 800, 'tax.vat.commission@1', true, 6450, 3225, 0, 0, '2026-11-27 01:47:07.447878+00', NULL, NULL, 0);
INSERT INTO public.settlement_sale VALUES ('01a21aaf-5337-7d26-a408-0456346c5341', '4Y73DGXDW', '01a21aaf-4b41-73c9-9c14-cf898b87c42d', 'held', 'recorded', false, 100000, 0, 0, 0, NULL, 0, 0, 0, 800, 'tax.vat.commission@1', true, 3000, 1500, 0, 0, '2026-11-27 01:47:07.447878+00', NULL, NULL, 0);
INSERT INTO public.settlement_sale VALUES ('01a21aaf-54ed-746e-af27-5293bb3a040b', 'JQR1PR3N0', '01a21aaf-4b41-7441-bba1-858a351e48d3', 'seller-cash', 'recorded', false, 100000, 15000, 0, 15000, NULL, 0, 0, 0, 800, 'tax.vat.commission@1', true, 3450, 1725, 0, 0, '2026-11-27 01:47:07.885325+00', NULL, NULL, 0);






INSERT INTO public.talk_conversation VALUES ('01a21aaf-58a8-7211-a2d4-77439b97f8ca', '01a21aaf-4b41-7441-bba1-858a351e48d3', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', '2026-11-27 01:47:08.840385+00', '2026-11-27 01:47:08.840385+00', 1, 0, 0, 0, 1, NULL, NULL, NULL, NULL, NULL);



INSERT INTO public.talk_message VALUES ('01a21aaf-58a8-74ff-8abc-a6f24ab145f2', '01a21aaf-58a8-7211-a2d4-77439b97f8ca', 1, 'shopper', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', 'Còn hàng không?', NULL, NULL, NULL, '2026-11-27 01:47:08.840385+00');















INSERT INTO public.wishes_list VALUES ('01a21aaf-57fb-7f8b-a1e0-0f0c6da3c0cc', '01a21aaf-4b41-79ec-865d-fc87b0d04d77', NULL, '2026-11-27 01:47:08.667377+00');



INSERT INTO public.wishes_wish VALUES ('01a21aaf-57fb-7f8b-a1e0-0f0c6da3c0cc', '01a21aaf-4b41-7aef-adcb-f6752ab4c037', '2026-11-27 01:47:08.667377+00');



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




