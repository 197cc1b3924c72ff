// Explore mode: a button puts the live chart in the drawing's place, and beneath it what can be chosen: other periods,
// another measure, bars or a table, an order, another report of the site. What is chosen stands in the address.
// The drawing's numbers come from the figure's table and `script.live`, all others from the indexes of the search;
// without this script nothing is missing but the play.
//
//   <button class="explore" hidden data-echarts="…/echarts.js" data-back="…" data-hint="…" data-failed="…"
//           data-index="…/search/index.js" data-reports="…/reports.js">
//   <script type="application/json" class="live">{"wide": option, "narrow": option, "evidence": {id: {sentence, lang}}, "again": […]}
(() => {
  const NARROWEST_WIDE = 600;
  const CHOSEN = { view: 'drawn', of: '', measure: '', sort: '', with: '' };
  const { element } = ExploreStage;
  const { drawn, barred, known, usual, chosen } = ExploreFigure;

  const keep = (figure, state, usually) => {
    const values = { ...state, view: state.view === 'drawn' ? '' : state.view, measure: state.measure === usually ? '' : state.measure };
    window.keepInAddress?.({ explore: figure.id, ...values }, figure.id);
  };
  const forget = () => window.keepInAddress?.({ explore: '', ...Object.fromEntries(Object.keys(CHOSEN).map((name) => [name, ''])) });

  // Everything that stands in the drawing's place; -> {stage, leave}.
  const open = (figure, button, charts, data, asked) => {
    const drawing = figure.querySelector('.drawing');
    const usually = usual(figure, data.rows);
    const state = { ...CHOSEN, measure: usually };
    const label = `${figure.querySelector('.title')?.textContent.trim()} ${button.dataset.hint}`;
    const frame = element('div', { class: 'live-frame' });
    const sub = figure.querySelector('.sub');
    const about = [...(sub?.childNodes ?? [])];
    const remarks = element('div', { class: 'live-remarks', role: 'status' });
    const box = element('div', { class: 'live-box' }, frame, remarks);
    let stage;
    let narrow;
    let turn = 0;

    const show = async () => {
      turn += 1;
      const mine = turn;
      narrow = box.clientWidth < NARROWEST_WIDE && Boolean(drawing.querySelector('.narrow svg'));
      const rows = state.view === 'drawn' ? [] : await chosen(data, state);
      if (mine !== turn) return;
      const held = stage?.stage.contains(document.activeElement);
      stage?.dispose();
      frame.classList.toggle('slim', narrow);
      const barless = rows.some((row) => row.barless);
      const family = getComputedStyle(drawing).fontFamily;
      stage = undefined;
      if (state.view === 'table' || barless) frame.replaceChildren(ExplorePanel.table(rows));
      else if (state.view === 'bars') stage = ExploreStage.draw(frame, charts, barred(rows, narrow, label, family));
      else stage = ExploreStage.draw(frame, charts, drawn(figure, drawing, narrow, label));
      if (held) stage?.stage.focus({ preventScroll: true });
      sub?.replaceChildren(...(state.view === 'drawn' ? about : [ExplorePanel.subtitle(rows, state)]));
      const said = state.view === 'drawn' ? [] : ExplorePanel.remarks(rows, state, data.reports);
      remarks.replaceChildren(...said.map((words) => element('p', {}, words)));
    };
    const changed = (name, value) => {
      state[name] = value;
      if (name !== 'view' && state.view === 'drawn') state.view = 'bars';
      for (const select of box.querySelectorAll('select')) select.value = state[select.name];
      keep(figure, state, usually);
      show();
    };

    if (data.rows.length) box.append(ExplorePanel.controls(data.rows, data.reports, state, changed));
    for (const { name, options } of box.querySelectorAll('select')) {
      if ([...options].some((option) => option.value === asked[name])) state[name] = asked[name];
    }
    for (const select of box.querySelectorAll('select')) select.value = state[select.name];
    drawing.after(box);
    drawing.hidden = true;
    const shown = show();
    const watch = new ResizeObserver(() => {
      const slim = box.clientWidth < NARROWEST_WIDE && Boolean(drawing.querySelector('.narrow svg'));
      if (slim !== narrow) show();
      else stage?.fit();
    });
    watch.observe(box);
    keep(figure, state, usually);
    const leave = () => {
      turn += 1;
      watch.disconnect();
      stage?.dispose();
      box.remove();
      sub?.replaceChildren(...about);
      drawing.hidden = false;
      forget();
    };
    return { leave, shown, focus: () => stage?.stage.focus({ preventScroll: true }) };
  };

  const wire = (figure, button) => {
    const name = button.textContent;
    let opened;
    const back = () => {
      opened.leave();
      opened = undefined;
      button.textContent = name;
      button.setAttribute('aria-pressed', 'false');
    };
    const enter = async (asked = {}) => {
      const data = known(figure, button).catch(() => ({ rows: [], reports: [] }));
      try {
        opened = open(figure, button, await ExploreStage.load(button.dataset.echarts), await data, asked);
      } catch {
        button.textContent = button.dataset.failed;
        return;
      }
      button.textContent = button.dataset.back;
      button.setAttribute('aria-pressed', 'true');
      await opened.shown;
    };
    button.hidden = false;
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', async () => {
      if (opened) return back();
      await enter();
      opened?.focus();
    });
    figure.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !opened) return;
      back();
      button.focus();
    });
    const asked = new URLSearchParams(location.search);
    if (figure.id && asked.get('explore') === figure.id) {
      enter(Object.fromEntries(Object.keys(CHOSEN).filter((key) => asked.get(key)).map((key) => [key, asked.get(key)])));
    }
  };

  for (const button of document.querySelectorAll('button.explore')) {
    const figure = button.closest('figure');
    if (figure?.querySelector('script.live')) wire(figure, button);
  }
})();
