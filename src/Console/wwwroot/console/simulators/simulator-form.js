import { change } from "../api/client.js";
import { announce } from "../dom/announce.js";
import { h } from "../dom/element.js";
import { newId } from "../dom/ids.js";
import { field, given } from "../forms/field.js";
import { form } from "../forms/form.js";

export function simulatorForm({ name, failureRate, delaySeconds }) {
    const id = newId("simulator");
    const rate = number("failureRate", "Failure rate", failureRate, {
        max: 1,
        step: 0.01,
        hint: "The share of requests that fail, 0 to 1.",
    });
    const delay = number("delaySeconds", "Delay in seconds", delaySeconds, { step: 0.1, hint: "How long an answer takes." });
    return h(
        "section",
        { "aria-labelledby": id },
        h("h2", { id }, name),
        form({
            label: `Set ${name}`,
            submit: `Set ${name}`,
            fields: [rate, delay],
            send: async (body) => {
                await change("PUT", `/simulators/${encodeURIComponent(name)}`, { body });
                announce(`${name} is set.`);
            },
        }),
    );
}

const number = (name, label, value, attributes) =>
    field(name, label, {
        type: "number",
        min: 0,
        required: true,
        value,
        read: (text) => (given(text) === undefined ? undefined : Number(text)),
        ...attributes,
    });
