import { Problem } from "./problem.js";

/**
 * Events of Server-Sent Events in a response, as `{ id, type, data }`; id is null where the event has none.
 * @throws {Problem} where the stream breaks
 */
export async function* eventsIn(response, onBytes) {
    let buffered = "";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
        const { done, value } = await reader.read().catch((error) => {
            throw Problem.ofReading(error);
        });
        if (done) {
            return;
        }
        onBytes();
        buffered += value;
        const blocks = buffered.split("\n\n");
        buffered = blocks.pop();
        yield* blocks.map(eventOf).filter((event) => event.data !== "");
    }
}

function eventOf(block) {
    const event = { id: null, type: "message", data: "" };
    for (const line of block.split("\n")) {
        const colon = line.indexOf(":");
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
        if (field === "data") {
            event.data += (event.data === "" ? "" : "\n") + value;
        } else if (field === "id") {
            event.id = value;
        } else if (field === "event") {
            event.type = value;
        }
    }
    return event;
}
