using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class CanonicalSettingsTests
{
    private const SettingsParts Everything = (SettingsParts)255;

    [Theory]                                                            // for ever: published identities carry the hash
    [InlineData("ibsi-phantom",
        "interpolation=none;resegmentation=none;discretisation=none;ivh=none;glcm=1,symmetric,unweighted;glrlm=unweighted;ngtdm=1;ngldm=1,0")]
    [InlineData("ibsi-a",
        "interpolation=none;resegmentation=[-500,400],sigma:-;discretisation=fbs(25,-500);ivh=none;glcm=1,symmetric,unweighted;glrlm=unweighted;ngtdm=1;ngldm=1,0")]
    [InlineData("ibsi-e",
        "interpolation=cubic-spline(2,2,2),mask:linear(0.5),rounded;resegmentation=[-1000,400],sigma:3;discretisation=fbn(32);ivh=fbn(1000);glcm=1,symmetric,unweighted;glrlm=unweighted;ngtdm=1;ngldm=1,0")]
    public void the_canonical_form_stays(string name, string canonical) =>
        Assert.Equal(canonical, IbsiConfigurations.Named(name)!.Canonical(Everything));

    [Fact]
    public void the_hash_is_sha_256_of_the_form() =>
        Assert.Equal("3ac489213a260df7f6e0d3746a91256f110e8b3114870457256b1ac3b07ccbb7", IbsiConfigurations.A.Hash(Everything));

    [Fact]
    public void a_minimum_said_and_a_minimum_implied_are_the_same_settings()
    {
        var said = IbsiConfigurations.A with { Discretisation = new Discretisation.FixedBinSize(25, -500) };
        Assert.Equal(IbsiConfigurations.A.Hash(SettingsParts.Levels), said.Hash(SettingsParts.Levels));
    }

    [Fact]
    public void shape_does_not_depend_on_bins() =>
        Assert.Equal(IbsiConfigurations.C.Hash(SettingsParts.Shape), IbsiConfigurations.D.Hash(SettingsParts.Shape));
}
