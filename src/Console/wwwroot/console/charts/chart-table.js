import { h, replace } from "../dom/element.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hour12: false });

/** The numbers of a chart, newest first; drawn only while it is open. */
export function chartTable(name, format, series) {
    const body = h("tbody", null);
    const head = ["Minute", ...series.map((one) => one.name)];
    const element = h(
        "details",
        { ontoggle: () => latest && fill(...latest) },
        h("summary", null, `${name} as a table`),
        h(
            "div",
            { class: "table-frame", role: "region", "aria-label": `${name} as a table`, tabindex: "0" },
            h(
                "table",
                null,
                h(
                    "thead",
                    null,
                    h(
                        "tr",
                        null,
                        head.map((text, index) => h("th", { scope: "col", class: index > 0 && "number" }, text)),
                    ),
                ),
                body,
            ),
        ),
    );
    let latest = null;
    return {
        element,
        draw(minutes, columns) {
            latest = [minutes, columns];
            if (element.open) {
                fill(minutes, columns);
            }
        },
    };

    function fill(minutes, columns) {
        const rows = minutes.map((minute, index) =>
            row(
                minute.time,
                columns.map((values) => values[index]),
            ),
        );
        replace(body, rows.reverse());
    }

    function row(time, values) {
        return h(
            "tr",
            null,
            h("th", { scope: "row" }, clock.format(time)),
            values.map((value) => h("td", { class: "number" }, value === null ? "–" : format(value))),
        );
    }
}
