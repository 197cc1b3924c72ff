/* The charts room: what a chart shows, in which form and under which words, drawn as a build draws it. A change that
   nothing speaks against is written at once; what is refused is said and waits here. */
import { choose } from "./dialogs.js";
import { $, button, el, enters, focus, lang, oneLine, say, show, t } from "./page.js";
import * as server from "./server.js";
import { label, pick, spoken } from "./stated.js";

const MOST = 60;
const VIEWS = ["wide", "narrow", "dark", "grey"];

export default class Charts {
  constructor(desk) { this.desk = desk; this.typed = {}; this.view = innerWidth < 640 ? "narrow" : "wide"; this.tongue = lang; }

  async open(id) {
    this.all = await server.ask(`/${this.desk.slug}/charts`);
    if (Array.isArray(id)) {
      const observations = id.filter((key) => this.observation(key));
      this.typed = {};
      this.draft = { new: true, observations, title: {} };
      return this.look();
    }
    if (this.draft?.new && id === undefined) return this.look();
    const { charts } = this.all, wanted = id || this.draft?.id;
    return this.pick(charts.find((each) => each.id === wanted) ?? charts.find((each) => each.wrong.length) ?? charts[0]);
  }

  retold() { return this.open(); }

  get chart() { return this.all.charts.find((each) => each.id === this.draft.id); }
  observation(key) { return this.all.observations.find((each) => each.key === key); }

  /** A chart that is there, or without one a new one. */
  pick(chart) {
    if (!this.draft || chart?.id !== this.draft.id) this.typed = {};
    this.draft = chart ? { id: chart.id, observations: chart.shown, form: chart.form } : { new: true, observations: [], title: {} };
    return this.look();
  }

  look() { return (this.looking = this.looked()); }

  async looked() {
    try {
      this.told = this.draft.observations.length ? await server.tried(this.desk.slug, { verb: "chart", ...this.draft }) : null;
      this.draw();
    } catch (wrong) { await this.desk.failed(wrong); }
  }

  get form() { return this.draft.form ?? this.told?.keys.form; }
  get wrong() { return this.told?.against[this.form] ?? []; }

  /** Looked at first; written where that is possible, and where it is no new chart, which has a button for that. */
  async change(part) {
    this.draft = { ...this.draft, ...part };
    await this.look();
    if (this.told && !this.wrong.length && !this.draft.new) await this.write({ verb: "chart", ...this.draft });
    else if (this.wrong.length) say(this.desk.spoken(this.wrong.join(" ")));
  }

  async write(wish, id = wish.id) {
    if (!(await this.desk.write(wish))) return;
    if (wish.title || wish.note) this.typed = {};
    await this.open(id);
  }

  make() {
    const title = { ...this.told.proposed, ...this.draft.title };
    return this.write({ verb: "chart", ...this.draft, form: this.form, title }, this.told.id);
  }

  draw() {
    this.desk.drawn();
    if (!this.all) return;
    const at = document.activeElement?.dataset.at, { charts } = this.all, { chart } = this;
    show($("main"), el("section", { class: "queue" }, el("h2", {}, t("charts.title")),
      el("div", { class: "tabs list" }, charts.map((each) => button([each.wrong.length > 0 && el("b", { class: "bad", title: t("charts.waits") }, "! "), spoken(each.title, each.id)], () => this.pick(each), null, { "aria-current": each === chart && "true", "data-at": each.id })),
      button(t("charts.new"), () => this.pick(null), null, { "aria-current": !chart && "true" })),
      chart && el("p", {}, `charts.toml:${chart.line} · `, chart.place ? t("charts.place", { id: chart.place }) : t("charts.nowhere"), " ",
        button(t("charts.move"), () => this.place()), " ", button(t("charts.remove"), () => this.write({ verb: "unchart", id: chart.id }, ""))),
      this.told ? this.faults(this.wrong) : this.faults(chart?.wrong ?? []),
      this.picture(), this.shown(), this.told && this.forms(), this.told && this.topic(), this.words(chart)));
    focus(...(at ? [`[data-at="${CSS.escape(at)}"]`, "[data-at=add]"] : []), "button");
  }

  faults(wrong) {
    return el("div", { role: "status" }, wrong.length > 0 && el("p", { class: "warning" }, t("charts.refused")),
      wrong.map((each) => el("p", { class: "warning" }, this.desk.spoken(each))));
  }

  picture() {
    const drawn = this.told?.drawings[this.tongue], told = this.told?.description[this.tongue];
    if (!drawn) return told ? el("p", { lang: this.tongue }, told) : null;
    const svg = drawn[this.view === "narrow" ? "narrow" : "wide"];
    return el("figure", {}, el("div", { class: "tabs" },
      VIEWS.map((each) => button(t(`charts.${each}`), () => { this.view = each; this.draw(); }, null, { "aria-current": this.view === each && "true", "data-at": each })),
      Object.keys(this.told.drawings).map((each) => button(each === "zh" ? "中文" : each === "en" ? "English" : each, () => { this.tongue = each; this.draw(); }, null,
        { "aria-current": this.tongue === each && "true", "data-at": `tongue-${each}`, lang: each }))),
    el("img", { class: this.view, alt: told, src: `data:image/svg+xml,${encodeURIComponent(svg)}` }),
    el("figcaption", { lang: this.tongue }, this.told.subtitle[this.tongue]));
  }

