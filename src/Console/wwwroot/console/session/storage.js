const key = "orders.console.session";

/** Credentials are kept for as long as the tab is open, and for it alone. */
export const stored = () => JSON.parse(sessionStorage.getItem(key) ?? "null");

export const store = (credentials) => sessionStorage.setItem(key, JSON.stringify(credentials));

export const forget = () => sessionStorage.removeItem(key);
