/* The readings room: the paragraph as printed, the sentence at hand lit, its readings as rows. */
import { $, ahead, button, composing, el, focus, lang, period, say, show, t } from "./page.js";
import { Queue, STAGES, doubtful, unclaimed, undecided, words } from "./queue.js";

export const SAID = { status: (value) => t(`status.${value}`), measure: (value) => t(`measure.${value}`), period, subject: (value) => value || t("own-place") };

/** Keys that ask something: what is typed before the question is there must not act on a row. */
const ASKING = /^Key[IWPMGLA]$/;

export class Readings {
  /** `desk`: slug, who(), told(answer), failed(error). */
  constructor(desk, report) {
    this.desk = desk;
    this.queue = new Queue(report);
    this.names = report.names;
    this.at = 0;
    this.hollow = -1;
    this.changed = null;
    this.picked = null;
    this.before = new Map();
    this.queue.at = Math.max(0, this.queue.cards.findIndex(undecided));
  }

  get card() { return this.queue.card; }
  get chapter() { return this.queue.report.blocks.filter((block) => block.section === this.card.block.section); }
  get row() { return this.card?.rows[this.at]; }
  get hollows() { return this.card && this.card.stage !== "dropped" ? unclaimed(this.card.block, this.card.start, this.card.end) : []; }

  name(id) { return this.names[id]?.[lang] || this.names[id]?.zh || id; }
  called({ facts, name }) { return facts.map((each) => this.name(each.indicator) || name).join(" ＋ "); }

  take(report) {
    this.names = report.names;
    this.queue.take(report);
    this.settle();
  }

  merge(answer) {
    this.names = { ...this.names, ...answer.names };
    this.queue.merge(answer);
    this.settle();
  }

  settle() {
    this.at = Math.max(0, Math.min(this.at, (this.card?.rows.length ?? 1) - 1));
    if (this.hollow >= this.hollows.length) this.hollow = this.card?.stage === "missed" && this.hollows.length ? 0 : -1;
  }

  go(at) {
    this.queue.at = at;
    this.arrive();
  }

  /** This room, at the first card that `wanted` holds of. */
  open(wanted) {
    if (!wanted) return this.draw();
    const at = this.queue.cards.findIndex(wanted);
    if (at >= 0) this.go(at);
    return this.desk.enter("readings");
  }

  /** At its first doubt, else at the first row that nobody has seen. */
  arrive() {
    const rows = this.card?.rows ?? [], at = rows.findIndex(doubtful);
    this.at = Math.max(0, at < 0 ? rows.findIndex((row) => !row.state) : at);
    this.hollow = this.card?.stage === "missed" ? 0 : -1;
    this.changed = this.picked = null;
  }

  next(wanted = undecided, step = 1) {
    if (this.queue.find(wanted, step)) this.arrive();
    else if (wanted === undecided) say(t("all-seen"));
  }

  /* acts */

  async do(wish, then) {
    const answer = await this.desk.act(wish);
    if (!answer) return false;
    this.merge(answer);
    then?.();
    this.draw();
    say(`${t("saved")} ${this.counted()}`);
    return true;
  }

  named(rows) { return rows.filter((row) => row.was != null).map((row) => ({ id: row.id, was: row.was })); }

  confirm(rows, then) {
    const open = this.named(rows.filter((row) => !row.state));
    return open.length ? this.do({ verb: "confirm", rows: open }, then) : (then(), this.draw());
  }

  confirmAll() {
    const { block, rows, stage } = this.card, on = () => this.next();
    if (stage === "dropped") return this.ask("refuse", rows);
    return stage === "missed" ? this.do({ verb: "read", block: block.id }, on) : this.confirm(rows, on);
  }

  /** On to the next row of the sentence that nobody has seen, round its end. */
  confirmOne() {
    const { rows } = this.card, on = (i) => (this.at + 1 + i) % rows.length;
    return this.row.lost ? this.ask("takeIn", {}) : this.confirm([this.row], () => {
      const left = [...rows.keys()].map(on).find((at) => !this.card.rows[at]?.state);
      if (left == null) this.next();
      else this.at = left;
    });
  }

