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
INSERT INTO db_migration VALUES('people',7,'grant_organisation','0ce480067b973121f82b3e771e046159035575c19356c459dc5dc49c106419c9');
INSERT INTO db_migration VALUES('pictures',1,'pictures','b43a1a71468a11160ddb1469d7023e467407a44450a31bf56ebf5537881e0bb6');
INSERT INTO db_migration VALUES('notices',1,'notices','e76534f956ae2441093faaaa26afe95bb086d1edac157b416686694e958ea1fb');
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
INSERT INTO db_migration VALUES('catalogue',6,'stars','4f6a040de0e1d78569cdb52f2a634ec5bdc8fe395cbb2a9f56c3e810aa9eb150');
INSERT INTO db_migration VALUES('wishes',1,'wishes','d601b31d011df76807b56ff8ae49faa01a827e0ebb9545291a2520b1a227e14f');
INSERT INTO db_migration VALUES('feeds',1,'feeds','71ae59cfc3d6b3d04969b1913c4291468cf5de26c4b33aff38541605861d82bd');
INSERT INTO db_migration VALUES('money',1,'money','e482d3b75dd4865da6c9e804f7ae705efba8f5de24c457083a71278f806bd1a9');
INSERT INTO db_migration VALUES('delivery',1,'delivery','9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO db_migration VALUES('delivery',2,'retention','a48f0bfe06ae8cf01ffbd3390f0ed00e88e1971fb393ca4b5b8e3dbb3a0b40d3');
INSERT INTO db_migration VALUES('offers',1,'offers','dd15af40828f19cbe3676bd35b3fe58bf40e3392053e6a67d0e0f015d061cd98');
INSERT INTO db_migration VALUES('orders',1,'orders','0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');
INSERT INTO db_migration VALUES('orders',2,'items','591b6ffa3d6f66a62ac0f2af6cddd70e99c47d44c03b5880c6218412680ab517');
INSERT INTO db_migration VALUES('orders',3,'drafts','be03ebc298b9f51061ddd44b1207103a52f1c23c6d7403b997c23ce37bc3ab36');
INSERT INTO db_migration VALUES('orders',4,'buying','50d6ca10d33ad31ca63bd2306e2b0e78dc47e435994b590464236286c009d04b');
INSERT INTO db_migration VALUES('orders',5,'discounts','c04f84f67a3bc2d179fd25d2cc91253e560327e777d30b0d77bd3415921487fe');
INSERT INTO db_migration VALUES('reviews',1,'reviews','49b60812f4d9fff603bab99135e9b99294d6e52e9fb59a1e6c75b558cca88770');
INSERT INTO db_migration VALUES('talk',1,'talk','aa2ce2b096942312570a5ac75c60d472373fc3b53f10faa14f70672cac0879f6');
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
INSERT INTO db_event VALUES(X'01a21826a8ea7522b0f6d0ec656c970d',NULL,'people.organisation.added.v1',X'01a21826a8ea72889d9ae00fa6edc3ee','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"kind":"household","organisation":"01a21826-a8ea-7288-9d9a-e00fa6edc3ee","verified":true}');
INSERT INTO db_event VALUES(X'01a21826a8ea7fe985afa812f36ca8f3',NULL,'booths.booth.opened.v1',X'01a21826a8ea7eea9de8d822370e6e1f','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"booth":"01a21826-a8ea-7eea-9de8-d822370e6e1f","organisation":"01a21826-a8ea-7288-9d9a-e00fa6edc3ee","state":"open"}');
INSERT INTO db_event VALUES(X'01a21826a8ea77a785f6b5257d378f06',NULL,'catalogue.product.added.v1',X'01a21826a8ea73d98057fe93fded6c0d','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"booth":"01a21826-a8ea-7eea-9de8-d822370e6e1f","product":"01a21826-a8ea-73d9-8057-fe93fded6c0d","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21826a8ea73588e6565686ed40c45',NULL,'catalogue.product.added.v1',X'01a21826a8ea7335ab0251e537477043','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"booth":"01a21826-a8ea-7eea-9de8-d822370e6e1f","product":"01a21826-a8ea-7335-ab02-51e537477043","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21826a8ea797e85b1a498ef82122e',NULL,'people.organisation.added.v1',X'01a21826a8ea72fa9c7391ceea32e41a','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"kind":"household","organisation":"01a21826-a8ea-72fa-9c73-91ceea32e41a","verified":true}');
INSERT INTO db_event VALUES(X'01a21826a8ea70bb93c13d7f72dada98',NULL,'booths.booth.opened.v1',X'01a21826a8ea7baba28b8afccfe7a452','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"booth":"01a21826-a8ea-7bab-a28b-8afccfe7a452","organisation":"01a21826-a8ea-72fa-9c73-91ceea32e41a","state":"open"}');
INSERT INTO db_event VALUES(X'01a21826a8ea7503a6284ccb6f7e9813',NULL,'catalogue.product.added.v1',X'01a21826a8ea74c7ad70814a311f6366','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"booth":"01a21826-a8ea-7bab-a28b-8afccfe7a452","product":"01a21826-a8ea-74c7-ad70-814a311f6366","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21826a8ea70c690748eb7aea8bf56',NULL,'people.account.opened.v1',X'01a21826a8ea7c15acf4b52945a5a960','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-7c15-acf4-b52945a5a960","proofs":{"name":"9996cebf4d97191b667548de4754501b1a1256c166a521390d2d97c5c9d84676"}}');
INSERT INTO db_event VALUES(X'01a21826a8ea7d539eee0035f43ced3c',NULL,'people.account.opened.v1',X'01a21826a8ea7e2cb01c25c6ffbee4cd','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-7e2c-b01c-25c6ffbee4cd","proofs":{"name":"4cd7a15a2d845048697c0292eebe4923b145cc42d3ec6770e89aa29c6ea62a06"}}');
INSERT INTO db_event VALUES(X'01a21826a8ea730789e8e59154355a64',NULL,'people.role.granted.v1',X'01a21826a8ea7e2cb01c25c6ffbee4cd','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-7e2c-b01c-25c6ffbee4cd","commune":null,"organisation":"01a21826-a8ea-7288-9d9a-e00fa6edc3ee","role":"seller"}');
INSERT INTO db_event VALUES(X'01a21826a8ea7adcaf71f85940736dc7',NULL,'people.account.opened.v1',X'01a21826a8ea7fccae436d2626ec038c','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-7fcc-ae43-6d2626ec038c","proofs":{"name":"7c32ea72e56e0a650bff8350a42cb580812c1287d5e306780382b3af046c525a"}}');
INSERT INTO db_event VALUES(X'01a21826a8ea7820a571acb096473b3a',NULL,'people.role.granted.v1',X'01a21826a8ea7fccae436d2626ec038c','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-7fcc-ae43-6d2626ec038c","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO db_event VALUES(X'01a21826a8ea79bd8bf5862393d46f3d',NULL,'people.account.opened.v1',X'01a21826a8ea7c1e9dd05314f97c1cc8','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-7c1e-9dd0-5314f97c1cc8","proofs":{"name":"8fb238da546648ca0f3faaedab15b95a79e5a348ebcb7c5d8693cce117cb0145"}}');
INSERT INTO db_event VALUES(X'01a21826a8ea7a4c9131a44d8661dc9c',NULL,'people.role.granted.v1',X'01a21826a8ea7c1e9dd05314f97c1cc8','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-7c1e-9dd0-5314f97c1cc8","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO db_event VALUES(X'01a21826a8ea74f4a62567f6ed1c3f6d',NULL,'people.account.opened.v1',X'01a21826a8ea72df915612d590b8acbf','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-72df-9156-12d590b8acbf","proofs":{"name":"6807a4f225c081815d4c04f38d4fa470e0dcdc8c43f135b84f086d1252875fd7"}}');
INSERT INTO db_event VALUES(X'01a21826a8ea7384b81a9ca33a155abe',NULL,'people.role.granted.v1',X'01a21826a8ea72df915612d590b8acbf','system:test',NULL,X'01a21826a8ea7557b467c3f2f52232f7',1795701516522607,'2026-11-26','{"account":"01a21826-a8ea-72df-9156-12d590b8acbf","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO db_event VALUES(X'01a21826ada878eb92181a21dbc59ae3',NULL,'orders.order.placed.v1',X'01a21826ada87bdbbfc43dd03ff93e91','visitor',NULL,X'01a21826ada8767b8616df1e6d8c1e6e',1795701517736214,'2026-11-26','{"booth":"01a21826-a8ea-7eea-9de8-d822370e6e1f","checkout":"01a21826-ada8-781f-b376-7d0d6a3cb5a9","order":"01a21826-ada8-7bdb-bfc4-3dd03ff93e91","payment":"vietqr","total":215000}');
INSERT INTO db_event VALUES(X'01a21826ada87b93833254a9656ff03c',NULL,'orders.order.placed.v1',X'01a21826ada879dd96fc5c8d1a813fa1','visitor',NULL,X'01a21826ada8767b8616df1e6d8c1e6e',1795701517736214,'2026-11-26','{"booth":"01a21826-a8ea-7bab-a28b-8afccfe7a452","checkout":"01a21826-ada8-781f-b376-7d0d6a3cb5a9","order":"01a21826-ada8-79dd-96fc-5c8d1a813fa1","payment":"vietqr","total":100000}');
INSERT INTO db_event VALUES(X'01a21826adc97de8920e3aeaebc70263',NULL,'orders.order.placed.v1',X'01a21826adc9710b90550f262fca219d','visitor',NULL,X'01a21826adc976799744b4e626d57a90',1795701517769376,'2026-11-26','{"booth":"01a21826-a8ea-7eea-9de8-d822370e6e1f","checkout":"01a21826-adc9-7822-8d5f-e9aea83ebec1","order":"01a21826-adc9-710b-9055-0f262fca219d","payment":"cod","total":115000}');
INSERT INTO db_event VALUES(X'01a21826adeb7db29b8b72be41ed9da8',NULL,'registry.import.started.v1',X'01a21826adde7fad9fe6db361342b6cd','account',X'01a21826a8ea7c1e9dd05314f97c1cc8',X'01a21826adeb72599fc9c14411d39e31',1795701517803585,'2026-11-26','{"file":"ds.csv","file_hash":"13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064","import":"01a21826-adde-7fad-9fe6-db361342b6cd","total":1}');
INSERT INTO db_event VALUES(X'01a21826ae097221b233423f7a53992b',NULL,'registry.import.finished.v1',X'01a21826adde7fad9fe6db361342b6cd','system:test',NULL,X'01a21826ae09797a97ad0921f39fb6e5',1795701517833262,'2026-11-26','{"added":1,"asked":0,"changed":0,"import":"01a21826-adde-7fad-9fe6-db361342b6cd","same":0,"wrong":0}');
INSERT INTO db_event VALUES(X'01a21826ae0f7e45a1b262f20d4877c4',NULL,'people.account.signed-in.v1',X'01a21826a8ea7c15acf4b52945a5a960','visitor',NULL,X'01a21826ae0f728bba76b26bed29f073',1795701517839334,'2026-11-26','{"account":"01a21826-a8ea-7c15-acf4-b52945a5a960"}');
INSERT INTO db_event VALUES(X'01a21826ae15704ab655837da8f1c322',NULL,'people.account.signed-in.v1',X'01a21826a8ea7e2cb01c25c6ffbee4cd','visitor',NULL,X'01a21826ae157a978df00292cd0dfdb8',1795701517845710,'2026-11-26','{"account":"01a21826-a8ea-7e2c-b01c-25c6ffbee4cd"}');
INSERT INTO db_event VALUES(X'01a21826ae287c4f80f30774e32b00f3',NULL,'offers.offer.made.v1',X'01a21826ae287f40aa1e2b32d4c07464','account',X'01a21826a8ea7e2cb01c25c6ffbee4cd',X'01a21826ae287a479aee90d884379ddb',1795701517864669,'2026-11-26','{"booth":"01a21826-a8ea-7eea-9de8-d822370e6e1f","campaign":null,"kind":"coupon","offer":"01a21826-ae28-7f40-aa1e-2b32d4c07464","rule":"promotion.discount.most@1"}');
INSERT INTO db_event VALUES(X'01a21826ae2e73fe84eb7d4e3d1c61c7',NULL,'talk.conversation.begun.v1',X'01a21826ae2e7d8f8400fa85f4e0949b','account',X'01a21826a8ea7c15acf4b52945a5a960',X'01a21826ae2e75ab90092bdf9f306a06',1795701517870437,'2026-11-26','{"booth":"01a21826-a8ea-7eea-9de8-d822370e6e1f","conversation":"01a21826-ae2e-7d8f-8400-fa85f4e0949b"}');
INSERT INTO db_event VALUES(X'01a21826ae2e784790a298fbf9b9302d',NULL,'talk.message.sent.v1',X'01a21826ae2e7d8f8400fa85f4e0949b','account',X'01a21826a8ea7c15acf4b52945a5a960',X'01a21826ae2e75ab90092bdf9f306a06',1795701517870437,'2026-11-26','{"conversation":"01a21826-ae2e-7d8f-8400-fa85f4e0949b","message":"01a21826-ae2e-765f-a141-585fe66d720e","side":"shopper"}');
CREATE TABLE db_event_personal (
    event_id BLOB NOT NULL REFERENCES db_event (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL, salt TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, name)
) STRICT;
INSERT INTO db_event_personal VALUES(X'01a21826a8ea70c690748eb7aea8bf56','name','shopper','6cbe6b7aff492c55b557c20a4877558e');
INSERT INTO db_event_personal VALUES(X'01a21826a8ea7d539eee0035f43ced3c','name','seller','a4e00ddaa6313f86bc787c9ac12e2586');
INSERT INTO db_event_personal VALUES(X'01a21826a8ea7adcaf71f85940736dc7','name','commune-officer','9942b915b49d80c84b47ca2d1156a25a');
INSERT INTO db_event_personal VALUES(X'01a21826a8ea79bd8bf5862393d46f3d','name','officer','851641c551c86a1b516aee2a42a38c9d');
INSERT INTO db_event_personal VALUES(X'01a21826a8ea74f4a62567f6ed1c3f6d','name','operator','c7e5ea1dce649af271b7a905ae925bdb');
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
INSERT INTO db_job VALUES(X'01a21826ada874e98b5f75ae1ea141c8','money.ask',X'01a21826ada87fa999869150e36a2800',1795701637736214,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21826ada87ee688ab67d7393adc8b','money.ask-last',X'01a21826ada87fa999869150e36a2800',1795703257736214,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21826ada877da80687f321d7bd00f','orders.expire',X'01a21826ada8781fb3767d0d6a3cb5a9',1795703377736214,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21826adc97e5e906dc57a7ebcb2d2','notices.send',X'01a21826adc97007b0b6802393ac138c',1795701517769376,NULL,1,1795701517809455,NULL);
INSERT INTO db_job VALUES(X'01a21826adeb76418a44bc32095a9325','registry.import',X'01a21826adde7fad9fe6db361342b6cd',1795701517803585,NULL,1,1795701517809455,NULL);
INSERT INTO db_job VALUES(X'01a21826adf1726e98c6c9aa15e98318','outside.mail',X'01a21826adf1753f99206a160fd93e53',1795701517809455,NULL,1,1795701517809455,NULL);
INSERT INTO db_job VALUES(X'01a21826ae2e739abcf568aa8c379cff','talk.unread',X'01a21826ae2e765fa141585fe66d720e',1795702117870437,NULL,0,NULL,NULL);
CREATE TABLE db_idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO db_idempotency VALUES('orders.checkout:a79ccbfdb331e56f03b989e1a81e9f618a0934db265c92bd0af99cb0e15401c7:a','ed4c1f8b32738d7a0083a65f6e585eed77bf233e06dad33ccb22c1839965d145','e1f4dcf5378d8073f9590e14a70aad8d b735f4e6a87325d5e54d88a24b573378',1795701517736214);
INSERT INTO db_idempotency VALUES('orders.checkout:714dbdf67f766a18d5bb8fc76ed964e2f5d32368379e9d570b2657eb9fa56e45:b','1ec84390215cdc9f5353c62626cf163865c906d48d6b68e2a839e78490b702cf','3ff16b79fb5556dbc41642e7dad8bd08 ',1795701517769376);
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
INSERT INTO outside_mail VALUES(X'01a21826adf1753f99206a160fd93e53','seller@example.vn','Đơn mới 4M6ZJ2A03',replace('Gian hàng Gian hàng gian-hang-mot có đơn 115.000 ₫ cần chuẩn bị.\n\nXem tại: http://127.0.0.1:8080/desk/orders/4M6ZJ2A03\n\nĐổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings','\n',char(10)),1795701517809455,NULL,NULL,NULL);
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
INSERT INTO people_account VALUES(X'01a21826a8ea7c15acf4b52945a5a960','shopper@example.vn',NULL,'shopper','$argon2id$v=19$m=8,t=1,p=1$o9edcLUsXA8OBge1sI13hA$T/s2dwepxy8yCUp2qWeQxXRyKw5gdVk2gKJxGPAHhB8',1795701516522607,NULL);
INSERT INTO people_account VALUES(X'01a21826a8ea7e2cb01c25c6ffbee4cd','seller@example.vn',NULL,'seller','$argon2id$v=19$m=8,t=1,p=1$iofeLhtxWyG7W0Dph6rfGg$nmYBmCXZHEnx090OAlbt8rKsCP/6P7UTTfQPMbJx3Pk',1795701516522607,NULL);
INSERT INTO people_account VALUES(X'01a21826a8ea7fccae436d2626ec038c','commune-officer@example.vn',NULL,'commune-officer','$argon2id$v=19$m=8,t=1,p=1$wSqCptHaeza5QqRdGybQpQ$ZhGA5Qc3NYEjoWPSvcFNsdZ9xD/AkiM5+EpNyiSr6EU',1795701516522607,NULL);
INSERT INTO people_account VALUES(X'01a21826a8ea7c1e9dd05314f97c1cc8','officer@example.vn',NULL,'officer','$argon2id$v=19$m=8,t=1,p=1$bWNU6FnKdvGHFl+XAADkIA$IXfiDHIRa8msRjHdXav+lq+E44UGqrDT3IfJbrseZ24',1795701516522607,NULL);
INSERT INTO people_account VALUES(X'01a21826a8ea72df915612d590b8acbf','operator@example.vn',NULL,'operator','$argon2id$v=19$m=8,t=1,p=1$fP4h4L16YK0wN59KppbJIw$c0EZ3y+qzxlBSPMzzBTbAKY2mFHDmLvunx6NQwZd1Gc',1795701516522607,NULL);
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
INSERT INTO people_organisation VALUES(X'01a21826a8ea72889d9ae00fa6edc3ee','household','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',NULL,'29308',1795701516522607,NULL,NULL,1795701516522607,NULL,NULL);
INSERT INTO people_organisation VALUES(X'01a21826a8ea72fa9c7391ceea32e41a','household','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',NULL,'29308',1795701516522607,NULL,NULL,1795701516522607,NULL,NULL);
CREATE TABLE people_grant (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES people_organisation (id),
    commune TEXT,
    granted_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO people_grant VALUES(X'01a21826a8ea704e8082f46c7e30e715',X'01a21826a8ea7e2cb01c25c6ffbee4cd','seller',X'01a21826a8ea72889d9ae00fa6edc3ee',NULL,1795701516522607,NULL);
INSERT INTO people_grant VALUES(X'01a21826a8ea7d548650f8c541c01fb6',X'01a21826a8ea7fccae436d2626ec038c','commune-officer',NULL,'29308',1795701516522607,NULL);
INSERT INTO people_grant VALUES(X'01a21826a8ea7d6ea2c1de85637a21fe',X'01a21826a8ea7c1e9dd05314f97c1cc8','officer',NULL,NULL,1795701516522607,NULL);
INSERT INTO people_grant VALUES(X'01a21826a8ea7cfaa0ad53754674a101',X'01a21826a8ea72df915612d590b8acbf','operator',NULL,NULL,1795701516522607,NULL);
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
INSERT INTO people_session VALUES(X'01a21826addb76db9f9167e445d3880c','1c260a94113cfbc1ab5bd19e0ce7cec1e19a6f262a8d5aef608b2c8cbc6df120',X'01a21826a8ea7c1e9dd05314f97c1cc8','strong','',1795701517787477,1795701517787477,NULL);
INSERT INTO people_session VALUES(X'01a21826ae0f72c189fe5a294086f6d6','414300cacb5f8c28075a052c0689d3675e3cb06cea66372b1f1caad3613134a3',X'01a21826a8ea7c15acf4b52945a5a960','password','',1795701517839334,1795701517839334,NULL);
INSERT INTO people_session VALUES(X'01a21826ae157c21af70281e2d64bcc2','74379ae0aae2b50091cb7661dcb10e7ccacc4af4dac3d08da0fc5b9c36c13930',X'01a21826a8ea7e2cb01c25c6ffbee4cd','password','',1795701517845710,1795701517845710,NULL);
CREATE TABLE people_device (
    token_hash TEXT PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    seen_at INTEGER NOT NULL
) STRICT;
INSERT INTO people_device VALUES('8e88e37d38c2b6f367be5715399f655068f656a460d21dd79d5c9bc8093001ec',X'01a21826a8ea7c15acf4b52945a5a960',1795701517839334);
INSERT INTO people_device VALUES('6a8e3081a93d4ec36c126d3dbe0d182ad1a82a61d7e6a5bb6ceea8dad4ca70e1',X'01a21826a8ea7e2cb01c25c6ffbee4cd',1795701517845710);
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
CREATE TABLE notices_notice (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    kind TEXT NOT NULL,
    -- What it is about: one thing is told a person once.
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    link TEXT NOT NULL,
    -- Which ways its person had chosen when it was written.
    listed INTEGER NOT NULL,
    mailed INTEGER NOT NULL,
    pushed INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    read_at INTEGER,
    sent_at INTEGER
) STRICT;
INSERT INTO notices_notice VALUES(X'01a21826adc97007b0b6802393ac138c',X'01a21826a8ea7e2cb01c25c6ffbee4cd','booth-order','booth-order:01a21826-adc9-710b-9055-0f262fca219d:told-booth-new','{"key":"told-booth-new","args":[["code",{"vi":"4M6ZJ2A03"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','{"key":"told-booth-new-more","args":[["code",{"vi":"4M6ZJ2A03"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','/desk/orders/4M6ZJ2A03',1,1,1,1795701517769376,NULL,1795701517809455);
CREATE TABLE notices_person (
    account_id BLOB PRIMARY KEY REFERENCES people_account (id),
    language TEXT NOT NULL,
    chosen INTEGER NOT NULL
) STRICT;
INSERT INTO notices_person VALUES(X'01a21826a8ea7c15acf4b52945a5a960','vi',0);
CREATE TABLE notices_choice (
    account_id BLOB NOT NULL REFERENCES people_account (id),
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    chosen INTEGER NOT NULL,
    PRIMARY KEY (account_id, kind, channel)
) STRICT;
CREATE TABLE notices_browser (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    endpoint TEXT NOT NULL UNIQUE,
    public_key TEXT NOT NULL,
    auth TEXT NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;
CREATE TABLE notices_push (
    id BLOB PRIMARY KEY,
    notice_id BLOB NOT NULL REFERENCES notices_notice (id),
    browser_id BLOB NOT NULL REFERENCES notices_browser (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE notices_secret (
    name TEXT PRIMARY KEY,
    secret BLOB NOT NULL
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
INSERT INTO registry_business VALUES(X'01a21826ae027ce7bd16ccea7ea0d910','WB494HWDE','0100109106',NULL,'88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719','import',NULL,1795701517826462,NULL);
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
INSERT INTO registry_version VALUES(X'01a21826ae027c6b99f300308bc17e0c',X'01a21826ae027ce7bd16ccea7ea0d910','2026-11-26','9999-12-31','Công ty TNHH Dừa Một','cong ty tnhh dua mot',X'2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07','dua','limited-liability','unknown',2025,'','','29308',NULL,'unknown','active','yes','unknown','unknown','unknown','unknown','unknown','unknown','{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}',1795701517826462);
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
INSERT INTO registry_channel VALUES(X'01a21826ae02792a96228e9f1970c7f1',X'01a21826ae027ce7bd16ccea7ea0d910','site','dua.example','https://dua.example','dua.example','presents',0,'none','none',NULL,NULL,'2026-11-26','9999-12-31','import');
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
INSERT INTO registry_import VALUES(X'01a21826adde7fad9fe6db361342b6cd','ds.csv','13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064','Unicode',0,'["name","tax-code","commune","website"]','done',1,1,1,0,0,0,0,X'01a21826a8ea7c1e9dd05314f97c1cc8',1795701517790439,1795701517833262);
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
INSERT INTO registry_mapping VALUES('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177','["name","tax-code","commune","website"]',1795701517803585);
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
INSERT INTO registry_import_piece VALUES(X'01a21826adde7fad9fe6db361342b6cd',0,X'54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a');
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
INSERT INTO booths_booth VALUES(X'01a21826a8ea7eea9de8d822370e6e1f',X'01a21826a8ea72889d9ae00fa6edc3ee','gian-hang-mot','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',X'373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795701516522607,NULL,'open',NULL,NULL,NULL,'department',1795701516522607,NULL,NULL,'{"vi":""}','{"vi":""}',NULL);
INSERT INTO booths_booth VALUES(X'01a21826a8ea7baba28b8afccfe7a452',X'01a21826a8ea72fa9c7391ceea32e41a','gian-hang-hai','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',X'373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795701516522607,NULL,'open',NULL,NULL,NULL,'department',1795701516522607,NULL,NULL,'{"vi":""}','{"vi":""}',NULL);
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
INSERT INTO catalogue_product VALUES(X'01a21826a8ea73d98057fe93fded6c0d',X'01a21826a8ea7eea9de8d822370e6e1f','dua-sap','{"vi":"Món dua-sap"}','mon dua-sap',X'4347450431532b050e4f2b4901448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795701516522607,1795701516522607,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
INSERT INTO catalogue_product VALUES(X'01a21826a8ea7335ab0251e537477043',X'01a21826a8ea7eea9de8d822370e6e1f','keo-dua','{"vi":"Món keo-dua"}','mon keo-dua',X'434745043f3347050e31532b01448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795701516522607,1795701516522607,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
INSERT INTO catalogue_product VALUES(X'01a21826a8ea74c7ad70814a311f6366',X'01a21826a8ea7baba28b8afccfe7a452','banh-tet','{"vi":"Món banh-tet"}','mon banh-tet',X'434745042d2b4539050e51335101448b040e01dc10','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795701516522607,1795701516522607,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
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
INSERT INTO catalogue_variant VALUES(X'01a21826a8ea7c578ae1fe611e237dfc',X'01a21826a8ea73d98057fe93fded6c0d',X'01a21826a8ea7eea9de8d822370e6e1f',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,2,NULL,NULL);
INSERT INTO catalogue_variant VALUES(X'01a21826a8ea7f01a04c074775c9f3c7',X'01a21826a8ea7335ab0251e537477043',X'01a21826a8ea7eea9de8d822370e6e1f',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,1,NULL,NULL);
INSERT INTO catalogue_variant VALUES(X'01a21826a8ea76b296fe6680e7a34aa4',X'01a21826a8ea74c7ad70814a311f6366',X'01a21826a8ea7baba28b8afccfe7a452',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,1,NULL,NULL);
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
INSERT INTO catalogue_movement VALUES(X'01a21826a8ea7e6b927ac8a34e67b5f2',X'01a21826a8ea7eea9de8d822370e6e1f',X'01a21826a8ea7c578ae1fe611e237dfc',NULL,'opening',10,10,NULL,NULL,NULL,1795701516522607);
INSERT INTO catalogue_movement VALUES(X'01a21826a8ea7eaa8e3c46f55363d3ab',X'01a21826a8ea7eea9de8d822370e6e1f',X'01a21826a8ea7f01a04c074775c9f3c7',NULL,'opening',10,10,NULL,NULL,NULL,1795701516522607);
INSERT INTO catalogue_movement VALUES(X'01a21826a8ea7397b059088943dc8826',X'01a21826a8ea7baba28b8afccfe7a452',X'01a21826a8ea76b296fe6680e7a34aa4',NULL,'opening',10,10,NULL,NULL,NULL,1795701516522607);
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
CREATE TABLE wishes_list (
    id BLOB PRIMARY KEY,
    account_id BLOB UNIQUE REFERENCES people_account (id),
    token_hash TEXT UNIQUE,
    touched_at INTEGER NOT NULL
) STRICT;
INSERT INTO wishes_list VALUES(X'01a21826ae237b1eb2f810428d5828aa',X'01a21826a8ea7c15acf4b52945a5a960',NULL,1795701517859659);
CREATE TABLE wishes_wish (
    list_id BLOB NOT NULL REFERENCES wishes_list (id),
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    added_at INTEGER NOT NULL,
    PRIMARY KEY (list_id, product_id)
) STRICT;
INSERT INTO wishes_wish VALUES(X'01a21826ae237b1eb2f810428d5828aa',X'01a21826a8ea73d98057fe93fded6c0d',1795701517859659);
CREATE TABLE wishes_alert (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    kind TEXT NOT NULL CHECK (kind IN ('price', 'stock')),
    -- In dong; nought where any will do.
    price INTEGER NOT NULL CHECK (price >= 0),
    asked_at INTEGER NOT NULL,
    told_at INTEGER
) STRICT;
CREATE TABLE wishes_cursor (
    name TEXT PRIMARY KEY,
    seq INTEGER NOT NULL
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
INSERT INTO money_payment VALUES(X'01a21826ada87fa999869150e36a2800','b735f4e6a87325d5e54d88a24b573378','CN16Q40X8B4','orders.checkout',X'01a21826ada8781fb3767d0d6a3cb5a9',315000,'vietqr','awaiting',1795701517736214,1795703317736214,NULL);
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
INSERT INTO delivery_shipment VALUES(X'01a21826ada87786ab21a6c5d09e87a2',X'01a21826ada87bdbbfc43dd03ff93e91',X'01a21826a8ea7eea9de8d822370e6e1f','seller','waiting',15000,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795701517736214,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a21826ada8709d9fba044d70409b54',X'01a21826ada879dd96fc5c8d1a813fa1',X'01a21826a8ea7baba28b8afccfe7a452','pick-up','waiting',0,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795701517736214,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a21826adc97335beb73e372e771e69',X'01a21826adc9710b90550f262fca219d',X'01a21826a8ea7eea9de8d822370e6e1f','seller','waiting',15000,115000,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795701517769376,NULL,NULL,NULL);
CREATE TABLE offers_campaign (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    -- Organised by the authorities for all sellers: the law allows deeper reductions in it.
    concentrated INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    -- Ended early by an official.
    ended_at INTEGER,
    version INTEGER NOT NULL,
    CHECK (starts_at < ends_at)
) STRICT;
CREATE TABLE offers_member (
    campaign_id BLOB NOT NULL REFERENCES offers_campaign (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    joined_at INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, booth_id)
) STRICT;
CREATE TABLE offers_offer (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    -- None: of the whole market.
    booth_id BLOB REFERENCES booths_booth (id),
    campaign_id BLOB REFERENCES offers_campaign (id),
    -- Who bears what it takes off.
    funder TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT UNIQUE,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    ended_at INTEGER,
    version INTEGER NOT NULL,
    -- Basis points taken off; then amount is the ceiling. Without a rate the amount itself is taken off.
    rate INTEGER CHECK (rate > 0 AND rate <= 10000),
    amount INTEGER CHECK (amount > 0),
    minimum INTEGER NOT NULL CHECK (minimum >= 0),
    -- What one costs instead (flash sale, phones), all goods of a bundle together, or a coupon that is bought.
    price INTEGER CHECK (price >= 0),
    -- How often, or how many pieces, in all and for one person.
    cap INTEGER CHECK (cap > 0),
    used INTEGER NOT NULL,
    per_person INTEGER CHECK (per_person > 0),
    budget INTEGER CHECK (budget > 0),
    spent INTEGER NOT NULL,
    -- Whether the authority had to be told, in the seller's words of the form.
    notice TEXT NOT NULL,
    -- The dated rule that allowed it.
    rule TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    CHECK (starts_at < ends_at),
    CHECK (used >= 0 AND (cap IS NULL OR used <= cap)),
    CHECK (spent >= 0 AND (budget IS NULL OR spent <= budget))
) STRICT;
INSERT INTO offers_offer VALUES(X'01a21826ae287f40aa1e2b32d4c07464','coupon',X'01a21826a8ea7eea9de8d822370e6e1f',NULL,'booth','{"vi":"Quầy"}',NULL,1795626000000000,1796144400000000,NULL,1,NULL,10000,50000,NULL,NULL,0,NULL,NULL,0,'small','promotion.discount.most@1',1795701517864669);
CREATE TABLE offers_item (
    offer_id BLOB NOT NULL REFERENCES offers_offer (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    paid INTEGER NOT NULL CHECK (paid >= 0),
    free INTEGER NOT NULL CHECK (free >= 0),
    PRIMARY KEY (offer_id, variant_id),
    CHECK (paid + free > 0)
) STRICT;
CREATE TABLE offers_use (
    offer_id BLOB NOT NULL REFERENCES offers_offer (id),
    -- The account, else the hash of the telephone number.
    person TEXT NOT NULL,
    used INTEGER NOT NULL CHECK (used >= 0),
    PRIMARY KEY (offer_id, person)
) STRICT;
CREATE TABLE offers_redemption (
    id BLOB PRIMARY KEY,
    offer_id BLOB NOT NULL REFERENCES offers_offer (id),
    order_id BLOB NOT NULL,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    campaign_id BLOB REFERENCES offers_campaign (id),
    use_group BLOB NOT NULL,
    person TEXT NOT NULL,
    units INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    funder TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- The order ended without a sale: the counters went back.
    given_back_at INTEGER,
    UNIQUE (offer_id, order_id)
) STRICT;
CREATE TABLE offers_sale (
    campaign_id BLOB NOT NULL REFERENCES offers_campaign (id),
    order_id BLOB NOT NULL,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    goods INTEGER NOT NULL,
    given_back_at INTEGER,
    PRIMARY KEY (campaign_id, order_id)
) STRICT;
CREATE TABLE offers_coupon (
    id BLOB PRIMARY KEY,
    offer_id BLOB NOT NULL REFERENCES offers_offer (id),
    -- Read out at the counter.
    code TEXT NOT NULL UNIQUE,
    -- Opens its page.
    token TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    collected_at INTEGER NOT NULL,
    -- What it cost when it was collected, and when that was paid; one that was not paid in time lapses.
    price INTEGER NOT NULL CHECK (price >= 0),
    paid_at INTEGER,
    lapsed_at INTEGER,
    redeemed_at INTEGER
) STRICT;
CREATE TABLE offers_price_seen (
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    seen_at INTEGER NOT NULL,
    price INTEGER NOT NULL,
    PRIMARY KEY (variant_id, seen_at)
) STRICT;
INSERT INTO offers_price_seen VALUES(X'01a21826a8ea7c578ae1fe611e237dfc',1795701516535000,100000);
INSERT INTO offers_price_seen VALUES(X'01a21826a8ea7f01a04c074775c9f3c7',1795701516536000,100000);
INSERT INTO offers_price_seen VALUES(X'01a21826a8ea76b296fe6680e7a34aa4',1795701516538000,100000);
CREATE TABLE orders_cart (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    touched_at INTEGER NOT NULL
, account_id BLOB, codes TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO orders_cart VALUES(X'01a21826ad5a7910ada4786e5c4c0f95','a79ccbfdb331e56f03b989e1a81e9f618a0934db265c92bd0af99cb0e15401c7',1795701517736214,NULL,'');
INSERT INTO orders_cart VALUES(X'01a21826adc37b5fbc15c5e51ee7bc2e','714dbdf67f766a18d5bb8fc76ed964e2f5d32368379e9d570b2657eb9fa56e45',1795701517769376,NULL,'');
CREATE TABLE orders_checkout (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    account_id BLOB,
    payment TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    placed_at INTEGER NOT NULL
) STRICT;
INSERT INTO orders_checkout VALUES(X'01a21826ada8781fb3767d0d6a3cb5a9','KEE55QNF6','e1f4dcf5378d8073f9590e14a70aad8d',NULL,'vietqr',315000,1795701517736214);
INSERT INTO orders_checkout VALUES(X'01a21826adc978228d5fe9aea83ebec1','V7YVF4211','3ff16b79fb5556dbc41642e7dad8bd08',NULL,'cod',115000,1795701517769376);
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
, origin TEXT NOT NULL DEFAULT 'market', end_reason TEXT) STRICT;
INSERT INTO orders_order VALUES(X'01a21826ada87bdbbfc43dd03ff93e91','BGKJEEW9D',X'01a21826ada8781fb3767d0d6a3cb5a9',X'01a21826a8ea7eea9de8d822370e6e1f','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','awaiting-payment',200000,15000,215000,'86',1795701517736214,'2026-11-26',NULL,NULL,NULL,NULL,'market',NULL);
INSERT INTO orders_order VALUES(X'01a21826ada879dd96fc5c8d1a813fa1','QRQVH8NR9',X'01a21826ada8781fb3767d0d6a3cb5a9',X'01a21826a8ea7baba28b8afccfe7a452','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','awaiting-payment',100000,0,100000,'86',1795701517736214,'2026-11-26',NULL,NULL,NULL,NULL,'market',NULL);
INSERT INTO orders_order VALUES(X'01a21826adc9710b90550f262fca219d','4M6ZJ2A03',X'01a21826adc978228d5fe9aea83ebec1',X'01a21826a8ea7eea9de8d822370e6e1f','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','cod','placed',100000,15000,115000,'86',1795701517769376,'2026-11-26',NULL,NULL,NULL,NULL,'market',NULL);
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
INSERT INTO orders_item VALUES(X'01a21826ada87bdbbfc43dd03ff93e91',X'01a21826a8ea7c578ae1fe611e237dfc',X'01a21826a8ea73d98057fe93fded6c0d','{"vi":"Món dua-sap"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,2);
INSERT INTO orders_item VALUES(X'01a21826ada879dd96fc5c8d1a813fa1',X'01a21826a8ea76b296fe6680e7a34aa4',X'01a21826a8ea74c7ad70814a311f6366','{"vi":"Món banh-tet"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,1);
INSERT INTO orders_item VALUES(X'01a21826adc9710b90550f262fca219d',X'01a21826a8ea7f01a04c074775c9f3c7',X'01a21826a8ea7335ab0251e537477043','{"vi":"Món keo-dua"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,1);
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
INSERT INTO orders_customer VALUES(X'01a21826a8ea7eea9de8d822370e6e1f','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396',X'01a21826ada8720ab348ac73451cf339',X'01a21826adc9710b90550f262fca219d',1795701517736214,1795701517769376,NULL);
INSERT INTO orders_customer VALUES(X'01a21826a8ea7baba28b8afccfe7a452','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396',X'01a21826ada8711b83fe66c4e540d716',X'01a21826ada879dd96fc5c8d1a813fa1',1795701517736214,1795701517736214,NULL);
CREATE TABLE orders_address (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    -- Chosen when nothing else is; one of a person.
    standard INTEGER NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;
INSERT INTO orders_address VALUES(X'01a21826ae207c118dc28b0337ac9c80',X'01a21826a8ea7c15acf4b52945a5a960','Mẹ','+84912345670','29242','24 Phan Đình Phùng',1,1795701517856274);
CREATE TABLE orders_invoice (
    checkout_id BLOB PRIMARY KEY REFERENCES orders_checkout (id),
    company TEXT NOT NULL,
    tax_code TEXT NOT NULL,
    address TEXT NOT NULL,
    email TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
CREATE TABLE orders_return (
    id BLOB PRIMARY KEY,
    order_id BLOB NOT NULL UNIQUE REFERENCES orders_order (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    -- What the goods cost.
    amount INTEGER NOT NULL CHECK (amount >= 0),
    asked_at INTEGER NOT NULL,
    -- The seller's words.
    answer TEXT,
    answered_at INTEGER,
    -- What the seller says to have paid back.
    refunded INTEGER CHECK (refunded >= 0),
    refunded_at INTEGER,
    withdrawn_at INTEGER
) STRICT;
CREATE TABLE orders_return_item (
    return_id BLOB NOT NULL REFERENCES orders_return (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (return_id, variant_id)
) STRICT;
CREATE TABLE orders_return_photo (
    return_id BLOB NOT NULL REFERENCES orders_return (id),
    picture_id BLOB NOT NULL REFERENCES pictures_picture (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (return_id, picture_id)
) STRICT;
CREATE TABLE orders_discount (
    id BLOB PRIMARY KEY,
    order_id BLOB NOT NULL REFERENCES orders_order (id),
    offer_id BLOB NOT NULL REFERENCES offers_offer (id),
    -- The version of the offer that held.
    version INTEGER NOT NULL,
    -- None: the goods of the order together, or its fee.
    variant_id BLOB REFERENCES catalogue_variant (id),
    on_fee INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    funder TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT
) STRICT;
CREATE TABLE reviews_review (
    id BLOB PRIMARY KEY,
    order_id BLOB NOT NULL REFERENCES orders_order (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    -- Nobody's where a guest bought.
    account_id BLOB,
    -- How the buyer wants to be called.
    author TEXT NOT NULL,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
    body TEXT NOT NULL,
    -- How many photos it has.
    photos INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('shown', 'waiting', 'hidden')),
    state_reason TEXT,
    -- Counted up with each change, so that a decision is about what was seen.
    version INTEGER NOT NULL DEFAULT 0,
    -- Place in the moderators' list: 2 waits, 1 was reported.
    attention INTEGER NOT NULL DEFAULT 0,
    written_at INTEGER NOT NULL,
    changed_at INTEGER,
    answer TEXT,
    answer_state TEXT CHECK (answer_state IN ('shown', 'waiting', 'hidden')),
    answered_by BLOB,
    answered_at INTEGER,
    UNIQUE (order_id, variant_id)
) STRICT;
CREATE TABLE reviews_photo (
    review_id BLOB NOT NULL REFERENCES reviews_review (id),
    position INTEGER NOT NULL,
    picture_id BLOB NOT NULL REFERENCES pictures_picture (id),
    PRIMARY KEY (review_id, position)
) STRICT;
CREATE TABLE reviews_count (
    subject_id BLOB PRIMARY KEY,
    one INTEGER NOT NULL CHECK (one >= 0),
    two INTEGER NOT NULL CHECK (two >= 0),
    three INTEGER NOT NULL CHECK (three >= 0),
    four INTEGER NOT NULL CHECK (four >= 0),
    five INTEGER NOT NULL CHECK (five >= 0)
) STRICT;
CREATE TABLE reviews_report (
    id BLOB PRIMARY KEY,
    review_id BLOB NOT NULL REFERENCES reviews_review (id),
    reason TEXT NOT NULL,
    said TEXT NOT NULL,
    -- Hash of a random cookie.
    browser BLOB NOT NULL,
    reported_at INTEGER NOT NULL,
    answered_at INTEGER,
    UNIQUE (review_id, browser)
) STRICT;
CREATE TABLE talk_conversation (
    id BLOB PRIMARY KEY,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    account_id BLOB NOT NULL,
    begun_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    -- How many messages were written; each takes the next number.
    messages INTEGER NOT NULL DEFAULT 0,
    -- The last message that each side has seen, and how many of the other's it has not.
    shopper_read INTEGER NOT NULL DEFAULT 0,
    booth_read INTEGER NOT NULL DEFAULT 0,
    shopper_unread INTEGER NOT NULL DEFAULT 0,
    booth_unread INTEGER NOT NULL DEFAULT 0,
    -- When a side was told that something stays unread; emptied by reading.
    shopper_told_at INTEGER,
    booth_told_at INTEGER,
    -- When a side blocked the other.
    shopper_blocked_at INTEGER,
    booth_blocked_at INTEGER,
    -- When a moderator closed it.
    closed_at INTEGER,
    UNIQUE (booth_id, account_id)
) STRICT;
INSERT INTO talk_conversation VALUES(X'01a21826ae2e7d8f8400fa85f4e0949b',X'01a21826a8ea7eea9de8d822370e6e1f',X'01a21826a8ea7c15acf4b52945a5a960',1795701517870437,1795701517870437,1,0,0,0,1,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE talk_message (
    id BLOB PRIMARY KEY,
    conversation_id BLOB NOT NULL REFERENCES talk_conversation (id),
    number INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('shopper', 'booth')),
    -- Who wrote it; nobody's once the person is erased.
    account_id BLOB,
    body TEXT NOT NULL,
    picture_id BLOB REFERENCES pictures_picture (id),
    product_id BLOB REFERENCES catalogue_product (id),
    order_id BLOB REFERENCES orders_order (id),
    sent_at INTEGER NOT NULL,
    UNIQUE (conversation_id, number)
) STRICT;
INSERT INTO talk_message VALUES(X'01a21826ae2e765fa141585fe66d720e',X'01a21826ae2e7d8f8400fa85f4e0949b',1,'shopper',X'01a21826a8ea7c15acf4b52945a5a960','Còn hàng không?',NULL,NULL,NULL,1795701517870437);
CREATE TABLE talk_report (
    id BLOB PRIMARY KEY,
    conversation_id BLOB NOT NULL REFERENCES talk_conversation (id),
    side TEXT NOT NULL CHECK (side IN ('shopper', 'booth')),
    account_id BLOB,
    reason TEXT NOT NULL,
    said TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    decided_at INTEGER,
    verdict TEXT CHECK (verdict IN ('dismissed', 'closed')),
    verdict_reason TEXT
) STRICT;
CREATE TABLE talk_reading (
    report_id BLOB NOT NULL REFERENCES talk_report (id),
    account_id BLOB NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (report_id, account_id)
) STRICT;
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
CREATE INDEX people_grant_organisation ON people_grant (organisation_id);
CREATE INDEX pictures_picture_idle ON pictures_picture (uses, idle_since);
CREATE INDEX pictures_picture_added_by ON pictures_picture (added_by, id);
CREATE UNIQUE INDEX notices_notice_once ON notices_notice (account_id, key);
CREATE INDEX notices_notice_list ON notices_notice (account_id, id);
CREATE INDEX notices_notice_unread ON notices_notice (account_id) WHERE read_at IS NULL AND listed = TRUE;
CREATE INDEX notices_notice_age ON notices_notice (created_at);
CREATE INDEX notices_browser_account ON notices_browser (account_id, added_at);
CREATE INDEX notices_push_browser ON notices_push (browser_id);
CREATE INDEX notices_push_notice ON notices_push (notice_id);
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
CREATE INDEX catalogue_product_stars ON catalogue_product (stars, rank, id);
CREATE INDEX wishes_list_touched ON wishes_list (touched_at);
CREATE UNIQUE INDEX wishes_alert_once ON wishes_alert (account_id, product_id, kind);
CREATE INDEX wishes_alert_open ON wishes_alert (product_id) WHERE told_at IS NULL;
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
CREATE INDEX offers_campaign_starts ON offers_campaign (starts_at, id);
CREATE INDEX offers_campaign_ends ON offers_campaign (ends_at, id);
CREATE INDEX offers_member_booth ON offers_member (booth_id, campaign_id);
CREATE INDEX offers_offer_booth ON offers_offer (booth_id, made_at, id);
CREATE INDEX offers_offer_campaign ON offers_offer (campaign_id, id);
CREATE INDEX offers_item_variant ON offers_item (variant_id, offer_id);
CREATE INDEX offers_use_person ON offers_use (person);
CREATE INDEX offers_redemption_order ON offers_redemption (order_id);
CREATE INDEX offers_redemption_group ON offers_redemption (use_group);
CREATE INDEX offers_redemption_campaign ON offers_redemption (campaign_id, at, id);
CREATE INDEX offers_redemption_person ON offers_redemption (person);
CREATE INDEX offers_sale_order ON offers_sale (order_id);
CREATE INDEX offers_coupon_offer ON offers_coupon (offer_id, collected_at, id);
CREATE INDEX offers_coupon_person ON offers_coupon (person, collected_at, id);
CREATE TRIGGER offers_price_added AFTER INSERT ON catalogue_variant BEGIN
    INSERT OR REPLACE INTO offers_price_seen (variant_id, seen_at, price)
    VALUES (NEW.id, CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER) * 1000
        + COALESCE((SELECT CAST(value AS INTEGER) FROM db_setting WHERE name = 'clock-offset'), 0), NEW.price);
END;
CREATE TRIGGER offers_price_changed AFTER UPDATE OF price ON catalogue_variant WHEN NEW.price <> OLD.price BEGIN
    INSERT OR REPLACE INTO offers_price_seen (variant_id, seen_at, price)
    VALUES (NEW.id, CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER) * 1000
        + COALESCE((SELECT CAST(value AS INTEGER) FROM db_setting WHERE name = 'clock-offset'), 0), NEW.price);
END;
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
CREATE INDEX orders_address_account ON orders_address (account_id, added_at, id);
CREATE INDEX orders_invoice_asked ON orders_invoice (asked_at);
CREATE INDEX orders_return_booth ON orders_return (booth_id, asked_at, id);
CREATE INDEX orders_discount_order ON orders_discount (order_id, id);
CREATE INDEX reviews_review_product ON reviews_review (product_id, state, written_at, id);
CREATE INDEX reviews_review_booth ON reviews_review (booth_id, written_at, id);
CREATE INDEX reviews_review_attention ON reviews_review (attention, id);
CREATE INDEX reviews_review_written ON reviews_review (written_at, id);
CREATE INDEX reviews_review_account ON reviews_review (account_id);
CREATE INDEX reviews_report_browser ON reviews_report (browser, reported_at);
CREATE INDEX talk_conversation_account ON talk_conversation (account_id, last_at, id);
CREATE INDEX talk_conversation_unread ON talk_conversation (account_id, shopper_unread);
CREATE INDEX talk_conversation_booth ON talk_conversation (booth_id, last_at, id);
CREATE INDEX talk_conversation_last ON talk_conversation (last_at);
CREATE INDEX talk_message_account ON talk_message (account_id, sent_at);
CREATE INDEX talk_message_sent ON talk_message (sent_at, id);
CREATE UNIQUE INDEX talk_report_open ON talk_report (conversation_id, side) WHERE decided_at IS NULL;
CREATE INDEX talk_report_newest ON talk_report (reported_at, id);
COMMIT;
