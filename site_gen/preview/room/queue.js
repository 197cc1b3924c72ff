/* A report -> its cards: sentences with readings (what readers meet first, then the text), then paragraphs with readings
   that the edition does not state, then those with numerals that nobody claimed. Text counts in code points, as the
   server does. */
export const STAGES = ["front", "text", "dropped", "missed"];
const UNCLAIMED = ["quantity", "name", "threshold"];

export class Queue {
  constructor(report) {
    this.stages = new Map();
    this.front = new Set(report.blocks.flatMap((block) => block.rows).filter((row) => row.front).map((row) => row.id));
    this.take(report);
    this.at = 0;
  }

  /** The report as it is now; a card that is there stays where it was. */
  take(report) {
    const here = this.cards?.[this.at]?.name;
    this.report = report;
    for (const block of report.blocks) {
      block.chars ??= Array.from(block.text);
      block.lost = report.dropped.filter((row) => row.block === block.id);
    }
    const all = report.blocks.flatMap((block) => cardsOf(block, this.stages));
    this.cards = STAGES.flatMap((stage) => all.filter((card) => card.stage === stage));
    const found = this.cards.findIndex((card) => card.name === here);
    this.at = Math.max(0, found < 0 ? Math.min(this.at ?? 0, this.cards.length - 1) : found);
  }

  /** Blocks as an act left them. */
  merge({ blocks, dropped }) {
    const now = new Map(blocks.map((block) => [block.id, block]));
    this.take({ ...this.report, dropped, blocks: this.report.blocks.map((block) => now.get(block.id) ?? block) });
  }

  get card() { return this.cards[this.at]; }
  get rows() { return this.report.blocks.flatMap((block) => block.rows); }

  left(stage) {
    const cards = this.cards.filter((card) => card.stage === stage);
    return stage === "missed" ? cards.filter((card) => !card.block.read).length
      : cards.reduce((sum, card) => sum + card.rows.filter((row) => !row.state && (stage !== "front" || this.front.has(row.id))).length, 0);
  }

  /** The next card that `wanted` holds of, from the one at hand on, round the end; false where there is none. */
  find(wanted, step = 1) {
    for (let i = 1; i <= this.cards.length; i++) {
      const at = (this.at + step * i + this.cards.length * i) % this.cards.length;
      if (wanted(this.cards[at])) { this.at = at; return true; }
    }
    return false;
  }
}

export const undecided = (card) => (card.stage === "missed" ? !card.block.read : card.rows.some((row) => !row.state));
export const doubtful = (row) => (row.doubtful || row.fell) && !row.state;
export const unclaimed = (block, start = 0, end = Infinity) => block.hollow.filter(([a, , kind]) =>
  UNCLAIMED.includes(kind) && a >= start && a < end && !block.lost.some((row) => row.start <= a && a < row.end));
export const words = (block, start, end) => block.chars.slice(start, end).join("");

function cardsOf(block, stages) {
  const found = block.sentences.flatMap(([start, end]) => {
    const rows = block.rows.filter((row) => row.start >= start && row.start < end);
    const name = `${block.id}:${start}`;
    if (!rows.length && !stages.has(name)) return [];
    if (!stages.has(name)) stages.set(name, rows.some((row) => row.front) ? "front" : "text");
    return [{ name, stage: stages.get(name), block, start, end, rows }];
  });
  const whole = (stage, rows) => found.push({ name: `${block.id}:${stage}`, stage, block, start: 0, end: block.chars.length, rows });
  if (block.lost.length) whole("dropped", block.lost);
  if (unclaimed(block).length) whole("missed", []);
  return found;
}
