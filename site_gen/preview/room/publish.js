/* The publish check: what a publication now would look like; everything open is a link to where it is mended. */
import { $, button, el, show, t } from "./page.js";
import * as server from "./server.js";

export default class Publish {
  constructor(desk) { this.desk = desk; this.found = null; }

  async open() {
    this.standing = await server.ask(`/${this.desk.slug}/standing`);
    this.draw();
  }

  take() { return this.open(); }
  merge() { return this.open(); }

  draw() {
    this.desk.drawn();
    const { readings, front, names, translation, problems } = this.standing;
    const told = (label, counts, stage) => this.line(!counts.program, t(label, { ...counts, all: counts.person + counts.list + counts.program }),
      counts.program > 0 && button(t("publish.look", { n: counts.program }), () => this.desk.readings.open((card) => (!stage || card.stage === stage) && card.rows.some((row) => !row.state))));
    show($("main"), el("section", { class: "queue" }, el("h2", {}, t("publish.title")), el("ul", { class: "rows" },
      told("publish.front", front, "front"), told("publish.readings", readings),
      this.line(!this.desk.queue.left("missed"), t("publish.missed", { n: this.desk.queue.left("missed") }),
        button(t("stage.missed"), () => this.desk.readings.open((card) => card.stage === "missed" && !card.block.read))),
      this.line(!names, t("publish.names", { n: names }), names > 0 && button(t("room.names"), () => this.desk.enter("names"))),
      Object.entries(translation).map(([lang, now]) => this.line(!now.stale && !now.missing, t("publish.translation", { lang, ...now }))),
      problems.length ? problems.map((each) => this.problem(each)) : this.line(true, t("publish.proved"))),
    el("p", {}, button(t("publish.run"), () => this.run(), null, { disabled: this.running, class: "main" }), " ", this.running && t("publish.running")),
    this.found && el("ul", { class: "rows" }, this.found.length ? this.found.map((each) => this.problem(each)) : this.line(true, t("publish.nothing")))));
    $("main").querySelector("button")?.focus();
  }

  line(good, text, ...more) {
    return el("li", { class: good ? "good" : "open" }, el("span", {}, el("b", { "aria-hidden": "true" }, good ? "✓" : "!"), " ", text), " ", ...more);
  }

  problem({ file, line, message, hint }) {
    const block = file.endsWith("report.md") && this.desk.queue.report.blocks.findLast((each) => each.line <= line);
    const card = block && ((each) => each.block.id === block.id);
    const place = `${file}:${line}`;
    return this.line(false, `${message}${hint ? ` — ${hint}` : ""}`,
      card && this.desk.queue.cards.some(card) ? button(place, () => this.desk.readings.open(card)) : el("small", {}, place));
  }

  async run() {
    this.running = true;
    this.draw();
    try { this.found = (await server.check()).problems; } finally { this.running = false; }
    this.draw();
  }
}
