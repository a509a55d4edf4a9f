import { Problem } from "../api/problem.js";
import { h, replace } from "../dom/element.js";
import { problemView } from "./problem-view.js";

/**
 * A form that says what came of it.
 * @param label its accessible name
 * @param fields those of field.js, asked anew on each submit where it is a function
 * @param send gets the values by name; a problem that it throws is shown at the fields that it names
 */
export function form({ label, fields, content, submit, send, danger = false, beside }) {
    const all = () => (typeof fields === "function" ? fields() : fields);
    const result = h("div", { class: "form-result" });
    const button = h("button", { type: "submit", class: danger ? "danger" : "primary" }, submit);
    const element = h(
        "form",
        { "aria-label": label, novalidate: true, class: "form", onsubmit: (event) => submitted(event) },
        result,
        content ?? all().map((field) => field.element),
        h("div", { class: "buttons" }, button, beside),
    );
    return element;

    async function submitted(event) {
        event.preventDefault();
        if (button.getAttribute("aria-disabled") === "true") {
            return;
        }
        all().forEach((field) => field.show([]));
        replace(result);
        // Not disabled: that would take the focus away.
        button.setAttribute("aria-disabled", "true");
        try {
            if (isComplete()) {
                await send(Object.fromEntries(all().map((field) => [field.name, field.value()])));
            }
        } catch (error) {
            tell(Problem.from(error));
        } finally {
            button.removeAttribute("aria-disabled");
        }
    }

    function isComplete() {
        const missing = all().filter((field) => field.input.required && field.value() === undefined);
        missing.forEach((field) => field.show(["Fill this in."]));
        missing[0]?.input.focus();
        return missing.length === 0;
    }

    function tell(problem) {
        const named = all().filter((field) => problem.errors[field.name]);
        named.forEach((field) => field.show(problem.errors[field.name]));
        replace(result, problemView(problem, { except: named.map((field) => field.name) }));
        named[0]?.input.focus();
    }
}
