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
INSERT INTO db_event VALUES(X'01a21aaf412076849d4ddf631db8f0e2',NULL,'people.organisation.added.v1',X'01a21aaf412077098d9ccd1aa43fcf30','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"kind":"household","organisation":"01a21aaf-4120-7709-8d9c-cd1aa43fcf30","verified":true}');
INSERT INTO db_event VALUES(X'01a21aaf41207cd888fd9e42e54282e2',NULL,'booths.booth.opened.v1',X'01a21aaf41207a619018edfb09d4c28e','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"booth":"01a21aaf-4120-7a61-9018-edfb09d4c28e","organisation":"01a21aaf-4120-7709-8d9c-cd1aa43fcf30","state":"open"}');
INSERT INTO db_event VALUES(X'01a21aaf41207763b235b8422518141b',NULL,'catalogue.product.added.v1',X'01a21aaf4120796aa7a7065d62487e5b','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"booth":"01a21aaf-4120-7a61-9018-edfb09d4c28e","product":"01a21aaf-4120-796a-a7a7-065d62487e5b","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21aaf4120709d89eb8af3dac37ac7',NULL,'catalogue.product.added.v1',X'01a21aaf4120758e8ff8d5a1cbedbd22','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"booth":"01a21aaf-4120-7a61-9018-edfb09d4c28e","product":"01a21aaf-4120-758e-8ff8-d5a1cbedbd22","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21aaf412072c8bee3dde48e415ecd',NULL,'people.organisation.added.v1',X'01a21aaf41207d35b40e8dfe19c76611','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"kind":"household","organisation":"01a21aaf-4120-7d35-b40e-8dfe19c76611","verified":true}');
INSERT INTO db_event VALUES(X'01a21aaf4120716581986856dc585951',NULL,'booths.booth.opened.v1',X'01a21aaf4120791f9708fdb9844d3f87','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"booth":"01a21aaf-4120-791f-9708-fdb9844d3f87","organisation":"01a21aaf-4120-7d35-b40e-8dfe19c76611","state":"open"}');
INSERT INTO db_event VALUES(X'01a21aaf41207639b499688494753379',NULL,'catalogue.product.added.v1',X'01a21aaf412072d898ba1e52a7902e96','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"booth":"01a21aaf-4120-791f-9708-fdb9844d3f87","product":"01a21aaf-4120-72d8-98ba-1e52a7902e96","state":"shown"}');
INSERT INTO db_event VALUES(X'01a21aaf41207464bdc7ccf748b35a86',NULL,'people.account.opened.v1',X'01a21aaf412076ee970442607a2d6c9b','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-76ee-9704-42607a2d6c9b","proofs":{"name":"f8933e172d578ba4706029dc9055519d92bfb8f4cf6d742ca96ba74d905a6c51"}}');
INSERT INTO db_event VALUES(X'01a21aaf412078e0baee70a972f215a5',NULL,'people.account.opened.v1',X'01a21aaf41207bb7be1be2817865b4de','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-7bb7-be1b-e2817865b4de","proofs":{"name":"227e4299e5480c77f7a2c101c668d651d596668a12af2d0f2a01b5693ff5ee4b"}}');
INSERT INTO db_event VALUES(X'01a21aaf41207d39842ace592206f3d5',NULL,'people.role.granted.v1',X'01a21aaf41207bb7be1be2817865b4de','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-7bb7-be1b-e2817865b4de","commune":null,"organisation":"01a21aaf-4120-7709-8d9c-cd1aa43fcf30","role":"seller"}');
INSERT INTO db_event VALUES(X'01a21aaf41207babb221693c16273d7c',NULL,'people.account.opened.v1',X'01a21aaf412078d69887161883c9e300','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-78d6-9887-161883c9e300","proofs":{"name":"0ba2413eb1cfa0802bbdc943883c0cf9bf8baa48661321366f1e8e9f8bfda1eb"}}');
INSERT INTO db_event VALUES(X'01a21aaf412076bc9e449cc4e5879eab',NULL,'people.role.granted.v1',X'01a21aaf412078d69887161883c9e300','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-78d6-9887-161883c9e300","commune":"29308","organisation":null,"role":"commune-officer"}');
INSERT INTO db_event VALUES(X'01a21aaf412076fdb1ac6eb4b92a5233',NULL,'people.account.opened.v1',X'01a21aaf412073ce86b2cb11c139f96a','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-73ce-86b2-cb11c139f96a","proofs":{"name":"d7e1912906e39d11d9ef22d30c24ef401474ed795add1cd66bb1021cc5f8f22d"}}');
INSERT INTO db_event VALUES(X'01a21aaf41207339a19bbe0d142836cf',NULL,'people.role.granted.v1',X'01a21aaf412073ce86b2cb11c139f96a','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-73ce-86b2-cb11c139f96a","commune":null,"organisation":null,"role":"officer"}');
INSERT INTO db_event VALUES(X'01a21aaf412077e4b09405cb2876e175',NULL,'people.account.opened.v1',X'01a21aaf41207e989fef2f58449f87b0','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-7e98-9fef-2f58449f87b0","proofs":{"name":"9bed9eed4a9a2503e5b5bb2feff3d472a074bbda47c579351190d564703e9d68"}}');
INSERT INTO db_event VALUES(X'01a21aaf41207963b98f1419a4163530',NULL,'people.role.granted.v1',X'01a21aaf41207e989fef2f58449f87b0','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-7e98-9fef-2f58449f87b0","commune":null,"organisation":null,"role":"accountant"}');
INSERT INTO db_event VALUES(X'01a21aaf41207b9f840ce67a9d1454b6',NULL,'people.account.opened.v1',X'01a21aaf41207853b3d4737328cee56d','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-7853-b3d4-737328cee56d","proofs":{"name":"fb53cc9e4ed6fb6a72d8d35056ef9311620f00da9019fdd326eac01f056a99ef"}}');
INSERT INTO db_event VALUES(X'01a21aaf412074888333c7d411d28cc7',NULL,'people.role.granted.v1',X'01a21aaf41207853b3d4737328cee56d','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-7853-b3d4-737328cee56d","commune":null,"organisation":null,"role":"tax-officer"}');
INSERT INTO db_event VALUES(X'01a21aaf4120764ca1f0fc42e042b873',NULL,'people.account.opened.v1',X'01a21aaf41207d46bc82f6ede88125e0','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-7d46-bc82-f6ede88125e0","proofs":{"name":"4d72a09a734252ac3e5e41b6ef22a600f1178b834b3897f0b41b4d9b7d363e79"}}');
INSERT INTO db_event VALUES(X'01a21aaf412072cd9ffd02e41c35d272',NULL,'people.role.granted.v1',X'01a21aaf41207d46bc82f6ede88125e0','system:test',NULL,X'01a21aaf4120717c8c960bbd8b0db1f0',1795744022816052,'2026-11-27','{"account":"01a21aaf-4120-7d46-bc82-f6ede88125e0","commune":null,"organisation":null,"role":"operator"}');
INSERT INTO db_event VALUES(X'01a21aaf4f9b77b09a2120272745c7ba',NULL,'orders.order.placed.v1',X'01a21aaf4f9b723caa4de35cea7d56a4','visitor',NULL,X'01a21aaf4f9b7d288f14ed54c54f7a8d',1795744026523763,'2026-11-27','{"booth":"01a21aaf-4120-7a61-9018-edfb09d4c28e","checkout":"01a21aaf-4f9b-7b48-a116-53f75a6fd0da","order":"01a21aaf-4f9b-723c-aa4d-e35cea7d56a4","payment":"vietqr","total":215000}');
INSERT INTO db_event VALUES(X'01a21aaf4f9b7827b77c3619ffacbb3c',NULL,'orders.order.placed.v1',X'01a21aaf4f9b780bb71e4396c0e0c4c8','visitor',NULL,X'01a21aaf4f9b7d288f14ed54c54f7a8d',1795744026523763,'2026-11-27','{"booth":"01a21aaf-4120-791f-9708-fdb9844d3f87","checkout":"01a21aaf-4f9b-7b48-a116-53f75a6fd0da","order":"01a21aaf-4f9b-780b-b71e-4396c0e0c4c8","payment":"vietqr","total":100000}');
INSERT INTO db_event VALUES(X'01a21aaf4fba7832a37de52ea5df650c',NULL,'orders.order.paid.v1',X'01a21aaf4f9b723caa4de35cea7d56a4','visitor',NULL,X'01a21aaf4fba70c4aef3db21feae6d46',1795744026554329,'2026-11-27','{"order":"01a21aaf-4f9b-723c-aa4d-e35cea7d56a4"}');
INSERT INTO db_event VALUES(X'01a21aaf4fba7724957d86263c5e182c',NULL,'orders.order.paid.v1',X'01a21aaf4f9b780bb71e4396c0e0c4c8','visitor',NULL,X'01a21aaf4fba70c4aef3db21feae6d46',1795744026554329,'2026-11-27','{"order":"01a21aaf-4f9b-780b-b71e-4396c0e0c4c8"}');
INSERT INTO db_event VALUES(X'01a21aaf4fba721fa2d42692a45dd7f4',NULL,'money.payment.settled.v1',X'01a21aaf4f9b7ef996d25770afcd4b5a','visitor',NULL,X'01a21aaf4fba70c4aef3db21feae6d46',1795744026554329,'2026-11-27','{"amount":315000,"kind":"orders.checkout","payment":"01a21aaf-4f9b-7ef9-96d2-5770afcd4b5a","subject":"01a21aaf-4f9b-7b48-a116-53f75a6fd0da","transfer":"01a21aaf-4fba-7740-b12f-86208a401bd9"}');
INSERT INTO db_event VALUES(X'01a21aaf50257739bca5cc016300d0ab',NULL,'orders.order.placed.v1',X'01a21aaf502577daa72fef5185aaa6df','visitor',NULL,X'01a21aaf50257e96973f2d1f96efde84',1795744026661335,'2026-11-27','{"booth":"01a21aaf-4120-7a61-9018-edfb09d4c28e","checkout":"01a21aaf-5025-7d02-a702-f94af2a6e884","order":"01a21aaf-5025-77da-a72f-ef5185aaa6df","payment":"cod","total":115000}');
INSERT INTO db_event VALUES(X'01a21aaf51197143b7c258bef0c20b89',NULL,'registry.import.started.v1',X'01a21aaf50c97403a81512177944b521','account',X'01a21aaf412073ce86b2cb11c139f96a',X'01a21aaf511975f898692c4af6ef7e49',1795744026905931,'2026-11-27','{"file":"ds.csv","file_hash":"13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064","import":"01a21aaf-50c9-7403-a815-12177944b521","total":1}');
INSERT INTO db_event VALUES(X'01a21aaf51d678c2af4a3b7d1a6825f7',NULL,'registry.import.finished.v1',X'01a21aaf50c97403a81512177944b521','system:test',NULL,X'01a21aaf51d67a7dbac76179ef3e532c',1795744027094400,'2026-11-27','{"added":1,"asked":0,"changed":0,"import":"01a21aaf-50c9-7403-a815-12177944b521","same":0,"wrong":0}');
INSERT INTO db_event VALUES(X'01a21aaf51f571619f9f5d074ea0cdb1',NULL,'people.account.signed-in.v1',X'01a21aaf412076ee970442607a2d6c9b','visitor',NULL,X'01a21aaf51f57a31b3a28e545f8f1afb',1795744027125267,'2026-11-27','{"account":"01a21aaf-4120-76ee-9704-42607a2d6c9b"}');
INSERT INTO db_event VALUES(X'01a21aaf52197febbce96237ca0256b6',NULL,'people.account.signed-in.v1',X'01a21aaf41207bb7be1be2817865b4de','visitor',NULL,X'01a21aaf5219702eb5dc4fe070183f5f',1795744027161479,'2026-11-27','{"account":"01a21aaf-4120-7bb7-be1b-e2817865b4de"}');
INSERT INTO db_event VALUES(X'01a21aaf52967e18abd37bf215187fcc',NULL,'offers.offer.made.v1',X'01a21aaf52967832aa0c043f163c55e8','account',X'01a21aaf41207bb7be1be2817865b4de',X'01a21aaf529674899c3b514f9a2bb355',1795744027286758,'2026-11-27','{"booth":"01a21aaf-4120-7a61-9018-edfb09d4c28e","campaign":null,"kind":"coupon","offer":"01a21aaf-5296-7832-aa0c-043f163c55e8","rule":"promotion.discount.most@1"}');
INSERT INTO db_event VALUES(X'01a21aaf52ad77ae8e166e1b76e49f41',NULL,'talk.conversation.begun.v1',X'01a21aaf52ad7bacbbde57af67383a6f','account',X'01a21aaf412076ee970442607a2d6c9b',X'01a21aaf52ad7590a44784cc52f7c551',1795744027309055,'2026-11-27','{"booth":"01a21aaf-4120-7a61-9018-edfb09d4c28e","conversation":"01a21aaf-52ad-7bac-bbde-57af67383a6f"}');
INSERT INTO db_event VALUES(X'01a21aaf52ad7a34b302b1f1886a8102',NULL,'talk.message.sent.v1',X'01a21aaf52ad7bacbbde57af67383a6f','account',X'01a21aaf412076ee970442607a2d6c9b',X'01a21aaf52ad7590a44784cc52f7c551',1795744027309055,'2026-11-27','{"conversation":"01a21aaf-52ad-7bac-bbde-57af67383a6f","message":"01a21aaf-52ad-74d4-894a-3fa407d867db","side":"shopper"}');
CREATE TABLE db_event_personal (
    event_id BLOB NOT NULL REFERENCES db_event (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL, salt TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, name)
) STRICT;
INSERT INTO db_event_personal VALUES(X'01a21aaf41207464bdc7ccf748b35a86','name','shopper','8b7faf1445b7df5b1cce0d4b7af88a2f');
INSERT INTO db_event_personal VALUES(X'01a21aaf412078e0baee70a972f215a5','name','seller','8560b044c0e872c8aacc94024dda63c7');
INSERT INTO db_event_personal VALUES(X'01a21aaf41207babb221693c16273d7c','name','commune-officer','ca3a7aa6cb710e7515de11c211ca17f3');
INSERT INTO db_event_personal VALUES(X'01a21aaf412076fdb1ac6eb4b92a5233','name','officer','01ca985ab3b832a76aeeacd9c0911d5f');
INSERT INTO db_event_personal VALUES(X'01a21aaf412077e4b09405cb2876e175','name','accountant','00d7f457c1d5d072da4ffd807562d3c2');
INSERT INTO db_event_personal VALUES(X'01a21aaf41207b9f840ce67a9d1454b6','name','tax-officer','ea7bb1af8f26f8eea122382752357f47');
INSERT INTO db_event_personal VALUES(X'01a21aaf4120764ca1f0fc42e042b873','name','operator','cafa2f1715a5682f0aef8ca813aad7f2');
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
INSERT INTO db_job VALUES(X'01a21aaf4f9b7f74900f46416d07b46f','money.ask',X'01a21aaf4f9b7ef996d25770afcd4b5a',1795744146523763,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21aaf4f9b7225acc96055594173ea','money.ask-last',X'01a21aaf4f9b7ef996d25770afcd4b5a',1795745766523763,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21aaf4f9b706580f56094aa52beaf','orders.expire',X'01a21aaf4f9b7b48a11653f75a6fd0da',1795745886523763,NULL,0,NULL,NULL);
INSERT INTO db_job VALUES(X'01a21aaf4fba7808b027c36b929aaeb8','notices.send',X'01a21aaf4fba7288b38f4518c1eef9d6',1795744026554329,NULL,1,1795744026997014,NULL);
INSERT INTO db_job VALUES(X'01a21aaf50257a929a5485f29e35c328','notices.send',X'01a21aaf5025763598617869150e0197',1795744026661335,NULL,1,1795744026997014,NULL);
INSERT INTO db_job VALUES(X'01a21aaf51197e8ca36a74b7c790e713','registry.import',X'01a21aaf50c97403a81512177944b521',1795744026905931,NULL,1,1795744026997014,NULL);
INSERT INTO db_job VALUES(X'01a21aaf517578e3878097d115ec80aa','outside.mail',X'01a21aaf5175797db9c43ca23958a9ca',1795744026997014,NULL,1,1795744026997014,NULL);
INSERT INTO db_job VALUES(X'01a21aaf51757d839667fd99ec099e0d','outside.mail',X'01a21aaf517576929c17fb5307506cd9',1795744026997014,NULL,1,1795744026997014,NULL);
INSERT INTO db_job VALUES(X'01a21aaf52ad7c678920342f45f721bc','talk.unread',X'01a21aaf52ad74d4894a3fa407d867db',1795744627309055,NULL,0,NULL,NULL);
CREATE TABLE db_idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO db_idempotency VALUES('orders.checkout:9bfe787470bcb8606f6584e6952d59b8878edd3e7996e4b4a236e6a2de605160:a','081b8c6519be54c43c84f729c8ccf752e73aaea7d2bf0e8d38e1123e62268cab','bc752a22937303e7312013c9d5e101b3 ed219cd88cac6c8e968deddc7583e50d',1795744026523763);
INSERT INTO db_idempotency VALUES('orders.checkout:eb1636ac0f3fc89d4ed5191d71e3467f95cf65758cf3c17075e33465ee87bc5e:b','2f543a420dda82f69b7208f5c570b09a0bfcf944cd11ea0cfb6b2ec5d07e1e55','742f433b5d1ff4617d469daf3da9af39 ',1795744026661335);
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
INSERT INTO outside_inbox VALUES(X'01a21aaf4fba701681ffbe11cb5c908b','bank',replace('content-type: application/x-www-form-urlencoded\n','\n',char(10)),'{"code":"00","data":{"accountNumber":"9900000086","amount":315000,"currency":"VND","description":"chuyen tien CNTV5F8X7BE","orderCode":1,"reference":"FT1","transactionDateTime":"2026-11-24 08:00:00"},"desc":"success","signature":"98196fdf60f803e3bc4357785801127c7aefdea910597ce01150c33e632222a9","success":true}',1795744026554329,'accepted','',1795744026554329);
CREATE TABLE outside_mail (
    id BLOB PRIMARY KEY,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    last_error TEXT
, refused_at INTEGER) STRICT;
INSERT INTO outside_mail VALUES(X'01a21aaf5175797db9c43ca23958a9ca','seller@example.vn','Đơn mới R08D8K1KG',replace('Gian hàng Gian hàng gian-hang-mot có đơn 215.000 ₫ cần chuẩn bị.\n\nXem tại: http://127.0.0.1:8080/desk/orders/R08D8K1KG\n\nĐổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings','\n',char(10)),1795744026997014,NULL,NULL,NULL);
INSERT INTO outside_mail VALUES(X'01a21aaf517576929c17fb5307506cd9','seller@example.vn','Đơn mới AP5F78D8U',replace('Gian hàng Gian hàng gian-hang-mot có đơn 115.000 ₫ cần chuẩn bị.\n\nXem tại: http://127.0.0.1:8080/desk/orders/AP5F78D8U\n\nĐổi cách nhận thông báo: http://127.0.0.1:8080/account/notices/settings','\n',char(10)),1795744026997014,NULL,NULL,NULL);
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
INSERT INTO people_account VALUES(X'01a21aaf412076ee970442607a2d6c9b','shopper@example.vn',NULL,'shopper','$argon2id$v=19$m=8,t=1,p=1$HCzYwnw1gnXOPO7iuuHp6g$oJEXxDYOFC1aRDfwZKGmGYf+vy67L//474H3OhS7fm8',1795744022816052,NULL);
INSERT INTO people_account VALUES(X'01a21aaf41207bb7be1be2817865b4de','seller@example.vn',NULL,'seller','$argon2id$v=19$m=8,t=1,p=1$Kad9bzKhpult7jkHokfGEw$L84wFZuf5P9SBwnQlPODV+Fi2LgytuIT1pggY4eaF2A',1795744022816052,NULL);
INSERT INTO people_account VALUES(X'01a21aaf412078d69887161883c9e300','commune-officer@example.vn',NULL,'commune-officer','$argon2id$v=19$m=8,t=1,p=1$dYBiAYCkvFAx/YlblEHQvw$bL4V6/gyC7c775Hctq+4FxtLmQKSb1C73jGKJ5y1lo4',1795744022816052,NULL);
INSERT INTO people_account VALUES(X'01a21aaf412073ce86b2cb11c139f96a','officer@example.vn',NULL,'officer','$argon2id$v=19$m=8,t=1,p=1$Jp54m2fnJMgqBrQv9AbVZw$d3hkc30XlKerXkaZ41ersdSUpOORQ17UUxDUuKRYFak',1795744022816052,NULL);
INSERT INTO people_account VALUES(X'01a21aaf41207e989fef2f58449f87b0','accountant@example.vn',NULL,'accountant','$argon2id$v=19$m=8,t=1,p=1$aMIAkMDYv0u3aGY4/hnvNA$VlD+9ambA+IeXgiREDgg8hUfh4uEaoGf7mpAw7lMH3Q',1795744022816052,NULL);
INSERT INTO people_account VALUES(X'01a21aaf41207853b3d4737328cee56d','tax-officer@example.vn',NULL,'tax-officer','$argon2id$v=19$m=8,t=1,p=1$L6v9HYy6EE3xFVUY4qfaFw$g7SBQ5LS5jI2D7xXOC7V+8DuAir/OBCuTCCE9SLT48I',1795744022816052,NULL);
INSERT INTO people_account VALUES(X'01a21aaf41207d46bc82f6ede88125e0','operator@example.vn',NULL,'operator','$argon2id$v=19$m=8,t=1,p=1$6L6kKbDJucPG5alM3CSkSA$wFK0P8OHd7XEM8fVh0GUtDUoizTDKr98b2Cfjudavzk',1795744022816052,NULL);
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
INSERT INTO people_organisation VALUES(X'01a21aaf412077098d9ccd1aa43fcf30','household','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',NULL,'29308',1795744022816052,NULL,NULL,1795744022816052,NULL,NULL);
INSERT INTO people_organisation VALUES(X'01a21aaf41207d35b40e8dfe19c76611','household','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',NULL,'29308',1795744022816052,NULL,NULL,1795744022816052,NULL,NULL);
CREATE TABLE people_grant (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES people_organisation (id),
    commune TEXT,
    granted_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO people_grant VALUES(X'01a21aaf41207777bb03fb1d9f3e42f2',X'01a21aaf41207bb7be1be2817865b4de','seller',X'01a21aaf412077098d9ccd1aa43fcf30',NULL,1795744022816052,NULL);
INSERT INTO people_grant VALUES(X'01a21aaf41207271af00b7d193d2f744',X'01a21aaf412078d69887161883c9e300','commune-officer',NULL,'29308',1795744022816052,NULL);
INSERT INTO people_grant VALUES(X'01a21aaf41207520be1e5b64b8aceb96',X'01a21aaf412073ce86b2cb11c139f96a','officer',NULL,NULL,1795744022816052,NULL);
INSERT INTO people_grant VALUES(X'01a21aaf4120766fbcfd9ced2a77c257',X'01a21aaf41207e989fef2f58449f87b0','accountant',NULL,NULL,1795744022816052,NULL);
INSERT INTO people_grant VALUES(X'01a21aaf412073e28378af5fe8ecc411',X'01a21aaf41207853b3d4737328cee56d','tax-officer',NULL,NULL,1795744022816052,NULL);
INSERT INTO people_grant VALUES(X'01a21aaf41207363a53bc05174a3028f',X'01a21aaf41207d46bc82f6ede88125e0','operator',NULL,NULL,1795744022816052,NULL);
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
INSERT INTO people_session VALUES(X'01a21aaf50c37585b10283b3dad96f1d','68ae447ec65d9e0e4a4c06b9a924304c3b8f4ce5eef7d18aa9db818b3d5b0e6a',X'01a21aaf412073ce86b2cb11c139f96a','strong','',1795744026819170,1795744026819170,NULL);
INSERT INTO people_session VALUES(X'01a21aaf51f57908ad71d110eb3e005c','fbad4128d183a0cd9bed443b305f1c373b212efa0f12abd8e790839ee8dbac04',X'01a21aaf412076ee970442607a2d6c9b','password','',1795744027125267,1795744027125267,NULL);
INSERT INTO people_session VALUES(X'01a21aaf521976a9a664dbfb6cce71c7','309783753e16beb98fe5d730f4d0dac764747b20e2bd049ca415c1aae125ee07',X'01a21aaf41207bb7be1be2817865b4de','password','',1795744027161479,1795744027161479,NULL);
CREATE TABLE people_device (
    token_hash TEXT PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES people_account (id),
    seen_at INTEGER NOT NULL
) STRICT;
INSERT INTO people_device VALUES('b16e7537f85e5de1f90d28363b98c92c40a55a3776abb0ecf2da6b6357729598',X'01a21aaf412076ee970442607a2d6c9b',1795744027125267);
INSERT INTO people_device VALUES('7a40579863e1aa1e6acd9298374c46f70a8d8ffa6513bb86b4c9d6e2d4230db4',X'01a21aaf41207bb7be1be2817865b4de',1795744027161479);
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
INSERT INTO notices_notice VALUES(X'01a21aaf4fba7288b38f4518c1eef9d6',X'01a21aaf41207bb7be1be2817865b4de','booth-order','booth-order:01a21aaf-4f9b-723c-aa4d-e35cea7d56a4:told-booth-new','{"key":"told-booth-new","args":[["code",{"vi":"R08D8K1KG"}],["total",{"vi":"215.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','{"key":"told-booth-new-more","args":[["code",{"vi":"R08D8K1KG"}],["total",{"vi":"215.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','/desk/orders/R08D8K1KG',1,1,1,1795744026554329,NULL,1795744026997014);
INSERT INTO notices_notice VALUES(X'01a21aaf5025763598617869150e0197',X'01a21aaf41207bb7be1be2817865b4de','booth-order','booth-order:01a21aaf-5025-77da-a72f-ef5185aaa6df:told-booth-new','{"key":"told-booth-new","args":[["code",{"vi":"AP5F78D8U"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','{"key":"told-booth-new-more","args":[["code",{"vi":"AP5F78D8U"}],["total",{"vi":"115.000 ₫"}],["booth",{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}]]}','/desk/orders/AP5F78D8U',1,1,1,1795744026661335,NULL,1795744026997014);
CREATE TABLE notices_person (
    account_id BLOB PRIMARY KEY REFERENCES people_account (id),
    language TEXT NOT NULL,
    chosen INTEGER NOT NULL
) STRICT;
INSERT INTO notices_person VALUES(X'01a21aaf412076ee970442607a2d6c9b','vi',0);
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
INSERT INTO registry_business VALUES(X'01a21aaf51ce7140ad51799d223b147e','V6M41T8ZU','0100109106',NULL,'88383f9a7dc5c61ab7e1756076c22cf09d7947e4d741f2f6fa8c571b2c693719','import',NULL,1795744027086817,NULL);
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
INSERT INTO registry_version VALUES(X'01a21aaf51ce771b8ae2ebc28a66929a',X'01a21aaf51ce7140ad51799d223b147e','2026-11-27','9999-12-31','Công ty TNHH Dừa Một','cong ty tnhh dua mot',X'2f4802453704515b0451453939043154022b044348025101378a428b050501dcbfdcdcdcdcc5dcc2dc07','dua','limited-liability','unknown',2025,'','','29308',NULL,'unknown','active','yes','unknown','unknown','unknown','unknown','unknown','unknown','{"trade_name":"","address":"","phone":"","email":"","representative":"","founded_on":"","staff":null,"note":""}',1795744027086817);
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
INSERT INTO registry_channel VALUES(X'01a21aaf51ce7afbad600d7165d131c3',X'01a21aaf51ce7140ad51799d223b147e','site','dua.example','https://dua.example','dua.example','presents',0,'none','none',NULL,NULL,'2026-11-27','9999-12-31','import');
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
INSERT INTO registry_import VALUES(X'01a21aaf50c97403a81512177944b521','ds.csv','13e6dd34bc85122ef4c29bf67b194a86769562cca4d23499278ed0746be75064','Unicode',0,'["name","tax-code","commune","website"]','done',1,1,1,0,0,0,0,X'01a21aaf412073ce86b2cb11c139f96a',1795744026825678,1795744027094400);
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
INSERT INTO registry_mapping VALUES('aa1cf897e8e8843158af36603a5e5763d43c8767ac9a41722ab9a102679b3177','["name","tax-code","commune","website"]',1795744026905931);
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
INSERT INTO registry_import_piece VALUES(X'01a21aaf50c97403a81512177944b521',0,X'54c3aa6e20646f616e68206e676869e1bb87703b4d53543b58c3a32f5068c6b0e1bb9d6e673b576562736974650a43c3b46e6720747920544e48482044e1bbab61204de1bb99743b303130303130393130363b58c3a32043e1baa775204bc3a83b68747470733a2f2f6475612e6578616d706c650a');
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
INSERT INTO booths_booth VALUES(X'01a21aaf41207a619018edfb09d4c28e',X'01a21aaf412077098d9ccd1aa43fcf30','gian-hang-mot','{"vi":"Gian hàng gian-hang-mot","en":"Booth gian-hang-mot"}','gian hang gian-hang-mot booth gian-hang-mot',X'373b2b4504392b453704373b2b45050e392b4537050e434751013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795744022816052,NULL,'open',NULL,NULL,NULL,'department',1795744022816052,NULL,NULL,'{"vi":""}','{"vi":""}',NULL);
INSERT INTO booths_booth VALUES(X'01a21aaf4120791f9708fdb9844d3f87',X'01a21aaf41207d35b40e8dfe19c76611','gian-hang-hai','{"vi":"Gian hàng gian-hang-hai","en":"Booth gian-hang-hai"}','gian hang gian-hang-hai booth gian-hang-hai',X'373b2b4504392b453704373b2b45050e392b4537050e392b3b013f8a1401dc1b','{"vi":"Chuyện của gian hàng."}','household',0,'29308',NULL,15000,30000,1000000,1,'Chợ Cầu Kè',NULL,NULL,NULL,1795744022816052,NULL,'open',NULL,NULL,NULL,'department',1795744022816052,NULL,NULL,'{"vi":""}','{"vi":""}',NULL);
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
INSERT INTO catalogue_product VALUES(X'01a21aaf4120796aa7a7065d62487e5b',X'01a21aaf41207a619018edfb09d4c28e','dua-sap','{"vi":"Món dua-sap"}','mon dua-sap',X'4347450431532b050e4f2b4901448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795744022816052,1795744022816052,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
INSERT INTO catalogue_product VALUES(X'01a21aaf4120758e8ff8d5a1cbedbd22',X'01a21aaf41207a619018edfb09d4c28e','keo-dua','{"vi":"Món keo-dua"}','mon keo-dua',X'434745043f3347050e31532b01448b040d01dc0f','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795744022816052,1795744022816052,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
INSERT INTO catalogue_product VALUES(X'01a21aaf412072d898ba1e52a7902e96',X'01a21aaf4120791f9708fdb9844d3f87','banh-tet','{"vi":"Món banh-tet"}','mon banh-tet',X'434745042d2b4539050e51335101448b040e01dc10','{"vi":"Ngon."}','waxy-coconut','fruit','{"vi":"trái"}',100000,1,NULL,NULL,NULL,NULL,NULL,5795744022816052,1795744022816052,NULL,'shown',NULL,100000,1,NULL,'{"vi":""}',0,NULL,0,NULL,NULL,NULL,NULL,0,0,0,'');
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
INSERT INTO catalogue_variant VALUES(X'01a21aaf412070f9a8836d04d44b3662',X'01a21aaf4120796aa7a7065d62487e5b',X'01a21aaf41207a619018edfb09d4c28e',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,2,NULL,NULL);
INSERT INTO catalogue_variant VALUES(X'01a21aaf4120795b9e46b95b18704fa6',X'01a21aaf4120758e8ff8d5a1cbedbd22',X'01a21aaf41207a619018edfb09d4c28e',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,1,NULL,NULL);
INSERT INTO catalogue_variant VALUES(X'01a21aaf41207a7c852fe3c1132dd304',X'01a21aaf412072d898ba1e52a7902e96',X'01a21aaf4120791f9708fdb9844d3f87',NULL,NULL,'{"vi":""}','{"vi":"trái"}',100000,'[]',NULL,0,10,1,NULL,NULL);
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
INSERT INTO catalogue_movement VALUES(X'01a21aaf412073ccaa4e78430385cbf1',X'01a21aaf41207a619018edfb09d4c28e',X'01a21aaf412070f9a8836d04d44b3662',NULL,'opening',10,10,NULL,NULL,NULL,1795744022816052);
INSERT INTO catalogue_movement VALUES(X'01a21aaf41207ddfb0a298f72b046869',X'01a21aaf41207a619018edfb09d4c28e',X'01a21aaf4120795b9e46b95b18704fa6',NULL,'opening',10,10,NULL,NULL,NULL,1795744022816052);
INSERT INTO catalogue_movement VALUES(X'01a21aaf412079f8af45f3ae2af11f67',X'01a21aaf4120791f9708fdb9844d3f87',X'01a21aaf41207a7c852fe3c1132dd304',NULL,'opening',10,10,NULL,NULL,NULL,1795744022816052);
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
INSERT INTO wishes_list VALUES(X'01a21aaf52857c06bd101238943dca69',X'01a21aaf412076ee970442607a2d6c9b',NULL,1795744027269105);
CREATE TABLE wishes_wish (
    list_id BLOB NOT NULL REFERENCES wishes_list (id),
    product_id BLOB NOT NULL REFERENCES catalogue_product (id),
    added_at INTEGER NOT NULL,
    PRIMARY KEY (list_id, product_id)
) STRICT;
INSERT INTO wishes_wish VALUES(X'01a21aaf52857c06bd101238943dca69',X'01a21aaf4120796aa7a7065d62487e5b',1795744027269105);
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
INSERT INTO money_payment VALUES(X'01a21aaf4f9b7ef996d25770afcd4b5a','ed219cd88cac6c8e968deddc7583e50d','CNTV5F8X7BE','orders.checkout',X'01a21aaf4f9b7b48a11653f75a6fd0da',315000,'vietqr','paid',1795744026523763,1795745826523763,1795744026554329);
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
INSERT INTO money_ledger VALUES(X'01a21aaf4fba729a821082bac81cbbf9','held','order:01a21aaf-4f9b-723c-aa4d-e35cea7d56a4',215000,'paid:01a21aaf-4f9b-723c-aa4d-e35cea7d56a4',1795744026554329,'2026-11-27','paid R08D8K1KG');
INSERT INTO money_ledger VALUES(X'01a21aaf4fba71c2a932c69d7bd6dde7','held','order:01a21aaf-4f9b-780b-b71e-4396c0e0c4c8',100000,'paid:01a21aaf-4f9b-780b-b71e-4396c0e0c4c8',1795744026554329,'2026-11-27','paid 52GA1H2P6');
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
INSERT INTO money_transfer VALUES(X'01a21aaf4fba7740b12f86208a401bd9','bank','FT1','FT1',315000,0,0,'chuyen tien CNTV5F8X7BE','2026-11-24 08:00:00','2026-11-24',1795744026554329,'matched','',X'01a21aaf4f9b7ef996d25770afcd4b5a',NULL);
CREATE TABLE money_use (
    transfer_id BLOB NOT NULL REFERENCES money_transfer (id),
    payment_id BLOB NOT NULL REFERENCES money_payment (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    at INTEGER NOT NULL,
    PRIMARY KEY (transfer_id, payment_id)
) STRICT;
INSERT INTO money_use VALUES(X'01a21aaf4fba7740b12f86208a401bd9',X'01a21aaf4f9b7ef996d25770afcd4b5a',315000,1795744026554329);
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
INSERT INTO money_telling VALUES('bank:FT1',X'01a21aaf4fba7740b12f86208a401bd9','notice');
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
INSERT INTO settlement_sale VALUES(X'01a21aaf4f9b723caa4de35cea7d56a4','R08D8K1KG',X'01a21aaf41207a619018edfb09d4c28e','held','recorded',0,200000,15000,0,15000,NULL,0,0,0,800,'tax.vat.commission@1',1,6450,3225,0,0,1795744026523763,NULL,NULL,0);
INSERT INTO settlement_sale VALUES(X'01a21aaf4f9b780bb71e4396c0e0c4c8','52GA1H2P6',X'01a21aaf4120791f9708fdb9844d3f87','held','recorded',0,100000,0,0,0,NULL,0,0,0,800,'tax.vat.commission@1',1,3000,1500,0,0,1795744026523763,NULL,NULL,0);
INSERT INTO settlement_sale VALUES(X'01a21aaf502577daa72fef5185aaa6df','AP5F78D8U',X'01a21aaf41207a619018edfb09d4c28e','seller-cash','recorded',0,100000,15000,0,15000,NULL,0,0,0,800,'tax.vat.commission@1',1,3450,1725,0,0,1795744026661335,NULL,NULL,0);
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
INSERT INTO settlement_line VALUES(X'01a21aaf4f9b723caa4de35cea7d56a4',0,X'01a21aaf4120796aa7a7065d62487e5b',200000,NULL,0,'',0,215000,300,'tax.vat.household.production@1',6450,150,'tax.pit.household.production@1',3225);
INSERT INTO settlement_line VALUES(X'01a21aaf4f9b780bb71e4396c0e0c4c8',0,X'01a21aaf412072d898ba1e52a7902e96',100000,NULL,0,'',0,100000,300,'tax.vat.household.production@1',3000,150,'tax.pit.household.production@1',1500);
INSERT INTO settlement_line VALUES(X'01a21aaf502577daa72fef5185aaa6df',0,X'01a21aaf4120758e8ff8d5a1cbedbd22',100000,NULL,0,'',0,115000,300,'tax.vat.household.production@1',3450,150,'tax.pit.household.production@1',1725);
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
INSERT INTO delivery_shipment VALUES(X'01a21aaf4f9b7041a0727adb6f44c7a4',X'01a21aaf4f9b723caa4de35cea7d56a4',X'01a21aaf41207a619018edfb09d4c28e','seller','waiting',15000,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795744026523763,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a21aaf4f9b7c6daec424c9a5869eb6',X'01a21aaf4f9b780bb71e4396c0e0c4c8',X'01a21aaf4120791f9708fdb9844d3f87','pick-up','waiting',0,0,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795744026523763,NULL,NULL,NULL);
INSERT INTO delivery_shipment VALUES(X'01a21aaf50257d50bdaf33e169888bf4',X'01a21aaf502577daa72fef5185aaa6df',X'01a21aaf41207a619018edfb09d4c28e','seller','waiting',15000,115000,'Trần Hân','+84912345678','29308','45 Lê Lợi',NULL,1795744026661335,NULL,NULL,NULL);
CREATE TABLE delivery_contents (
    order_id BLOB PRIMARY KEY,
    -- The code of the order that people see.
    code TEXT NOT NULL,
    grams INTEGER NOT NULL CHECK (grams > 0),
    value INTEGER NOT NULL CHECK (value >= 0),
    -- Names, quantities, prices and weights as JSON.
    goods TEXT NOT NULL
, ready_at INTEGER) STRICT;
INSERT INTO delivery_contents VALUES(X'01a21aaf4f9b723caa4de35cea7d56a4','R08D8K1KG',1000,200000,'[{"name":"Món dua-sap","quantity":2,"price":100000,"grams":null}]',1795744026554329);
INSERT INTO delivery_contents VALUES(X'01a21aaf4f9b780bb71e4396c0e0c4c8','52GA1H2P6',500,100000,'[{"name":"Món banh-tet","quantity":1,"price":100000,"grams":null}]',1795744026554329);
INSERT INTO delivery_contents VALUES(X'01a21aaf502577daa72fef5185aaa6df','AP5F78D8U',500,100000,'[{"name":"Món keo-dua","quantity":1,"price":100000,"grams":null}]',1795744026661335);
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
INSERT INTO offers_offer VALUES(X'01a21aaf52967832aa0c043f163c55e8','coupon',X'01a21aaf41207a619018edfb09d4c28e',NULL,'booth','{"vi":"Quầy"}',NULL,1795712400000000,1796230800000000,NULL,1,NULL,10000,50000,NULL,NULL,0,NULL,NULL,0,'small','promotion.discount.most@1',1795744027286758);
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
INSERT INTO offers_price_seen VALUES(X'01a21aaf412070f9a8836d04d44b3662',1795744022857000,100000);
INSERT INTO offers_price_seen VALUES(X'01a21aaf4120795b9e46b95b18704fa6',1795744022857000,100000);
INSERT INTO offers_price_seen VALUES(X'01a21aaf41207a7c852fe3c1132dd304',1795744022867000,100000);
CREATE TABLE orders_cart (
    id BLOB PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    touched_at INTEGER NOT NULL
, account_id BLOB, codes TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO orders_cart VALUES(X'01a21aaf4f3579cc8ae3ab69295b34ef','9bfe787470bcb8606f6584e6952d59b8878edd3e7996e4b4a236e6a2de605160',1795744026523763,NULL,'');
INSERT INTO orders_cart VALUES(X'01a21aaf50157836ac3962777b65907c','eb1636ac0f3fc89d4ed5191d71e3467f95cf65758cf3c17075e33465ee87bc5e',1795744026661335,NULL,'');
CREATE TABLE orders_checkout (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    account_id BLOB,
    payment TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    placed_at INTEGER NOT NULL
) STRICT;
INSERT INTO orders_checkout VALUES(X'01a21aaf4f9b7b48a11653f75a6fd0da','RVBFSTW44','bc752a22937303e7312013c9d5e101b3',NULL,'vietqr',315000,1795744026523763);
INSERT INTO orders_checkout VALUES(X'01a21aaf50257d02a702f94af2a6e884','WHTET72WD','742f433b5d1ff4617d469daf3da9af39',NULL,'cod',115000,1795744026661335);
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
INSERT INTO orders_order VALUES(X'01a21aaf4f9b723caa4de35cea7d56a4','R08D8K1KG',X'01a21aaf4f9b7b48a11653f75a6fd0da',X'01a21aaf41207a619018edfb09d4c28e','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','paid',200000,15000,215000,'86',1795744026523763,'2026-11-27',1795744026554329,NULL,NULL,NULL,'market',NULL,NULL);
INSERT INTO orders_order VALUES(X'01a21aaf4f9b780bb71e4396c0e0c4c8','52GA1H2P6',X'01a21aaf4f9b7b48a11653f75a6fd0da',X'01a21aaf4120791f9708fdb9844d3f87','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','vietqr','paid',100000,0,100000,'86',1795744026523763,'2026-11-27',1795744026554329,NULL,NULL,NULL,'market',NULL,NULL);
INSERT INTO orders_order VALUES(X'01a21aaf502577daa72fef5185aaa6df','AP5F78D8U',X'01a21aaf50257d02a702f94af2a6e884',X'01a21aaf41207a619018edfb09d4c28e','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396','cod','placed',100000,15000,115000,'86',1795744026661335,'2026-11-27',NULL,NULL,NULL,NULL,'market',NULL,NULL);
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
INSERT INTO orders_item VALUES(X'01a21aaf4f9b723caa4de35cea7d56a4',X'01a21aaf412070f9a8836d04d44b3662',X'01a21aaf4120796aa7a7065d62487e5b','{"vi":"Món dua-sap"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,2);
INSERT INTO orders_item VALUES(X'01a21aaf4f9b780bb71e4396c0e0c4c8',X'01a21aaf41207a7c852fe3c1132dd304',X'01a21aaf412072d898ba1e52a7902e96','{"vi":"Món banh-tet"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,1);
INSERT INTO orders_item VALUES(X'01a21aaf502577daa72fef5185aaa6df',X'01a21aaf4120795b9e46b95b18704fa6',X'01a21aaf4120758e8ff8d5a1cbedbd22','{"vi":"Món keo-dua"}','{"vi":""}','{"vi":"trái"}','waxy-coconut',100000,1);
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
INSERT INTO orders_customer VALUES(X'01a21aaf41207a619018edfb09d4c28e','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396',X'01a21aaf4f9b72b29551b2cdc0498b29',X'01a21aaf502577daa72fef5185aaa6df',1795744026523763,1795744026661335,NULL);
INSERT INTO orders_customer VALUES(X'01a21aaf4120791f9708fdb9844d3f87','ed644edf0566470f0b5a8c13c792fa8e8a489574da3aceec119b9456e870d396',X'01a21aaf4f9b759e8eb3060f6a8acc1f',X'01a21aaf4f9b780bb71e4396c0e0c4c8',1795744026523763,1795744026523763,NULL);
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
INSERT INTO orders_address VALUES(X'01a21aaf522d739c93e8bd022cc75784',X'01a21aaf412076ee970442607a2d6c9b','Mẹ','+84912345670','29242','24 Phan Đình Phùng',1,1795744027181815);
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
INSERT INTO talk_conversation VALUES(X'01a21aaf52ad7bacbbde57af67383a6f',X'01a21aaf41207a619018edfb09d4c28e',X'01a21aaf412076ee970442607a2d6c9b',1795744027309055,1795744027309055,1,0,0,0,1,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO talk_message VALUES(X'01a21aaf52ad74d4894a3fa407d867db',X'01a21aaf52ad7bacbbde57af67383a6f',1,'shopper',X'01a21aaf412076ee970442607a2d6c9b','Còn hàng không?',NULL,NULL,NULL,1795744027309055);
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
COMMIT;
