namespace OpenRadiomics.Core;

/// <summary>A link by which reviewers read a draft. The link itself is nowhere.</summary>
/// <param name="Id">Its name; it is no secret.</param>
/// <param name="Anonymous">Whether it tells nobody whose the draft is.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="EndsAt">Until when it is good.</param>
public sealed record ReviewLinkView(string Id, bool Anonymous, DateTimeOffset CreatedAt, DateTimeOffset EndsAt);

/// <summary>A new link, told this once.</summary>
/// <param name="Token">The secret part of the address: <c>/review/orr_…</c>.</param>
/// <param name="Link">What is kept of it.</param>
public sealed record NewReviewLinkView(string Token, ReviewLinkView Link);

/// <summary>A checked draft as its reviewers see it.</summary>
/// <param name="Anonymous">Whether creators, contact, funders, ethics, code links and publication are left out.</param>
/// <param name="EndsAt">Until when the link is good.</param>
/// <param name="Description">What its author says.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">How many bytes they have.</param>
/// <param name="Report">What the checks say.</param>
public sealed record ReviewedDraftView(bool Anonymous, DateTimeOffset EndsAt, Description Description, int Files, long Bytes, ReportView Report);
