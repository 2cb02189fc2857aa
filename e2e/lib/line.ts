// For tests of what works without a network.
import { MARKET, test as base } from './test.ts';
import { relayTo, type Relay } from './relay.ts';

/** Between browser and market is a line that a test can cut: a browser told to be offline tells its worker too late. */
export const test = base.extend<{ line: Relay }>({
  line: async ({}, use) => {
    const line = await relayTo(MARKET);
    await use(line);
    await line.cut();
  },
  baseURL: async ({ line }, use) => use(line.url),
});
