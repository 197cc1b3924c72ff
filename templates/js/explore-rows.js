// The numbers that a reader explores: those of a report come from the script that its search page has, since that works
// from the disk too.
//
// Of a number the index has, after its names:
// [indicator, measure, status, "end start" of its period, of the place itself?, checked by nobody?, a ratio?,
//  from, to: where in the text of its paragraph its sentence stands, lang of that text if not the page's]
const ExploreRows = (() => {
  const ROWS = { indicator: 0, measure: 1, status: 2, time: 3, own: 4, unchecked: 5, ratio: 6, from: 7, to: 8, lang: 9 };
  const BARLESS = ['structure', 'rank'];
  const indexes = new Map();
  let last = Promise.resolve();

  const script = (address) => new Promise((done, failed) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = () => { element.remove(); done(); };
    element.onerror = () => { element.remove(); failed(new Error(address)); };
    document.head.append(element);
  });

  const rowOf = (entry, index, base, report, names) => {
    const [, address, title, [place, words], numbers, , told] = entry;
    const row = Object.fromEntries(Object.entries(ROWS).map(([name, at]) => [name, told[at]]));
    const { href, hash } = new URL(address, base);
    const [[value, unit]] = numbers;
    return {
      ...row,
      id: decodeURIComponent(hash.slice('#n-'.length)),
      key: href,
      head: [title, report].filter(Boolean).join(' · '),
      name: names.get(row.indicator) ?? title,
      words,
      href,
      sentence: index[place][3].slice(row.from, row.to).trim(),
      report,
      value: Number(value),
      kind: `${row.measure} ${unit}`,
      barless: Boolean(row.ratio) || BARLESS.includes(row.measure),
    };
  };

  const rowsOf = (index, base, report) => {
    const named = index.filter((entry) => entry[0] === 'i').map((entry) => [entry[1].split('/').at(-2), entry[2]]);
    const names = new Map(named);
    return index.filter((entry) => entry[0] === 'n').map((entry) => rowOf(entry, index, base, report, names));
  };

  // All numbers of the report whose index is at `address`. One after the other, for all indexes have one name.
  const read = (address, report = '') => {
    if (!indexes.has(address)) {
      last = last.catch(() => {}).then(() => script(address)).then(() => rowsOf(window.searchIndex, address, report));
      indexes.set(address, last);
      last.catch(() => indexes.delete(address));
    }
    return indexes.get(address);
  };

  // The reports of the site: [{slug, title, index, waiting: ids of the numbers that are not compared yet}].
  const reports = async (list) => {
    if (!window.searchReports) await script(list);
    const from = (address) => new URL(address, list).href;
    return window.searchReports.map(([title, page, index, waiting]) => (
      { title, slug: page.split('/')[0], index: from(index), waiting: new Set(waiting) }
    ));
  };

  // `rows` in the order asked for: `down`, `up`, or by indicator as in `indicators`, then time, the own report first.
  const ordered = (rows, indicators, sort) => {
    const told = (a, b) => indicators.indexOf(a.indicator) - indicators.indexOf(b.indicator)
      || b.own - a.own || a.time.localeCompare(b.time) || a.report.localeCompare(b.report);
    const size = (a, b) => (sort === 'down' ? b.value - a.value : a.value - b.value);
    return [...rows].sort((a, b) => (sort && size(a, b)) || told(a, b));
  };

  return { read, reports, ordered };
})();
