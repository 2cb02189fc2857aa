PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE db_migration (
    domain TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL,
    PRIMARY KEY (domain, number));
INSERT INTO db_migration VALUES('db',1,'log','09cccd93249f530c14d85d63c1405194a22db8c854d62f63151f16d75bf83047');
INSERT INTO db_migration VALUES('db',2,'audit','c1b79f7b4e3d980c88c392aed3241035b1419bad0cc723619aa6003490d04679');
INSERT INTO db_migration VALUES('outside',1,'inbox','0e6a29aefb7c5bd4bd82d2885ad6dcea17c440b618f3ca892c34fb7313160d44');
INSERT INTO db_migration VALUES('outside',2,'mail','978d345a7853709306f7f05d8e8d1e48aad241ce9094efe9751d47e08a389bc6');
INSERT INTO db_migration VALUES('places',1,'points','1a34a8f4905a7f9a82896765250ac4facf308dd25f1fd0e61e041c6e8d160d2c');
INSERT INTO db_migration VALUES('people',1,'people','82dc18e6989185a3d1d2b789f9a032958df1286d5c70db707cdfb35bddbc92c2');
INSERT INTO db_migration VALUES('people',2,'organisation','81323e5c38742a9f0e11d1ebe5fef53be0a32a644e69f1d2a33b70a20e1b67e2');
INSERT INTO db_migration VALUES('registry',1,'registry','f6af71705295476b6c95815620f4ea3997cf122d016e34738d4d410a0da0b8e8');
INSERT INTO db_migration VALUES('booths',1,'booths','b4b49176b9abea02212d1a7558b76ad38dc4bdaf44a58595ab2e539df76a7d0d');
INSERT INTO db_migration VALUES('catalogue',1,'catalogue','4d585b7b48f5e41a0ad29989404ade9f4f4985734870d7f271f2c94ccd326a9f');
INSERT INTO db_migration VALUES('money',1,'money','e482d3b75dd4865da6c9e804f7ae705efba8f5de24c457083a71278f806bd1a9');
INSERT INTO db_migration VALUES('delivery',1,'delivery','9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO db_migration VALUES('orders',1,'orders','0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');
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
INSERT INTO db_event VALUES(X'01a21523618a7c15bb76e1d5cc749a38',NULL,'people.organisation.added.v1',X'01a21523618a7e4bb848fca20a5dfb7b','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"kind":"household","organisation":"01a21523-618a-7e4b-b848-fca20a5dfb7b"}');
INSERT INTO db_event VALUES(X'01a21523618a7e1696e2c644ef2f0ad6',NULL,'booths.booth.opened.v1',X'01a21523618a72959315e21ce22f1004','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"booth":"01a21523-618a-7295-9315-e21ce22f1004","organisation":"01a21523-618a-7e4b-b848-fca20a5dfb7b"}');
INSERT INTO db_event VALUES(X'01a21523618a7be4929ad0ab2dd935d5',NULL,'catalogue.product.added.v1',X'01a21523618a7e1ea5b357e4a8995a28','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"booth":"01a21523-618a-7295-9315-e21ce22f1004","product":"01a21523-618a-7e1e-a5b3-57e4a8995a28"}');
INSERT INTO db_event VALUES(X'01a21523618a7820b5f9e6fda9baa4cd',NULL,'catalogue.product.added.v1',X'01a21523618a70408fd2ea52ffcc995e','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"booth":"01a21523-618a-7295-9315-e21ce22f1004","product":"01a21523-618a-7040-8fd2-ea52ffcc995e"}');
INSERT INTO db_event VALUES(X'01a21523618a79ba9d42445d85daf9e2',NULL,'people.organisation.added.v1',X'01a21523618a74ad9e3c9fa819820c2c','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"kind":"household","organisation":"01a21523-618a-74ad-9e3c-9fa819820c2c"}');
INSERT INTO db_event VALUES(X'01a21523618a77359c37e8600fb0b1ad',NULL,'booths.booth.opened.v1',X'01a21523618a770db2644b6b8e1ad505','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"booth":"01a21523-618a-770d-b264-4b6b8e1ad505","organisation":"01a21523-618a-74ad-9e3c-9fa819820c2c"}');
INSERT INTO db_event VALUES(X'01a21523618a70f896e4d993a8c1ee21',NULL,'catalogue.product.added.v1',X'01a21523618a71b7908f218c207f6d3e','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"booth":"01a21523-618a-770d-b264-4b6b8e1ad505","product":"01a21523-618a-71b7-908f-218c207f6d3e"}');
INSERT INTO db_event VALUES(X'01a21523618a7c429c4fa5fdbfa4fb07',NULL,'people.account.opened.v1',X'01a21523618a7e6b832e035f2d2146f4','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-7e6b-832e-035f2d2146f4","proofs":{"name":"ee929fc90439ba5290aa0533e2b073b8153417aefe9311d7ebe81a3fa7a6c1d3"}}');
INSERT INTO db_event VALUES(X'01a21523618a7839a4b5df2052f82a9c',NULL,'people.account.opened.v1',X'01a21523618a746ea9fbbc0caa7a3c75','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-746e-a9fb-bc0caa7a3c75","proofs":{"name":"a9445b0bef0c501f97f0c7e06f6bfc46a5bae4533316e8a2124cb40da3674008"}}');
INSERT INTO db_event VALUES(X'01a21523618a7af6ac8576f05dba3cb6',NULL,'people.role.granted.v1',X'01a21523618a746ea9fbbc0caa7a3c75','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-746e-a9fb-bc0caa7a3c75","commune":null,"organisation":"01a21523-618a-7e4b-b848-fca20a5dfb7b","role":"seller"}');
INSERT INTO db_event VALUES(X'01a21523618a79e3a7bb1b1669a68419',NULL,'people.account.opened.v1',X'01a21523618a73ef94c04e30287b82db','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-73ef-94c0-4e30287b82db","proofs":{"name":"fe5ca127faf482e0a9ef16ad964bb4b7b106dbc0234825dcfe5485b5e5231d80"}}');
INSERT INTO db_event VALUES(X'01a21523618a7d54972b25595f860f4f',NULL,'people.role.granted.v1',X'01a21523618a73ef94c04e30287b82db','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-73ef-94c0-4e30287b82db","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO db_event VALUES(X'01a21523618a7501949bff424d4779a9',NULL,'people.account.opened.v1',X'01a21523618a73ea992344c6c8bb27d6','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-73ea-9923-44c6c8bb27d6","proofs":{"name":"299cdf7289d92fc942207214814c5a9ded02c2606d4dde422d00e60ed52b7b1e"}}');
INSERT INTO db_event VALUES(X'01a21523618a755591d3ce7b703ad75d',NULL,'people.role.granted.v1',X'01a21523618a73ea992344c6c8bb27d6','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-73ea-9923-44c6c8bb27d6","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO db_event VALUES(X'01a21523618a73ec8114b27d5e5b2f71',NULL,'people.account.opened.v1',X'01a21523618a7925b5d0355e9352c434','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-7925-b5d0-355e9352c434","proofs":{"name":"70257b162fc80a53dd11aaf9e5ae2ce420c064a7e46a950479557a773fc4ceec"}}');
INSERT INTO db_event VALUES(X'01a21523618a7e2199ce80a5f9be7554',NULL,'people.role.granted.v1',X'01a21523618a7925b5d0355e9352c434','system:test',NULL,X'01a21523618a7fa7ad0f227a29c3c1d2',1795650969994977,'2026-11-26','{"account":"01a21523-618a-7925-b5d0-355e9352c434","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO db_event VALUES(X'01a21523661b77fc857dc03207804697',NULL,'orders.order.placed.v1',X'01a21523661b7a41a58017ce0e249093','visitor',NULL,X'01a21523661b72858c7e4b16dd436a88',1795650971163978,'2026-11-26','{"booth":"01a21523-618a-770d-b264-4b6b8e1ad505","checkout":"01a21523-661b-75ff-a6b6-e5cf53402acb","order":"01a21523-661b-7a41-a580-17ce0e249093","payment":"vietqr","total":100000}');
INSERT INTO db_event VALUES(X'01a21523661b7269af9417a45fbe48a7',NULL,'orders.order.placed.v1',X'01a21523661b73dcba190649f970c839','visitor',NULL,X'01a21523661b72858c7e4b16dd436a88',1795650971163978,'2026-11-26','{"booth":"01a21523-618a-7295-9315-e21ce22f1004","checkout":"01a21523-661b-75ff-a6b6-e5cf53402acb","order":"01a21523-661b-73dc-ba19-0649f970c839","payment":"vietqr","total":215000}');
INSERT INTO db_event VALUES(X'01a21523662b78f082f21c3f05be5933',NULL,'orders.order.placed.v1',X'01a21523662b702d91390d30a1441ff5','visitor',NULL,X'01a21523662b76fcafdb18e9c62aae63',1795650971179022,'2026-11-26','{"booth":"01a21523-618a-7295-9315-e21ce22f1004","checkout":"01a21523-662b-7c1e-b35b-94392e54b910","order":"01a21523-662b-702d-9139-0d30a1441ff5","payment":"cod","total":115000}');
INSERT INTO db_event VALUES(X'01a21523665e7640943ddfa528a1120c',NULL,'registry.import.started.v1',X'01a2152366457c49b0010b579183f0e6','account',X'01a21523618a73ea992344c6c8bb27d6',X'01a21523665e71c0b6eacf20e893b43f',1795650971230418,'2026-11-26','{"file":"ds.csv","file_hash":"13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064","import":"01a21523-6645-7c49-b001-0b579183f0e6","total":1}');
INSERT INTO db_event VALUES(X'01a2152366827ffeafbde648f510663d',NULL,'registry.import.finished.v1',X'01a2152366457c49b0010b579183f0e6','system:test',NULL,X'01a215236682766d98bcd9111dd6e7b4',1795650971266902,'2026-11-26','{"added":1,"asked":0,"changed":0,"import":"01a21523-6645-7c49-b001-0b579183f0e6","same":0,"wrong":0}');
CREATE TABLE db_event_personal (
    event_id BLOB NOT NULL REFERENCES db_event (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL, salt TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, name)
) STRICT;
INSERT INTO db_event_personal VALUES(X'01a21523618a7c429c4fa5fdbfa4fb07','name','shopper','ea8b5e4a58431a3038ec490a03e26db5');
INSERT INTO db_event_personal VALUES(X'01a21523618a7839a4b5df2052f82a9c','name','seller','c2a5fd892f226f056d35453ed606520c');
INSERT INTO db_event_personal VALUES(X'01a21523618a79e3a7bb1b1669a68419','name','commune-officer','1f88e47d0670ad88c6cd4594313428a6');
INSERT INTO db_event_personal VALUES(X'01a21523618a7501949bff424d4779a9','name','officer','0b73544a301f97390a19f280fc718af7');
INSERT INTO db_event_personal VALUES(X'01a21523618a73ec8114b27d5e5b2f71','name','operator','db7b5d97c1542e31479152ef11874872');
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
INSERT INTO db_job VALUES(X'01a21523661b77b29dc90f803966780d','money.ask',X'01a21523661b7c88a5f8e258cfa253ba',1795651091163978,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21523661b7b51a427ed73f3175865','money.ask-last',X'01a21523661b7c88a5f8e258cfa253ba',1795652711163978,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21523661b7889a8c3cbcf4e8db2cc','orders.expire',X'01a21523661b75ffa6b6e5cf53402acb',1795652831163978,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21523665e7d8a8f088cf72771356f','registry.import',X'01a2152366457c49b0010b579183f0e6',1795650971230418,NULL,1,1795650971247041,NULL);
CREATE TABLE db_idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO db_idempotency VALUES('orders.checkout:956c9f6012a22c70cecd82f85f637a17a7ef742fe6e49938a6a33d506ec39f44:a','d79a5814a8e45f2cec7e9c52fe3c86a641b98e4a8b0e02e44f25ba7351e95ed5','2d4b64dd793cb44563134123ea83e606 c7460813cf4ab41ab8be34e26ba274d8',1795650971163978);
INSERT INTO db_idempotency VALUES('orders.checkout:5c8fbdd2e2fd8b5da78499d28ac4eb6c90e5bfcb4bdc7cccda07d5bddc7fd0e2:b','40a4d742de47fc8e9ce789d90d98d65dd0e67e30a3928f949b2aa7123c946c4e','daba99a1ab05cf2a6742134aed096772 ',1795650971179022);
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
) STRICT;
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
INSERT INTO people_account VALUES(X'01a21523618a7e6b832e035f2d2146f4','shopper@example.vn',NULL,'shopper','$argon2id$v=19$m=8,t=1,p=1$Xyb0n6acccc95C3S1cjZPw$dhouSL2yl/mNXjE0tYClhKuFesJSSPqQDKANS23QVN4',1795650969994977,NULL);
INSERT INTO people_account VALUES(X'01a21523618a746ea9fbbc0caa7a3c75','seller@example.vn',NULL,'seller','$argon2id$v=19$m=8,t=1,p=1$g+v+YXAFrZA/oDJWWghF7w$uoE9/5LRsnndh9AX/MEEoqbyoykZi3PgdcSbif0awhs',1795650969994977,NULL);
INSERT INTO people_account VALUES(X'01a21523618a73ef94c04e30287b82db','commune-officer@example.vn',NULL,'commune-officer','$argon2id$v=19$m=8,t=1,p=1$OeLQyho/WSxfvILnMNxMPw$uEukVdwy62a920GSwUQAgXdbLRFtng2nsGirjQj/z3Y',1795650969994977,NULL);
INSERT INTO people_account VALUES(X'01a21523618a73ea992344c6c8bb27d6','officer@example.vn',NULL,'officer','$argon2id$v=19$m=8,t=1,p=1$5eufcvWaqiPbywFPFUqxTw$6csU18bMEFxfRDzCiThfMGPWLmzo+CmygN04XRa0DLI',1795650969994977,NULL);
INSERT INTO people_account VALUES(X'01a21523618a7925b5d0355e9352c434','operator@example.vn',NULL,'operator','$argon2id$v=19$m=8,t=1,p=1$TIZuaYQyASAhNg5cgxtaDQ$MOWdjUFNHzbBibuEyTeyny7iebtdKEumZAbwElpMY7E',1795650969994977,NULL);
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
INSERT INTO people_organisation VALUES(X'01a21523618a7e4bb848fca20a5dfb7b','household','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',NULL,'29308',1795650969994977,NULL);
INSERT INTO people_organisation VALUES(X'01a21523618a74ad9e3c9fa819820c2c','household','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',NULL,'29308',1795650969994977,NULL);
CREATE TABLE people_grant (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES people_organisation (id),
    commune TEXT,
    granted_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO people_grant VALUES(X'01a21523618a77eda2161a10127bd3f5',X'01a21523618a746ea9fbbc0caa7a3c75','seller',X'01a21523618a7e4bb848fca20a5dfb7b',NULL,1795650969994977,NULL);
INSERT INTO people_grant VALUES(X'01a21523618a73278e6cbe5dbeb97f03',X'01a21523618a73ef94c04e30287b82db','commune-officer',NULL,'29308',1795650969994977,NULL);
INSERT INTO people_grant VALUES(X'01a21523618a737c8292e7f00fc56ec5',X'01a21523618a73ea992344c6c8bb27d6','officer',NULL,NULL,1795650969994977,NULL);
INSERT INTO people_grant VALUES(X'01a21523618a7fc5853f4ae096201dc9',X'01a21523618a7925b5d0355e9352c434','operator',NULL,NULL,1795650969994977,NULL);
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
) STRICT;
INSERT INTO people_session VALUES(X'01a215236638764cb2a217283a63b212','d4a6d8914aec88d14d2ee1e584a2e94a0c378099f9b02293f369db7564c12e46',X'01a21523618a73ea992344c6c8bb27d6','strong','',1795650971192062,1795650971192062);
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
) STRICT;
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
) STRICT;
INSERT INTO registry_business VALUES(X'01a2152366797e5a976fe8bb13a0e334','GQZQYA2DY','0100109106',NULL,'88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719','import',NULL,1795650971257865);
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
INSERT INTO registry_version VALUES(X'01a21523667979918f6b822df9df65e3',X'01a2152366797e5a976fe8bb13a0e334','2026-11-26','9999-12-31','Công ty TNHH Dừa Một','cong ty tnhh dua mot',X'2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07','dua','limited-liability','unknown',2025,'','','29308',NULL,'unknown','active','yes','unknown','unknown','unknown','unknown','unknown','unknown','{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}',1795650971257865);
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
INSERT INTO registry_channel VALUES(X'01a2152366797294a9f3355517b07f39',X'01a2152366797e5a976fe8bb13a0e334','site','dua.example','https://dua.example','dua.example','presents',0,'none','none',NULL,NULL,'2026-11-26','9999-12-31','import');
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
    file BLOB NOT NULL,
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
INSERT INTO registry_import VALUES(X'01a2152366457c49b0010b579183f0e6','ds.csv',X'54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a','13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064','Unicode',0,'["name","tax-code","commune","website"]','done',1,1,1,0,0,0,0,X'01a21523618a73ea992344c6c8bb27d6',1795650971205171,1795650971266902);
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
INSERT INTO registry_mapping VALUES('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177','["name","tax-code","commune","website"]',1795650971230418);
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
INSERT INTO booths_booth VALUES(X'01a21523618a72959315e21ce22f1004',X'01a21523618a7e4bb848fca20a5dfb7b','gian-hang-mot','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',X'373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795650969994977,NULL);
INSERT INTO booths_booth VALUES(X'01a21523618a770db2644b6b8e1ad505',X'01a21523618a74ad9e3c9fa819820c2c','gian-hang-hai','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',X'373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795650969994977,NULL);
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
INSERT INTO catalogue_product VALUES(X'01a21523618a7e1ea5b357e4a8995a28',X'01a21523618a72959315e21ce22f1004','dua-sap','{"vi":"Món dua-sap"}','mon dua-sap',X'4347450431532b050e4f2b4901448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795650969994977,1795650969994977,NULL);
INSERT INTO catalogue_product VALUES(X'01a21523618a70408fd2ea52ffcc995e',X'01a21523618a72959315e21ce22f1004','keo-dua','{"vi":"Món keo-dua"}','mon keo-dua',X'434745043f3347050e31532b01448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795650969994977,1795650969994977,NULL);
INSERT INTO catalogue_product VALUES(X'01a21523618a71b7908f218c207f6d3e',X'01a21523618a770db2644b6b8e1ad505','banh-tet','{"vi":"Món banh-tet"}','mon banh-tet',X'434745042d2b4539050e51335101448b040e01dc10','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795650969994977,1795650969994977,NULL);
CREATE TABLE catalogue_stock (
    product_id BLOB PRIMARY KEY REFERENCES catalogue_product (id),
    on_hand INTEGER NOT NULL,
    reserved INTEGER NOT NULL,
    CHECK (0 <= reserved AND reserved <= on_hand)
) STRICT;
INSERT INTO catalogue_stock VALUES(X'01a21523618a7e1ea5b357e4a8995a28',10,2);
INSERT INTO catalogue_stock VALUES(X'01a21523618a70408fd2ea52ffcc995e',10,1);
INSERT INTO catalogue_stock VALUES(X'01a21523618a71b7908f218c207f6d3e',10,1);
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
INSERT INTO money_payment VALUES(X'01a21523661b7c88a5f8e258cfa253ba','c7460813cf4ab41ab8be34e26ba274d8','CNTR4PXKEAK','orders.checkout',X'01a21523661b75ffa6b6e5cf53402acb',315000,'vietqr','awaiting',1795650971163978,1795652771163978,NULL);
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
INSERT INTO delivery_shipment VALUES(X'01a21523661b7235944628640e204288',X'01a21523661b7a41a58017ce0e249093',X'01a21523618a770db2644b6b8e1ad505','pick-up','waiting',0,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795650971163978,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a21523661b7ca9bb5b2ede649fe78c',X'01a21523661b73dcba190649f970c839',X'01a21523618a72959315e21ce22f1004','seller','waiting',15000,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795650971163978,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a21523662b76fa9afeadd9882939d6',X'01a21523662b702d91390d30a1441ff5',X'01a21523618a72959315e21ce22f1004','seller','waiting',15000,115000,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795650971179022,NULL,NULL,NULL);
CREATE TABLE orders_cart (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    touched_at INTEGER NOT NULL
) STRICT;
INSERT INTO orders_cart VALUES(X'01a2152365fa7b1294f4f56c41a97529','956c9f6012a22c70cecd82f85f637a17a7ef742fe6e49938a6a33d506ec39f44',1795650971161092);
INSERT INTO orders_cart VALUES(X'01a21523662879308a70a492a0995b31','5c8fbdd2e2fd8b5da78499d28ac4eb6c90e5bfcb4bdc7cccda07d5bddc7fd0e2',1795650971176273);
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
INSERT INTO orders_checkout VALUES(X'01a21523661b75ffa6b6e5cf53402acb','X6HNSVD3T','2d4b64dd793cb44563134123ea83e606',NULL,'vietqr',315000,1795650971163978);
INSERT INTO orders_checkout VALUES(X'01a21523662b7c1eb35b94392e54b910','YHFR82H44','daba99a1ab05cf2a6742134aed096772',NULL,'cod',115000,1795650971179022);
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
INSERT INTO orders_order VALUES(X'01a21523661b7a41a58017ce0e249093','NZEMM3QSG',X'01a21523661b75ffa6b6e5cf53402acb',X'01a21523618a770db2644b6b8e1ad505','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','awaiting-payment',100000,0,100000,'86',1795650971163978,'2026-11-26',NULL,NULL,NULL,NULL);
INSERT INTO orders_order VALUES(X'01a21523661b73dcba190649f970c839','PQAZYJC2G',X'01a21523661b75ffa6b6e5cf53402acb',X'01a21523618a72959315e21ce22f1004','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','awaiting-payment',200000,15000,215000,'86',1795650971163978,'2026-11-26',NULL,NULL,NULL,NULL);
INSERT INTO orders_order VALUES(X'01a21523662b702d91390d30a1441ff5','PBVSTM4J3',X'01a21523662b7c1eb35b94392e54b910',X'01a21523618a72959315e21ce22f1004','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','cod','placed',100000,15000,115000,'86',1795650971179022,'2026-11-26',NULL,NULL,NULL,NULL);
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
INSERT INTO orders_line VALUES(X'01a21523661b7a41a58017ce0e249093',X'01a21523618a71b7908f218c207f6d3e','{"vi":"Món banh-tet"}','{"vi":"trái"}','waxy-coconut',100000,1);
INSERT INTO orders_line VALUES(X'01a21523661b73dcba190649f970c839',X'01a21523618a7e1ea5b357e4a8995a28','{"vi":"Món dua-sap"}','{"vi":"trái"}','waxy-coconut',100000,2);
INSERT INTO orders_line VALUES(X'01a21523662b702d91390d30a1441ff5',X'01a21523618a70408fd2ea52ffcc995e','{"vi":"Món keo-dua"}','{"vi":"trái"}','waxy-coconut',100000,1);
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
CREATE INDEX places_point_lat ON places_point (lat, lon);
CREATE INDEX places_point_name ON places_point (name_sort, id);
CREATE INDEX places_point_commune ON places_point (commune, name_sort);
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
CREATE INDEX registry_business_row ON registry_business (row_hash);
CREATE INDEX registry_version_business ON registry_version (business_id, from_day);
CREATE INDEX registry_version_name ON registry_version (name_sort, business_id);
CREATE INDEX registry_version_commune ON registry_version (commune, to_day);
CREATE INDEX registry_version_key ON registry_version (name_key, to_day);
CREATE INDEX registry_version_to ON registry_version (to_day, from_day);
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
