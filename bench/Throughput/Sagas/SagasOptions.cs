namespace Orders.Bench.Sagas;

/// <param name="Sagas">Sagas of a measurement.</param>
/// <param name="WarmUp">Sagas that each side runs before the first round.</param>
/// <param name="Submitters">Submissions under way at once.</param>
/// <param name="Patience">How long a measurement may take before it fails.</param>
/// <param name="Aim">The least ratio that counts as success.</param>
public sealed record SagasOptions(int Sagas, int WarmUp, int Rounds, int Submitters, TimeSpan Patience, double Aim);
