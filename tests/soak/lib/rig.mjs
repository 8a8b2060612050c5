// A rig repeats something in rounds, each from a seed of its own, counts what happened, and tells every promise broken.
import { seeded } from '@social-report/core/testing';

/**
 * @typedef {object} Rig
 * @property {string} name
 * @property {{ short: number, full: number }} rounds - How many in `npm test`, and how many a full run has.
 * @property {(options: object) => Promise<object>} [common] - Makes what all lanes share; given to `open`.
 * @property {(options: object) => Promise<object>} open - Makes what the rounds of one lane share.
 * @property {(stage: object, random: import('@social-report/core/testing').Random, figures: Figures, index: number) => Promise<void>} round
 * @property {(stage: object, figures: Figures) => Promise<void>} [check] - What is true only after the last round.
 * @property {(stage: object) => Promise<void>} close
 * @property {number} [parallel] - How many stages at once.
 */

/** What was counted. `broken` holds promises that were not kept, in words; a sound product has none. */
export class Figures {
  counts;
  most;
  broken;
  #where = '';

  constructor({ counts = {}, most = {}, broken = [] } = {}) {
    Object.assign(this, { counts, most, broken });
  }

  /** The same figures for one who says where each broken promise was. */
  named(where) {
    const same = new Figures(this);
    same.#where = `${where}: `;
    return same;
  }

  add(what, count = 1) {
    this.counts[what] = (this.counts[what] ?? 0) + count;
  }

  atMost(what, value) {
    this.most[what] = Math.max(this.most[what] ?? value, value);
  }

  breaks(what) {
    this.broken.push(this.#where + what);
  }

  /** One line for people. */
  toString() {
    const told = [...Object.entries(this.counts).map(([what, count]) => `${count} ${what}`), ...Object.entries(this.most).map(([what, value]) => `${what} ${Math.round(value)} at most`)];
    return `${told.join(', ')}; ${this.broken.length} promises broken`;
  }

  toJSON() {
    return { counts: this.counts, most: this.most, broken: this.broken };
  }
}

/**
 * Runs rounds `from` to `to` of a rig, `parallel` of them at once, each lane on a stage of its own. The same seed and index
 * make the same round, wherever a run begins.
 * @param options for the rig's `open`: what is put to the test
 * @param after called with the number of rounds below which all are done
 */
export async function runRounds(rig, { seed, from = 0, to, figures = new Figures(), options = {}, parallel = rig.parallel ?? 1, after = () => undefined }) {
  let next = from;
  const common = await rig.common?.(options);
  const underWay = new Set();
  async function lane(number) {
    const told = figures.named(`${rig.name} seed ${seed} lane ${number}`);
    const stage = await rig.open({ seed, lane: number, common, ...options });
    try {
      for (let index; (index = next) < to; ) {
        next += 1;
        underWay.add(index);
        const mine = figures.named(`${rig.name} seed ${seed} round ${index}`);
        await rig.round(stage, seeded(seed * 1_000_003 + index), mine, index).catch((error) => mine.breaks(`the round ended in ${error.stack}`));
        underWay.delete(index);
        await after(Math.min(next, ...underWay));
      }
      await rig.check?.(stage, told).catch((error) => told.breaks(`the last look ended in ${error.stack}`));
    } finally {
      await rig.close(stage);
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(parallel, to - from) }, (_, number) => lane(number)));
  } finally {
    await rig.closeCommon?.(common);
  }
  return figures;
}
