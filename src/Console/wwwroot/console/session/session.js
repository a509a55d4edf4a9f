import { get, open } from "../api/client.js";
import { Problem } from "../api/problem.js";
import { forget, store, stored } from "./storage.js";
import { isOld, nextTokens, tokensFor } from "./tokens.js";

let credentials = stored();
let caller = null;
let refreshing = null;
let notice = "";

/** Which signing in is meant: what was asked in an earlier one neither becomes the caller of this one nor ends it. */
let session = 0;
const listeners = new Set();

/** Who is signed in: name, userId (null for an API key) and scopes; null for nobody. */
export const whoIs = () => caller;

export const may = (scope) => caller?.scopes.includes(scope) ?? false;

/** Why nobody is signed in any more; empty where that was asked for. */
export const whyOut = () => notice;

export const onChange = (listener) => listeners.add(listener);

/** Goes on with what the tab was signed in with; where that is not good any more, nobody is. */
export async function restore() {
    if (credentials === null) {
        return;
    }
    const mine = session;
    try {
        const found = await get("/caller");
        if (mine !== session) {
            return;
        }
        caller = found;
    } catch (problem) {
        if (mine !== session) {
            return;
        }
        if (problem.status === 401) {
            end();
        } else {
            setTimeout(() => mine === session && restore(), 2000);
        }
    }
    tell();
}

/** @throws {Problem} */
export const signInWithKey = (key) => begin({ kind: "key", key });

/** @throws {Problem} */
export const signInWithPassword = async (email, password) => begin(await tokensFor(email, password));

/** Ends the user's sessions everywhere; a key is only forgotten. */
export async function signOut() {
    try {
        if (credentials?.kind === "tokens") {
            await open("/tokens", { method: "DELETE" });
        }
    } finally {
        end();
    }
}

/** Sends with the credentials, with fresh tokens where they are too old. */
export async function authorised(send) {
    const mine = session;
    if (credentials?.kind === "tokens" && isOld(credentials)) {
        await refresh();
    }
    const used = credentials;
    let response = await send(headers());
    if (response.status === 401 && used?.kind === "tokens" && mine === session && (await refresh(used))) {
        response = await send(headers());
    }
    if (response.status === 401 && caller !== null && mine === session) {
        end("You are signed out: your key or your session is not good any more.");
    }
    return response;
}

function headers() {
    if (credentials === null) {
        return {};
    }
    return credentials.kind === "key" ? { "X-Api-Key": credentials.key } : { Authorization: `Bearer ${credentials.accessToken}` };
}

async function begin(given) {
    const mine = change(given);
    try {
        const found = await get("/caller");
        if (mine !== session) {
            return;
        }
        caller = found;
    } catch (problem) {
        if (mine === session) {
            change(null);
        }
        throw problem;
    }
    store(credentials);
    tell();
}

// A refresh token is good once, so all who need a new one wait for the same. False where there is none to be had.
function refresh(used = credentials) {
    if (credentials !== used) {
        return Promise.resolve(credentials !== null);
    }
    if (refreshing !== null) {
        return refreshing;
    }
    const mine = session;
    const asked = nextTokens(credentials.refreshToken)
        .then((tokens) => {
            if (mine !== session) {
                return false;
            }
            credentials = tokens;
            store(tokens);
            return true;
        })
        .catch((problem) => {
            if (mine !== session) {
                return false;
            }
            if (problem instanceof Problem && problem.status >= 400 && problem.status < 429) {
                end("You are signed out: your session has ended.");
                return false;
            }
            throw problem;
        })
        .finally(() => {
            if (refreshing === asked) {
                refreshing = null;
            }
        });
    refreshing = asked;
    return asked;
}

function change(given) {
    credentials = given;
    refreshing = null;
    return ++session;
}

function end(why = "") {
    notice = why;
    change(null);
    caller = null;
    forget();
    tell();
}

function tell() {
    listeners.forEach((listener) => listener(caller));
}
