/* What the readings room asks before it does something, and what it does with words that are no observation: loaded
   after the first card. */
import { choose, tick } from "./dialogs.js";
import { $, button, el, focus, say, t } from "./page.js";
import { words } from "./queue.js";
import * as server from "./server.js";
import { SAID } from "./readings.js";

const MEASURES = ["level", "growth", "average-growth", "change", "points", "structure", "rank", "count"];
const KINDS = ["quantity", "date", "name", "threshold", "ordinal", "no"];
const LONGEST_LIST = 25;
const fresh = (name) => ({ label: name, note: t("new-indicator"), value: { name } });

/** Rows under their words, to tick: those of `on`; null where none is wanted. */
async function ticked(room, title, note, found, yes, on, told = () => "") {
  const items = found.slice(0, LONGEST_LIST).map(({ row, block }) => ({ on: on(row), label: el("span", {}, room.inContext(block, row), told(row)) }));
  const picked = await tick(title, note, items, yes);
  if (!picked?.length) room.draw();
  return picked?.length ? picked.map((index) => found[index].row) : null;
}

export async function changeAlike(room) {
  const { field, was, value } = room.changed, here = (row) => room.card.rows.some((each) => each.id === row.id);
  const found = room.alike().sort((a, b) => here(b.row) - here(a.row));
  const rows = await ticked(room, t("alike.title", { was: SAID[field](was), now: SAID[field](value) }), t("alike.note"), found, t("alike.yes"), here);
  if (!rows) return;
  const of = (seen) => room.named(rows.filter((row) => here(row) === seen));
  await room.do({ verb: "correct", rows: of(true), unseen: of(false), [field]: value }, () => { room.changed = null; });
}

export async function acceptList(room) {
  const open = room.chapter.flatMap((block) => block.rows.filter((row) => !row.state && !row.doubtful && !row.fell).map((row) => ({ row, block })));
  if (!open.length) return say(t("list.none"));
  const rows = await ticked(room, t("list.title"), t("list.note"), open, t("list.yes"), () => true, (row) => ` → ${room.told(row)}`);
  if (rows) await room.do({ verb: "confirm", how: "many", rows: room.named(rows) }, () => room.next());
}

/** Without the indicator `near`, which the row has already. */
const finds = (room, near) => async (typed) => (await server.indicators(room.desk.slug, typed, near)).filter((each) => each.id !== near)
  .map((each) => ({ label: each.zh, note: each.en || (each.own ? t("own") : each.id), value: { indicator: each.id } }));

export async function indicator(room) {
  const { row } = room, now = row.facts[0].indicator, own = room.names[now]?.zh ?? "";
  const shorter = own.replace(/^(完成|新增|实现|打造|启动|新建)/, "").replace(/数$/, "");
  const mine = [...new Set([...row.rivals, shorter])].filter((name) => name && name !== own).map(fresh);
  const near = finds(room, now);
  const picked = await choose(t("ask.indicator"), async (typed) => (typed ? near(typed) : [...(await near("")), ...mine]), fresh);
  if (picked && row.lost) await takeIn(room, picked);
  else if (picked) await room.do({ verb: "name", rows: room.named([row]), ...picked });
  else room.draw();
}

async function typed(room, field, label, list, read) {
  const items = list.map((value) => ({ label: SAID[field](value), value }));
  const find = async (given) => items.filter((each) => !given || each.label.includes(given));
  const free = (given) => { const value = read?.(given); return value != null && { label: SAID[field](value), value }; };
  const value = await choose(label, find, read && free);
  if (value != null) await room.correct(field, value);
  else room.draw();
}

const used = (room, field) => [...new Set(room.queue.rows.map((row) => row.facts[0][field]))].sort();

export const measure = (room) => typed(room, "measure", t("ask.measure"), MEASURES);
export const whose = (room) => typed(room, "subject", t("ask.whose"), used(room, "subject"), (given) => given);
export const when = (room) => typed(room, "period", t("ask.period"), used(room, "period"), dated);

