/* The names room: every pair of which a half is missing, a line each; Enter saves and goes on. */
import { $, button, el, enters, focus, show, t } from "./page.js";
import * as server from "./server.js";

export default class Names {
  constructor(desk) { this.desk = desk; this.all = false; }

  async open() {
    this.pairs = (await server.ask(`/${this.desk.slug}/names`)).pairs;
    this.draw();
  }

  draw() {
    this.desk.drawn();
    const shown = this.pairs.filter((pair) => this.all || pair.front);
    const filter = (all, label, n) => button(`${label} ${n}`, () => { this.all = all; this.draw(); }, null, { "aria-current": this.all === all && "true" });
    show($("main"), el("section", { class: "queue" }, el("h2", {}, t("names.title")),
      el("div", { class: "tabs" }, filter(false, t("names.front"), this.pairs.filter((pair) => pair.front).length), filter(true, t("names.all"), this.pairs.length)),
      shown.length ? el("ol", { class: "rows" }, shown.map((pair) => this.line(pair))) : el("p", {}, t("names.none"))));
    focus('input[value=""]', "input");
  }

  line(pair) {
    const fields = Object.entries(pair.halves).map(([half, text]) => el("label", {}, el("small", {}, half),
      el("input", { lang: half, value: text, maxlength: 200, spellcheck: "true", onkeydown: enters((event) => this.save(pair, half, event.target)) })));
    const field = (half) => fields[Object.keys(pair.halves).indexOf(half)].querySelector("input");
    const offers = pair.suggested.map((words) => button(words, () => { field("en").value = words; field("en").focus(); }, null, { lang: "en" }));
    return el("li", { class: "pair" }, el("div", {}, fields), offers.length > 0 && el("div", { class: "others" }, offers),
      pair.seen.map((sentence) => el("p", { lang: "zh" }, sentence)), pair.uses > pair.seen.length && el("small", {}, t("names.uses", { n: pair.uses })));
  }

  async save(pair, half, field) {
    const words = field.value.trim();
    const next = field.closest("li").nextElementSibling?.querySelector(`input[lang="${half}"]`);
    if (words === pair.halves[half]) return next?.focus();
    if (!(await this.desk.write({ verb: "pair", file: pair.file, keys: pair.keys, lang: half, words }))) return;
    pair.halves[half] = words;
    field.closest("li").classList.add("seen");
    next?.focus();
  }
}
