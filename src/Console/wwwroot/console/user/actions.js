import { h } from "../dom/element.js";
import { erase } from "./erase.js";
import { limit } from "./limit.js";
import { password } from "./password.js";
import { reinstate } from "./reinstate.js";
import { suspend } from "./suspend.js";
import { verify } from "./verify.js";

/** What may be done with the user as they stand. */
export function actions(id, reload) {
    const all = [verify, suspend, reinstate, limit, password, erase].map((make) => make(id, reload));
    return {
        element: h(
            "section",
            { "aria-labelledby": "user-actions" },
            h("h2", { id: "user-actions" }, "Actions"),
            h(
                "div",
                { class: "actions" },
                all.map((action) => action.element),
            ),
        ),
        draw: (user) => all.forEach((action) => action.draw(user)),
    };
}
