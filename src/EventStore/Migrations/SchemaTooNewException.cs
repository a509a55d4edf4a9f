namespace EventStore.Migrations;

public sealed class SchemaTooNewException(string schema, int found, int known)
    : Exception(
        $"The log in schema {schema} was migrated to version {found} by a newer program; this one knows version {known}. Deploy the newer program."
    );
