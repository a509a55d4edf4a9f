using Orders.Replay.Classification;
using Orders.Replay.Matching;
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
    public void The_sample_has_cancelled_rows_of_every_class() =>
        Plan.Returns.Census.Rows.Keys.ShouldBe(Enum.GetValues<CancelledRowClass>(), ignoreOrder: true);

    [Fact]
    public void Something_of_the_sample_comes_back_in_every_way()
    {
        Plan.Returns.Returns.ShouldContain(planned => planned.NothingLeft && planned.Lines.Count > 0);
        Plan.Returns.Returns.ShouldContain(planned => planned.NothingLeft && planned.Lines.Count == 0);
        Plan.Returns.Returns.ShouldContain(planned => !planned.NothingLeft);
        Plan.Returns.Returns.CountBy(planned => planned.Order).ShouldContain(order => order.Value > 1);
        Plan.Returns.Returns.CountBy(planned => planned.Invoice).ShouldContain(invoice => invoice.Value > 1);
        Plan.Returns.Census.UncancelledCharges.ShouldBe(1);
    }

    [Fact]
    public void Every_order_of_the_sample_has_something_to_post() =>
        Plan.Orders.ShouldAllBe(order => order.Lines.Count + order.Charges.Count > 0);
}
