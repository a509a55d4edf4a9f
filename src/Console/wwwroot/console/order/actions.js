import { h } from "../dom/element.js";
import { cancel } from "./cancel.js";
import { giveBack } from "./give-back.js";
import { resolve } from "./resolve.js";
import { retry } from "./retry.js";

/** What may be done with the order as it stands, each as something to open. */
export function actions(id, reload) {
    const all = [cancel, giveBack, retry, resolve].map((make) => make(id, reload));
    const none = h("p", { class: "muted" }, "Nothing can be done with the order as it stands, or your scopes do not let you.");
    return {
        element: h(
            "section",
            { "aria-labelledby": "actions" },
            h("h2", { id: "actions" }, "Actions"),
            h(
                "div",
                { class: "actions" },
                all.map((action) => action.element),
            ),
            none,
        ),
        draw(state) {
            all.forEach((action) => action.draw(state));
            none.hidden = all.some((action) => !action.element.hidden);
        },
    };
}
