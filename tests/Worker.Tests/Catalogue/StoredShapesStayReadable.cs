namespace Orders.Worker.Tests.Catalogue;

/// <summary>
/// Whatever was ever stored can be read. <c>orders.json</c> and <c>users.json</c> beside this file hold each shape with a sample;
/// a shape once released stays there.
/// </summary>
public sealed class StoredShapesStayReadable
{
    private const string Accept = "ORDERS_ACCEPT_SHAPES";

    public static TheoryData<string> Logs => [.. StoredTypes.ByLog.Keys];

    [Theory]
    [MemberData(nameof(Logs))]
    public void Every_shape_ever_released_is_read_without_loss(string log)
    {
        var breaks = CatalogueCheck.Breaks(CatalogueFile.Read(log), StoredTypes.Read(log)).ToArray();

        breaks.ShouldBeEmpty(
            $"Stored events would be lost. Change the shape back, or register an upcaster for it with the log's definition ({log})."
        );
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void Every_shape_that_is_written_is_in_the_catalogue(string log)
    {
        var catalogue = CatalogueFile.Read(log);
        var news = CatalogueCheck.News(catalogue, StoredTypes.ByLog[log]).ToArray();
        if (news.Length > 0 && Environment.GetEnvironmentVariable(Accept) == "1")
        {
            CatalogueCheck.Breaks(catalogue, StoredTypes.Read(log)).ShouldBeEmpty("Not accepted: an upcaster is missing.");
            foreach (var type in news)
            {
                catalogue[type.Name] = [.. catalogue.GetValueOrDefault(type.Name) ?? [], type.Today()];
            }

            CatalogueFile.Write(log, catalogue);
            return;
        }

        news.Select(type => type.Name)
            .ShouldBeEmpty(
                $"New types or shapes. Where that is meant, run this test with {Accept}=1 and commit tests/Worker.Tests/Catalogue/{log}.json."
            );
    }
}
