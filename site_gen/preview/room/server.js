/* The server, as the rooms see it: each act once, told whole; what fails changes nothing. */
import { lang } from "./page.js";

const token = location.hash.slice(1) || sessionStorage.getItem("desk.token") || "";
sessionStorage.setItem("desk.token", token);
history.replaceState(null, "", location.pathname + location.search);

export class Refused extends Error {
  constructor(status, told) {
    super(told.error || String(status));
    this.status = status;
    this.problems = told.problems || [];
  }
}

export async function ask(path, options = {}, root = "/api") {
  const headers = { "X-Desk-Token": token, "X-Desk-Lang": lang, ...(options.body && { "Content-Type": "application/json" }) };
  const answer = await fetch(root + path, { ...options, headers });
  const told = await answer.json();
  if (!answer.ok) throw new Refused(answer.status, told);
  return told;
}

export const reports = () => ask("");
export const report = (slug) => ask(`/${slug}`);
export const version = async (slug) => (await ask(`/${slug}/version`)).version;
export const check = () => ask("/check", { method: "POST", body: "{}" }, "");
export const tried = (slug, wish, way = "try") => ask(`/${slug}/${way}`, { method: "POST", body: JSON.stringify(wish) });
export const indicators = (slug, q, near) => ask(`/${slug}/indicators?${new URLSearchParams({ q, near })}`);

/** An answer that was lost is asked for again under the same id: the server does it once. */
export async function act(slug, who, wish) {
  const body = JSON.stringify({ id: crypto.randomUUID(), who, act: wish });
  for (let left = 2; ; left--) {
    try {
      return await ask(`/${slug}/act`, { method: "POST", body });
    } catch (wrong) {
      if (wrong instanceof Refused || !left) throw wrong;
    }
  }
}
