import { Problem } from "../api/problem.js";
import { field } from "../forms/field.js";
import { may, whoIs } from "../session/session.js";
import { userAction } from "./user-action.js";

/** There is no way back, so the word has to be typed. */
export const erase = (id, reload) =>
    userAction(
        {
            name: "Erase the user",
            danger: true,
            fields: [field("confirmation", "Type ERASE to erase all personal data of the user, for good", { required: true })],
            method: "DELETE",
            path: `/users/${id}`,
            body({ confirmation }) {
                if (confirmation !== "ERASE") {
                    throw new Problem({ title: "Nothing was erased", errors: { confirmation: ["Type ERASE in capitals."] } });
                }
                return undefined;
            },
            done: "The user is being erased.",
            offered: ({ status }) => !["Erasing", "Erased"].includes(status) && (may("users:erase") || whoIs().userId === id),
        },
        reload,
    );
