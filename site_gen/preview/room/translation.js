/* The translation room: a block beside its translation, its numbers, and what is wrong while it is typed. */
import { $, button, composing, el, oneLine, say, show, t } from "./page.js";
import * as server from "./server.js";

const PAUSE = 150;

export default class Translation {
  constructor(desk) {
    this.desk = desk;
    [this.language] = desk.languages.filter((each) => each !== "zh");
    this.at = 0;
  }

  async open(id) {
    this.blocks = (await server.ask(`/${this.desk.slug}/translation?lang=${this.language}`)).blocks;
    const wanted = id ? this.blocks.findIndex((each) => each.id === id) : -1;
    if (wanted >= 0) this.at = wanted;
    else if (this.at === 0) this.at = Math.max(0, this.blocks.findIndex((each) => each.state !== "current"));
    this.draw();
  }

  get block() { return this.blocks[this.at]; }
  get draft() { return `desk.draft.${this.desk.slug}.${this.language}.${this.block.id}`; }

  draw() {
    this.desk.drawn();
    const { block } = this, of = (state) => this.blocks.filter((each) => each.state === state).length;
    if (!block) return show($("main"), el("p", {}, t("nothing")));
    this.field = el("textarea", { lang: this.language, rows: 9, spellcheck: "true", maxlength: 50000, "aria-label": t("translation.field"),
      oninput: () => this.typed(), onkeydown: (event) => this.key(event) });
    this.field.value = localStorage.getItem(this.draft) ?? block.msgstr;
    this.numbers = el("ul", { class: "rows numbers" });
    this.wrong = el("div", { role: "status" });
    show($("main"), el("section", { class: "queue" },
      el("h2", {}, t("translation.title", { current: of("current"), stale: of("stale"), missing: of("missing") })),
      el("p", {}, el("span", { lang: "zh" }, block.heading), ` · ${block.id} · ${t(`translation.${block.state}`)}`),
      el("div", { class: "sides" }, el("p", { class: "para", lang: "zh" }, block.text), this.field), this.numbers, this.wrong,
      el("div", { class: "bar" }, button(t("translation.save"), () => this.save(), "Ctrl Enter", { class: "main" }),
        button(t("translation.before"), () => this.go(this.at - 1), "PageUp"), button(t("translation.after"), () => this.go(this.at + 1), "PageDown"),
        button(t("translation.open"), () => this.next()))));
    this.list();
    this.field.focus();
  }

  list() {
    const links = this.field.value.split("](").slice(1).map((each) => each.split(")")[0]);
    show(this.numbers, this.block.numbers.map(([words, address]) => el("li", { class: links.includes(address) ? "good" : "open" },
      el("b", { "aria-hidden": "true" }, links.includes(address) ? "✓" : "!"), " ", el("span", { lang: "zh" }, words), " ",
      !links.includes(address) && button(t("translation.insert"), () => this.insert(address)))));
  }

  /** The words that are selected, or an empty pair of brackets to type in, become the number's link. */
  insert(address) {
    const { selectionStart: start, selectionEnd: end, value } = this.field, words = value.slice(start, end);
    this.field.setRangeText(`[${words}](${address})`, start, end);
    this.field.focus();
    this.field.setSelectionRange(start + 1, start + 1 + words.length);
    this.typed();
  }

  typed() {
    localStorage.setItem(this.draft, this.field.value);
    this.list();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.check(), PAUSE);
  }

  get line() { return oneLine(this.field); }

  async check() {
    const { block, line } = this;
    if (!line) return show(this.wrong);
    const { problems } = await server.tried(this.desk.slug, { verb: "translate", block: block.id, lang: this.language, words: line });
    if (block === this.block) show(this.wrong, problems.map((each) => el("p", { class: "warning" }, this.desk.problem(each))));
  }

  key(event) {
    if (composing(event)) return;
    const doing = { PageUp: () => this.go(this.at - 1), PageDown: () => this.go(this.at + 1),
      Enter: (event.ctrlKey || event.metaKey) && (() => this.save()) }[event.code];
    if (!doing) return;
    event.preventDefault();
    doing();
  }

  go(at) { this.at = Math.max(0, Math.min(this.blocks.length - 1, at)); this.draw(); }

  next() {
    const open = (each, index) => index > this.at && each.state !== "current";
    const at = this.blocks.findIndex(open);
    this.go(at < 0 ? this.at + 1 : at);
  }

  async save() {
    const answer = await this.desk.act({ verb: "translate", block: this.block.id, lang: this.language, words: this.line });
    if (!answer) return;
    localStorage.removeItem(this.draft);
    const { id } = this.block;
    this.blocks = (await server.ask(`/${this.desk.slug}/translation?lang=${this.language}`)).blocks;
    this.at = Math.max(0, this.blocks.findIndex((each) => each.id === id));
    if (this.block.state === "current") this.next();
    else { this.draw(); this.desk.note(t("translation.kept")); this.check(); }
    say(t("saved"));
  }
}
