// Rows of one measure and unit -> the option of their bars: what is measured and its words above each, all on one
// scale from zero, results, estimates and promises as everywhere.
const ExploreBars = (() => {
  const LINE = 18;
  const BAR = 14;
  const GAP = 12;
  const SIZE = 13;
  const EDGE = 2;
  const INKS = { actual: 'var(--c1)', estimate: 'var(--c1)', target: 'var(--tgt)' };
  const FILLS = {
    actual: { opacity: 1, color: 'var(--c1)' },
    estimate: { opacity: 1, color: 'var(--est)', borderColor: 'var(--c1)', borderWidth: 1 },
    target: { opacity: 1, color: 'none', borderColor: 'var(--tgt)', borderWidth: 1.5, borderType: [6, 4] },
  };
  const pen = document.createElement('canvas').getContext('2d');

  // Lines of `text` that fit into `width`; broken between words, or where Chinese may break.
  const lines = (text, width) => {
    const found = [''];
    for (const { segment } of new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' }).segment(text)) {
      const longer = found.at(-1) + segment;
      if (pen.measureText(longer).width <= width || !found.at(-1)) found[found.length - 1] = longer;
      else if (/^[\p{P}\s]+$/u.test(segment)) found[found.length - 1] = longer.trimEnd();
      else found.push(segment);
    }
    return found;
  };

  const words = (text, y, style) => ({
    type: 'text',
    silent: true,
    x: 0,
    y,
    style: { text, fontSize: SIZE, align: 'left', verticalAlign: 'middle', fill: 'var(--ink)', ...style },
  });

  // Rows are alike in height: `count` lines of what is measured, one of its words, the bar. Text ends at the bar.
  const texts = (row, count, top, width) => {
    const head = lines(row.head, width - 2 * EDGE);
    const first = top + (count - head.length + 0.5) * LINE;
    const said = words(row.words, top + (count + 0.5) * LINE, { fill: INKS[row.status], fontWeight: 600 });
    return [...head.map((line, place) => words(line, first + place * LINE)), said];
  };

  // -> {option, height}; `family`: of the page's type. A range is drawn up to its lower end.
  const option = (rows, width, family) => {
    pen.font = `600 ${SIZE}px ${family}`;
    const count = Math.max(1, ...rows.map((row) => lines(row.head, width - 2 * EDGE).length));
    const step = (count + 1) * LINE + BAR + GAP;
    const height = rows.length * step;
    const values = rows.map((row) => row.value);
    const data = rows.map((row) => ({ o: row.key, value: row.value, itemStyle: FILLS[row.status] }));
    return {
      height,
      option: {
        animation: false,
        graphic: rows.flatMap((row, place) => texts(row, count, place * step, width)),
        grid: { left: EDGE, top: (step - GAP - BAR / 2) - step / 2, width: width - 2 * EDGE, height, outerBoundsMode: 'none' },
        xAxis: { type: 'value', show: false, min: Math.min(0, ...values), max: Math.max(0, ...values) || 1 },
        yAxis: { type: 'category', show: false, inverse: true, data: rows.map((row) => row.key) },
        series: [{ type: 'bar', barWidth: BAR, data }],
      },
    };
  };

  return { option };
})();
