import { change } from "../api/client.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";
import { may } from "../session/session.js";
import { action } from "./action.js";

/** Has the saga ask at once. */
export function retry(id, reload) {
    let version;
    const asks = form({
        label: "Retry now",
        submit: "Retry now",
        fields: [field("reason", "Reason for the retry", { required: true, hint: "For whoever reads the order's history." })],
        send: async ({ reason }) => {
            await change("POST", `/orders/${id}/saga/retry`, { body: { reason }, version });
            offer.done("The saga asks again.");
            await reload();
        },
    });
    const offer = action("Retry now…", asks, {
        offered: ({ saga }) => Boolean(saga?.pending) && may("sagas:operate"),
        draw: ({ order }) => (version = order.version),
    });
    return offer;
}
