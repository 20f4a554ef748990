using OpenRadiomics.Checks;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Checks;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("PAT1")]
    [InlineData("113_HM10395")]
    [InlineData("LUNG1-001")]
    [InlineData("TCGA-02-0003")]
    [InlineData("IMSURE_ISOTROPIC_PHANTOM")]
    [InlineData("P4^P113^S303^I10349, Gated, 40.0%B")]
    [InlineData("1.3.6.1.4.1.14519.5.2.1.6834.5010.339023390306606021995936229543")]
    [InlineData("3a75b972baf9f9ce76fab0a87d320a69b2309234")]
    [InlineData("Anonymous^Patient")]
    [InlineData("left upper lobe")]
    [InlineData("non-small cell lung cancer")]
    [InlineData("University Hospital")]
    [InlineData("TE=2.9;Time=143012.345;phase=1")]
    [InlineData("FSL5.0")]
    [InlineData("(0.9766, 0.9766, 3.0)")]
    [InlineData("'ROI_B_L_01_#1")]
    public void what_speaks_of_no_person_passes(string text) =>
        Assert.Equal((Certainty.None, Certainty.None), (IdentityJudge.OfText(text).Certainty, IdentityJudge.OfCell(text, ColumnTopic.PatientId).Certainty));

    [Theory]
    [InlineData("sub-01/ses-baseline/scan/ct.nii.gz")]
    [InlineData("Lung_Left_Mask/PAT1_T1w.nii.gz")]
    [InlineData("features/pyradiomics_snapshot_PAT1_configA_force2D.csv")]
    [InlineData("sub-LUNG1001/anat/sub-LUNG1001_ct.nii.gz")]
    [InlineData("Case20190301/DICOM/IMAGE0872.dcm")]
    [InlineData("imagesTr/la_003_0000.nii.gz")]
    public void paths_of_research_pass(string path) => Assert.Equal(Certainty.None, PathIdentity.Of(AssetPath.Parse(path, null)).Certainty);

    [Theory]
    [InlineData("943 476 5919", true)]                                  // NHS: check digit right
    [InlineData("943 476 5918", false)]
    [InlineData("811228-9874", true)]                                   // Sweden
    [InlineData("811228-9873", false)]
    [InlineData("131052-308T", true)]                                   // Finland
    [InlineData("131052-308U", false)]
    [InlineData("RSSMRA85T10A562S", true)]                              // Italy
    [InlineData("RSSMRA85T10A562T", false)]
    [InlineData("2 69 05 49 588 157 80", true)]                         // France
    [InlineData("2 69 05 49 588 157 81", false)]
    [InlineData("529.982.247-25", true)]                                // Brazil
    [InlineData("529.982.247-24", false)]
    [InlineData("219-09-9999", true)]                                   // United States
    [InlineData("000-09-9999", false)]
    public void national_numbers_are_told_by_their_check_digits(string text, bool isOne) =>
        Assert.Equal(isOne ? Certainty.Definite : Certainty.None, NationalNumbers.In(text).Certainty);

    [Theory]
    [InlineData("1956-03-12", ColumnTopic.Birth, Certainty.Definite)]
    [InlineData("19560312", ColumnTopic.Birth, Certainty.Definite)]
    [InlineData("12.03.1956", ColumnTopic.Birth, Certainty.Definite)]
    [InlineData("1956", ColumnTopic.Birth, Certainty.None)]
    [InlineData("2019-03-01", ColumnTopic.Date, Certainty.Suspect)]
    [InlineData("20481739", ColumnTopic.RecordNumber, Certainty.Definite)]
    [InlineData("2819497684894126", ColumnTopic.RecordNumber, Certainty.None)]                                   // as public archives hash them
    [InlineData("20481739", ColumnTopic.PatientId, Certainty.Suspect)]
    [InlineData("17", ColumnTopic.RecordNumber, Certainty.None)]
    [InlineData("Anna Schmidt", ColumnTopic.Professional, Certainty.Suspect)]
    [InlineData("Nakamura, Tetsuo", ColumnTopic.Anything, Certainty.Definite)]
    [InlineData("Qwertz, Asdf", ColumnTopic.PersonName, Certainty.Definite)]
    [InlineData("Qwertz, Asdf", ColumnTopic.Anything, Certainty.None)]
    [InlineData("+1 617 555 0123", ColumnTopic.Anything, Certainty.Definite)]
    [InlineData("+3.141592653589793", ColumnTopic.Anything, Certainty.None)]
    [InlineData("Hauptstraße 12", ColumnTopic.Anything, Certainty.Definite)]
    [InlineData("12 rue de Rivoli", ColumnTopic.Anything, Certainty.Definite)]
    public void a_value_is_judged_and_a_title_only_says_what_to_look_for(string text, object topic, object certainty) =>
        Assert.Equal((Certainty)certainty, IdentityJudge.OfCell(text, (ColumnTopic)topic).Certainty);

    [Fact]
    public async Task a_finding_never_repeats_what_it_found()
    {
        var report = await new CheckedDeposit()
            .With("features/f.csv", CheckedDeposit.Features,
                "subject,name,mail,born,original_firstorder_Mean\nErika Mustermann,Mustermann^Erika,erika@example.org,12.03.1956,3\n")
            .With("Erika_Mustermann/ct.nii", CheckedDeposit.Scan, BadBytes.Describe("Erika Mustermann, MRN 4829133")).Report();
        var said = string.Join('\n', report.Findings.Select(f => $"{f.Found} {f.Expected} {f.Remedy} {f.Place}"));
        Assert.True(report.Findings.Count(finding => finding.Severity == Severity.Error) >= 4);
        Assert.All(new[] { "Mustermann", "Erika", "erika@", "1956", "4829133" },
            secret => Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase));
    }
}
