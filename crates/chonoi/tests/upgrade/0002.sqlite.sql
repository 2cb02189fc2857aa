PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE booths_booth (
    id BLOB PRIMARY KEY,
    organisation_id BLOB NOT NULL REFERENCES people_organisation (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    name_sort BLOB NOT NULL,
    story TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- Only presents what a published source says of a real producer; sells nothing.
    listed_only INTEGER NOT NULL,
    commune TEXT,
    place TEXT,
    -- Delivery by the seller, in đồng: inside the province and elsewhere; free from that value of goods (0: never).
    fee_near INTEGER NOT NULL CHECK (fee_near >= 0),
    fee_far INTEGER NOT NULL CHECK (fee_far >= 0),
    free_from INTEGER NOT NULL CHECK (free_from >= 0),
    pick_up INTEGER NOT NULL,
    pick_up_address TEXT,
    bank_bin TEXT,
    bank_account TEXT,
    bank_holder TEXT,
    opened_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO "booths_booth" VALUES(X'01A20A9686567B478F1E8050D4F55EB4',X'01A20A96865675D198518F697CD5F707','gian-hang-mot','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',X'373B2B4504392B453704373B2B45050E392B4537050E434751013F8A1401DC1B','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795473966678624,NULL);
INSERT INTO "booths_booth" VALUES(X'01A20A9686567A5FA0CA2A0F3058C58B',X'01A20A9686567F1988A1D835AAAB604F','gian-hang-hai','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',X'373B2B4504392B453704373B2B45050E392B4537050E392B3B013F8A1401DC1B','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795473966678624,NULL);
CREATE TABLE catalogue_product (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    name_sort BLOB NOT NULL,
    description TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    unit TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    sold INTEGER NOT NULL,
    not_sold_reason TEXT,
    ocop_group TEXT,
    -- Certified stars, only with the source that says so.
    stars INTEGER CHECK (stars BETWEEN 3 AND 5),
    source TEXT,
    place TEXT,
    -- What is sold comes before what is only listed, the newest first.
    rank INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    ended_at INTEGER,
    CHECK (stars IS NULL OR source IS NOT NULL),
    CHECK ((sold AND not_sold_reason IS NULL) OR (NOT sold AND not_sold_reason IS NOT NULL))
) STRICT;
INSERT INTO "catalogue_product" VALUES(X'01A20A9686567E02A73D9812C61D4C25',X'01A20A9686567B478F1E8050D4F55EB4','dua-sap','{"vi":"Món dua-sap"}','mon dua-sap',X'4347450431532B050E4F2B4901448B040D01DC0F','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795473966678624,1795473966678624,NULL);
INSERT INTO "catalogue_product" VALUES(X'01A20A96865675FE827B97024FE8AFC1',X'01A20A9686567B478F1E8050D4F55EB4','keo-dua','{"vi":"Món keo-dua"}','mon keo-dua',X'434745043F3347050E31532B01448B040D01DC0F','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795473966678624,1795473966678624,NULL);
INSERT INTO "catalogue_product" VALUES(X'01A20A96865676B69D5D82B75BE5A2A9',X'01A20A9686567A5FA0CA2A0F3058C58B','banh-tet','{"vi":"Món banh-tet"}','mon banh-tet',X'434745042D2B4539050E51335101448B040E01DC10','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795473966678624,1795473966678624,NULL);
CREATE TABLE catalogue_stock (
    product_id BLOB PRIMARY KEY REFERENCES catalogue_product (id),
    on_hand INTEGER NOT NULL,
    reserved INTEGER NOT NULL,
    CHECK (0 <= reserved AND reserved <= on_hand)
) STRICT;
INSERT INTO "catalogue_stock" VALUES(X'01A20A9686567E02A73D9812C61D4C25',10,2);
INSERT INTO "catalogue_stock" VALUES(X'01A20A96865675FE827B97024FE8AFC1',10,1);
INSERT INTO "catalogue_stock" VALUES(X'01A20A96865676B69D5D82B75BE5A2A9',10,1);
CREATE TABLE db_event (
    id BLOB PRIMARY KEY,
    seq INTEGER UNIQUE,
    topic TEXT NOT NULL,
    key BLOB NOT NULL,
    actor TEXT NOT NULL,
    account_id BLOB,
    request BLOB NOT NULL,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;
INSERT INTO "db_event" VALUES(X'01A20A968656736DAAA253B344E22488',NULL,'people.organisation.added.v1',X'01A20A96865675D198518F697CD5F707','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"organisation":"01a20a96-8656-75d1-9851-8f697cd5f707","kind":"household"}');
INSERT INTO "db_event" VALUES(X'01A20A968656759B81EA62C2CFD31079',NULL,'booths.booth.opened.v1',X'01A20A9686567B478F1E8050D4F55EB4','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"booth":"01a20a96-8656-7b47-8f1e-8050d4f55eb4","organisation":"01a20a96-8656-75d1-9851-8f697cd5f707"}');
INSERT INTO "db_event" VALUES(X'01A20A96865677698305ABCA94627722',NULL,'catalogue.product.added.v1',X'01A20A9686567E02A73D9812C61D4C25','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"product":"01a20a96-8656-7e02-a73d-9812c61d4c25","booth":"01a20a96-8656-7b47-8f1e-8050d4f55eb4"}');
INSERT INTO "db_event" VALUES(X'01A20A9686567A5F9BA81772B7A92CE7',NULL,'catalogue.product.added.v1',X'01A20A96865675FE827B97024FE8AFC1','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"product":"01a20a96-8656-75fe-827b-97024fe8afc1","booth":"01a20a96-8656-7b47-8f1e-8050d4f55eb4"}');
INSERT INTO "db_event" VALUES(X'01A20A968656783ABE26830E6CB4E104',NULL,'people.organisation.added.v1',X'01A20A9686567F1988A1D835AAAB604F','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"organisation":"01a20a96-8656-7f19-88a1-d835aaab604f","kind":"household"}');
INSERT INTO "db_event" VALUES(X'01A20A9686567412914AC0EB1A14A386',NULL,'booths.booth.opened.v1',X'01A20A9686567A5FA0CA2A0F3058C58B','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"booth":"01a20a96-8656-7a5f-a0ca-2a0f3058c58b","organisation":"01a20a96-8656-7f19-88a1-d835aaab604f"}');
INSERT INTO "db_event" VALUES(X'01A20A9686567743B1A193E243C9EFEA',NULL,'catalogue.product.added.v1',X'01A20A96865676B69D5D82B75BE5A2A9','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"product":"01a20a96-8656-76b6-9d5d-82b75be5a2a9","booth":"01a20a96-8656-7a5f-a0ca-2a0f3058c58b"}');
INSERT INTO "db_event" VALUES(X'01A20A9686567D42AEDE12768D6770BF',NULL,'people.account.opened.v1',X'01A20A9686567899AD8A489B2A661F24','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-7899-ad8a-489b2a661f24"}');
INSERT INTO "db_event" VALUES(X'01A20A9686567D239FCF1138AA698433',NULL,'people.account.opened.v1',X'01A20A9686567505AB85A316A11D3FD5','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-7505-ab85-a316a11d3fd5"}');
INSERT INTO "db_event" VALUES(X'01A20A96865677598C9BA5159BABA911',NULL,'people.role.granted.v1',X'01A20A9686567505AB85A316A11D3FD5','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-7505-ab85-a316a11d3fd5","role":"seller","organisation":"01a20a96-8656-75d1-9851-8f697cd5f707","commune":null}');
INSERT INTO "db_event" VALUES(X'01A20A96865670C49E5FD77472AB35CC',NULL,'people.account.opened.v1',X'01A20A9686567D77982FE7E93A829DF2','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-7d77-982f-e7e93a829df2"}');
INSERT INTO "db_event" VALUES(X'01A20A96865677928B4DC47BC85ED1B5',NULL,'people.role.granted.v1',X'01A20A9686567D77982FE7E93A829DF2','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-7d77-982f-e7e93a829df2","role":"commune-officer","organisation":null,"commune":"29308"}');
INSERT INTO "db_event" VALUES(X'01A20A968656765792E1D1F7CFA57C17',NULL,'people.account.opened.v1',X'01A20A968656769A9111DBA037AB4EE5','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-769a-9111-dba037ab4ee5"}');
INSERT INTO "db_event" VALUES(X'01A20A96865678E397FBEC3EEDF35646',NULL,'people.role.granted.v1',X'01A20A968656769A9111DBA037AB4EE5','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-769a-9111-dba037ab4ee5","role":"officer","organisation":null,"commune":null}');
INSERT INTO "db_event" VALUES(X'01A20A9686567EAFA09966A880CB668B',NULL,'people.account.opened.v1',X'01A20A968656781899524DF328A84625','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-7818-9952-4df328a84625"}');
INSERT INTO "db_event" VALUES(X'01A20A9686567637804A81CD65F7EADC',NULL,'people.role.granted.v1',X'01A20A968656781899524DF328A84625','system:test',NULL,X'01A20A9686567820BC1E41732B61A6E8',1795473966678624,'2026-11-24','{"account":"01a20a96-8656-7818-9952-4df328a84625","role":"operator","organisation":null,"commune":null}');
INSERT INTO "db_event" VALUES(X'01A20A968BC17DD3972BF61AB8403D23',NULL,'orders.order.placed.v1',X'01A20A968BC171288B7948C4304C9035','visitor',NULL,X'01A20A968BC17AC18251F53EC0E6A9F7',1795473968065937,'2026-11-24','{"order":"01a20a96-8bc1-7128-8b79-48c4304c9035","checkout":"01a20a96-8bc1-7280-ad0b-60d899fb1bb3","booth":"01a20a96-8656-7a5f-a0ca-2a0f3058c58b","total":100000,"payment":"vietqr"}');
INSERT INTO "db_event" VALUES(X'01A20A968BC17DA6918571C23006FA98',NULL,'orders.order.placed.v1',X'01A20A968BC17C728FEEE53F320B670C','visitor',NULL,X'01A20A968BC17AC18251F53EC0E6A9F7',1795473968065937,'2026-11-24','{"order":"01a20a96-8bc1-7c72-8fee-e53f320b670c","checkout":"01a20a96-8bc1-7280-ad0b-60d899fb1bb3","booth":"01a20a96-8656-7b47-8f1e-8050d4f55eb4","total":215000,"payment":"vietqr"}');
INSERT INTO "db_event" VALUES(X'01A20A968BDE788AB67B73400E17EAFA',NULL,'orders.order.placed.v1',X'01A20A968BDE7585B374BA580F9CED65','visitor',NULL,X'01A20A968BDE703282E3127576F5DEC9',1795473968094150,'2026-11-24','{"order":"01a20a96-8bde-7585-b374-ba580f9ced65","checkout":"01a20a96-8bde-7f8b-bc28-1cd1e33d34aa","booth":"01a20a96-8656-7b47-8f1e-8050d4f55eb4","total":115000,"payment":"cod"}');
CREATE TABLE db_event_personal (
    event_id BLOB NOT NULL REFERENCES db_event (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (event_id, name)
) STRICT;
CREATE TABLE db_idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO "db_idempotency" VALUES('orders.checkout:defb104fa9151691b8b449bad06c45ed09e58c36219f3b90c6ff6aff91ad42d9:a','6e8ce7352c0b1488bab1524ac742476217f93318464e2eff11d607cf7fba0a39','dea580128cdf62f45a6fc210b256401c bdd0ae16fbbe1a4706e415226d964206',1795473968065937);
INSERT INTO "db_idempotency" VALUES('orders.checkout:f1ca2841dc680089f7add8a9149c9a9eec75ffe6488e8811a69a25cc7746024e:b','4a46d65f4d33e9f171ea99fca8b1f084ed1ed15e840c55d9a080604332939702','0d10cb628cec53d50a4826120b79e82e ',1795473968094150);
CREATE TABLE db_job (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    key BLOB NOT NULL,
    run_at INTEGER NOT NULL,
    locked_until INTEGER,
    attempts INTEGER NOT NULL,
    finished_at INTEGER,
    last_error TEXT,
    UNIQUE (kind, key)
) STRICT;
INSERT INTO "db_job" VALUES(X'01A20A968BC178ED921C28E094170A99','money.ask',X'01A20A968BC17CDA9F51C086D425AD94',1795474088065937,NULL,0,NULL,NULL);
INSERT INTO "db_job" VALUES(X'01A20A968BC17CB0B36312EDAD80F54F','money.ask-last',X'01A20A968BC17CDA9F51C086D425AD94',1795475708065937,NULL,0,NULL,NULL);
INSERT INTO "db_job" VALUES(X'01A20A968BC179AEADCC960F02D7F796','orders.expire',X'01A20A968BC17280AD0B60D899FB1BB3',1795475828065937,NULL,0,NULL,NULL);
CREATE TABLE db_lock (
    name TEXT PRIMARY KEY,
    taken_at INTEGER NOT NULL
) STRICT;
CREATE TABLE db_migration (
    domain TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL,
    PRIMARY KEY (domain, number));
INSERT INTO "db_migration" VALUES('db',1,'log','09cccd93249f530c14d85d63c1405194a22db8c854d62f63151f16d75bf83047');
INSERT INTO "db_migration" VALUES('outside',1,'inbox','0e6a29aefb7c5bd4bd82d2885ad6dcea17c440b618f3ca892c34fb7313160d44');
INSERT INTO "db_migration" VALUES('people',1,'people','82dc18e6989185a3d1d2b789f9a032958df1286d5c70db707cdfb35bddbc92c2');
INSERT INTO "db_migration" VALUES('booths',1,'booths','b4b49176b9abea02212d1a7558b76ad38dc4bdaf44a58595ab2e539df76a7d0d');
INSERT INTO "db_migration" VALUES('catalogue',1,'catalogue','4d585b7b48f5e41a0ad29989404ade9f4f4985734870d7f271f2c94ccd326a9f');
INSERT INTO "db_migration" VALUES('money',1,'money','e482d3b75dd4865da6c9e804f7ae705efba8f5de24c457083a71278f806bd1a9');
INSERT INTO "db_migration" VALUES('delivery',1,'delivery','9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO "db_migration" VALUES('orders',1,'orders','0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');
CREATE TABLE db_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "db_setting" VALUES('province','86');
INSERT INTO "db_setting" VALUES('area','{"vi":"tỉnh Vĩnh Long","en":"Vinh Long Province"}');
INSERT INTO "db_setting" VALUES('mode','ordering-and-payment');
INSERT INTO "db_setting" VALUES('bank-bin','970436');
INSERT INTO "db_setting" VALUES('bank-account','9900000086');
INSERT INTO "db_setting" VALUES('bank-holder','TRUNG GIAN THU');
INSERT INTO "db_setting" VALUES('bank-secret','test-secret');
CREATE TABLE delivery_shipment (
    id BLOB PRIMARY KEY,
    -- The order's id; orders stand above and are not referenced.
    order_id BLOB NOT NULL UNIQUE,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    method TEXT NOT NULL,
    state TEXT NOT NULL,
    fee INTEGER NOT NULL CHECK (fee >= 0),
    -- Cash to collect at the door; 0 when the order is paid otherwise.
    cod INTEGER NOT NULL CHECK (cod >= 0),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT,
    booked_at INTEGER NOT NULL,
    shipped_at INTEGER,
    delivered_at INTEGER,
    cod_collected_at INTEGER
) STRICT;
INSERT INTO "delivery_shipment" VALUES(X'01A20A968BC177D19E86E31ACCD50407',X'01A20A968BC171288B7948C4304C9035',X'01A20A9686567A5FA0CA2A0F3058C58B','pick-up','waiting',0,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795473968065937,NULL,NULL,NULL);
INSERT INTO "delivery_shipment" VALUES(X'01A20A968BC17B6AA4FEEA7C0D54CD53',X'01A20A968BC17C728FEEE53F320B670C',X'01A20A9686567B478F1E8050D4F55EB4','seller','waiting',15000,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795473968065937,NULL,NULL,NULL);
INSERT INTO "delivery_shipment" VALUES(X'01A20A968BDE7C21AD3A18D72ABF1A2A',X'01A20A968BDE7585B374BA580F9CED65',X'01A20A9686567B478F1E8050D4F55EB4','seller','waiting',15000,115000,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795473968094150,NULL,NULL,NULL);
CREATE TABLE money_ledger (
    id BLOB PRIMARY KEY,
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    business_key TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    memo TEXT NOT NULL,
    CHECK (debit <> credit)
) STRICT;
CREATE TABLE money_payment (
    id BLOB PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    method TEXT NOT NULL CHECK (method IN ('vietqr', 'cod')),
    state TEXT NOT NULL CHECK (state IN ('awaiting', 'paid', 'cancelled', 'expired')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    paid_at INTEGER,
    CHECK ((state = 'paid') = (paid_at IS NOT NULL)),
    UNIQUE (kind, subject_id)
) STRICT;
INSERT INTO "money_payment" VALUES(X'01A20A968BC17CDA9F51C086D425AD94','bdd0ae16fbbe1a4706e415226d964206','CNE4ZV2KQDM','orders.checkout',X'01A20A968BC17280AD0B60D899FB1BB3',315000,'vietqr','awaiting',1795473968065937,1795475768065937,NULL);
CREATE TABLE money_transfer (
    id BLOB PRIMARY KEY,
    bank_id TEXT NOT NULL UNIQUE,
    amount INTEGER NOT NULL CHECK (amount > 0),
    description TEXT NOT NULL,
    bank_time TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('matched', 'mismatched')),
    reason TEXT NOT NULL,
    payment_id BLOB REFERENCES money_payment (id),
    CHECK (state = 'mismatched' OR payment_id IS NOT NULL)
) STRICT;
CREATE TABLE orders_cart (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    touched_at INTEGER NOT NULL
) STRICT;
INSERT INTO "orders_cart" VALUES(X'01A20A968BBA7F9D91997DEE92942761','defb104fa9151691b8b449bad06c45ed09e58c36219f3b90c6ff6aff91ad42d9',1795473968063360);
INSERT INTO "orders_cart" VALUES(X'01A20A968BCC7635AA252EAD6B6DB464','f1ca2841dc680089f7add8a9149c9a9eec75ffe6488e8811a69a25cc7746024e',1795473968076631);
CREATE TABLE orders_cart_line (
    cart_id BLOB NOT NULL REFERENCES orders_cart (id),
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    added_at INTEGER NOT NULL,
    PRIMARY KEY (cart_id, product_id)
) STRICT;
CREATE TABLE orders_checkout (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    account_id BLOB,
    payment TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    placed_at INTEGER NOT NULL
) STRICT;
INSERT INTO "orders_checkout" VALUES(X'01A20A968BC17280AD0B60D899FB1BB3','F4YT64YE2','dea580128cdf62f45a6fc210b256401c',NULL,'vietqr',315000,1795473968065937);
INSERT INTO "orders_checkout" VALUES(X'01A20A968BDE7F8BBC281CD1E33D34AA','RR1YF46DC','0d10cb628cec53d50a4826120b79e82e',NULL,'cod',115000,1795473968094150);
CREATE TABLE orders_line (
    order_id BLOB NOT NULL REFERENCES orders_order (id),
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, product_id)
) STRICT;
INSERT INTO "orders_line" VALUES(X'01A20A968BC171288B7948C4304C9035',X'01A20A96865676B69D5D82B75BE5A2A9','{"vi":"Món banh-tet"}','{"vi":"trái"}','waxy-coconut',100000,1);
INSERT INTO "orders_line" VALUES(X'01A20A968BC17C728FEEE53F320B670C',X'01A20A9686567E02A73D9812C61D4C25','{"vi":"Món dua-sap"}','{"vi":"trái"}','waxy-coconut',100000,2);
INSERT INTO "orders_line" VALUES(X'01A20A968BDE7585B374BA580F9CED65',X'01A20A96865675FE827B97024FE8AFC1','{"vi":"Món keo-dua"}','{"vi":"trái"}','waxy-coconut',100000,1);
CREATE TABLE orders_order (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    checkout_id BLOB NOT NULL REFERENCES orders_checkout (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    -- Tells one buyer from another without saying who: a hash of the telephone number.
    buyer_key TEXT NOT NULL,
    payment TEXT NOT NULL,
    status TEXT NOT NULL,
    goods INTEGER NOT NULL CHECK (goods >= 0),
    fee INTEGER NOT NULL CHECK (fee >= 0),
    total INTEGER NOT NULL CHECK (total = goods + fee),
    province TEXT NOT NULL,
    placed_at INTEGER NOT NULL,
    day TEXT NOT NULL,
    paid_at INTEGER,
    shipped_at INTEGER,
    delivered_at INTEGER,
    ended_at INTEGER
) STRICT;
INSERT INTO "orders_order" VALUES(X'01A20A968BC171288B7948C4304C9035','QTE8TGEHX',X'01A20A968BC17280AD0B60D899FB1BB3',X'01A20A9686567A5FA0CA2A0F3058C58B','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','awaiting-payment',100000,0,100000,'86',1795473968065937,'2026-11-24',NULL,NULL,NULL,NULL);
INSERT INTO "orders_order" VALUES(X'01A20A968BC17C728FEEE53F320B670C','V16SR0F0P',X'01A20A968BC17280AD0B60D899FB1BB3',X'01A20A9686567B478F1E8050D4F55EB4','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','awaiting-payment',200000,15000,215000,'86',1795473968065937,'2026-11-24',NULL,NULL,NULL,NULL);
INSERT INTO "orders_order" VALUES(X'01A20A968BDE7585B374BA580F9CED65','KRRQJXVR6',X'01A20A968BDE7F8BBC281CD1E33D34AA',X'01A20A9686567B478F1E8050D4F55EB4','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','cod','placed',100000,15000,115000,'86',1795473968094150,'2026-11-24',NULL,NULL,NULL,NULL);
CREATE TABLE outside_inbox (
    id BLOB PRIMARY KEY,
    source TEXT NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('received', 'accepted', 'refused', 'ignored')),
    reason TEXT NOT NULL,
    concluded_at INTEGER
) STRICT;
CREATE TABLE people_account (
    id BLOB PRIMARY KEY,
    email TEXT UNIQUE,
    phone TEXT UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO "people_account" VALUES(X'01A20A9686567899AD8A489B2A661F24','shopper@example.vn',NULL,'shopper','$argon2id$v=19$m=8,t=1,p=1$jjSMaOX6eb8trq/N+UYZ8Q$bOeWIAl5kT5tV+gD0DiGGilRaVbKW6spKyGWpRVB8Sg',1795473966678624,NULL);
INSERT INTO "people_account" VALUES(X'01A20A9686567505AB85A316A11D3FD5','seller@example.vn',NULL,'seller','$argon2id$v=19$m=8,t=1,p=1$olhrtfJVNUquaqsNEtmz2Q$ULxUEMUpSucnxTOZXh12ciokRLcNKwLl5F+HvHQeRKM',1795473966678624,NULL);
INSERT INTO "people_account" VALUES(X'01A20A9686567D77982FE7E93A829DF2','commune-officer@example.vn',NULL,'commune-officer','$argon2id$v=19$m=8,t=1,p=1$9uOAGsH4dIfaG07dZmfcYQ$kXVRgduacBQZYBpJRzB/QDNtTuQQZtyONN1UIxcurp8',1795473966678624,NULL);
INSERT INTO "people_account" VALUES(X'01A20A968656769A9111DBA037AB4EE5','officer@example.vn',NULL,'officer','$argon2id$v=19$m=8,t=1,p=1$RozMSsgXfZFM5cEZilr/oA$LxZ9wNqNulGyRoALeHFTpMLiQI53BXbm4lOe7MWleOc',1795473966678624,NULL);
INSERT INTO "people_account" VALUES(X'01A20A968656781899524DF328A84625','operator@example.vn',NULL,'operator','$argon2id$v=19$m=8,t=1,p=1$zxF9f4R3kBa6hMkqC39xJg$qHZ+GZlrIjMmk4r/k27GymFxPoJJzR93fv5M2mSrPjc',1795473966678624,NULL);
CREATE TABLE people_attempt (
    login_hash TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    since INTEGER NOT NULL
) STRICT;
CREATE TABLE people_grant (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES people_organisation (id),
    commune TEXT,
    granted_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO "people_grant" VALUES(X'01A20A9686567B94879BB9D4E573E192',X'01A20A9686567505AB85A316A11D3FD5','seller',X'01A20A96865675D198518F697CD5F707',NULL,1795473966678624,NULL);
INSERT INTO "people_grant" VALUES(X'01A20A96865678DFB6BED6D003A70DE9',X'01A20A9686567D77982FE7E93A829DF2','commune-officer',NULL,'29308',1795473966678624,NULL);
INSERT INTO "people_grant" VALUES(X'01A20A96865676E4A879E8F9B3538156',X'01A20A968656769A9111DBA037AB4EE5','officer',NULL,NULL,1795473966678624,NULL);
INSERT INTO "people_grant" VALUES(X'01A20A968656759B879A59AB982F6376',X'01A20A968656781899524DF328A84625','operator',NULL,NULL,1795473966678624,NULL);
CREATE TABLE people_organisation (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    tax_code TEXT UNIQUE,
    commune TEXT,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO "people_organisation" VALUES(X'01A20A96865675D198518F697CD5F707','household','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',NULL,'29308',1795473966678624,NULL);
INSERT INTO "people_organisation" VALUES(X'01A20A9686567F1988A1D835AAAB604F','household','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',NULL,'29308',1795473966678624,NULL);
CREATE TABLE people_session (
    token_hash TEXT PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX db_event_unnumbered ON db_event (at, id) WHERE seq IS NULL;
CREATE INDEX db_event_key ON db_event (key, seq);
CREATE INDEX db_event_at ON db_event (at, id);
CREATE INDEX db_job_due ON db_job (run_at) WHERE finished_at IS NULL;
CREATE INDEX outside_inbox_received_at ON outside_inbox (received_at, id);
CREATE INDEX people_grant_account ON people_grant (account_id);
CREATE INDEX people_session_seen ON people_session (seen_at);
CREATE INDEX booths_booth_organisation ON booths_booth (organisation_id);
CREATE INDEX booths_booth_name ON booths_booth (name_sort, id);
CREATE INDEX catalogue_product_booth ON catalogue_product (booth_id, rank);
CREATE INDEX catalogue_product_category ON catalogue_product (category, rank, id);
CREATE INDEX catalogue_product_rank ON catalogue_product (rank, id);
CREATE INDEX catalogue_product_price ON catalogue_product (price, id);
CREATE INDEX catalogue_product_name ON catalogue_product (name_sort, id);
CREATE INDEX money_payment_created_at ON money_payment (created_at, id);
CREATE INDEX money_payment_amount ON money_payment (amount, id);
CREATE INDEX money_transfer_received_at ON money_transfer (received_at, id);
CREATE INDEX money_transfer_amount ON money_transfer (amount, id);
CREATE UNIQUE INDEX money_transfer_payment ON money_transfer (payment_id) WHERE state = 'matched';
CREATE INDEX money_ledger_debit ON money_ledger (debit, at);
CREATE INDEX money_ledger_credit ON money_ledger (credit, at);
CREATE INDEX money_ledger_at ON money_ledger (at, id);
CREATE INDEX delivery_shipment_booth ON delivery_shipment (booth_id, state);
CREATE INDEX orders_cart_touched ON orders_cart (touched_at);
CREATE INDEX orders_checkout_account ON orders_checkout (account_id, placed_at);
CREATE INDEX orders_order_checkout ON orders_order (checkout_id);
CREATE INDEX orders_order_booth ON orders_order (booth_id, placed_at, id);
CREATE INDEX orders_order_day ON orders_order (day, status);
CREATE INDEX orders_order_placed ON orders_order (placed_at, id);
COMMIT;
