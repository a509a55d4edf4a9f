import { Problem } from "../api/problem.js";
import { minorDigits } from "../format/minor-digits.js";
import { minorUnits } from "../format/money.js";
import { field, given } from "./field.js";

/** An amount, written as people do (12.50), read as minor units of the currency that `currency()` says at that time. */
export function moneyField(name, label, currency, options = {}) {
    const amount = field(name, label, { inputmode: "decimal", ...options, read });
    return amount;

    function read(text) {
        if (given(text) === undefined) {
            return undefined;
        }
        const units = minorUnits(text, currency() ?? "");
        if (units === null) {
            throw new Problem({
                title: "An amount cannot be read",
                errors: {
                    [amount.name]: [`Give a number with at most ${minorDigits(currency())} decimal places, such as 12.50.`],
                },
            });
        }
        return units;
    }
}
