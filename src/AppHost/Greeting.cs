namespace Orders.AppHost;

/// <summary>What the newcomer sees: variables and commands to paste into a shell that has curl.</summary>
internal static class Greeting
{
    /// <param name="privatePostgres">Connection string of our own server; null does not repeat what the user gave.</param>
    /// <param name="privateRabbitMq">As above.</param>
    public static string For(IRunning running, ServiceSettings settings, string? privatePostgres, string? privateRabbitMq) =>
        $$"""

            Orders runs at {{Address(running.Orders)}}, users at {{Address(running.Users)}}. Ctrl-C stops it.
            The console is at {{Address(running.Orders)}}/: sign in with the key below. In another terminal:

            export ORDERS={{Address(running.Orders)}} USERS={{Address(running.Users)}}
            export KEY={{settings.Key.Value}}
            {{Export("POSTGRES", privatePostgres)}}{{Export("RABBITMQ", privateRabbitMq)}}
            # Register a user, and vouch for them.
            user=$(curl -sS "$USERS/users" -H "X-Api-Key: $KEY" -H 'Content-Type: application/json' \
              -d '{"email":"ada-'$RANDOM'@example.com","name":"Ada"}' | grep -o '"id":"[^"]*' | head -n 1 | cut -d '"' -f 4)
            curl -sS -X POST "$USERS/users/$user/verification" -H "X-Api-Key: $KEY"; echo

            # Receive stock.
            curl -sS "$ORDERS/stock/MUG-01/receipts" -H "X-Api-Key: $KEY" -H 'Content-Type: application/json' -d '{"quantity":100}'; echo

            # Post an order: two mugs at 12.50 pounds.
            order=$(curl -sS "$ORDERS/orders" -H "X-Api-Key: $KEY" -H 'Content-Type: application/json' \
              -d '{"userId":"'$user'","currency":"GBP","lines":[{"sku":"MUG-01","quantity":2,"unitPrice":1250}]}' |
              grep -o '"id":"[^"]*' | head -n 1 | cut -d '"' -f 4)

            # Wait for its end.
            while curl -sS "$ORDERS/orders/$order" -H "X-Api-Key: $KEY" | grep -q '"status":"Submitted"'; do sleep 0.2; done

            # Show it, how its saga went, and every event behind it.
            curl -sS "$ORDERS/orders/$order" -H "X-Api-Key: $KEY"; echo
            curl -sS "$ORDERS/orders/$order/saga" -H "X-Api-Key: $KEY"; echo
            curl -sS "$ORDERS/orders/$order/history" -H "X-Api-Key: $KEY" | grep -o '"position":[^{]*"type":"[^"]*"'

            """;

    private static string Address(Uri uri) => uri.GetLeftPart(UriPartial.Authority);

    private static string Export(string variable, string? value) => value is null ? "" : $"export {variable}='{value}'\n";
}
