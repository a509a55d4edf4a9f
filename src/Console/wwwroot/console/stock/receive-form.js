import { field, wholeNumber } from "../forms/field.js";
import { movementForm } from "./movement-form.js";

export const receiveForm = (moved) =>
    movementForm({
        name: "Receive goods",
        submit: "Receive",
        what: "receipts",
        fields: [
            field("sku", "SKU received", { required: true, spellcheck: "false" }),
            field("quantity", "Pieces received", { required: true, type: "number", min: 1, read: wholeNumber }),
            field("reference", "Delivery"),
        ],
        body: ({ quantity, reference }) => ({ quantity, ...(reference && { reference }) }),
        moved,
    });
