// What our charts are made of: one list, so that the build and the explore mode draw the same.
import { use } from 'echarts/core';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, SVGRenderer]);
