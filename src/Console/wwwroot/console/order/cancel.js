import { change } from "../api/client.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";
import { action } from "./action.js";
import { mayDo } from "./mine.js";

export function cancel(id, reload) {
    let version;
    const asks = form({
        label: "Cancel the order",
        submit: "Cancel the order",
        danger: true,
        fields: [
            field("reason", "Reason for the cancellation", { required: true, hint: "For whoever reads the order's history." }),
        ],
        send: async ({ reason }) => {
            await change("POST", `/orders/${id}/cancellation`, { body: { reason }, version });
            offer.done("The cancellation was accepted. The saga settles it.");
            await reload();
        },
    });
    const offer = action("Cancel the order…", asks, {
        offered: ({ order }) => order.status === "Submitted" && order.cancellation === null && mayDo("orders:cancel", order),
        draw: ({ order }) => (version = order.version),
    });
    return offer;
}
