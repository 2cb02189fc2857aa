







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



INSERT INTO public.booths_booth VALUES ('01a21826-ac53-77b0-974a-305f9e35640a', '01a21826-ac53-75fe-8edc-47b18f304e21', 'gian-hang-mot', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', '\x373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-26 13:58:37.395153+00', NULL, 'open', NULL, NULL, NULL, 'department', '2026-11-26 13:58:37.395153+00', NULL, NULL, '{"vi":""}', '{"vi":""}', NULL);
INSERT INTO public.booths_booth VALUES ('01a21826-ac53-7ebf-86e4-d2447664b5c5', '01a21826-ac53-7855-a469-e429b3a52246', 'gian-hang-hai', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', '\x373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b', '{"vi":"Chuyện của gian hàng."}', 'household', false, '29308', NULL, 15000, 30000, 1000000, true, 'Chợ Cầu Kè', NULL, NULL, NULL, '2026-11-26 13:58:37.395153+00', NULL, 'open', NULL, NULL, NULL, 'department', '2026-11-26 13:58:37.395153+00', NULL, NULL, '{"vi":""}', '{"vi":""}', NULL);







































INSERT INTO public.catalogue_movement VALUES ('01a21826-ac53-7467-9e95-602cb400f7cc', '01a21826-ac53-77b0-974a-305f9e35640a', '01a21826-ac53-7947-ab19-5472711f7f7b', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-26 13:58:37.395153+00');
INSERT INTO public.catalogue_movement VALUES ('01a21826-ac53-7b71-b850-ca75a6f56aab', '01a21826-ac53-77b0-974a-305f9e35640a', '01a21826-ac53-71b0-a2e7-c07a37b79ab4', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-26 13:58:37.395153+00');
INSERT INTO public.catalogue_movement VALUES ('01a21826-ac53-7052-a54b-efe821a9624c', '01a21826-ac53-7ebf-86e4-d2447664b5c5', '01a21826-ac53-7fec-bedd-ac03ddefbd5d', NULL, 'opening', 10, 10, NULL, NULL, NULL, '2026-11-26 13:58:37.395153+00');












INSERT INTO public.catalogue_product VALUES ('01a21826-ac53-7351-ad5d-e2471ff18fb2', '01a21826-ac53-77b0-974a-305f9e35640a', 'dua-sap', '{"vi":"Món dua-sap"}', 'mon dua-sap', '\x4347450431532b050e4f2b4901448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795701517395153, '2026-11-26 13:58:37.395153+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');
INSERT INTO public.catalogue_product VALUES ('01a21826-ac53-7133-bfcf-e942341fff84', '01a21826-ac53-77b0-974a-305f9e35640a', 'keo-dua', '{"vi":"Món keo-dua"}', 'mon keo-dua', '\x434745043f3347050e31532b01448b040d01dc0f', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795701517395153, '2026-11-26 13:58:37.395153+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');
INSERT INTO public.catalogue_product VALUES ('01a21826-ac53-7a2f-aa65-0c72d885d124', '01a21826-ac53-7ebf-86e4-d2447664b5c5', 'banh-tet', '{"vi":"Món banh-tet"}', 'mon banh-tet', '\x434745042d2b4539050e51335101448b040e01dc10', '{"vi":"Ngon."}', 'waxy-coconut', 'fruit', '{"vi":"trái"}', 100000, true, NULL, NULL, NULL, NULL, NULL, 5795701517395153, '2026-11-26 13:58:37.395153+00', NULL, 'shown', NULL, 100000, true, NULL, '{"vi":""}', false, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, false, '');









INSERT INTO public.catalogue_variant VALUES ('01a21826-ac53-7947-ab19-5472711f7f7b', '01a21826-ac53-7351-ad5d-e2471ff18fb2', '01a21826-ac53-77b0-974a-305f9e35640a', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 2, NULL, NULL);
INSERT INTO public.catalogue_variant VALUES ('01a21826-ac53-7fec-bedd-ac03ddefbd5d', '01a21826-ac53-7a2f-aa65-0c72d885d124', '01a21826-ac53-7ebf-86e4-d2447664b5c5', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 1, NULL, NULL);
INSERT INTO public.catalogue_variant VALUES ('01a21826-ac53-71b0-a2e7-c07a37b79ab4', '01a21826-ac53-7133-bfcf-e942341fff84', '01a21826-ac53-77b0-974a-305f9e35640a', NULL, NULL, '{"vi":""}', '{"vi":"trái"}', 100000, '[]', NULL, 0, 10, 1, NULL, NULL);



INSERT INTO public.db_event VALUES ('01a21826-ac53-72e0-ba70-739c474cfd7c', NULL, 'people.organisation.added.v1', '01a21826-ac53-75fe-8edc-47b18f304e21', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"kind":"household","organisation":"01a21826-ac53-75fe-8edc-47b18f304e21","verified":true}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7958-b04b-9e8760198e12', NULL, 'booths.booth.opened.v1', '01a21826-ac53-77b0-974a-305f9e35640a', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"booth":"01a21826-ac53-77b0-974a-305f9e35640a","organisation":"01a21826-ac53-75fe-8edc-47b18f304e21","state":"open"}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7cfa-8192-3f664fc08622', NULL, 'catalogue.product.added.v1', '01a21826-ac53-7351-ad5d-e2471ff18fb2', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"booth":"01a21826-ac53-77b0-974a-305f9e35640a","product":"01a21826-ac53-7351-ad5d-e2471ff18fb2","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-76a5-97ad-a88f29f89d63', NULL, 'catalogue.product.added.v1', '01a21826-ac53-7133-bfcf-e942341fff84', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"booth":"01a21826-ac53-77b0-974a-305f9e35640a","product":"01a21826-ac53-7133-bfcf-e942341fff84","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7d9c-a5e3-7ac83bb93f96', NULL, 'people.organisation.added.v1', '01a21826-ac53-7855-a469-e429b3a52246', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"kind":"household","organisation":"01a21826-ac53-7855-a469-e429b3a52246","verified":true}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7d25-b1ed-636cf3b8e5a9', NULL, 'booths.booth.opened.v1', '01a21826-ac53-7ebf-86e4-d2447664b5c5', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"booth":"01a21826-ac53-7ebf-86e4-d2447664b5c5","organisation":"01a21826-ac53-7855-a469-e429b3a52246","state":"open"}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7cfa-a308-0b877c4ded62', NULL, 'catalogue.product.added.v1', '01a21826-ac53-7a2f-aa65-0c72d885d124', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"booth":"01a21826-ac53-7ebf-86e4-d2447664b5c5","product":"01a21826-ac53-7a2f-aa65-0c72d885d124","state":"shown"}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-73b5-a4a4-2e4b49399eac', NULL, 'people.account.opened.v1', '01a21826-ac53-7318-9527-50bd9a0e7087', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-7318-9527-50bd9a0e7087","proofs":{"name":"19552e556bd0f6fad5d72e31e8b0aa02fc31ef9e858a69aeb68bc23b4aa94114"}}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-76e7-9500-2a5ecd3b60ef', NULL, 'people.account.opened.v1', '01a21826-ac53-75f1-96ba-cfc4109d4185', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-75f1-96ba-cfc4109d4185","proofs":{"name":"81f0d241737f9afa50ad79c0d6ce56e85213d5c474a0b01eb26deb77b5685751"}}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-773d-b6a5-ede4462a967d', NULL, 'people.role.granted.v1', '01a21826-ac53-75f1-96ba-cfc4109d4185', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-75f1-96ba-cfc4109d4185","commune":null,"organisation":"01a21826-ac53-75fe-8edc-47b18f304e21","role":"seller"}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7871-a3ba-696190289278', NULL, 'people.account.opened.v1', '01a21826-ac53-7071-901b-0fdbc15f9130', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-7071-901b-0fdbc15f9130","proofs":{"name":"5522699facca7fbe0438642686dc3fed4a265e5e45240db5899d63f13c26e6dc"}}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7575-83ba-bc84c0b06ac5', NULL, 'people.role.granted.v1', '01a21826-ac53-7071-901b-0fdbc15f9130', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-7071-901b-0fdbc15f9130","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7ad0-a5df-685956edc01f', NULL, 'people.account.opened.v1', '01a21826-ac53-78f3-bbc1-b0c481e35854', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-78f3-bbc1-b0c481e35854","proofs":{"name":"e3c3431ba73b6332dbce1b8da0a45daae0c4ca3644ef0a5749e612b746cc44cd"}}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-77b3-b683-c96fb0fe7fd1', NULL, 'people.role.granted.v1', '01a21826-ac53-78f3-bbc1-b0c481e35854', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-78f3-bbc1-b0c481e35854","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7415-88bd-a38965841707', NULL, 'people.account.opened.v1', '01a21826-ac53-701f-8ce3-db487c510df5', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-701f-8ce3-db487c510df5","proofs":{"name":"dd3d6244669028846a60f7c3d1e7b606fe1177efdfd1546b2ee2842b38569edd"}}');
INSERT INTO public.db_event VALUES ('01a21826-ac53-7820-b7b3-fa7bdc219cfb', NULL, 'people.role.granted.v1', '01a21826-ac53-701f-8ce3-db487c510df5', 'system:test', NULL, '01a21826-ac53-7ade-b8e9-50eb8fc41780', '2026-11-26 13:58:37.395153+00', '2026-11-26', '{"account":"01a21826-ac53-701f-8ce3-db487c510df5","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO public.db_event VALUES ('01a21826-ae8b-7cec-9e86-84e208d37f75', NULL, 'orders.order.placed.v1', '01a21826-ae8b-7fa6-9a85-ffca6768edd4', 'visitor', NULL, '01a21826-ae8b-74f6-9d74-f56a11a45bf8', '2026-11-26 13:58:37.96395+00', '2026-11-26', '{"booth":"01a21826-ac53-77b0-974a-305f9e35640a","checkout":"01a21826-ae8b-76af-9f56-c96889b5ced7","order":"01a21826-ae8b-7fa6-9a85-ffca6768edd4","payment":"vietqr","total":215000}');
INSERT INTO public.db_event VALUES ('01a21826-ae8b-7eef-9862-5ad7c4687621', NULL, 'orders.order.placed.v1', '01a21826-ae8b-72d7-b292-179b3dfcab1e', 'visitor', NULL, '01a21826-ae8b-74f6-9d74-f56a11a45bf8', '2026-11-26 13:58:37.96395+00', '2026-11-26', '{"booth":"01a21826-ac53-7ebf-86e4-d2447664b5c5","checkout":"01a21826-ae8b-76af-9f56-c96889b5ced7","order":"01a21826-ae8b-72d7-b292-179b3dfcab1e","payment":"vietqr","total":100000}');
INSERT INTO public.db_event VALUES ('01a21826-aed3-7cd0-866a-42e138977a71', NULL, 'orders.order.placed.v1', '01a21826-aed3-74f8-aa82-6d6d20205ddf', 'visitor', NULL, '01a21826-aed3-7bfb-9821-76d5154b4926', '2026-11-26 13:58:38.035756+00', '2026-11-26', '{"booth":"01a21826-ac53-77b0-974a-305f9e35640a","checkout":"01a21826-aed3-7b18-9b83-06b8b71b97fc","order":"01a21826-aed3-74f8-aa82-6d6d20205ddf","payment":"cod","total":115000}');
INSERT INTO public.db_event VALUES ('01a21826-af4e-7356-91d0-f0fd169e5910', NULL, 'registry.import.started.v1', '01a21826-af2c-7889-9286-f1ae5c86a2e6', 'account', '01a21826-ac53-78f3-bbc1-b0c481e35854', '01a21826-af4e-7c0f-a8fc-e2ecd31a86b7', '2026-11-26 13:58:38.158734+00', '2026-11-26', '{"file":"ds.csv","file_hash":"13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064","import":"01a21826-af2c-7889-9286-f1ae5c86a2e6","total":1}');
INSERT INTO public.db_event VALUES ('01a21826-afb4-7833-8f1d-6a4820c18f2c', NULL, 'registry.import.finished.v1', '01a21826-af2c-7889-9286-f1ae5c86a2e6', 'system:test', NULL, '01a21826-afb4-7699-9db1-65f733d1e137', '2026-11-26 13:58:38.26033+00', '2026-11-26', '{"added":1,"asked":0,"changed":0,"import":"01a21826-af2c-7889-9286-f1ae5c86a2e6","same":0,"wrong":0}');
INSERT INTO public.db_event VALUES ('01a21826-afc2-7b5d-a27b-f59919fcfe79', NULL, 'people.account.signed-in.v1', '01a21826-ac53-7318-9527-50bd9a0e7087', 'visitor', NULL, '01a21826-afc2-770b-8ebc-bf19fbd10ed3', '2026-11-26 13:58:38.274519+00', '2026-11-26', '{"account":"01a21826-ac53-7318-9527-50bd9a0e7087"}');
INSERT INTO public.db_event VALUES ('01a21826-b013-7ef3-9202-90275aa6f1e4', NULL, 'people.account.signed-in.v1', '01a21826-ac53-75f1-96ba-cfc4109d4185', 'visitor', NULL, '01a21826-b013-7ace-b818-76709f02e3f1', '2026-11-26 13:58:38.355537+00', '2026-11-26', '{"account":"01a21826-ac53-75f1-96ba-cfc4109d4185"}');
INSERT INTO public.db_event VALUES ('01a21826-b065-7212-b421-b91b38cad658', NULL, 'offers.offer.made.v1', '01a21826-b065-7e48-8d01-97400f082101', 'account', '01a21826-ac53-75f1-96ba-cfc4109d4185', '01a21826-b065-7642-9936-7fcbd86a4ec1', '2026-11-26 13:58:38.437083+00', '2026-11-26', '{"booth":"01a21826-ac53-77b0-974a-305f9e35640a","campaign":null,"kind":"coupon","offer":"01a21826-b065-7e48-8d01-97400f082101","rule":"promotion.discount.most@1"}');
INSERT INTO public.db_event VALUES ('01a21826-b07e-7bf7-beeb-e7a507a6ff4c', NULL, 'talk.conversation.begun.v1', '01a21826-b07e-7e9d-9955-79660acc9eb9', 'account', '01a21826-ac53-7318-9527-50bd9a0e7087', '01a21826-b07e-7a04-97e3-64fedc2cba87', '2026-11-26 13:58:38.46259+00', '2026-11-26', '{"booth":"01a21826-ac53-77b0-974a-305f9e35640a","conversation":"01a21826-b07e-7e9d-9955-79660acc9eb9"}');
INSERT INTO public.db_event VALUES ('01a21826-b07e-7a15-836b-69eea749723a', NULL, 'talk.message.sent.v1', '01a21826-b07e-7e9d-9955-79660acc9eb9', 'account', '01a21826-ac53-7318-9527-50bd9a0e7087', '01a21826-b07e-7a04-97e3-64fedc2cba87', '2026-11-26 13:58:38.46259+00', '2026-11-26', '{"conversation":"01a21826-b07e-7e9d-9955-79660acc9eb9","message":"01a21826-b07e-717f-a8e8-009e3e17c52b","side":"shopper"}');



INSERT INTO public.db_event_personal VALUES ('01a21826-ac53-73b5-a4a4-2e4b49399eac', 'name', 'shopper', 'ac19a5fea0242aa83b86ec82afeb76b3');
INSERT INTO public.db_event_personal VALUES ('01a21826-ac53-76e7-9500-2a5ecd3b60ef', 'name', 'seller', '1fef188fc730122aef701e9669b16ab8');
INSERT INTO public.db_event_personal VALUES ('01a21826-ac53-7871-a3ba-696190289278', 'name', 'commune-officer', '53685bcb94bbdeb2f182fbdf4f9f0d26');
INSERT INTO public.db_event_personal VALUES ('01a21826-ac53-7ad0-a5df-685956edc01f', 'name', 'officer', '93caef1f04441cb51e290015a8a1d7e7');
INSERT INTO public.db_event_personal VALUES ('01a21826-ac53-7415-88bd-a38965841707', 'name', 'operator', '89371d92c9d96122670e68d157f9a268');



INSERT INTO public.db_idempotency VALUES ('orders.checkout:983f7da5c44c06ee5eed53a1990da48ec473df09560d6c8b2001404c75b95b60:a', 'edd5c88071ecc7d719cc314e6b18d296480fc4798eeff9bb19a5df19baf3bd5e', 'f855449b70b421803815a0b86e501a2c d10c2f8f160c35f8d5f1de754f5c8d0c', '2026-11-26 13:58:37.96395+00');
INSERT INTO public.db_idempotency VALUES ('orders.checkout:4a9f6b9a96fa50cd76507d2198af5219b8f6b392482b2e6305322bae00c6feb0:b', 'ac8086b264b319fd02dd6911f8d1d5d97c71bfc62e0bb0e63287bce2b0f73d9f', 'c48f9bbe6806d0f8c5adda1b3fd44692 ', '2026-11-26 13:58:38.035756+00');



INSERT INTO public.db_job VALUES ('01a21826-ae8b-7e45-8db8-52b248643b07', 'money.ask', '01a21826-ae8b-7313-b7d5-a63a9587f72b', '2026-11-26 14:00:37.96395+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21826-ae8b-7445-ba8c-896397e718d5', 'money.ask-last', '01a21826-ae8b-7313-b7d5-a63a9587f72b', '2026-11-26 14:27:37.96395+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21826-ae8b-7231-8064-9b0cdb4d28a8', 'orders.expire', '01a21826-ae8b-76af-9f56-c96889b5ced7', '2026-11-26 14:29:37.96395+00', NULL, 0, NULL, NULL);
INSERT INTO public.db_job VALUES ('01a21826-aed3-78f8-ab52-a3785ade1fc9', 'notices.send', '01a21826-aed3-7786-8c05-78a74e391b82', '2026-11-26 13:58:38.035756+00', NULL, 1, '2026-11-26 13:58:38.196638+00', NULL);
INSERT INTO public.db_job VALUES ('01a21826-af4e-712a-8602-7eabdaa048a5', 'registry.import', '01a21826-af2c-7889-9286-f1ae5c86a2e6', '2026-11-26 13:58:38.158734+00', NULL, 1, '2026-11-26 13:58:38.196638+00', NULL);
INSERT INTO public.db_job VALUES ('01a21826-af74-74fd-8a35-10a4e602b681', 'outside.mail', '01a21826-af74-7169-99aa-4ef1a042ab7f', '2026-11-26 13:58:38.196638+00', NULL, 1, '2026-11-26 13:58:38.196638+00', NULL);
INSERT INTO public.db_job VALUES ('01a21826-b07e-7613-b1a9-2adfd181e388', 'talk.unread', '01a21826-b07e-717f-a8e8-009e3e17c52b', '2026-11-26 14:08:38.46259+00', NULL, 0, NULL, NULL);






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
INSERT INTO public.db_migration VALUES ('delivery', 1, 'delivery', '9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO public.db_migration VALUES ('delivery', 2, 'retention', 'a48f0bfe06ae8cf01ffbd3390f0ed00e88e1971fb393ca4b5b8e3dbb3a0b40d3');
INSERT INTO public.db_migration VALUES ('offers', 1, 'offers', 'dd15af40828f19cbe3676bd35b3fe58bf40e3392053e6a67d0e0f015d061cd98');
INSERT INTO public.db_migration VALUES ('orders', 1, 'orders', '0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');
INSERT INTO public.db_migration VALUES ('orders', 2, 'items', '591b6ffa3d6f66a62ac0f2af6cddd70e99c47d44c03b5880c6218412680ab517');
INSERT INTO public.db_migration VALUES ('orders', 3, 'drafts', 'be03ebc298b9f51061ddd44b1207103a52f1c23c6d7403b997c23ce37bc3ab36');
INSERT INTO public.db_migration VALUES ('orders', 4, 'buying', '50d6ca10d33ad31ca63bd2306e2b0e78dc47e435994b590464236286c009d04b');
INSERT INTO public.db_migration VALUES ('orders', 5, 'discounts', 'c04f84f67a3bc2d179fd25d2cc91253e560327e777d30b0d77bd3415921487fe');
INSERT INTO public.db_migration VALUES ('reviews', 1, 'reviews', '49b60812f4d9fff603bab99135e9b99294d6e52e9fb59a1e6c75b558cca88770');
INSERT INTO public.db_migration VALUES ('talk', 1, 'talk', 'aa2ce2b096942312570a5ac75c60d472373fc3b53f10faa14f70672cac0879f6');






INSERT INTO public.db_setting VALUES ('province', '86');
INSERT INTO public.db_setting VALUES ('area', '{"vi":"tỉnh Vĩnh Long","en":"Vinh Long Province"}');
INSERT INTO public.db_setting VALUES ('mode', 'ordering-and-payment');
INSERT INTO public.db_setting VALUES ('bank-bin', '970436');
INSERT INTO public.db_setting VALUES ('bank-account', '9900000086');
INSERT INTO public.db_setting VALUES ('bank-holder', 'TRUNG GIAN THU');
INSERT INTO public.db_setting VALUES ('bank-secret', 'test-secret');



INSERT INTO public.delivery_shipment VALUES ('01a21826-ae8b-7132-b026-5c3ebaf45a65', '01a21826-ae8b-7fa6-9a85-ffca6768edd4', '01a21826-ac53-77b0-974a-305f9e35640a', 'seller', 'waiting', 15000, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-26 13:58:37.96395+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21826-ae8b-7ea4-9f70-5ee6f2f8fed9', '01a21826-ae8b-72d7-b292-179b3dfcab1e', '01a21826-ac53-7ebf-86e4-d2447664b5c5', 'pick-up', 'waiting', 0, 0, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-26 13:58:37.96395+00', NULL, NULL, NULL);
INSERT INTO public.delivery_shipment VALUES ('01a21826-aed3-7a7d-b62a-79378b4db64b', '01a21826-aed3-74f8-aa82-6d6d20205ddf', '01a21826-ac53-77b0-974a-305f9e35640a', 'seller', 'waiting', 15000, 115000, 'Trần Hân', '+84912345678', '29308', '45 Lê Lợi', NULL, '2026-11-26 13:58:38.035756+00', NULL, NULL, NULL);









INSERT INTO public.money_payment VALUES ('01a21826-ae8b-7313-b7d5-a63a9587f72b', 'd10c2f8f160c35f8d5f1de754f5c8d0c', 'CN6P52E2KN6', 'orders.checkout', '01a21826-ae8b-76af-9f56-c96889b5ced7', 315000, 'vietqr', 'awaiting', '2026-11-26 13:58:37.96395+00', '2026-11-26 14:28:37.96395+00', NULL);












INSERT INTO public.notices_notice VALUES ('01a21826-aed3-7786-8c05-78a74e391b82', '01a21826-ac53-75f1-96ba-cfc4109d4185', 'booth-order', 'booth-order:01a21826-aed3-74f8-aa82-6d6d20205ddf:told-booth-new', '{"key":"told-booth-new","args":[["code",{"vi":"ZJ086XM67"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '{"key":"told-booth-new-more","args":[["code",{"vi":"ZJ086XM67"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}', '/desk/orders/ZJ086XM67', true, true, true, '2026-11-26 13:58:38.035756+00', NULL, '2026-11-26 13:58:38.196638+00');



INSERT INTO public.notices_person VALUES ('01a21826-ac53-7318-9527-50bd9a0e7087', 'vi', false);





















INSERT INTO public.offers_offer VALUES ('01a21826-b065-7e48-8d01-97400f082101', 'coupon', '01a21826-ac53-77b0-974a-305f9e35640a', NULL, 'booth', '{"vi":"Quầy"}', NULL, '2026-11-25 17:00:00+00', '2026-12-01 17:00:00+00', NULL, 1, NULL, 10000, 50000, NULL, NULL, 0, NULL, NULL, 0, 'small', 'promotion.discount.most@1', '2026-11-26 13:58:38.437083+00');



INSERT INTO public.offers_price_seen VALUES ('01a21826-ac53-7947-ab19-5472711f7f7b', '2026-11-26 13:58:37.427424+00', 100000);
INSERT INTO public.offers_price_seen VALUES ('01a21826-ac53-71b0-a2e7-c07a37b79ab4', '2026-11-26 13:58:37.438167+00', 100000);
INSERT INTO public.offers_price_seen VALUES ('01a21826-ac53-7fec-bedd-ac03ddefbd5d', '2026-11-26 13:58:37.442771+00', 100000);












INSERT INTO public.orders_address VALUES ('01a21826-b04b-7c8a-87b3-2fa88f8eee83', '01a21826-ac53-7318-9527-50bd9a0e7087', 'Mẹ', '+84912345670', '29242', '24 Phan Đình Phùng', true, '2026-11-26 13:58:38.411259+00');



INSERT INTO public.orders_cart VALUES ('01a21826-ae37-7251-beba-157e44670104', '983f7da5c44c06ee5eed53a1990da48ec473df09560d6c8b2001404c75b95b60', '2026-11-26 13:58:37.96395+00', NULL, '');
INSERT INTO public.orders_cart VALUES ('01a21826-aecc-7553-a91b-d50c92f56eb3', '4a9f6b9a96fa50cd76507d2198af5219b8f6b392482b2e6305322bae00c6feb0', '2026-11-26 13:58:38.035756+00', NULL, '');






INSERT INTO public.orders_checkout VALUES ('01a21826-ae8b-76af-9f56-c96889b5ced7', 'BD7CZZBJ8', 'f855449b70b421803815a0b86e501a2c', NULL, 'vietqr', 315000, '2026-11-26 13:58:37.96395+00');
INSERT INTO public.orders_checkout VALUES ('01a21826-aed3-7b18-9b83-06b8b71b97fc', '76XTPCX37', 'c48f9bbe6806d0f8c5adda1b3fd44692', NULL, 'cod', 115000, '2026-11-26 13:58:38.035756+00');



INSERT INTO public.orders_customer VALUES ('01a21826-ac53-7ebf-86e4-d2447664b5c5', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', '01a21826-ae8b-7d0f-941f-9194e6ff6cfe', '01a21826-ae8b-72d7-b292-179b3dfcab1e', '2026-11-26 13:58:37.96395+00', '2026-11-26 13:58:37.96395+00', NULL);
INSERT INTO public.orders_customer VALUES ('01a21826-ac53-77b0-974a-305f9e35640a', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', '01a21826-ae8b-76fb-b583-1efdb54b928c', '01a21826-aed3-74f8-aa82-6d6d20205ddf', '2026-11-26 13:58:37.96395+00', '2026-11-26 13:58:38.035756+00', NULL);















INSERT INTO public.orders_item VALUES ('01a21826-ae8b-7fa6-9a85-ffca6768edd4', '01a21826-ac53-7947-ab19-5472711f7f7b', '01a21826-ac53-7351-ad5d-e2471ff18fb2', '{"vi":"Món dua-sap"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 2);
INSERT INTO public.orders_item VALUES ('01a21826-ae8b-72d7-b292-179b3dfcab1e', '01a21826-ac53-7fec-bedd-ac03ddefbd5d', '01a21826-ac53-7a2f-aa65-0c72d885d124', '{"vi":"Món banh-tet"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);
INSERT INTO public.orders_item VALUES ('01a21826-aed3-74f8-aa82-6d6d20205ddf', '01a21826-ac53-71b0-a2e7-c07a37b79ab4', '01a21826-ac53-7133-bfcf-e942341fff84', '{"vi":"Món keo-dua"}', '{"vi":""}', '{"vi":"trái"}', 'waxy-coconut', 100000, 1);



INSERT INTO public.orders_order VALUES ('01a21826-ae8b-7fa6-9a85-ffca6768edd4', 'Q7WBXS686', '01a21826-ae8b-76af-9f56-c96889b5ced7', '01a21826-ac53-77b0-974a-305f9e35640a', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'awaiting-payment', 200000, 15000, 215000, '86', '2026-11-26 13:58:37.96395+00', '2026-11-26', NULL, NULL, NULL, NULL, 'market', NULL);
INSERT INTO public.orders_order VALUES ('01a21826-ae8b-72d7-b292-179b3dfcab1e', '73J7P2MQF', '01a21826-ae8b-76af-9f56-c96889b5ced7', '01a21826-ac53-7ebf-86e4-d2447664b5c5', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'vietqr', 'awaiting-payment', 100000, 0, 100000, '86', '2026-11-26 13:58:37.96395+00', '2026-11-26', NULL, NULL, NULL, NULL, 'market', NULL);
INSERT INTO public.orders_order VALUES ('01a21826-aed3-74f8-aa82-6d6d20205ddf', 'ZJ086XM67', '01a21826-aed3-7b18-9b83-06b8b71b97fc', '01a21826-ac53-77b0-974a-305f9e35640a', 'ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396', 'cod', 'placed', 100000, 15000, 115000, '86', '2026-11-26 13:58:38.035756+00', '2026-11-26', NULL, NULL, NULL, NULL, 'market', NULL);















INSERT INTO public.outside_mail VALUES ('01a21826-af74-7169-99aa-4ef1a042ab7f', 'seller@example.vn', 'Đơn mới ZJ086XM67', 'Gian hàng Gian hàng gian-hang-mot có đơn 115.000 ₫ cần chuẩn bị.

Xem tại: http://127.0.0.1:8080/desk/orders/ZJ086XM67

Đổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings', '2026-11-26 13:58:38.196638+00', NULL, NULL, NULL);



INSERT INTO public.people_account VALUES ('01a21826-ac53-7318-9527-50bd9a0e7087', 'shopper@example.vn', NULL, 'shopper', '$argon2id$v=19$m=8,t=1,p=1$UYS9wOUAnYLRuuDA9USiWQ$4dicwS2YblmHZX9dDX1+BLjSX/SxKV8LONp//4AaI6c', '2026-11-26 13:58:37.395153+00', NULL);
INSERT INTO public.people_account VALUES ('01a21826-ac53-75f1-96ba-cfc4109d4185', 'seller@example.vn', NULL, 'seller', '$argon2id$v=19$m=8,t=1,p=1$ptInDwkJJjySoXYLgvnVNg$i95/U4BE9TVqu0c6NBdBEmd+1O4hQlSX9MDKJ9XRNdo', '2026-11-26 13:58:37.395153+00', NULL);
INSERT INTO public.people_account VALUES ('01a21826-ac53-7071-901b-0fdbc15f9130', 'commune-officer@example.vn', NULL, 'commune-officer', '$argon2id$v=19$m=8,t=1,p=1$08d+noYNByZQB+jaCkIvEg$ROpGjtea2qNcccDYuypzRNf84R5YZvORWrbOvckYeWM', '2026-11-26 13:58:37.395153+00', NULL);
INSERT INTO public.people_account VALUES ('01a21826-ac53-78f3-bbc1-b0c481e35854', 'officer@example.vn', NULL, 'officer', '$argon2id$v=19$m=8,t=1,p=1$O/NW4nF/OzsBXFcA6piguA$n88/zZuQire+U1irm1V6PeC0eIyBKj4At25038mFidg', '2026-11-26 13:58:37.395153+00', NULL);
INSERT INTO public.people_account VALUES ('01a21826-ac53-701f-8ce3-db487c510df5', 'operator@example.vn', NULL, 'operator', '$argon2id$v=19$m=8,t=1,p=1$TtxNcvx+I/38LCG1GC/39w$iY5YHjxu33vezQo3MFPgfHS6Iz6fuZFuXQ2yCaDYAxM', '2026-11-26 13:58:37.395153+00', NULL);


















INSERT INTO public.people_device VALUES ('26ffe0eb57ff73b3ace9b3c2a94cdc7afdacc1ba6dc56d8717de0b255a529cb5', '01a21826-ac53-7318-9527-50bd9a0e7087', '2026-11-26 13:58:38.274519+00');
INSERT INTO public.people_device VALUES ('9eb59fc415272ac3f645c78e73e709940561b400ecf6379312d4efbf692e4e5b', '01a21826-ac53-75f1-96ba-cfc4109d4185', '2026-11-26 13:58:38.355537+00');



INSERT INTO public.people_grant VALUES ('01a21826-ac53-7df9-ab8f-471c8bef5a75', '01a21826-ac53-75f1-96ba-cfc4109d4185', 'seller', '01a21826-ac53-75fe-8edc-47b18f304e21', NULL, '2026-11-26 13:58:37.395153+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21826-ac53-7cc6-a1fb-bedb142e99dd', '01a21826-ac53-7071-901b-0fdbc15f9130', 'commune-officer', NULL, '29308', '2026-11-26 13:58:37.395153+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21826-ac53-7124-8a16-392d70d484ba', '01a21826-ac53-78f3-bbc1-b0c481e35854', 'officer', NULL, NULL, '2026-11-26 13:58:37.395153+00', NULL);
INSERT INTO public.people_grant VALUES ('01a21826-ac53-7232-b355-673b14576cb6', '01a21826-ac53-701f-8ce3-db487c510df5', 'operator', NULL, NULL, '2026-11-26 13:58:37.395153+00', NULL);












INSERT INTO public.people_organisation VALUES ('01a21826-ac53-75fe-8edc-47b18f304e21', 'household', '{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}', 'gian hang gian-hang-mot booth gian-hang-mot', NULL, '29308', '2026-11-26 13:58:37.395153+00', NULL, NULL, '2026-11-26 13:58:37.395153+00', NULL, NULL);
INSERT INTO public.people_organisation VALUES ('01a21826-ac53-7855-a469-e429b3a52246', 'household', '{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}', 'gian hang gian-hang-hai booth gian-hang-hai', NULL, '29308', '2026-11-26 13:58:37.395153+00', NULL, NULL, '2026-11-26 13:58:37.395153+00', NULL, NULL);















INSERT INTO public.people_session VALUES ('01a21826-af20-7e8c-acb5-9b8a0eea1375', 'c301132966e443260858ce0556cb43ecf9b035fde895c201e8b3aada0003fd7d', '01a21826-ac53-78f3-bbc1-b0c481e35854', 'strong', '', '2026-11-26 13:58:38.112883+00', '2026-11-26 13:58:38.112883+00', NULL);
INSERT INTO public.people_session VALUES ('01a21826-afc2-78a8-a0b6-006588f9401a', '2a44438b8df2ca69de5019b3174ade0f30720b124cab4361925a6e0c8a328682', '01a21826-ac53-7318-9527-50bd9a0e7087', 'password', '', '2026-11-26 13:58:38.274519+00', '2026-11-26 13:58:38.274519+00', NULL);
INSERT INTO public.people_session VALUES ('01a21826-b013-718f-afa7-65e599a90559', '8af21c053fa3a181a7bd439b96f5d778290c5d7e6cffaeb4e308f0717498415e', '01a21826-ac53-75f1-96ba-cfc4109d4185', 'password', '', '2026-11-26 13:58:38.355537+00', '2026-11-26 13:58:38.355537+00', NULL);





















INSERT INTO public.places_revision VALUES ('points', 0);



INSERT INTO public.registry_business VALUES ('01a21826-af97-75f0-825d-082533643c2e', 'FB3WSW7VY', '0100109106', NULL, '88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719', 'import', NULL, '2026-11-26 13:58:38.231186+00', NULL);



INSERT INTO public.registry_channel VALUES ('01a21826-af97-761a-8d55-31ca8fd87da2', '01a21826-af97-75f0-825d-082533643c2e', 'site', 'dua.example', 'https://dua.example', 'dua.example', 'presents', false, 'none', 'none', NULL, NULL, '2026-11-26', '9999-12-31', 'import');



INSERT INTO public.registry_import VALUES ('01a21826-af2c-7889-9286-f1ae5c86a2e6', 'ds.csv', '13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064', 'Unicode', 0, '["name","tax-code","commune","website"]', 'done', 1, 1, 1, 0, 0, 0, 0, '01a21826-ac53-78f3-bbc1-b0c481e35854', '2026-11-26 13:58:38.124288+00', '2026-11-26 13:58:38.26033+00');



INSERT INTO public.registry_import_piece VALUES ('01a21826-af2c-7889-9286-f1ae5c86a2e6', 0, '\x54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a');






INSERT INTO public.registry_mapping VALUES ('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177', '["name","tax-code","commune","website"]', '2026-11-26 13:58:38.158734+00');















INSERT INTO public.registry_version VALUES ('01a21826-af97-7652-82aa-fc6b2d75fa7e', '01a21826-af97-75f0-825d-082533643c2e', '2026-11-26', '9999-12-31', 'Công ty TNHH Dừa Một', 'cong ty tnhh dua mot', '\x2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07', 'dua', 'limited-liability', 'unknown', 2025, '', '', '29308', NULL, 'unknown', 'active', 'yes', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', '{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}', '2026-11-26 13:58:38.231186+00');















INSERT INTO public.talk_conversation VALUES ('01a21826-b07e-7e9d-9955-79660acc9eb9', '01a21826-ac53-77b0-974a-305f9e35640a', '01a21826-ac53-7318-9527-50bd9a0e7087', '2026-11-26 13:58:38.46259+00', '2026-11-26 13:58:38.46259+00', 1, 0, 0, 0, 1, NULL, NULL, NULL, NULL, NULL);



INSERT INTO public.talk_message VALUES ('01a21826-b07e-717f-a8e8-009e3e17c52b', '01a21826-b07e-7e9d-9955-79660acc9eb9', 1, 'shopper', '01a21826-ac53-7318-9527-50bd9a0e7087', 'Còn hàng không?', NULL, NULL, NULL, '2026-11-26 13:58:38.46259+00');















INSERT INTO public.wishes_list VALUES ('01a21826-b050-728b-ac1d-46245dc6ddba', '01a21826-ac53-7318-9527-50bd9a0e7087', NULL, '2026-11-26 13:58:38.416158+00');



INSERT INTO public.wishes_wish VALUES ('01a21826-b050-728b-ac1d-46245dc6ddba', '01a21826-ac53-7351-ad5d-e2471ff18fb2', '2026-11-26 13:58:38.416158+00');



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