  correct(field, value) {
    const { row } = this, was = row.facts[0][field];
    if (value === was) return this.draw();
    if (row.lost) return this.ask("takeIn", { [field]: value });
    if (!this.before.has(row.id)) this.before.set(row.id, row.facts[0]);
    return this.do({ verb: "correct", rows: this.named([row]), [field]: value }, () => {
      this.changed = { field, was, value, id: row.id };
    });
  }

  reject() {
    const [start, end] = this.hollows[this.hollow] ?? [], { block } = this.card;
    if (this.hollow >= 0) return this.ask("refuse", [{ start, words: words(block, start, end) }]);
    return this.row.lost ? this.ask("refuse", [this.row]) : this.do({ verb: "reject", rows: this.named([this.row]) }, () => !this.card.rows.length && this.next());
  }

  alike() {
    const { field, was, id } = this.changed ?? {}, { block } = this.card;
    return block.rows.filter((row) => field && row.id !== id && row.facts[0][field] === was && row.state !== "yes").map((row) => ({ row, block }));
  }

  inContext(block, { start, end }) {
    return el("span", { lang: "zh" }, words(block, Math.max(0, start - 16), start), el("b", {}, words(block, start, end)), words(block, end, end + 8));
  }

  told(row) {
    const [fact] = row.facts;
    return [this.called(row), fact.subject, period(fact.period), SAID.measure(fact.measure), SAID.status(fact.status)].filter(Boolean).join("，");
  }

  /* keys: by their place on the keyboard, and only here */