  shown() {
    const { observations } = this.draft, without = (key) => observations.filter((each) => each !== key);
    return [el("h3", {}, t("charts.observations", { n: observations.length })),
      el("ul", { class: "rows" }, observations.map((key) => this.observation(key)).filter(Boolean).map((each) => el("li", {}, el("label", { class: "line pick" },
        el("input", { type: "checkbox", checked: true, "data-at": each.key, onchange: () => this.change({ observations: without(each.key) }) }), label(each))))),
      button(t("charts.add"), () => this.add(), null, { "data-at": "add" })];
  }

  /** Those of the same indicators first. */
  async add() {
    const { observations } = this.draft, shown = new Set(observations.map((key) => this.observation(key)?.name.zh));
    const left = this.all.observations.filter((each) => !observations.includes(each.key)).sort((a, b) => shown.has(b.name.zh) - shown.has(a.name.zh));
    const taken = await pick(left);
    if (taken) await this.change({ observations: [...observations, taken.key] });
  }

  forms() {
    const { against } = this.told, refused = this.all.forms.filter((each) => against[each]?.length);
    const take = (each) => button(t(`form.${each}`), () => this.change({ form: each }), null, { "aria-pressed": String(each === this.form), "data-at": `form-${each}` });
    return [el("h3", {}, t("charts.form")), el("div", { class: "tabs" }, this.all.forms.filter((each) => !refused.includes(each)).map(take)),
      refused.length > 0 && el("details", { open: this.refused, ontoggle: (event) => { this.refused = event.target.open; } }, el("summary", {}, t("charts.cannot", { n: refused.length })),
        el("ul", { class: "rows" }, refused.map((each) => el("li", { class: "open" }, take(each), " ", this.desk.spoken(against[each].join(" "))))))];
  }

  topic() {
    const now = this.draft.topic ?? this.told?.keys.topic;
    return el("p", {}, el("label", {}, t("charts.topic"), " ", el("select", { "data-at": "topic", onchange: (event) => this.change({ topic: event.target.value }) },
      this.all.topics.map((each) => el("option", { value: each, selected: each === now }, t(`topic.${each}`))))));
  }

  words(chart) {
    const fields = ["title", "note"].flatMap((what) => [el("h3", {}, t(`charts.${what === "title" ? "heading" : what}`)), el("div", { class: "pair" }, el("div", {}, this.all.languages.map((half) => el("label", {}, el("small", {}, half),
      el("textarea", { rows: what === "title" ? 2 : 3, lang: half, maxlength: 2000, "data-at": `${what}-${half}`, oninput: (event) => { this.typed[`${what}-${half}`] = event.target.value; }, onkeydown: enters(() => this.save(), true) }, this.typed[`${what}-${half}`] ?? this.draft[what]?.[half] ?? (chart?.[what][half] || (!chart && what === "title" && this.told?.proposed[half]) || ""))))))]);
    const mixed = el("label", {}, el("input", { type: "checkbox", checked: chart?.mixed ?? this.draft.mixed ?? false, "data-at": "mixed", onchange: (event) => this.change({ mixed: event.target.checked }) }), " ", t("charts.mixed"));
    const able = chart || (this.told && !this.wrong.length);
    return [...fields, el("p", {}, mixed), el("div", { class: "bar" }, button(t(chart ? "charts.save" : "charts.make"), () => this.save(), "Ctrl Enter", { class: "main", disabled: !able, "data-at": "save" }))];
  }

  /** The words of the fields; of a chart that is there, those that are others now. */
  async save() {
    await this.looking;
    const typed = { title: {}, note: {} }, { chart } = this;
    for (const field of $("main").querySelectorAll("textarea")) {
      const [what, half] = field.dataset.at.split("-"), words = oneLine(field);
      if (words !== (chart?.[what][half] ?? "")) typed[what][half] = words;
    }
    this.draft = { ...this.draft, ...typed };
    if (!chart) return this.make();
    const { id } = chart, wish = Object.fromEntries(Object.entries(typed).filter(([, pair]) => Object.keys(pair).length));
    return Object.keys(wish).length ? this.write({ verb: "chart", id, ...wish }) : say(t("saved"));
  }

  async place() {
    const { blocks } = this.desk.queue.report, { id } = this.chart;
    const find = async (typed) => [...blocks.filter((each) => each.text && `${each.id} ${each.text}`.includes(typed)).slice(0, MOST)
      .map((each) => ({ label: each.text.slice(0, 60), note: each.id, value: each.id })), { label: t("charts.nowhere"), value: " " }];
    const block = await choose(t("charts.where"), find);
    if (block) await this.write({ verb: "place", id, block: block.trim() });
  }
}
