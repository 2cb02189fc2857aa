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
INSERT INTO db_migration VALUES('money',2,'door','e047c93399f000f326165d3585dcf8f4449a71fbfcff9c6f87417635793632fe');
INSERT INTO db_migration VALUES('money',3,'refunds','1f29d7588b50af7ab7f3f7fb75241d80e264eac783b228fc27a5972710017f9d');
INSERT INTO db_migration VALUES('money',4,'statements','8ecdb96868f42e51dd678abdb939748a5210e94ea53db1c3de055a2c920872d2');
INSERT INTO db_migration VALUES('money',5,'tellings','33ca92f01f002c88fd9fd29cea81e372d29552141e667c070f72261013632fdd');
INSERT INTO db_migration VALUES('money',6,'nameless','029a0108772af9a419ae753a1bb4a933cf0309e48f4cb1bed7bbae3f0b67ec7e');
INSERT INTO db_migration VALUES('settlement',1,'settlement','37722278ed787345cd3c89f7933adf3a7083b0437ebb5c3a01d89f764685c9b0');
INSERT INTO db_migration VALUES('settlement',2,'carriers','0029695333a7ee0d46780fcc1148c1850c632da99e9c4d8342f325b65b5be19c');
INSERT INTO db_migration VALUES('delivery',1,'delivery','9c71ee541f91295a639b18fcdd31211a941986df1dfa3f0b7be61f0e7729c65a');
INSERT INTO db_migration VALUES('delivery',2,'retention','a48f0bfe06ae8cf01ffbd3390f0ed00e88e1971fb393ca4b5b8e3dbb3a0b40d3');
INSERT INTO db_migration VALUES('delivery',3,'carriers','43c4e8fab3fa76362ce81a67b2cfbaa64349ffa2839afc743cb4aa99a3d62058');
INSERT INTO db_migration VALUES('delivery',4,'parcels','4fafc9e0918283dbb2e48c578d2e4b9f167fc1da7c14b97ad5b38348716cde2c');
INSERT INTO db_migration VALUES('delivery',5,'remittances','5a1b348370826e944bbce3c4fb9110b18cf36c7b614bd0de5123c82ad5a299e6');
INSERT INTO db_migration VALUES('delivery',6,'quote_answers','6bccfc7e9dca609a503d8ae950d5f1eeb129b11d3bb8715e08a539177cb98b95');
INSERT INTO db_migration VALUES('delivery',7,'no_suspense','a1d0893462fbac1f8d48882860d923eeffed6fa99c7862fac30ad3a1c8f4feda');
INSERT INTO db_migration VALUES('delivery',8,'astray','a855d84ab0b176cd45d8672b2eaa686b660a390dd91ab8a2aa748d99dbd33278');
INSERT INTO db_migration VALUES('delivery',9,'places','7eed76b623abdcc070162cb1df7304240ec4229ffdb6dacc7873b5f05dae1f95');
INSERT INTO db_migration VALUES('offers',1,'offers','dd15af40828f19cbe3676bd35b3fe58bf40e3392053e6a67d0e0f015d061cd98');
INSERT INTO db_migration VALUES('orders',1,'orders','0cf7a4af044e9017cdbd97d1c1295680f6b1e778f91d29eb5b8c06af18b92262');
INSERT INTO db_migration VALUES('orders',2,'items','591b6ffa3d6f66a62ac0f2af6cddd70e99c47d44c03b5880c6218412680ab517');
INSERT INTO db_migration VALUES('orders',3,'drafts','be03ebc298b9f51061ddd44b1207103a52f1c23c6d7403b997c23ce37bc3ab36');
INSERT INTO db_migration VALUES('orders',4,'buying','50d6ca10d33ad31ca63bd2306e2b0e78dc47e435994b590464236286c009d04b');
INSERT INTO db_migration VALUES('orders',5,'discounts','c04f84f67a3bc2d179fd25d2cc91253e560327e777d30b0d77bd3415921487fe');
INSERT INTO db_migration VALUES('orders',6,'after_sale','24e481786e1357e8d5f471ea561fe45e47a00e4ef70c920f345ef8d782a326f9');
INSERT INTO db_migration VALUES('fulfilment',1,'warehouses','8754fbb290cbf8ad7f80ddaa8e0f20cc8b32f4b6795667d10a1c3b042cfa0179');
INSERT INTO db_migration VALUES('fulfilment',2,'goods','b2d04c3b03294ca2f0884581deb53678bab5b0d34dec0ec5f480c981f6690190');
INSERT INTO db_migration VALUES('fulfilment',3,'orders','58face9bd6997f8ed6657a429f8812f906161177bc1481f1d5feae03b8bb0790');
INSERT INTO db_migration VALUES('fulfilment',4,'counts','027b8af1e76d50361075533ba9bca46e9bf8031bae9c79eb1750d45e2bc35541');
INSERT INTO db_migration VALUES('fulfilment',5,'returns','6f805ebc612cd23b22bd2e107c36b83e9a42b26522b117b4ce15571fe9347fca');
INSERT INTO db_migration VALUES('reviews',1,'reviews','49b60812f4d9fff603bab99135e9b99294d6e52e9fb59a1e6c75b558cca88770');
INSERT INTO db_migration VALUES('talk',1,'talk','aa2ce2b096942312570a5ac75c60d472373fc3b53f10faa14f70672cac0879f6');
INSERT INTO db_migration VALUES('index',1,'year','4bf436cfe309ee0ba6f7e02bf5b5be1f9f9d1112b1f2cb8cbd8b5fa82abf55c0');
INSERT INTO db_migration VALUES('survey',1,'survey','fda6351461a3f52ca1412a6ff319d1ca6a0e3ce59daf1e3a8256f0f95959d909');
INSERT INTO db_migration VALUES('survey',2,'file','00223d8ec64f3883837a281cfbecb979c3cdbdb06a4cfa8ba2dec45b67efa9a2');
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
INSERT INTO db_event VALUES(X'01a21c0f47be76949777cea189c2fdce',NULL,'people.organisation.added.v1',X'01a21c0f47be74e6aa882c1cb86f2817','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"kind":"household","organisation":"01a21c0f-47be-74e6-aa88-2c1cb86f2817","verified":true}');
INSERT INTO db_event VALUES(X'01a21c0f47be7c93a51dd7713825ba91',NULL,'booths.booth.opened.v1',X'01a21c0f47be7130a45f1e09aa75936f','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"booth":"01a21c0f-47be-7130-a45f-1e09aa75936f","organisation":"01a21c0f-47be-74e6-aa88-2c1cb86f2817","state":"open"}');
INSERT INTO db_event VALUES(X'01a21c0f47be7ec5bc3b9cb76dbf8469',NULL,'catalogue.product.added.v1',X'01a21c0f47be73f387cdd622d067d386','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"booth":"01a21c0f-47be-7130-a45f-1e09aa75936f","product":"01a21c0f-47be-73f3-87cd-d622d067d386","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21c0f47be72c9aaf9ccd8e0c2ecd8',NULL,'catalogue.product.added.v1',X'01a21c0f47be78a5ab7c6485776cc3fd','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"booth":"01a21c0f-47be-7130-a45f-1e09aa75936f","product":"01a21c0f-47be-78a5-ab7c-6485776cc3fd","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21c0f47be7f1a94927c2d2c7925a3',NULL,'people.organisation.added.v1',X'01a21c0f47be7d61981b8e19f4b2fd7e','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"kind":"household","organisation":"01a21c0f-47be-7d61-981b-8e19f4b2fd7e","verified":true}');
INSERT INTO db_event VALUES(X'01a21c0f47be7b798e4c61f7ecd9ebc4',NULL,'booths.booth.opened.v1',X'01a21c0f47be7b0c8a31241466fb61df','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"booth":"01a21c0f-47be-7b0c-8a31-241466fb61df","organisation":"01a21c0f-47be-7d61-981b-8e19f4b2fd7e","state":"open"}');
INSERT INTO db_event VALUES(X'01a21c0f47be7fa2b19640fe01ca48a6',NULL,'catalogue.product.added.v1',X'01a21c0f47be77f08581867982c927b3','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"booth":"01a21c0f-47be-7b0c-8a31-241466fb61df","product":"01a21c0f-47be-77f0-8581-867982c927b3","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21c0f47be7fa380478cd464561064',NULL,'people.account.opened.v1',X'01a21c0f47be7bfb891437d9765acc6e','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7bfb-8914-37d9765acc6e","proofs":{"name":"c6e0c10cd77798add78e88f7e7217adb239659e94be3cd887796dd8ab2d36624"}}');
INSERT INTO db_event VALUES(X'01a21c0f47be7bcfae2a095c88c47bf3',NULL,'people.account.opened.v1',X'01a21c0f47be7c87a64906f250f46da0','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7c87-a649-06f250f46da0","proofs":{"name":"fba2afdd80b7e92a0e06961644ec9c7920441d506cb9edb858c4f58d13024838"}}');
INSERT INTO db_event VALUES(X'01a21c0f47be7929aa8eaee396447b6c',NULL,'people.role.granted.v1',X'01a21c0f47be7c87a64906f250f46da0','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7c87-a649-06f250f46da0","commune":null,"organisation":"01a21c0f-47be-74e6-aa88-2c1cb86f2817","role":"seller"}');
INSERT INTO db_event VALUES(X'01a21c0f47be7b75b4f10369d570a5fc',NULL,'people.account.opened.v1',X'01a21c0f47be76d4909db20e88d442e9','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-76d4-909d-b20e88d442e9","proofs":{"name":"a87dbc3f583cc251b3a22273471f8ceaa537ac1ba6b8a052c7a34a653d20045e"}}');
INSERT INTO db_event VALUES(X'01a21c0f47be771885aeef6cc58a73df',NULL,'people.role.granted.v1',X'01a21c0f47be76d4909db20e88d442e9','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-76d4-909d-b20e88d442e9","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO db_event VALUES(X'01a21c0f47be7745b481c0c8f0831d95',NULL,'people.account.opened.v1',X'01a21c0f47be79df96273e0a93984148','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-79df-9627-3e0a93984148","proofs":{"name":"3d01224ec4fa2371704dcfdfa8a27fe32fcc24f33a10053536b6ec0fd8f61e23"}}');
INSERT INTO db_event VALUES(X'01a21c0f47be75dc854a21d3218d24a6',NULL,'people.role.granted.v1',X'01a21c0f47be79df96273e0a93984148','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-79df-9627-3e0a93984148","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO db_event VALUES(X'01a21c0f47be76ff9d666e19204027d4',NULL,'people.account.opened.v1',X'01a21c0f47be7f38bb81e1a2c9cd5ec3','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7f38-bb81-e1a2c9cd5ec3","proofs":{"name":"5db55b3125cb3ed53ff3a908b3151496f91fe71110ee8a0e65955f3fce937daf"}}');
INSERT INTO db_event VALUES(X'01a21c0f47be7c61b797ce50211566c8',NULL,'people.role.granted.v1',X'01a21c0f47be7f38bb81e1a2c9cd5ec3','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7f38-bb81-e1a2c9cd5ec3","commune":null,"organisation":null,"role":"accountant"}');
INSERT INTO db_event VALUES(X'01a21c0f47be7d72a886f45299d61a55',NULL,'people.account.opened.v1',X'01a21c0f47be7dd2bb751be711266e56','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7dd2-bb75-1be711266e56","proofs":{"name":"8974268f7c9a737594a65c438945318a17491f2ad8420ef17e92e94a107ed0aa"}}');
INSERT INTO db_event VALUES(X'01a21c0f47be7a9486b7ea42d8e3f344',NULL,'people.role.granted.v1',X'01a21c0f47be7dd2bb751be711266e56','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7dd2-bb75-1be711266e56","commune":null,"organisation":null,"role":"tax-officer"}');
INSERT INTO db_event VALUES(X'01a21c0f47be73ec968b9adb795f23eb',NULL,'people.account.opened.v1',X'01a21c0f47be7d09a9ebb630f7855d06','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7d09-a9eb-b630f7855d06","proofs":{"name":"8884b3ef862d18e5d5dffc5317e17bebea5cd2b0b756d3ddeff6b671088451c2"}}');
INSERT INTO db_event VALUES(X'01a21c0f47be7ce5a295b0c7aa30b929',NULL,'people.role.granted.v1',X'01a21c0f47be7d09a9ebb630f7855d06','system:test',NULL,X'01a21c0f47be7346a63474ce5a08ecf8',1795767093182248,'2026-11-27','{"account":"01a21c0f-47be-7d09-a9eb-b630f7855d06","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO db_event VALUES(X'01a21c0f4b4e72df8d9991c20c5619f2',NULL,'orders.order.placed.v1',X'01a21c0f4b4e789e9716f15a8cb55af5','visitor',NULL,X'01a21c0f4b4e7e4b90e6fadb719b61c8',1795767094094339,'2026-11-27','{"booth":"01a21c0f-47be-7130-a45f-1e09aa75936f","checkout":"01a21c0f-4b4e-73f0-8a67-a9a78b58ab1d","order":"01a21c0f-4b4e-789e-9716-f15a8cb55af5","payment":"vietqr","total":215000}');
INSERT INTO db_event VALUES(X'01a21c0f4b4e7193ad1087cd8555110e',NULL,'orders.order.placed.v1',X'01a21c0f4b4e7e02a88945217fb36d8a','visitor',NULL,X'01a21c0f4b4e7e4b90e6fadb719b61c8',1795767094094339,'2026-11-27','{"booth":"01a21c0f-47be-7b0c-8a31-241466fb61df","checkout":"01a21c0f-4b4e-73f0-8a67-a9a78b58ab1d","order":"01a21c0f-4b4e-7e02-a889-45217fb36d8a","payment":"vietqr","total":100000}');
INSERT INTO db_event VALUES(X'01a21c0f4b5771e6ad37a4020ad1419f',NULL,'orders.order.paid.v1',X'01a21c0f4b4e789e9716f15a8cb55af5','visitor',NULL,X'01a21c0f4b577c33b22014a00e76536f',1795767094103456,'2026-11-27','{"order":"01a21c0f-4b4e-789e-9716-f15a8cb55af5"}');
INSERT INTO db_event VALUES(X'01a21c0f4b57753ea5468ce07e9a545c',NULL,'orders.order.paid.v1',X'01a21c0f4b4e7e02a88945217fb36d8a','visitor',NULL,X'01a21c0f4b577c33b22014a00e76536f',1795767094103456,'2026-11-27','{"order":"01a21c0f-4b4e-7e02-a889-45217fb36d8a"}');
INSERT INTO db_event VALUES(X'01a21c0f4b5776b9a29b8588c7b123f3',NULL,'money.payment.settled.v1',X'01a21c0f4b4e7595b015c505367d6926','visitor',NULL,X'01a21c0f4b577c33b22014a00e76536f',1795767094103456,'2026-11-27','{"amount":315000,"kind":"orders.checkout","payment":"01a21c0f-4b4e-7595-b015-c505367d6926","subject":"01a21c0f-4b4e-73f0-8a67-a9a78b58ab1d","transfer":"01a21c0f-4b57-7e74-a8bf-1f4f0ef2ddd3"}');
INSERT INTO db_event VALUES(X'01a21c0f4b5c74f2baa5ae19c85805b0',NULL,'orders.order.placed.v1',X'01a21c0f4b5c79edba56fec36a5968e5','visitor',NULL,X'01a21c0f4b5c7ef9ba70f17ac832afad',1795767094108929,'2026-11-27','{"booth":"01a21c0f-47be-7130-a45f-1e09aa75936f","checkout":"01a21c0f-4b5c-71d2-be02-43ec9b83bfff","order":"01a21c0f-4b5c-79ed-ba56-fec36a5968e5","payment":"cod","total":115000}');
INSERT INTO db_event VALUES(X'01a21c0f4b6b7a24bfc11bfddd2cac77',NULL,'registry.import.started.v1',X'01a21c0f4b627038b6cb7f4831e065a8','account',X'01a21c0f47be79df96273e0a93984148',X'01a21c0f4b6b7f49974018d00dbe640a',1795767094123032,'2026-11-27','{"file":"ds.csv","file_hash":"1cf6b49e4204cd2637520394c5d796ed7f09290f60d9c7a40f03e45a85de4583","import":"01a21c0f-4b62-7038-b6cb-7f4831e065a8","total":3}');
INSERT INTO db_event VALUES(X'01a21c0f4b747f909e91ae39013bcde3',NULL,'registry.import.finished.v1',X'01a21c0f4b627038b6cb7f4831e065a8','system:test',NULL,X'01a21c0f4b747abca22ccce834e74ec6',1795767094132475,'2026-11-27','{"added":3,"asked":0,"changed":0,"import":"01a21c0f-4b62-7038-b6cb-7f4831e065a8","same":0,"wrong":0}');
INSERT INTO db_event VALUES(X'01a21c0f4b757170ab2acfde77ad37a0',NULL,'people.account.signed-in.v1',X'01a21c0f47be7bfb891437d9765acc6e','visitor',NULL,X'01a21c0f4b757c7681c499feb5a04e32',1795767094133645,'2026-11-27','{"account":"01a21c0f-47be-7bfb-8914-37d9765acc6e"}');
INSERT INTO db_event VALUES(X'01a21c0f4b7774ca9b20f3619a08bda0',NULL,'people.account.signed-in.v1',X'01a21c0f47be7c87a64906f250f46da0','visitor',NULL,X'01a21c0f4b7772dd99fcebc70fef525c',1795767094135426,'2026-11-27','{"account":"01a21c0f-47be-7c87-a649-06f250f46da0"}');
INSERT INTO db_event VALUES(X'01a21c0f4b7b7b3f8b49af94e6971af7',NULL,'offers.offer.made.v1',X'01a21c0f4b7b7dae9047f354364b674e','account',X'01a21c0f47be7c87a64906f250f46da0',X'01a21c0f4b7b718baf70d8f96a58859c',1795767094139454,'2026-11-27','{"booth":"01a21c0f-47be-7130-a45f-1e09aa75936f","campaign":null,"kind":"coupon","offer":"01a21c0f-4b7b-7dae-9047-f354364b674e","rule":"promotion.discount.most@1"}');
INSERT INTO db_event VALUES(X'01a21c0f4b7d7e6b92b72f426d6cfdd7',NULL,'talk.conversation.begun.v1',X'01a21c0f4b7d708780494785828b1f4c','account',X'01a21c0f47be7bfb891437d9765acc6e',X'01a21c0f4b7d709ca8155175c7c6d8bd',1795767094141552,'2026-11-27','{"booth":"01a21c0f-47be-7130-a45f-1e09aa75936f","conversation":"01a21c0f-4b7d-7087-8049-4785828b1f4c"}');
INSERT INTO db_event VALUES(X'01a21c0f4b7d7e59a36b31c08656711c',NULL,'talk.message.sent.v1',X'01a21c0f4b7d708780494785828b1f4c','account',X'01a21c0f47be7bfb891437d9765acc6e',X'01a21c0f4b7d709ca8155175c7c6d8bd',1795767094141552,'2026-11-27','{"conversation":"01a21c0f-4b7d-7087-8049-4785828b1f4c","message":"01a21c0f-4b7d-75f8-ad1e-0c6295daf7e7","side":"shopper"}');
INSERT INTO db_event VALUES(X'01a21c0f4b807558a930deb8796bcfb6',NULL,'survey.form.added.v1',X'01a21c0f4b8072ac828efd1fa9ec2d0f','account',X'01a21c0f47be79df96273e0a93984148',X'01a21c0f4b80745483b54bf9615cb5c3',1795767094144103,'2026-11-27','{"form":"01a21c0f-4b80-72ac-828e-fd1fa9ec2d0f","name":"firms","version":"2026-1"}');
INSERT INTO db_event VALUES(X'01a21c0f4b8070189f3916cb7da76517',NULL,'survey.survey.planned.v1',X'01a21c0f4b8072d7a3455a53c0550bce','account',X'01a21c0f47be79df96273e0a93984148',X'01a21c0f4b80745483b54bf9615cb5c3',1795767094144103,'2026-11-27','{"population":"firms","survey":"01a21c0f-4b80-72d7-a345-5a53c0550bce","year":2026}');
INSERT INTO db_event VALUES(X'01a21c0f4bd374bc901fed48ea19b162',NULL,'survey.survey.drawn.v1',X'01a21c0f4b8072d7a3455a53c0550bce','account',X'01a21c0f47be79df96273e0a93984148',X'01a21c0f4bd37461a5f343e59c01a2c8',1795767094227384,'2026-11-27','{"reserve":1,"sample":2,"seed":7,"survey":"01a21c0f-4b80-72d7-a345-5a53c0550bce"}');
INSERT INTO db_event VALUES(X'01a21c0f4bd6735d963d811843af6b20',NULL,'survey.survey.opened.v1',X'01a21c0f4b8072d7a3455a53c0550bce','account',X'01a21c0f47be79df96273e0a93984148',X'01a21c0f4bd679f88f1fb80fd9a3c2b5',1795767094230441,'2026-11-27','{"survey":"01a21c0f-4b80-72d7-a345-5a53c0550bce"}');
INSERT INTO db_event VALUES(X'01a21c0f4bd970808c5cc333d271b303',NULL,'survey.unit.tried.v1',X'01a21c0f4bd37b65941d7a0f8babcae7','account',X'01a21c0f47be79df96273e0a93984148',X'01a21c0f4bd97e9b902fd546e313ddef',1795767094233391,'2026-11-27','{"result":"not-reached","survey":"01a21c0f-4b80-72d7-a345-5a53c0550bce","unit":"01a21c0f-4bd3-7b65-941d-7a0f8babcae7","way":"phone"}');
CREATE TABLE db_event_personal (
    event_id BLOB NOT NULL REFERENCES db_event (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL, salt TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, name)
) STRICT;
INSERT INTO db_event_personal VALUES(X'01a21c0f47be7fa380478cd464561064','name','shopper','119f96381b7bfbced05cabadb7c7f850');
INSERT INTO db_event_personal VALUES(X'01a21c0f47be7bcfae2a095c88c47bf3','name','seller','51e9f999c0f1b3f30cc38e2142d15ead');
INSERT INTO db_event_personal VALUES(X'01a21c0f47be7b75b4f10369d570a5fc','name','commune-officer','488aa6b88d9c57bb99c38c62c21f9288');
INSERT INTO db_event_personal VALUES(X'01a21c0f47be7745b481c0c8f0831d95','name','officer','f8dd4e984ee94cbc1d38263c8fcccb3c');
INSERT INTO db_event_personal VALUES(X'01a21c0f47be76ff9d666e19204027d4','name','accountant','cc927b102c1133cc7b4c487d35686925');
INSERT INTO db_event_personal VALUES(X'01a21c0f47be7d72a886f45299d61a55','name','tax-officer','d9bdea183538853b8ee489dcdddd6f9a');
INSERT INTO db_event_personal VALUES(X'01a21c0f47be73ec968b9adb795f23eb','name','operator','3f95f03f8d6dba1f43bb6a53a164dcd4');
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
INSERT INTO db_job VALUES(X'01a21c0f4b4e763694492ced1e54a200','money.ask',X'01a21c0f4b4e7595b015c505367d6926',1795767214094339,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21c0f4b4e72608d46c76d8961196e','money.ask-last',X'01a21c0f4b4e7595b015c505367d6926',1795768834094339,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21c0f4b4e713893abc12396cd2466','orders.expire',X'01a21c0f4b4e73f08a67a9a78b58ab1d',1795768954094339,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21c0f4b5770c490f335564915ba6b','notices.send',X'01a21c0f4b577849845f42909f825a7a',1795767094103456,NULL,1,1795767094124995,NULL);
INSERT INTO db_job VALUES(X'01a21c0f4b5c710fa14d308fbccb5cc8','notices.send',X'01a21c0f4b5c73409da8906c2cb119cb',1795767094108929,NULL,1,1795767094124995,NULL);
INSERT INTO db_job VALUES(X'01a21c0f4b6b70f1ba3d44e49c16edd8','registry.import',X'01a21c0f4b627038b6cb7f4831e065a8',1795767094123032,NULL,1,1795767094124995,NULL);
INSERT INTO db_job VALUES(X'01a21c0f4b6c7c148108e51f89eb686e','outside.mail',X'01a21c0f4b6c70818dd376f9f9853891',1795767094124995,NULL,1,1795767094124995,NULL);
INSERT INTO db_job VALUES(X'01a21c0f4b6c72c6bfe696cac41c0364','outside.mail',X'01a21c0f4b6c7597951f39fc8f5e6665',1795767094124995,NULL,1,1795767094124995,NULL);
INSERT INTO db_job VALUES(X'01a21c0f4b7d71aab6b3ede70797996b','talk.unread',X'01a21c0f4b7d75f8ad1e0c6295daf7e7',1795767694141552,NULL,0,NULL,NULL);
CREATE TABLE db_idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO db_idempotency VALUES('orders.checkout:ffcf08a592b3a66dcb5d772b66d813c7cc05f302833727a023bd570da9c2dfb4:a','74a7c0bf0df64877b96a245fe4f33f398ea98d785571388948e7167424df05a4','1e8af31d409caa6bab21178d137053f1 1f99f3556d9ac27a83ad2aad9edec25e',1795767094094339);
INSERT INTO db_idempotency VALUES('orders.checkout:8b75546cb6f56a9f4ec0f11c15df43640e8066ba684984d1755bc504aa90e406:b','4d98f269894aa403cccd88739a7d44238ffebba076b712f9c054120b71a3949a','23b0285a785baa51689bbce392eef12f ',1795767094108929);
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
INSERT INTO outside_inbox VALUES(X'01a21c0f4b5772a39eb853faf512ff3b','bank',replace('content-type: application/x-www-form-urlencoded\n','\n',char(10)),'{"code":"00","data":{"accountNumber":"9900000086","amount":315000,"currency":"VND","description":"chuyen tien CN7QJBNSWBG","orderCode":1,"reference":"FT1","transactionDateTime":"2026-11-24 08:00:00"},"desc":"success","signature":"02964e71a10d9542a5f7eb92e6d36585dc8deed74b0d8d7d9b394124b7fd0067","success":true}',1795767094103456,'accepted','',1795767094103456);
CREATE TABLE outside_mail (
    id BLOB PRIMARY KEY,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    last_error TEXT
, refused_at INTEGER) STRICT;
INSERT INTO outside_mail VALUES(X'01a21c0f4b6c70818dd376f9f9853891','seller@example.vn','Đơn mới 0B2TTQT4Z',replace('Gian hàng Gian hàng gian-hang-mot có đơn 215.000 ₫ cần chuẩn bị.\n\nXem tại: http://127.0.0.1:8080/desk/orders/0B2TTQT4Z\n\nĐổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings','\n',char(10)),1795767094124995,NULL,NULL,NULL);
INSERT INTO outside_mail VALUES(X'01a21c0f4b6c7597951f39fc8f5e6665','seller@example.vn','Đơn mới AYVFM2VFN',replace('Gian hàng Gian hàng gian-hang-mot có đơn 115.000 ₫ cần chuẩn bị.\n\nXem tại: http://127.0.0.1:8080/desk/orders/AYVFM2VFN\n\nĐổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings','\n',char(10)),1795767094124995,NULL,NULL,NULL);
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
INSERT INTO people_account VALUES(X'01a21c0f47be7bfb891437d9765acc6e','shopper@example.vn',NULL,'shopper','$argon2id$v=19$m=8,t=1,p=1$INEy6JJNJdiT/n9t/Zgy3Q$H8UYocw3SN2TikGDbHN0x/rRYF6gbpir3Vta/IHEPS8',1795767093182248,NULL);
INSERT INTO people_account VALUES(X'01a21c0f47be7c87a64906f250f46da0','seller@example.vn',NULL,'seller','$argon2id$v=19$m=8,t=1,p=1$xsoimBYZxLo/Y5jMYIeVmg$S91MR7cbkkPUSj04/2TW5FtCLnGuYCv2R7+arWGgV2A',1795767093182248,NULL);
INSERT INTO people_account VALUES(X'01a21c0f47be76d4909db20e88d442e9','commune-officer@example.vn',NULL,'commune-officer','$argon2id$v=19$m=8,t=1,p=1$jlqHfxIOtlKUJz3gcQ/WVQ$s4mJEqqUSrm/2X4QA881Xed4LIow3+xhHllZw5as2Xc',1795767093182248,NULL);
INSERT INTO people_account VALUES(X'01a21c0f47be79df96273e0a93984148','officer@example.vn',NULL,'officer','$argon2id$v=19$m=8,t=1,p=1$J6KJd0U32w4F/lhgId1Hkw$okLkZFO8465edaKabuk0P4SpR2Riy7errS1nJmZy4+Y',1795767093182248,NULL);
INSERT INTO people_account VALUES(X'01a21c0f47be7f38bb81e1a2c9cd5ec3','accountant@example.vn',NULL,'accountant','$argon2id$v=19$m=8,t=1,p=1$uR2cBRVAvVbFA0PDWQm6pg$RKcPJtPAhViiyRUJih6sb8zTJ3MfLOY2CWDXzbisOYc',1795767093182248,NULL);
INSERT INTO people_account VALUES(X'01a21c0f47be7dd2bb751be711266e56','tax-officer@example.vn',NULL,'tax-officer','$argon2id$v=19$m=8,t=1,p=1$IFDeiF6WweIaFV6wVp5kvg$AeQXEjFXuPg79low8MgSYKC7xEW3gS2/h2t+qyVuJ7g',1795767093182248,NULL);
INSERT INTO people_account VALUES(X'01a21c0f47be7d09a9ebb630f7855d06','operator@example.vn',NULL,'operator','$argon2id$v=19$m=8,t=1,p=1$C2QsRFr+p50Dqw0kEzGtoQ$8o/5I96uMozKpamNrdFW/7Ot5ExaBon/jsF/PtJegRI',1795767093182248,NULL);
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
INSERT INTO people_organisation VALUES(X'01a21c0f47be74e6aa882c1cb86f2817','household','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',NULL,'29308',1795767093182248,NULL,NULL,1795767093182248,NULL,NULL);
INSERT INTO people_organisation VALUES(X'01a21c0f47be7d61981b8e19f4b2fd7e','household','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',NULL,'29308',1795767093182248,NULL,NULL,1795767093182248,NULL,NULL);
CREATE TABLE people_grant (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES people_organisation (id),
    commune TEXT,
    granted_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO people_grant VALUES(X'01a21c0f47be7258a965eebb3f1723f6',X'01a21c0f47be7c87a64906f250f46da0','seller',X'01a21c0f47be74e6aa882c1cb86f2817',NULL,1795767093182248,NULL);
INSERT INTO people_grant VALUES(X'01a21c0f47be7dc886a6779fe210e703',X'01a21c0f47be76d4909db20e88d442e9','commune-officer',NULL,'29308',1795767093182248,NULL);
INSERT INTO people_grant VALUES(X'01a21c0f47be707a9fa3fd277fb6fccb',X'01a21c0f47be79df96273e0a93984148','officer',NULL,NULL,1795767093182248,NULL);
INSERT INTO people_grant VALUES(X'01a21c0f47be7e4eb0ad89d3236ba81d',X'01a21c0f47be7f38bb81e1a2c9cd5ec3','accountant',NULL,NULL,1795767093182248,NULL);
INSERT INTO people_grant VALUES(X'01a21c0f47be7819b1728102fd5edb3f',X'01a21c0f47be7dd2bb751be711266e56','tax-officer',NULL,NULL,1795767093182248,NULL);
INSERT INTO people_grant VALUES(X'01a21c0f47be7763b18b29a978f145ad',X'01a21c0f47be7d09a9ebb630f7855d06','operator',NULL,NULL,1795767093182248,NULL);
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
INSERT INTO people_session VALUES(X'01a21c0f4b61715295c3bed67135fea5','7ef5cd363ea23f708537f0984bd43e742e1b8a120950883acdb3185a6e62e035',X'01a21c0f47be79df96273e0a93984148','strong','',1795767094113163,1795767094113163,NULL);
INSERT INTO people_session VALUES(X'01a21c0f4b757325b508adba70761a18','bfcec454c78e5ed34b7c2cb604c1bdeb97ebef87c494a198678d1dc28207d81b',X'01a21c0f47be7bfb891437d9765acc6e','password','',1795767094133645,1795767094133645,NULL);
INSERT INTO people_session VALUES(X'01a21c0f4b7775bfaeb275bcd1af5605','3d31cd291a964bfba93d24c8bbce511af08c656da3cb4f0f94302f9012cd9511',X'01a21c0f47be7c87a64906f250f46da0','password','',1795767094135426,1795767094135426,NULL);
CREATE TABLE people_device (
    token_hash TEXT PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    seen_at INTEGER NOT NULL
) STRICT;
INSERT INTO people_device VALUES('34f05f67afa9fddf6d56318128fc5a9547687fdb9cbd780d4b69d7286892be38',X'01a21c0f47be7bfb891437d9765acc6e',1795767094133645);
INSERT INTO people_device VALUES('d00e45af217f684bd903fbace375b289b7f18c8cb3bfe3b43f613c1180c6441a',X'01a21c0f47be7c87a64906f250f46da0',1795767094135426);
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
INSERT INTO notices_notice VALUES(X'01a21c0f4b577849845f42909f825a7a',X'01a21c0f47be7c87a64906f250f46da0','booth-order','booth-order:01a21c0f-4b4e-789e-9716-f15a8cb55af5:told-booth-new','{"key":"told-booth-new","args":[["code",{"vi":"0B2TTQT4Z"}],["total",{"vi":"215.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','{"key":"told-booth-new-more","args":[["code",{"vi":"0B2TTQT4Z"}],["total",{"vi":"215.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','/desk/orders/0B2TTQT4Z',1,1,1,1795767094103456,NULL,1795767094124995);
INSERT INTO notices_notice VALUES(X'01a21c0f4b5c73409da8906c2cb119cb',X'01a21c0f47be7c87a64906f250f46da0','booth-order','booth-order:01a21c0f-4b5c-79ed-ba56-fec36a5968e5:told-booth-new','{"key":"told-booth-new","args":[["code",{"vi":"AYVFM2VFN"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','{"key":"told-booth-new-more","args":[["code",{"vi":"AYVFM2VFN"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','/desk/orders/AYVFM2VFN',1,1,1,1795767094108929,NULL,1795767094124995);
CREATE TABLE notices_person (
    account_id BLOB PRIMARY KEY REFERENCES people_account (id),
    language TEXT NOT NULL,
    chosen INTEGER NOT NULL
) STRICT;
INSERT INTO notices_person VALUES(X'01a21c0f47be7bfb891437d9765acc6e','vi',0);
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
INSERT INTO registry_business VALUES(X'01a21c0f4b70753d8316e050bceb5379','Z2R1XRTVZ','0100109106',NULL,'88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719','import',NULL,1795767094128286,NULL);
INSERT INTO registry_business VALUES(X'01a21c0f4b7079819973b6a2e16654d6','WT18FJMG0',NULL,NULL,'02940b59fcf0fceeaa014db7cc10d9c339b910e899f0893cf5dda0f1081d9d6a','import',NULL,1795767094128286,NULL);
INSERT INTO registry_business VALUES(X'01a21c0f4b707fc4b24e82a1a4a87637','7S912AV38',NULL,NULL,'6e5a5d26acefb5827b1869dfafe8e6d625da846804e708e1eaff66d3161df044','import',NULL,1795767094128286,NULL);
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
INSERT INTO registry_version VALUES(X'01a21c0f4b7077fba447ff30e78a76bd',X'01a21c0f4b70753d8316e050bceb5379','2026-11-27','9999-12-31','Công ty TNHH Dừa Một','cong ty tnhh dua mot',X'2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07','dua','limited-liability','unknown',2025,'','','29308',NULL,'unknown','active','yes','unknown','unknown','unknown','unknown','unknown','unknown','{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}',1795767094128286);
INSERT INTO registry_version VALUES(X'01a21c0f4b707d94953a87cbb75e3bcd',X'01a21c0f4b7079819973b6a2e16654d6','2026-11-27','9999-12-31','Công ty TNHH Dừa Hai','cong ty tnhh dua hai',X'2f4802453704515b0451453939043154022b04392b3b01378a0901dcbfdcdcdcdcc5dcc2dc06','dua hai','limited-liability','unknown',2025,'','','29308',NULL,'unknown','active','unknown','unknown','unknown','unknown','unknown','unknown','unknown','{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}',1795767094128286);
INSERT INTO registry_version VALUES(X'01a21c0f4b7074c9bbef3a936dd704f3',X'01a21c0f4b707fc4b24e82a1a4a87637','2026-11-27','9999-12-31','Công ty TNHH Dừa Ba','cong ty tnhh dua ba',X'2f4802453704515b0451453939043154022b042d2b01378a0801dcbfdcdcdcdcc5dcc2dc05','dua ba','limited-liability','unknown',2025,'','','29308',NULL,'unknown','active','unknown','unknown','unknown','unknown','unknown','unknown','unknown','{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}',1795767094128286);
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
INSERT INTO registry_channel VALUES(X'01a21c0f4b70797a92acf3d0b3020958',X'01a21c0f4b70753d8316e050bceb5379','site','dua.example','https://dua.example','dua.example','presents',0,'none','none',NULL,NULL,'2026-11-27','9999-12-31','import');
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
INSERT INTO registry_import VALUES(X'01a21c0f4b627038b6cb7f4831e065a8','ds.csv','1cf6b49e4204cd2637520394c5d796ed7f09290f60d9c7a40f03e45a85de4583','Unicode',0,'["name","tax-code","commune","website"]','done',3,3,3,0,0,0,0,X'01a21c0f47be79df96273e0a93984148',1795767094114001,1795767094132475);
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
INSERT INTO registry_mapping VALUES('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177','["name","tax-code","commune","website"]',1795767094123032);
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
INSERT INTO registry_import_piece VALUES(X'01a21c0f4b627038b6cb7f4831e065a8',0,X'54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a43c3b46e6720747920544e48482044e1bbab61204861693b3b58c3a32043e1baa775204bc3a83b0a43c3b46e6720747920544e48482044e1bbab612042613b3b58c3a32043e1baa775204bc3a83b0a');
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
INSERT INTO booths_booth VALUES(X'01a21c0f47be7130a45f1e09aa75936f',X'01a21c0f47be74e6aa882c1cb86f2817','gian-hang-mot','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',X'373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795767093182248,NULL,'open',NULL,NULL,NULL,'department',1795767093182248,NULL,NULL,'{"vi":""}','{"vi":""}',NULL);
INSERT INTO booths_booth VALUES(X'01a21c0f47be7b0c8a31241466fb61df',X'01a21c0f47be7d61981b8e19f4b2fd7e','gian-hang-hai','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',X'373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795767093182248,NULL,'open',NULL,NULL,NULL,'department',1795767093182248,NULL,NULL,'{"vi":""}','{"vi":""}',NULL);
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
INSERT INTO catalogue_product VALUES(X'01a21c0f47be73f387cdd622d067d386',X'01a21c0f47be7130a45f1e09aa75936f','dua-sap','{"vi":"Món dua-sap"}','mon dua-sap',X'4347450431532b050e4f2b4901448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795767093182248,1795767093182248,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
INSERT INTO catalogue_product VALUES(X'01a21c0f47be78a5ab7c6485776cc3fd',X'01a21c0f47be7130a45f1e09aa75936f','keo-dua','{"vi":"Món keo-dua"}','mon keo-dua',X'434745043f3347050e31532b01448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795767093182248,1795767093182248,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
INSERT INTO catalogue_product VALUES(X'01a21c0f47be77f08581867982c927b3',X'01a21c0f47be7b0c8a31241466fb61df','banh-tet','{"vi":"Món banh-tet"}','mon banh-tet',X'434745042d2b4539050e51335101448b040e01dc10','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795767093182248,1795767093182248,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
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
INSERT INTO catalogue_variant VALUES(X'01a21c0f47be767eb9e4f05e25d9c3a8',X'01a21c0f47be73f387cdd622d067d386',X'01a21c0f47be7130a45f1e09aa75936f',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,2,NULL,NULL);
INSERT INTO catalogue_variant VALUES(X'01a21c0f47be7317ae2c92f60347cfad',X'01a21c0f47be78a5ab7c6485776cc3fd',X'01a21c0f47be7130a45f1e09aa75936f',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,1,NULL,NULL);
INSERT INTO catalogue_variant VALUES(X'01a21c0f47be741080e5b05d3ed82e24',X'01a21c0f47be77f08581867982c927b3',X'01a21c0f47be7b0c8a31241466fb61df',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,1,NULL,NULL);
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
INSERT INTO catalogue_movement VALUES(X'01a21c0f47be7b8cb604568abd7f6379',X'01a21c0f47be7130a45f1e09aa75936f',X'01a21c0f47be767eb9e4f05e25d9c3a8',NULL,'opening',10,10,NULL,NULL,NULL,1795767093182248);
INSERT INTO catalogue_movement VALUES(X'01a21c0f47be758aa4a2063de8017dad',X'01a21c0f47be7130a45f1e09aa75936f',X'01a21c0f47be7317ae2c92f60347cfad',NULL,'opening',10,10,NULL,NULL,NULL,1795767093182248);
INSERT INTO catalogue_movement VALUES(X'01a21c0f47be7984bfb325e6c8317c07',X'01a21c0f47be7b0c8a31241466fb61df',X'01a21c0f47be741080e5b05d3ed82e24',NULL,'opening',10,10,NULL,NULL,NULL,1795767093182248);
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
INSERT INTO wishes_list VALUES(X'01a21c0f4b797813a5dce2b3cb1e7ada',X'01a21c0f47be7bfb891437d9765acc6e',NULL,1795767094137981);
CREATE TABLE wishes_wish (
    list_id BLOB NOT NULL REFERENCES wishes_list (id),
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    added_at INTEGER NOT NULL,
    PRIMARY KEY (list_id, product_id)
) STRICT;
INSERT INTO wishes_wish VALUES(X'01a21c0f4b797813a5dce2b3cb1e7ada',X'01a21c0f47be73f387cdd622d067d386',1795767094137981);
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
INSERT INTO money_payment VALUES(X'01a21c0f4b4e7595b015c505367d6926','1f99f3556d9ac27a83ad2aad9edec25e','CN7QJBNSWBG','orders.checkout',X'01a21c0f4b4e73f08a67a9a78b58ab1d',315000,'vietqr','paid',1795767094094339,1795768894094339,1795767094103456);
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
INSERT INTO money_ledger VALUES(X'01a21c0f4b57740b99fb68afc6f05127','held','order:01a21c0f-4b4e-789e-9716-f15a8cb55af5',215000,'paid:01a21c0f-4b4e-789e-9716-f15a8cb55af5',1795767094103456,'2026-11-27','paid 0B2TTQT4Z');
INSERT INTO money_ledger VALUES(X'01a21c0f4b5775b18234bbd3a3b5c2f0','held','order:01a21c0f-4b4e-7e02-a889-45217fb36d8a',100000,'paid:01a21c0f-4b4e-7e02-a889-45217fb36d8a',1795767094103456,'2026-11-27','paid 1SJTBK3EK');
CREATE TABLE money_attempt (
    id BLOB PRIMARY KEY,
    payment_id BLOB NOT NULL REFERENCES money_payment (id),
    provider TEXT NOT NULL CHECK (provider IN ('vnpay', 'momo', 'zalopay', 'payos')),
    reference TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'failed')),
    code TEXT NOT NULL,
    pay_url TEXT NOT NULL,
    provider_transaction TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    UNIQUE (provider, reference)
) STRICT;
CREATE TABLE money_transfer (
    id BLOB PRIMARY KEY,
    provider TEXT NOT NULL CHECK (provider IN ('bank', 'vnpay', 'momo', 'zalopay', 'payos', 'counter')),
    event_id TEXT NOT NULL,
    bank_reference TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    kept INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    description TEXT NOT NULL,
    bank_time TEXT NOT NULL,
    day TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('matched', 'mismatched', 'returned')),
    reason TEXT NOT NULL,
    payment_id BLOB REFERENCES money_payment (id),
    attempt_id BLOB REFERENCES money_attempt (id),
    CHECK (0 <= kept AND 0 <= returned AND kept + returned <= amount),
    CHECK (state <> 'matched' OR payment_id IS NOT NULL),
    UNIQUE (provider, event_id)
) STRICT;
INSERT INTO money_transfer VALUES(X'01a21c0f4b577e74a8bf1f4f0ef2ddd3','bank','FT1','FT1',315000,0,0,'chuyen tien CN7QJBNSWBG','2026-11-24 08:00:00','2026-11-24',1795767094103456,'matched','',X'01a21c0f4b4e7595b015c505367d6926',NULL);
CREATE TABLE money_use (
    transfer_id BLOB NOT NULL REFERENCES money_transfer (id),
    payment_id BLOB NOT NULL REFERENCES money_payment (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    at INTEGER NOT NULL,
    PRIMARY KEY (transfer_id, payment_id)
) STRICT;
INSERT INTO money_use VALUES(X'01a21c0f4b577e74a8bf1f4f0ef2ddd3',X'01a21c0f4b4e7595b015c505367d6926',315000,1795767094103456);
CREATE TABLE money_refund (
    id BLOB PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    payment_id BLOB REFERENCES money_payment (id),
    attempt_id BLOB REFERENCES money_attempt (id),
    booth_id BLOB,
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('gateway', 'transfer', 'counter')),
    state TEXT NOT NULL CHECK (state IN ('asked', 'sent', 'done', 'failed', 'unclear')),
    code TEXT NOT NULL,
    bank TEXT NOT NULL,
    account TEXT NOT NULL,
    holder TEXT NOT NULL,
    bank_reference TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    done_at INTEGER,
    CHECK ((state = 'done') = (done_at IS NOT NULL))
) STRICT;
CREATE TABLE money_statement (
    id BLOB PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    account TEXT NOT NULL,
    opening INTEGER,
    closing INTEGER,
    lines INTEGER NOT NULL,
    credits INTEGER NOT NULL,
    debits INTEGER NOT NULL,
    mistakes TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reading', 'read', 'taking', 'taken')),
    uploaded_at INTEGER NOT NULL,
    taken_at INTEGER
) STRICT;
CREATE TABLE money_statement_line (
    id BLOB PRIMARY KEY,
    statement_id BLOB NOT NULL REFERENCES money_statement (id),
    number INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    booked_on TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    bank_reference TEXT NOT NULL,
    counterparty TEXT NOT NULL,
    words TEXT NOT NULL,
    event_id TEXT NOT NULL,
    plan TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    names TEXT NOT NULL,
    transfer_id BLOB REFERENCES money_transfer (id),
    UNIQUE (statement_id, number)
) STRICT;
CREATE TABLE money_telling (
    name TEXT PRIMARY KEY,
    transfer_id BLOB NOT NULL REFERENCES money_transfer (id),
    channel TEXT NOT NULL CHECK (channel IN ('notice', 'statement', 'gateway')),
    UNIQUE (transfer_id, channel)
) STRICT;
INSERT INTO money_telling VALUES('bank:FT1',X'01a21c0f4b577e74a8bf1f4f0ef2ddd3','notice');
CREATE TABLE money_number (
    number TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (number, amount)
) STRICT;
INSERT INTO money_number VALUES('FT1',315000);
CREATE TABLE settlement_commission (
    id BLOB PRIMARY KEY,
    scope TEXT NOT NULL CHECK (scope IN ('market', 'category', 'booth')),
    -- The code of the category or the id of the booth as text; empty for the market.
    subject TEXT NOT NULL,
    -- Basis points, without value added tax.
    rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 10000),
    from_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    added_by BLOB,
    UNIQUE (scope, subject, from_day)
) STRICT;
CREATE TABLE settlement_activity (
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    product_id BLOB NOT NULL,
    id BLOB NOT NULL UNIQUE,
    declared TEXT NOT NULL CHECK (declared IN ('distribution', 'production', 'services', 'other')),
    declared_at INTEGER NOT NULL,
    -- What an official found; it holds until the next review, whatever is declared meanwhile.
    reviewed TEXT CHECK (reviewed IN ('distribution', 'production', 'services', 'other')),
    reviewed_at INTEGER,
    -- Whether the newest declaration waits for its review.
    waiting INTEGER NOT NULL,
    PRIMARY KEY (booth_id, product_id)
) STRICT;
CREATE TABLE settlement_sale (
    order_id BLOB PRIMARY KEY,
    code TEXT NOT NULL,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    way TEXT NOT NULL CHECK (way IN ('held', 'seller-cash', 'carrier-cash')),
    stage TEXT NOT NULL CHECK (stage IN ('recorded', 'waiting', 'released', 'reversed')),
    frozen INTEGER NOT NULL,
    goods INTEGER NOT NULL CHECK (goods >= 0),
    fee INTEGER NOT NULL CHECK (fee >= 0),
    market INTEGER NOT NULL CHECK (market >= 0),
    -- The part of the fee that the seller earns by delivering itself.
    own_fee INTEGER NOT NULL CHECK (own_fee BETWEEN 0 AND fee),
    carrier TEXT,
    carrier_fee INTEGER NOT NULL CHECK (carrier_fee >= 0),
    commission INTEGER NOT NULL CHECK (commission >= 0),
    commission_tax INTEGER NOT NULL CHECK (commission_tax >= 0),
    commission_tax_rate INTEGER NOT NULL,
    commission_tax_rule TEXT NOT NULL,
    -- Whether tax is withheld.
    withheld INTEGER NOT NULL,
    vat INTEGER NOT NULL CHECK (vat >= 0),
    pit INTEGER NOT NULL CHECK (pit >= 0),
    reversed_goods INTEGER NOT NULL CHECK (reversed_goods BETWEEN 0 AND goods),
    reversed_fee INTEGER NOT NULL CHECK (reversed_fee BETWEEN 0 AND fee),
    recorded_at INTEGER NOT NULL,
    -- When it is released by itself.
    due_at INTEGER,
    released_at INTEGER, market_fee INTEGER NOT NULL DEFAULT 0 CHECK (market_fee >= 0),
    CHECK (stage <> 'released' OR released_at IS NOT NULL),
    CHECK (withheld OR (vat = 0 AND pit = 0))
) STRICT;
INSERT INTO settlement_sale VALUES(X'01a21c0f4b4e789e9716f15a8cb55af5','0B2TTQT4Z',X'01a21c0f47be7130a45f1e09aa75936f','held','recorded',0,200000,15000,0,15000,NULL,0,0,0,800,'tax.vat.commission@1',1,6450,3225,0,0,1795767094094339,NULL,NULL,0);
INSERT INTO settlement_sale VALUES(X'01a21c0f4b4e7e02a88945217fb36d8a','1SJTBK3EK',X'01a21c0f47be7b0c8a31241466fb61df','held','recorded',0,100000,0,0,0,NULL,0,0,0,800,'tax.vat.commission@1',1,3000,1500,0,0,1795767094094339,NULL,NULL,0);
INSERT INTO settlement_sale VALUES(X'01a21c0f4b5c79edba56fec36a5968e5','AYVFM2VFN',X'01a21c0f47be7130a45f1e09aa75936f','seller-cash','recorded',0,100000,15000,0,15000,NULL,0,0,0,800,'tax.vat.commission@1',1,3450,1725,0,0,1795767094108929,NULL,NULL,0);
CREATE TABLE settlement_line (
    order_id BLOB NOT NULL REFERENCES settlement_sale (order_id),
    position INTEGER NOT NULL,
    product_id BLOB NOT NULL,
    amount INTEGER NOT NULL,
    -- NULL: the seller declared nothing, the highest rates of a seller of goods hold.
    activity TEXT CHECK (activity IN ('distribution', 'production', 'services', 'other')),
    commission_rate INTEGER NOT NULL,
    commission_rule TEXT NOT NULL,
    commission INTEGER NOT NULL,
    taxable INTEGER NOT NULL,
    vat_rate INTEGER NOT NULL,
    vat_rule TEXT NOT NULL,
    vat INTEGER NOT NULL,
    pit_rate INTEGER NOT NULL,
    pit_rule TEXT NOT NULL,
    pit INTEGER NOT NULL,
    PRIMARY KEY (order_id, position)
) STRICT;
INSERT INTO settlement_line VALUES(X'01a21c0f4b4e789e9716f15a8cb55af5',0,X'01a21c0f47be73f387cdd622d067d386',200000,NULL,0,'',0,215000,300,'tax.vat.household.production@1',6450,150,'tax.pit.household.production@1',3225);
INSERT INTO settlement_line VALUES(X'01a21c0f4b4e7e02a88945217fb36d8a',0,X'01a21c0f47be77f08581867982c927b3',100000,NULL,0,'',0,100000,300,'tax.vat.household.production@1',3000,150,'tax.pit.household.production@1',1500);
INSERT INTO settlement_line VALUES(X'01a21c0f4b5c79edba56fec36a5968e5',0,X'01a21c0f47be78a5ab7c6485776cc3fd',100000,NULL,0,'',0,115000,300,'tax.vat.household.production@1',3450,150,'tax.pit.household.production@1',1725);
CREATE TABLE settlement_reversal (
    business_key TEXT PRIMARY KEY,
    order_id BLOB NOT NULL REFERENCES settlement_sale (order_id),
    goods INTEGER NOT NULL CHECK (goods >= 0),
    fee INTEGER NOT NULL CHECK (fee >= 0),
    market INTEGER NOT NULL,
    own_fee INTEGER NOT NULL,
    commission INTEGER NOT NULL,
    commission_tax INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    pit INTEGER NOT NULL,
    after_release INTEGER NOT NULL,
    at INTEGER NOT NULL
, market_fee INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE settlement_tax (
    business_key TEXT PRIMARY KEY,
    order_id BLOB NOT NULL REFERENCES settlement_sale (order_id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    month TEXT NOT NULL,
    -- Of a return.
    back INTEGER NOT NULL,
    revenue INTEGER NOT NULL CHECK (revenue >= 0),
    vat INTEGER NOT NULL CHECK (vat >= 0),
    pit INTEGER NOT NULL CHECK (pit >= 0),
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE settlement_month (
    month TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('declared', 'paid')),
    vat_due INTEGER NOT NULL CHECK (vat_due >= 0),
    pit_due INTEGER NOT NULL CHECK (pit_due >= 0),
    declared_at INTEGER NOT NULL,
    declared_by BLOB,
    paid_at INTEGER,
    paid_by BLOB,
    reference TEXT,
    CHECK ((state = 'paid') = (paid_at IS NOT NULL))
) STRICT;
CREATE TABLE settlement_month_seller (
    month TEXT NOT NULL REFERENCES settlement_month (month),
    organisation_id BLOB NOT NULL,
    name TEXT NOT NULL,
    tax_code TEXT,
    revenue INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    pit INTEGER NOT NULL,
    revenue_back INTEGER NOT NULL,
    vat_back INTEGER NOT NULL,
    pit_back INTEGER NOT NULL,
    PRIMARY KEY (month, organisation_id)
) STRICT;
CREATE TABLE settlement_purse (
    booth_id BLOB PRIMARY KEY REFERENCES booths_booth (id),
    drawn_at INTEGER NOT NULL,
    -- Every older posting of the booth is in a payout that did not fail: so nobody looks through years of them.
    settled_until INTEGER NOT NULL
) STRICT;
CREATE TABLE settlement_payout (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    bank_bin TEXT NOT NULL,
    bank_account TEXT NOT NULL,
    bank_holder TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('drawn', 'sent', 'paid', 'failed')),
    drawn_at INTEGER NOT NULL,
    drawn_by BLOB,
    sent_at INTEGER,
    sent_by BLOB,
    ended_at INTEGER,
    ended_by BLOB,
    -- The bank's reference of a paid one, the reason of a failed one.
    note TEXT
) STRICT;
CREATE TABLE settlement_payout_entry (
    entry_id BLOB PRIMARY KEY,
    payout_id BLOB NOT NULL REFERENCES settlement_payout (id),
    -- Above zero: owed to the booth.
    amount INTEGER NOT NULL
) STRICT;
CREATE TABLE settlement_remitted (
    order_id BLOB PRIMARY KEY,
    at INTEGER NOT NULL,
    -- Whether what waited for it was passed on.
    done INTEGER NOT NULL
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
INSERT INTO delivery_shipment VALUES(X'01a21c0f4b4e7505bc06f6e68dddd3eb',X'01a21c0f4b4e789e9716f15a8cb55af5',X'01a21c0f47be7130a45f1e09aa75936f','seller','waiting',15000,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795767094094339,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a21c0f4b4e7b959d0316dffeeebbdc',X'01a21c0f4b4e7e02a88945217fb36d8a',X'01a21c0f47be7b0c8a31241466fb61df','pick-up','waiting',0,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795767094094339,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a21c0f4b5c7265a03c581a2ca88f44',X'01a21c0f4b5c79edba56fec36a5968e5',X'01a21c0f47be7130a45f1e09aa75936f','seller','waiting',15000,115000,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795767094108929,NULL,NULL,NULL);
CREATE TABLE delivery_contents (
    order_id BLOB PRIMARY KEY,
    -- The code of the order that people see.
    code TEXT NOT NULL,
    grams INTEGER NOT NULL CHECK (grams > 0),
    value INTEGER NOT NULL CHECK (value >= 0),
    -- Names, quantities, prices and weights as JSON.
    goods TEXT NOT NULL
, ready_at INTEGER) STRICT;
INSERT INTO delivery_contents VALUES(X'01a21c0f4b4e789e9716f15a8cb55af5','0B2TTQT4Z',1000,200000,'[{"name":"Món dua-sap","quantity":2,"price":100000,"grams":null}]',1795767094103456);
INSERT INTO delivery_contents VALUES(X'01a21c0f4b4e7e02a88945217fb36d8a','1SJTBK3EK',500,100000,'[{"name":"Món banh-tet","quantity":1,"price":100000,"grams":null}]',1795767094103456);
INSERT INTO delivery_contents VALUES(X'01a21c0f4b5c79edba56fec36a5968e5','AYVFM2VFN',500,100000,'[{"name":"Món keo-dua","quantity":1,"price":100000,"grams":null}]',1795767094108929);
CREATE TABLE delivery_booth_carrier (
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    carrier TEXT NOT NULL,
    PRIMARY KEY (booth_id, carrier)
) STRICT;
CREATE TABLE delivery_sender (
    booth_id BLOB PRIMARY KEY REFERENCES booths_booth (id),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune TEXT NOT NULL,
    street TEXT NOT NULL
) STRICT;
CREATE TABLE delivery_quote (
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    carrier TEXT NOT NULL,
    commune TEXT NOT NULL,
    grams INTEGER NOT NULL,
    value INTEGER NOT NULL,
    cod INTEGER NOT NULL,
    fee INTEGER NOT NULL CHECK (fee >= 0),
    asked_at INTEGER NOT NULL, answer TEXT NOT NULL DEFAULT 'fee',
    PRIMARY KEY (booth_id, carrier, commune, grams, value, cod)
) STRICT;
CREATE TABLE delivery_parcel (
    id BLOB PRIMARY KEY,
    order_id BLOB NOT NULL REFERENCES delivery_shipment (order_id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    carrier TEXT NOT NULL,
    -- Our code with the number of the try, which the carrier is told.
    our_code TEXT NOT NULL,
    -- The code of the carrier, once it is known.
    code TEXT,
    making TEXT NOT NULL,
    standing TEXT NOT NULL,
    standing_at INTEGER NOT NULL,
    -- The last status as the carrier writes it.
    status TEXT,
    -- How far the other domains were told.
    told TEXT NOT NULL,
    fee INTEGER,
    cod INTEGER NOT NULL CHECK (cod >= 0),
    value INTEGER NOT NULL CHECK (value >= 0),
    grams INTEGER NOT NULL CHECK (grams > 0),
    length_cm INTEGER NOT NULL,
    width_cm INTEGER NOT NULL,
    height_cm INTEGER NOT NULL,
    opening TEXT NOT NULL,
    -- The sentence of a refusal, as the carrier wrote it.
    refusal TEXT,
    asked_at INTEGER NOT NULL,
    made_at INTEGER,
    -- When we last heard of it, or asked.
    heard_at INTEGER NOT NULL,
    ended_at INTEGER,
    ask_key BLOB, astray_at INTEGER, astray_end INTEGER,
    UNIQUE (carrier, our_code),
    UNIQUE (carrier, code)
) STRICT;
CREATE TABLE delivery_happening (
    id BLOB PRIMARY KEY,
    parcel_id BLOB NOT NULL REFERENCES delivery_parcel (id),
    event_id TEXT NOT NULL,
    status TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    reason_code TEXT,
    reason TEXT, place TEXT,
    UNIQUE (parcel_id, event_id)
) STRICT;
CREATE TABLE delivery_remittance (
    id BLOB PRIMARY KEY,
    carrier TEXT NOT NULL,
    -- The bank's reference of the transfer.
    reference TEXT NOT NULL,
    -- What came, as the bank says.
    amount INTEGER NOT NULL CHECK (amount > 0),
    -- Whether the ledger has it on suspense already, because the bank told of it before.
    state TEXT NOT NULL,
    file TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    taken_at INTEGER
) STRICT;
CREATE TABLE delivery_remittance_line (
    id BLOB PRIMARY KEY,
    remittance_id BLOB NOT NULL REFERENCES delivery_remittance (id),
    line INTEGER NOT NULL,
    parcel TEXT NOT NULL,
    cash INTEGER NOT NULL CHECK (cash >= 0),
    -- NULL where the statement does not say.
    fee INTEGER,
    paid INTEGER,
    day TEXT,
    UNIQUE (remittance_id, parcel)
) STRICT;
CREATE TABLE delivery_remitted (
    carrier TEXT NOT NULL,
    parcel TEXT NOT NULL,
    kind TEXT NOT NULL,
    remittance_id BLOB NOT NULL REFERENCES delivery_remittance (id),
    cash INTEGER NOT NULL,
    PRIMARY KEY (carrier, parcel, kind)
) STRICT;
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
INSERT INTO offers_offer VALUES(X'01a21c0f4b7b7dae9047f354364b674e','coupon',X'01a21c0f47be7130a45f1e09aa75936f',NULL,'booth','{"vi":"Quầy"}',NULL,1795712400000000,1796230800000000,NULL,1,NULL,10000,50000,NULL,NULL,0,NULL,NULL,0,'small','promotion.discount.most@1',1795767094139454);
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
INSERT INTO offers_price_seen VALUES(X'01a21c0f47be767eb9e4f05e25d9c3a8',1795767093194000,100000);
INSERT INTO offers_price_seen VALUES(X'01a21c0f47be7317ae2c92f60347cfad',1795767093196000,100000);
INSERT INTO offers_price_seen VALUES(X'01a21c0f47be741080e5b05d3ed82e24',1795767093197000,100000);
CREATE TABLE orders_cart (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    touched_at INTEGER NOT NULL
, account_id BLOB, codes TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO orders_cart VALUES(X'01a21c0f4b497dff94c0dbc9bf6277c5','ffcf08a592b3a66dcb5d772b66d813c7cc05f302833727a023bd570da9c2dfb4',1795767094094339,NULL,'');
INSERT INTO orders_cart VALUES(X'01a21c0f4b5b793f80003980807cb9d5','8b75546cb6f56a9f4ec0f11c15df43640e8066ba684984d1755bc504aa90e406',1795767094108929,NULL,'');
CREATE TABLE orders_checkout (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    account_id BLOB,
    payment TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    placed_at INTEGER NOT NULL
) STRICT;
INSERT INTO orders_checkout VALUES(X'01a21c0f4b4e73f08a67a9a78b58ab1d','82X0MZT8H','1e8af31d409caa6bab21178d137053f1',NULL,'vietqr',315000,1795767094094339);
INSERT INTO orders_checkout VALUES(X'01a21c0f4b5c71d2be0243ec9b83bfff','XG0C0K932','23b0285a785baa51689bbce392eef12f',NULL,'cod',115000,1795767094108929);
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
, origin TEXT NOT NULL DEFAULT 'market', end_reason TEXT, confirmed_at INTEGER) STRICT;
INSERT INTO orders_order VALUES(X'01a21c0f4b4e789e9716f15a8cb55af5','0B2TTQT4Z',X'01a21c0f4b4e73f08a67a9a78b58ab1d',X'01a21c0f47be7130a45f1e09aa75936f','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','paid',200000,15000,215000,'86',1795767094094339,'2026-11-27',1795767094103456,NULL,NULL,NULL,'market',NULL,NULL);
INSERT INTO orders_order VALUES(X'01a21c0f4b4e7e02a88945217fb36d8a','1SJTBK3EK',X'01a21c0f4b4e73f08a67a9a78b58ab1d',X'01a21c0f47be7b0c8a31241466fb61df','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','paid',100000,0,100000,'86',1795767094094339,'2026-11-27',1795767094103456,NULL,NULL,NULL,'market',NULL,NULL);
INSERT INTO orders_order VALUES(X'01a21c0f4b5c79edba56fec36a5968e5','AYVFM2VFN',X'01a21c0f4b5c71d2be0243ec9b83bfff',X'01a21c0f47be7130a45f1e09aa75936f','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','cod','placed',100000,15000,115000,'86',1795767094108929,'2026-11-27',NULL,NULL,NULL,NULL,'market',NULL,NULL);
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
INSERT INTO orders_item VALUES(X'01a21c0f4b4e789e9716f15a8cb55af5',X'01a21c0f47be767eb9e4f05e25d9c3a8',X'01a21c0f47be73f387cdd622d067d386','{"vi":"Món dua-sap"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,2);
INSERT INTO orders_item VALUES(X'01a21c0f4b4e7e02a88945217fb36d8a',X'01a21c0f47be741080e5b05d3ed82e24',X'01a21c0f47be77f08581867982c927b3','{"vi":"Món banh-tet"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,1);
INSERT INTO orders_item VALUES(X'01a21c0f4b5c79edba56fec36a5968e5',X'01a21c0f47be7317ae2c92f60347cfad',X'01a21c0f47be78a5ab7c6485776cc3fd','{"vi":"Món keo-dua"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,1);
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
INSERT INTO orders_customer VALUES(X'01a21c0f47be7130a45f1e09aa75936f','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396',X'01a21c0f4b4e7519b0d0997f5e2eecbe',X'01a21c0f4b5c79edba56fec36a5968e5',1795767094094339,1795767094108929,NULL);
INSERT INTO orders_customer VALUES(X'01a21c0f47be7b0c8a31241466fb61df','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396',X'01a21c0f4b4e7bb6ac66bdbf17d88b70',X'01a21c0f4b4e7e02a88945217fb36d8a',1795767094094339,1795767094094339,NULL);
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
INSERT INTO orders_address VALUES(X'01a21c0f4b7976be89ad41df5b39d12f',X'01a21c0f47be7bfb891437d9765acc6e','Mẹ','+84912345670','29242','24 Phan Đình Phùng',1,1795767094137180);
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
, accepted INTEGER, sent_back TEXT, sent_back_at INTEGER, dispute TEXT, disputed_at INTEGER, decision TEXT, decided_at INTEGER) STRICT;
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
CREATE TABLE orders_inspection (
    order_id BLOB NOT NULL REFERENCES orders_order (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    good INTEGER NOT NULL CHECK (good >= 0),
    scrapped INTEGER NOT NULL CHECK (scrapped >= 0),
    at INTEGER NOT NULL,
    PRIMARY KEY (order_id, variant_id)
) STRICT;
CREATE TABLE fulfilment_warehouse (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE TABLE fulfilment_bin (
    id BLOB PRIMARY KEY,
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    code TEXT NOT NULL,
    walk INTEGER NOT NULL CHECK (walk >= 0),
    UNIQUE (warehouse_id, code)
) STRICT;
CREATE TABLE fulfilment_worker (
    id BLOB PRIMARY KEY,
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    account_id BLOB NOT NULL REFERENCES people_account (id),
    since INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE TABLE fulfilment_agreement (
    id BLOB PRIMARY KEY,
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    since INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE TABLE fulfilment_receipt (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    due_on TEXT NOT NULL,
    -- The pieces are on hand in the shop front already: receiving them raises nothing there.
    on_hand_before INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('announced', 'received', 'withdrawn')),
    announced_at INTEGER NOT NULL,
    ended_at INTEGER,
    -- What the worker says of it.
    remark TEXT
, order_id BLOB REFERENCES orders_order (id)) STRICT;
CREATE TABLE fulfilment_receipt_line (
    receipt_id BLOB NOT NULL REFERENCES fulfilment_receipt (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    announced INTEGER NOT NULL CHECK (announced > 0),
    good INTEGER CHECK (good >= 0),
    damaged INTEGER CHECK (damaged >= 0),
    PRIMARY KEY (receipt_id, variant_id)
) STRICT;
CREATE TABLE fulfilment_stock (
    id BLOB PRIMARY KEY,
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    bin_id BLOB NOT NULL REFERENCES fulfilment_bin (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    received_on TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    UNIQUE (bin_id, variant_id, received_on)
) STRICT;
CREATE TABLE fulfilment_pick (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    -- Who walks.
    account_id BLOB,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    made_at INTEGER NOT NULL,
    done_at INTEGER
) STRICT;
CREATE TABLE fulfilment_manifest (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    way TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'dropped')),
    made_at INTEGER NOT NULL,
    closed_at INTEGER,
    -- Who handed the parcels over, and the name of who took them.
    account_id BLOB,
    taker TEXT
) STRICT;
CREATE TABLE fulfilment_parcel (
    id BLOB PRIMARY KEY,
    pick_id BLOB NOT NULL REFERENCES fulfilment_pick (id),
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    booth_id BLOB NOT NULL REFERENCES booths_booth (id),
    order_id BLOB NOT NULL REFERENCES orders_order (id),
    order_code TEXT NOT NULL,
    way TEXT NOT NULL,
    -- Its box on the cart, 1 first.
    box INTEGER NOT NULL CHECK (box > 0),
    state TEXT NOT NULL CHECK (state IN ('picking', 'picked', 'packed', 'handed', 'back', 'out')),
    parcels INTEGER NOT NULL DEFAULT 0 CHECK (parcels >= 0),
    -- Grams, packed.
    weight INTEGER NOT NULL DEFAULT 0 CHECK (weight >= 0),
    packed_at INTEGER,
    manifest_id BLOB REFERENCES fulfilment_manifest (id),
    -- Taken out without being sent: the order may be picked again.
    left_at INTEGER
) STRICT;
CREATE TABLE fulfilment_piece (
    id BLOB PRIMARY KEY,
    parcel_id BLOB NOT NULL REFERENCES fulfilment_parcel (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    bin_id BLOB NOT NULL REFERENCES fulfilment_bin (id),
    received_on TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    picked INTEGER NOT NULL,
    packed INTEGER NOT NULL,
    CHECK (0 <= packed AND packed <= picked AND picked <= quantity)
) STRICT;
CREATE TABLE fulfilment_count (
    id BLOB PRIMARY KEY,
    warehouse_id BLOB NOT NULL REFERENCES fulfilment_warehouse (id),
    bin_id BLOB NOT NULL REFERENCES fulfilment_bin (id),
    variant_id BLOB NOT NULL REFERENCES catalogue_variant (id),
    why TEXT NOT NULL CHECK (why IN ('short', 'cycle')),
    opened_at INTEGER NOT NULL,
    -- Who counted.
    account_id BLOB,
    counted INTEGER CHECK (counted >= 0),
    difference INTEGER,
    reason TEXT,
    done_at INTEGER
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
INSERT INTO talk_conversation VALUES(X'01a21c0f4b7d708780494785828b1f4c',X'01a21c0f47be7130a45f1e09aa75936f',X'01a21c0f47be7bfb891437d9765acc6e',1795767094141552,1795767094141552,1,0,0,0,1,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO talk_message VALUES(X'01a21c0f4b7d75f8ad1e0c6295daf7e7',X'01a21c0f4b7d708780494785828b1f4c',1,'shopper',X'01a21c0f47be7bfb891437d9765acc6e','Còn hàng không?',NULL,NULL,NULL,1795767094141552);
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
CREATE TABLE index_year (
    year INTEGER PRIMARY KEY,
    province TEXT NOT NULL,
    -- Lines of iData.csv and errors.csv, without their headings.
    data TEXT NOT NULL,
    errors TEXT NOT NULL,
    -- The code of the survey.
    source TEXT NOT NULL,
    entered_at INTEGER NOT NULL
) STRICT;
CREATE TABLE survey_form (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file BLOB NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    added_at INTEGER NOT NULL
) STRICT;
INSERT INTO survey_form VALUES(X'01a21c0f4b8072ac828efd1fa9ec2d0f','firms','2026-1','Khảo sát thương mại điện tử trong doanh nghiệp','firms.csv',X'7375727665792c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c747970652c6e616d652c6c6162656c3a3a5469e1babf6e67205669e1bb877420287669292c6c6162656c3a3a456e676c6973682028656e292c68696e743a3a5469e1babf6e67205669e1bb877420287669292c68696e743a3a456e676c6973682028656e292c72657175697265642c72656c6576616e742c636f6e73747261696e742c636f6e73747261696e745f6d6573736167653a3a5469e1babf6e67205669e1bb877420287669292c636f6e73747261696e745f6d6573736167653a3a456e676c6973682028656e292c63616c63756c6174696f6e2c63686f6963655f66696c7465722c7265706561745f636f756e742c64656661756c742c617070656172616e63652c706172616d65746572730a2c73746172742c737461727465642c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c656e642c656e6465642c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c746f6461792c6461792c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c68696464656e2c636f6e746163742c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c6669726d2c446f616e68206e676869e1bb87702c546865206669726d2c2c2c2c2c2c2c2c2c2c2c2c6669656c642d6c6973742c0a2c746578742c6669726d5f6e616d652c54c3aa6e20646f616e68206e676869e1bb87702c4e616d65206f6620746865206669726d2c2c2c7965732c2c2c2c2c2c2c2c2c2c0a2c746578742c7461785f636f64652c4dc3a32073e1bb9120746875e1babf2c54617820636f64652c22313020686fe1bab763203133206368e1bbaf2073e1bb912c2076c3ad2064e1bba5203231303031323334353620686fe1bab76320323130303132333435362d303031222c223130206f72203133206469676974732c206c696b652032313030313233343536206f7220323130303132333435362d303031222c2c2c227265676578282e2c20275b302d395d7b31307d282d3f5b302d395d7b337d293f2729222c4dc3a32073e1bb9120746875e1babf2063c3b320313020686fe1bab763203133206368e1bbaf2073e1bb912e2c412074617820636f646520686173203130206f72203133206469676974732e2c2c2c2c2c2c0a2c73656c6563745f6f6e655f66726f6d5f66696c652070726f76696e6365732e6373762c70726f76696e63652c2254e1bb896e682c207468c3a06e68207068e1bb91222c50726f76696e6365206f7220636974792c2c2c7965732c2c2c2c2c2c2c2c38362c6d696e696d616c2c76616c75653d636f6465206c6162656c3d66756c6c5f6e616d650a2c73656c6563745f6f6e655f66726f6d5f66696c6520636f6d6d756e65732e6373762c636f6d6d756e652c2258c3a32c207068c6b0e1bb9d6e672c20c491e1bab763206b6875222c22436f6d6d756e652c2077617264206f72207370656369616c207a6f6e65222c2c2c7965732c2c2c2c2c2c70726f76696e6365203d20247b70726f76696e63657d2c2c2c6d696e696d616c206175746f636f6d706c6574652c76616c75653d636f6465206c6162656c3d66756c6c5f6e616d650a2c73656c6563745f6f6e6520736563746f722c736563746f722c4e67c3a06e6820686fe1baa17420c491e1bb996e67206368c3ad6e682c4d61696e2061637469766974792c2c2c7965732c2c2c2c2c2c2c2c2c6d696e696d616c2c0a2c696e74656765722c656d706c6f796565732c53e1bb91206c616f20c491e1bb996e672c4e756d626572206f6620656d706c6f796565732c2254c3ad6e682063e1baa3206368e1bba720646f616e68206e676869e1bb87702c2074e1baa169207468e1bb9d6920c49169e1bb836d207472e1baa3206ce1bb9d69222c225769746820746865206f776e65722c206174207468652074696d65206f6620616e73776572696e67222c7965732c2c2e203e3d203120616e64202e203c3d203230303030302c53e1bb91206c616f20c491e1bb996e672074e1bbab203120c491e1babf6e203230302e3030302e2c2246726f6d203120746f203230302c30303020656d706c6f796565732e222c2c2c2c2c2c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c70656f706c652c492e2048e1baa12074e1baa76e672076c3a0206e6775e1bb936e206e68c3a26e206ce1bbb1632c492e20496e66726173747275637475726520616e642070656f706c652c2c2c2c2c2c2c2c2c2c2c2c6669656c642d6c6973742c0a2c73656c6563745f6f6e65207363616c652c73746166665f6669742c312e204e68c3a26e206ce1bbb1632063e1bba76120646f616e68206e676869e1bb877020c491c3a17020e1bba96e672079c3aa752063e1baa775207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad20c491e1babf6e206de1bba963206ec3a06f3f2c312e20486f772066617220646f20746865206669726d27732070656f706c65206d656574207768617420652d636f6d6d657263652061736b7320666f723f2c2c2c7965732c2c2c2c2c2c2c2c2c6c696b6572742c0a2c73656c6563745f6f6e65207363616c652c686972696e672c22322e204b686920747579e1bb836e2064e1bba56e672c20646f616e68206e676869e1bb877020c6b075207469c3aa6e206e67c6b0e1bb9d692063c3b3206be1bbb9206ec4836e6720686fe1bab76320c491c6b0e1bba36320c491c3a06f2074e1baa16f2076e1bb812063c3b46e67206e6768e1bb87207468c3b46e672074696e2c207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad20c491e1babf6e206de1bba963206ec3a06f3f222c22322e20496e20686972696e672c20686f772066617220646f657320746865206669726d207072656665722070656f706c6520736b696c6c6564206f7220747261696e656420696e20495420616e6420652d636f6d6d657263653f222c2c2c7965732c2c2c2c2c2c2c2c2c6c696b6572742c0a2c696e74656765722c6d6573736167696e672c22332e2042616f206e6869c3aa75206c616f20c491e1bb996e67207468c6b0e1bb9d6e6720787579c3aa6e2064c3b96e67207468c6b020c49169e1bb876e2074e1bbad20686fe1bab763205a616c6f2c204d657373656e6765722c2056696265722c2057686174734170702c20536b79706520e280a62074726f6e672063c3b46e67207669e1bb87633f222c22332e20486f77206d616e7920656d706c6f7965657320726567756c61726c792075736520652d6d61696c206f72205a616c6f2c204d657373656e6765722c2056696265722c2057686174734170702c20536b79706520e280a620617420776f726b3f222c2c2c7965732c2c2e203e3d203020616e64202e203c3d20247b656d706c6f796565737d2c4b68c3b46e67206e6869e1bb81752068c6a16e2073e1bb91206c616f20c491e1bb996e672028247b656d706c6f796565737d292e2c4e6f206d6f7265207468616e2074686520656d706c6f796565732028247b656d706c6f796565737d292e2c2c2c2c2c2c0a2c73656c6563745f6f6e65207363616c652c696e766573745f696d706f7274616e63652c342e20c490e1baa7752074c6b02076c3a06f2068e1baa12074e1baa76e672063c3b46e67206e6768e1bb87207468c3b46e672074696e2076c3a0207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad207175616e207472e1bb8d6e672076e1bb9b6920646f616e68206e676869e1bb877020c491e1babf6e206de1bba963206ec3a06f3f2c342e20486f7720696d706f7274616e7420697320696e766573746d656e7420696e20495420616e6420652d636f6d6d6572636520696e66726173747275637475726520746f20746865206669726d3f2c2c2c7965732c2c2c2c2c2c2c2c2c6c696b6572742c0a2c73656c6563745f6f6e65207965735f6e6f2c696e7665737465642c54726f6e67203132207468c3a16e672071756120646f616e68206e676869e1bb87702063c3b320c491e1baa7752074c6b02076c3a06f2068e1baa12074e1baa76e67206ec3a079206b68c3b46e673f2c22496e20746865206c617374203132206d6f6e7468732c2064696420746865206669726d20696e7665737420696e2069743f222c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207363616c652c696e766573745f6566666563742c5669e1bb876320c491e1baa7752074c6b020c491c3b32063c3b3206869e1bb8775207175e1baa320c491e1babf6e206de1bba963206ec3a06f3f2c486f772065666665637469766520776173207468617420696e766573746d656e743f2c2c2c7965732c247b696e7665737465647d203d2027796573272c2c2c2c2c2c2c2c6c696b6572742c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c636f6e73756d6572732c49492e2042c3a16e2068c3a06e672063686f206e67c6b0e1bb9d69207469c3aa752064c3b96e672028423243292c49492e2053656c6c696e6720746f20636f6e73756d6572732028423243292c2c2c2c2c2c2c2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c776562736974652c312e20446f616e68206e676869e1bb87702063c3b32077656273697465206b68c3b46e673f2c312e20446f657320746865206669726d2068617665206120776562736974653f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c746578742c776562736974655f616464726573732cc490e1bb8b61206368e1bb8920776562736974652c41646472657373206f662074686520776562736974652c2c2c2c247b776562736974657d203d2027796573272c227265676578282e2c20272868747470733f3a2f2f293f5b5e202f5d2b5c2e5b5e205d2b2729222c56c3ad2064e1bba53a20636f6e6774792e766e2c4c696b653a206669726d2e766e2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c636861742c22322e20576562736974652063c3b32074c3ad6e68206ec4836e672074c6b0c6a16e672074c3a163207472e1bbb16320747579e1babf6e2076e1bb9b69206b68c3a163682068c3a06e6720285a616c6f2c2046616365626f6f6b20e280a629206b68c3b46e673f222c22322e2043616e20637573746f6d6572732074616c6b20746f20746865206669726d206f6e20746865207765627369746520285a616c6f2c2046616365626f6f6b20e280a6293f222c2c2c7965732c247b776562736974657d203d2027796573272c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6d756c7469706c65206368616e6e656c2c73656c6c735f6f6e2c332e20446f616e68206e676869e1bb87702062c3a16e2068c3a06e67207472e1bbb16320747579e1babf6e20717561206e68e1bbaf6e67206bc3aa6e68206ec3a06f3f2c332e204f6e207768696368206f6e6c696e65206368616e6e656c7320646f657320746865206669726d2073656c6c3f2c2c2c7965732c2c226e6f742873656c6563746564282e2c20276e6f6e65272929206f7220636f756e742d73656c6563746564282e29203d2031222ce2809c4b68c3b46e67206bc3aa6e68206ec3a06fe2809d206b68c3b46e6720c491692063c3b96e67206bc3aa6e68206b68c3a1632e2ce2809c4e6f6e65e2809d20646f6573206e6f7420676f2077697468206f74686572206368616e6e656c732e2c2c2c2c2c2c0a2c626567696e207265706561742c6368616e6e656c732c54e1bbab6e67206bc3aa6e682062c3a16e2068c3a06e672c456163682073616c6573206368616e6e656c2c2c2c2c226e6f742873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e65272929222c2c2c2c2c2c2269662873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e6527292c20302c20636f756e742d73656c656374656428247b73656c6c735f6f6e7d2929222c2c2c0a2c63616c63756c6174652c6368616e6e656c2c2c2c2c2c2c2c2c2c2c2273656c65637465642d617428247b73656c6c735f6f6e7d2c20706f736974696f6e282e2e29202d203129222c2c2c2c2c0a2c63616c63756c6174652c6368616e6e656c5f6c6162656c2c2c2c2c2c2c2c2c2c2c226a723a63686f6963652d6e616d6528247b6368616e6e656c7d2c2027247b73656c6c735f6f6e7d2729222c2c2c2c2c0a2c746578742c6368616e6e656c5f6e616d65732c54c3aa6e206769616e2068c3a06e6720686fe1bab763207472616e67207472c3aa6e206bc3aa6e6820e2809c247b6368616e6e656c5f6c6162656c7de2809d2c4e616d6573206f662073686f7073206f72207061676573206f6e20e2809c247b6368616e6e656c5f6c6162656c7de2809d2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c646563696d616c2c6368616e6e656c5f73686172652c4bc3aa6e6820e2809c247b6368616e6e656c5f6c6162656c7de2809d206d616e67206ce1baa1692062616f206e6869c3aa75202520646f616e68207468753f2c486f77206d616e792025206f66207475726e6f76657220636f6d6520627920e2809c247b6368616e6e656c5f6c6162656c7de2809d3f2c2c2c7965732c2c2e203e3d203020616e64202e203c3d2031303020616e642073756d282f646174612f636f6e73756d6572732f6368616e6e656c732f6368616e6e656c5f736861726529203c3d203130302c2254e1bbab203020c491e1babf6e203130302c2076c3a02074e1bb956e672063c3a163206bc3aa6e68206b68c3b46e67207175c3a12031303020252e222c2246726f6d203020746f203130302c20616e6420616c6c206368616e6e656c7320746f676574686572206e6f206d6f7265207468616e2031303020252e222c2c2c2c2c2c0a2c656e64207265706561742c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c736974655f6d6f62696c652c342e20576562736974652063c3b320706869c3aa6e2062e1baa36e2063686f20c49169e1bb876e2074686fe1baa169206b68c3b46e673f2c342e20446f6573207468652077656273697465206861766520612076657273696f6e20666f722070686f6e65733f2c2c2c7965732c247b776562736974657d203d2027796573272c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207965735f6e6f2c6170702c352e20446f616e68206e676869e1bb87702063c3b320e1bba96e672064e1bba56e672062c3a16e2068c3a06e67207269c3aa6e67207472c3aa6e20746869e1babf742062e1bb8b20646920c491e1bb996e67206b68c3b46e673f2c352e20446f657320746865206669726d206861766520612073656c6c696e6720617070206f6620697473206f776e20666f722070686f6e65733f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c646563696d616c2c737461792c22362e204de1bb9769206ce1baa76e2076c3a06f20776562736974652062e1baa36e20646920c491e1bb996e6720686fe1bab76320e1bba96e672064e1bba56e672c206b68c3a1636820e1bb9f206ce1baa169207472756e672062c3ac6e682062616f206e6869c3aa75207068c3ba743f222c22362e20486f77206d616e79206d696e7574657320646f6573206120637573746f6d65722073746179206f6e20746865206d6f62696c652077656273697465206f722061707020696e206f6e652076697369742c206f6e20617665726167653f222cc490e1bb83207472e1bb916e67206ee1babf75206b68c3b46e67206269e1babf742e2c4c6561766520656d707479206966206e6f74206b6e6f776e2e2c2c247b736974655f6d6f62696c657d203d202779657327206f7220247b6170707d203d2027796573272c2e203e3d203020616e64202e203c3d203234302c54e1bbab203020c491e1babf6e20323430207068c3ba742e2c46726f6d203020746f20323430206d696e757465732e2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c6d6f62696c655f70757263686173652c22372e204b68c3a163682063c3b3206d756120c491c6b0e1bba363207472e1bb8d6e2076e1bab96e207472c3aa6e20c49169e1bb876e2074686fe1baa1692c2074e1bbab206368e1bb8d6e2068c3a06e6720c491e1babf6e207468616e6820746fc3a16e2c206b68c3b46e673f222c22372e2043616e20637573746f6d65727320646f207468652077686f6c65207075726368617365206f6e20612070686f6e652c2066726f6d2063686f69636520746f207061796d656e743f222c2c2c7965732c226e6f742873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e65272929222c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207965735f6e6f2c6d6f62696c655f6f66666572732c382e20446f616e68206e676869e1bb87702063c3b3206b687579e1babf6e206de1baa169207269c3aa6e672063686f206b68c3a16368206d75612062e1bab16e6720c49169e1bb876e2074686fe1baa169206b68c3b46e673f2c382e20446f657320746865206669726d20686176652070726f6d6f74696f6e7320666f722074686f73652077686f206275792062792070686f6e653f2c2c2c7965732c226e6f742873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e65272929222c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6d756c7469706c65206164766572742c616476657274732c22392e20446f616e68206e676869e1bb8770207175e1baa36e672063c3a16f20776562736974652c20e1bba96e672064e1bba56e6720686fe1bab763206769616e2068c3a06e672062e1bab16e67206e68e1bbaf6e672068c3ac6e68207468e1bba963206ec3a06f3f222c22392e20486f7720646f657320746865206669726d206164766572746973652069747320776562736974652c20617070206f722073686f70733f222c2c2c7965732c22247b776562736974657d203d202779657327206f7220247b6170707d203d202779657327206f72206e6f742873656c656374656428247b73656c6c735f6f6e7d2c20276e6f6e65272929222c226e6f742873656c6563746564282e2c20276e6f6e65272929206f7220636f756e742d73656c6563746564282e29203d2031222ce2809c4b68c3b46e67207175e1baa36e672063c3a16fe2809d206b68c3b46e6720c491692063c3b96e672068c3ac6e68207468e1bba963206b68c3a1632e2ce2809c4e6f6e65e2809d20646f6573206e6f7420676f2077697468206f7468657220776179732e2c2c2c2c2c2c0a2c73656c6563745f6d756c7469706c6520746f6e6775652c746f6e677565732c576562736974652063c3b3206e68e1bbaf6e67206e67c3b46e206e67e1bbaf206ec3a06f3f2c5768696368206c616e67756167657320646f657320746865207765627369746520686176653f2c2c2c7965732c247b776562736974657d203d2027796573272c2c2c2c2c2c2c2c2c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c627573696e6573732c4949492e204769616f2064e1bb8b63682076e1bb9b6920646f616e68206e676869e1bb87702028423242292c4949492e205472616465206265747765656e206669726d732028423242292c2c2c2c2c2c2c2c2c2c2c2c6669656c642d6c6973742c0a2c73656c6563745f6d756c7469706c6520736f6674776172652c736f6674776172652c312e20446f616e68206e676869e1bb87702064c3b96e67206e68e1bbaf6e67207068e1baa76e206de1bb816d206ec3a06f3f2c312e20576869636820736f66747761726520646f657320746865206669726d207573653f2c2c2c7965732c2c226e6f742873656c6563746564282e2c20276e6f6e65272929206f7220636f756e742d73656c6563746564282e29203d2031222ce2809c4b68c3b46e672064c3b96e67e2809d206b68c3b46e6720c491692063c3b96e67207068e1baa76e206de1bb816d206b68c3a1632e2ce2809c4e6f6e65e2809d20646f6573206e6f7420676f2077697468206f7468657220736f6674776172652e2c2c2c2c2c2c0a2c73656c6563745f6f6e65207965735f6e6f2c655f7369676e61747572652c322e20446f616e68206e676869e1bb87702063c3b32064c3b96e67206368e1bbaf206bc3bd20c49169e1bb876e2074e1bbad206b68c3b46e673f2c322e20446f657320746865206669726d2075736520656c656374726f6e6963207369676e6174757265733f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207965735f6e6f2c655f636f6e74726163742c332e20446f616e68206e676869e1bb87702063c3b32064c3b96e672068e1bba37020c491e1bb936e6720c49169e1bb876e2074e1bbad206b68c3b46e673f2c332e20446f657320746865206669726d2075736520656c656374726f6e696320636f6e7472616374733f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207965735f6e6f2c655f696e766f6963652c342e20446f616e68206e676869e1bb87702063c3b32064c3b96e672068c3b36120c491c6a16e20c49169e1bb876e2074e1bbad206b68c3b46e673f2c342e20446f657320746865206669726d2075736520656c656374726f6e696320696e766f696365733f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6d756c7469706c65206f726465725f746f6f6c2c6f72646572735f62792c352e20446f616e68206e676869e1bb8770206e68e1baad6e20c491c6a16e20c491e1bab7742068c3a06e6720717561206e68e1bbaf6e672063c3b46e672063e1bba5207472e1bbb16320747579e1babf6e206ec3a06f3f2c352e204279207768696368206f6e6c696e6520746f6f6c7320646f657320746865206669726d2072656365697665206f72646572733f2c2c2c7965732c2c226e6f742873656c6563746564282e2c20276e6f6e65272929206f7220636f756e742d73656c6563746564282e29203d2031222ce2809c4b68c3b46e67206e68e1baad6e207472e1bbb16320747579e1babf6ee2809d206b68c3b46e6720c491692063c3b96e672063c3b46e672063e1bba5206b68c3a1632e2ce2809c4e6f6e65206f6e6c696e65e2809d20646f6573206e6f7420676f2077697468206f7468657220746f6f6c732e2c2c2c2c2c2c0a2c646563696d616c2c6164766572745f636f73742c22362e2054726f6e672063e1baa3206ec4836d2c20646f616e68206e676869e1bb877020636869206b686fe1baa36e672062616f206e6869c3aa7520747269e1bb877520c491e1bb936e6720c491e1bb83207175e1baa36e672063c3a16f20776562736974652c20e1bba96e672064e1bba56e673f222c362e20486f77206d616e79206d696c6c696f6e20c491e1bb936e6720646f657320746865206669726d207370656e6420696e20612079656172206f6e206164766572746973696e67206974732077656273697465206f72206170703f2c2c2c7965732c22737472696e672d6c656e67746828247b616476657274737d29203e203020616e64206e6f742873656c656374656428247b616476657274737d2c20276e6f6e65272929222c2e203e3d203020616e64202e203c3d20313030303030302c2254c3ad6e682062e1bab16e6720747269e1bb877520c491e1bb936e672c2076c3ad2064e1bba52031322e352e222c22496e206d696c6c696f6e20c491e1bb936e672c206c696b652031322e352e222c2c2c2c2c2c0a2c73656c6563745f6f6e65207363616c652c696d706f7274616e63652c22372e205468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad207175616e207472e1bb8d6e672076e1bb9b692073e1baa36e207875e1baa5742c206b696e6820646f616e682063e1bba76120646f616e68206e676869e1bb877020c491e1babf6e206de1bba963206ec3a06f3f222c372e20486f7720696d706f7274616e7420697320652d636f6d6d6572636520746f20746865206669726d277320627573696e6573733f2c2c2c7965732c2c2c2c2c2c2c2c2c6c696b6572742c0a2c73656c6563745f6f6e65207965735f6e6f2c666f726569676e2c446f616e68206e676869e1bb87702063c3b3207875e1baa574206b68e1baa97520686fe1bab763206e68e1baad70206b68e1baa975206b68c3b46e673f2c446f657320746865206669726d206578706f7274206f7220696d706f72743f2c2c2c7965732c2c2c2c2c2c2c2c2c686f72697a6f6e74616c2c0a2c73656c6563745f6f6e65207363616c652c666f726569676e5f7573652c22382e20446f616e68206e676869e1bb87702064c3b96e6720776562736974652c20e1bba96e672064e1bba56e67207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2063686f207875e1baa574206e68e1baad70206b68e1baa97520c491e1babf6e206de1bba963206ec3a06f3f222c382e20486f772066617220646f657320746865206669726d2075736520652d636f6d6d6572636520776562736974657320616e64206170707320666f72206578706f727420616e6420696d706f72743f2c2c2c7965732c247b666f726569676e7d203d2027796573272c2c2c2c2c2c2c2c6c696b6572742c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c746578742c72656d61726b732cc39d206b69e1babf6e206b68c3a1632c416e797468696e6720656c73652c2c2c2c2c2c2c2c2c2c2c2c6d756c74696c696e652c0a2c6e6f74652c7468616e6b732c43e1baa36d20c6a16e20646f616e68206e676869e1bb877020c491c3a3207472e1baa3206ce1bb9d692e2c5468616e6b20796f7520666f7220616e73776572696e672e2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c626567696e2067726f75702c696e64696361746f72732c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a2c63616c63756c6174652c4e4c312c2c2c2c2c2c2c2c2c2c247b73746166665f6669747d2c2c2c2c2c0a2c63616c63756c6174652c4e4c322c2c2c2c2c2c2c2c2c2c247b686972696e677d2c2c2c2c2c0a2c63616c63756c6174652c4e4c332c2c2c2c2c2c2c2c2c2c22726f756e6428313030202a20247b6d6573736167696e677d2064697620247b656d706c6f796565737d2c203429222c2c2c2c2c0a2c63616c63756c6174652c4e4c342c2c2c2c2c2c2c2c2c2c22696628247b696e7665737465647d203d2027796573272c2028247b696e766573745f696d706f7274616e63657d202b20247b696e766573745f6566666563747d292064697620322c20247b696e766573745f696d706f7274616e63657d29222c2c2c2c2c0a2c63616c63756c6174652c4243312c2c2c2c2c2c2c2c2c2c22696628247b776562736974657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243322c2c2c2c2c2c2c2c2c2c22696628247b636861747d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243332c2c2c2c2c2c2c2c2c2c2269662873656c656374656428247b73656c6c735f6f6e7d2c2027736f6369616c2729206f722073656c656374656428247b73656c6c735f6f6e7d2c20276d61726b6574706c61636527292c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243342c2c2c2c2c2c2c2c2c2c22696628247b736974655f6d6f62696c657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243352c2c2c2c2c2c2c2c2c2c22696628247b6170707d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243362c2c2c2c2c2c2c2c2c2c247b737461797d2c2c2c2c2c0a2c63616c63756c6174652c4243372c2c2c2c2c2c2c2c2c2c22696628247b6d6f62696c655f70757263686173657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243382c2c2c2c2c2c2c2c2c2c22696628247b6d6f62696c655f6f66666572737d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4243392c2c2c2c2c2c2c2c2c2c226966286e6f742873656c656374656428247b616476657274737d2c20276e6f6e6527292920616e6420636f756e742d73656c656374656428247b616476657274737d29203e3d20322c2035302c203029202b20696628636f756e742d73656c656374656428247b746f6e677565737d29203e3d20322c2035302c203029222c2c2c2c2c0a2c63616c63756c6174652c4242312c2c2c2c2c2c2c2c2c2c2269662873656c656374656428247b736f6674776172657d2c20276e6f6e6527292c20302c2031303029222c2c2c2c2c0a2c63616c63756c6174652c4242322c2c2c2c2c2c2c2c2c2c22696628247b655f7369676e61747572657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4242332c2c2c2c2c2c2c2c2c2c22696628247b655f636f6e74726163747d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4242342c2c2c2c2c2c2c2c2c2c22696628247b655f696e766f6963657d203d2027796573272c203130302c203029222c2c2c2c2c0a2c63616c63756c6174652c4242352c2c2c2c2c2c2c2c2c2c2269662873656c656374656428247b6f72646572735f62797d2c20276e6f6e6527292c20302c2031303029222c2c2c2c2c0a2c63616c63756c6174652c4242362c2c2c2c2c2c2c2c2c2c22636f616c6573636528247b6164766572745f636f73747d2c203029222c2c2c2c2c0a2c63616c63756c6174652c4242372c2c2c2c2c2c2c2c2c2c247b696d706f7274616e63657d2c2c2c2c2c0a2c63616c63756c6174652c4242382c2c2c2c2c2c2c2c2c2c247b666f726569676e5f7573657d2c2c2c2c2c0a2c63616c63756c6174652c6f72646572735f6f6563642c2c2c2c2c2c2c2c2c2c2269662873656c656374656428247b6f72646572735f62797d2c2027776562736974652729206f722073656c656374656428247b6f72646572735f62797d2c20276170702729206f722073656c656374656428247b6f72646572735f62797d2c20276d61726b6574706c6163652729206f722073656c656374656428247b6f72646572735f62797d2c202765646927292c203130302c203029222c2c2c2c2c0a2c656e642067726f75702c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c0a63686f696365732c2c2c2c0a2c6c6973745f6e616d652c6e616d652c6c6162656c3a3a5469e1babf6e67205669e1bb877420287669292c6c6162656c3a3a456e676c6973682028656e290a2c7965735f6e6f2c7965732c43c3b32c5965730a2c7965735f6e6f2c6e6f2c4b68c3b46e672c4e6f0a2c7363616c652c312c3120e280932072e1baa574207468e1baa5702c3120e280932076657279206c6f770a2c7363616c652c322c3220e28093207468e1baa5702c3220e28093206c6f770a2c7363616c652c332c3320e28093207472756e672062c3ac6e682c3320e28093206d656469756d0a2c7363616c652c342c3420e280932063616f2c3420e2809320686967680a2c7363616c652c352c3520e280932072e1baa5742063616f2c3520e28093207665727920686967680a2c736563746f722c6167726963756c747572652c224ec3b46e67206e676869e1bb87702c207468e1bba7792073e1baa36e222c224167726963756c747572652c2066697368657279220a2c736563746f722c696e6475737472792c2243c3b46e67206e676869e1bb87702c206368e1babf206269e1babf6e222c22496e6475737472792c2070726f63657373696e67220a2c736563746f722c636f6e737472756374696f6e2c58c3a2792064e1bbb16e672c436f6e737472756374696f6e0a2c736563746f722c74726164652c2242c3a16e206275c3b46e2c2062c3a16e206ce1babb222c2257686f6c6573616c652c2072657461696c220a2c736563746f722c7472616e73706f72742c2256e1baad6e2074e1baa3692c206b686f2062c3a369222c225472616e73706f72742c2073746f72616765220a2c736563746f722c746f757269736d2c224cc6b075207472c3ba2c20c4836e2075e1bb916e672c206475206ce1bb8b6368222c224c6f6467696e672c20666f6f642c2074726176656c220a2c736563746f722c696e666f726d6174696f6e2c225468c3b46e672074696e2c2074727579e1bb816e207468c3b46e67222c22496e666f726d6174696f6e2c20636f6d6d756e69636174696f6e220a2c736563746f722c73657276696365732c44e1bb8b63682076e1bba5206b68c3a1632c4f746865722073657276696365730a2c6368616e6e656c2c736f6369616c2c224de1baa16e672078c3a32068e1bb9969202846616365626f6f6b2c205a616c6f2c2054696b546f6b20e280a629222c22536f6369616c206e6574776f726b73202846616365626f6f6b2c205a616c6f2c2054696b546f6b20e280a629220a2c6368616e6e656c2c6d61726b6574706c6163652c53c3a06e207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2c4d61726b6574706c616365730a2c6368616e6e656c2c776562736974652c576562736974652063e1bba76120646f616e68206e676869e1bb87702c546865206669726d277320776562736974650a2c6368616e6e656c2c6170702ce1bba86e672064e1bba56e6720646920c491e1bb996e672063e1bba76120646f616e68206e676869e1bb87702c546865206669726d2773206f776e206170700a2c6368616e6e656c2c6e6f6e652c4b68c3b46e67206bc3aa6e68206ec3a06f2c4e6f6e650a2c6164766572742c736f6369616c2c4de1baa16e672078c3a32068e1bb99692c536f6369616c206e6574776f726b730a2c6164766572742c7365617263682c43c3b46e672063e1bba52074c3ac6d206b69e1babf6d2c53656172636820656e67696e65730a2c6164766572742c6d61726b6574706c6163652c5472c3aa6e2073c3a06e207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2c4f6e206d61726b6574706c616365730a2c6164766572742c6e6577732c2242c3a16f20c49169e1bb876e2074e1bbad2c2074727579e1bb816e2068c3ac6e682c2062c3a16f206769e1baa579222c224f6e6c696e65206e6577732c2074656c65766973696f6e2c206e657773706170657273220a2c6164766572742c6d657373616765732c2254696e206e68e1baaf6e2c207468c6b020c49169e1bb876e2074e1bbad222c224d657373616765732c20652d6d61696c220a2c6164766572742c6f7574646f6f722c224269e1bb836e2c2074e1bb9d2072c6a1692c2073e1bbb1206b69e1bb876e222c225369676e732c206c6561666c6574732c206576656e7473220a2c6164766572742c6f746865722c48c3ac6e68207468e1bba963206b68c3a1632c4f7468657220776179730a2c6164766572742c6e6f6e652c4b68c3b46e67207175e1baa36e672063c3a16f2c4e6f6e650a2c746f6e6775652c76692c5469e1babf6e67205669e1bb87742c566965746e616d6573650a2c746f6e6775652c656e2c5469e1babf6e6720416e682c456e676c6973680a2c746f6e6775652c6b6d2c5469e1babf6e67204b686d65722c4b686d65720a2c746f6e6775652c7a682c5469e1babf6e67205472756e672c4368696e6573650a2c746f6e6775652c6a612c5469e1babf6e67204e68e1baad742c4a6170616e6573650a2c746f6e6775652c6b6f2c5469e1babf6e672048c3a06e2c4b6f7265616e0a2c746f6e6775652c6f746865722c4e67c3b46e206e67e1bbaf206b68c3a1632c416e6f746865720a2c736f6674776172652c6163636f756e74696e672c224be1babf20746fc3a16e2c2074c3a069206368c3ad6e68222c224163636f756e74696e672c2066696e616e6365220a2c736f6674776172652c70656f706c652c5175e1baa36e206cc3bd206e68c3a26e2073e1bbb12c48756d616e207265736f75726365730a2c736f6674776172652c637573746f6d6572732c5175616e2068e1bb87206b68c3a163682068c3a06e67202843524d292c437573746f6d657273202843524d290a2c736f6674776172652c737570706c792c22436875e1bb97692063756e6720e1bba96e672c206b686f202853434d29222c22537570706c7920636861696e2c2073746f636b202853434d29220a2c736f6674776172652c77686f6c652c4e6775e1bb936e206ce1bbb16320646f616e68206e676869e1bb87702028455250292c57686f6c65206669726d2028455250290a2c736f6674776172652c74696c6c732c2242c3a16e2068c3a06e672c20746875206e67c3a26e2028504f5329222c2253616c65732c2074696c6c732028504f5329220a2c736f6674776172652c6f746865722c5068e1baa76e206de1bb816d206b68c3a1632c4f746865720a2c736f6674776172652c6e6f6e652c4b68c3b46e672064c3b96e672c4e6f6e650a2c6f726465725f746f6f6c2c776562736974652c576562736974652c576562736974650a2c6f726465725f746f6f6c2c6170702ce1bba86e672064e1bba56e6720646920c491e1bb996e672c4f776e206170700a2c6f726465725f746f6f6c2c6d61726b6574706c6163652c53c3a06e207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2c4d61726b6574706c6163650a2c6f726465725f746f6f6c2c6564692c5472616f20c491e1bb95692064e1bbaf206c69e1bb877520c49169e1bb876e2074e1bbad2028454449292c4544490a2c6f726465725f746f6f6c2c736f6369616c2c4de1baa16e672078c3a32068e1bb99692c536f6369616c206e6574776f726b730a2c6f726465725f746f6f6c2c636861742c5a616c6f2076c3a020e1bba96e672064e1bba56e67206e68e1baaf6e2074696e2c5a616c6f20616e64206d6573736167696e6720617070730a2c6f726465725f746f6f6c2c656d61696c2c5468c6b020c49169e1bb876e2074e1bbad2c452d6d61696c0a2c6f726465725f746f6f6c2c6e6f6e652c4b68c3b46e67206e68e1baad6e207472e1bbb16320747579e1babf6e2c4e6f6e65206f6e6c696e650a73657474696e67732c2c2c2c2c0a2c666f726d5f7469746c652c666f726d5f69642c76657273696f6e2c64656661756c745f6c616e67756167652c696e7374616e63655f6e616d650a2c4b68e1baa36f2073c3a174207468c6b0c6a16e67206de1baa16920c49169e1bb876e2074e1bbad2074726f6e6720646f616e68206e676869e1bb87702c6669726d732c323032362d312c5469e1babf6e67205669e1bb877420287669292c22636f6e63617428247b6669726d5f6e616d657d2c202720e2809320272c20247b636f6d6d756e657d29220a','627458170d294fb3120b0a1bb185d5beb33b1fe77896f7272beb118a5267907e',1795767094144103);
CREATE TABLE survey_survey (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    population TEXT NOT NULL CHECK (population IN ('firms', 'households')),
    form_id BLOB NOT NULL REFERENCES survey_form (id),
    year INTEGER NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    -- The day on which results are announced to appear.
    results_on TEXT NOT NULL,
    -- The survey of an earlier year that this one continues.
    previous_id BLOB REFERENCES survey_survey (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'drawn', 'open', 'closed', 'published')),
    -- How the sample was drawn, as JSON; empty until then.
    design TEXT NOT NULL,
    -- Which estimates are wanted, as TOML.
    plan TEXT NOT NULL,
    -- Mails to whoever has not answered and was not written to since then.
    wave_at INTEGER,
    created_at INTEGER NOT NULL,
    closed_at INTEGER,
    published_at INTEGER
) STRICT;
INSERT INTO survey_survey VALUES(X'01a21c0f4b8072d7a3455a53c0550bce','PPDZR0JBB','{"vi":"Điều tra"}','firms',X'01a21c0f4b8072ac828efd1fa9ec2d0f',2026,'2026-10-01','2026-12-15','2027-01-31',NULL,'open','{"population":"firms","whose":"all","strata":[],"sample":2,"rule":"squareroot","minimum":1,"reserve":50,"overlap":50,"measure":"","calibrate":[],"seed":7,"counts":{"commune":{"29308":3},"form":{"limited-liability":3},"sector":{"other":3},"size":{"unknown":3}}}',replace('# The usual estimates of the questionnaire of firms (docs/questionnaires.md): the 21 indicators of the plan of Trà Vinh\n# (1267/QĐ-UBND, part II) with their errors, and what the yearly report tells besides. Officials change it survey by survey.\n# The form is that of docs/survey-estimate.md without [design], which follows from how the sample was drawn.\n\n[labels]\nNL1 = { vi = "Nhân lực phù hợp với thương mại điện tử mà doanh nghiệp có (điểm 1-5)", en = "Staff fit for e-commerce that firms have (points 1-5)" }\nNL2 = { vi = "Ưu tiên tuyển người có kỹ năng hoặc được đào tạo về công nghệ thông tin và thương mại điện tử (điểm 1-5)", en = "Priority in hiring of people skilled or trained in IT and e-commerce (points 1-5)" }\nNL3 = { vi = "Lao động thường xuyên dùng thư điện tử hoặc ứng dụng nhắn tin trong công việc (%)", en = "Staff who regularly use e-mail or messaging apps at work (%)" }\nNL4 = { vi = "Tầm quan trọng và hiệu quả của đầu tư vào hạ tầng công nghệ thông tin và thương mại điện tử (điểm 1-5)", en = "Importance and effect of investment in IT and e-commerce infrastructure (points 1-5)" }\nBC1 = { vi = "Doanh nghiệp có website (%)", en = "Firms with a website (%)" }\nBC2 = { vi = "Website có tính năng trò chuyện trực tuyến với khách hàng (%)", en = "Websites with online chat for customers (%)" }\nBC3 = { vi = "Doanh nghiệp bán hàng trên mạng xã hội hoặc sàn thương mại điện tử (%)", en = "Firms that sell on social networks or marketplaces (%)" }\nBC4 = { vi = "Website có phiên bản cho điện thoại (%)", en = "Websites with a version for phones (%)" }\nBC5 = { vi = "Doanh nghiệp có ứng dụng bán hàng trên thiết bị di động (%)", en = "Firms with a selling app of their own for phones (%)" }\nBC6 = { vi = "Thời gian trung bình khách ở lại mỗi lần vào website bản di động hoặc ứng dụng (phút)", en = "Average time that a customer stays on the mobile website or app in one visit (minutes)" }\nBC7 = { vi = "Doanh nghiệp cho mua trọn vẹn trên thiết bị di động (%)", en = "Firms where everything from choice to payment can be done on a phone (%)" }\nBC8 = { vi = "Doanh nghiệp có khuyến mại riêng cho khách mua bằng thiết bị di động (%)", en = "Firms with promotions for those who buy by phone (%)" }\nBC9 = { vi = "Doanh nghiệp quảng cáo website bằng nhiều hình thức, website có nhiều ngôn ngữ (%)", en = "Firms that advertise their website in several ways and have it in several languages (%)" }\nBB1 = { vi = "Doanh nghiệp dùng phần mềm quản lý (%)", en = "Firms that use business software (%)" }\nBB2 = { vi = "Doanh nghiệp dùng chữ ký điện tử (%)", en = "Firms that use electronic signatures (%)" }\nBB3 = { vi = "Doanh nghiệp dùng hợp đồng điện tử (%)", en = "Firms that use electronic contracts (%)" }\nBB4 = { vi = "Doanh nghiệp dùng hóa đơn điện tử (%)", en = "Firms that use electronic invoices (%)" }\nBB5 = { vi = "Doanh nghiệp nhận đơn đặt hàng bằng công cụ trực tuyến (%)", en = "Firms that receive orders through online tools (%)" }\nBB6 = { vi = "Chi phí quảng cáo website và ứng dụng trong năm (triệu đồng/năm)", en = "Yearly spending on advertising websites and apps (million đồng a year)" }\nBB7 = { vi = "Tầm quan trọng của thương mại điện tử theo đánh giá của doanh nghiệp (điểm 1-5)", en = "Importance of e-commerce as firms judge it (points 1-5)" }\nBB8 = { vi = "Mức dùng website và ứng dụng cho xuất nhập khẩu (điểm 1-5)", en = "Use of websites and apps for export and import (points 1-5)" }\norders_oecd = { vi = "Nhận đơn qua công cụ dành cho đặt hàng, theo OECD (%)", en = "Take orders by tools made for ordering, as the OECD counts (%)" }\n\n[[estimate]]\nkind = "mean"\nof = ["NL1", "NL2", "NL3", "NL4", "BC1", "BC2", "BC3", "BC4", "BC5", "BC6", "BC7", "BC8", "BC9", "BB1", "BB2", "BB3", "BB4", "BB5", "BB6", "BB7", "BB8"]\n\n[[estimate]]\nkind = "mean"\nof = ["orders_oecd"]\n\n[[estimate]]\nkind = "shares"\nof = ["website", "app", "e_signature", "e_contract", "e_invoice"]\ninterval = "wilson"\n\n[[estimate]]\nkind = "proportion"\nof = ["sells_on.marketplace", "sells_on.social"]\ninterval = "wilson"\n\n[[estimate]]\nkind = "proportion"\nof = ["website"]\nsuccess = "yes"\nby = "frame_size"\ninterval = "wilson"\n\n[[estimate]]\nkind = "quantile"\nof = ["employees"]\nquantiles = [0.5]\n','\n',char(10)),NULL,1795767094144103,NULL,NULL);
CREATE TABLE survey_stratum (
    id BLOB PRIMARY KEY,
    survey_id BLOB NOT NULL REFERENCES survey_survey (id),
    name TEXT NOT NULL,
    population INTEGER NOT NULL CHECK (population > 0),
    sample INTEGER NOT NULL CHECK (sample >= 0),
    -- Where next year's sample begins on the circle of permanent numbers.
    next_start TEXT NOT NULL,
    UNIQUE (survey_id, name)
) STRICT;
INSERT INTO survey_stratum VALUES(X'01a21c0f4bd37273b106f09d51be3a37',X'01a21c0f4b8072d7a3455a53c0550bce','all',3,2,'0.6148836863411125');
CREATE TABLE survey_unit (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    survey_id BLOB NOT NULL REFERENCES survey_survey (id),
    -- The list it was drawn from: a stratum, or a hamlet.
    stratum TEXT NOT NULL,
    cluster TEXT NOT NULL,
    -- The same in each year's survey.
    frame_key TEXT NOT NULL,
    -- Its turn in the whole sample, and in its list: who is called next has the lowest.
    turn INTEGER NOT NULL,
    place INTEGER NOT NULL,
    -- Units of its list, and the probability that the list itself was drawn.
    listed INTEGER NOT NULL CHECK (listed > 0),
    list_probability TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('reserve', 'waiting', 'answered', 'refused', 'not-reached', 'ineligible', 'unknown')),
    name TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    mail TEXT NOT NULL,
    size_class TEXT NOT NULL,
    sector TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    mailed_at INTEGER,
    mails INTEGER NOT NULL DEFAULT 0,
    UNIQUE (survey_id, frame_key)
) STRICT;
INSERT INTO survey_unit VALUES(X'01a21c0f4bd37b65941d7a0f8babcae7','ZSJFZ8DEW',X'01a21c0f4b8072d7a3455a53c0550bce','all','','01a21c0f-4b70-753d-8316-e050bceb5379',1,1,3,'1','not-reached','Công ty TNHH Dừa Một','29308','','','','unknown','other','limited-liability','0a7f89fe3cc635006b131ed2b4d53bee',NULL,0);
INSERT INTO survey_unit VALUES(X'01a21c0f4bd373269fb2e490f098e138','9G15SNCP3',X'01a21c0f4b8072d7a3455a53c0550bce','all','','01a21c0f-4b70-7fc4-b24e-82a1a4a87637',2,2,3,'1','waiting','Công ty TNHH Dừa Ba','29308','','','','unknown','other','limited-liability','a74f99aca1d9e9f6a0ecd22b8e391935',NULL,0);
INSERT INTO survey_unit VALUES(X'01a21c0f4bd37688b9be1c06e29b53e1','9P7EP1N75',X'01a21c0f4b8072d7a3455a53c0550bce','all','','01a21c0f-4b70-7981-9973-b6a2e16654d6',3,3,3,'1','reserve','Công ty TNHH Dừa Hai','29308','','','','unknown','other','limited-liability','e1ed70becade5b34998bb037824f8cec',NULL,0);
CREATE TABLE survey_attempt (
    id BLOB PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES survey_unit (id),
    at INTEGER NOT NULL,
    account_id BLOB,
    way TEXT NOT NULL CHECK (way IN ('mail', 'phone', 'visit', 'letter', 'other')),
    result TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
INSERT INTO survey_attempt VALUES(X'01a21c0f4bd972a5b8259f37f5e775a2',X'01a21c0f4bd37b65941d7a0f8babcae7',1795767094233391,X'01a21c0f47be79df96273e0a93984148','phone','not-reached','');
CREATE TABLE survey_answer (
    unit_id BLOB PRIMARY KEY REFERENCES survey_unit (id),
    survey_id BLOB NOT NULL REFERENCES survey_survey (id),
    instance TEXT NOT NULL,
    answers TEXT NOT NULL,
    revision INTEGER NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('link', 'phone', 'visit', 'import')),
    -- Which device kept the draft last, as its script calls itself; empty where no script did.
    device TEXT NOT NULL,
    account_id BLOB,
    begun_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    received_at INTEGER,
    UNIQUE (survey_id, instance)
) STRICT;
INSERT INTO survey_answer VALUES(X'01a21c0f4bd37b65941d7a0f8babcae7',X'01a21c0f4b8072d7a3455a53c0550bce','uuid:01a21c0f-4bd3-7b65-941d-7a0f8babcae7','{"contact":"ZSJFZ8DEW","day":"2026-11-27","firm":{"firm_name":"Dừa","province":"86"},"indicators":{"BB1":"100","BB2":"0","BB3":"0","BB4":"0","BB5":"100","BB6":"0","BC1":"0","BC2":"0","BC3":"0","BC4":"0","BC5":"0","BC7":"0","BC8":"0","BC9":"0","orders_oecd":"0"},"started":"2026-11-27T15:11:34.269+07:00"}',1,'phone','',X'01a21c0f47be79df96273e0a93984148',1795767094269731,1795767094269731,NULL);
CREATE TABLE survey_hamlet (
    id BLOB PRIMARY KEY,
    commune TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    households INTEGER NOT NULL CHECK (households >= 0),
    source TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    UNIQUE (commune, name_key)
) STRICT;
CREATE TABLE survey_result (
    id BLOB PRIMARY KEY,
    survey_id BLOB NOT NULL REFERENCES survey_survey (id),
    number INTEGER NOT NULL,
    computed_at INTEGER NOT NULL,
    -- A table of lines that may be published, and the quality report, as JSON.
    report TEXT NOT NULL,
    published INTEGER NOT NULL,
    UNIQUE (survey_id, number)
) STRICT;
CREATE TABLE survey_result_file (
    result_id BLOB NOT NULL REFERENCES survey_result (id),
    name TEXT NOT NULL,
    file BLOB NOT NULL,
    PRIMARY KEY (result_id, name)
) STRICT;
CREATE TABLE survey_file (
    unit_id BLOB NOT NULL REFERENCES survey_unit (id),
    name TEXT NOT NULL,
    file BLOB NOT NULL,
    size INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (unit_id, name)
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
CREATE INDEX money_ledger_debit ON money_ledger (debit, at);
CREATE INDEX money_ledger_credit ON money_ledger (credit, at);
CREATE INDEX money_ledger_at ON money_ledger (at, id);
CREATE INDEX money_attempt_payment ON money_attempt (payment_id, id);
CREATE INDEX money_use_payment ON money_use (payment_id);
CREATE INDEX money_transfer_received_at ON money_transfer (received_at, id);
CREATE INDEX money_transfer_amount ON money_transfer (amount, id);
CREATE INDEX money_transfer_payment ON money_transfer (payment_id, id);
CREATE INDEX money_transfer_bank_reference ON money_transfer (bank_reference);
CREATE INDEX money_refund_created_at ON money_refund (created_at, id);
CREATE INDEX money_refund_amount ON money_refund (amount, id);
CREATE INDEX money_refund_order ON money_refund (order_id, id);
CREATE INDEX money_refund_attempt ON money_refund (attempt_id);
CREATE INDEX money_statement_uploaded_at ON money_statement (uploaded_at, id);
CREATE INDEX money_transfer_day ON money_transfer (day, amount);
CREATE UNIQUE INDEX money_transfer_same ON money_transfer (bank_reference, amount)
    WHERE provider = 'bank' AND bank_reference <> '';
CREATE INDEX money_refund_bank_reference ON money_refund (bank_reference);
CREATE INDEX money_transfer_nameless ON money_transfer (day, amount) WHERE bank_reference = '';
CREATE INDEX settlement_commission_added ON settlement_commission (added_at, id);
CREATE INDEX settlement_activity_declared ON settlement_activity (declared_at, id);
CREATE INDEX settlement_sale_booth ON settlement_sale (booth_id, stage, order_id);
CREATE INDEX settlement_sale_recorded ON settlement_sale (recorded_at, order_id);
CREATE INDEX settlement_reversal_order ON settlement_reversal (order_id, at);
CREATE INDEX settlement_tax_month ON settlement_tax (month, booth_id);
CREATE INDEX settlement_tax_booth ON settlement_tax (booth_id, month, at);
CREATE INDEX settlement_payout_drawn ON settlement_payout (drawn_at, id);
CREATE INDEX settlement_payout_booth ON settlement_payout (booth_id, drawn_at);
CREATE INDEX settlement_payout_entry_payout ON settlement_payout_entry (payout_id);
CREATE INDEX settlement_remitted_open ON settlement_remitted (order_id) WHERE done = FALSE;
CREATE INDEX delivery_shipment_booth ON delivery_shipment (booth_id, state);
CREATE INDEX delivery_shipment_named ON delivery_shipment (booked_at) WHERE name <> '';
CREATE INDEX delivery_quote_asked ON delivery_quote (asked_at);
CREATE UNIQUE INDEX delivery_contents_code ON delivery_contents (code);
CREATE INDEX delivery_shipment_booked ON delivery_shipment (booked_at, id);
CREATE UNIQUE INDEX delivery_parcel_live ON delivery_parcel (order_id) WHERE making IN ('asking', 'unknown', 'made');
CREATE INDEX delivery_parcel_order ON delivery_parcel (order_id, asked_at);
CREATE INDEX delivery_parcel_asked ON delivery_parcel (asked_at, id);
CREATE INDEX delivery_parcel_booth ON delivery_parcel (booth_id, asked_at);
CREATE INDEX delivery_parcel_quiet ON delivery_parcel (heard_at) WHERE ended_at IS NULL;
CREATE INDEX delivery_parcel_ask ON delivery_parcel (ask_key) WHERE ask_key IS NOT NULL;
CREATE INDEX delivery_happening_parcel ON delivery_happening (parcel_id, at);
CREATE INDEX delivery_happening_reason ON delivery_happening (told_at) WHERE reason IS NOT NULL;
CREATE INDEX delivery_parcel_refusal ON delivery_parcel (asked_at) WHERE refusal IS NOT NULL;
CREATE UNIQUE INDEX delivery_remittance_once ON delivery_remittance (carrier, reference) WHERE state <> 'dropped';
CREATE INDEX delivery_remittance_added ON delivery_remittance (added_at, id);
CREATE INDEX delivery_remitted_remittance ON delivery_remitted (remittance_id);
CREATE INDEX delivery_parcel_astray ON delivery_parcel (order_id) WHERE astray_at IS NOT NULL AND astray_end IS NULL;
CREATE INDEX delivery_happening_place ON delivery_happening (told_at) WHERE place IS NOT NULL;
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
CREATE INDEX orders_return_asked ON orders_return (asked_at, id);
CREATE INDEX fulfilment_warehouse_opened ON fulfilment_warehouse (opened_at, id);
CREATE INDEX fulfilment_bin_walk ON fulfilment_bin (warehouse_id, walk, id);
CREATE UNIQUE INDEX fulfilment_worker_now ON fulfilment_worker (warehouse_id, account_id) WHERE ended_at IS NULL;
CREATE INDEX fulfilment_worker_account ON fulfilment_worker (account_id);
CREATE UNIQUE INDEX fulfilment_agreement_now ON fulfilment_agreement (booth_id) WHERE ended_at IS NULL;
CREATE INDEX fulfilment_agreement_warehouse ON fulfilment_agreement (warehouse_id, since, id);
CREATE INDEX fulfilment_receipt_warehouse ON fulfilment_receipt (warehouse_id, announced_at, id);
CREATE INDEX fulfilment_receipt_booth ON fulfilment_receipt (booth_id, announced_at, id);
CREATE INDEX fulfilment_stock_variant ON fulfilment_stock (variant_id, received_on, id);
CREATE INDEX fulfilment_stock_warehouse ON fulfilment_stock (warehouse_id, variant_id, id);
CREATE INDEX fulfilment_pick_warehouse ON fulfilment_pick (warehouse_id, made_at, id);
CREATE INDEX fulfilment_manifest_warehouse ON fulfilment_manifest (warehouse_id, made_at, id);
CREATE UNIQUE INDEX fulfilment_parcel_now ON fulfilment_parcel (order_id) WHERE left_at IS NULL;
CREATE INDEX fulfilment_parcel_pick ON fulfilment_parcel (pick_id, box, id);
CREATE INDEX fulfilment_parcel_warehouse ON fulfilment_parcel (warehouse_id, state, id);
CREATE INDEX fulfilment_parcel_manifest ON fulfilment_parcel (manifest_id, order_id);
CREATE INDEX fulfilment_piece_parcel ON fulfilment_piece (parcel_id, variant_id, id);
CREATE INDEX fulfilment_piece_bin ON fulfilment_piece (bin_id, variant_id, id);
CREATE INDEX fulfilment_piece_variant ON fulfilment_piece (variant_id, id);
CREATE UNIQUE INDEX fulfilment_count_now ON fulfilment_count (bin_id, variant_id) WHERE done_at IS NULL;
CREATE INDEX fulfilment_count_warehouse ON fulfilment_count (warehouse_id, opened_at, id);
CREATE UNIQUE INDEX fulfilment_receipt_order ON fulfilment_receipt (order_id) WHERE order_id IS NOT NULL;
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
CREATE INDEX survey_form_added ON survey_form (added_at, id);
CREATE INDEX survey_survey_created ON survey_survey (created_at, id);
CREATE INDEX survey_survey_state ON survey_survey (state, id);
CREATE UNIQUE INDEX survey_unit_turn ON survey_unit (survey_id, turn);
CREATE INDEX survey_unit_list ON survey_unit (survey_id, stratum, cluster, place);
CREATE INDEX survey_unit_state ON survey_unit (survey_id, state, turn);
CREATE INDEX survey_unit_commune ON survey_unit (commune, state, turn);
CREATE INDEX survey_attempt_unit ON survey_attempt (unit_id, at, id);
CREATE INDEX survey_answer_received ON survey_answer (survey_id, received_at);
COMMIT;
