/** `label` puts a page into the navigation, `scope` says who has use for it there. */
export const routes = [
    { path: "/", label: "Board", scope: "sagas:read", load: () => import("../board/page.js") },
    { path: "/console/orders", label: "Orders", load: () => import("../orders/page.js") },
    { path: "/console/orders/new", load: () => import("../place-order/page.js") },
    { path: "/console/orders/:id", load: () => import("../order/page.js") },
    { path: "/console/attention", label: "Attention", scope: "sagas:read", load: () => import("../attention/page.js") },
    {
        path: "/console/dead-letters",
        label: "Dead letters",
        scope: "dead-letters:read",
        load: () => import("../dead-letters/page.js"),
    },
    { path: "/console/dead-letters/:side/:id", load: () => import("../dead-letter/page.js") },
    {
        path: "/console/projections",
        label: "Projections",
        scope: "projections:read",
        load: () => import("../projections/page.js"),
    },
    { path: "/console/charts", label: "Charts", scope: "sagas:read", load: () => import("../charts/page.js") },
    { path: "/console/products", label: "Products", load: () => import("../products/page.js") },
    { path: "/console/stock", label: "Stock", scope: "stock:read", load: () => import("../stock/page.js") },
    {
        path: "/console/simulators",
        label: "Simulators",
        scope: "simulators:operate",
        load: () => import("../simulators/page.js"),
    },
    { path: "/console/users", label: "Users", load: () => import("../users/page.js") },
    { path: "/console/users/:id", load: () => import("../user/page.js") },
];
