using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Orders.Messaging.Broker;

/// <summary>Whether a certificate is the broker's. A refusal is an exception, since a mere no would not say what to change.</summary>
/// <param name="file">Where the authorities are from, for messages.</param>
/// <param name="authorities">Null for those that the system trusts.</param>
internal sealed class ServerCertificateCheck(string host, string? file, X509Certificate2Collection? authorities)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <exception cref="AuthenticationException">It is not; the message says why, and what to change.</exception>
    public bool Accepts(object sender, X509Certificate? given, X509Chain? chain, SslPolicyErrors errors)
    {
        if (given is not X509Certificate2 certificate || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            throw new AuthenticationException($"RabbitMQ at {host} shows no certificate.");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            throw new AuthenticationException(
                $"RabbitMQ at {host} shows the certificate of {Names(certificate)}: name one of these in ConnectionStrings:RabbitMq, or give the broker a certificate for {host}."
            );
        }

        var complaint = authorities is null ? SystemComplaint(chain, errors) : Complaint(certificate, chain, authorities);
        return complaint is null
            ? true
            : throw new AuthenticationException(
                $"RabbitMQ at {host} shows a certificate of {certificate.Issuer} that is not trusted ({complaint}): name the file with the certificate of the broker's CA in RabbitMq:CaCertificate{(file is null ? "" : $", now {file}")}."
            );
    }

    private static string? SystemComplaint(X509Chain? chain, SslPolicyErrors errors) =>
        errors is SslPolicyErrors.None ? null : Complaint(chain);

    private static string? Complaint(X509Certificate2 certificate, X509Chain? received, X509Certificate2Collection authorities)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        // A private CA seldom publishes what it has revoked.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        if (received is not null)
        {
            chain.ChainPolicy.ExtraStore.AddRange(received.ChainPolicy.ExtraStore);
        }

        return chain.Build(certificate) ? null : Complaint(chain);
    }

    private static string Complaint(X509Chain? chain) =>
        string.Join(", ", chain?.ChainStatus.Select(status => status.Status.ToString()) ?? ["no chain"]);

    private static string Names(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is { } names
            ? string.Join(", ", [.. names.EnumerateDnsNames(), .. names.EnumerateIPAddresses().Select(ip => ip.ToString())])
            : certificate.Subject;
}
