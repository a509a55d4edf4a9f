import { connecting, ended, live, refused } from "../shell/connection.js";
import { Problem } from "./problem.js";
import { open, queryOf } from "./client.js";
import { eventsIn } from "./server-sent-events.js";
import { Backoff } from "./backoff.js";

/** Milliseconds; the service is never silent for longer than its heartbeat of 15 s. */
const longestSilence = 40_000;

/**
 * Follows transitions without a gap until the signal: whenever the stream ends, it is gone on with from the last id.
 * @param onTransition called with each transition, once; where it fails, again after a pause
 * @throws {Problem} one that trying again does not mend
 */
export async function watch(path, { query, signal, onTransition }) {
    const backoff = new Backoff();
    let lastId = null;
    signal.addEventListener("abort", () => ended());
    while (!signal.aborted) {
        connecting();
        try {
            await follow();
        } catch (error) {
            if (signal.aborted) {
                return;
            }
            if (error instanceof Problem && isFinal(error.status)) {
                refused();
                throw error;
            }
        }
        await backoff.pause(signal);
    }

    async function follow() {
        const attempt = new AbortController();
        const end = () => attempt.abort();
        signal.addEventListener("abort", end);
        let alarm = setTimeout(end, longestSilence);
        const heard = () => {
            clearTimeout(alarm);
            alarm = setTimeout(end, longestSilence);
        };
        try {
            const headers = { Accept: "text/event-stream", ...(lastId !== null && { "Last-Event-ID": lastId }) };
            const response = await open(path + queryOf(query), { headers, signal: attempt.signal });
            live();
            backoff.reset();
            for await (const event of eventsIn(response, heard)) {
                if (event.type === "transition") {
                    await onTransition(JSON.parse(event.data));
                }
                lastId = event.id ?? lastId;
            }
        } finally {
            attempt.abort();
            clearTimeout(alarm);
            signal.removeEventListener("abort", end);
        }
    }
}

const isFinal = (status) => status >= 400 && status < 500 && status !== 408 && status !== 429;
