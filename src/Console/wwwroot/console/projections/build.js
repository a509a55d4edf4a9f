import { h, setText } from "../dom/element.js";
import { moment } from "../format/times.js";

/** How far a rebuild or a verification is, and how the last one ended. */
export function build(name) {
    const progress = h("progress", { max: 100, "aria-label": `${name}, progress` });
    const text = h("span", null);
    const element = h("p", { class: "build", hidden: true }, h("strong", null, `${name}: `), text, " ", progress);
    return {
        element,
        draw(state, result) {
            element.hidden = !state;
            if (!state) {
                return;
            }
            progress.hidden = state.state === "Completed";
            progress.value = state.percent;
            setText(text, sentence(state, result));
        },
    };
}

function sentence(state, result) {
    if (state.state === "Completed") {
        const found = result ? `, ${result.differences.toLocaleString()} of ${result.rows.toLocaleString()} rows differ` : "";
        return `completed ${moment(state.endedAt).textContent}, ${state.events.toLocaleString()} events${found}.`;
    }
    const why = state.failure ? ` Stands still: ${state.failure.reason}` : "";
    return `${state.state.toLowerCase()}, ${state.percent} %, ${state.eventsPerSecond.toLocaleString()} events a second.${why}`;
}
