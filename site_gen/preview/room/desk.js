/* The frame of the desk: which report, which room, who, undo, and what became of the last act. */
import { $, button, el, focus, has, lang, period, say, show, speak, t } from "./page.js";
import { Readings } from "./readings.js";
import * as server from "./server.js";

const LOOK = 3000;
const ask = async (question, ...given) => (await import("./dialogs.js"))[question](...given);
const ROOMS = { outline: "outline", readings: 0, names: "names", translation: "translation", charts: "charts", points: "points", publish: "publish" };
const desk = {
  slug: "", standing: { undo: 0, redo: 0, version: "" }, diff: [], warning: "", busy: false, saved: "", line: Promise.resolve(),

  async who(anew) {
    const name = (!anew && localStorage.getItem("desk.who")) || (await ask("ask", t("ask.who"))) || localStorage.getItem("desk.who") || t("nobody");
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

  /** Whether it was done; told to every room, and said. */
  async write(wish) {
    const answer = await this.act(wish);
    if (answer) { this.told(answer); say(t("saved")); }
    return Boolean(answer);
  },

  async failed(wrong) {
    if (wrong.status === 409) await this.reread();
    this.note(this.why(wrong));
  },

  why(wrong) {
    if (!(wrong instanceof server.Refused)) return t("stopped", { time: this.saved || "—" });
    const place = (each) => (wrong.message === "unreadable" ? `${each.file}:${each.line} ` : "");
    return [t(`error.${wrong.message}`), wrong.problems.map((each) => place(each) + this.problem(each)).join(t("joint"))].filter(Boolean).join("：");
  },

  /** A problem in words, the program's own behind them. */
  problem: (each) => (has(`desk.rule.${each.rule}`) ? `${t(`rule.${each.rule}`)} (${desk.spoken(each.message)})` : desk.spoken(each.message)),

  /** With the names of what the program calls by its ids and addresses. */
  spoken(text) {
    const { names } = desk.readings, name = (id) => desk.readings.name(id);
    return text.replace(/`?([a-z][a-z0-9-]*)@([\d.-]+)(\?[^\s`,，、]*)?`?/g, (all, id, when, rest = "") => {
      const told = new URLSearchParams(rest), of = (kind) => told.get(kind) && t(`${kind}.${told.get(kind)}`);
      return names[id] ? `“${[told.get("subject"), name(id), period(when), of("measure"), of("status")].filter(Boolean).join(" ")}”` : all;
    }).replace(/`([a-z][a-z0-9-]*)`/g, (all, id) => (names[id] ? `“${name(id)}”` : all))
      .replace(/(?:form = )?"([a-z]+)"/g, (all, form) => (has(`desk.form.${form}`) ? `“${t(`form.${form}`)}”` : all));
  },

  note(text) {
    this.warning = text;
    say(text);
    this.room.draw();
  },

  async reread() {
    const report = await server.report(this.slug);
    this.standing = report;
    this.shape = report.shape;
    this.readings.take(report);
    if (this.room !== this.readings) await this.room.open();
  },

  get queue() { return this.readings.queue; },

  /** What an act changed, in whatever room. */
  told(answer) {
    this.readings.merge(answer);
    this.drawn();
  },

  /** The report as it was received, beside the card, or away. */
  get besides() { return localStorage.getItem("desk.source") === "on"; },
  beside() {
    localStorage.setItem("desk.source", this.besides ? "off" : "on");
    this.room.draw();
    if (this.besides) $("source").scrollIntoView({ block: "nearest" });
  },

  rooms: Object.keys(ROOMS),

  /** `at`: what of the room, a chart or a block. A room that cannot be told leaves the one that is there. */
  async enter(name, at) {
    const before = { at: this.at, room: this.room };
    try {
      const room = ROOMS[name] ? new (await import(`./${ROOMS[name]}.js`)).default(this) : this.readings;
      Object.assign(this, { at: name, room });
      await (room.open?.(at) ?? room.draw());
    } catch (wrong) {
      Object.assign(this, before);
      if (!this.room) throw wrong;
      await this.failed(wrong);
    }
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
  const first = answer.blocks[0]?.id, { queue, readings } = desk;
  if (desk.shape !== answer.shape) await desk.reread();
  readings.merge(answer);
  const at = queue.cards.findIndex((card) => card.block.id === first && card.rows.some((row) => !row.state));
  if (first && queue.card?.block.id !== first && at >= 0) readings.go(at);
  readings.changed = null;
  if (desk.room === readings) readings.draw();
  else { await desk.room.open(); focus("[data-focus]"); }
  say(t(verb === "undo" ? "undone" : "redone"));
}

function drawHead() {
  const { rows } = desk.queue, seen = rows.filter((row) => row.state).length;
  const bar = el("progress", { max: rows.length || 1, value: seen, "aria-labelledby": "count" });
  show($("head"), el("h1", {}, t("title")), desk.pick(), bar, el("span", { id: "count" }, desk.readings.counted()),
    button(`${t("undo")} (${desk.standing.undo})`, () => desk.after(() => turn("undo")), null, { disabled: !desk.standing.undo, title: "Ctrl+Z" }),
    button(t("redo"), () => desk.after(() => turn("redo")), null, { disabled: !desk.standing.redo, title: "Ctrl+Shift+Z" }),
    button(localStorage.getItem("desk.who") || t("nobody"), async () => { await desk.who(true); desk.room.draw(); }, null, { title: t("ask.who") }),
    el("a", { href: desk.preview, target: "preview", rel: "noreferrer" }, t("preview")),
    button(lang === "zh" ? "English" : "中文", async () => { await speak(lang === "zh" ? "en" : "zh"); await (desk.room.retold?.() ?? desk.room.draw()); }, null, { lang: lang === "zh" ? "en" : "zh" }),
    desk.warning && el("p", { class: "warning", role: "alert" }, desk.warning));
  document.title = `${t("title")} · ${desk.queue.report.title}`;
}

function drawRooms() {
  const { queue } = desk, headings = queue.report.blocks.filter((block) => block.level > 1 && block.level < 5);
  const here = queue.card?.block.section;
  const chapters = headings.map((heading) => {
    const rows = queue.report.blocks.filter((block) => block.section === heading.id).flatMap((block) => block.rows);
    const go = () => { const at = queue.cards.findIndex((card) => card.block.section === heading.id); if (at >= 0) desk.readings.go(at); desk.enter("readings"); };
    return rows.length > 0 && el("li", {}, button(
      [el("span", { lang: "zh" }, heading.text), el("small", {}, `${rows.filter((row) => row.state).length}/${rows.length}`)], go, null,
      { "aria-current": heading.id === here && "true" }));
  });
  const rooms = desk.rooms.map((name) => el("li", {}, button(t(`room.${name}`), () => desk.enter(name), null, { "aria-current": name === desk.at && "page" })));
  show($("rooms"), el("ol", {}, rooms), el("h2", {}, t("chapters")), el("ol", {}, chapters));
  $("rooms").querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
}

function drawAside() {
  const files = Map.groupBy ? Map.groupBy(desk.diff, (each) => each.file) : new Map([["", desk.diff]]);
  const written = [...files].flatMap(([file, changes]) => [`${file}\n`, ...changes.flatMap((each) => [
    each.before && el("del", {}, `−${each.before.trim()}\n`), each.after && el("ins", {}, `+${each.after.trim()}\n`)])]);
  const off = localStorage.getItem("desk.keys") === "off";
  const source = desk.besides && desk.at === "readings" && el("section", { id: "source" });
  show($("aside"), source, el("h2", {}, t("written")), el("pre", { tabindex: 0, role: "region", "aria-label": t("written") }, written.filter(Boolean)),
    el("h2", {}, t("keys")), el("p", {}, t("keys.note")),
    button(t(off ? "keys.on" : "keys.off"), () => { localStorage.setItem("desk.keys", off ? "on" : "off"); desk.room.draw(); }));
  if (source) import("./source.js").then((pane) => pane.draw(source, desk)).catch((wrong) => show(source, String(wrong)));
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229 || event.target.matches("input, textarea, dialog *")) return;
  if (!(event.ctrlKey || event.metaKey) || event.code !== "KeyZ") return;
  event.preventDefault();
  desk.after(() => turn(event.shiftKey ? "redo" : "undo"));
});

/** Somebody else writes in the same files: the card stays, what it shows is new; what cannot be read now is told once. */
let unread = "";
async function look() {
  if (desk.busy || document.hidden) return;
  const before = unread;
  let told = "";
  unread = "";
  try {
    const version = await server.version(desk.slug);
    if (desk.busy) return;
    if (version !== desk.standing.version) {
      await desk.reread();
      told = t("elsewhere");
    }
  } catch (wrong) {
    told = unread = desk.why(wrong);
  }
  if (unread ? unread !== before : told || before) desk.note(told);
}

async function open(slug) {
  desk.slug = slug;
  const report = await server.report(slug);
  desk.standing = report;
  desk.shape = report.shape;
  desk.readings = new Readings(desk, report);
  const asked = new URLSearchParams(location.search).get("room"), odd = report.odd && desk.queue.rows.every((row) => !row.state);
  await desk.enter(asked in ROOMS ? asked : odd ? "outline" : "readings");
}

await speak(localStorage.getItem("desk.lang") ?? (navigator.language.startsWith("zh") ? "zh" : "en"));
try {
  const told = await server.reports();
  desk.preview = told.preview;
  desk.languages = told.languages;
  desk.pick = () => (told.reports.length < 2 ? el("span", { lang: "zh" }, desk.queue.report.title)
    : button(desk.queue.report.title, async () => {
      const find = async (words) => told.reports.filter((each) => each.includes(words)).map((each) => ({ label: each, value: each }));
      const slug = await ask("choose", t("ask.report"), find);
      if (slug) await open(slug);
    }));
  await open(told.reports[0]);
  /* the first card is there: the first question will be, too */
  setTimeout(() => import("./asking.js"));
  setInterval(look, LOOK);
} catch (wrong) {
  show($("main"), el("p", { class: "warning", role: "alert" }, wrong.status === 401 ? t("no-token") : `${t("cannot")} ${wrong.problems?.map((each) => each.message).join("；") ?? wrong}`));
}
