import { minorDigits } from "./minor-digits.js";

/** Minor units for people: 1250 of GBP is £12.50. */
export function money(amount, currency) {
    const plain = decimal(amount, currency);
    return formatter(currency)?.format(plain) ?? `${plain} ${currency}`;
}

/** Minor units as a plain decimal: 1250 of GBP is 12.50. */
export function decimal(amount, currency) {
    const digits = minorDigits(currency);
    const text = String(Math.abs(amount)).padStart(digits + 1, "0");
    const sign = amount < 0 ? "-" : "";
    return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A plain decimal as minor units; null where it is none, or finer than the currency. */
export function minorUnits(text, currency) {
    const digits = minorDigits(currency);
    const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text.trim());
    if (!match || (match[2] ?? "").length > digits) {
        return null;
    }
    return Number(match[1] + (match[2] ?? "").padEnd(digits, "0"));
}

function formatter(currency) {
    const digits = minorDigits(currency);
    try {
        return new Intl.NumberFormat(undefined, {
            style: "currency",
            currency,
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
        });
    } catch {
        return null;
    }
}
