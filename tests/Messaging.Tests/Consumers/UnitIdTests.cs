using Orders.Messaging.Consumers;

namespace Orders.Messaging.Tests.Consumers;

public sealed class UnitIdTests
{
    // The worked example of RFC 9562, appendix A.4.
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    [Fact]
    public void Are_name_based_uuids_of_version_5() =>
        UnitIds.From(Dns, "www.example.com").ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Fact]
    public void Differ_between_the_consumers_of_one_message() =>
        UnitIds.From(Dns, "stock").ShouldNotBe(UnitIds.From(Dns, "payments"));
}
