import { change } from "../api/client.js";
import { idempotencyKeys } from "../api/idempotency.js";
import { h } from "../dom/element.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";
import { action } from "./action.js";
import { mayDo } from "./mine.js";
import { pieceFields } from "./piece-fields.js";

/** A return, whole or by line. Until it is known how it ended, it stays as it was sent: it can be repeated, not changed. */
export function giveBack(id, reload) {
    const keys = idempotencyKeys();
    const reason = field("reason", "Reason for the return", { required: true });
    const pieces = pieceFields();
    const unsure = h(
        "p",
        { hidden: true },
        "It is not known whether this return was accepted. Until it is, Return sends the same once more.",
    );
    let version;
    let latest;
    let sent = null;
    const asks = form({
        label: "Return goods",
        submit: "Return",
        fields: () => [reason, ...pieces.fields()],
        content: [unsure, pieces.element, reason.element],
        send: async (values) => {
            sent ??= { body: { reason: values.reason, ...pieces.lines() }, version };
            hold(true);
            try {
                const { body, version: seen } = sent;
                await keys.under(body, (key) => change("POST", `/orders/${id}/return`, { body, version: seen, key }));
                pieces.forget();
                version = undefined;
            } finally {
                if (!keys.isOpen()) {
                    sent = null;
                    hold(false);
                    offerLines();
                }
                unsure.hidden = sent === null;
            }
            offer.done("The return was accepted. The saga settles it.");
            // The page follows the order: what cannot be read now is read later, and the return is accepted all the same.
            await reload().catch(() => {});
        },
    });
    const offer = action("Return goods…", asks, {
        offered: ({ order }) => order.status === "Completed" && mayDo("orders:return", order),
        draw({ order }) {
            latest = order;
            if (sent === null) {
                offerLines();
            }
        },
    });
    return offer;

    function offerLines() {
        if (version !== latest.version) {
            version = latest.version;
            pieces.offer(latest);
        }
    }

    function hold(isHeld) {
        [reason, ...pieces.fields()].forEach(({ input }) => (input.readOnly = isHeld));
    }
}
