import { may } from "../session/session.js";
import { userAction } from "./user-action.js";

/** The caller vouches for the user's address. */
export const verify = (id, reload) =>
    userAction(
        {
            name: "Verify the user",
            path: `/users/${id}/verification`,
            done: "The user is verified.",
            offered: ({ status }) => ["PendingVerification", "Lapsed"].includes(status) && may("users:verify"),
        },
        reload,
    );
