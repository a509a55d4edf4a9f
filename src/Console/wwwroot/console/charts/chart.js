import { h, replace, s } from "../dom/element.js";
import { newId } from "../dom/ids.js";
import { axes } from "./axes.js";
import { area } from "./area.js";
import { lineOf } from "./line.js";
import { chartTable } from "./chart-table.js";

/** Lines over minutes, and the same as a table. `series` are pairs of a name and what it takes from a minute. */
export function chart(name, format, series) {
    const id = newId("chart");
    const drawing = s("svg", { class: "chart", viewBox: `0 0 ${area.width} ${area.height}`, role: "img", "aria-label": name });
    const table = chartTable(name, format, series);
    return {
        element: h(
            "section",
            { class: "chart-box", "aria-labelledby": id },
            h("h2", { id }, name),
            legend(series),
            drawing,
            table.element,
        ),
        draw(minutes) {
            const columns = series.map(({ value }) => minutes.map(value));
            const top = niceTop(Math.max(0, ...columns.flat().filter((number) => number !== null)));
            replace(
                drawing,
                axes(minutes, top, format),
                columns.map((values, index) => lineOf(values, top, `series-${index}`)),
            );
            drawing.setAttribute("aria-label", description(name, series, columns, format));
            table.draw(minutes, columns);
        },
    };
}

const legend = (series) =>
    h(
        "ul",
        { class: "legend" },
        series.map(({ name }, index) => h("li", { class: `series-${index}` }, name)),
    );

const description = (name, series, columns, format) =>
    `${name}. In the last whole minute: ${series
        .map((one, index) => `${one.name} ${columns[index].at(-2) === null ? "none" : format(columns[index].at(-2))}`)
        .join(", ")}.`;

// 1, 2 or 5 times a power of ten.
function niceTop(highest) {
    const power = 10 ** Math.floor(Math.log10(Math.max(highest, 1)));
    return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= highest) || 1;
}
