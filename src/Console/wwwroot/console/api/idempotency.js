import { Problem } from "./problem.js";

/**
 * Keys for one form: the same request has the same key until it is known how it ended, so that it can be sent again after its
 * answer was lost. Any other request has another, and so has one that was answered: the service repeats a key's answer, even
 * a refusal.
 */
export function idempotencyKeys() {
    let last = null;
    return {
        /** What `send` answers, which gets the key of the request with that body. @throws what it throws */
        async under(body, send) {
            const text = JSON.stringify(body);
            if (last?.text !== text) {
                last = { text, key: newKey() };
            }
            try {
                const answer = await send(last.key);
                last = null;
                return answer;
            } catch (problem) {
                if (isSettled(problem)) {
                    last = null;
                }
                throw problem;
            }
        },
        /** Whether a request was sent of which it is not known how it ended. */
        isOpen: () => last !== null,
    };
}

// Who may not send is told so before the key is looked up: that says nothing of an earlier try.
const isSettled = (problem) => problem instanceof Problem && problem.isFinal && problem.status !== 401 && problem.status !== 403;

// crypto.randomUUID is there in secure contexts alone, and a console may be reached over plain HTTP in a test.
function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
