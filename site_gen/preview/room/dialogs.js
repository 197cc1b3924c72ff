/* Two questions: which one of many, and which of these. Enter that ends a composition chooses nothing. */
import { ahead, button, composing, el, show, t } from "./page.js";

function opened(content) {
  const dialog = el("dialog", { "aria-label": content.label }, ...content.parts);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => { dialog.remove(); resolve(dialog.answer ?? null); });
    dialog.showModal();
    content.ready?.(dialog);
  });
}

function closes(dialog, answer) {
  dialog.answer = answer;
  dialog.close();
}

/** A field with a list under it. `find(words)` gives [{label, note, value}], the typed words last where `free`. */
export function choose(label, find, free) {
  let list = [], at = 0, asked = 0, late = false;
  const options = el("ul", { role: "listbox", id: "options" });
  const field = el("input", {
    role: "combobox", "aria-expanded": "true", "aria-controls": "options", "aria-autocomplete": "list",
    autocomplete: "off", spellcheck: "false", maxlength: 200,
  });
  const dialog = () => field.closest("dialog");
  const draw = () => {
    show(options, list.map((each, index) => el("li", {
      role: "option", id: `option-${index}`, "aria-selected": String(index === at), onclick: () => closes(dialog(), each.value),
    }, el("span", { lang: "zh" }, each.label), " ", el("small", {}, each.note ?? ""))));
    field.setAttribute("aria-activedescendant", list.length ? `option-${at}` : "");
    options.children[at]?.scrollIntoView({ block: "nearest" });
  };
  let filled;
  const fill = () => (filled = refill());
  const refill = async () => {
    const typed = field.value.trim(), turn = ++asked, found = await find(typed);
    if (turn !== asked) return;
    list = [...found, ...(free && typed ? [free(typed)] : [])].filter(Boolean);
    at = 0;
    draw();
  };
  field.addEventListener("input", fill);
  field.addEventListener("compositionend", () => { late = true; setTimeout(() => { late = false; }); });
  field.addEventListener("keydown", async (event) => {
    if (composing(event) || late) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step && list.length) {
      event.preventDefault();
      at = (at + step + list.length) % list.length;
      draw();
    } else if (event.code === "Enter" || event.code === "NumpadEnter") {
      event.preventDefault();
      await filled;
      if (list[at]) closes(dialog(), list[at].value);
    }
  });
  const parts = [el("label", {}, el("span", {}, label), field), options];
  return opened({ label, parts, ready: () => { field.value = ahead.words.trimStart(); ahead.words = ""; field.focus(); fill(); } });
}

/** A list to tick. `items`: [{label, on}]. Gives the indices of those ticked. */
export function tick(label, note, items, yes) {
  const boxes = items.map((each) => el("input", { type: "checkbox", checked: each.on }));
  const dialog = () => boxes[0].closest("dialog");
  const done = () => closes(dialog(), boxes.flatMap((box, index) => (box.checked ? [index] : [])));
  const accept = button(yes, done, "Enter", { autofocus: true });
  const parts = [
    el("strong", {}, label),
    el("ul", { class: "ticks" }, items.map((each, index) => el("li", {}, el("label", {}, boxes[index], " ", each.label)))),
    el("p", {}, note),
    el("div", { class: "row-of-buttons" }, accept, button(t("cancel"), () => closes(dialog(), null), "Esc")),
  ];
  return opened({
    label, parts, ready: (made) => {
      accept.focus();
      made.addEventListener("keydown", (event) => {
        if (event.code === "Enter" && !composing(event) && event.target.type === "checkbox") { event.preventDefault(); done(); }
      });
    },
  });
}

/** A line to type; null where nothing was typed. */
export const ask = (label) => choose(label, async () => [], (typed) => ({ label: typed, value: typed }));
