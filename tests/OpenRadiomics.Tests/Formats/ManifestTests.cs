using System.Text;
using CsCheck;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats;

public sealed class ManifestTests
{
    [Fact]
    public void our_own_folders_are_understood()
    {
        var proposal = Propose("sub-01/ses-1/scan/ct.nii.gz", "sub-01/ses-1/scan/pet.nii.gz", "sub-01/ses-1/seg/pet_roi-GTV_reader-A_repeat-2_label-3.nii.gz",
            "sub-02/scan/ct.nii.gz", "sub-02/seg/liver.nii.gz",
            "features/values.csv", "phantom/ibsi.csv", "settings/params.json", "protocol/ct.pdf", "code/run.py", "README.md", "clinical/outcomes.csv",
            "manifest.csv");
        Assert.Equal("OpenRadiomics", proposal.Convention);
        Assert.Equal(
        [
            new("README.md", FileRole.Other), new("clinical/outcomes.csv", FileRole.Clinical), new("code/run.py", FileRole.Code),
            new("features/values.csv", FileRole.FeatureTable),
            new("phantom/ibsi.csv", FileRole.PhantomTable), new("protocol/ct.pdf", FileRole.Protocol), new("settings/params.json", FileRole.Settings),
            new("sub-01/ses-1/scan/ct.nii.gz", FileRole.Scan) { Subject = "01", Session = "1" },
            new("sub-01/ses-1/scan/pet.nii.gz", FileRole.Scan) { Subject = "01", Session = "1" },
            new("sub-01/ses-1/seg/pet_roi-GTV_reader-A_repeat-2_label-3.nii.gz", FileRole.Segmentation) { Subject = "01", Session = "1",
                Scan = "sub-01/ses-1/scan/pet.nii.gz", Roi = "GTV", Reader = "A", Repeat = "2", Label = "3" },
            new("sub-02/scan/ct.nii.gz", FileRole.Scan) { Subject = "02" },
            new("sub-02/seg/liver.nii.gz", FileRole.Segmentation) { Subject = "02", Scan = "sub-02/scan/ct.nii.gz", Roi = "liver" },
        ], proposal.Entries);
    }

    [Fact]
    public void bids_folders_are_understood()
    {
        var proposal = Propose("dataset_description.json", "participants.tsv", "participants.json", "sub-A/ses-1/anat/sub-A_ses-1_T1w.nii.gz",
            "sub-A/ses-1/anat/sub-A_ses-1_T1w.json", "sub-A/ses-1/anat/sub-A_ses-1_T2w.nii.gz",
            "derivatives/manual/sub-A/ses-1/anat/sub-A_ses-1_label-GTV_rater-2_T1w_mask.nii.gz",
            "derivatives/manual/sub-A/ses-1/anat/sub-A_ses-1_desc-brain_dseg.nii.gz");
        Assert.Equal("BIDS", proposal.Convention);
        var mask = proposal.Entries.Single(e => e.Roi == "GTV");
        Assert.Equal(new(mask.Path, FileRole.Segmentation) { Subject = "A", Session = "1", Roi = "GTV", Reader = "2",
            Scan = "sub-A/ses-1/anat/sub-A_ses-1_T1w.nii.gz" }, mask);
        Assert.Equal("", proposal.Entries.Single(e => e.Roi == "brain").Scan);          // two scans, and no word that tells
        Assert.Equal(FileRole.Clinical, Role(proposal, "participants.tsv"));
        Assert.Equal(FileRole.Protocol, Role(proposal, "sub-A/ses-1/anat/sub-A_ses-1_T1w.json"));
    }

    [Theory]
    [InlineData("""{"labels": {"background": 0, "tumour": 1, "organ": 2}}""")]
    [InlineData("""{"labels": {"0": "background", "1": "tumour", "2": "organ"}}""")]
    public void nnunet_folders_are_understood(string json)
    {
        var proposal = ProposeWith(new() { ["D1/dataset.json"] = json }, "D1/dataset.json", "D1/imagesTr/case_1_0000.nii.gz", "D1/labelsTr/case_1.nii.gz");
        Assert.Equal("nnU-Net", proposal.Convention);
        Assert.Equal(new("D1/imagesTr/case_1_0000.nii.gz", FileRole.Scan) { Subject = "case_1" }, proposal.Entries[1]);
        Assert.Equal([("1", "tumour"), ("2", "organ")], proposal.Entries.Skip(2).Select(e => (e.Label, e.Roi)));
        Assert.All(proposal.Entries.Skip(2), e => Assert.Equal(("case_1", "D1/imagesTr/case_1_0000.nii.gz"), (e.Subject, e.Scan)));
    }

