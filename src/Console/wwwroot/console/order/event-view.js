import { h, replace } from "../dom/element.js";
import { preciseMoment } from "../format/times.js";
import { shortId, words } from "../format/words.js";
import { kindOf } from "./event-kind.js";

/** An event with who, when and why; its data as they are stored, when asked for. */
export function eventView(event, known, trace) {
    const { kind, label } = kindOf(event);
    return h(
        "li",
        { id: `event-${event.id}`, class: "event", "data-kind": kind },
        h(
            "div",
            { class: "event-head" },
            h("span", { class: "badge", "data-kind": kind }, label),
            h("strong", null, words(event.type)),
            event.type === "saga_transitioned" &&
                h("span", null, `${words(event.data.from || "Initial")} → ${words(event.data.to)}`),
            event.data.reason && h("span", { class: "why" }, event.data.reason),
        ),
        h(
            "div",
            { class: "event-meta" },
            preciseMoment(event.at),
            byWhom(event),
            cause(event, known),
            event.correlationId &&
                h("span", null, "correlation ", h("code", { title: event.correlationId }, shortId(event.correlationId))),
            trace,
        ),
        details(event),
    );
}

const byWhom = ({ who, initiator }) =>
    who && h("span", null, `by ${who}`, initiator && initiator !== who ? `, begun by ${initiator}` : "");

function cause({ causationId }, known) {
    const name = causationId && known.get(causationId);
    if (!causationId) {
        return null;
    }
    return h(
        "span",
        { title: causationId },
        "because of ",
        name?.isHere ? h("a", { href: `#event-${causationId}` }, name.words) : (name?.words ?? shortId(causationId)),
    );
}

function details(event) {
    const text = h("pre", null);
    const fill = () => text.textContent === "" && replace(text, JSON.stringify(event, null, 2));
    return h(
        "details",
        { ontoggle: fill },
        h(
            "summary",
            null,
            "Stored event",
            h("span", { class: "visually-hidden" }, `: ${words(event.type)} at ${event.position}`),
        ),
        text,
    );
}
