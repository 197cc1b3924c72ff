/* The publish check: what a publication now would look like; everything open is a link to where it is mended. */
import { $, button, el, focus, oneLine, say, show, t } from "./page.js";
import { doubtful } from "./queue.js";
import * as server from "./server.js";

const FILES = { "report.md": "readings", "charts.toml": "charts", "indicators.toml": "names", "glossary.toml": "names" };

export default class Publish {
  constructor(desk) { this.desk = desk; this.found = null; }

  async open() {
    const [standing, { reports }] = await Promise.all([server.ask(`/${this.desk.slug}/standing`), server.ask("/changes", {}, "")]);
    this.standing = standing;
    this.reports = reports.filter((each) => each.rooms.length || Object.keys(each.checked).length);
    this.own = reports.find((each) => each.slug === this.desk.slug);
    this.draw();
  }

  retold() { return this.open(); }

  draw() {
    this.desk.drawn();
    const { readings, points, charted, charts, altered, names, translation, problems } = this.standing, { queue } = this.desk;
    const open = (row) => !row.state, some = (wanted) => (card) => card.rows.some(wanted);
    const told = (label, counts, wanted) => this.line(!counts.program, t(label, { ...counts, all: counts.person + counts.list + counts.program }),
      counts.program > 0 && button(t("publish.look", { n: counts.program }), () => this.desk.readings.open(some(wanted))));
    const front = (row) => open(row) && queue.front.has(row.id), doubts = queue.rows.filter(doubtful).length, missed = queue.left("missed"), lost = queue.left("dropped");
    show($("main"), el("section", { class: "queue" }, el("h2", {}, t("publish.title")), el("ul", { class: "rows" },
      problems.length ? problems.map((each) => this.problem(each)) : this.line(true, t("publish.proved")),
      told("publish.points", points, front), told("publish.charted", charted, front), told("publish.readings", readings, open),
      this.line(!doubts, t("publish.doubts", { n: doubts }), doubts > 0 && button(t("publish.look", { n: doubts }), () => this.desk.readings.open(some(doubtful)))),
      this.line(!lost, t("publish.dropped", { n: lost }), lost > 0 && button(t("stage.dropped"), () => this.desk.readings.open((card) => card.stage === "dropped"))),
      this.line(!altered, t("outline.altered", { n: altered }), altered > 0 && button(t("room.outline"), () => this.desk.enter("outline"))),
      this.line(!missed, t("publish.missed", { n: missed }),
        missed > 0 && button(t("stage.missed"), () => this.desk.readings.open((card) => card.stage === "missed" && !card.block.read))),
      this.line(!charts.waiting.length, t("publish.charts", { drawn: charts.drawn, n: charts.waiting.length }),
        charts.waiting.map((id) => this.to("charts", id, id))),
      this.line(!names, t("publish.names", { n: names }), names > 0 && this.to("names", "", t("room.names"))),
      Object.entries(translation).map(([lang, now]) => this.line(!now.stale && !now.missing, t("publish.translation", { lang, ...now }),
        now.stale + now.missing > 0 && this.to("translation", "", t("room.translation"))))),
    el("p", {}, button(t("publish.run"), () => this.run(), null, { disabled: this.running, class: "main" }), " ", this.running && t("publish.running")),
    this.found && el("ul", { class: "rows" }, this.found.length ? this.found.map((each) => this.problem(each)) : this.line(true, t("publish.nothing")))));
    $("main").querySelector(".queue").append(...this.changes());
    focus("button");
  }

  /** What became of which words, a commit text to copy, and what readers are told: nothing is done with it unasked. */
  changes() {
    const committed = this.own?.committed, text = this.text(), said = el("textarea", { readonly: true, rows: 8, "aria-label": t("publish.text") });
    said.value = text;
    const halves = this.desk.languages.map((half) => el("label", {}, el("small", {}, half), el("textarea", { rows: 2, lang: half, maxlength: 2000, "data-half": half })));
    return [el("h2", {}, t(committed ? "publish.since" : "publish.opened")),
      ...(this.reports.length ? this.reports.map((each) => this.report(each)) : [el("p", {}, t("publish.same"))]),
      ...(text ? [el("h3", {}, t("publish.text")), said, el("p", {}, button(t("publish.copy"), async () => { await navigator.clipboard.writeText(text); say(t("publish.copied")); }))] : []),
      el("h3", {}, t("publish.version")), el("p", {}, t("publish.version.note")), el("div", { class: "pair" }, el("div", {}, halves)),
      el("p", {}, button(t("publish.version.write"), () => this.version()))];
  }

  report({ slug, rooms, checked }) {
    return el("div", {}, el("h3", { lang: "en" }, slug), Object.keys(checked).length > 0 && el("p", {}, this.checked(checked)),
      rooms.map(({ room, n, changes }) => el("details", {}, el("summary", {}, t("publish.changed", { room: t(`room.${room}`), n })),
        el("ul", { class: "rows", tabindex: 0 }, changes.map((each) => el("li", { class: "diff" }, el("small", {}, `${each.file}:${each.line} `),
          each.new ? t("publish.new") : each.pieces.map(([mark, words]) => el({ "-": "del", "+": "ins" }[mark] ?? "span", {}, words))))))));
  }

  checked(marks) { return Object.entries(marks).map(([mark, n]) => t(`publish.mark.${mark}`, { n })).join(t("joint")); }

  /** The proposed commit text, a line a room. */
  text() {
    return this.reports.map(({ slug, rooms, checked }) => {
      const lines = rooms.map(({ room, n, files }) => `- ${t("publish.changed", { room: t(`room.${room}`), n })} (${Object.keys(files).join(", ")})`);
      return [t("publish.head", { slug }), "", ...(Object.keys(checked).length ? [`- ${this.checked(checked)}`] : []), ...lines].join("\n");
    }).join("\n\n");
  }

  async version() {
    const words = Object.fromEntries([...$("main").querySelectorAll("[data-half]")].map((each) => [each.dataset.half, oneLine(each)]));
    if (!Object.values(words).some(Boolean)) return say(t("publish.version.empty"));
    if (await this.desk.write({ verb: "version", words, blocks: this.own?.blocks ?? [] })) await this.open();
  }

  line(good, text, ...more) {
    return el("li", { class: good ? "good" : "open" }, el("span", {}, el("b", { "aria-hidden": "true" }, good ? "✓" : "!"), " ", text), " ", ...more);
  }

  /** A button to a room, at a chart or block there; nothing where there is no such room. */
  to(room, at, label) { return this.desk.rooms.includes(room) && button(label, () => this.desk.enter(room, at)); }

  problem({ file, line, message, hint, ...where }) {
    const place = `${file}:${line}`, { room, at } = where.room == null ? this.place(file, line) : where, card = (each) => each.block.id === at;
    const link = room === "readings" ? this.desk.queue.cards.some(card) && button(place, () => this.desk.readings.open(card)) : this.to(room, at, place);
    const told = hint ? `${message} — ${hint}` : message;
    return this.line(false, this.desk.spoken(told), link || el("small", {}, place));
  }

  /** Of what the checks of the whole site found: they tell the file and the line alone. */
  place(file, line) {
    const [slug, name] = file.split("/").slice(-2);
    if (slug !== this.desk.slug) return {};
    return { room: FILES[name], at: name === "report.md" ? this.desk.queue.report.blocks.findLast((each) => each.line <= line)?.id : "" };
  }

  async run() {
    this.running = true;
    this.draw();
    try { this.found = (await server.check()).problems; } finally { this.running = false; }
    this.draw();
  }
}
