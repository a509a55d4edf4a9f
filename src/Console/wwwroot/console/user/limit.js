import { may } from "../session/session.js";
import { limitFields } from "./limit-fields.js";
import { userAction } from "./user-action.js";

export function limit(id, reload) {
    const limits = limitFields("limit");
    return userAction(
        {
            name: "Set the spending limit",
            fields: limits.fields,
            method: "PUT",
            path: `/users/${id}/spending-limit`,
            body: () => ({ limit: limits.value() }),
            done: "The spending limit is set.",
            offered: ({ status }) => !["Erasing", "Erased"].includes(status) && may("users:write"),
        },
        reload,
    );
}
