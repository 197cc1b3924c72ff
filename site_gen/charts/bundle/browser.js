// Explore mode, in the browser: the same marks, and a tooltip.
import { init, use } from 'echarts/core';
import { TooltipComponent } from 'echarts/components';
import './draws.js';

use([TooltipComponent]);

globalThis.siteGenECharts = { init };
