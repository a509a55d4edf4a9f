import { may } from "../session/session.js";
import { userAction } from "./user-action.js";

export const reinstate = (id, reload) =>
    userAction(
        {
            name: "Reinstate the user",
            path: `/users/${id}/reinstatement`,
            done: "The user is reinstated.",
            offered: ({ status }) => ["Suspending", "Suspended"].includes(status) && may("users:suspend"),
        },
        reload,
    );
