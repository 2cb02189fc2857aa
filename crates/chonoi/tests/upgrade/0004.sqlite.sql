PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE db_migration (
    domain TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL,
    PRIMARY KEY (domain, number));
INSERT INTO db_migration VALUES('db',1,'log','09cccd93249f530c14d85d63c1405194a22db8c854d62f63151f16d75bf83047');
INSERT INTO db_migration VALUES('db',2,'audit','c1b79f7b4e3d980c88c392aed3241035b1419bad0cc723619aa6003490d04679');
INSERT INTO db_migration VALUES('outside',1,'inbox','0e6a29aefb7c5bd4bd82d2885ad6dcea17c440b618f3ca892c34fb7313160d44');
INSERT INTO db_migration VALUES('outside',2,'mail','978d345a7853709306f7f05d8e8d1e48aad241ce9094efe9751d47e08a389bc6');
INSERT INTO db_migration VALUES('outside',3,'mail_refused','4de3ca160f14c21c594939d93b0569b92df0b6254da03cb66aa8eea9ed8bfad3');
INSERT INTO db_migration VALUES('places',1,'points','1a34a8f4905a7f9a82896765250ac4facf308dd25f1fd0e61e041c6e8d160d2c');
INSERT INTO db_migration VALUES('places',2,'revision','d0611d133dce760050a86d07e756b7a6d0c2014de24a0b95ed9e5fdd64630751');
INSERT INTO db_migration VALUES('people',1,'people','82dc18e6989185a3d1d2b789f9a032958df1286d5c70db707cdfb35bddbc92c2');
INSERT INTO db_migration VALUES('people',2,'organisation','81323e5c38742a9f0e11d1ebe5fef53be0a32a644e69f1d2a33b70a20e1b67e2');
INSERT INTO db_migration VALUES('people',3,'secret','b15f27cb933f879fa0c6e96c915365a0409333b0e76c2c42d95a3621395eee76');
INSERT INTO db_migration VALUES('people',4,'identity','19609445a07d875ff638064230515654265b8e891b887688bad934fdc72cef33');
INSERT INTO db_migration VALUES('people',5,'organisation_standing','7d0ace1f2f0157553c55c02fc39c0d497221c02134a331493480df02ec5fa0bd');
INSERT INTO db_migration VALUES('people',6,'session_organisation','96ae8343010b0cdb129a1c62af4cbfc4e602fbf65223734bc279f9a0db79f3eb');
INSERT INTO db_migration VALUES('pictures',1,'pictures','b43a1a71468a11160ddb1469d7023e467407a44450a31bf56ebf5537881e0bb6');
INSERT INTO db_migration VALUES('registry',1,'registry','f6af71705295476b6c95815620f4ea3997cf122d016e34738d4d410a0da0b8e8');
INSERT INTO db_migration VALUES('registry',2,'import_file','6f3c87186cc02f5c40ff976e1af6ed7ebcb9e090f5cd41086faf8f80424d1615');
INSERT INTO db_migration VALUES('registry',3,'merged_from','837b04b5ccdecf8a112e5090a03eb75aca0fac538b51c0f8ca4b759b6c55ade5');
INSERT INTO db_migration VALUES('registry',4,'import_piece','e653264c58bd3a0168d81360cf47bbcdf071c18adcb662b42bc550ca507e78b7');
INSERT INTO db_migration VALUES('booths',1,'booths','b4b49176b9abea02212d1a7558b76ad38dc4bdaf44a58595ab2e539df76a7d0d');
INSERT INTO db_migration VALUES('booths',2,'sell','aeaaa5ee8563b10affef070945ab879edb33e26223608d4217072b1218652f66');
INSERT INTO db_migration VALUES('catalogue',1,'catalogue','4d585b7b48f5e41a0ad29989404ade9f4f4985734870d7f271f2c94ccd326a9f');
INSERT INTO db_migration VALUES('catalogue',2,'variants','ab4d5c4c66df8370cf80fc934d0c747dbf271757ec3d1d13426740864dc579cd');
INSERT INTO db_migration VALUES('catalogue',3,'pictures','6e8d8d19bf50805c7321a4b20d1933db5c07dcc46f1b27846e2a8e7ade2b4c13');
INSERT INTO db_migration VALUES('catalogue',4,'trust','0e9ae3fdb1ad298fa5d34427a8ffbecd9861faf41fb7cfc501c9fd2d6954edae');
INSERT INTO db_migration VALUES('catalogue',5,'imports','497f2e5252d834de1525ec6e93d609583849729472dffff4c5c52389c9f747d0');
INSERT INTO db_migration VALUES('feeds',1,'feeds','71ae59cfc3d6b3d04969b1913c4291468cf5de26c4b33aff38541605861d82bd');
INSERT INTO db_migration VALUES('money',1,'money','e482d3b75dd4865da6c9e804f7ae705efba8f5de24c457083a71278f806bd1a9');
INSERT INTO db_migration VALUES('delivery',1,'delivery','9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO db_migration VALUES('delivery',2,'retention','a48f0bfe06ae8cf01ffbd3390f0ed00e88e1971fb393ca4b5b8e3dbb3a0b40d3');
INSERT INTO db_migration VALUES('orders',1,'orders','0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');
INSERT INTO db_migration VALUES('orders',2,'items','591b6ffa3d6f66a62ac0f2af6cddd70e99c47d44c03b5880c6218412680ab517');
INSERT INTO db_migration VALUES('orders',3,'drafts','be03ebc298b9f51061ddd44b1207103a52f1c23c6d7403b997c23ce37bc3ab36');
CREATE TABLE db_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO db_setting VALUES('province','86');
INSERT INTO db_setting VALUES('area','{"vi":"tỉnh Vĩnh Long","en":"Vinh Long Province"}');
INSERT INTO db_setting VALUES('mode','ordering-and-payment');
INSERT INTO db_setting VALUES('bank-bin','970436');
INSERT INTO db_setting VALUES('bank-account','9900000086');
INSERT INTO db_setting VALUES('bank-holder','TRUNG GIAN THU');
INSERT INTO db_setting VALUES('bank-secret','test-secret');
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
INSERT INTO db_event VALUES(X'01a21747557078f1afe6b6149a61c7f0',NULL,'people.organisation.added.v1',X'01a217475570754b9f258b06365bc3c5','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"kind":"household","organisation":"01a21747-5570-754b-9f25-8b06365bc3c5","verified":true}');
INSERT INTO db_event VALUES(X'01a2174755707c3c99518a293ca5d37c',NULL,'booths.booth.opened.v1',X'01a217475570745894d88be183debd74','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"booth":"01a21747-5570-7458-94d8-8be183debd74","organisation":"01a21747-5570-754b-9f25-8b06365bc3c5","state":"open"}');
INSERT INTO db_event VALUES(X'01a217475570785cb0051a760f336d77',NULL,'catalogue.product.added.v1',X'01a21747557070c580236a53e284adde','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"booth":"01a21747-5570-7458-94d8-8be183debd74","product":"01a21747-5570-70c5-8023-6a53e284adde","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21747557073cbad13faa3bfafbc2f',NULL,'catalogue.product.added.v1',X'01a2174755707f5fbd4594ae429d65d3','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"booth":"01a21747-5570-7458-94d8-8be183debd74","product":"01a21747-5570-7f5f-bd45-94ae429d65d3","state":"shown"}');
INSERT INTO db_event VALUES(X'01a2174755707381813d230de2bb37e4',NULL,'people.organisation.added.v1',X'01a2174755707c629f2eb82ba9dba4e7','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"kind":"household","organisation":"01a21747-5570-7c62-9f2e-b82ba9dba4e7","verified":true}');
INSERT INTO db_event VALUES(X'01a2174755707546aa638ccfdf8ebdb8',NULL,'booths.booth.opened.v1',X'01a21747557076a488b8bfac15bfc7e7','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"booth":"01a21747-5570-76a4-88b8-bfac15bfc7e7","organisation":"01a21747-5570-7c62-9f2e-b82ba9dba4e7","state":"open"}');
INSERT INTO db_event VALUES(X'01a21747557070cc98a1057ca742bfe9',NULL,'catalogue.product.added.v1',X'01a217475570705e9a463e3cd3394de3','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"booth":"01a21747-5570-76a4-88b8-bfac15bfc7e7","product":"01a21747-5570-705e-9a46-3e3cd3394de3","state":"shown"}');
INSERT INTO db_event VALUES(X'01a2174755707221825b6d4e45e67c23',NULL,'people.account.opened.v1',X'01a2174755707d60bf5defbe28586039','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7d60-bf5d-efbe28586039","proofs":{"name":"61af4450c0a33741273fa8db7a1fa83cccc01a4265a46191f28ea7fc9e30cefe"}}');
INSERT INTO db_event VALUES(X'01a21747557072da88bd8d9184f06153',NULL,'people.account.opened.v1',X'01a2174755707a44a58ef850ec014d7f','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7a44-a58e-f850ec014d7f","proofs":{"name":"af067b1a44cadf92d7133ed4f70ef9696757c941c7ed307242f8341462113fad"}}');
INSERT INTO db_event VALUES(X'01a2174755707b308cd3db0f891643fc',NULL,'people.role.granted.v1',X'01a2174755707a44a58ef850ec014d7f','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7a44-a58e-f850ec014d7f","commune":null,"organisation":"01a21747-5570-754b-9f25-8b06365bc3c5","role":"seller"}');
INSERT INTO db_event VALUES(X'01a21747557076bea69f9857c14094d1',NULL,'people.account.opened.v1',X'01a2174755707b0c990ac28ba9927020','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7b0c-990a-c28ba9927020","proofs":{"name":"f064060b0497c578169488014ccfa49a3c6b2a68f89cdfdf6c47224b98f8af55"}}');
INSERT INTO db_event VALUES(X'01a2174755707ee1abd188b80db20b10',NULL,'people.role.granted.v1',X'01a2174755707b0c990ac28ba9927020','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7b0c-990a-c28ba9927020","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO db_event VALUES(X'01a2174755707bcfaf7e9bef0a1bf6ec',NULL,'people.account.opened.v1',X'01a2174755707a879429f4e66f63895c','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7a87-9429-f4e66f63895c","proofs":{"name":"6f907d96786e405718023a2a374a1f8f69dc57e30929588e9c9e6a5af82d7dd4"}}');
INSERT INTO db_event VALUES(X'01a2174755707e0eaad133f8a367228a',NULL,'people.role.granted.v1',X'01a2174755707a879429f4e66f63895c','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7a87-9429-f4e66f63895c","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO db_event VALUES(X'01a21747557075629b0d9a12f0a5c11e',NULL,'people.account.opened.v1',X'01a2174755707038b3672140239974ff','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7038-b367-2140239974ff","proofs":{"name":"f5f5e6bc85f2305fd8a95c4d9142a3090f3871ff4a49e47ebe026847820af35d"}}');
INSERT INTO db_event VALUES(X'01a21747557076beb46f83ec05cc9d9d',NULL,'people.role.granted.v1',X'01a2174755707038b3672140239974ff','system:test',NULL,X'01a21747557074a4a59e90c7635973a0',1795686880624349,'2026-11-26','{"account":"01a21747-5570-7038-b367-2140239974ff","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO db_event VALUES(X'01a217475d517aaf91e7af21f7bdb4d5',NULL,'orders.order.placed.v1',X'01a217475d5170fd8ddaf57c0d81934c','visitor',NULL,X'01a217475d517774842affe5c7912b4a',1795686882641238,'2026-11-26','{"booth":"01a21747-5570-7458-94d8-8be183debd74","checkout":"01a21747-5d51-777f-8c67-e34a69698878","order":"01a21747-5d51-70fd-8dda-f57c0d81934c","payment":"vietqr","total":215000}');
INSERT INTO db_event VALUES(X'01a217475d5174a48a5215c6c1a67852',NULL,'orders.order.placed.v1',X'01a217475d517b1e927291fb41de0a38','visitor',NULL,X'01a217475d517774842affe5c7912b4a',1795686882641238,'2026-11-26','{"booth":"01a21747-5570-76a4-88b8-bfac15bfc7e7","checkout":"01a21747-5d51-777f-8c67-e34a69698878","order":"01a21747-5d51-7b1e-9272-91fb41de0a38","payment":"vietqr","total":100000}');
INSERT INTO db_event VALUES(X'01a217475d797560a62a0df79cf4b267',NULL,'orders.order.placed.v1',X'01a217475d7977ad8c48681cf2f428d5','visitor',NULL,X'01a217475d7976ad903fee6ae3fd0e7d',1795686882681865,'2026-11-26','{"booth":"01a21747-5570-7458-94d8-8be183debd74","checkout":"01a21747-5d79-7435-bc54-6073c04a77c8","order":"01a21747-5d79-77ad-8c48-681cf2f428d5","payment":"cod","total":115000}');
INSERT INTO db_event VALUES(X'01a217475dcc784fa547d5b427abcbb4',NULL,'registry.import.started.v1',X'01a217475da17d6e97e4e5ae169a57fc','account',X'01a2174755707a879429f4e66f63895c',X'01a217475dcc7db493a0a72547e46f6d',1795686882764737,'2026-11-26','{"file":"ds.csv","file_hash":"13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064","import":"01a21747-5da1-7d6e-97e4-e5ae169a57fc","total":1}');
INSERT INTO db_event VALUES(X'01a217475e0078fabdf7e3ab56e1cd1e',NULL,'registry.import.finished.v1',X'01a217475da17d6e97e4e5ae169a57fc','system:test',NULL,X'01a217475e0073309b64cf0779e4b9d2',1795686882816333,'2026-11-26','{"added":1,"asked":0,"changed":0,"import":"01a21747-5da1-7d6e-97e4-e5ae169a57fc","same":0,"wrong":0}');
CREATE TABLE db_event_personal (
    event_id BLOB NOT NULL REFERENCES db_event (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL, salt TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, name)
) STRICT;
INSERT INTO db_event_personal VALUES(X'01a2174755707221825b6d4e45e67c23','name','shopper','720cef36984e50620649ae4bc48f0d4d');
INSERT INTO db_event_personal VALUES(X'01a21747557072da88bd8d9184f06153','name','seller','37b078437602106630e04703594f863d');
INSERT INTO db_event_personal VALUES(X'01a21747557076bea69f9857c14094d1','name','commune-officer','6bce1fb880f85f5f11fa57054c3c8174');
INSERT INTO db_event_personal VALUES(X'01a2174755707bcfaf7e9bef0a1bf6ec','name','officer','ddc49d617e2440d3f462ed6b39da7e39');
INSERT INTO db_event_personal VALUES(X'01a21747557075629b0d9a12f0a5c11e','name','operator','b1e692026d23bfa85946fa1163d4da08');
CREATE TABLE db_lock (
    name TEXT PRIMARY KEY,
    taken_at INTEGER NOT NULL
) STRICT;
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
INSERT INTO db_job VALUES(X'01a217475d51779ca3b28f060047be26','money.ask',X'01a217475d5177fbb02ed7ac79dbb670',1795687002641238,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a217475d5172909e6b15d61a58ee2d','money.ask-last',X'01a217475d5177fbb02ed7ac79dbb670',1795688622641238,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a217475d517022b592a0771fd8aec0','orders.expire',X'01a217475d51777f8c67e34a69698878',1795688742641238,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a217475dcc720fb39acfb6d0bc7b55','registry.import',X'01a217475da17d6e97e4e5ae169a57fc',1795686882764737,NULL,1,1795686882779634,NULL);
CREATE TABLE db_idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO db_idempotency VALUES('orders.checkout:c0b2f0e3223aa33aeb346908ead50693532021eec3c81a82ece434db7031333f:a','fc58b8f69039aa64c52e57628463d8c91a11df9b887e97903996ff21b2037ec7','0ef985ef4ecc8e58412b06048d2e73fe bccfbcbdd7b315df365b2729e79b55b2',1795686882641238);
INSERT INTO db_idempotency VALUES('orders.checkout:b2b5d7dfa0859cf9d551bce921800363a22ec8335806a112b677472528278071:b','3880ffcfa4dcc90fb383a4ab594edd460912f339ed162c34f0450d69dbe4c267','8ca2fcedd3a5f426f37a137e7e4aa906 ',1795686882681865);
CREATE TABLE db_seal (
    day TEXT PRIMARY KEY,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    hash TEXT NOT NULL,
    sealed_at INTEGER NOT NULL
) STRICT;
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
CREATE TABLE outside_mail (
    id BLOB PRIMARY KEY,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    last_error TEXT
, refused_at INTEGER) STRICT;
CREATE TABLE places_point (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    name_sort BLOB NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    lat INTEGER NOT NULL,
    lon INTEGER NOT NULL,
    opening_hours TEXT NOT NULL,
    accepts_qr INTEGER NOT NULL,
    accepts_card INTEGER NOT NULL,
    phone TEXT NOT NULL,
    website TEXT NOT NULL,
    owner BLOB,
    source TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    ended_at INTEGER
, revision INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE places_revision (
    name TEXT PRIMARY KEY,
    number INTEGER NOT NULL
) STRICT;
INSERT INTO places_revision VALUES('points',0);
CREATE TABLE people_account (
    id BLOB PRIMARY KEY,
    email TEXT UNIQUE,
    phone TEXT UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO people_account VALUES(X'01a2174755707d60bf5defbe28586039','shopper@example.vn',NULL,'shopper','$argon2id$v=19$m=8,t=1,p=1$YyppDKA1SSp6Stq2eCu7NQ$C/jE1tBUPAjCgv0zELy6k2Er7kx3U8aIjw05WcITCJA',1795686880624349,NULL);
INSERT INTO people_account VALUES(X'01a2174755707a44a58ef850ec014d7f','seller@example.vn',NULL,'seller','$argon2id$v=19$m=8,t=1,p=1$DDn/05iE9VIN9Cg3FNb++w$/kPkV4DA4a3tTwsDPfDU5lHWiUWfR13NOlJ2NN92rQ4',1795686880624349,NULL);
INSERT INTO people_account VALUES(X'01a2174755707b0c990ac28ba9927020','commune-officer@example.vn',NULL,'commune-officer','$argon2id$v=19$m=8,t=1,p=1$xSXRPoOsKGtHibQgIojyJQ$Stza6Olqq3sotY9LlWq5uk2nE9larGten2oeBYnhB6E',1795686880624349,NULL);
INSERT INTO people_account VALUES(X'01a2174755707a879429f4e66f63895c','officer@example.vn',NULL,'officer','$argon2id$v=19$m=8,t=1,p=1$5HpC0hwrnE8GczrWoCldfw$gkzyU2WAw7pbCWYEDqt2+GIOtyd7AR5l6MXnd09ROsA',1795686880624349,NULL);
INSERT INTO people_account VALUES(X'01a2174755707038b3672140239974ff','operator@example.vn',NULL,'operator','$argon2id$v=19$m=8,t=1,p=1$FWesENRqtDRYoSj4iUDzdA$NrNAxLyiI1T4UGhtBjy165ntcrp6YUrbufEAfskh6x0',1795686880624349,NULL);
CREATE TABLE people_organisation (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    tax_code TEXT UNIQUE,
    commune TEXT,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
, opened_by BLOB, verified_at INTEGER, verified_by BLOB, evidence TEXT) STRICT;
INSERT INTO people_organisation VALUES(X'01a217475570754b9f258b06365bc3c5','household','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',NULL,'29308',1795686880624349,NULL,NULL,1795686880624349,NULL,NULL);
INSERT INTO people_organisation VALUES(X'01a2174755707c629f2eb82ba9dba4e7','household','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',NULL,'29308',1795686880624349,NULL,NULL,1795686880624349,NULL,NULL);
CREATE TABLE people_grant (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES people_organisation (id),
    commune TEXT,
    granted_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO people_grant VALUES(X'01a2174755707749a2b3ea4419640540',X'01a2174755707a44a58ef850ec014d7f','seller',X'01a217475570754b9f258b06365bc3c5',NULL,1795686880624349,NULL);
INSERT INTO people_grant VALUES(X'01a2174755707550be93d8558083c1a5',X'01a2174755707b0c990ac28ba9927020','commune-officer',NULL,'29308',1795686880624349,NULL);
INSERT INTO people_grant VALUES(X'01a21747557078ff8b80207532c80640',X'01a2174755707a879429f4e66f63895c','officer',NULL,NULL,1795686880624349,NULL);
INSERT INTO people_grant VALUES(X'01a21747557074a4997e5c5eb4371762',X'01a2174755707038b3672140239974ff','operator',NULL,NULL,1795686880624349,NULL);
CREATE TABLE people_attempt (
    login_hash TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    since INTEGER NOT NULL
) STRICT;
CREATE TABLE people_session (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    strength TEXT NOT NULL,
    browser TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
, organisation_id BLOB) STRICT;
INSERT INTO people_session VALUES(X'01a217475d927d27808c48d9d67888e0','04d1064ea7723612fb4f6b68f0b89b682460c4ba2a797f894102ddbb621cdc11',X'01a2174755707a879429f4e66f63895c','strong','',1795686882706900,1795686882706900,NULL);
CREATE TABLE people_device (
    token_hash TEXT PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    seen_at INTEGER NOT NULL
) STRICT;
CREATE TABLE people_totp (
    account_id BLOB PRIMARY KEY REFERENCES people_account (id),
    secret BLOB NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL
) STRICT;
CREATE TABLE people_recovery_code (
    code_hash TEXT NOT NULL,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    PRIMARY KEY (account_id, code_hash)
) STRICT;
CREATE TABLE people_passkey (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    name TEXT NOT NULL,
    credential_id TEXT NOT NULL UNIQUE,
    passkey TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE TABLE people_ceremony (
    token_hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    account_id BLOB,
    state TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE people_identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    linked_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT;
CREATE TABLE people_invitation (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    contact TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES people_organisation (id),
    commune TEXT,
    invited_by BLOB,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    account_id BLOB
) STRICT;
CREATE TABLE people_recovery (
    token_hash TEXT PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE people_verification (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    method TEXT NOT NULL,
    verified_on TEXT NOT NULL,
    evidence TEXT NOT NULL,
    recorded_by BLOB,
    recorded_at INTEGER NOT NULL
, standing TEXT NOT NULL DEFAULT 'declared'
    CHECK (standing IN ('declared', 'official'))) STRICT;
CREATE TABLE people_token (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    name TEXT NOT NULL,
    audience TEXT NOT NULL,
    scopes TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    ended_at INTEGER
) STRICT;
CREATE TABLE people_official (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    name_sort BLOB NOT NULL,
    agency TEXT NOT NULL,
    duty TEXT NOT NULL,
    official_rank TEXT NOT NULL,
    commune TEXT,
    account_id BLOB REFERENCES people_account (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL
) STRICT;
CREATE TABLE people_consent (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    purpose TEXT NOT NULL,
    version INTEGER NOT NULL,
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE TABLE people_data_request (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    due_day TEXT NOT NULL,
    answer TEXT,
    answered_at INTEGER,
    answered_by BLOB
) STRICT;
CREATE TABLE people_breach (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    measures TEXT NOT NULL,
    affected INTEGER,
    noticed_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    notified_at INTEGER,
    notified_how TEXT,
    recorded_by BLOB
) STRICT;
CREATE TABLE people_secret (
    name TEXT PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT;
CREATE TABLE pictures_picture (
    id BLOB PRIMARY KEY,
    -- of the uploader and the bytes as they came: the same photo of the same person is stored once
    hash TEXT NOT NULL UNIQUE,
    -- of the largest file, in pixels
    width INTEGER NOT NULL CHECK (0 < width),
    height INTEGER NOT NULL CHECK (0 < height),
    -- the mean of all pixels, red × 65536 + green × 256 + blue
    colour INTEGER NOT NULL,
    added_by BLOB REFERENCES people_account (id),
    added_at INTEGER NOT NULL,
    -- by how many things it is shown
    uses INTEGER NOT NULL DEFAULT 0 CHECK (0 <= uses),
    -- when it was last received or let go
    idle_since INTEGER NOT NULL
) STRICT;
CREATE TABLE pictures_file (
    picture_id BLOB NOT NULL REFERENCES pictures_picture (id) ON DELETE CASCADE,
    width INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (picture_id, width)
) STRICT;
CREATE TABLE registry_business (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    tax_code TEXT UNIQUE,
    organisation_id BLOB UNIQUE REFERENCES people_organisation (id),
    -- Hash of the last imported row, so that the same file again changes nothing.
    row_hash TEXT,
    source TEXT NOT NULL,
    merged_into BLOB REFERENCES registry_business (id),
    created_at INTEGER NOT NULL
, organisation_before BLOB) STRICT;
INSERT INTO registry_business VALUES(X'01a217475def7c3ca0234f9930e3cf41','MZKBPEPD3','0100109106',NULL,'88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719','import',NULL,1795686882799609,NULL);
CREATE TABLE registry_version (
    id BLOB PRIMARY KEY,
    business_id BLOB NOT NULL REFERENCES registry_business (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    name_sort BLOB NOT NULL,
    name_key TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    size_class TEXT NOT NULL,
    vsic_version INTEGER NOT NULL,
    vsic_code TEXT NOT NULL,
    sector TEXT NOT NULL,
    commune TEXT,
    former_commune TEXT,
    maker TEXT NOT NULL,
    status TEXT NOT NULL,
    site TEXT NOT NULL,
    mail TEXT NOT NULL,
    marketplace TEXT NOT NULL,
    app TEXT NOT NULL,
    social TEXT NOT NULL,
    pos TEXT NOT NULL,
    cashless TEXT NOT NULL,
    details TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO registry_version VALUES(X'01a217475def7c8a90625045983f21de',X'01a217475def7c3ca0234f9930e3cf41','2026-11-26','9999-12-31','Công ty TNHH Dừa Một','cong ty tnhh dua mot',X'2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07','dua','limited-liability','unknown',2025,'','','29308',NULL,'unknown','active','yes','unknown','unknown','unknown','unknown','unknown','unknown','{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}',1795686882799609);
CREATE TABLE registry_channel (
    id BLOB PRIMARY KEY,
    business_id BLOB NOT NULL REFERENCES registry_business (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    host TEXT NOT NULL,
    does TEXT NOT NULL,
    others_sell INTEGER NOT NULL,
    duty TEXT NOT NULL,
    duty_state TEXT NOT NULL,
    duty_number TEXT,
    duty_day TEXT,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
INSERT INTO registry_channel VALUES(X'01a217475def767b9610822449a04efa',X'01a217475def7c3ca0234f9930e3cf41','site','dua.example','https://dua.example','dua.example','presents',0,'none','none',NULL,NULL,'2026-11-26','9999-12-31','import');
CREATE TABLE registry_series (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (series, year)
) STRICT;
CREATE TABLE registry_notification (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    business_id BLOB NOT NULL REFERENCES registry_business (id),
    channel_id BLOB NOT NULL REFERENCES registry_channel (id),
    act TEXT NOT NULL,
    state TEXT NOT NULL,
    filed_at INTEGER NOT NULL,
    filed_by BLOB,
    due_day TEXT NOT NULL,
    commune TEXT,
    note TEXT NOT NULL,
    number TEXT,
    answer TEXT,
    answered_at INTEGER,
    answered_by BLOB
) STRICT;
CREATE TABLE registry_import (
    id BLOB PRIMARY KEY,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    encoding TEXT NOT NULL,
    header_row INTEGER NOT NULL,
    mapping TEXT NOT NULL,
    state TEXT NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    same INTEGER NOT NULL,
    wrong INTEGER NOT NULL,
    asked INTEGER NOT NULL,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
INSERT INTO registry_import VALUES(X'01a217475da17d6e97e4e5ae169a57fc','ds.csv','13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064','Unicode',0,'["name","tax-code","commune","website"]','done',1,1,1,0,0,0,0,X'01a2174755707a879429f4e66f63895c',1795686882721422,1795686882816333);
CREATE TABLE registry_import_row (
    id BLOB PRIMARY KEY,
    import_id BLOB NOT NULL REFERENCES registry_import (id),
    line INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    cells TEXT NOT NULL,
    messages TEXT NOT NULL,
    candidates TEXT NOT NULL,
    decided TEXT,
    UNIQUE (import_id, line)
) STRICT;
CREATE TABLE registry_mapping (
    headings_hash TEXT PRIMARY KEY,
    mapping TEXT NOT NULL,
    used_at INTEGER NOT NULL
) STRICT;
INSERT INTO registry_mapping VALUES('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177','["name","tax-code","commune","website"]',1795686882764737);
CREATE TABLE registry_turnover (
    id BLOB PRIMARY KEY,
    business_id BLOB REFERENCES registry_business (id),
    platform TEXT NOT NULL,
    platform_key TEXT NOT NULL,
    period TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    source TEXT NOT NULL,
    channel TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    orders INTEGER,
    commune TEXT,
    revision INTEGER NOT NULL,
    current INTEGER NOT NULL,
    reference TEXT NOT NULL,
    reported_by BLOB,
    reported_at INTEGER NOT NULL
) STRICT;
CREATE TABLE registry_reference (
    id BLOB PRIMARY KEY,
    series TEXT NOT NULL,
    place TEXT NOT NULL,
    geography TEXT NOT NULL,
    period TEXT NOT NULL,
    value INTEGER NOT NULL,
    source TEXT NOT NULL,
    published_on TEXT NOT NULL,
    note TEXT NOT NULL,
    revision INTEGER NOT NULL,
    current INTEGER NOT NULL,
    entered_by BLOB,
    entered_at INTEGER NOT NULL
) STRICT;
CREATE TABLE registry_import_piece (
    import_id BLOB NOT NULL REFERENCES registry_import (id),
    piece INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (import_id, piece)
) STRICT;
INSERT INTO registry_import_piece VALUES(X'01a217475da17d6e97e4e5ae169a57fc',0,X'54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a');
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
, state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('draft', 'waiting', 'open', 'paused', 'suspended', 'refused', 'closed')), state_at INTEGER, state_reason TEXT, back_on TEXT, verifier TEXT CHECK (verifier IN ('rule', 'commune', 'department')), verified_at INTEGER, verified_by BLOB, phone TEXT, shipping_policy TEXT NOT NULL DEFAULT '', return_policy TEXT NOT NULL DEFAULT '', hours TEXT) STRICT;
INSERT INTO booths_booth VALUES(X'01a217475570745894d88be183debd74',X'01a217475570754b9f258b06365bc3c5','gian-hang-mot','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',X'373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795686880624349,NULL,'open',NULL,NULL,NULL,'department',1795686880624349,NULL,NULL,'{"vi":""}','{"vi":""}',NULL);
INSERT INTO booths_booth VALUES(X'01a21747557076a488b8bfac15bfc7e7',X'01a2174755707c629f2eb82ba9dba4e7','gian-hang-hai','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',X'373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795686880624349,NULL,'open',NULL,NULL,NULL,'department',1795686880624349,NULL,NULL,'{"vi":""}','{"vi":""}',NULL);
CREATE TABLE booths_staff (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    account_id BLOB NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL CHECK (role IN ('manager', 'products', 'orders', 'viewer')),
    since INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE TABLE booths_invitation (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    -- A duty, or owner: then its person acts for the organisation.
    role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'products', 'orders', 'viewer')),
    contact TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    account_id BLOB
) STRICT;
CREATE TABLE booths_delegation (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    account_id BLOB NOT NULL REFERENCES people_account (id),
    seller_name TEXT NOT NULL,
    seller_phone TEXT,
    consent_how TEXT NOT NULL CHECK (consent_how IN ('paper', 'recording', 'own')),
    consent_on TEXT NOT NULL,
    consent_place TEXT NOT NULL,
    consent_present TEXT NOT NULL,
    -- What the official saw of the seller's identity; empty: nothing yet.
    identity_seen TEXT NOT NULL,
    since INTEGER NOT NULL,
    ended_at INTEGER,
    ended_how TEXT CHECK (ended_how IN ('taken-over', 'withdrawn'))
) STRICT;
CREATE TABLE booths_producer (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    name TEXT NOT NULL,
    name_sort BLOB NOT NULL,
    commune TEXT,
    hamlet TEXT NOT NULL,
    grows TEXT NOT NULL,
    -- Square metres.
    area INTEGER CHECK (area > 0),
    consent_on TEXT NOT NULL,
    ended_at INTEGER
) STRICT;
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
    ended_at INTEGER, state TEXT NOT NULL DEFAULT 'shown', state_reason TEXT, price_to INTEGER NOT NULL DEFAULT 0, in_stock INTEGER NOT NULL DEFAULT FALSE, brand TEXT, story TEXT NOT NULL DEFAULT '{"vi":""}', adults INTEGER NOT NULL DEFAULT FALSE, producer_id BLOB, sold_count INTEGER NOT NULL DEFAULT 0, picture_id BLOB, picture_width INTEGER, picture_height INTEGER, picture_colour INTEGER, version INTEGER NOT NULL DEFAULT 0, attention INTEGER NOT NULL DEFAULT 0, held INTEGER NOT NULL DEFAULT FALSE, passed TEXT NOT NULL DEFAULT '',
    CHECK (stars IS NULL OR source IS NOT NULL),
    CHECK ((sold AND not_sold_reason IS NULL) OR (NOT sold AND not_sold_reason IS NOT NULL))
) STRICT;
INSERT INTO catalogue_product VALUES(X'01a21747557070c580236a53e284adde',X'01a217475570745894d88be183debd74','dua-sap','{"vi":"Món dua-sap"}','mon dua-sap',X'4347450431532b050e4f2b4901448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795686880624349,1795686880624349,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
INSERT INTO catalogue_product VALUES(X'01a2174755707f5fbd4594ae429d65d3',X'01a217475570745894d88be183debd74','keo-dua','{"vi":"Món keo-dua"}','mon keo-dua',X'434745043f3347050e31532b01448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795686880624349,1795686880624349,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
INSERT INTO catalogue_product VALUES(X'01a217475570705e9a463e3cd3394de3',X'01a21747557076a488b8bfac15bfc7e7','banh-tet','{"vi":"Món banh-tet"}','mon banh-tet',X'434745042d2b4539050e51335101448b040e01dc10','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795686880624349,1795686880624349,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
CREATE TABLE catalogue_variant (
    id BLOB PRIMARY KEY,
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    -- The seller's own number, once in a booth.
    sku TEXT,
    -- The number of the bar code.
    gtin TEXT,
    -- What tells it from the others; empty where there is one.
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    -- Lower prices from quantities on, as JSON.
    tiers TEXT NOT NULL,
    -- Grams of one, packed.
    weight INTEGER CHECK (weight > 0),
    position INTEGER NOT NULL,
    on_hand INTEGER NOT NULL,
    reserved INTEGER NOT NULL,
    ended_at INTEGER, low_at INTEGER CHECK (low_at >= 0),
    CHECK (0 <= reserved AND reserved <= on_hand)
) STRICT;
INSERT INTO catalogue_variant VALUES(X'01a217475570723f88823a6e4627f24d',X'01a21747557070c580236a53e284adde',X'01a217475570745894d88be183debd74',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,2,NULL,NULL);
INSERT INTO catalogue_variant VALUES(X'01a21747557078269ba6ecc1f7972fbd',X'01a2174755707f5fbd4594ae429d65d3',X'01a217475570745894d88be183debd74',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,1,NULL,NULL);
INSERT INTO catalogue_variant VALUES(X'01a21747557071ab8bfa4ee99da5d0ad',X'01a217475570705e9a463e3cd3394de3',X'01a21747557076a488b8bfac15bfc7e7',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,1,NULL,NULL);
CREATE TABLE catalogue_place (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    name TEXT NOT NULL,
    commune TEXT,
    address TEXT,
    opened_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE TABLE catalogue_lot (
    id BLOB PRIMARY KEY,
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    place_id BLOB NOT NULL REFERENCES catalogue_place (id),
    -- The number on the label; empty where only the place matters.
    code TEXT NOT NULL,
    expires_on TEXT,
    on_hand INTEGER NOT NULL CHECK (on_hand >= 0),
    UNIQUE (variant_id, place_id, code)
) STRICT;
CREATE TABLE catalogue_movement (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    lot_id BLOB REFERENCES catalogue_lot (id),
    kind TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    -- On hand after it.
    on_hand INTEGER NOT NULL CHECK (on_hand >= 0),
    note TEXT,
    -- The order, import or other thing that caused it.
    subject BLOB,
    account_id BLOB,
    moved_at INTEGER NOT NULL
) STRICT;
INSERT INTO catalogue_movement VALUES(X'01a217475570783d8437da2ad4a851e5',X'01a217475570745894d88be183debd74',X'01a217475570723f88823a6e4627f24d',NULL,'opening',10,10,NULL,NULL,NULL,1795686880624349);
INSERT INTO catalogue_movement VALUES(X'01a2174755707ee9a26c24bf5eadcffb',X'01a217475570745894d88be183debd74',X'01a21747557078269ba6ecc1f7972fbd',NULL,'opening',10,10,NULL,NULL,NULL,1795686880624349);
INSERT INTO catalogue_movement VALUES(X'01a2174755707118aa0b596e0de6c0d8',X'01a21747557076a488b8bfac15bfc7e7',X'01a21747557071ab8bfa4ee99da5d0ad',NULL,'opening',10,10,NULL,NULL,NULL,1795686880624349);
CREATE TABLE catalogue_picture (
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    picture_id BLOB NOT NULL REFERENCES pictures_picture (id),
    position INTEGER NOT NULL,
    -- What is seen, for who does not see it.
    alt TEXT NOT NULL,
    PRIMARY KEY (product_id, picture_id)
) STRICT;
CREATE TABLE catalogue_label (
    id BLOB PRIMARY KEY,
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    -- Number of the group of annex I.
    goods_group INTEGER NOT NULL,
    -- What each field says, as JSON.
    fields TEXT NOT NULL,
    responsible TEXT NOT NULL,
    address TEXT NOT NULL,
    origin TEXT NOT NULL,
    -- Fields that are missing, by their keys with spaces; empty when it is complete.
    missing TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER
) STRICT;
CREATE TABLE catalogue_certificate (
    id BLOB PRIMARY KEY,
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    stars INTEGER CHECK (stars BETWEEN 3 AND 5),
    ocop_group TEXT,
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    issued_on TEXT,
    -- The last day on which it holds; unknown where the source does not say.
    expires_on TEXT,
    -- Where it was published.
    source TEXT NOT NULL,
    -- A photo of the paper.
    picture_id BLOB,
    reason TEXT NOT NULL,
    claimed_by BLOB,
    claimed_at INTEGER NOT NULL,
    answered_by BLOB,
    answered_at INTEGER,
    CHECK ((kind = 'ocop') = (stars IS NOT NULL))
) STRICT;
CREATE TABLE catalogue_report (
    id BLOB PRIMARY KEY,
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    reason TEXT NOT NULL,
    said TEXT NOT NULL,
    -- Hash of a random cookie of the browser: one browser cannot report without end.
    browser BLOB NOT NULL,
    -- Whose request it is, with the number of the document; a visitor's has none.
    authority TEXT,
    -- Until when an authority's request must be done (24 hours).
    due_at INTEGER,
    reported_at INTEGER NOT NULL,
    answered_at INTEGER
) STRICT;
CREATE TABLE catalogue_question (
    id BLOB PRIMARY KEY,
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    -- Who asked; nobody any more once that person is erased.
    account_id BLOB,
    question TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answer TEXT,
    answer_state TEXT,
    answered_by BLOB,
    answered_at INTEGER
) STRICT;
CREATE TABLE catalogue_import (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    -- products or sales
    kind TEXT NOT NULL,
    -- Of sales, and of a stock list: where from.
    marketplace TEXT,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    encoding TEXT NOT NULL,
    header_row INTEGER NOT NULL,
    mapping TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Sales lower the stock.
    lowers INTEGER NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    same INTEGER NOT NULL,
    wrong INTEGER NOT NULL,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
CREATE TABLE catalogue_import_file (
    import_id BLOB PRIMARY KEY REFERENCES catalogue_import (id),
    file BLOB NOT NULL
) STRICT;
CREATE TABLE catalogue_import_turn (
    booth_id BLOB PRIMARY KEY REFERENCES booths_booth (id),
    import_id BLOB NOT NULL REFERENCES catalogue_import (id)
) STRICT;
CREATE TABLE catalogue_import_row (
    id BLOB PRIMARY KEY,
    import_id BLOB NOT NULL REFERENCES catalogue_import (id),
    line INTEGER NOT NULL,
    cells TEXT NOT NULL,
    messages TEXT NOT NULL
) STRICT;
CREATE TABLE catalogue_mapping (
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    sheet TEXT NOT NULL,
    headings_hash TEXT NOT NULL,
    mapping TEXT NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (booth_id, sheet, headings_hash)
) STRICT;
CREATE TABLE catalogue_outside_sale (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    marketplace TEXT NOT NULL,
    order_number TEXT NOT NULL,
    sku TEXT NOT NULL,
    product_name TEXT NOT NULL,
    -- Where the number is one of the booth's.
    variant_id BLOB REFERENCES catalogue_variant (id),
    day TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    -- Cancelled or sent back there.
    undone INTEGER NOT NULL,
    -- Pieces that left the stock for it.
    taken INTEGER NOT NULL CHECK (taken >= 0),
    recorded_at INTEGER NOT NULL,
    UNIQUE (booth_id, marketplace, order_number, sku)
) STRICT;
CREATE TABLE feeds_listing (
    id BLOB PRIMARY KEY,
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    -- Empty: all variants.
    variant_id BLOB REFERENCES catalogue_variant (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    -- A code of data/feeds/marketplaces.toml.
    marketplace TEXT NOT NULL,
    address TEXT NOT NULL,
    since TEXT NOT NULL,
    -- The day on which the seller last said that it is still there.
    checked TEXT NOT NULL,
    ended TEXT,
    CHECK (ended IS NULL OR ended >= since)
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
INSERT INTO money_payment VALUES(X'01a217475d5177fbb02ed7ac79dbb670','bccfbcbdd7b315df365b2729e79b55b2','CNPQZ31HKSX','orders.checkout',X'01a217475d51777f8c67e34a69698878',315000,'vietqr','awaiting',1795686882641238,1795688682641238,NULL);
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
INSERT INTO delivery_shipment VALUES(X'01a217475d517d73a9f537a598dd126e',X'01a217475d5170fd8ddaf57c0d81934c',X'01a217475570745894d88be183debd74','seller','waiting',15000,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795686882641238,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a217475d5171748938fe9d3d7f2832',X'01a217475d517b1e927291fb41de0a38',X'01a21747557076a488b8bfac15bfc7e7','pick-up','waiting',0,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795686882641238,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a217475d79748aa4cdc75e9f919a98',X'01a217475d7977ad8c48681cf2f428d5',X'01a217475570745894d88be183debd74','seller','waiting',15000,115000,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795686882681865,NULL,NULL,NULL);
CREATE TABLE orders_cart (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    touched_at INTEGER NOT NULL
) STRICT;
INSERT INTO orders_cart VALUES(X'01a217475d2d7b7eab2add4f5e926394','c0b2f0e3223aa33aeb346908ead50693532021eec3c81a82ece434db7031333f',1795686882628663);
INSERT INTO orders_cart VALUES(X'01a217475d6e7a269401c64ee37ef3a5','b2b5d7dfa0859cf9d551bce921800363a22ec8335806a112b677472528278071',1795686882670222);
CREATE TABLE orders_checkout (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    account_id BLOB,
    payment TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    placed_at INTEGER NOT NULL
) STRICT;
INSERT INTO orders_checkout VALUES(X'01a217475d51777f8c67e34a69698878','ECZBXG7NX','0ef985ef4ecc8e58412b06048d2e73fe',NULL,'vietqr',315000,1795686882641238);
INSERT INTO orders_checkout VALUES(X'01a217475d797435bc546073c04a77c8','R4VWYXCG5','8ca2fcedd3a5f426f37a137e7e4aa906',NULL,'cod',115000,1795686882681865);
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
, origin TEXT NOT NULL DEFAULT 'market') STRICT;
INSERT INTO orders_order VALUES(X'01a217475d5170fd8ddaf57c0d81934c','SE5XW5FW3',X'01a217475d51777f8c67e34a69698878',X'01a217475570745894d88be183debd74','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','awaiting-payment',200000,15000,215000,'86',1795686882641238,'2026-11-26',NULL,NULL,NULL,NULL,'market');
INSERT INTO orders_order VALUES(X'01a217475d517b1e927291fb41de0a38','M412GAV93',X'01a217475d51777f8c67e34a69698878',X'01a21747557076a488b8bfac15bfc7e7','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','awaiting-payment',100000,0,100000,'86',1795686882641238,'2026-11-26',NULL,NULL,NULL,NULL,'market');
INSERT INTO orders_order VALUES(X'01a217475d7977ad8c48681cf2f428d5','ZRXY8P7AR',X'01a217475d797435bc546073c04a77c8',X'01a217475570745894d88be183debd74','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','cod','placed',100000,15000,115000,'86',1795686882681865,'2026-11-26',NULL,NULL,NULL,NULL,'market');
CREATE TABLE orders_cart_item (
    cart_id BLOB NOT NULL REFERENCES orders_cart (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    added_at INTEGER NOT NULL,
    PRIMARY KEY (cart_id, variant_id)
) STRICT;
CREATE TABLE orders_item (
    order_id BLOB NOT NULL REFERENCES orders_order (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    name TEXT NOT NULL,
    -- What told the variant from the others; empty where there was one.
    variant TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- The price of one at that quantity.
    price INTEGER NOT NULL CHECK (price >= 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, variant_id)
) STRICT;
INSERT INTO orders_item VALUES(X'01a217475d5170fd8ddaf57c0d81934c',X'01a217475570723f88823a6e4627f24d',X'01a21747557070c580236a53e284adde','{"vi":"Món dua-sap"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,2);
INSERT INTO orders_item VALUES(X'01a217475d517b1e927291fb41de0a38',X'01a21747557071ab8bfa4ee99da5d0ad',X'01a217475570705e9a463e3cd3394de3','{"vi":"Món banh-tet"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,1);
INSERT INTO orders_item VALUES(X'01a217475d7977ad8c48681cf2f428d5',X'01a21747557078269ba6ecc1f7972fbd',X'01a2174755707f5fbd4594ae429d65d3','{"vi":"Món keo-dua"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,1);
CREATE TABLE orders_draft (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    -- What the seller already knows of the buyer; forgotten when the draft ends without an order.
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT,
    goods INTEGER NOT NULL CHECK (goods >= 0),
    -- Agreed delivery fee; without one the booth's terms hold.
    fee INTEGER CHECK (fee >= 0),
    made_by BLOB,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    checkout_id BLOB REFERENCES orders_checkout (id)
) STRICT;
CREATE TABLE orders_draft_item (
    draft_id BLOB NOT NULL REFERENCES orders_draft (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    price INTEGER NOT NULL CHECK (price >= 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (draft_id, variant_id)
) STRICT;
CREATE TABLE orders_customer (
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    buyer_key TEXT NOT NULL,
    id BLOB NOT NULL UNIQUE,
    last_order_id BLOB NOT NULL REFERENCES orders_order (id),
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    -- The seller's own words about the customer.
    note TEXT,
    PRIMARY KEY (booth_id, buyer_key)
) STRICT;
INSERT INTO orders_customer VALUES(X'01a217475570745894d88be183debd74','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396',X'01a217475d517c769759e918d65ea4cd',X'01a217475d7977ad8c48681cf2f428d5',1795686882641238,1795686882681865,NULL);
INSERT INTO orders_customer VALUES(X'01a21747557076a488b8bfac15bfc7e7','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396',X'01a217475d51718bb90fb7ff02d7f46a',X'01a217475d517b1e927291fb41de0a38',1795686882641238,1795686882641238,NULL);
CREATE INDEX db_event_unnumbered ON db_event (at, id) WHERE seq IS NULL;
CREATE INDEX db_event_key ON db_event (key, seq);
CREATE INDEX db_event_at ON db_event (at, id);
CREATE INDEX db_job_due ON db_job (run_at) WHERE finished_at IS NULL;
CREATE INDEX db_event_account ON db_event (account_id, at);
CREATE TRIGGER db_event_kept BEFORE DELETE ON db_event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER db_event_fixed BEFORE UPDATE ON db_event
WHEN OLD.seq IS NOT NULL OR OLD.id <> NEW.id OR OLD.payload <> NEW.payload OR OLD.topic <> NEW.topic OR OLD.at <> NEW.at
    OR OLD.day <> NEW.day OR OLD.key <> NEW.key OR OLD.actor <> NEW.actor OR OLD.request <> NEW.request
    OR OLD.account_id IS NOT NEW.account_id
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER db_seal_kept BEFORE DELETE ON db_seal BEGIN SELECT RAISE(ABORT, 'seals stay'); END;
CREATE TRIGGER db_seal_fixed BEFORE UPDATE ON db_seal BEGIN SELECT RAISE(ABORT, 'seals stay'); END;
CREATE INDEX outside_inbox_received_at ON outside_inbox (received_at, id);
CREATE INDEX outside_mail_created ON outside_mail (created_at, id);
CREATE INDEX places_point_name ON places_point (name_sort, id);
CREATE INDEX places_point_commune ON places_point (commune, name_sort);
CREATE INDEX places_point_revision ON places_point (revision, id);
CREATE INDEX people_grant_account ON people_grant (account_id);
CREATE INDEX people_session_account ON people_session (account_id, seen_at);
CREATE INDEX people_session_seen ON people_session (seen_at);
CREATE INDEX people_passkey_account ON people_passkey (account_id);
CREATE INDEX people_identity_account ON people_identity (account_id);
CREATE INDEX people_invitation_created ON people_invitation (created_at, id);
CREATE INDEX people_verification_account ON people_verification (account_id, recorded_at);
CREATE INDEX people_token_account ON people_token (account_id, created_at);
CREATE INDEX people_official_name ON people_official (name_sort, id);
CREATE INDEX people_official_commune ON people_official (commune, to_day);
CREATE UNIQUE INDEX people_consent_now ON people_consent (account_id, purpose) WHERE withdrawn_at IS NULL;
CREATE INDEX people_data_request_asked ON people_data_request (asked_at, id);
CREATE INDEX people_breach_noticed ON people_breach (noticed_at, id);
CREATE INDEX people_account_created ON people_account (created_at, id);
CREATE INDEX people_organisation_created ON people_organisation (created_at, id);
CREATE INDEX people_organisation_opened ON people_organisation (opened_by);
CREATE INDEX pictures_picture_idle ON pictures_picture (uses, idle_since);
CREATE INDEX pictures_picture_added_by ON pictures_picture (added_by, id);
CREATE INDEX registry_version_business ON registry_version (business_id, from_day);
CREATE INDEX registry_version_name ON registry_version (name_sort, business_id);
CREATE INDEX registry_channel_business ON registry_channel (business_id, from_day);
CREATE INDEX registry_channel_host ON registry_channel (host);
CREATE UNIQUE INDEX registry_channel_once ON registry_channel (business_id, kind, address) WHERE to_day = '9999-12-31';
CREATE INDEX registry_notification_filed ON registry_notification (filed_at, id);
CREATE UNIQUE INDEX registry_notification_open ON registry_notification (channel_id) WHERE state = 'filed';
CREATE INDEX registry_import_created ON registry_import (created_at, id);
CREATE INDEX registry_import_row_outcome ON registry_import_row (outcome, import_id, line);
CREATE INDEX registry_import_row_hash ON registry_import_row (row_hash);
CREATE UNIQUE INDEX registry_turnover_current ON registry_turnover (platform_key, period, source, channel) WHERE current;
CREATE INDEX registry_turnover_reported ON registry_turnover (reported_at, id);
CREATE UNIQUE INDEX registry_reference_current ON registry_reference (series, place, geography, period) WHERE current;
CREATE INDEX registry_reference_entered ON registry_reference (entered_at, id);
CREATE INDEX registry_version_commune ON registry_version (commune, name_key, to_day);
CREATE INDEX registry_version_status ON registry_version (status, to_day, from_day);
CREATE INDEX registry_business_before ON registry_business (organisation_before) WHERE organisation_before IS NOT NULL;
CREATE INDEX registry_business_merged ON registry_business (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX booths_booth_organisation ON booths_booth (organisation_id);
CREATE INDEX booths_booth_name ON booths_booth (name_sort, id);
CREATE INDEX booths_booth_opened ON booths_booth (opened_at, id);
CREATE INDEX booths_booth_state ON booths_booth (state, opened_at, id);
CREATE INDEX booths_booth_commune ON booths_booth (commune, name_sort, id);
CREATE UNIQUE INDEX booths_staff_now ON booths_staff (booth_id, account_id) WHERE ended_at IS NULL;
CREATE INDEX booths_staff_account ON booths_staff (account_id);
CREATE INDEX booths_invitation_booth ON booths_invitation (booth_id, created_at);
CREATE UNIQUE INDEX booths_delegation_now ON booths_delegation (booth_id) WHERE ended_at IS NULL;
CREATE INDEX booths_delegation_account ON booths_delegation (account_id);
CREATE INDEX booths_producer_booth ON booths_producer (booth_id, name_sort, id);
CREATE INDEX catalogue_product_booth ON catalogue_product (booth_id, rank);
CREATE INDEX catalogue_product_category ON catalogue_product (category, rank, id);
CREATE INDEX catalogue_product_rank ON catalogue_product (rank, id);
CREATE INDEX catalogue_product_price ON catalogue_product (price, id);
CREATE INDEX catalogue_product_name ON catalogue_product (name_sort, id);
CREATE INDEX catalogue_variant_product ON catalogue_variant (product_id, position, id);
CREATE UNIQUE INDEX catalogue_variant_sku ON catalogue_variant (booth_id, sku);
CREATE INDEX catalogue_place_booth ON catalogue_place (booth_id, opened_at, id);
CREATE INDEX catalogue_lot_expiry ON catalogue_lot (expires_on, id);
CREATE INDEX catalogue_movement_variant ON catalogue_movement (variant_id, moved_at, id);
CREATE INDEX catalogue_movement_booth ON catalogue_movement (booth_id, moved_at, id);
CREATE INDEX catalogue_picture_of ON catalogue_picture (picture_id);
CREATE INDEX catalogue_label_product ON catalogue_label (product_id, from_at, id);
CREATE UNIQUE INDEX catalogue_label_current ON catalogue_label (product_id) WHERE to_at IS NULL;
CREATE INDEX catalogue_certificate_product ON catalogue_certificate (product_id, claimed_at, id);
CREATE INDEX catalogue_certificate_state ON catalogue_certificate (state, claimed_at, id);
CREATE INDEX catalogue_certificate_claimed ON catalogue_certificate (claimed_at, id);
CREATE INDEX catalogue_certificate_expiry ON catalogue_certificate (state, expires_on);
CREATE INDEX catalogue_report_product ON catalogue_report (product_id, reported_at, id);
CREATE INDEX catalogue_report_browser ON catalogue_report (browser, reported_at);
CREATE UNIQUE INDEX catalogue_report_once ON catalogue_report (product_id, browser) WHERE answered_at IS NULL;
CREATE INDEX catalogue_question_product ON catalogue_question (product_id, asked_at, id);
CREATE INDEX catalogue_question_booth ON catalogue_question (booth_id, answered_at, asked_at, id);
CREATE INDEX catalogue_question_account ON catalogue_question (account_id, asked_at);
CREATE INDEX catalogue_product_attention ON catalogue_product (attention, id);
CREATE INDEX catalogue_import_booth ON catalogue_import (booth_id, created_at, id);
CREATE INDEX catalogue_import_row_line ON catalogue_import_row (import_id, line, id);
CREATE INDEX catalogue_outside_sale_booth ON catalogue_outside_sale (booth_id, day, id);
CREATE INDEX catalogue_outside_sale_day ON catalogue_outside_sale (day, id);
CREATE INDEX catalogue_product_of_booth ON catalogue_product (booth_id, id);
CREATE UNIQUE INDEX feeds_listing_open ON feeds_listing (product_id, address) WHERE ended IS NULL;
CREATE INDEX feeds_listing_booth ON feeds_listing (booth_id, since, id);
CREATE INDEX feeds_listing_marketplace ON feeds_listing (marketplace, product_id);
CREATE INDEX money_payment_created_at ON money_payment (created_at, id);
CREATE INDEX money_payment_amount ON money_payment (amount, id);
CREATE INDEX money_transfer_received_at ON money_transfer (received_at, id);
CREATE INDEX money_transfer_amount ON money_transfer (amount, id);
CREATE UNIQUE INDEX money_transfer_payment ON money_transfer (payment_id) WHERE state = 'matched';
CREATE INDEX money_ledger_debit ON money_ledger (debit, at);
CREATE INDEX money_ledger_credit ON money_ledger (credit, at);
CREATE INDEX money_ledger_at ON money_ledger (at, id);
CREATE INDEX delivery_shipment_booth ON delivery_shipment (booth_id, state);
CREATE INDEX delivery_shipment_named ON delivery_shipment (booked_at) WHERE name <> '';
CREATE INDEX orders_cart_touched ON orders_cart (touched_at);
CREATE INDEX orders_checkout_account ON orders_checkout (account_id, placed_at);
CREATE INDEX orders_order_checkout ON orders_order (checkout_id);
CREATE INDEX orders_order_booth ON orders_order (booth_id, placed_at, id);
CREATE INDEX orders_order_day ON orders_order (day, status);
CREATE INDEX orders_order_placed ON orders_order (placed_at, id);
CREATE INDEX orders_item_product ON orders_item (product_id, order_id);
CREATE INDEX orders_draft_booth ON orders_draft (booth_id, made_at, id);
CREATE INDEX orders_customer_last ON orders_customer (booth_id, last_at, id);
CREATE INDEX orders_order_buyer ON orders_order (booth_id, buyer_key, placed_at);
COMMIT;