/** A period as it may be typed or is shown: 2023, 2016—2021, 2023-06, 2023-01—09, 2023年1—9月. */
function dated(given) {
  const spoken = given.match(/(\d{4})年(\d{1,2})月?\s*[-—–~至到]+\s*(\d{1,2})月/);
  const two = (digits) => digits.padStart(2, "0");
  if (spoken) return `${spoken[1]}-${two(spoken[2])}..${two(spoken[3])}`;
  const plain = given.trim().replace(/\s*(?:[—–~至到]+|(?<=^\d{4})\s+(?=\d{4}$)|(?<=^\d{4})\s*-\s*(?=\d{4}$))\s*/g, "..").replace(/年/g, "");
  return /^\d{4}(?:-\d{2})?(?:\.\.(?:\d{4}(?:-\d{2})?|\d{2}))?$/.test(plain) ? plain : null;
}

export async function add(room, span, block = room.card.block) {
  const text = words(block, ...span), near = finds(room, "");
  const before = words(block, Math.max(0, span[0] - 14), span[0]).split(/[，。；、,;]/).pop();
  const picked = await choose(t("ask.added", { words: text }), async (given) => near(given || before.slice(-6)), fresh);
  if (!picked) return room.draw();
  return room.do({ verb: "add", block: block.id, start: span[0], words: text, ...picked }, () => {
    const at = room.card.block.id === block.id ? room.card.rows.findIndex((row) => row.start === span[0]) : -1;
    if (at >= 0) room.at = at;
    room.hollow = room.card.stage === "missed" ? 0 : -1;
    room.picked = null;
  });
}

/** What the program reads there is no observation, or stays out. */
export function refuse(room, [{ start, words }, ...others]) {
  return room.do({ verb: "refuse", block: room.card.block.id, start, words, more: others.map((row) => [row.start, row.words]) }, () => room.arrive());
}

/** What the edition does not state becomes an observation, but for `what` as it was read. */
export function takeIn(room, what) {
  const { block, start, words } = room.row;
  return room.do({ verb: "take", block, start, words, ...what }, () => room.arrive());
}

/** The sentence that says something else of it. */
export function other(room, { block, start }) {
  const at = room.queue.cards.findIndex((card) => card.block.id === block && !card.rows[0]?.lost && card.rows.some((row) => row.start === start));
  if (at >= 0) room.go(at);
  room.draw();
}

/** Numerals that are no observation, by what they were taken for, where the misses hide: a fold for each kind that occurs,
    filled when it is opened; each numeral a button that makes it an observation. */
function folds(room) {
  const found = room.queue.report.blocks.flatMap((block) => block.hollow.map(([start, end, kind]) => ({ block, start, end, kind })));
  const one = (each) => el("li", {}, button(room.inContext(each.block, each), () => room.desk.after(() => add(room, [each.start, each.end], each.block))));
  const fold = (kind) => {
    const own = found.filter((each) => each.kind === kind), list = el("ul", {});
    const fill = ({ target }) => { if (target.open && !list.children.length) list.append(...own.map(one)); };
    return own.length > 0 && el("details", { ontoggle: fill }, el("summary", {}, t("kinds.of", { kind: t(`kind.${kind}`), n: own.length })), list);
  };
  return el("div", { id: "kinds", class: "kinds", tabindex: -1, role: "group", "aria-label": t("key.kinds") }, el("p", {}, t("kinds.note")), KINDS.map(fold));
}

/** Every numeral that is no observation, by what it was taken for: below the card, or away. */
export function kinds(room) {
  room.folds = room.folds ? null : folds;
  room.draw();
  if (room.folds) $("kinds").focus();
}

/** Words under the mouse: offered as an observation, never made one unasked. */
export function select(room) {
  const picked = getSelection(), para = $("para");
  if (picked.isCollapsed || !para.contains(picked.anchorNode) || !para.contains(picked.focusNode)) return;
  const range = picked.getRangeAt(0), before = document.createRange();
  before.setStart(para, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Array.from(before.toString()).length, end = start + Array.from(range.toString()).length;
  const { block } = room.card;
  if (end <= start || end - start > 60 || block.rows.some((row) => row.start < end && start < row.end)) return;
  room.picked = [start, end];
  room.draw();
  focus(".hint button");
}
