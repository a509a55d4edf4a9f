import { h } from "../dom/element.js";
import { preciseMoment } from "../format/times.js";

/** What became of it, and by whom. */
export const steps = ({ history }) =>
    h(
        "section",
        { "aria-labelledby": "letter-history" },
        h("h2", { id: "letter-history" }, "History"),
        h("ol", { class: "timeline" }, history.map(step)),
    );

const step = ({ state, at, who, reason }) =>
    h(
        "li",
        { class: "event" },
        h(
            "div",
            { class: "event-head" },
            h("span", { class: "badge", "data-status": state }, state),
            reason && h("span", null, reason),
        ),
        h("div", { class: "event-meta" }, preciseMoment(at), who && h("span", null, `by ${who}`)),
    );
