/* The block at hand as it was received: its place in source.txt, its neighbours, and its sentence there. */
import { el, show, t } from "./page.js";
import { ask } from "./server.js";

let known = "", told;

/** Asked for again after an act alone, not for each key that moves. */
async function received({ slug, standing }, id) {
  const wanted = `${slug} ${id} ${standing.version}`;
  if (wanted !== known) told = await ask(`/${slug}/source?block=${encodeURIComponent(id)}`);
  known = wanted;
  return told;
}

export async function draw(place, desk) {
  const { block, start } = desk.queue.card ?? {};
  if (!block) return;
  const { line, before, words, after, sentences } = await received(desk, block.id);
  const chars = Array.from(words), part = (from, to) => chars.slice(from, to).join("");
  const [from, to] = sentences[block.sentences.findIndex(([at]) => at === start)] ?? [0, 0];
  show(place, el("h2", {}, t("source.title", { line })), words ? el("pre", { lang: "zh", tabindex: 0, role: "region", "aria-label": t("key.source") },
    before, el("span", { class: "on" }, part(0, from), el("mark", {}, part(from, to)), part(to)), after) : el("p", {}, t("source.none")));
  const pre = place.querySelector("pre"), mark = pre?.querySelector("mark");
  if (mark) pre.scrollTop = mark.offsetTop - pre.offsetTop - pre.clientHeight / 3;
}
