/* Key figures and summary: what the overview shows first, in its order, and what it says in a minute. */
import { $, button, composing, el, enters, focus, show, t } from "./page.js";
import * as server from "./server.js";
import { label, pick } from "./stated.js";

export default class Points {
  constructor(desk) { this.desk = desk; this.typed = {}; }

  async open() {
    this.told = await server.ask(`/${this.desk.slug}/points`);
    this.draw();
  }

  retold() { return this.open(); }

  stated(name) { return this.told.observations.find((each) => each.key === name || each.id === name); }

  async write(wish, at) {
    if (!(await this.desk.write(wish))) return false;
    await this.open();
    focus(`[data-at="${CSS.escape(at)}"]`);
    return true;
  }

  draw() {
    this.desk.drawn();
    if (!this.told) return;
    const { headline, wrong } = this.told;
    show($("main"), el("section", { class: "queue" }, el("h2", {}, t("points.title")),
      el("div", { role: "status" }, wrong.map((each) => el("p", { class: "warning" }, this.desk.spoken(each)))),
      el("h3", {}, t("points.headline", { n: headline.length })),
      el("ol", { class: "rows" }, headline.map((name, at) => this.row(name, at))),
      button(t("charts.add"), () => this.add(), null, { "data-at": "add" }),
      el("h3", {}, t("points.summary")), el("p", {}, t("points.note")),
      el("div", { class: "sides" }, Object.keys(this.told.summary).map((half) => this.half(half)))));
    focus("button");
  }

  row(name, at) {
    const each = this.stated(name), move = (step) => () => this.move(at, step), last = this.told.headline.length - 1;
    return el("li", { class: "good", onkeydown: (event) => {
      const step = event.altKey && !composing(event) && { ArrowUp: -1, ArrowDown: 1 }[event.code];
      if (!step) return;
      event.preventDefault();
      this.move(at, step);
    } }, el("div", { class: "line pick" }, el("span", {}, at + 1), each ? label(each) : el("span", { class: "bad" }, `${name} `, t("points.gone"))),
    el("div", { class: "tabs" }, button("↑", move(-1), null, { disabled: at === 0, "aria-label": t("points.up", { n: at + 1 }), title: "Alt+↑", "data-at": `up-${name}` }),
      button("↓", move(1), null, { disabled: at === last, "aria-label": t("points.down", { n: at + 1 }), title: "Alt+↓", "data-at": `down-${name}` }),
      button(t("points.away"), () => this.order(this.told.headline.filter((other) => other !== name), "add"), null, { "aria-label": `${t("points.away")} ${at + 1}` })));
  }

  order(names, at) { return this.write({ verb: "headline", names }, at); }

  move(at, step) {
    const names = [...this.told.headline], to = at + step;
    if (to < 0 || to >= names.length) return;
    [names[at], names[to]] = [names[to], names[at]];
    this.order(names, `${step < 0 && to > 0 ? "up" : to < names.length - 1 ? "down" : "up"}-${names[to]}`);
  }

  /** Those first that a person has checked. */
  async add() {
    const { headline, observations } = this.told, rank = (each) => Number(each.checked === "program");
    const taken = await pick(observations.filter((each) => !headline.includes(each.key) && !headline.includes(each.id)).sort((a, b) => rank(a) - rank(b)));
    if (taken) await this.order([...headline, taken.key], "add");
  }

  half(half) {
    const count = el("small", { role: "status" }), field = el("textarea", { rows: 10, lang: half, maxlength: 20000, "aria-label": `${t("points.summary")} ${half}`, "data-at": `summary-${half}`,
      oninput: () => { this.typed[half] = field.value; counted(); }, onkeydown: enters(() => this.save(half, field), true) });
    const counted = () => {
      const words = field.value.replace(/\]\([^)]*\)|\[/g, "").trim();
      show(count, t("points.counted", { paragraphs: words ? words.split(/\n\s*\n/).length : 0, n: Array.from(words.replace(/\s/g, "")).length }));
    };
    field.value = this.typed[half] ?? this.told.summary[half];
    counted();
    return el("div", {}, el("small", {}, half), field, count, el("div", { class: "bar" },
      button(t("points.save"), () => this.save(half, field), "Ctrl Enter", { class: "main" }), button(t("points.insert"), () => this.insert(field))));
  }

  /** The words that are selected, or those of the report, become the number's link. */
  async insert(field) {
    const { selectionStart: start, selectionEnd: end } = field, taken = await pick(this.told.observations);
    if (!taken) return;
    field.setRangeText(`[${field.value.slice(start, end) || taken.words}](obs:${taken.key})`, start, end, "end");
    field.dispatchEvent(new Event("input"));
    field.focus();
  }

  async save(half, field) {
    if (await this.write({ verb: "summary", lang: half, words: field.value }, `summary-${half}`)) { delete this.typed[half]; this.draw(); }
  }
}
