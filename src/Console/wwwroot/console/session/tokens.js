import { addressOf } from "../api/addresses.js";
import { Problem } from "../api/problem.js";

/** Milliseconds before its end at which an access token is not used any more. */
const margin = 20_000;

export const tokensFor = (email, password) => ask("/tokens", { email, password });

export const nextTokens = (refreshToken) => ask("/tokens/refresh", { refreshToken });

export const isOld = (tokens) => Date.now() > tokens.expiresAt - margin;

async function ask(path, body) {
    const response = await fetch(await addressOf(path), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    }).catch(() => {
        throw Problem.ofNetwork();
    });
    if (!response.ok) {
        throw await Problem.of(response);
    }
    const { accessToken, refreshToken, expiresIn } = await response.json().catch((error) => {
        throw Problem.ofReading(error);
    });
    return { kind: "tokens", accessToken, refreshToken, expiresAt: Date.now() + expiresIn * 1000 };
}
