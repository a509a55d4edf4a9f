import { field } from "../forms/field.js";
import { moneyField } from "../forms/money-field.js";
import { decimal } from "../format/money.js";

/** An amount and its currency that may be left out together, unless the `hint` on the amount says something else. */
export function limitFields(name, { hint = "None where it is left empty." } = {}) {
    const currency = field(`${name}.currency`, "Currency of the limit", { value: "GBP", maxlength: 3, size: 4 });
    const amount = moneyField(`${name}.amount`, "Spending limit", () => currency.input.value.trim(), { hint });
    let filled = ["", "GBP"];
    return {
        fields: [amount, currency],
        value: () => (amount.value() === undefined ? null : { amount: amount.value(), currency: currency.value() }),
        /** With the limit as it is now, null for none; what was typed stays. */
        fill(limit) {
            if (amount.input.value === filled[0] && currency.input.value === filled[1]) {
                filled = limit === null ? ["", "GBP"] : [decimal(limit.amount, limit.currency), limit.currency];
                [amount.input.value, currency.input.value] = filled;
            }
        },
    };
}
