// Build time, in V8 without a document: option JSON -> SVG.
import { init, setPlatformAPI } from 'echarts/core';
import './draws.js';

const SIZE = /(\d+(?:\.\d+)?)px/;
let widths = {};

/** Widths of characters in em, as `charts/lettering.py` knows them; a character that is not listed is a full em. */
globalThis.learnWidths = (json) => {
  widths = JSON.parse(json);
};

setPlatformAPI({
  measureText(text, font) {
    const size = Number(SIZE.exec(font)?.[1] ?? 12);
    let ems = 0;
    for (const character of text) ems += widths[character] ?? 1;
    return { width: ems * size };
  },
});

/** The SVG, or the story of what went wrong: an exception would carry the whole bundle in its message. */
globalThis.draw = (json, width, height) => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(JSON.parse(json));
    return chart.renderToSVGString({ useViewBox: true });
  } catch (error) {
    return String(error.stack);
  } finally {
    chart.dispose();
  }
};
