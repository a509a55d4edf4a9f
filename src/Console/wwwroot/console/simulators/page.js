import { get } from "../api/client.js";
import { h, replace } from "../dom/element.js";
import { simulatorForm } from "./simulator-form.js";

/** How the simulated participants behave, to be changed while the system runs. */
export async function show({ page, signal }) {
    const content = h("div", { class: "two" }, h("p", { class: "muted" }, "Loading"));
    page.append(
        h("h1", null, "Simulators"),
        h("p", null, "Each can be made to fail and to be slow. What is set here holds until the process ends."),
        content,
    );
    try {
        const { items } = await get("/simulators", { signal });
        replace(content, items.map(simulatorForm));
    } catch (problem) {
        if (problem.status !== 404) {
            throw problem;
        }
        replace(
            content,
            h(
                "p",
                null,
                "Here the participants run in processes of their own, and are configured when they start (Simulators:…).",
            ),
        );
    }
}
