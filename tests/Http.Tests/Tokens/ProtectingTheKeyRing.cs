using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Tokens;

[Collection(PostgresSuite.Name)]
public sealed class ProtectingTheKeyRing(PostgresServer postgres) : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-key-ring-").FullName;

    [Fact]
    public async Task Encrypts_the_keys_that_protect_tokens_where_a_certificate_is_given()
    {
        var database = await postgres.CreateDatabase();
        KeyValuePair<string, string?>[] settings =
        [
            new("Identity:ProtectionCertificate", NewCertificate("secret")),
            new("Identity:ProtectionCertificatePassword", "secret"),
        ];
        await using var first = await ApiHost.Start(database, settings: settings);
        await using var second = await ApiHost.Start(database, settings: settings);
        var (id, email) = await first.UserWithPassword();

        using var client = second.ClientOfToken((await first.SignIn(email)).Text("accessToken")!);

        (await client.GetJson($"/users/{id}")).Id().ShouldBe(id);
        var kept = await KeysIn(database);
        kept.ShouldContain("EncryptedData");
        kept.ShouldNotContain("<masterKey");
    }

    [Fact]
    public async Task Says_which_setting_names_no_certificate()
    {
        var database = await postgres.CreateDatabase();

        var failure = await Should.ThrowAsync<InvalidOperationException>(() =>
            ApiHost.Start(database, settings: new KeyValuePair<string, string?>("Identity:ProtectionCertificate", "/no/such.pfx"))
        );

        failure.Message.ShouldStartWith("Identity:ProtectionCertificate");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private string NewCertificate(string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=orders key ring", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(_directory, "key-ring.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
        return file;
    }

    private static async Task<string> KeysIn(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT string_agg(xml, '') FROM identity.data_protection_keys");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
