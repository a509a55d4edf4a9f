import { everySecond } from "../dom/clock.js";
import { h, replace, setText } from "../dom/element.js";
import { duration } from "../format/times.js";
import { words } from "../format/words.js";

/** What the saga waits for, and until when. */
export function waiting(signal) {
    const sentence = h("p", { class: "waits" });
    const left = h("span", { role: "timer", "aria-live": "off", class: "countdown" });
    const attention = h("div", { class: "attention-box" });
    let until = null;
    everySecond(signal, () => setText(left, until === null ? "" : remaining(until)));
    return {
        element: h("div", null, sentence, attention),
        draw({ saga }) {
            until = deadlineOf(saga);
            setText(left, until === null ? "" : remaining(until));
            replace(sentence, ...tell(saga, left));
            replace(
                attention,
                saga?.needsAttention &&
                    h("p", { class: "attention" }, `Needs attention: ${saga.attention ?? "it cannot go on by itself."}`),
            );
        },
    };
}

function tell(saga, left) {
    if (saga === null) {
        return ["To see the saga takes the scope sagas:read."];
    }
    const state = h("strong", null, words(saga.state));
    if (saga.pending === null) {
        return [
            saga.state === "NotStarted"
                ? "The saga has not seen the order yet."
                : ["The saga is at ", state, " and waits for nothing."],
        ];
    }
    return [
        "At ",
        state,
        ", waits for the answer to ",
        h("strong", null, words(saga.pending.command)),
        `, try ${saga.pending.attempt}`,
        ". ",
        left,
    ];
}

function deadlineOf(saga) {
    return saga?.pending && saga.deadline ? new Date(saga.deadline.since).getTime() + saga.deadline.delaySeconds * 1000 : null;
}

function remaining(until) {
    const ms = until - Date.now();
    return ms > 0
        ? `Asks again in ${duration(Math.ceil(ms / 1000) * 1000)}.`
        : "Its deadline has passed: it is about to ask again.";
}
