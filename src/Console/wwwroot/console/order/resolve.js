import { change } from "../api/client.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";
import { may } from "../session/session.js";
import { words } from "../format/words.js";
import { h, setText } from "../dom/element.js";
import { action } from "./action.js";

const resolvable = ["CapturePayment", "RefundPayment"];

/** Tells the saga that money was taken, or given back, by other means. */
export function resolve(id, reload) {
    let version;
    let command;
    const about = h("p", null);
    const reason = field("reason", "How it was settled", { required: true, hint: "Such as: paid by transfer 4711." });
    const asks = form({
        label: "Settle by hand",
        submit: "Settle by hand",
        danger: true,
        fields: [reason],
        content: [about, reason.element],
        send: async (values) => {
            await change("POST", `/orders/${id}/saga/resolution`, { body: { command, reason: values.reason }, version });
            offer.done("The saga takes it as settled.");
            await reload();
        },
    });
    const offer = action("Settle by hand…", asks, {
        offered: ({ saga }) => saga?.needsAttention && resolvable.includes(saga.pending?.command) && may("sagas:operate"),
        draw({ order, saga }) {
            version = order.version;
            command = saga?.pending?.command;
            setText(
                about,
                command ? `${words(command)} has been done by other means. Look at the payment provider's side first.` : "",
            );
        },
    });
    return offer;
}
