import { change } from "../api/client.js";
import { announce } from "../dom/announce.js";
import { h, replace, setText } from "../dom/element.js";
import { newId } from "../dom/ids.js";
import { problemView } from "../forms/problem-view.js";
import { may } from "../session/session.js";
import { build } from "./build.js";
import { figures } from "./figures.js";

/** One projection, drawn anew in place. */
export function projectionView(name, reload) {
    const id = newId("projection");
    const state = h("span", { class: "badge" });
    const numbers = figures();
    const failure = h("p", { class: "attention" });
    const rebuild = build("Rebuild");
    const verification = build("Verification");
    const result = h("div", null);
    const ask = (what, label) =>
        h("button", { type: "button", onclick: () => begin(what, label), "aria-label": `${label} ${name}` }, label);
    return {
        element: h(
            "section",
            { class: "projection", "aria-labelledby": id },
            h("div", { class: "page-head" }, h("h2", { id }, name), state),
            numbers.element,
            failure,
            rebuild.element,
            verification.element,
            may("projections:operate") &&
                h("div", { class: "buttons" }, ask("rebuild", "Rebuild"), ask("verification", "Verify")),
            result,
        ),
        draw(projection) {
            state.dataset.status = projection.state;
            setText(state, projection.state);
            numbers.draw(projection);
            setText(failure, projection.failure ? failureOf(projection.failure) : "");
            rebuild.draw(projection.rebuild);
            verification.draw(projection.verification?.build, projection.verification?.result);
        },
    };

    async function begin(what, label) {
        try {
            await change("POST", `/projections/${encodeURIComponent(name)}/${what}`);
            replace(result);
            announce(`${label} of ${name} was asked for.`);
            await reload();
        } catch (problem) {
            replace(result, problemView(problem));
        }
    }
}

const failureOf = ({ reason, eventType, position }) =>
    `Stands still${position ? ` at position ${position} (${eventType})` : ""}: ${reason}`;
