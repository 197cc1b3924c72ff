// One search over all reports. A small index says which reports hold a pair of characters, or a number; the index of
// each of these is then loaded, the newest first, and asked as on its own search page. All of it are scripts, so that it
// works from the disk.
(() => {
  const results = document.getElementById('results');
  const reports = window.searchReports;
  if (!results || !reports) return;
  const form = document.getElementById('search-form');
  const field = form.elements.q;
  const status = document.getElementById('search-status');
  const PARTS = Number(results.dataset.parts);
  const AT_ONCE = 20;
  const LINES = 8;
  const LONGEST_QUERY = 80;
  const here = new URL(results.dataset.list, document.baseURI);
  const from = (address) => new URL(address, here).href;
  const shards = new Map();
  const indexes = new Map();
  let asked = 0;

  // `held`: places of reports -> the keys that these hold, between spaces.
  window.foundIn = (shard, held) => shards.set(shard, new Map(Object.entries(held).flatMap(([places, keys]) => {
    const holding = places.split(',').map(Number);
    return keys.split(' ').map((key) => [key, holding]);
  })));

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const load = (address) => new Promise((done) => {
    const script = element('script', '', { src: address });
    script.addEventListener('load', () => { script.remove(); done(true); });
    script.addEventListener('error', () => { script.remove(); done(false); });
    document.head.append(script);
  });

  const shardOf = (key) => [...key].reduce((sum, each) => sum + each.codePointAt(0), 0) % PARTS;

  // The reports that hold all of a key's like, by their place in the list.
  async function holders(key) {
    const shard = shardOf(key);
    if (!shards.has(shard)) await load(results.dataset.shards.replace('{shard}', shard));
    return new Set(shards.get(shard)?.get(key));
  }

  const fold = (text) => [...text].map(Search.letter).join('').normalize('NFKC').toLowerCase().replace(/[\s,]+/g, '');

  // None where any report may hold it: of letters only the texts tell.
  function keysOf(word) {
    const text = fold(word);
    if (/[a-z]{2}/.test(text)) return [];
    return [...new Set([...text].slice(1).map((each, place) => [...text][place] + each))];
  }

  // Its words, which need not stand side by side: 广东 进出口, 2020年国内生产总值. A number is one.
  const wordsOf = (query) => (Search.numberOf(query) ? [query]
    : query.replace(/((?:19|20)\d\d年)(?=\p{Script=Han})/gu, '$1 ').replace(/(\p{Script=Han})((?:19|20)\d\d年)$/u, '$1 $2')
      .split(/\s+/).filter(Boolean));

  // A report's own title says place and year, which it need not say again beside each number. A year may be that of the
  // number all the same: what has it stands before what does not.
  const YEAR = /^(?:19|20)\d\d年?$/;
  const titles = reports.map(([title]) => fold(title));
  const told = (word, place) => titles[place].includes(fold(word));
  const untold = (words, place) => words.filter((word) => !told(word, place));
  const beyond = (words, place) => words.filter((word) => YEAR.test(word) || !told(word, place));

  const common = (sets) => sets.reduce((one, other) => new Set([...one].filter((each) => other.has(each))));

  // All that may hold the query: those with each pair of its words, or with the number that it writes. Those whose title
  // says most of it come first.
  async function candidates(query) {
    const words = wordsOf(query);
    const held = await Promise.all(words.map(async (word) => {
      const keys = keysOf(word);
      return keys.length ? common(await Promise.all(keys.map(holders))) : null;
    }));
    const number = Search.numberOf(query);
    const stating = new Set();
    if (number) {
      const size = number.value * (number.scale || 1);
      for (const value of new Set([size, number.value])) {
        for (const each of await holders(`#${Number(Math.abs(value).toPrecision(12))}`)) stating.add(each);
      }
    }
    const has = (word, place) => (held[words.indexOf(word)] || (number ? stating : { has: () => true })).has(place);
    return reports.map((_, place) => place)
      .filter((place) => stating.has(place) || untold(words, place).every((word) => has(word, place)))
      .sort((a, b) => beyond(words, a).length - beyond(words, b).length || a - b);
  }

  // A few letters begin a word where they stand: PM2.5 is no answer to M2, nor fair to AI.
  const SHORT = /^[a-z\d]{1,3}$/i;
  function begins(query, { entry, score }) {
    if (score > 3 || !SHORT.test(query)) return true;
    const said = entry[5] || [typeof entry[3] === 'string' ? entry[3] : entry[3][1]];
    return new RegExp(`(^|[^a-z\\d])${query}`, 'i').test([entry[2], ...said].join('\n').normalize('NFKC'));
  }

  async function indexOf(place) {
    if (!indexes.has(place)) {
      window.searchIndex = [];
      await load(from(reports[place][2]));
      indexes.set(place, window.searchIndex);
    }
    return indexes.get(place);
  }

  function line(index, base, hit) {
    const { text, marks } = Search.shown(index, hit);
    const start = marks.length ? Math.max(0, marks[0][0] - 40) : 0;
    const end = Math.min(text.length, start + 130);
    const excerpt = element('span', start ? '…' : '', { class: 'excerpt' });
    let at = start;
    for (const [from, to] of marks.filter((mark) => mark[0] < end)) {
      excerpt.append(text.slice(at, from), element('mark', text.slice(from, Math.min(to, end))));
      at = Math.min(to, end);
    }
    excerpt.append(text.slice(at, end), end < text.length ? '…' : '');
    const link = element('a', '', { href: new URL(hit.entry[1], base).href });
    link.append(element('span', hit.entry[2], { class: 'where' }), excerpt);
    const item = element('li');
    item.append(link);
    return item;
  }

  function group(place, hits, index) {
    const [title, ...places] = reports[place];
    const [page, base] = places.map(from);
    const section = element('section', '', { class: 'hits' });
    const heading = element('h2');
    heading.append(element('a', title, { href: page }));
    if (hits.length) heading.append(' ', element('span', String(hits.length), { class: 'count' }));
    const list = element('ol');
    list.append(...hits.slice(0, LINES).map((hit) => line(index, base, hit)));
    section.append(heading, list);
    if (hits.length > LINES) {
      const more = element('button', results.dataset.more, { type: 'button', class: 'more' });
      more.addEventListener('click', () => {
        list.append(...hits.slice(LINES).map((hit) => line(index, base, hit)));
        more.remove();
      });
      section.append(more);
    }
    return section;
  }

  async function show(query, waiting, mine, so) {
    let { count, within } = so;
    for (const place of waiting.splice(0, AT_ONCE)) {
      const index = await indexOf(place);
      if (mine !== asked) return;
      const words = wordsOf(query);
      const rest = untold(words, place);
      const queries = [beyond(words, place), rest].map((own) => (own.length ? own : words).join(' '));
      const hits = queries.reduce((found, each) => (found.length ? found
        : Search.find(index, each).filter((hit) => hit.score >= 2 && begins(each, hit))), []);
      if (!hits.length && rest.length) continue;
      count += hits.length;
      within += 1;
      results.append(group(place, hits, index));
      status.textContent = results.dataset.count.replace('{count}', count).replace('{reports}', within);
    }
    if (!count && !waiting.length) status.textContent = results.dataset.none;
    if (waiting.length) {
      const further = element('button', results.dataset.further.replace('{count}', waiting.length), { type: 'button' });
      further.className = 'more';
      further.addEventListener('click', () => { further.remove(); show(query, waiting, mine, { count, within }); });
      results.append(further);
    }
  }

  async function ask() {
    const query = field.value.slice(0, LONGEST_QUERY).trim();
    asked += 1;
    const mine = asked;
    window.keepInAddress({ q: field.value });
    if (fold(query).length < 2) {
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    const waiting = await candidates(query);
    if (mine !== asked) return;
    results.replaceChildren();
    status.textContent = '';
    await show(query, waiting, mine, { count: 0, within: 0 });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  let pause = 0;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, 150);
  });
  field.value ||= new URLSearchParams(location.search).get('q') ?? '';
  ask();
})();
