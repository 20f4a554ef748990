using System.Net;

namespace OpenRadiomics.Local.Identity;

/// <summary>The page on which somebody is chosen.</summary>
internal static class DemoPage
{
    /// <param name="query">Of the portal's request, with its question mark.</param>
    public static string Html(string query) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Demo identity provider</title>
            <style>
                body { font: 1rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 12vh auto; padding: 0 1rem; color: light-dark(#0f2229, #e7eef0); background: light-dark(#fafbfb, #0c1518); }
                ul { list-style: none; padding: 0; }
                a { display: block; padding: .75rem 1rem; margin: .5rem 0; color: light-dark(#08596a, #6dd3c6); font-weight: 600; text-decoration: none; border: 1px solid light-dark(#dbe3e6, #25363d); border-radius: .5rem; }
                a:hover { background: light-dark(#eff4f5, #121f24); }
            </style>
        </head>
        <body>
            <main>
                <h1>Who are you?</h1>
                <p>This is the identity provider of one machine. There are no passwords: choose somebody.</p>
                <ul>
        {{string.Join('\n', DemoPeople.InOrder.Select(person => $"            <li><a href=\"{WebUtility.HtmlEncode($"{query}&person={person.Subject}")}\">{person.Name}</a></li>"))}}
                </ul>
            </main>
        </body>
        </html>
        """;
}
