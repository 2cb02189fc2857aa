// What looks random and is the same for the same interview and question: crates/questionnaires/src/compute/chance.rs.

const MASK = (1n << 64n) - 1n;

export class Chance {
  #state = null;

  constructor(seed) {
    this.seed = seed;
  }

  /** SplitMix64, begun with FNV-1a of the seed. */
  bits() {
    this.#state ??= new TextEncoder().encode(this.seed).reduce((hash, byte) => ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK, 0xcbf29ce484222325n);
    this.#state = (this.#state + 0x9e3779b97f4a7c15n) & MASK;
    let mixed = this.#state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return mixed ^ (mixed >> 31n);
  }

  share = () => Number(this.bits() >> 32n) / 4_294_967_296;

  seedOfOrder = () => Math.floor(this.share() * 2_147_483_646);

  uuid() {
    const high = (this.bits() & 0xffffffffffff0fffn) | 0x4000n;
    const low = (this.bits() & 0x3fffffffffffffffn) | 0x8000000000000000n;
    const text = [high, low].map((half) => half.toString(16).padStart(16, '0')).join('');
    return text.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
  }
}

/** Fisher and Yates, inside out, with the generator of Park and Miller. */
export function shuffle(things, seed) {
  const modulus = 2_147_483_647;
  const whole = Math.trunc(seed);
  let state = (Math.abs(whole) <= 2 ** 53 ? whole : 0) % modulus;
  if (state <= 0) state += modulus - 1;
  const shuffled = [];
  things.forEach((thing, end) => {
    state = (state * 16_807) % modulus;
    const drawn = Math.floor(((state - 1) * (end + 1)) / (modulus - 1));
    shuffled.push(thing);
    [shuffled[end], shuffled[drawn]] = [shuffled[drawn], shuffled[end]];
  });
  return shuffled;
}
