import { LineChart as Lines } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Curve } from "./chartRows";
import { lookOf } from "./looks";

register([Lines, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

interface Props {
  curves: Curve[];
  labels: string[];
  low: number;
  title: string;
}

function options({ curves, labels, low, title }: Props, style: CSSStyleDeclaration): EChartsCoreOption {
  const ink = style.getPropertyValue("--mantine-color-text").trim();
  const soft = style.getPropertyValue("--t-line").trim();
  const colours = ["--t-accent", "--t-curve-2", "--mantine-color-text", "--t-curve-4", "--t-curve-5"].map((name) =>
    style.getPropertyValue(name).trim(),
  );
  return {
    animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 500,
    aria: { enabled: true, label: { description: title } },
    textStyle: { fontFamily: style.fontFamily, color: ink },
    grid: { left: 44, right: 20, top: curves.length > 1 ? 40 : 16, bottom: 32 },
    legend: { type: "scroll", show: curves.length > 1, top: 0, left: 0, textStyle: { color: ink, fontSize: 13 } },
    tooltip: { trigger: "axis" },
    xAxis: {
      type: "category",
      data: labels,
      boundaryGap: false,
      axisLabel: { color: ink, fontSize: 13, hideOverlap: true },
      axisLine: { lineStyle: { color: soft }, onZero: false },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      min: low,
      max: 100,
      interval: low < 0 ? 100 : 50,
      axisLabel: { color: ink, fontSize: 13 },
      splitLine: { lineStyle: { color: soft } },
    },
    series: curves.map((curve, at) => ({ curve, look: lookOf(at) })).map(({ curve, look }) => ({
      type: "line",
      name: curve.name,
      data: curve.values.map((value) => value ?? "-"),
      symbol: look.symbol,
      color: colours[look.colour],
      symbolSize: 8,
      lineStyle: { width: 2.5, type: curve.past ? "dashed" : look.dash },
      connectNulls: true,
    })),
  };
}

export default function LineChart(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const chart = init(element, null, { renderer: "svg" });
    chart.setOption(options(props, getComputedStyle(element)));
    // Hidden in a fold it has no size until the fold opens.
    const watch = new ResizeObserver(() => { chart.resize(); });
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [props]);
  return <div ref={place} className="chart" />;
}
