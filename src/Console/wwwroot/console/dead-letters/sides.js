/** Each service keeps the dead letters of its own log. */
export const sides = {
    orders: { name: "Orders", path: "/dead-letters", aboutPath: "/console/orders" },
    users: { name: "Users", path: "/users/dead-letters", aboutPath: "/console/users" },
};
