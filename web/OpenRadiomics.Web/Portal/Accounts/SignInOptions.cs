using System.ComponentModel.DataAnnotations;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Who says who people are, section <c>Portal:SignIn</c>. Without a client id nobody can sign in, and deposits need tokens.</summary>
public sealed record SignInOptions : IValidatableObject
{
    /// <summary>The OpenID Connect provider.</summary>
    public Uri Authority { get; init; } = new("https://orcid.org");

    /// <summary>What the provider calls this portal.</summary>
    public string? ClientId { get; init; }

    /// <summary>By which this portal proves to the provider that it is that one.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What names of accounts begin with: <c>orcid-0000-0002-1825-0097</c>. To be kept as long as the provider is.</summary>
    [RegularExpression("[a-z0-9]{1,20}")]
    public string Provider { get; init; } = "orcid";

    /// <summary>What people call the provider.</summary>
    [Required]
    public string Name { get; init; } = "ORCID";

    /// <summary>Private key (PKCS #8, base64, P-256) under which the API believes who is signed in; it knows the public one.</summary>
    public string? SigningKey { get; init; }

    /// <summary>Sign-ins a minute from one address.</summary>
    [Range(1, 10_000)]
    public int PerMinute { get; init; } = 20;

    /// <summary>Whether anybody can sign in.</summary>
    public bool IsOn => ClientId is { Length: > 0 };

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!IsOn) yield break;
        if (ClientSecret is not { Length: > 0 }) yield return new("Portal:SignIn:ClientSecret is missing.");
        if (SigningKey is null || !SignedStatement.IsPrivateKey(SigningKey))
            yield return new($"Portal:SignIn:SigningKey: expected {SignedStatement.KeyShape}, as PKCS #8.");
        if (Authority.Scheme != Uri.UriSchemeHttps && !Authority.IsLoopback) yield return new("Portal:SignIn:Authority: expected an https address.");
    }
}
