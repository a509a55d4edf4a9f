import { field, wholeNumber } from "../forms/field.js";
import { movementForm } from "./movement-form.js";

export const adjustForm = (moved) =>
    movementForm({
        name: "Adjust stock",
        submit: "Adjust",
        what: "adjustments",
        fields: [
            field("sku", "SKU adjusted", { required: true, spellcheck: "false" }),
            field("quantity", "Pieces found or written off", {
                required: true,
                type: "number",
                read: wholeNumber,
                hint: "Written off: negative.",
            }),
            field("reason", "Reason for the adjustment", { required: true }),
        ],
        body: ({ quantity, reason }) => ({ quantity, reason }),
        moved,
    });
