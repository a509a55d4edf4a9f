import { field } from "../forms/field.js";
import { moneyField } from "../forms/money-field.js";

/** An amount and its currency that may be left out together. */
export function limitFields(name) {
    const currency = field(`${name}.currency`, "Currency of the limit", { value: "GBP", maxlength: 3, size: 4 });
    const amount = moneyField(`${name}.amount`, "Spending limit", () => currency.input.value.trim(), {
        hint: "None where it is left empty.",
    });
    return {
        fields: [amount, currency],
        value: () => (amount.value() === undefined ? null : { amount: amount.value(), currency: currency.value() }),
    };
}
