import { Problem } from "../api/problem.js";
import { field } from "../forms/field.js";
import { may } from "../session/session.js";
import { limitFields } from "./limit-fields.js";
import { userAction } from "./user-action.js";

/** To have no limit is chosen, never meant by an empty field. */
export function limit(id, reload) {
    const limits = limitFields("limit", { hint: "It counts where there is to be a limit." });
    const kind = field("kind", "How much the user may spend", {
        required: true,
        choices: [
            ["limited", "Up to the limit"],
            ["unlimited", "Without a limit"],
        ],
    });
    return userAction(
        {
            name: "Set the spending limit",
            fields: [kind, ...limits.fields],
            method: "PUT",
            path: `/users/${id}/spending-limit`,
            body: () => ({ limit: kind.value() === "unlimited" ? null : given() }),
            done: "The spending limit is set.",
            offered: ({ status }) => !["Erasing", "Erased"].includes(status) && may("users:write"),
            draw: ({ spendingLimit }) => limits.fill(spendingLimit ?? null),
        },
        reload,
    );

    function given() {
        const amount = limits.value();
        if (amount === null) {
            throw new Problem({
                title: "No limit was set",
                errors: { "limit.amount": ["Give an amount, or choose to have no limit."] },
            });
        }
        return amount;
    }
}
