using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api.Reading;

public sealed class PhantomTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    [Fact]
    public async Task every_phantom_has_its_reference_values()
    {
        var phantoms = await (await api.Get("/api/v1/phantoms")).Body<PageView<PhantomView>>(200);
        Assert.Equal(6, phantoms.Total);
        foreach (var phantom in phantoms.Items)
        {
            var one = await (await api.Get($"/api/v1/phantoms/{phantom.Id}")).Body<PhantomView>(200);
            var values = new List<ReferenceValueView>();
            for (string? next = ""; next is not null;)
            {
                var page =
                    await (await api.Get(
                        $"/api/v1/phantoms/{phantom.Id}/references?first=100{(next == "" ? "" : $"&cursor={next}")}")).Body<PageView<ReferenceValueView>>(200);
                values.AddRange(page.Items);
                next = page.Next;
            }
            Assert.Equal(one.References, values.Count);
            Assert.Equal(values.Count, values.Distinct().Count());
        }
    }

    [Fact]
    public async Task a_table_is_compared_without_an_account()
    {
        var answer = await Check("digital-phantom", "feature;value\nmorph_volume;556\nstat_kurt;2,645\nmorph_area_mesh;388\nmy_own;1\n");
        var result = await answer.Body<PhantomCheckView>(200);
        Assert.Equal(PhantomVerdict.Match, result.Rows.Single(row => row.Code == "RNU0").Verdict);
        var kurtosis = result.Rows.Single(row => row.Code == "IPH6");
        Assert.Equal((PhantomVerdict.NoMatch, true), (kurtosis.Verdict, kurtosis.Note?.Contains('3', StringComparison.Ordinal)));
        Assert.Equal(result.Rows.Count, result.Total.Match + result.Total.PartialMatch + result.Total.NoMatch + result.Total.NotSubmitted
            + result.Total.NotComparable + result.Total.NoReference);
        Assert.Equal(result.Total.NotSubmitted, result.ByFamily.Sum(family => family.NotSubmitted));
    }

    [Fact]
    public async Task a_table_of_all_reference_values_matches_throughout()
    {
        var references = await (await api.Get("/api/v1/phantoms/digital-phantom/references?first=1000")).Body<PageView<ReferenceValueView>>(200);
        var rows = references.Items.Select(value => string.Create(CultureInfo.InvariantCulture,
            $"{value.Code},{value.Subcode},{value.AggregationCode},{value.Value:R}"));
        var result = await (await Check("digital-phantom",
            "ibsi_code,ibsi_subcode,aggregation_code,value\n" + string.Join('\n', rows))).Body<PhantomCheckView>(200);
        Assert.Equal(references.Total, result.Total.Match);
    }

    [Fact]
    public async Task what_is_no_table_is_refused_with_the_reason()
    {
        await (await Check("digital-phantom", "")).Problem(422, "unreadable-table");
        await (await Check("digital-phantom", "\0\u0001\u0002\u0003")).Problem(422, "unreadable-table");
        await (await Check("ct-phantom-q", "a,b\n1,2\n")).Problem(404, "unknown-phantom");
        await (await Check("digital-phantom", new string('x', 9 << 20))).Problem(413, "too-large");
    }

    [Fact]
    public async Task catalogues_say_what_codes_stand_for()
    {
        var features = await (await api.Get("/api/v1/features")).Body<PageView<FeatureView>>(200);
        Assert.Equal(features.Total, features.Items.Select(feature => (feature.Code, feature.Subcode)).Distinct().Count());
        var kurtosis = (await (await api.Get("/api/v1/features/IPH6")).Body<PageView<FeatureView>>(200)).Items
            .Single().Names.Single(name => name.Software == "PyRadiomics");
        Assert.Equal(("firstorder_Kurtosis", "offset", "x - 3"), (kurtosis.Name, kurtosis.Relation, kurtosis.Conversion));
        Assert.Contains("interpolation", (await (await api.Get("/api/v1/features/RNU0")).Body<PageView<FeatureView>>(200)).Items.Single().DependsOn);
        Assert.All((await (await api.Get("/api/v1/features?family=morph")).Body<PageView<FeatureView>>(200)).Items,
            feature => Assert.Equal("MORPH", feature.Family.Abbreviation));
        var checks = await (await api.Get("/api/v1/checks")).Body<PageView<CheckMeaning>>(200);
        Assert.Equal(checks.Items[0], await (await api.Get($"/api/v1/checks/{checks.Items[0].Code}")).Body<CheckMeaning>(200));
        Assert.Equal(16, (await (await api.Get("/api/v1/rqs/items")).Body<PageView<RqsItem>>(200)).Total);
        Assert.Contains((await (await api.Get("/api/v1/licences")).Body<PageView<Licence>>(200)).Items,
            licence => $"{licence.Id}" == "CC-BY-4.0" && licence.CountsAsOpen);
    }

    private async Task<HttpResponseMessage> Check(string phantom, string table)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            $"/api/v1/phantoms/{phantom}/check") { Content = new StringContent(table, System.Text.Encoding.UTF8, "text/csv") };
        request.Headers.ExpectContinue = true;                              // so that a refusal comes before the bytes go
        return await api.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