    [Theory]
    [InlineData("not json"), InlineData("[]"), InlineData("""{"labels": 3}"""), InlineData("""{"labels": {"a": [1, 2], "b": 1e99}}""")]
    [InlineData("""{"labels": {"1": "\ud800"}}""")]
    public void a_damaged_dataset_json_leaves_the_labels_to_the_author(string json)
    {
        var proposal = ProposeWith(new() { ["dataset.json"] = json }, "dataset.json", "imagesTr/c_0000.nii", "labelsTr/c.nii");
        Assert.Equal("", Assert.Single(proposal.Entries, e => e.Role == FileRole.Segmentation).Label);
    }

    [Fact]
    public void case_lists_are_understood_also_with_paths_of_another_machine()
    {
        var proposal = ProposeWith(new() { ["lists/cases.csv"] =
            "ID,Image,Mask,Label\np1,C:\\data\\a\\img1.nii.gz,../a/m1.nii.gz,2\np2,img2.nii.gz,m2.nii.gz,1\np3,absent.nii.gz,m2.nii.gz,1" },
            "lists/cases.csv", "a/img1.nii.gz", "a/m1.nii.gz", "lists/img2.nii.gz", "lists/m2.nii.gz");
        Assert.Equal("PyRadiomics case list", proposal.Convention);
        Assert.Equal([new("a/img1.nii.gz", FileRole.Scan) { Subject = "p1" },
            new("a/m1.nii.gz", FileRole.Segmentation) { Subject = "p1", Scan = "a/img1.nii.gz", Label = "2" }], proposal.Entries.Take(2));
        Assert.Equal(("p2", "lists/img2.nii.gz"), (proposal.Entries[^1].Subject, proposal.Entries[^1].Scan));
    }

    [Fact]
    public void plain_folders_are_paired_by_their_names()
    {
        var flat = Propose("pat1_ct.nii", "pat1_mask.nii", "pat2_ct.nii", "pat2_mask.nii", "radiomic_features.csv", "unpaired_seg.nii");
        Assert.Equal(["pat1_ct.nii", "pat2_ct.nii", ""], flat.Entries.Where(e => e.Role == FileRole.Segmentation).Select(e => e.Scan));
        Assert.Equal(FileRole.FeatureTable, Role(flat, "radiomic_features.csv"));
        var folders = Propose("pat1/image.nii", "pat1/GTV.nii", "pat2/image.nii", "pat2/GTV.nii");
        Assert.Equal([("pat1", "pat1/image.nii"), ("pat2", "pat2/image.nii")],
            folders.Entries.Where(e => e.Role == FileRole.Segmentation).Select(e => (e.Subject, e.Scan)));
        var apart = Propose("images/1.nii", "images/2.nii", "masks/1.nii", "masks/2.nii");
        Assert.Equal(["images/1.nii", "images/2.nii"], apart.Entries.Where(e => e.Role == FileRole.Segmentation).Select(e => e.Scan));
    }

    [Fact]
    public void tables_are_told_by_their_headings()
    {
        var proposal = ProposeWith(new() { ["a.csv"] = "id,original_firstorder_Mean\n1,2", ["b.csv"] = "phantom,tag,value\ndigital,stat_mean,2.15",
            ["c.csv"] = "id,weight\n1,70", ["d.csv"] = "id,dataset,original_firstorder_Mean\n1,train,2" }, "a.csv", "b.csv", "c.csv", "d.csv");
        Assert.Equal([FileRole.FeatureTable, FileRole.PhantomTable, FileRole.Other, FileRole.FeatureTable], proposal.Entries.Select(e => e.Role));
    }

    [Fact]
    public void many_files_in_one_folder_are_paired_without_comparing_each_with_each()
    {
        var paths = Enumerable.Range(0, 10_000).SelectMany(i => (string[])[$"all/p{i}_ct.nii.gz", $"all/p{i}_mask.nii.gz"]);
        Quick.WithinASecond(() =>
        {
            var proposal = ManifestProposal.For(new(paths));
            Assert.All(proposal.Entries.Where(e => e.Role == FileRole.Segmentation),
                e => Assert.Equal(e.Path.Replace("mask", "ct", StringComparison.Ordinal), e.Scan));
        });
    }

