using Orders.Replay.Classification;
using Orders.Replay.Planning;
using Orders.Replay.Reading;

namespace Orders.Replay.Tests;

public class SampleTests
{
    private static readonly ReplayPlan Plan = ReplayPlan.For(
        InvoiceFile.Read(Path.Combine(AppContext.BaseDirectory, "sample.csv"))
    );

    [Fact]
    public void The_sample_has_invoices_of_every_class() =>
        Plan.Census.Invoices.Keys.ShouldBe(Enum.GetValues<InvoiceClass>(), ignoreOrder: true);

    [Fact]
    public void The_sample_has_rows_of_every_class() =>
        Plan.Census.Rows.Keys.ShouldBe(Enum.GetValues<RowClass>(), ignoreOrder: true);

    [Fact]
    public void Every_order_of_the_sample_has_something_to_post() =>
        Plan.Orders.ShouldAllBe(order => order.Lines.Count + order.Charges.Count > 0);
}
