using OpenRadiomics.Checks;

namespace OpenRadiomics.Tests.Checks;

public sealed class CatalogueTests
{
    [Fact]
    public void every_check_stands_in_the_list() => Assert.Equal(
        typeof(AllChecks).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ICheck).IsAssignableFrom(type))
            .Select(type => type.Name).Order(),
        AllChecks.InOrder.Select(check => check.GetType().Name).Order());

    [Fact]
    public void codes_are_unique_well_formed_and_in_order()
    {
        var codes = CheckCatalogue.InOrder.Select(meaning => meaning.Code).ToArray();
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^OR[1-5][0-9]{3}$", code));
    }

    [Fact]
    public void codes_are_for_ever() => Assert.Equal(
        [
            "OR1001 Error", "OR1002 Error", "OR1003 Error", "OR1004 Warning", "OR1005 Error", "OR1006 Error", "OR1007 Error", "OR1008 Error", "OR1009 Warning",
            "OR1010 Warning",
            "OR1011 Warning", "OR1012 Notice", "OR1013 Warning", "OR1014 Warning", "OR1015 Warning", "OR1016 Warning", "OR1017 Warning", "OR1018 Warning",
            "OR1019 Warning",
            "OR1020 Warning", "OR1021 Warning", "OR1022 Warning", "OR1023 Warning", "OR1024 Notice", "OR1025 Warning", "OR1026 Warning", "OR1027 Warning",
            "OR1028 Warning", "OR1029 Error",
            "OR1040 Notice", "OR1041 Warning", "OR1050 Error", "OR1051 Warning", "OR1052 Notice", "OR1053 Notice",
            "OR1060 Error", "OR1061 Warning",
            "OR1090 Error", "OR1091 Error", "OR1092 Error", "OR1093 Error", "OR1094 Error",
            "OR2001 Error", "OR2002 Error", "OR2003 Error", "OR2004 Warning", "OR2005 Warning", "OR2006 Warning", "OR2007 Error", "OR2008 Warning",
            "OR2009 Warning",
            "OR2010 Error", "OR2011 Warning", "OR2012 Warning", "OR2013 Warning", "OR2014 Warning", "OR2015 Warning", "OR2016 Warning", "OR2017 Warning",
            "OR2018 Warning", "OR2019 Warning", "OR2020 Warning", "OR2021 Warning",
            "OR3001 Warning", "OR3002 Warning", "OR3003 Warning", "OR3004 Warning", "OR3005 Warning", "OR3006 Warning", "OR3007 Warning", "OR3008 Warning",
            "OR3009 Warning",
            "OR3010 Warning", "OR3011 Notice", "OR3012 Warning", "OR3013 Warning", "OR3014 Notice", "OR3015 Warning", "OR3016 Warning", "OR3017 Warning",
            "OR3018 Warning",
            "OR4001 Warning", "OR4002 Warning", "OR4003 Warning", "OR4004 Warning", "OR4005 Warning", "OR4006 Notice", "OR4007 Notice",
            "OR5001 Error", "OR5002 Warning", "OR5003 Error", "OR5004 Notice", "OR5005 Notice", "OR5006 Warning", "OR5007 Warning", "OR5008 Warning",
            "OR5009 Warning",
            "OR5010 Warning", "OR5011 Warning", "OR5012 Warning", "OR5013 Notice", "OR5014 Warning", "OR5015 Warning", "OR5016 Notice", "OR5017 Notice",
            "OR5018 Notice", "OR5019 Warning",
        ],
        CheckCatalogue.InOrder.Select(meaning => $"{meaning.Code} {meaning.Severity}"));

    [Fact]
    public void every_code_is_explained() => Assert.All(CheckCatalogue.InOrder, meaning =>
    {
        Assert.All(new[] { meaning.Title, meaning.Meaning, meaning.Remedy, meaning.Source }, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal($"/checks/{meaning.Code}", CheckCatalogue.Page(meaning.Code));
        Assert.Same(meaning, CheckCatalogue.Find(meaning.Code));
    });

    [Fact]
    public void every_check_looks_at_something() => Assert.All(AllChecks.InOrder, check =>
        Assert.True(check is IFileCheck or IDepositCheck or IPhantomCheck));
}
