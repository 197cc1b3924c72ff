/* The server, as the rooms see it: each act once, told whole; what fails changes nothing. */
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

async function asked(path, options = {}) {
  const headers = { "X-Desk-Token": token, ...(options.body && { "Content-Type": "application/json" }) };
  const answer = await fetch(`/api${path}`, { ...options, headers });
  const told = await answer.json();
  if (!answer.ok) throw new Refused(answer.status, told);
  return told;
}

export const reports = () => asked("");
export const report = (slug) => asked(`/${slug}`);
export const version = async (slug) => (await asked(`/${slug}/version`)).version;
export const indicators = (slug, q, near) => asked(`/${slug}/indicators?${new URLSearchParams({ q, near })}`);

/** An answer that was lost is asked for again under the same id: the server does it once. */
export async function act(slug, who, wish) {
  const body = JSON.stringify({ id: crypto.randomUUID(), who, act: wish });
  for (let left = 2; ; left--) {
    try {
      return await asked(`/${slug}/act`, { method: "POST", body });
    } catch (wrong) {
      if (wrong instanceof Refused || !left) throw wrong;
    }
  }
}
