const period = 1000;

/** Calls `tick` at once and every second until the signal. */
export function everySecond(signal, tick, every = period) {
    if (signal.aborted) {
        return;
    }
    tick();
    const timer = setInterval(tick, every);
    signal.addEventListener("abort", () => clearInterval(timer));
}
