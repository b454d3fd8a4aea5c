import { BarChart, LineChart, ScatterChart, PieChart, HeatmapChart, SankeyChart } from "echarts/charts";
import { AriaComponent, DatasetComponent, DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, TitleComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import { use } from "echarts/core";

use([
  BarChart, LineChart, ScatterChart, PieChart, HeatmapChart, SankeyChart,
  AriaComponent, DatasetComponent, DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent,
  MarkLineComponent, MarkPointComponent, TitleComponent, TooltipComponent, VisualMapComponent,
  LabelLayout, CanvasRenderer,
]);

export { dispose, getInstanceByDom, init, registerTheme, version } from "echarts/core";
