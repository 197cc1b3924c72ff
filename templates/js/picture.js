// Take-away: a chart as PNG (twice its size, with title and source), its ECharts option as JSON, and buttons that copy
// what stands beside them.
(() => {
  const SCALE = 2;
  const MARGIN = 20;
  const LEADING = 1.45;

  const colours = (text, side) => {
    const style = getComputedStyle(document.documentElement);
    return text.replace(/var\((--[\w-]+)[^)]*\)/g, (_, name) => resolved(style.getPropertyValue(name).trim(), side));
  };
  // A custom property is kept as written: light-dark(#064493, #6596D6).
  const dark = () => getComputedStyle(document.documentElement).colorScheme === 'dark'
    || (getComputedStyle(document.documentElement).colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const resolved = (value, side = dark() ? 2 : 1) => {
    const both = value.match(/^light-dark\(\s*([^,]+),\s*([^)]+)\)$/);
    return both ? both[side].trim() : value || 'currentColor';
  };

  const lines = (context, words, width) => words.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s/g)?.reduce((rows, word) => {
    const longer = rows.at(-1) + word;
    if (rows.at(-1) && context.measureText(longer.trimEnd()).width > width) rows.push(word);
    else rows[rows.length - 1] = longer;
    return rows;
  }, ['']) ?? [];

  const image = (svg, family) => new Promise((resolve, reject) => {
    const copy = svg.cloneNode(true);
    const { width, height } = svg.viewBox.baseVal;
    copy.setAttribute('width', width * SCALE);
    copy.setAttribute('height', height * SCALE);
    copy.style.fontFamily = family;
    const drawn = new Image();
    drawn.onload = () => resolve(drawn);
    drawn.onerror = reject;
    drawn.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(colours(new XMLSerializer().serializeToString(copy)))}`;
  });

  const picture = async (figure) => {
    const svg = figure.querySelector('.drawing .wide svg');
    const family = getComputedStyle(figure).fontFamily;
    const drawn = await image(svg, family);
    const { width, height } = svg.viewBox.baseVal;
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    const rows = [['.title', 18, 700], ['.sub', 13, 400], [null, 0, 0], ['.source', 12, 400]].flatMap(([part, size, weight]) => {
      if (!part) return [{ drawing: true, tall: height + MARGIN }];
      const font = `${weight} ${size}px ${family}`;
      context.font = font;
      const words = figure.querySelector(part)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const told = part === '.source' ? `${words} · ${document.querySelector('header.site .name')?.textContent.trim()}` : words;
      return lines(context, told, width).map((words) => ({ words, font, tall: size * LEADING, size }));
    });
    canvas.width = (width + 2 * MARGIN) * SCALE;
    canvas.height = (rows.reduce((sum, row) => sum + row.tall, 0) + 2 * MARGIN) * SCALE;
    const style = getComputedStyle(document.documentElement);
    context.scale(SCALE, SCALE);
    context.fillStyle = resolved(style.getPropertyValue('--bg').trim());
    context.fillRect(0, 0, canvas.width, canvas.height);
    let top = MARGIN;
    for (const row of rows) {
      if (row.drawing) context.drawImage(drawn, MARGIN, top + MARGIN / 2, width, height);
      else {
        context.font = row.font;
        context.fillStyle = resolved(style.getPropertyValue('--ink').trim());
        context.fillText(row.words, MARGIN, top + row.size);
      }
      top += row.tall;
    }
    return new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  };

  // What the wide drawing was drawn from, for an ECharts that knows no variables of ours.
  const option = (figure) => {
    const text = colours(JSON.stringify(ExploreFigure.read(figure).wide), 1);
    return new Blob([text], { type: 'application/json' });
  };

  for (const [kind, made] of Object.entries({ png: picture, json: option })) {
    for (const button of document.querySelectorAll(`button.${kind}`)) {
      button.hidden = false;
      button.addEventListener('click', async () => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(await made(button.closest('figure')));
        link.download = `${button.dataset.name}.${kind}`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      });
    }
  }

  for (const text of document.querySelectorAll('code.copied')) {
    const { relative } = text.dataset;
    const whole = relative && new URL(relative, location.href).href;
    if (whole) text.textContent = relative.startsWith('#') ? `${text.textContent} ${whole}` : text.textContent.replace(relative, whole);
    const button = text.parentElement.querySelector('button');
    const name = button.textContent;
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = name; }, 2500);
    });
  }
})();
