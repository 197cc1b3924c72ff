/* Numerals that are no observation, by what they were taken for: there the misses hide. */
import { button, el, t } from "./page.js";

const KINDS = ["quantity", "date", "name", "threshold", "ordinal", "no"];

/** A fold for each kind that occurs, filled when it is opened; each numeral a button that makes it an observation. */
export function folds(room) {
  const found = room.queue.report.blocks.flatMap((block) => block.hollow.map(([start, end, kind]) => ({ block, start, end, kind })));
  const one = (each) => el("li", {}, button(room.inContext(each.block, each), () => room.desk.after(() => room.ask("add", [each.start, each.end], each.block))));
  const fold = (kind) => {
    const own = found.filter((each) => each.kind === kind), list = el("ul", {});
    const fill = ({ target }) => { if (target.open && !list.children.length) list.append(...own.map(one)); };
    return own.length > 0 && el("details", { ontoggle: fill }, el("summary", {}, t("kinds.of", { kind: t(`kind.${kind}`), n: own.length })), list);
  };
  return el("div", { id: "kinds", class: "kinds", tabindex: -1, role: "group", "aria-label": t("key.kinds") }, el("p", {}, t("kinds.note")), KINDS.map(fold));
}
