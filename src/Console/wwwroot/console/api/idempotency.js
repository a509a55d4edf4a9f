/**
 * Keys for one form: the same request has the same key until it is known how it ended, so that it can be sent again after its answer
 * was lost. Any other request has another.
 */
export function idempotencyKeys() {
    let last = null;
    return {
        of(body) {
            const text = JSON.stringify(body);
            if (last?.text !== text) {
                last = { text, key: newKey() };
            }
            return last.key;
        },
        settled() {
            last = null;
        },
    };
}

// crypto.randomUUID is there in secure contexts alone, and a console may be reached over plain HTTP in a test.
function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
