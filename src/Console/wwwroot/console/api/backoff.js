/** Milliseconds. */
const first = 250;
const longest = 15_000;

/** Pauses that double, with chance in them, so that many consoles do not come back in the same moment. */
export class Backoff {
    #next = first;

    reset() {
        this.#next = first;
    }

    /**
     * Ends early with the signal, and when the machine is online again.
     * @param atLeast milliseconds
     */
    pause(signal, atLeast = 0) {
        const length = Math.max(atLeast, this.#next * (0.5 + Math.random() / 2));
        this.#next = Math.min(this.#next * 2, longest);
        return new Promise((resolve) => {
            const end = () => {
                clearTimeout(timer);
                window.removeEventListener("online", end);
                signal.removeEventListener("abort", end);
                resolve();
            };
            const timer = setTimeout(end, length);
            window.addEventListener("online", end);
            signal.addEventListener("abort", end);
        });
    }
}
