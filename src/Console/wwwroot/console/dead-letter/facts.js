import { h } from "../dom/element.js";
import { moment } from "../format/times.js";

export const facts = (letter, aboutPath) =>
    h(
        "section",
        { "aria-labelledby": "why" },
        h("h2", { id: "why" }, "Why"),
        letter.error &&
            h("p", { class: "attention" }, h("strong", null, letter.error.message), h("br"), h("code", null, letter.error.type)),
        h(
            "dl",
            { class: "facts" },
            entry("State", h("span", { class: "badge", "data-status": letter.state }, letter.state)),
            entry("Reason", letter.reason),
            entry("Message", letter.messageType ?? "Unknown"),
            entry("Queue", letter.queue ?? "none"),
            letter.subjectId && entry("About", h("a", { href: `${aboutPath}/${letter.subjectId}` }, letter.subjectId)),
            entry("Tries", letter.tries),
            entry("Replayed", `${letter.round} times`),
            entry("Put aside", moment(letter.at)),
            letter.traceId && entry("Trace", h("code", null, letter.traceId)),
        ),
        letter.error?.stackTrace &&
            h("details", null, h("summary", null, "Stack trace"), h("pre", null, letter.error.stackTrace)),
    );

const entry = (term, value) => [h("dt", null, term), h("dd", null, value)];
