/* What every room uses: elements made of text nodes only, words in two languages, what is said aloud. */
export const $ = (id) => document.getElementById(id);

/** An element; strings become text nodes, so nothing of a report is ever markup. `on…` listens, `false` leaves out. */
export function el(tag, props, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === false || value == null) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== false && child != null));
  return made;
}

export const show = (place, ...children) => place.replaceChildren(...children.flat().filter(Boolean));

let words = {};
export let lang = "zh";

export async function speak(wanted) {
  lang = wanted;
  words = await (await fetch(`/words/${lang}`)).json();
  localStorage.setItem("desk.lang", lang);
  document.documentElement.lang = lang;
}

/** The message with its {placeholders} filled in. */
export const t = (id, values = {}) =>
  (words[id] ?? words[`desk.${id}`] ?? id).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

export const has = (id) => id in words;

export const say = (text) => { $("say").textContent = text; };
export const period = (text) => text.replace("..", lang === "zh" ? "—" : "–");

/** Keys that write are dead while a word is composed; `Process` is what some systems send then. */
export const composing = (event) => event.isComposing || event.keyCode === 229 || event.key === "Process";

/** To the first of what is sought in the room that there is. */
export const focus = (...sought) => sought.map((each) => $("main").querySelector(each)).find(Boolean)?.focus();

/** As a line of a file holds it. */
export const oneLine = (field) => field.value.replace(/\s*\n\s*/g, " ").trim();

/** Enter does `act`, with Ctrl where `ctrl` is set, but for the one that ends a composition. */
export const enters = (act, ctrl) => (event) => {
  if (composing(event) || event.code !== "Enter" || (ctrl && !(event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  act(event);
};

/** Typed after a key that asks, before its question is there: the question begins with it. */
export const ahead = { words: "" };

export const key = (name) => el("kbd", {}, name);
export const button = (label, press, name, props = {}) =>
  el("button", { type: "button", onclick: press, ...props }, name && key(name), name && " ", label);
