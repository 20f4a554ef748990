using CsCheck;
using OpenRadiomics.Radiomics;
using static OpenRadiomics.Tests.Radiomics.Reliability.Rater;

namespace OpenRadiomics.Tests.Radiomics.Reliability;

public sealed class CorrelationTests
{
    /// <summary>Columns that follow one another more or less, some with many equal values.</summary>
    private static double[][] Columns(Random random, int count, int rows) =>
        [.. Rater.Make(random, count, rows, [1, 0, 0.7], 0).Select((column, i) => i % 3 == 0
            ? Array.ConvertAll(column, value => Math.Round(value * 2)) : column)];

    [Fact]
    public void correlations_agree_with_R()
    {
        var random = new Random(1904);
        var columns = Columns(random, 12, 31);
        var theirs = InR(columns, """result <- list(cor(t(input)), cor(t(input), method = "spearman"))""");
        var matrix = SpearmanMatrix.Of(columns);
        for (var i = 0; i < columns.Length; i++)
            for (var j = 0; j < columns.Length; j++)
            {
                Near(theirs[0][i][j].GetDouble(), Correlation.Pearson(columns[i], columns[j]).Value, 1e-13);
                Near(theirs[1][i][j].GetDouble(), Correlation.Spearman(columns[i], columns[j]).Value, 1e-13);
                Near(theirs[1][i][j].GetDouble(), matrix[i, j], 1e-13);
            }
    }

    [Fact]
    public void incomplete_rows_are_left_out_of_pairs_and_of_matrices()
    {
        double[] x = [1, 2, double.NaN, 4, 7], y = [2, 1, 5, double.NegativeInfinity, 9];
        Assert.Equal(new Correlation(0.5, 3, 2), Correlation.Spearman(x, y));
        var matrix = SpearmanMatrix.Of([x, y]);
        Assert.Equal((3, 2, 0.5), (matrix.Rows, matrix.LeftOut, matrix[0, 1]));
    }

    [Fact]
    public void a_column_without_variance_correlates_with_nothing()
    {
        var matrix = SpearmanMatrix.Of([[1, 2, 3], [5, 5, 5], [3, 2, 1]]);
        Assert.Equal((double.NaN, double.NaN, -1, 1), (matrix[0, 1], matrix[1, 1], matrix[0, 2], matrix[2, 2]));
        Assert.True(double.IsNaN(Correlation.Pearson([1, 2], [4, 4]).Value));
        Assert.True(double.IsNaN(Correlation.Spearman([1], [4]).Value));
        Assert.Equal((0, 0), (SpearmanMatrix.Of([]).Columns, SpearmanMatrix.Of([]).Rows));
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => SpearmanMatrix.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => MidRanks.Middle([1, double.NaN]));
    }

    [Fact]
    public void rank_correlation_sees_order_alone() => Gen.Select(Rater.Table, Gen.Double[0.1, 3]).Sample((table, power) =>
        Near(Correlation.Spearman(table[0], table[1]).Value,
            Correlation.Spearman(Array.ConvertAll(table[0], value => Math.Exp(value / 200 * power)), table[1]).Value, 1e-12));

    [Fact]
    public void quantiles_agree_with_R()
    {
        var values = Columns(new Random(7), 1, 23)[0].Order().ToArray();
        double[] probabilities = [0, 0.025, 0.1, 0.25, 1.0 / 3, 0.5, 0.77, 0.975, 1];
        var theirs = Numbers(InR(new { values, probabilities }, "result <- quantile(input$values, input$probabilities, type = 7, names = FALSE)"));
        for (var i = 0; i < theirs.Length; i++) Near(theirs[i], Quantile.Type7(values, probabilities[i]), 1e-13);
        Assert.True(double.IsNaN(Quantile.Type7([], 0.5)));
        Assert.Equal(4, Quantile.Type7([4], 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Type7([4], 1.1));
    }

    [Fact]
    public void clusters_agree_with_R()
    {
        var random = new Random(1958);
        var distances = Enumerable.Range(0, 20).Select(_ => Distances(random, random.Next(2, 45))).ToArray();
        var theirs = InR(distances, """
            result <- lapply(input, function(m) {
              h <- hclust(as.dist(m), method = "average")
              list(height = h$height, cut = lapply(c(0.3, 0.42, 0.5), function(at) cutree(h, h = at) - 1))
            })
            """);
        for (var i = 0; i < distances.Length; i++)
        {
            var tree = Tree(distances[i]);
            var heights = Numbers(theirs[i].GetProperty("height"));
            for (var k = 0; k < heights.Length; k++) Near(heights[k], tree.Merges[k].Height, 1e-13);
            foreach (var (at, k) in new[] { (0.3, 0), (0.42, 1), (0.5, 2) })
                Assert.Equal(Numbers(theirs[i].GetProperty("cut")[k]), Array.ConvertAll(tree.Cut(at), label => (double)label));
        }
    }

    [Fact]
    public void the_order_of_leaves_keeps_clusters_together() => Gen.Select(Gen.Int[1, 30], Gen.Int).Sample((count, seed) =>
    {
        var tree = Tree(Distances(new Random(seed), count));
        var order = tree.Order();
        Assert.Equal(Enumerable.Range(0, count), order.Order());
        foreach (var height in new[] { 0, 0.2, 0.4, 0.6, 1 })
        {
            var labels = tree.Cut(height);
            var runs = order.Where((leaf, i) => i == 0 || labels[leaf] != labels[order[i - 1]]).Count();
            Assert.Equal(labels.Distinct().Count(), runs);
        }
    });

    [Fact]
    public void the_cut_goes_from_single_leaves_to_one_cluster()
    {
        var tree = Dendrogram.ByAverageLinkage(3, (i, j) => (i, j) == (0, 1) ? 0.1 : (i, j) == (0, 2) ? 0.5 : 0.7);
        Assert.Equal([new Merge(0, 1, 0.1, 2), new Merge(3, 2, 0.6, 3)], tree.Merges);
        Assert.Equal([0, 1, 2], tree.Cut(0.05));
        Assert.Equal([0, 0, 1], tree.Cut(0.1));
        Assert.Equal([0, 0, 0], tree.Cut(0.6));
        Assert.Equal([2, 0, 1], tree.Order());
        Assert.Empty(Dendrogram.ByAverageLinkage(0, (_, _) => 0).Order());
        Assert.Equal([0], Dendrogram.ByAverageLinkage(1, (_, _) => 0).Order());
        Assert.Throws<ArgumentException>(() => Dendrogram.ByAverageLinkage(2, (_, _) => double.NaN));
    }

    private static Dendrogram Tree(double[][] distances) => Dendrogram.ByAverageLinkage(distances.Length, (i, j) => distances[i][j]);

    private static double[][] Distances(Random random, int count)
    {
        var distances = new double[count][];
        for (var i = 0; i < count; i++) distances[i] = new double[count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < i; j++)
                distances[i][j] = distances[j][i] = random.NextDouble();
        return distances;
    }
}
