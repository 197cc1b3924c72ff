// The search page: reads the query, shows the hits. All words come from the page's attributes, all hits as text.
(() => {
  const results = document.getElementById('results');
  if (!results || typeof searchIndex === 'undefined') return;
  const form = document.getElementById('search-form');
  const field = form.elements.q;
  const status = document.getElementById('search-status');
  const AROUND = 54;
  const FIRST = 20;
  const LONGEST_QUERY = 80;

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  // `text` around its first mark, with every mark in a <mark>.
  function excerpt(text, marks) {
    const line = element('span', '', { class: 'excerpt' });
    const first = marks.length && marks[0][0] > AROUND ? marks[0][0] - AROUND : 0;
    const start = Search.whole(text, first, marks.length ? marks[0][0] : first);
    const end = Search.whole(text, Math.min(text.length, first + AROUND * 3), text.length);
    let at = start;
    if (start) line.append('…');
    for (const [from, to] of marks.filter((mark) => mark[0] < end)) {
      line.append(text.slice(at, from), element('mark', text.slice(from, Math.min(to, end))));
      at = Math.min(to, end);
    }
    line.append(text.slice(at, end), end < text.length ? '…' : '');
    return line;
  }

  // Lets the browser mark the clause in the report too.
  function marking(text, marks) {
    return marks.length && 'fragmentDirective' in document ? window.directive(text, ...marks[0]) : '';
  }

  function result(hit) {
    const [, address, title] = hit.entry;
    const { text, marks } = Search.shown(searchIndex, hit);
    const item = element('li');
    const link = element('a', '', { href: address });
    link.append(element('span', title, { class: 'where' }), excerpt(text, marks));
    link.addEventListener('click', () => { link.href = address + marking(text, marks); });
    item.append(link);
    return item;
  }

  function group(kind, hits) {
    const section = element('section', '', { class: 'hits' });
    const heading = element('h2', results.dataset[kind]);
    heading.append(' ', element('span', String(hits.length), { class: 'count' }));
    const list = element('ol');
    list.append(...hits.slice(0, FIRST).map(result));
    section.append(heading, list);
    if (hits.length > FIRST) {
      const more = element('button', results.dataset.more, { type: 'button', class: 'more' });
      more.addEventListener('click', () => { list.append(...hits.slice(FIRST).map(result)); more.remove(); });
      section.append(more);
    }
    return section;
  }

  function search() {
    const query = field.value.slice(0, LONGEST_QUERY);
    const hits = Search.find(searchIndex, query);
    const kinds = [...new Set(hits.map((hit) => hit.entry[0]))];
    results.replaceChildren(...kinds.map((kind) => group(kind, hits.filter((hit) => hit.entry[0] === kind))));
    const said = hits.length ? results.dataset.count : results.dataset.none;
    status.textContent = query.trim() ? said.replace('{count}', hits.length) : '';
  }

  // The query stands in the address, so that it is there again on the way back from a hit.
  const ask = () => {
    search();
    window.keepInAddress({ q: field.value });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  field.addEventListener('input', ask);
  field.value ||= new URLSearchParams(location.search).get('q') ?? ''; // unless somebody has typed already
  search();
})();