    [Fact]
    public void what_is_written_is_read_back()
    {
        var text = Gen.String[Gen.Char["abcDÄ 0,;\"\n_"], 0, 8].Select(s => s.Trim());
        Gen.Select(Gen.Enum<FileRole>(), text, text, text, text).Array[1, 20].Sample(rows =>
        {
            var entries = rows.Select((r, i) => new ManifestEntry($"sub-{i}/scan/{i}.nii", r.Item1) { Subject = r.Item2, Roi = r.Item3, Reader = r.Item4,
                Licence = r.Item5 }).ToList();
            var stream = new MemoryStream();
            ManifestFile.Write(stream, entries);
            stream.Position = 0;
            var read = Assert.IsType<ReadResult<IReadOnlyList<ManifestEntry>>.Read>(ManifestFile.Read(stream));
            Assert.Empty(read.Remarks);
            Assert.Equal(entries, read.Value);
        }, iter: 200);
    }

    [Theory]
    [InlineData("../other/a.nii", "Scan"), InlineData("/etc/passwd", "Scan"), InlineData("C:\\a.nii", "Scan"), InlineData("a//b.nii", "Scan"),
        InlineData("a/./b.nii", "Scan"), InlineData("", "Scan"), InlineData("a.nii", "Picture"), InlineData("a.nii", ""), InlineData("a.nii", "1")]
    public void a_row_that_climbs_out_or_has_no_role_is_left_out(string path, string role)
    {
        var read = Assert.IsType<ReadResult<IReadOnlyList<ManifestEntry>>.Read>(Manifest($"path,role\n{path},{role}\nok.nii,scan"));
        Assert.Equal([new("ok.nii", FileRole.Scan)], read.Value);
        Assert.Equal(new ReadPlace.Cell(2, role is "Scan" ? 1 : 2), Assert.Single(read.Remarks).Place);
    }

    [Theory, InlineData(""), InlineData("path\na"), InlineData("file,kind\na,b")]
    public void a_manifest_without_its_columns_is_refused(string text) => Assert.IsType<ReadResult<IReadOnlyList<ManifestEntry>>.Refused>(Manifest(text));

    private static ReadResult<IReadOnlyList<ManifestEntry>> Manifest(string text) =>
        ManifestFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), null, TestContext.Current.CancellationToken);

    private static FileRole Role(ManifestProposal proposal, string path) => proposal.Entries.Single(e => e.Path == path).Role;

    [Theory]
    [InlineData("derivatives/manual/sub-A/anat/sub-A_dseg.tsv")]
    [InlineData("derivatives/manual/sub-A/dseg.tsv")]
    [InlineData("derivatives/manual/desc-organs_dseg.tsv")]
    [InlineData("dseg.tsv")]
    public void a_label_map_of_bids_has_a_row_for_each_label_that_the_nearest_table_names(string table)
    {
        const string mask = "derivatives/manual/sub-A/anat/sub-A_desc-organs_dseg.nii.gz";
        var texts = new Dictionary<string, string>
        {
            ["sub-A/anat/sub-A_T1w.nii.gz"] = "", [mask] = "",
            [table] = "index\tname\tcolor\r\n0\tbackground\t#000000\r\n1\tliver\t#ff0000\r\n7\tn/a\t\r\nx\ty\t\r\n2\ttumour\t\r\n",
            ["derivatives/manual/desc-other_dseg.tsv"] = "index\tname\n1\tnothing of it\n", ["derivatives/other/dseg.tsv"] = "index\tname\n1\tnothing of it\n",
        };
        var proposal = ManifestProposal.For(new(texts.Keys, path => new MemoryStream(Encoding.UTF8.GetBytes(texts[path]))));
        Assert.Equal(("BIDS", "1 liver, 7 , 2 tumour"), (proposal.Convention,
            string.Join(", ", proposal.Entries.Where(entry => entry.Path == mask).Select(entry => $"{entry.Label} {entry.Roi}"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("index\n1\n")]
    [InlineData("\0\0")]
    [InlineData("index\tname\n-1\ta\n99999999999\tb\n\t\n1")]
    public void a_table_of_labels_that_names_none_leaves_one_row(string table)
    {
        const string mask = "derivatives/manual/sub-A/anat/sub-A_desc-organs_dseg.nii.gz";
        var proposal = ManifestProposal.For(new(["sub-A/anat/sub-A_T1w.nii.gz", mask, "dseg.tsv"],
            path => new MemoryStream(Encoding.UTF8.GetBytes(path == "dseg.tsv" ? table : ""))));
        Assert.Equal(("", "organs"), proposal.Entries.Where(entry => entry.Path == mask).Select(entry => (entry.Label, entry.Roi)).Single());
    }

    private static ManifestProposal Propose(params string[] paths) => ManifestProposal.For(new(paths));

    private static ManifestProposal ProposeWith(Dictionary<string, string> texts, params string[] paths) =>
        ManifestProposal.For(new(paths, p => texts.TryGetValue(p, out var text) ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null));
}
