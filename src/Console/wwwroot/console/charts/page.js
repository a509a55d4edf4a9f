import { watch } from "../api/watch.js";
import { everySecond } from "../dom/clock.js";
import { frames } from "../dom/frames.js";
import { h } from "../dom/element.js";
import { beginning } from "./beginning.js";
import { chart } from "./chart.js";
import { Minutes } from "./minutes.js";
import { duration } from "../format/times.js";

/** Milliseconds: charts that move slowly can be read. */
const pause = 1000;

/** How orders go, computed here from the watch; it begins some way back, so that there is something to see. */
export async function show({ page, signal }) {
    const minutes = new Minutes();
    const whole = (number) => Math.round(number).toLocaleString();
    const charts = [
        chart("Orders ended a minute", whole, [
            { name: "Completed", value: (minute) => minute.completed },
            { name: "Rejected or cancelled", value: (minute) => minute.refused },
        ]),
        chart("Time from submission to completion", duration, [
            { name: "Median (p50)", value: (minute) => minute.percentile(50) },
            { name: "Slowest of a hundred (p99)", value: (minute) => minute.percentile(99) },
        ]),
        chart("Backlog: sagas under way", whole, [{ name: "Under way", value: (minute) => minute.backlog }]),
    ];
    const draw = frames(() => {
        const shown = minutes.shown(Date.now());
        charts.forEach((one) => one.draw(shown));
    }, pause);
    page.append(
        h("h1", null, "Charts"),
        h(
            "p",
            { class: "muted" },
            "The last half hour, by minutes, as far back as the watch was asked for; the last minute is not over.",
        ),
        h(
            "div",
            { class: "charts" },
            charts.map((one) => one.element),
        ),
    );
    const { position, after, open } = await beginning(signal);
    minutes.begin(position, open);
    draw();
    everySecond(signal, draw, 5000);
    await watch("/sagas/watch", {
        query: { after },
        signal,
        onTransition: (transition) => {
            minutes.add(transition);
            draw();
        },
    });
}
