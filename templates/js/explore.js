// Explore mode: a button puts the live chart in the drawing's place. The numbers, their words and their links come
// from the figure's table, the sentences from its `script.live`; without this script nothing is missing but the play.
//
//   <button class="explore" hidden data-echarts="…/echarts.js" data-back="…" data-hint="…" data-failed="…">
//   <script type="application/json" class="live">{"wide": option, "narrow": option, "evidence": {id: {sentence, lang}}}
(() => {
  const WIDE = 680;
  const NARROW = 340;
  const NARROWEST_WIDE = 600;
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

  const element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  // What the table says of an observation: its row, its column, its words and where they lead.
  const cellOf = (figure, id) => {
    const link = figure.querySelector(`td [data-n="${CSS.escape(id)}"]`);
    if (!link) return null;
    const cell = link.closest('td');
    const row = cell.parentElement.querySelector('th')?.textContent.trim() ?? '';
    const head = cell.closest('table').tHead.rows[0].cells[cell.cellIndex]?.textContent.trim() ?? '';
    return { row, head, words: link.textContent.trim(), href: link.href };
  };

  const told = (figure, evidence, id) => {
    const cell = cellOf(figure, id);
    const { sentence = '', lang } = evidence[id] ?? {};
    return cell && { ...cell, sentence, lang };
  };

  const tip = (mark) => {
    const head = element('p', { class: 'tip-head' }, `${mark.row} · ${mark.head}`);
    const link = element('a', { href: mark.href }, mark.words);
    const quote = mark.sentence ? [element('blockquote', { lang: mark.lang }, mark.sentence)] : [];
    return element('div', { class: 'tip' }, head, element('p', { class: 'tip-number' }, link), ...quote);
  };

  const alive = (option, figure, evidence, family) => {
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
      const mark = data?.o && told(figure, evidence, data.o);
      return mark ? tip(mark) : '';
    };
    option.tooltip = { ...box, trigger: 'item', enterable: true, confine: true, transitionDuration: 0, formatter };
    option.tooltip.textStyle = { color: 'var(--ink)', fontSize: 14, fontFamily: family };
    option.textStyle = { fontFamily: family };
    return option;
  };

  // Marks in the order of the table, which is the order in which a reader reads them.
  const marksOf = (figure, option) => {
    const places = new Map();
    option.series.forEach((series, seriesIndex) => series.data.forEach((datum, dataIndex) => {
      if (datum.o && !places.has(datum.o)) places.set(datum.o, { seriesIndex, dataIndex });
    }));
    const listed = [...figure.querySelectorAll('td [data-n]')].map((link) => link.dataset.n);
    return [...new Set(listed)].filter((id) => places.has(id)).map((id) => ({ id, ...places.get(id) }));
  };

  const walk = (stage, chart, marks, say, tell) => {
    let at = -1;
    const go = (next) => {
      if (at >= 0) chart.dispatchAction({ type: 'downplay', ...marks[at] });
      at = Math.max(0, Math.min(marks.length - 1, next));
      chart.dispatchAction({ type: 'highlight', ...marks[at] });
      chart.dispatchAction({ type: 'showTip', ...marks[at] });
      const mark = tell(marks[at].id);
      say.textContent = mark ? `${mark.row}, ${mark.head}: ${mark.words}. ${mark.sentence}` : '';
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

  // `turned` is called when the window has become too narrow, or wide enough, for the other drawing.
  const show = (figure, button, { init }, turned) => {
    const drawing = figure.querySelector('.drawing');
    const live = JSON.parse(figure.querySelector('script.live').textContent);
    const narrow = Boolean(drawing.clientWidth < NARROWEST_WIDE && live.narrow);
    const width = narrow ? NARROW : WIDE;
    const { height } = drawing.querySelector(narrow ? '.narrow svg' : '.wide svg').viewBox.baseVal;
    const title = figure.querySelector('.title')?.textContent.trim();
    const stage = element('div', { class: 'live-stage', tabindex: '0', role: 'application', 'aria-label': `${title} ${button.dataset.hint}` });
    const say = element('p', { class: 'live-says', 'aria-live': 'polite' });
    const frame = element('div', { class: narrow ? 'live-frame slim' : 'live-frame' }, stage);
    const box = element('div', { class: 'live-box' }, frame, say);
    Object.assign(stage.style, { width: `${width}px`, height: `${height}px`, transformOrigin: '0 0' });
    drawing.after(box);
    drawing.hidden = true;
    const fit = () => {
      if (live.narrow && narrow !== box.clientWidth < NARROWEST_WIDE) return turned();
      const scale = frame.clientWidth / width;
      stage.style.transform = `scale(${scale})`;
      frame.style.height = `${height * scale}px`;
    };
    fit();
    const watch = new ResizeObserver(fit);
    const family = getComputedStyle(drawing).fontFamily;
    const option = alive(narrow ? live.narrow : live.wide, figure, live.evidence ?? {}, family);
    const chart = init(stage, null, { renderer: 'svg', width, height });
    chart.setOption(option);
    walk(stage, chart, marksOf(figure, option), say, (id) => told(figure, live.evidence ?? {}, id));
    stage.focus({ preventScroll: true });
    watch.observe(box);
    return () => {
      watch.disconnect();
      chart.dispose();
      box.remove();
      drawing.hidden = false;
    };
  };

  for (const button of document.querySelectorAll('button.explore')) {
    const figure = button.closest('figure');
    if (!figure?.querySelector('script.live')) continue;
    const name = button.textContent;
    let leave;
    const back = () => {
      leave();
      leave = undefined;
      button.textContent = name;
      button.setAttribute('aria-pressed', 'false');
    };
    button.hidden = false;
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', async () => {
      if (leave) return back();
      try {
        const charts = await load(button.dataset.echarts);
        const turned = () => {
          leave();
          leave = show(figure, button, charts, turned);
        };
        leave = show(figure, button, charts, turned);
        button.textContent = button.dataset.back;
        button.setAttribute('aria-pressed', 'true');
      } catch {
        button.textContent = button.dataset.failed;
      }
    });
    figure.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !leave) return;
      back();
      button.focus();
    });
  }
})();
