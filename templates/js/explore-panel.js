// What a reader chooses in the explore mode, and the table of what is chosen.
const ExplorePanel = (() => {
  const { element } = ExploreStage;
  const wordsOf = () => JSON.parse(document.getElementById('explore-words').textContent);

  // One select; none where there is nothing to choose. `choices`: [[value, words], …].
  const field = (name, label, choices, state, changed) => {
    if (choices.length < 2) return [];
    const select = element('select', { name }, ...choices.map(([value, words]) => new Option(words, value)));
    select.value = state[name];
    select.addEventListener('change', () => changed(name, select.value));
    return [element('label', {}, element('span', {}, label), select)];
  };

  // Measures as they are called; where two units share a name, with words of each.
  const kinds = (rows, words) => {
    const first = new Map(rows.map((row) => [row.kind, row]).reverse());
    const told = [...new Set(rows.map((row) => row.kind))].map((kind) => [kind, first.get(kind)]);
    const alone = (measure) => told.filter(([, row]) => row.measure === measure).length < 2;
    return told.map(([kind, row]) => {
      const name = words.measure[row.measure];
      return [kind, alone(row.measure) ? name : words.such.replace('{measure}', name).replace('{words}', row.words)];
    });
  };

  // `rows`: all of the figure's indicators; `reports`: the others of the site.
  const controls = (rows, reports, state, changed) => {
    const words = wordsOf();
    const names = new Map(rows.map((row) => [row.indicator, row.name]));
    const choices = (name) => Object.entries(words[name]);
    return element(
      'div',
      { class: 'live-tools', role: 'group', 'aria-label': words.group },
      ...field('view', words.label.view, choices('view'), state, changed),
      ...field('of', words.label.of, names.size > 1 ? [['', words.all], ...names] : [], state, changed),
      ...field('measure', words.label.measure, kinds(rows, words), state, changed),
      ...field('sort', words.label.sort, choices('sort'), state, changed),
      ...field('with', words.label.with, [['', words.none], ...reports.map((one) => [one.slug, one.title])], state, changed),
    );
  };

  const line = (row) => {
    const link = element('a', { class: row.status === 'actual' ? 'num' : `num ${row.status}`, href: row.href }, row.words);
    const sentence = element('span', { class: 'live-sentence', lang: row.lang }, row.sentence);
    return element('tr', {}, element('th', { scope: 'row' }, row.head, sentence), element('td', { class: 'n' }, link));
  };

  const table = (rows) => {
    const { column } = wordsOf();
    const head = element('tr', {}, ...column.map((words) => element('th', { scope: 'col' }, words)));
    return element('table', { class: 'live-table' }, element('thead', {}, head), element('tbody', {}, ...rows.map(line)));
  };

  // What the rows do not say themselves.
  const remarks = (rows, state, reports) => {
    const words = wordsOf();
    const unchecked = rows.filter((row) => row.unchecked).length;
    const other = reports.find((report) => report.slug === state.with);
    const found = rows.some((row) => row.report);
    return [
      ...(other && !found ? [words.nothing.replace('{report}', other.title)] : []),
      ...(state.view === 'bars' && rows.some((row) => row.barless) ? [words.barless] : []),
      ...(unchecked ? [words.unchecked.replace('{count}', unchecked)] : []),
    ];
  };

  // What stands in the subtitle's place, for that tells of the drawing.
  const subtitle = (rows, state) => {
    const { measure, scale } = wordsOf();
    const name = measure[state.measure.split(' ')[0]];
    return state.view === 'bars' && !rows.some((row) => row.barless) ? scale.replace('{measure}', name) : name;
  };

  return { controls, table, remarks, subtitle };
})();
