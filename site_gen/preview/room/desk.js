/* The frame of the desk: which report, which room, who, undo, and what became of the last act. */
import { ask, choose } from "./dialogs.js";
import { $, button, el, has, lang, say, show, speak, t } from "./page.js";
import { Readings } from "./readings.js";
import * as server from "./server.js";

const LOOK = 3000;
const desk = {
  slug: "", standing: { undo: 0, redo: 0, version: "" }, diff: [], warning: "", busy: false, saved: "", line: Promise.resolve(),

  async who() {
    let name = localStorage.getItem("desk.who") ?? "";
    while (!name) name = (await ask(t("ask.who"), "", $("main"))) || (await ask(t("ask.who"), t("nobody"), $("main"))) || "";
    localStorage.setItem("desk.who", name);
    return name;
  },

  /** One thing after the other: a key that comes while an act is under way waits for what it brings. */
  after(doing) {
    this.line = this.line.then(doing).catch((wrong) => this.note(String(wrong)));
    return this.line;
  },

  /** The answer; null, and why in words, where nothing was changed. */
  async act(wish) {
    this.busy = true;
    try {
      const answer = await server.act(this.slug, await this.who(), wish);
      this.standing = answer;
      this.diff = answer.diff;
      this.warning = "";
      this.saved = new Date().toLocaleTimeString(lang);
      return answer;
    } catch (wrong) {
      await this.failed(wrong);
      return null;
    } finally {
      this.busy = false;
    }
  },

  async failed(wrong) {
    if (!(wrong instanceof server.Refused)) return this.note(t("stopped", { time: this.saved || "—" }));
    const told = (each) => (has(`desk.rule.${each.rule}`) ? `${t(`rule.${each.rule}`)} (${each.message})` : each.message);
    const why = wrong.problems.map(told).join(t("joint"));
    if (wrong.status === 409) await this.reread();
    this.note([t(`error.${wrong.message}`), why].filter(Boolean).join("："));
  },

  note(text) {
    this.warning = text;
    say(text);
    this.room.draw();
  },

  async reread() {
    const report = await server.report(this.slug);
    this.standing = report;
    this.room.take(report);
  },

  drawn() {
    drawHead();
    drawRooms();
    drawAside();
  },
};

async function turn(verb) {
  const answer = await desk.act({ verb });
  if (!answer) return;
  desk.room.merge(answer);
  const first = answer.blocks[0]?.id, { queue } = desk.room;
  const at = queue.cards.findIndex((card) => card.block.id === first && card.rows.some((row) => !row.state));
  if (first && queue.card?.block.id !== first && at >= 0) desk.room.go(at);
  desk.room.changed = null;
  desk.room.draw();
  say(t(verb === "undo" ? "undone" : "redone"));
}

function drawHead() {
  const rows = desk.room.queue.rows, seen = rows.filter((row) => row.state).length;
  const bar = el("progress", { max: rows.length || 1, value: seen, "aria-labelledby": "count" });
  show($("head"), el("h1", {}, t("title")), desk.pick(), bar, el("span", { id: "count" }, desk.room.counted()),
    button(`${t("undo")} (${desk.standing.undo})`, () => desk.after(() => turn("undo")), null, { disabled: !desk.standing.undo, title: "Ctrl+Z" }),
    button(t("redo"), () => desk.after(() => turn("redo")), null, { disabled: !desk.standing.redo, title: "Ctrl+Shift+Z" }),
    button(localStorage.getItem("desk.who") || t("nobody"), async () => { localStorage.setItem("desk.who", (await ask(t("ask.who"), localStorage.getItem("desk.who") ?? "")) || ""); desk.room.draw(); }, null, { title: t("ask.who") }),
    el("a", { href: desk.preview, target: "preview", rel: "noreferrer" }, t("preview")),
    button(lang === "zh" ? "English" : "中文", async () => { await speak(lang === "zh" ? "en" : "zh"); desk.room.draw(); }, null, { lang: lang === "zh" ? "en" : "zh" }),
    desk.warning && el("p", { class: "warning", role: "alert" }, desk.warning));
  document.title = `${t("title")} · ${desk.room.queue.report.title}`;
}

