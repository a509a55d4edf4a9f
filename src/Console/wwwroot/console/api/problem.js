/** A refusal of the API, as RFC 9457 tells it, or of the network. */
export class Problem extends Error {
    constructor({ status = 0, title, detail = "", errors = {}, traceId = null, retryAfter = null }) {
        super(detail || title);
        Object.assign(this, { status, title, detail, errors, traceId, retryAfter });
    }

    /** Whether the service has decided, so that the same request gets no other answer by and by. */
    get isFinal() {
        return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
    }

    static async of(response) {
        const retryAfter = Number(response.headers.get("Retry-After")) || null;
        try {
            return new Problem({ ...(await response.json()), status: response.status, retryAfter });
        } catch {
            return new Problem({
                status: response.status,
                title: `The service answered with ${response.status}`,
                detail: "What it said is no problem description: something in between may have answered.",
                retryAfter,
            });
        }
    }

    static ofNetwork() {
        return new Problem({
            title: "The service cannot be reached",
            detail: "Look whether it runs and whether this machine is online, then try again.",
        });
    }

    /** What reading from the network throws; where the reader gave up itself, that stays what it is. */
    static ofReading(error) {
        return error.name === "AbortError" ? error : Problem.ofNetwork();
    }

    /** Anything that was thrown. */
    static from(error) {
        return error instanceof Problem
            ? error
            : new Problem({ title: "The console failed", detail: String(error?.message ?? error) });
    }
}
