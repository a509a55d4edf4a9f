using Orders.Contracts;

namespace Orders.Ordering;

/// <summary>What must hold for every order that is accepted. Edges check the same earlier, all fields at once.</summary>
internal static class OrderRules
{
    public static void Check(SubmitOrder command)
    {
        Require(command.Lines.Count + command.Charges.Count > 0, "lines", "At least one line or charge is needed.");
        Require(command.Lines.Count <= OrderLimits.Lines, "lines", $"At most {OrderLimits.Lines} lines fit one order.");
        Require(command.Charges.Count <= OrderLimits.Charges, "charges", $"At most {OrderLimits.Charges} charges fit one order.");
        Require(Currencies.IsKnown(command.Currency), "currency", "Give a currency code of ISO 4217 in capitals, such as GBP.");
        Require(
            command.Reference is null || PlainText.Fits(command.Reference, OrderLimits.Reference),
            "reference",
            $"{PlainText.Rule(OrderLimits.Reference)} Or leave the reference out."
        );
        foreach (var (index, line) in command.Lines.Index())
        {
            Check(line, command.Currency, $"lines[{index}]");
        }

        foreach (var (index, charge) in command.Charges.Index())
        {
            Check(charge, command.Currency, $"charges[{index}]");
        }
    }

    private static void Check(OrderLine line, string currency, string field)
    {
        Require(PlainText.Fits(line.Sku, OrderLimits.Sku), $"{field}.sku", PlainText.Rule(OrderLimits.Sku));
        Require(
            line.Quantity is >= 1 and <= OrderLimits.Quantity,
            $"{field}.quantity",
            $"Give 1 to {OrderLimits.Quantity} pieces."
        );
        CheckPrice(line.UnitPrice, currency, $"{field}.unitPrice");
    }

    private static void Check(Charge charge, string currency, string field)
    {
        Require(PlainText.Fits(charge.Code, OrderLimits.ChargeCode), $"{field}.code", PlainText.Rule(OrderLimits.ChargeCode));
        CheckPrice(charge.Amount, currency, $"{field}.amount");
    }

    private static void CheckPrice(Money price, string currency, string field)
    {
        Require(price.Amount is >= 0 and <= OrderLimits.Price, field, $"Give 0 to {OrderLimits.Price} minor units.");
        Require(price.Currency == currency, field, $"All prices of an order are in its currency, {currency}.");
    }

    private static void Require(bool holds, string field, string rule)
    {
        if (!holds)
        {
            throw new DomainException(Refusal.Invalid, "order-invalid", field, rule);
        }
    }
}
