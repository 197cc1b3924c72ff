/* What the report states, to choose from: as a row, and in a list that is searched. */
import { choose } from "./dialogs.js";
import { el, lang, period, t } from "./page.js";

const MOST = 60;

/** The half of a pair that is in the reader's language, else the Chinese one, else `none`. */
export const spoken = (pair, none) => el("span", { lang: pair[lang] ? lang : "zh" }, pair[lang] || pair.zh || none);

export function label(each) {
  return [el("span", { lang: "zh" }, each.words), spoken(each.name), el("span", {}, period(each.period)), el("span", {}, t(`measure.${each.measure}`)),
    el("span", {}, t(`status.${each.status}`)), el("span", { title: t(`checked.${each.checked}`) }, each.checked === "program" ? "?" : "✓")];
}

/** Asks for one of `all`; null where none is taken. */
export function pick(all) {
  const find = async (typed) => all.filter((each) => [each.name.zh, each.name.en, each.key, each.words].join("\n").toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MOST).map((each) => ({ value: each, label: `${each.name.zh}　${each.words}`,
      note: [each.subject, period(each.period), t(`measure.${each.measure}`), t(`status.${each.status}`), t(`checked.${each.checked}`)].filter(Boolean).join(" · ") }));
  return choose(t("charts.which"), find);
}
