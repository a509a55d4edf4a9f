import { field, verbatim } from "../forms/field.js";
import { may, whoIs } from "../session/session.js";
import { userAction } from "./user-action.js";

/** Users give their present password; who may set everybody's gives only the new one. */
export function password(id, reload) {
    const isOwn = whoIs().userId === id && !may("users:passwords");
    return userAction(
        {
            name: "Set the password",
            fields: [
                ...(isOwn
                    ? [
                          field("currentPassword", "Present password", {
                              type: "password",
                              required: true,
                              autocomplete: "current-password",
                              read: verbatim,
                          }),
                      ]
                    : []),
                field("password", "New password", {
                    type: "password",
                    required: true,
                    autocomplete: "new-password",
                    read: verbatim,
                    hint: "Signs the user out everywhere.",
                }),
            ],
            method: "PUT",
            path: `/users/${id}/password`,
            body: ({ password: chosen, currentPassword }) => ({ password: chosen, ...(currentPassword && { currentPassword }) }),
            done: "The password is set.",
            anyVersion: true,
            offered: ({ status }) => !["Erasing", "Erased"].includes(status) && (isOwn || may("users:passwords")),
        },
        reload,
    );
}
