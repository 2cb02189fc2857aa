// An identity provider of its own for the tests: `node lib/provider.mjs PORT MARKET`. Any name may sign in, as on its
// own development pages; the market is its one client.
import { Provider } from 'oidc-provider';

const [port, market] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    { client_id: 'chonoi', client_secret: 'only-for-tests', redirect_uris: [`${market}/sign-in/provider/back`] },
  ],
  claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: id, email: `${id}@vidu.example` }) }),
});
provider.listen(Number(port), '127.0.0.1');
