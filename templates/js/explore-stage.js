// A live chart: the drawing's own option, or bars, with a tip that quotes and the arrow keys from mark to mark.
// A mark is told as {head, words, href, sentence, lang}; `tell(id)` gives that of an observation.
const ExploreStage = (() => {
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  let engine;

  // A classic script, so that it loads from file:// too; once for all figures of the page.
  const load = (address) => {
    engine ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => resolve(globalThis.siteGenECharts);
      script.onerror = () => {
        engine = undefined;
        script.remove();
        reject(new Error(address));
      };
      document.head.append(script);
    });
    return engine;
  };

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  const tip = (mark) => {
    const head = element('p', { class: 'tip-head' }, mark.head);
    const link = element('a', { href: mark.href }, mark.words);
    const quote = mark.sentence ? [element('blockquote', { lang: mark.lang }, mark.sentence)] : [];
    return element('div', { class: 'tip' }, head, element('p', { class: 'tip-number' }, link), ...quote);
  };

  const alive = (option, tell, family) => {
    for (const series of option.series) {
      if (series.lineStyle) series.emphasis = { lineStyle: series.lineStyle };
      for (const datum of series.data) {
        if (!datum.o) continue;
        const focus = { borderColor: 'var(--ink)', borderWidth: 2.5, borderType: 'solid' };
        datum.emphasis = { itemStyle: { ...datum.itemStyle, ...focus } };
      }
    }
    for (const part of option.graphic) if (part.type === 'text') part.style.fontFamily = family;
    const box = { backgroundColor: 'var(--raised)', borderColor: 'var(--rule)', borderWidth: 1, padding: 10 };
    const formatter = ({ data }) => {
      const mark = data?.o && tell(data.o);
      return mark ? tip(mark) : '';
    };
    option.tooltip = { ...box, trigger: 'item', enterable: true, confine: true, transitionDuration: 0, formatter };
    option.tooltip.textStyle = { color: 'var(--ink)', fontSize: 14, fontFamily: family };
    option.textStyle = { fontFamily: family };
    return option;
  };

  // Marks in the order in which `ids` reads them.
  const marksOf = (option, ids) => {
    const places = new Map();
    option.series.forEach((series, seriesIndex) => series.data.forEach((datum, dataIndex) => {
      if (datum.o && !places.has(datum.o)) places.set(datum.o, { seriesIndex, dataIndex });
    }));
    return [...new Set(ids)].filter((id) => places.has(id)).map((id) => ({ id, ...places.get(id) }));
  };

  const walk = (stage, chart, marks, say, tell) => {
    let at = -1;
    const go = (next) => {
      if (at >= 0) chart.dispatchAction({ type: 'downplay', ...marks[at] });
      at = Math.max(0, Math.min(marks.length - 1, next));
      chart.dispatchAction({ type: 'highlight', ...marks[at] });
      chart.dispatchAction({ type: 'showTip', ...marks[at] });
      const mark = tell(marks[at].id);
      say.textContent = mark ? `${mark.head}: ${mark.words}. ${mark.sentence}` : '';
    };
    stage.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !marks.length) return;
      if (event.key in STEPS) go(at + STEPS[event.key]);
      else if (event.key === 'Home') go(0);
      else if (event.key === 'End') go(marks.length - 1);
      else if (event.key === 'Enter' && at >= 0 && event.target === stage) location.assign(tell(marks[at].id).href);
      else return;
      event.preventDefault();
    });
  };

  // Draws `option`, made for `width` by `height`, into `frame` and scales it to that; -> {stage, fit, dispose}.
  const draw = (frame, { init }, { option, width, height, label, ids, tell }) => {
    const stage = element('div', { class: 'live-stage', tabindex: '0', role: 'application', 'aria-label': label });
    const say = element('p', { class: 'live-says', 'aria-live': 'polite' });
    Object.assign(stage.style, { width: `${width}px`, height: `${height}px`, transformOrigin: '0 0' });
    frame.replaceChildren(stage, say);
    const fit = () => {
      const scale = frame.clientWidth / width;
      stage.style.transform = `scale(${scale})`;
      frame.style.height = `${height * scale}px`;
    };
    fit();
    const chart = init(stage, null, { renderer: 'svg', width, height });
    chart.setOption(alive(option, tell, getComputedStyle(frame).fontFamily));
    walk(stage, chart, marksOf(option, ids), say, tell);
    return { stage, fit, dispose: () => { chart.dispose(); frame.style.height = ''; frame.replaceChildren(); } };
  };

  return { draw, element, load };
})();
