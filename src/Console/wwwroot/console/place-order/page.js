import { change } from "../api/client.js";
import { idempotencyKeys } from "../api/idempotency.js";
import { h } from "../dom/element.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";
import { go } from "../routing/router.js";
import { may } from "../session/session.js";
import { lineList } from "./line-list.js";
import { skuChoices } from "./sku-choices.js";

/** The form for a new order; afterwards its page shows how it goes. */
export function show({ page, query }) {
    const keys = idempotencyKeys();
    const user = may("orders:submit")
        ? field("userId", "User id", {
              required: true,
              spellcheck: "false",
              value: query.user ?? "",
              hint: "Of a verified user.",
          })
        : null;
    const currency = field("currency", "Currency", { required: true, value: "GBP", maxlength: 3, size: 4, spellcheck: "false" });
    const reference = field("reference", "Reference", { hint: "Your own name for the order." });
    const lines = lineList(() => currency.input.value.trim());
    const head = [user, currency, reference].filter(Boolean);
    page.append(
        h("h1", null, "Place an order"),
        may("orders:quote")
            ? h("p", null, "A line without a price is at the catalogue's.")
            : h("p", null, "Lines are at the catalogue's prices; to set others takes the scope orders:quote."),
        skuChoices(),
        form({
            label: "Place an order",
            submit: "Place order",
            fields: () => [...head, ...lines.fields()],
            content: [head.map((one) => one.element), lines.element],
            send: async (values) => {
                const body = {
                    currency: values.currency,
                    ...(values.userId && { userId: values.userId }),
                    ...(values.reference && { reference: values.reference }),
                    lines: lines.values(),
                };
                const { id } = await keys.under(body, (key) => change("POST", "/orders", { body, key }));
                await go(`/console/orders/${id}`);
            },
        }),
    );
}
