import { change } from "../api/client.js";
import { announce } from "../dom/announce.js";
import { h } from "../dom/element.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";

/** A letter is decided on once: put back on its queue, or left for good. */
export function decision(letter, path, reload) {
    const decide = (what, body, words) => async () => {
        await change("POST", `${path}/${letter.id}/${what}`, { body });
        announce(words);
        await reload();
    };
    const replay = letter.replayable
        ? form({
              label: "Replay the letter",
              submit: "Replay",
              fields: [],
              send: decide("replay", {}, "The letter goes back on its queue."),
          })
        : h("p", null, "Its body was not kept whole, so it cannot be replayed: its sender has to send it again.");
    const discard = form({
        label: "Discard the letter",
        submit: "Discard",
        danger: true,
        fields: [field("reason", "Reason for the discard", { required: true })],
        send: ({ reason }) => decide("discard", { reason }, "The letter is discarded.")(),
    });
    return h(
        "section",
        { "aria-labelledby": "decision" },
        h("h2", { id: "decision" }, "Decision"),
        h("div", { class: "two" }, replay, discard),
    );
}