function drawRooms() {
  const { queue } = desk.room, headings = queue.report.blocks.filter((block) => block.level > 1 && block.level < 5);
  const here = queue.card?.block.section;
  const chapters = headings.map((heading) => {
    const rows = queue.report.blocks.filter((block) => block.section === heading.id).flatMap((block) => block.rows);
    const go = () => { const at = queue.cards.findIndex((card) => card.block.section === heading.id); if (at >= 0) desk.room.go(at); desk.room.draw(); };
    return rows.length > 0 && el("li", {}, button(
      [el("span", { lang: "zh" }, heading.text), el("small", {}, `${rows.filter((row) => row.state).length}/${rows.length}`)], go, null,
      { "aria-current": heading.id === here && "true" }));
  });
  show($("rooms"), el("h2", {}, t("chapters")), el("ol", {}, chapters));
  $("rooms").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

function drawAside() {
  const files = Map.groupBy ? Map.groupBy(desk.diff, (each) => each.file) : new Map([["", desk.diff]]);
  const written = [...files].flatMap(([file, changes]) => [`${file}\n`, ...changes.flatMap((each) => [
    each.before && el("del", {}, `−${each.before.trim()}\n`), each.after && el("ins", {}, `+${each.after.trim()}\n`)])]);
  const off = localStorage.getItem("desk.keys") === "off";
  const keys = [["Enter", "all"], ["Space", "one"], ["1–9", "other"], ["I", "indicator"], ["P", "period"], ["M", "measure"], ["W", "whose"],
    ["X", "no"], ["N", "missed.short"], ["G", "alike"], ["L", "list"], ["J", "doubt"], ["← →", "within"], ["↑ ↓", "sentences"], ["Ctrl Z", "undo"]];
  show($("aside"), el("h2", {}, t("written")), el("pre", {}, written.filter(Boolean)),
    el("h2", {}, t("keys")), el("dl", {}, keys.flatMap(([code, name]) => [el("dt", {}, el("kbd", {}, code)), el("dd", {}, t(`key.${name}`))])),
    button(t(off ? "keys.on" : "keys.off"), () => { localStorage.setItem("desk.keys", off ? "on" : "off"); desk.room.draw(); }),
    el("p", {}, t("keys.note")));
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229 || event.target.matches("input, textarea, dialog *")) return;
  if (!(event.ctrlKey || event.metaKey) || event.code !== "KeyZ") return;
  event.preventDefault();
  desk.after(() => turn(event.shiftKey ? "redo" : "undo"));
});

/** Somebody else writes in the same files: the card stays, what it shows is new. */
async function look() {
  if (desk.busy || document.hidden) return;
  try {
    const version = await server.version(desk.slug);
    if (desk.busy || version === desk.standing.version) return;
    await desk.reread();
    desk.note(t("elsewhere"));
  } catch (wrong) {
    if (!(wrong instanceof server.Refused) && !desk.warning) desk.note(t("stopped", { time: desk.saved || "—" }));
  }
}

async function enter(slug) {
  desk.slug = slug;
  const report = await server.report(slug);
  desk.standing = report;
  desk.room = new Readings(desk, report);
  desk.room.draw();
}

await speak(localStorage.getItem("desk.lang") ?? (navigator.language.startsWith("zh") ? "zh" : "en"));
try {
  const told = await server.reports();
  desk.preview = told.preview;
  desk.pick = () => (told.reports.length < 2 ? el("span", { lang: "zh" }, desk.room.queue.report.title)
    : button(desk.room.queue.report.title, async () => {
      const find = async (words) => told.reports.filter((each) => each.includes(words)).map((each) => ({ label: each, note: "", value: each }));
      const slug = await choose(t("ask.report"), find);
      if (slug) await enter(slug);
    }));
  await enter(told.reports[0]);
  setInterval(look, LOOK);
} catch (wrong) {
  show($("main"), el("p", { class: "warning", role: "alert" }, wrong.status === 401 ? t("no-token") : `${t("cannot")} ${wrong.problems?.map((each) => each.message).join("；") ?? wrong}`));
}
