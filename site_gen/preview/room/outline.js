/* The outline room: the report's years, the time that each chapter speaks of, its headings, and what was left out. */
import { ask, choose } from "./dialogs.js";
import { $, button, composing, el, enters, focus, lang, period, say, show, t } from "./page.js";
import { SAID } from "./readings.js";
import * as server from "./server.js";

const MODES = ["year", "term", "plan", "outlook"], YEARS = ["review", "plan", "term"], FEW = 25;

export default class Outline {
  constructor(desk) {
    this.desk = desk;
    this.at = null;
    this.unfolded = new Set();
    this.seen = null;
  }

  /** What was foreseen holds no more where the files are others now. */
  async open() {
    this.seen = null;
    this.told = await server.ask(`/${this.desk.slug}/outline`);
    this.at ??= Math.max(0, this.rows.findIndex((row) => row.level === 2));
    this.draw();
  }

  /* acts */

  /** `next`: where the keyboard goes on. */
  async do(wish, next = "[data-focus]") {
    if (!(await this.desk.act(wish))) return;
    await this.desk.reread();
    focus(next, "[data-focus]");
    say(t("saved"));
  }

  /** What would change is shown before anything does; only what was shown is changed. */
  async foresee(wish, label) {
    try {
      this.seen = { wish, label, ...(await server.tried(this.desk.slug, wish, "foresee")) };
    } catch (wrong) {
      this.seen = null;
      return this.desk.failed(wrong);
    }
    this.draw();
    $("foreseen").focus();
    say(this.sum());
  }

  apply() {
    const { wish, moves } = this.seen;
    return this.do({ ...wish, rows: moves.map(({ id, was }) => ({ id, was })) });
  }

  drop() { this.seen = null; this.draw(); }

  mode(row, mode) {
    return this.foresee({ verb: "mode", heading: row.id, mode }, t("outline.mode", { heading: row.text, mode: t(`mode.${mode}`) }));
  }

  years(years) {
    const label = `${t("outline.review")} ${period(years.review)} · ${t("outline.plan")} ${period(years.plan)} · ${t("outline.term")} ${period(years.term) || "—"}`;
    return this.foresee({ verb: "years", ...years }, label);
  }

  level(row, level) { return this.do({ verb: "level", block: row.id, was: row.text, level }); }
  join(row) { return this.do({ verb: "join", block: row.id, was: row.text }); }
  /** Where the sentences of a paragraph begin, the first left out. */
  ends(row) { return this.blocks.get(row.id)?.sentences.slice(1) ?? []; }
  async cut(row) {
    const { chars } = this.blocks.get(row.id), words = (from, to) => chars.slice(Math.max(0, from), to).join("");
    const start = await choose(t("outline.ask.cut"), async (typed) => this.ends(row).map(([at]) => ({ label: `…${words(at - 8, at)} ¶ ${words(at, at + 16)}…`, value: at })).filter((each) => each.label.includes(typed)));
    if (start) await this.do({ verb: "cut", block: row.id, was: row.text, start });
    else this.draw(true);
  }
  async omit(row) {
    const reason = await ask(t("outline.ask.reason"));
    if (reason) await this.do({ verb: "leave-out", block: row.id, was: row.text, reason });
    else this.draw(true);
  }
  back(passage, lines) {
    const at = this.told.omitted.findIndex((each) => each.passage === passage);
    return this.do({ verb: "put-back", passage, lines }, `.left > :nth-child(${at + 1}) button`);
  }

  /* keys: by their place on the keyboard, on a heading or paragraph of the list alone */

  /** What can be done with a row: [code, key, words, act]. */
  acts(row) {
    const deep = row.level, { chapters } = this.told, above = row !== chapters[0] && (row !== chapters[1] || chapters[0].blocks.length > 0), acts = [];
    if (deep > 0) MODES.forEach((mode, index) => acts.push([`Digit${index + 1}`, index + 1, t(`mode.${mode}`), () => this.mode(row, mode), row.mode === mode]));
    if (deep > 2) acts.push(["ArrowLeft", "←", t("outline.higher"), () => this.level(row, deep - 1)]);
    if (deep > 1 && deep < 6) acts.push(["ArrowRight", "→", t("outline.deeper"), () => this.level(row, deep + 1)]);
    if (deep > 1) acts.push(["KeyX", "X", t("outline.plain"), () => this.level(row, 0)]);
    if (!deep) acts.push(["KeyH", "H", t("outline.head"), () => this.level(row, this.under(row))]);
    if (!deep && this.ends(row).length) acts.push(["KeyC", "C", t("outline.cut"), () => this.cut(row)]);
    if (above) acts.push(["KeyB", "B", t("outline.join"), () => this.join(row)]);
    if (deep !== 1) acts.push(["KeyO", "O", t("outline.omit"), () => this.omit(row)]);
    if (row.blocks?.length) acts.push(["Space", "Space", t(this.unfolded.has(row.id) ? "outline.fold" : "outline.unfold", { n: row.blocks.length }), () => this.fold(row)]);
    return acts;
  }

