import { connecting, ended, live, refused } from "../shell/connection.js";
import { Problem } from "./problem.js";
import { open, queryOf } from "./client.js";
import { eventsIn } from "./server-sent-events.js";
import { Backoff } from "./backoff.js";

/** Milliseconds; the service is never silent for longer than its heartbeat of 15 s. */
const longestSilence = 40_000;

/**
 * Follows transitions without a gap until the signal: whenever the stream ends, it is gone on with from the last id.
 * @param onTransition called with each transition, once; where it fails for a problem that may pass, again after a pause
 * @throws what trying again does not mend
 */
export async function watch(path, { query, signal, onTransition }) {
    const backoff = new Backoff();
    let lastId = null;
    signal.addEventListener("abort", () => ended());
    while (!signal.aborted) {
        connecting();
        let askedFor = 0;
        try {
            await follow();
        } catch (error) {
            if (signal.aborted) {
                return;
            }
            if (!mayPass(error)) {
                refused();
                throw error;
            }
            askedFor = (error.retryAfter ?? 0) * 1000;
        }
        await backoff.pause(signal, askedFor);
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
            for await (const event of eventsIn(response, heard)) {
                if (event.type === "transition") {
                    await onTransition(JSON.parse(event.data));
                }
                // Not before: what opens well and cannot be processed must not be asked for without a pause.
                backoff.reset();
                lastId = event.id ?? lastId;
            }
        } finally {
            attempt.abort();
            clearTimeout(alarm);
            signal.removeEventListener("abort", end);
        }
    }
}

// Anything else is a fault of the console, or silence, which ends the attempt.
const mayPass = (error) => (error instanceof Problem ? !error.isFinal : error.name === "AbortError");
