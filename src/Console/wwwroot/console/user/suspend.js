import { field } from "../forms/field.js";
import { may } from "../session/session.js";
import { userAction } from "./user-action.js";

export const suspend = (id, reload) =>
    userAction(
        {
            name: "Suspend the user",
            danger: true,
            fields: [
                field("reason", "Reason for the suspension", {
                    required: true,
                    hint: "The user is signed out, and their open orders are cancelled.",
                }),
            ],
            path: `/users/${id}/suspension`,
            body: ({ reason }) => ({ reason }),
            done: "The user is being suspended.",
            offered: ({ status }) => ["PendingVerification", "Active", "Lapsed"].includes(status) && may("users:suspend"),
        },
        reload,
    );
