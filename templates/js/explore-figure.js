// A figure of the page -> what can be shown in its place.
const ExploreFigure = (() => {
  const WIDE = 680;
  const NARROW = 340;

  const listed = (figure) => [...new Set([...figure.querySelectorAll('td [data-n]')].map((link) => link.dataset.n))];

  // What the table says of an observation: its row, its column, its words and where they lead; and its sentence.
  const told = (figure, evidence, id) => {
    const link = figure.querySelector(`td [data-n="${CSS.escape(id)}"]`);
    if (!link) return null;
    const cell = link.closest('td');
    const row = cell.parentElement.querySelector('th')?.textContent.trim() ?? '';
    const head = cell.closest('table').tHead.rows[0].cells[cell.cellIndex]?.textContent.trim() ?? '';
    const { sentence = '', lang } = evidence[id] ?? {};
    return { head: `${row} · ${head}`, words: link.textContent.trim(), href: link.href, sentence, lang };
  };

  // {"$": 2} is the third of what the figure says again and again; each place gets one of its own.
  const filled = (value, again) => {
    if (value === null || typeof value !== 'object') return value;
    if ('$' in value) return filled(again[value.$], again);
    if (Array.isArray(value)) return value.map((each) => filled(each, again));
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, again)]));
  };
  const read = (figure) => {
    const { again, ...live } = JSON.parse(figure.querySelector('script.live').textContent);
    return filled(live, again);
  };

  // The drawing that fits, as a live chart.
  const drawn = (figure, drawing, narrow, label) => {
    const live = read(figure);
    const svg = drawing.querySelector(narrow ? '.narrow svg' : '.wide svg');
    const { height } = svg.viewBox.baseVal;
    const tell = (id) => told(figure, live.evidence ?? {}, id);
    return { option: narrow ? live.narrow : live.wide, width: narrow ? NARROW : WIDE, height, label, ids: listed(figure), tell };
  };

  const barred = (rows, narrow, label, family) => {
    const width = narrow ? NARROW : WIDE;
    const tell = (key) => rows.find((row) => row.key === key);
    return { ...ExploreBars.option(rows, width, family), width, label, ids: rows.map((row) => row.key), tell };
  };

  // The numbers of the figure's indicators in its own report, and the other reports; none where they cannot be had.
  const known = async (figure, button) => {
    const { index, reports } = button.dataset;
    if (!index) return { rows: [], reports: [] };
    const own = new URL(index, document.baseURI).href;
    const all = await ExploreRows.read(own);
    const indicators = [...new Set(listed(figure).map((id) => all.find((row) => row.id === id)?.indicator))];
    const rows = ExploreRows.ordered(all.filter((row) => indicators.includes(row.indicator)), indicators);
    const listing = await ExploreRows.reports(new URL(reports, document.baseURI).href);
    const waiting = listing.find((report) => report.index === own)?.waiting;
    return { rows, indicators, waiting, reports: listing.filter((report) => report.index !== own) };
  };

  // The measure that most of the figure's own numbers have.
  const usual = (figure, rows) => {
    const counts = new Map();
    for (const row of rows.filter((one) => listed(figure).includes(one.id))) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
    return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0];
  };

  // What waits for a person is shown in its own report, and is not compared.
  const chosen = async ({ rows, indicators, reports, waiting }, state) => {
    const fits = (row) => row.kind === state.measure && (!state.of || row.indicator === state.of);
    const other = reports.find((report) => report.slug === state.with);
    const theirs = other ? await ExploreRows.read(other.index, other.title) : [];
    const ours = other ? rows.filter((row) => !waiting?.has(row.id)) : rows;
    const comparable = (row) => row.own && indicators.includes(row.indicator) && !other.waiting.has(row.id);
    const both = [...ours, ...theirs.filter(comparable)];
    return ExploreRows.ordered(both.filter(fits), indicators, state.sort);
  };

  return { read, drawn, barred, known, usual, chosen };
})();
