/** `ApprovingPurchase` and `order_submitted` as words: Approving purchase, Order submitted. */
export function words(name) {
    const spaced = name
        .replaceAll("_", " ")
        .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
        .toLowerCase();
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** The end of an id, which tells ids made at the same time apart. */
export const shortId = (id) => (id.length > 12 ? `…${id.slice(-8)}` : id);

export const count = (number, one, many = `${one}s`) => `${number.toLocaleString()} ${number === 1 ? one : many}`;

export const isId = (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
