// A line between browser and market that can be cut, for what happens without a network.
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export type Relay = { url: string; cut: () => Promise<void>; mend: () => Promise<void> };

export async function relayTo(market: string): Promise<Relay> {
  const to = new URL(market);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, to.hostname, () => done()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${to.hostname}:${port}`,
    mend: () => listen(port),
    cut: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}