  key(event) {
    if (composing(event) || event.altKey || event.ctrlKey || event.metaKey || event.repeat && !event.code.startsWith("Arrow")) return;
    if (event.code === "Escape" && this.seen) return this.drop();
    if (!event.target.matches(".line") || localStorage.getItem("desk.keys") === "off") return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code], code = event.code.replace("Numpad", "Digit");
    const doing = step ? () => this.go(this.at + step) : this.acts(this.rows[this.at]).find(([name]) => name === code)?.[3];
    if (!doing) return;
    event.preventDefault();
    this.desk.after(doing);
  }

  go(at) { this.at = Math.max(0, Math.min(this.rows.length - 1, at)); this.draw(true); }

  fold(row) {
    if (!this.unfolded.delete(row.id)) this.unfolded.add(row.id);
    this.draw(true);
  }

  /** The level of a heading that a paragraph becomes: as the one above it. */
  under(row) { return Math.max(2, this.told.chapters.find((each) => each.blocks.some((one) => one.id === row.id)).level); }

  /* what is seen */

  get rows() { return this.told.chapters.flatMap((each) => [each, ...(this.unfolded.has(each.id) ? each.blocks : [])]); }

  /** What the file held that the report came in. */
  held() {
    const one = ({ what, count, fate, words }) => {
      const line = t("received.line", { what: t(`received.${what}`), count, fate: t(`received.fate.${fate}`) });
      const told = words.map(([at, each]) => el("li", { lang: "zh" }, at ? t("received.at", { line: at, words: each }) : each));
      return el("li", {}, told.length ? el("details", { open: fate === "guessed" }, el("summary", {}, line), el("ul", {}, told)) : line);
    };
    return this.told.held.length > 0 && [el("h2", {}, t("outline.held")), el("ul", { class: "rows left" }, this.told.held.map(one))];
  }

  /** Words that a copy has probably altered. */
  altered() {
    const one = ({ now, ...place }, index) => {
      const { start, words } = place, end = start + Array.from(words).length, next = `.altered > :nth-child(${index + 1}) button`;
      const act = (verb, more) => () => this.desk.after(() => this.do({ verb, ...place, ...more }, next));
      return el("li", { class: "pair open" }, el("p", {}, this.desk.readings.inContext(this.blocks.get(place.block), { start, end }), " → ", el("b", { lang: "zh" }, now)),
        el("div", { class: "others" }, [["emend", { now }], ["stet"]].map(([verb, more]) => button(t(`outline.${verb}`), act(verb, more), null, { "aria-label": `${words} → ${now}，${t(`outline.${verb}`)}` }))));
    };
    return this.told.altered.length > 0 && [el("h2", {}, t("outline.altered", { n: this.told.altered.length })), el("ul", { class: "rows altered" }, this.told.altered.map(one))];
  }

  draw(here) {
    this.desk.drawn();
    this.at = Math.min(this.at, this.rows.length - 1);
    show($("main"), el("section", { class: "queue outline", onkeydown: (event) => this.key(event) },
      el("h2", {}, t("outline.years")), this.frame(), this.foreseen(),
      el("h2", {}, t("outline.chapters")), el("ol", { class: "rows", "aria-label": t("outline.chapters") }, this.rows.map((row, index) => this.line(row, index))),
      this.altered(),
      el("h2", {}, t("outline.omitted", { n: this.told.omitted.length })), this.told.omitted.length ? el("ul", { class: "rows left" }, this.told.omitted.map((each) => this.passage(each))) : el("p", {}, t("outline.whole")), this.held()));
    if (here) focus("[data-focus]");
  }

  frame() {
    const { named, doubts, offers } = this.told, fields = {};
    const labels = YEARS.map((name) => el("label", {}, el("small", {}, t(`outline.${name}`)),
      fields[name] = el("input", { value: this.told.years[name].replace("..", "-"), inputmode: "numeric", maxlength: 15, size: 9, onkeydown: enters(() => typed()) })));
    const typed = () => this.desk.after(() => this.years(Object.fromEntries(YEARS.map((name) => [name, (fields[name].value.match(/\d{4}/g) ?? []).join("..")]))));
    const told = doubts.map(({ about, told, other, signs, against }) => {
      const years = (each) => (each === "-" ? t("doubt.no-term") : period(each)), words = (each) => each.join(" · ") || t("doubt.nothing");
      return t(`doubt.${about}`, { told: years(told), other: years(other), signs: words(signs), against: words(against) });
    });
    const signs = [...named.map(([sign, year]) => t(`outline.named.${sign}`, { year })), ...told];
    return el("div", { class: "pair years" }, el("div", {}, labels),
      signs.map((each) => el("p", { class: "hint" }, each)),
      el("div", { class: "others" }, button(t("outline.try"), typed, "Enter", { class: "main" }),
        offers.map((years) => button(t("outline.offer", { review: years.review, plan: years.plan, term: period(years.term) || "—" }), () => this.desk.after(() => this.years(years))))));
  }

  sum() {
    const { counts, moves } = this.seen;
    const parts = Object.keys(counts).map((name) => t("outline.count", { field: t(`head.${name}`), n: counts[name] }));
    return moves.length ? t("outline.changes", { n: moves.length, parts: parts.join(t("joint")) }) : t("outline.same");
  }

  foreseen() {
    if (!this.seen) return null;
    const { label, wish, moves } = this.seen, writes = moves.length > 0 || wish.verb === "years";
    return el("div", { class: "hint", id: "foreseen", tabindex: -1, role: "group", "aria-label": label },
      el("strong", {}, label), el("p", {}, this.sum()), ["moves", "checked", "otherwise", "clashing"].map((name) => this.listed(name)),
      el("div", { class: "others" }, writes && button(t("outline.apply"), () => this.desk.after(() => this.apply()), null, { class: "main" }), button(t("cancel"), () => this.drop(), "Esc")));
  }

  listed(name) {
    const list = this.seen[name];
    const item = ({ block, start, end, changes }) => el("li", {}, this.desk.readings.inContext(this.blocks.get(block), { start, end }), " ",
      changes.map(([field, was, now]) => `${t(`head.${field}`)} ${SAID[field](was)} → ${SAID[field](now)}`).join(t("joint")));
    return list.length > 0 && el("details", { open: true }, el("summary", {}, t(`outline.${name}`, { n: list.length })), el("ul", { tabindex: 0 }, list.map(item)));
  }

  get blocks() { return new Map(this.desk.queue.report.blocks.map((each) => [each.id, each])); }

  line(row, index) {
    const now = index === this.at, heading = row.level > 0;
    const facts = heading && row.rows > 0 ? [t("outline.numbers", row), row.periods.map(([each, n]) => `${period(each)} × ${n}`).join(t("joint"))] : [];
    const mode = heading && (row.mode ? t(`mode.${row.mode}`) : t("outline.mixed"));
    const spoken = [heading && t("outline.level", row), row.text, mode, ...facts, row.odd && t("outline.odd"), row.hair && t("outline.hair")].filter(Boolean).join("，");
    const made = el("div", { class: `line${now ? " now" : ""}`, tabindex: now ? 0 : -1, role: "group", "aria-label": spoken, "data-focus": now, onclick: () => this.go(index) },
      heading ? el("b", { lang: "zh" }, row.text) : el("span", { lang: "zh" }, row.text.slice(0, 80)),
      el("span", {}, mode || ""), el("small", {}, facts.join(" · ")), ["odd", "hair"].map((sign) => row[sign] && el("span", { class: "why" }, t(`outline.${sign}`))));
    made.style.paddingInlineStart = `${Math.max(0, (row.level || 7) - 1) * 0.8 + 0.5}rem`;
    const press = ([, key, words, act, on]) => button(words, () => this.desk.after(act), key, { tabindex: -1, "aria-pressed": on ? "true" : null });
    return el("li", {}, made, now && el("div", { class: "others" }, this.acts(row).map(press)));
  }

  passage({ passage, reason, characters, numerals, lines }) {
    const boxes = lines.map(([number]) => el("input", { type: "checkbox", value: number }));
    const part = () => { const picked = boxes.filter((box) => box.checked).map((box) => Number(box.value)); return picked.length ? this.back(passage, picked) : say(t("outline.none-picked")); };
    const words = lines.map(([, text], index) => el("li", {}, el("label", {}, lines.length > 1 && boxes[index], " ", el("span", { lang: "zh" }, text))));
    return el("li", { class: numerals ? "pair open" : "pair" },
      el("details", { open: numerals > 0 && lines.length <= FEW }, el("summary", {}, reason[lang] || reason.zh || "", " · ", t("outline.passage", { passage, characters, numerals })), el("ul", {}, words)),
      el("div", { class: "others" }, button(t("outline.back"), () => this.desk.after(() => this.back(passage, []))),
        lines.length > 1 && button(t("outline.back.part"), () => this.desk.after(part))));
  }
}