  key(event) {
    if (composing(event)) return this.imeOn(event);
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input, textarea, dialog *")) return;
    if (event.target.matches("button, a") && ["Enter", "Space", "NumpadEnter"].includes(event.code)) return;
    if (!this.card || localStorage.getItem("desk.keys") === "off") return;
    if (this.asking) {
      event.preventDefault();
      if (event.key.length === 1) ahead.words += event.key;
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    const doing = digit ? () => this.digit(digit[1] - 1) : this.keys[event.code];
    if (!doing) return;
    event.preventDefault();
    if (event.repeat && !event.code.startsWith("Arrow")) return;
    const asks = ASKING.test(event.code) || (event.code === "Space" && this.hollow >= 0);
    this.asking = asks;
    this.desk.after(async () => { try { await doing.call(this, event); } finally { if (asks) { this.asking = false; ahead.words = ""; } } });
  }

  /** A question, by its name in asking.js. */
  async ask(question, ...given) { return (await import("./asking.js"))[question](this, ...given); }

  imeOn(event) {
    if (event.target.matches("input, textarea")) return;
    this.eaten = (this.eaten ?? 0) + 1;
    if (this.eaten > 1) this.desk.note(t("ime"));
  }

  digit(index) {
    const other = this.row?.others[index];
    return other && this.correct(...other);
  }

  keys = {
    Enter: () => this.confirmAll(),
    NumpadEnter: () => this.confirmAll(),
    Space: () => (this.hollow >= 0 ? this.ask("add", this.hollows[this.hollow]) : this.row && this.confirmOne()),
    ArrowRight: () => this.step(1),
    ArrowLeft: () => this.step(-1),
    ArrowDown: () => this.move(1),
    ArrowUp: () => this.move(-1),
    KeyX: () => (this.row || this.hollow >= 0) && this.reject(),
    Delete: () => this.keys.KeyX(),
    KeyI: () => this.row && this.ask("indicator"),
    KeyW: () => this.row && this.ask("whose"),
    KeyP: () => this.row && this.ask("when"),
    KeyM: () => this.row && this.ask("measure"),
    KeyN: () => this.unclaimed(),
    KeyG: () => this.alike().length && this.ask("changeAlike"),
    KeyL: () => this.ask("acceptList"),
    KeyD: () => this.card.rows.length && this.desk.enter("charts", this.card.rows.flatMap((row) => row.facts.map((fact) => fact.key))),
    KeyA: () => this.picked && this.ask("add", this.picked),
    KeyT: () => this.desk.beside(),
    KeyO: () => this.row?.rival && this.ask("other", this.row.rival),
    KeyK: () => this.ask("kinds"),
    KeyJ: (event) => this.doubt(event?.shiftKey ? -1 : 1),
  };

  press(code) { return this.desk.after(() => this.keys[code]()); }

  unclaimed() {
    if (!this.hollows.length) return say(t("no-missed"));
    this.hollow = (this.hollow + 1) % this.hollows.length;
    this.draw();
  }

  doubt(step) {
    this.next((card) => card.rows.some(doubtful), step);
    this.draw();
  }

  step(by) {
    if (this.hollow >= 0 && this.card.stage === "missed") this.hollow = Math.max(0, Math.min(this.hollows.length - 1, this.hollow + by));
    else if (this.hollow >= 0) this.hollow = -1;
    else this.at = (this.at + by + this.card.rows.length) % (this.card.rows.length || 1);
    this.draw();
  }

  move(by) { this.go(Math.max(0, Math.min(this.queue.cards.length - 1, this.queue.at + by))); this.draw(); }

  /* what is seen */

  counted() {
    const rows = this.queue.rows;
    return t("counted", { seen: rows.filter((row) => row.state).length, all: rows.length });
  }

  draw() {
    const { card } = this;
    this.desk.drawn();
    if (!card) return show($("main"), el("p", {}, t("nothing")));
    const listed = el("ol", { class: "rows", "aria-label": t("room.readings") }, card.rows.map((row, index) => this.line(row, index)));
    show($("main"), el("section", { class: "queue", onkeydown: (event) => this.key(event) },
      this.tabs(), ...this.paragraph(), card.rows.length > 0 && this.head(), listed, this.missed(), this.hint(), this.bar(), this.folds?.(this)));
    focus("[data-focus]");
  }

  tabs() {
    return el("div", { class: "tabs" }, STAGES.map((stage) => button(
      `${t(`stage.${stage}`)} ${this.queue.left(stage)}`,
      () => { const at = this.queue.cards.findIndex((card) => card.stage === stage && undecided(card)); if (at >= 0) this.go(at); this.draw(); },
      null, { "aria-current": this.card.stage === stage && "true" })));
  }

  paragraph() {
    const { card } = this, { block } = card, here = this.hollows[this.hollow];
    const marks = [...block.rows, ...block.lost].map((row) => [row.start, row.end, row]).concat(block.hollow).sort((a, b) => a[0] - b[0]);
    const parts = (from, to) => {
      const made = [];
      let done = from;
      for (const [start, end, what] of marks) {
        if (start < done || start >= to) continue;
        made.push(words(block, done, start));
        made.push(typeof what === "string" ? this.free(block, start, end, what, here) : this.chip(what));
        done = end;
      }
      return [...made, words(block, done, to)];
    };
    const sentences = block.sentences.map(([start, end]) => el("span", { class: start >= card.start && start < card.end && "on" }, parts(start, end)));
    return [block.heads && el("small", { lang: "zh" }, block.heads),
      el("p", { class: "para", lang: "zh", tabindex: -1, id: "para", onmouseup: () => this.ask("select"), onkeyup: () => this.ask("select") }, sentences)];
  }

  chip(row) {
    const index = this.card.rows.indexOf(row);
    const kinds = ["chip", row.state && "seen", doubtful(row) && "doubt", index === this.at && this.hollow < 0 && index >= 0 && "now"];
    return el("span", { class: kinds.filter(Boolean).join(" "), "data-n": index >= 0 && String(index + 1) }, row.words);
  }

  free(block, start, end, kind, here) {
    if (!["quantity", "name", "threshold", "no"].includes(kind)) return words(block, start, end);
    return el("span", { class: kind === "no" ? "refused" : `hollow${here?.[0] === start ? " now" : ""}` }, words(block, start, end));
  }

  head() {
    return el("div", { class: "line head", "aria-hidden": "true" }, ["", "words", "indicator", "period", "measure", "status", ""]
      .map((name) => el("span", {}, name && t(`head.${name}`))));
  }

  line(row, index) {
    const now = index === this.at && this.hollow < 0, fact = row.facts[0], was = this.before.get(row.id);
    const told = (field) => {
      const said = SAID[field](fact[field]);
      return was && was[field] !== fact[field] ? [el("s", {}, SAID[field](was[field])), " ", said] : said;
    };
    const signs = doubtful(row) || row.lost ? row.why.map((sign) => t(`sign.${sign}`)) : [];
    const why = [row.lost && t(`lost.${row.lost}`), doubtful(row) && row.fell && t(`fell.${row.fell.why}`, row.fell), ...signs].filter(Boolean).join(t("joint"));
    const mark = { yes: "✓", many: "≡" }[row.state] ?? "";
    const spoken = [index + 1, row.words, this.told(row), row.state && t("seen"), why].filter(Boolean).join("，");
    return el("li", {},
      el("div", { class: `line${now ? " now" : ""}`, tabindex: now ? 0 : -1, role: "group", "aria-label": spoken, "data-focus": now, "aria-describedby": now && row.lost && "hint",
        onclick: () => { this.at = index; this.hollow = -1; this.draw(); } },
        el("span", {}, index + 1), el("span", { lang: "zh" }, row.words),
        el("span", {}, this.called(row), fact.subject && ` · ${fact.subject}`), el("span", {}, told("period")), el("span", {}, told("measure")), el("span", {}, told("status")),
        el("span", { title: row.by.join("、") + (row.on && ` ${row.on}`) }, mark),
        why && el("span", { class: "why" }, why),
        row.was == null && !row.lost && el("span", { class: "why" }, t("by-hand"))),
      now && (row.was != null || row.lost) && this.others(row));
  }

  others(row) {
    const made = row.others.map(([field, value], index) => button(SAID[field](value), () => this.desk.after(() => this.digit(index)), index + 1, { tabindex: -1, lang: field === "subject" ? "zh" : null }));
    const more = { I: "key.indicator", P: "key.period", M: "key.measure", W: "key.whose", X: "key.no" };
    for (const [code, label] of Object.entries(more)) made.push(button(t(label), () => this.press(`Key${code}`), code, { tabindex: -1 }));
    return el("div", { class: "others" }, made);
  }

  missed() {
    if (this.hollow < 0 || !this.hollows.length) return null;
    const [start, end, kind] = this.hollows[this.hollow], { block } = this.card;
    return el("div", { class: "line now missed", tabindex: 0, "data-focus": true, role: "group", "aria-label": `${words(block, start, end)}，${t(`kind.${kind}`)}` },
      this.inContext(block, { start, end }),
      el("span", {}, t(`kind.${kind}`)), el("div", {}, button(t("key.add"), () => this.press("Space"), "Space"), " ", button(t("key.no"), () => this.press("KeyX"), "X")));
  }

  hint() {
    const found = this.alike(), { rival } = this.row ?? {}, block = rival && this.queue.report.blocks.find((each) => each.id === rival.block);
    if (block) return el("p", { class: "hint", id: "hint" }, button(t("key.rival"), () => this.press("KeyO"), "O"), " ", this.inContext(block, rival));
    if (this.picked) return el("p", { class: "hint" }, button(t("picked", { words: words(this.card.block, ...this.picked) }), () => this.press("KeyA"), "A"));
    return found.length ? el("p", { class: "hint" }, button(t("alike.hint", { n: found.length, was: SAID[this.changed.field](this.changed.was) }), () => this.press("KeyG"), "G")) : null;
  }

  bar() {
    const { stage } = this.card, missed = stage === "missed", lost = stage === "dropped", press = (code, label, name, props) => button(label, () => this.press(code), name, props);
    return el("div", { class: "bar" },
      press("Enter", t(missed ? "key.read" : lost ? "key.leave" : "key.all"), "Enter", { class: "main" }),
      !missed && this.hollow < 0 && press("Space", t(lost ? "key.take" : "key.one"), "Space"),
      this.hollows.length > 0 && press("KeyN", t("key.missed", { n: this.hollows.length }), "N"),
      press("KeyJ", t("key.doubt"), "J"),
      !missed && !lost && press("KeyL", t("key.list"), "L"),
      !missed && !lost && press("KeyD", t("key.draw"), "D"),
      press("KeyK", t("key.kinds"), "K", { "aria-expanded": String(Boolean(this.folds)) }),
      press("KeyT", t("key.source"), "T", { "aria-pressed": String(this.desk.besides) }),
      press("ArrowUp", "", "↑", { "aria-label": t("key.before") }),
      press("ArrowDown", "", "↓", { "aria-label": t("key.after") }));
  }
}
