namespace OpenRadiomics.Tests.Local;

public sealed class BrowserTests(Browser browser)
{
    [Fact]
    public async Task a_page_is_drawn_and_its_script_runs()
    {
        await using var context = await browser.NewContext();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<p id=sum></p><script>document.getElementById('sum').textContent = 40 + 2</script>");
        Assert.Equal("42", await page.TextContentAsync("#sum"));
    }
}
